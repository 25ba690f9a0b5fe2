import { assign, setup } from 'xstate';
import type { CardIdentity } from '../../dossier/dossier.ts';
import { delays } from '../../filing/filing-delays.ts';
import { awaitCardRemoval, type CardFaultCode, deadline, readCard } from '../../filing/filing-effects.ts';
import type { Stamped } from '../../session/visitor-event.ts';
import type { ServiceEvent } from './service-event.ts';

/** Who it is, as far as it is known. */
export interface IdentifyContext {
  readonly card: CardIdentity | null;
  readonly fault: CardFaultCode | null;
  /** When a card that is still there is called out louder, ms since the epoch. */
  readonly leftAt: number;
  readonly insistent: boolean;
}

/** The person, or `null`: turned back. */
export interface IdentifyOutput {
  readonly card: CardIdentity | null;
}

/** Who is it: the card laid, read, looked at by its owner and taken back. */
export const identifyMachine = setup({
  types: {
    context: {} as IdentifyContext,
    events: {} as Stamped<ServiceEvent>,
    output: {} as IdentifyOutput,
  },
  actors: { readCard, awaitCardRemoval, deadline },
  actions: {
    startCount: assign({
      leftAt: ({ event }) => ('at' in event ? event.at : 0) + delays.cardLeft,
      insistent: false,
    }),
    insist: assign({ insistent: true }),
  },
}).createMachine({
  id: 'identify',
  context: { card: null, fault: null, leftAt: 0, insistent: false },
  initial: 'waiting',
  output: ({ context }) => ({ card: context.card }),
  states: {
    waiting: {
      entry: assign({ card: null, fault: null }),
      on: { 'service.back': 'done' },
      invoke: {
        src: 'readCard',
        input: {},
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'confirming',
            actions: assign({ card: ({ event }) => (event.output.ok ? event.output.value : null) }),
          },
          {
            target: 'fault',
            actions: assign({ fault: ({ event }) => (event.output.ok ? null : event.output.error) }),
          },
        ],
        onError: { target: 'fault', actions: assign({ fault: 'readerFault' }) },
      },
    },
    fault: { on: { 'service.next': 'waiting', 'service.back': 'done' } },
    confirming: {
      on: {
        'service.next': { target: 'removing', actions: 'startCount' },
        'service.did': {
          guard: ({ event }) => event.act === 'notMe',
          target: 'returning',
          actions: 'startCount',
        },
      },
    },
    /** The reminder does not stop: there is no way on but taking the card. */
    removing: {
      invoke: [
        { id: 'removal', src: 'awaitCardRemoval', input: {}, onDone: 'done', onError: 'done' },
        {
          id: 'cardLeft',
          src: 'deadline',
          input: ({ context }) => ({ at: context.leftAt }),
          onDone: { actions: 'insist' },
          onError: { actions: 'insist' },
        },
      ],
    },
    returning: {
      entry: assign({ card: null }),
      invoke: [
        { id: 'removal', src: 'awaitCardRemoval', input: {}, onDone: 'waiting', onError: 'waiting' },
        {
          id: 'cardLeft',
          src: 'deadline',
          input: ({ context }) => ({ at: context.leftAt }),
          onDone: { actions: 'insist' },
          onError: { actions: 'insist' },
        },
      ],
    },
    done: { type: 'final' },
  },
});
