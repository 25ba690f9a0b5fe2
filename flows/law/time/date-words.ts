import type { Words } from '../../text/words.ts';

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A day as a sentence has it: 2026年3月5日, 2026년 3월 5일, 5 March 2026. */
export const dateWords = (date: string): Words => {
  const [year, month, day] = date.split('-').map(Number);
  return {
    zh: `${year}年${month}月${day}日`,
    ko: `${year}년 ${month}월 ${day}일`,
    en: `${day} ${monthNames[(month ?? 0) - 1]} ${year}`,
  };
};
