import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appealQuestion,
  type ClaimPart,
  feeQuestionOf,
  mixedClaims,
  reckonInjuryFee,
} from '../../../../flows/law/fees/fee-question.ts';
import { reckonFee } from '../../../../flows/law/fees/fee-reckoning.ts';
import { unsetProvincialFees as table } from '../../../../flows/law/fees/provincial-fees.ts';

const money = (yuan: number): ClaimPart => ({ kind: 'property', fen: yuan * 100 });
const apology: ClaimPart = { kind: 'nonProperty' };

describe('several claims in one complaint (民诉法解释 201)', () => {
  it('principal of 100,000 and interest of 6,000 are added up', () => {
    const question = mixedClaims([money(100_000), money(6_000)], table);
    expect(reckonFee(question)?.fee).toEqual({ fen: 2_420_00 });
    expect(question.articles).toEqual(['民诉法解释 201']);
  });

  it('money with an apology costs what the money does', () => {
    expect(reckonFee(mixedClaims([apology, money(100_000)], table))?.fee).toEqual({ fen: 2_300_00 });
  });

  it('an apology and a correction are one case', () => {
    expect(reckonFee(mixedClaims([apology, apology], table))?.fee).toEqual({ from: 50_00, to: 100_00 });
  });

  it('a single claim needs no such rule', () => {
    expect(mixedClaims([money(1)], table).articles).toEqual([]);
  });

  it('how a sum is split makes no difference', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999 }),
        fc.integer({ min: 0, max: 9_999_999 }),
        (one, other) => {
          expect(reckonFee(mixedClaims([money(one), money(other)], table))).toEqual(
            reckonFee(mixedClaims([money(one + other)], table)),
          );
        },
      ),
    );
  });
});

describe('the amount of a form', () => {
  it('goes where its scale looks for it', () => {
    expect(feeQuestionOf('divorce', 500_000_00, table)).toEqual({
      scale: 'divorce',
      property: 500_000_00,
      table,
    });
    expect(feeQuestionOf('personality', 80_000_00, table)).toEqual({
      scale: 'personality',
      damages: 80_000_00,
      table,
    });
    expect(feeQuestionOf('property', 1, table)).toEqual({ scale: 'property', claim: 1, table });
  });

  it('that is not answered leaves a property case open and a divorce at its base', () => {
    expect(reckonFee(feeQuestionOf('property', null, table))).toBeNull();
    expect(reckonFee(feeQuestionOf('divorce', null, table))?.fee).toEqual({ from: 50_00, to: 300_00 });
  });
});

describe('an appeal (诉讼费用交纳办法 17)', () => {
  it('of a property case costs by the part that is disputed, not halved for the first instance', () => {
    const first = { scale: 'property', claim: 500_000_00, table, halving: ['simplifiedProcedure'] } as const;
    expect(reckonFee(appealQuestion(first, 100_000_00))?.fee).toEqual({ fen: 2_300_00 });
  });

  it('of an intellectual-property case too where it has an amount', () => {
    const first = { scale: 'intellectualProperty', claim: 500_000_00, table } as const;
    expect(reckonFee(appealQuestion(first, 100_000_00))?.fee).toEqual({ fen: 2_300_00 });
    const without = { scale: 'intellectualProperty', table } as const;
    expect(reckonFee(appealQuestion(without, 100_000_00))?.fee).toEqual({ from: 500_00, to: 1_000_00 });
  });

  it('of a labour case costs what the first instance did', () => {
    expect(reckonFee(appealQuestion({ scale: 'labour', table }, 100_000_00))?.fee).toEqual({ fen: 10_00 });
  });
});

describe('damages for bodily injury, where courts differ', () => {
  const set = { ...table, personality: { from: 300_00, to: 300_00 } };

  it('are reckoned as the court at hand does', () => {
    expect(reckonInjuryFee(150_000_00, set, 'personality')?.fee).toEqual({ fen: 1_050_00 });
    expect(reckonInjuryFee(150_000_00, set, 'property')?.fee).toEqual({ fen: 3_300_00 });
    expect(reckonInjuryFee(150_000_00, set, 'property', ['mediated'])?.fee).toEqual({ fen: 1_650_00 });
  });

  it('are a range from the lower to the higher while that is not known', () => {
    const reckoning = reckonInjuryFee(150_000_00, table, 'unset');
    expect(reckoning?.fee).toEqual({ from: 850_00, to: 3_300_00 });
    expect(reckoning?.lines[0]?.words.zh).toContain('各地法院算法不一样');
    // Small damages: the property scale is the lower one.
    expect(reckonInjuryFee(5_000_00, table, 'unset')?.fee).toEqual({ from: 50_00, to: 500_00 });
  });

  it('are open while no amount is given', () => {
    expect(reckonInjuryFee(null, table, 'unset')).toBeNull();
  });
});
