import { assign, forwardTo, fromPromise, setup } from 'xstate';
import type { Result } from '../../result.ts';
import type { Stamped } from '../../session/visitor-event.ts';
import type { ServiceEvent } from '../kit/service-event.ts';
import type { CourtCallFault, ServiceInput, ServiceOutput } from '../kit/service-setup.ts';
import { type SlipJob, slipMachine } from '../kit/slip-machine.ts';
import { ticketSlip } from './ticket-slip.ts';
import { type Ticket, type WindowKind, type WindowQueue, windowKindIds } from './window-list.ts';

const notProvided = (name: string) => (): never => {
  throw new Error(`the host did not provide the effect ${name}`);
};

/** How many wait at each kind of window of the terminal's court. */
export const askQueues = fromPromise<Result<readonly WindowQueue[], CourtCallFault>, void>(
  notProvided('askQueues'),
);

/** Draws a number. `key` names this very wish: after a restart it is the same number. */
export const takeTicket = fromPromise<
  Result<Ticket, CourtCallFault>,
  { readonly key: string; readonly kind: WindowKind; readonly first: boolean }
>(notProvided('takeTicket'));

/** A number for a window. JSON only. */
export interface TicketsContext {
  readonly input: ServiceInput;
  readonly queues: readonly WindowQueue[];
  readonly fault: CourtCallFault;
  readonly kind: WindowKind | null;
  /** Called before the others (优先). */
  readonly first: boolean;
  /** When the number was asked for, ms since the epoch: it names it. */
  readonly pressedAt: number;
  readonly ticket: Ticket | null;
}

/** What the window is for that was chosen. Throws when none was. */
export const chosenWindow = ({ kind }: Pick<TicketsContext, 'kind'>): WindowKind => {
  if (kind === null) throw new Error('no window was chosen');
  return kind;
};

const kindNamed = (id: string): WindowKind | null => windowKindIds.find((each) => each === id) ?? null;

/** 取号: a number for a window, without a card; who may be called first is asked, never guessed. */
export const ticketsMachine = setup({
  types: {
    context: {} as TicketsContext,
    events: {} as Stamped<ServiceEvent>,
    input: {} as ServiceInput,
    output: {} as ServiceOutput,
  },
  actors: { askQueues, takeTicket, slip: slipMachine },
  actions: {
    press: assign(({ event }) => ({
      first: event.type === 'service.did',
      pressedAt: (event as { readonly at: number }).at,
    })),
  },
}).createMachine({
  id: 'tickets',
  context: ({ input }) => ({
    input,
    queues: [],
    fault: 'lineDown',
    kind: null,
    first: false,
    pressedAt: 0,
    ticket: null,
  }),
  initial: 'asking',
  output: ({ context }) => ({ person: context.input.person, did: context.ticket !== null }),
  states: {
    asking: {
      invoke: {
        src: 'askQueues',
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'windows',
            actions: assign({ queues: ({ event }) => (event.output.ok ? event.output.value : []) }),
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
    windows: {
      on: {
        'service.chosen': {
          guard: ({ event }) => kindNamed(event.id) !== null,
          target: 'whoFirst',
          actions: assign({ kind: ({ event }) => kindNamed(event.id) }),
        },
        'service.back': 'done',
      },
    },
    whoFirst: {
      on: {
        'service.did': {
          guard: ({ event }) => event.act === 'first',
          target: 'taking',
          actions: 'press',
        },
        'service.next': { target: 'taking', actions: 'press' },
        'service.back': 'windows',
      },
    },
    taking: {
      invoke: {
        src: 'takeTicket',
        input: ({ context }) => ({
          key: `${context.input.visit}:ticket:${context.pressedAt}`,
          kind: chosenWindow(context),
          first: context.first,
        }),
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'taken',
            actions: assign({ ticket: ({ event }) => (event.output.ok ? event.output.value : null) }),
          },
          {
            target: 'notTaken',
            actions: assign({ fault: ({ event }) => (event.output.ok ? 'courtError' : event.output.error) }),
          },
        ],
        onError: { target: 'notTaken', actions: assign({ fault: 'courtError' }) },
      },
    },
    /** The same wish again: a number that was drawn unseen is not drawn twice. */
    notTaken: { on: { 'service.next': 'taking', 'service.back': 'windows' } },
    taken: {
      invoke: {
        id: 'slip',
        src: 'slip',
        input: ({ context }): SlipJob => ({
          slip: ticketSlip(context),
          name: `${context.input.visit}:ticket:${context.pressedAt}`,
        }),
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
