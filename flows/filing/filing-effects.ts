import { fromCallback, fromPromise } from 'xstate';
import type { CardIdentity, Dossier, Page, Rotation } from '../dossier/dossier.ts';
import type { FieldOffer } from '../dossier/field-offer.ts';
import type { PageFinding } from '../dossier/page-verdict.ts';
import type { SlipView } from '../dossier/slip-view.ts';
import type { Result } from '../result.ts';
import type { FilingPurpose } from './filing-context.ts';

/**
 * What the filing asks of the host. The machine decides, the host does: each of these is named here with its input
 * and outcome and is provided with `machine.provide({ actors })`. Expected failures are `Result` values; every effect
 * may be run again after a restart with the same input, so each that prints or sends carries a key.
 */

/** Why no card was read. The words for each are in `flows/text/fault-words.ts`. */
export type CardFaultCode =
  | 'cardRemoved'
  | 'cardDamaged'
  | 'cardRefused'
  | 'cardExpired'
  | 'readerLost'
  | 'readerNotReady'
  | 'readerFault';

/** Why no page was scanned. */
export type ScanFaultCode =
  | 'phoneNoLine'
  | 'empty'
  | 'jam'
  | 'coverOpen'
  | 'doubleFeed'
  | 'busy'
  | 'undecodable'
  | 'scannerLost'
  | 'scannerFault'
  | 'storageFull'
  /** The camera went away: the papers can still be scanned. */
  | 'cameraLost';

/** Why a picture of a paper is not good enough to be read. */
export type PictureFaultCode =
  /** Out of focus, or moved. */
  | 'blurred'
  /** A light is mirrored in the paper. */
  | 'glare'
  | 'dark'
  /** An edge of the paper is outside the picture. */
  | 'cutOff'
  | 'noSheet'
  | 'severalSheets';

/** Why a paper did not come out. `inDoubt`: it may have. */
export type PrintFaultCode =
  | 'paperOut'
  | 'coverOpen'
  | 'jam'
  | 'cutterFault'
  | 'tonerOut'
  | 'busy'
  | 'overheated'
  | 'printerLost'
  | 'printerFault'
  | 'inDoubt';

/** Why the court has not confirmed yet; the filing is kept on the terminal and sent again until it has. */
export type KeptReason =
  | 'lineDown'
  | 'courtError'
  | 'conflict'
  | 'refused'
  | 'garbled'
  | 'badSignature'
  | 'slow';

/** What the court answered to an earlier filing of this person. */
export interface CourtAnswer {
  readonly filingId: string;
  readonly number: string;
  readonly cause: string;
  readonly submittedAt: string;
  readonly state:
    | { readonly kind: 'received' }
    | { readonly kind: 'registered'; readonly caseNumber: string; readonly at: string }
    | {
        readonly kind: 'supplementRequested';
        readonly items: readonly string[];
        readonly deadline: string;
        readonly at: string;
      }
    /** Another court is competent; its name. */
    | { readonly kind: 'notThisCourt'; readonly competent: string; readonly at: string }
    /** A ruling not to take the case (不予受理裁定). */
    | { readonly kind: 'rejected'; readonly rulingNumber: string; readonly at: string };
}

/** A draft that this person chose to keep. */
export interface KeptDraft {
  readonly draftId: string;
  readonly cause: string;
  /** Local date and time, ISO. */
  readonly savedAt: string;
  readonly dossier: Dossier;
}

/** What is known of this person from before. `courtReached` is false when the court could not be asked. */
export interface PersonLookup {
  readonly courtReached: boolean;
  readonly answers: readonly CourtAnswer[];
  readonly drafts: readonly KeptDraft[];
}

/** One picture of a composed page. */
export interface ComposedPage {
  readonly id: string;
  readonly widthPixels: number;
  readonly heightPixels: number;
}

/** The papers as they will be printed. `missing`: characters for which no font has a shape; they stand as code points. */
export interface Composed {
  readonly pages: readonly ComposedPage[];
  readonly missing: readonly string[];
}

/**
 * How the submission ended for now. `at` is local date and time, ISO with offset. `slip`: what the receipt says, for the
 * screen and the voice, should no paper come out or nobody be able to read it.
 */
export type Submission =
  | {
      readonly kind: 'received';
      readonly number: string;
      readonly at: string;
      readonly slip: SlipView;
      /** What another court has said already while the person waited for it. */
      readonly answered?: CourtAnswer['state']['kind'];
    }
  | {
      readonly kind: 'kept';
      readonly number: string;
      readonly at: string;
      readonly slip: SlipView;
      readonly reason: KeptReason;
    };

/** What scanner and camera tell while pages are taken. */
export type ScanEvent =
  | { readonly type: 'scan.pageCame'; readonly page: Page }
  /** The picture was judged and is not in; the effect keeps it until the next one, should the person want it all the same. */
  | { readonly type: 'scan.pictureRefused'; readonly faults: readonly PictureFaultCode[] }
  /** A phone can photograph: the address for its code, which holds a key, and until when (local date and time, ISO). */
  | { readonly type: 'scan.phoneReady'; readonly address: string; readonly until: string }
  | { readonly type: 'scan.ended' }
  | { readonly type: 'scan.failed'; readonly code: ScanFaultCode };

/** A page that is to be read. */
export interface PageToRead {
  readonly id: string;
  readonly rotation: Rotation;
  /** How it came out: a page without text is a photograph, or blank. */
  readonly findings: readonly PageFinding[];
}

