import { assign, sendTo } from 'xstate';
import { draftDossier } from './drafting.ts';
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
    'filing.finished': { guard: ({ context }) => context.papers.draft !== null, target: 'done' },
  },
});
