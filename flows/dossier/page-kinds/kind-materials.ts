import type { Material } from '../../forms/template.ts';
import type { PageKind } from './kind-list.ts';

/** Where papers of a kind belong: the first of `ids` that is asked for, otherwise a material whose label says so. */
interface Place {
  /** Ids of materials that are for this kind of paper in every form that has them. */
  readonly ids?: readonly string[];
  /** Words in the printed label of a material (材料收取清单), the exact ones first. */
  readonly label?: readonly string[];
  /** The place when nothing of the above is asked for; evidence goes to «其他证据». */
  readonly otherwise: 'otherEvidence' | null;
}

const evidence = (label: readonly string[], ids: readonly string[] = []): Place => ({
  ids,
  label,
  otherwise: 'otherEvidence',
});

/**
 * The materials of the forms are named by what they prove, so one id holds different papers in different forms (`contract`
 * is a sale here and building work there): what the label says goes before everything but the parties' own papers.
 */
const kindMaterials: Readonly<Record<PageKind, Place>> = {
  complaint: { ids: ['ownComplaint'], otherwise: null },
  answer: { otherwise: 'otherEvidence' },
  idCardFront: { ids: ['identity'], otherwise: null },
  idCardBack: { ids: ['identity'], otherwise: null },
  idCardCopy: { ids: ['identity'], otherwise: null },
  householdRegister: evidence(['户口簿', '亲属关系', '监护关系', '与死者关系', '身份及与被保险人关系']),
  businessLicence: { ids: ['organisationPapers'], label: ['营业执照'], otherwise: 'otherEvidence' },
  representativeCertificate: { ids: ['organisationPapers'], label: ['法定代表人'], otherwise: null },
  powerOfAttorney: { ids: ['powerOfAttorney'], otherwise: null },
  lawyerLicence: { ids: ['lawyerPapers', 'legalWorkerPapers'], otherwise: null },
  lawFirmLetter: { ids: ['lawyerPapers'], otherwise: null },
  evidenceList: { otherwise: 'otherEvidence' },
  addressConfirmation: { otherwise: null },
  refundAccount: { otherwise: null },
  preservationApplication: { otherwise: null },
  feeReliefApplication: { otherwise: null },
  marriageCertificate: evidence(['结婚证', '亲属关系']),
  divorceCertificate: evidence(['离婚证', '离婚判决']),
  birthCertificate: evidence(['出生证明', '监护关系', '亲属关系', '与死者关系']),
  deathCertificate: evidence(['死亡证明']),
  loanNote: evidence(['借条', '借据', '债务凭证']),
  debtNote: evidence(['欠条', '债务凭证', '借条']),
  receiptNote: evidence(['收据', '付款凭证', '付款', '支付凭证', '支付记录'], ['payment', 'paymentPapers']),
  loanContract: evidence(['借款合同', '贷款合同', '债务凭证']),
  leaseContract: evidence(['租赁合同']),
  labourContract: evidence(['劳动合同', '劳动关系', '误工及收入']),
  contract: evidence(['合同', '协议'], ['contract']),
  transferRecord: evidence(
    ['转账记录', '付款凭证', '放款凭证', '支付凭证', '支付记录', '还款明细'],
    ['transferRecord', 'payment', 'paymentPapers', 'payout'],
  ),
  bankStatement: evidence(
    ['转账记录', '流水', '账单', '对账单', '付款凭证', '放款凭证', '支付记录', '还款明细'],
    ['transferRecord', 'payment', 'paymentPapers'],
  ),
  chatRecord: evidence(['聊天记录', '催收记录', '催缴']),
  judgment: evidence(['判决书', '裁判文书', '生效法律文书', '赔偿决定书'], ['judgment', 'earlierJudgment']),
  ruling: evidence(['裁定书', '裁判文书', '生效法律文书'], ['ruling', 'judgment']),
  mediationStatement: evidence(['调解书', '裁判文书', '生效法律文书'], ['judgment']),
  arbitrationAward: evidence(['仲裁裁决书', '仲裁文书', '生效法律文书'], ['award']),
  accidentFinding: evidence(['交通事故认定书', '事故证明', '受伤经过'], ['finding']),
  penaltyDecision: evidence(['行政处罚决定书', '处罚决定书', '处罚决定', '处理决定']),
  policeReceipt: evidence(['报警回执', '报警记录', '出警证明', '受伤经过']),
  workInjuryDecision: evidence(['工伤认定']),
  medicalRecord: evidence(['病历', '诊断证明']),
  diagnosis: evidence(['诊断证明', '病历']),
  medicalBill: evidence(['医疗费票据', '医疗票据', '医疗费']),
  examinationReport: evidence(['鉴定意见', '鉴定结论', '鉴定', '评估报告', '检测报告']),
  purchaseInvoice: evidence(['发票', '票据', '付款凭证']),
  wageRecord: evidence(['工资条', '工资支付记录', '工资流水', '收入证明', '收入']),
  propertyCertificate: evidence(
    ['不动产权证书', '房屋权属', '房产证', '权属证明', '权属证书', '权属'],
    ['title'],
  ),
  vehicleLicence: evidence(['行驶证', '驾驶证']),
  insurancePolicy: evidence(['保险单'], ['policy']),
  photograph: evidence(['照片']),
  blank: { otherwise: null },
};

const withLabel = (materials: readonly Material[], words: readonly string[]): Material | undefined => {
  for (const word of words) {
    const found = materials.find((material) => material.label.includes(word));
    if (found !== undefined) return found;
  }
  return undefined;
};

const partyPapers = new Set([
  'identity',
  'organisationPapers',
  'ownComplaint',
  'powerOfAttorney',
  'lawyerPapers',
  'legalWorkerPapers',
]);

/** The id of the material among those asked for to which papers of a kind belong; `null` where none is for them. */
export const placeFor = (kind: PageKind, materials: readonly Material[]): string | null => {
  const place = kindMaterials[kind];
  const withId = (id: string): Material | undefined => materials.find((material) => material.id === id);
  const ids = (place.ids ?? []).flatMap((id) => withId(id) ?? []);
  const found =
    ids.find((material) => partyPapers.has(material.id)) ??
    withLabel(materials, place.label ?? []) ??
    ids[0] ??
    (place.otherwise === null ? undefined : withId(place.otherwise));
  return found?.id ?? null;
};
