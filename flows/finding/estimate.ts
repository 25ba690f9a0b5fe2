import type { ChosenCause } from '../dossier/dossier.ts';
import type { CourtFacts } from '../filing/filing-context.ts';
import {
  canBeHalved,
  claimsLabourPay,
  type FiledForm,
  feeScaleOf,
  jurisdictionOf,
} from '../forms/case-facts.ts';
import type { Field, FormDraft, Material, Template } from '../forms/template.ts';
import { templateById } from '../forms/templates/template-list.ts';
import { type PaymentRule, paymentRule } from '../law/fees/fee-payment.ts';
import { feeQuestionOf, reckonInjuryFee } from '../law/fees/fee-question.ts';
import { type FeeReckoning, reckonFee } from '../law/fees/fee-reckoning.ts';
import type { FeeScale } from '../law/fees/fee-scale.ts';
import type { HalvingReason } from '../law/fees/litigation-fee.ts';
import type { Fen } from '../law/money.ts';
import { findingWords as words } from '../text/finding-words.ts';
import type { Words } from '../text/words.ts';

/** What an estimate is asked for: a form, the cause it was found by, and the amount in dispute where one was given. JSON only. */
export interface EstimateQuestion {
  readonly templateId: string;
  readonly cause: ChosenCause | null;
  readonly amount: Fen | null;
}

/** What a case costs and what is brought for it, as far as it can be told before anything is answered. */
export interface Estimate {
  readonly template: Template;
  readonly cause: ChosenCause | null;
  readonly amount: Fen | null;
  /** The question for the amount; `null` where the fee does not depend on one. */
  readonly amountAsked: Words | null;
  /** `null`: the paper has no fee scale, or the amount that its scale needs is not given. */
  readonly fee: FeeReckoning | null;
  /** Half of it, where it can be halved. */
  readonly half: FeeReckoning | null;
  readonly payment: PaymentRule | null;
  /** The papers that everybody brings, and those that depend on the case. */
  readonly bring: readonly Material[];
  readonly maybe: readonly Material[];
  /** How many copies of the complaint; `null` for a paper without another side. */
  readonly copies: Words | null;
}

/** The blank for the amount: the same as every other blank for money. */
export const amountField: Extract<Field, { readonly kind: 'money' }> = {
  id: 'amount',
  label: '标的额',
  ask: words.amountAsk,
  kind: 'money',
  allowZero: true,
};

/** The key of that blank on the screen. */
export const amountPath = 'estimate.amount';

/** Nothing is answered yet: scale and class follow from form and cause alone. */
const unanswered = (template: Template): FormDraft => ({
  templateId: template.id,
  templateVersion: template.version,
  answers: {},
  counts: {},
  seen: [],
  locked: [],
  insisted: [],
  known: {},
});

const feeOf = (
  filed: FiledForm,
  scale: FeeScale,
  amount: Fen | null,
  court: CourtFacts,
  halving: readonly HalvingReason[] = [],
): FeeReckoning | null =>
  filed.template.facts?.feeScale === 'injury'
    ? reckonInjuryFee(amount, court.fees, court.injuryFees, halving)
    : reckonFee({ ...feeQuestionOf(scale, amount, court.fees), halving });

/** Two amounts so far apart that every scale that looks at the amount tells them apart, fen. */
const small: Fen = 1_00;
const great: Fen = 100_000_000_00;

const dependsOnAmount = (filed: FiledForm, scale: FeeScale, court: CourtFacts): boolean =>
  JSON.stringify(feeOf(filed, scale, small, court)?.fee) !==
  JSON.stringify(feeOf(filed, scale, great, court)?.fee);

const askedBy: Readonly<Partial<Record<FeeScale, Words>>> = {
  divorce: words.amountAskDivorce,
  personality: words.amountAskDamages,
  execution: words.amountAskExecution,
  preservation: words.amountAskPreservation,
};

/**
 * One copy for the court and one for each of the other side: 民事诉讼法 123, 行政诉讼法 50 (the latter from memory). A
 * private prosecution brings them too; its article is left out, since it was not at hand.
 */
const copiesRule = (filed: FiledForm): Words | null => {
  const { template } = filed;
  if (!template.sections.some((section) => section.id === 'defendants')) return null;
  if (template.family === 'criminal') return words.copies;
  const administrative =
    template.family === 'administrative' ||
    template.family === 'intellectualPropertyAdministrative' ||
    jurisdictionOf(filed) === 'administrative';
  return administrative ? words.copiesAdministrative : words.copiesCivil;
};

/** The estimate for a form at the court at hand. Throws for a form that is none of ours: a bug. */
export const estimateOf = ({ templateId, cause, amount }: EstimateQuestion, court: CourtFacts): Estimate => {
  const template = templateById(templateId);
  if (template === undefined) throw new Error(`no form ${templateId}`);
  const filed: FiledForm = { template, draft: unanswered(template), cause: cause?.code ?? null };
  const scale = feeScaleOf(filed);
  const reckon = (halving: readonly HalvingReason[] = []): FeeReckoning | null =>
    scale === null ? null : feeOf(filed, scale, amount, court, halving);
  return {
    template,
    cause,
    amount,
    amountAsked:
      scale !== null && dependsOnAmount(filed, scale, court) ? (askedBy[scale] ?? words.amountAsk) : null,
    fee: reckon(),
    half: canBeHalved(filed) ? reckon(['simplifiedProcedure']) : null,
    payment:
      scale === null
        ? null
        : paymentRule({
            scale,
            payer: 'plaintiff',
            mode: court.feeNotice,
            labourPay: claimsLabourPay(filed),
            openGroup: false,
          }),
    bring: template.materials.filter((material) => material.when === undefined),
    maybe: template.materials.filter((material) => material.when !== undefined),
    copies: copiesRule(filed),
  };
};
