/**
 * What a person has told that the hints go by. Days are `YYYY-MM-DD`. Everything may be missing, and what is missing
 * gives no hint; a flag that is absent is not known or does not hold.
 */
export interface GateFacts {
  // Limitation (诉讼时效).
  /** When the person knew or should have known of the harm and who did it. For labour: of the violation. */
  readonly knewOn?: string;
  /** When the harm was done. */
  readonly harmOn?: string;
  /** When the debt, or its last instalment, was due. */
  readonly dueOn?: string;
  /** When it was last asked for, promised, partly paid or sued for. */
  readonly interruptedOn?: string;
  /** The claim is one of 民法典 196: to stop an infringement, to give back land or a registered thing, maintenance. */
  readonly neverLapses?: true;
  /** When the insured or the beneficiary knew of the insured event. */
  readonly insuredEventKnownOn?: string;
  /** The insurance is on a life (人寿保险), not against accident or illness. */
  readonly lifeCover?: true;
  /** When the offence of a private prosecution was committed. */
  readonly offenceOn?: string;

  // The person who sues.
  readonly plaintiffBirthDate?: string;
  /** From sixteen, mainly living on wages of one's own (民法典 18). */
  readonly livesOnOwnWages?: true;
  /** Cannot, or cannot fully, answer for what they do (民法典 21, 22). */
  readonly withoutCapacity?: true;
  /** A statutory representative (法定代理人) files with them. */
  readonly represented?: true;
  readonly arbitrationClause?: true;

  // Labour.
  /** How far arbitration went. `noDecision`: no answer within five days, or no award in time. */
  readonly labourArbitration?: 'none' | 'awarded' | 'refused' | 'noDecision';
  /** The dispute is about wages from the time of employment. */
  readonly unpaidWages?: true;
  readonly employmentEndedOn?: string;
  /** There is a signed note of the wages owed (欠条) and nothing else is claimed. */
  readonly wageNote?: true;
  readonly awardReceivedOn?: string;
  /** The award says that it is final for the employer (一裁终局). */
  readonly finalAward?: true;
  readonly plaintiffIsEmployer?: true;

  // Divorce.
  /** When the earlier suit ended: a judgment refusing divorce took effect, reconciliation, withdrawal. */
  readonly earlierDivorceEndedOn?: string;
  /** It was brought by the same person who sues now; the other spouse may sue at any time. */
  readonly suedForDivorceBefore?: true;
  readonly newCircumstances?: true;
  readonly plaintiffIsHusband?: true;
  readonly wifePregnant?: true;
  readonly birthOn?: string;
  readonly pregnancyEndedOn?: string;

  // Authorities.
  /** When the person knew or should have known of the act. */
  readonly actKnownOn?: string;
  readonly actOn?: string;
  /** The act is about land or buildings (行政诉讼法 46). */
  readonly actAboutLand?: true;
  /** The paper did not say that and until when one can sue. */
  readonly notToldOfSuit?: true;
  /** Law wants reconsideration before a suit (行政复议法 23). */
  readonly reconsiderationFirst?: true;
  readonly reconsidered?: true;
  readonly reconsiderationReceivedOn?: string;
  /** When an authority that did nothing was asked to act. */
  readonly askedAuthorityOn?: string;
  /** When the authority's decision on compensation came, or the two months for it ended. */
  readonly compensationDecidedOn?: string;

  /** When the trade mark office's decision on review came (商标法 34, 35, 44, 45, 54). */
  readonly trademarkDecisionOn?: string;
  /** When the patent office's decision on review or invalidity came (专利法 41, 46). */
  readonly patentDecisionOn?: string;

  // Enforcement and other applications.
  /** The last day on which the paper wanted performance; of instalments the last one. */
  readonly performanceDueOn?: string;
  /** When the paper to be enforced took effect. */
  readonly paperEffectiveOn?: string;
  /** When the ruling on an objection to the enforcement was served. */
  readonly objectionRulingServedOn?: string;
  /** When the ruling on the objection of someone outside the case was served. */
  readonly outsiderRulingServedOn?: string;
  /** When the judgment to be retried took effect. */
  readonly judgmentEffectiveOn?: string;
  /** When new evidence, forgery, a revoked basis or a judge's offence came to light (CPL 211(1), (3), (12), (13)). */
  readonly retrialGroundKnownOn?: string;
  /** When the court took preservation measures before the suit. */
  readonly preservedOn?: string;
  /** When a mediated agreement took effect. */
  readonly agreementEffectiveOn?: string;
}

/** The name of a fact. */
export type GateName = keyof GateFacts;

/** Every fact, for a form that names the answers it finds them in. */
export const gateNames: readonly GateName[] = [
  'knewOn',
  'harmOn',
  'dueOn',
  'interruptedOn',
  'neverLapses',
  'insuredEventKnownOn',
  'lifeCover',
  'offenceOn',
  'plaintiffBirthDate',
  'livesOnOwnWages',
  'withoutCapacity',
  'represented',
  'arbitrationClause',
  'labourArbitration',
  'unpaidWages',
  'employmentEndedOn',
  'wageNote',
  'awardReceivedOn',
  'finalAward',
  'plaintiffIsEmployer',
  'earlierDivorceEndedOn',
  'suedForDivorceBefore',
  'newCircumstances',
  'plaintiffIsHusband',
  'wifePregnant',
  'birthOn',
  'pregnancyEndedOn',
  'actKnownOn',
  'actOn',
  'actAboutLand',
  'notToldOfSuit',
  'reconsiderationFirst',
  'reconsidered',
  'reconsiderationReceivedOn',
  'askedAuthorityOn',
  'compensationDecidedOn',
  'trademarkDecisionOn',
  'patentDecisionOn',
  'performanceDueOn',
  'paperEffectiveOn',
  'objectionRulingServedOn',
  'outsiderRulingServedOn',
  'judgmentEffectiveOn',
  'retrialGroundKnownOn',
  'preservedOn',
  'agreementEffectiveOn',
];
