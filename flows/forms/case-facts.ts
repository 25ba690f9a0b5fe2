import { type CourtHint, type CourtTable, courtHint } from '../law/competent-court.ts';
import type { Fen } from '../law/money.ts';
import { answerAt } from './applicability.ts';
import type { FormDraft, Template } from './template.ts';

/** The amount in dispute, or `null` while it is not answered (or when the form opens no case). */
export const claimAmount = (template: Template, draft: FormDraft): Fen | null => {
  const value = template.facts === null ? null : answerAt(template, draft, template.facts.claimAmount);
  return typeof value === 'number' ? value : null;
};

/** What can be said about the competent court from the answers so far; `null` for a form that opens no case. */
export const courtHintFor = (template: Template, draft: FormDraft, court: CourtTable): CourtHint | null => {
  const { facts } = template;
  if (facts === null) return null;
  const textAt = (path: string): string => String(answerAt(template, draft, path) ?? '');
  const agreement = answerAt(template, draft, facts.agreement);
  return courtHint(facts.jurisdiction, {
    claim: claimAmount(template, draft) ?? 0,
    plaintiffAddresses: facts.plaintiffAddress.map(textAt),
    defendantAddresses: facts.defendantAddress.map(textAt),
    court,
    agreement: agreement === 'court' || agreement === 'arbitration' ? agreement : 'none',
  });
};
