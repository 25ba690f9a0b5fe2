import type { CardIdentity, ChosenCause, Dossier } from '../dossier/dossier.ts';
import type { FieldError } from '../forms/field-error.ts';
import {
  addItem,
  answerScreen,
  newFormDraft,
  nextScreen,
  openScreens,
  passScreen,
  previousScreen,
  removeItem,
  screenByKey,
  screensOf,
} from '../forms/form-flow.ts';
import type { FormDraft, RawValue, ScreenRef, Template } from '../forms/template.ts';
import { serviceAddress } from '../forms/templates/service-address.ts';
import { templateById } from '../forms/templates/template-list.ts';
import type { FormName } from './filing-context.ts';

/**
 * A screen key of the filing names the form it belongs to: `complaint/defendants[0].who`. These functions translate
 * between such keys and the form engine's, so that the machine speaks of one sequence of screens.
 */
export interface FormScreen {
  readonly form: FormName;
  readonly ref: ScreenRef;
  /** `complaint/…` or `service/…`. */
  readonly key: string;
}

const keyOf = (form: FormName, key: string): string => `${form}/${key}`;

const split = (key: string): { form: FormName; key: string } | null => {
  const match = /^(complaint|service)\/(.+)$/.exec(key);
  return match?.[1] && match[2] ? { form: match[1] as FormName, key: match[2] } : null;
};

/** The template that a dossier's form follows. Throws when it is not among ours: a bug, or a draft of another version. */
export const templateOf = (dossier: Dossier, form: FormName): Template => {
  if (form === 'service') return serviceAddress;
  const template = templateById(dossier.form.templateId);
  if (!template) throw new Error(`no template ${dossier.form.templateId}`);
  return template;
};

/** The cause of action of a case: the one that was chosen, the one the form stands for, or the form's title where it has none. */
export const causeOf = (dossier: Dossier): string => {
  const { cause, title } = templateOf(dossier, 'complaint');
  return dossier.cause?.name ?? (cause === '' ? title.join('') : cause);
};

/** The draft of one of the two forms. */
export const draftOf = (dossier: Dossier, form: FormName): FormDraft =>
  form === 'complaint' ? dossier.form : dossier.service;

/** The dossier with one form's draft replaced. A changed form is not signed any more. */
export const withDraft = (dossier: Dossier, form: FormName, draft: FormDraft): Dossier => {
  if (draftOf(dossier, form) === draft) return dossier;
  return form === 'complaint'
    ? { ...dossier, form: draft, signature: null }
    : { ...dossier, service: draft, signature: null };
};

/** The form that a visitor found, and the cause they found it by. */
export interface ChosenForm {
  readonly templateId: string;
  readonly cause: ChosenCause | null;
}

/** A new case of this person, with what the card says already filled in. */
export const newDossier = (
  filingId: string,
  { templateId, cause }: ChosenForm,
  card: CardIdentity,
): Dossier => {
  const template = templateById(templateId);
  if (!template) throw new Error(`no template ${templateId}`);
  return {
    filingId,
    card,
    cause,
    form: newFormDraft(template, card, cause?.name ?? null),
    service: newFormDraft(serviceAddress, card),
    materials: [],
    signature: null,
  };
};

const asScreen = (form: FormName, ref: ScreenRef | null): FormScreen | null =>
  ref && { form, ref, key: keyOf(form, ref.key) };

/** The screen of that key, or `null` when it does not apply (any more). */
export const screenAt = (dossier: Dossier, key: string | null): FormScreen | null => {
  const parts = key === null ? null : split(key);
  if (!parts) return null;
  return asScreen(
    parts.form,
    screenByKey(templateOf(dossier, parts.form), draftOf(dossier, parts.form), parts.key),
  );
};

