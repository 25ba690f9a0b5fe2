import type { LinkCounters } from '../../contract.ts';

/** A value of D-Bus as JSON would have it: structs and arrays are lists, dictionaries with text keys are objects, a variant is its content. */
export type DBusValue =
  | string
  | number
  | boolean
  | readonly DBusValue[]
  | { readonly [key: string]: DBusValue };

/** A message that came (D-Bus Specification 0.41, "Message Protocol"). `member` of an answer is empty. */
export interface DBusMessage {
  readonly type: 'call' | 'answer' | 'error' | 'signal';
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  /** Of an error: its name. */
  readonly errorName: string;
  /** Of an answer or error: the serial of the call; 0 otherwise. */
  readonly replyTo: number;
  readonly body: readonly DBusValue[];
}

/** A call, all of whose arguments are texts: no other is needed here. */
export interface DBusCall {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly args: readonly string[];
}

const LITTLE_ENDIAN = 0x6c;
const BIG_ENDIAN = 0x42;
const VERSION = 1;
const TYPES: readonly (DBusMessage['type'] | undefined)[] = [undefined, 'call', 'answer', 'error', 'signal'];
/** Codes of the header's fields. */
const FIELD = {
  path: 1,
  interface: 2,
  member: 3,
  errorName: 4,
  replySerial: 5,
  destination: 6,
  signature: 8,
};
/** Endianness to the length of the fields. */
const FIXED_HEADER = 16;

/** The longest message that is believed, bytes. The specification allows 128 MiB; nothing here comes near one. */
const LONGEST_MESSAGE = 1 << 20;

/** The deepest nesting that is believed (the specification allows 64). */
const DEEPEST = 16;

const padded = (length: number, to: number): number => Math.ceil(length / to) * to;

/** Bytes in the making, with D-Bus alignment. */
const createWriter = () => {
  const bytes: number[] = [];
  const align = (to: number): void => {
    while (bytes.length % to !== 0) bytes.push(0);
  };
  const u32 = (value: number): void => {
    align(4);
    bytes.push(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24);
  };
  return {
    bytes,
    align,
    u32,
    byte: (value: number): void => void bytes.push(value),
    text: (value: string): void => {
      const utf8 = Buffer.from(value, 'utf8');
      u32(utf8.length);
      bytes.push(...utf8, 0);
    },
    signature: (value: string): void => {
      bytes.push(value.length, ...Buffer.from(value, 'ascii'), 0);
    },
  };
};

/** The bytes of a call. */
export const encodeCall = (serial: number, call: DBusCall): Uint8Array => {
  const body = createWriter();
  for (const argument of call.args) body.text(argument);
  const fields = createWriter();
  const field = (code: number, type: 's' | 'o' | 'g', value: string): void => {
    fields.align(8);
    fields.byte(code);
    fields.signature(type);
    if (type === 'g') fields.signature(value);
    else fields.text(value);
  };
  field(FIELD.path, 'o', call.path);
  field(FIELD.interface, 's', call.interface);
  field(FIELD.member, 's', call.member);
  field(FIELD.destination, 's', call.destination);
  if (call.args.length > 0) field(FIELD.signature, 'g', 's'.repeat(call.args.length));
  const whole = createWriter();
  for (const byte of [LITTLE_ENDIAN, TYPES.indexOf('call'), 0, VERSION]) whole.byte(byte);
  whole.u32(body.bytes.length);
  whole.u32(serial);
  whole.u32(fields.bytes.length);
  // The fields begin at byte 16, so their own alignment holds.
  for (const byte of fields.bytes) whole.byte(byte);
  whole.align(8);
  return Uint8Array.from([...whole.bytes, ...body.bytes]);
};

