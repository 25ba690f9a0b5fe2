import type { ProgressiveScale } from './exact-fee.ts';

/** 诉讼费用交纳办法 13(1): property cases, by the amount or value claimed. */
export const propertyScale: ProgressiveScale = {
  flatFee: 50_00,
  flatUpTo: 10_000_00,
  steps: [
    { to: 100_000_00, permille: 25 },
    { to: 200_000_00, permille: 20 },
    { to: 500_000_00, permille: 15 },
    { to: 1_000_000_00, permille: 10 },
    { to: 2_000_000_00, permille: 9 },
    { to: 5_000_000_00, permille: 8 },
    { to: 10_000_000_00, permille: 7 },
    { to: 20_000_000_00, permille: 6 },
    { to: null, permille: 5 },
  ],
};

/** 诉讼费用交纳办法 13(2) item 1: what the property to be divided adds to the fee of a divorce. */
export const divorceScale: ProgressiveScale = {
  flatFee: 0,
  flatUpTo: 200_000_00,
  steps: [{ to: null, permille: 5 }],
};

/** 诉讼费用交纳办法 13(2) item 2: what the damages claimed add to the fee of a personality-right case. */
export const personalityScale: ProgressiveScale = {
  flatFee: 0,
  flatUpTo: 50_000_00,
  steps: [
    { to: 100_000_00, permille: 10 },
    { to: null, permille: 5 },
  ],
};

/** 诉讼费用交纳办法 14(1) item 2: enforcement, and the recognition and enforcement of foreign decisions. */
export const executionScale: ProgressiveScale = {
  flatFee: 50_00,
  flatUpTo: 10_000_00,
  steps: [
    { to: 500_000_00, permille: 15 },
    { to: 5_000_000_00, permille: 10 },
    { to: 10_000_000_00, permille: 5 },
    { to: null, permille: 1 },
  ],
};

/** 诉讼费用交纳办法 14(2): preservation, by the property actually preserved; at most {@link preservationCap}. */
export const preservationScale: ProgressiveScale = {
  flatFee: 30_00,
  flatUpTo: 1_000_00,
  steps: [
    { to: 100_000_00, permille: 10 },
    { to: null, permille: 5 },
  ],
};

/** 诉讼费用交纳办法 14(2): the most that preservation costs. */
export const preservationCap = 5_000_00;

/** 诉讼费用交纳办法 14(6): the most that a bankruptcy costs. */
export const bankruptcyCap = 300_000_00;
