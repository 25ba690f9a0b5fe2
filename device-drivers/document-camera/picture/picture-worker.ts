/** The thread in which pictures are examined: `picture-judge.ts` starts it and gives it one picture after the other. */
import { parentPort } from 'node:worker_threads';
import { examinePicture } from './examine-picture.ts';
import type { PictureAnswer, PictureWork } from './picture-judge.ts';

const answer = async ({ job, bytes, turned }: PictureWork): Promise<PictureAnswer> => {
  try {
    return { job, examined: await examinePicture(bytes, turned) };
  } catch (error) {
    // The decoder's words name formats and counts of bytes, nothing of the page.
    return { job, fault: error instanceof Error ? error.message.slice(0, 200) : 'unknown' };
  }
};

parentPort?.on('message', (work: PictureWork) => {
  void answer(work).then((done) => parentPort?.postMessage(done));
});
