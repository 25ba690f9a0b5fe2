import type { SnapshotFrom } from 'xstate';
import type { SessionContext } from '../../session/session-context.ts';
import { formFamilyWords, blankFormsWords as words } from '../../text/services/blank-forms-words.ts';
import type { FormWords } from '../../text/words.ts';
import { type Say, type Scene, serviceNext } from '../../view/screen-parts.ts';
import { childOf, serviceScene } from '../kit/kit-screens.ts';
import type { sheetMachine } from '../kit/sheet-machine.ts';
import { sheetPart } from '../kit/sheet-part.ts';
import { type blankFormsMachine, chosenForm, families, formsOf } from './blank-forms-machine.ts';

const printingScene = (snapshot: SnapshotFrom<typeof blankFormsMachine>, say: Say): Scene => {
  const sheet = childOf<typeof sheetMachine>(snapshot, 'sheet');
  if (sheet === null) throw new Error('nothing is printed');
  const name: FormWords = chosenForm(snapshot.context).name;
  return serviceScene({
    screen: 'printing',
    heading: say(words.printing),
    lead: [say(words.text, { name: say(name) })],
    number: null,
    outcome: null,
    papers: [sheetPart(sheet, { title: words.paper, without: words.without }, say)],
    slip: null,
    actions: [serviceNext(say(words.others))],
  });
};

/** The screens of 打印空白表格. */
export const blankFormsScreen = (
  snapshot: SnapshotFrom<typeof blankFormsMachine>,
  _session: SessionContext,
  say: Say,
): Scene => {
  switch (snapshot.value) {
    case 'forms':
      return serviceScene({
        screen: 'pick-list',
        heading: say(words.formsHeading),
        lead: [],
        choices: formsOf(snapshot.context.family).map(({ id, name, title }) => ({
          title: say(name),
          about: title.join(''),
          event: { type: 'service.chosen', id },
        })),
        actions: [],
      });
    case 'printing':
      return printingScene(snapshot, say);
    default:
      return serviceScene({
        screen: 'pick-list',
        heading: say(words.groupsHeading),
        lead: [say(words.groupsLead)],
        choices: families.map((family) => ({
          title: say(formFamilyWords[family]),
          about: null,
          event: { type: 'service.chosen', id: family },
        })),
        actions: [],
      });
  }
};
