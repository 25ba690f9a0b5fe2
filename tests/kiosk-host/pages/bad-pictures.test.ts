import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPageJudge, type PageJudge } from '../../../kiosk-host/pages/page-judge.ts';
import { drawPage, jpegOf, scanned } from './made-up-pages.ts';

let judge: PageJudge;
beforeAll(() => {
  judge = createPageJudge();
});
afterAll(() => judge.close());

/** Longer than this nothing may take, ms: no figure of speed, but the judge's own limit of fifteen seconds and a little. */
const CAP = 18_000;

/** The refusal, or 'judged'. */
const answer = async (picture: Uint8Array): Promise<string> => {
  const result = await judge.judge(picture);
  return result.ok ? 'judged' : result.error;
};

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  // The checksum is wrong on purpose: nothing may get as far as to look at it.
  return Buffer.concat([length, body, Buffer.alloc(4)]);
};

/** A PNG's head that claims a size. */
const claimedPng = (width: number, height: number): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000))),
  ]);
};

const pdf = (content: string): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n${content}\ntrailer<</Root 1 0 R>>\n%%EOF`,
  );

const ground = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#fff' }, limitInputPixels: false });

describe('what is no page is refused in words', () => {
  it('too many pixels, by the head alone', async () => {
    expect(await answer(claimedPng(40_000, 40_000))).toBe('tooLarge');
    expect(await answer(claimedPng(4_294_967_295, 4_294_967_295))).toBe('tooLarge');
  });

  it('too many bytes', async () => {
    const huge = Buffer.alloc(61 * 1024 * 1024);
    huge.set(await jpegOf(await drawPage('sparse')));
    expect(await answer(huge)).toBe('tooLarge');
  });

  it('a JPEG of which the end is missing, wherever it ends', async () => {
    const jpeg = await jpegOf(scanned(await drawPage('dense')));
    for (const share of [0.02, 0.3, 0.7, 0.97])
      expect(await answer(jpeg.subarray(0, Math.floor(jpeg.length * share))), `${share}`).toBe('undecodable');
  });

  it('a PNG of which the end is missing, and one with a head alone', async () => {
    const png = await ground(800, 1100).png().toBuffer();
    expect(await answer(png.subarray(0, png.length - 40))).toBe('undecodable');
    expect(await answer(claimedPng(1_000, 1_000))).toBe('undecodable');
  });

  it('noise behind the head of a JPEG', async () => {
    const jpeg = await jpegOf(scanned(await drawPage('dense')));
    const broken = Buffer.from(jpeg);
    broken.fill(0xff, 2_000, 40_000);
    expect(await answer(broken)).toBe('undecodable');
  });

  it('one pixel, and a thread of pixels', async () => {
    expect(await answer(await ground(1, 1).jpeg().toBuffer())).toBe('tooSmall');
    expect(await answer(await ground(4_000, 3).png().toBuffer())).toBe('tooSmall');
    expect(await answer(claimedPng(0, 0))).toBe('tooSmall');
  });

  it('documents and formats that are no picture of a page', async () => {
    const bomb = `4 0 obj<</Filter[/FlateDecode/FlateDecode]/Length 9>>stream\n${deflateSync(deflateSync(Buffer.alloc(50_000_000))).toString('latin1')}\nendstream endobj`;
    const pictures: readonly (readonly [string, Uint8Array])[] = [
      ['nothing', new Uint8Array(0)],
      ['three bytes', new Uint8Array([0xff, 0xd8, 0xff])],
      ['PDF', pdf('2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj')],
      ['PDF bomb', pdf(bomb)],
      ['GIF', await ground(200, 200).gif().toBuffer()],
      ['TIFF', await ground(200, 200).tiff().toBuffer()],
      ['AVIF, the shape of HEIC', await ground(200, 200).avif().toBuffer()],
      ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"/>')],
      ['words', Buffer.from('起诉状'.repeat(500))],
    ];
    for (const [name, picture] of pictures) expect(await answer(picture), name).toBe('notAPicture');
  });

  it('pictures that move', async () => {
    const frames = await sharp(
      await Promise.all(
        ['#fff', '#eee', '#ddd'].map((background) =>
          sharp({ create: { width: 300, height: 400, channels: 3, background } })
            .png()
            .toBuffer(),
        ),
      ),
      { join: { animated: true } },
    )
      .webp({ loop: 0, delay: [100, 100, 100] })
      .toBuffer();
    expect(await answer(frames)).toBe('notAPicture');
    const png = await ground(300, 400).png().toBuffer();
    const moving = Buffer.concat([png.subarray(0, 33), chunk('acTL', Buffer.alloc(8)), png.subarray(33)]);
    expect(await answer(moving)).toBe('notAPicture');
  });

  it('a stamp, a strip and a sheet of noise are judged all the same', async () => {
    for (const [width, height] of [
      [64, 64],
      [64, 5_000],
      [3_001, 67],
      [333, 777],
    ] as const) {
      const noise = sharp({
        create: {
          width,
          height,
          channels: 3,
          noise: { type: 'gaussian', mean: 120, sigma: 70 },
          background: '#000',
        },
      });
      expect(await answer(await noise.jpeg().toBuffer()), `${width} × ${height}`).toBe('judged');
    }
  });

  it('costs bounded memory and time, also where megabytes of pixels come in a few kilobytes', async () => {
    const many = await ground(8_800, 9_000).png({ compressionLevel: 9 }).toBuffer();
    const wide = await ground(4_000, 5_000).toColourspace('rgb16').png({ compressionLevel: 9 }).toBuffer();
    await answer(await jpegOf(await drawPage('dense')));
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 10);
    for (const picture of [many, wide, claimedPng(40_000, 40_000), claimedPng(8_900, 8_900)]) {
      const begun = performance.now();
      // White from edge to edge is a page on which nothing is written, and no bomb.
      expect(['judged', 'undecodable', 'tooLarge', 'timeOut']).toContain(await answer(picture));
      expect(performance.now() - begun).toBeLessThan(CAP);
    }
    clearInterval(watch);
    expect((most - before) / 2 ** 20).toBeLessThan(500);
  });
});

describe('a thread that fails is replaced', () => {
  const thread = (body: string): URL =>
    new URL(
      `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ job, picture }) => { if (picture.length % 2) { ${body} } parentPort.postMessage({ job, page: null }); });`)}`,
    );

  /** A whole picture of an odd number of bytes, at which the threads above fail, and one of an even number. */
  const pictures = async (): Promise<{ readonly odd: Buffer; readonly even: Buffer }> => {
    const jpeg = await jpegOf(await drawPage('sparse'));
    const longer = Buffer.concat([jpeg, Buffer.alloc(1)]);
    return jpeg.length % 2 ? { odd: jpeg, even: longer } : { odd: longer, even: jpeg };
  };

  it.each([
    ['hangs', 'for (;;);', 'timeOut', 3_000],
    ['throws', 'throw new Error("broken");', 'undecodable', 60_000],
    ['ends', 'process.exit(3);', 'undecodable', 60_000],
    [
      'runs out of memory',
      'const all = []; for (;;) all.push(new Array(1e5).fill(1.5));',
      'undecodable',
      60_000,
    ],
  ])('when it %s; the pages behind it are judged', async (_, body, refusal, limit) => {
    const failing = createPageJudge({ threadFile: thread(body), limit });
    const { odd, even } = await pictures();
    const results = await Promise.all([odd, even, odd, even].map((picture) => failing.judge(picture)));
    expect(results.map((result) => (result.ok ? 'judged' : result.error))).toEqual([
      refusal,
      'undecodable',
      refusal,
      'undecodable',
    ]);
    await failing.close();
  });

  it('and a page for which nobody waits any more, or that comes after the end, is not judged', async () => {
    const own = createPageJudge({ threadFile: thread('for (;;);'), limit: 60_000 });
    const { odd, even } = await pictures();
    const gone = AbortSignal.timeout(200);
    const hanging = own.judge(odd);
    expect(await own.judge(even, { signal: gone })).toEqual({ ok: false, error: 'timeOut' });
    await own.close();
    expect(await hanging).toEqual({ ok: false, error: 'timeOut' });
    expect(await own.judge(even)).toEqual({ ok: false, error: 'timeOut' });
  });
});
