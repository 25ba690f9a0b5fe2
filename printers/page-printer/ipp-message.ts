import { fail, ok, type Result } from '../../device-drivers/contract.ts';

/**
 * The binary form of IPP (RFC 8010 §3): a message is eight bytes of head, groups of attributes and, behind them,
 * the document. Decoding is bounded and gives a `Result` on any bytes; what a value's tag promises and its length
 * breaks comes back as `other`, so that one bad attribute of a printer does not hide its state.
 */

/** Values that are text on the wire (RFC 8010 §3.9), with their tags. */
const stringTags = {
  textWithoutLanguage: 0x41,
  nameWithoutLanguage: 0x42,
  keyword: 0x44,
  uri: 0x45,
  uriScheme: 0x46,
  charset: 0x47,
  naturalLanguage: 0x48,
  mimeMediaType: 0x49,
} as const;

/** Out-of-band values (RFC 8010 §3.5.2, RFC 3380 §8): they stand in place of a value and carry none. */
const outOfBandTags = {
  unsupported: 0x10,
  default: 0x11,
  unknown: 0x12,
  'no-value': 0x13,
  'not-settable': 0x15,
  'delete-attribute': 0x16,
  'admin-define': 0x17,
} as const;

/** Delimiter tags that begin a group (RFC 8010 §3.5.1 and the IANA registry). */
const groupTags = {
  operation: 0x01,
  job: 0x02,
  printer: 0x04,
  unsupported: 0x05,
  subscription: 0x06,
  'event-notification': 0x07,
  resource: 0x08,
  document: 0x09,
  system: 0x0a,
} as const;

const END_OF_ATTRIBUTES = 0x03;
const INTEGER = 0x21;
const BOOLEAN = 0x22;
const ENUM = 0x23;
const OCTET_STRING = 0x30;
const DATE_TIME = 0x31;
const RESOLUTION = 0x32;
const RANGE_OF_INTEGER = 0x33;
const BEGIN_COLLECTION = 0x34;
const TEXT_WITH_LANGUAGE = 0x35;
const NAME_WITH_LANGUAGE = 0x36;
const END_COLLECTION = 0x37;
const MEMBER_NAME = 0x4a;

/** No attribute group of a printer is near these; past them the message is not read. */
const MOST_VALUES = 50_000;
const MOST_DEPTH = 16;
/** Lengths of names and values are SIGNED-SHORT (RFC 8010 §3.1.4). */
const LONGEST_FIELD = 0x7fff;

/** A string-like value's syntax. */
export type IppStringTag = keyof typeof stringTags;
/** An out-of-band value. */
export type IppOutOfBandTag = keyof typeof outOfBandTags;
/** A group of attributes; a number for one that this codec has no name for. */
export type IppGroupTag = keyof typeof groupTags | number;

/** One value of an attribute. `dateTime` is the eleven octets of RFC 2579; `other` is any syntax or length not known here. */
export type IppValue =
  | { readonly tag: 'integer' | 'enum'; readonly value: number }
  | { readonly tag: 'boolean'; readonly value: boolean }
  | { readonly tag: IppStringTag; readonly value: string }
  | {
      readonly tag: 'textWithLanguage' | 'nameWithLanguage';
      readonly language: string;
      readonly value: string;
    }
  | { readonly tag: 'rangeOfInteger'; readonly lower: number; readonly upper: number }
  | { readonly tag: 'resolution'; readonly x: number; readonly y: number; readonly units: number }
  | { readonly tag: 'octetString' | 'dateTime'; readonly bytes: Uint8Array }
  | { readonly tag: 'collection'; readonly members: readonly IppAttribute[] }
  | { readonly tag: IppOutOfBandTag }
  | { readonly tag: 'other'; readonly code: number; readonly bytes: Uint8Array };

/** An attribute: one name and one or more values (1setOf). */
export interface IppAttribute {
  readonly name: string;
  readonly values: readonly IppValue[];
}

/** A group of attributes. */
export interface IppGroup {
  readonly tag: IppGroupTag;
  readonly attributes: readonly IppAttribute[];
}

