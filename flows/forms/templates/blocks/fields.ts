import type { Field, Option, When } from '../../template.ts';
import { hasOrNot, type Text, wordsOf, yesOrNo } from './wording.ts';

/**
 * The short hand in which templates are written. Each function gives one field as plain data: its id, the label as
 * printed before the blank, the plain question, and the rest by name.
 */
interface Asking {
  /** One or two sentences of help, with an example. */
  readonly help?: Text;
  /** The legal term beside the plain words, explained in one sentence. */
  readonly term?: Text;
  readonly required?: true;
  readonly when?: When;
  /** Asked on the same screen as the field before it. */
  readonly sameScreen?: true;
  readonly printed?: false;
}

const asked = (id: string, label: string, ask: Text, asking: Asking) => ({
  id,
  label,
  ask: wordsOf(ask),
  ...(asking.help === undefined ? {} : { help: wordsOf(asking.help) }),
  ...(asking.term === undefined ? {} : { term: wordsOf(asking.term) }),
  ...(asking.required === undefined ? {} : { required: asking.required }),
  ...(asking.when === undefined ? {} : { when: asking.when }),
  ...(asking.sameScreen === undefined ? {} : { sameScreen: asking.sameScreen }),
  ...(asking.printed === undefined ? {} : { printed: asking.printed }),
});

/** One line of text, of at most 200 characters unless `maxLength` says otherwise. */
export const text = (
  id: string,
  label: string,
  ask: Text,
  asking: Asking & { readonly maxLength?: number } = {},
): Field => ({ ...asked(id, label, ask, asking), kind: 'text', maxLength: asking.maxLength ?? 200 });

/** Several lines of text, of at most 1500 characters unless `maxLength` says otherwise; `copyOf`: a pledge to be written out. */
export const longText = (
  id: string,
  label: string,
  ask: Text,
  asking: Asking & { readonly maxLength?: number; readonly copyOf?: string } = {},
): Field => ({
  ...asked(id, label, ask, asking),
  kind: 'longText',
  maxLength: asking.maxLength ?? 1500,
  ...(asking.copyOf === undefined ? {} : { copyOf: asking.copyOf }),
});

/** A personal name. */
export const personName = (id: string, label: string, ask: Text, asking: Asking = {}): Field => ({
  ...asked(id, label, ask, asking),
  kind: 'personName',
});

/** A postal address. */
export const address = (id: string, label: string, ask: Text, asking: Asking = {}): Field => ({
  ...asked(id, label, ask, asking),
  kind: 'address',
});

/** An amount of RMB. Write 元 behind the blank in the printed sentence where the form has it. */
export const money = (
  id: string,
  label: string,
  ask: Text,
  asking: Asking & { readonly allowZero?: true } = {},
): Field => ({
  ...asked(id, label, ask, asking),
  kind: 'money',
  ...(asking.allowZero === undefined ? {} : { allowZero: asking.allowZero }),
});

/** A day. */
export const date = (
  id: string,
  label: string,
  ask: Text,
  asking: Asking & { readonly notFuture?: true; readonly notPast?: true } = {},
): Field => ({
  ...asked(id, label, ask, asking),
  kind: 'date',
  ...(asking.notFuture === undefined ? {} : { notFuture: asking.notFuture }),
  ...(asking.notPast === undefined ? {} : { notPast: asking.notPast }),
});

/** A whole number from 0 to 9999 unless the bounds say otherwise, with its unit (天, 件, 倍). */
export const number = (
  id: string,
  label: string,
  ask: Text,
  asking: Asking & { readonly unit: Text; readonly min?: number; readonly max?: number },
): Field => ({
  ...asked(id, label, ask, asking),
  kind: 'number',
  unit: wordsOf(asking.unit),
  min: asking.min ?? 0,
  max: asking.max ?? 9999,
});

/** A percentage up to 1000 unless `max` says otherwise. Write % behind the blank in the printed sentence. */
export const percentage = (
  id: string,
  label: string,
  ask: Text,
  asking: Asking & { readonly max?: number } = {},
): Field => ({ ...asked(id, label, ask, asking), kind: 'percentage', max: asking.max ?? 1000 });

/** A telephone number. */
export const phone = (id: string, label: string, ask: Text, asking: Asking = {}): Field => ({
  ...asked(id, label, ask, asking),
  kind: 'phone',
});

/** A citizen's number (GB 11643). */
export const idNumber = (id: string, label: string, ask: Text, asking: Asking = {}): Field => ({
  ...asked(id, label, ask, asking),
  kind: 'idNumber',
});

/** A unified social credit code (GB 32100). */
export const creditCode = (id: string, label: string, ask: Text, asking: Asking = {}): Field => ({
  ...asked(id, label, ask, asking),
  kind: 'creditCode',
});

/** A court's case number (案号). For numbers of other authorities use `text`. */
export const caseNumber = (id: string, label: string, ask: Text, asking: Asking = {}): Field => ({
  ...asked(id, label, ask, asking),
  kind: 'caseNumber',
});

/** Yes or no, printed as 是 and 否 unless `printedAs` says otherwise. Required unless it is said not to be. */
export const yesNo = (
  id: string,
  label: string,
  ask: Text,
  asking: Asking & { readonly printedAs?: readonly [string, string]; readonly optional?: true } = {},
): Field => ({
  ...asked(id, label, ask, asking),
  kind: 'yesNo',
  printedAs: asking.printedAs ?? yesOrNo,
  ...(asking.optional === true ? {} : { required: true as const }),
});

/** Has or has not, printed as 有 and 无. */
export const hasNot = (
  id: string,
  label: string,
  ask: Text,
  asking: Asking & { readonly optional?: true } = {},
): Field => yesNo(id, label, ask, { ...asking, printedAs: hasOrNot });

/** A lone tick box with its printed words; print it as `{id:yes}`. */
export const tick = (id: string, printed: string, ask: Text, asking: Asking = {}): Field =>
  yesNo(id, '', ask, { ...asking, printedAs: [printed, ''] });

/** One of several tick boxes. */
export const choice = (
  id: string,
  label: string,
  ask: Text,
  options: readonly Option[],
  asking: Asking = {},
): Field => ({ ...asked(id, label, ask, asking), kind: 'choice', options });

/** Any of several tick boxes. */
export const choices = (
  id: string,
  label: string,
  ask: Text,
  options: readonly Option[],
  asking: Asking = {},
): Field => ({ ...asked(id, label, ask, asking), kind: 'choices', options });
