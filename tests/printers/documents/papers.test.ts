import { createHash } from 'node:crypto';
import fc from 'fast-check';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { describe, expect, it, test } from 'vitest';
import { canonicalJson } from '../../../court/contract/canonical-json.ts';
import { amountInWords } from '../../../printers/documents/amount-in-words.ts';
import { evidenceListPdf } from '../../../printers/documents/evidence-list-document.ts';
import { feeNoticePdf } from '../../../printers/documents/fee-notice-document.ts';
import { litigationRisks } from '../../../printers/documents/litigation-risks.ts';
import { powerOfAttorneyPdf } from '../../../printers/documents/power-of-attorney-document.ts';
import { registrationReplyPdf } from '../../../printers/documents/registration-reply-document.ts';
import { renderPages } from '../../../printers/documents/render-pages.ts';
import { openFontBook } from '../../../printers/fonts/font-book.ts';
import { bodyOf, runTool, textOf, withoutBlanks } from './pdf-tools.ts';
import { evidenceOf, feeNotice, powerOfAttorney, registered, samplePapers } from './sample-papers.ts';

// The package's types and its module disagree on the default export.
const readQr = (typeof jsqr === 'function' ? jsqr : jsqr.default) as typeof jsqr.default;

const book = openFontBook();
const number = 'ZD01-20261122-0001';

const pagesOf = async (pdf: Uint8Array, widthPixels: number): Promise<PNG[]> => {
  const pictures = await renderPages(pdf, { widthPixels });
  if (!pictures.ok) throw new Error(`${pictures.error.code}: apt-get install poppler-utils`);
  return pictures.value.map((picture) => PNG.sync.read(Buffer.from(picture)));
};

/** What the code at the foot of a page says. */
const codeOf = (page: PNG): string | undefined => {
  const from = Math.floor(page.height * 0.92);
  const rows = page.height - from;
  const left = Math.floor(page.width * 0.75);
  const foot = new PNG({ width: page.width - left, height: rows });
  PNG.bitblt(page, foot, left, from, page.width - left, rows, 0, 0);
  return readQr(new Uint8ClampedArray(foot.data), foot.width, foot.height)?.data;
};

/** The leftmost column with ink, as a share of the width, above the foot. */
const firstInk = (page: PNG): number => {
  for (let x = 0; x < page.width; x += 1)
    for (let y = 0; y < page.height * 0.9; y += 1)
      if ((page.data[(y * page.width + x) * 4] ?? 255) < 128) return x / page.width;
  return 1;
};

/** Every text in a value that stands on the paper as it is. */
const textsIn = (value: unknown, key = ''): string[] => {
  if (typeof value === 'string')
    return /^(createdAt|kind|form|state|signedAt|by|payCode|lastDay|issuedOn|receivedOn|on|accountNumber)$/u.test(
      key,
    )
      ? []
      : [value];
  if (Array.isArray(value)) return key === 'powers' ? [] : value.flatMap((each) => textsIn(each, key));
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([name, member]) => textsIn(member, name));
  return [];
};

describe.each([...samplePapers])('%s', (id, { content, print }) => {
  it('reads as it did when it was last looked at, says all of its content, and can be checked by its code', async () => {
    const { pdf, pages, missing } = await print(book);
    expect(missing).toEqual([]);
    const text = textOf(pdf);
    const digest = createHash('sha256').update(pdf).digest('hex');
    await expect(`${pages} pages, sha256 ${digest}\n\n${text}`).toMatchFileSnapshot(
      `golden/papers/${id}.txt`,
    );
    const body = withoutBlanks(text).replaceAll('（续）', '');
    // Cells side by side are read line by line: their characters are all there, long ones in their parts.
    for (const said of textsIn(content))
      for (const part of said.replace(/^4\. /u, '').split(/(?<=.{4})/u))
        expect(body, part).toContain(withoutBlanks(part));
    expect(runTool('qpdf', pdf, { before: ['--check'] }, String)).toContain('No syntax or stream');
    const info = runTool('pdfinfo', pdf, {}, String);
    expect(info).toMatch(/Title:\s+\S+/u);
    expect(info).toMatch(/Tagged:\s+yes/u);
    const title = /Title:\s+(\S+)/u.exec(info)?.[1] ?? '';
    const hash = createHash('sha256')
      .update(canonicalJson({ paper: title, content }))
      .digest('hex')
      .toUpperCase();
    const pictures = await pagesOf(pdf, 1240);
    for (const [index, page] of pictures.entries())
      expect(codeOf(page)).toBe(`FK1:${number}:${hash}:${index + 1}/${pages}`);
  }, 20_000);
});

