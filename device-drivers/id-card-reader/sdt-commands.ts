import { type Clock, fail, type LinkCounters, ok, type Result } from '../contract.ts';
import type { Connection } from '../transports/transport.ts';
import { createSdtFrameDecoder, encodeFrame } from './sdt-frame.ts';
import { sdtStatus } from './sdt-status.ts';

/** What a request can be. */
export type SdtCommandName =
  | 'find'
  | 'select'
  | 'readTextPhoto'
  | 'readAdditionalAddress'
  | 'status'
  | 'moduleNumber'
  | 'reset';

interface SdtCommand {
  readonly bytes: readonly [command: number, parameter: number];
  /** How long the answer is waited for. */
  readonly timeoutMs: number;
  /** How often the request is said again when the answer is garbled or missing. */
  readonly retries: number;
  /** Whether an answer's shape can be one to this request: an answer is not tagged, and this unmasks a late one. */
  readonly fits: (sw3: number, dataLength: number) => boolean;
}

/** Length of the text record in an answer to 3001, bytes; the photo is the rest. */
export const TEXT_LENGTH = 256;
const READ_HEADER_LENGTH = 4;
const SELECT_DATA_LENGTH = 8;
const FIND_DATA_LENGTH = 4;
const MODULE_NUMBER_LENGTH = 16;
/** Four additional addresses of 35 UTF-16 characters. */
const ADDRESS_LENGTH = 70;
const MAX_ADDITIONAL_LENGTH = 4 * ADDRESS_LENGTH;

/** A status without data that any request can get: transmission and reader faults. */
const isGeneral = (sw3: number, dataLength: number): boolean =>
  dataLength === 0 && ['transmission', 'readerFault'].includes(sdtStatus(sw3).class);

/** The requests, with the timeouts that shipping software uses (shared facts, "devices" §1). */
export const SDT_COMMANDS: Readonly<Record<SdtCommandName, SdtCommand>> = {
  find: {
    bytes: [0x20, 0x01],
    timeoutMs: 300,
    retries: 0,
    fits: (sw3, length) => (sw3 === 0x9f && length === FIND_DATA_LENGTH) || (sw3 === 0x80 && length === 0),
  },
  select: {
    bytes: [0x20, 0x02],
    timeoutMs: 300,
    retries: 1,
    fits: (sw3, length) =>
      (sw3 === 0x90 && length === SELECT_DATA_LENGTH) ||
      (length === 0 && (sw3 === 0x81 || sw3 === 0x41 || sdtStatus(sw3).class === 'cardRefused')),
  },
  readTextPhoto: {
    bytes: [0x30, 0x01],
    timeoutMs: 2_000,
    retries: 1,
    fits: (sw3, length) =>
      (sw3 === 0x90 && length >= READ_HEADER_LENGTH + TEXT_LENGTH) ||
      (length === 0 && ['cardRefused', 'cardContact'].includes(sdtStatus(sw3).class) && sw3 !== 0x80),
  },
  readAdditionalAddress: {
    bytes: [0x30, 0x03],
    timeoutMs: 1_500,
    retries: 1,
    fits: (sw3, length) =>
      (sw3 === 0x90 && length <= MAX_ADDITIONAL_LENGTH) ||
      (length === 0 && (sw3 === 0x91 || ['cardRefused', 'cardContact'].includes(sdtStatus(sw3).class))),
  },
  status: {
    bytes: [0x11, 0xff],
    timeoutMs: 300,
    retries: 0,
    fits: (sw3, length) => sw3 === 0x90 && length === 0,
  },
  moduleNumber: {
    bytes: [0x12, 0xff],
    timeoutMs: 300,
    retries: 2,
    fits: (sw3, length) => sw3 === 0x90 && length === MODULE_NUMBER_LENGTH,
  },
  reset: {
    bytes: [0x10, 0xff],
    timeoutMs: 1_000,
    retries: 1,
    fits: (sw3, length) => sw3 === 0x90 && length === 0,
  },
};

/** After a missing answer the line is left alone this long, so that the answer, if only late, is thrown away as such. */
const SETTLE_MS = 150;

