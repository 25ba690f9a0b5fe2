import { fail, ok, type Result } from '../result.ts';

/** Why a code is none. */
export type CreditCodeFault = 'shape' | 'checkPlace';

/** GB 32100-2015, table 2: the thirty-one signs in order of their value (no I, O, S, V, Z). */
const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100-2015, 5: the weights, 3 to the power of the place, modulo 31. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/** The check place (校验码) of the first seventeen places; any of the thirty-one signs (GB 32100-2015, 5). */
export const creditCheckPlace = (seventeen: string): string => {
  if (seventeen.length !== 17 || [...seventeen].some((sign) => !signs.includes(sign))) {
    throw new RangeError('seventeen signs of GB 32100 are needed');
  }
  const sum = weights.reduce(
    (total, weight, place) => total + weight * signs.indexOf(seventeen.charAt(place)),
    0,
  );
  return signs.charAt((31 - (sum % 31)) % 31);
};

/** Reads a unified social credit code (统一社会信用代码): eighteen signs and the right check place (GB 32100-2015). */
export const readCreditCode = (text: string): Result<string, CreditCodeFault> => {
  const code = text.toUpperCase();
  if (code.length !== 18 || [...code].some((sign) => !signs.includes(sign))) return fail('shape');
  return creditCheckPlace(code.slice(0, 17)) === code.charAt(17) ? ok(code) : fail('checkPlace');
};
