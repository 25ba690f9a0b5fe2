import { assign, forwardTo, setup } from 'xstate';
import type { CardIdentity, Signature } from '../../dossier/dossier.ts';
import type { FieldError } from '../../forms/field-error.ts';
import type { Stamped } from '../../session/visitor-event.ts';
import { takeAnswers } from '../kit/answers.ts';
import type { ServiceEvent } from '../kit/service-event.ts';
import type { CourtCallFault, ServiceInput } from '../kit/service-setup.ts';
import { type SlipJob, slipMachine } from '../kit/slip-machine.ts';
import {
  type AddressQuestion,
  type AddressTyped,
  type AddressValues,
  addressIn,
  addressQuestions,
  valuesOf,
} from './address-questions.ts';
import { sendAddress } from './served-effects.ts';
import type { AddressedCase, ServiceReceipt } from './served-paper.ts';
import { addressSlip } from './served-slip.ts';
import { signedBy } from './signed-by.ts';

interface AddressInput {
  readonly input: ServiceInput;
  readonly person: CardIdentity;
  readonly cases: readonly AddressedCase[];
}

/** The address for service of one case, as far as it is written. JSON only. */
export interface AddressContext extends AddressInput {
  readonly caseId: string | null;
  readonly question: number;
  readonly values: AddressValues;
  /** What was typed and refused, and why. */
  readonly typed: AddressTyped;
  readonly errors: Readonly<Record<string, FieldError>>;
  readonly signMissing: boolean;
  readonly signature: Signature | null;
  readonly fault: CourtCallFault;
  readonly receipt: ServiceReceipt | null;
}

/** The case whose address it is. Throws when none is chosen. */
export const addressedCase = ({ cases, caseId }: Pick<AddressContext, 'cases' | 'caseId'>): AddressedCase => {
  const found = cases.find((each) => each.caseId === caseId);
  if (found === undefined) throw new Error('no case is chosen');
  return found;
};

/** The question that is asked. Throws when there is none. */
export const addressQuestion = ({
  values,
  question,
}: Pick<AddressContext, 'values' | 'question'>): AddressQuestion => {
  const found = addressQuestions(values)[question];
  if (found === undefined) throw new Error('there is no such question');
  return found;
};

