import { assign } from 'xstate';
import { draftDossier, isDraft } from './drafting.ts';
import { delays } from './filing-delays.ts';
import { filingSetup } from './filing-setup.ts';

/** Who is it: the card laid, read, looked at by its owner, taken back, and what is known of this person from before. */
export const identifyingStep = filingSetup.createStateConfig({
  initial: 'starting',
  states: {
    /** Whose card was laid for another matter of this visit only says that it is still them; never waits. */
    starting: {
      always: [
        {
          guard: ({ context }) => !isDraft(context) && (context.input.person ?? null) !== null,
          target: 'confirming',
          actions: assign({ card: ({ context }) => context.input.person ?? null }),
        },
        { target: 'waitingForCard' },
      ],
    },
    waitingForCard: {
      entry: assign({ cardFault: null, card: null }),
      on: {
        'filing.back': [
          { guard: ({ context }) => isDraft(context), target: '#filing.offeringCard' },
          { target: '#filing.briefing' },
        ],
      },
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
            target: 'cardFault',
            actions: assign({ cardFault: ({ event }) => (event.output.ok ? null : event.output.error) }),
          },
        ],
        onError: { target: 'cardFault', actions: assign({ cardFault: 'readerFault' }) },
      },
    },
    cardFault: {
      on: {
        'filing.retry': 'waitingForCard',
        'filing.back': [
          { guard: ({ context }) => isDraft(context), target: '#filing.offeringCard' },
          { target: '#filing.briefing' },
        ],
      },
    },
    confirming: {
      on: {
        'filing.identityConfirmed': {
          target: 'removingCard',
          actions: assign({ cardLeftAt: ({ event }) => event.at + delays.cardLeft, insistent: false }),
        },
        'filing.identityRejected': {
          target: 'returningCard',
          actions: assign({ cardLeftAt: ({ event }) => event.at + delays.cardLeft, insistent: false }),
        },
      },
    },
    /** The reminder does not stop: there is no way on but taking the card. */
    removingCard: {
      invoke: [
        { id: 'removal', src: 'awaitCardRemoval', input: {}, onDone: 'identified', onError: 'identified' },
        {
          id: 'cardLeft',
          src: 'deadline',
          input: ({ context }) => ({ at: context.cardLeftAt }),
          onDone: { actions: assign({ insistent: true }) },
          onError: { actions: assign({ insistent: true }) },
        },
      ],
    },
    /** Nobody is asked about a person who only writes a draft; never waits. */
    identified: {
      always: [
        {
          guard: ({ context }) => isDraft(context),
          target: '#filing.tasks',
          actions: assign({ dossier: ({ context }) => draftDossier(context.input, context.card) }),
        },
        { target: 'lookingUp' },
      ],
    },
    returningCard: {
      entry: assign({ card: null }),
      invoke: [
        {
          id: 'removal',
          src: 'awaitCardRemoval',
          input: {},
          onDone: 'waitingForCard',
          onError: 'waitingForCard',
        },
        {
          id: 'cardLeft',
          src: 'deadline',
          input: ({ context }) => ({ at: context.cardLeftAt }),
          onDone: { actions: assign({ insistent: true }) },
          onError: { actions: assign({ insistent: true }) },
        },
      ],
    },
    lookingUp: {
      invoke: {
        src: 'lookUpPerson',
        input: ({ context }) => {
          if (!context.card) throw new Error('nobody to look up');
          return { card: context.card };
        },
        onDone: [
          {
            guard: ({ event }) => event.output.answers.length > 0 || event.output.drafts.length > 0,
            target: '#filing.welcomingBack',
            actions: assign({ lookup: ({ event }) => event.output }),
          },
          { target: '#filing.offeringToKeep', actions: assign({ lookup: ({ event }) => event.output }) },
        ],
        onError: {
          target: '#filing.offeringToKeep',
          actions: assign({ lookup: { courtReached: false, answers: [], drafts: [] } }),
        },
      },
    },
  },
});
