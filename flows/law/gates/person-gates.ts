import { courtRules } from '../courts/court-rules.ts';
import { addDays, addMonths, addYears } from '../time/calendar.ts';
import { type GateCase, type GateQuestion, type GateRule, notice, waiting } from './gate-rule.ts';

/** Where a written clause sends a case to arbitration: the same classes as for the court hint. */
const arbitrable: readonly GateCase[] = Object.entries(courtRules)
  .filter(([, rule]) => rule.arbitration)
  .map(([kind]) => kind as keyof typeof courtRules);

/** Under eighteen; from sixteen one who lives on wages of their own counts as grown up (民法典 17, 18). */
const isMinor = ({ facts, today }: GateQuestion): boolean => {
  const { plaintiffBirthDate: birth } = facts;
  if (birth === undefined || today >= addYears(birth, 18)) return false;
  return !(facts.livesOnOwnWages && today >= addYears(birth, 16));
};

/** The wife is pregnant, gave birth within a year, or a pregnancy ended within six months (妇女权益保障法 64). */
const isProtected = ({ facts, today }: GateQuestion): boolean =>
  facts.wifePregnant === true ||
  (facts.birthOn !== undefined && today <= addYears(facts.birthOn, 1)) ||
  (facts.pregnancyEndedOn !== undefined && today <= addMonths(facts.pregnancyEndedOn, 6));

/** Who may sue, whom a clause sends elsewhere, and the times of divorce. */
export const personGates: readonly GateRule[] = [
  notice({
    id: 'representative',
    cases: 'all',
    articles: ['民法典 17', '民法典 18', '民法典 19', '民法典 20', '民法典 23', '民事诉讼法 60'],
    holds: (question) => question.facts.represented !== true && isMinor(question),
    words: {
      zh: '不满十八岁的人打官司，要由父母等监护人（法定代理人）代为办理。请监护人带身份证和户口簿一起来。',
      ko: '18세 미만이면 부모 등 후견인(법정대리인)이 대신 소송하여야 합니다. 후견인이 신분증과 호구부를 가지고 함께 오십시오.',
      en: 'For someone under eighteen a parent or other guardian (statutory representative) acts in court. Please come together, with the ID card and household register.',
    },
  }),
  notice({
    id: 'representative-incapacity',
    cases: 'all',
    articles: ['民法典 21', '民法典 22', '民法典 23', '民事诉讼法 60'],
    holds: (question) =>
      question.facts.withoutCapacity === true && question.facts.represented !== true && !isMinor(question),
    words: {
      zh: '不能辨认自己行为的人打官司，要由监护人（法定代理人）代为办理。请监护人带身份证和监护的证明一起来。',
      ko: '자기 행위를 분별할수 없는 사람은 후견인(법정대리인)이 대신 소송하여야 합니다. 후견인이 신분증과 후견증명을 가지고 함께 오십시오.',
      en: 'For someone who cannot judge their own acts a guardian (statutory representative) acts in court. Please come together, with ID card and proof of guardianship.',
    },
  }),
  notice({
    id: 'arbitration-clause',
    cases: arbitrable,
    articles: ['民事诉讼法 127', '民诉法解释 215', '民诉法解释 216'],
    holds: ({ facts }) => facts.arbitrationClause === true,
    words: {
      zh: '双方书面约定了仲裁的，一般应当先申请仲裁。约定没有写清楚、无效的除外。您仍然可以交起诉状，由法院告诉您。',
      ko: '쌍방이 서면으로 중재를 약정하였으면 보통 중재를 신청하여야 합니다. 약정이 명확하지 않거나 무효이면 례외입니다. 그래도 기소장을 낼수 있으며 법원에서 알려줍니다.',
      en: 'With a written arbitration clause you should normally go to arbitration, unless it is unclear or void. You may still file, and the court will tell you.',
    },
  }),
  waiting({
    id: 'divorce-six-months',
    cases: ['divorce'],
    articles: ['民事诉讼法 127', '民诉法解释 214'],
    after: ({ facts }) => {
      const { earlierDivorceEndedOn: ended } = facts;
      if (ended === undefined || !facts.suedForDivorceBefore || facts.newCircumstances) return undefined;
      return addDays(addMonths(ended, 6), 1);
    },
    words: {
      zh: '上次您起诉离婚，判了不准离、调解和好或者撤了诉的，没有新情况、新理由，六个月内再起诉，法院一般不受理；从{date}起可以再起诉。有新情况的请写明。您仍然可以交起诉状。',
      ko: '지난번 리혼소송이 불허, 화해 또는 취하로 끝났고 새로운 사정이나 리유가 없으면 6개월안에 다시 기소하여도 법원은 보통 접수하지 않습니다. {date}부터 다시 기소할수 있습니다. 새로운 사정이 있으면 적어주십시오. 그래도 기소장을 낼수 있습니다.',
      en: 'When your earlier divorce suit was refused, reconciled or withdrawn, the court as a rule does not take a new one within six months without new circumstances; from {date} you may sue again. Write down what is new. You may still file.',
    },
  }),
  notice({
    id: 'divorce-pregnancy',
    cases: ['divorce'],
    articles: ['民法典 1082', '妇女权益保障法 64'],
    holds: (question) => question.facts.plaintiffIsHusband === true && isProtected(question),
    words: {
      zh: '妻子怀孕、生孩子一年内或者终止妊娠六个月内，丈夫一般不能提出离婚；法院认为确实有必要受理的除外，妻子自己提出的不受这个限制。您仍然可以交起诉状。',
      ko: '안해가 임신중이거나 해산후 1년, 임신중지후 6개월안이면 남편은 보통 리혼을 제기할수 없습니다. 법원이 꼭 필요하다고 인정하면 례외이며 안해가 제기하면 제한이 없습니다. 그래도 기소장을 낼수 있습니다.',
      en: 'While the wife is pregnant, within a year of a birth or six months of the end of a pregnancy, the husband as a rule may not ask for divorce, unless the court finds it necessary; the wife may. You may still file.',
    },
  }),
];
