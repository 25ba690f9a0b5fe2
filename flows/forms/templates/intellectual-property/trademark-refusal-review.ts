import { formWithAnnex, plainEvidenceAnnex } from '../blocks/evidence-annex.ts';
import { familyNotes } from '../blocks/header.ts';
import { defendantRole, plaintiffRole } from '../blocks/wording.ts';
import {
  citedMarksPrefill,
  refusalClaims,
  refusalFacts,
  refusalMarks,
} from './trademark-refusal-review-claims.ts';
import { refusalConfirmations } from './trademark-refusal-review-facts.ts';

const notes = familyNotes('intellectualPropertyAdministrative', '参加诉讼').map((note) =>
  note.startsWith('1. ') ? `${note}涉外诉讼参加人应提交公证手续。` : note,
);

/** 行政起诉状（商标申请驳回复审纠纷）: form 31 of the national set. The court's mailbox that it prints is left to the court. */
export const trademarkRefusalReview = formWithAnnex({
  id: 'trademark-refusal-review',
  number: 31,
  family: 'intellectualPropertyAdministrative',
  version: 1,
  title: ['行政起诉状', '（商标申请驳回复审纠纷）'],
  name: '商标申请被驳回，复审也没过（商标申请驳回复审纠纷）',
  cause: '商标申请驳回复审纠纷',
  notes,
  parties: {
    act: 'sue',
    filer: {
      role: plaintiffRole,
      rows: [
        { kind: 'person', label: '原告（自然人）', print: 'standard' },
        { kind: 'organisation', label: '原告（法人、非法人组织）', print: 'standard' },
      ],
    },
    other: {
      role: defendantRole,
      rows: [{ kind: 'authority', label: '被告（行政机关）', print: 'trademark' }],
      max: 1,
    },
    agents: [
      { label: '委托诉讼代理人（律师）', print: 'civil' },
      { label: '委托诉讼代理人（实习律师、公司员工及其他）', print: 'trademark' },
    ],
  },
  claims: { sections: [refusalClaims] },
  facts: { sections: [refusalFacts, ...refusalMarks, refusalConfirmations] },
  annexes: {
    sections: plainEvidenceAnnex(
      '附件 原告证据清单（限于一审阶段）',
      '有要交的证据吗？只列打官司时新交的。',
      '商标使用的照片、销售合同、广告合同',
    ),
  },
  prefill: [
    { path: 'defendants[0].authority.which', value: 'office' },
    { path: 'marks.disputed.number', sameAs: 'claims.decision.markNumber' },
    ...citedMarksPrefill,
  ],
  checks: [
    {
      kind: 'notAfter',
      earlier: 'marks.disputed.appliedOn',
      later: 'claims.decidedOn.on',
      words: { zh: '商标申请的日期晚于决定的日期，请看看有没有写错。' },
    },
  ],
  materials: [
    {
      id: 'decision',
      label: '被诉驳回复审决定书',
      title: { zh: '复审决定书' },
      help: { zh: '国家知识产权局作出的《商标驳回复审决定书》，每一页都要。' },
      required: false,
    },
    {
      id: 'received',
      label: '收到决定书的证明',
      title: { zh: '哪天收到决定书的证明' },
      help: { zh: '例如信封、邮寄记录、系统里的送达时间。要在收到以后三十天以内起诉（商标法第三十四条）。' },
      required: false,
    },
    {
      id: 'markPicture',
      label: '诉争商标、引证商标图样',
      title: { zh: '商标的图' },
      help: { zh: '诉争商标和每个引证商标各打印一张，和商标局网站上的一样。' },
      required: false,
    },
    {
      id: 'markRecords',
      label: '商标档案',
      title: { zh: '商标的登记资料' },
      help: { zh: '从商标局网站打印的诉争商标、引证商标的详细情况。' },
      required: false,
    },
    {
      id: 'notarial',
      label: '涉外当事人的公证、认证手续',
      title: { zh: '外国当事人的公证手续' },
      help: { zh: '外国人、外国公司的身份材料和授权委托书要办公证、认证或者附加证明书。中国当事人不用交。' },
      required: false,
    },
  ],
  caseFacts: {
    feeScale: 'administrativeIp',
    jurisdiction: 'ip',
    gates: { trademarkDecisionOn: 'claims.decidedOn.receivedOn' },
  },
});
