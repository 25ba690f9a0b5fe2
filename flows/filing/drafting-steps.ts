import { assign, sendTo } from 'xstate';
import { draftDossier, offersTakeHome } from './drafting.ts';
import type { FilingContext } from './filing-context.ts';
import { dossierOf, filingSetup } from './filing-setup.ts';

/** A card saves typing and is not asked for: a draft is nobody's until it is signed on paper. */
export const offeringCardStep = filingSetup.createStateConfig({
  on: {
    'filing.cardOffered': 'identifying',
    'filing.cardDeclined': {
      target: 'tasks',
      actions: assign({ card: null, dossier: ({ context }) => draftDossier(context.input, null) }),
    },
    'filing.back': 'briefing',
  },
});

/** The person goes without paper and has not taken it on the phone either. */
export const canStillGoToPhone = (context: FilingContext): boolean =>
  context.papers.draft === 'skipped' && context.takeHome.left === null && offersTakeHome(context);

/** The draft comes out of the A4 printer, or the person goes without. Afterwards the case is over. */
export const printingDraftStep = filingSetup.createStateConfig({
  invoke: {
    id: 'draft',
    src: 'paper',
    input: ({ context }) => ({ paper: 'draft', dossier: dossierOf(context) }),
  },
  on: {
    'filing.reprinted': {
      guard: ({ event }) => event.paper === 'draft',
      actions: sendTo('draft', ({ event }) => event),
    },
    'filing.paperCameOut': {
      guard: ({ event }) => event.paper === 'draft',
      actions: sendTo('draft', ({ event }) => event),
    },
    'filing.paperSkipped': {
      guard: ({ event }) => event.paper === 'draft',
      actions: sendTo('draft', ({ event }) => event),
    },
    'paper.settled': {
      actions: assign({
        papers: ({ context, event }) => ({ ...context.papers, [event.paper]: event.outcome }),
      }),
    },
    // No paper comes: it can still be taken on the phone.
    'filing.draftTaken': {
      guard: ({ context, event }) => event.way === 'phone' && canStillGoToPhone(context),
      target: '#filing.takingHome.leaving',
      actions: assign({
        takeHome: ({ context }) => ({
          ...context.takeHome,
          attempt: context.takeHome.attempt + 1,
          alsoPrint: false,
          fault: null,
        }),
      }),
    },
    'filing.finished': { guard: ({ context }) => context.papers.draft !== null, target: 'done' },
  },
});
