import { assign } from 'xstate';
import { nextChange } from '../law/courts/office-hours.ts';
import { regionOf } from './choosing-court-step.ts';
import type { FilingContext } from './filing-context.ts';
import { dossierOf, filingSetup } from './filing-setup.ts';

/** Looked at again after this at the latest, ms. */
const halfDay = 12 * 3_600_000;

/** When the screen must be drawn anew because the court opens or closes. */
const changesAt = (context: FilingContext): number => {
  const { answerSeenAt } = context;
  const region = regionOf(context);
  const change = region && nextChange(answerSeenAt, region.hours);
  return Math.min(change ?? Number.POSITIVE_INFINITY, answerSeenAt + halfDay);
};

/**
 * The filing is at another court and its answer is waited for. Nobody has to: the papers are taken, and the person may go at
 * any time. What the court says comes from a question asked again and again, which a restart begins anew.
 */
export const awaitingAnswerStep = filingSetup.createStateConfig({
  initial: 'waiting',
  on: { 'filing.finished': '#filing.done' },
  states: {
    waiting: {
      invoke: [
        {
          src: 'awaitAnswer',
          input: ({ context }) => ({ filingId: dossierOf(context).filingId }),
          onDone: { target: 'answered', actions: assign({ courtAnswer: ({ event }) => event.output }) },
          onError: 'unheard',
        },
        {
          src: 'deadline',
          input: ({ context }) => ({ at: changesAt(context) }),
          onDone: {
            target: 'waiting',
            reenter: true,
            actions: assign({ answerSeenAt: ({ event }) => event.output.at }),
          },
          // The screen then shows the hours as they were: the answer still comes.
          onError: {},
        },
      ],
    },
    answered: {},
    /** It cannot be asked: the person looks later. */
    unheard: {},
  },
});
