import type { Duplex } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { type Clock, newLinkCounters } from '../../device-drivers/contract.ts';
import {
  type Checksum,
  createSdtFrameDecoder,
  encodeFrame,
} from '../../device-drivers/id-card-reader/protocols/sdt/sdt-frame.ts';
import type { SimulatedCard } from './sample-cards.ts';
import { byteTime, type WirePace } from './wire-pace.ts';

/** The requests the simulated reader knows, by their first bytes in hex. */
const REQUESTS = {
  '2001': 'find',
  '2002': 'select',
  '3001': 'readTextPhoto',
  '3010': 'readTextPhotoFingerprints',
  '3003': 'readAdditionalAddress',
  '3005': 'readManagementNumber',
  '11ff': 'status',
  '12ff': 'moduleNumber',
  '10ff': 'reset',
  '60': 'setBaudRate',
  '61ff': 'setRadioLimit',
} as const;

/** A request as the simulated reader names it. */
export type SimulatedRequest = (typeof REQUESTS)[keyof typeof REQUESTS];

/** The rates of command 60, by its parameter. */
const BAUD_RATES = [115_200, 57_600, 38_400, 19_200, 9_600] as const;

/** What is wrong with the reader or the card; `on` limits it to one request, `times` to so many requests. */
export type ReaderFault = (
  | { readonly kind: 'damagedRecord' }
  | { readonly kind: 'cardRefused'; readonly sw3?: 0x31 | 0x32 | 0x33 | 0x40 }
  /** The card loses contact: it stays and answers 41. */
  | { readonly kind: 'badContact' }
  /** The card is gone in the moment of this request (default: while it is read). */
  | { readonly kind: 'dropMidRead' }
  | { readonly kind: 'garbageBefore'; readonly bytes?: Uint8Array }
  /** No answer: unplugged inside, or busy for ever. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'badChecksum' }
  /** The check byte is a sum where it should be an exclusive-or, as on readers of another family. */
  | { readonly kind: 'sumChecksum' }
  /** LEN promises this many bytes more than follow (default 512); fewer, where it is negative. */
  | { readonly kind: 'lyingLength'; readonly by?: number }
  /** A byte that does not belong there, after so many of the preamble (default 3). */
  | { readonly kind: 'strayInPreamble'; readonly at?: number }
  /** The first so many bytes of the preamble are lost (default 1). */
  | { readonly kind: 'lostInPreamble'; readonly bytes?: number }
  | { readonly kind: 'splitEveryByte' }
  /** The answer comes twice, in one piece. */
  | { readonly kind: 'twice' }
  | { readonly kind: 'lateAnswer'; readonly ms: number }
  /** The request is refused with this code. */
  | { readonly kind: 'nak'; readonly sw3: number }
  /** The module's own fault: 60 self-test, 66 unauthorised. */
  | { readonly kind: 'moduleFault'; readonly sw3: 0x60 | 0x66 }
) & { readonly on?: SimulatedRequest; readonly times?: number };

