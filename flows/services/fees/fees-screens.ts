import type { SnapshotFrom } from 'xstate';
import { yuanText } from '../../law/money.ts';
import type { SessionContext } from '../../session/session-context.ts';
import { localTime } from '../../text/local-time.ts';
import { feePurposeWords, feesWords as words } from '../../text/services/fees-words.ts';
import { courtCallWords, kitWords } from '../../text/services/kit-words.ts';
import { dateText, type Say, type Scene, serviceAct, serviceNext } from '../../view/screen-parts.ts';
import type { Badge, ViewOf } from '../../view/view.ts';
import {
  childOf,
  courtFaultScene,
  identityScene,
  questionScene,
  serviceScene,
  workingScene,
} from '../kit/kit-screens.ts';
import type { slipMachine } from '../kit/slip-machine.ts';
import { slipParts } from '../kit/slip-screen.ts';
import type { FeeNotice, FeeRelief } from './fee-notice.ts';
import {
  accountFields,
  accountKey,
  accountOf,
  canPay,
  type FeesContext,
  feeOf,
  inGroups,
  openRefund,
  payerOf,
  paymentOf,
} from './fees-context.ts';
import type { feesMachine } from './fees-machine.ts';

type Snapshot = SnapshotFrom<typeof feesMachine>;

/** The time of day in China of a moment (ISO): `14:05`. */
const timeOfDay = (at: string): string => localTime(Date.parse(at)).slice(11, 16);

const badgeOf = ({ state, heldUntil, dueDay, refund }: FeeNotice, today: string, say: Say): Badge => {
  if (refund?.state === 'account') return { tone: 'warning', text: say(words.toRefund) };
  if (state === 'paid') return { tone: 'good', text: say(words.paid) };
  if (state === 'waived') return { tone: 'good', text: say(words.waived) };
  if (heldUntil !== null) return { tone: 'warning', text: say(words.held) };
  return { tone: 'warning', text: say(dueDay < today ? words.overdue : words.due) };
};

const listScene = ({ fees, input }: FeesContext, session: SessionContext, say: Say): Scene =>
  serviceScene({
    screen: 'records',
    heading: say(words.listHeading),
    lead: fees.length > 0 ? [say(words.listLead)] : [],
    records: fees.map((fee) => ({
      id: fee.noticeId,
      title: say(words.amountLine, { amount: yuanText(fee.amountFen) }),
      badge: badgeOf(fee, input.today, say),
      lines: [
        say(feePurposeWords[fee.purpose]),
        [fee.cause, fee.number, fee.courtName].join(' · '),
        ...(fee.state === 'due'
          ? [say(words.lastDayLine, { date: dateText(fee.dueDay, session.language) })]
          : []),
      ],
      event: { type: 'service.chosen', id: fee.noticeId },
    })),
    none: fees.length > 0 ? [] : [say(words.none), say(words.noneElsewhere)],
    actions: [serviceNext(say(words.toHall))],
  });

const reliefText = ({ kind, day }: FeeRelief, session: SessionContext, say: Say): string =>
  say(
    { reduced: words.relievedReduced, deferred: words.relievedDeferred, waived: words.relievedWaived }[kind],
    { date: dateText(day, session.language) },
  );

type Texts = ViewOf<'record'>['texts'];

const noticeTexts = (context: FeesContext, session: SessionContext, say: Say): Texts => {
  const fee = feeOf(context);
  const { account } = context.paying;
  const { refund } = fee;
  const relief = fee.relief === null ? [] : [{ title: null, lines: [reliefText(fee.relief, session, say)] }];
  const back =
    refund === null
      ? []
      : [
          {
            title: say(words.refundTitle),
            lines: [
              say(words.refundText, { amount: yuanText(refund.amountFen), reason: refund.reason }),
              say(
                { account: words.refundAccount, given: words.refundGiven, done: words.refundDone }[
                  refund.state
                ],
                { end: refund.accountEnd ?? '' },
              ),
            ],
          },
        ];
  if (fee.state !== 'due') return [...relief, ...back];
  return [
    ...relief,
    ...(context.paying.online
      ? []
      : [
          {
            title: say(words.windowTitle),
            lines: [
              say(words.windowText),
              ...(account === null ? [] : [say(words.bankText, { ...account })]),
            ],
          },
        ]),
    { title: say(words.notPaidTitle), lines: [say(words.notPaidText)] },
    { title: say(words.hardTitle), lines: [say(words.hardText)] },
  ];
};

const noticeScene = (context: FeesContext, session: SessionContext, say: Say): Scene => {
  const fee = feeOf(context);
  const pays = canPay(context, fee);
  return serviceScene({
    screen: 'record',
    heading: say(words.amountLine, { amount: yuanText(fee.amountFen) }),
    lead: [],
    badge:
      fee.state === 'due' && fee.heldUntil !== null
        ? { tone: 'warning', text: say(words.heldText, { time: timeOfDay(fee.heldUntil) }) }
        : badgeOf(fee, context.input.today, say),
    rows: [
      { label: say(words.purpose), value: say(feePurposeWords[fee.purpose]) },
      { label: say(words.court), value: fee.courtName },
      { label: say(words.case), value: `${fee.cause} · ${fee.number}` },
      ...(fee.state === 'due'
        ? [{ label: say(words.lastDay), value: dateText(fee.dueDay, session.language) }]
        : []),
      ...(fee.paidAt === null
        ? []
        : [{ label: say(words.paidOn), value: dateText(fee.paidAt, session.language) }]),
    ],
    texts: noticeTexts(context, session, say),
    code: null,
    actions: [
      ...(openRefund(fee) === null ? [] : [serviceAct('account', say(words.confirmAccount))]),
      ...(fee.state === 'due' ? [serviceAct('relief', say(words.askRelief))] : []),
      serviceNext(say(pays ? words.pay : words.back)),
    ],
  });
};

