/** The thread in which pages are judged: `page-judge.ts` starts it and gives it one picture after the other. */
import { parentPort } from 'node:worker_threads';
import sharp from 'sharp';
import { openDirectionModel } from './direction-model.ts';
import { type JudgedPage, judgePage, type StepTimes } from './judge-page.ts';

/** What the thread gets. */
export interface JudgeWork {
  readonly job: number;
  readonly picture: Uint8Array;
}

/** What it answers: the page, or that the bytes are no whole picture. */
export type JudgeAnswer =
  | { readonly job: number; readonly page: JudgedPage; readonly times: StepTimes }
  | { readonly job: number; readonly page: null };

// One picture after the other: a cache would keep pages of people in the memory, and a second thread of libvips would
// take the core that the terminal answers with.
sharp.cache(false);
sharp.concurrency(1);

const model = openDirectionModel();

const answer = async ({ job, picture }: JudgeWork): Promise<JudgeAnswer> => {
  const opened = await model;
  try {
    return { job, ...(await judgePage(picture, opened)) };
  } catch {
    return { job, page: null };
  }
};

parentPort?.on('message', (work: JudgeWork) => {
  void answer(work).then((done) => parentPort?.postMessage(done));
});
