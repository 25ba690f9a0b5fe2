import type { Words } from '../../text/words.ts';
import { filled } from '../courts/filled-words.ts';
import type { JurisdictionKind } from '../courts/jurisdiction-kind.ts';
import type { Fen } from '../money.ts';
import { type SignalId, signalRules } from './complexity-signals.ts';

/** What the case shows before anybody has read it. What is not known is left out and counts nothing. */
export interface ComplexityFacts {
  readonly kind: JurisdictionKind;
  readonly plaintiffs: number;
  readonly defendants: number;
  readonly thirdParties: number;
  /** `null`: no amount, or not known. */
  readonly claim: Fen | null;
  /** Nothing but payment of money is asked for (金钱给付). */
  readonly onlyMoney?: true;
  readonly foreign?: true;
  readonly appraisal?: true;
  readonly whereaboutsUnknown?: true;
  /** How many legal relations the claims rest on. */
  readonly legalRelations?: number;
  readonly counterclaim?: true;
  /** Whether the plaintiff has an agent. */
  readonly agent?: boolean;
  readonly evidencePages?: number;
  readonly preservation?: true;
  /** The clerk noted that the facts are much in dispute. */
  readonly factsDisputed?: true;
  /** A claim to have a right or a title declared (确权). */
  readonly title?: true;
  /** The intermediate court or a higher one hears it first. */
  readonly aboveBasicCourt?: true;
  readonly retried?: true;
  /** One of the three classes of 行政诉讼法 82. */
  readonly administrativeSimple?: true;
}

/** What a court sets. */
export interface ComplexitySettings {
  /**
   * The average yearly wage of employed persons of the province in the year before (就业人员年平均工资), published
   * each year; `null` while it is not entered: then nothing is suggested as a small claim.
   */
  readonly averageYearlyWage: Fen | null;
  /** Up to this many points the summary procedure is suggested. */
  readonly summaryUpTo: number;
  /** Points that differ from the proposal. */
  readonly points: Partial<Readonly<Record<SignalId, number>>>;
}

/** The proposal, without the wage, which a court enters for its province and year. */
export const proposedSettings: ComplexitySettings = { averageYearlyWage: null, summaryUpTo: 5, points: {} };

/** A procedure: 小额诉讼程序, 简易程序, 普通程序. */
export type Procedure = 'small-claims' | 'summary' | 'ordinary';

/** One line of the reckoning as the clerk reads it. */
export interface ComplexitySignal {
  readonly id: SignalId;
  readonly points: number;
  readonly reason: Words;
  /** The article that closes a procedure to the case; `null`: none does. */
  readonly article: string | null;
}

/** The score: its lines, their sum, and what it suggests. */
export interface ComplexityScore {
  readonly points: number;
  readonly signals: readonly ComplexitySignal[];
  /** `null` for what is no suit of first instance: enforcement, compensation by the state, private prosecution. */
  readonly suggestion: Procedure | null;
}

/**
 * A transparent score for sorting cases (繁简分流), for the clerk only. It is never a decision: a judge decides on the
 * procedure, and every line can be read and corrected. It is never shown to the person who files, and nothing on the
 * way to filing depends on it.
 */
export const complexityScore = (facts: ComplexityFacts, settings: ComplexitySettings): ComplexityScore => {
  const found = foundSignals(facts, settings);
  const signals = found.map(({ id, count }) => {
    const rule = signalRules[id];
    const each = settings.points[id] ?? rule.points;
    const number = String(count);
    return {
      id,
      points: perItem.includes(id) ? each * count : each,
      reason: filled(rule.reason, { count: { zh: number, ko: number, en: number } }),
      article: rule.bars?.article ?? null,
    };
  });
  const points = signals.reduce((sum, signal) => sum + signal.points, 0);
  const ids = new Set(found.map(({ id }) => id));
  return { points, signals, suggestion: noSuit.includes(facts.kind) ? null : suggest(ids, points, settings) };
};

const noSuit: readonly JurisdictionKind[] = ['enforcement', 'state-compensation', 'criminal-private'];
const personal: readonly JurisdictionKind[] = ['divorce', 'status', 'inheritance'];
const special: readonly JurisdictionKind[] = ['ip', 'maritime', 'real-estate', 'securities'];

/** Signals whose points are multiplied by what was counted. */
const perItem: readonly SignalId[] = ['parties', 'relations'];

const considerable: Fen = 1_000_000_00;
const large: Fen = 10_000_000_00;

interface Found {
  readonly id: SignalId;
  readonly count: number;
}

const foundSignals = (facts: ComplexityFacts, settings: ComplexitySettings): readonly Found[] => {
  const flag = (id: SignalId, holds: boolean | undefined): readonly Found[] =>
    holds === true ? [{ id, count: 1 }] : [];
  const counted = (id: SignalId, count: number): readonly Found[] => (count > 0 ? [{ id, count }] : []);
  const { kind, claim } = facts;
  const further = facts.plaintiffs + facts.defendants + facts.thirdParties - 2;
  const largestSide = Math.max(facts.plaintiffs, facts.defendants);
  return [
    ...(largestSide >= 10 ? counted('manyParties', largestSide) : counted('parties', further)),
    ...flag('foreign', facts.foreign),
    ...flag('amount', claim !== null && claim >= considerable && claim < large),
    ...flag('largeAmount', claim !== null && claim >= large),
    ...flag('appraisal', facts.appraisal),
    ...flag('whereaboutsUnknown', facts.whereaboutsUnknown),
    ...counted('relations', (facts.legalRelations ?? 1) - 1),
    ...flag('counterclaim', facts.counterclaim),
    ...flag('noAgent', facts.agent === false),
    ...evidenceSignal(facts.evidencePages ?? 0),
    ...flag('preservation', facts.preservation),
    ...flag('factsDisputed', facts.factsDisputed),
    ...flag('personalStatus', personal.includes(kind) || facts.title),
    ...flag('specialMatter', special.includes(kind)),
    ...flag('publicInterest', kind === 'public-interest'),
    ...flag('aboveBasicCourt', facts.aboveBasicCourt),
    ...flag('retried', facts.retried),
    ...flag('administrative', kind === 'administrative' && !facts.administrativeSimple),
    ...flag('administrativeSimple', kind === 'administrative' && facts.administrativeSimple),
    ...smallClaimSignal(facts, settings.averageYearlyWage),
  ];
};

const evidenceSignal = (pages: number): readonly Found[] => {
  if (pages > 200) return [{ id: 'muchEvidence', count: pages }];
  return pages > 50 ? [{ id: 'evidence', count: pages }] : [];
};

/** CPL 165: up to half of the wage; above it and up to twice, if both sides agree. */
const smallClaimSignal = (facts: ComplexityFacts, wage: Fen | null): readonly Found[] => {
  const { claim } = facts;
  if (facts.onlyMoney !== true || claim === null || wage === null) return [];
  if (claim * 2 <= wage) return [{ id: 'smallClaim', count: 1 }];
  return claim <= wage * 2 ? [{ id: 'smallClaimByAgreement', count: 1 }] : [];
};

const suggest = (ids: ReadonlySet<SignalId>, points: number, settings: ComplexitySettings): Procedure => {
  const closed = (procedure: 'small-claims' | 'summary'): boolean =>
    [...ids].some((id) => signalRules[id].bars?.procedures.includes(procedure));
  if (points > settings.summaryUpTo || closed('summary')) return 'ordinary';
  return ids.has('smallClaim') && !closed('small-claims') ? 'small-claims' : 'summary';
};
