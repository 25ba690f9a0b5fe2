import type { Fen } from '../money.ts';
import { type FeeBracket, progressiveFee, roundedFen } from './exact-fee.ts';
import { propertyScale } from './fee-brackets.ts';

/** A case acceptance fee (案件受理费) and how it comes about. */
export interface PropertyFee {
  readonly fen: Fen;
  readonly brackets: readonly FeeBracket[];
}

/**
 * Why only half the fee is paid: the case ends by mediation, is withdrawn, is tried in the simplified procedure (the
 * small-claims one is part of it), or is a counterclaim or an independent third party's claim tried together with the
 * main one.
 */
export type HalvingReason =
  | 'mediated'
  | 'withdrawn'
  | 'simplifiedProcedure'
  | 'counterclaimJoined'
  | 'thirdPartyJoined';

/** Half the fee, with the article it rests on. */
export interface HalvedFee {
  readonly fen: Fen;
  /** The reason that counts: of several only one does. */
  readonly reason: HalvingReason;
  /** The article of 诉讼费用交纳办法. */
  readonly article: number;
}

/** 诉讼费用交纳办法 15 (mediation, withdrawal), 16 (simplified procedure), 18 (counterclaim, third party). */
export const halvingArticles: Readonly<Record<HalvingReason, number>> = {
  mediated: 15,
  withdrawn: 15,
  simplifiedProcedure: 16,
  counterclaimJoined: 18,
  thirdPartyJoined: 18,
};

/**
 * The case acceptance fee of a property case (诉讼费用交纳办法 13(1)). Several property claims are added up first
 * (CPL interpretation 201). Exact in thousandths of a fen, rounded half up to the fen at the end: the Measures say
 * nothing of rounding. Throws for what is no amount.
 */
export const propertyFee = (claim: Fen): PropertyFee => {
  const { exact, brackets } = progressiveFee(propertyScale, claim);
  return { fen: roundedFen(exact), brackets };
};

/**
 * Half of a fee that the court has set, rounded half up to the fen. However many reasons there are it is halved once
 * (CPL interpretation 206); the first given counts.
 */
export const halvedFee = (fee: Fen, reasons: readonly [HalvingReason, ...HalvingReason[]]): HalvedFee => {
  const [reason] = reasons;
  return { fen: Math.floor((fee + 1) / 2), reason, article: halvingArticles[reason] };
};
