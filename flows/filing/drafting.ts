import type { CardIdentity, Dossier } from '../dossier/dossier.ts';
import { refill } from '../forms/prefill.ts';
import type { FilingContext, FilingInput, FormName } from './filing-context.ts';
import { newDossier, templateOf } from './form-steps.ts';
import { formTasks, type TaskState } from './form-tasks.ts';

/** The paper is only written and taken home: nothing is handed in, and nothing is kept. */
export const isDraft = ({ input }: Pick<FilingContext, 'input'>): boolean => input.purpose === 'draft';

/** The court can be reached by phones: a draft can also be taken home on one. */
export const offersTakeHome = ({ input }: Pick<FilingContext, 'input'>): boolean =>
  input.court.publicUrl !== undefined;

/** The forms that are filled in: without a filing nobody is served with anything. */
export const formsAsked = (context: Pick<FilingContext, 'input'>): readonly FormName[] =>
  isDraft(context) ? ['complaint'] : ['complaint', 'service'];

/** What is known of somebody who laid no card: nothing. */
const nobody: CardIdentity = {
  kind: 'resident',
  name: '',
  sex: 'unknown',
  nation: '',
  birthDate: '',
  address: '',
  number: '',
  validFrom: '',
  validTo: '',
  hasPrivateUse: false,
};

/** An empty form, with what the card says where one was laid. Whoever laid none says the kind of document as well. */
export const draftDossier = ({ filingId, chosen }: FilingInput, card: CardIdentity | null): Dossier => {
  const dossier = newDossier(filingId, chosen, card ?? nobody);
  if (card !== null) return dossier;
  const { documentType: _, ...known } = dossier.form.known;
  const template = templateOf(dossier, 'complaint');
  return { ...dossier, form: refill(template, dossier.form, { ...dossier.form, known }) };
};

/** The steps of a draft besides its questions. */
export interface DraftTask {
  readonly kind: 'courtAndFee' | 'lookOver' | 'printDraft';
  readonly id: string;
  readonly state: TaskState;
}

/** The task list of a draft. It has been looked over when its pages were set in type and no answer has changed since. */
export const draftTasks = (
  dossier: Dossier,
  { hintRead, composed }: Pick<FilingContext, 'hintRead' | 'composed'>,
): readonly (ReturnType<typeof formTasks>[number] | DraftTask)[] => {
  const asked = formTasks(dossier, 'complaint');
  const answered = asked.every((task) => task.state === 'done');
  const lookedOver = answered && composed !== null;
  return [
    ...asked,
    {
      kind: 'courtAndFee',
      id: 'courtAndFee',
      state: !answered ? 'cannotStart' : hintRead ? 'done' : 'notStarted',
    },
    {
      kind: 'lookOver',
      id: 'lookOver',
      state: !answered ? 'cannotStart' : lookedOver ? 'done' : 'notStarted',
    },
    { kind: 'printDraft', id: 'printDraft', state: lookedOver ? 'notStarted' : 'cannotStart' },
  ];
};
