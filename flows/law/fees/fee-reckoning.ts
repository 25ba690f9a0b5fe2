import type { Fen } from '../money.ts';
import { atMost, type ExactFee, exactFen, partOf, progressiveFee, roundedFen } from './exact-fee.ts';
import {
  bankruptcyCap,
  divorceScale,
  executionScale,
  personalityScale,
  preservationCap,
  preservationScale,
  propertyScale,
} from './fee-brackets.ts';
import {
  amountOf,
  bracketLines,
  capLine,
  type FeeAmount,
  type FeeLine,
  perCaseLine,
  withinLine,
  wordLine,
} from './fee-lines.ts';
import type { FeeScale } from './fee-scale.ts';
import { type FreeReason, freeReasons } from './fee-words.ts';
import { type HalvingReason, halvingArticles } from './litigation-fee.ts';
import type { FeeRange, ProvincialFees } from './provincial-fees.ts';

/** What a fee is reckoned from. Amounts are fen; one that is missing is not claimed or not yet known. */
export interface FeeQuestion {
  readonly scale: FeeScale;
  /**
   * The amount in dispute, enforced or preserved, or the bankrupt's whole property. Several property claims are added
   * up first (CPL interpretation 201; see `mixedClaims`).
   */
  readonly claim?: Fen;
  /** For a divorce: all the property to be divided. */
  readonly property?: Fen;
  /** For a personality right: the damages claimed. */
  readonly damages?: Fen;
  readonly table: ProvincialFees;
  /** Why half is paid. However many there are it is halved once; application fees (申请费) are not halved. */
  readonly halving?: readonly HalvingReason[];
  /** For `free`: why. */
  readonly freeReason?: FreeReason;
}

/** A fee and how it comes about. */
export interface FeeReckoning {
  readonly scale: FeeScale;
  readonly fee: FeeAmount;
  /** In the order in which one reckons; the amounts before the first cut (third, half, cap) add up, but for rounding. */
  readonly lines: readonly FeeLine[];
  /** The rules that were used, each once. */
  readonly articles: readonly string[];
}

/** A fee on the way, not rounded: the same twice unless a figure is not set. */
interface Span {
  readonly from: ExactFee;
  readonly to: ExactFee;
  readonly lines: readonly FeeLine[];
}

/**
 * What a case costs. `null` while the amount that its scale needs is missing (property cases, payment orders,
 * bankruptcies). Where a province or the court has a choice that the table does not settle, a range. Exact, rounded
 * once at the end. Throws for what is no amount.
 */
export const reckonFee = (question: FeeQuestion): FeeReckoning | null => {
  const { scale } = question;
  if (scale === 'free') return freeOf(question.freeReason ?? 'unstated');
  const span = spanOf(question, scale);
  if (span === null) return null;
  const [reason] = question.halving ?? [];
  const { from, to, lines } = reason === undefined || !isHalvable(scale) ? span : halvedSpan(span, reason);
  return {
    scale,
    fee: amountOf(roundedFen(from), roundedFen(to)),
    lines,
    articles: [...new Set(lines.map(({ article }) => article))],
  };
};

/**
 * Whether 诉讼费用交纳办法 15, 16 and 18 can halve it: they speak of the case acceptance fee (案件受理费), not of
 * application fees (申请费); and an objection to jurisdiction is no case that is mediated or withdrawn.
 */
export const isHalvable = (scale: FeeScale): boolean => {
  switch (scale) {
    case 'property':
    case 'divorce':
    case 'personality':
    case 'otherNonProperty':
    case 'intellectualProperty':
    case 'labour':
    case 'administrative':
    case 'administrativeIp':
      return true;
    case 'jurisdictionObjection':
    case 'execution':
    case 'preservation':
    case 'paymentOrder':
    case 'publicNotice':
    case 'arbitrationReview':
    case 'bankruptcy':
    case 'maritimeLimitationFund':
    case 'maritimeInjunction':
    case 'maritimeLienNotice':
    case 'maritimeClaimRegistration':
    case 'generalAverage':
    case 'free':
      return false;
    default:
      return scale satisfies never;
  }
};

const article = (number: string): string => `诉讼费用交纳办法 ${number}`;

