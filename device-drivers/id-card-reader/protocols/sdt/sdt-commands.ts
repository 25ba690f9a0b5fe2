import { type Clock, fail, type LinkCounters, ok, type Result } from '../../../contract.ts';
import type { Connection } from '../../../transports/transport.ts';
import type { CardData } from '../../card-reader-protocol.ts';
import { createExchange, type ExchangeFailure, type Question } from '../../exchange.ts';
import { type Checksum, createSdtFrameDecoder, encodeFrame } from './sdt-frame.ts';
import { sdtStatus } from './sdt-status.ts';

/** Every request of the protocol. */
export type SdtCommandName =
  | 'find'
  | 'select'
  | 'readTextPhoto'
  | 'readTextPhotoFingerprints'
  | 'readAdditionalAddress'
  | 'readManagementNumber'
  | 'status'
  | 'moduleNumber'
  | 'reset'
  | 'setBaudRate'
  | 'setRadioLimit';

interface SdtCommand {
  readonly bytes: readonly [command: number, ...parameter: number[]];
  /** How long the answer is waited for, ms. */
  readonly timeoutMs: number;
  /** How often the request is said again when the answer is garbled or missing. */
  readonly retries: number;
  /** Whether an answer's shape can be one to this request. */
  readonly fits: (sw3: number, dataLength: number) => boolean;
}

/** Length of the text record, bytes. */
const TEXT_LENGTH = 256;
/** Length of one fingerprint template, bytes; a card holds none, one or two. */
const FINGERPRINT_LENGTH = 512;
const MOST_FINGERPRINTS = 2;
/** Two or three length words before the data of a read. */
const LENGTHS_WITHOUT_FINGERPRINTS = 4;
const LENGTHS_WITH_FINGERPRINTS = 6;
const SELECT_DATA_LENGTH = 8;
const FIND_DATA_LENGTH = 4;
const MODULE_NUMBER_LENGTH = 16;
/** 28 bytes (IIN, SN, DN) by the header of sdtapi; more room, because no frame of it was seen. */
const MOST_MANAGEMENT_NUMBER = 64;
/** Four additional addresses of 35 UTF-16 characters. */
const ADDRESS_LENGTH = 70;
const MAX_ADDITIONAL_LENGTH = 4 * ADDRESS_LENGTH;

/** A status without data that any request can get: transmission and reader faults. */
const isGeneral = (sw3: number, dataLength: number): boolean =>
  dataLength === 0 && ['transmission', 'readerFault'].includes(sdtStatus(sw3).class);

/** A status without data that any request for a card's content can get. A missing card is told by `find` alone. */
const isOfCard = (sw3: number, dataLength: number): boolean =>
  dataLength === 0 && ['cardRefused', 'cardContact'].includes(sdtStatus(sw3).class) && sw3 !== 0x80;

const isDone = (sw3: number, dataLength: number): boolean => sw3 === 0x90 && dataLength === 0;

/**
 * The requests, with the timeouts that shipping software uses (shared facts, "devices" §1); those of the last three
 * are ours. The answer to 3010 is 201 ms on the wire at 115,200 baud, the one to 3001 is 112 ms.
 */
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
      (sw3 === 0x90 && length >= LENGTHS_WITHOUT_FINGERPRINTS + TEXT_LENGTH) || isOfCard(sw3, length),
  },
  readTextPhotoFingerprints: {
    bytes: [0x30, 0x10],
    timeoutMs: 3_000,
    retries: 1,
    fits: (sw3, length) =>
      (sw3 === 0x90 && length >= LENGTHS_WITH_FINGERPRINTS + TEXT_LENGTH) || isOfCard(sw3, length),
  },
  readAdditionalAddress: {
    bytes: [0x30, 0x03],
    timeoutMs: 1_500,
    retries: 1,
    fits: (sw3, length) =>
      (sw3 === 0x90 && length <= MAX_ADDITIONAL_LENGTH) ||
      (length === 0 && (sw3 === 0x91 || ['cardRefused', 'cardContact'].includes(sdtStatus(sw3).class))),
  },
  readManagementNumber: {
    bytes: [0x30, 0x05],
    timeoutMs: 1_500,
    retries: 1,
    fits: (sw3, length) =>
      (sw3 === 0x90 && length > 0 && length <= MOST_MANAGEMENT_NUMBER) || isOfCard(sw3, length),
  },
  status: { bytes: [0x11, 0xff], timeoutMs: 300, retries: 0, fits: isDone },
  moduleNumber: {
    bytes: [0x12, 0xff],
    timeoutMs: 300,
    retries: 2,
    fits: (sw3, length) => sw3 === 0x90 && length === MODULE_NUMBER_LENGTH,
  },
  reset: { bytes: [0x10, 0xff], timeoutMs: 1_000, retries: 1, fits: isDone },
  // Once it is heard, the answer to a second one comes at another rate.
  setBaudRate: { bytes: [0x60], timeoutMs: 300, retries: 0, fits: isDone },
  setRadioLimit: { bytes: [0x61, 0xff], timeoutMs: 300, retries: 1, fits: isDone },
};

