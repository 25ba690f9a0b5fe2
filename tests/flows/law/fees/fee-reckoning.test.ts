import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FeeAmount, feeText } from '../../../../flows/law/fees/fee-lines.ts';
import { type FeeQuestion, isHalvable, reckonFee } from '../../../../flows/law/fees/fee-reckoning.ts';
import type { FeeScale } from '../../../../flows/law/fees/fee-scale.ts';
import { feeLineWords, freeReasons } from '../../../../flows/law/fees/fee-words.ts';
import type { HalvingReason } from '../../../../flows/law/fees/litigation-fee.ts';
import { type ProvincialFees, unsetProvincialFees } from '../../../../flows/law/fees/provincial-fees.ts';
import { said, shown } from '../../../../flows/text/words.ts';

const fen = (yuan: number): number => Math.round(yuan * 100);

const table = unsetProvincialFees;

const feeOf = (question: FeeQuestion): FeeAmount => {
  const reckoning = reckonFee(question);
  if (reckoning === null) throw new Error('nothing could be reckoned');
  return reckoning.fee;
};

/** One figure, in yuan. */
const yuanOf = (question: FeeQuestion): number => {
  const fee = feeOf(question);
  if (!('fen' in fee)) throw new Error('a range');
  return fee.fen / 100;
};

const yuan = (scale: FeeScale, claim: number, halving: readonly HalvingReason[] = []): number =>
  yuanOf({ scale, claim: fen(claim), table, halving });

const set = (figure: number): { from: number; to: number } => ({ from: fen(figure), to: fen(figure) });

const withDivorceAt = (base: number): ProvincialFees => ({ ...table, divorce: set(base) });

const withPersonalityAt = (base: number): ProvincialFees => ({ ...table, personality: set(base) });

const amount = fc.oneof(
  fc.integer({ min: 0, max: 30_000_000_00 }),
  fc.integer({ min: 0, max: 1_000_000_000_000_000 }),
  fc.constantFrom(...[1e3, 1e4, 5e4, 1e5, 2e5, 5e5, 1e6, 2e6, 5e6, 1e7, 2e7].map(fen)),
);

// The numbers are those of the table of test vectors, recomputed there with decimals; the starred ones are also stated
// by m.sarr.cn, FachuanHybridSystem and a public calculator.
describe('what a case costs, by the test vectors', () => {
  it.each([
    ['property', 0, 50],
    ['property', 8_000, 50],
    ['property', 10_000, 50],
    ['property', 10_001, 50.03],
    ['property', 35_000, 675],
    ['property', 100_000, 2_300],
    ['property', 106_000, 2_420],
    ['property', 150_000, 3_300],
    ['property', 200_000, 4_300],
    ['property', 380_000, 7_000],
    ['property', 500_000, 8_800],
    ['property', 1_000_000, 13_800],
    ['property', 1_234_567.89, 15_911.11],
    ['property', 2_000_000, 22_800],
    ['property', 3_500_000, 34_800],
    ['property', 5_000_000, 46_800],
    ['property', 10_000_000, 81_800],
    ['property', 20_000_000, 141_800],
    ['property', 30_000_000, 191_800],
    ['labour', 0, 10],
    ['labour', 88_888.88, 10],
    ['labour', 5_000_000, 10],
    ['execution', 10_000, 50],
    ['execution', 80_000, 1_100],
    ['execution', 500_000, 7_400],
    ['execution', 1_000_000, 12_400],
    ['execution', 5_000_000, 52_400],
    ['execution', 10_000_000, 77_400],
    ['execution', 20_000_000, 87_400],
    ['preservation', 0, 30],
    ['preservation', 1_000, 30],
    ['preservation', 50_000, 520],
    ['preservation', 100_000, 1_020],
    ['preservation', 500_000, 3_020],
    ['preservation', 896_000, 5_000],
    ['preservation', 10_000_000, 5_000],
    ['paymentOrder', 10_000, 16.67],
    ['paymentOrder', 100_000, 766.67],
    ['bankruptcy', 1_000_000, 6_900],
    ['bankruptcy', 111_640_000, 300_000],
    ['bankruptcy', 200_000_000, 300_000],
    ['intellectualProperty', 100_000, 2_300],
    ['administrative', 0, 50],
    ['administrativeIp', 0, 100],
    ['publicNotice', 0, 100],
    ['arbitrationReview', 0, 400],
    ['maritimeClaimRegistration', 0, 1_000],
    ['generalAverage', 0, 1_000],
    ['free', 0, 0],
  ] as const)('%s of %d yuan: %d', (scale, claim, expected) => {
    expect(yuan(scale, claim)).toBe(expected);
  });

  it.each([
    [50, 200_000, 50],
    [50, 500_000, 1_550],
    [50, 1_000_000, 4_050],
    [300, 200_000, 300],
    [300, 500_000, 1_800],
    [300, 1_000_000, 4_300],
  ])('a divorce at %d with property of %d: %d', (base, property, expected) => {
    expect(yuanOf({ scale: 'divorce', property: fen(property), table: withDivorceAt(base) })).toBe(expected);
  });

  it.each([
    [500, 50_000, 500],
    [500, 80_000, 800],
    [500, 150_000, 1_250],
    [500, 300_000, 2_000],
    [100, 50_000, 100],
    [100, 80_000, 400],
    [100, 150_000, 850],
    [100, 300_000, 1_600],
  ])('a personality right at %d with damages of %d: %d', (base, damages, expected) => {
    expect(yuanOf({ scale: 'personality', damages: fen(damages), table: withPersonalityAt(base) })).toBe(
      expected,
    );
  });

  it.each([
    ['property', 35_000, 337.5],
    ['property', 100_000, 1_150],
    ['property', 380_000, 3_500],
    ['property', 1_234_567.89, 7_955.56],
    ['labour', 20_000, 5],
    ['administrative', 0, 25],
    ['administrativeIp', 0, 50],
  ] as const)('half of %s of %d yuan: %d', (scale, claim, expected) => {
    for (const reason of ['mediated', 'withdrawn', 'simplifiedProcedure', 'counterclaimJoined'] as const)
      expect(yuan(scale, claim, [reason])).toBe(expected);
  });
});

