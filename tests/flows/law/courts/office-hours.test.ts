import { describe, expect, it } from 'vitest';
import {
  isOpenAt,
  nextChange,
  nextOpening,
  openBetween,
  usualSpans,
} from '../../../../flows/law/courts/office-hours.ts';
import { serviceClock } from '../../../../flows/law/courts/service-clock.ts';
import { stateCouncilHolidays } from '../../../../flows/law/time/court-holidays.ts';

const hours = { spans: usualSpans, holidays: stateCouncilHolidays };
/** A moment in China in 2026. 2 March is a Monday. */
const at = (local: string): number => Date.parse(`2026-${local}:00+08:00`);
const minutes = 60_000;

describe('office hours', () => {
  it.each([
    ['03-02T08:29', false],
    ['03-02T08:30', true],
    ['03-02T11:30', false],
    ['03-02T13:30', true],
    ['03-02T17:00', false],
    ['03-07T10:00', false], // a Saturday
    ['02-28T10:00', true], // a Saturday on which is worked (调休)
    ['10-01T10:00', false], // the national day
  ])('at %s the court is open: %s', (local, open) => {
    expect(isOpenAt(at(local), hours)).toBe(open);
  });

  it('are counted without noon, nights, weekends and days off', () => {
    expect(openBetween(at('03-02T11:20'), at('03-02T13:35'), hours)).toBe(15 * minutes);
    expect(openBetween(at('03-06T16:50'), at('03-09T08:40'), hours)).toBe(20 * minutes);
    expect(openBetween(at('09-30T16:59'), at('10-08T08:31'), hours)).toBe(2 * minutes);
    expect(openBetween(at('03-02T10:00'), at('03-02T09:00'), hours)).toBe(0);
  });

  it('change at each edge', () => {
    expect(nextChange(at('03-02T09:00'), hours)).toBe(at('03-02T11:30'));
    expect(nextChange(at('03-02T11:30'), hours)).toBe(at('03-02T13:30'));
    expect(nextChange(at('03-06T17:00'), hours)).toBe(at('03-09T08:30'));
    expect(nextChange(at('03-06T17:00'), { ...hours, spans: [] })).toBe(null);
  });

  it('say when the court opens next', () => {
    expect(nextOpening(at('03-02T09:00'), hours)).toBe(null);
    expect(nextOpening(at('03-06T18:00'), hours)).toEqual({ day: '2026-03-09', weekday: 1, time: '08:30' });
    expect(nextOpening(at('10-03T12:00'), hours)).toEqual({ day: '2026-10-08', weekday: 4, time: '08:30' });
  });
});

describe('the thirty minutes of a filing across courts', () => {
  it.each([
    ['03-02T09:14', 'running', true],
    ['03-02T09:15', 'amber', true],
    ['03-02T09:30', 'red', true],
    ['03-02T12:00', 'red', false],
  ] as const)('at %s they are %s, counted: %s', (now, tone, counts) => {
    expect(serviceClock(at('03-02T09:00'), at(now), hours)).toMatchObject({ tone, counts });
  });

  it('stand still over noon and over night', () => {
    expect(serviceClock(at('03-02T11:25'), at('03-02T13:30'), hours)).toEqual({
      openMs: 5 * minutes,
      tone: 'running',
      counts: true,
    });
    expect(serviceClock(at('03-02T20:00'), at('03-03T08:30'), hours)).toMatchObject({ openMs: 0 });
  });
});
