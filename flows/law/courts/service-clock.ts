import { isOpenAt, type OfficeHours, openBetween } from './office-hours.ts';

/**
 * Cross-court filing (跨域立案) has no statutory time for the other court's answer; the courts measure it by thirty minutes
 * (92 % within them up to 2022-06, published). The seven days of 登记立案规定 8 run all the same. Milliseconds.
 */
export const serviceTime = { amber: 15 * 60_000, red: 30 * 60_000 } as const;

/** How long a court has had a filing from another court's terminal, counted while it is open. */
export interface ServiceClock {
  readonly openMs: number;
  readonly tone: 'running' | 'amber' | 'red';
  /** The court is open: it counts. */
  readonly counts: boolean;
}

/** The clock at a moment; all times in ms since the epoch. */
export const serviceClock = (receivedAt: number, now: number, hours: OfficeHours): ServiceClock => {
  const openMs = openBetween(receivedAt, now, hours);
  const tone = openMs >= serviceTime.red ? 'red' : openMs >= serviceTime.amber ? 'amber' : 'running';
  return { openMs, tone, counts: isOpenAt(now, hours) };
};
