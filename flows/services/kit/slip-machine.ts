import { assign, fromPromise, setup } from 'xstate';
import type { PrintFaultCode } from '../../filing/filing-effects.ts';
import type { Result } from '../../result.ts';
import type { Stamped } from '../../session/visitor-event.ts';
import type { ServiceEvent } from './service-event.ts';
import type { ServiceSlip } from './service-slip.ts';

/** Prints a slip. `key` names this very print: after a restart the same key is never printed again unasked. */
export const printSlip = fromPromise<
  Result<void, PrintFaultCode>,
  { readonly slip: ServiceSlip; readonly key: string }
>(() => {
  throw new Error('the host did not provide the effect printSlip');
});

/** What is printed, and the name of the matter: the same name is the same paper. */
export interface SlipJob {
  readonly slip: ServiceSlip;
  readonly name: string;
}

/** A slip on its way out. `attempt` counts what the person asked to be printed again. */
export interface SlipContext {
  readonly job: SlipJob;
  readonly attempt: number;
  readonly fault: PrintFaultCode | null;
}

/**
 * A slip until it is in the person's hand. One that may have come out is never printed again unasked. It never ends by
 * itself: the service goes on when the person does, and whatever the printer does, the slip stands on the screen.
 */
export const slipMachine = setup({
  types: { context: {} as SlipContext, events: {} as Stamped<ServiceEvent>, input: {} as SlipJob },
  actors: { printSlip },
  actions: {
    countAttempt: assign({ attempt: ({ context }) => context.attempt + 1, fault: null }),
  },
}).createMachine({
  id: 'slip',
  context: ({ input }) => ({ job: input, attempt: 1, fault: null }),
  initial: 'printing',
  states: {
    printing: {
      invoke: {
        src: 'printSlip',
        input: ({ context: { job, attempt } }) => ({ slip: job.slip, key: `${job.name}:slip:${attempt}` }),
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'out' },
          { guard: ({ event }) => !event.output.ok && event.output.error === 'inDoubt', target: 'inDoubt' },
          {
            target: 'fault',
            actions: assign({ fault: ({ event }) => (event.output.ok ? null : event.output.error) }),
          },
        ],
        onError: { target: 'fault', actions: assign({ fault: 'printerFault' }) },
      },
    },
    fault: {
      on: {
        'service.reprinted': { target: 'printing', actions: 'countAttempt' },
        'service.paperSkipped': 'skipped',
      },
    },
    inDoubt: {
      on: {
        'service.paperCameOut': 'out',
        'service.reprinted': { target: 'printing', actions: 'countAttempt' },
        'service.paperSkipped': 'skipped',
      },
    },
    out: { on: { 'service.reprinted': { target: 'printing', actions: 'countAttempt' } } },
    skipped: { on: { 'service.reprinted': { target: 'printing', actions: 'countAttempt' } } },
  },
});