/** A simulated SAM_V reader: speaks the wire protocol to whatever is attached, knows nothing of the driver. */
export interface SimulatedCardReader {
  /**
   * Serves a byte stream; gives the function that lets go of it. A reader has one wire: a new one replaces the old.
   * `lineRate`: the rate of the wire, bits per second; on a wire of another rate than its own the reader hears
   * nothing that it understands. Absent: the wire has none.
   */
  attach(stream: Duplex, lineRate?: number): () => void;
  layCard(card: SimulatedCard): void;
  liftCard(): void;
  /** Adds a fault; gives the function that takes it away. */
  inject(fault: ReaderFault): () => void;
  /** Takes all faults away. */
  heal(): void;
  /** Every request since the beginning, in order. */
  readonly requests: readonly SimulatedRequest[];
  readonly cardPresent: boolean;
  /** Rate of its UART, bits per second. */
  readonly baudRate: number;
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

/** Preamble, LEN and check byte around the body of a frame, bytes. */
const AROUND_BODY = 8;

const word = (value: number): readonly [number, number] => [value >> 8, value & 0xff];

/**
 * Makes a simulated reader. `baudRate`: output is paced like a wire of that rate, 10 bits a byte, by the clock's
 * sleeps; absent: at once. `wire`: a wire for benchmarks, made for each request, which paces both directions at the
 * reader's own rate. `knowsFingerprints` false: an older module, which has no command 3010.
 */
export const createSimulatedCardReader = (options: {
  readonly clock: Clock;
  readonly baudRate?: number;
  readonly wire?: (baudRate: number) => WirePace;
  readonly checksum?: Checksum;
  readonly knowsFingerprints?: boolean;
}): SimulatedCardReader => {
  const { clock, checksum = 'xor', knowsFingerprints = true } = options;
  const requests: SimulatedRequest[] = [];
  let faults: { readonly fault: ReaderFault; left: number }[] = [];
  let card: SimulatedCard | null = null;
  /** Read to the end since it was laid: it is not found again until it was away (the reader halts it). */
  let consumed = false;
  let found = false;
  let selected = false;
  let ownRate: number = BAUD_RATES[0];
  let pacedRate = options.baudRate;
  /** The most bytes of a frame between module and card; `null`: as the module was made. */
  let radioLimit: number | null = null;
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
    defaultOn: readonly SimulatedRequest[] = [],
  ): Extract<ReaderFault, { kind: K }> | undefined => {
    const entry = faults.find(({ fault, left }) => {
      const on = fault.on ? [fault.on] : defaultOn;
      return (
        fault.kind === kind &&
        left > 0 &&
        (on.length === 0 || (request !== undefined && on.includes(request)))
      );
    });
    if (!entry) return undefined;
    entry.left -= 1;
    return entry.fault as Extract<ReaderFault, { kind: K }>;
  };

  const answer = (sw3: number, data: Iterable<number> = []): Uint8Array =>
    Uint8Array.from([0, 0, sw3, ...data]);

  const cardContent = (held: SimulatedCard, request: SimulatedRequest): Uint8Array => {
    consumed = true;
    found = false;
    const text = held.text.slice();
    // A birth date of 9s, where digits of a calendar date belong.
    if (strikes('damagedRecord', request)) for (let at = 36; at < 52; at += 2) text[at] = 0x39;
    const fingers = held.fingerprints.flatMap((finger) => [...finger]);
    const lengths = [...word(text.length), ...word(held.photo.length)];
    return request === 'readTextPhoto'
      ? answer(0x90, [...lengths, ...text, ...held.photo])
      : answer(0x90, [...lengths, ...word(fingers.length), ...text, ...held.photo, ...fingers]);
  };

