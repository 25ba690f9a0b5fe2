import { lastDayOf, type Period } from '../time/periods.ts';
import type { GateFacts } from './gate-facts.ts';
import { deadline, type GateCase, type GateQuestion, type GateRule, notice } from './gate-rule.ts';

/** The cases with the general limitation of three years. */
const ordinary: readonly GateCase[] = [
  'general',
  'contract',
  'contract-money',
  'online-sale',
  'tort',
  'traffic-accident',
  'real-estate',
  'inheritance',
  'securities',
  'ip',
];
const insurance: readonly GateCase[] = [
  'insurance',
  'vehicle-insurance',
  'liability-insurance',
  'life-insurance',
];

const years = (count: number): Period => ({ unit: 'years', count });

/**
 * Where three years begin: with what is due (CC 189), or what was known (188), or again with the last demand or promise
 * that came in time (195). One that came later does not bring the time back.
 */
const generalStart = ({ facts, calendar }: GateQuestion): string | undefined => {
  if (facts.neverLapses) return undefined;
  return renewed(
    facts.dueOn ?? facts.knewOn,
    facts.interruptedOn,
    (start) => lastDayOf(start, years(3), calendar).date,
  );
};

/** A period that an event began again, if it came before the period was over. */
export const renewed = (
  start: string | undefined,
  again: string | undefined,
  endsOn: (start: string) => string,
): string | undefined => {
  if (start === undefined || again === undefined || again <= start) return start;
  return again <= endsOn(start) ? again : start;
};

const eventKnown =
  (life: boolean) =>
  ({ facts }: GateQuestion): GateFacts['insuredEventKnownOn'] =>
    (facts.lifeCover === true) === life ? facts.insuredEventKnownOn : undefined;

/**
 * Limitation (诉讼时效). It is the other side's to plead: the court neither raises nor explains it (CC 193) and
 * accepts a late suit (CPL interpretation 219), so these hints only say what the law says.
 */
