import type { SnapshotFrom } from 'xstate';
import type { SessionContext } from '../../session/session-context.ts';
import { guidanceWords as words } from '../../text/services/guidance-words.ts';
import { type Say, type Scene, serviceAct, serviceNext } from '../../view/screen-parts.ts';
import { childOf, serviceScene } from '../kit/kit-screens.ts';
import type { slipMachine } from '../kit/slip-machine.ts';
import { slipParts } from '../kit/slip-screen.ts';
import { guidanceAnswer, type guidanceMachine } from './guidance-machine.ts';
import { guidanceAt } from './guidance-tree.ts';

const printingScene = (snapshot: SnapshotFrom<typeof guidanceMachine>, say: Say): Scene => {
  const slip = childOf<typeof slipMachine>(snapshot, 'slip');
  if (slip === null) throw new Error('nothing is printed');
  return serviceScene({
    screen: 'printing',
    heading: say(words.printing),
    lead: [],
    number: null,
    outcome: null,
    ...slipParts(slip, say),
    actions: [serviceNext(say(words.back))],
  });
};

/** The screens of 导诉. */
export const guidanceScreen = (
  snapshot: SnapshotFrom<typeof guidanceMachine>,
  _session: SessionContext,
  say: Say,
): Scene => {
  const { context } = snapshot;
  switch (snapshot.value) {
    case 'printing':
      return printingScene(snapshot, say);
    case 'told': {
      const told = guidanceAnswer(context);
      return serviceScene({
        screen: 'pick-list',
        heading: say(told.title),
        lead: told.lines.map((line) => say(line)),
        choices: told.ways.map(({ title, to }) => ({
          title: say(title),
          about: null,
          event: { type: 'service.chosen', id: to },
        })),
        actions: [serviceAct('again', say(words.again)), serviceAct('print', say(words.print))],
      });
    }
    default: {
      const node = guidanceAt(context.path);
      if (node.kind !== 'question') throw new Error('nothing is asked');
      return serviceScene({
        screen: 'pick-list',
        heading: say(node.ask),
        lead: [say(words.step, { n: context.path.length + 1 })],
        choices: node.options.map(({ id, title }) => ({
          title: say(title),
          about: null,
          event: { type: 'service.chosen', id },
        })),
        actions: [],
      });
    }
  }
};
