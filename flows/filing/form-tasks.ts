import type { Dossier } from '../dossier/dossier.ts';
import { taskStatus } from '../forms/form-flow.ts';
import type { FormName } from './filing-context.ts';
import { draftOf, templateOf } from './form-steps.ts';

/** The four states of a task, computed from the draft alone. */
export type TaskState = 'notStarted' | 'inProgress' | 'cannotStart' | 'done';

/** A part of a form, as a line of the task list. */
export interface FormTask {
  readonly kind: 'form';
  readonly id: string;
  readonly form: FormName;
  readonly state: TaskState;
}

/** The parts of one form of a case, in order. */
export const formTasks = (dossier: Dossier, form: FormName): readonly FormTask[] => {
  const template = templateOf(dossier, form);
  return template.tasks.map((task) => ({
    kind: 'form',
    id: `${form}/${task.id}`,
    form,
    state: taskStatus(template, draftOf(dossier, form), task.id),
  }));
};
