import type { Rotation } from '../dossier/dossier.ts';
import type { PageBox } from '../dossier/page-reading.ts';
import type { SlipView } from '../dossier/slip-view.ts';
import type { FieldKind, RawValue } from '../forms/template.ts';
import type { VisitorEvent } from '../session/visitor-event.ts';
import type { Language } from '../text/words.ts';

/**
 * The one contract between host and screen. The host computes a `Push` from the machines' snapshot after every
 * change and sends it whole over the WebSocket; the screen draws it and sends events, and knows nothing else.
 * Every text in it is already in the visitor's language. Nothing in it outlives the next push.
 */
export interface Push {
  /** Grows by one with each push of a connection's host; an event that names an older one is refused as stale. */
  readonly rev: number;
  readonly frame: Frame;
  readonly view: View;
}

/** The parts that stand on every screen, always in the same place. */
export interface Frame {
  readonly language: Language;
  readonly textSize: TextSize;
  readonly contrast: Contrast;
  readonly readAloud: boolean;
  readonly courtName: string;
  readonly terminalName: string;
  /** Labels of the fixed controls, in the visitor's language. */
  readonly labels: FrameLabels;
  readonly guide: GuideState;
  /** What the guide button's state means, shown beside it when a guide was called. */
  readonly guideNotice: string | null;
  /** A clerk is on the screen, or will be in a moment; `null` or absent: no. */
  readonly call?: VideoCall | null;
  /** The event of the “back” control, or `null` where there is nothing to go back to. */
  readonly back: VisitorEvent | null;
  /** Nothing can be begun here: the fixed controls are away. */
  readonly closed?: boolean;
  /** Whether “leave” can be chosen (not on the attract screen). */
  readonly canLeave: boolean;
  /** The stages of the whole journey, shown as a line at the top while a case is filed. */
  readonly stages: readonly Stage[] | null;
  /** A notice that stands until it is mended, such as “take your card” or “the line to the court is down”. */
  readonly notice: { readonly tone: 'info' | 'warning'; readonly text: string } | null;
  /** A way out at once, for whoever must not be seen here; `null` or absent: not shown. */
  readonly quietExit?: { readonly label: string; readonly event: VisitorEvent } | null;
  /** A question over the screen that must be answered first. */
  readonly overlay: Overlay | null;
  /** What is read aloud for this screen: heading, text, field questions, errors, choices. */
  readonly say: string;
}

export type TextSize = 'normal' | 'large' | 'extraLarge';
export type Contrast = 'light' | 'dark' | 'high';
export type GuideState =
  | 'none'
  | 'calling'
  | 'waiting'
  | 'asked'
  | 'connecting'
  | 'talking'
  | 'coming'
  | 'unreachable';

/** A STUN or TURN server, as a browser's `RTCPeerConnection` takes it. */
export interface VideoServer {
  readonly urls: readonly string[];
  readonly username?: string | undefined;
  readonly credential?: string | undefined;
}

/** A video call with a clerk that the person has agreed to: the screen connects for as long as it stands here. */
export interface VideoCall {
  readonly callId: string;
  readonly servers: readonly VideoServer[];
  /** Words in the label of the camera that sees the person; `null`: the terminal has none, and is heard only. */
  readonly camera: string | null;
  readonly hangUp: Action;
  /** The switch by which the person lets the clerk write into a blank of the screen, and what it says while it is on. */
  readonly letWrite: string;
  readonly lettingWrite: string;
  readonly connecting: string;
  readonly connected: string;
  readonly failed: string;
  /** Stands at what the clerk points at. */
  readonly pointed: string;
}

/**
 * Labels of the controls. The screen has its own words for those that are optional, and takes the host's where given.
 */
export interface FrameLabels {
  readonly back: string;
  readonly leave: string;
  readonly callGuide: string;
  readonly larger: string;
  readonly readAloud: string;
  readonly contrast: string;
  readonly language: string;
  readonly connectionLost: string;
  /** Reads the screen aloud once more; shown while reading aloud is on. */
  readonly again?: string;
  /** Turns down a guide who was called. */
  readonly dismissGuide?: string;
  /** Long content, a screenful up or down. */
  readonly scrollUp?: string;
  readonly scrollDown?: string;
  /** Puts the on-screen keyboard away, or goes to the next blank. */
  readonly done?: string;
  readonly erase?: string;
  readonly clear?: string;
  readonly space?: string;
  readonly shift?: string;
  /** Opens the on-screen keyboard for a blank. */
  readonly typeHere?: string;
  /** Earlier and later characters to choose from. */
  readonly moreBefore?: string;
  readonly moreAfter?: string;
  /** The blanks of a date. */
  readonly year?: string;
  readonly month?: string;
  readonly day?: string;
  /** Stands beside a question that may be left empty. */
  readonly optional?: string;
  /** Stands beside a value from the card. */
  readonly locked?: string;
}

