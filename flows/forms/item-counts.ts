import { holdsWhen } from './applicability.ts';
import type { FormDraft, Section, Template } from './template.ts';

/** The least number of items of a repeated section with these answers; 0 for a section that stands once. */
export const leastItems = (template: Template, draft: FormDraft, section: Section): number => {
  const { repeat } = section;
  if (repeat === undefined) return 0;
  const more = repeat.minWhen;
  return more !== undefined && holdsWhen(template, draft, more.when)
    ? Math.max(repeat.min, more.min)
    : repeat.min;
};

/**
 * The draft with as many items as each section must have now. Items that were only there because they had to be in the
 * draft before (`null`: there was none), and in which nothing was answered, go again; one that a person has just added stays.
 */
export const withLeastItems = (
  template: Template,
  earlier: FormDraft | null,
  draft: FormDraft,
): FormDraft => {
  const counts: Record<string, number> = { ...draft.counts };
  let changed = false;
  for (const section of template.sections) {
    if (section.repeat?.minWhen === undefined) continue;
    const least = leastItems(template, draft, section);
    const before = counts[section.id] ?? 0;
    const had = earlier === null ? 0 : leastItems(template, earlier, section);
    let count = Math.max(before, least);
    while (count > least && count <= had && isEmptyItem(draft, section.id, count - 1)) count -= 1;
    if (count === before) continue;
    counts[section.id] = count;
    changed = true;
  }
  return changed ? { ...draft, counts } : draft;
};

const isEmptyItem = (draft: FormDraft, section: string, index: number): boolean => {
  const start = `${section}[${index}].`;
  return !Object.keys(draft.answers).some((path) => path.startsWith(start));
};
