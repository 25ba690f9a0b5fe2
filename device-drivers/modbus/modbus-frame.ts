import type { LinkCounters } from '../contract.ts';

/**
 * The RTU frame of Modbus (Modbus over Serial Line, specification and implementation guide V1.02, 2.5.1):
 * `unit | function | data | CRC low | CRC high`. There is no start mark and no length for all: a frame ends by
 * silence, which is not seen any more behind a USB adapter or a serial server. So the length is taken from the
 * function, and the CRC says whether it was one. Only the functions of coils and discrete inputs are here
 * (Modbus Application Protocol V1.1b3, 6.1, 6.2, 6.5, 6.11).
 */
export type ModbusFunction = 'readCoils' | 'readDiscreteInputs' | 'writeCoil' | 'writeCoils';

const CODES: Readonly<Record<ModbusFunction, number>> = {
  readCoils: 0x01,
  readDiscreteInputs: 0x02,
  writeCoil: 0x05,
  writeCoils: 0x0f,
};

const BY_CODE = new Map(
  (Object.keys(CODES) as readonly ModbusFunction[]).map((name) => [CODES[name], name] as const),
);

/** Set in the function code of an answer that is a refusal (V1.1b3, 7). */
const EXCEPTION_BIT = 0x80;

/** The most data bytes of a read: 2000 bits (V1.1b3, 6.1). */
const MOST_DATA_BYTES = 250;

/** The most coils in one write (V1.1b3, 6.11). */
export const MOST_WRITTEN_COILS = 0x7b0;

/** Lengths of whole frames, bytes. */
const EXCEPTION_LENGTH = 5;
const WRITTEN_LENGTH = 8;
const AROUND_DATA = 5;

/** CRC-16/MODBUS: polynomial A001 reflected, initial FFFF (V1.02, 6.2.2). */
export const crc16 = (bytes: Iterable<number>): number => {
  let crc = 0xffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >> 1) ^ 0xa001 : crc >> 1;
  }
  return crc;
};

/** Whether a number can be the address of one unit (V1.02, 2.2: 0 is everybody, from 248 on reserved). */
export const isUnit = (unit: number): boolean => Number.isInteger(unit) && unit >= 1 && unit <= 247;

const high = (word: number): number => word >> 8;
const low = (word: number): number => word & 0xff;

/** A request, as it is meant. Addresses are those of the wire, from 0. */
export type ModbusRequest =
  | {
      readonly function: 'readCoils' | 'readDiscreteInputs';
      readonly address: number;
      readonly quantity: number;
    }
  | { readonly function: 'writeCoil'; readonly address: number; readonly on: boolean }
  | { readonly function: 'writeCoils'; readonly address: number; readonly values: readonly boolean[] };

/** Bits to bytes, the first bit lowest (V1.1b3, 6.1). */
export const packBits = (bits: readonly boolean[]): Uint8Array =>
  Uint8Array.from({ length: Math.ceil(bits.length / 8) }, (_, index) =>
    bits.slice(index * 8, index * 8 + 8).reduce((byte, bit, place) => (bit ? byte | (1 << place) : byte), 0),
  );

/** The first `quantity` bits of bytes; those that are not there are false. */
export const unpackBits = (bytes: Uint8Array, quantity: number): readonly boolean[] =>
  Array.from({ length: quantity }, (_, index) => ((bytes[index >> 3] ?? 0) & (1 << (index & 7))) !== 0);

/** 05's word for on; off is 0 (V1.1b3, 6.5). */
const COIL_ON = 0xff00;

const dataOf = (request: ModbusRequest): readonly number[] => {
  switch (request.function) {
    case 'readCoils':
    case 'readDiscreteInputs':
      return [high(request.quantity), low(request.quantity)];
    case 'writeCoil':
      return request.on ? [high(COIL_ON), low(COIL_ON)] : [0, 0];
    case 'writeCoils': {
      const packed = packBits(request.values);
      return [high(request.values.length), low(request.values.length), packed.length, ...packed];
    }
    default:
      return request satisfies never;
  }
};

/** The whole frame of a request to one unit. */
export const encodeRequest = (unit: number, request: ModbusRequest): Uint8Array => {
  const body = [
    unit,
    CODES[request.function],
    high(request.address),
    low(request.address),
    ...dataOf(request),
  ];
  const crc = crc16(body);
  return Uint8Array.from([...body, low(crc), high(crc)]);
};

/** An answer of the unit. `value` of a single coil is 05's word, of several their number. */
export type ModbusAnswer =
  | { readonly kind: 'bits'; readonly function: ModbusFunction; readonly bytes: Uint8Array }
  | {
      readonly kind: 'written';
      readonly function: ModbusFunction;
      readonly address: number;
      readonly value: number;
    }
  | { readonly kind: 'exception'; readonly function: ModbusFunction; readonly exception: number };

