import { addYears } from '../time/calendar.ts';
import { deadline, type GateRule } from './gate-rule.ts';
import { renewed } from './limitation-gates.ts';

const days = (count: number) => ({ unit: 'days', count }) as const;

/** Enforcement, retrial, preservation and judicial confirmation (CPL of 2023). */
export const procedureGates: readonly GateRule[] = [
  deadline({
    id: 'enforcement-two-years',
    cases: ['enforcement'],
    // From the last day of performance, of instalments the last one; without such a day from taking effect. It can begin
    // again as limitation does; a late application is taken (CPL interpretation 481).
    articles: ['民事诉讼法 250', '民诉法解释 481'],
    from: ({ facts }) =>
      renewed(facts.performanceDueOn ?? facts.paperEffectiveOn, facts.interruptedOn, (day) =>
        addYears(day, 2),
      ),
    period: { unit: 'years', count: 2 },
    open: {
      zh: '申请强制执行的时间是两年，按您填的日期算到{date}。',
      ko: '강제집행을 신청하는 기한은 2년이며 적으신 날자로 보아 {date}까지입니다.',
      en: 'Enforcement is applied for within two years: until {date} by the date you gave.',
    },
    passed: {
      zh: '申请强制执行的两年，按您填的日期到{date}已经过了。您仍然可以申请，法院应当收；对方提出来，法院再审查。中间催过、对方答应过的，请把证明带上。',
      ko: '강제집행을 신청하는 2년은 적으신 날자로 보아 {date}에 끝났습니다. 그래도 신청할수 있으며 법원은 받아야 하고 상대방이 제기하면 심사합니다. 중간에 독촉하였거나 상대방이 승낙한 증거가 있으면 가져오십시오.',
      en: 'The two years for enforcement ended on {date} by the date you gave. You may still apply and the court takes it; it looks into the time only if the other side objects. Bring proof of any demand or promise in between.',
    },
  }),
  deadline({
    id: 'enforcement-review',
    cases: ['enforcement'],
    articles: ['民事诉讼法 236'],
    from: ({ facts }) => facts.objectionRulingServedOn,
    period: days(10),
    open: {
      zh: '对执行异议的裁定不服的，收到后十天内向上一级法院申请复议，按您填的日期，最后一天是{date}。',
      ko: '집행이의에 대한 재정에 불복하면 송달받은 날부터 10일안에 웃급법원에 복의를 신청합니다. 마지막날은 {date}입니다.',
      en: 'Against the ruling on an objection to enforcement, review by the court above is asked for within ten days of service: the last day is {date}.',
    },
    passed: {
      zh: '申请复议的十天到{date}已经过了。您仍然可以交申请，由法院审查。',
      ko: '복의를 신청하는 10일은 {date}에 끝났습니다. 그래도 신청을 낼수 있으며 법원이 심사합니다.',
      en: 'The ten days to ask for review ended on {date}. You may still apply; the court will examine it.',
    },
  }),
  deadline({
    id: 'enforcement-outsider',
    cases: 'all',
    articles: ['民事诉讼法 238'],
    from: ({ facts }) => facts.outsiderRulingServedOn,
    period: days(15),
    open: {
      zh: '对案外人异议的裁定不服，又和原判决无关的，收到后十五天内可以起诉，按您填的日期，最后一天是{date}。',
      ko: '사건외인의 이의에 대한 재정에 불복하고 원판결과 관계없으면 송달받은 날부터 15일안에 기소할수 있습니다. 마지막날은 {date}입니다.',
      en: "Against the ruling on an outsider's objection that has nothing to do with the judgment, a suit is brought within fifteen days of service: the last day is {date}.",
    },
    passed: {
      zh: '对案外人异议的裁定起诉的十五天，到{date}已经过了。您仍然可以交起诉状，由法院审查。',
      ko: '사건외인의 이의에 대한 재정에 대하여 기소하는 15일은 {date}에 끝났습니다. 그래도 기소장을 낼수 있으며 법원이 심사합니다.',
      en: "The fifteen days to sue after the ruling on an outsider's objection ended on {date}. You may still file; the court will examine it.",
    },
  }),
  deadline({
    id: 'retrial',
    cases: ['retrial'],
    articles: ['民事诉讼法 216'],
    from: ({ facts }) => facts.retrialGroundKnownOn ?? facts.judgmentEffectiveOn,
    period: { unit: 'months', count: 6 },
    open: {
      zh: '申请再审的时间是六个月（判决生效起；有新证据等几种情况，从知道那天起），按您填的日期算到{date}。',
      ko: '재심을 신청하는 기한은 6개월(판결이 효력을 발생한 날부터, 새 증거 등 몇가지 경우는 안 날부터)이며 적으신 날자로 보아 {date}까지입니다.',
      en: 'A retrial is asked for within six months of the judgment taking effect, or of learning of new evidence and some other grounds: until {date} by the date you gave.',
    },
    passed: {
      zh: '申请再审的六个月，按您填的日期到{date}已经过了。有新证据等几种情况的，从知道那天起重新算六个月。您仍然可以交申请，由法院审查。',
      ko: '재심을 신청하는 6개월은 적으신 날자로 보아 {date}에 끝났습니다. 새 증거 등 몇가지 경우는 안 날부터 6개월입니다. 그래도 신청을 낼수 있으며 법원이 심사합니다.',
      en: 'The six months for a retrial ended on {date} by the date you gave; with new evidence and some other grounds they run from learning of them. You may still apply; the court will examine it.',
    },
  }),
  deadline({
    id: 'sue-after-preservation',
    cases: 'all',
    articles: ['民事诉讼法 104'],
    from: ({ facts }) => facts.preservedOn,
    period: days(30),
    open: {
      zh: '起诉前已经保全的，法院采取保全措施后三十天内要起诉或者申请仲裁，按您填的日期，最后一天是{date}；不然法院会解除保全。',
      ko: '기소전에 보전하였으면 법원이 보전조치를 취한 날부터 30일안에 기소하거나 중재를 신청하여야 합니다. 마지막날은 {date}이며 지나면 법원이 보전을 해제합니다.',
      en: 'After preservation before the suit, you sue or go to arbitration within thirty days of the measure: the last day is {date}; otherwise the court lifts it.',
    },
    passed: {
      zh: '诉前保全以后三十天，到{date}已经过了，保全可能会被解除。起诉不受影响，请问一下窗口保全的事。',
      ko: '기소전 보전후 30일은 {date}에 끝났으므로 보전이 해제될수 있습니다. 기소에는 영향이 없으며 보전에 대해서는 창구에 문의하십시오.',
      en: 'The thirty days after preservation ended on {date}, so it may be lifted. You can sue all the same; please ask at the window about the preservation.',
    },
  }),
  deadline({
    id: 'judicial-confirmation',
    cases: ['judicial-confirmation'],
    articles: ['民事诉讼法 205'],
    from: ({ facts }) => facts.agreementEffectiveOn,
    period: days(30),
    open: {
      zh: '调解协议生效以后三十天内，双方一起申请司法确认，按您填的日期，最后一天是{date}。',
      ko: '조해협의가 효력을 발생한 날부터 30일안에 쌍방이 함께 사법확인을 신청합니다. 마지막날은 {date}입니다.',
      en: 'Both sides together ask for confirmation within thirty days of the agreement taking effect: the last day is {date}.',
    },
    passed: {
      zh: '申请司法确认的三十天到{date}已经过了。协议仍然有效，对方不照办的可以起诉。您也可以问一下窗口。',
      ko: '사법확인을 신청하는 30일은 {date}에 끝났습니다. 협의는 여전히 유효하며 상대방이 리행하지 않으면 기소할수 있습니다. 창구에 문의할수도 있습니다.',
      en: 'The thirty days for confirmation ended on {date}. The agreement still stands, and you may sue if it is not kept. You may also ask at the window.',
    },
  }),
];
