import { guideOf } from '../law/causes/cause-guide.ts';
import { pathOf } from '../law/causes/cause-list.ts';
import { type CourtHint, courtHint, placeAsked } from '../law/courts/court-hint.ts';
import type { CourtTable } from '../law/courts/court-table.ts';
import type { JurisdictionKind } from '../law/courts/jurisdiction-kind.ts';
import { feeQuestionOf, type InjuryPractice, reckonInjuryFee } from '../law/fees/fee-question.ts';
import { type FeeReckoning, isHalvable, reckonFee } from '../law/fees/fee-reckoning.ts';
import type { FreeReason } from '../law/fees/fee-words.ts';
import type { HalvingReason } from '../law/fees/litigation-fee.ts';
import type { ProvincialFees } from '../law/fees/provincial-fees.ts';
import { type GateFacts, type GateName, gateNames } from '../law/gates/gate-facts.ts';
import { gateHints } from '../law/gates/gate-hints.ts';
import type { GateCase, Hint } from '../law/gates/gate-rule.ts';
import type { Fen } from '../law/money.ts';
import type { CourtHolidays } from '../law/time/court-holidays.ts';
import { answerAt, everyItem } from './applicability.ts';
import type { CaseFacts, FormDraft, Template } from './template.ts';
import { applicationCourtHint } from './templates/blocks/application-courts.ts';
import { applicationReminders, feeReliefNotice } from './templates/blocks/application-reminders.ts';

/** What is filed: the form, its answers, and the code of the cause that was chosen (`null`: the form stands for its own). */
export interface FiledForm {
  readonly template: Template;
  readonly draft: FormDraft;
  readonly cause: string | null;
}

/** The amount in dispute, or `null` while it is not answered (or when the form asks for none). */
export const claimAmount = (template: Template, draft: FormDraft): Fen | null => {
  const amounts = (template.facts?.claimAmount ?? [])
    .flatMap((path) => everyItem(draft, path))
    .map((path) => answerAt(template, draft, path))
    .filter((value) => typeof value === 'number');
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
};

/** The fee scale and the class for the competent court: of the cause where a general form was filled in, else the form's own. */
const classOf = ({
  template,
  cause,
}: FiledForm): {
  readonly feeScale: CaseFacts['feeScale'] | null;
  readonly jurisdiction: JurisdictionKind;
} | null => {
  const { facts } = template;
  if (facts === null) return null;
  const guide = template.family === 'own' && cause !== null ? guideOf(cause) : undefined;
  if (guide === undefined) return facts;
  return {
    feeScale: facts.feeScale === 'injury' ? 'injury' : guide.feeScale,
    jurisdiction: guide.jurisdiction,
  };
};

/** The class of a case for the competent court; `null` for a paper that opens no case. */
export const jurisdictionOf = (filed: FiledForm): JurisdictionKind | null =>
  classOf(filed)?.jurisdiction ?? null;

/** What can be said about the competent court from the answers so far; `null` for a form that opens no case. */
export const courtHintFor = (filed: FiledForm, court: CourtTable): CourtHint | null => {
  const { template, draft, cause } = filed;
  const application = applicationCourtHint(filed, court);
  if (application !== null) return application;
  const { facts } = template;
  const found = classOf(filed);
  if (facts === null || found === null) return null;
  const textAt = (path: string): string => String(answerAt(template, draft, path) ?? '');
  const agreement = facts.agreement === null ? null : answerAt(template, draft, facts.agreement);
  const asked = placeAsked(found.jurisdiction);
  return courtHint(found.jurisdiction, {
    claim: claimAmount(template, draft) ?? 0,
    plaintiffAddresses: facts.plaintiffAddress.map(textAt),
    defendantAddresses: facts.defendantAddress.map(textAt),
    court,
    agreement: agreement === 'court' || agreement === 'arbitration' ? agreement : 'none',
    ...(cause === null ? {} : { cause: pathOf(cause).flatMap(({ code, name }) => [code, name]) }),
    ...(asked === null || facts.place === null ? {} : { places: { [asked]: textAt(facts.place) } }),
  });
};

/** What the fee is reckoned by at the court at hand. */
export interface FeeTable {
  readonly fees: ProvincialFees;
  readonly injuryFees: InjuryPractice;
}

/**
 * What the case costs by the answers so far (诉讼费用交纳办法); `null` for a form that opens no case, for a cause for which
 * the Measures have no rule, and while the amount is not answered on a scale that needs one.
 */
