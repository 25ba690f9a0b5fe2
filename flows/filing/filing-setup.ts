import { type AnyActorRef, enqueueActions, setup } from 'xstate';
import type { CardIdentity, Dossier } from '../dossier/dossier.ts';
import type { FilingEvent, Stamped } from '../session/visitor-event.ts';
import type { FilingContext, FilingInput } from './filing-context.ts';
import {
  awaitAnswer,
  awaitCardRemoval,
  composePapers,
  deadline,
  findOffers,
  leaveTakeHome,
  lookUpPerson,
  type PageToRead,
  type ReadingEvent,
  readCard,
  readPages,
  type ScanEvent,
  type Submission,
  scanPages,
  sortPages,
  submitFiling,
  takePhonePhotos,
  takePictures,
} from './filing-effects.ts';
import { screenAt } from './form-steps.ts';
import { type PaperSettled, paperMachine } from './paper-machine.ts';

/** How the filing ended: sent or kept, or nothing (it was left before). */
export interface FilingOutput {
  /** The person went back before anything was asked: it was the wrong form. */
  readonly turnedBack: boolean;
  readonly submission: Submission | null;
  /** Where the person lives is for the court only: they may leave without a trace. */
  readonly confidential: boolean;
  /** A draft is in its writer's hand. */
  readonly draftPrinted: boolean;
  /** Until when a draft lies at the court for its writer's phone (local date and time, ISO); `null`: it was not left there. */
  readonly takeHomeUntil: string | null;
  /** Who laid their card, for the next matter of the visit. */
  readonly person: CardIdentity | null;
}

type Event = Stamped<FilingEvent> | ScanEvent | ReadingEvent | PaperSettled;

/** What the states of the filing share: its context, events and effects. Each of its larger steps is a file of its own. */
export const filingSetup = setup({
  types: {
    context: {} as FilingContext,
    events: {} as Event,
    input: {} as FilingInput,
    output: {} as FilingOutput,
  },
  actors: {
    readCard,
    awaitCardRemoval,
    lookUpPerson,
    scanPages,
    takePhonePhotos,
    takePictures,
    readPages,
    sortPages,
    findOffers,
    composePapers,
    submitFiling,
    awaitAnswer,
    leaveTakeHome,
    paper: paperMachine,
    deadline,
  },
  actions: {
    /** Pages that came in or were turned are read in the background. Where the reader broke down they stay unread. */
    askToRead: enqueueActions(({ enqueue, self }, { pages }: { readonly pages: readonly PageToRead[] }) => {
      const reader = (self.getSnapshot() as { children: Record<string, AnyActorRef | undefined> }).children
        .reader;
      if (reader === undefined) return;
      enqueue.sendTo(reader, { type: 'reading.asked', pages });
    }),
  },
});

/** The dossier of a state that is only reached with one. Its absence is a bug. */
export const dossierOf = (context: FilingContext): Dossier => {
  if (!context.dossier) throw new Error('this step needs an identified person');
  return context.dossier;
};

/** The form's screen that is asked now. */
export const screenOf = (context: FilingContext) => screenAt(dossierOf(context), context.at);

/** What is forgotten when another screen is shown. */
export const fresh = { errors: {}, attempted: {} } as const;