describe('at the edge of a bracket', () => {
  it.each([
    ['property', 10_000, 50, 50.03],
    ['property', 100_000, 2_300, 2_300.02],
    ['property', 200_000, 4_300, 4_300.02],
    ['property', 20_000_000, 141_800, 141_800.01],
    ['execution', 10_000, 50, 50.02],
    ['execution', 500_000, 7_400, 7_400.01],
    ['preservation', 1_000, 30, 30.01],
    ['preservation', 896_000, 5_000, 5_000],
  ] as const)('%s of %d yuan, and a yuan more', (scale, claim, at, above) => {
    expect(yuan(scale, claim)).toBe(at);
    expect(yuan(scale, claim + 1)).toBe(above);
  });

  it('the cap of preservation is reached at 896,000 yuan and named above it', () => {
    expect(yuan('preservation', 895_998)).toBe(4_999.99);
    expect(yuan('preservation', 896_000)).toBe(5_000);
    const kinds = (claim: number) =>
      reckonFee({ scale: 'preservation', claim: fen(claim), table })?.lines.map(({ words }) => words);
    expect(kinds(896_000)).not.toContain(feeLineWords.capped);
    expect(kinds(896_001)).toContain(feeLineWords.capped);
  });

  it('the cap of a bankruptcy is reached at 111,640,000 yuan and not before', () => {
    expect(yuan('bankruptcy', 111_639_996)).toBe(299_999.99);
    expect(yuan('bankruptcy', 111_640_004)).toBe(300_000);
  });

  it('of divorced property only what lies above 200,000 yuan counts, of damages what lies above 50,000', () => {
    const divorce = (property: number) =>
      yuanOf({ scale: 'divorce', property: fen(property), table: withDivorceAt(50) });
    expect(divorce(200_002)).toBe(50.01);
    expect(divorce(0)).toBe(50);
    const personality = (damages: number) =>
      yuanOf({ scale: 'personality', damages: fen(damages), table: withPersonalityAt(100) });
    expect(personality(50_001)).toBe(100.01);
    expect(personality(100_000)).toBe(600);
    expect(personality(100_002)).toBe(600.01);
  });
});