export interface Stage {
  readonly title: string;
  readonly state: 'done' | 'now' | 'todo';
}

/** A question whose title is a question and whose buttons are the answers. */
export interface Overlay {
  readonly kind: 'stillThere' | 'leave' | 'video' | 'deletePage' | 'removeItem';
  readonly heading: string;
  readonly text: string;
  /** When a countdown runs out by itself: ms since the epoch (host clock), and the ms that were left when this was pushed. */
  readonly countdown: { readonly endsAt: number; readonly leftMs: number } | null;
  readonly actions: readonly Action[];
}

/** A button. Exactly one action of a screen is `next`: the one thing to press. */
export interface Action {
  readonly id: string;
  readonly label: string;
  readonly role: 'next' | 'plain' | 'danger';
  readonly event: VisitorEvent;
  /** Shown, but cannot be pressed now, with the reason beside it. */
  readonly disabledBecause?: string;
}

/** What every screen has. */
interface ViewBase {
  /** The one large line: a question or what is happening. */
  readonly heading: string;
  /** Plain sentences under it. */
  readonly lead: readonly string[];
  readonly actions: readonly Action[];
}

/** How a thing stands, in a word and a tone. */
export interface Badge {
  readonly tone: 'info' | 'good' | 'warning';
  readonly text: string;
}

/**
 * A count of time that the screen carries on by itself: `doneMs` were counted at `at` (ms since the epoch; screen and host are one
 * machine), and more from then on while it `counts`. It changes its colour, and its icon, at the two marks.
 */
export interface WaitView {
  readonly label: string;
  readonly unit: string;
  readonly at: number;
  readonly doneMs: number;
  readonly counts: boolean;
  readonly amberMs: number;
  readonly redMs: number;
}

/** One thing to pick from a list. */
export interface Choice {
  readonly title: string;
  /** A smaller line under it, such as the legal name. */
  readonly about: string | null;
  readonly event: VisitorEvent;
}

/** A picture of a page that the browser fetches from the host; the address dies with the visit. */
export interface PictureRef {
  readonly url: string;
  readonly rotation: Rotation;
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** Spoken and alternative text. */
  readonly alt: string;
}

/** A page that came in, with what is wrong with it: where, as shares of the page as it is shown, and in words. */
export interface PageView {
  readonly number: number;
  readonly picture: PictureRef;
  readonly findings: readonly { readonly text: string; readonly box: PageBox }[];
  /** What the person said of the findings, or what the page seems to be. */
  readonly remark: string | null;
  readonly actions: readonly Action[];
}

/** One question of a question screen. */
export interface FieldView {
  readonly path: string;
  readonly kind: FieldKind;
  /** The plain question. */
  readonly ask: string;
  readonly help: string | null;
  /** The legal term with its one-sentence meaning. */
  readonly term: string | null;
  readonly optional: boolean;
  /** From the card: shown, cannot be changed here. */
  readonly locked: boolean;
  /** What is in the field now (as typed, option id, or option ids; yes and no are `yes`, `no`). */
  readonly value: RawValue;
  /** What is wrong with what was sent, in words; `null` when nothing is. */
  readonly error: string | null;
  /** The words with which the person may keep a number that failed its check; `null` where that is not offered. */
  readonly insist: string | null;
  /** For choice, choices and yesNo. */
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** For number, percentage and money: shown after the blank. */
  readonly unit: string | null;
  readonly maxLength: number | null;
  /** What is written is not shown: a number that only its owner knows. Absent: it is. */
  readonly masked?: boolean;
}

