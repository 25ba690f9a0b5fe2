import type { Dossier } from '../dossier/dossier.ts';
import { isConfidential } from '../dossier/priority.ts';
import { fieldAt } from '../forms/field-path.ts';
import type { FormDraft } from '../forms/template.ts';
import { templateOf } from './form-steps.ts';

/** What stands on the paper in the place of what is kept from the other side; in Chinese, the language of the record. */
export const withheld = '（保密，已另行告知法院）';

/** The sections in which the person who files, or those on their side, are named. */
const ownSections: readonly string[] = ['plaintiffs', 'complainant'];

/** Where somebody lives, works and is called. */
const isWhereabouts = (dossier: Dossier, path: string): boolean => {
  const at = fieldAt(templateOf(dossier, 'complaint'), path);
  if (at === null || !ownSections.includes(at.section.id)) return false;
  const { kind, id } = at.field;
  return kind === 'address' || kind === 'phone' || kind === 'email' || id === 'employer';
};

/**
 * The complaint as it may be read by the other side: addresses and telephones of the person's own side are withheld where the
 * address is for the court only. The answers themselves are not changed, and go to the court whole.
 */
export const complaintOnPaper = (dossier: Dossier): FormDraft =>
  isConfidential(dossier)
    ? {
        ...dossier.form,
        answers: Object.fromEntries(
          Object.entries(dossier.form.answers).map(([path, value]) => [
            path,
            value !== null && value !== '' && isWhereabouts(dossier, path) ? withheld : value,
          ]),
        ),
      }
    : dossier.form;
