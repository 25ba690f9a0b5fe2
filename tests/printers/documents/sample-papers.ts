import type { Signature } from '../../../flows/dossier/dossier.ts';
import {
  type EvidenceListContent,
  evidenceListPdf,
} from '../../../printers/documents/evidence-list-document.ts';
import { type FeeNoticeContent, feeNoticePdf } from '../../../printers/documents/fee-notice-document.ts';
import { type FileIndexContent, fileIndexPdf } from '../../../printers/documents/file-index-document.ts';
import { type GoodFaithContent, goodFaithPdf } from '../../../printers/documents/good-faith-document.ts';
import type { FinishedPaper } from '../../../printers/documents/layout-kit.ts';
import {
  type LegalRepresentativeContent,
  legalRepresentativePdf,
} from '../../../printers/documents/legal-representative-document.ts';
import {
  type MaterialsReceiptContent,
  materialsReceiptPdf,
} from '../../../printers/documents/materials-receipt-document.ts';
import type { PaperLook } from '../../../printers/documents/paper-parts.ts';
import {
  type PowerOfAttorneyContent,
  powerOfAttorneyPdf,
} from '../../../printers/documents/power-of-attorney-document.ts';
import {
  type RefundAccountContent,
  refundAccountPdf,
} from '../../../printers/documents/refund-account-document.ts';
import {
  type RegistrationReplyContent,
  registrationReplyPdf,
} from '../../../printers/documents/registration-reply-document.ts';
import { type RiskNoticeContent, riskNoticePdf } from '../../../printers/documents/risk-notice-document.ts';
import {
  type SupplementNoticeContent,
  supplementNoticePdf,
} from '../../../printers/documents/supplement-notice-document.ts';
import type { FontBook } from '../../../printers/fonts/font-book.ts';
import { signature } from './private-lending-form.ts';

const head = {
  court: '某某林区基层法院',
  number: 'ZD01-20261122-0001',
  createdAt: '2026-11-22T10:24:31+08:00',
} as const;

const cause = '民间借贷纠纷';

/** A person who cannot write: confirmed by a key. */
export const byKey: Signature = { ...signature, by: 'key', strokes: [] };

export const evidenceOf = (count: number): EvidenceListContent => ({
  ...head,
  submitter: '林𠮷某',
  role: '原告',
  cause,
  caseNumber: null,
  items: Array.from({ length: count }, (_, index) => ({
    name: index % 3 === 0 ? '借条' : '银行转账凭证',
    source: index % 2 === 0 ? '原告自存' : '某某银行某某支行',
    proves: `证明被告于2025年${(index % 12) + 1}月向原告借款，约定的金额和还款日期，第${index + 1}笔`,
    form: index % 3 === 0 ? 'original' : 'copy',
    pages: (index % 4) + 1,
  })),
  copies: 2,
  signature,
});

export const powerOfAttorney: PowerOfAttorneyContent = {
  ...head,
  principal: '林某甲',
  principalDocument: '999999198001010015',
  principalPhone: '13000000001',
  matter: '与林某乙民间借贷纠纷一案',
  stages: ['一审', '执行'],
  agents: [
    {
      name: '某某律师',
      kind: '律师',
      unit: '某某律师事务所',
      document: '执业证号（样）0001',
      phone: '13000000002',
      powers: ['settle', 'appeal'],
      alsoMay: ['代收法律文书', '申请执行'],
    },
    {
      name: '林某丙',
      kind: '近亲属',
      unit: '委托人的儿子',
      document: '990101200001010014',
      phone: '13000000003',
      powers: [],
      alsoMay: [],
    },
  ],
  signature: null,
};

export const feeNotice: FeeNoticeContent = {
  ...head,
  payer: '林某甲',
  cause,
  caseNumber: '（2026）某0001民初1号',
  fees: [
    { name: '案件受理费', amount: 242_000, reckoning: '标的 106,000.00 元：10万元至20万元部分按2%' },
    { name: '财产保全申请费', amount: 102_050, reckoning: '按保全的数额' },
  ],
  receivedOn: '2026-11-22',
  lastDay: '2026-11-30',
  account: { name: '某某林区基层法院诉讼费专户', bank: '某某银行某某支行', account: '9900010002000300040' },
  payCode: 'https://example.invalid/pay/ZD01-20261122-0001',
  issuedOn: '2026-11-22',
};

export const registered: RegistrationReplyContent = {
  ...head,
  plaintiff: '林某甲',
  defendant: '林某乙',
  cause,
  decision: {
    kind: 'registered',
    caseNumber: '（2026）某0001民初1号',
    on: '2026-11-24',
    tribunal: '民事审判庭',
    phone: null,
  },
};

