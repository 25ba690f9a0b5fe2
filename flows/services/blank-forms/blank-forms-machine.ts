import { assign, forwardTo, setup } from 'xstate';
import type { FormFamily, Template } from '../../forms/template.ts';
import { templateById, templates } from '../../forms/templates/template-list.ts';
import type { Stamped } from '../../session/visitor-event.ts';
import { formFamilyWords } from '../../text/services/blank-forms-words.ts';
import type { ServiceEvent } from '../kit/service-event.ts';
import type { ServiceInput, ServiceOutput } from '../kit/service-setup.ts';
import { isSheetAct, type SheetJob, sheetMachine } from '../kit/sheet-machine.ts';

/** Which form somebody wants. JSON only. */
export interface BlankFormsContext {
  readonly input: ServiceInput;
  readonly family: FormFamily | null;
  readonly templateId: string | null;
  /** When it was asked for last, ms since the epoch: it names the print. */
  readonly printedAt: number;
}

/** The fields of which there are forms, in the order in which they are asked for. */
export const families: readonly FormFamily[] = (Object.keys(formFamilyWords) as FormFamily[]).filter(
  (family) => templates.some((template) => template.family === family),
);

/** The forms of a field, in their order. */
export const formsOf = (family: FormFamily | null): readonly Template[] =>
  templates.filter((template) => template.family === family);

/** The form that is printed. Throws when none was chosen. */
export const chosenForm = ({ templateId }: Pick<BlankFormsContext, 'templateId'>): Template => {
  const found = templateId === null ? undefined : templateById(templateId);
  if (found === undefined) throw new Error('no form was chosen');
  return found;
};

/** 打印空白表格: any of the forms, empty, without a card. */
export const blankFormsMachine = setup({
  types: {
    context: {} as BlankFormsContext,
    events: {} as Stamped<ServiceEvent>,
    input: {} as ServiceInput,
    output: {} as ServiceOutput,
  },
  actors: { sheet: sheetMachine },
}).createMachine({
  id: 'blankForms',
  context: ({ input }) => ({ input, family: null, templateId: null, printedAt: 0 }),
  initial: 'families',
  output: ({ context }) => ({ person: context.input.person, did: false }),
  states: {
    families: {
      on: {
        'service.chosen': {
          guard: ({ event }) => families.some((family) => family === event.id),
          target: 'forms',
          actions: assign({ family: ({ event }) => families.find((family) => family === event.id) ?? null }),
        },
        'service.back': 'done',
      },
    },
    forms: {
      on: {
        'service.chosen': {
          guard: ({ context, event }) => formsOf(context.family).some(({ id }) => id === event.id),
          target: 'printing',
          actions: assign({ templateId: ({ event }) => event.id, printedAt: ({ event }) => event.at }),
        },
        'service.back': 'families',
      },
    },
    printing: {
      invoke: {
        id: 'sheet',
        src: 'sheet',
        input: ({ context }): SheetJob => ({
          sheet: { kind: 'blankForm', templateId: chosenForm(context).id },
          name: `${context.input.visit}:${context.printedAt}`,
        }),
        onError: 'forms',
      },
      on: {
        'service.did': { guard: ({ event }) => isSheetAct(event.act), actions: forwardTo('sheet') },
        'service.next': 'forms',
        'service.back': 'forms',
      },
    },
    done: { type: 'final' },
  },
});
