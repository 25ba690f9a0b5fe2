import type { FormDraft } from '../forms/template.ts';
import type { DecidingCourt } from '../law/courts/court-region.ts';
import type { PageFinding } from './page-verdict.ts';
import type { PriorityGroup } from './priority.ts';

/** Who stands at the terminal, as the chip of the card says. Dates are `YYYY-MM-DD`. */
export interface CardIdentity {
  readonly kind: 'resident' | 'hmtResident' | 'foreigner';
  readonly name: string;
  readonly sex: 'male' | 'female' | 'unknown';
  /** The nation (民族) in Chinese, without 族: “汉”. Empty for foreigners. */
  readonly nation: string;
  readonly birthDate: string;
  readonly address: string;
  readonly number: string;
  readonly validFrom: string;
  readonly validTo: string | 'longTerm';
  /** The name holds a character of a private area for which no public table exists; it is shown and printed as its code point. */
  readonly hasPrivateUse: boolean;
}

/** A quarter turn clockwise, in degrees, applied when the page is shown and printed. The picture itself is never changed. */
export type Rotation = 0 | 90 | 180 | 270;

/** Where a page comes from: the scanner's feeder or glass, or the camera over the table (高拍仪). */
export type PageSource = 'feeder' | 'flatbed' | 'camera' | 'phone';

/** One page of paper that was fed in. The picture is a file that the host keeps under `id`. */
export interface Page {
  readonly id: string;
  readonly rotation: Rotation;
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** SHA-256 of the picture, lower-case hex. */
  readonly sha256: string;
  /** Bytes of the picture. */
  readonly size: number;
  readonly note: PageNote;
}

/** What is known of a page besides its picture. */
export interface PageNote {
  /** What keeps it from being read well. */
  readonly findings: readonly PageFinding[];
  /** The person has seen that and keeps the page as it is. */
  readonly insisted: boolean;
  /** Whether the machine has read it. Nothing depends on it: what was read is only ever offered. */
  readonly reading: 'waiting' | 'read' | 'unreadable';
  /** What kind of paper it is (`page-kinds`): proposed by the machine, and kept only where the person agreed. */
  readonly kind: string | null;
  /** A paper of its own begins here; otherwise the page carries on the one before it. */
  readonly begins: boolean;
}

/** What the person handed in for one material on the list. */
export interface MaterialFile {
  readonly material: string;
  readonly pages: readonly Page[];
  /** Whether what was fed in is the original (原件) or a copy (复印件): CPL 69 wants it on the receipt. */
  readonly source: 'original' | 'copy';
  /** The person has said that all of it is in. */
  readonly done: boolean;
}

/** A point of a signature stroke: position as a share of the pad (0..1), ms since the stroke began, pressure 0..1. */
export interface StrokePoint {
  readonly x: number;
  readonly y: number;
  readonly t: number;
  readonly p: number;
}

/** A signature as it was written. `aspect` is width over height of the pad. */
export interface Signature {
  /**
   * `hand`: written with finger or pen. `key`: a person who cannot write confirmed by a key after being identified by
   * card; there are no strokes then, the paper says so, and the court may ask for a thumbprint (CPL interpretation 265).
   */
  readonly by: 'hand' | 'key';
  readonly strokes: readonly (readonly StrokePoint[])[];
  readonly aspect: number;
  /** Local date and time of signing, ISO with offset. */
  readonly signedAt: string;
}

/** The cause of action (案由) that the person chose, as in the SPC's list. */
export interface ChosenCause {
  readonly code: string;
  readonly name: string;
}

/** Everything of one filing before it is sent. JSON only. */
export interface Dossier {
  /** UUID of the filing, made when the case was begun: the same through retries, restarts and the court's side. */
  readonly filingId: string;
  readonly card: CardIdentity;
  /** The cause that was chosen; `null` where the form stands for one by itself, or opens no case. */
  readonly cause: ChosenCause | null;
  readonly form: FormDraft;
  /** The address-for-service form (送达地址确认书). */
  readonly service: FormDraft;
  readonly materials: readonly MaterialFile[];
  readonly signature: Signature | null;
  /** The court that decides; absent: nobody was asked, it is the court of the terminal. */
  readonly court?: DecidingCourt;
  /** What the person said of themselves when asked whether the court should see to them first; absent: not asked yet. */
  readonly priority?: readonly PriorityGroup[];
}
