import { assign, sendParent, setup } from 'xstate';
import type { FilingEvent, Stamped } from '../session/visitor-event.ts';
import { type PaperJob, type PaperName, type PrintFaultCode, printPaper } from './filing-effects.ts';

/** The memory of a paper on its way out of a printer. `attempt` counts what the person asked to be printed again; it is part of the key. */
export interface PaperContext {
  readonly job: PaperJob;
  readonly attempt: number;
  readonly fault: PrintFaultCode | null;
}

/** Told to the filing: the person has the paper, goes without it, or (`null`) it is being printed. */
export interface PaperSettled {
  readonly type: 'paper.settled';
  readonly paper: PaperName;
  readonly outcome: 'out' | 'skipped' | null;
}

/** The wishes of the person that concern one paper. */
type PaperEvent = Extract<
  Stamped<FilingEvent>,
  { type: 'filing.reprinted' | 'filing.paperCameOut' | 'filing.paperSkipped' }
>;

/**
 * A paper until it is in the person's hand. A paper that may have come out is never printed again unasked: the
 * person, who can see the slot, decides. After it is settled it can still be printed once more on request.
 */
export const paperMachine = setup({
  types: { context: {} as PaperContext, events: {} as PaperEvent, input: {} as PaperJob },
  actors: { printPaper },
  actions: {
    countAttempt: assign({ attempt: ({ context }) => context.attempt + 1, fault: null }),
    settle: sendParent(
      ({ context }, params: Pick<PaperSettled, 'outcome'>) =>
        ({ type: 'paper.settled', paper: context.job.paper, outcome: params.outcome }) satisfies PaperSettled,
    ),
  },
}).createMachine({
  id: 'paper',
  context: ({ input }) => ({ job: input, attempt: 1, fault: null }),
  initial: 'printing',
  states: {
    printing: {
      entry: { type: 'settle', params: { outcome: null } },
      invoke: {
        src: 'printPaper',
        input: ({ context: { job, attempt } }) => ({
          ...job,
          key: `${job.dossier.filingId}:${job.paper}:${attempt}`,
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
        'filing.reprinted': { target: 'printing', actions: 'countAttempt' },
        'filing.paperSkipped': 'skipped',
      },
    },
    inDoubt: {
      on: {
        'filing.paperCameOut': 'out',
        'filing.reprinted': { target: 'printing', actions: 'countAttempt' },
        'filing.paperSkipped': 'skipped',
      },
    },
    out: {
      entry: { type: 'settle', params: { outcome: 'out' } },
    },
    skipped: {
      entry: { type: 'settle', params: { outcome: 'skipped' } },
      on: {
        'filing.reprinted': { target: 'printing', actions: 'countAttempt' },
      },
    },
  },
});
