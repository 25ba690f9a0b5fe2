import type { Fen } from '../money.ts';

/** A figure between two bounds, both included; where both are the same the figure is set. */
export interface FeeRange {
  readonly from: Fen;
  readonly to: Fen;
}

/**
 * What the people's government of each province sets within bounds (诉讼费用交纳办法 13, last paragraph). Data of the
 * installation. The figures of Jilin, Liaoning and Shandong have not been found: a province's own are entered from
 * its notice, with `from` equal to `to`.
 *
 * `executionNoAmount` is none of the province's (14(1) item 1 leaves it to the court); it is kept here because the
 * court at hand has a figure for it as well.
 */
export interface ProvincialFees {
  /** A divorce, before its property: 13(2) item 1. */
  readonly divorce: FeeRange;
  /** A personality-right case, before its damages: 13(2) item 2. */
  readonly personality: FeeRange;
  /** Other non-property cases: 13(2) item 3. */
  readonly otherNonProperty: FeeRange;
  /** An intellectual-property case without an amount: 13(3). */
  readonly intellectualPropertyNoAmount: FeeRange;
  /** An objection to jurisdiction that fails: 13(6). */
  readonly jurisdictionObjection: FeeRange;
  /** Enforcement without an amount: 14(1) item 1. */
  readonly executionNoAmount: FeeRange;
}

/** The bounds of the Measures themselves: what is shown until a province's figures are entered. */
export const unsetProvincialFees: ProvincialFees = {
  divorce: { from: 50_00, to: 300_00 },
  personality: { from: 100_00, to: 500_00 },
  otherNonProperty: { from: 50_00, to: 100_00 },
  intellectualPropertyNoAmount: { from: 500_00, to: 1_000_00 },
  jurisdictionObjection: { from: 50_00, to: 100_00 },
  executionNoAmount: { from: 50_00, to: 500_00 },
};

/** The figures of a table that lie outside of the bounds, or run backwards, or are no whole fen: none in a good one. */
export const faultyProvincialFees = (table: ProvincialFees): (keyof ProvincialFees)[] => {
  const faulty = (name: keyof ProvincialFees): boolean => {
    const { from, to } = table[name];
    const bounds = unsetProvincialFees[name];
    const whole = Number.isSafeInteger(from) && Number.isSafeInteger(to);
    return !whole || from > to || from < bounds.from || to > bounds.to;
  };
  return provincialFeeNames.filter(faulty);
};

const provincialFeeNames = [
  'divorce',
  'personality',
  'otherNonProperty',
  'intellectualPropertyNoAmount',
  'jurisdictionObjection',
  'executionNoAmount',
] as const satisfies readonly (keyof ProvincialFees)[];
