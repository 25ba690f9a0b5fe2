import { assign, forwardTo, setup } from 'xstate';
import type { Stamped } from '../../session/visitor-event.ts';
import { takeAnswers } from '../kit/answers.ts';
import { identifyMachine } from '../kit/identify-machine.ts';
import type { ServiceEvent } from '../kit/service-event.ts';
import type { ServiceInput, ServiceOutput } from '../kit/service-setup.ts';
import { type SlipJob, slipMachine } from '../kit/slip-machine.ts';
import {
  aboutCase,
  kindOf,
  noticesOf,
  noWish,
  phoneOf,
  questionOf,
  type RequestContext,
  requestAnswers,
} from './request-context.ts';
import { askOwnMatters, type RequestToSend, sendRequest } from './request-effects.ts';
import type { RequestKindId } from './request-kind.ts';
import { requestKind } from './request-kinds.ts';
import { requestSlip } from './request-slip.ts';

/** The id under which “no case” is chosen. */
export const noCase = 'none';

/**
 * 联系法院: any of the short requests that a person may make, from the list to the number in their hand. What was answered
 * stays until it is sent or they leave: a line that is down loses nothing.
 */
export const requestsMachine = setup({
  types: {
    context: {} as RequestContext,
    events: {} as Stamped<ServiceEvent>,
    input: {} as ServiceInput,
    output: {} as ServiceOutput,
  },
  actors: { identify: identifyMachine, askOwnMatters, sendRequest, slip: slipMachine },
  guards: {
    isIdentified: ({ context }) => context.person !== null,
    hasNotice: ({ context }) => noticesOf(context).length > 0,
    hasCaseToName: ({ context }) =>
      kindOf(context).concerns !== 'none' &&
      (context.cases.length > 0 || kindOf(context).concerns === 'ownCase'),
    answersRight: ({ context, event }) =>
      event.type === 'service.answered' &&
      event.key === questionOf(context).id &&
      takeAnswers(questionOf(context).fields, event.values, context.input.today, event.insisted).ok,
    keyRight: ({ context, event }) =>
      event.type === 'service.answered' && event.key === questionOf(context).id,
    lastQuestion: ({ context }) => context.question >= kindOf(context).questions.length - 1,
  },
  actions: {
    takeAnswers: assign(({ context, event }) => {
      if (event.type !== 'service.answered') return {};
      const taken = takeAnswers(
        questionOf(context).fields,
        event.values,
        context.input.today,
        event.insisted,
      );
      return taken.ok
        ? { values: { ...context.values, ...taken.values }, typed: {}, errors: {} }
        : { typed: event.values, errors: taken.errors };
    }),
    nextQuestion: assign({ question: ({ context }) => context.question + 1 }),
  },
}).createMachine({
  id: 'requests',
  context: ({ input }) => ({
    input,
    person: input.person,
    cases: [],
    requests: [],
    fault: 'lineDown',
    requestId: null,
    did: false,
    ...noWish,
  }),
  initial: 'starting',
  output: ({ context }) => ({ person: context.person, did: context.did }),
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
    /** Their cases, and what they asked before. */
    asking: {
      invoke: {
        src: 'askOwnMatters',
        input: ({ context: { person } }) => {
          if (person === null) throw new Error('nobody to ask about');
          return { person };
        },
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'kinds',
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
    kinds: {
      entry: assign(noWish),
      on: {
        'service.chosen': {
          guard: ({ event }) => requestKind(event.id) !== undefined,
          target: 'begun',
          actions: assign({ kind: ({ event }) => event.id as RequestKindId }),
        },
        'service.did': { guard: ({ event }) => event.act === 'replies', target: 'replies' },
        'service.back': 'done',
      },
    },
    replies: {
      on: {
        'service.chosen': {
          guard: ({ context, event }) => context.requests.some(({ requestId }) => requestId === event.id),
          target: 'reply',
          actions: assign({ requestId: ({ event }) => event.id }),
        },
        'service.next': 'kinds',
        'service.back': 'kinds',
      },
    },
    reply: { on: { 'service.next': 'replies', 'service.back': 'replies' } },
    /** Which case first, where it can be about one; never waits. */
    begun: {
      always: [
        { guard: 'hasCaseToName', target: 'choosingCase' },
        { guard: 'hasNotice', target: 'noticing' },
        { target: 'answering' },
      ],
    },
    choosingCase: {
      on: {
        'service.chosen': [
          {
            guard: ({ context, event }) => context.cases.some(({ caseId }) => caseId === event.id),
            target: 'caseNamed',
            actions: assign({ caseId: ({ event }) => event.id }),
          },
          {
            guard: ({ context, event }) => event.id === noCase && kindOf(context).concerns === 'caseOrNone',
            target: 'caseNamed',
            actions: assign({ caseId: null }),
          },
        ],
        'service.next': 'kinds',
        'service.back': 'kinds',
      },
    },
    caseNamed: { always: [{ guard: 'hasNotice', target: 'noticing' }, { target: 'answering' }] },
    noticing: {
      on: {
        'service.next': 'answering',
        'service.back': 'kinds',
      },
    },
    answering: {
      on: {
        'service.answered': [
          { guard: { type: 'answersRight' }, target: 'answered', actions: 'takeAnswers' },
          { guard: 'keyRight', actions: 'takeAnswers' },
        ],
        'service.back': [
          {
            guard: ({ context }) => context.question > 0,
            actions: assign({ question: ({ context }) => context.question - 1, typed: {}, errors: {} }),
          },
          { target: 'kinds' },
        ],
      },
    },
    answered: {
      always: [
        { guard: 'lastQuestion', target: 'checking' },
        { target: 'answering', actions: 'nextQuestion' },
      ],
    },
    checking: {
      on: {
        'service.next': {
          target: 'sending',
          // A second try is the same request: what the court may have taken already is not taken twice.
          actions: assign({
            pressedAt: ({ context, event }) => (context.pressedAt === 0 ? event.at : context.pressedAt),
          }),
        },
        'service.did': {
          guard: ({ event }) => event.act === 'change',
          target: 'answering',
          actions: assign({ question: 0, pressedAt: 0 }),
        },
        'service.back': { target: 'answering', actions: assign({ pressedAt: 0 }) },
      },
    },
    sending: {
      invoke: {
        src: 'sendRequest',
        input: ({ context }): RequestToSend => {
          const { input, person, pressedAt } = context;
          if (person === null) throw new Error('nobody sends');
          return {
            key: `${input.visit}:request:${pressedAt}`,
            kind: kindOf(context).id,
            person,
            phone: phoneOf(context),
            about: aboutCase(context),
            answers: requestAnswers(context),
          };
        },
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'sent',
            actions: assign({
              receipt: ({ event }) => (event.output.ok ? event.output.value : null),
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
    notSent: { on: { 'service.next': 'sending', 'service.back': 'checking' } },
    sent: {
      invoke: {
        id: 'slip',
        src: 'slip',
        input: ({ context }): SlipJob => ({
          slip: requestSlip(context),
          name: `${context.input.visit}:request:${context.pressedAt}`,
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
