import type { Duplex } from 'node:stream';
import { type Clock, newLinkCounters } from '../../device-drivers/contract.ts';
import { createSdtFrameDecoder, encodeFrame } from '../../device-drivers/id-card-reader/sdt-frame.ts';
import type { SimulatedCard } from './sample-cards.ts';

/** The requests the simulated reader knows, by their two bytes in hex. */
const REQUESTS = {
  '2001': 'find',
  '2002': 'select',
  '3001': 'readTextPhoto',
  '3003': 'readAdditionalAddress',
  '11ff': 'status',
  '12ff': 'moduleNumber',
  '10ff': 'reset',
} as const;

/** A request as the simulated reader names it. */
export type SimulatedRequest = (typeof REQUESTS)[keyof typeof REQUESTS];

/** What is wrong with the reader or the card; `on` limits it to one request, `times` to so many requests. */
export type ReaderFault = (
  | { readonly kind: 'damagedRecord' }
  | { readonly kind: 'cardRefused'; readonly sw3?: 0x31 | 0x32 | 0x33 | 0x40 }
  /** The card loses contact: it stays and answers 41. */
  | { readonly kind: 'badContact' }
  /** The card is gone in the moment of this request (default: while it is read). */
  | { readonly kind: 'dropMidRead' }
  | { readonly kind: 'garbageBefore'; readonly bytes?: Uint8Array }
  | { readonly kind: 'silent' }
  | { readonly kind: 'badChecksum' }
  | { readonly kind: 'lyingLength' }
  | { readonly kind: 'splitEveryByte' }
  | { readonly kind: 'lateAnswer'; readonly ms: number }
  /** The module's own fault: 60 self-test, 66 unauthorised. */
  | { readonly kind: 'moduleFault'; readonly sw3: 0x60 | 0x66 }
) & { readonly on?: SimulatedRequest; readonly times?: number };

/** A simulated SAM_V reader: speaks the wire protocol to whatever is attached, knows nothing of the driver. */
export interface SimulatedCardReader {
  /** Serves a byte stream; gives the function that lets go of it. A reader has one wire: a new one replaces the old. */
  attach(stream: Duplex): () => void;
  layCard(card: SimulatedCard): void;
  liftCard(): void;
  /** Adds a fault; gives the function that takes it away. */
  inject(fault: ReaderFault): () => void;
  /** Takes all faults away. */
  heal(): void;
  /** Every request since the beginning, in order. */
  readonly requests: readonly SimulatedRequest[];
  readonly cardPresent: boolean;
}

/** Data of the default module number, printed as `05.03-20150818-0000999999-0000000042`. */
const DEFAULT_MODULE_NUMBER = (() => {
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 5, true);
  view.setUint16(2, 3, true);
  view.setUint32(4, 20_150_818, true);
  view.setUint32(8, 999_999, true);
  view.setUint32(12, 42, true);
  return bytes;
})();

/** Bytes in one portion of paced output: what a UART's FIFO hands over at a time. */
const PORTION = 16;