/** Where the complete type that begins at `at` ends. Throws RangeError for none. */
const typeEnd = (signature: string, at: number, depth: number): number => {
  if (depth > DEEPEST) throw new RangeError('nested too deep');
  const letter = signature.charAt(at);
  if (letter === 'a') return typeEnd(signature, at + 1, depth + 1);
  if (letter === '(' || letter === '{') {
    const close = letter === '(' ? ')' : '}';
    let end = at + 1;
    // The specification has no empty ones, and a list of them would never end.
    if (signature.charAt(end) === close) throw new RangeError('a struct of nothing');
    while (signature.charAt(end) !== close) end = typeEnd(signature, end, depth + 1);
    return end + 1;
  }
  if (letter !== '' && 'ybnqiuxtdsogvh'.includes(letter)) return at + 1;
  throw new RangeError(`no type at ${at}`);
};

const typesIn = (signature: string): readonly string[] => {
  const types: string[] = [];
  for (let at = 0; at < signature.length; ) {
    const end = typeEnd(signature, at, 0);
    types.push(signature.slice(at, end));
    at = end;
  }
  return types;
};

const ALIGNMENT: Readonly<Record<string, number>> = {
  n: 2,
  q: 2,
  b: 4,
  i: 4,
  u: 4,
  h: 4,
  s: 4,
  o: 4,
  a: 4,
  x: 8,
  t: 8,
  d: 8,
  '(': 8,
  '{': 8,
};

/** Reads values out of a whole message. Every function throws RangeError where the bytes do not hold what they promise. */
const createReader = (bytes: Uint8Array, littleEndian: boolean) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const align = (to: number): void => {
    at = padded(at, to);
  };
  const take = <T>(size: number, read: (from: number) => T): T => {
    const from = at;
    at += size;
    return read(from);
  };
  const u8 = (): number => take(1, (from) => view.getUint8(from));
  const u32 = (): number => take(4, (from) => view.getUint32(from, littleEndian));
  const characters = (length: number): string => {
    // The text, and the zero after it.
    if (at + length + 1 > bytes.length) throw new RangeError('a text is longer than the message');
    return take(length + 1, (from) => Buffer.from(bytes.subarray(from, from + length)).toString('utf8'));
  };

  const value = (type: string, depth: number): DBusValue => {
    if (depth > DEEPEST) throw new RangeError('nested too deep');
    const letter = type.charAt(0);
    align(ALIGNMENT[letter] ?? 1);
    switch (letter) {
      case 'y':
        return u8();
      case 'n':
        return take(2, (from) => view.getInt16(from, littleEndian));
      case 'q':
        return take(2, (from) => view.getUint16(from, littleEndian));
      case 'i':
        return take(4, (from) => view.getInt32(from, littleEndian));
      case 'u':
      case 'h':
        return u32();
      case 'b':
        return u32() !== 0;
      case 'x':
        return take(8, (from) => Number(view.getBigInt64(from, littleEndian)));
      case 't':
        return take(8, (from) => Number(view.getBigUint64(from, littleEndian)));
      case 'd':
        return take(8, (from) => view.getFloat64(from, littleEndian));
      case 's':
      case 'o':
        return characters(u32());
      case 'g':
        return characters(u8());
      case 'v': {
        const [inner = '', ...more] = typesIn(characters(u8()));
        if (more.length > 0) throw new RangeError('a variant of two types');
        return value(inner, depth + 1);
      }
      case 'a':
        return list(type.slice(1), depth);
      case '(':
        return typesIn(type.slice(1, -1)).map((inner) => value(inner, depth + 1));
      default:
        throw new RangeError(`no type ${letter}`);
    }
  };

  const list = (element: string, depth: number): DBusValue => {
    const length = u32();
    align(ALIGNMENT[element.charAt(0)] ?? 1);
    const end = at + length;
    if (end > bytes.length) throw new RangeError('a list is longer than the message');
    const isDictionary = element.startsWith('{');
    const types = isDictionary ? typesIn(element.slice(1, -1)) : [element];
    const values: DBusValue[] = [];
    const pairs: (readonly [string, DBusValue])[] = [];
    while (at < end) {
      if (isDictionary) align(8);
      const [first, second] = types.map((type) => value(type, depth + 1));
      if (!isDictionary && first !== undefined) values.push(first);
      else if (second !== undefined) pairs.push([String(first), second]);
    }
    return isDictionary ? Object.fromEntries(pairs) : values;
  };

  return {
    value,
    align,
    seek: (to: number): void => {
      at = to;
    },
  };
};