/** Whether an answer can be the one to a request, by its shape and what it echoes. RTU answers carry no number. */
export const answers = (answer: ModbusAnswer, request: ModbusRequest): boolean => {
  if (answer.function !== request.function) return false;
  if (answer.kind === 'exception') return true;
  switch (request.function) {
    case 'readCoils':
    case 'readDiscreteInputs':
      return answer.kind === 'bits' && answer.bytes.length === Math.ceil(request.quantity / 8);
    case 'writeCoil':
      return (
        answer.kind === 'written' &&
        answer.address === request.address &&
        answer.value === (request.on ? COIL_ON : 0)
      );
    case 'writeCoils':
      return (
        answer.kind === 'written' &&
        answer.address === request.address &&
        answer.value === request.values.length
      );
    default:
      return request satisfies never;
  }
};

/** What the first bytes of a frame say of it. */
interface FrameHead {
  readonly function: ModbusFunction;
  readonly isException: boolean;
  readonly length: number;
}

/** The frame that begins here, if one does: `null` none can; `undefined` too few bytes to tell. */
const headOf = (bytes: Uint8Array, at: number, unit: number): FrameHead | null | undefined => {
  if (bytes[at] !== unit) return null;
  const code = bytes[at + 1];
  if (code === undefined) return undefined;
  const name = BY_CODE.get(code & ~EXCEPTION_BIT);
  if (name === undefined) return null;
  if (code & EXCEPTION_BIT) return { function: name, isException: true, length: EXCEPTION_LENGTH };
  if (name === 'writeCoil' || name === 'writeCoils')
    return { function: name, isException: false, length: WRITTEN_LENGTH };
  const count = bytes[at + 2];
  if (count === undefined) return undefined;
  if (count === 0 || count > MOST_DATA_BYTES) return null;
  return { function: name, isException: false, length: AROUND_DATA + count };
};

/** The answer in a frame whose length and CRC are right. */
const answerIn = (frame: Uint8Array, head: FrameHead): ModbusAnswer => {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  if (head.isException) return { kind: 'exception', function: head.function, exception: view.getUint8(2) };
  switch (head.function) {
    case 'readCoils':
    case 'readDiscreteInputs':
      return { kind: 'bits', function: head.function, bytes: frame.slice(3, -2) };
    case 'writeCoil':
    case 'writeCoils':
      return {
        kind: 'written',
        function: head.function,
        address: view.getUint16(2),
        value: view.getUint16(4),
      };
    default:
      return head.function satisfies never;
  }
};

/** Bytes in, answers of one unit out. */
export interface ModbusAnswerDecoder {
  /** Takes any piece of the stream and gives the answers that it completes. Never throws. */
  push(chunk: Uint8Array): readonly ModbusAnswer[];
  /** Forgets an unfinished answer: called before a new request, so that a lying count cannot swallow its answer. */
  abandonPartial(): void;
}

/**
 * Makes a decoder for the answers of one unit. A frame is believed wherever its CRC is right, also behind the
 * beginning of one that never ended; bytes of other units on the bus are garbage to it.
 */
export const createModbusAnswerDecoder = (
  unit: number,
  counters: Pick<LinkCounters, 'garbageBytes' | 'badChecksums' | 'framesIn'>,
): ModbusAnswerDecoder => {
  let buffer: Uint8Array = new Uint8Array();

  const drop = (count: number): void => {
    counters.garbageBytes += count;
    buffer = buffer.subarray(count);
  };

  const take = (): ModbusAnswer | undefined => {
    /** Where the first frame stands that may still be completed. */
    let unfinished: number | null = null;
    for (let at = 0; at < buffer.length; at += 1) {
      const head = headOf(buffer, at, unit);
      if (head === null) continue;
      if (head === undefined || at + head.length > buffer.length) {
        unfinished ??= at;
        continue;
      }
      const frame = buffer.slice(at, at + head.length);
      const body = frame.subarray(0, -2);
      if (new DataView(frame.buffer).getUint16(body.length, true) === crc16(body)) {
        drop(at);
        buffer = buffer.subarray(head.length);
        counters.framesIn += 1;
        return answerIn(frame, head);
      }
      // What stands inside an unfinished frame is looked at again with each chunk: counted once, when that is given up.
      if (unfinished === null) counters.badChecksums += 1;
    }
    drop(unfinished ?? buffer.length);
    return undefined;
  };

  return {
    push: (chunk) => {
      const joined = new Uint8Array(buffer.length + chunk.length);
      joined.set(buffer);
      joined.set(chunk, buffer.length);
      buffer = joined;
      const found: ModbusAnswer[] = [];
      for (let answer = take(); answer; answer = take()) found.push(answer);
      return found;
    },
    abandonPartial: () => drop(buffer.length),
  };
};
