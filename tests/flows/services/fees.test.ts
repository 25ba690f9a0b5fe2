import { describe, expect, it } from 'vitest';
import { createActor, fromPromise } from 'xstate';
import { fail, ok, type Result } from '../../../flows/result.ts';
import type { FeeNotice, FeePaying, Payment } from '../../../flows/services/fees/fee-notice.ts';
import { accountKey, type FeesContext } from '../../../flows/services/fees/fees-context.ts';
import type { PaymentToMake } from '../../../flows/services/fees/fees-effects.ts';
import { feesMachine } from '../../../flows/services/fees/fees-machine.ts';
import { feesScreen } from '../../../flows/services/fees/fees-screens.ts';
import type { ServiceEvent } from '../../../flows/services/kit/service-event.ts';
import type { CourtCallFault } from '../../../flows/services/kit/service-setup.ts';
import { slipMachine } from '../../../flows/services/kit/slip-machine.ts';
import { languages } from '../../../flows/text/words.ts';
import { speaker } from '../../../flows/view/screen-parts.ts';
import { does, serviceExplorer } from './missed.ts';
import { person, serviceInput } from './service-input.ts';

const due: FeeNotice = {
  noticeId: '4f7d0e6c-0000-4000-8000-000000000021',
  courtName: '样本法院',
  cause: '民间借贷纠纷',
  number: '（2026）吉7901民初5号',
  purpose: 'acceptance',
  amountFen: 115_050,
  dueDay: '2026-03-09',
  state: 'due',
  relief: null,
  paidAt: null,
  heldUntil: null,
  refund: null,
};
const paidBack: FeeNotice = {
  ...due,
  noticeId: '4f7d0e6c-0000-4000-8000-000000000022',
  state: 'paid',
  paidAt: '2026-02-20T02:00:00.000Z',
  refund: {
    refundId: '4f7d0e6c-0000-4000-8000-000000000023',
    amountFen: 57_525,
    reason: '调解减半',
    state: 'account',
    accountEnd: null,
  },
};
const held: FeeNotice = {
  ...due,
  noticeId: '4f7d0e6c-0000-4000-8000-000000000024',
  heldUntil: '2026-03-02T02:04:00.000Z',
};
const online: FeePaying = { online: true, account: null };
const payment = (state: Payment['state']): Payment => ({
  paymentId: '4f7d0e6c-0000-4000-8000-000000000025',
  state,
  code: state === 'waiting' ? 'https://court.example/pay/x' : null,
  until: '2026-03-02T02:10:00.000Z',
  realMoney: false,
});
const account: ServiceEvent = {
  type: 'service.answered',
  key: accountKey,
  values: { number: '6222 0200 0000 0000 000', bank: '样本银行' },
};
const wrongAccount: ServiceEvent = {
  ...account,
  values: { number: '6222020000000000001', bank: '样本银行' },
};

describe('every state and transition of 交费', () => {
  it('is reached', async () => {
    const { effect, missed } = serviceExplorer();
    const names = [
      'identify',
      'askFees',
      'startPayment',
      'awaitPayment',
      'lookAtPayment',
      'sendAccount',
      'slip',
    ] as const;
    const machine = feesMachine.provide({
      actors: Object.fromEntries(names.map((name) => [name, effect(name)])) as never,
    });
    const states = (['waiting', 'paid', 'closed', 'doubt'] as const).map(payment);
    const gaps = await missed(
      machine as never,
      [{ input: serviceInput }, { input: { ...serviceInput, person } }],
      [
        { outcome: 'identify', value: { card: person } },
        { outcome: 'identify', value: { card: null } },
        { outcome: 'askFees', value: ok({ fees: [due, paidBack, held], paying: online }) },
        { outcome: 'askFees', value: ok({ fees: [], paying: online }) },
        { outcome: 'askFees', value: fail('lineDown') },
        ...states.flatMap((stands) => [
          { outcome: 'startPayment', value: ok(stands) },
          { outcome: 'awaitPayment', value: stands },
          { outcome: 'lookAtPayment', value: ok(stands) },
        ]),
        { outcome: 'startPayment', value: fail('changed') },
        { outcome: 'startPayment', value: fail('lineDown') },
        { outcome: 'lookAtPayment', value: fail('lineDown') },
        { outcome: 'sendAccount', value: ok('0000') },
        { outcome: 'sendAccount', value: fail('lineDown') },
        ...names.map((name) => ({ failure: name })),
        ...[due, paidBack, held].map(({ noticeId }) => does({ type: 'service.chosen', id: noticeId })),
        ...['relief', 'account', 'stop', 'change'].map((act) => does({ type: 'service.did', act })),
        does(account),
        does(wrongAccount),
        does({ type: 'service.next' }),
        does({ type: 'service.back' }),
        does({ type: 'service.reprinted' }),
        does({ type: 'service.paperCameOut' }),
        does({ type: 'service.paperSkipped' }),
      ],
      ({ value, context }) => {
        const { noticeId, payment: paying, fees, person: who, errors, wantsRelief } = context as FeesContext;
        return JSON.stringify([
          value,
          noticeId,
          paying?.state ?? null,
          fees.length,
          who !== null,
          Object.keys(errors).length > 0,
          wantsRelief,
        ]);
      },
    );
    expect(gaps).toEqual({ states: [], transitions: [] });
  });
});