/** A request or a response: `code` is the operation-id of the one and the status-code of the other. */
export interface IppMessage {
  readonly version: readonly [major: number, minor: number];
  readonly code: number;
  readonly requestId: number;
  readonly groups: readonly IppGroup[];
  /** What follows the attributes: the document. */
  readonly data: Uint8Array;
}

/** Why bytes are not an IPP message, and where. */
export interface IppDecodeError {
  readonly code: 'truncated' | 'badStructure' | 'tooLarge';
  readonly offset: number;
}

const nameOf = <T extends Record<string, number>>(table: T): Map<number, keyof T & string> =>
  new Map(Object.entries(table).map(([name, code]) => [code, name]));

const stringTagNames = nameOf(stringTags);
const outOfBandNames = nameOf(outOfBandTags);
const groupNames = nameOf(groupTags);

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const toUtf8 = new TextEncoder();

/** The one way out of the nested reading; never leaves `decodeIpp`. */
class Malformed extends Error {
  readonly fault: IppDecodeError;
  constructor(code: IppDecodeError['code'], offset: number) {
    super(code);
    this.fault = { code, offset };
  }
}

interface Field {
  readonly tag: number;
  readonly name: string;
  readonly bytes: Uint8Array;
}

const withLanguage = (
  tag: 'textWithLanguage' | 'nameWithLanguage',
  code: number,
  bytes: Uint8Array,
): IppValue => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 4) {
    const languageLength = view.getUint16(0);
    const textAt = 4 + languageLength;
    if (textAt <= bytes.length && textAt + view.getUint16(2 + languageLength) === bytes.length) {
      return {
        tag,
        language: utf8.decode(bytes.subarray(2, 2 + languageLength)),
        value: utf8.decode(bytes.subarray(textAt)),
      };
    }
  }
  return { tag: 'other', code, bytes: bytes.slice() };
};

const readValue = (code: number, bytes: Uint8Array): IppValue => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = stringTagNames.get(code);
  if (text !== undefined) return { tag: text, value: utf8.decode(bytes) };
  const outOfBand = outOfBandNames.get(code);
  if (outOfBand !== undefined) return { tag: outOfBand };
  if (code === INTEGER && bytes.length === 4) return { tag: 'integer', value: view.getInt32(0) };
  if (code === ENUM && bytes.length === 4) return { tag: 'enum', value: view.getInt32(0) };
  if (code === BOOLEAN && bytes.length === 1) return { tag: 'boolean', value: bytes[0] !== 0 };
  if (code === OCTET_STRING) return { tag: 'octetString', bytes: bytes.slice() };
  if (code === DATE_TIME && bytes.length === 11) return { tag: 'dateTime', bytes: bytes.slice() };
  if (code === RESOLUTION && bytes.length === 9) {
    return { tag: 'resolution', x: view.getInt32(0), y: view.getInt32(4), units: view.getInt8(8) };
  }
  if (code === RANGE_OF_INTEGER && bytes.length === 8) {
    return { tag: 'rangeOfInteger', lower: view.getInt32(0), upper: view.getInt32(4) };
  }
  if (code === TEXT_WITH_LANGUAGE) return withLanguage('textWithLanguage', code, bytes);
  if (code === NAME_WITH_LANGUAGE) return withLanguage('nameWithLanguage', code, bytes);
  return { tag: 'other', code, bytes: bytes.slice() };
};

