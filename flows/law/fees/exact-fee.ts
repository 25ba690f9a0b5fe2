import type { Fen } from '../money.ts';

/**
 * A fee before it is rounded: so many thousandths of a fen, divided by a whole number (2 for a half, 3 for a third).
 * Rates are whole thousandths and claims whole fen, so nothing is lost until the one rounding at the end.
 */
export interface ExactFee {
  readonly thousandths: number;
  readonly divisor: number;
}

/** One step of a progressive scale: up to `to` (fen, `null`: without end) at `permille`. */
interface Step {
  readonly to: Fen | null;
  readonly permille: number;
}

/** A progressive scale (分段累计): a flat fee up to an amount, then a rate for each part above it. */
export interface ProgressiveScale {
  readonly flatFee: Fen;
  readonly flatUpTo: Fen;
  readonly steps: readonly Step[];
}

/** One line of the reckoning. */
export interface FeeBracket {
  /** The part of the claim that lies in this bracket. */
  readonly part: Fen;
  /** Where the bracket begins and ends; `null`: without end. */
  readonly from: Fen;
  readonly to: Fen | null;
  /** The rate in thousandths; `null` for the flat first bracket. */
  readonly permille: number | null;
  /** What the bracket yields, rounded to the fen. The total is rounded once, from the exact sum. */
  readonly fee: Fen;
}

/** The largest amount taken: ten trillion (十万亿) yuan. Above it thousandths of a fen would no longer be exact integers. */
const largestAmount: Fen = 1_000_000_000_000_000;

/** Throws for what is no amount: the fields of a form have checked it long before. */
export const checkAmount = (amount: Fen): void => {
  if (!Number.isSafeInteger(amount) || amount < 0 || amount > largestAmount)
    throw new RangeError('an amount is a whole number of fen from 0');
};

/** A fee that is a whole number of fen. */
export const exactFen = (fen: Fen): ExactFee => ({ thousandths: fen * 1000, divisor: 1 });

/** A part of a fee: its half, its third. */
export const partOf = (fee: ExactFee, divisor: 2 | 3): ExactFee => ({
  thousandths: fee.thousandths,
  divisor: fee.divisor * divisor,
});

/** The fee, or the most that may be taken. */
export const atMost = (fee: ExactFee, cap: Fen): ExactFee =>
  fee.thousandths > cap * 1000 * fee.divisor ? exactFen(cap) : fee;

/**
 * The fee in fen, rounded half up. 诉讼费用交纳办法 says nothing of rounding; nor was another rule found, so there is
 * no other way to round here.
 */
export const roundedFen = ({ thousandths, divisor }: ExactFee): Fen => {
  const unit = 1000 * divisor;
  const sum = thousandths + unit / 2;
  return (sum - (sum % unit)) / unit;
};

/** The exact sum of a progressive scale over an amount, and its parts. Throws for what is no amount. */
export const progressiveFee = (
  scale: ProgressiveScale,
  amount: Fen,
): { readonly exact: ExactFee; readonly brackets: readonly FeeBracket[] } => {
  checkAmount(amount);
  const { flatFee, flatUpTo } = scale;
  const brackets: FeeBracket[] = [
    { part: Math.min(amount, flatUpTo), from: 0, to: flatUpTo, permille: null, fee: flatFee },
  ];
  let from = flatUpTo;
  let thousandths = flatFee * 1000;
  for (const { to, permille } of scale.steps) {
    const part = Math.min(amount, to ?? amount) - from;
    if (part <= 0) break;
    thousandths += part * permille;
    brackets.push({
      part,
      from,
      to,
      permille,
      fee: roundedFen({ thousandths: part * permille, divisor: 1 }),
    });
    from = to ?? amount;
  }
  return { exact: { thousandths, divisor: 1 }, brackets };
};
