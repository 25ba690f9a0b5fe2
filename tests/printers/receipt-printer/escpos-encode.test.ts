import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import jsqr from 'jsqr';
import { BreakLine, CharacterSet, PrinterTypes, ThermalPrinter } from 'node-thermal-printer';
import { PNG } from 'pngjs';
import receiptline from 'receiptline';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { bitsToPng, drawPaper } from '../../../bench/receipt-printer/paper-picture.ts';
import { chineseFontCode } from '../../../printers/receipt-printer/chinese-font-codes.ts';
import { encodeSlip } from '../../../printers/receipt-printer/escpos-encode.ts';
import { receiptPrinterProfile } from '../../../printers/receipt-printer/profiles.ts';
import { rasteriseRow, withoutRealTimeCommands } from '../../../printers/receipt-printer/raster.ts';
import { openSlipFonts } from '../../../printers/receipt-printer/slip-fonts.ts';
import { encodeAndRead, fonts, readBytes } from './rig.ts';

/** The package is CommonJS: under Node's module rules its function is the export, or its `default`. */
const readQr = (typeof jsqr === 'function' ? jsqr : jsqr.default) as typeof jsqr.default;

/** All of GB 2312's ideographs and marks, and the GBK extensions, by Node's own decoder: independent of the encoder's tables. */
const decodeRange = (leads: readonly [number, number], trails: readonly [number, number]): string[] => {
  const decoder = new TextDecoder('gb18030');
  const found: string[] = [];
  for (let lead = leads[0]; lead <= leads[1]; lead += 1) {
    for (let trail = trails[0]; trail <= trails[1]; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (trail !== 0x7f && [...character].length === 1 && !/[\p{Co}\ufffd]/u.test(character))
        found.push(character);
    }
  }
  return found;
};
const gb2312Ideographs = decodeRange([0xb0, 0xf7], [0xa1, 0xfe]);
const gbk3 = decodeRange([0x81, 0xa0], [0x40, 0xfe]);
const rare = [...'𠮷𪚥𬊈𫍯㛃䶮㐀𠀀𪜀𫝀𫠠𬺰'];