/** The lengths that the first bytes of a message promise; `null` when they begin none. */
const lengthsOf = (bytes: Uint8Array): { readonly header: number; readonly whole: number } | null => {
  const [endian, , , version] = bytes;
  if ((endian !== LITTLE_ENDIAN && endian !== BIG_ENDIAN) || version !== VERSION) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = endian === LITTLE_ENDIAN;
  const header = padded(FIXED_HEADER + view.getUint32(12, isLittle), 8);
  const whole = header + view.getUint32(4, isLittle);
  return whole > LONGEST_MESSAGE ? null : { header, whole };
};

const decodeMessage = (bytes: Uint8Array, header: number): DBusMessage | null => {
  const [endian, typeCode = 0] = bytes;
  const type = TYPES[typeCode];
  // A type that is not known is to be passed over (specification, "Message Types").
  if (type === undefined) return null;
  const reader = createReader(bytes, endian === LITTLE_ENDIAN);
  reader.seek(FIXED_HEADER - 4);
  const listed = reader.value('a(yv)', 0);
  const fields = new Map<DBusValue, DBusValue>();
  for (const field of Array.isArray(listed) ? listed : []) {
    const [code, content] = Array.isArray(field) ? field : [];
    if (code !== undefined && content !== undefined) fields.set(code, content);
  }
  const text = (code: number): string => {
    const found = fields.get(code);
    return typeof found === 'string' ? found : '';
  };
  reader.seek(header);
  const replyTo = fields.get(FIELD.replySerial);
  return {
    type,
    path: text(FIELD.path),
    interface: text(FIELD.interface),
    member: text(FIELD.member),
    errorName: text(FIELD.errorName),
    replyTo: typeof replyTo === 'number' ? replyTo : 0,
    body: typesIn(text(FIELD.signature)).map((one) => reader.value(one, 0)),
  };
};

/** Bytes in, messages out. */
export interface DBusMessageDecoder {
  /** Takes any piece of the stream. Never throws. */
  push(chunk: Uint8Array): readonly DBusMessage[];
  /** The stream holds what is no message: D-Bus has no mark by which the next one could be found, so the link must be made anew. */
  readonly broken: boolean;
}

/** Makes a decoder for one link. */
export const createDBusMessageDecoder = (
  counters: Pick<LinkCounters, 'framesIn' | 'garbageBytes'>,
): DBusMessageDecoder => {
  let buffer: Uint8Array = new Uint8Array();
  let broken = false;

  const giveUp = (): null => {
    counters.garbageBytes += buffer.length;
    buffer = new Uint8Array();
    broken = true;
    return null;
  };

  /** `undefined`: too few bytes yet; `null`: nothing to hand on. */
  const take = (): DBusMessage | null | undefined => {
    if (buffer.length < FIXED_HEADER) return undefined;
    const lengths = lengthsOf(buffer);
    if (!lengths) return giveUp();
    if (buffer.length < lengths.whole) return undefined;
    const bytes = buffer.slice(0, lengths.whole);
    try {
      const message = decodeMessage(bytes, lengths.header);
      buffer = buffer.subarray(lengths.whole);
      counters.framesIn += 1;
      return message;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return giveUp();
    }
  };

  return {
    get broken() {
      return broken;
    },
    push: (chunk) => {
      const joined = new Uint8Array(buffer.length + chunk.length);
      joined.set(buffer);
      joined.set(chunk, buffer.length);
      buffer = joined;
      const messages: DBusMessage[] = [];
      while (!broken) {
        const message = take();
        if (message === undefined) break;
        if (message) messages.push(message);
      }
      return messages;
    },
  };
};