/** The rates that a reader can be set to, and the parameter of command 60 that does it (published protocol notes, table of commands). */
const BAUD_RATES = new Map([
  [115_200, 0x00],
  [57_600, 0x01],
  [38_400, 0x02],
  [19_200, 0x03],
  [9_600, 0x04],
]);

/** The reader answered with something other than success. */
export interface SdtRefusal {
  readonly kind: 'status';
  readonly command: SdtCommandName;
  readonly sw3: number;
}

/** Why a request has no result. */
export type SdtFailure = ExchangeFailure | SdtRefusal;

/** Typed requests over one open link: the whole command set. */
export interface SdtCommands {
  /** 找卡 2001: true when a card that was not read since it was laid is in the field. */
  find(): Promise<Result<boolean, SdtFailure>>;
  /** 选卡 2002. */
  select(): Promise<Result<void, SdtFailure>>;
  /** 读基本信息 3001. */
  readTextPhoto(): Promise<Result<CardData, SdtFailure>>;
  /** 读基本信息和指纹 3010. */
  readTextPhotoFingerprints(): Promise<Result<CardData, SdtFailure>>;
  /** 读追加地址 3003: as many as the card holds, up to four, each 70 bytes of UTF-16LE; none is normal. */
  readAdditionalAddress(): Promise<Result<readonly Uint8Array[], SdtFailure>>;
  /** 读证卡体管理号 3005: the number of the card itself, raw. It names the card, and so a person. */
  readManagementNumber(): Promise<Result<Uint8Array, SdtFailure>>;
  /** 11FF. */
  status(): Promise<Result<void, SdtFailure>>;
  /** 12FF: the security module's number as printed on its case: `aa.bb-date-serial-random`. */
  moduleNumber(): Promise<Result<string, SdtFailure>>;
  /** 10FF. */
  reset(): Promise<Result<void, SdtFailure>>;
  /** 60nn: the reader answers at the old rate and speaks the new one from then on: the link must be opened anew. Throws for a rate that there is not. */
  setBaudRate(bitsPerSecond: number): Promise<Result<void, SdtFailure>>;
  /** 61FF nn: the most bytes in one frame between module and card; 80 (50) is usual. Throws outside 1 to 255. */
  setRadioLimit(bytes: number): Promise<Result<void, SdtFailure>>;
  readonly lastHeardAt: number;
  readonly silentExchanges: number;
}

interface Answer {
  readonly sw3: number;
  readonly data: Uint8Array;
}

const questionOf = (
  name: SdtCommandName,
  parameter: readonly number[],
  checksum: Checksum,
): Question<Answer> => {
  const command = SDT_COMMANDS[name];
  const classOf = (answer: Answer) => sdtStatus(answer.sw3).class;
  return {
    name,
    frame: encodeFrame(Uint8Array.from([...command.bytes, ...parameter]), checksum),
    timeoutMs: command.timeoutMs,
    retries: command.retries,
    fits: ({ sw3, data }) => command.fits(sw3, data.length) || isGeneral(sw3, data.length),
    isGarbled: (answer) => classOf(answer) === 'transmission',
    isRefusal: (answer) => ['transmission', 'readerFault'].includes(classOf(answer)),
  };
};