/** What the reader of pages tells. */
export type ReadingEvent =
  /** It has begun, also again after a restart, and waits to be told what to read. */
  | { readonly type: 'reading.begun' }
  | {
      readonly type: 'reading.pageRead';
      readonly page: string;
      readonly outcome: 'read' | 'unreadable';
      /** What kind of paper it seems to be (`page-kinds`); `null` when it cannot be told. */
      readonly kind: string | null;
    };

/** One paper of a stack, as the machine takes the pages to belong together. */
export interface SortedPaper {
  readonly pages: readonly string[];
  /** What kind of paper it seems to be (`page-kinds`); `null` when it cannot be told. */
  readonly kind: string | null;
}

const notProvided = (name: string) => (): never => {
  throw new Error(`the host did not provide the effect ${name}`);
};

/** Waits for a card and reads it. Ends only with a card or a fault; the host judges expiry by the date. */
export const readCard = fromPromise<Result<CardIdentity, CardFaultCode>, Record<string, never>>(
  notProvided('readCard'),
);

/** Ends when no card lies on the reader any more (also when the reader is gone: then nothing can be told). */
export const awaitCardRemoval = fromPromise<void, Record<string, never>>(notProvided('awaitCardRemoval'));

/** Asks the court and the terminal's own store what is known of this person. */
export const lookUpPerson = fromPromise<PersonLookup, { readonly card: CardIdentity }>(
  notProvided('lookUpPerson'),
);

/** Feeds or takes pages and sends a `ScanEvent` for each; stops the scanner when it is stopped. */
export const scanPages = fromCallback<{ type: 'none' }, { readonly source: 'feeder' | 'flatbed' }>(
  notProvided('scanPages'),
);

/** Has the camera ready; takes a picture at each `filing.pictureTaken` and sends a `ScanEvent` for it. Lets go of the camera when it is stopped. */
export const takePictures = fromCallback<
  { readonly type: 'filing.pictureTaken' } | { readonly type: 'filing.pictureKept' },
  Record<string, never>
>(notProvided('takePictures'));

/**
 * Opens a box at the court into which the person's own phone puts photographs, and sends a `ScanEvent` for each that has come in. The
 * box is erased when it is stopped, and after ten minutes in any case.
 */
export const takePhonePhotos = fromCallback<{ type: 'none' }, Record<string, never>>(
  notProvided('takePhonePhotos'),
);

/**
 * Reads pages in the background, one after the other, as long as the filing lasts, and keeps what it read with the visit.
 * Sends a `ReadingEvent` for each. Where a terminal cannot read, every page is `unreadable` and the person does it all.
 */
export const readPages = fromCallback<
  { readonly type: 'reading.asked'; readonly pages: readonly PageToRead[] },
  Record<string, never>
>(notProvided('readPages'));

/** Waits until the pages of a stack are read, and proposes which belong together and what they are. */
export const sortPages = fromPromise<readonly SortedPaper[], { readonly pages: readonly PageToRead[] }>(
  notProvided('sortPages'),
);

/** Waits until every page is read, and finds in them what the form still asks. */
export const findOffers = fromPromise<
  readonly FieldOffer[],
  { readonly dossier: Dossier; readonly today: string }
>(notProvided('findOffers'));

/** Sets the papers in type and makes pictures of them. The error is a code for the log. */
export const composePapers = fromPromise<
  Result<Composed, 'composeFailed'>,
  { readonly dossier: Dossier; readonly purpose: FilingPurpose }
>(notProvided('composePapers'));

/** Hands the filing to the outbox, which keeps it until the court's signed receipt is there, and waits a short while for it. */
export const submitFiling = fromPromise<Submission, { readonly dossier: Dossier }>(
  notProvided('submitFiling'),
);

/** Asks the court again and again until it has said something to this filing: registered, papers missing, another court, a ruling. */
export const awaitAnswer = fromPromise<CourtAnswer['state'], { readonly filingId: string }>(
  notProvided('awaitAnswer'),
);

/**
 * What a person leaves with: the 材料收取清单 on the receipt printer and the complaint and the address form on A4; or the
 * draft on A4, which was not filed.
 */
export type PaperJob =
  | {
      readonly paper: 'receipt' | 'complaint';
      readonly dossier: Dossier;
      readonly submission: Submission;
    }
  | { readonly paper: 'draft'; readonly dossier: Dossier };

/** Which of them. */
export type PaperName = PaperJob['paper'];

/** Prints one paper. `key` names this very print: after a restart the same key is never printed again unasked. */
export const printPaper = fromPromise<Result<void, PrintFaultCode>, PaperJob & { readonly key: string }>(
  notProvided('printPaper'),
);

/** A filled form that lies encrypted at the court for a phone. */
export interface TakeHome {
  /** What the code says: where it lies, and after `#` the key that only this visit and the phone know. */
  readonly address: string;
  /** Until when it lies there: local date and time, ISO. */
  readonly until: string;
}

/** Why it was not left: `notPossible` cannot be helped by another try. */
export type TakeHomeFaultCode = 'lineDown' | 'courtBusy' | 'notPossible';

/** Encrypts the draft with a key of its own and leaves it at the court. `key` names this very try: run again, it replaces what it left. */
export const leaveTakeHome = fromPromise<
  Result<TakeHome, TakeHomeFaultCode>,
  { readonly dossier: Dossier; readonly key: string }
>(notProvided('leaveTakeHome'));

/** Ends at an absolute time (ms since the epoch), at once when it is past. The output is the time then. */
export const deadline = fromPromise<{ readonly at: number }, { readonly at: number }>(
  notProvided('deadline'),
);
