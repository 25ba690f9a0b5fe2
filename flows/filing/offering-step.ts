import { assign } from 'xstate';
import type { Dossier } from '../dossier/dossier.ts';
import type { FieldOffer } from '../dossier/field-offer.ts';
import type { FilingContext } from './filing-context.ts';
import { dossierOf, filingSetup } from './filing-setup.ts';
import { openOffers, takeOffer } from './offered-answers.ts';

/** What has been said no to is not offered again. */
const offerKey = ({ path, text }: FieldOffer): string => `${path}=${text}`;

/** The offers after the one that was answered. */
const rest = (context: FilingContext, dossier: Dossier): Pick<FilingContext, 'offers'> => ({
  offers: openOffers(dossier, context.offers.slice(1), context.input.today),
});

const taken = (context: FilingContext): Partial<FilingContext> => {
  const [offer] = context.offers;
  if (!offer) return {};
  const dossier = takeOffer(dossierOf(context), offer, context.input.today);
  return { dossier, composed: null, ...rest(context, dossier), offersTaken: context.offersTaken + 1 };
};

const declined = (context: FilingContext): Partial<FilingContext> => {
  const [offer] = context.offers;
  if (!offer) return {};
  return { declined: [...context.declined, offerKey(offer)], ...rest(context, dossierOf(context)) };
};

/** What was read in the papers is offered for the form, one answer after the other; nothing is taken over unseen. */
export const offeringStep = filingSetup.createStateConfig({
  initial: 'finding',
  states: {
    finding: {
      entry: assign({ offers: [], offersTaken: 0 }),
      invoke: {
        src: 'findOffers',
        input: ({ context }) => ({ dossier: dossierOf(context), today: context.input.today }),
        onDone: {
          target: 'deciding',
          actions: assign(({ context, event }) => ({
            offers: openOffers(
              dossierOf(context),
              event.output.filter((offer) => !context.declined.includes(offerKey(offer))),
              context.input.today,
            ),
          })),
        },
        onError: 'nothing',
      },
      on: { 'filing.tasksOpened': '#filing.tasks' },
    },
    asking: {
      on: {
        'filing.offerTaken': {
          guard: ({ context, event }) => context.offers[0]?.path === event.path,
          target: 'deciding',
          actions: assign(({ context }) => taken(context)),
        },
        'filing.offerDeclined': {
          guard: ({ context, event }) => context.offers[0]?.path === event.path,
          target: 'deciding',
          actions: assign(({ context }) => declined(context)),
        },
        'filing.tasksOpened': '#filing.tasks',
      },
    },
    /** The next answer is offered, or there is none any more; never waits. */
    deciding: {
      always: [
        { guard: ({ context }) => context.offers.length > 0, target: 'asking' },
        { guard: ({ context }) => context.offersTaken > 0, target: '#filing.tasks' },
        { target: 'nothing' },
      ],
    },
    /** Nothing was found, or nothing was right: the person answers the questions. */
    nothing: { on: { 'filing.tasksOpened': '#filing.tasks' } },
  },
});
