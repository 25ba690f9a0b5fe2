import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import type { PrintedForm, PrintedLine, PrintedPiece } from '../../../flows/forms/printed-form.ts';
import { type ComplaintPaper, complaintPdf } from '../../../printers/documents/complaint-document.ts';
import { renderPages } from '../../../printers/documents/render-pages.ts';
import { serviceAddressPdf } from '../../../printers/documents/service-address-document.ts';
import { openFontBook } from '../../../printers/fonts/font-book.ts';
import { bodyOf, runTool, textOf, withoutBlanks } from './pdf-tools.ts';
import { b, privateLendingForm, serviceAddressForm, signature, w } from './private-lending-form.ts';

const book = openFontBook();
const number = 'ZJ-2026-000123-7';

const paper = (change: Partial<ComplaintPaper> = {}): ComplaintPaper => ({
  form: privateLendingForm,
  signature,
  signatureLabel: '具状人（签字、盖章）',
  court: '某某林区基层法院',
  signedOn: '2026-11-22',
  number,
  createdAt: '2026-11-22T10:24:31+08:00',
  ...change,
});

const formOf = (label: string, lines: readonly PrintedLine[]): PrintedForm => ({
  ...privateLendingForm,
  sections: [{ label: '事实与理由', rows: [{ number: 1, label, lines }] }],
});

const printedPiece = (piece: PrintedPiece): string => {
  if (piece.kind !== 'box') return piece.text;
  const sign = piece.ticked ? '☑' : '□';
  return Array.from(piece.text).length <= 16 ? `${piece.text}${sign}` : `${sign}${piece.text}`;
};

/** Everything that a form must show, in its order. */
const piecesOf = (form: PrintedForm): string[] => [
  ...form.title,
  ...form.notes,
  '★特别提示★',
  form.warning,
  ...form.sections.flatMap((section) => [
    section.label,
    ...section.rows.flatMap((row) => [
      row.number === undefined ? row.label : `${row.number}. ${row.label}`,
      ...row.lines.flatMap((line) => line.map(printedPiece)),
    ]),
  ]),
];

const withoutContinuations = (body: string, form: PrintedForm): string =>
  form.sections
    .flatMap((section) => section.rows)
    .map((row) => `${row.number === undefined ? '' : `${row.number}.`}${withoutBlanks(row.label)}（续）`)
    .reduce((text, label) => text.replaceAll(label, ''), body);

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The first character of a text that the next one does not follow, or `null` when all stand there in order. */
const firstLost = (body: string, pieces: readonly string[]): string | null => {
  let at = 0;
  for (const piece of pieces.map(withoutBlanks)) {
    const found = body.indexOf(piece, at);
    if (found < 0) return piece;
    at = found + piece.length;
  }
  return null;
};

describe('a complaint over a private loan', () => {
  it('shows every word, tick and answer of the form, in its order', async () => {
    const { pdf, missing } = await complaintPdf(paper(), book);
    const body = withoutContinuations(bodyOf(pdf, number), privateLendingForm);
    expect(firstLost(body, piecesOf(privateLendingForm))).toBeNull();
    // And nothing else: the pieces joined are the whole text.
    const [title = '', cause = '', ...rest] = piecesOf(privateLendingForm);
    const end = '此致某某林区基层法院具状人（签字、盖章）：日期：2026年11月22日';
    expect(body).toBe(withoutBlanks([title, cause, '说明：', ...rest, end].join('')));
    expect(missing).toEqual([]);
  });

  it('reads as it did when it was last looked at, on as many pages', async () => {
    const { pdf, pages } = await complaintPdf(paper(), book);
    const text = textOf(pdf)
      .replaceAll(/[ \t]+/gu, ' ')
      .replaceAll('\f', '\n— page —\n');
    await expect(`${pages} pages\n${text}`).toMatchFileSnapshot('golden/private-lending.txt');
  });

  it('is the same to the byte when it is printed again, by another terminal or after other papers', async () => {
    const first = sha256((await complaintPdf(paper(), book)).pdf);
    await complaintPdf(paper({ form: formOf('内容', [[b('⼀鰻鱺')]]) }), book);
    expect(sha256((await complaintPdf(paper(), book)).pdf)).toBe(first);
    expect(sha256((await complaintPdf(paper(), openFontBook())).pdf)).toBe(first);
    expect(sha256((await complaintPdf(paper({ court: '某某法院' }), book)).pdf)).not.toBe(first);
  });

  it('is a sound, tagged PDF with its fonts inside', async () => {
    const { pdf, pages } = await complaintPdf(paper(), book);
    expect(runTool('qpdf', pdf, { before: ['--check'] }, String)).toContain(
      'No syntax or stream encoding errors',
    );
    const info = runTool('pdfinfo', pdf, {}, String);
    expect(info).toMatch(/Title:\s+民事起诉状（民间借贷纠纷）/u);
    expect(info).toMatch(/Tagged:\s+yes/u);
    expect(info).toMatch(new RegExp(`Pages:\\s+${pages}\\b`, 'u'));
    const fonts = runTool('pdffonts', pdf, {}, String).trim().split('\n').slice(2);
    expect(fonts).toHaveLength(2);
    for (const font of fonts)
      expect(font).toMatch(/NotoSerifSC-\w+\s+CID TrueType\s+Identity-H\s+yes yes yes/u);
  });
});

