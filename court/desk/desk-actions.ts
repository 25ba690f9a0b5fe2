import { fail, ok, type Result } from '../../flows/result.ts';
import { parseCaseNumber, yearOfCaseNumber } from '../contract/case-number.ts';
import { calendarDay } from '../contract/identifiers.ts';
import { addDays, chinaDay } from '../contract/registration-clock.ts';

/** The longest period for a supplement the desk takes, in days: a slip in the year is caught. */
const longestSupplementDays = 180;

/** Reads the case number a clerk typed. The error is in the clerk's words. */
export const readCaseNumber = (typed: string, now: number): Result<string, string> => {
  const number = parseCaseNumber(typed);
  const thisYear = Number(chinaDay(now).slice(0, 4));
  if (number === null) return fail(`案号的写法不对，例如：（${thisYear}）吉7901民初123号。`);
  const year = yearOfCaseNumber(number);
  // The year of a number is the year the case was taken in: this one, or the last around New Year.
  if (year > thisYear || year < thisYear - 1) return fail(`案号的年度应当是 ${thisYear} 年。`);
  return ok(number);
};

/** Reads the name of the court that is competent, which is not the one that says so. */
export const readCompetentCourt = (typed: string, own: string): Result<string, string> => {
  const name = typed.replace(/\p{Cc}/gu, ' ').trim();
  if (!/法院$/u.test(name) || name.length < 4) return fail('请写管辖法院的全称，例如：汪清林区基层法院。');
  if (name.length > 100) return fail('法院名称最多一百字。');
  if (name === own) return fail('这里应当写另一个有管辖权的法院。');
  return ok(name);
};

/** Reads the one-time notice a clerk typed: items one a line, and the last day. */
export const readSupplement = (
  typedItems: string,
  typedDeadline: string,
  now: number,
): Result<{ readonly items: string[]; readonly deadline: string }, string> => {
  const items = typedItems
    .split(/\r?\n/)
    .map((line) => line.replace(/\p{Cc}/gu, ' ').trim())
    .filter((line) => line !== '');
  if (items.length === 0) return fail('请至少写一项需要补正的内容。');
  if (items.length > 50 || items.some((item) => item.length > 500))
    return fail('最多五十项，每项不超过五百字。');
  const deadline = calendarDay.safeParse(typedDeadline);
  const today = chinaDay(now);
  if (!deadline.success || deadline.data <= today) return fail('补正期限应当是今天以后的日期。');
  if (deadline.data > addDays(today, longestSupplementDays)) return fail('补正期限太远，请核对年份。');
  return ok({ items, deadline: deadline.data });
};
