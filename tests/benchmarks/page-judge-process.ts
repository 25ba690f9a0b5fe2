import '../../kiosk-host/engine.ts';
import { performance } from 'node:perf_hooks';
import type { StepTimes } from '../../kiosk-host/pages/judge-page.ts';
import { createPageJudge } from '../../kiosk-host/pages/page-judge.ts';

/** What the process is to judge: these pictures in turns, so many in all. */
export interface JudgingWork {
  readonly pictures: readonly Uint8Array[];
  readonly count: number;
}

/** What it measured. */
export interface JudgingMeasured {
  /** Ms a page, from the wish to the answer. */
  readonly times: readonly number[];
  readonly steps: readonly StepTimes[];
  readonly minutes: number;
  /** Most memory of the whole process, MB. */
  readonly memory: number;
}

/** A process that does nothing but judge, so that the memory is that of judging: the pages are drawn in another. */
const measure = async ({ pictures, count }: JudgingWork): Promise<JudgingMeasured> => {
  const steps: StepTimes[] = [];
  const times: number[] = [];
  const judge = createPageJudge({ limit: 120_000, onTimes: (each) => steps.push(each) });
  const judged = async (index: number): Promise<number> => {
    const picture = pictures[index % pictures.length];
    if (!picture) throw new Error('there is no picture');
    const begun = performance.now();
    const result = await judge.judge(picture);
    if (!result.ok) throw new Error(`a page was refused: ${result.error}`);
    return performance.now() - begun;
  };
  // The first pages start the thread, load the model and warm the code up.
  for (let index = 0; index < pictures.length * 2; index += 1) await judged(index);
  steps.length = 0;
  const begun = performance.now();
  for (let index = 0; index < count; index += 1) times.push(await judged(index));
  const minutes = (performance.now() - begun) / 60_000;
  await judge.close();
  return { times, steps, minutes, memory: process.resourceUsage().maxRSS / 1024 };
};

process.once('message', (work: JudgingWork) => {
  void measure(work).then((measured) => process.send?.(measured, () => process.disconnect()));
});
