import { fail, ok, type Result } from '../contract.ts';
import {
  type FieldPlace,
  FOREIGNER_2017_PLACES,
  FOREIGNER_2023_PLACES,
  HMT_RESIDENT_PLACES,
  RECORD_LENGTH,
  RESIDENT_PLACES,
  TYPE_PLACE,
} from './card-record-layout.ts';
import { hasValidCheckDigit } from './id-number-check-digit.ts';
import { type Nation, nationOf } from './nation-codes.ts';
import { hasPrivateUse, toUnicode } from './private-use-characters.ts';

/** GB/T 2261.1 人的性别代码: 0 unknown, 1 male, 2 female, 9 not stated. */
export type Sex = 'male' | 'female' | 'unknown' | 'notStated';

/** The card's last day as `YYYY-MM-DD`, or 长期. Whether it is over is not judged here. */
export type ValidTo = string | 'longTerm';

interface Dated {
  /** `YYYY-MM-DD`. */
  readonly birthDate: string;
  /** `YYYY-MM-DD`. */
  readonly validFrom: string;
  readonly validTo: ValidTo;
  readonly sex: Sex;
  /** True when a name or address still has characters without a public code point: show the raw record's photo or ask. */
  readonly hasPrivateUse: boolean;
}

/** 居民身份证. */
export interface ResidentRecord extends Dated {
  readonly kind: 'resident';
  readonly name: string;
  readonly nation: Nation;
  readonly address: string;
  /** 公民身份号码, 18 characters, check digit proven. */
  readonly idNumber: string;
  readonly issuer: string;
}

/** 港澳台居民居住证. */
export interface HmtResidentRecord extends Dated {
  readonly kind: 'hmtResident';
  readonly name: string;
  readonly address: string;
  readonly idNumber: string;
  readonly issuer: string;
  /** 通行证号码. */
  readonly passNumber: string;
  /** 签发次数, as on the card. */
  readonly issueCount: string;
}

/** 外国人永久居留身份证, 2017 form. */
export interface Foreigner2017Record extends Dated {
  readonly kind: 'foreigner2017';
  readonly englishName: string;
  /** Empty when the card has none. */
  readonly chineseName: string;
  /** 15 characters: nationality and 12 digits. */
  readonly cardNumber: string;
  /** Three letters, ISO 3166-1. */
  readonly nationality: string;
  readonly version: string;
  readonly authority: string;
}

/** 外国人永久居留身份证, 2023 form. */
export interface Foreigner2023Record extends Dated {
  readonly kind: 'foreigner2023';
  readonly englishName: string;
  /** Empty when the card has none. */
  readonly chineseName: string;
  /** 18 characters beginning with 9, check digit proven. */
  readonly idNumber: string;
  readonly nationality: string;
  readonly renewalCount: string;
  /** The link to the 15-character number of the former card, raw: the rule that rebuilds it is not published. */
  readonly oldNumberLink: string;
}

/** What the text record of any card says. Plain JSON. */
export type CardRecord = ResidentRecord | HmtResidentRecord | Foreigner2017Record | Foreigner2023Record;

/** Why a record is not one. `field` is a name of the layout and never a content. */
export interface CardRecordProblem {
  readonly field: string;
  readonly problem: 'wrongLength' | 'unknownType' | 'notText' | 'empty' | 'badDate' | 'badNumber' | 'badCode';
}

/** 长期, the `validTo` of a card without end. */
export const LONG_TERM = '长期';

/** Reads the 256-byte text record of a card. A damaged record is a result, never an exception. */
export const decodeCardRecord = (bytes: Uint8Array): Result<CardRecord, CardRecordProblem> => {
  if (bytes.length !== RECORD_LENGTH) return fail({ field: 'record', problem: 'wrongLength' });
  const fields = fieldsOf(bytes);
  const decode = KINDS.get(fields.code(TYPE_PLACE));
  if (!decode) return fail({ field: 'type', problem: 'unknownType' });
  const record = decode(fields);
  return fields.problem ? fail(fields.problem) : ok(record);
};

/** The fields of one record. What is wrong with one is noted, the first of all, and something harmless given for it. */
interface Fields {
  readonly problem: CardRecordProblem | null;
  reject(field: string, problem: CardRecordProblem['problem']): '';
  /** Text for people, rare characters mapped. */
  text(field: string, place: FieldPlace): string;
  /** Text that is not trimmed. */
  untrimmed(field: string, place: FieldPlace): string;
  /** Text of digits and letters, which needs no character mapping. */
  code(place: FieldPlace): string;
  required(field: string, value: string): string;
  sex(place: FieldPlace): Sex;
  date(field: string, place: FieldPlace): string;
  validTo(place: FieldPlace): ValidTo;
  idNumber(place: FieldPlace): string;
  nationality(place: FieldPlace): string;
}

const SEXES: ReadonlyMap<string, Sex> = new Map([
  ['0', 'unknown'],
  ['1', 'male'],
  ['2', 'female'],
  ['9', 'notStated'],
]);