describe('where a province or the court has not set the figure', () => {
  it.each([
    ['divorce', 50, 300, '13(2)'],
    ['personality', 100, 500, '13(2)'],
    ['otherNonProperty', 50, 100, '13(2)'],
    ['intellectualProperty', 500, 1_000, '13(3)'],
    ['jurisdictionObjection', 50, 100, '13(6)'],
    ['execution', 50, 500, '14(1)'],
    ['maritimeLimitationFund', 1_000, 10_000, '14(7)'],
    ['maritimeInjunction', 1_000, 5_000, '14(7)'],
    ['maritimeLienNotice', 1_000, 5_000, '14(7)'],
  ] as const)(
    '%s without an amount is a range from %d to %d, with its article',
    (scale, from, to, article) => {
      const reckoning = reckonFee({ scale, table });
      expect(reckoning?.fee).toEqual({ from: fen(from), to: fen(to) });
      expect(reckoning?.articles).toEqual([`诉讼费用交纳办法 ${article}`]);
      expect(reckoning?.lines.at(-1)?.words.zh).toMatch(/具体多少由/u);
    },
  );

  it('an amount of nothing is none for intellectual property and enforcement', () => {
    expect(feeOf({ scale: 'intellectualProperty', claim: 0, table })).toEqual({ from: 50000, to: 100000 });
    expect(feeOf({ scale: 'execution', claim: 0, table })).toEqual({ from: 5000, to: 50000 });
  });

  it('what is added to it, and its half, are ranges too', () => {
    expect(feeOf({ scale: 'divorce', property: fen(500_000), table })).toEqual({
      from: fen(1_550),
      to: fen(1_800),
    });
    expect(feeOf({ scale: 'divorce', property: fen(500_000), table, halving: ['mediated'] })).toEqual({
      from: fen(775),
      to: fen(900),
    });
  });

  it('a figure that is set is one figure, without the explanation', () => {
    const reckoning = reckonFee({ scale: 'divorce', table: withDivorceAt(200) });
    expect(reckoning?.fee).toEqual({ fen: 200_00 });
    expect(reckoning?.lines).toHaveLength(1);
  });

  it('what needs an amount is not reckoned without one', () => {
    for (const scale of ['property', 'paymentOrder', 'bankruptcy'] as const)
      expect(reckonFee({ scale, table })).toBeNull();
  });
});

describe('halving', () => {
  const reasons = fc.subarray(
    ['mediated', 'withdrawn', 'simplifiedProcedure', 'counterclaimJoined', 'thirdPartyJoined'] as const,
    { minLength: 1 },
  );

  it('is done once, however many reasons there are (民诉法解释 206)', () => {
    fc.assert(
      fc.property(amount, reasons, (claim, halving) => {
        const once = feeOf({ scale: 'property', claim, table, halving: ['mediated'] });
        expect(feeOf({ scale: 'property', claim, table, halving })).toEqual(once);
      }),
    );
  });

  it('halves the exact fee, not the rounded one', () => {
    // 10,001 yuan: 50.025 exactly, half of it 25.0125; of the rounded 50.03 it would be 25.02.
    expect(yuan('property', 10_001, ['mediated'])).toBe(25.01);
  });

  it('names its article', () => {
    const articles = (reason: HalvingReason) =>
      reckonFee({ scale: 'property', claim: fen(100), table, halving: [reason] })?.articles;
    expect(articles('mediated')).toEqual(['诉讼费用交纳办法 13(1)', '诉讼费用交纳办法 15']);
    expect(articles('withdrawn')?.[1]).toBe('诉讼费用交纳办法 15');
    expect(articles('simplifiedProcedure')?.[1]).toBe('诉讼费用交纳办法 16');
    expect(articles('counterclaimJoined')?.[1]).toBe('诉讼费用交纳办法 18');
    expect(articles('thirdPartyJoined')?.[1]).toBe('诉讼费用交纳办法 18');
  });

  it('is for acceptance fees, not for application fees', () => {
    for (const scale of ['execution', 'preservation', 'paymentOrder', 'bankruptcy'] as const) {
      expect(isHalvable(scale)).toBe(false);
      expect(yuan(scale, 300_000, ['withdrawn'])).toBe(yuan(scale, 300_000));
    }
    expect(isHalvable('labour')).toBe(true);
  });
});

