import type { FontBook } from '../fonts/font-book.ts';
import type { FinishedPaper } from './layout-kit.ts';
import { factTable, numbered, openTitled, type PaperLook, partHeading, sealPlace } from './paper-parts.ts';
import { type ReceiptContent, receiptState, receiptTotal, whatHappensNext } from './receipt-slip.ts';

/** The receipt for papers on A4: the words of the slip, and when the paper was made. */
export interface MaterialsReceiptContent extends ReceiptContent {
  /** ISO date and time. */
  readonly createdAt: string;
}

/**
 * The receipt for what was handed in (诉讼材料收取清单) on A4, saying the same as the slip: name, pages, copies, original or
 * copy, time, and who took it (CPL 69; CPL interpretation 208; registration rules 法释〔2015〕8号 art 2).
 */
export const materialsReceiptPdf = (
  content: MaterialsReceiptContent,
  fonts: FontBook,
  look: PaperLook = {},
): Promise<FinishedPaper> => {
  const title = { zh: '诉讼材料收取清单', ko: '소송자료 접수 명세서' };
  const paper = openTitled(title, { ...content, court: content.courtName }, look, fonts);
  factTable(paper, [
    [{ zh: '收件编号', ko: '접수 번호' }, content.number],
    [{ zh: '提交人', ko: '제출인' }, content.filerName],
    [{ zh: '案由', ko: '사건 원인' }, content.cause],
    [
      content.state === 'received'
        ? { zh: '收取时间', ko: '접수 시간' }
        : { zh: '提交时间', ko: '제출 시간' },
      content.receivedAt,
    ],
  ]);
  paper.space(8);
  paper.grid({
    name: title.zh,
    columns: [
      { heading: { zh: '序号', ko: '번호' }, share: 9, align: 'center' },
      { heading: { zh: '材料名称', ko: '자료 이름' }, share: 47 },
      { heading: { zh: '原件/复印件', ko: '원본/사본' }, share: 20, align: 'center' },
      { heading: { zh: '页数', ko: '페지수' }, share: 12, align: 'center' },
      { heading: { zh: '份数', ko: '부수' }, share: 12, align: 'center' },
    ],
    rows: content.materials.map(({ label, source, pages, copies }, index) => [
      `${index + 1}`,
      label,
      source,
      `${pages}`,
      `${copies}`,
    ]),
  });
  paper.space(6);
  paper.words({ zh: `合计：${receiptTotal(content.materials)}` }, { size: 12, step: 20 }, 'semibold');
  for (const zh of receiptState(content.state)) paper.words({ zh }, { size: 12, step: 20 });
  partHeading(paper, { zh: '接下来', ko: '다음 절차' });
  numbered(
    paper,
    [...whatHappensNext, ...content.nextSteps].map((line) => ({ zh: line.replace(/^\d+\. /u, '') })),
  );
  paper.words({ zh: `经办：${content.handlerTerminal}` }, { size: 12, step: 24 });
  sealPlace(paper, content.courtName, content.createdAt.slice(0, 10));
  return paper.finish();
};
