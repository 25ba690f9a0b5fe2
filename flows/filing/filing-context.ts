import type { CardIdentity, Dossier, PageSource } from '../dossier/dossier.ts';
import type { FieldOffer } from '../dossier/field-offer.ts';
import type { FieldError } from '../forms/field-error.ts';
import type { RawValue } from '../forms/template.ts';
import type { CourtRegion } from '../law/courts/court-region.ts';
import type { CourtTable } from '../law/courts/court-table.ts';
import type { FeeNoticeMode } from '../law/fees/fee-payment.ts';
import type { InjuryPractice } from '../law/fees/fee-question.ts';
import type { ProvincialFees } from '../law/fees/provincial-fees.ts';
import type { CourtHolidays } from '../law/time/court-holidays.ts';
import type {
  CardFaultCode,
  Composed,
  CourtAnswer,
  PaperName,
  PersonLookup,
  PictureFaultCode,
  ScanFaultCode,
  Submission,
  TakeHome,
  TakeHomeFaultCode,
} from './filing-effects.ts';
import type { ChosenForm } from './form-steps.ts';
import type { Sorting } from './sorting.ts';

/** What a form is filled in for: to be filed here and now, or only to be printed and taken home. */
export type FilingPurpose = 'file' | 'draft';

/** What the filing must know of the terminal and its court before it begins. */
export interface FilingInput {
  /** UUID of the case to be filed, made by the host. */
  readonly filingId: string;
  readonly chosen: ChosenForm;
  readonly purpose: FilingPurpose;
  /** Local date `YYYY-MM-DD` of the visit; a visit does not outlive its day by enough to matter. */
  readonly today: string;
  readonly court: CourtFacts;
  /** Who laid their card earlier in this visit; absent or `null`: nobody. They are asked whether it is still them. */
  readonly person?: CardIdentity | null;
}

/** The court whose terminal this is: where it is competent, and what it charges. Data of the installation. */
export interface CourtFacts extends CourtTable {
  readonly fees: ProvincialFees;
  readonly feeNotice: FeeNoticeMode;
  readonly injuryFees: InjuryPractice;
  /** The days off, year by year. */
  readonly holidays: CourtHolidays;
  /** The courts for which papers are taken here (跨域立案); absent: only its own. */
  readonly region?: CourtRegion;
  /** Where phones reach the court's gateway; absent: nothing can be taken home on a phone. */
  readonly publicUrl?: string;
}

/** Which of the two forms a screen key belongs to. */
export type FormName = 'complaint' | 'service';

/** The filing's memory: JSON only, everything needed to draw any of its screens. */
export interface FilingContext {
  readonly input: FilingInput;
  readonly briefingPage: number;
  readonly card: CardIdentity | null;
  readonly cardFault: CardFaultCode | null;
  /** When a card that is still there is called out louder (ms since the epoch). */
  readonly cardLeftAt: number;
  /** The card was asked away and is still there after that time. */
  readonly insistent: boolean;
  readonly lookup: PersonLookup | null;
  /** The person wants an unfinished draft to be kept for the same card. */
  readonly keepDraft: boolean;
  readonly dossier: Dossier | null;
  /** Key of the question screen (`complaint/…` or `service/…`). */
  readonly at: string | null;
  /** The person came from the check page and goes back to it. */
  readonly changing: boolean;
  readonly errors: Readonly<Record<string, FieldError>>;
  /** What was typed and refused, so that it is still in the field. */
  readonly attempted: Readonly<Record<string, RawValue>>;
  /** The item of a repeated section that is about to be removed. */
  readonly removing: { readonly section: string; readonly index: number } | null;
  readonly hintRead: boolean;
  /** The courts under this one are shown to choose from; `null`: all, or their groups. */
  readonly courtGroup: string | null;
  readonly material: string | null;
  readonly scanSource: PageSource;
  readonly scanFault: ScanFaultCode | null;
  /** What was wrong with the last picture of the camera; empty when it was taken in, or none was taken. */
  readonly pictureFaults: readonly PictureFaultCode[];
  /** The code for the person's own phone, with its key, while it may photograph; `null` when it may not. */
  readonly phone: { readonly address: string; readonly until: string } | null;
  /** The page that the next scanned page replaces. */
  readonly replacing: string | null;
  readonly deleting: string | null;
  /** The stack that is being sorted; `null` when none is. */
  readonly sorting: Sorting | null;
  /** What was read in the papers and is still to be confirmed or turned down, in this order. */
  readonly offers: readonly FieldOffer[];
  /** How many of them were confirmed since they were last looked for. */
  readonly offersTaken: number;
  /** What was turned down: path and words. */
  readonly declined: readonly string[];
  readonly materialsDone: boolean;
  readonly composed: Composed | null;
  readonly signMissing: boolean;
  readonly submission: Submission | null;
  /** When it was last looked at whether the other court is open (ms since the epoch). */
  readonly answerSeenAt: number;
  /** What the other court has said; `null` while it is waited for. */
  readonly courtAnswer: CourtAnswer['state'] | null;
  /** How each paper was settled; `null` while it is being printed or something is in its way. */
  readonly papers: Readonly<Record<PaperName, 'out' | 'skipped' | null>>;
  /** The draft on its way to a phone. `attempt` counts what the person asked for; `left` holds the key, as long as the filing lasts. */
  readonly takeHome: {
    readonly attempt: number;
    readonly alsoPrint: boolean;
    readonly left: TakeHome | null;
    readonly fault: TakeHomeFaultCode | null;
  };
}
