import { existsSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { openPaper } from '../../../printers/documents/layout-kit.ts';
import { plain } from '../../../printers/documents/paper-surface.ts';
import { absentFonts, openFontBook } from '../../../printers/fonts/font-book.ts';
import { encodeSlip } from '../../../printers/receipt-printer/escpos-encode.ts';
import { receiptPrinterProfile } from '../../../printers/receipt-printer/profiles.ts';
import { openSlipFonts } from '../../../printers/receipt-printer/slip-fonts.ts';
import { textOf, withoutBlanks } from '../documents/pdf-tools.ts';

for (const [file, debian] of [
  ['/usr/share/fonts/truetype/hanazono/HanaMinB.ttf', 'fonts-hanazono'],
  ['/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc', 'fonts-noto-cjk'],
] as const)
  if (!existsSync(file)) throw new Error(`a fallback font is missing: apt-get install ${debian}`);

/** The ideographs of GB 18030-2022 level 3 by block, and the twelve unified ones among the compatibility ideographs. */
const blocks: Readonly<Record<string, readonly (readonly [first: number, last: number])[]>> = {
  'URO and Ext. A': [
    [0x4e00, 0x9fef],
    [0x3400, 0x4db5],
    [0xfa0e, 0xfa0f],
    [0xfa11, 0xfa11],
    [0xfa13, 0xfa14],
    [0xfa1f, 0xfa1f],
    [0xfa21, 0xfa21],
    [0xfa23, 0xfa24],
    [0xfa27, 0xfa29],
  ],
  'Ext. B': [[0x20000, 0x2a6d6]],
  'Ext. C to F': [
    [0x2a700, 0x2b734],
    [0x2b740, 0x2b81d],
    [0x2b820, 0x2cea1],
    [0x2ceb0, 0x2ebe0],
  ],
};

const charactersOf = (ranges: readonly (readonly [number, number])[]): string[] =>
  ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  );

const book = openFontBook();
const slipFonts = openSlipFonts();

test('the blocks together are the 87,887 ideographs of level 3', () => {
  expect(new Set(Object.values(blocks).flatMap(charactersOf)).size).toBe(87_887);
});

describe.each(Object.entries(blocks))('%s', (_name, ranges) => {
  it('is printed whole in a PDF and reads back character by character', async () => {
    const all = charactersOf(ranges);
    const paper = openPaper({ title: '字', createdAt: '2026-03-02T09:00:00+08:00', number: null }, book);
    for (let at = 0; at < all.length; at += 2_000)
      paper.paragraph({
        inlines: [plain(all.slice(at, at + 2_000).join(''))],
        style: { size: 9, step: 10 },
      });
    const { pdf, missing } = await paper.finish();
    expect(missing).toEqual([]);
    const read = withoutBlanks(textOf(pdf)).replaceAll(/第\d+页共\d+页/gu, '');
    expect(read === all.join('')).toBe(true);
  }, 60_000);

  // Every one would take a minute: the shapes come out of the same font files as those of the PDF.
  it('has a shape for the receipt, and never an empty one: every sixteenth character and the last', () => {
    const all = charactersOf(ranges);
    const some = all.filter((_, index) => index % 16 === 0 || index === all.length - 1);
    const without = some.filter((character) => {
      const outline = slipFonts.outline(character.codePointAt(0) ?? 0);
      return outline === null || outline.path === '' || outline.advanceWidth === 0;
    });
    expect(without).toEqual([]);
  }, 60_000);
});

describe('a receipt', () => {
  const profile = receiptPrinterProfile('generic-80');
  const lostIn = async (text: string) =>
    (await encodeSlip({ lines: [{ kind: 'text', text }] }, profile, slipFonts)).missing;

  it('draws rare characters and Hangul', async () => {
    expect(await lostIn('林𠮷某\u{2EBE0}김某수')).toEqual([]);
  });

  it('shows and reports what no font has, and marks that would be invisible', async () => {
    expect(await lostIn('林\u{323B0}某')).toEqual(['\u{323B0}']);
    expect(await lostIn('葛\u{E0100}某')).toEqual(['\u{E0100}']);
    expect(await lostIn('林\ue863某')).toEqual(['\ue863']);
  });
});

describe('a terminal', () => {
  it('without the fonts of Debian knows what it lacks, and which package has it', () => {
    const absent = absentFonts({ folders: [] });
    expect(absent.map(({ file }) => file)).toContain('HanaMinB.ttf');
    expect(new Set(absent.map(({ debian }) => debian))).toContain('fonts-hanazono');
  });

  it('with them lacks at most the optional one', () => {
    expect(absentFonts().filter(({ debian }) => debian !== 'fonts-babelstone-han')).toEqual([]);
  });
});