describe('a paper in two languages', () => {
  it('has the Korean under the Chinese, marked as Korean, and loses none of the Chinese', async () => {
    for (const [, { print }] of samplePapers) {
      const chinese = await print(book);
      const both = await print(book, { languages: ['zh', 'ko'] });
      expect(both.missing).toEqual([]);
      const text = withoutBlanks(textOf(both.pdf));
      expect(text).toMatch(/\p{Script=Hangul}/u);
      const [first = ''] = textOf(chinese.pdf).split('\n');
      expect(text.startsWith(withoutBlanks(first))).toBe(true);
      const tree = runTool('qpdf', both.pdf, { after: ['--qdf', '--object-streams=disable', '-'] }, (out) =>
        out.toString('latin1'),
      );
      expect(tree).toContain('(ko-KR)');
    }
  }, 30_000);
});

describe('a list of evidence over several pages', () => {
  it('says its heading on each, names the page on which it goes on, and numbers the pages of the bundle through', async () => {
    const { pdf, pages } = await evidenceListPdf(evidenceOf(40), book);
    expect(pages).toBeGreaterThan(2);
    const texts = textOf(pdf).split('\f').slice(0, pages).map(withoutBlanks);
    for (const text of texts) expect(text).toContain('序号证据名称证据来源');
    for (const text of texts.slice(1)) expect(text.startsWith('证据清单（续页）序号')).toBe(true);
    const all = texts.join('');
    expect(all).toContain('合计40项，共100页，提交2份');
    expect(all).toContain('97—100');
    for (let item = 1; item <= 40; item += 1) expect(all).toContain(`第${item}笔`);
  });

  it('printed on both sides it leaves the wide margin where the file is sewn', async () => {
    const { pdf } = await evidenceListPdf(evidenceOf(40), book, { duplex: true });
    const [odd, even] = (await pagesOf(pdf, 600)).map(firstInk);
    expect(odd).toBeCloseTo(25 / 210, 2);
    expect(even).toBeCloseTo(20 / 210, 2);
    const [first, second] = (await pagesOf((await evidenceListPdf(evidenceOf(40), book)).pdf, 600)).map(
      firstInk,
    );
    expect(second).toBe(first);
  });

  it('a row longer than a page goes on with its number said again, and not a character is lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1800 }),
        fc.integer({ min: 1, max: 1200 }),
        fc.integer({ min: 0, max: 14 }),
        async (length, other, before) => {
          const han = (count: number, from: number) =>
            Array.from({ length: count }, (_, index) => String.fromCodePoint(from + index)).join('');
          const content = evidenceOf(before + 1);
          const items = content.items.map((item, index) =>
            index < before ? item : { ...item, proves: han(length, 0x4e00), source: han(other, 0x6000) },
          );
          const { pdf } = await evidenceListPdf({ ...content, items }, book);
          const text = bodyOf(pdf, number);
          const counted = (from: number, count: number): number =>
            Array.from({ length: count }, (_, index) => String.fromCodePoint(from + index)).filter((sign) =>
              text.includes(sign),
            ).length;
          expect(counted(0x4e00, length)).toBe(length);
          expect(counted(0x6000, other)).toBe(other);
        },
      ),
      { numRuns: 5 },
    );
  }, 30_000);

  it('an item without pages is a bug', () => {
    const content = evidenceOf(1);
    const items = content.items.map((item) => ({ ...item, pages: 0 }));
    expect(() => evidenceListPdf({ ...content, items }, book)).toThrow(RangeError);
  });
});

describe('a code at the foot', () => {
  it('is another one when a single character of the content is', async () => {
    const hash = async (submitter: string) => {
      const { pdf } = await evidenceListPdf({ ...evidenceOf(1), submitter }, book);
      return /校验码：([0-9A-F ]+)/u.exec(textOf(pdf))?.[1];
    };
    expect(await hash('林某甲')).not.toBe(await hash('林某乙'));
    expect(await hash('林某甲')).toBe(await hash('林某甲'));
  });
});