describe('the faults of public calculators are not ours', () => {
  const differs = (
    from: number,
    to: number,
    wrong: (yuan: number) => number,
    scale: FeeScale = 'property',
  ): void => {
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), (claim) => {
        expect(yuan(scale, claim)).not.toBeCloseTo(wrong(claim), 2);
      }),
    );
  };

  it.each([4_100, 8_800])('above twenty million 0.5%% and %d instead of 41,800', (add) => {
    differs(20_000_001, 900_000_000, (x) => x * 0.005 + add);
  });

  it('above two million 5,800, 6,800 and 7,800', () => {
    differs(2_000_001, 5_000_000, (x) => x * 0.008 + 5_800);
    differs(5_000_001, 10_000_000, (x) => x * 0.007 + 6_800);
    differs(10_000_001, 20_000_000, (x) => x * 0.006 + 7_800);
  });

  it('a single 0.5% and 12,800 for all above two million', () => {
    // The two meet at two million; ten yuan above it they are apart by more than rounding.
    differs(2_000_010, 900_000_000, (x) => x * 0.005 + 12_800);
  });

  it('nothing below ten thousand, and exactly ten thousand falling through', () => {
    differs(0, 9_999, () => 0);
    expect(yuan('property', 10_000)).toBe(50);
  });

  it('a divorce at half a per cent of the whole property', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 90_000_000 }), (property) => {
        const fee = yuanOf({ scale: 'divorce', property: fen(property), table: withDivorceAt(50) });
        expect(fee).not.toBeCloseTo(50 + property * 0.005, 2);
      }),
      { examples: [[200_000], [500_000]] },
    );
  });

  it('enforcement at hundredths of the rates', () => {
    differs(10_001, 500_000, (x) => x * 0.00015 - 100, 'execution');
    differs(500_001, 5_000_000, (x) => x * 0.0001 + 2_400, 'execution');
  });
});

