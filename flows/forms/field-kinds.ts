import { fail, type Result } from '../result.ts';
import type { Language } from '../text/words.ts';
import type { FieldError } from './field-error.ts';
import { addressKind } from './kinds/address.ts';
import { bankAccountKind } from './kinds/bank-account.ts';
import { caseNumberKind } from './kinds/case-number.ts';
import { choiceKind } from './kinds/choice.ts';
import { choicesKind } from './kinds/choices.ts';
import { creditCodeKind } from './kinds/credit-code.ts';
import { dateKind } from './kinds/date.ts';
import { emailKind } from './kinds/email.ts';
import type { FieldKindRules, PrintOptions } from './kinds/field-kind.ts';
import { idNumberKind } from './kinds/id-number.ts';
import { longTextKind } from './kinds/long-text.ts';
import { moneyKind } from './kinds/money.ts';
import { numberKind } from './kinds/number.ts';
import { percentageKind } from './kinds/percentage.ts';
import { personNameKind } from './kinds/person-name.ts';
import { phoneKind } from './kinds/phone.ts';
import { textKind } from './kinds/text.ts';
import { yesNoKind } from './kinds/yes-no.ts';
import type { PrintedPiece } from './printed-form.ts';
import type { Field, FieldKind, RawValue, Value } from './template.ts';

/** The value type of each kind, as the kinds' rules state it. */
interface ValueOf {
  text: string;
  personName: string;
  longText: string;
  address: string;
  money: number;
  date: string;
  number: number;
  percentage: string;
  phone: string;
  idNumber: string;
  creditCode: string;
  bankAccount: string;
  email: string;
  caseNumber: string;
  yesNo: boolean;
  choice: string;
  choices: readonly string[];
}

const rules: { readonly [K in FieldKind]: FieldKindRules<K, ValueOf[K]> } = {
  text: textKind,
  personName: personNameKind,
  longText: longTextKind,
  address: addressKind,
  money: moneyKind,
  date: dateKind,
  number: numberKind,
  percentage: percentageKind,
  phone: phoneKind,
  idNumber: idNumberKind,
  creditCode: creditCodeKind,
  bankAccount: bankAccountKind,
  email: emailKind,
  caseNumber: caseNumberKind,
  yesNo: yesNoKind,
  choice: choiceKind,
  choices: choicesKind,
};

/**
 * The rules for one field. The cast joins what TypeScript cannot: that the rules under `field.kind` take this very
 * field and its values. Values come from `parseField` alone.
 */
const rulesFor = (field: Field): FieldKindRules<FieldKind, Value> =>
  rules[field.kind] as unknown as FieldKindRules<FieldKind, Value>;

/**
 * Reads what a person typed or picked. `null` means left empty, which only a field that is not required may be.
 * Errors: those of the kind; `required`, or `controlCharacters` when something was given but nothing of it is writing.
 */
export const parseField = (field: Field, raw: RawValue, today: string): Result<Value | null, FieldError> => {
  const parsed = rulesFor(field).parse(field, raw, today);
  if (!parsed.ok || parsed.value !== null || field.required !== true) return parsed;
  const given = typeof raw === 'string' ? raw : raw.join('');
  return fail({ code: /[^\s]/u.test(given) ? 'controlCharacters' : 'required' });
};

/** What the screen shows in the input for a value: `parseField` gives the same value from it again. */
export const rawOf = (field: Field, value: Value): RawValue => rulesFor(field).rawOf(field, value);

/** The value as the check page shows it. */
export const summariseField = (field: Field, value: Value, language: Language): string =>
  rulesFor(field).summarise(field, value, language);

/** The value as it is said: amounts, dates and numbers in spoken form. */
export const speakField = (field: Field, value: Value, language: Language): string =>
  rulesFor(field).speak(field, value, language);

/**
 * The value as the paper has it: a blank, or every box with the chosen ones ticked. `unitPrinted`: the form prints 元
 * or % itself behind the blank.
 */
export const printField = (
  field: Field,
  value: Value | null,
  options: PrintOptions = { unitPrinted: false },
): PrintedPiece[] => rulesFor(field).print(field, value, options);
