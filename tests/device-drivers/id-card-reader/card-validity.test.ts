import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAMPLE_RECORDS } from '../../../bench/id-card-reader/sample-cards.ts';
import { type CardValidity, validity } from '../../../device-drivers/id-card-reader/card-validity.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const card = { birthDate: '1990-06-05', validFrom: '2015-03-02', validTo: '2035-03-02' };

describe('a card', () => {
  it.each<[string, CardValidity]>([
    ['2015-03-01', 'notYetValid'],
    ['2015-03-02', 'valid'],
    ['2025-12-31', 'valid'],
    // 民法典 art. 203: the last day ends at 24:00.
    ['2035-03-02', 'valid'],
    ['2035-03-03', 'expired'],
  ])('on %s is %s', (today, expected) => {
    expect(validity(card, today)).toBe(expected);
  });

  it('without a last day is so for ever, but not before its first', () => {
    const longTerm = { ...card, validTo: 'longTerm' };
    expect(validity(longTerm, '2015-03-01')).toBe('notYetValid');
    expect(validity(longTerm, '2099-01-01')).toBe('longTerm');
  });

  it('whose dates contradict each other is damaged on every day', () => {
    for (const wrong of [
      { ...card, validTo: '2015-03-01' },
      { ...card, birthDate: '2015-03-03' },
      { ...card, birthDate: '2040-01-01', validTo: 'longTerm' },
    ])
      for (const today of ['2000-01-01', '2015-03-02', '2099-01-01'])
        expect(validity(wrong, today)).toBe('damaged');
  });

  it('of one day is valid on that day', () => {
    expect(validity({ ...card, validTo: card.validFrom }, card.validFrom)).toBe('valid');
  });

  it('once expired never becomes valid again', () => {
    fc.assert(
      fc.property(day, day, day, day, day, (birthDate, validFrom, validTo, one, other) => {
        const [earlier, later] = [one, other].sort() as [string, string];
        const record = { birthDate, validFrom, validTo };
        if (validity(record, earlier) === 'expired') expect(validity(record, later)).toBe('expired');
        if (validity(record, later) === 'notYetValid') expect(validity(record, earlier)).toBe('notYetValid');
      }),
    );
  });

  it.each<[keyof typeof SAMPLE_RECORDS, CardValidity]>([
    ['ordinary', 'valid'],
    ['expired', 'expired'],
    ['longTerm', 'longTerm'],
    ['hmtResident', 'valid'],
    ['foreigner2017', 'valid'],
    ['foreigner2023', 'valid'],
  ])('of the sample %s is %s in 2026', (name, expected) => {
    expect(validity(SAMPLE_RECORDS[name], '2026-01-05')).toBe(expected);
  });
});
