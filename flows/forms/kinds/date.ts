import { fail, ok, type Result } from '../../result.ts';
import type { Language } from '../../text/words.ts';
import type { FieldError } from '../field-error.ts';
import { plainFigures } from './clean-text.ts';
import { blank, type FieldKindRules, words } from './field-kind.ts';
import { chineseFigures, chineseNumber } from './spoken-number.ts';

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

/**
 * A day of the calendar. The value is `YYYY-MM-DD`. Takes 2024-3-5, 2024/3/5, 2024.3.5, 2024年3月5日 and 20240305 from
 * 1900 to 2199. Errors: `notADate`, `inTheFuture` and `inThePast` (limit: today).
 */
export const dateKind: FieldKindRules<'date', string> = {
  parse: (field, raw, today) => {
    const text = plainFigures(raw);
    if (text === '') return ok(null);
    const date = readDate(text);
    if (date === null) return fail({ code: 'notADate' });
    return inTime(date, field.notFuture === true, field.notPast === true, today);
  },
  rawOf: (_field, value) => value,
  summarise: (_field, value, language) => shownDate(value, language),
  speak: (_field, value, language) => {
    const [year, month, day] = partsOf(value);
    return language === 'zh'
      ? `${chineseFigures(String(year), '〇')}年${chineseNumber(month)}月${chineseNumber(day)}日`
      : shownDate(value, language);
  },
  print: (_field, value) => {
    const [year, month, day] = value === null ? ['', '', ''] : partsOf(value).map(String);
    return [blank(year ?? ''), words('年'), blank(month ?? ''), words('月'), blank(day ?? ''), words('日')];
  },
};

/** Reads a day as people write it; `null` when there is no such day. */
export const readDate = (text: string): string | null => {
  const match =
    /^(\d{4})(\d{2})(\d{2})$/u.exec(text) ??
    /^(\d{4}) ?[-/.年, ] ?(\d{1,2}) ?[-/.月, ] ?(\d{1,2}) ?[日号]?$/u.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

const inTime = (
  date: string,
  notFuture: boolean,
  notPast: boolean,
  today: string,
): Result<string, FieldError> => {
  if (notFuture && date > today) return fail({ code: 'inTheFuture', limit: today });
  if (notPast && date < today) return fail({ code: 'inThePast', limit: today });
  return ok(date);
};

const daysIn = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

const partsOf = (value: string): [number, number, number] => [
  Number(value.slice(0, 4)),
  Number(value.slice(5, 7)),
  Number(value.slice(8, 10)),
];

const shownDate = (value: string, language: Language): string => {
  const [year, month, day] = partsOf(value);
  switch (language) {
    case 'zh':
      return `${year}年${month}月${day}日`;
    case 'ko':
      return `${year}년 ${month}월 ${day}일`;
    case 'en':
      return `${day} ${monthNames[month - 1]} ${year}`;
    default:
      return language satisfies never;
  }
};
