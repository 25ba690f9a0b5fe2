import type { FontBook } from '../fonts/font-book.ts';
import { pageRange } from './evidence-list-document.ts';
import type { FinishedPaper } from './layout-kit.ts';
import { factTable, openTitled, type PaperHead, type PaperLook } from './paper-parts.ts';

/** One paper in the file, in its order. */
export interface FiledPaper {
  readonly name: string;
  readonly pages: number;
  /** 备注: 原件, 复印件, the envelope it lies in. */
  readonly remark: string;
}

/** What stands in the index of a file. */
export interface FileIndexContent extends PaperHead {
  readonly caseNumber: string | null;
  readonly cause: string;
  readonly parties: string;
  readonly papers: readonly FiledPaper[];
}

/**
 * The index of a file (卷内目录): order, name, page range, remarks. Which paper stands where is the court's order of a file
 * (人民法院诉讼文书立卷归档办法 art 12): the caller sorts. A paper without pages is a bug and throws.
 */
export const fileIndexPdf = (
  content: FileIndexContent,
  fonts: FontBook,
  look: PaperLook = {},
): Promise<FinishedPaper> => {
  const title = { zh: '卷内目录', ko: '서류철 목록' };
  const paper = openTitled(title, content, look, fonts);
  factTable(paper, [
    [{ zh: '法院', ko: '법원' }, content.court],
    [{ zh: '案号', ko: '사건 번호' }, content.caseNumber],
    [{ zh: '案由', ko: '사건 원인' }, content.cause],
    [{ zh: '当事人', ko: '당사자' }, content.parties],
  ]);
  paper.space(8);
  let first = 1;
  const rows = content.papers.map(({ name, pages, remark }, index) => {
    if (!Number.isInteger(pages) || pages < 1) throw new RangeError('a paper has no pages');
    const range = pageRange(first, pages);
    first += pages;
    return [`${index + 1}`, name, range, remark];
  });
  paper.grid({
    name: title.zh,
    columns: [
      { heading: { zh: '序号', ko: '번호' }, share: 10, align: 'center' },
      { heading: { zh: '文书材料名称', ko: '문서자료 이름' }, share: 52 },
      { heading: { zh: '页码', ko: '페지' }, share: 16, align: 'center' },
      { heading: { zh: '备注', ko: '비고' }, share: 22 },
    ],
    rows,
  });
  paper.space(6);
  paper.words(
    {
      zh: `合计 ${content.papers.length} 件，共 ${first - 1} 页。`,
      ko: `모두 ${content.papers.length}건, ${first - 1}페지.`,
    },
    { size: 12, step: 20 },
  );
  return paper.finish();
};
