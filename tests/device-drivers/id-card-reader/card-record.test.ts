import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  madeUpIdNumber,
  SAMPLE_RECORDS,
  type SampleName,
} from '../../../bench/id-card-reader/sample-cards.ts';
import {
  type CardRecord,
  decodeCardRecord,
  decodeCardText,
} from '../../../device-drivers/id-card-reader/card-record.ts';
import {
  encodeAdditionalAddress,
  encodeCardRecord,
} from '../../../device-drivers/id-card-reader/card-record-encoder.ts';
import {
  checkCharacter,
  hasValidCheckDigit,
} from '../../../device-drivers/id-card-reader/id-number-check-digit.ts';
import { NATION_NAMES, nationOf } from '../../../device-drivers/id-card-reader/nation-codes.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const hanzi = fc.constantFrom(...'林周吴郑王李赵欧阳山水木火土一二三·\u{20087}\u{215D7}\u{9FB4}\u4DAE');
const name = (max: number) =>
  fc.array(hanzi, { minLength: 1, maxLength: max }).map((parts) => parts.join(''));
const letters = (min: number, max: number) =>
  fc.array(fc.constantFrom(...'ABCXYZ'), { minLength: min, maxLength: max }).map((parts) => parts.join(''));
const sex = fc.constantFrom('male', 'female', 'unknown', 'notStated');
const validTo = fc.oneof(day, fc.constant('longTerm'));
const dated = { birthDate: day, validFrom: day, validTo, sex, hasPrivateUse: fc.constant(false) };
const number = (region: string) =>
  fc.tuple(day, fc.nat(999)).map(([birth, n]) => madeUpIdNumber(birth, n, region));
const residentText = { name: name(15), address: name(35), issuer: name(15) };

const records: Record<CardRecord['kind'], fc.Arbitrary<CardRecord>> = {
  resident: fc.record({
    kind: fc.constant('resident'),
    ...dated,
    ...residentText,
    idNumber: number('999999'),
    nation: fc.constantFrom(...Object.keys(NATION_NAMES)).map(nationOf),
  }),
  hmtResident: fc.record({
    kind: fc.constant('hmtResident'),
    ...dated,
    ...residentText,
    idNumber: number('830000'),
    passNumber: letters(1, 9),
    issueCount: fc.constantFrom('01', '12'),
  }),
  foreigner2017: fc.record({
    kind: fc.constant('foreigner2017'),
    ...dated,
    englishName: fc.tuple(letters(1, 30), letters(1, 29)).map((parts) => parts.join(' ')),
    chineseName: fc.oneof(fc.constant(''), name(15)),
    cardNumber: fc
      .tuple(letters(3, 3), fc.integer({ min: 1e11, max: 1e12 - 1 }))
      .map((parts) => parts.join('')),
    nationality: letters(3, 3),
    version: fc.constantFrom('01', '02'),
    authority: fc.constantFrom('1500', ''),
  }),
  foreigner2023: fc.record({
    kind: fc.constant('foreigner2023'),
    ...dated,
    englishName: fc.tuple(letters(1, 34), letters(1, 11)).map((parts) => parts.join(' ')),
    chineseName: fc.oneof(fc.constant(''), name(15)),
    idNumber: number('999999'),
    nationality: letters(3, 3),
    renewalCount: fc.constantFrom('00', '03'),
    oldNumberLink: fc.constantFrom('', '017'),
  }),
};

/** A sample's record with other bytes at a place. */
const spoiled = (at: number, value: string, sample: SampleName = 'ordinary') => {
  const record = encodeCardRecord(SAMPLE_RECORDS[sample]);
  record.set(Buffer.from(value, 'utf16le'), at);
  return decodeCardRecord(record);
};