  const bodyFor = (request: SimulatedRequest | undefined, parameter: number | undefined): Uint8Array => {
    if (request === undefined) return answer(0x21);
    const broken = strikes('moduleFault', request) ?? strikes('nak', request);
    if (broken) return answer(broken.sw3);
    if (strikes('dropMidRead', request, ['readTextPhoto', 'readTextPhotoFingerprints'])) takeCardAway();
    const refused = card && strikes('cardRefused', request, ['readTextPhoto', 'readTextPhotoFingerprints']);
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
      case 'readTextPhotoFingerprints':
        if (!knowsFingerprints) return answer(0x21);
        if (!card || !selected || strikes('badContact', request)) return answer(0x41);
        return cardContent(card, request);
      case 'readTextPhoto':
        if (!card || !selected || strikes('badContact', request)) return answer(0x41);
        return cardContent(card, request);
      case 'readAdditionalAddress':
        if (!card || !selected) return answer(0x41);
        if (card.additionalAddresses.length === 0) return answer(0x91);
        return answer(
          0x90,
          card.additionalAddresses.flatMap((address) => [...address]),
        );
      case 'readManagementNumber':
        return card && selected ? answer(0x90, card.managementNumber) : answer(0x41);
      case 'status':
        return answer(0x90);
      case 'moduleNumber':
        return answer(0x90, DEFAULT_MODULE_NUMBER);
      case 'reset':
        consumed = false;
        found = false;
        selected = false;
        return answer(0x90);
      case 'setBaudRate':
        return BAUD_RATES[parameter ?? -1] === undefined ? answer(0x21) : answer(0x90);
      case 'setRadioLimit':
        if (!parameter) return answer(0x21);
        radioLimit = parameter;
        return answer(0x90);
      default:
        return request satisfies never;
    }
  };

  const spoil = (frame: Uint8Array, request: SimulatedRequest | undefined): Uint8Array => {
    let wire = frame.slice();
    if (strikes('badChecksum', request)) wire = wire.with(wire.length - 1, (wire.at(-1) ?? 0) ^ 0x5a);
    const lie = strikes('lyingLength', request);
    if (lie) {
      const [high, low] = word(((wire[5] ?? 0) << 8) + (wire[6] ?? 0) + (lie.by ?? 512));
      wire = wire.with(5, high).with(6, low);
    }
    const stray = strikes('strayInPreamble', request);
    if (stray) {
      const at = stray.at ?? 3;
      wire = Uint8Array.from([...wire.subarray(0, at), 0x00, ...wire.subarray(at)]);
    }
    const lost = strikes('lostInPreamble', request);
    if (lost) wire = wire.slice(lost.bytes ?? 1);
    const garbage = strikes('garbageBefore', request);
    if (garbage)
      wire = Uint8Array.from([...(garbage.bytes ?? [0x00, 0xff, 0xaa, 0x96, 0x13, 0xaa]), ...wire]);
    return strikes('twice', request) ? Uint8Array.from([...wire, ...wire]) : wire;
  };

  const attach = (stream: Duplex, lineRate?: number): (() => void) => {
    detach();
    const decoder = createSdtFrameDecoder(newLinkCounters(), checksum);
    let attached = true;
    let output: Promise<void> = Promise.resolve();

    const write = (bytes: Uint8Array) => {
      if (attached && stream.writable) stream.write(Buffer.from(bytes));
    };
    const send = async (wire: Uint8Array, portion: number, pace: WirePace | undefined) => {
      for (let at = 0; at < wire.length && attached; at += portion) {
        const piece = wire.subarray(at, at + portion);
        // On an exact wire a portion is there when its last bit is.
        await pace?.(piece.length);
        write(piece);
        // A turn between portions, so that they do not leave as one: of the clock on a line with a rate, of the event loop on
        // one without. A timer for each of 1,300 bytes would make the answer later than any real line is.
        if (!pace && portion < wire.length)
          await (pacedRate === undefined ? turn() : clock.sleep(piece.length * byteTime(pacedRate)));
      }
    };
    const portionOf = (request: SimulatedRequest | undefined, length: number): number => {
      if (strikes('splitEveryByte', request)) return 1;
      const paced = pacedRate !== undefined || options.wire !== undefined ? PORTION : length;
      // What comes from the card is passed on as it comes: no field notes say how a real module does it.
      const fromCard = request?.startsWith('read') && radioLimit !== null ? radioLimit : length;
      return Math.min(paced, fromCard);
    };
    const handle = async (body: Uint8Array) => {
      const pace = options.wire?.(ownRate);
      await pace?.(body.length + AROUND_BODY);
      const hex = Buffer.from(body.subarray(0, 2)).toString('hex');
      const request = Object.entries(REQUESTS).find(([start]) => hex.startsWith(start))?.[1];
      const parameter = body.at(-1);
      if (request !== undefined) requests.push(request);
      if (strikes('silent', request)) return;
      const checkedBy = strikes('sumChecksum', request) ? 'sum' : checksum;
      const reply = bodyFor(request, parameter);
      const frame = spoil(encodeFrame(reply, checkedBy), request);
      const late = strikes('lateAnswer', request);
      if (late) await clock.sleep(late.ms);
      await send(frame, portionOf(request, frame.length), pace);
      // The answer still comes at the old rate.
      if (request === 'setBaudRate' && reply[2] === 0x90) {
        ownRate = BAUD_RATES[parameter ?? 0] ?? ownRate;
        if (pacedRate !== undefined) pacedRate = ownRate;
      }
    };
    const onData = (chunk: Uint8Array) => {
      if (lineRate !== undefined && lineRate !== ownRate) return;
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
    get baudRate() {
      return ownRate;
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
