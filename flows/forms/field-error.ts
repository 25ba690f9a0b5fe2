/** Why a field's raw text was not taken. Each code has words for the screen and the voice in `flows/text`. */
export type FieldErrorCode =
  | 'required'
  | 'tooLong'
  | 'controlCharacters'
  | 'notANumber'
  | 'negative'
  | 'zero'
  | 'tooLarge'
  | 'tooManyDecimals'
  | 'outOfRange'
  | 'notADate'
  | 'inTheFuture'
  | 'inThePast'
  | 'badPhone'
  | 'badIdNumber'
  | 'badCreditCode'
  | 'badBankAccount'
  | 'badEmail'
  | 'badCaseNumber'
  | 'notAnOption'
  | 'notThePledge';

/** One refused field. `limit` is the bound that was passed, for the words. */
export interface FieldError {
  readonly code: FieldErrorCode;
  readonly limit?: string | number;
}

/**
 * Numbers whose check may be wrong about a real paper (an old card, a foreign telephone, a code issued with a slip): the
 * person may insist, and the clerk is told.
 */
const insistable: readonly FieldErrorCode[] = [
  'badIdNumber',
  'badCreditCode',
  'badBankAccount',
  'badPhone',
  'badCaseNumber',
];

/** Whether the person may insist on what was refused. */
export const mayInsist = (error: FieldError): boolean => insistable.includes(error.code);
