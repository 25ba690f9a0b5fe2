import type { Words } from '../../text/words.ts';
import { type Fen, plainYuan, yuanText } from '../money.ts';
import type { FeeBracket } from './exact-fee.ts';
import { feeAmountWords, feeLineWords } from './fee-words.ts';
import type { FeeRange } from './provincial-fees.ts';

/** A fee: one figure, or a range where who may set the figure has not. */
export type FeeAmount = { readonly fen: Fen } | FeeRange;

/** A text with its values, as `shown` and `said` take them. */
export interface FeeText {
  readonly words: Words;
  readonly values: Readonly<Record<string, string>>;
}

/** One line of a reckoning. */
export interface FeeLine extends FeeText {
  /** What it adds, or what the fee has become where it is cut (a third, a half, a cap); `null` for an explanation. */
  readonly amount: FeeAmount | null;
  /** The rule, with article and paragraph or item: `诉讼费用交纳办法 13(1)`. */
  readonly article: string;
}

/** A fee as a text: `2,300 元`, `50 到 300 元`. */
export const feeText = (amount: FeeAmount): FeeText => {
  if ('from' in amount)
    return { words: feeAmountWords.range, values: figures({ from: amount.from, to: amount.to }) };
  if (amount.fen === 0) return { words: feeAmountWords.free, values: {} };
  return { words: feeAmountWords.exact, values: figures({ fen: amount.fen }) };
};

/** One figure where both bounds are the same. */
export const amountOf = (from: Fen, to: Fen): FeeAmount => (from === to ? { fen: from } : { from, to });

/** A line that explains, or tells what the fee has become. */
export const wordLine = (
  kind: keyof typeof feeLineWords,
  article: string,
  amount: FeeAmount | null = null,
): FeeLine => ({ words: feeLineWords[kind], values: {}, amount, article });

/** What is paid for a case as such, whatever is at stake. */
export const perCaseLine = ({ from, to }: FeeRange, article: string): FeeLine =>
  from === to
    ? { words: feeLineWords.perCase, values: figures({ fee: from }), amount: { fen: from }, article }
    : { words: feeLineWords.perCaseRange, values: figures({ from, to }), amount: { from, to }, article };

/** Up to which amount nothing more is paid. */
export const withinLine = (
  kind: 'propertyWithin' | 'damagesWithin',
  upTo: Fen,
  article: string,
): FeeLine => ({
  words: feeLineWords[kind],
  values: figures({ upTo }),
  amount: { fen: 0 },
  article,
});

/** The most that is taken. */
export const capLine = (cap: Fen, article: string): FeeLine => ({
  words: feeLineWords.capped,
  values: figures({ cap }),
  amount: { fen: cap },
  article,
});

/** The parts of a progressive scale; a first part that costs nothing has no line. */
export const bracketLines = (brackets: readonly FeeBracket[], article: string): FeeLine[] =>
  brackets
    .filter(({ permille, fee }) => permille !== null || fee > 0)
    .map(({ part, from, to, permille, fee }) => ({
      words: permille === null ? feeLineWords.flatPart : feeLineWords.ratePart,
      values:
        permille === null
          ? figures({ upTo: to ?? part, fee })
          : { ...figures({ from, part, fee }), rate: String(permille / 10) },
      amount: { fen: fee },
      article,
    }));

/** Each amount as it is read (`90,000`, `337.50`) and, under its name with `Said`, as a voice reads it best (`90000`). */
const figures = (amounts: Readonly<Record<string, Fen>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(amounts).flatMap(([name, fen]) => [
      [name, yuanText(fen).replace(/\.00$/u, '')],
      [`${name}Said`, plainYuan(fen)],
    ]),
  );
