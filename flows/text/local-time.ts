/** China keeps one time all year: UTC+8, no daylight saving. Minutes east of UTC. */
const chinaOffsetMinutes = 480;

/** A moment (ms since the epoch) as local date and time in China, ISO 8601 with offset: `2026-11-22T14:05:09+08:00`. */
export const localTime = (at: number): string =>
  `${new Date(at + chinaOffsetMinutes * 60_000).toISOString().slice(0, 19)}+08:00`;

/** The local date in China of a moment: `2026-11-22`. */
export const localDate = (at: number): string => localTime(at).slice(0, 10);

/** The date so many days after a local date. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