/** The screen after this one in the same task, or `null` at its end. */
export const screenAfter = (dossier: Dossier, screen: FormScreen): FormScreen | null => {
  const template = templateOf(dossier, screen.form);
  const next = nextScreen(template, draftOf(dossier, screen.form), screen.ref.key);
  return next && taskOfSection(template, next.section) === taskOfSection(template, screen.ref.section)
    ? asScreen(screen.form, next)
    : null;
};

/** The screen before this one in the same task, or `null` at its beginning. */
export const screenBefore = (dossier: Dossier, screen: FormScreen): FormScreen | null => {
  const template = templateOf(dossier, screen.form);
  const before = previousScreen(template, draftOf(dossier, screen.form), screen.ref.key);
  return before && taskOfSection(template, before.section) === taskOfSection(template, screen.ref.section)
    ? asScreen(screen.form, before)
    : null;
};

/** The first open screen of a task, or its first screen when all of it is done. */
export const screenOfTask = (dossier: Dossier, form: FormName, task: string): FormScreen | null => {
  const template = templateOf(dossier, form);
  const draft = draftOf(dossier, form);
  const inTask = (ref: ScreenRef) => taskOfSection(template, ref.section) === task;
  return asScreen(
    form,
    openScreens(template, draft).find(inTask) ?? screensOf(template, draft).find(inTask) ?? null,
  );
};

/** The next screen that an answer has opened and that nobody has been through, or `null`. */
export const openedScreen = (dossier: Dossier, form: FormName): FormScreen | null =>
  asScreen(form, openScreens(templateOf(dossier, form), draftOf(dossier, form))[0] ?? null);

/** Puts the answers of one screen in. With errors the dossier is unchanged. */
export const answer = (
  dossier: Dossier,
  screen: FormScreen,
  values: Readonly<Record<string, RawValue>>,
  today: string,
  insisted: readonly string[] = [],
): { readonly dossier: Dossier; readonly errors: Readonly<Record<string, FieldError>> } => {
  const result = answerScreen(
    templateOf(dossier, screen.form),
    draftOf(dossier, screen.form),
    screen.ref.key,
    values,
    today,
    insisted,
  );
  return { dossier: withDraft(dossier, screen.form, result.draft), errors: result.errors };
};

/** The list screen of a repeated section was read. */
export const passList = (dossier: Dossier, screen: FormScreen): Dossier =>
  withDraft(
    dossier,
    screen.form,
    passScreen(templateOf(dossier, screen.form), draftOf(dossier, screen.form), screen.ref.key),
  );

/** Adds an item to the repeated section of this list and gives its first screen. */
export const addToList = (
  dossier: Dossier,
  screen: FormScreen,
): { dossier: Dossier; screen: FormScreen | null } => {
  const template = templateOf(dossier, screen.form);
  const draft = addItem(template, draftOf(dossier, screen.form), screen.ref.section);
  const added = withDraft(dossier, screen.form, draft);
  const index = (draft.counts[screen.ref.section] ?? 0) - 1;
  return { dossier: added, screen: itemScreen(added, screen, index) };
};

/** The first screen of an item of this list. */
export const itemScreen = (dossier: Dossier, screen: FormScreen, index: number): FormScreen | null =>
  asScreen(
    screen.form,
    screensOf(templateOf(dossier, screen.form), draftOf(dossier, screen.form)).find(
      (ref) => ref.kind === 'question' && ref.section === screen.ref.section && ref.index === index,
    ) ?? null,
  );

/** Takes an item out of this list. */
export const removeFromList = (dossier: Dossier, screen: FormScreen, index: number): Dossier =>
  withDraft(
    dossier,
    screen.form,
    removeItem(templateOf(dossier, screen.form), draftOf(dossier, screen.form), screen.ref.section, index),
  );

/** The task that a section belongs to; throws for a section in none, which the template check forbids. */
export const taskOfSection = (template: Template, section: string): string => {
  const task = template.tasks.find((each) => each.sections.includes(section));
  if (!task) throw new Error(`section ${section} of ${template.id} is in no task`);
  return task.id;
};
