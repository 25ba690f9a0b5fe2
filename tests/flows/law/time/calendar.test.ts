import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, addYears, daysBetween, weekday } from '../../../../flows/law/time/calendar.ts';

const msOfDay = 86_400_000;
const first = Date.UTC(1900, 0, 1) / msOfDay;
const last = Date.UTC(2199, 11, 31) / msOfDay;

/** The independent reckoning: the runtime's own calendar, in UTC. */
const iso = (days: number) => new Date(days * msOfDay).toISOString().slice(0, 10);
const anyDay = fc.integer({ min: first, max: last });

describe('days', () => {
  it('are added as the runtime’s calendar adds them', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
        expect(addDays(iso(day), count)).toBe(iso(day + count));
        expect(daysBetween(iso(day), iso(day + count))).toBe(count);
      }),
    );
  });

  it('have the weekday of the runtime’s calendar', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(weekday(iso(day))).toBe(new Date(day * msOfDay).getUTCDay());
      }),
    );
  });

  it('hold over every day of four centuries, one after another', () => {
    let at = '1900-01-01';
    for (let day = first; day <= Date.UTC(2300, 0, 1) / msOfDay; day += 1, at = addDays(at, 1))
      if (at !== iso(day)) throw new Error(`${at} is not ${iso(day)}`);
  });
});

describe('months and years (民法典 202)', () => {
  it('end on the same day of the month, or on its last', () => {
    expect(addMonths('2026-03-15', 6)).toBe('2026-09-15');
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
    expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addYears('2024-02-29', 3)).toBe('2027-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  });

  it('agree with the runtime’s calendar wherever the day exists, and end the month otherwise', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, count) => {
        const from = new Date(day * msOfDay);
        const target = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count, 1));
        const end = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
        target.setUTCDate(Math.min(from.getUTCDate(), end));
        expect(addMonths(iso(day), count)).toBe(target.toISOString().slice(0, 10));
      }),
    );
  });
});

describe('what is no day', () => {
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
    '',
    '2026年4月1日',
    '0000-01-01',
  ])('throws: “%s”', (text) => {
    expect(() => addDays(text, 1)).toThrow(RangeError);
  });

  it('throws where the reckoning leaves the calendar', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addYears('9990-01-01', 20)).toThrow(RangeError);
  });
});