/** 送达地址确认: what was confirmed last, and another one in its place, signed. What was written stays when the line is down. */
export const addressMachine = setup({
  types: {
    context: {} as AddressContext,
    events: {} as Stamped<ServiceEvent>,
    input: {} as AddressInput,
    output: {} as { readonly did: boolean },
  },
  actors: { sendAddress, slip: slipMachine },
  guards: {
    oneCase: ({ context }) => context.cases.length === 1,
    isListed: ({ context, event }) =>
      event.type === 'service.chosen' && context.cases.some(({ caseId }) => caseId === event.id),
    isConfirmed: ({ context }) => addressedCase(context).confirmed !== null,
    answersRight: ({ context, event }) =>
      event.type === 'service.answered' &&
      event.key === addressQuestion(context).id &&
      takeAnswers(addressQuestion(context).fields, event.values, context.input.today, event.insisted).ok,
    keyRight: ({ context, event }) =>
      event.type === 'service.answered' && event.key === addressQuestion(context).id,
    lastQuestion: ({ context }) => context.question >= addressQuestions(context.values).length - 1,
    signedRightly: ({ event }) => signedBy(event) !== null,
  },
  actions: {
    takeAnswers: assign(({ context, event }) => {
      if (event.type !== 'service.answered') return {};
      const { fields } = addressQuestion(context);
      const taken = takeAnswers(fields, event.values, context.input.today, event.insisted);
      return taken.ok
        ? { values: { ...context.values, ...taken.values }, typed: {}, errors: {} }
        : { typed: event.values, errors: taken.errors };
    }),
    sign: assign({ signature: ({ event }) => signedBy(event), signMissing: false }),
  },
}).createMachine({
  id: 'serviceAddress',
  context: ({ input }) => ({
    ...input,
    caseId: input.cases.length === 1 ? (input.cases[0]?.caseId ?? null) : null,
    question: 0,
    values: {},
    typed: {},
    errors: {},
    signMissing: false,
    signature: null,
    fault: 'lineDown',
    receipt: null,
  }),
  initial: 'starting',
  output: ({ context }) => ({ did: context.receipt !== null }),
  states: {
    starting: { always: [{ guard: 'oneCase', target: 'showing' }, { target: 'choosing' }] },
    choosing: {
      on: {
        'service.chosen': {
          guard: 'isListed',
          target: 'showing',
          actions: assign({ caseId: ({ event }) => event.id }),
        },
        'service.next': 'done',
        'service.back': 'done',
      },
    },
    /** What was confirmed last. */
    showing: {
      on: {
        'service.did': { guard: ({ event }) => event.act === 'change', target: 'noticing' },
        'service.next': [{ guard: 'isConfirmed', target: 'left' }, { target: 'noticing' }],
        'service.back': 'left',
      },
    },
    left: { always: [{ guard: 'oneCase', target: 'done' }, { target: 'choosing' }] },
    noticing: {
      on: {
        'service.next': {
          target: 'answering',
          actions: assign(({ context }) => ({
            question: 0,
            typed: {},
            errors: {},
            values: valuesOf(addressedCase(context).confirmed, context.person.address),
          })),
        },
        'service.back': 'showing',
      },
    },
    answering: {
      on: {
        'service.answered': [
          { guard: 'answersRight', target: 'answered', actions: 'takeAnswers' },
          { guard: 'keyRight', actions: 'takeAnswers' },
        ],
        'service.back': [
          {
            guard: ({ context }) => context.question > 0,
            actions: assign({ question: ({ context }) => context.question - 1, typed: {}, errors: {} }),
          },
          { target: 'noticing' },
        ],
      },
    },
    answered: {
      always: [
        { guard: 'lastQuestion', target: 'checking' },
        {
          target: 'answering',
          actions: assign({ question: ({ context }) => context.question + 1 }),
        },
      ],
    },
    checking: {
      on: {
        'service.next': { target: 'signing', actions: assign({ signMissing: false }) },
        'service.did': {
          guard: ({ event }) => event.act === 'change',
          target: 'answering',
          actions: assign({ question: 0 }),
        },
        'service.back': 'answering',
      },
    },
    signing: {
      on: {
        'service.signed': [
          { guard: 'signedRightly', target: 'sending', actions: 'sign' },
          { actions: assign({ signMissing: true }) },
        ],
        'service.did': { guard: 'signedRightly', target: 'sending', actions: 'sign' },
        'service.back': 'checking',
      },
    },
    sending: {
      invoke: {
        src: 'sendAddress',
        input: ({ context }) => {
          const { input, person, values, signature } = context;
          if (signature === null) throw new Error('nobody has signed');
          const { caseId } = addressedCase(context);
          return {
            // One signature is one confirmation, however often it is sent.
            key: `${input.visit}:address:${caseId}:${signature.signedAt}`,
            person,
            caseId,
            confirmed: addressIn(values),
            signature,
          };
        },
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'sent',
            actions: assign({
              receipt: ({ event }) => (event.output.ok ? event.output.value : null),
              signature: null,
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
    notSent: { on: { 'service.next': 'sending', 'service.back': 'checking' } },
    sent: {
      invoke: {
        id: 'slip',
        src: 'slip',
        input: ({ context }): SlipJob => {
          const { input, receipt, values } = context;
          if (receipt === null) throw new Error('nothing was confirmed');
          return {
            slip: addressSlip(addressedCase(context), addressIn(values), receipt),
            name: `${input.visit}:address:${receipt.number}`,
          };
        },
        onError: 'done',
      },
      on: {
        'service.next': 'done',
        'service.reprinted': { actions: forwardTo('slip') },
        'service.paperCameOut': { actions: forwardTo('slip') },
        'service.paperSkipped': { actions: forwardTo('slip') },
      },
    },
    done: { type: 'final' },
  },
});
