import type { Words } from '../text/words.ts';

/**
 * A national element-style form (要素式诉状, 法〔2025〕82号) or one of ours, as plain data. Nothing in a template is a
 * function: the same object drives the screens, the voice, the check page, the printed paper, the data sent to
 * court and the generated tests.
 *
 * Paper first: a section is a full-width heading of the form, an element is one of its rows with the printed number
 * and label, a field is one blank or group of boxes in that row. Questions are what the paper lacks.
 */
export interface Template {
  /** English slug of the form, for example `private-lending`. */
  readonly id: string;
  /** Raised whenever the meaning of a path changes; a draft of another version is not filled further. */
  readonly version: number;
  /** The printed title in two lines: 民事起诉状 and （民间借贷纠纷）. */
  readonly title: readonly [string, string];
  /** What the form is called on the screen. */
  readonly name: Words;
  /** The cause of action (案由) as in the SPC's list. */
  readonly cause: string;
  /** Where the official text stands. */
  readonly source: string;
  /** The printed notes above the form (说明), in Chinese as printed. */
  readonly notes: readonly string[];
  /** The printed warning (★特别提示★). */
  readonly warning: string;
  /** Named conditions; fields, elements and sections refer to them by name. */
  readonly conditions: Readonly<Record<string, Condition>>;
  /** The parts of the work as the task list shows them, each covering sections in order. */
  readonly tasks: readonly Task[];
  readonly sections: readonly Section[];
  /** Values copied from the identity card or summed from other answers, before the person is asked. */
  readonly prefill: readonly Prefill[];
  /** Relations between answers that are told to the person when they do not hold; never a refusal. */
  readonly checks: readonly Check[];
  /** Which papers are asked for. */
  readonly materials: readonly Material[];
  /** Paths that the court's fee and the competent-court hint are worked out from; `null` for a form that opens no case. */
  readonly facts: CaseFacts | null;
}

/** One line of the task list. */
export interface Task {
  readonly id: string;
  readonly title: Words;
  readonly sections: readonly string[];
}

/** A full-width heading of the paper, or (with `printed: false`) questions that only steer the others. */
export interface Section {
  readonly id: string;
  /** As printed. */
  readonly label: string;
  /** As the screen names it. */
  readonly title: Words;
  readonly printed?: false;
  readonly when?: string;
  /** A section that stands once for each of several parties or things. Its paths carry the number from 0: `defendants[0].who.name`. */
  readonly repeat?: Repeat;
  readonly elements: readonly Element[];
}

/** How a section repeats. */
export interface Repeat {
  readonly min: number;
  readonly max: number;
  /** What one of them is called, for example “被告”. */
  readonly one: Words;
  /** The question on the list screen, for example “还有别的被告吗？”. */
  readonly more: Words;
  /** Field ids (`element.field`) whose values name an item in the list; the first that has an answer is used. */
  readonly nameFields: readonly string[];
}

/** A row of the paper: printed number and label, and its blanks. */
export interface Element {
  readonly id: string;
  /** The printed number, which belongs to the label. */
  readonly number?: number;
  readonly label: string;
  readonly when?: string;
  readonly fields: readonly Field[];
  /**
   * The printed sentence(s) of the row; lines with no answered blank are printed with the blank left empty. Without
   * it each field is printed as “label：value”. `{field}` is its blank or all of its boxes, `{field:option}` one
   * box (`yes` or `no` for a yes-no), `{a/b}` the one of several fields that applies, and `{field|words}` the label
   * of the chosen option in place of the printed words (where the form expects the others to be struck out). `{#}`
   * is the number of the item from 1.
   */
  readonly print?: readonly string[];
}

/** What every field has. */
interface FieldBase {
  readonly id: string;
  /** As printed before the blank. */
  readonly label: string;
  /** The plain question, as one would ask it aloud. */
  readonly ask: Words;
  /** One or two sentences of help, with an example. */
  readonly help?: Words;
  /** The legal term beside the plain words, explained in one sentence. */
  readonly term?: Words;
  /** Unanswered is refused. Otherwise the person may go on with nothing. */
  readonly required?: true;
  readonly when?: string;
  /** Asked on the same screen as the field before it. */
  readonly sameScreen?: true;
  /** Not printed on the paper. */
  readonly printed?: false;
}

