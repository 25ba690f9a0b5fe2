import { readFile } from 'node:fs/promises';
import { createPageReader } from '../../kiosk-host/reading/page-reader.ts';
import type { ReadingTimes } from '../../kiosk-host/reading/read-page.ts';
import { characterError } from '../kiosk-host/reading/character-error.ts';
import { legalPages } from '../kiosk-host/reading/legal-pages.ts';
import { type ConditionName, conditions } from '../kiosk-host/reading/page-conditions.ts';
import { type Row, rowOf } from './row.ts';

const chinese = ['complaint', 'contract', 'judgment', 'form', 'transfer'] as const;
const korean = ['korean', 'bilingual'] as const;
const steps = ['decode', 'detect', 'recognise'] as const;

/** The most memory that a process ever held, MB. */
const peakOf = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/u.exec(status)?.[1] ?? Number.NaN) / 1024;
};

/**
 * Reading pages of a filing: the time for one and where it goes, how many characters are wrong by condition, and the
 * memory of the process. Pages are rendered: an upper bound for paper.
 */
export const pageReading = async (): Promise<Row[]> => {
  const times: ReadingTimes[] = [];
  const pids: number[] = [];
  const reader = createPageReader({
    onTimes: (time) => times.push(time),
    onProcess: (pid) => pids.push(pid),
  });
  const errors = new Map<string, number[]>();
  const whole: number[] = [];
  const heads: number[] = [];
  const inKorean: number[] = [];

  const readOnce = async (
    name: keyof typeof legalPages,
    condition: ConditionName,
    part: 'whole' | 'head',
  ): Promise<{ readonly seconds: number; readonly error: number }> => {
    const page = legalPages[name];
    const jpeg = await conditions[condition](page);
    const began = performance.now();
    const result = await reader.read(jpeg, { rotation: 0, part });
    const seconds = (performance.now() - began) / 1000;
    if (!result.ok) throw new Error(`the ${name} (${condition}) was not read: ${result.error}`);
    return {
      seconds,
      error:
        100 *
        characterError(
          page.lines,
          result.value.lines.map(({ text }) => text),
        ),
    };
  };

  try {
    // The first page opens the models.
    const first = await readOnce('complaint', 'clean200', 'whole');
    times.length = 0;
    for (const condition of Object.keys(conditions) as ConditionName[])
      for (const name of chinese) {
        const { seconds, error } = await readOnce(name, condition, 'whole');
        whole.push(seconds);
        errors.set(condition, [...(errors.get(condition) ?? []), error]);
      }
    const chineseTimes = [...times];
    for (const condition of ['clean200', 'photo', 'fax'] as const)
      for (const name of korean) {
        const { seconds, error } = await readOnce(name, condition, 'whole');
        inKorean.push(seconds);
        errors.set('korean', [...(errors.get('korean') ?? []), error]);
      }
    for (const name of chinese) heads.push((await readOnce(name, 'clean200', 'head')).seconds);
    const peak = await peakOf(pids[0] ?? 0);
    return [
      rowOf({
        id: 'page-reading',
        what: 'one A4 page in Chinese → its lines, median',
        unit: 's',
        runs: whole,
      }),
      rowOf({
        id: 'page-reading-first',
        what: 'the first page: the process is begun and the models are opened',
        unit: 's',
        runs: [first.seconds],
      }),
      rowOf({ id: 'page-reading-head', what: 'the upper 30 % of a page, median', unit: 's', runs: heads }),
      rowOf({
        id: 'page-reading-korean',
        what: 'a page with Korean, found by itself, median',
        unit: 's',
        runs: inKorean,
      }),
      ...steps.map((step) =>
        rowOf({
          id: `page-reading-${step}`,
          what: `of one page in Chinese: ${step}, median`,
          unit: 's',
          runs: chineseTimes.map((time) => time[step] / 1000),
        }),
      ),
      ...[...errors].map(([condition, runs]) =>
        rowOf({
          id: `characters-${condition}`,
          what: `characters wrong, missing or added, spaces not counted, mean of pages: ${condition}`,
          unit: '%',
          runs,
          value: runs.reduce((sum, error) => sum + error, 0) / runs.length,
        }),
      ),
      rowOf({
        id: 'page-reading-rss',
        what: 'most memory of the reading process, Korean opened too',
        unit: 'MB',
        runs: [peak],
      }),
    ];
  } finally {
    await reader.close();
  }
};
