import type { CardIdentity } from '../dossier/dossier.ts';
import type { Language } from '../text/words.ts';
import { shown } from '../text/words.ts';
import { answerAt, applies } from './applicability.ts';
import { type FieldError, mayInsist } from './field-error.ts';
import { parseField, summariseField } from './field-kinds.ts';
import { fieldAt, fieldPath, itemsOf } from './field-path.ts';
import { leastItems } from './item-counts.ts';
import { lengthOf, oneLine } from './kinds/clean-text.ts';
import { cardValues, refill } from './prefill.ts';
import { nextScreen, previousScreen, screenByKey, screenKeyOf, screensOf } from './screen-order.ts';
import type { Field, FormDraft, RawValue, ScreenRef, Section, Template, Value } from './template.ts';

// The engine's one door: other rooms import the forms from here.
export { blankForm, printedForm } from './form-paper.ts';
export { answerAt, applies, fieldAt, fieldPath, nextScreen, previousScreen, screenByKey, screensOf };

/** How far a task is. */
export type TaskStatus = 'notStarted' | 'inProgress' | 'done';

/** One line of the check page. `key`: the screen on which it is changed; a locked one cannot be. */
export interface CheckRow {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly locked: boolean;
}

/** A block of the check page: a section, or one item of a repeated one. */
export interface CheckSection {
  readonly section: string;
  readonly title: string;
  readonly rows: readonly CheckRow[];
}

/** An empty form of this person: what the card says is in, and the cause that was chosen; each repeated section has as many items as it must. */
export const newFormDraft = (
  template: Template,
  card: CardIdentity,
  cause: string | null = null,
): FormDraft =>
  refill(template, null, {
    templateId: template.id,
    templateVersion: template.version,
    answers: {},
    counts: Object.fromEntries(
      template.sections.flatMap((section) => (section.repeat ? [[section.id, section.repeat.min]] : [])),
    ),
    seen: [],
    locked: [],
    insisted: [],
    known: { ...cardValues(card), ...(cause === null ? {} : { cause }) },
  });

/**
 * Takes what was typed on one question screen. Every field is read; when one is refused nothing of the draft changes
 * and `errors` has the reason for each path. A locked field keeps its value. Answers of fields that stop applying stay
 * in the draft, so that a changed mind loses nothing. At the paths of `insisted` a number that fails its check is taken
 * as it was typed. Throws when the screen is not asked now.
 */
export const answerScreen = (
  template: Template,
  draft: FormDraft,
  key: string,
  raw: Readonly<Record<string, RawValue>>,
  today: string,
  insisted: readonly string[] = [],
): { readonly draft: FormDraft; readonly errors: Readonly<Record<string, FieldError>> } => {
  const screen = screenByKey(template, draft, key);
  if (screen?.kind !== 'question') throw new Error(`${template.id} asks no question ${key} now`);
  const answers: Record<string, Value> = { ...draft.answers };
  const errors: Record<string, FieldError> = {};
  const doubted = new Set(draft.insisted);
  for (const path of pathsOf(screen).filter((each) => !draft.locked.includes(each))) {
    const given = raw[path] ?? '';
    const parsed = parseField(fieldThere(template, path), given, today);
    const kept = parsed.ok ? null : unchecked(draft, path, given, parsed.error, insisted);
    if (kept !== null) {
      answers[path] = kept;
      doubted.add(path);
      continue;
    }
    doubted.delete(path);
    if (!parsed.ok) errors[path] = parsed.error;
    else if (parsed.value === null) delete answers[path];
    else answers[path] = parsed.value;
  }
  if (Object.keys(errors).length > 0) return { draft, errors };
  const answered: FormDraft = { ...draft, answers, insisted: [...doubted] };
  return { draft: refill(template, draft, seen(answered, key)), errors };
};

/** The longest number that is taken unchecked, in code points. */
const uncheckedLimit = 40;

/** A number that fails its check and is kept as typed: the person insists, or did before and has not changed it. */
const unchecked = (
  draft: FormDraft,
  path: string,
  raw: RawValue,
  error: FieldError,
  insisted: readonly string[],
): string | null => {
  const typed = oneLine(raw);
  if (!mayInsist(error) || typed === '' || lengthOf(typed) > uncheckedLimit) return null;
  const stands = draft.insisted.includes(path) && draft.answers[path] === typed;
  return stands || insisted.includes(path) ? typed : null;
};