export type View =
  /** Nobody is here: court's name, what can be done, how long, what to bring. Any touch begins. */
  | (ViewBase & {
      readonly screen: 'attract';
      readonly services: readonly { readonly title: string; readonly about: string }[];
      readonly bringLead: string;
      readonly bring: readonly string[];
      readonly minutes: string;
    })
  /** What would you like to do? `actions` are the services. */
  | (ViewBase & {
      readonly screen: 'choose-service';
      readonly services: readonly {
        readonly title: string;
        readonly about: string;
        readonly event: VisitorEvent;
        readonly disabledBecause: string | null;
        /** What is drawn beside it; absent: a case. */
        readonly icon?:
          | 'printer'
          | 'phone'
          | 'printerPhone'
          | 'again'
          | 'case'
          | 'paper'
          | 'pay'
          | 'mail'
          | 'question'
          | 'calendar'
          | 'talk'
          | 'book'
          | 'hand'
          | 'file'
          | 'pen';
      }[];
    })
  /** What happened, in the person's own words: a blank, a button that searches, and what was found. */
  | (ViewBase & {
      readonly screen: 'find-case';
      readonly ask: string;
      readonly help: string;
      /** What was searched for last. */
      readonly text: string;
      readonly search: string;
      readonly resultsLead: string;
      readonly results: readonly Choice[];
    })
  /** A list to pick one from. */
  | (ViewBase & { readonly screen: 'pick-list'; readonly choices: readonly Choice[] })
  /** The form that was found: is it the right one? */
  | (ViewBase & {
      readonly screen: 'found-form';
      readonly name: string;
      readonly rows: readonly { readonly label: string; readonly value: string }[];
      /** What can be done with it besides filing it at once. */
      readonly waysLead: string;
      readonly ways: readonly Choice[];
    })
  /** What a case costs and what to bring, before anybody says who they are; the action `print` prints it. */
  | (ViewBase & {
      readonly screen: 'estimate';
      readonly name: string;
      /** The blank for the amount; `null` where the fee does not depend on one. */
      readonly field: FieldView | null;
      /** The button that works the fee out anew. */
      readonly reckon: string;
      readonly feeLead: string;
      readonly fee: readonly { readonly label: string; readonly value: string; readonly why: string }[];
      /** Why there is no fee to show. */
      readonly feeMissing: string | null;
      readonly payment: string | null;
      readonly lists: readonly { readonly title: string; readonly items: readonly string[] }[];
      /** How the printed list fares. */
      readonly slip: { readonly tone: 'info' | 'good' | 'warning'; readonly text: string } | null;
    })
  /** Pages of plain text before the start: what will be asked, risks, personal data. */
  | (ViewBase & {
      readonly screen: 'briefing';
      readonly page: number;
      readonly pages: number;
      readonly points: readonly { readonly title: string; readonly text: string }[];
    })
  /** Lay the card on the reader; `state` says what the reader sees. */
  | (ViewBase & {
      readonly screen: 'lay-card';
      readonly state: 'waiting' | 'reading' | 'readerMissing' | 'fault';
      readonly fault: string | null;
    })
  /** Is this you? Rows from the chip. */
  | (ViewBase & {
      readonly screen: 'confirm-identity';
      readonly rows: readonly { readonly label: string; readonly value: string }[];
      readonly warning: string | null;
    })
  /** Take your card away: stays until it is gone. */
  | (ViewBase & { readonly screen: 'remove-card'; readonly insistent: boolean })
  /** Earlier drafts and the court's answers for this person. */
  | (ViewBase & {
      readonly screen: 'welcome-back';
      readonly answers: readonly {
        readonly title: string;
        readonly state: string;
        readonly lines: readonly string[];
        readonly tone: 'info' | 'good' | 'warning';
      }[];
      readonly drafts: readonly {
        readonly title: string;
        readonly savedAt: string;
        readonly event: VisitorEvent;
        readonly label: string;
      }[];
    })
  /** One question (up to three fields that belong together). */
  | (ViewBase & {
      readonly screen: 'question';
      readonly key: string;
      readonly section: string;
      readonly item: string | null;
      /** How far the form has come; `null` where there is no count. */
      readonly progress: { readonly done: number; readonly of: number } | null;
      /** The event with which the answers are sent. */
      readonly submit: 'filing.answered' | 'service.answered';
      readonly fields: readonly FieldView[];
    })
  /** The list of a repeated section: parties, evidence. */
  | (ViewBase & {
      readonly screen: 'item-list';
      readonly section: string;
      readonly items: readonly {
        readonly name: string;
        readonly open: Action;
        readonly remove: Action | null;
      }[];
    })
  /** What is done and what is to do. */
  | (ViewBase & {
      readonly screen: 'task-list';
      readonly tasks: readonly {
        readonly title: string;
        readonly state: 'notStarted' | 'inProgress' | 'cannotStart' | 'done';
        readonly stateLabel: string;
        readonly event: VisitorEvent | null;
      }[];
      /** What saves typing, besides the tasks. */
      readonly ways: readonly Choice[];
    })
  /** Which court may be competent and what it costs: information only. */
  | (ViewBase & {
      readonly screen: 'court-and-fee';
      readonly court: readonly string[];
      /** Time limits and what must come first: neutral, with their articles. */
      readonly reminders: readonly string[];
      readonly fee: readonly { readonly label: string; readonly value: string; readonly why: string }[];
      /** When it is to be paid, and what to do when it is hard to pay; empty where nothing is. */
      readonly payment: readonly string[];
    })
  /** The list of papers. */
  | (ViewBase & {
      readonly screen: 'materials';
      /** Everything put in at once; `waiting`: pages that are in and not sorted yet; `null`: paper by paper only. */
      readonly stack: {
        readonly title: string;
        readonly help: string;
        readonly waiting: string | null;
        readonly open: Action;
      } | null;
      readonly items: readonly {
        readonly title: string;
        readonly help: string;
        readonly pages: number;
        readonly pagesLabel: string;
        readonly state: 'missing' | 'optional' | 'done';
        readonly stateLabel: string;
        readonly open: Action;
      }[];
    })
  /** Feed or place the pages of one paper, and look at them. */
  | (ViewBase & {
      readonly screen: 'scan';
      readonly material: string;
      readonly state: 'idle' | 'scanning' | 'fault' | 'scannerMissing';
      readonly fault: string | null;
      readonly scanActions: readonly Action[];
      readonly pages: readonly PageView[];
      readonly pageCount: string;
      readonly source: {
        readonly question: string;
        readonly value: 'original' | 'copy';
        readonly options: readonly {
          readonly id: 'original' | 'copy';
          readonly label: string;
          readonly event: VisitorEvent;
        }[];
      };
    })
  /** Some pages came out badly: put in again, or kept as they are. */
  | (ViewBase & { readonly screen: 'doubtful-pages'; readonly pages: readonly PageView[] })
  /** One paper of a stack: what is it? */
  | (ViewBase & {
      readonly screen: 'sort-paper';
      /** Another paper is another question. */
      readonly key: string;
      readonly guess: string;
      readonly pages: readonly PageView[];
      /** The material that the machine proposes; `null` when it cannot tell. */
      readonly proposed: Choice | null;
      readonly choices: readonly Choice[];
    })
  /** An answer that was read in a paper: is it right? */
  | (ViewBase & {
      readonly screen: 'offer';
      readonly key: string;
      readonly section: string;
      readonly question: string;
      readonly onPaper: string;
      /** The page, and the piece of it that is shown; `null` when the page is gone. */
      readonly piece: { readonly picture: PictureRef; readonly box: PageBox } | null;
      readonly readAs: string;
      readonly value: string;
    })
  /** The camera over the table: what it sees, live, and how the last picture came out. */
  | (ViewBase & {
      readonly screen: 'camera';
      readonly material: string;
      readonly state: 'aiming' | 'taking';
      readonly faults: readonly string[];
      /** The page that came in last. */
      readonly taken: PictureRef | null;
      readonly takenText: string | null;
      readonly previewLabel: string;
      readonly keep: Action | null;
    })
  /** Check your answers: the whole form, each row with “change”. */
  | (ViewBase & {
      readonly screen: 'check-answers';
      readonly sections: readonly {
        readonly title: string;
        readonly rows: readonly {
          readonly label: string;
          readonly value: string;
          readonly change: Action | null;
        }[];
      }[];
      readonly warnings: readonly string[];
    })
  /** The papers as they will be printed. `state` is `composing` until the pictures are there. */
  | (ViewBase & {
      readonly screen: 'read-complaint';
      readonly state: 'composing' | 'ready' | 'fault';
      readonly fault: string | null;
      readonly pages: readonly PictureRef[];
    })
  /** Sign with finger or pen. */
  | (ViewBase & {
      readonly screen: 'sign';
      /** The event with which the signature is sent. */
      readonly submit: 'filing.signed' | 'service.signed';
      readonly statement: readonly string[];
      readonly error: string | null;
      readonly labels: {
        readonly here: string;
        readonly clear: string;
        readonly confirm: string;
        readonly keyboardHint: string;
      };
    })
  /** Everything is ready: send it? */
  | (ViewBase & {
      readonly screen: 'submit';
      readonly rows: readonly { readonly label: string; readonly value: string }[];
    })
  /** What the court has of this person: cases, fees, papers; each with its state. */
  | (ViewBase & {
      readonly screen: 'records';
      readonly records: readonly {
        readonly id: string;
        readonly title: string;
        readonly badge: Badge | null;
        readonly lines: readonly string[];
        /** `null`: it cannot be opened. */
        readonly event: VisitorEvent | null;
      }[];
      /** Said where there are none. */
      readonly none: readonly string[];
    })
  /** One thing in full: its state, rows, and texts under headings. */
  | (ViewBase & {
      readonly screen: 'record';
      readonly badge: Badge | null;
      readonly rows: readonly { readonly label: string; readonly value: string }[];
      readonly texts: readonly { readonly title: string | null; readonly lines: readonly string[] }[];
      /** A QR code for the person's own phone, and what it is. */
      readonly code: { readonly address: string; readonly alt: string } | null;
      /** How long something has been waited for; absent where nothing is. */
      readonly wait?: WaitView;
    })
  /** Something that is read page by page: a served paper, a page of a file, a guide. */
  | (ViewBase & {
      readonly screen: 'pages';
      readonly title: string;
      readonly page: number;
      readonly pages: number;
      readonly pageLabel: string;
      /** `null`: a page of text. */
      readonly picture: PictureRef | null;
      readonly text: readonly string[];
      readonly before: Action | null;
      readonly after: Action | null;
    })
  /** Work that takes a moment. */
  | (ViewBase & { readonly screen: 'working' })
  /** Sent, or kept; papers are printed. */
  | (ViewBase & {
      readonly screen: 'printing';
      /** The number of receipt; `null` for what was not filed. */
      readonly number: string | null;
      /** What became of the matter; `null` where the papers say all. */
      readonly outcome: { readonly tone: 'good' | 'warning'; readonly text: string } | null;
      readonly papers: readonly {
        readonly title: string;
        readonly state: 'waiting' | 'printing' | 'done' | 'fault' | 'inDoubt' | 'skipped';
        readonly stateLabel: string;
        readonly text: string | null;
        readonly actions: readonly Action[];
      }[];
      /** What the receipt says; `null` where there is none. It is read aloud when it did not come out on paper. */
      readonly slip: {
        readonly title: string;
        readonly codeAlt: string;
        readonly rows: SlipView['rows'];
        readonly speech: string | null;
      } | null;
    })
  /** A draft for the phone: the code, what to do with it, until when. The address in it holds a key: it is never read aloud or logged. */
  | (ViewBase & {
      readonly screen: 'take-home';
      readonly code: { readonly address: string; readonly alt: string };
      readonly place: string;
      readonly steps: readonly string[];
      readonly until: string;
      readonly warning: string;
      readonly notFiled: string;
    })
  /** What happens next and by when; rate; take card and papers. */
  | (ViewBase & {
      readonly screen: 'farewell';
      readonly number: string | null;
      readonly next: readonly string[];
      readonly takeLead: string;
      readonly take: readonly string[];
      readonly rating: {
        readonly question: string;
        /** The id of what was chosen. */
        readonly value: string | null;
        readonly options: readonly {
          readonly id: string;
          readonly label: string;
          readonly event: VisitorEvent;
        }[];
      } | null;
    })
  /** The terminal cannot serve just now; says what still works and whom to ask. */
  /** For the staff: the screen tries itself, and sends what it measured or heard under `key` with `service.answered`. */
  | (ViewBase & {
      readonly screen: 'try-out';
      readonly what: 'touchMarks' | 'colours' | 'tones';
      readonly key: string;
      readonly labels: Readonly<Record<string, string>>;
    })
  /** A frame of the size of an ID card, by which the screen is measured; the answer has `width` in mm and `pixels`. */
  | (ViewBase & {
      readonly screen: 'ruler';
      readonly key: string;
      readonly labels: Readonly<Record<'bigger' | 'smaller' | 'muchBigger' | 'muchSmaller' | 'same', string>>;
    })
  | (ViewBase & { readonly screen: 'out-of-service' });

/** The name of a screen. */
export type ScreenName = View['screen'];

/** The view of one screen. */
export type ViewOf<S extends ScreenName> = Extract<View, { readonly screen: S }>;
