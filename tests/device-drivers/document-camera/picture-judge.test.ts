import { expect, test } from 'vitest';
import { createPictureJudge } from '../../../device-drivers/document-camera/picture/picture-judge.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { takeTablePicture } from './table-pictures.ts';
import { madeUpScene } from './table-scenes.ts';

const never = (): AbortSignal => new AbortController().signal;

test('while a picture of eight megapixels is examined the process goes on answering', async () => {
  const { jpeg } = await takeTablePicture(madeUpScene('good', 0, 3_264));
  const judge = createPictureJudge();
  try {
    let examining = true;
    const examined = judge.examine(jpeg, 0, never()).finally(() => {
      examining = false;
    });
    let longest = 0;
    let turns = 0;
    while (examining) {
      const before = systemClock.now();
      await systemClock.sleep(5);
      longest = Math.max(longest, systemClock.now() - before);
      turns += 1;
    }
    const result = await examined;
    expect(result).toMatchObject({ ok: true, value: { verdict: { ok: true, reasons: [] } } });
    // The work takes half a second and more; a turn of the loop must not wait for it.
    expect(turns).toBeGreaterThan(10);
    expect(longest).toBeLessThan(400);
  } finally {
    await judge.close();
  }
});

test('an examination is canceled, and one that was canceled before does not begin', async () => {
  const { jpeg } = await takeTablePicture(madeUpScene('good', 0, 640));
  const judge = createPictureJudge();
  try {
    const away = new AbortController();
    const examined = judge.examine(jpeg, 0, away.signal);
    away.abort();
    expect(await examined).toMatchObject({ ok: false, error: { code: 'canceled' } });
    expect(await judge.examine(jpeg, 0, away.signal)).toMatchObject({
      ok: false,
      error: { code: 'canceled' },
    });
    expect((await judge.examine(jpeg, 0, never())).ok).toBe(true);
  } finally {
    await judge.close();
  }
});

test('closed in the middle it ends what is under way; the next picture starts a new thread', async () => {
  const { jpeg } = await takeTablePicture(madeUpScene('good', 0, 640));
  const judge = createPictureJudge();
  const examined = judge.examine(jpeg, 0, never());
  await judge.close();
  expect(await examined).toMatchObject({ ok: false, error: { code: 'canceled' } });
  expect((await judge.examine(jpeg, 0, never())).ok).toBe(true);
  await judge.close();
});

test('bytes that are no picture, and a picture that was cut short, are undecodable', async () => {
  const { jpeg } = await takeTablePicture(madeUpScene('good', 0, 640));
  const judge = createPictureJudge();
  try {
    for (const bytes of [new Uint8Array(0), Buffer.from('no picture'), jpeg.subarray(0, jpeg.length / 2)])
      expect(await judge.examine(bytes, 0, never())).toMatchObject({
        ok: false,
        error: { code: 'undecodable' },
      });
  } finally {
    await judge.close();
  }
});