const fieldsOf = (bytes: Uint8Array): Fields => {
  let problem: CardRecordProblem | null = null;
  const reject: Fields['reject'] = (field, found) => {
    problem ??= { field, problem: found };
    return '';
  };
  const decoded = (place: FieldPlace) => utf16(bytes.subarray(place.at, place.at + place.bytes));
  const code: Fields['code'] = (place) => trim(decoded(place));
  const untrimmed: Fields['untrimmed'] = (field, place) => {
    const text = decoded(place);
    return text.isWellFormed() ? toUnicode(text) : reject(field, 'notText');
  };
  const date: Fields['date'] = (field, place) => {
    const iso = code(place).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
    const instant = new Date(`${iso}T00:00:00Z`);
    // 30 February parses in some forms: only a day that comes back as written exists.
    const exists = !Number.isNaN(instant.getTime()) && instant.toISOString() === `${iso}T00:00:00.000Z`;
    return exists ? iso : reject(field, 'badDate');
  };
  return {
    get problem() {
      return problem;
    },
    reject,
    untrimmed,
    code,
    text: (field, place) => trim(untrimmed(field, place)),
    required: (field, value) => (value === '' ? reject(field, 'empty') : value),
    sex: (place) => {
      const sex = SEXES.get(code(place));
      if (!sex) reject('sex', 'badCode');
      return sex ?? 'unknown';
    },
    date,
    validTo: (place) => (code(place) === LONG_TERM ? 'longTerm' : date('validTo', place)),
    idNumber: (place) => {
      const value = code(place).toUpperCase();
      return hasValidCheckDigit(value) ? value : reject('idNumber', 'badNumber');
    },
    nationality: (place) => {
      const value = code(place);
      return /^[A-Z]{3}$/.test(value) ? value : reject('nationality', 'badCode');
    },
  };
};

const decodeResident = (fields: Fields): ResidentRecord => {
  const at = RESIDENT_PLACES;
  const name = fields.required('name', fields.text('name', at.name));
  const address = fields.text('address', at.address);
  const issuer = fields.text('issuer', at.issuer);
  const nation = fields.code(at.nation);
  if (!/^\d{2}$/.test(nation)) fields.reject('nation', 'badCode');
  return {
    kind: 'resident',
    name,
    sex: fields.sex(at.sex),
    nation: nationOf(nation),
    birthDate: fields.date('birthDate', at.birthDate),
    address,
    idNumber: fields.idNumber(at.idNumber),
    issuer,
    validFrom: fields.date('validFrom', at.validFrom),
    validTo: fields.validTo(at.validTo),
    hasPrivateUse: hasPrivateUse(name + address + issuer),
  };
};

const decodeHmtResident = (fields: Fields): HmtResidentRecord => {
  const at = HMT_RESIDENT_PLACES;
  const name = fields.required('name', fields.text('name', at.name));
  const address = fields.text('address', at.address);
  const issuer = fields.text('issuer', at.issuer);
  return {
    kind: 'hmtResident',
    name,
    sex: fields.sex(at.sex),
    birthDate: fields.date('birthDate', at.birthDate),
    address,
    idNumber: fields.idNumber(at.idNumber),
    issuer,
    validFrom: fields.date('validFrom', at.validFrom),
    validTo: fields.validTo(at.validTo),
    passNumber: fields.required('passNumber', fields.text('passNumber', at.passNumber)),
    issueCount: fields.text('issueCount', at.issueCount),
    hasPrivateUse: hasPrivateUse(name + address + issuer),
  };
};

const decodeForeigner2017 = (fields: Fields): Foreigner2017Record => {
  const at = FOREIGNER_2017_PLACES;
  const englishName = fields.required('englishName', fields.text('englishName', at.englishName));
  const chineseName = fields.text('chineseName', at.chineseName);
  const cardNumber = fields.code(at.cardNumber);
  if (!/^[A-Z]{3}\d{12}$/.test(cardNumber)) fields.reject('cardNumber', 'badNumber');
  return {
    kind: 'foreigner2017',
    englishName,
    chineseName,
    sex: fields.sex(at.sex),
    cardNumber,
    nationality: fields.nationality(at.nationality),
    birthDate: fields.date('birthDate', at.birthDate),
    validFrom: fields.date('validFrom', at.validFrom),
    validTo: fields.validTo(at.validTo),
    version: fields.text('version', at.version),
    authority: fields.text('authority', at.authority),
    hasPrivateUse: hasPrivateUse(englishName + chineseName),
  };
};

const decodeForeigner2023 = (fields: Fields): Foreigner2023Record => {
  const at = FOREIGNER_2023_PLACES;
  // Joined before trimming: a space may stand exactly at the seam.
  const joined =
    fields.untrimmed('englishName', at.englishNameStart) + fields.untrimmed('englishName', at.englishNameEnd);
  const englishName = fields.required('englishName', trim(joined));
  const chineseName = fields.text('chineseName', at.chineseName);
  const idNumber = fields.idNumber(at.idNumber);
  if (!idNumber.startsWith('9')) fields.reject('idNumber', 'badNumber');
  return {
    kind: 'foreigner2023',
    englishName,
    chineseName,
    sex: fields.sex(at.sex),
    idNumber,
    nationality: fields.nationality(at.nationality),
    birthDate: fields.date('birthDate', at.birthDate),
    validFrom: fields.date('validFrom', at.validFrom),
    validTo: fields.validTo(at.validTo),
    renewalCount: fields.text('renewalCount', at.renewalCount),
    oldNumberLink: fields.text('oldNumberLink', at.oldNumberLink),
    hasPrivateUse: hasPrivateUse(englishName + chineseName),
  };
};

/** How each kind is read, by its letter in the type's place; a resident's card has none. */
const KINDS: ReadonlyMap<string, (fields: Fields) => CardRecord> = new Map<
  string,
  (fields: Fields) => CardRecord
>([
  ['', decodeResident],
  ['J', decodeHmtResident],
  ['I', decodeForeigner2017],
  ['Y', decodeForeigner2023],
]);

/** Text that a card gives beyond its record: an additional address. `null` when it is not text. */
export const decodeCardText = (bytes: Uint8Array): string | null => {
  const decoded = utf16(bytes);
  return decoded.isWellFormed() ? trim(toUnicode(decoded)) : null;
};

const utf16 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf16le');

const trim = (value: string): string => value.replaceAll('\0', ' ').trim();
