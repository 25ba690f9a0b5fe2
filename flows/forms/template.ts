import type { JurisdictionKind } from '../law/courts/jurisdiction-kind.ts';
import type { FeeScale } from '../law/fees/fee-scale.ts';
import type { GateName } from '../law/gates/gate-facts.ts';
import type { GateCase } from '../law/gates/gate-rule.ts';
import type { FormWords, Language } from '../text/words.ts';

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
  /** Number in the national set (01–68 of 法〔2025〕82号); `null` for a form of our own. */
  readonly number: number | null;
  /** The field of law under which the set has it. */
  readonly family: FormFamily;
  /** The languages in which every word of the form exists. */
  readonly languages: readonly Language[];
  /** Raised whenever the meaning of a path changes; a draft of another version is not filled further. */
  readonly version: number;
  /** The printed title in two lines: 民事起诉状 and （民间借贷纠纷）. */
  readonly title: readonly [string, string];
  /** What the form is called on the screen. */
  readonly name: FormWords;
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
  /** Who signs, as printed at the end: 具状人（签字、盖章）. */
  readonly signature: string;
  /** Paths that the court's fee and the competent-court hint are worked out from; `null` for a form that opens no case. */
  readonly facts: CaseFacts | null;
}

/** The nine fields of the national set (法〔2025〕82号), its answers, and our own applications and complaints. */
export type FormFamily =
  | 'criminal'
  | 'civil'
  | 'intellectualProperty'
  | 'intellectualPropertyAdministrative'
  | 'maritime'
  | 'environment'
  | 'administrative'
  | 'stateCompensation'
  | 'enforcement'
  | 'answer'
  | 'application'
  | 'own';

/** One line of the task list. */
export interface Task {
  readonly id: string;
  readonly title: FormWords;
  readonly sections: readonly string[];
}

/** A full-width heading of the paper, or (with `printed: false`) questions that only steer the others. */
export interface Section {
  readonly id: string;
  /** As printed. */
  readonly label: string;
  /** As the screen names it. */
  readonly title: FormWords;
  readonly printed?: false;
  readonly when?: When;
  /** A section that stands once for each of several parties or things. Its paths carry the number from 0: `defendants[0].who.name`. */
  readonly repeat?: Repeat;
  readonly elements: readonly Element[];
}

/** How a section repeats. */
export interface Repeat {
  readonly min: number;
  readonly max: number;
  /** The least number while a condition holds. */
  readonly minWhen?: { readonly when: When; readonly min: number };
  /** What one of them is called, for example “被告”. */
  readonly one: FormWords;
  /** The question on the list screen, for example “还有别的被告吗？”. */
  readonly more: FormWords;
  /** Field ids (`element.field`) whose values name an item in the list; the first that has an answer is used. */
  readonly nameFields: readonly string[];
}

/** A row of the paper: printed number and label, and its blanks. */
export interface Element {
  readonly id: string;
  /** The printed number, which belongs to the label. */
  readonly number?: number;
  readonly label: string;
  /** The yes-no field whose tick box is printed before the label itself (“□撤销行政处罚行为”). */
  readonly tick?: string;
  /** The row is not of the official form: it is printed only when this yes-no field of it is yes. */
  readonly added?: string;
  readonly when?: When;
  readonly fields: readonly Field[];
  /**
   * The printed sentence(s) of the row; lines with no answered blank are printed with the blank left empty. Without
   * it each field is printed as “label：value”. `{field}` is its blank or all of its boxes, `{field:option}` one
   * box (`yes` or `no` for a yes-no), `{a/b}` the one of several fields that applies, and `{field|words}` the label
   * of the chosen option in place of the printed words (where the form expects the others to be struck out). `{#}`
   * is the number of the item from 1; `{item|有}` and `{none|无}` are boxes that are ticked when there is an item, and
   * when there is none. A line with a condition is not of the official form and is added when it holds
   * (the form's fourth note allows it).
   */
  readonly print?: readonly PrintLine[];
}

/** A line of the printed row, or one that is added only when something holds. */
export type PrintLine = string | { readonly when: When; readonly line: string };

