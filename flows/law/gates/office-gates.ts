import { deadline, type GateRule } from './gate-rule.ts';

/**
 * Suits against decisions of the national trade mark and patent office: their times are not those of 行政诉讼法 46
 * (法律另有规定的除外). 商标法 is the text of 2019, 专利法 that of 2020.
 */
export const officeGates: readonly GateRule[] = [
  deadline({
    id: 'trademark-decision',
    cases: ['ip'],
    articles: ['商标法 34', '商标法 35', '商标法 44', '商标法 45', '商标法 54'],
    from: ({ facts }) => facts.trademarkDecisionOn,
    period: { unit: 'days', count: 30 },
    open: {
      zh: '收到商标决定（裁定）以后三十天内要起诉，按您填的日期，最后一天是{date}。',
      ko: '상표결정(재정)을 받은 날부터 30일안에 기소하여야 합니다. 적으신 날자로 보아 마지막날은 {date}입니다.',
      en: 'You have thirty days from receiving the decision on the trade mark: the last day is {date} by the date you gave.',
    },
    passed: {
      zh: '收到商标决定（裁定）以后三十天的起诉时间，按您填的日期到{date}已经过了。有正当理由耽误的请写明，您仍然可以交起诉状，由法院审查。',
      ko: '상표결정(재정)을 받은 날부터 30일의 기소기한은 적으신 날자로 보아 {date}에 끝났습니다. 정당한 리유로 지체되였으면 적어주십시오. 그래도 기소장을 낼수 있으며 법원이 심사합니다.',
      en: 'The thirty days from receiving the decision on the trade mark ended on {date} by the date you gave. Write down a good reason for delay; you may still file, and the court will examine it.',
    },
  }),
  deadline({
    id: 'patent-decision',
    cases: ['ip'],
    articles: ['专利法 41', '专利法 46'],
    from: ({ facts }) => facts.patentDecisionOn,
    period: { unit: 'months', count: 3 },
    open: {
      zh: '收到专利决定以后三个月内要起诉，按您填的日期，最后一天是{date}。',
      ko: '특허결정을 받은 날부터 3개월안에 기소하여야 합니다. 적으신 날자로 보아 마지막날은 {date}입니다.',
      en: 'You have three months from receiving the decision on the patent: the last day is {date} by the date you gave.',
    },
    passed: {
      zh: '收到专利决定以后三个月的起诉时间，按您填的日期到{date}已经过了。有正当理由耽误的请写明，您仍然可以交起诉状，由法院审查。',
      ko: '특허결정을 받은 날부터 3개월의 기소기한은 적으신 날자로 보아 {date}에 끝났습니다. 정당한 리유로 지체되였으면 적어주십시오. 그래도 기소장을 낼수 있으며 법원이 심사합니다.',
      en: 'The three months from receiving the decision on the patent ended on {date} by the date you gave. Write down a good reason for delay; you may still file, and the court will examine it.',
    },
  }),
];