/** Marks a screen as gone through: for list screens, which have nothing to answer. */
export const passScreen = (template: Template, draft: FormDraft, key: string): FormDraft =>
  screenByKey(template, draft, key) === null ? draft : seen(draft, key);

/** Adds an empty item at the end of a repeated section; at its greatest number the draft is returned as it is. */
export const addItem = (template: Template, draft: FormDraft, section: string): FormDraft => {
  const count = draft.counts[section] ?? 0;
  const { max } = repeatOf(template, section);
  if (count >= max) return draft;
  return refill(template, draft, { ...draft, counts: { ...draft.counts, [section]: count + 1 } });
};

/**
 * Whether an item may be taken out: there must be more than the section's least number, and an item that the card
 * proves (the person's own row) stays.
 */
export const canRemoveItem = (
  template: Template,
  draft: FormDraft,
  section: string,
  index: number,
): boolean => {
  const count = draft.counts[section] ?? 0;
  const own = draft.locked.some((path) => path.startsWith(`${section}[${index}].`));
  return (
    index >= 0 && index < count && count > leastItems(template, draft, sectionOf(template, section)) && !own
  );
};

/** Takes an item out; those behind it move up. What may not be taken out (`canRemoveItem`) leaves the draft as it is. */
export const removeItem = (
  template: Template,
  draft: FormDraft,
  section: string,
  index: number,
): FormDraft => {
  if (!canRemoveItem(template, draft, section, index)) return draft;
  const moved = (path: string): string | null => shifted(path, section, index);
  const answers = Object.entries(draft.answers).flatMap(([path, value]) => {
    const to = moved(path);
    return to === null ? [] : [[to, value] as const];
  });
  const after: FormDraft = {
    ...draft,
    answers: Object.fromEntries(answers),
    counts: { ...draft.counts, [section]: (draft.counts[section] ?? 0) - 1 },
    seen: draft.seen.map(moved).filter((key) => key !== null),
    insisted: draft.insisted.map(moved).filter((path) => path !== null),
  };
  return refill(template, draft, after);
};

/** The longest name of an item, in code points: a longer text is cut. */
const longestName = 40;

/** The beginning of a text, in one line. */
const nameOf = (text: string): string => {
  const signs = [...text.replace(/\s+/gu, ' ')];
  return signs.length > longestName ? `${signs.slice(0, longestName).join('')}…` : signs.join('');
};

/** What an item is called in a list: the name that was given for it, or “被告 2” while it has none. */
export const itemName = (
  template: Template,
  draft: FormDraft,
  section: string,
  index: number,
  language: Language = 'zh',
): string => {
  const { nameFields, one } = repeatOf(template, section);
  for (const name of nameFields) {
    const path = `${section}[${index}].${name}`;
    const value = answerAt(template, draft, path);
    if (value !== null) return nameOf(summariseField(fieldThere(template, path), value, language));
  }
  return `${shown(one, language)} ${index + 1}`;
};

/** The screens that are still to be gone through: never seen, or a required answer is missing. */
export const openScreens = (template: Template, draft: FormDraft): ScreenRef[] =>
  screensOf(template, draft).filter((screen) => isOpen(template, draft, screen));

/** The first open screen of a task, or `null` when the task is done. */
export const firstOpenScreen = (template: Template, draft: FormDraft, taskId: string): ScreenRef | null =>
  openScreens(template, draft).find((screen) => sectionsOf(template, taskId).includes(screen.section)) ??
  null;

/** How far a task is: nothing of it seen, some, or nothing open any more. */
export const taskStatus = (template: Template, draft: FormDraft, taskId: string): TaskStatus => {
  const screens = screensOf(template, draft).filter((each) =>
    sectionsOf(template, taskId).includes(each.section),
  );
  if (!screens.some((screen) => isOpen(template, draft, screen))) return 'done';
  return screens.some((screen) => draft.seen.includes(screen.key)) ? 'inProgress' : 'notStarted';
};

