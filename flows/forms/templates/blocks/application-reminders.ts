import { legalAidHint, type ReliefAnswers, reliefHints } from '../../../law/fees/fee-relief.ts';
import type { FeeHint } from '../../../law/fees/payment-words.ts';
import { reliefGrounds } from '../../../law/fees/relief-grounds.ts';
import type { Hint } from '../../../law/gates/gate-rule.ts';
import type { Words } from '../../../text/words.ts';
import { answerAt } from '../../applicability.ts';
import type { FormDraft, Template, Value } from '../../template.ts';
import { groundPaths } from '../applications/fee-relief-grounds.ts';
import { t } from './wording.ts';

/** Reads an answer. */
type Read = (path: string) => Value | null;

/** Something to know of an application, told while it holds. */
interface Note {
  readonly id: string;
  readonly words: Words;
  readonly articles: readonly string[];
  readonly holds: (read: Read) => boolean;
}

const chose = (read: Read, path: string, option: string): boolean => {
  const value = read(path);
  return Array.isArray(value) ? value.includes(option) : value === option;
};

const always = (): boolean => true;

const preservationNotes: readonly Note[] = [
  {
    id: 'preservation-then-sue',
    words: t(
      '法院采取保全措施以后，三十天里要起诉或者申请仲裁，不然法院解除保全。起诉以前申请的，要提供担保，不提供的法院驳回申请。',
      '법원이 보전조치를 취한 다음 30일안에 기소하거나 중재를 신청하여야 하며 그러지 않으면 보전을 해제합니다. 기소전에 신청하면 담보를 제공하여야 하며 제공하지 않으면 신청을 기각합니다.',
      'Within thirty days of the measure you sue or go to arbitration, or the court lifts it. Before a suit security is given; without it the application is dismissed.',
    ),
    articles: ['民事诉讼法 104'],
    holds: (read) => chose(read, 'claims.stage.stage', 'preSuit'),
  },
  {
    id: 'preservation-then-enforce',
    words: t(
      '文书要对方履行的期限满了以后，五天里要申请强制执行，不然法院解除保全。',
      '문서가 정한 리행기한이 끝난 다음 5일안에 강제집행을 신청하여야 하며 그러지 않으면 보전을 해제합니다.',
      'Within five days after the time for performance ended you apply for enforcement, or the court lifts the measure.',
    ),
    articles: ['民诉法解释 163'],
    holds: (read) => chose(read, 'claims.stage.stage', 'preEnforcement'),
  },
  {
    id: 'preservation-wrong',
    words: t(
      '保全申请错了的，申请人要赔对方因为保全受的损失。',
      '보전신청이 잘못되면 신청인은 상대방이 보전으로 입은 손해를 배상하여야 합니다.',
      'If the application was wrong the applicant makes good what the other side lost by it.',
    ),
    articles: ['民事诉讼法 108'],
    holds: always,
  },
];

const paymentOrderNotes: readonly Note[] = [
  {
    id: 'payment-order-conditions',
    words: t(
      '支付令有几个条件：钱到期了、数目定了；您没有欠对方的；你们没有别的欠钱的纠纷；找得到对方；没有申请过诉前保全。有一条不合的，法院可能不受理，您也可以改成起诉。您仍然可以交申请。',
      '지불명령에는 조건이 있습니다. 돈의 기한이 되고 액수가 확정되여야 하며, 본인이 상대방에게 진 의무가 없고, 다른 채무분쟁이 없으며, 상대방을 찾을수 있고, 기소전 보전을 신청하지 않았어야 합니다. 맞지 않으면 법원이 접수하지 않을수 있으며 기소할수도 있습니다. 그래도 신청을 낼수 있습니다.',
      'A payment order has conditions: the debt is due and its sum is certain; you owe the other side nothing; there is no other debt between you; they can be found; no preservation before a suit was asked for. Where one is missing the court may not take it, and you may sue instead. You may still apply.',
    ),
    articles: ['民事诉讼法 225', '民诉法解释 427'],
    holds: (read) =>
      read('conditions.due.holds') === false ||
      read('conditions.service.holds') === false ||
      ['counter.has', 'other.has', 'preserved.done'].some((each) => read(`conditions.${each}`) === true),
  },
  {
    id: 'payment-order-objection',
    words: t(
      '对方收到支付令，十五天里要么付钱，要么提出书面异议。异议成立的，支付令失效，转成打官司，您不同意的除外；不付也不提异议的，您可以申请强制执行。',
      '상대방은 지불명령을 받은 날부터 15일안에 돈을 갚거나 서면이의를 제기합니다. 이의가 성립되면 지불명령은 효력을 잃고 소송으로 넘어가며 동의하지 않으면 례외입니다. 갚지도 않고 이의도 없으면 강제집행을 신청할수 있습니다.',
      'Within fifteen days of the order the other side pays or objects in writing. An objection that stands ends the order and it becomes a suit, unless you do not agree; without payment and objection you may apply for enforcement.',
    ),
    articles: ['民事诉讼法 227', '民事诉讼法 228'],
    holds: always,
  },
];

