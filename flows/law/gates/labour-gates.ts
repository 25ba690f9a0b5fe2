import { addYears } from '../time/calendar.ts';
import { deadline, type GateRule, notice } from './gate-rule.ts';
import { renewed } from './limitation-gates.ts';

/** Labour disputes: arbitration first, and the times of 劳动争议调解仲裁法 ("LMA"; articles 5, 27, 29, 43, 47–50). */
export const labourGates: readonly GateRule[] = [
  notice({
    id: 'labour-arbitration-first',
    cases: ['labour'],
    articles: ['劳动争议调解仲裁法 5', '劳动争议调解仲裁法 29'],
    holds: ({ facts }) => facts.labourArbitration === 'none' && facts.wageNote !== true,
    words: {
      zh: '劳动争议要先去劳动仲裁委员会申请仲裁；对结果不服，或者那边不受理、五天不答复，再来法院。您仍然可以先交材料，由法院告诉您。',
      ko: '로동쟁의는 먼저 로동중재위원회에 중재를 신청하여야 합니다. 결과에 불복하거나 접수하지 않거나 5일안에 답이 없으면 법원에 옵니다. 그래도 먼저 자료를 낼수 있으며 법원에서 알려줍니다.',
      en: 'A labour dispute goes to labour arbitration first, and to court if you disagree with the award, if it is not accepted, or if there is no answer in five days. You may still hand in your papers; the court will tell you.',
    },
  }),
  notice({
    id: 'wage-note',
    cases: ['labour'],
    articles: ['劳动争议解释（一） 15'],
    holds: ({ facts }) => facts.labourArbitration === 'none' && facts.wageNote === true,
    words: {
      zh: '只凭单位写的工资欠条要工资，没有别的争议的，可以不经仲裁，直接到法院起诉。',
      ko: '단위가 써준 로임차용증만으로 로임을 청구하고 다른 쟁의가 없으면 중재없이 직접 법원에 기소할수 있습니다.',
      en: "With the employer's signed note for the wages, and no other dispute, you may sue without arbitration.",
    },
  }),
  notice({
    id: 'labour-arbitration-refused',
    cases: ['labour'],
    articles: ['劳动争议调解仲裁法 29', '劳动争议调解仲裁法 43'],
    holds: ({ facts }) => facts.labourArbitration === 'refused' || facts.labourArbitration === 'noDecision',
    words: {
      zh: '仲裁委员会不受理，或者到时间没有决定、没有裁决的，可以来法院起诉。请带上不受理通知书，或者能证明申请过仲裁的材料。',
      ko: '중재위원회가 접수하지 않거나 기한안에 결정, 재결을 하지 않으면 법원에 기소할수 있습니다. 불접수통지서나 중재를 신청한 증명을 가져오십시오.',
      en: 'When arbitration was not accepted or not decided in time, you may sue. Bring the notice, or proof that you applied.',
    },
  }),
  deadline({
    id: 'labour-award',
    cases: ['labour'],
    articles: ['劳动争议调解仲裁法 48', '劳动争议调解仲裁法 50'],
    from: ({ facts }) => (facts.finalAward && facts.plaintiffIsEmployer ? undefined : facts.awardReceivedOn),
    period: { unit: 'days', count: 15 },
    open: {
      zh: '收到仲裁裁决书以后十五天内要来起诉，按您填的日期，最后一天是{date}。',
      ko: '중재재결서를 받은 날부터 15일안에 기소하여야 합니다. 적으신 날자로 보아 마지막날은 {date}입니다.',
      en: 'You have fifteen days from receiving the award to sue: the last day is {date} by the date you gave.',
    },
    passed: {
      zh: '收到仲裁裁决书以后十五天的起诉时间，到{date}已经过了，裁决书可能已经生效。您仍然可以交材料，请把收到裁决书的证明带上。',
      ko: '중재재결서를 받은 날부터 15일의 기소기한은 {date}에 끝났으며 재결서가 이미 효력을 발생하였을수 있습니다. 그래도 자료를 낼수 있으니 재결서를 받은 증명을 가져오십시오.',
      en: 'The fifteen days from receiving the award ended on {date}; it may have taken effect. You may still hand in your papers; bring proof of when you received it.',
    },
  }),
  deadline({
    id: 'labour-final-award',
    cases: ['labour'],
    articles: ['劳动争议调解仲裁法 47', '劳动争议调解仲裁法 49'],
    from: ({ facts }) => (facts.finalAward && facts.plaintiffIsEmployer ? facts.awardReceivedOn : undefined),
    period: { unit: 'days', count: 30 },
    open: {
      zh: '这份裁决对单位是终局的，单位不能起诉；有法定理由的，可以在{date}以前向仲裁委员会所在地的中级人民法院申请撤销。',
      ko: '이 재결은 단위에 대하여 종국적이므로 단위는 기소할수 없습니다. 법정리유가 있으면 {date}까지 중재위원회소재지의 중급인민법원에 취소를 신청할수 있습니다.',
      en: "The award is final for the employer, who on grounds of law may ask the intermediate people's court at the seat of the commission to set it aside, until {date}.",
    },
    passed: {
      zh: '这份裁决对单位是终局的；向中级人民法院申请撤销的三十天，到{date}已经过了。请问一下窗口。',
      ko: '이 재결은 단위에 대하여 종국적입니다. 중급인민법원에 취소를 신청하는 30일은 {date}에 끝났습니다. 창구에 문의하십시오.',
      en: 'The award is final for the employer; the thirty days to ask for setting it aside ended on {date}. Please ask at the window.',
    },
  }),
  deadline({
    id: 'labour-year',
    cases: ['labour'],
    articles: ['劳动争议调解仲裁法 27'],
    // While the job lasts nothing runs against unpaid wages; afterwards the year begins with its end (LMA 27(4)).
    from: ({ facts }) => {
      if (facts.labourArbitration !== 'none') return undefined;
      const start = facts.unpaidWages ? facts.employmentEndedOn : facts.knewOn;
      return renewed(start, facts.interruptedOn, (day) => addYears(day, 1));
    },
    period: { unit: 'years', count: 1 },
    open: {
      zh: '申请劳动仲裁的时间一般是一年，按您填的日期算到{date}。',
      ko: '로동중재를 신청하는 시효는 보통 1년이며 적으신 날자로 보아 {date}까지입니다.',
      en: 'Labour arbitration is as a rule asked for within one year: until {date} by the date you gave.',
    },
    passed: {
      zh: '申请劳动仲裁的一年，按您填的日期到{date}已经过了。中间要求过、投诉过、对方答应过的，从那天重新算，请把证明带上。',
      ko: '로동중재를 신청하는 1년은 적으신 날자로 보아 {date}에 끝났습니다. 중간에 요구, 신고하였거나 상대방이 승낙하였으면 그날부터 다시 계산하므로 증거를 가져오십시오.',
      en: 'By the date you gave, the year for labour arbitration ended on {date}. A demand, complaint or promise in between starts it again; bring proof.',
    },
  }),
];