export const feeFor = (
  filed: FiledForm,
  table: FeeTable,
  halving: readonly HalvingReason[] = [],
): FeeReckoning | null => {
  const scale = classOf(filed)?.feeScale ?? null;
  if (scale === null) return null;
  const amount = claimAmount(filed.template, filed.draft);
  if (scale === 'injury') return reckonInjuryFee(amount, table.fees, table.injuryFees, halving);
  const freeReason = freeReasons[filed.template.facts?.gate ?? 'general'];
  return reckonFee({
    ...feeQuestionOf(scale, amount, table.fees),
    halving,
    ...(freeReason === undefined ? {} : { freeReason }),
  });
};

/** Why nothing is paid, where the application says it (诉讼费用交纳办法 8(1), 9). */
const freeReasons: Readonly<Partial<Record<GateCase, FreeReason>>> = {
  'judicial-confirmation': 'specialProcedure',
  retrial: 'retrial',
};

/** The fee scale of a case where there is one. */
export const feeScaleOf = (filed: FiledForm): Exclude<CaseFacts['feeScale'], 'injury'> | null => {
  const scale = classOf(filed)?.feeScale ?? null;
  // Life, body and health are personality rights (民法典 990): they are paid for at the same time.
  return scale === 'injury' ? 'personality' : scale;
};

/** Whether the fee of a case is one that can be halved (诉讼费用交纳办法 15, 16). */
export const canBeHalved = (filed: FiledForm): boolean => {
  const scale = feeScaleOf(filed);
  return scale !== null && isHalvable(scale);
};

/** Causes (案由) in which nothing but pay for work is claimed. */
const payCauses: readonly string[] = ['追索劳动报酬纠纷', '新就业形态追索劳动报酬纠纷'];

/** Whether pay for work is claimed (追索劳动报酬), for which nothing is paid in advance (诉讼费用交纳办法 20). */
export const claimsLabourPay = ({ template, draft, cause }: FiledForm): boolean => {
  const wages = template.facts?.gates?.unpaidWages;
  return (
    (wages !== undefined && answerAt(template, draft, wages) === true) ||
    (cause !== null && pathOf(cause).some(({ name }) => payCauses.includes(name)))
  );
};

/** What the law has to say of a case before it is filed: time limits, what comes first, who acts for whom. Never a refusal. */
export const remindersFor = (filed: FiledForm, today: string, holidays: CourtHolidays): readonly Hint[] => {
  const { template, draft } = filed;
  const kind: GateCase | null = template.facts?.gate ?? classOf(filed)?.jurisdiction ?? null;
  const limits = kind === null ? [] : gateHints(kind, gateFacts(template, draft), today, holidays);
  return [...limits, ...applicationReminders(template, draft)];
};

/** Paid out of what is enforced or liquidated, or not at all: nobody is kept from filing by such a fee. */
const notPaidFirst: readonly CaseFacts['feeScale'][] = ['free', 'execution', 'bankruptcy'];

/** How relief from the fee is asked for (诉讼费用交纳办法 44, 48), where the case has one that is paid in advance. */
export const reliefNoticeFor = (filed: FiledForm): Hint | null => {
  const scale = feeScaleOf(filed);
  return scale === null || notPaidFirst.includes(scale) || claimsLabourPay(filed) ? null : feeReliefNotice;
};

/** The answers that the hints go by: those that the form names, and what every form knows of the person who files. */
const gateFacts = (template: Template, draft: FormDraft): GateFacts => {
  const named = template.facts?.gates ?? {};
  const entries = gateNames.flatMap((name: GateName): [GateName, string | true][] => {
    const path = named[name];
    const value = path === undefined ? null : answerAt(template, draft, path);
    if (typeof value === 'string') return [[name, value]];
    return value === true ? [[name, true]] : [];
  });
  const birth = answerAt(template, draft, 'plaintiffs[0].person.birthDate');
  const represented = answerAt(template, draft, 'plaintiffs[0].guardian.needed') === true;
  // The block on preservation before the suit, which most complaints have.
  const preservedOn = answerAt(template, draft, 'jurisdiction.preservation.date');
  const agreement = template.facts?.agreement ?? null;
  const arbitration = agreement !== null && answerAt(template, draft, agreement) === 'arbitration';
  return {
    ...Object.fromEntries(entries),
    ...(typeof birth === 'string' ? { plaintiffBirthDate: birth } : {}),
    ...(represented ? { represented: true } : {}),
    ...(typeof preservedOn === 'string' ? { preservedOn } : {}),
    ...(arbitration ? { arbitrationClause: true } : {}),
  };
};
