import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekday } from '../../../../flows/law/time/calendar.ts';
import {
  courtDay,
  isCourtDay,
  nextCourtDay,
  stateCouncilHolidays,
} from '../../../../flows/law/time/court-holidays.ts';
import { dateWords } from '../../../../flows/law/time/date-words.ts';
import { endOf, lastDayOf } from '../../../../flows/law/time/periods.ts';

const holidays = stateCouncilHolidays;
const open = (date: string) => isCourtDay(date, holidays);

describe('the court’s days of 2026 (国务院办公厅通知, 2025-11-04)', () => {
  it.each([
    ['2026-01-01', '元旦'],
    ['2026-02-16', '除夕'],
    ['2026-02-17', '春节'],
    ['2026-02-23', 'the last day of 春节'],
    ['2026-04-06', '清明节'],
    ['2026-05-05', '劳动节'],
    ['2026-06-19', '端午节'],
    ['2026-09-25', '中秋节'],
    ['2026-10-07', '国庆节'],
    ['2026-11-22', 'a Sunday'],
    ['2026-11-21', 'a Saturday'],
  ])('off on %s: %s', (date) => {
    expect(courtDay(date, holidays)).toEqual({ open: false, certain: true });
  });

  it.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])(
    'at work on the exchanged weekend day %s',
    (date) => {
      expect([0, 6]).toContain(weekday(date));
      expect(courtDay(date, holidays)).toEqual({ open: true, certain: true });
    },
  );

  it('counts 248 working days, 117 off', () => {
    // Reckoned apart: 261 weekdays, 19 of them among the days off of the notice, six weekend days made up for.
    let working = 0;
    for (let day = '2026-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) if (open(day)) working += 1;
    expect(working).toBe(248);
  });

  it('of 2025 are known too: an exchanged Sunday before 春节, 国庆 and 中秋 together', () => {
    expect(open('2025-01-26')).toBe(true);
    expect(open('2025-02-03')).toBe(false);
    expect(nextCourtDay('2025-10-01', holidays)).toEqual({ date: '2025-10-09', certain: true });
  });

  it('is not known for a year without its notice, but for the days that the law fixes', () => {
    expect(courtDay('2027-02-08', holidays)).toEqual({ open: true, certain: false });
    expect(courtDay('2027-03-06', holidays)).toEqual({ open: false, certain: false });
    expect(courtDay('2027-10-01', holidays)).toEqual({ open: false, certain: true });
    expect(nextCourtDay('2027-03-01', holidays)).toEqual({ date: '2027-03-01', certain: false });
  });
});

describe('the next court day', () => {
  it('is the day itself when the court works', () => {
    expect(nextCourtDay('2026-11-23', holidays)).toEqual({ date: '2026-11-23', certain: true });
  });

  it('jumps over a whole holiday, and lands on an exchanged Saturday', () => {
    expect(nextCourtDay('2026-02-15', holidays).date).toBe('2026-02-24');
    expect(nextCourtDay('2026-10-01', holidays).date).toBe('2026-10-08');
    expect(nextCourtDay('2026-01-02', holidays).date).toBe('2026-01-04');
  });

  it('is open, not earlier, and every day jumped over is closed', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((count) => addDays('2026-01-01', count));
    fc.assert(
      fc.property(day, (date) => {
        const next = nextCourtDay(date, holidays).date;
        expect(open(next)).toBe(true);
        for (let at = date; at < next; at = addDays(at, 1)) expect(open(at)).toBe(false);
      }),
    );
  });

  it('of a list in which nothing is open is a bug', () => {
    const broken = [{ year: 2026, closed: [['2026-01-01', '2026-12-31']] as const, open: [], source: '' }];
    expect(() => nextCourtDay('2026-03-01', broken)).toThrow(RangeError);
  });
});

describe('a period (民事诉讼法 85)', () => {
  const days = (count: number) => ({ unit: 'days', count }) as const;

  it('does not count the day it begins', () => {
    expect(lastDayOf('2026-11-02', days(15), holidays).date).toBe('2026-11-17');
    expect(lastDayOf('2026-11-16', days(7), holidays).date).toBe('2026-11-23');
  });

  it('that ends on a day off ends on the next court day', () => {
    expect(lastDayOf('2026-11-06', days(15), holidays)).toEqual({ date: '2026-11-23', certain: true });
    expect(lastDayOf('2026-09-20', days(15), holidays).date).toBe('2026-10-08');
    expect(lastDayOf('2026-04-03', { unit: 'months', count: 6 }, holidays).date).toBe('2026-10-08');
  });

  it('keeps the days off inside it', () => {
    expect(lastDayOf('2026-09-29', days(15), holidays).date).toBe('2026-10-14');
  });

  it('of months and years ends on the same day', () => {
    expect(endOf('2023-11-23', { unit: 'years', count: 3 })).toBe('2026-11-23');
    expect(endOf('2026-08-31', { unit: 'months', count: 6 })).toBe('2027-02-28');
  });

  it('into a year without its notice says that it may move', () => {
    expect(lastDayOf('2026-11-23', { unit: 'months', count: 6 }, holidays)).toEqual({
      date: '2027-05-24',
      certain: false,
    });
  });
});

describe('a day in words', () => {
  it('is as each language writes it', () => {
    expect(dateWords('2026-03-05')).toEqual({ zh: '2026年3月5日', ko: '2026년 3월 5일', en: '5 March 2026' });
  });
});
