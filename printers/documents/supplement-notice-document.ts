import { dateWords } from '../../flows/law/time/date-words.ts';
import type { FontBook } from '../fonts/font-book.ts';
import type { FinishedPaper } from './layout-kit.ts';
import {
  factTable,
  numbered,
  openTitled,
  type PaperHead,
  type PaperLook,
  partHeading,
  printedForTheCourt,
  prose,
  sealPlace,
} from './paper-parts.ts';

/** One thing that is missing or wrong. */
export interface SupplementItem {
  /** What: 身份证复印件. */
  readonly what: string;
  /** How to put it right, in plain words. */
  readonly how: string;
  /** The rule that asks for it; empty when the court names none. */
  readonly basis: string;
}

/** What the one notice of everything to be supplemented says; all of it is the court's. */
export interface SupplementNoticeContent extends PaperHead {
  readonly addressee: string;
  readonly cause: string;
  readonly items: readonly SupplementItem[];
  /** The day until which the court wants it, `YYYY-MM-DD`. */
  readonly lastDay: string;
  /** Where it can be handed in. */
  readonly places: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly issuedOn: string;
}

/**
 * The one written notice of everything that must be supplemented (一次性补正告知书; registration rules 法释〔2015〕8号 art 7;
 * CPL interpretation 208). A notice without an item is a bug and throws.
 */
export const supplementNoticePdf = (
  content: SupplementNoticeContent,
  fonts: FontBook,
  look: PaperLook = {},
): Promise<FinishedPaper> => {
  if (content.items.length === 0) throw new RangeError('a notice of nothing');
  const title = { zh: '一次性补正告知书', ko: '보정 통지서(한번에 모두 알림)' };
  const paper = openTitled(title, content, look, fonts);
  factTable(paper, [
    [{ zh: '收件编号', ko: '접수 번호' }, content.number],
    [{ zh: '提交人', ko: '제출인' }, content.addressee],
    [{ zh: '案由', ko: '사건 원인' }, content.cause],
  ]);
  paper.space(8);
  const { zh, ko } = dateWords(content.lastDay);
  prose(paper, {
    zh: `您提交的起诉材料收到了。还有 ${content.items.length} 处需要补充或者改正，请在 ${zh} 以前办好：`,
    ko: `제출한 기소자료를 받았습니다. 보충하거나 고쳐야 할 것이 ${content.items.length}가지 있으니 ${ko} 이전에 해결하십시오.`,
  });
  paper.space(4);
  paper.grid({
    name: title.zh,
    columns: [
      { heading: { zh: '序号', ko: '번호' }, share: 9, align: 'center' },
      { heading: { zh: '要补正的材料或者内容', ko: '보정할 자료나 내용' }, share: 32 },
      { heading: { zh: '怎么补正', ko: '어떻게 보정하는가' }, share: 37 },
      { heading: { zh: '依据', ko: '근거' }, share: 22 },
    ],
    rows: content.items.map(({ what, how, basis }, index) => [`${index + 1}`, what, how, basis]),
  });
  partHeading(paper, { zh: '请注意', ko: '주의 사항' });
  numbered(paper, [
    {
      zh: `可以在这里提交：${content.places.join('、')}。提交的时候请出示收件编号。`,
      ko: '제출할 때 접수 번호를 보여주십시오.',
    },
    {
      zh: '按时补正的，法院从收到补正材料之日起重新计算七日，决定是否立案（登记立案规定第七条、第八条）。',
      ko: '제때에 보정하면 법원은 보정 자료를 받은 날부터 다시 7일을 계산하여 립안 여부를 결정합니다.',
    },
    {
      zh: '没有按时补正的，退回诉状并记录在册；坚持起诉的，法院裁定不予受理（登记立案规定第七条）。对裁定不服的，可以上诉。',
      ko: '제때에 보정하지 않으면 소장을 돌려주고 기록에 남깁니다. 계속 기소하려고 하면 법원은 수리하지 않는다는 재정을 내리며 이에 불복하면 상소할 수 있습니다.',
    },
    {
      zh: '法院应当一次告知全部要补正的内容。不明白的，请问立案窗口。',
      ko: '법원은 보정할 내용을 한번에 모두 알려주어야 합니다. 모를 것이 있으면 립안창구에 물어보십시오.',
    },
  ]);
  sealPlace(paper, content.court, content.issuedOn);
  printedForTheCourt(paper);
  return paper.finish();
};
