import type { Words } from '../../text/words.ts';

/**
 * A heading of the catalogue that the court's side knows: 01 起诉状, 02 原告身份, 03 被告身份信息, 04 授权委托,
 * 05 证据目录, 06 证据, 07 送达地址确认书, 08 退费账户确认书, 09 诚信承诺, 10 风险告知签收, 11 调解意愿, 12 保全申请,
 * 13 司法救助（缓减免）申请, 14 其他. Drawn up from practice: a national text of it was not found.
 */
export type CatalogueSlot = '01' | '02' | '04' | '05' | '06' | '07' | '08' | '12' | '13' | '14';

/** What is known of a kind of paper. */
interface KindEntry {
  readonly name: Words;
  /** Where it stands when a plaintiff brings it; papers that show who the other side is are moved to 03 by the clerk. */
  readonly slot: CatalogueSlot;
}

const kind = (slot: CatalogueSlot, zh: string, ko: string, en: string): KindEntry => ({
  slot,
  name: { zh, ko, en },
});

/** Every kind of paper that is told from the others, by its id. The first that fits is taken where two fit equally. */
export const pageKinds = {
  complaint: kind('01', '起诉状', '소장', 'Complaint'),
  answer: kind('14', '答辩状', '답변서', 'Answer to a complaint'),
  idCardFront: kind(
    '02',
    '身份证（有照片的一面）',
    '신분증(사진이 있는 면)',
    'Identity card, side with the photograph',
  ),
  idCardBack: kind(
    '02',
    '身份证（有国徽的一面）',
    '신분증(국장이 있는 면)',
    'Identity card, side with the emblem',
  ),
  idCardCopy: kind(
    '02',
    '身份证复印件（正反两面）',
    '신분증 복사본(량면)',
    'Copy of both sides of an identity card',
  ),
  householdRegister: kind('02', '户口簿', '호구부', 'Household register'),
  businessLicence: kind('02', '营业执照', '영업허가증', 'Business licence'),
  representativeCertificate: kind(
    '02',
    '法定代表人身份证明书',
    '법정대표인 신분증명서',
    'Certificate of the legal representative',
  ),
  powerOfAttorney: kind('04', '授权委托书', '위임장', 'Power of attorney'),
  lawyerLicence: kind('04', '律师执业证', '변호사 집업증', "Lawyer's licence"),
  lawFirmLetter: kind('04', '律师事务所函', '변호사사무소 공문', 'Letter of a law firm'),
  evidenceList: kind('05', '证据清单', '증거목록', 'List of evidence'),
  addressConfirmation: kind('07', '送达地址确认书', '송달주소 확인서', 'Address for service'),
  refundAccount: kind('08', '退费账户确认书', '환불구좌 확인서', 'Account for refunds'),
  preservationApplication: kind('12', '财产保全申请书', '재산보전신청서', 'Application to freeze property'),
  feeReliefApplication: kind(
    '13',
    '缓交、减交、免交诉讼费申请书',
    '소송비용 연기, 감면 신청서',
    'Application for relief from fees',
  ),
  marriageCertificate: kind('06', '结婚证', '결혼증', 'Marriage certificate'),
  divorceCertificate: kind('06', '离婚证', '리혼증', 'Divorce certificate'),
  birthCertificate: kind('06', '出生医学证明', '출생의학증명', 'Birth certificate'),
  deathCertificate: kind('06', '死亡证明', '사망증명', 'Death certificate'),
  loanNote: kind('06', '借条', '차용증', 'Note of a loan'),
  debtNote: kind('06', '欠条', '빚문서', 'Note of a debt'),
  receiptNote: kind('06', '收条、收据', '령수증', 'Receipt'),
  loanContract: kind('06', '借款合同', '대부금계약', 'Loan contract'),
  leaseContract: kind('06', '租赁合同', '임대차계약', 'Lease'),
  labourContract: kind('06', '劳动合同', '로동계약', 'Labour contract'),
  contract: kind('06', '合同', '계약서', 'Contract'),
  transferRecord: kind('06', '转账记录', '이체기록', 'Record of a transfer'),
  bankStatement: kind('06', '银行流水', '은행거래명세', 'Bank statement'),
  chatRecord: kind('06', '聊天记录', '대화기록', 'Chat record'),
  judgment: kind('06', '判决书', '판결서', 'Judgment'),
  ruling: kind('06', '裁定书', '재정서', 'Ruling'),
  mediationStatement: kind('06', '调解书', '조정서', 'Mediation statement'),
  arbitrationAward: kind('06', '仲裁裁决书', '중재재결서', 'Arbitral award'),
  accidentFinding: kind('06', '道路交通事故认定书', '도로교통사고 인정서', 'Finding on a road accident'),
  penaltyDecision: kind('06', '行政处罚决定书', '행정처벌 결정서', 'Administrative penalty decision'),
  policeReceipt: kind('06', '报警、受案回执', '사건접수 회답서', 'Receipt for a report to the police'),
  workInjuryDecision: kind('06', '工伤认定决定书', '로동재해 인정결정서', 'Decision on a work injury'),
  medicalRecord: kind('06', '病历', '병력서', 'Medical record'),
  diagnosis: kind('06', '诊断证明', '진단증명', 'Medical certificate'),
  medicalBill: kind('06', '医疗费票据', '의료비 령수증', 'Medical bill'),
  examinationReport: kind('06', '鉴定意见书', '감정의견서', "Expert's report"),
  purchaseInvoice: kind('06', '发票', '령수증(세금)', 'Invoice'),
  wageRecord: kind('06', '工资条、工资表', '로임명세', 'Wage slip'),
  propertyCertificate: kind('06', '不动产权证、房产证', '부동산권리증', 'Title to property'),
  vehicleLicence: kind('06', '行驶证、驾驶证', '차량운행증, 운전면허증', 'Vehicle or driving licence'),
  insurancePolicy: kind('06', '保险单', '보험증권', 'Insurance policy'),
  photograph: kind('06', '照片', '사진', 'Photograph'),
  blank: kind('14', '空白页', '빈 페지', 'Blank page'),
} as const satisfies Readonly<Record<string, KindEntry>>;

/** The id of a kind of paper. */
export type PageKind = keyof typeof pageKinds;

/** Whether a text, such as one from a kept visit of an earlier version, is the id of a kind. */
export const isPageKind = (text: string): text is PageKind => Object.hasOwn(pageKinds, text);
