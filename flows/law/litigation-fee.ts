import type { Fen } from './money.ts';

/** One step of the progressive scale: up to `to` (fen, `null`: without end) at `permille`. */
interface Step {
  readonly to: Fen | null;
  readonly permille: number;
}

/** 诉讼费用交纳办法 (State Council Order 481, in force from 2007-04-01), article 13(1) first item: 50 yuan up to 10,000. */
const flatFee: Fen = 50_00;
const flatUpTo: Fen = 10_000_00;

/** The same item: the parts above 10,000 yuan. */
const steps: readonly Step[] = [
  { to: 100_000_00, permille: 25 },
  { to: 200_000_00, permille: 20 },
  { to: 500_000_00, permille: 15 },
  { to: 1_000_000_00, permille: 10 },
  { to: 2_000_000_00, permille: 9 },
  { to: 5_000_000_00, permille: 8 },
  { to: 10_000_000_00, permille: 7 },
  { to: 20_000_000_00, permille: 6 },
  { to: null, permille: 5 },
];

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

/** A case acceptance fee (案件受理费) and how it comes about. */
export interface PropertyFee {
  readonly fen: Fen;
  readonly brackets: readonly FeeBracket[];
}

/** Why only half the fee is paid. */
export type HalvingReason = 'mediated' | 'withdrawn' | 'simplifiedProcedure';

/** Half the fee, with the article it rests on. */
export interface HalvedFee {
  readonly fen: Fen;
  /** The reason that counts: of several only one does. */
  readonly reason: HalvingReason;
  /** The article of 诉讼费用交纳办法. */
  readonly article: number;
}

/** 诉讼费用交纳办法 15 (mediation, withdrawal) and 16 (simplified procedure). */
const halvingArticles: Readonly<Record<HalvingReason, number>> = {
  mediated: 15,
  withdrawn: 15,
  simplifiedProcedure: 16,
};

/**
 * The case acceptance fee of a property case (诉讼费用交纳办法 13(1)). Several property claims are added up first
 * (CPL interpretation 201). Exact in thousandths of a fen, rounded half up to the fen at the end: the Measures say
 * nothing of rounding. Throws for what is no amount.
 */
export const propertyFee = (claim: Fen): PropertyFee => {
  if (!Number.isSafeInteger(claim) || claim < 0)
    throw new RangeError('a claim is a whole number of fen from 0');
  const brackets: FeeBracket[] = [
    { part: Math.min(claim, flatUpTo), from: 0, to: flatUpTo, permille: null, fee: flatFee },
  ];
  let from = flatUpTo;
  let thousandths = flatFee * 1000;
  for (const { to, permille } of steps) {
    const part = Math.min(claim, to ?? claim) - from;
    if (part <= 0) break;
    thousandths += part * permille;
    brackets.push({ part, from, to, permille, fee: rounded(part * permille) });
    from = to ?? claim;
  }
  return { fen: rounded(thousandths), brackets };
};

/**
 * Half of a fee, rounded half up to the fen. However many reasons there are it is halved once (CPL interpretation
 * 206); the first given counts.
 */
export const halvedFee = (fee: Fen, reasons: readonly [HalvingReason, ...HalvingReason[]]): HalvedFee => {
  const [reason] = reasons;
  return { fen: Math.floor((fee + 1) / 2), reason, article: halvingArticles[reason] };
};

const rounded = (thousandths: number): Fen => Math.floor((thousandths + 500) / 1000);
