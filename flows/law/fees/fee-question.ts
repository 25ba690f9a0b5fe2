import type { Fen } from '../money.ts';
import { amountOf, type FeeAmount, wordLine } from './fee-lines.ts';
import { type FeeQuestion, type FeeReckoning, reckonFee } from './fee-reckoning.ts';
import type { FeeScale } from './fee-scale.ts';
import type { HalvingReason } from './litigation-fee.ts';
import type { ProvincialFees } from './provincial-fees.ts';

/**
 * The question for a form whose amounts have been added up: the amount goes where its scale looks for it. `null`: not
 * claimed, or not answered yet.
 */
export const feeQuestionOf = (scale: FeeScale, amount: Fen | null, table: ProvincialFees): FeeQuestion => {
  if (amount === null) return { scale, table };
  if (scale === 'divorce') return { scale, property: amount, table };
  if (scale === 'personality') return { scale, damages: amount, table };
  return { scale, claim: amount, table };
};

/** One claim of a complaint: for money or a thing's value, or for something that has none (an apology, a name). */
export type ClaimPart = { readonly kind: 'property'; readonly fen: Fen } | { readonly kind: 'nonProperty' };

/**
 * The question for several claims in one complaint (CPL interpretation 201): property claims are added up; property
 * with non-property claims cost what the property does; several non-property claims are one case.
 */
export const mixedClaims = (
  parts: readonly [ClaimPart, ...ClaimPart[]],
  table: ProvincialFees,
): FeeQuestion & { readonly articles: readonly string[] } => {
  const amounts = parts.flatMap((part) => (part.kind === 'property' ? [part.fen] : []));
  const articles = parts.length === 1 ? [] : ['民诉法解释 201'];
  return amounts.length === 0
    ? { scale: 'otherNonProperty', table, articles }
    : { scale: 'property', claim: amounts.reduce((sum, fen) => sum + fen, 0), table, articles };
};

/**
 * The question for an appeal. In a property case the part of the judgment that is disputed counts (诉讼费用交纳办法 17);
 * in others what the first instance counted. The halving of the first instance does not pass on.
 */
export const appealQuestion = (first: FeeQuestion, disputed: Fen): FeeQuestion => {
  const { halving: _, ...question } = first;
  const byAmount =
    first.scale === 'property' || (first.scale === 'intellectualProperty' && (first.claim ?? 0) > 0);
  return byAmount ? { ...question, claim: disputed } : question;
};

/**
 * How the court at hand reckons damages for bodily injury (traffic, medical and other accidents): as a personality
 * right (life, body and health are among them, 民法典 990) or by the property scale. Practice differs between courts;
 * `unset` until the court says.
 */
export type InjuryPractice = 'personality' | 'property' | 'unset';

/** What a bodily-injury case costs; while the court's practice is not set, from the lower reckoning to the higher. */
export const reckonInjuryFee = (
  damages: Fen | null,
  table: ProvincialFees,
  practice: InjuryPractice,
  halving: readonly HalvingReason[] = [],
): FeeReckoning | null => {
  const asked = (scale: 'personality' | 'property') =>
    reckonFee({ ...feeQuestionOf(scale, damages, table), halving });
  if (practice !== 'unset') return asked(practice);
  const personality = asked('personality');
  const property = asked('property');
  if (personality === null || property === null) return null;
  const bounds = [...boundsOf(personality.fee), ...boundsOf(property.fee)];
  const articles = [...new Set([...personality.articles, ...property.articles])];
  return {
    scale: 'personality',
    fee: amountOf(Math.min(...bounds), Math.max(...bounds)),
    lines: [wordLine('injuryScaleOpen', '诉讼费用交纳办法 13')],
    articles,
  };
};

const boundsOf = (fee: FeeAmount): readonly [Fen, Fen] =>
  'from' in fee ? [fee.from, fee.to] : [fee.fen, fee.fen];
