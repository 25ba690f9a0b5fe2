import type { FontBook } from '../fonts/font-book.ts';
import type { FinishedPaper } from './layout-kit.ts';
import { factTable, openTitled, type PaperHead } from './paper-parts.ts';

/** What the readiness report says: the same sections as the screen and the slip. */
export interface ReadinessContent extends PaperHead {
  readonly terminal: string;
  /** One line: how the terminal stands. */
  readonly summary: string;
  readonly sections: readonly {
    readonly title: string;
    readonly state: string;
    readonly rows: readonly { readonly label: string; readonly value: string }[];
    readonly test: string;
  }[];
}

/** The readiness report of a terminal (设备检查单). It is for the staff, in Chinese only. */
export const readinessPdf = (content: ReadinessContent, fonts: FontBook): Promise<FinishedPaper> => {
  const paper = openTitled({ zh: '设备检查单' }, content, {}, fonts);
  factTable(paper, [
    [{ zh: '法院' }, content.court],
    [{ zh: '终端' }, content.terminal],
    [{ zh: '时间' }, content.createdAt.slice(0, 16).replace('T', ' ')],
    [{ zh: '设备' }, content.summary],
  ]);
  for (const { title, state, rows, test } of content.sections) {
    factTable(
      paper,
      [
        [{ zh: '情况' }, state],
        ...rows.map(({ label, value }) => [{ zh: label }, value] as const),
        [{ zh: '最近的测试' }, test],
      ],
      title,
    );
  }
  paper.space(8);
  paper.words({ zh: '检查人：                    日期：' }, { size: 12, step: 24 });
  return paper.finish();
};
