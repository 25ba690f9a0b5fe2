import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOf, SAMPLE_RECORDS } from '../../../bench/id-card-reader/sample-cards.ts';
import { proveCardPicture, readBitmap } from '../../../device-drivers/id-card-reader/card-picture.ts';
import { createCommandLineWltDecoder } from '../../../device-drivers/id-card-reader/command-line-wlt-decoder.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { until } from '../transports/until.ts';

const WIDTH = 102;
const HEIGHT = 126;

/** What the drawing programs below draw at a place: red grows to the right, green downwards, blue is the first byte of the photo. */
const colourAt = (x: number, y: number, first: number): readonly [number, number, number] => [
  x * 2,
  y * 2,
  first,
];

/** A program of its own that draws a bitmap out of the photo it is given; what is asked of it stands in its arguments. */
const DRAWING = `
let size = [${WIDTH}, ${HEIGHT}];
let topDown = false;
for (const word of process.argv.slice(2)) {
  if (word === 'top-down') topDown = true;
  if (word === 'large') size = [204, 126];
}
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const photo = Buffer.concat(chunks);
const [width, height] = size;
const stride = Math.ceil((width * 3) / 4) * 4;
const file = Buffer.alloc(54 + stride * height);
file.write('BM');
file.writeUInt32LE(file.length, 2);
file.writeUInt32LE(54, 10);
file.writeUInt32LE(40, 14);
file.writeInt32LE(width, 18);
file.writeInt32LE(topDown ? -height : height, 22);
file.writeUInt16LE(1, 26);
file.writeUInt16LE(24, 28);
for (let y = 0; y < height; y += 1)
  for (let x = 0; x < width; x += 1) {
    const at = 54 + stride * (topDown ? y : height - 1 - y) + x * 3;
    file[at] = photo[0];
    file[at + 1] = y * 2;
    file[at + 2] = (x * 2) & 0xff;
  }
if (photo.length !== 1024) process.exit(3);
process.stdout.write(file);
`;

