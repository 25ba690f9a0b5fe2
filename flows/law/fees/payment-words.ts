import type { Words } from '../../text/words.ts';

/** Who pays in advance (诉讼费用交纳办法 20). */
export type FeePayer = 'plaintiff' | 'thirdParty' | 'counterclaimant' | 'appellant';

/** A hint with the rules it rests on. */
export interface FeeHint {
  readonly words: Words;
  readonly articles: readonly string[];
}

/** When to pay, where it does not depend on the court's way of mediating. */
export const paymentWords = {
  onNotice: {
    words: {
      zh: '今天不用交钱。接到法院的交费通知，从第二天起 7 天内交。到期不交，也没有申请缓交、减交、免交，按撤诉处理。',
      ko: '오늘은 돈을 내지 않습니다. 법원의 납부통지를 받은 이튿날부터 7일안에 내십시오. 기한이 지나도 내지 않고 연기, 감액, 면제도 신청하지 않으면 소를 취하한것으로 처리합니다.',
      en: 'Nothing is paid today. Pay within 7 days from the day after the court’s notice. If it is not paid and no deferral, reduction or waiver was asked for, the suit counts as withdrawn.',
      say: {
        zh: '今天不用交钱。接到法院的交费通知，从第二天起七天内交。到期不交，也没有申请缓交、减交、免交，按撤诉处理。',
      },
    },
    articles: ['诉讼费用交纳办法 22', '民诉法解释 213'],
  },
  onApplication: {
    words: {
      zh: '提出申请的时候交，或者在法院给的期限里交。',
      ko: '신청할 때 내거나 법원이 정한 기한안에 냅니다.',
      en: 'Paid on applying, or within the time that the court sets.',
    },
    articles: ['诉讼费用交纳办法 20', '诉讼费用交纳办法 22'],
  },
  mayWait: {
    words: {
      zh: '要工资（劳动报酬）的案子，可以先不交钱。',
      ko: '로임(로동보수)을 청구하는 사건은 먼저 내지 않아도 됩니다.',
      en: 'In a claim for wages the fee need not be paid in advance.',
    },
    articles: ['诉讼费用交纳办法 20'],
  },
  afterJudgment: {
    words: {
      zh: '人数还没确定的代表人诉讼，先不交钱，结案后由输的一方交。',
      ko: '인원수가 확정되지 않은 대표자소송은 먼저 내지 않고 종결후 진 측이 냅니다.',
      en: 'In a suit by representatives of an open group nothing is paid in advance; the losing side pays at the end.',
    },
    articles: ['民诉法解释 194'],
  },
  whenObjectionFails: {
    words: {
      zh: '提管辖权异议，不成立的才交这笔钱。',
      ko: '관할권이의가 성립되지 않을 때에만 냅니다.',
      en: 'Paid only if the objection to jurisdiction fails.',
    },
    articles: ['诉讼费用交纳办法 13(6)'],
  },
  afterExecution: {
    words: {
      zh: '申请执行，现在不用交钱。执行以后再收，由被执行的一方出。',
      ko: '집행신청은 지금 내지 않습니다. 집행한 다음 피집행인이 부담합니다.',
      en: 'Nothing is paid now. It is taken after enforcement, from the side against whom it is enforced.',
    },
    articles: ['诉讼费用交纳办法 20', '诉讼费用交纳办法 38'],
  },
  afterLiquidation: {
    words: {
      zh: '申请破产，现在不用交钱。清算以后从破产财产里拨。',
      ko: '파산신청은 지금 내지 않습니다. 청산후 파산재산에서 지불합니다.',
      en: 'Nothing is paid now. It comes out of the bankrupt’s property after liquidation.',
    },
    articles: ['诉讼费用交纳办法 20', '诉讼费用交纳办法 42'],
  },
  never: {
    words: { zh: '不用交钱。', ko: '돈을 내지 않습니다.', en: 'Nothing to pay.' },
    articles: ['诉讼费用交纳办法 8'],
  },
} as const satisfies Readonly<Record<string, FeeHint>>;

