import type { Words } from '../../text/words.ts';

/** Something about a case that makes it simpler or less simple to try. */
export type SignalId =
  | 'parties'
  | 'manyParties'
  | 'foreign'
  | 'amount'
  | 'largeAmount'
  | 'appraisal'
  | 'whereaboutsUnknown'
  | 'relations'
  | 'counterclaim'
  | 'noAgent'
  | 'evidence'
  | 'muchEvidence'
  | 'preservation'
  | 'factsDisputed'
  | 'personalStatus'
  | 'specialMatter'
  | 'publicInterest'
  | 'aboveBasicCourt'
  | 'retried'
  | 'administrative'
  | 'administrativeSimple'
  | 'smallClaim'
  | 'smallClaimByAgreement';

/** What a signal is worth and what it rules out. */
export interface SignalRule {
  /** Points, or points for each one counted. */
  readonly points: number;
  /** The procedures that law closes to such a case, with the article. */
  readonly bars?: { readonly procedures: readonly ('small-claims' | 'summary')[]; readonly article: string };
  /** For the clerk; `{count}` is what was counted. */
  readonly reason: Words;
}

const notSmall = (article: string) => ({ procedures: ['small-claims'], article }) as const;
const notSimple = (article: string) => ({ procedures: ['small-claims', 'summary'], article }) as const;

/**
 * The signals of 繁简分流 (separating simple cases from others). The bars are law: CPL 165 and 166 for small claims,
 * CPL interpretation 257 for the summary procedure. The points are the product's own proposal: no national scale
 * exists, and a court sets its own in the configuration.
 */
export const signalRules: Readonly<Record<SignalId, SignalRule>> = {
  parties: {
    points: 1,
    reason: {
      zh: '除一名原告、一名被告以外，还有 {count} 名当事人',
      ko: '원고와 피고 각 1명외에 당사자 {count}명이 더 있음',
      en: '{count} parties beside one plaintiff and one defendant',
    },
  },
  manyParties: {
    points: 3,
    // 人数众多 is ten and more (CPL interpretation 75).
    bars: notSimple('民诉法解释 257'),
    reason: {
      zh: '一方有 {count} 人，人数众多',
      ko: '일방이 {count}명으로 다수임',
      en: '{count} on one side',
    },
  },
  foreign: {
    points: 3,
    bars: notSmall('民事诉讼法 166'),
    reason: { zh: '涉外', ko: '섭외사건', en: 'A foreign element' },
  },
  amount: {
    points: 1,
    reason: { zh: '标的额较大', ko: '청구액이 비교적 큼', en: 'A considerable amount' },
  },
  largeAmount: { points: 3, reason: { zh: '标的额很大', ko: '청구액이 매우 큼', en: 'A large amount' } },
  appraisal: {
    points: 3,
    bars: notSmall('民事诉讼法 166'),
    reason: { zh: '申请评估、鉴定', ko: '평가, 감정을 신청함', en: 'Appraisal is asked for' },
  },
  whereaboutsUnknown: {
    points: 3,
    bars: notSimple('民诉法解释 257'),
    reason: {
      zh: '被告下落不明，可能要公告送达',
      ko: '피고가 행방불명으로 공시송달이 필요할수 있음',
      en: "The defendant's whereabouts are unknown; service by announcement is likely",
    },
  },
  relations: {
    points: 2,
    reason: {
      zh: '另有 {count} 个法律关系',
      ko: '법률관계가 {count}개 더 있음',
      en: '{count} further legal relations',
    },
  },
  counterclaim: {
    points: 2,
    bars: notSmall('民事诉讼法 166'),
    reason: { zh: '有反诉', ko: '맞소송이 있음', en: 'A counterclaim' },
  },
  noAgent: {
    points: 1,
    reason: { zh: '原告没有代理人', ko: '원고에게 대리인이 없음', en: 'The plaintiff has no agent' },
  },
  evidence: {
    points: 1,
    reason: { zh: '证据 {count} 页', ko: '증거 {count}페지', en: '{count} pages of evidence' },
  },
  muchEvidence: {
    points: 3,
    reason: { zh: '证据 {count} 页', ko: '증거 {count}페지', en: '{count} pages of evidence' },
  },
  preservation: {
    points: 1,
    reason: { zh: '有财产保全', ko: '재산보전이 있음', en: 'Property preservation' },
  },
  factsDisputed: {
    points: 3,
    // CPL 160: facts clear, relation of rights and duties clear, little in dispute.
    bars: notSimple('民事诉讼法 160'),
    reason: {
      zh: '工作人员记录：事实争议大',
      ko: '일군의 기록: 사실에 대한 쟁의가 큼',
      en: 'Noted by the clerk: the facts are much disputed',
    },
  },
  personalStatus: {
    points: 1,
    bars: notSmall('民事诉讼法 166'),
    reason: {
      zh: '人身关系或者确权纠纷',
      ko: '인신관계 또는 권리확인 분쟁',
      en: 'A matter of personal status or title',
    },
  },
  specialMatter: {
    points: 3,
    reason: {
      zh: '专业性强的案件类型',
      ko: '전문성이 강한 사건류형',
      en: 'A class of cases that needs special knowledge',
    },
  },
  publicInterest: {
    points: 5,
    bars: notSimple('民诉法解释 257'),
    reason: { zh: '涉及公共利益', ko: '공공리익과 관련됨', en: 'The public interest' },
  },
  aboveBasicCourt: {
    points: 3,
    bars: notSimple('民事诉讼法 160'),
    reason: {
      zh: '由中级以上法院一审',
      ko: '중급이상 법원이 1심을 맡음',
      en: 'First instance above the basic court',
    },
  },
  retried: {
    points: 3,
    bars: notSimple('民诉法解释 257'),
    reason: { zh: '发回重审或者再审', ko: '파기환송 또는 재심사건', en: 'Sent back or retried' },
  },
  administrative: {
    points: 2,
    bars: notSimple('行政诉讼法 82'),
    reason: { zh: '行政案件', ko: '행정사건', en: 'An administrative case' },
  },
  administrativeSimple: {
    points: 0,
    bars: notSmall('行政诉讼法 82'),
    reason: {
      zh: '行政案件，属于可以简易的：当场作出、款额二千元以下或者政府信息公开',
      ko: '간이절차가 가능한 행정사건: 현장결정, 2000원이하 또는 정부정보공개',
      en: 'An administrative case that may be tried summarily: done on the spot, up to 2,000 yuan, or about information',
    },
  },
  smallClaim: {
    points: 0,
    reason: {
      zh: '只要求给钱，标的额在上年度年平均工资的百分之五十以下（民事诉讼法 165）',
      ko: '금전지급만 청구하며 청구액이 전년도 년평균로임의 50%이하임(민사소송법 165)',
      en: 'Payment only, up to half of last year’s average yearly wage (CPL 165)',
    },
  },
  smallClaimByAgreement: {
    points: 0,
    reason: {
      zh: '只要求给钱，标的额在年平均工资的百分之五十到二倍之间，双方同意可以用小额诉讼（民事诉讼法 165）',
      ko: '금전지급만 청구하며 청구액이 년평균로임의 50%에서 2배사이로 쌍방이 동의하면 소액소송이 가능함(민사소송법 165)',
      en: 'Payment only, between half and twice the average yearly wage: small claims if both sides agree (CPL 165)',
    },
  },
};