describe('names that are hard to print', () => {
  const nameIn = async (name: string, fonts = book) => {
    const { pdf, missing } = await complaintPdf(
      paper({ form: formOf('姓名', [[w('姓名：'), b(name)]]) }),
      fonts,
    );
    const [, printed] = /姓名：(.*)此致/u.exec(bodyOf(pdf, number)) ?? [];
    return { printed, missing };
  };

  it('a name of 30 characters', async () => {
    const name = '古丽某某·阿卜杜某某·买买提某某·吐尔逊某某·艾合买提某某江';
    expect(Array.from(name)).toHaveLength(30);
    expect(await nameIn(name)).toEqual({ printed: name, missing: [] });
  });

  it('a character of Ext. B, a Hangul name, and the simplified forms of 2022', async () => {
    for (const [file, debian] of [
      ['/usr/share/fonts/truetype/hanazono/HanaMinB.ttf', 'fonts-hanazono'],
      ['/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc', 'fonts-noto-cjk'],
    ] as const) {
      if (!existsSync(file)) throw new Error(`a fallback font is missing: apt-get install ${debian}`);
    }
    for (const name of ['林𠮷某', '김某수', '𬱟某𫘜', '䶮某']) {
      expect(await nameIn(name)).toEqual({ printed: name, missing: [] });
    }
  });

  it('a character that no font has stands as its code point and is reported', async () => {
    expect(await nameIn('林\u{323B0}某')).toEqual({ printed: '林〔U+323B0〕某', missing: ['U+323B0'] });
  });

  it('a private-use character is never guessed from a font of someone else', async () => {
    expect(await nameIn('林\ue863某')).toEqual({ printed: '林〔U+E863〕某', missing: ['U+E863'] });
  });

  it('a terminal without the fallback fonts says what it cannot print', async () => {
    const bare = openFontBook({ folders: [] });
    expect(await nameIn('林𠮷某', bare)).toEqual({ printed: '林〔U+20BB7〕某', missing: ['U+20BB7'] });
  });

  it('two characters of one shape are copied out as what they are', async () => {
    expect(await nameIn('一⼀丨')).toEqual({ printed: '一⼀丨', missing: [] });
    expect(await nameIn('⼀一')).toEqual({ printed: '⼀一', missing: [] });
  });

  it('a tick box that somebody typed is theirs: never an empty one of the form', async () => {
    expect(book.runsOf('☑').runs[0]?.fontKey).not.toBe('regular');
    expect(await nameIn('林☑', openFontBook({ folders: [] }))).toEqual({
      printed: '林〔U+2611〕',
      missing: ['U+2611'],
    });
  });
});

describe('an answer that is longer than the page', () => {
  const writing = fc.string({
    unit: fc.oneof(
      {
        weight: 20,
        arbitrary: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code)),
      },
      { weight: 3, arbitrary: fc.constantFrom(...'，。、；：？！“”（）《》…—') },
      { weight: 3, arbitrary: fc.constantFrom(...'0123456789.,-/abcXYZ()%') },
      { weight: 1, arbitrary: fc.constantFrom(' ', '\n', '𠮷', '\u{30EDE}') },
    ),
    minLength: 200,
    maxLength: 3000,
  });

  it('goes on over the pages, and not one character is lost or told twice', async () => {
    await fc.assert(
      fc.asyncProperty(writing, async (answer) => {
        const { pdf } = await complaintPdf(
          paper({
            form: formOf(
              '内容',
              answer.split('\n').map((line) => [b(line)]),
            ),
          }),
          book,
        );
        const [, printed = ''] =
          /1\.内容(.*)此致/su.exec(bodyOf(pdf, number).replaceAll('1.内容（续）', '')) ?? [];
        expect(printed).toBe(withoutBlanks(answer));
      }),
      { numRuns: 12 },
    );
  }, 30_000);

  it('says on the new page whose answer it is, and leaves no single line behind', async () => {
    const { pdf, pages } = await complaintPdf(
      paper({ form: formOf('内容', [[b('这是很长的一段话。'.repeat(330))]]) }),
      book,
    );
    expect(pages).toBe(3);
    const [, second = '', third = ''] = textOf(pdf).split('\f');
    for (const page of [second, third]) {
      expect(page.startsWith('1. 内容（续）')).toBe(true);
      expect(page.split('\n').filter((line) => line.includes('这是很长')).length).toBeGreaterThan(1);
    }
  });
});

