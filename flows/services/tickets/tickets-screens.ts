import type { SnapshotFrom } from 'xstate';
import type { SessionContext } from '../../session/session-context.ts';
import { ticketsWords as words } from '../../text/services/tickets-words.ts';
import { type Say, type Scene, serviceAct, serviceNext } from '../../view/screen-parts.ts';
import { childOf, courtFaultScene, serviceScene, workingScene } from '../kit/kit-screens.ts';
import type { slipMachine } from '../kit/slip-machine.ts';
import { slipParts } from '../kit/slip-screen.ts';
import { chosenWindow, type TicketsContext, type ticketsMachine } from './tickets-machine.ts';
import { windowKindIds, windowKinds } from './window-list.ts';

const windowsScene = ({ queues }: TicketsContext, say: Say): Scene =>
  serviceScene({
    screen: 'records',
    heading: say(words.heading),
    lead: [say(words.lead)],
    records: windowKindIds.map((kind) => {
      const waiting = queues.find((queue) => queue.kind === kind)?.waiting ?? 0;
      return {
        id: kind,
        title: say(windowKinds[kind].title),
        badge: {
          tone: waiting === 0 ? 'good' : 'info',
          text: waiting === 0 ? say(words.nobody) : say(words.waiting, { n: waiting }),
        },
        lines: [say(windowKinds[kind].about)],
        event: { type: 'service.chosen', id: kind },
      };
    }),
    none: [],
    actions: [],
  });

const takenScene = (snapshot: SnapshotFrom<typeof ticketsMachine>, say: Say): Scene => {
  const { ticket } = snapshot.context;
  const slip = childOf<typeof slipMachine>(snapshot, 'slip');
  if (ticket === null || slip === null) throw new Error('no number was drawn');
  return serviceScene(
    {
      screen: 'printing',
      heading: say(words.taken),
      lead: [say(words.listen)],
      number: ticket.number,
      outcome: {
        tone: 'good',
        text: say(words.takenText, {
          number: ticket.number,
          kind: say(windowKinds[ticket.kind].title),
          n: ticket.ahead,
        }),
      },
      ...slipParts(slip, say),
      actions: [serviceNext(say(words.done))],
    },
    null,
  );
};

/** The screens of 取号. */
export const ticketsScreen = (
  snapshot: SnapshotFrom<typeof ticketsMachine>,
  _session: SessionContext,
  say: Say,
): Scene => {
  switch (snapshot.value) {
    case 'notAsked':
    case 'notTaken':
      return courtFaultScene(snapshot.context.fault, say);
    case 'windows':
      return windowsScene(snapshot.context, say);
    case 'whoFirst':
      return serviceScene({
        screen: 'briefing',
        heading: say(words.first),
        lead: [say(windowKinds[chosenWindow(snapshot.context)].title)],
        page: 1,
        pages: 1,
        points: [{ title: say(words.firstTitle), text: say(words.firstPoint) }],
        actions: [serviceAct('first', say(words.firstYes)), serviceNext(say(words.firstNo))],
      });
    case 'taking':
      return workingScene(say(words.taking));
    case 'taken':
      return takenScene(snapshot, say);
    default:
      return workingScene(say(words.asking));
  }
};
