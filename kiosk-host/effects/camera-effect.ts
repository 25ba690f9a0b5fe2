import { fromCallback } from 'xstate';
import type {
  CapturedPicture,
  DocumentCamera,
} from '../../device-drivers/document-camera/document-camera.ts';
import type { StraightSheet } from '../../device-drivers/document-camera/picture/picture-verdict.ts';
import type { ScanEvent } from '../../flows/filing/filing-effects.ts';
import type { VisitLink } from '../visit/visit-runner.ts';
import { isNoRoom } from './no-room.ts';
import type { PageIntake } from './page-intake.ts';

/** How long one picture may take, from the wish to its straightened sheet, ms: focus, transfer and examination. */
const pictureLimit = 15_000;

/**
 * Has the camera look for as long as the person photographs, and takes a picture at each wish. A sheet is told to the
 * machine only when it is on disk. A refused one is kept in memory alone, until the next wish or the end.
 */
export const cameraEffect = (camera: DocumentCamera | null, intake: PageIntake, link: VisitLink) =>
  fromCallback<
    { readonly type: 'filing.pictureTaken' } | { readonly type: 'filing.pictureKept' },
    Record<string, never>
  >(({ sendBack, receive }) => {
    const tell = (event: ScanEvent): void => sendBack(event);
    if (camera === null) {
      queueMicrotask(() => tell({ type: 'scan.failed', code: 'cameraLost' }));
      return () => undefined;
    }
    const stop = new AbortController();
    const { signal } = stop;
    let refused: StraightSheet | null = null;
    let turn: Promise<void> = Promise.resolve();

    const keep = async (sheet: StraightSheet, insisted: boolean): Promise<void> => {
      const taken = await intake.take(sheet.jpeg, { signal, insisted });
      if (signal.aborted) return;
      link.busy();
      if (taken.ok) tell({ type: 'scan.pageCame', page: taken.value });
      // A picture that cannot be made into a page is taken again.
      else tell({ type: 'scan.pictureRefused', faults: ['blurred'] });
    };
    const judge = async ({ verdict, sheet }: CapturedPicture): Promise<void> => {
      if (verdict.ok && sheet !== null) return keep(sheet, false);
      refused = sheet;
      tell({
        type: 'scan.pictureRefused',
        faults: verdict.reasons.length > 0 ? verdict.reasons : ['noSheet'],
      });
    };
    const take = async (): Promise<void> => {
      refused = null;
      const taken = await camera.capture({ signal, timeout: pictureLimit });
      if (signal.aborted) return;
      if (taken.ok) await judge(taken.value);
      // A picture that came broken is taken again; a camera that is gone leaves the scanner.
      else if (taken.error.code === 'undecodable') tell({ type: 'scan.pictureRefused', faults: ['blurred'] });
      else tell({ type: 'scan.failed', code: 'cameraLost' });
    };
    const keepRefused = async (): Promise<void> => {
      const sheet = refused;
      refused = null;
      if (sheet !== null) await keep(sheet, true);
      // After a restart it is gone: the person takes it again.
      else tell({ type: 'scan.pictureRefused', faults: [] });
    };
    const inTurn = (work: () => Promise<void>): void => {
      turn = turn.then(async () => {
        if (signal.aborted) return;
        await work().catch((error: unknown) => {
          if (signal.aborted) return;
          tell({ type: 'scan.failed', code: isNoRoom(error) ? 'storageFull' : 'cameraLost' });
        });
      });
    };

    receive((event) => {
      switch (event.type) {
        case 'filing.pictureTaken':
          return inTurn(take);
        case 'filing.pictureKept':
          return inTurn(keepRefused);
        default:
          return event satisfies never;
      }
    });
    inTurn(async () => {
      await link.committed();
      const opened = await camera.open({ signal, timeout: pictureLimit });
      if (!opened.ok && !signal.aborted) tell({ type: 'scan.failed', code: 'cameraLost' });
    });
    // What was being taken when the host died is taken again by the person.
    if (link.reviving) queueMicrotask(() => tell({ type: 'scan.pictureRefused', faults: [] }));
    return () => {
      stop.abort();
      refused = null;
      void turn.then(() => camera.close({ signal: new AbortController().signal }));
    };
  });
