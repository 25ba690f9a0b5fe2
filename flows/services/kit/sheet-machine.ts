import { assign, setup } from 'xstate';
import type { PrintFaultCode } from '../../filing/filing-effects.ts';
import type { Stamped } from '../../session/visitor-event.ts';
import { printSheet, type Sheet } from '../sheets.ts';
import type { ServiceEvent } from './service-event.ts';

/** What is printed, and the name of the matter: the same name is the same paper. */
export interface SheetJob {
  readonly sheet: Sheet;
  readonly name: string;
}

/** A paper on its way out of the A4 printer. `attempt` counts what the person asked to be printed again. */
export interface SheetContext {
  readonly job: SheetJob;
  readonly attempt: number;
  readonly fault: PrintFaultCode | null;
}

/** The buttons of the paper, beside those of the slip. */
export const sheetActs = { again: 'sheetAgain', have: 'sheetHave', skip: 'sheetSkip' } as const;

/** Whether a button is one of the paper's. */
export const isSheetAct = (act: string): boolean => Object.values<string>(sheetActs).includes(act);

/** A paper of the A4 printer until it is in the person's hand; one that may have come out is never printed again unasked. */
export const sheetMachine = setup({
  types: { context: {} as SheetContext, events: {} as Stamped<ServiceEvent>, input: {} as SheetJob },
  actors: { printSheet },
  actions: {
    countAttempt: assign({ attempt: ({ context }) => context.attempt + 1, fault: null }),
  },
  guards: {
    again: ({ event }) => event.type === 'service.did' && event.act === sheetActs.again,
    have: ({ event }) => event.type === 'service.did' && event.act === sheetActs.have,
    skip: ({ event }) => event.type === 'service.did' && event.act === sheetActs.skip,
  },
}).createMachine({
  id: 'sheet',
  context: ({ input }) => ({ job: input, attempt: 1, fault: null }),
  initial: 'printing',
  states: {
    printing: {
      invoke: {
        src: 'printSheet',
        input: ({ context: { job, attempt } }) => ({
          sheet: job.sheet,
          key: `${job.name}:c${attempt}`,
        }),
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
        'service.did': [
          { guard: 'again', target: 'printing', actions: 'countAttempt' },
          { guard: 'skip', target: 'skipped' },
        ],
      },
    },
    inDoubt: {
      on: {
        'service.did': [
          { guard: 'have', target: 'out' },
          { guard: 'again', target: 'printing', actions: 'countAttempt' },
          { guard: 'skip', target: 'skipped' },
        ],
      },
    },
    out: { on: { 'service.did': { guard: 'again', target: 'printing', actions: 'countAttempt' } } },
    skipped: { on: { 'service.did': { guard: 'again', target: 'printing', actions: 'countAttempt' } } },
  },
});
