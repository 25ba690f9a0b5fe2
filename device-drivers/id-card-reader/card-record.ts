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

/** Carries a problem from a field out of the middle of a record; caught in `decodeCardRecord` and nowhere else seen. */
class RecordProblem extends Error {
  readonly found: CardRecordProblem;
  constructor(found: CardRecordProblem) {
    super(`${found.field}: ${found.problem}`);
    this.found = found;
  }
}

const reject = (field: string, problem: CardRecordProblem['problem']): never => {
  throw new RecordProblem({ field, problem });
};

/** Reads the 256-byte text record of a card. A damaged record is a result, never an exception. */
export const decodeCardRecord = (bytes: Uint8Array): Result<CardRecord, CardRecordProblem> => {
  if (bytes.length !== RECORD_LENGTH) return fail({ field: 'record', problem: 'wrongLength' });
  try {
    return ok(decodeByType(bytes));
  } catch (error) {
    if (error instanceof RecordProblem) return fail(error.found);
    throw error;
  }
};

const decodeByType = (bytes: Uint8Array): CardRecord => {
  const type = rawText(bytes, TYPE_PLACE);
  switch (type) {
    case '':
      return decodeResident(bytes);
    case 'J':
      return decodeHmtResident(bytes);
    case 'I':
      return decodeForeigner2017(bytes);
    case 'Y':
      return decodeForeigner2023(bytes);
    default:
      return reject('type', 'unknownType');
  }
};

const decodeResident = (bytes: Uint8Array): ResidentRecord => {
  const at = RESIDENT_PLACES;
  const name = required('name', text(bytes, 'name', at.name));
  const address = text(bytes, 'address', at.address);
  const issuer = text(bytes, 'issuer', at.issuer);
  const nation = rawText(bytes, at.nation);
  if (!/^\d{2}$/.test(nation)) reject('nation', 'badCode');
  return {
    kind: 'resident',
    name,
    sex: sex(bytes, at.sex),
    nation: nationOf(nation),
    birthDate: date('birthDate', rawText(bytes, at.birthDate)),
    address,
    idNumber: idNumber(bytes, at.idNumber),
    issuer,
    validFrom: date('validFrom', rawText(bytes, at.validFrom)),
    validTo: validTo(rawText(bytes, at.validTo)),
    hasPrivateUse: hasPrivateUse(name + address + issuer),
  };
};

const decodeHmtResident = (bytes: Uint8Array): HmtResidentRecord => {
  const at = HMT_RESIDENT_PLACES;
  const name = required('name', text(bytes, 'name', at.name));
  const address = text(bytes, 'address', at.address);
  const issuer = text(bytes, 'issuer', at.issuer);
  return {
    kind: 'hmtResident',
    name,
    sex: sex(bytes, at.sex),
    birthDate: date('birthDate', rawText(bytes, at.birthDate)),
    address,
    idNumber: idNumber(bytes, at.idNumber),
    issuer,
    validFrom: date('validFrom', rawText(bytes, at.validFrom)),
    validTo: validTo(rawText(bytes, at.validTo)),
    passNumber: required('passNumber', text(bytes, 'passNumber', at.passNumber)),
    issueCount: text(bytes, 'issueCount', at.issueCount),
    hasPrivateUse: hasPrivateUse(name + address + issuer),
  };
};

const decodeForeigner2017 = (bytes: Uint8Array): Foreigner2017Record => {
  const at = FOREIGNER_2017_PLACES;
  const englishName = required('englishName', text(bytes, 'englishName', at.englishName));
  const chineseName = text(bytes, 'chineseName', at.chineseName);
  const cardNumber = rawText(bytes, at.cardNumber);
  if (!/^[A-Z]{3}\d{12}$/.test(cardNumber)) reject('cardNumber', 'badNumber');
  return {
    kind: 'foreigner2017',
    englishName,
    chineseName,
    sex: sex(bytes, at.sex),
    cardNumber,
    nationality: nationality(bytes, at.nationality),
    birthDate: date('birthDate', rawText(bytes, at.birthDate)),
    validFrom: date('validFrom', rawText(bytes, at.validFrom)),
    validTo: validTo(rawText(bytes, at.validTo)),
    version: text(bytes, 'version', at.version),
    authority: text(bytes, 'authority', at.authority),
    hasPrivateUse: hasPrivateUse(englishName + chineseName),
  };
};

