import type { Dossier } from '../dossier/dossier.ts';
import type { CourtFacts } from '../filing/filing-context.ts';
import type { Submission } from '../filing/filing-effects.ts';
import type { FindingOutput } from '../finding/finding-setup.ts';
import type { Language } from '../text/words.ts';
import type { Contrast, GuideState, TextSize } from '../view/view.ts';

/** How the devices stand, as far as a visitor must know it. Told by the host with `devices.changed`. */
export interface DeviceFacts {
  readonly cardReader: 'ready' | 'missing';
  /** A card lies on the reader, when the reader can tell. */
  readonly cardPresent: boolean;
  /** The reader takes no card before it has seen the one that lies there go. */
  readonly cardToBeLifted: boolean;
  readonly scanner: 'ready' | 'missing';
  /** The camera over the table; `none`: this terminal has none. */
  readonly camera: 'ready' | 'missing' | 'none';
  /** Whether this terminal can read what stands on a paper. */
  readonly reading: 'ready' | 'missing';
  readonly receiptPrinter: 'ready' | 'paperOut' | 'coverOpen' | 'missing';
  readonly pagePrinter: 'ready' | 'paperOut' | 'missing';
  readonly courtLine: 'up' | 'down';
}

/** What a visit starts with. `filingId` is for the case, if one is filed. */
export interface SessionInput {
  readonly filingId: string;
  readonly today: string;
  readonly terminalName: string;
  readonly court: CourtFacts;
  readonly languages: readonly Language[];
  readonly devices: DeviceFacts;
}

/** The visit's memory, JSON only. It ends with the visit: the next person gets a new one with the defaults. */
export interface SessionContext {
  readonly input: SessionInput;
  readonly language: Language;
  readonly textSize: TextSize;
  readonly contrast: Contrast;
  readonly readAloud: boolean;
  readonly devices: DeviceFacts;
  /** When someone last touched or typed, ms since the epoch. */
  readonly touchedAt: number;
  /** When the question “are you still there?” ends the visit, ms since the epoch. */
  readonly endsAt: number;
  readonly guide: GuideState;
  readonly guideCallId: string | null;
  /** The form that was found and what for; `null` while it is looked for. */
  readonly chosen: FindingOutput | null;
  readonly submission: Submission | null;
  /** A draft was printed, not filed. */
  readonly draftPrinted: boolean;
  /** Until when a draft lies at the court for a phone (local date and time, ISO). */
  readonly takeHomeUntil: string | null;
  readonly rating: number | null;
  readonly farewellEndsAt: number;
  /** The unfinished case that is being kept as the person leaves. */
  readonly draft: Dossier | null;
}