/** Why a request has no result. `status`: the reader answered with something other than success. */
export type SdtFailure =
  | { readonly kind: 'noAnswer'; readonly command: SdtCommandName }
  | { readonly kind: 'lost'; readonly command: SdtCommandName }
  | { readonly kind: 'status'; readonly command: SdtCommandName; readonly sw3: number };

/** The reader's raw data of a card: personal data. */
export interface CardData {
  /** The text record, 256 bytes. */
  readonly text: Uint8Array;
  /** The photo in the closed WLT format, normally 1024 bytes. */
  readonly photo: Uint8Array;
}

/** Typed requests over one open link. */
export interface SdtCommands {
  /** 找卡: true when a card that was not read since it was laid is in the field. */
  find(): Promise<Result<boolean, SdtFailure>>;
  /** 选卡. */
  select(): Promise<Result<void, SdtFailure>>;
  /** 读基本信息. */
  readTextPhoto(): Promise<Result<CardData, SdtFailure>>;
  /** 读追加地址: as many as the card holds, up to four, each 70 bytes of UTF-16LE; none is normal. */
  readAdditionalAddress(): Promise<Result<readonly Uint8Array[], SdtFailure>>;
  status(): Promise<Result<void, SdtFailure>>;
  /** The security module's number as printed on its case: `aa.bb-date-serial-random`. */
  moduleNumber(): Promise<Result<string, SdtFailure>>;
  reset(): Promise<Result<void, SdtFailure>>;
  /** When the reader last said anything understandable, ms since the epoch; when the link was made, if never. */
  readonly lastHeardAt: number;
  /** Exchanges without an answer since the last answer. */
  readonly silentExchanges: number;
}

interface Answer {
  readonly sw3: number;
  readonly data: Uint8Array;
}

/**
 * Makes the requests of one open link. One request is under way at a time; others queue. An answer that nobody
 * waits for, or whose shape does not fit the request, is late: it is counted and thrown away.
 */
