/** GB 11643-1999 §4.2: weights of the 17 digits, and the check character for each remainder modulo 11 (ISO 7064 MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** The check character of 17 digits. Throws when they are not 17 digits. */
export const checkCharacter = (digits: string): string => {
  if (!/^\d{17}$/.test(digits)) throw new RangeError('a check character needs 17 digits');
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
};

/** Whether 18 characters end in the right check character. */
export const hasValidCheckDigit = (idNumber: string): boolean =>
  /^\d{17}[\dX]$/.test(idNumber) && checkCharacter(idNumber.slice(0, 17)) === idNumber[17];