const confirmationNotes: readonly Note[] = [
  {
    id: 'confirmation-together',
    words: t(
      '司法确认由双方一起申请。另一方没有来的，要有他签字的申请书，或者他委托人办的授权书。',
      '사법확인은 쌍방이 함께 신청합니다. 상대방이 오지 않았으면 그가 서명한 신청서나 위임장이 있어야 합니다.',
      'Both sides apply together. When the other one has not come, bring the application signed by them or their power of attorney.',
    ),
    articles: ['民事诉讼法 205', '人民调解法 33'],
    holds: always,
  },
  {
    id: 'confirmation-scope',
    words: t(
      '协议有人被逼、害到别人，或者要确认婚姻、收养、亲子关系，确认房子、土地、知识产权归谁的，法院可能不受理，或者驳回申请。您仍然可以交申请，由法院审查。',
      '협의가 강박되였거나 남에게 해를 주거나 혼인, 입양, 친자관계의 확인 또는 부동산, 지식재산권의 귀속확인에 관한것이면 법원이 접수하지 않거나 기각할수 있습니다. 그래도 신청을 낼수 있으며 법원이 심사합니다.',
      'An agreement that was forced or harms others, or that settles personal status or who owns land or intellectual property, the court may not take or may dismiss. You may still apply; the court will examine it.',
    ),
    articles: ['民诉法解释 355', '民诉法解释 358'],
    holds: (read) =>
      read('declaration.voluntary.holds') === false ||
      read('declaration.harmful.holds') === true ||
      read('declaration.status.holds') === true,
  },
];

const retrialNotes: readonly Note[] = [
  {
    id: 'retrial-goes-on',
    words: t(
      '申请再审的时候，原来的判决不停止执行；法院裁定再审的，一般裁定中止执行。',
      '재심을 신청하여도 원판결의 집행은 멈추지 않습니다. 법원이 재심을 재정하면 보통 집행을 중지합니다.',
      'The judgment is carried out meanwhile; when the court orders a retrial it as a rule stays that.',
    ),
    articles: ['民事诉讼法 210', '民事诉讼法 217'],
    holds: always,
  },
  {
    id: 'retrial-again',
    words: t(
      '再审申请被驳回过的，或者判决本身就是再审判决的，法院不再受理再审申请；可以向检察院申请检察建议或者抗诉。您仍然可以交申请，由法院告诉您。',
      '재심신청이 기각되였거나 판결 자체가 재심판결이면 법원은 재심신청을 더는 접수하지 않으며 검찰원에 검찰건의 또는 항소(抗诉)를 신청할수 있습니다. 그래도 신청을 낼수 있으며 법원에서 알려줍니다.',
      'After a retrial was refused, or against a judgment made in one, the court takes no further application; the procuratorate may be asked for a recommendation or a protest. You may still apply, and the court will tell you.',
    ),
    articles: ['民事诉讼法 220', '民诉法解释 381'],
    holds: (read) =>
      read('original.before.has') === true || chose(read, 'original.document.instance', 'retrial'),
  },
  {
    id: 'retrial-fee',
    words: t(
      '您选的是有新证据，或者一审以后没有上诉：法院要是决定再审，要交案件受理费，按您不服的部分算。现在不用交。',
      '새 증거가 있거나 1심후 상소하지 않은 경우를 선택하였습니다. 법원이 재심을 결정하면 불복하는 부분에 따라 사건접수비를 내야 합니다. 지금은 내지 않습니다.',
      'You chose new evidence, or there was no appeal: if the court orders the retrial an acceptance fee is due on the part that you dispute. Nothing is paid now.',
    ),
    articles: ['诉讼费用交纳办法 9', '诉讼费用交纳办法 19'],
    holds: (read) =>
      chose(read, 'grounds.judgment.grounds', 'newEvidence') ||
      chose(read, 'original.document.instance', 'first'),
  },
];

