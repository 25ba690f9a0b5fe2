import { assign } from 'xstate';
import { isConfidential, type PriorityGroup, priorityGroups } from '../dossier/priority.ts';
import type { RawValue } from '../forms/template.ts';
import { addYears } from '../law/time/calendar.ts';
import type { FilingContext } from './filing-context.ts';
import { dossierOf, filingSetup, fresh } from './filing-setup.ts';

/** The screen key of the question, and the path of its one field. */
export const priorityKey = 'priority';
export const priorityPath = 'priority.groups';

/** From this age on somebody is old (老年人权益保障法 2), and below that one a minor (未成年人保护法 2). Years. */
const oldAge = 60;
const fullAge = 18;

/** What the card says without asking: an age. It is put in and can be taken out. */
export const groupsOfCard = ({ dossier, input }: FilingContext): readonly PriorityGroup[] => {
  const birth = dossier?.card.birthDate ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(birth)) return [];
  if (addYears(birth, oldAge) <= input.today) return ['elderly'];
  return addYears(birth, fullAge) > input.today ? ['minor'] : [];
};

/** The groups named by the answer, in the order in which they are asked; what is no group is left out. */
const groupsIn = (raw: RawValue | undefined): readonly PriorityGroup[] =>
  priorityGroups.filter((group) => Array.isArray(raw) && raw.includes(group));

/** The answer in the dossier. What is kept off the papers changes them: they are set anew, and are not signed any more. */
const answered = (context: FilingContext, raw: RawValue | undefined): Partial<FilingContext> => {
  const before = dossierOf(context);
  const dossier = { ...before, priority: groupsIn(raw) };
  return isConfidential(dossier) === isConfidential(before)
    ? { ...fresh, dossier }
    : { ...fresh, dossier: { ...dossier, signature: null }, composed: null };
};

/**
 * “Is one of these you?” Asked once, before the papers, where most of the work is done and nothing is signed; none is an answer,
 * given with one press. Whoever names one reads what it changes. From the check page it can be changed.
 */
export const priorityStep = filingSetup.createStateConfig({
  initial: 'asking',
  states: {
    asking: {
      on: {
        'filing.answered': [
          {
            guard: ({ event }) =>
              event.key === priorityKey && groupsIn(event.values[priorityPath]).length > 0,
            target: 'noting',
            actions: assign(({ context, event }) => answered(context, event.values[priorityPath])),
          },
          {
            guard: ({ event }) => event.key === priorityKey,
            target: 'left',
            actions: assign(({ context, event }) => answered(context, event.values[priorityPath])),
          },
        ],
        'filing.back': [
          { guard: ({ context }) => context.changing, target: '#filing.checking' },
          { target: '#filing.tasks' },
        ],
      },
    },
    noting: { on: { 'filing.briefingRead': 'left', 'filing.back': 'asking' } },
    /** Decides where to go on; never waits. */
    left: {
      always: [
        { guard: ({ context }) => context.changing, target: '#filing.checking' },
        { target: '#filing.materials' },
      ],
    },
  },
});
