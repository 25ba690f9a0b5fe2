import { templateById } from '../forms/templates/template-list.ts';
import { guideOf } from '../law/causes/cause-guide.ts';
import { causeByCode } from '../law/causes/cause-list.ts';

/**
 * The id of the form for a cause: the national one, or ours for what has none, or while the form it names is not among
 * them; `null` for a special procedure that has no application here, and for a code that is none.
 */
export const templateForCause = (code: string): string | null => {
  const cause = causeByCode(code);
  const named = guideOf(code)?.template ?? null;
  if (cause === undefined || named === null) return null;
  if (templateById(named) !== undefined) return named;
  if (cause.scope === 'civil') return 'general-civil';
  return cause.scope === 'administrative' ? 'administrative-general' : null;
};
