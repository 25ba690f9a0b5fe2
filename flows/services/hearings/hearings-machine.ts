import { assign, fromPromise, setup } from 'xstate';
import type { Result } from '../../result.ts';
import type { Stamped } from '../../session/visitor-event.ts';
import type { ServiceEvent } from '../kit/service-event.ts';
import type { CourtCallFault, ServiceInput, ServiceOutput } from '../kit/service-setup.ts';
import type { PublicHearing } from './public-hearing.ts';

/** How many days are shown, the first of them today. */
export const daysShown = 14;

/** Asks the terminal's own court for what it announces from a day on. */
export const askHearings = fromPromise<
  Result<readonly PublicHearing[], CourtCallFault>,
  { readonly from: string; readonly days: number }
>(() => {
  throw new Error('the host did not provide the effect askHearings');
});

/** The hearings that somebody looks at. JSON only. */
export interface HearingsContext {
  readonly input: ServiceInput;
  /** By day, hour and room. */
  readonly hearings: readonly PublicHearing[];
  readonly fault: CourtCallFault;
  /** The day that is looked at, `YYYY-MM-DD`. */
  readonly day: string | null;
}

/** 开庭公告: what is heard on which day, for everybody, without a card (民事诉讼法 139). */
export const hearingsMachine = setup({
  types: {
    context: {} as HearingsContext,
    events: {} as Stamped<ServiceEvent>,
    input: {} as ServiceInput,
    output: {} as ServiceOutput,
  },
  actors: { askHearings },
}).createMachine({
  id: 'hearings',
  context: ({ input }) => ({ input, hearings: [], fault: 'lineDown', day: null }),
  initial: 'asking',
  output: ({ context }) => ({ person: context.input.person, did: false }),
  states: {
    asking: {
      invoke: {
        src: 'askHearings',
        input: ({ context }) => ({ from: context.input.today, days: daysShown }),
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'days',
            actions: assign({ hearings: ({ event }) => (event.output.ok ? event.output.value : []) }),
          },
          {
            target: 'fault',
            actions: assign({ fault: ({ event }) => (event.output.ok ? 'courtError' : event.output.error) }),
          },
        ],
        onError: { target: 'fault', actions: assign({ fault: 'courtError' }) },
      },
    },
    fault: { on: { 'service.next': 'asking', 'service.back': 'done' } },
    days: {
      on: {
        'service.chosen': {
          guard: ({ context, event }) => context.hearings.some(({ day }) => day === event.id),
          target: 'day',
          actions: assign({ day: ({ event }) => event.id }),
        },
        'service.next': 'done',
        'service.back': 'done',
      },
    },
    day: { on: { 'service.next': 'days', 'service.back': 'days' } },
    done: { type: 'final' },
  },
});