/** The closed set of field kinds. Each knows how to parse, summarise, speak and print its value (`kinds/`). */
export type Field = FieldBase &
  (
    | { readonly kind: 'text'; readonly maxLength: number }
    | { readonly kind: 'personName' }
    | { readonly kind: 'longText'; readonly maxLength: number }
    | { readonly kind: 'address' }
    | { readonly kind: 'money'; readonly allowZero?: true }
    | { readonly kind: 'date'; readonly notFuture?: true; readonly notPast?: true }
    | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly unit: Words }
    | { readonly kind: 'percentage'; readonly max: number }
    | { readonly kind: 'phone' }
    | { readonly kind: 'idNumber' }
    | { readonly kind: 'creditCode' }
    | { readonly kind: 'email' }
    | { readonly kind: 'caseNumber' }
    | { readonly kind: 'yesNo'; readonly printedAs: readonly [string, string] }
    | { readonly kind: 'choice'; readonly options: readonly Option[] }
    | { readonly kind: 'choices'; readonly options: readonly Option[] }
  );

/** The name of a field kind. */
export type FieldKind = Field['kind'];

/** One tick box. */
export interface Option {
  readonly id: string;
  /** As printed beside the box. */
  readonly label: string;
  readonly words: Words;
}

/**
 * A condition over answers. A path is `section.element.field`; inside a repeated section `./element.field` means
 * the same item, `section[0].element.field` one item, and `section[*].element.field` any of the items. `is` compares with a JSON value (an option id, true or false); for `choices` it asks for membership.
 */
export type Condition =
  | { readonly path: string; readonly is: string | boolean }
  | { readonly answered: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly named: string };

/** What the chip of the card says, as the flows keep it. Dates are `YYYY-MM-DD`. */
export type CardField = 'name' | 'sex' | 'birthDate' | 'nation' | 'address' | 'number' | 'documentType';

/** A value put in before the person is asked. `locked` values cannot be changed on the screen (the chip is the proof). */
export type Prefill =
  | { readonly when?: string; readonly path: string; readonly from: CardField; readonly locked?: true }
  | { readonly when?: string; readonly path: string; readonly value: Value; readonly locked?: true }
  /** The sum of money answers, offered and correctable. */
  | { readonly when?: string; readonly path: string; readonly sumOf: readonly string[] }
  /** The same value as another answer, offered and correctable. */
  | { readonly when?: string; readonly path: string; readonly sameAs: string };

/** A relation that is told, never enforced. */
export type Check =
  | { readonly kind: 'notAfter'; readonly earlier: string; readonly later: string; readonly words: Words }
  | { readonly kind: 'notMore'; readonly less: string; readonly more: string; readonly words: Words };

/** A paper that is asked for (材料). */
export interface Material {
  readonly id: string;
  /** As printed on the receipt list (材料收取清单). */
  readonly label: string;
  readonly title: Words;
  readonly help: Words;
  readonly when?: string;
  readonly required: boolean;
}

/** Where the fee and the court hint find their figures. */
export interface CaseFacts {
  readonly feeScale: 'property';
  readonly claimAmount: string;
  /** The scales of competence that apply (民事诉讼法 articles 22–36). */
  readonly jurisdiction: 'contract-money';
  readonly plaintiffAddress: readonly string[];
  readonly defendantAddress: readonly string[];
  /** The choice (`court` or `arbitration`) of what was agreed in writing. */
  readonly agreement: string;
}

/** A parsed answer, JSON only. Money is an integer number of fen; a date `YYYY-MM-DD`; a percentage a decimal string; a choice its option id. */
export type Value = string | number | boolean | readonly string[];

/** What the screen sends for a field: the text as typed, the option id, or the option ids. Yes and no are `'yes'` and `'no'`. */
export type RawValue = string | readonly string[];

/** Answers by path. A path that is missing is not answered. */
export type Answers = Readonly<Record<string, Value>>;

/** What has been filled in of one template. */
export interface FormDraft {
  readonly templateId: string;
  readonly templateVersion: number;
  readonly answers: Answers;
  /** How many items each repeated section has. */
  readonly counts: Readonly<Record<string, number>>;
  /** Screens the person has been through (screen keys): an optional question left empty is done all the same. */
  readonly seen: readonly string[];
  /** Paths whose value came from the card and may not be changed here. */
  readonly locked: readonly string[];
  /** What the card said, as answers would say it; prefill takes it from here. What the card lacks is missing. */
  readonly card: Readonly<Partial<Record<CardField, string>>>;
}

/**
 * One question screen: the fields of one element that are asked together, in one item of one section; or the list
 * of a repeated section. `key` is unique and stable, for example `defendants[0].name` or `defendants#list`.
 */
export type ScreenRef =
  | {
      readonly kind: 'question';
      readonly key: string;
      readonly section: string;
      readonly index: number | null;
      readonly element: string;
      readonly fields: readonly string[];
    }
  | { readonly kind: 'list'; readonly key: string; readonly section: string };
