import type { Dossier } from '../dossier/dossier.ts';
import { holdsNamed } from '../forms/applicability.ts';
import { taskStatus } from '../forms/form-flow.ts';
import type { Material } from '../forms/template.ts';
import type { FilingContext, FormName } from './filing-context.ts';
import { draftOf, templateOf } from './form-steps.ts';

/** The four states of a task, computed from the draft alone. */
export type TaskState = 'notStarted' | 'inProgress' | 'cannotStart' | 'done';

/** One line of the task list. `form` tasks are parts of a template; the others are the filing's own. */
export type FilingTask =
  | { readonly kind: 'form'; readonly id: string; readonly form: FormName; readonly state: TaskState }
  | {
      readonly kind: 'courtAndFee' | 'materials' | 'checkAndSign' | 'submit';
      readonly id: string;
      readonly state: TaskState;
    };

type TaskInput = Pick<FilingContext, 'dossier' | 'hintRead' | 'materialsDone'>;

/** The materials that are asked for with these answers. */
export const materialsAsked = (dossier: Dossier): readonly Material[] => {
  const template = templateOf(dossier, 'complaint');
  return template.materials.filter((material) => holdsNamed(template, dossier.form, material.when));
};

/** Materials that must be there before the filing can be sent and have no page yet. */
export const materialsMissing = (dossier: Dossier): readonly Material[] =>
  materialsAsked(dossier).filter(
    (material) =>
      material.required &&
      !dossier.materials.some((file) => file.material === material.id && file.pages.length > 0),
  );

/** The whole task list in order. A task that needs those before it says `cannotStart`. */
export const filingTasks = (context: TaskInput): readonly FilingTask[] => {
  const { dossier } = context;
  if (!dossier) return [];
  const formTasks = (form: FormName): FilingTask[] =>
    templateOf(dossier, form).tasks.map((task) => ({
      kind: 'form',
      id: `${form}/${task.id}`,
      form,
      state: taskStatus(templateOf(dossier, form), draftOf(dossier, form), task.id),
    }));
  const asked = [...formTasks('complaint'), ...formTasks('service')];
  const questionsDone = asked.every((task) => task.state === 'done');
  const complaintDone = asked
    .filter((task) => task.kind === 'form' && task.form === 'complaint')
    .every((task) => task.state === 'done');
  const materialsReady = context.materialsDone && materialsMissing(dossier).length === 0;
  const materialsState: TaskState = materialsReady
    ? 'done'
    : dossier.materials.some((file) => file.pages.length > 0)
      ? 'inProgress'
      : 'notStarted';
  const readyToSign = questionsDone && materialsReady;
  const signed = dossier.signature !== null;
  return [
    ...asked,
    {
      kind: 'courtAndFee',
      id: 'courtAndFee',
      state: !complaintDone ? 'cannotStart' : context.hintRead ? 'done' : 'notStarted',
    },
    { kind: 'materials', id: 'materials', state: materialsState },
    {
      kind: 'checkAndSign',
      id: 'checkAndSign',
      state: !readyToSign ? 'cannotStart' : signed ? 'done' : 'notStarted',
    },
    { kind: 'submit', id: 'submit', state: readyToSign && signed ? 'notStarted' : 'cannotStart' },
  ];
};

/** The task to do next: the first that is not done and can be started. */
export const nextTask = (context: TaskInput): FilingTask | null =>
  filingTasks(context).find((task) => task.state === 'notStarted' || task.state === 'inProgress') ?? null;

/** Nothing is missing: the filing may be sent. */
export const readyToSubmit = (context: TaskInput): boolean =>
  filingTasks(context).every(
    (task) => task.kind === 'submit' || task.kind === 'courtAndFee' || task.state === 'done',
  );
