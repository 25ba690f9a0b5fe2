import { getPriority } from 'node:os';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import type { PageReading } from '../../../flows/dossier/page-reading.ts';
import type { Result } from '../../../flows/result.ts';
import { createPageReader, type ReadingFault } from '../../../kiosk-host/reading/page-reader.ts';
import { characterError } from './character-error.ts';
import { type LegalPage, legalPages } from './legal-pages.ts';
import { type ConditionName, conditions } from './page-conditions.ts';

const reader = createPageReader();
afterAll(() => reader.close());

const wordsOf = (result: Result<PageReading, ReadingFault>): string[] => {
  if (!result.ok) throw new Error(`the page was not read: ${result.error}`);
  return result.value.lines.map(({ text }) => text);
};

/** A slip with one line: read in a moment. */
const slip = (words: string): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="700" height="300"><rect width="100%" height="100%" fill="#fff"/><text x="60" y="160" font-size="36" font-family="'Noto Sans CJK SC'">${words}</text></svg>`,
    ),
  )
    .jpeg()
    .toBuffer();

/** Whether a process is there. */
const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const gone = async (pid: number): Promise<void> => {
  while (alive(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
};

describe('pages of a filing are read', () => {
  /** Bounds in characters of a hundred, spaces not counted. Twice and more of what was measured. */
  const pages: readonly (readonly [string, LegalPage, ConditionName, number])[] = [
    ['a complaint at 200 dpi', legalPages.complaint, 'clean200', 0.5],
    ['a judgment that lies 1.2° askew', legalPages.judgment, 'skewed', 1],
    ['a table of transfers out of a dim photograph', legalPages.transfer, 'photo', 1],
    ['a form that came by fax', legalPages.form, 'fax', 3],
    ['a contract at 150 dpi', legalPages.contract, 'dpi150', 1.5],
    ['a contract under red seals', legalPages.contract, 'sealed', 3],
  ];
  const errors: number[] = [];

  test.each(pages)('%s', async (_, page, condition, bound) => {
    const result = await reader.read(await conditions[condition](page), { rotation: 0 });
    const error = 100 * characterError(page.lines, wordsOf(result));
    errors.push(error);
    expect(error).toBeLessThanOrEqual(bound);
  });

  test('of all of them less than one character in a hundred is wrong', () => {
    expect(errors).toHaveLength(pages.length);
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(1);
  });

  test('a page in Chinese and Korean, a shadow on it', async () => {
    const page = legalPages.bilingual;
    const words = wordsOf(await reader.read(await conditions.photo(page), { rotation: 0 }));
    expect(100 * characterError(page.lines, words)).toBeLessThanOrEqual(2);
    expect(words.join('')).toContain('송달주소확인서');
    expect(words.join('')).toContain('送达地址确认书');
  });

  test('one line of Korean is read where it was asked for, and left out where it was not wanted', async () => {
    const page = await slip('송달주소확인서');
    expect(wordsOf(await reader.read(page, { rotation: 0, korean: true }))).toEqual(['송달주소확인서']);
    const without = wordsOf(await reader.read(page, { rotation: 0, korean: false }));
    expect(without.join('')).not.toMatch(/\p{Script=Hangul}/u);
  });

  test('a page that was fed sideways, its quarter turn given: places are those of the upright page', async () => {
    const upright = await conditions.clean200(legalPages.form);
    const fed = await sharp(upright).rotate(90).jpeg().toBuffer();
    const result = await reader.read(fed, { rotation: 270 });
    expect(100 * characterError(legalPages.form.lines, wordsOf(result))).toBeLessThanOrEqual(3);
    if (!result.ok) return;
    expect(result.value.heightPixels).toBeGreaterThan(result.value.widthPixels);
    // The title as it was drawn: 42 of 1754 units high at 170, in the middle of 1240.
    const title = result.value.lines[0]?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    expect(title.x + title.width / 2).toBeCloseTo(0.5, 1);
    expect(title.y + title.height / 2).toBeCloseTo(155 / 1754, 2);
    expect(title.height).toBeLessThan(0.06);
  });

  test('the head of a page alone: its title is there and its foot is not', async () => {
    const result = await reader.read(await conditions.clean200(legalPages.judgment), {
      rotation: 0,
      part: 'head',
    });
    const words = wordsOf(result);
    expect(words[0]).toBe('样本市中级人民法院民事判决书');
    expect(words.length).toBeLessThan(10);
    if (result.ok) for (const { box } of result.value.lines) expect(box.y + box.height).toBeLessThan(0.31);
  });

  test('a sheet without type has no lines', async () => {
    const sheet = await sharp({ create: { width: 1240, height: 1754, channels: 3, background: '#fafaf7' } })
      .jpeg()
      .toBuffer();
    expect(wordsOf(await reader.read(sheet, { rotation: 0 }))).toEqual([]);
  });
});

describe('what goes wrong with one page harms no other', () => {
  test('bytes that are no picture, and half a picture, are unreadable', async () => {
    const whole = await slip('民事起诉状');
    const results = await Promise.all([
      reader.read(new Uint8Array(5000).fill(37), { rotation: 0 }),
      reader.read(new Uint8Array(0), { rotation: 0 }),
      reader.read(whole.subarray(0, whole.length >> 1), { rotation: 0 }),
      reader.read(whole, { rotation: 0 }),
    ]);
    expect(results.map((result) => (result.ok ? 'read' : result.error))).toEqual([
      'unreadable',
      'unreadable',
      'unreadable',
      'read',
    ]);
    expect(wordsOf(results[3])).toEqual(['民事起诉状']);
  });

  test('a reading that nobody waits for any more ends as stopped, and the next page is read', async () => {
    const page = await conditions.clean200(legalPages.contract);
    const [first, second, third] = [new AbortController(), new AbortController(), new AbortController()];
    third.abort();
    const begun = reader.read(page, { rotation: 0, signal: first.signal });
    const waiting = reader.read(page, { rotation: 0, signal: second.signal });
    const next = reader.read(await slip('授权委托书'), { rotation: 0 });
    second.abort();
    first.abort();
    expect(await begun).toEqual({ ok: false, error: 'stopped' });
    expect(await waiting).toEqual({ ok: false, error: 'stopped' });
    expect(await reader.read(page, { rotation: 0, signal: third.signal })).toEqual({
      ok: false,
      error: 'stopped',
    });
    expect(wordsOf(await next)).toEqual(['授权委托书']);
  });

  test('the process is killed over a page: that page is unreadable and the next one is read', async () => {
    const pids: number[] = [];
    const own = createPageReader({ onProcess: (pid) => pids.push(pid) });
    try {
      expect(wordsOf(await own.read(await slip('证据目录'), { rotation: 0 }))).toEqual(['证据目录']);
      const [pid = 0] = pids;
      expect(getPriority(pid)).toBeGreaterThanOrEqual(10);
      const page = await conditions.clean200(legalPages.contract);
      const under = own.read(page, { rotation: 0 });
      const after = own.read(await slip('送达回证'), { rotation: 0 });
      process.kill(pid, 'SIGKILL');
      expect(await under).toEqual({ ok: false, error: 'unreadable' });
      expect(wordsOf(await after)).toEqual(['送达回证']);
      expect(pids).toHaveLength(2);
    } finally {
      await own.close();
    }
    expect(pids.filter(alive)).toEqual([]);
  });

  test('a process that hangs is ended when its time is over', async () => {
    const pids: number[] = [];
    const own = createPageReader({
      readingLimit: 300,
      processFile: new URL('./process-that-hangs.ts', import.meta.url),
      onProcess: (pid) => pids.push(pid),
    });
    expect(await own.read(await slip('收据'), { rotation: 0 })).toEqual({ ok: false, error: 'unreadable' });
    await gone(pids[0] ?? 0);
    await own.close();
  });

  test('where the library for the models does not load, reading is unavailable', async () => {
    const pids: number[] = [];
    const own = createPageReader({
      processFile: new URL('./process-without-onnxruntime.ts', import.meta.url),
      onProcess: (pid) => pids.push(pid),
    });
    const page = await slip('收据');
    const results = await Promise.all([own.read(page, { rotation: 0 }), own.read(page, { rotation: 0 })]);
    expect(results).toEqual([
      { ok: false, error: 'unavailable' },
      { ok: false, error: 'unavailable' },
    ]);
    expect(await own.read(page, { rotation: 0 })).toEqual({ ok: false, error: 'unavailable' });
    // It is not tried again for every page.
    expect(pids).toHaveLength(1);
    await own.close();
  });
});

describe('a process that ends before it is ready', () => {
  test('twice in a row means that this machine cannot read', async () => {
    const pids: number[] = [];
    const own = createPageReader({
      processFile: new URL('./process-that-ends.ts', import.meta.url),
      onProcess: (pid) => pids.push(pid),
    });
    const page = await slip('收据');
    const errors: string[] = [];
    for (let time = 0; time < 3; time += 1) {
      const result = await own.read(page, { rotation: 0 });
      errors.push(result.ok ? 'read' : result.error);
    }
    expect(errors).toEqual(['unreadable', 'unavailable', 'unavailable']);
    expect(pids).toHaveLength(2);
    await own.close();
  });
});

describe('the process comes and goes', () => {
  test('idle for a while it ends, and the next page begins another', async () => {
    const pids: number[] = [];
    const own = createPageReader({ idleLimit: 50, onProcess: (pid) => pids.push(pid) });
    const page = await slip('上诉状');
    expect(wordsOf(await own.read(page, { rotation: 0 }))).toEqual(['上诉状']);
    await gone(pids[0] ?? 0);
    expect(wordsOf(await own.read(page, { rotation: 0 }))).toEqual(['上诉状']);
    expect(pids).toHaveLength(2);
    await own.close();
  });

  test('closed while it reads: what is under way and what waits is stopped, and so is what comes later', async () => {
    const pids: number[] = [];
    const own = createPageReader({ onProcess: (pid) => pids.push(pid) });
    const page = await slip('答辩状');
    const [first, second] = [own.read(page, { rotation: 0 }), own.read(page, { rotation: 0 })];
    await own.close();
    expect(await first).toEqual({ ok: false, error: 'stopped' });
    expect(await second).toEqual({ ok: false, error: 'stopped' });
    expect(await own.read(page, { rotation: 0 })).toEqual({ ok: false, error: 'stopped' });
    expect(pids.filter(alive)).toEqual([]);
  });
});
