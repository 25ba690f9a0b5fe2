import type { SnapshotFrom } from 'xstate';
import type { SessionContext } from '../../session/session-context.ts';
import { filingWords } from '../../text/filing-words.ts';
import type { Pictures } from '../../view/page-views.ts';
import { backEvent, danger, next, type Say, type Scene } from '../../view/screen-parts.ts';
import { cameraView, doubtfulView, phoneView, scanView } from '../../view/take-pages-views.ts';
import { serviceScene } from './kit-screens.ts';
import { takenFile, type takePagesMachine } from './take-pages-machine.ts';

/** The screens on which the pages of one paper are taken. */
export const takePagesScene = (
  snapshot: SnapshotFrom<typeof takePagesMachine>,
  session: SessionContext,
  say: Say,
  pictures: Pictures,
): Scene => {
  const { context } = snapshot;
  const file = takenFile(context);
  const paper = { id: context.id, title: say(context.title), file };
  if (snapshot.matches('photographing'))
    return serviceScene(
      cameraView(
        {
          ...paper,
          taking: snapshot.matches({ photographing: 'judging' }),
          faults: context.pictureFaults,
        },
        pictures,
        say,
      ),
      null,
    );
  if (snapshot.matches('phoning'))
    return serviceScene(
      phoneView({ ...paper, phone: context.phone, faults: context.pictureFaults }, say),
      null,
    );
  if (snapshot.matches('confirmingDeletion'))
    return serviceScene(
      {
        screen: 'record',
        heading: say(filingWords.deleteHeading, {
          n: file.pages.findIndex(({ id }) => id === context.deleting) + 1,
        }),
        lead: [],
        badge: { tone: 'warning', text: say(filingWords.deleteText) },
        rows: [],
        texts: [],
        code: null,
        actions: [
          danger('delete', say(filingWords.delete), { type: 'filing.removalConfirmed' }),
          next(say(filingWords.removeNo), { type: 'filing.removalCancelled' }),
        ],
      },
      null,
    );
  if (snapshot.matches('doubting'))
    return serviceScene(doubtfulView(paper, context, pictures, say), backEvent);
  const scanning = snapshot.matches('feeding');
  return serviceScene(
    scanView(
      {
        ...paper,
        lead: say(filingWords.scanLead),
        done: say(filingWords.scanDone),
        scanning,
        fault: context.scanFault,
        source: context.scanSource,
      },
      session,
      pictures,
      say,
    ),
    scanning ? null : backEvent,
  );
};