const scanScene = (context: FeesContext, say: Say): Scene => {
  const fee = feeOf(context);
  const { code, until, realMoney } = paymentOf(context);
  return serviceScene({
    screen: 'record',
    heading: say(words.scanHeading),
    lead: [],
    badge: realMoney ? null : { tone: 'warning', text: say(words.scanTry) },
    rows: [
      { label: say(words.amount), value: say(words.yuan, { amount: yuanText(fee.amountFen) }) },
      { label: say(words.purpose), value: say(feePurposeWords[fee.purpose]) },
      { label: say(words.case), value: `${fee.number} · ${fee.courtName}` },
    ],
    texts: [
      { title: null, lines: [say(words.scanUntil, { time: timeOfDay(until) }), say(words.scanNoPhone)] },
    ],
    code: code === null ? null : { address: code, alt: say(words.scanCode) },
    actions: [serviceAct('stop', say(words.stopPaying))],
  });
};

/** What happened, and one thing to press. */
const toldScene = (heading: string, badge: Badge, lines: readonly string[], action: string): Scene =>
  serviceScene({
    screen: 'record',
    heading,
    lead: [],
    badge,
    rows: [],
    texts: lines.length === 0 ? [] : [{ title: null, lines }],
    code: null,
    actions: [serviceNext(action)],
  });

const printedScene = (snapshot: Snapshot, given: { heading: string; text: string }, say: Say): Scene => {
  const slip = childOf<typeof slipMachine>(snapshot, 'slip');
  if (slip === null) throw new Error('nothing is printed');
  return serviceScene(
    {
      screen: 'printing',
      heading: given.heading,
      lead: [],
      number: null,
      outcome: { tone: 'good', text: given.text },
      ...slipParts(slip, say),
      actions: [serviceNext(say(words.done))],
    },
    null,
  );
};

const checkScene = (context: FeesContext, say: Say): Scene => {
  const { holder, bank, number } = accountOf(context);
  return serviceScene({
    screen: 'record',
    heading: say(words.checkHeading),
    lead: [say(words.checkLead)],
    badge: null,
    rows: [
      { label: say(words.holder), value: holder },
      { label: say(words.bank), value: bank },
      { label: say(words.number), value: inGroups(number) },
    ],
    texts: [],
    code: null,
    actions: [serviceAct('change', say(words.change)), serviceNext(say(words.right))],
  });
};

/** The screens of 交费、退费. */
export const feesScreen = (snapshot: Snapshot, session: SessionContext, say: Say): Scene => {
  const { context } = snapshot;
  switch (snapshot.value) {
    case 'identifying':
      return identityScene(snapshot, session, say);
    case 'notAsked':
    case 'notBegun':
      return courtFaultScene(context.fault, say);
    case 'list':
      return listScene(context, session, say);
    case 'notice':
      return noticeScene(context, session, say);
    case 'beginning':
      return workingScene(say(words.beginning));
    case 'notNow':
      return toldScene(
        say(words.notNowHeading),
        { tone: 'warning', text: say(words.notNowText) },
        [],
        say(words.lookAgain),
      );
    case 'scanning':
      return scanScene(context, say);
    case 'stopping':
      return workingScene(say(words.stopping));
    case 'paid':
      return printedScene(
        snapshot,
        {
          heading: say(words.paidHeading),
          text: say(words.paidText, { amount: yuanText(feeOf(context).amountFen) }),
        },
        say,
      );
    case 'closed':
      return toldScene(
        say(words.closedHeading),
        { tone: 'warning', text: say(words.closedText) },
        [],
        say(words.newCode),
      );
    case 'doubt':
      return toldScene(
        say(words.doubtHeading),
        { tone: 'warning', text: say(words.doubtText, { time: timeOfDay(paymentOf(context).until) }) },
        [say(words.doubtLeave)],
        say(words.lookAgain),
      );
    case 'account':
      return questionScene(
        {
          key: accountKey,
          heading: say(words.accountHeading),
          lead: [say(words.accountLead, { name: payerOf(context).name })],
          fields: accountFields,
          typed: context.typed,
          values: context.values,
          errors: context.errors,
          place: say(words.refundTitle),
          next: say(kitWords.nextStep),
        },
        say,
      );
    case 'accountCheck':
      return checkScene(context, say);
    case 'sendingAccount':
      return workingScene(say(words.sending));
    case 'notSent':
      return toldScene(
        say(kitWords.faultHeading),
        { tone: 'warning', text: say(words.notSent) },
        [say(courtCallWords[context.fault])],
        say(kitWords.tryAgain),
      );
    case 'accountKept':
      return printedScene(
        snapshot,
        {
          heading: say(words.accountKept),
          text: say(words.accountKeptText, { end: context.accountEnd ?? '' }),
        },
        say,
      );
    default:
      return workingScene(say(words.asking));
  }
};
