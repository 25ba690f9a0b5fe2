import type { FilingManifest } from '../../court/contract/filing-manifest.ts';
import type { Dossier } from '../../flows/dossier/dossier.ts';
import { pagesHandedIn } from '../../flows/filing/filing-figures.ts';
import { templateOf } from '../../flows/filing/form-steps.ts';
import { claimAmount, jurisdictionOf } from '../../flows/forms/case-facts.ts';
import { answerAt, fieldAt, itemName } from '../../flows/forms/form-flow.ts';
import type { FormDraft, Template } from '../../flows/forms/template.ts';
import {
  type ComplexityFacts,
  type ComplexitySettings,
  complexityScore,
} from '../../flows/law/complexity/complexity-score.ts';

/**
 * The lines from which a clerk may judge how simple a case is (繁简分流): each with its points and reason, for the clerk
 * alone. Never a decision and never shown to the person. `null` for a paper that opens no case.
 */
export const complexityOf = (
  dossier: Dossier,
  settings: ComplexitySettings,
): FilingManifest['complexity'] => {
  const template = templateOf(dossier, 'complaint');
  const kind = jurisdictionOf({ template, draft: dossier.form, cause: dossier.cause?.code ?? null });
  if (kind === null) return null;
  const score = complexityScore(factsOf(template, dossier, kind), settings);
  return {
    points: score.points,
    suggestion: score.suggestion,
    signals: score.signals.map(({ id, points, reason, article }) => ({
      id,
      points,
      reason: reason.zh,
      article,
    })),
  };
};

const factsOf = (template: Template, dossier: Dossier, kind: ComplexityFacts['kind']): ComplexityFacts => {
  const { form } = dossier;
  const count = (section: string): number => form.counts[section] ?? 0;
  const isYes = (path: string): boolean => answerAt(template, form, path) === true;
  return {
    kind,
    plaintiffs: count('plaintiffs'),
    defendants: count('defendants'),
    thirdParties: count('thirdParties'),
    claim: claimAmount(template, form),
    agent: count('agents') > 0,
    evidencePages: pagesHandedIn(dossier),
    ...(isForeign(template, form) ? { foreign: true } : {}),
    ...(isYes('jurisdiction.appraisal.claimed') ? { appraisal: true } : {}),
    ...(isYes('jurisdiction.preservation.done') ? { preservation: true } : {}),
  };
};

/** A party with a foreign passport or residence card, or one who says that another country or region is involved. */
const isForeign = (template: Template, form: FormDraft): boolean => {
  const papers = ['passport', 'foreignerCard', 'hmPermit', 'taiwanPermit', 'hmtResidentCard'];
  const parties = ['plaintiffs', 'defendants', 'thirdParties'].some((section) =>
    Array.from({ length: form.counts[section] ?? 0 }).some((_, index) =>
      papers.includes(String(answerAt(template, form, `${section}[${index}].person.documentType`))),
    ),
  );
  return (
    parties ||
    ['foreign.foreign.is', 'foreign.region.is'].some((path) => answerAt(template, form, path) === true)
  );
};

/** The numbers that fail their check and of which the person says that they are right, by whose they are. */
export const doubtedNumbers = (dossier: Dossier): FilingManifest['doubted'] => {
  const template = templateOf(dossier, 'complaint');
  return dossier.form.insisted.flatMap((path) => {
    const at = fieldAt(template, path);
    const value = answerAt(template, dossier.form, path);
    if (at === null || value === null) return [];
    const whose =
      at.index === null ? at.section.title.zh : itemName(template, dossier.form, at.section.id, at.index);
    return [{ label: `${whose}：${at.field.label}`.slice(0, 200), value: String(value) }];
  });
};
