import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditCheckPlace, readCreditCode } from '../../../flows/law/credit-code.ts';
import { ageAt, idCheckPlace, readIdNumber } from '../../../flows/law/id-number.ts';
import { arbitraryCreditCode, arbitraryIdNumber } from '../forms/arbitrary-draft.ts';

const withCheck = (seventeen: string): string => seventeen + idCheckPlace(seventeen);

describe("a citizen's number (GB 11643)", () => {
  it('of the standard’s own sample says a woman born on the last day of 1949', () => {
    expect(readIdNumber('11010519491231002X')).toEqual({
      ok: true,
      value: { number: '11010519491231002X', holder: 'resident', birthDate: '1949-12-31', sex: 'female' },
    });
    expect(readIdNumber('11010519491231002x').ok).toBe(true);
  });

  it('tells whose document it is on', () => {
    const holder = (seventeen: string) => {
      const read = readIdNumber(withCheck(seventeen));
      return read.ok ? read.value.holder : read.error;
    };
    expect(holder('81000019900101001')).toBe('hmtResident');
    expect(holder('82000019900101001')).toBe('hmtResident');
    expect(holder('83000019900101001')).toBe('hmtResident');
    expect(holder('91108419900101001')).toBe('foreigner');
    expect(holder('22240119900101001')).toBe('resident');
  });

  it('is refused with one place changed, wherever', () => {
    fc.assert(
      fc.property(
        arbitraryIdNumber,
        fc.integer({ min: 0, max: 17 }),
        fc.integer({ min: 1, max: 9 }),
        (number, place, step) => {
          const figure = number.charAt(place);
          const changed = figure === 'X' ? String(step) : String((Number(figure) + step) % 10);
          const wrong = number.slice(0, place) + changed + number.slice(place + 1);
          expect(readIdNumber(wrong).ok).toBe(false);
        },
      ),
    );
  });

  it('is refused with two neighbours exchanged', () => {
    fc.assert(
      fc.property(arbitraryIdNumber, fc.integer({ min: 0, max: 15 }), (number, place) => {
        const [one, other] = [number.charAt(place), number.charAt(place + 1)];
        fc.pre(one !== other);
        expect(readIdNumber(number.slice(0, place) + other + one + number.slice(place + 2)).ok).toBe(false);
      }),
    );
  });

  it('with a day of birth that is none is refused, though its check place is right', () => {
    for (const birth of ['19900230', '19901301', '19900100', '20010229', '00000101']) {
      expect(readIdNumber(withCheck(`999999${birth}001`))).toEqual({ ok: false, error: 'birthDate' });
    }
    expect(readIdNumber(withCheck('99999920000229001')).ok).toBe(true);
  });

  it('is not of fifteen places, and has letters nowhere but at the end', () => {
    expect(readIdNumber('110105491231002')).toEqual({ ok: false, error: 'shape' });
    expect(readIdNumber('1101051949X231002X')).toEqual({ ok: false, error: 'shape' });
    expect(readIdNumber('')).toEqual({ ok: false, error: 'shape' });
  });
});

describe('age', () => {
  it('changes on the birthday', () => {
    expect(ageAt('1966-03-02', '2026-03-01')).toBe(59);
    expect(ageAt('1966-03-02', '2026-03-02')).toBe(60);
    expect(ageAt('2008-02-29', '2026-02-28')).toBe(17);
    expect(ageAt('2008-02-29', '2026-03-01')).toBe(18);
  });
});

describe('a unified social credit code (GB 32100)', () => {
  it('of the known sample is right, in small letters too', () => {
    expect(readCreditCode('91350100M000100Y43')).toEqual({ ok: true, value: '91350100M000100Y43' });
    expect(readCreditCode('91350100m000100y43').ok).toBe(true);
  });

  it('may end in any of the thirty-one signs, not only in figures and X', () => {
    const ends = new Set(fc.sample(arbitraryCreditCode, 2000).map((code) => code.charAt(17)));
    expect(ends.size).toBe(31);
  });

  it('is refused with one place changed, and with the letters it never has', () => {
    fc.assert(
      fc.property(
        arbitraryCreditCode,
        fc.integer({ min: 0, max: 17 }),
        fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXYIOSVZ'),
        (code, place, sign) => {
          fc.pre(code.charAt(place) !== sign);
          expect(readCreditCode(code.slice(0, place) + sign + code.slice(place + 1)).ok).toBe(false);
        },
      ),
    );
    expect(() => creditCheckPlace('short')).toThrow(RangeError);
  });
});
