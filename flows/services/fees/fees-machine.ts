import { assign, forwardTo, setup } from 'xstate';
import type { Stamped } from '../../session/visitor-event.ts';
import { takeAnswers } from '../kit/answers.ts';
import { identifyMachine } from '../kit/identify-machine.ts';
import type { ServiceEvent } from '../kit/service-event.ts';
import type { ServiceInput, ServiceOutput } from '../kit/service-setup.ts';
import { type SlipJob, slipMachine } from '../kit/slip-machine.ts';
import { accountSlip, paidSlip } from './fee-slips.ts';
import {
  accountFields,
  accountKey,
  accountOf,
  canPay,
  type FeesContext,
  feeOf,
  noFee,
  openRefund,
  payerOf,
  paymentOf,
} from './fees-context.ts';
import {
  askFees,
  awaitPayment,
  lookAtPayment,
  type PaymentToMake,
  sendAccount,
  startPayment,
} from './fees-effects.ts';

const paymentToMake = (context: FeesContext): PaymentToMake => ({
  key: `${context.input.visit}:pay:${feeOf(context).noticeId}:${context.askedAt}`,
  person: payerOf(context),
  noticeId: feeOf(context).noticeId,
});

/**
 * 交费: one notice, one code, followed to its true end. While nobody knows whether money has moved, no other code is made: the
 * court holds the notice, and the screen says not to pay again. Who walks away has lost nothing: the court follows the payment.
 */