/** Makes a simulated reader. `baudRate`: output is paced like a wire of that rate, 10 bits a byte; absent: at once. */
export const createSimulatedCardReader = (options: {
  readonly clock: Clock;
  readonly baudRate?: number;
}): SimulatedCardReader => {
  const { clock, baudRate } = options;
  const requests: SimulatedRequest[] = [];
  let faults: { readonly fault: ReaderFault; left: number }[] = [];
  let card: SimulatedCard | null = null;
  /** Read to the end since it was laid: it is not found again until it was away (the reader halts it). */
  let consumed = false;
  let found = false;
  let selected = false;
  let detach = () => {};

  const takeCardAway = () => {
    card = null;
    consumed = false;
    found = false;
    selected = false;
  };

  /** The fault of a kind that applies to this request, using it up once. */
  const strikes = <K extends ReaderFault['kind']>(
    kind: K,
    request: SimulatedRequest | undefined,
    defaultOn?: SimulatedRequest,
  ): Extract<ReaderFault, { kind: K }> | undefined => {
    const entry = faults.find((one) => {
      const on = one.fault.on ?? defaultOn;
      return one.fault.kind === kind && one.left > 0 && (on === undefined || on === request);
    });
    if (!entry) return undefined;
    entry.left -= 1;
    return entry.fault as Extract<ReaderFault, { kind: K }>;
  };

  const answer = (sw3: number, data: Iterable<number> = []): Uint8Array =>
    Uint8Array.from([0, 0, sw3, ...data]);

  const bodyFor = (request: SimulatedRequest | undefined): Uint8Array => {
    if (request === undefined) return answer(0x21);
    const broken = strikes('moduleFault', request);
    if (broken) return answer(broken.sw3);
    if (strikes('dropMidRead', request, 'readTextPhoto')) takeCardAway();
    const refused = card && strikes('cardRefused', request, 'readTextPhoto');
    if (refused) return answer(refused.sw3 ?? 0x31);
    switch (request) {
      case 'find':
        selected = selected && consumed;
        found = card !== null && !consumed;
        return found ? answer(0x9f, [0, 0, 0, 0]) : answer(0x80);
      case 'select':
        if (!card || !found) return answer(0x81);
        selected = true;
        return answer(0x90, [0x08, 0, 0, 0, 0, 0, 0, 0x01]);
      case 'readTextPhoto': {
        if (!card || !selected || strikes('badContact', request)) return answer(0x41);
        consumed = true;
        found = false;
        const text = card.text.slice();
        // A birth date of 9s, where digits of a calendar date belong.
        if (strikes('damagedRecord', request)) for (let at = 36; at < 52; at += 2) text[at] = 0x39;
        return answer(0x90, [0x01, 0x00, 0x04, 0x00, ...text, ...card.photo]);
      }
      case 'readAdditionalAddress':
        if (!card || !selected) return answer(0x41);
        if (card.additionalAddresses.length === 0) return answer(0x91);
        return answer(
          0x90,
          card.additionalAddresses.flatMap((address) => [...address]),
        );
      case 'status':
        return answer(0x90);
      case 'moduleNumber':
        return answer(0x90, DEFAULT_MODULE_NUMBER);
      case 'reset':
        consumed = false;
        found = false;
        selected = false;
        return answer(0x90);
      default:
        return request satisfies never;
    }
  };

  const spoil = (frame: Uint8Array, request: SimulatedRequest | undefined): Uint8Array => {
    let wire = frame.slice();
    if (strikes('badChecksum', request)) wire = wire.with(wire.length - 1, (wire.at(-1) ?? 0) ^ 0x5a);
    if (strikes('lyingLength', request)) wire = wire.with(5, 0x02);
    const garbage = strikes('garbageBefore', request);
    if (garbage)
      wire = Uint8Array.from([...(garbage.bytes ?? [0x00, 0xff, 0xaa, 0x96, 0x13, 0xaa]), ...wire]);
    return wire;
  };

  const attach = (stream: Duplex): (() => void) => {
    detach();
    const decoder = createSdtFrameDecoder(newLinkCounters());
    let attached = true;
    let output: Promise<void> = Promise.resolve();

    const write = (bytes: Uint8Array) => {
      if (attached && stream.writable) stream.write(Buffer.from(bytes));
    };
    const send = async (wire: Uint8Array, portion: number) => {
      for (let at = 0; at < wire.length && attached; at += portion) {
        const piece = wire.subarray(at, at + portion);
        write(piece);
        // A turn of the clock between portions, so that they do not leave as one.
        if (portion < wire.length)
          await clock.sleep(baudRate === undefined ? 0 : (piece.length * 10_000) / baudRate);
      }
    };
    const handle = async (body: Uint8Array) => {
      const request = REQUESTS[Buffer.from(body.subarray(0, 2)).toString('hex') as keyof typeof REQUESTS];
      if (request !== undefined) requests.push(request);
      if (strikes('silent', request)) return;
      const frame = spoil(encodeFrame(bodyFor(request)), request);
      const late = strikes('lateAnswer', request);
      if (late) await clock.sleep(late.ms);
      const split = strikes('splitEveryByte', request);
      await send(frame, split ? 1 : baudRate === undefined ? frame.length : PORTION);
    };
    const onData = (chunk: Uint8Array) => {
      for (const body of decoder.push(chunk)) output = output.then(() => handle(body));
    };
    // The peer may vanish in the middle of a write; for a reader that is no event.
    const onError = () => {};
    stream.on('data', onData);
    stream.on('error', onError);
    const mine = () => {
      if (!attached) return;
      attached = false;
      stream.off('data', onData);
    };
    detach = mine;
    return mine;
  };

  return {
    attach,
    requests,
    get cardPresent() {
      return card !== null;
    },
    layCard: (laid) => {
      takeCardAway();
      card = laid;
    },
    liftCard: takeCardAway,
    inject: (fault) => {
      const entry = { fault, left: fault.times ?? Number.POSITIVE_INFINITY };
      faults = [...faults, entry];
      return () => {
        faults = faults.filter((one) => one !== entry);
      };
    },
    heal: () => {
      faults = [];
    },
  };
};
