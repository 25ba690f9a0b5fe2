import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import {
  drawPage,
  jpegOf,
  leaning,
  onBed,
  type PageKind,
  type Pixels,
  scanned,
} from '../kiosk-host/pages/made-up-pages.ts';
import type { JudgingMeasured, JudgingWork } from './page-judge-process.ts';
import { type Row, rowOf } from './row.ts';

/** Pages of the long run. */
const PAGES = 200;

/** Pages of the runs of one kind. */
const FEW = 30;

/** What people bring, A4 at 300 dpi in colour. */
const KINDS: readonly PageKind[] = ['dense', 'form', 'loanNote', 'transferRecord', 'invoice', 'english'];

const FINE = 2;

const jpegs = async (change: (page: Pixels) => Pixels | Promise<Pixels>): Promise<Buffer[]> => {
  const made: Buffer[] = [];
  for (const [index, kind] of KINDS.entries())
    made.push(await jpegOf(await change(scanned(await drawPage(kind, 1, FINE), { seed: index + 1 }))));
  return made;
};

/** Judges pages one behind the other, as a feeder brings them, in a process of their own. */
const measure = async (pictures: readonly Buffer[], count: number): Promise<JudgingMeasured> => {
  const child = fork(fileURLToPath(new URL('./page-judge-process.ts', import.meta.url)), {
    serialization: 'advanced',
  });
  const answered = once(child, 'message');
  const gone = once(child, 'exit');
  child.send({ pictures, count } satisfies JudgingWork);
  const first = await Promise.race([answered, gone.then(() => null)]);
  if (first === null) throw new Error('the judging process ended without an answer');
  await gone;
  return first[0] as JudgingMeasured;
};

/**
 * Judging pages behind the scanner: what one page takes and in which steps, pages a minute of one thread, and the memory
 * of 200 pages. Drawing them is not measured.
 */
export const pageJudge = async (): Promise<Row[]> => {
  const straight = await jpegs((page) => page);
  const leaningPages = await jpegs((page) => leaning(page, 1.4));
  const beds = await jpegs((page) => onBed(page, 20, 0.9, { left: 40, top: 40, right: 60, bottom: 240 }));
  const long = await measure(straight, PAGES);
  const turned = await measure(leaningPages, FEW);
  const cut = await measure(beds, FEW);
  const a4 = 'A4 at 300 dpi, colour JPEG, made up';
  return [
    rowOf({
      id: 'page-judge',
      what: `one page (${a4}), straight: from the bytes to verdict and picture, one thread, median`,
      unit: 'ms',
      runs: long.times,
    }),
    ...(['decode', 'sheet', 'direction', 'faults', 'write'] as const).map((step) =>
      rowOf({
        id: `page-judge-${step}`,
        what: `of that, the step "${step}", median`,
        unit: 'ms',
        runs: long.steps.map((times) => times[step]),
      }),
    ),
    rowOf({
      id: 'page-judge-lean',
      what: `one page (${a4}) that leans by 1.4°, straightened and written anew, median`,
      unit: 'ms',
      runs: turned.times,
    }),
    rowOf({
      id: 'page-judge-bed',
      what: `one page (${a4}) that leans on a dark bed, cut out and written anew, median`,
      unit: 'ms',
      runs: cut.times,
    }),
    rowOf({
      id: 'page-judge-rate',
      what: `pages a minute (${a4}), straight, one behind the other for ${PAGES} pages`,
      unit: 'pages/min',
      runs: [PAGES / long.minutes],
    }),
    rowOf({
      id: 'page-judge-rss',
      what: `most memory of a process that does nothing else, resident, over ${PAGES} pages: Node itself and the pictures among it`,
      unit: 'MB',
      runs: [long.memory],
    }),
  ];
};
