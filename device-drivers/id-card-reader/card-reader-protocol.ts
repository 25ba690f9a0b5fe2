import type { Clock, LinkCounters, Result } from '../contract.ts';
import type { Mask } from '../transports/recording-transport.ts';
import type { Connection } from '../transports/transport.ts';
import type { ExchangeFailure } from './exchange.ts';

/**
 * Why a request to a reader has no result, in the meaning of the device and not of its protocol.
 * `card`: the reader answered that the card does not come through: `contact` it went or slipped, `refused` card and
 * security module do not accept each other. `reader`: the reader says that something is wrong with itself, or that
 * it does not carry the request out. `detail` is the protocol's own code: never personal data.
 */
export type CardReaderFailure =
  | ExchangeFailure
  | {
      readonly kind: 'card';
      readonly command: string;
      readonly problem: 'contact' | 'refused';
      readonly detail: string;
    }
  | { readonly kind: 'reader'; readonly command: string; readonly detail: string };

/** What a request to a reader gives. */
export type FromReader<T> = Promise<Result<T, CardReaderFailure>>;

/** The reader's raw data of a card: personal data throughout. */
export interface CardData {
  /** The text record, 256 bytes. */
  readonly text: Uint8Array;
  /** The photo in the closed WLT format, normally 1024 bytes. */
  readonly photo: Uint8Array;
  /** Fingerprint templates of 512 bytes, as many as the card holds; `null`: not asked for, or the reader cannot. */
  readonly fingerprints: readonly Uint8Array[] | null;
}

/** What a reader says of itself. */
export interface CardReaderIdentity {
  /** The security module's number (SAM id); `null`: the protocol has no question for it. */
  readonly moduleNumber: string | null;
}

/** A reader on an open link, asked in the meaning of the device. One request is under way at a time; others queue. */
export interface CardReaderSession {
  identify(): FromReader<CardReaderIdentity>;
  /** Asks how it is; moves nothing. */
  status(): FromReader<void>;
  /** Whether a card is in the field that was not read since it was laid. */
  find(): FromReader<boolean>;
  /** Reads the card that was just found: its selection included. */
  read(wish: { readonly fingerprints: boolean }): FromReader<CardData>;
  /** Later addresses of the card that was read, each 70 bytes of UTF-16LE; none is normal. `null`: the protocol has no request for them. */
  additionalAddresses(): FromReader<readonly Uint8Array[] | null>;
  /** Whether the card that was read still lies there, in its place and in this session. */
  isStillThere(): FromReader<boolean>;
  /** The reader's own soft reset. */
  reset(): FromReader<void>;
  /** When the reader last said anything understandable, ms since the epoch; when the link was made, if never. */
  readonly lastHeardAt: number;
  /** Requests without an answer since the last answer. */
  readonly silentExchanges: number;
}

/** What a protocol can give beyond the record and the photo. */
export interface CardReaderReads {
  readonly fingerprints: boolean;
  readonly additionalAddresses: boolean;
}

/**
 * A protocol that ID-card readers speak. It is one folder in `protocols/`, found by the folder's name; its file
 * `protocol.ts` exports it as `protocol`. Nothing else in the tree names it.
 */
export interface CardReaderProtocol {
  /** The folder's name, and the word in the terminal's configuration. */
  readonly name: string;
  readonly reads: CardReaderReads;
  /** Puts the protocol on a fresh connection. Sends nothing. */
  attach(link: {
    readonly connection: Connection;
    readonly clock: Clock;
    readonly counters: LinkCounters;
  }): CardReaderSession;
  /** Makes the mask for recordings of one link: what it lets through holds nothing of a person and can still be played. */
  createMask(): Mask;
}
