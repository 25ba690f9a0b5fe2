import type { Result } from '../../result.ts';
import type { Language } from '../../text/words.ts';
import type { FieldError } from '../field-error.ts';
import type { PrintedPiece } from '../printed-form.ts';
import type { Field, FieldKind, RawValue, Value } from '../template.ts';

/** The fields of one kind. */
export type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;

/** How a blank is set: the form already prints the unit (元, %) behind it, or the answer must bring it. */
export interface PrintOptions {
  readonly unitPrinted: boolean;
}

/** What a field kind can do. Every function is pure, and none throws on what a person typed. */
export interface FieldKindRules<K extends FieldKind, V extends Value> {
  /** Reads what was typed or picked. `null`: left empty, which the caller judges. */
  parse(field: FieldOf<K>, raw: RawValue, today: string): Result<V | null, FieldError>;
  /** The raw form from which `parse` gives the same value again. */
  rawOf(field: FieldOf<K>, value: V): RawValue;
  /** The value as it is shown in a summary. */
  summarise(field: FieldOf<K>, value: V, language: Language): string;
  /** The value as it is said. */
  speak(field: FieldOf<K>, value: V, language: Language): string;
  /** The value as it stands on the paper, in Chinese; `null` prints the empty blank or the empty boxes. */
  print(field: FieldOf<K>, value: V | null, options: PrintOptions): PrintedPiece[];
}

/** A blank on the paper with what was written into it. */
export const blank = (text: string | null): PrintedPiece => ({ kind: 'blank', text: text ?? '' });

/** Words that the form prints. */
export const words = (text: string): PrintedPiece => ({ kind: 'words', text });

/** A tick box. */
export const box = (text: string, ticked: boolean): PrintedPiece => ({ kind: 'box', ticked, text });
