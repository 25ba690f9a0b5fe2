import { type CardRecord, LONG_TERM, type Sex, type ValidTo } from './card-record.ts';
import {
  type FieldPlace,
  FOREIGNER_2017_PLACES,
  FOREIGNER_2023_PLACES,
  HMT_RESIDENT_PLACES,
  RECORD_LENGTH,
  RESIDENT_PLACES,
  TYPE_PLACE,
} from './card-record-layout.ts';
import { toCardCharacters } from './private-use-characters.ts';

/**
 * Writes the text record that a card with this content holds: space-padded UTF-16LE, rare characters as the
 * private-use code points of GB 18030-2000. For the bench and for masked recordings; no card is ever written.
 * Throws when a value does not fit its field.
 */
export const encodeCardRecord = (record: CardRecord): Uint8Array => {
  const bytes = new Uint8Array(RECORD_LENGTH);
  for (let at = 0; at < RECORD_LENGTH; at += 2) bytes[at] = 0x20;
  const put = (place: FieldPlace, value: string) => {
    const encoded = Buffer.from(toCardCharacters(value), 'utf16le');
    if (encoded.length > place.bytes)
      throw new RangeError(`the field at ${place.at} holds ${place.bytes} bytes`);
    bytes.set(encoded, place.at);
  };
  const putDates = (places: {
    birthDate: FieldPlace;
    validFrom: FieldPlace;
    validTo: FieldPlace;
    sex: FieldPlace;
  }) => {
    put(places.sex, SEX_CODES[record.sex]);
    put(places.birthDate, compact(record.birthDate));
    put(places.validFrom, compact(record.validFrom));
    put(places.validTo, compact(record.validTo));
  };
  switch (record.kind) {
    case 'resident': {
      const at = RESIDENT_PLACES;
      putDates(at);
      put(at.name, record.name);
      put(at.nation, record.nation.code);
      put(at.address, record.address);
      put(at.idNumber, record.idNumber);
      put(at.issuer, record.issuer);
      return bytes;
    }
    case 'hmtResident': {
      const at = HMT_RESIDENT_PLACES;
      putDates(at);
      put(at.name, record.name);
      put(at.address, record.address);
      put(at.idNumber, record.idNumber);
      put(at.issuer, record.issuer);
      put(at.passNumber, record.passNumber);
      put(at.issueCount, record.issueCount);
      put(TYPE_PLACE, 'J');
      return bytes;
    }
    case 'foreigner2017': {
      const at = FOREIGNER_2017_PLACES;
      putDates(at);
      put(at.englishName, record.englishName);
      put(at.chineseName, record.chineseName);
      put(at.cardNumber, record.cardNumber);
      put(at.nationality, record.nationality);
      put(at.version, record.version);
      put(at.authority, record.authority);
      put(TYPE_PLACE, 'I');
      return bytes;
    }
    case 'foreigner2023': {
      const at = FOREIGNER_2023_PLACES;
      const seam = at.englishNameStart.bytes / 2;
      putDates(at);
      put(at.englishNameStart, record.englishName.slice(0, seam));
      put(at.englishNameEnd, record.englishName.slice(seam));
      put(at.chineseName, record.chineseName);
      put(at.idNumber, record.idNumber);
      put(at.nationality, record.nationality);
      put(at.renewalCount, record.renewalCount);
      put(at.oldNumberLink, record.oldNumberLink);
      put(TYPE_PLACE, 'Y');
      return bytes;
    }
    default:
      return record satisfies never;
  }
};

/** One additional address as the card holds it: 70 bytes. Throws when it is longer. */
export const encodeAdditionalAddress = (address: string): Uint8Array => {
  const encoded = Buffer.from(toCardCharacters(address).padEnd(35, ' '), 'utf16le');
  if (encoded.length !== 70) throw new RangeError('an additional address holds 35 characters');
  return new Uint8Array(encoded);
};

const SEX_CODES: Readonly<Record<Sex, string>> = { unknown: '0', male: '1', female: '2', notStated: '9' };

const compact = (day: ValidTo): string => (day === 'longTerm' ? LONG_TERM : day.replaceAll('-', ''));