describe('characters on their way to the paper', () => {
  it('has all 6,763 ideographs of GB 2312 in every printer font', () => {
    expect(gb2312Ideographs).toHaveLength(6763);
    for (const character of gb2312Ideographs) expect(chineseFontCode(character, 'gb2312')).not.toBeNull();
  });

  it('takes no GBK extension for a character of GB 2312', () => {
    expect(gbk3).toHaveLength(6080);
    for (const character of gbk3) {
      expect(chineseFontCode(character, 'gb2312')).toBeNull();
      expect(chineseFontCode(character, 'gbk')).not.toBeNull();
    }
  });

  it.each(['epson-tm', 'generic-80'] as const)(
    '%s prints the characters that were written, as text or as a picture',
    async (name) => {
      const font = receiptPrinterProfile(name).chineseFont;
      const text = fc
        .array(
          fc.oneof(
            { weight: 6, arbitrary: fc.constantFrom(...gb2312Ideographs) },
            { weight: 3, arbitrary: fc.constantFrom(...gbk3) },
            { weight: 3, arbitrary: fc.constantFrom(...'，。：（）《》·…—￥0123456789ABCxyz,.%') },
            { weight: 1, arbitrary: fc.constantFrom(...rare) },
          ),
          { minLength: 1, maxLength: 24 },
        )
        .map((characters) => characters.join(''));
      await fc.assert(
        fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (texts) => {
          const read = await encodeAndRead(
            { lines: texts.map((one) => ({ kind: 'text', text: one })) },
            name,
          );
          expect(read.unknown).toEqual([]);
          expect(read.missing).toEqual([]);
          expect(read.cuts).toBe(1);
          const marks = read.lines.filter((line) => line.kind !== 'feed');
          expect(marks).toHaveLength(texts.length);
          for (const [index, one] of texts.entries()) {
            const line = marks[index];
            const inFont = [...one].every(
              (character) => character <= '~' || chineseFontCode(character, font) !== null,
            );
            if (inFont) expect(line).toMatchObject({ kind: 'text', text: one });
            else expect(line).toMatchObject({ kind: 'raster', left: 0 });
          }
        }),
        { numRuns: 40 },
      );
    },
  );

  it('never sends a four-byte GB 18030 code: a printer font would print it as something else', async () => {
    const read = await encodeAndRead(
      { lines: [{ kind: 'pair', label: '原告', value: '𠮷田䶮' }] },
      'epson-tm',
    );
    expect(read.lines.filter((line) => line.kind !== 'feed').map((line) => line.kind)).toEqual(['raster']);
  });

  it('shows the code point of a character that no font has, and reports it', async () => {
    const read = await encodeAndRead({ lines: [{ kind: 'text', text: '王\u{2EBF0}' }] }, 'epson-tm');
    expect(read.missing).toEqual(['\u{2EBF0}']);
    expect(read.lines[0]).toMatchObject({ kind: 'text', text: '王〔U+2EBF0〕' });
  });

  it('shows private-use characters by code point rather than by what some font draws there', async () => {
    const read = await encodeAndRead({ lines: [{ kind: 'text', text: '王\uE863' }] }, 'generic-80');
    expect(read.missing).toEqual(['\uE863']);
    expect(read.lines[0]).toMatchObject({ text: '王〔U+E863〕' });
  });

  it('lets no control character of a text reach the printer as a command', async () => {
    const read = await encodeAndRead(
      { lines: [{ kind: 'text', text: 'a\u001bi\u0010\u0004\u0001b\u200d' }] },
      'epson-tm',
    );
    expect(read.cuts).toBe(1);
    expect(read.lines[0]).toMatchObject({ text: 'a〔U+001B〕i〔U+0010〕〔U+0004〕〔U+0001〕b' });
    expect(read.missing).toContain('\u200d');
  });

  it('still prints, by code point, on a terminal without a fallback font', async () => {
    const bare = openSlipFonts([{ path: join(tmpdir(), 'no-such-font.ttf') }]);
    const { missing, chunks } = await encodeSlip(
      { lines: [{ kind: 'text', text: '𠮷' }] },
      receiptPrinterProfile('epson-tm'),
      bare,
    );
    expect(missing).toEqual(['𠮷']);
    expect(readBytes(Buffer.concat(chunks)).lines[0]).toMatchObject({ text: '〔U+20BB7〕' });
  });

  it('prints double size and bold as such', async () => {
    const read = await encodeAndRead(
      {
        lines: [
          { kind: 'text', text: '受理A', size: 'double', bold: true, align: 'center' },
          { kind: 'text', text: '普通' },
        ],
      },
      'epson-tm',
    );
    const [big, plain] = read.lines;
    expect(big).toMatchObject({ kind: 'text' });
    if (big?.kind !== 'text' || plain?.kind !== 'text') throw new Error('not text');
    const marks = big.characters.filter(({ character }) => character !== ' ');
    expect(marks.map(({ width, height, bold }) => [width, height, bold])).toEqual([
      [48, 48, true],
      [48, 48, true],
      [24, 48, true],
    ]);
    expect(Math.abs((marks[0]?.x ?? 0) - (576 - 120) / 2)).toBeLessThanOrEqual(24);
    expect(plain.characters.map(({ width, height, bold }) => [width, height, bold])).toEqual([
      [24, 24, false],
      [24, 24, false],
    ]);
  });
});

