import type { Dossier } from '../dossier/dossier.ts';
import { holdsWhen } from '../forms/applicability.ts';
import type { Material } from '../forms/template.ts';
import { type DraftTask, draftTasks, isDraft } from './drafting.ts';
import type { FilingContext } from './filing-context.ts';
import { templateOf } from './form-steps.ts';
import { type FormTask, formTasks, type TaskState } from './form-tasks.ts';
import { ownComplaint } from './own-complaint.ts';
import { materialFile } from './pages.ts';
import { stackId } from './stack.ts';

/** One line of the task list. `form` tasks are parts of a template; the others are the filing's own. */
export type FilingTask =
  | FormTask
  | DraftTask
  | {
      readonly kind: 'courtAndFee' | 'materials' | 'checkAndSign' | 'submit';
      readonly id: string;
      readonly state: TaskState;
    };

type TaskInput = Pick<FilingContext, 'input' | 'dossier' | 'hintRead' | 'materialsDone' | 'composed'>;

/** The materials that are asked for with these answers, and the person's own complaint where they brought one. */
export const materialsAsked = (dossier: Dossier): readonly Material[] => {
  const template = templateOf(dossier, 'complaint');
  const asked = template.materials.filter((material) => holdsWhen(template, dossier.form, material.when));
  return materialFile(dossier, ownComplaint.id).pages.length > 0 ? [ownComplaint, ...asked] : asked;
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
  if (isDraft(context)) return draftTasks(dossier, context);
  const asked = [...formTasks(dossier, 'complaint'), ...formTasks(dossier, 'service')];
  const questionsDone = asked.every((task) => task.state === 'done');
  const complaintDone = asked
    .filter((task) => task.form === 'complaint')
    .every((task) => task.state === 'done');
  const materialsReady =
    context.materialsDone &&
    materialsMissing(dossier).length === 0 &&
    materialFile(dossier, stackId).pages.length === 0;
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

/** Whether a task is on the list and can be begun. */
export const canOpen = (context: TaskInput, id: string): boolean =>
  filingTasks(context).some((task) => task.id === id && task.state !== 'cannotStart');

/** Nothing is missing: the filing may be sent. A draft never is. */
export const readyToSubmit = (context: TaskInput): boolean =>
  !isDraft(context) &&
  filingTasks(context).every(
    (task) => task.kind === 'submit' || task.kind === 'courtAndFee' || task.state === 'done',
  );