describe('a record', () => {
  it.each(Object.entries(records))('of kind %s comes back as it was written', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (record) => {
        expect(decodeCardRecord(encodeCardRecord(record))).toEqual({ ok: true, value: record });
      }),
      { numRuns: 150 },
    );
  });

  it.each(Object.entries(SAMPLE_RECORDS))('of the sample %s comes back', (_, record) => {
    expect(decodeCardRecord(encodeCardRecord(record))).toEqual({ ok: true, value: record });
  });

  it('has its fields where the published layout says', () => {
    const text = Buffer.from(encodeCardRecord(SAMPLE_RECORDS.ordinary)).toString('utf16le');
    // In characters: name 0–14, sex 15, nation 16–17, birth 18–25, address 26–60, number 61–78.
    expect(text.slice(0, 15)).toBe('林大山'.padEnd(15));
    expect(text.slice(15, 26)).toBe('10119550817');
    expect(text.slice(61, 79)).toBe(SAMPLE_RECORDS.ordinary.idNumber);
    expect(text.slice(94, 110)).toBe('2015030220350302');
    expect(text).toHaveLength(128);
  });

  it('never makes the decoder throw, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 0, maxLength: 300 }), (bytes) => {
        expect(decodeCardRecord(bytes).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.nat(255), fc.nat(255), (at, value) => {
        decodeCardRecord(encodeCardRecord(SAMPLE_RECORDS.hmtResident).with(at, value));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a rare character', () => {
  it('of the private-use area with a public meaning is that character', () => {
    const record = encodeCardRecord(SAMPLE_RECORDS.ordinary);
    record.set([0x31, 0xe8], 2);
    const decoded = decodeCardRecord(record);
    expect(decoded.ok && 'name' in decoded.value && decoded.value.name).toBe('林\u{215D7}山');
    expect(decoded.ok && decoded.value.hasPrivateUse).toBe(false);
  });

  it('without a public meaning is kept and flagged', () => {
    const record = encodeCardRecord(SAMPLE_RECORDS.ordinary);
    record.set([0x88, 0xe1], 2);
    const decoded = decodeCardRecord(record);
    expect(decoded.ok && 'name' in decoded.value && decoded.value.name).toBe('林\u{e188}山');
    expect(decoded.ok && decoded.value.hasPrivateUse).toBe(true);
  });

  it('is on the sample card as one private-use code unit', () => {
    const record = encodeCardRecord(SAMPLE_RECORDS.rareCharacter);
    expect([...record.subarray(2, 4)]).toEqual([0x16, 0xe8]);
  });
});

describe('a damaged record', () => {
  it.each([
    ['a birth date that no calendar has', 36, '19550230', 'birthDate', 'badDate'],
    ['a last day that is no date', 204, '2035AB02', 'validTo', 'badDate'],
    [
      'a wrong check digit',
      156,
      SAMPLE_RECORDS.ordinary.idNumber.endsWith('1') ? '2' : '1',
      'idNumber',
      'badNumber',
    ],
    ['an empty name', 0, '     ', 'name', 'empty'],
    ['half a character in the name', 0, '\ud840', 'name', 'notText'],
    ['a sex that is no code', 30, '7', 'sex', 'badCode'],
    ['an unknown type letter', 248, 'Q', 'type', 'unknownType'],
    ['a nation that is no code', 32, 'x1', 'nation', 'badCode'],
    ['a first day that is no date', 188, '2015031x', 'validFrom', 'badDate'],
  ])('with %s is one', (_, at, value, field, problem) => {
    expect(spoiled(at, value)).toEqual({ ok: false, error: { field, problem } });
  });

  it.each<[string, SampleName, number, string, string, string]>([
    ['a foreigner’s number without letters', 'foreigner2017', 122, '123', 'cardNumber', 'badNumber'],
    ['a foreigner’s country in small letters', 'foreigner2017', 152, 'xxx', 'nationality', 'badCode'],
    ['a foreigner without a name', 'foreigner2017', 0, ' '.repeat(60), 'englishName', 'empty'],
    [
      'a foreigner’s number of 2023 that does not begin with 9',
      'foreigner2023',
      122,
      madeUpIdNumber('1991-03-21', 18, '110101'),
      'idNumber',
      'badNumber',
    ],
    ['half a character at the seam of a name', 'foreigner2023', 220, '\ud840', 'englishName', 'notText'],
    ['a permit without a number', 'hmtResident', 220, ' '.repeat(9), 'passNumber', 'empty'],
  ])('with %s is one', (_, sample, at, value, field, problem) => {
    expect(spoiled(at, value, sample)).toEqual({ ok: false, error: { field, problem } });
  });

  it('names the first thing that is wrong with it, and is one whatever byte of a date or number is wrong', () => {
    expect(spoiled(0, ' '.repeat(26))).toEqual({ ok: false, error: { field: 'name', problem: 'empty' } });
    fc.assert(
      fc.property(
        fc.constantFrom(36, 188, 204, 122),
        fc.nat(7),
        fc.constantFrom('x', ' ', '-', '\0', '年'),
        (at, character, wrong) => {
          expect(spoiled(at + character * 2, wrong).ok).toBe(false);
        },
      ),
    );
  });

  it('is not one for a nation that the table does not have', () => {
    const decoded = spoiled(32, '77');
    expect(decoded.ok && decoded.value.kind === 'resident' && decoded.value.nation).toEqual({
      code: '77',
      name: null,
    });
  });
});

describe('a later address', () => {
  it('is text of 35 characters at most, with rare ones as the card holds them', () => {
    const address = '样本省样本市\u{20087}家路3号';
    const bytes = encodeAdditionalAddress(address);
    expect(bytes).toHaveLength(70);
    expect(decodeCardText(bytes)).toBe(address);
    expect(() => encodeAdditionalAddress('路'.repeat(36))).toThrow(RangeError);
  });

  it('of zeros is empty, and half a character is no text', () => {
    expect(decodeCardText(new Uint8Array(70))).toBe('');
    expect(decodeCardText(Buffer.from('路\ud840号', 'utf16le'))).toBeNull();
  });
});

describe('what no card can hold', () => {
  it('is not written', () => {
    expect(() => encodeCardRecord({ ...SAMPLE_RECORDS.ordinary, name: '长'.repeat(16) })).toThrow(RangeError);
    expect(() => checkCharacter('1234')).toThrow(RangeError);
  });
});

describe('GB 11643', () => {
  it('has the check characters of the example in the standard', () => {
    // GB 11643-1999, appendix A: 11010519491231002X and 440524188001010014.
    expect(checkCharacter('11010519491231002')).toBe('X');
    expect(checkCharacter('44052418800101001')).toBe('4');
    expect(hasValidCheckDigit('440524188001010015')).toBe(false);
  });

  it('has 56 nations, 97 and 98', () => {
    expect(Object.keys(NATION_NAMES)).toHaveLength(58);
    expect(new Set(Object.values(NATION_NAMES)).size).toBe(58);
    expect([nationOf('01').name, nationOf('15').name, nationOf('56').name]).toEqual(['汉', '土家', '基诺']);
  });
});
