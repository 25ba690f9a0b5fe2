import { describe, expect, it } from 'vitest';
import { faultyProvincialFees, unsetProvincialFees } from '../../../../flows/law/fees/provincial-fees.ts';

describe('the figures of a province (诉讼费用交纳办法 13)', () => {
  it('may be any within the bounds of the Measures', () => {
    expect(faultyProvincialFees(unsetProvincialFees)).toEqual([]);
    expect(faultyProvincialFees({ ...unsetProvincialFees, divorce: { from: 300_00, to: 300_00 } })).toEqual(
      [],
    );
  });

  it('are at fault outside of them, backwards, or not in whole fen', () => {
    expect(
      faultyProvincialFees({
        divorce: { from: 49_99, to: 300_00 },
        personality: { from: 100_00, to: 500_01 },
        otherNonProperty: { from: 100_00, to: 50_00 },
        intellectualPropertyNoAmount: { from: 500.5, to: 1_000_00 },
        jurisdictionObjection: { from: Number.NaN, to: 100_00 },
        executionNoAmount: { from: 50_00, to: 500_00 },
      }),
    ).toEqual([
      'divorce',
      'personality',
      'otherNonProperty',
      'intellectualPropertyNoAmount',
      'jurisdictionObjection',
    ]);
  });
});