describe('whatever the amount', () => {
  type Form = readonly (readonly [upTo: bigint, permille: bigint, add: bigint])[];
  const quick = (form: Form, above: readonly [bigint, bigint], claim: number): number => {
    const x = BigInt(claim);
    const found = form.find(([upTo]) => x <= upTo * 100n);
    const [permille, add] = found === undefined ? above : [found[1], found[2]];
    return Number((x * permille + add * 100_000n + 500n) / 1000n);
  };

  it('the quick forms (速算) give the same to the fen', () => {
    // uianet.net for property; a public calculator on GitHub for enforcement and preservation.
    const property: Form = [
      [10_000n, 0n, 50n],
      [100_000n, 25n, -200n],
      [200_000n, 20n, 300n],
      [500_000n, 15n, 1_300n],
      [1_000_000n, 10n, 3_800n],
      [2_000_000n, 9n, 4_800n],
      [5_000_000n, 8n, 6_800n],
      [10_000_000n, 7n, 11_800n],
      [20_000_000n, 6n, 21_800n],
    ];
    const execution: Form = [
      [10_000n, 0n, 50n],
      [500_000n, 15n, -100n],
      [5_000_000n, 10n, 2_400n],
      [10_000_000n, 5n, 27_400n],
    ];
    const preservation: Form = [
      [1_000n, 0n, 30n],
      [100_000n, 10n, 20n],
      [896_000n, 5n, 520n],
    ];
    fc.assert(
      fc.property(amount, (claim) => {
        fc.pre(claim > 0);
        expect(feeOf({ scale: 'property', claim, table })).toEqual({
          fen: quick(property, [5n, 41_800n], claim),
        });
        expect(feeOf({ scale: 'execution', claim, table })).toEqual({
          fen: quick(execution, [1n, 67_400n], claim),
        });
        expect(feeOf({ scale: 'preservation', claim, table })).toEqual({
          fen: quick(preservation, [0n, 5_000n], claim),
        });
      }),
      { numRuns: 2000 },
    );
  });

  const byAmount = ['property', 'execution', 'preservation', 'paymentOrder', 'bankruptcy'] as const;

  it('the fee never falls, and a fen more never makes it jump', () => {
    fc.assert(
      fc.property(amount, fc.constantFrom(...byAmount), (claim, scale) => {
        fc.pre(claim > 0 && claim < 1_000_000_000_000_000);
        const [before, after] = [claim, claim + 1].map((each) => feeOf({ scale, claim: each, table }));
        if (before === undefined || after === undefined || !('fen' in before) || !('fen' in after))
          throw new Error('a range');
        expect(after.fen - before.fen).toBeGreaterThanOrEqual(0);
        expect(after.fen - before.fen).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  it('the caps hold', () => {
    fc.assert(
      fc.property(amount, (claim) => {
        expect(yuan('preservation', claim / 100)).toBeLessThanOrEqual(5_000);
        expect(yuan('bankruptcy', claim / 100)).toBeLessThanOrEqual(300_000);
      }),
    );
  });

  it('the lines before a cut add up to the fee, but for rounding', () => {
    fc.assert(
      fc.property(
        amount,
        fc.constantFrom('property', 'execution', 'divorce', 'personality'),
        (claim, scale) => {
          fc.pre(claim > 0);
          const reckoning = reckonFee({
            scale,
            claim,
            property: claim,
            damages: claim,
            table: { ...withDivorceAt(120), personality: set(300) },
          });
          const lines = reckoning?.lines ?? [];
          const sum = lines.reduce(
            (total, line) => total + (line.amount && 'fen' in line.amount ? line.amount.fen : 0),
            0,
          );
          const fee = reckoning?.fee;
          if (fee === undefined || !('fen' in fee)) throw new Error('a range');
          expect(Math.abs(fee.fen - sum)).toBeLessThan(Math.max(1, lines.length));
        },
      ),
    );
  });

  it('what is no amount is a bug', () => {
    for (const claim of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 1_000_000_000_000_001])
      for (const scale of byAmount) expect(() => reckonFee({ scale, claim, table })).toThrow(RangeError);
  });
});

describe('what costs nothing', () => {
  it.each(Object.entries(freeReasons))(
    '%s: nothing, with the reason and its rule',
    (reason, { words, articles }) => {
      const reckoning = reckonFee({ scale: 'free', table, freeReason: reason as keyof typeof freeReasons });
      expect(reckoning?.fee).toEqual({ fen: 0 });
      expect(reckoning?.lines[0]?.words).toBe(words);
      expect(reckoning?.articles).toEqual(articles);
      expect(articles.length).toBeGreaterThan(0);
    },
  );

  it('a form that gives no reason says that this kind of case is free', () => {
    expect(reckonFee({ scale: 'free', table })?.lines[0]?.words).toBe(freeReasons.unstated.words);
  });
});

describe('the reckoning on the screen and in the voice', () => {
  it('shows each part with its amounts, and says them without commas and signs', () => {
    const lines = reckonFee({ scale: 'property', claim: fen(106_000), table })?.lines ?? [];
    expect(lines.map(({ words, values }) => shown(words, 'zh', values))).toEqual([
      '10,000 元以内的部分，收 50 元',
      '超过 10,000 元的 90,000 元，收 2.5%：2,250 元',
      '超过 100,000 元的 6,000 元，收 2%：120 元',
    ]);
    expect(lines.map(({ words, values }) => said(words, 'zh', values))[1]).toBe(
      '超过10000元的90000元，收百分之2.5，是2250元',
    );
    expect(lines.map(({ words, values }) => shown(words, 'ko', values))[1]).toBe(
      '10,000원을 초과한 90,000원에 2.5%: 2,250원',
    );
  });

  it('shows a fee as a figure, a range or nothing', () => {
    const text = (amountOfFee: FeeAmount) => {
      const { words, values } = feeText(amountOfFee);
      return shown(words, 'zh', values);
    };
    expect(text({ fen: 1_234_50 })).toBe('1,234.50 元');
    expect(text({ from: 50_00, to: 300_00 })).toBe('50 到 300 元');
    expect(text({ fen: 0 })).toBe('不收费');
  });

  it('leaves no name of a value unfilled, in any language, shown or said', () => {
    const scales: readonly FeeScale[] = [
      'property',
      'divorce',
      'personality',
      'otherNonProperty',
      'intellectualProperty',
      'labour',
      'execution',
      'preservation',
      'paymentOrder',
      'bankruptcy',
      'maritimeInjunction',
      'free',
    ];
    for (const scale of scales) {
      const reckoning = reckonFee({
        scale,
        claim: fen(300_000_000),
        property: fen(300_000),
        damages: fen(300_000),
        table,
        halving: ['mediated'],
      });
      for (const { words, values } of [
        ...(reckoning?.lines ?? []),
        feeText(feeOf({ scale: 'divorce', table })),
      ])
        for (const language of ['zh', 'ko', 'en'] as const)
          for (const text of [shown(words, language, values), said(words, language, values)])
            expect(text).not.toMatch(/[{}]/u);
    }
  });
});
