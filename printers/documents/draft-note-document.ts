import type { FontBook } from '../fonts/font-book.ts';
import { type FinishedPaper, openPaper } from './layout-kit.ts';
import { type Paragraph, plain } from './paper-surface.ts';

/** What the sheet before a draft says of it. */
export interface DraftNote {
  /** What the paper is called: 民事起诉状. */
  readonly paper: string;
  /** Its whole title: 民事起诉状（离婚纠纷）. */
  readonly title: string;
  /** The court at whose terminal it was written. */
  readonly court: string;
  /** Local date and time, ISO. */
  readonly printedAt: string;
  /** Local date as text, for example 2026年11月22日. */
  readonly printedOn: string;
  /** How many copies are handed in; `null` where there is no other side. */
  readonly copies: number | null;
  /** The papers to bring, as the court's list names them. */
  readonly materials: readonly string[];
}

const body = { size: 14, step: 24 } as const;

const line = (text: string, indent = 0): Paragraph => ({
  inlines: [plain(text)],
  style: { ...body, indent },
});

/**
 * The sheet that lies before a draft: that the paper was not handed in, and what is done to hand it in later. It is a
 * sheet of its own, so that the form itself stays the official one and can be signed and handed in as it is.
 */
export const draftNotePdf = (note: DraftNote, fonts: FontBook): Promise<FinishedPaper> => {
  const paper = openPaper({ title: `${note.title}：说明`, createdAt: note.printedAt, number: null }, fonts);
  paper.paragraph({
    inlines: [plain(`本${note.paper}未提交法院`, 'semibold')],
    style: { size: 22, step: 36, align: 'center', role: 'H1' },
  });
  paper.space(12);
  paper.panel([
    line(`文书：${note.title}`),
    line(`制作：${note.printedOn}，${note.court}自助立案终端`),
    line('法院没有收到，没有立案；机器里也没有保存。'),
    line('写好不等于提交，法律规定的期限照常计算。'),
  ]);
  paper.space(12);
  paper.paragraph({ inlines: [plain('要提交的时候，请这样办', 'semibold')], style: body });
  const steps = [
    '在最后签名、写上日期；单位加盖公章。',
    ...(note.copies === null ? [] : [`准备 ${note.copies} 份：给法院一份，对方每人一份。`]),
    '带上身份证和下面的材料，到有管辖权的法院的立案窗口；或者在自助立案终端重新填写、提交。',
  ];
  for (const [index, step] of steps.entries()) paper.paragraph(line(`${index + 1}. ${step}`));
  if (note.materials.length > 0) {
    paper.space(12);
    paper.paragraph({ inlines: [plain('要带的材料', 'semibold')], style: body });
    for (const material of note.materials)
      paper.paragraph({
        inlines: [{ kind: 'box', ticked: false, labelBefore: false }, plain(material)],
        style: body,
      });
  }
  paper.space(12);
  paper.paragraph(line('本页不是诉状的一部分，提交的时候不用交。'));
  return paper.finish();
};