/** Makes the requests of one open link. */
export const createSdtCommands = (options: {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly counters: LinkCounters;
  readonly checksum?: Checksum;
}): SdtCommands => {
  const { checksum = 'xor' } = options;
  const frames = createSdtFrameDecoder(options.counters, checksum);
  const exchange = createExchange<Answer>({
    ...options,
    decoder: {
      abandonPartial: frames.abandonPartial,
      push: (chunk) =>
        frames.push(chunk).flatMap((body) => {
          const sw3 = body[2];
          if (sw3 !== undefined) return [{ sw3, data: body.subarray(3) }];
          // A body shorter than SW1 SW2 SW3 answers nothing.
          options.counters.garbageBytes += body.length;
          return [];
        }),
    },
  });

  /** The answer's data when its status is one of `expected`. */
  const dataOf = async (
    name: SdtCommandName,
    expected: readonly number[],
    parameter: readonly number[] = [],
  ): Promise<Result<Answer, SdtFailure>> => {
    const answer = await exchange.ask(questionOf(name, parameter, checksum));
    if (!answer.ok || expected.includes(answer.value.sw3)) return answer;
    return fail({ kind: 'status', command: name, sw3: answer.value.sw3 });
  };

  const withoutData = async (
    name: SdtCommandName,
    parameter: readonly number[] = [],
  ): Promise<Result<void, SdtFailure>> => {
    const answer = await dataOf(name, [0x90], parameter);
    return answer.ok ? ok(undefined) : answer;
  };

  const cardData = async (
    name: 'readTextPhoto' | 'readTextPhotoFingerprints',
  ): Promise<Result<CardData, SdtFailure>> => {
    const answer = await dataOf(name, [0x90]);
    if (!answer.ok) return answer;
    const data = splitCardData(answer.value.data, name === 'readTextPhotoFingerprints');
    // Lengths that do not add up mean that the read failed, as far as the person is concerned.
    return data ? ok(data) : fail({ kind: 'status', command: name, sw3: 0x41 });
  };

  return {
    get lastHeardAt() {
      return exchange.lastHeardAt;
    },
    get silentExchanges() {
      return exchange.silentExchanges;
    },
    find: async () => {
      const answer = await dataOf('find', [0x9f, 0x80]);
      return answer.ok ? ok(answer.value.sw3 === 0x9f) : answer;
    },
    select: async () => {
      const answer = await dataOf('select', [0x90]);
      return answer.ok ? ok(undefined) : answer;
    },
    readTextPhoto: () => cardData('readTextPhoto'),
    readTextPhotoFingerprints: () => cardData('readTextPhotoFingerprints'),
    readAdditionalAddress: async () => {
      const answer = await dataOf('readAdditionalAddress', [0x90, 0x91]);
      return answer.ok ? ok(inPieces(answer.value.data, ADDRESS_LENGTH)) : answer;
    },
    readManagementNumber: async () => {
      const answer = await dataOf('readManagementNumber', [0x90]);
      return answer.ok ? ok(answer.value.data) : answer;
    },
    status: () => withoutData('status'),
    moduleNumber: async () => {
      const answer = await dataOf('moduleNumber', [0x90]);
      return answer.ok ? ok(formatModuleNumber(answer.value.data)) : answer;
    },
    reset: () => withoutData('reset'),
    setBaudRate: (bitsPerSecond) => {
      const parameter = BAUD_RATES.get(bitsPerSecond);
      if (parameter === undefined) throw new RangeError(`no reader speaks at ${bitsPerSecond} baud`);
      return withoutData('setBaudRate', [parameter]);
    },
    setRadioLimit: (bytes) => {
      if (!Number.isInteger(bytes) || bytes < 1 || bytes > 255)
        throw new RangeError(`${bytes} is no number of bytes of a radio frame`);
      return withoutData('setRadioLimit', [bytes]);
    },
  };
};

/** Two or three length words, then text, photo and fingerprints in turn. `null`: the lengths do not add up. */
const splitCardData = (data: Uint8Array, withFingerprints: boolean): CardData | null => {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const header = withFingerprints ? LENGTHS_WITH_FINGERPRINTS : LENGTHS_WITHOUT_FINGERPRINTS;
  const textLength = view.getUint16(0);
  const photoLength = view.getUint16(2);
  const fingerprintLength = withFingerprints ? view.getUint16(4) : 0;
  if (textLength !== TEXT_LENGTH) return null;
  if (fingerprintLength % FINGERPRINT_LENGTH !== 0) return null;
  if (fingerprintLength > MOST_FINGERPRINTS * FINGERPRINT_LENGTH) return null;
  if (header + textLength + photoLength + fingerprintLength > data.length) return null;
  const photoAt = header + textLength;
  const fingerprintsAt = photoAt + photoLength;
  return {
    text: data.slice(header, photoAt),
    photo: data.slice(photoAt, fingerprintsAt),
    fingerprints: withFingerprints
      ? inPieces(data.slice(fingerprintsAt, fingerprintsAt + fingerprintLength), FINGERPRINT_LENGTH)
      : null,
  };
};

const inPieces = (data: Uint8Array, length: number): readonly Uint8Array[] =>
  Array.from({ length: Math.ceil(data.length / length) }, (_, index) =>
    data.slice(index * length, (index + 1) * length),
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