describe('a power of attorney', () => {
  it('ticks each agent’s own powers and no other', async () => {
    const text = withoutBlanks(textOf((await powerOfAttorneyPdf(powerOfAttorney, book)).pdf));
    expect(text).toContain(
      '□一般授权☑特别授权，可以：□代为承认对方的诉讼请求□代为放弃诉讼请求□代为变更诉讼请求☑代为进行和解（调解）□代为提起反诉☑代为提起上诉还可以：代收法律文书、申请执行',
    );
    expect(text).toContain('☑一般授权□特别授权');
  });

  it('for nobody or for three is none (CPL 61)', () => {
    const [one] = powerOfAttorney.agents;
    const three = one === undefined ? [] : [one, one, one];
    for (const agents of [[], three])
      expect(() => powerOfAttorneyPdf({ ...powerOfAttorney, agents }, book)).toThrow(RangeError);
  });
});

describe('a notice of fees', () => {
  it('adds up, in figures and in words, and says until when and what happens otherwise', async () => {
    const text = withoutBlanks(textOf((await feeNoticePdf(feeNotice, book)).pdf));
    expect(text).toContain('3,440.50元人民币（大写）叁仟肆佰肆拾元伍角整');
    expect(text).toContain('最晚2026年11月30日');
    expect(text).toContain('按撤诉处理');
  });

  it('its code for paying reads back', async () => {
    const [page] = await pagesOf((await feeNoticePdf(feeNotice, book)).pdf, 1200);
    if (page === undefined) throw new Error('no page');
    const upper = new PNG({ width: page.width, height: Math.floor(page.height * 0.9) });
    PNG.bitblt(page, upper, 0, 0, upper.width, upper.height, 0, 0);
    expect(readQr(new Uint8ClampedArray(upper.data), upper.width, upper.height)?.data).toBe(
      feeNotice.payCode,
    );
  });

  it('never takes from the seven days', () => {
    expect(() => feeNoticePdf({ ...feeNotice, lastDay: '2026-11-28' }, book)).toThrow(RangeError);
    expect(() => feeNoticePdf({ ...feeNotice, lastDay: '2026-11-29' }, book)).not.toThrow();
  });

  // Examples of 支付结算办法 annex 1 (银发〔1997〕393号), from memory, and amounts at the edges.
  test.each([
    [140_950, '壹仟肆佰零玖元伍角整'],
    [600_714, '陆仟零柒元壹角肆分'],
    [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
    [32_504, '叁佰贰拾伍元零肆分'],
    [10_700_053, '壹拾万柒仟元零伍角叁分'],
    [5, '伍分'],
    [0, '零元整'],
    [10_000, '壹佰元整'],
    [1_000_001_000, '壹仟万零壹拾元整'],
    [10_000_000_000, '壹亿元整'],
    [10_000_000_100, '壹亿零壹元整'],
  ])('%i fen in words', (fen, words) => {
    // A nought before 角 after a round yuan is allowed by the annex, not asked for: we write none.
    expect(amountInWords(fen)).toBe(words.replace('元零伍角', '元伍角'));
  });
});

describe('the reply to a complaint', () => {
  it('says the way to go on that fits the decision', async () => {
    const said = async (decision: typeof registered.decision) =>
      withoutBlanks(textOf((await registrationReplyPdf({ ...registered, decision }, book)).pdf));
    expect(await said(registered.decision)).toContain('已登记立案');
    const ruled = await said({ kind: 'notRegistered', on: '2026-11-27', reason: '原因', ruling: '样字1号' });
    expect(ruled).toContain('十日内，向上一级人民法院上诉');
    expect(ruled).not.toContain('已登记立案');
    const returned = await said({ kind: 'notRegistered', on: '2026-11-27', reason: '原因', ruling: null });
    expect(returned).toContain('可以要求法院作出裁定');
    expect(returned).not.toContain('十日内');
  });
});

describe('the risks of a suit', () => {
  it('says what the law says today and not what the notice of 2003 said', () => {
    const all = litigationRisks.map(({ text }) => text).join('');
    expect(litigationRisks).toHaveLength(18);
    expect(all).toContain('一般是三年');
    expect(all).not.toMatch(/二年|一年/u);
    expect(all).toContain('判决书、裁定书、调解书也可以电子送达');
    for (const { basis } of litigationRisks) expect(basis).toMatch(/第.+条/u);
  });
});
