import { describe, expect, it } from 'vitest';
import { createActor, fromPromise } from 'xstate';
import { templates } from '../../../flows/forms/templates/template-list.ts';
import { ok } from '../../../flows/result.ts';
import {
  type BlankFormsContext,
  blankFormsMachine,
  families,
  formsOf,
} from '../../../flows/services/blank-forms/blank-forms-machine.ts';
import { blankFormsScreen } from '../../../flows/services/blank-forms/blank-forms-screens.ts';
import { sheetMachine } from '../../../flows/services/kit/sheet-machine.ts';
import { languages } from '../../../flows/text/words.ts';
import { speaker } from '../../../flows/view/screen-parts.ts';
import { does, serviceExplorer } from './missed.ts';
import { serviceInput } from './service-input.ts';

const [family] = families;
const form = formsOf(family ?? null)[0];

describe('打印空白表格', () => {
  it('reaches every state and transition', async () => {
    const { effect, missed } = serviceExplorer();
    const gaps = await missed(
      blankFormsMachine.provide({ actors: { sheet: effect('sheet') } }) as never,
      [{ input: serviceInput }],
      [
        does({ type: 'service.chosen', id: family ?? '' }),
        does({ type: 'service.chosen', id: form?.id ?? '' }),
        does({ type: 'service.did', act: 'sheetAgain' }),
        does({ type: 'service.next' }),
        does({ type: 'service.back' }),
        { failure: 'sheet' },
      ],
      ({ value, context }) => JSON.stringify([value, (context as BlankFormsContext).templateId]),
    );
    expect(gaps).toEqual({ states: [], transitions: [] });
  });

  it('has every form, each under one heading', () => {
    const listed = families.flatMap((each) => formsOf(each).map(({ id }) => id));
    expect(new Set(listed)).toEqual(new Set(templates.map(({ id }) => id)));
    expect(listed).toHaveLength(templates.length);
  });

  it('prints the one that was chosen, without asking who it is, and says what to do with it', async () => {
    const printed: unknown[] = [];
    const actor = createActor(
      blankFormsMachine.provide({
        actors: {
          sheet: sheetMachine.provide({
            actors: {
              printSheet: fromPromise(async ({ input }: { input: unknown }) => {
                printed.push(input);
                return ok(undefined);
              }) as never,
            },
          }) as never,
        },
      }),
      { input: serviceInput },
    );
    actor.start();
    for (const id of [family ?? '', form?.id ?? '']) {
      for (const language of languages)
        expect(
          blankFormsScreen(actor.getSnapshot(), { language } as never, speaker(language)).view.heading,
        ).not.toBe('');
      actor.send({ type: 'service.chosen', id, at: 1_000 });
    }
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    expect(printed).toMatchObject([{ sheet: { kind: 'blankForm', templateId: form?.id } }]);
    const { view } = blankFormsScreen(actor.getSnapshot(), { language: 'zh' } as never, speaker('zh'));
    expect(view).toMatchObject({ screen: 'printing', papers: [{ state: 'done' }] });
  });
});