/** What every field has. */
interface FieldBase {
  readonly id: string;
  /** As printed before the blank. */
  readonly label: string;
  /** The plain question, as one would ask it aloud. */
  readonly ask: FormWords;
  /** One or two sentences of help, with an example. */
  readonly help?: FormWords;
  /** The legal term beside the plain words, explained in one sentence. */
  readonly term?: FormWords;
  /** Unanswered is refused. Otherwise the person may go on with nothing. */
  readonly required?: true;
  readonly when?: When;
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
    /** `copyOf`: a pledge that must be written out word for word (执行 forms 61 and 63). */
    | { readonly kind: 'longText'; readonly maxLength: number; readonly copyOf?: string }
    | { readonly kind: 'address' }
    | { readonly kind: 'money'; readonly allowZero?: true }
    | { readonly kind: 'date'; readonly notFuture?: true; readonly notPast?: true }
    | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly unit: FormWords }
    | { readonly kind: 'percentage'; readonly max: number }
    | { readonly kind: 'phone' }
    | { readonly kind: 'idNumber' }
    | { readonly kind: 'creditCode' }
    | { readonly kind: 'bankAccount' }
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
  readonly words: FormWords;
}

/** When something applies: the name of a condition of the template, or the condition itself. */
export type When = string | Condition;

/**
 * A condition over answers. A path is `section.element.field`; `field` alone means the same element, `./element.field`
 * the same section (and, in a repeated one, the same item), `section[0].element.field` one item, and
 * `section[*].element.field` any of the items. `is` compares with a JSON value (an option id, true or false); for `choices` it asks for membership.
 */
export type Condition =
  | { readonly path: string; readonly is: string | boolean }
  | { readonly answered: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly named: string };

/** What the chip of the card says, as the flows keep it. Dates are `YYYY-MM-DD`. */
type CardField = 'name' | 'sex' | 'birthDate' | 'nation' | 'address' | 'number' | 'documentType';

/** What is known before the first question: what the card says, and the name of the cause that was chosen. */
export type KnownField = CardField | 'cause';

/** A value put in before the person is asked. `locked` values cannot be changed on the screen (the chip is the proof). */
export type Prefill =
  | { readonly when?: When; readonly path: string; readonly from: KnownField; readonly locked?: true }
  | { readonly when?: When; readonly path: string; readonly value: Value; readonly locked?: true }
  /** The sum of money answers, offered and correctable. `[*]` in a path means every item. */
  | { readonly when?: When; readonly path: string; readonly sumOf: readonly string[] }
  /** The same value as another answer, offered and correctable. */
  | { readonly when?: When; readonly path: string; readonly sameAs: string };

/** A relation that is told, never enforced. */
export type Check =
  | { readonly kind: 'notAfter'; readonly earlier: string; readonly later: string; readonly words: FormWords }
  | { readonly kind: 'notMore'; readonly less: string; readonly more: string; readonly words: FormWords };

/** A paper that is asked for (材料). */
export interface Material {
  readonly id: string;
  /** As printed on the receipt list (材料收取清单). */
  readonly label: string;
  readonly title: FormWords;
  readonly help: FormWords;
  readonly when?: When;
  readonly required: boolean;
}

/** Where the fee and the court hint find their figures. */
export interface CaseFacts {
  /** The scale of 诉讼费用交纳办法 that applies; `injury`: damages for bodily injury, which courts reckon by two of them. */
  readonly feeScale: FeeScale | 'injury';
  /**
   * The money fields that make up the amount the fee is reckoned from, added up; empty where none is asked for. For a
   * divorce the common property, for a personality right the damages.
   */
  readonly claimAmount: readonly string[];
  /** The rule of competence that applies (民事诉讼法 22–36 and others). */
  readonly jurisdiction: JurisdictionKind;
  readonly plaintiffAddress: readonly string[];
  readonly defendantAddress: readonly string[];
  /** The choice (`court` or `arbitration`) of what was agreed in writing; `null` where the form does not ask. */
  readonly agreement: string | null;
  /** Where the hints on time limits and on what must come first find their dates and answers. */
  readonly gates?: Readonly<Partial<Record<GateName, string>>>;
  /** The class under which those hints look, where it is not the rule of competence. */
  readonly gate?: GateCase;
  /** The address of what decides the place beside the parties: the land, the accident, the place of performance; `null`: not asked. */
  readonly place: string | null;
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
  /** Paths whose number fails its check and which the person says is right all the same: the clerk is told. */
  readonly insisted: readonly string[];
  /** What was known before, as answers would say it; prefill takes it from here. What the card lacks is missing. */
  readonly known: Readonly<Partial<Record<KnownField, string>>>;
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