export const limitationGates: readonly GateRule[] = [
  deadline({
    id: 'limitation',
    cases: ordinary,
    articles: ['民法典 188', '民法典 189', '民法典 193', '民法典 195', '民诉法解释 219'],
    from: generalStart,
    period: years(3),
    open: {
      zh: '法律规定的三年（诉讼时效），按您填的日期算到{date}。中间要过钱、对方答应过的，从那天重新算。',
      ko: '법률이 정한 3년(소송시효)은 적으신 날자로 보아 {date}까지입니다. 중간에 독촉하였거나 상대방이 승낙하였으면 그날부터 다시 계산합니다.',
      en: 'By the dates you gave, the three years of limitation run until {date}. A demand or a promise in between starts them again.',
    },
    passed: {
      zh: '按您填的日期，三年（诉讼时效）到{date}已经过了。您仍然可以立案；法院不会自己提这件事，对方提了才算。中间要过钱、对方答应过的，请把证明带上。',
      ko: '적으신 날자로 보아 3년(소송시효)은 {date}에 끝났습니다. 그래도 립안할수 있으며 법원은 스스로 이를 제기하지 않고 상대방이 제기하여야 고려합니다. 중간에 독촉하였거나 상대방이 승낙한 증거가 있으면 가져오십시오.',
      en: 'By the dates you gave, the three years of limitation ended on {date}. You may still file: the court does not raise it, only the other side can. Bring proof of any demand or promise in between.',
    },
  }),
  notice({
    id: 'no-limitation',
    cases: [...ordinary, 'status', 'divorce'],
    articles: ['民法典 196'],
    holds: ({ facts }) => facts.neverLapses === true,
    words: {
      zh: '这样的要求不受三年（诉讼时效）的限制。',
      ko: '이런 청구는 3년(소송시효)의 제한을 받지 않습니다.',
      en: 'The limitation period does not apply to this claim.',
    },
  }),
  deadline({
    id: 'longest-limitation',
    cases: ordinary,
    articles: ['民法典 188'],
    from: ({ facts }) => (facts.neverLapses ? undefined : facts.harmOn),
    period: years(20),
    fixed: true,
    passed: {
      zh: '从受到损害那天算，到{date}已经满二十年，法律一般不再保护；有特殊情况可以申请延长。您仍然可以立案。',
      ko: '손해를 입은 날부터 {date}에 20년이 되였으므로 법률은 보통 더는 보호하지 않습니다. 특수한 사정이 있으면 연장을 신청할수 있습니다. 그래도 립안할수 있습니다.',
      en: 'Twenty years from the harm ended on {date}; the law as a rule protects no longer, though a longer time may be asked for in special circumstances. You may still file.',
    },
  }),
  deadline({
    id: 'insurance-limitation',
    cases: insurance,
    articles: ['保险法 26'],
    from: eventKnown(false),
    period: years(2),
    open: {
      zh: '向保险公司要赔偿的时间（诉讼时效）是两年，按您填的日期算到{date}。',
      ko: '보험회사에 배상을 청구하는 시효는 2년이며 적으신 날자로 보아 {date}까지입니다.',
      en: 'The limitation for a claim against the insurer is two years: until {date} by the date you gave.',
    },
    passed: {
      zh: '向保险公司要赔偿的两年（诉讼时效）到{date}已经过了。您仍然可以立案，对方提了才算。',
      ko: '보험회사에 배상을 청구하는 2년의 시효는 {date}에 끝났습니다. 그래도 립안할수 있으며 상대방이 제기하여야 고려합니다.',
      en: 'The two years for a claim against the insurer ended on {date}. You may still file; only the other side can raise it.',
    },
  }),
  deadline({
    id: 'life-insurance-limitation',
    cases: insurance,
    articles: ['保险法 26'],
    from: eventKnown(true),
    period: years(5),
    open: {
      zh: '人寿保险要保险金的时间（诉讼时效）是五年，按您填的日期算到{date}。',
      ko: '생명보험의 보험금을 청구하는 시효는 5년이며 적으신 날자로 보아 {date}까지입니다.',
      en: 'The limitation for life insurance is five years: until {date} by the date you gave.',
    },
    passed: {
      zh: '人寿保险的五年（诉讼时效）到{date}已经过了。您仍然可以立案，对方提了才算。',
      ko: '생명보험의 5년 시효는 {date}에 끝났습니다. 그래도 립안할수 있으며 상대방이 제기하여야 고려합니다.',
      en: 'The five years for life insurance ended on {date}. You may still file; only the other side can raise it.',
    },
  }),
  notice({
    id: 'maritime-limitation',
    cases: ['maritime'],
    // The chapter was renumbered in the text in force from 2026-05-01, which was not read.
    articles: ['海商法 时效'],
    holds: ({ facts }) => (facts.knewOn ?? facts.dueOn ?? facts.harmOn) !== undefined,
    words: {
      zh: '海上和船的案子，有的时效只有一年或者两年，比一般的三年短。请尽早问一下窗口。',
      ko: '해상, 선박 사건은 시효가 1년 또는 2년으로 일반 3년보다 짧은것이 있습니다. 창구에 일찍 문의하십시오.',
      en: 'Some maritime claims lapse after one or two years, sooner than the general three. Please ask at the window early.',
    },
  }),
  deadline({
    id: 'prosecution-limit',
    cases: ['criminal-private'],
    // Five years where the highest penalty is under five; a grave refusal to perform a judgment has ten (刑法 87, 313).
    articles: ['刑法 87', '刑法 88', '刑法 89'],
    from: ({ facts }) => facts.offenceOn,
    period: years(5),
    fixed: true,
    passed: {
      zh: '一般的自诉案件从犯罪那天起追究五年，按您填的日期到{date}已经满了。法律有例外，您仍然可以交状子，由法院审查。',
      ko: '일반 자소사건은 범죄한 날부터 5년동안 추궁하며 적으신 날자로 보아 {date}에 끝났습니다. 법률에 례외가 있으므로 그래도 기소장을 낼수 있으며 법원이 심사합니다.',
      en: 'Such offences are as a rule prosecuted for five years, which ended on {date}. The law has exceptions; you may still file, and the court will examine it.',
    },
  }),
];