/** Grey values of a picture cut to its ink and brought to one size: to compare shapes drawn by two engines. (sharp's own `trim` takes thin strokes for noise.) */
const shapeOf = async (png: Buffer): Promise<Buffer> => {
  const { data, info } = await sharp(png)
    .flatten({ background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const inked = Array.from(data, (value, at) => ({
    value,
    x: at % info.width,
    y: Math.floor(at / info.width),
  })).filter(({ value }) => value < 128);
  const xs = inked.map(({ x }) => x);
  const ys = inked.map(({ y }) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 1 } })
    .extract({ left, top, width: Math.max(...xs) - left + 1, height: Math.max(...ys) - top + 1 })
    .resize(32, 32, { fit: 'fill' })
    .blur(1)
    .raw()
    .toBuffer();
};
/** How alike two shapes are, whatever the weight of their strokes: Pearson's correlation. */
const likeness = (a: Buffer, b: Buffer): number => {
  const centred = (values: Buffer): number[] => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Array.from(values, (value) => value - mean);
  };
  const [x, y] = [centred(a), centred(b)];
  const dot = (p: number[], q: number[]): number =>
    p.reduce((sum, value, at) => sum + value * (q[at] ?? 0), 0);
  return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
};

describe('pictures of rare characters', () => {
  it('look like the character that was meant, next to its look-alikes drawn by another engine', async () => {
    const family = ['𠮷', '吉', '㐂', '喆', '䶮', '龚', '龑', '㛃', '洁', '𬊈', '炜'];
    const references = new Map<string, Buffer>();
    for (const character of family) {
      // Pango with the system's fonts, as against fontkit outlines through librsvg.
      const drawn = await sharp({
        text: { text: character, font: 'HanaMinA, HanaMinB, Noto Serif CJK SC 24', dpi: 300, rgba: false },
      })
        .negate()
        .png()
        .toBuffer();
      references.set(character, await shapeOf(drawn));
    }
    for (const character of ['𠮷', '䶮', '㛃', '𬊈']) {
      const bitmap = await rasteriseRow(
        { kind: 'row', text: character, size: 'double', bold: false },
        { dots: 576, lineDots: 30 },
        fonts,
      );
      const shape = await shapeOf(bitsToPng(bitmap.bytesPerRow * 8, bitmap.rows, bitmap.bits));
      const ranked = [...references].sort((a, b) => likeness(b[1], shape) - likeness(a[1], shape));
      expect(ranked[0]?.[0]).toBe(character);
    }
  });

  it('put each character in its own cell: Latin letters stay within a half width', async () => {
    const bitmap = await rasteriseRow(
      { kind: 'row', text: 'W 𠮷', size: 'normal', bold: false },
      { dots: 576, lineDots: 30 },
      fonts,
    );
    const inked = new Set<number>();
    for (let y = 0; y < bitmap.rows; y += 1) {
      for (let x = 0; x < bitmap.bytesPerRow * 8; x += 1) {
        if ((bitmap.bits[y * bitmap.bytesPerRow + (x >> 3)] ?? 0) & (0x80 >> (x & 7)))
          inked.add(Math.floor(x / 12));
      }
    }
    expect([...inked].sort()).toEqual([0, 2, 3]);
  });

  it('spell no command that a printer obeys on arrival, and lose no dot for it', () => {
    const bytes = fc.array(
      fc.oneof(fc.constantFrom(0x10, 0x04, 0x05, 0x14), fc.integer({ min: 0, max: 255 })),
    );
    fc.assert(
      fc.property(bytes, (values) => {
        const bits = Uint8Array.from(values);
        const safe = Buffer.from(withoutRealTimeCommands({ bytesPerRow: 1, rows: bits.length, bits }).bits);
        for (const second of [0x04, 0x05, 0x14]) expect(safe.includes(Buffer.of(0x10, second))).toBe(false);
        for (const [at, byte] of bits.entries()) expect([byte, byte | 0x08]).toContain(safe[at]);
      }),
    );
  });
});

const qrOf = (png: Buffer): string | undefined => {
  const picture = PNG.sync.read(png);
  return readQr(new Uint8ClampedArray(picture.data), picture.width, picture.height)?.data;
};

