import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halvedFee, propertyFee } from '../../../../flows/law/fees/litigation-fee.ts';
import { plainYuan, yuanText } from '../../../../flows/law/money.ts';

const fen = (yuan: number): number => Math.round(yuan * 100);
const fee = (yuan: number): number => propertyFee(fen(yuan)).fen / 100;
const half = (yuan: number): number => halvedFee(propertyFee(fen(yuan)).fen, ['mediated']).fen / 100;

/** An independent reckoning in exact fractions: the quick forms (速算) of uianet.net/dictionary/b14065540.html. */
const quick = (claim: number): bigint => {
  const forms: readonly (readonly [upTo: bigint, permille: bigint, add: bigint])[] = [
    [10_000_00n, 0n, 50_00n],
    [100_000_00n, 25n, -200_00n],
    [200_000_00n, 20n, 300_00n],
    [500_000_00n, 15n, 1_300_00n],
    [1_000_000_00n, 10n, 3_800_00n],
    [2_000_000_00n, 9n, 4_800_00n],
    [5_000_000_00n, 8n, 6_800_00n],
    [10_000_000_00n, 7n, 11_800_00n],
    [20_000_000_00n, 6n, 21_800_00n],
  ];
  const x = BigInt(claim);
  const [, permille, add] = forms.find(([upTo]) => x <= upTo) ?? [0n, 5n, 41_800_00n];
  return (x * permille + add * 1000n + 500n) / 1000n;
};

describe('the acceptance fee of a property case (诉讼费用交纳办法 13)', () => {
  // Test vectors 1–10 and 20 of the facts; the starred ones are also stated by m.sarr.cn and FachuanHybridSystem.
  it.each([
    [0, 50],
    [8_000, 50],
    [10_000, 50],
    [10_001, 50.03],
    [35_000, 675],
    [100_000, 2_300],
    [106_000, 2_420],
    [150_000, 3_300],
    [200_000, 4_300],
    [380_000, 7_000],
    [500_000, 8_800],
    [1_000_000, 13_800],
    [1_234_567.89, 15_911.11],
    [2_000_000, 22_800],
    [3_500_000, 34_800],
    [5_000_000, 46_800],
    [10_000_000, 81_800],
    [20_000_000, 141_800],
    [30_000_000, 191_800],
  ])('of %d yuan is %d', (claim, expected) => {
    expect(fee(claim)).toBe(expected);
  });

  it('agrees with the quick forms to the fen for every amount', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 0, max: 10_000_000_00 }), fc.integer({ min: 0, max: 99_999_999_999_999 })),
        (claim) => {
          expect(BigInt(propertyFee(claim).fen)).toBe(quick(claim));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('never falls when the claim grows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999_998 }), (claim) => {
        expect(propertyFee(claim + 1).fen).toBeGreaterThanOrEqual(propertyFee(claim).fen);
      }),
    );
  });

  it('shows brackets whose parts are the claim', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999_999 }), (claim) => {
        const { brackets, fen: total } = propertyFee(claim);
        expect(brackets.reduce((sum, each) => sum + each.part, 0)).toBe(claim);
        const sum = brackets.reduce((each, { fee: part }) => each + part, 0);
        expect(Math.abs(sum - total)).toBeLessThan(brackets.length);
      }),
    );
  });

  it('does not have the faults of public calculators', () => {
    expect(fee(30_000_000)).not.toBe(30_000_000 * 0.005 + 4_100);
    expect(fee(30_000_000)).not.toBe(30_000_000 * 0.005 + 8_800);
    expect(fee(3_500_000)).not.toBe(3_500_000 * 0.008 + 5_800);
    expect(fee(8_000_000)).not.toBe(8_000_000 * 0.007 + 6_800);
    expect(fee(15_000_000)).not.toBe(15_000_000 * 0.006 + 7_800);
    expect(fee(3_500_000)).not.toBe(3_500_000 * 0.005 + 12_800);
    expect(fee(9_999)).not.toBe(0);
    expect(fee(10_000)).toBe(50);
  });

  it('of what is no amount is a bug', () => {
    for (const claim of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => propertyFee(claim)).toThrow(RangeError);
  });
});

describe('half the fee', () => {
  it.each([
    [35_000, 337.5],
    [100_000, 1_150],
    [380_000, 3_500],
    [1_234_567.89, 7_955.56],
  ])('of %d yuan is %d', (claim, expected) => {
    expect(half(claim)).toBe(expected);
  });

  it('names its article, and is halved once however many reasons there are (民诉法解释 206)', () => {
    expect(halvedFee(2_300_00, ['withdrawn'])).toEqual({ fen: 1_150_00, reason: 'withdrawn', article: 15 });
    expect(halvedFee(2_300_00, ['simplifiedProcedure', 'mediated'])).toEqual({
      fen: 1_150_00,
      reason: 'simplifiedProcedure',
      article: 16,
    });
  });
});

describe('amounts as text', () => {
  it('has groups and two decimals, or what one types', () => {
    expect(yuanText(123_456_789)).toBe('1,234,567.89');
    expect(yuanText(5)).toBe('0.05');
    expect(yuanText(-1_200_050)).toBe('-12,000.50');
    expect(plainYuan(1_200_000)).toBe('12000');
    expect(plainYuan(1_200_050)).toBe('12000.50');
  });
});