const refundAccount: RefundAccountContent = {
  ...head,
  cause,
  caseNumber: null,
  payer: '林某甲',
  payerDocument: '999999198001010015',
  phone: '13000000001',
  accountHolder: '林某丙',
  bank: '某某银行某某支行',
  accountNumber: '9900010002000300040',
  otherHolderReason: '本人没有银行卡，由儿子代收',
  signature,
};

const materialsReceipt: MaterialsReceiptContent = {
  courtName: head.court,
  number: head.number,
  createdAt: head.createdAt,
  filerName: '林某甲',
  cause,
  receivedAt: '2026年11月22日 10:24',
  materials: [
    { label: '民事起诉状', source: '原件', pages: 5, copies: 2 },
    { label: '微信聊天记录截图（打印件）', source: '复印件', pages: 12, copies: 1 },
  ],
  state: 'received',
  nextSteps: ['4. 咨询电话见本院公告。'],
  handlerTerminal: '自助立案终端 01 号',
};

const goodFaith: GoodFaithContent = {
  ...head,
  promiser: '林某甲',
  document: '999999198001010015',
  cause,
  signature: byKey,
};

const riskNotice: RiskNoticeContent = { ...head, reader: '林某甲', cause, signature };

const supplementNotice: SupplementNoticeContent = {
  ...head,
  addressee: '林某甲',
  cause,
  items: [
    { what: '被告的住址', how: '写到门牌号，或者写清能找到被告的地方', basis: '民事诉讼法第一百二十四条' },
    { what: '借条复印件', how: '按被告人数再交一份', basis: '' },
  ],
  lastDay: '2026-12-02',
  places: ['立案窗口', '自助立案终端', '人民法院在线服务'],
  issuedOn: '2026-11-22',
};

const fileIndex: FileIndexContent = {
  ...head,
  caseNumber: '（2026）某0001民初1号',
  cause,
  parties: '原告林某甲，被告林某乙',
  papers: [
    { name: '民事起诉状', pages: 5, remark: '原件' },
    { name: '身份证复印件', pages: 1, remark: '复印件' },
    { name: '送达地址确认书', pages: 2, remark: '' },
  ],
};

const legalRepresentative: LegalRepresentativeContent = {
  ...head,
  unit: '某某木业有限公司',
  creditCode: '91350100M000100Y43',
  address: '某某市某某路1号',
  name: '林某丁',
  post: '执行董事',
  document: '999999197001010018',
  phone: '13000000004',
  kind: '法定代表人',
  issuedOn: null,
};

const notRegistered: RegistrationReplyContent = {
  ...registered,
  decision: { kind: 'notRegistered', on: '2026-11-27', reason: '属于劳动争议，没有先申请仲裁', ruling: null },
};

type Print = (fonts: FontBook, look?: PaperLook) => Promise<FinishedPaper>;

/** One of each paper: what it says and how it is printed. */
export const samplePapers: ReadonlyMap<string, { readonly content: object; readonly print: Print }> = new Map(
  Object.entries({
    'evidence-list': { content: evidenceOf(3), print: (f, l) => evidenceListPdf(evidenceOf(3), f, l) },
    'materials-receipt': {
      content: { ...materialsReceipt, court: head.court },
      print: (f, l) => materialsReceiptPdf(materialsReceipt, f, l),
    },
    'refund-account': { content: refundAccount, print: (f, l) => refundAccountPdf(refundAccount, f, l) },
    'power-of-attorney': {
      content: powerOfAttorney,
      print: (f, l) => powerOfAttorneyPdf(powerOfAttorney, f, l),
    },
    'good-faith': { content: goodFaith, print: (f, l) => goodFaithPdf(goodFaith, f, l) },
    'risk-notice': { content: riskNotice, print: (f, l) => riskNoticePdf(riskNotice, f, l) },
    'supplement-notice': {
      content: supplementNotice,
      print: (f, l) => supplementNoticePdf(supplementNotice, f, l),
    },
    'fee-notice': { content: feeNotice, print: (f, l) => feeNoticePdf(feeNotice, f, l) },
    registered: { content: registered, print: (f, l) => registrationReplyPdf(registered, f, l) },
    'not-registered': { content: notRegistered, print: (f, l) => registrationReplyPdf(notRegistered, f, l) },
    'file-index': { content: fileIndex, print: (f, l) => fileIndexPdf(fileIndex, f, l) },
    'legal-representative': {
      content: legalRepresentative,
      print: (f, l) => legalRepresentativePdf(legalRepresentative, f, l),
    },
  } satisfies Record<string, { content: object; print: Print }>),
);
