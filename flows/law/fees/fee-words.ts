import type { Words } from '../../text/words.ts';

/** Why nothing is paid. `unstated`: the form says only that its case is free. */
export type FreeReason =
  | 'specialProcedure'
  | 'notAccepted'
  | 'proceduralAppeal'
  | 'stateCompensation'
  | 'retrial'
  | 'protectionOrder'
  | 'criminalIncidental'
  | 'unstated';

/**
 * The texts of a line of the reckoning. Each `{name}` is an amount as it is read on the screen, `{nameSaid}` the same
 * amount as it is said.
 */
export const feeLineWords = {
  flatPart: {
    zh: '{upTo} 元以内的部分，收 {fee} 元',
    ko: '{upTo}원까지의 부분: {fee}원',
    en: 'Up to {upTo} yuan: {fee} yuan',
    say: {
      zh: '{upToSaid}元以内的部分，收{feeSaid}元',
      ko: '{upToSaid}원까지의 부분은 {feeSaid}원',
      en: 'Up to {upToSaid} yuan: {feeSaid} yuan',
    },
  },
  ratePart: {
    zh: '超过 {from} 元的 {part} 元，收 {rate}%：{fee} 元',
    ko: '{from}원을 초과한 {part}원에 {rate}%: {fee}원',
    en: 'The {part} yuan above {from}, at {rate}%: {fee} yuan',
    say: {
      zh: '超过{fromSaid}元的{partSaid}元，收百分之{rate}，是{feeSaid}元',
      ko: '{fromSaid}원을 초과한 {partSaid}원에 {rate}프로, {feeSaid}원',
      en: 'The {partSaid} yuan above {fromSaid}, at {rate} percent: {feeSaid} yuan',
    },
  },
  perCase: {
    zh: '一个案子收 {fee} 元',
    ko: '사건 한건에 {fee}원',
    en: '{fee} yuan for a case',
    say: {
      zh: '一个案子收{feeSaid}元',
      ko: '사건 한건에 {feeSaid}원',
      en: '{feeSaid} yuan for a case',
    },
  },
  perCaseRange: {
    zh: '一个案子收 {from} 到 {to} 元',
    ko: '사건 한건에 {from}원에서 {to}원까지',
    en: '{from} to {to} yuan for a case',
    say: {
      zh: '一个案子收{fromSaid}元到{toSaid}元',
      ko: '사건 한건에 {fromSaid}원에서 {toSaid}원까지',
      en: '{fromSaid} to {toSaid} yuan for a case',
    },
  },
  propertyWithin: {
    zh: '要分的财产总共不超过 {upTo} 元的，分财产不另外收钱',
    ko: '나눌 재산총액이 {upTo}원을 넘지 않으면 재산분할에 대해 따로 받지 않습니다',
    en: 'Nothing more for property of up to {upTo} yuan in all',
    say: {
      zh: '要分的财产总共不超过{upToSaid}元的，分财产不另外收钱',
      ko: '나눌 재산총액이 {upToSaid}원을 넘지 않으면 재산분할에 대해 따로 받지 않습니다',
      en: 'Nothing more for property of up to {upToSaid} yuan in all',
    },
  },
  damagesWithin: {
    zh: '要的赔偿不超过 {upTo} 元的，赔偿不另外收钱',
    ko: '배상금액이 {upTo}원을 넘지 않으면 배상에 대해 따로 받지 않습니다',
    en: 'Nothing more for damages of up to {upTo} yuan',
    say: {
      zh: '要的赔偿不超过{upToSaid}元的，赔偿不另外收钱',
      ko: '배상금액이 {upToSaid}원을 넘지 않으면 배상에 대해 따로 받지 않습니다',
      en: 'Nothing more for damages of up to {upToSaid} yuan',
    },
  },
  asProperty: {
    zh: '知识产权案件要钱的，按财产案件的标准收',
    ko: '금액이 있는 지식재산권사건은 재산사건의 기준에 따라 받습니다',
    en: 'An intellectual-property case with an amount costs what a property case does',
  },
  oneThird: {
    zh: '申请支付令，收上面的三分之一',
    ko: '지불령신청은 우의 금액의 3분의 1을 받습니다',
    en: 'For a payment order one third of the above',
  },
  bankruptcyHalf: {
    zh: '破产案件，收上面的一半',
    ko: '파산사건은 우의 금액의 절반을 받습니다',
    en: 'For a bankruptcy half of the above',
  },
  capped: {
    zh: '再多也只收 {cap} 元，这是上限',
    ko: '아무리 많아도 {cap}원까지만 받습니다',
    en: 'Never more than {cap} yuan',
    say: {
      zh: '再多也只收{capSaid}元，这是上限',
      ko: '아무리 많아도 {capSaid}원까지만 받습니다',
      en: 'Never more than {capSaid} yuan',
    },
  },
  provinceSets: {
    zh: '具体多少由各省、自治区、直辖市定，这里先给出国家规定的范围',
    ko: '구체 금액은 성, 자치구, 직할시에서 정하며 여기서는 국가가 규정한 범위를 보여드립니다',
    en: 'The province sets the figure; shown is the range that the state allows',
  },
  courtSets: {
    zh: '具体多少由法院定，这里给出国家规定的范围',
    ko: '구체 금액은 법원이 정하며 여기서는 국가가 규정한 범위를 보여드립니다',
    en: 'The court sets the figure; shown is the range that the state allows',
  },
  injuryScaleOpen: {
    zh: '人身受伤的赔偿案件，各地法院算法不一样，这里给出从低到高的范围，以法院通知为准',
    ko: '인신상해배상사건은 법원마다 계산방법이 다르므로 낮은 금액에서 높은 금액까지 보여드립니다. 법원의 통지에 따르십시오',
    en: 'Courts reckon personal-injury cases in different ways; shown is the lowest to the highest. The court’s notice counts',
  },
  mediatedHalf: {
    zh: '调解结案，收一半',
    ko: '조정으로 끝나면 절반',
    en: 'Settled by mediation: half',
  },
  withdrawnHalf: {
    zh: '自己撤诉，收一半',
    ko: '소를 취하하면 절반',
    en: 'Withdrawn: half',
  },
  simplifiedHalf: {
    zh: '用简易程序审，收一半',
    ko: '간이절차로 심리하면 절반',
    en: 'Tried in the simplified procedure: half',
  },
  counterclaimHalf: {
    zh: '被告反过来告（反诉），法院合在一起审，收一半',
    ko: '맞소송(반소)을 합쳐서 심리하면 절반',
    en: 'A counterclaim tried together with the claim: half',
  },
  thirdPartyHalf: {
    zh: '第三人提出自己的请求，法院合在一起审，收一半',
    ko: '제3자의 청구를 합쳐서 심리하면 절반',
    en: 'A third party’s own claim tried together: half',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** The texts of why nothing is paid, each with the rule it rests on. */
export const freeReasons: Readonly<
  Record<FreeReason, { readonly words: Words; readonly articles: readonly string[] }>
> = {
  specialProcedure: {
    words: {
      zh: '按特别程序审的案子（如司法确认、宣告失踪、认定行为能力），不收案件受理费',
      ko: '특별절차로 심리하는 사건(사법확인, 실종선고, 행위능력인정 등)은 사건접수비를 받지 않습니다',
      en: 'Cases of the special procedure (judicial confirmation, missing persons, legal capacity) have no acceptance fee',
    },
    articles: ['诉讼费用交纳办法 8(1)'],
  },
  notAccepted: {
    words: {
      zh: '法院裁定不予受理、驳回起诉或者驳回上诉的，不收案件受理费，已经交的退还',
      ko: '법원이 불접수, 기소기각 또는 상소기각을 재정하면 사건접수비를 받지 않으며 이미 낸것은 돌려줍니다',
      en: 'No acceptance fee where the court does not accept, or dismisses the suit or appeal; what was paid is refunded',
    },
    articles: ['诉讼费用交纳办法 8(2)', '诉讼费用交纳办法 27'],
  },
  proceduralAppeal: {
    words: {
      zh: '对不予受理、驳回起诉、管辖权异议的裁定上诉，不收案件受理费',
      ko: '불접수, 기소기각, 관할권이의에 대한 재정에 불복하여 상소하면 사건접수비를 받지 않습니다',
      en: 'No acceptance fee for an appeal against non-acceptance, dismissal of the suit, or a ruling on jurisdiction',
    },
    articles: ['诉讼费用交纳办法 8(3)'],
  },
  stateCompensation: {
    words: {
      zh: '行政赔偿案件，不收案件受理费',
      ko: '행정배상사건은 사건접수비를 받지 않습니다',
      en: 'Administrative compensation cases have no acceptance fee',
    },
    articles: ['诉讼费用交纳办法 8(4)'],
  },
  retrial: {
    words: {
      zh: '申请再审一般不收案件受理费；有新证据推翻原判，或者一审后没上诉又来申请、法院决定再审的，要收',
      ko: '재심은 보통 사건접수비를 받지 않습니다. 새 증거로 원판결을 뒤집거나 1심후 상소하지 않고 신청하여 법원이 재심을 결정한 경우에는 받습니다',
      en: 'A retrial has as a rule no acceptance fee; it has one when reopened on new evidence, or when no appeal was made against the first judgment',
    },
    articles: ['诉讼费用交纳办法 9'],
  },
  // 法释〔2016〕15号, point 1; and 刑诉法解释 199: both from memory.
  protectionOrder: {
    words: {
      zh: '申请人身安全保护令，不收费',
      ko: '인신안전보호령신청은 료금을 받지 않습니다',
      en: 'A personal protection order costs nothing',
    },
    articles: ['法释〔2016〕15号 1'],
  },
  criminalIncidental: {
    words: {
      zh: '刑事附带民事诉讼，不收诉讼费',
      ko: '형사부대민사소송은 소송료금을 받지 않습니다',
      en: 'A civil claim joined to a criminal case costs nothing',
    },
    articles: ['刑诉法解释 199'],
  },
  unstated: {
    words: {
      zh: '这类案件不收案件受理费',
      ko: '이런 사건은 사건접수비를 받지 않습니다',
      en: 'This kind of case has no acceptance fee',
    },
    articles: ['诉讼费用交纳办法 8'],
  },
};

/** How a fee reads where it is one figure and where it is a range. */
export const feeAmountWords = {
  exact: {
    zh: '{fen} 元',
    ko: '{fen}원',
    en: '{fen} yuan',
    say: { zh: '{fenSaid}元', ko: '{fenSaid}원', en: '{fenSaid} yuan' },
  },
  range: {
    zh: '{from} 到 {to} 元',
    ko: '{from}원에서 {to}원까지',
    en: '{from} to {to} yuan',
    say: {
      zh: '{fromSaid}元到{toSaid}元',
      ko: '{fromSaid}원에서 {toSaid}원까지',
      en: '{fromSaid} to {toSaid} yuan',
    },
  },
  free: { zh: '不收费', ko: '무료', en: 'nothing to pay' },
} as const satisfies Readonly<Record<string, Words>>;
