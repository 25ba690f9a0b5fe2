/**
 * What a made-up complaint can say, in several ways. `{name}` is a value of the case, written in one of its shapes (a
 * sum as 5万元 or 伍万元整, a day as 2024年3月5日 or 2024.3.5). The ways of `heldOut` were not looked at while the product's
 * phrases were written against those of `development`.
 */
export interface Saying {
  readonly part: 'claims' | 'facts';
  readonly development: readonly string[];
  readonly heldOut: readonly string[];
  /** What it answers: path to `$value`, or to an answer as it is. `*`: in words that are not compared; `*x`: x, or left open. */
  readonly gives: Readonly<Record<string, string>>;
  /** Paths that take the whole sentence (of the facts) or the whole claim. */
  readonly whole?: readonly string[];
  /** How often it is said, 0..1; always where it is left out. */
  readonly often?: number;
  /** Sayings of one group exclude each other: the first that is drawn stands. */
  readonly group?: string;
}

/** A kind of case: its values and what is said. */
export interface CaseKind {
  readonly template: string;
  /** Each value's kind. Days are drawn in this order, one after the other. */
  readonly values: Readonly<
    Record<string, 'money' | 'day' | 'person' | 'organisation' | 'address' | 'rate' | readonly string[]>
  >;
  readonly plaintiff: 'person' | 'organisation';
  readonly defendant: 'person' | 'organisation' | 'either';
  readonly sayings: readonly Saying[];
}
