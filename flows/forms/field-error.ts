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
  | 'badEmail'
  | 'badCaseNumber'
  | 'notAnOption';

/** One refused field. `limit` is the bound that was passed, for the words. */
export interface FieldError {
  readonly code: FieldErrorCode;
  readonly limit?: string | number;
}
