import { assign } from 'xstate';
import type { FilingContext } from './filing-context.ts';
import { dossierOf, filingSetup } from './filing-setup.ts';

/** Another try, asked for by the person: it has a name of its own, so that an earlier one that is still under way cannot take its place. */
const anotherTry = ({ takeHome }: FilingContext): FilingContext['takeHome'] => ({
  ...takeHome,
  attempt: takeHome.attempt + 1,
  fault: null,
});

/**
 * The draft is taken along: on paper, on the phone, or both. What is shown as a code is left at the court once; from then on
 * there is no way back to the answers, for the code would show another paper.
 */
export const takingHomeStep = filingSetup.createStateConfig({
  initial: 'choosing',
  states: {
    choosing: {
      on: {
        'filing.draftTaken': [
          { guard: ({ event }) => event.way === 'print', target: '#filing.printingDraft' },
          {
            target: 'leaving',
            actions: assign({
              takeHome: ({ context, event }) => ({
                ...anotherTry(context),
                alsoPrint: event.way === 'both',
              }),
            }),
          },
        ],
        'filing.back': '#filing.tasks',
      },
    },
    leaving: {
      invoke: {
        src: 'leaveTakeHome',
        input: ({ context }) => {
          const dossier = dossierOf(context);
          return { dossier, key: `${dossier.filingId}:takeHome:${context.takeHome.attempt}` };
        },
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'shown',
            actions: assign({
              takeHome: ({ context, event }) => ({
                ...context.takeHome,
                left: event.output.ok ? event.output.value : null,
              }),
            }),
          },
          {
            target: 'fault',
            actions: assign({
              takeHome: ({ context, event }) => ({
                ...context.takeHome,
                fault: event.output.ok ? null : event.output.error,
              }),
            }),
          },
        ],
        onError: {
          target: 'fault',
          actions: assign({ takeHome: ({ context }) => ({ ...context.takeHome, fault: 'notPossible' }) }),
        },
      },
      on: { 'filing.back': 'choosing' },
    },
    fault: {
      on: {
        'filing.retry': {
          target: 'leaving',
          actions: assign({ takeHome: ({ context }) => anotherTry(context) }),
        },
        'filing.draftTaken': {
          guard: ({ event }) => event.way === 'print',
          target: '#filing.printingDraft',
        },
        'filing.back': 'choosing',
      },
    },
    shown: {
      on: {
        'filing.draftTaken': {
          guard: ({ event }) => event.way === 'print',
          target: '#filing.printingDraft',
        },
        'filing.finished': [
          { guard: ({ context }) => context.takeHome.alsoPrint, target: '#filing.printingDraft' },
          { target: '#filing.done' },
        ],
      },
    },
  },
});
