import type { CardIdentity, Dossier } from '../dossier/dossier.ts';
import type { CourtFacts } from '../filing/filing-context.ts';
import type { Submission } from '../filing/filing-effects.ts';
import type { FindingOutput } from '../finding/finding-setup.ts';
import type { HallGroup, ServiceId } from '../services/service-list.ts';
import type { Language } from '../text/words.ts';
import type { Contrast, GuideState, TextSize, VideoServer } from '../view/view.ts';
import type { GuideNews } from './guide-effects.ts';
import type { RatingReason } from './rating.ts';

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
  /** Whether a person's own phone can photograph for this terminal: the court has an address that phones reach. Absent: it has none. */
  readonly phone?: 'ready' | 'none';
  /** Whether this terminal can read what stands on a paper. */
  readonly reading: 'ready' | 'missing';
  readonly receiptPrinter: 'ready' | 'paperOut' | 'coverOpen' | 'missing';
  readonly pagePrinter: 'ready' | 'paperOut' | 'missing';
  readonly courtLine: 'up' | 'down';
  /** What the staff have taken out of service; absent: nothing. */
  readonly closed?: ClosedFacts;
}

/** What the staff have taken out of service, at the terminal or from afar. */
export interface ClosedFacts {
  /** Nobody can begin a visit; who is here can finish. `notice`: what whoever locked it has to say. */
  readonly terminal: { readonly notice: string | null } | null;
  readonly services: readonly (ServiceId | 'filing')[];
  /** A word of the court to whoever stands here. */
  readonly notice: string | null;
}

/** What a visit starts with. */
export interface SessionInput {
  /** UUID: it names what the services of this visit print and send. */
  readonly visitId: string;
  /** A UUID for each case that can be filed in this visit. */
  readonly filingIds: readonly string[];
  readonly today: string;
  readonly terminalName: string;
  readonly court: CourtFacts;
  readonly languages: readonly Language[];
  /** Words in the label of the camera for video calls; `null` or absent: none. */
  readonly videoCamera?: string | null;
  /** The terminal has a number for its maintenance; absent: it cannot be entered. */
  readonly maintenance?: boolean;
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
  /** What the court last said of the call. */
  readonly guideNews: GuideNews;
  /** Where the two browsers of a video call find one another. */
  readonly videoServers: readonly VideoServer[];
  /** The screen of the hall that is open; `null`: the first one. */
  readonly hallGroup: HallGroup | null;
  /** Who it is, once a card was laid for a service; the next one of this visit does not ask again. */
  readonly person: CardIdentity | null;
  /** How many filings and drafts of this visit are finished: the next one has the next id. */
  readonly filings: number;
  /** Something was done in a service, or filed before. */
  readonly served: boolean;
  /** The form that was found and what for; `null` while it is looked for. */
  readonly chosen: FindingOutput | null;
  readonly submission: Submission | null;
  /** A draft was printed, not filed. */
  readonly draftPrinted: boolean;
  /** Where the person lives is for the court only: a way out at once stands on every screen. */
  readonly confidential: boolean;
  /** Until when a draft lies at the court for a phone (local date and time, ISO). */
  readonly takeHomeUntil: string | null;
  /** The service that was opened last. */
  readonly lastService: ServiceId | null;
  readonly rating: number | null;
  /** Why it was less than good. */
  readonly ratingReason: RatingReason | null;
  readonly farewellEndsAt: number;
  /** The unfinished case that is being kept as the person leaves. */
  readonly draft: Dossier | null;
}

/** The id of the case that is filed now or next; `null` when this visit has no more. */
export const filingIdOf = ({ input, filings }: Pick<SessionContext, 'input' | 'filings'>): string | null =>
  input.filingIds[filings] ?? null;

/** Whether the staff have taken a service out of service. */
export const isClosed = ({ devices }: SessionContext, service: ServiceId | 'filing'): boolean =>
  devices.closed?.services.includes(service) ?? false;