const told = (id: string, { words, articles }: FeeHint): Hint => ({
  id,
  state: 'notice',
  words,
  articles,
  day: null,
});

const reliefHintsOf = (read: Read): readonly Hint[] => {
  const organisation = read('plaintiffs[0].kind.kind') === 'organisation';
  const asksFor = (kind: string): boolean => chose(read, 'claims.request.kinds', kind);
  const answers: ReliefAnswers = {
    applicant: organisation ? 'organisation' : 'person',
    age: null,
    grounds: reliefGrounds
      .map(({ id }) => id)
      .filter((id) => groundPaths.some((path) => chose(read, path, id))),
    migrantWorker: false,
  };
  const aid = legalAidHint(answers);
  return [
    ...(organisation && asksFor('waiver') ? [told('relief-only-persons', reliefHints.onlyPersons)] : []),
    ...(asksFor('reduction') ? [told('relief-at-least-thirty', reliefHints.atLeastThirty)] : []),
    ...(asksFor('deferral') ? [told('relief-before-registration', reliefHints.beforeRegistration)] : []),
    told('relief-how', reliefHints.howToAsk),
    told('relief-other-side', reliefHints.otherSidePays),
    ...(aid === null ? [] : [told('legal-aid', aid)]),
  ];
};

const notes: Readonly<Record<string, readonly Note[]>> = {
  preservation: preservationNotes,
  'payment-order': paymentOrderNotes,
  'judicial-confirmation': confirmationNotes,
  'retrial-application': retrialNotes,
};

/**
 * What is to be known of one of our applications beside its time limits; nothing for every other form. Never a refusal.
 * The articles of the CPL interpretation, and 诉讼费用交纳办法 19, are from memory.
 */
export const applicationReminders = (template: Template, draft: FormDraft): readonly Hint[] => {
  const read: Read = (path) => answerAt(template, draft, path);
  if (template.id === 'fee-relief') return reliefHintsOf(read);
  return (notes[template.id] ?? []).filter(({ holds }) => holds(read)).map((note) => told(note.id, note));
};

/**
 * What somebody who files a case with a fee is told who cannot pay it: that relief can be asked for together with the
 * complaint, and where its form is (诉讼费用交纳办法 48).
 */
export const feeReliefNotice: Hint = told('fee-relief', {
  words: t(
    '交诉讼费有困难的，可以申请不交、少交或者晚点交：和起诉状一起交书面申请和困难证明，准不准由法院定。申请书在本机上，选“我要申请别的事”；也可以问窗口。',
    '소송료금을 내기 어려우면 면제, 감액 또는 연기를 신청할수 있습니다. 기소장과 함께 서면신청과 곤난증명을 내며 허가여부는 법원이 정합니다. 신청서는 이 단말기의 "다른것을 신청하겠습니다"에 있으며 창구에 문의할수도 있습니다.',
    'If the fee is hard to pay you may ask to pay nothing, less or later: hand in a written application and proof of hardship with the complaint; the court decides. The form is on this terminal under “Apply for something else”, or ask at the window.',
  ),
  articles: ['诉讼费用交纳办法 44', '诉讼费用交纳办法 48'],
});