const decodeForeigner2023 = (bytes: Uint8Array): Foreigner2023Record => {
  const at = FOREIGNER_2023_PLACES;
  // Joined before trimming: a space may stand exactly at the seam.
  const englishName = required(
    'englishName',
    trim(
      untrimmed(bytes, 'englishName', at.englishNameStart) +
        untrimmed(bytes, 'englishName', at.englishNameEnd),
    ),
  );
  const chineseName = text(bytes, 'chineseName', at.chineseName);
  const number = idNumber(bytes, at.idNumber);
  if (!number.startsWith('9')) reject('idNumber', 'badNumber');
  return {
    kind: 'foreigner2023',
    englishName,
    chineseName,
    sex: sex(bytes, at.sex),
    idNumber: number,
    nationality: nationality(bytes, at.nationality),
    birthDate: date('birthDate', rawText(bytes, at.birthDate)),
    validFrom: date('validFrom', rawText(bytes, at.validFrom)),
    validTo: validTo(rawText(bytes, at.validTo)),
    renewalCount: text(bytes, 'renewalCount', at.renewalCount),
    oldNumberLink: text(bytes, 'oldNumberLink', at.oldNumberLink),
    hasPrivateUse: hasPrivateUse(englishName + chineseName),
  };
};

/** Text that a card gives beyond its record: an additional address. `null` when it is not text. */
export const decodeCardText = (bytes: Uint8Array): string | null => {
  const decoded = utf16(bytes);
  return decoded.isWellFormed() ? trim(toUnicode(decoded)) : null;
};

const utf16 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf16le');

const untrimmed = (bytes: Uint8Array, field: string, place: FieldPlace): string => {
  const decoded = utf16(bytes.subarray(place.at, place.at + place.bytes));
  return decoded.isWellFormed() ? toUnicode(decoded) : reject(field, 'notText');
};

const trim = (value: string): string => value.replaceAll('\0', ' ').trim();

const text = (bytes: Uint8Array, field: string, place: FieldPlace): string =>
  trim(untrimmed(bytes, field, place));

/** A field of digits and letters, which needs no character mapping. */
const rawText = (bytes: Uint8Array, place: FieldPlace): string =>
  trim(utf16(bytes.subarray(place.at, place.at + place.bytes)));

const required = (field: string, value: string): string => (value === '' ? reject(field, 'empty') : value);

const sex = (bytes: Uint8Array, place: FieldPlace): Sex => {
  switch (rawText(bytes, place)) {
    case '0':
      return 'unknown';
    case '1':
      return 'male';
    case '2':
      return 'female';
    case '9':
      return 'notStated';
    default:
      return reject('sex', 'badCode');
  }
};

const date = (field: string, value: string): string => {
  if (!/^\d{8}$/.test(value)) return reject(field, 'badDate');
  const iso = `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`;
  const instant = new Date(`${iso}T00:00:00Z`);
  // 30 February parses in some forms: only a day that comes back as written exists.
  if (Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(iso))
    return reject(field, 'badDate');
  return iso;
};

const validTo = (value: string): ValidTo => (value === LONG_TERM ? 'longTerm' : date('validTo', value));

const idNumber = (bytes: Uint8Array, place: FieldPlace): string => {
  const value = rawText(bytes, place).toUpperCase();
  return hasValidCheckDigit(value) ? value : reject('idNumber', 'badNumber');
};

const nationality = (bytes: Uint8Array, place: FieldPlace): string => {
  const value = rawText(bytes, place);
  return /^[A-Z]{3}$/.test(value) ? value : reject('nationality', 'badCode');
};
