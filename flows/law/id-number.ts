import { fail, ok, type Result } from '../result.ts';

/** What an eighteen-place citizen's number says. */
export interface IdNumber {
  /** The number, with a capital X. */
  readonly number: string;
  /**
   * Whose document carries such numbers: residents' cards, residence permits of Hong Kong, Macao and Taiwan residents
   * (港澳台居民居住证, beginning 81, 82, 83), and foreigners' permanent residence cards of 2023 (外国人永久居留身份证,
   * beginning 9).
   */
  readonly holder: 'resident' | 'hmtResident' | 'foreigner';
  readonly birthDate: string;
  readonly sex: 'male' | 'female';
}

/** Why a number is none. */
export type IdNumberFault = 'shape' | 'birthDate' | 'checkDigit';

/** GB 11643-1999, 5: the weight of each of the first seventeen places. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** GB 11643-1999, 5: the check place for each remainder of the weighted sum by 11. */
const checkPlaces = '10X98765432';

/** The check place (校验码) of the first seventeen figures (GB 11643-1999, 5; ISO 7064 MOD 11-2). */
export const idCheckPlace = (seventeen: string): string => {
  if (!/^\d{17}$/u.test(seventeen)) throw new RangeError('seventeen figures are needed');
  const sum = weights.reduce((total, weight, place) => total + weight * Number(seventeen[place]), 0);
  return checkPlaces.charAt(sum % 11);
};

/**
 * Reads a citizen's number: eighteen places, a real day of birth, the right check place (GB 11643-1999). The region
 * is not looked up: numbers keep the codes of counties that are gone.
 */
export const readIdNumber = (text: string): Result<IdNumber, IdNumberFault> => {
  const number = text.toUpperCase();
  if (!/^[1-9]\d{16}[\dX]$/u.test(number)) return fail('shape');
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isRealDay(birthDate)) return fail('birthDate');
  if (idCheckPlace(number.slice(0, 17)) !== number.charAt(17)) return fail('checkDigit');
  return ok({
    number,
    holder: holderOf(number),
    birthDate,
    sex: Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female',
  });
};

/**
 * Full years (周岁) on a day, both `YYYY-MM-DD`. The birthday itself counts as reached; someone born on 29 February
 * reaches the year on 1 March of a year without that day.
 */
export const ageAt = (birthDate: string, day: string): number => {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
};

const holderOf = (number: string): IdNumber['holder'] => {
  if (number.startsWith('9')) return 'foreigner';
  return /^8[123]/u.test(number) ? 'hmtResident' : 'resident';
};

const isRealDay = (day: string): boolean => {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  if (year < 1850 || month < 1 || month > 12 || date < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return date <= ([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
};