/**
 * The check page: every field that applies, with its question and its answer (`''`: left empty), block by block in the
 * form's order.
 */
export const checkRows = (template: Template, draft: FormDraft, language: Language): CheckSection[] =>
  template.sections
    .filter((section) => applies(template, draft, { section: section.id }))
    .flatMap((section) =>
      itemsOf(section, draft.counts).map((index) => ({
        section: section.id,
        title: blockTitle(template, draft, section, index, language),
        rows: section.elements.flatMap((element) =>
          element.fields.flatMap((field) => {
            const place = { section: section.id, index, element: element.id, field: field.id };
            if (!applies(template, draft, place)) return [];
            return [
              checkRow(template, draft, fieldPath(section.id, index, element.id, field.id), field, language),
            ];
          }),
        ),
      })),
    );

/** What does not fit together, in words. Both answers must be there; nothing is refused for it. */
export const failedChecks = (template: Template, draft: FormDraft, language: Language): string[] =>
  template.checks
    .filter((check) => {
      const [smaller, greater] =
        check.kind === 'notAfter' ? [check.earlier, check.later] : [check.less, check.more];
      const [low, high] = [answerAt(template, draft, smaller), answerAt(template, draft, greater)];
      return low !== null && high !== null && low > high;
    })
    .map((check) => shown(check.words, language));

const checkRow = (
  template: Template,
  draft: FormDraft,
  path: string,
  field: Field,
  language: Language,
): CheckRow => {
  const value = answerAt(template, draft, path);
  return {
    key: screenKeyOf(template, path) ?? path,
    label: shown(field.ask, language),
    value: value === null ? '' : summariseField(field, value, language),
    locked: draft.locked.includes(path),
  };
};

const blockTitle = (
  template: Template,
  draft: FormDraft,
  section: Section,
  index: number | null,
  language: Language,
): string => {
  if (index === null || section.repeat === undefined) return shown(section.title, language);
  const name = itemName(template, draft, section.id, index, language);
  const unnamed = `${shown(section.repeat.one, language)} ${index + 1}`;
  return name === unnamed ? unnamed : `${unnamed}${language === 'zh' ? '：' : ': '}${name}`;
};

const isOpen = (template: Template, draft: FormDraft, screen: ScreenRef): boolean => {
  if (!draft.seen.includes(screen.key)) return true;
  if (screen.kind === 'list') return false;
  return pathsOf(screen).some(
    (path) => fieldThere(template, path).required === true && draft.answers[path] === undefined,
  );
};

const pathsOf = (screen: Extract<ScreenRef, { kind: 'question' }>): string[] =>
  screen.fields.map((field) => fieldPath(screen.section, screen.index, screen.element, field));

const fieldThere = (template: Template, path: string): Field => {
  const at = fieldAt(template, path);
  if (at === null) throw new Error(`${template.id} has no field ${path}`);
  return at.field;
};

const sectionOf = (template: Template, id: string): Section => {
  const section = template.sections.find((each) => each.id === id);
  if (section === undefined) throw new Error(`${template.id} has no section ${id}`);
  return section;
};

const repeatOf = (template: Template, section: string): NonNullable<Section['repeat']> => {
  const { repeat } = sectionOf(template, section);
  if (repeat === undefined) throw new Error(`${template.id} has no repeated section ${section}`);
  return repeat;
};

const sectionsOf = (template: Template, taskId: string): readonly string[] => {
  const task = template.tasks.find((each) => each.id === taskId);
  if (task === undefined) throw new Error(`${template.id} has no task ${taskId}`);
  return task.sections;
};

const seen = (draft: FormDraft, key: string): FormDraft =>
  draft.seen.includes(key) ? draft : { ...draft, seen: [...draft.seen, key] };

/** A path or key after an item is gone: `null` when it was of that item, one lower when behind it. */
const shifted = (path: string, section: string, index: number): string | null => {
  const match = /^(\w+)\[(\d+)\](.*)$/u.exec(path);
  if (match === null || match[1] !== section) return path;
  const at = Number(match[2]);
  if (at === index) return null;
  return at < index ? path : `${section}[${at - 1}]${match[3]}`;
};