/** A person at 交费, with the court's answers; what was asked and sent is kept. */
const visitor = async (
  given: {
    readonly fees?: readonly FeeNotice[];
    readonly paying?: FeePaying;
    readonly begins?: readonly Result<Payment, CourtCallFault>[];
    readonly becomes?: readonly Payment[];
  } = {},
) => {
  const begun: PaymentToMake[] = [];
  const accounts: unknown[] = [];
  const begins = [...(given.begins ?? [])];
  const becomes = [...(given.becomes ?? [])];
  const actor = createActor(
    feesMachine.provide({
      actors: {
        askFees: fromPromise(async () =>
          ok({ fees: given.fees ?? [due], paying: given.paying ?? online }),
        ) as never,
        startPayment: fromPromise(async ({ input }: { input: PaymentToMake }) => {
          begun.push(input);
          return begins.shift() ?? ok(payment('waiting'));
        }) as never,
        awaitPayment: fromPromise(async () => becomes.shift() ?? new Promise(() => undefined)) as never,
        lookAtPayment: fromPromise(async () => ok(payment('paid'))) as never,
        sendAccount: fromPromise(async ({ input }: { input: unknown }) => {
          accounts.push(input);
          return ok('0000');
        }) as never,
        slip: slipMachine.provide({
          actors: { printSlip: fromPromise(() => new Promise(() => undefined)) as never },
        }) as never,
      },
    }),
    { input: { ...serviceInput, person } },
  );
  actor.start();
  const settled = async () => {
    for (let turn = 0; turn < 16; turn += 1) await Promise.resolve();
  };
  await settled();
  let now = 1_000;
  return {
    actor,
    begun,
    accounts,
    value: () => actor.getSnapshot().value,
    view: (language: (typeof languages)[number] = 'zh') =>
      feesScreen(actor.getSnapshot(), { language } as never, speaker(language)).view,
    send: async (...events: ServiceEvent[]) => {
      for (const event of events) {
        now += 1_000;
        actor.send({ ...event, at: now });
        await settled();
      }
    },
  };
};

const toCode: readonly ServiceEvent[] = [
  { type: 'service.chosen', id: due.noticeId },
  { type: 'service.next' },
];

describe('somebody pays', () => {
  it('sees what it is for, gets one code, and is told when it is paid, in every language', async () => {
    const at = await visitor();
    const looked = () => {
      for (const language of languages) expect(at.view(language).heading.trim()).not.toBe('');
    };
    looked();
    for (const event of toCode) {
      await at.send(event);
      looked();
    }
    const shown = at.view();
    if (shown.screen !== 'record') throw new Error(shown.screen);
    expect(shown.code?.address).toBe('https://court.example/pay/x');
    expect(JSON.stringify(shown)).toContain('1,150.50 元');
    expect(JSON.stringify(shown)).toContain('不会真的扣钱');
    // They press “not now” at the very moment at which it is paid.
    await at.send({ type: 'service.did', act: 'stop' });
    expect(at.value()).toBe('paid');
    expect(JSON.stringify(at.view())).toContain('试用');
    looked();
    expect(at.begun).toHaveLength(1);
  });

  it('a new code is another payment; a try after a fault is the same', async () => {
    const at = await visitor({ begins: [fail('lineDown')], becomes: [payment('closed')] });
    await at.send(...toCode);
    expect(at.value()).toBe('notBegun');
    await at.send({ type: 'service.next' });
    expect(at.begun[1]).toEqual(at.begun[0]);
    expect(at.value()).toBe('closed');
    await at.send({ type: 'service.next' });
    expect(at.begun[2]?.key).not.toBe(at.begun[0]?.key);
  });

  it('nobody knows whether it went through: it is told not to pay again, and there is no code', async () => {
    const at = await visitor({ becomes: [payment('doubt')] });
    await at.send(...toCode);
    const shown = at.view();
    if (shown.screen !== 'record') throw new Error(shown.screen);
    expect(shown.heading).toContain('先别再付');
    expect(shown.code).toBeNull();
    expect(shown.actions.map(({ id }) => id)).toEqual(['next']);
  });

  it('what is held is not paid again', async () => {
    const at = await visitor({ fees: [held] });
    await at.send({ type: 'service.chosen', id: held.noticeId });
    expect(JSON.stringify(at.view())).toContain('先别再付');
    await at.send({ type: 'service.next' });
    expect(at.begun).toEqual([]);
  });

  it('where the court takes no money here, the window and its account are told', async () => {
    const at = await visitor({
      paying: { online: false, account: { payee: '示例法院', bank: '样本银行', number: '000111' } },
    });
    await at.send({ type: 'service.chosen', id: due.noticeId });
    expect(JSON.stringify(at.view())).toContain('000111');
    await at.send({ type: 'service.next' });
    expect(at.begun).toEqual([]);
  });

  it('who cannot pay is led to the application for relief', async () => {
    const at = await visitor();
    await at.send({ type: 'service.chosen', id: due.noticeId }, { type: 'service.did', act: 'relief' });
    expect(at.actor.getSnapshot().output).toMatchObject({ goal: 'filing', person });
  });
});

describe('money that comes back', () => {
  it('goes to the payer’s own account, compared in groups of four; nothing of it stays', async () => {
    const at = await visitor({ fees: [paidBack] });
    await at.send(
      { type: 'service.chosen', id: paidBack.noticeId },
      { type: 'service.did', act: 'account' },
      wrongAccount,
    );
    const question = at.view();
    if (question.screen !== 'question') throw new Error(question.screen);
    expect(question.fields[0]?.error).not.toBeNull();
    await at.send(account);
    expect(JSON.stringify(at.view())).toContain('6222 0200 0000 0000 000');
    await at.send({ type: 'service.next' });
    expect(at.accounts).toEqual([
      {
        person,
        refundId: paidBack.refund?.refundId,
        account: { holder: person.name, bank: '样本银行', number: '6222020000000000000' },
      },
    ]);
    expect(at.value()).toBe('accountKept');
    expect(JSON.stringify(at.view())).not.toContain('6222');
    expect(JSON.stringify(at.actor.getSnapshot().context)).not.toContain('6222020');
  });
});