const createReader = (bytes: Uint8Array) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 8;
  let values = 0;

  const take = (): Uint8Array => {
    if (at + 2 > bytes.length) throw new Malformed('truncated', at);
    const length = view.getUint16(at);
    if (length > LONGEST_FIELD) throw new Malformed('badStructure', at);
    if (at + 2 + length > bytes.length) throw new Malformed('truncated', at);
    const field = bytes.subarray(at + 2, at + 2 + length);
    at += 2 + length;
    return field;
  };
  const field = (): Field => {
    values += 1;
    if (values > MOST_VALUES) throw new Malformed('tooLarge', at);
    const tag = view.getUint8(at);
    at += 1;
    return { tag, name: utf8.decode(take()), bytes: take() };
  };
  /** RFC 8010 §3.1.6: a collection is a run of member names, each with its values, up to endCollection. */
  const collection = (depth: number): IppValue => {
    if (depth > MOST_DEPTH) throw new Malformed('tooLarge', at);
    const members: { name: string; values: IppValue[] }[] = [];
    for (;;) {
      if (at >= bytes.length) throw new Malformed('truncated', at);
      const start = at;
      const next = field();
      if (next.tag === END_COLLECTION) return { tag: 'collection', members };
      if (next.tag < 0x10) throw new Malformed('badStructure', start);
      if (next.tag === MEMBER_NAME) members.push({ name: utf8.decode(next.bytes), values: [] });
      else {
        const member = members.at(-1);
        if (member === undefined) throw new Malformed('badStructure', start);
        member.values.push(readField(next, depth));
      }
    }
  };
  const readField = (of: Field, depth: number): IppValue =>
    of.tag === BEGIN_COLLECTION ? collection(depth + 1) : readValue(of.tag, of.bytes);

  const groups = (): { groups: IppGroup[]; data: Uint8Array } => {
    const read: { tag: IppGroupTag; attributes: { name: string; values: IppValue[] }[] }[] = [];
    for (;;) {
      if (at >= bytes.length) throw new Malformed('truncated', at);
      const tag = view.getUint8(at);
      if (tag === END_OF_ATTRIBUTES) return { groups: read, data: bytes.slice(at + 1) };
      if (tag < 0x10) {
        read.push({ tag: groupNames.get(tag) ?? tag, attributes: [] });
        at += 1;
        continue;
      }
      const start = at;
      const group = read.at(-1);
      if (group === undefined || tag === END_COLLECTION || tag === MEMBER_NAME) {
        throw new Malformed('badStructure', start);
      }
      const next = field();
      const value = readField(next, 0);
      // RFC 8010 §3.1.5: an empty name is one more value of the attribute before.
      if (next.name !== '') group.attributes.push({ name: next.name, values: [value] });
      else {
        const attribute = group.attributes.at(-1);
        if (attribute === undefined) throw new Malformed('badStructure', start);
        attribute.values.push(value);
      }
    }
  };
  return { groups };
};

/** Reads a message. Never throws; a message is either read to its end-of-attributes tag or refused. */
export const decodeIpp = (received: Uint8Array): Result<IppMessage, IppDecodeError> => {
  // A Buffer's `slice` shares its memory; what is read here outlives the buffer it came in.
  const bytes = new Uint8Array(received.buffer, received.byteOffset, received.byteLength);
  if (bytes.length < 9) return fail({ code: 'truncated', offset: bytes.length });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return ok({
      version: [view.getUint8(0), view.getUint8(1)],
      code: view.getUint16(2),
      requestId: view.getInt32(4),
      ...createReader(bytes).groups(),
    });
  } catch (error) {
    if (error instanceof Malformed) return fail(error.fault);
    throw error;
  }
};

const short = (value: number): number[] => [(value >> 8) & 0xff, value & 0xff];
const long = (value: number): number[] => [
  (value >> 24) & 0xff,
  (value >> 16) & 0xff,
  (value >> 8) & 0xff,
  value & 0xff,
];

const tagOf = (value: IppValue): number => {
  switch (value.tag) {
    case 'integer':
      return INTEGER;
    case 'enum':
      return ENUM;
    case 'boolean':
      return BOOLEAN;
    case 'rangeOfInteger':
      return RANGE_OF_INTEGER;
    case 'resolution':
      return RESOLUTION;
    case 'octetString':
      return OCTET_STRING;
    case 'dateTime':
      return DATE_TIME;
    case 'collection':
      return BEGIN_COLLECTION;
    case 'textWithLanguage':
      return TEXT_WITH_LANGUAGE;
    case 'nameWithLanguage':
      return NAME_WITH_LANGUAGE;
    case 'other':
      return value.code;
    case 'textWithoutLanguage':
    case 'nameWithoutLanguage':
    case 'keyword':
    case 'uri':
    case 'uriScheme':
    case 'charset':
    case 'naturalLanguage':
    case 'mimeMediaType':
      return stringTags[value.tag];
    case 'unsupported':
    case 'default':
    case 'unknown':
    case 'no-value':
    case 'not-settable':
    case 'delete-attribute':
    case 'admin-define':
      return outOfBandTags[value.tag];
    default:
      return value satisfies never;
  }
};