describe('a row without a label', () => {
  it('takes the full width and goes on over the page without one', async () => {
    const form = formOf('内容', [[w('（可完整表述）')], [b('一二三四五六七八九十'.repeat(280))]]);
    const [section] = form.sections;
    const rows = [{ label: '', lines: section?.rows[0]?.lines ?? [] }];
    const { pdf, pages } = await complaintPdf(
      paper({ form: { ...form, sections: [{ label: '诉讼请求', rows }] } }),
      book,
    );
    expect(pages).toBeGreaterThan(1);
    expect(bodyOf(pdf, number)).toContain(`诉讼请求（可完整表述）${'一二三四五六七八九十'.repeat(280)}此致`);
    const longest = Math.max(
      ...textOf(pdf)
        .split('\n')
        .map((line) => line.length),
    );
    expect(longest).toBeGreaterThanOrEqual(43);
  });
});

describe('rows without an answer', () => {
  it('are all there, those at the foot of a page too', async () => {
    const rows = Array.from({ length: 90 }, (_, index) => ({ number: index + 1, label: '其他', lines: [] }));
    const form = { ...privateLendingForm, sections: [{ label: '诉讼请求', rows }] };
    const { pdf, pages } = await complaintPdf(paper({ form }), book);
    expect(pages).toBeGreaterThan(2);
    expect(bodyOf(pdf, number)).toContain(`诉讼请求${rows.map((row) => `${row.number}.其他`).join('')}此致`);
  });
});

describe('the signature', () => {
  const lastPage = async (change: Partial<ComplaintPaper>): Promise<PNG> => {
    // Without a number there is no code at the foot: it would differ with the signature, which is part of what is said.
    const { pdf } = await complaintPdf(
      paper({ form: formOf('内容', [[b('短')]]), number: null, ...change }),
      book,
    );
    const pictures = await renderPages(pdf, { widthPixels: 1190 });
    if (!pictures.ok) throw new Error(`${pictures.error.code}: apt-get install poppler-utils`);
    return PNG.sync.read(Buffer.from(pictures.value.at(-1) ?? []));
  };
  const differing = (a: PNG, other: PNG) => {
    const points: (readonly [number, number])[] = [];
    for (let index = 0; index < a.data.length; index += 4) {
      if (a.data[index] !== other.data[index])
        points.push([(index / 4) % a.width, Math.floor(index / 4 / a.width)]);
    }
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    return {
      count: points.length,
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    };
  };

  it('stands behind 具状人, in proportion, and changes nothing else on the page', async () => {
    const ink = differing(await lastPage({}), await lastPage({ signature: null }));
    expect(ink.count).toBeGreaterThan(1000);
    // The ink of the fixture is 0.65 of the pad's width by 0.7 of its height, on a pad of 3 : 1.
    expect((ink.right - ink.left) / (ink.bottom - ink.top)).toBeCloseTo((0.65 * 3) / 0.7, 0);
    expect(ink.left).toBeGreaterThan(1190 / 2);
    // 20 mm of white at the right.
    expect(ink.right).toBeLessThan(1190 - 1190 * (20 / 210) + 3);
  });

  it('harder pressure is a thicker line', async () => {
    const pressed = (p: number) => ({
      ...signature,
      strokes: [
        signature.strokes[0]?.map((point) => ({ ...point, p })) ?? [],
        [{ x: 0.9, y: 0.9, t: 0, p: 0.5 }],
      ],
    });
    const empty = await lastPage({ signature: null });
    const light = differing(await lastPage({ signature: pressed(0.1) }), empty).count;
    const hard = differing(await lastPage({ signature: pressed(0.95) }), empty).count;
    expect(hard).toBeGreaterThan(light * 1.3);
  });

  it('an unsigned, undated complaint leaves both to be written by hand', async () => {
    const { pdf } = await complaintPdf(paper({ signature: null, signedOn: null, number: null }), book);
    const text = withoutBlanks(textOf(pdf));
    expect(text).toContain('具状人（签字、盖章）：日期：年月日');
    expect(text).not.toContain('收件编号');
  });
});

describe('the confirmation of the address for service', () => {
  it('shows cause, notices, rows, the words of confirmation, and who signs', async () => {
    const { pdf, pages } = await serviceAddressPdf(
      {
        ...paper({ form: serviceAddressForm }),
        signatureLabel: '受送达人（签名、盖章）',
        cause: '民间借贷纠纷',
        caseNumber: null,
      },
      book,
    );
    const body = bodyOf(pdf, number);
    expect(pages).toBe(1);
    // A section of one row has no heading of its own on this paper: the row's label says it.
    const headless = serviceAddressForm.sections.map((section) =>
      section.rows.length === 1 ? { ...section, label: '' } : section,
    );
    expect(firstLost(body, piecesOf({ ...serviceAddressForm, sections: headless }))).toBeNull();
    expect(body).toContain('案由：民间借贷纠纷案号：告知事项：');
    expect(body).toContain('☑我已阅读（听明白）本确认书的告知事项');
    expect(body).toContain('受送达人（签名、盖章）：日期：2026年11月22日');
  });
});
