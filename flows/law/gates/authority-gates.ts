import { addMonths } from '../time/calendar.ts';
import { deadline, type GateRule, notice, waiting } from './gate-rule.ts';

const months = (count: number) => ({ unit: 'months', count }) as const;
const days = (count: number) => ({ unit: 'days', count }) as const;

/** Suits against authorities (行政诉讼法 "ALL" 44–48, its interpretation 64–66) and compensation by the state. */
export const authorityGates: readonly GateRule[] = [
  notice({
    id: 'reconsideration-first',
    cases: ['administrative'],
    articles: ['行政诉讼法 44', '行政复议法 23'],
    holds: ({ facts }) => facts.reconsiderationFirst === true && facts.reconsidered !== true,
    words: {
      zh: '这类事情法律规定要先申请行政复议，对复议结果不服再起诉。您仍然可以交起诉状，由法院告诉您。',
      ko: '이런 일은 법률에 따라 먼저 행정복의를 신청하고 결과에 불복하면 기소합니다. 그래도 기소장을 낼수 있으며 법원에서 알려줍니다.',
      en: 'For such acts the law wants administrative reconsideration first, then a suit. You may still file, and the court will tell you.',
    },
  }),
  deadline({
    id: 'reconsideration-limit',
    cases: ['administrative'],
    articles: ['行政复议法 20'],
    from: ({ facts }) => (facts.reconsiderationFirst && !facts.reconsidered ? facts.actKnownOn : undefined),
    period: days(60),
    open: {
      zh: '申请行政复议的时间是六十天，按您填的日期，最后一天是{date}。',
      ko: '행정복의를 신청하는 기한은 60일이며 적으신 날자로 보아 마지막날은 {date}입니다.',
      en: 'Reconsideration is asked for within sixty days: the last day is {date} by the date you gave.',
    },
    passed: {
      zh: '申请行政复议的六十天，按您填的日期到{date}已经过了；有正当理由耽误的可以说明。请问一下窗口。',
      ko: '행정복의를 신청하는 60일은 적으신 날자로 보아 {date}에 끝났습니다. 정당한 리유로 지체되였으면 설명할수 있습니다. 창구에 문의하십시오.',
      en: 'The sixty days for reconsideration ended on {date} by the date you gave; a good reason for delay can be given. Please ask at the window.',
    },
  }),
  deadline({
    id: 'suit-after-reconsideration',
    cases: ['administrative'],
    articles: ['行政诉讼法 45'],
    from: ({ facts }) => facts.reconsiderationReceivedOn,
    period: days(15),
    open: {
      zh: '收到复议决定书以后十五天内要起诉，按您填的日期，最后一天是{date}。',
      ko: '복의결정서를 받은 날부터 15일안에 기소하여야 합니다. 적으신 날자로 보아 마지막날은 {date}입니다.',
      en: 'You have fifteen days from receiving the reconsideration decision: the last day is {date} by the date you gave.',
    },
    passed: {
      zh: '收到复议决定书以后十五天的起诉时间，到{date}已经过了。有正当理由耽误的请写明，您仍然可以交起诉状，由法院审查。',
      ko: '복의결정서를 받은 날부터 15일의 기소기한은 {date}에 끝났습니다. 정당한 리유로 지체되였으면 적어주십시오. 그래도 기소장을 낼수 있으며 법원이 심사합니다.',
      en: 'The fifteen days from the reconsideration decision ended on {date}. Write down a good reason for delay; you may still file, and the court will examine it.',
    },
  }),
  deadline({
    id: 'suit-six-months',
    cases: ['administrative'],
    articles: ['行政诉讼法 46', '行政诉讼法 48'],
    from: ({ facts }) =>
      facts.notToldOfSuit ||
      facts.reconsidered ||
      facts.reconsiderationFirst ||
      facts.reconsiderationReceivedOn !== undefined
        ? undefined
        : facts.actKnownOn,
    period: months(6),
    open: {
      zh: '知道这个决定以后六个月内要起诉，按您填的日期，最后一天是{date}。',
      ko: '결정을 안 날부터 6개월안에 기소하여야 합니다. 적으신 날자로 보아 마지막날은 {date}입니다.',
      en: 'You have six months from knowing of the act: the last day is {date} by the date you gave.',
    },
    passed: {
      zh: '知道这个决定以后六个月的起诉时间，到{date}已经过了。有正当理由耽误的请写明，您仍然可以交起诉状，由法院审查。',
      ko: '결정을 안 날부터 6개월의 기소기한은 {date}에 끝났습니다. 정당한 리유로 지체되였으면 적어주십시오. 그래도 기소장을 낼수 있으며 법원이 심사합니다.',
      en: 'The six months from knowing of the act ended on {date}. Write down a good reason for delay; you may still file, and the court will examine it.',
    },
  }),
  deadline({
    id: 'suit-not-told',
    cases: ['administrative'],
    articles: ['行政诉讼法解释 64'],
    from: ({ facts }) => (facts.notToldOfSuit ? facts.actKnownOn : undefined),
    period: { unit: 'years', count: 1 },
    open: {
      zh: '决定书没有告诉您可以起诉的，从知道可以起诉那天起算六个月，但从知道决定内容那天起最长一年，到{date}。',
      ko: '결정서가 기소할수 있음을 알려주지 않았으면 기소권리를 안 날부터 6개월이지만 결정내용을 안 날부터 가장 길어서 1년, {date}까지입니다.',
      en: 'When the paper did not say that you may sue, the six months begin when you learn it, but end a year from knowing of the act at the latest: {date}.',
    },
    passed: {
      zh: '决定书没有告诉您可以起诉的，从知道决定内容那天起最长一年，到{date}已经过了。有正当理由耽误的请写明，您仍然可以交起诉状。',
      ko: '결정서가 기소할수 있음을 알려주지 않았어도 결정내용을 안 날부터 가장 길어서 1년이며 {date}에 끝났습니다. 정당한 리유가 있으면 적어주십시오. 그래도 기소장을 낼수 있습니다.',
      en: 'Even when the paper did not say that you may sue, the longest time of a year from knowing of the act ended on {date}. Write down a good reason for delay; you may still file.',
    },
  }),
  deadline({
    id: 'suit-longest-land',
    cases: ['administrative'],
    articles: ['行政诉讼法 46'],
    from: ({ facts }) => (facts.actAboutLand ? facts.actOn : undefined),
    period: { unit: 'years', count: 20 },
    fixed: true,
    passed: {
      zh: '和土地、房子有关的决定，从作出那天起超过二十年的，法院一般不受理，按您填的日期到{date}已经过了。您仍然可以交起诉状。',
      ko: '토지, 가옥에 관한 결정은 내린 날부터 20년이 지나면 법원은 보통 접수하지 않습니다. 적으신 날자로 보아 {date}에 끝났습니다. 그래도 기소장을 낼수 있습니다.',
      en: 'An act about land or buildings is as a rule not heard after twenty years, which ended on {date}. You may still file.',
    },
  }),
  deadline({
    id: 'suit-longest',
    cases: ['administrative'],
    articles: ['行政诉讼法 46'],
    from: ({ facts }) => (facts.actAboutLand ? undefined : facts.actOn),
    period: { unit: 'years', count: 5 },
    fixed: true,
    passed: {
      zh: '决定作出超过五年的，法院一般不受理，按您填的日期到{date}已经过了。您仍然可以交起诉状。',
      ko: '결정을 내린지 5년이 지나면 법원은 보통 접수하지 않습니다. 적으신 날자로 보아 {date}에 끝났습니다. 그래도 기소장을 낼수 있습니다.',
      en: 'An act is as a rule not heard after five years, which ended on {date}. You may still file.',
    },
  }),
  waiting({
    id: 'authority-may-still-act',
    cases: ['administrative'],
    articles: ['行政诉讼法 47'],
    after: ({ facts }) =>
      facts.askedAuthorityOn === undefined ? undefined : addMonths(facts.askedAuthorityOn, 2),
    words: {
      zh: '要求机关办事，机关两个月不办的可以起诉，按您填的日期是{date}以后。情况紧急的现在就可以。您仍然可以交起诉状。',
      ko: '기관에 신청하고 2개월안에 처리하지 않으면 기소할수 있습니다. 적으신 날자로 보아 {date} 이후입니다. 긴급하면 지금도 됩니다. 그래도 기소장을 낼수 있습니다.',
      en: 'An authority that was asked to act has two months, after {date} by the date you gave you may sue; in an emergency now. You may still file.',
    },
  }),
  deadline({
    id: 'suit-for-inaction',
    cases: ['administrative'],
    articles: ['行政诉讼法 47', '行政诉讼法解释 66'],
    from: ({ facts, today }) => {
      if (facts.askedAuthorityOn === undefined) return undefined;
      const ended = addMonths(facts.askedAuthorityOn, 2);
      return ended < today ? ended : undefined;
    },
    period: months(6),
    open: {
      zh: '机关两个月不办的，过了两个月以后六个月内要起诉，按您填的日期，最后一天是{date}。',
      ko: '기관이 2개월안에 처리하지 않으면 그 기한이 끝난 다음 6개월안에 기소하여야 합니다. 마지막날은 {date}입니다.',
      en: 'When the authority did nothing for two months you have six months from then to sue: the last day is {date} by the date you gave.',
    },
    passed: {
      zh: '机关不办事，起诉的六个月到{date}已经过了。有正当理由耽误的请写明，您仍然可以交起诉状。',
      ko: '기관이 처리하지 않은데 대한 6개월의 기소기한은 {date}에 끝났습니다. 정당한 리유가 있으면 적어주십시오. 그래도 기소장을 낼수 있습니다.',
      en: 'The six months to sue for inaction ended on {date}. Write down a good reason for delay; you may still file.',
    },
  }),
  deadline({
    id: 'state-compensation',
    cases: ['state-compensation'],
    articles: ['国家赔偿法 39'],
    from: ({ facts }) => facts.knewOn,
    period: { unit: 'years', count: 2 },
    open: {
      zh: '申请国家赔偿的时间是两年（被关押的时间不算在内），按您填的日期算到{date}。',
      ko: '국가배상을 신청하는 시효는 2년(구금기간은 제외)이며 적으신 날자로 보아 {date}까지입니다.',
      en: 'State compensation is asked for within two years, time in custody not counted: until {date} by the date you gave.',
    },
    passed: {
      zh: '申请国家赔偿的两年（被关押的时间不算在内），按您填的日期到{date}已经过了。您仍然可以交申请，由法院审查。',
      ko: '국가배상을 신청하는 2년(구금기간은 제외)은 적으신 날자로 보아 {date}에 끝났습니다. 그래도 신청을 낼수 있으며 법원이 심사합니다.',
      en: 'The two years for state compensation, time in custody not counted, ended on {date} by the date you gave. You may still apply; the court will examine it.',
    },
  }),
  deadline({
    id: 'compensation-step',
    cases: ['state-compensation'],
    articles: ['国家赔偿法 24', '国家赔偿法 25'],
    from: ({ facts }) => facts.compensationDecidedOn,
    period: days(30),
    open: {
      zh: '对赔偿决定不服的，三十天内申请下一步（复议，或者法院赔偿委员会），按您填的日期，最后一天是{date}。',
      ko: '배상결정에 불복하면 30일안에 다음 절차(복의 또는 법원 배상위원회)를 신청합니다. 마지막날은 {date}입니다.',
      en: "Against a decision on compensation the next step (reconsideration, or the court's compensation committee) is asked for within thirty days: the last day is {date}.",
    },
    passed: {
      zh: '对赔偿决定不服，申请下一步的三十天到{date}已经过了。请问一下窗口，您仍然可以交申请。',
      ko: '배상결정에 불복하여 다음 절차를 신청하는 30일은 {date}에 끝났습니다. 창구에 문의하십시오. 그래도 신청을 낼수 있습니다.',
      en: 'The thirty days for the next step against a decision on compensation ended on {date}. Please ask at the window; you may still apply.',
    },
  }),
  deadline({
    id: 'administrative-compensation',
    cases: ['administrative'],
    articles: ['国家赔偿法 14'],
    from: ({ facts }) => facts.compensationDecidedOn,
    period: months(3),
    open: {
      zh: '机关不赔，或者对赔偿决定不服的，三个月内起诉，按您填的日期，最后一天是{date}。',
      ko: '기관이 배상하지 않거나 배상결정에 불복하면 3개월안에 기소합니다. 마지막날은 {date}입니다.',
      en: 'Against the decision on compensation you have three months to sue: the last day is {date} by the date you gave.',
    },
    passed: {
      zh: '对赔偿决定起诉的三个月，到{date}已经过了。有正当理由耽误的请写明，您仍然可以交起诉状。',
      ko: '배상결정에 대한 3개월의 기소기한은 {date}에 끝났습니다. 정당한 리유가 있으면 적어주십시오. 그래도 기소장을 낼수 있습니다.',
      en: 'The three months to sue over compensation ended on {date}. Write down a good reason for delay; you may still file.',
    },
  }),
];