describe('QR codes', () => {
  const data = 'https://court.example/r?no=FK-2026-000123&h=9f86d081884c7d659a2feaa0c55ad015';

  it('made by the printer holds the data', async () => {
    const read = await encodeAndRead({ lines: [{ kind: 'qr', data }] }, 'epson-tm');
    expect(read.lines.find((line) => line.kind === 'qr')).toMatchObject({ data, align: 1, moduleDots: 6 });
    expect(qrOf(await drawPaper(read.lines, 576))).toBe(data);
  });

  it('sent as a picture reads back with jsqr', async () => {
    const read = await encodeAndRead({ lines: [{ kind: 'qr', data }] }, 'generic-80');
    expect(read.lines.map((line) => line.kind)).toEqual(['raster', 'feed']);
    expect(qrOf(await drawPaper(read.lines, 576))).toBe(data);
  });

  it('sent as a picture reads back with zbarimg', async () => {
    const read = await encodeAndRead(
      {
        lines: [
          { kind: 'text', text: '受理回执' },
          { kind: 'qr', data },
        ],
      },
      'generic-80',
    );
    const folder = mkdtempSync(join(tmpdir(), 'receipt-qr-'));
    try {
      const file = join(folder, 'paper.png');
      writeFileSync(file, await drawPaper(read.lines, 576));
      const run = spawnSync('zbarimg', ['--raw', '-q', file], { encoding: 'utf8' });
      if (run.error) throw new Error('zbarimg is missing: apt-get install zbar-tools');
      expect(run.stdout.trim()).toBe(data);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('with Chinese data reads back', async () => {
    const read = await encodeAndRead(
      { lines: [{ kind: 'qr', data: '案号：（2026）试0101民初1号' }] },
      'generic-80',
    );
    expect(qrOf(await drawPaper(read.lines, 576))).toBe('案号：（2026）试0101民初1号');
  });
});

describe('a bar code', () => {
  const zbar = async (lines: Parameters<typeof drawPaper>[0]): Promise<string> => {
    const folder = mkdtempSync(join(tmpdir(), 'receipt-bar-'));
    try {
      const file = join(folder, 'paper.png');
      writeFileSync(file, await drawPaper(lines, 576));
      const run = spawnSync('zbarimg', ['--raw', '-q', file], { encoding: 'utf8' });
      if (run.error) throw new Error('zbarimg is missing: apt-get install zbar-tools');
      return run.stdout.trim();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  it.each(['epson-tm', 'generic-80'])(
    'reads back with zbarimg from a printer of the kind %s',
    async (name) => {
      const data = 'FK-2026-000123{a}';
      const read = await encodeAndRead({ lines: [{ kind: 'barcode', data }] }, name);
      expect(read.unknown).toEqual([]);
      expect(await zbar(read.lines)).toBe(data);
      const kinds = read.lines.map((line) => line.kind);
      expect(kinds[0]).toBe(name === 'epson-tm' ? 'barcode' : 'raster');
    },
  );

  it.each(['', '中', 'x'.repeat(25)])('refuses what it cannot hold: “%s”', async (data) => {
    await expect(encodeAndRead({ lines: [{ kind: 'barcode', data }] }, 'epson-tm')).rejects.toThrow(
      RangeError,
    );
  });
});

describe('a picture', () => {
  it('comes out black where it is black, in the middle, no wider than the paper', async () => {
    const png = await sharp({
      create: { width: 1_200, height: 300, channels: 3, background: 'white' },
    })
      .composite([
        {
          input: await sharp({ create: { width: 600, height: 300, channels: 3, background: 'black' } })
            .png()
            .toBuffer(),
          left: 0,
          top: 0,
        },
      ])
      .png()
      .toBuffer();
    const read = await encodeAndRead(
      { lines: [{ kind: 'picture', png: png.toString('base64') }] },
      'generic-80',
    );
    const [picture] = read.lines;
    if (picture?.kind !== 'raster') throw new Error('no picture came out');
    expect([picture.width, picture.height]).toEqual([576, 144]);
    const row = picture.bits.subarray(72 * 70, 72 * 71);
    expect(row.subarray(0, 35).every((byte) => byte === 0xff)).toBe(true);
    expect(row.subarray(37).every((byte) => byte === 0)).toBe(true);
  });
});

describe('the other end reads a stranger’s ESC/POS', () => {
  it.each([
    ['^^^立案回执\n原告：|𠮷田䶮\n被告：|某某有限公司\n---\n"案由"|买卖合同纠纷\n金额|^12,345.00'],
    ['{w:*,10}\n材料|份数\n-\n起诉状|2\n证据目录 赟翀琎骉|15\n-\n`注意` 请妥善保管_本_凭条'],
  ])('decodes receiptline’s output to the characters of its text output', (document) => {
    const commands = receiptline.transform(document, { cpl: 48, encoding: 'gb18030', command: 'escpos' });
    const plain = receiptline.transform(document, { cpl: 48, encoding: 'gb18030', command: 'text' });
    const read = readBytes(Buffer.from(commands, 'latin1'));
    expect(read.unknown).toEqual([]);
    expect(read.cuts).toBe(1);
    // Spacing and rules differ between the two outputs; the characters must not.
    const bare = (text: string): string => text.replace(/[\s\-─-╿]/g, '');
    const texts = read.lines.map((line) => (line.kind === 'text' ? line.text : '')).join('');
    expect(bare(texts)).toBe(bare(plain));
    expect(bare(texts).length).toBeGreaterThan(20);
  });

  it.each([
    ['FK-2026-000123', 'code128,2,72,hri'],
    ['12345678901234', 'code128,3,60,nohri'],
    ['a{b}c', 'code128,2,72,nohri'],
  ])('decodes the bar code %s as receiptline has the printer make it', (data, option) => {
    const document = `{c:${data.replace(/[{}]/g, (brace) => `\\${brace}`)};o:${option}}`;
    const commands = receiptline.transform(document, { cpl: 48, encoding: 'gb18030', command: 'escpos' });
    const read = readBytes(Buffer.from(commands, 'latin1'));
    expect(read.unknown).toEqual([]);
    expect(read.lines.filter((line) => line.kind === 'barcode').map((line) => line.data)).toEqual([data]);
  });

  it('rebuilds the QR code that receiptline sends as a picture', async () => {
    const data = 'https://court.example/r?no=FK-2026-000123';
    const commands = receiptline.transform(`{c:${data};o:qrcode,6,m}`, {
      cpl: 48,
      encoding: 'gb18030',
      command: 'escpos',
    });
    const read = readBytes(Buffer.from(commands, 'latin1'));
    expect(read.lines.filter((line) => line.kind === 'raster')).toHaveLength(1);
    expect(qrOf(await drawPaper(read.lines, 576))).toBe(data);
  });

  it('decodes what node-thermal-printer sends: characters, a QR code, bar codes', () => {
    const printer = new ThermalPrinter({
      type: PrinterTypes.EPSON,
      interface: '',
      width: 48,
      characterSet: CharacterSet.CHINA,
      breakLine: BreakLine.NONE,
    });
    printer.println('立案材料收取清单 FK-2026');
    printer.printQR('FK-2026-000123', { cellSize: 6, correction: 'M', model: 2 });
    printer.code128('FK-2026-000123', { height: 60, text: 2 });
    printer.cut();
    const read = readBytes(printer.getBuffer());
    expect(read.unknown).toEqual([]);
    expect(read.cuts).toBe(1);
    expect(read.lines.filter((line) => line.kind !== 'feed')).toMatchObject([
      { kind: 'text', text: '立案材料收取清单 FK-2026' },
      { kind: 'qr', data: 'FK-2026-000123' },
      { kind: 'barcode', data: 'FK-2026-000123' },
    ]);
  });
});
