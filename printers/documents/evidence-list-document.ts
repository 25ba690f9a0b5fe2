import type { Signature } from '../../flows/dossier/dossier.ts';
import type { FontBook } from '../fonts/font-book.ts';
import type { FinishedPaper } from './layout-kit.ts';
import {
  addressedTo,
  factTable,
  notePanel,
  openTitled,
  type PaperHead,
  type PaperLook,
} from './paper-parts.ts';
import { signaturePlace, signingOf } from './signature-place.ts';

/** One piece of evidence. */
export interface EvidenceItem {
  readonly name: string;
  /** Where it comes from (证据来源). */
  readonly source: string;
  /** What it is to prove and what stands in it (证明对象和内容). */
  readonly proves: string;
  readonly form: 'original' | 'copy';
  /** Pages of one copy. */
  readonly pages: number;
}

/** What a list of evidence says. */
export interface EvidenceListContent extends PaperHead {
  readonly submitter: string;
  /** In which role: 原告, 被告. */
  readonly role: string;
  readonly cause: string;
  readonly caseNumber: string | null;
  readonly items: readonly EvidenceItem[];
  /** How many sets are handed in. */
  readonly copies: number;
  readonly signature: Signature | null;
}

/** `3` or `3—7`: the pages that the next so many take in a bundle numbered through. */
export const pageRange = (first: number, pages: number): string =>
  pages === 1 ? `${first}` : `${first}—${first + pages - 1}`;

/**
 * The list of evidence (证据清单): numbered through, with source, what it proves, original or copy, pages and their place in
 * the bundle; signed and dated (rules on evidence 法释〔2019〕19号 art 19; originals: CPL 73). An item without pages is a
 * bug and throws.
 */
export const evidenceListPdf = (
  content: EvidenceListContent,
  fonts: FontBook,
  look: PaperLook = {},
): Promise<FinishedPaper> => {
  const title = { zh: '证据清单', ko: '증거 목록' };
  const paper = openTitled(title, content, look, fonts);
  factTable(paper, [
    [{ zh: '提交人', ko: '제출인' }, `${content.submitter}（${content.role}）`],
    [{ zh: '案由', ko: '사건 원인' }, content.cause],
    [{ zh: '案号', ko: '사건 번호' }, content.caseNumber],
  ]);
  paper.space(8);
  let first = 1;
  const rows = content.items.map((item, index) => {
    if (!Number.isInteger(item.pages) || item.pages < 1) throw new RangeError('an item has no pages');
    const range = pageRange(first, item.pages);
    first += item.pages;
    return [
      `${index + 1}`,
      item.name,
      item.source,
      item.proves,
      item.form === 'original' ? '原件' : '复印件',
      `${item.pages}`,
      range,
    ];
  });
  paper.grid({
    name: title.zh,
    columns: [
      { heading: { zh: '序号', ko: '번호' }, share: 9, align: 'center' },
      { heading: { zh: '证据名称', ko: '증거 이름' }, share: 22 },
      { heading: { zh: '证据来源', ko: '출처' }, share: 15 },
      { heading: { zh: '证明对象和内容', ko: '증명하려는 내용' }, share: 27 },
      { heading: { zh: '原件/复印件', ko: '원본/사본' }, share: 12, align: 'center' },
      { heading: { zh: '页数', ko: '페지수' }, share: 9, align: 'center' },
      { heading: { zh: '页码', ko: '페지' }, share: 12, align: 'center' },
    ],
    rows,
  });
  paper.space(8);
  notePanel(paper, [
    {
      zh: `合计 ${content.items.length} 项，共 ${first - 1} 页，提交 ${content.copies} 份。`,
      ko: `모두 ${content.items.length}가지, ${first - 1}페지, ${content.copies}부를 제출합니다.`,
    },
    {
      zh: '提交复印件的，请保管好原件，开庭时带来核对（民事诉讼法第七十三条）。',
      ko: '사본을 제출한 경우 원본을 잘 보관하고 재판에 나올 때 가져와 대조받아야 합니다(민사소송법 제73조).',
    },
  ]);
  addressedTo(paper, content.court);
  signaturePlace(paper, signingOf('提交人（签名或者盖章）', content.submitter, content.signature), fonts);
  return paper.finish();
};
