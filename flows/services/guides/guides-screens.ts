import type { SnapshotFrom } from 'xstate';
import type { SessionContext } from '../../session/session-context.ts';
import { guideGroupWords, guidesWords as words } from '../../text/services/guides-words.ts';
import { kitWords } from '../../text/services/kit-words.ts';
import { type Say, type Scene, serviceAct, serviceNext } from '../../view/screen-parts.ts';
import { childOf, serviceScene } from '../kit/kit-screens.ts';
import type { slipMachine } from '../kit/slip-machine.ts';
import { slipParts } from '../kit/slip-screen.ts';
import { guideGroups, guides } from './guide-list.ts';
import { type GuidesContext, type guidesMachine, openGuide } from './guides-machine.ts';

const pageScene = (context: GuidesContext, say: Say): Scene => {
  const guide = openGuide(context);
  const page = guide.pages[context.page];
  if (page === undefined) throw new Error(`${guide.id} has no page ${context.page}`);
  const last = context.page === guide.pages.length - 1;
  return serviceScene({
    screen: 'pages',
    heading: say(guide.title),
    lead: [],
    title: say(page.heading),
    page: context.page + 1,
    pages: guide.pages.length,
    pageLabel: say(kitWords.pageOf, { page: context.page + 1, pages: guide.pages.length }),
    picture: null,
    text: [...page.lines.map((line) => say(line)), ...(last ? [say(words.general)] : [])],
    before: null,
    after: null,
    actions: [
      serviceAct('print', say(words.print)),
      serviceNext(say(last ? words.others : kitWords.pageAfter)),
    ],
  });
};

/** The screens of 诉讼指南. */
export const guidesScreen = (
  snapshot: SnapshotFrom<typeof guidesMachine>,
  _: SessionContext,
  say: Say,
): Scene => {
  const { context } = snapshot;
  switch (snapshot.value) {
    case 'topics':
      return serviceScene({
        screen: 'pick-list',
        heading: say(words.topicsHeading),
        lead: [],
        choices: guides
          .filter(({ group }) => group === context.group)
          .map(({ id, title, about }) => ({
            title: say(title),
            about: say(about),
            event: { type: 'service.chosen', id },
          })),
        actions: [],
      });
    case 'reading':
      return pageScene(context, say);
    case 'printing': {
      const slip = childOf<typeof slipMachine>(snapshot, 'slip');
      if (slip === null) throw new Error('nothing is printed');
      const guide = openGuide(context);
      return serviceScene({
        screen: 'printing',
        heading: say(guide.title),
        lead: [],
        number: null,
        outcome: { tone: 'good', text: say(words.general) },
        ...slipParts(slip, say),
        actions: [serviceNext(say(kitWords.nextStep))],
      });
    }
    default:
      return serviceScene({
        screen: 'pick-list',
        heading: say(words.heading),
        lead: [],
        choices: guideGroups.map((id) => ({
          title: say(guideGroupWords[id].title),
          about: say(guideGroupWords[id].about),
          event: { type: 'service.chosen', id },
        })),
        actions: [],
      });
  }
};