/** A process that was killed and not yet collected by its parent (state Z) is not running. */
const isRunning = (pid: number): boolean => {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

const { photo } = cardOf(SAMPLE_RECORDS.ordinary);

describe('a program that decodes the photo', { timeout: 30_000 }, () => {
  let folder = '';
  const file = (name: string): string => join(folder, name);
  const script = async (name: string, body: string): Promise<string> => {
    await writeFile(file(name), `#!/bin/sh\n${body}\n`);
    await chmod(file(name), 0o755);
    return file(name);
  };
  const decoderOf = (path: string, args: readonly string[] = [], limit = 10_000) =>
    createCommandLineWltDecoder({ program: { path, arguments: args }, clock: systemClock, limit });
  const decode = (path: string, args: readonly string[] = [], limit?: number) =>
    decoderOf(path, args, limit).decode(photo, new AbortController().signal);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wlt-'));
    await writeFile(file('draw.mjs'), DRAWING);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([['bottom-up'], ['top-down']])(
    'gives a picture of the bytes that it was given (bitmap %s)',
    async (order) => {
      const before = await readdir(folder);
      const made = await decode(process.execPath, [file('draw.mjs'), order]);
      if (!made.ok) throw new Error(JSON.stringify(made.error));
      const { data, info } = await sharp(made.value.png).raw().toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([WIDTH, HEIGHT]);
      for (const [x, y] of [
        [0, 0],
        [101, 0],
        [0, 125],
        [101, 125],
        [40, 70],
      ] as const) {
        const at = (y * WIDTH + x) * info.channels;
        expect([...data.subarray(at, at + 3)]).toEqual(colourAt(x, y, photo[0] ?? -1));
      }
      expect(await readdir(folder)).toEqual(before);
    },
  );

  it.each(['png', 'jpeg'] as const)('may write %s', async (format) => {
    const picture = await sharp({
      create: { width: WIDTH, height: HEIGHT, channels: 3, background: { r: 9, g: 99, b: 199 } },
    })
      .toFormat(format)
      .toBuffer();
    await writeFile(file(`picture.${format}`), picture);
    expect(await decode('/bin/cat', [file(`picture.${format}`)])).toMatchObject({ ok: true });
  });

  it('that is not there says so', async () => {
    expect(await decode(file('nothing'))).toEqual({
      ok: false,
      error: { problem: 'notStarted', detail: 'ENOENT' },
    });
  });

  it('that ends with an error has failed, though it drew', async () => {
    const path = await script('fails', `"${process.execPath}" "${file('draw.mjs')}"; exit 7`);
    expect(await decode(path)).toEqual({ ok: false, error: { problem: 'programFailed', detail: 'exit 7' } });
  });

  it('that is killed has failed', async () => {
    const path = await script('dies', 'kill -SEGV $$');
    expect(await decode(path)).toEqual({
      ok: false,
      error: { problem: 'programFailed', detail: 'exit SIGSEGV' },
    });
  });

  it.each([
    ['nothing', 'cat >/dev/null'],
    ['words', 'echo the library has no licence'],
    ['the photo itself', 'cat'],
  ])('that writes %s wrote no picture', async (_, body) => {
    const path = await script('writes', body);
    expect(await decode(path)).toMatchObject({ ok: false, error: { problem: 'notAPicture' } });
  });

  it('that does not read what it is given is judged by what it writes', async () => {
    const path = await script('deaf', 'exec 0<&-; exit 0');
    expect(await decode(path)).toMatchObject({ ok: false, error: { problem: 'notAPicture' } });
  });

  it('that draws another size did not draw a card', async () => {
    expect(await decode(process.execPath, [file('draw.mjs'), 'large'])).toEqual({
      ok: false,
      error: { problem: 'wrongSize', detail: '204x126' },
    });
  });

  it('that writes without end is stopped', async () => {
    const path = await script('flood', `echo $$ > "${file('flood.pid')}"; exec cat /dev/zero`);
    expect(await decode(path)).toMatchObject({ ok: false, error: { problem: 'tooMuch' } });
    const pid = Number(await readFile(file('flood.pid'), 'utf8'));
    await until(() => !isRunning(pid));
  });

  it('that hangs is killed in time, with what it started', async () => {
    const path = await script(
      'hangs',
      `sleep 300 & echo $! > "${file('child.pid')}"; echo $$ > "${file('own.pid')}"; wait`,
    );
    const begun = performance.now();
    expect(await decode(path, [], 400)).toEqual({
      ok: false,
      error: { problem: 'timeOut', detail: '400 ms' },
    });
    expect(performance.now() - begun).toBeLessThan(2_000);
    for (const name of ['child.pid', 'own.pid']) {
      const pid = Number(await readFile(file(name), 'utf8'));
      expect(pid).toBeGreaterThan(1);
      await until(() => !isRunning(pid));
    }
  });

  it('that left something behind which holds its output is not waited for', async () => {
    const path = await script('leaves', `sleep 300 & echo $! > "${file('left.pid')}"; exit 0`);
    expect(await decode(path, [], 400)).toMatchObject({ ok: false, error: { problem: 'timeOut' } });
    const pid = Number(await readFile(file('left.pid'), 'utf8'));
    await until(() => !isRunning(pid));
  });

  it('is ended when nobody wants the card any more', async () => {
    const path = await script('waits', 'exec sleep 300');
    const away = new AbortController();
    const decoding = decoderOf(path).decode(photo, away.signal);
    away.abort();
    expect(await decoding).toEqual({ ok: false, error: { problem: 'canceled' } });
    expect(await decoderOf(path).decode(photo, away.signal)).toEqual({
      ok: false,
      error: { problem: 'canceled' },
    });
  });
});

describe('a bitmap', () => {
  const bitmap = (change: (view: DataView) => void = () => undefined, length = 54 + 4): Uint8Array => {
    const bytes = new Uint8Array(length);
    const view = new DataView(bytes.buffer);
    bytes.set([0x42, 0x4d]);
    view.setUint32(10, 54, true);
    view.setInt32(18, 1, true);
    view.setInt32(22, 1, true);
    view.setUint16(28, 24, true);
    bytes.set([3, 2, 1], 54);
    change(view);
    return bytes;
  };

  it('is read to red, green and blue', () => {
    expect(readBitmap(bitmap())).toEqual({ width: 1, height: 1, rgb: Uint8Array.of(1, 2, 3) });
  });

  it.each<[string, Uint8Array]>([
    ['short', bitmap().subarray(0, 53)],
    ['of another first letter', bitmap((view) => view.setUint8(0, 0))],
    ['of another second letter', bitmap((view) => view.setUint8(1, 0))],
    ['of 32 bits', bitmap((view) => view.setUint16(28, 32, true))],
    ['compressed', bitmap((view) => view.setUint32(30, 1, true))],
    ['of no width', bitmap((view) => view.setInt32(18, 0, true))],
    ['of a negative width', bitmap((view) => view.setInt32(18, -1, true))],
    ['of no height', bitmap((view) => view.setInt32(22, 0, true))],
    ['larger than any card', bitmap((view) => view.setInt32(22, 60_000, true))],
    ['cut off', bitmap((view) => view.setInt32(22, 2, true))],
  ])('that is %s is none', async (_, bytes) => {
    expect(readBitmap(bytes)).toBeNull();
    expect(await proveCardPicture(bytes)).toMatchObject({ ok: false, error: { problem: 'notAPicture' } });
  });
});