/** For a court that registers first and mediates after: the same clock, begun later. */
export const registerFirstWords: Words = {
  zh: '今天不用交钱。先立案；愿意调解的先调解。调解不成或者不调解的，法院再发交费通知，从接到通知的第二天起 7 天内交。到期不交，也没有申请缓交、减交、免交，按撤诉处理。',
  ko: '오늘은 돈을 내지 않습니다. 먼저 립안하고 원하면 조정합니다. 조정이 안되거나 조정하지 않으면 법원이 납부통지를 보내며 통지를 받은 이튿날부터 7일안에 내십시오. 기한이 지나도 내지 않고 연기, 감액, 면제도 신청하지 않으면 소를 취하한것으로 처리합니다.',
  en: 'Nothing is paid today. The case is registered first, then mediated if you agree. If mediation fails or is not wanted the court sends a notice: pay within 7 days from the day after it. If it is not paid and no deferral, reduction or waiver was asked for, the suit counts as withdrawn.',
  say: {
    zh: '今天不用交钱。先立案；愿意调解的先调解。调解不成或者不调解的，法院再发交费通知，从接到通知的第二天起七天内交。到期不交，也没有申请缓交、减交、免交，按撤诉处理。',
  },
};

/** For those who pay when they file, not on a notice. */
export const payerWords = {
  counterclaimant: {
    words: {
      zh: '提反诉的，从提出的第二天起 7 天内交。',
      ko: '반소를 제기하면 제기한 이튿날부터 7일안에 냅니다.',
      en: 'For a counterclaim: within 7 days from the day after it is filed.',
      say: { zh: '提反诉的，从提出的第二天起七天内交。' },
    },
    articles: ['诉讼费用交纳办法 20', '诉讼费用交纳办法 22'],
  },
  appellant: {
    words: {
      zh: '交上诉状的时候交。没交的，法院会通知您 7 天内交。',
      ko: '상소장을 낼 때 냅니다. 내지 않았으면 법원이 7일안에 내라고 통지합니다.',
      en: 'Paid with the petition of appeal; otherwise the court gives notice to pay within 7 days.',
      say: { zh: '交上诉状的时候交。没交的，法院会通知您七天内交。' },
    },
    articles: ['诉讼费用交纳办法 20', '诉讼费用交纳办法 22'],
  },
} as const satisfies Readonly<Record<string, FeeHint>>;

/** CPL interpretation 199. */
export const simplifiedToOrdinaryWords: Words = {
  zh: '简易程序改成普通程序的，接到法院通知后 7 天内补交另一半。没有正当理由不补的，按撤诉处理，已经交的退一半。',
  ko: '간이절차가 보통절차로 바뀌면 통지를 받은 날부터 7일안에 나머지 절반을 보충하여 냅니다. 정당한 리유없이 내지 않으면 소를 취하한것으로 처리하고 이미 낸것은 절반을 돌려줍니다.',
  en: 'When the case passes to the ordinary procedure the other half is due within 7 days of the notice. If it is not paid without good reason the suit counts as withdrawn and half of what was paid is given back.',
  say: {
    zh: '简易程序改成普通程序的，接到法院通知后七天内补交另一半。没有正当理由不补的，按撤诉处理，已经交的退一半。',
  },
};