/** The octets of a value; a collection has none of its own, its members follow it. */
const octetsOf = (value: IppValue): Uint8Array => {
  if (value.tag === 'collection') return new Uint8Array();
  if ('bytes' in value) return value.bytes;
  if ('language' in value) {
    const language = toUtf8.encode(value.language);
    const text = toUtf8.encode(value.value);
    return Uint8Array.from([...short(language.length), ...language, ...short(text.length), ...text]);
  }
  if ('units' in value) return Uint8Array.from([...long(value.x), ...long(value.y), value.units & 0xff]);
  if ('lower' in value) return Uint8Array.from([...long(value.lower), ...long(value.upper)]);
  if (!('value' in value)) return new Uint8Array();
  if (typeof value.value === 'string') return toUtf8.encode(value.value);
  if (typeof value.value === 'boolean') return Uint8Array.of(value.value ? 1 : 0);
  return Uint8Array.from(long(value.value));
};

/** Writes a message. A name or value over 32,767 octets, or an attribute without a value, is a bug and throws. */
export const encodeIpp = (message: IppMessage): Uint8Array<ArrayBuffer> => {
  const parts: Uint8Array[] = [];
  const field = (tag: number, name: string, octets: Uint8Array): void => {
    const encodedName = toUtf8.encode(name);
    if (encodedName.length > LONGEST_FIELD || octets.length > LONGEST_FIELD) {
      throw new RangeError(`IPP attribute ${name.slice(0, 64)} is too long`);
    }
    parts.push(Uint8Array.from([tag, ...short(encodedName.length)]), encodedName);
    parts.push(Uint8Array.from(short(octets.length)), octets);
  };
  const values = (name: string, of: readonly IppValue[]): void => {
    of.forEach((value, index) => {
      field(tagOf(value), index === 0 ? name : '', octetsOf(value));
      if (value.tag !== 'collection') return;
      for (const member of value.members) {
        field(MEMBER_NAME, '', toUtf8.encode(member.name));
        values('', member.values);
      }
      field(END_COLLECTION, '', new Uint8Array());
    });
  };
  parts.push(Uint8Array.from([...message.version, ...short(message.code), ...long(message.requestId)]));
  for (const group of message.groups) {
    parts.push(Uint8Array.of(typeof group.tag === 'number' ? group.tag : groupTags[group.tag]));
    for (const attribute of group.attributes) {
      if (attribute.values.length === 0 || attribute.name === '') {
        throw new RangeError(`IPP attribute ${attribute.name} has no name or no value`);
      }
      values(attribute.name, attribute.values);
    }
  }
  parts.push(Uint8Array.of(END_OF_ATTRIBUTES), message.data);
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** An attribute with values of one syntax: text-like, numbers or truth. */
export const attribute = (
  name: string,
  tag: IppStringTag | 'integer' | 'enum' | 'boolean',
  ...values: readonly (string | number | boolean)[]
): IppAttribute => ({ name, values: values.map((value) => ({ tag, value }) as IppValue) });

/** The attribute of that name in the first group of that kind that has it. */
export const findAttribute = (
  groups: readonly IppGroup[],
  tag: IppGroupTag,
  name: string,
): IppAttribute | undefined =>
  groups
    .filter((group) => group.tag === tag)
    .flatMap((group) => group.attributes)
    .find((one) => one.name === name);

/** All values that are text, of any text-like syntax. */
export const texts = (of: IppAttribute | undefined): string[] =>
  (of?.values ?? []).flatMap((value) =>
    'value' in value && typeof value.value === 'string' ? [value.value] : [],
  );

/** All values that are numbers: integer and enum. */
export const numbers = (of: IppAttribute | undefined): number[] =>
  (of?.values ?? []).flatMap((value) =>
    'value' in value && typeof value.value === 'number' ? [value.value] : [],
  );