const spanOf = (question: FeeQuestion, scale: Exclude<FeeScale, 'free'>): Span | null => {
  const { claim, table } = question;
  // For enforcement and intellectual property an amount of nothing is none.
  const amount = claim === 0 ? undefined : claim;
  switch (scale) {
    case 'property':
      return claim === undefined ? null : propertySpan(claim);
    case 'divorce':
      return divorceSpan(question);
    case 'personality':
      return personalitySpan(question);
    case 'otherNonProperty':
      return provincialSpan(table.otherNonProperty, article('13(2)'));
    case 'intellectualProperty':
      return amount === undefined
        ? provincialSpan(table.intellectualPropertyNoAmount, article('13(3)'))
        : intellectualPropertySpan(amount);
    case 'labour':
      return fixedSpan(10_00, article('13(4)'));
    case 'administrative':
      return fixedSpan(50_00, article('13(5)'));
    case 'administrativeIp':
      return fixedSpan(100_00, article('13(5)'));
    case 'jurisdictionObjection':
      return provincialSpan(table.jurisdictionObjection, article('13(6)'));
    case 'execution':
      return amount === undefined
        ? courtSpan(table.executionNoAmount, article('14(1)'))
        : progressiveSpan(executionScale, amount, article('14(1)'));
    case 'preservation':
      return cappedSpan(
        progressiveSpan(preservationScale, claim ?? 0, article('14(2)')),
        preservationCap,
        article('14(2)'),
      );
    case 'paymentOrder':
      return claim === undefined ? null : cutSpan(propertySpan(claim), 3, 'oneThird', article('14(3)'));
    case 'publicNotice':
      return fixedSpan(100_00, article('14(4)'));
    case 'arbitrationReview':
      return fixedSpan(400_00, article('14(5)'));
    case 'bankruptcy':
      return claim === undefined
        ? null
        : cappedSpan(
            cutSpan(propertySpan(claim), 2, 'bankruptcyHalf', article('14(6)')),
            bankruptcyCap,
            article('14(6)'),
          );
    case 'maritimeLimitationFund':
      return courtSpan({ from: 1_000_00, to: 10_000_00 }, article('14(7)'));
    case 'maritimeInjunction':
    case 'maritimeLienNotice':
      return courtSpan({ from: 1_000_00, to: 5_000_00 }, article('14(7)'));
    case 'maritimeClaimRegistration':
    case 'generalAverage':
      return fixedSpan(1_000_00, article('14(7)'));
    default:
      return scale satisfies never;
  }
};

const progressiveSpan = (scale: typeof propertyScale, amount: Fen, rule: string): Span => {
  const { exact, brackets } = progressiveFee(scale, amount);
  return { from: exact, to: exact, lines: bracketLines(brackets, rule) };
};

const propertySpan = (claim: Fen): Span => progressiveSpan(propertyScale, claim, article('13(1)'));

const intellectualPropertySpan = (claim: Fen): Span => {
  const span = propertySpan(claim);
  return { ...span, lines: [wordLine('asProperty', article('13(3)')), ...span.lines] };
};

const fixedSpan = (fen: Fen, rule: string): Span => ({
  from: exactFen(fen),
  to: exactFen(fen),
  lines: [perCaseLine({ from: fen, to: fen }, rule)],
});

const rangeSpan = (range: FeeRange, rule: string, open: 'provinceSets' | 'courtSets'): Span => ({
  from: exactFen(range.from),
  to: exactFen(range.to),
  lines: [perCaseLine(range, rule), ...(range.from === range.to ? [] : [wordLine(open, rule)])],
});

const provincialSpan = (range: FeeRange, rule: string): Span => rangeSpan(range, rule, 'provinceSets');

const courtSpan = (range: FeeRange, rule: string): Span => rangeSpan(range, rule, 'courtSets');

/** The base of a divorce, and half a per cent of what the property exceeds 200,000 by: never of the whole property. */
const divorceSpan = ({ property, table }: FeeQuestion): Span =>
  basedSpan(
    table.divorce,
    property === undefined ? null : progressiveSpan(divorceScale, property, article('13(2)')),
    withinLine('propertyWithin', divorceScale.flatUpTo, article('13(2)')),
  );

const personalitySpan = ({ damages, table }: FeeQuestion): Span =>
  basedSpan(
    table.personality,
    damages === undefined ? null : progressiveSpan(personalityScale, damages, article('13(2)')),
    withinLine('damagesWithin', personalityScale.flatUpTo, article('13(2)')),
  );

const basedSpan = (range: FeeRange, more: Span | null, within: FeeLine): Span => {
  const base = provincialSpan(range, article('13(2)'));
  if (more === null) return base;
  return {
    from: plus(base.from, more.from),
    to: plus(base.to, more.to),
    lines: [...base.lines, within, ...more.lines],
  };
};

/** Both are whole thousandths here: a cut comes after. */
const plus = (one: ExactFee, other: ExactFee): ExactFee => ({
  thousandths: one.thousandths + other.thousandths,
  divisor: 1,
});

const cutSpan = (span: Span, divisor: 2 | 3, kind: Parameters<typeof wordLine>[0], rule: string): Span => {
  const from = partOf(span.from, divisor);
  const to = partOf(span.to, divisor);
  const line = wordLine(kind, rule, amountOf(roundedFen(from), roundedFen(to)));
  return { from, to, lines: [...span.lines, line] };
};

const cappedSpan = (span: Span, cap: Fen, rule: string): Span => {
  const from = atMost(span.from, cap);
  return from === span.from ? span : { from, to: from, lines: [...span.lines, capLine(cap, rule)] };
};

const halvingLines = {
  mediated: 'mediatedHalf',
  withdrawn: 'withdrawnHalf',
  simplifiedProcedure: 'simplifiedHalf',
  counterclaimJoined: 'counterclaimHalf',
  thirdPartyJoined: 'thirdPartyHalf',
} as const satisfies Readonly<Record<HalvingReason, string>>;

const halvedSpan = (span: Span, reason: HalvingReason): Span =>
  cutSpan(span, 2, halvingLines[reason], article(String(halvingArticles[reason])));

const freeOf = (reason: FreeReason): FeeReckoning => {
  const { words, articles } = freeReasons[reason];
  const lines = articles.map((rule) => ({ words, values: {}, amount: { fen: 0 }, article: rule }));
  return { scale: 'free', fee: { fen: 0 }, lines: lines.slice(0, 1), articles };
};