/** How the amount is found where it is not a plain sum in yuan, and what to do about a wrong reckoning. */
export const amountHints = {
  foreignCurrency: {
    words: {
      zh: '外币按法院受理那天国家公布的汇率换成人民币来算。',
      ko: '외화는 법원이 접수하는 날 국가가 공포한 환률로 인민페로 환산합니다.',
      en: 'Foreign currency is changed into yuan at the state’s published rate of the day the court accepts the case.',
    },
    articles: ['诉讼费用交纳办法 55'],
  },
  unclearValue: {
    words: {
      zh: '房子、土地、林木、车、船、文物、知识产权，值多少钱一时说不准的，先按您说的价算。说高了多交诉讼费，说低了可能影响您的请求，法院会跟您讲清楚。',
      ko: '집, 토지, 림목, 차, 배, 문물, 지식재산권의 가치를 확정하기 어려우면 먼저 말씀하신 가격으로 계산합니다. 높게 말하면 소송료금이 많아지고 낮게 말하면 청구에 영향이 있을수 있으며 법원이 설명해드립니다.',
      en: 'Where the value of a house, land, trees, a vehicle, a ship, a relic or intellectual property is hard to tell, your own figure counts. Too high costs more, too low may touch your claim; the court will explain.',
    },
    articles: ['民诉法解释 198'],
  },
  securities: {
    words: {
      zh: '争的是股票、债券等证券的，按起诉前最后一个交易日的收盘价、当天的市场价或者上面写的金额算。',
      ko: '주식, 채권 등 증권은 기소전 마지막 거래일의 종가, 당일 시장가격 또는 적혀있는 금액으로 계산합니다.',
      en: 'Securities count at the closing price of the last trading day before filing, the market price of the day, or their stated amount.',
    },
    articles: ['民诉法解释 197'],
  },
  severalClaims: {
    words: {
      zh: '要的钱有好几笔的，加在一起算；既要钱又要别的（如赔礼道歉）的，按要的钱算；都不是要钱的，算一个案子。',
      ko: '청구하는 돈이 여러가지이면 합쳐서 계산하고 돈과 다른것(사과 등)을 함께 청구하면 돈으로 계산하며 모두 돈이 아니면 한건으로 계산합니다.',
      en: 'Several sums are added up; a sum with something else (such as an apology) counts as the sum; several claims that are not for money count as one case.',
    },
    articles: ['民诉法解释 201'],
  },
  halvedOnce: {
    words: {
      zh: '减半的理由有几个，也只减一次。',
      ko: '반감할 리유가 여러개라도 한번만 반감합니다.',
      en: 'However many reasons there are, it is halved once.',
    },
    articles: ['民诉法解释 206'],
  },
  appeal: {
    words: {
      zh: '上诉只按您不服的那部分钱算。',
      ko: '상소는 불복하는 부분의 금액으로만 계산합니다.',
      en: 'An appeal costs by the part of the judgment that you dispute.',
    },
    articles: ['诉讼费用交纳办法 17'],
  },
  losingSideBears: {
    words: {
      zh: '这笔钱先由您垫上，最后一般由输的一方出；部分赢部分输的，由法院定。',
      ko: '이 돈은 먼저 대신 내며 최종적으로 보통 진 측이 부담합니다. 부분적으로 이기고 지면 법원이 정합니다.',
      en: 'You pay in advance; in the end the losing side bears it as a rule. Where each wins in part the court decides.',
    },
    articles: ['诉讼费用交纳办法 29'],
  },
  divorceBears: {
    words: {
      zh: '离婚案件的诉讼费，最后谁出由双方商量，商量不成由法院定。',
      ko: '리혼사건의 소송료금은 쌍방이 상의하여 부담하며 안되면 법원이 정합니다.',
      en: 'Who bears the fee of a divorce the two agree on; otherwise the court decides.',
    },
    articles: ['诉讼费用交纳办法 33'],
  },
  withdrawalBears: {
    words: {
      zh: '自己撤诉的，诉讼费（一半）由自己出。',
      ko: '소를 취하하면 소송료금(절반)은 본인이 부담합니다.',
      en: 'Who withdraws bears the (halved) fee.',
    },
    articles: ['诉讼费用交纳办法 34'],
  },
  interpreterFree: {
    words: {
      zh: '法院提供的民族语言翻译，不收钱。',
      ko: '법원이 제공하는 민족언어통역과 번역은 돈을 받지 않습니다.',
      en: 'The court’s translation for ethnic languages costs nothing.',
    },
    articles: ['诉讼费用交纳办法 12'],
  },
  wrongReckoning: {
    words: {
      zh: '觉得法院算错了，可以请法院复核；确实算错的，法院应当改。',
      ko: '법원의 계산이 틀렸다고 생각하면 재심사를 청구할수 있으며 확실히 틀렸으면 법원은 고쳐야 합니다.',
      en: 'If you think the court has reckoned wrongly you may ask it to review; what is wrong must be put right.',
    },
    articles: ['诉讼费用交纳办法 43'],
  },
} as const satisfies Readonly<Record<string, FeeHint>>;
