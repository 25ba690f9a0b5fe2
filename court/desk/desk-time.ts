import type { RegistrationClock } from '../contract/registration-clock.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A moment as a clerk in China reads it: `11月22日 14:05`, with the year when asked. */
export const chinaMoment = (iso: string, withYear = false): string => {
  const local = new Date(Date.parse(iso) + 8 * hour).toISOString();
  const date = chinaDate(local.slice(0, 10), withYear);
  return `${date} ${local.slice(11, 16)}`;
};

/** A calendar day: `2026年11月29日` or `11月29日`. */
export const chinaDate = (isoDay: string, withYear = true): string => {
  const [year, month, dayOfMonth] = isoDay.split('-').map(Number);
  return `${withYear ? `${year}年` : ''}${month}月${dayOfMonth}日`;
};

/** What is left of the period, in the two largest units: `还剩 3 天 4 小时`. */
export const leftInWords = (clock: RegistrationClock): string => {
  const size = Math.abs(clock.leftMs);
  const words =
    size >= day
      ? `${Math.floor(size / day)} 天 ${Math.floor((size % day) / hour)} 小时`
      : `${Math.floor(size / hour)} 小时 ${Math.floor((size % hour) / minute)} 分`;
  return clock.overdue ? `已超过 ${words}` : `还剩 ${words}`;
};

/** How long ago: `刚刚`, `6 分钟前`. */
export const agoInWords = (iso: string, now: number): string => {
  const past = now - Date.parse(iso);
  if (past < minute) return '刚刚';
  if (past < hour) return `${Math.floor(past / minute)} 分钟前`;
  return `${Math.floor(past / hour)} 小时前`;
};