export const feesMachine = setup({
  types: {
    context: {} as FeesContext,
    events: {} as Stamped<ServiceEvent>,
    input: {} as ServiceInput,
    output: {} as ServiceOutput,
  },
  actors: {
    identify: identifyMachine,
    askFees,
    startPayment,
    awaitPayment,
    lookAtPayment,
    sendAccount,
    slip: slipMachine,
  },
  guards: {
    isIdentified: ({ context }) => context.person !== null,
    isListed: ({ context, event }) =>
      event.type === 'service.chosen' && context.fees.some(({ noticeId }) => noticeId === event.id),
    canPay: ({ context }) => canPay(context, feeOf(context)),
    isAccount: ({ event }) => event.type === 'service.answered' && event.key === accountKey,
    accountRight: ({ context, event }) =>
      event.type === 'service.answered' &&
      event.key === accountKey &&
      takeAnswers(accountFields, event.values, context.input.today, event.insisted).ok,
  },
  actions: {
    takeAnswers: assign(({ context, event }) => {
      if (event.type !== 'service.answered') return {};
      const taken = takeAnswers(accountFields, event.values, context.input.today, event.insisted);
      return taken.ok
        ? { values: taken.values, typed: {}, errors: {} }
        : { typed: event.values, errors: taken.errors };
    }),
    newCode: assign({ askedAt: ({ event }) => event.at, payment: null }),
  },
}).createMachine({
  id: 'fees',
  context: ({ input }) => ({
    input,
    person: input.person,
    fees: [],
    paying: { online: false, account: null },
    fault: 'lineDown',
    askedAt: 0,
    did: false,
    wantsRelief: false,
    ...noFee,
  }),
  initial: 'starting',
  output: ({ context }) => ({
    person: context.person,
    did: context.did,
    goal: context.wantsRelief ? ('filing' as const) : null,
  }),
  states: {
    starting: { always: [{ guard: 'isIdentified', target: 'asking' }, { target: 'identifying' }] },
    identifying: {
      invoke: {
        id: 'identify',
        src: 'identify',
        onDone: [
          {
            guard: ({ event }) => event.output.card !== null,
            target: 'asking',
            actions: assign({ person: ({ event }) => event.output.card }),
          },
          { target: 'done' },
        ],
        onError: 'done',
      },
      on: { 'service.*': { actions: forwardTo('identify') } },
    },
    asking: {
      entry: assign(noFee),
      invoke: {
        src: 'askFees',
        input: ({ context }) => ({ person: payerOf(context) }),
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'list',
            actions: assign(({ event }) => (event.output.ok ? event.output.value : {})),
          },
          {
            target: 'notAsked',
            actions: assign({ fault: ({ event }) => (event.output.ok ? 'courtError' : event.output.error) }),
          },
        ],
        onError: { target: 'notAsked', actions: assign({ fault: 'courtError' }) },
      },
    },
    notAsked: { on: { 'service.next': 'asking', 'service.back': 'done' } },
    list: {
      on: {
        'service.chosen': {
          guard: 'isListed',
          target: 'notice',
          actions: assign({ noticeId: ({ event }) => event.id }),
        },
        'service.next': 'done',
        'service.back': 'done',
      },
    },
    notice: {
      on: {
        'service.next': [{ guard: 'canPay', target: 'beginning', actions: 'newCode' }, { target: 'asking' }],
        'service.did': [
          {
            guard: ({ context, event }) => event.act === 'relief' && feeOf(context).state === 'due',
            target: 'done',
            actions: assign({ wantsRelief: true }),
          },
          {
            guard: ({ context, event }) => event.act === 'account' && openRefund(feeOf(context)) !== null,
            target: 'account',
          },
        ],
        'service.back': 'asking',
      },
    },
    beginning: {
      invoke: {
        src: 'startPayment',
        input: ({ context }) => paymentToMake(context),
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'settling',
            actions: assign({ payment: ({ event }) => (event.output.ok ? event.output.value : null) }),
          },
          {
            guard: ({ event }) => !event.output.ok && event.output.error === 'changed',
            target: 'notNow',
          },
          {
            target: 'notBegun',
            actions: assign({ fault: ({ event }) => (event.output.ok ? 'courtError' : event.output.error) }),
          },
        ],
        onError: { target: 'notBegun', actions: assign({ fault: 'courtError' }) },
      },
    },
    /** Asked for under the same name: what the court may have begun already is not begun twice. */
    notBegun: { on: { 'service.next': 'beginning', 'service.back': 'asking' } },
    notNow: { on: { 'service.next': 'asking', 'service.back': 'asking' } },
    /** How does it stand? Never waits. */
    settling: {
      always: [
        {
          guard: ({ context }) => paymentOf(context).state === 'paid',
          target: 'paid',
          actions: assign({ did: true }),
        },
        { guard: ({ context }) => paymentOf(context).state === 'closed', target: 'closed' },
        { guard: ({ context }) => paymentOf(context).state === 'doubt', target: 'doubt' },
        { target: 'scanning' },
      ],
    },
    scanning: {
      invoke: {
        src: 'awaitPayment',
        input: ({ context }) => ({ ...paymentToMake(context), payment: paymentOf(context) }),
        onDone: { target: 'settling', actions: assign({ payment: ({ event }) => event.output }) },
        onError: { target: 'notBegun', actions: assign({ fault: 'courtError' }) },
      },
      on: {
        'service.did': { guard: ({ event }) => event.act === 'stop', target: 'stopping' },
        'service.back': 'stopping',
      },
    },
    /** They want to stop: perhaps it is paid this very moment. */
    stopping: {
      invoke: {
        src: 'lookAtPayment',
        input: ({ context }) => paymentToMake(context),
        onDone: [
          {
            guard: ({ event }) => event.output.ok && event.output.value.state !== 'waiting',
            target: 'settling',
            actions: assign({
              payment: ({ context, event }) => (event.output.ok ? event.output.value : context.payment),
            }),
          },
          { target: 'asking' },
        ],
        onError: 'asking',
      },
    },
    paid: {
      invoke: {
        id: 'slip',
        src: 'slip',
        input: ({ context }): SlipJob => ({
          slip: paidSlip(context),
          name: `${context.input.visit}:fee:${paymentOf(context).paymentId.slice(0, 8)}`,
        }),
        onError: 'asking',
      },
      on: {
        'service.next': 'asking',
        'service.reprinted': { actions: forwardTo('slip') },
        'service.paperCameOut': { actions: forwardTo('slip') },
        'service.paperSkipped': { actions: forwardTo('slip') },
      },
    },
    closed: {
      on: {
        'service.next': { target: 'beginning', actions: 'newCode' },
        'service.back': 'asking',
      },
    },
    doubt: {
      invoke: {
        src: 'awaitPayment',
        input: ({ context }) => ({ ...paymentToMake(context), payment: paymentOf(context) }),
        onDone: [
          {
            guard: ({ event }) => event.output.state !== 'doubt',
            target: 'settling',
            actions: assign({ payment: ({ event }) => event.output }),
          },
          { target: 'asking' },
        ],
        onError: 'asking',
      },
      on: { 'service.next': 'asking', 'service.back': 'asking' },
    },
    account: {
      on: {
        'service.answered': [
          { guard: 'accountRight', target: 'accountCheck', actions: 'takeAnswers' },
          { guard: 'isAccount', actions: 'takeAnswers' },
        ],
        'service.back': 'notice',
      },
    },
    accountCheck: {
      on: {
        'service.next': 'sendingAccount',
        'service.did': { guard: ({ event }) => event.act === 'change', target: 'account' },
        'service.back': 'account',
      },
    },
    sendingAccount: {
      invoke: {
        src: 'sendAccount',
        input: ({ context }) => {
          const refund = openRefund(feeOf(context));
          if (refund === null) throw new Error('nothing comes back');
          return { person: payerOf(context), refundId: refund.refundId, account: accountOf(context) };
        },
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'accountKept',
            actions: assign({
              accountEnd: ({ event }) => (event.output.ok ? event.output.value : null),
              // The account is at the court; nothing of it stays here.
              values: {},
              did: true,
            }),
          },
          {
            target: 'notSent',
            actions: assign({ fault: ({ event }) => (event.output.ok ? 'courtError' : event.output.error) }),
          },
        ],
        onError: { target: 'notSent', actions: assign({ fault: 'courtError' }) },
      },
    },
    notSent: { on: { 'service.next': 'sendingAccount', 'service.back': 'accountCheck' } },
    accountKept: {
      invoke: {
        id: 'slip',
        src: 'slip',
        input: ({ context }): SlipJob => ({
          slip: accountSlip(context),
          name: `${context.input.visit}:refund:${openRefund(feeOf(context))?.refundId.slice(0, 8) ?? ''}`,
        }),
        onError: 'asking',
      },
      on: {
        'service.next': 'asking',
        'service.reprinted': { actions: forwardTo('slip') },
        'service.paperCameOut': { actions: forwardTo('slip') },
        'service.paperSkipped': { actions: forwardTo('slip') },
      },
    },
    done: { type: 'final' },
  },
});
