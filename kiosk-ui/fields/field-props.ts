import type { RawValue } from '../../flows/forms/template.ts';
import type { FieldView } from '../../flows/view/view.ts';
import type { LeaveBlank } from '../input/text-entry.tsx';

/** What the widget of one field is given. */
export interface FieldProps {
  readonly field: FieldView;
  readonly value: RawValue;
  /** Ids of what names and what describes the blank. */
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  /** The first blank of a screen has its keyboard open from the start. */
  readonly opensKeyboard: boolean;
  onValue(value: RawValue): void;
  /** The person is done with this field. */
  onEnter(how: LeaveBlank): void;
}

/** A raw value as text; a list, which a text blank never has, reads as nothing. */
export const textOf = (value: RawValue): string => (typeof value === 'string' ? value : '');