export const createSdtCommands = (options: {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly counters: LinkCounters;
}): SdtCommands => {
  const { connection, clock, counters } = options;
  const decoder = createSdtFrameDecoder(counters);
  let waiting:
    | { readonly name: SdtCommandName; readonly resolve: (answer: Answer | 'lost') => void }
    | undefined;
  let closed = false;
  let unsettled = false;
  let lastHeardAt = clock.now();
  let silentExchanges = 0;
  let queue: Promise<unknown> = Promise.resolve();

  connection.onData((chunk) => {
    for (const body of decoder.push(chunk)) {
      const sw3 = body[2];
      const fits =
        waiting !== undefined &&
        sw3 !== undefined &&
        (SDT_COMMANDS[waiting.name].fits(sw3, body.length - 3) || isGeneral(sw3, body.length - 3));
      if (!waiting || sw3 === undefined || !fits) {
        counters.lateAnswers += 1;
        continue;
      }
      lastHeardAt = clock.now();
      silentExchanges = 0;
      waiting.resolve({ sw3, data: body.subarray(3) });
      waiting = undefined;
    }
  });
  connection.onClose(() => {
    closed = true;
    waiting?.resolve('lost');
    waiting = undefined;
  });

  const askOnce = async (name: SdtCommandName): Promise<Result<Answer, SdtFailure>> => {
    if (unsettled) {
      unsettled = false;
      await clock.sleep(SETTLE_MS);
    }
    if (closed) return fail({ kind: 'lost', command: name });
    decoder.abandonPartial();
    const timer = new AbortController();
    const answer = new Promise<Answer | 'lost'>((resolve) => {
      waiting = { name, resolve };
    });
    const late = clock.sleep(SDT_COMMANDS[name].timeoutMs, timer.signal).then(
      () => 'late' as const,
      () => 'late' as const,
    );
    counters.framesOut += 1;
    // Not awaited by itself: on a hung link the write may never end, and the timeout covers it.
    const written = connection
      .write(encodeFrame(Uint8Array.from(SDT_COMMANDS[name].bytes)))
      .then((result) => (result.ok ? answer : ('lost' as const)));
    const outcome = await Promise.race([written, answer, late]);
    timer.abort(new Error('answered'));
    waiting = undefined;
    if (outcome === 'lost') return fail({ kind: 'lost', command: name });
    if (outcome === 'late') {
      counters.timeouts += 1;
      silentExchanges += 1;
      unsettled = true;
      return fail({ kind: 'noAnswer', command: name });
    }
    return ok(outcome);
  };

  const askWithRetries = async (name: SdtCommandName): Promise<Result<Answer, SdtFailure>> => {
    for (let attempt = 0; ; attempt += 1) {
      const answer = await askOnce(name);
      const garbled = answer.ok
        ? sdtStatus(answer.value.sw3).class === 'transmission'
        : answer.error.kind === 'noAnswer';
      if (!garbled || attempt >= SDT_COMMANDS[name].retries) return answer;
    }
  };

  const ask = (name: SdtCommandName): Promise<Result<Answer, SdtFailure>> => {
    const turn = queue.then(() => askWithRetries(name));
    queue = turn;
    return turn;
  };

  /** The answer's data when its status is one of `expected`. */
  const dataOf = async (
    name: SdtCommandName,
    expected: readonly number[],
  ): Promise<Result<Answer, SdtFailure>> => {
    const answer = await ask(name);
    if (!answer.ok || expected.includes(answer.value.sw3)) return answer;
    return fail({ kind: 'status', command: name, sw3: answer.value.sw3 });
  };

  const withoutData = async (name: SdtCommandName): Promise<Result<void, SdtFailure>> => {
    const answer = await dataOf(name, [0x90]);
    return answer.ok ? ok(undefined) : answer;
  };

  return {
    get lastHeardAt() {
      return lastHeardAt;
    },
    get silentExchanges() {
      return silentExchanges;
    },
    find: async () => {
      const answer = await dataOf('find', [0x9f, 0x80]);
      return answer.ok ? ok(answer.value.sw3 === 0x9f) : answer;
    },
    select: () => withoutData('select'),
    readTextPhoto: async () => {
      const answer = await dataOf('readTextPhoto', [0x90]);
      return answer.ok ? splitCardData(answer.value.data) : answer;
    },
    readAdditionalAddress: async () => {
      const answer = await dataOf('readAdditionalAddress', [0x90, 0x91]);
      return answer.ok ? ok(splitAddresses(answer.value.data)) : answer;
    },
    status: () => withoutData('status'),
    moduleNumber: async () => {
      const answer = await dataOf('moduleNumber', [0x90]);
      return answer.ok ? ok(formatModuleNumber(answer.value.data)) : answer;
    },
    reset: () => withoutData('reset'),
  };
};

/** Two length words (text, photo), then the two. Lengths that do not add up mean the read failed, as far as the person is concerned. */
const splitCardData = (data: Uint8Array): Result<CardData, SdtFailure> => {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const textLength = view.getUint16(0);
  const photoLength = view.getUint16(2);
  if (textLength !== TEXT_LENGTH || READ_HEADER_LENGTH + textLength + photoLength > data.length) {
    return fail({ kind: 'status', command: 'readTextPhoto', sw3: 0x41 });
  }
  const photoAt = READ_HEADER_LENGTH + textLength;
  return ok({
    text: data.slice(READ_HEADER_LENGTH, photoAt),
    photo: data.slice(photoAt, photoAt + photoLength),
  });
};

const splitAddresses = (data: Uint8Array): readonly Uint8Array[] =>
  Array.from({ length: Math.ceil(data.length / ADDRESS_LENGTH) }, (_, index) =>
    data.slice(index * ADDRESS_LENGTH, (index + 1) * ADDRESS_LENGTH),
  );

/** Two 16-bit and three 32-bit little-endian numbers; the last two are padded to ten digits. */
export const formatModuleNumber = (data: Uint8Array): string => {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const two = (value: number) => String(value).padStart(2, '0');
  const ten = (value: number) => String(value).padStart(10, '0');
  return (
    `${two(view.getUint16(0, true))}.${two(view.getUint16(2, true))}-${view.getUint32(4, true)}` +
    `-${ten(view.getUint32(8, true))}-${ten(view.getUint32(12, true))}`
  );
};
