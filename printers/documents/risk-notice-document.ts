import type { Signature } from '../../flows/dossier/dossier.ts';
import type { FontBook } from '../fonts/font-book.ts';
import type { FinishedPaper } from './layout-kit.ts';
import { litigationRisks } from './litigation-risks.ts';
import { factTable, openTitled, type PaperHead, type PaperLook, partHeading, prose } from './paper-parts.ts';
import { signaturePlace, signingOf } from './signature-place.ts';

/** Who was told of the risks. */
export interface RiskNoticeContent extends PaperHead {
  readonly reader: string;
  readonly cause: string;
  readonly signature: Signature | null;
}

/**
 * The notice of the risks of a suit (诉讼风险告知书), in plain words and by the law in force; the headings are those of the
 * SPC's 民事诉讼风险提示书 of 2003, whose text is out of date.
 */
export const riskNoticePdf = (
  content: RiskNoticeContent,
  fonts: FontBook,
  look: PaperLook = {},
): Promise<FinishedPaper> => {
  const paper = openTitled({ zh: '诉讼风险告知书', ko: '소송 위험 고지서' }, content, look, fonts);
  factTable(paper, [
    [{ zh: '告知法院', ko: '고지 법원' }, content.court],
    [{ zh: '被告知人', ko: '고지받는 사람' }, content.reader],
    [{ zh: '案由', ko: '사건 원인' }, content.cause],
  ]);
  paper.space(6);
  prose(paper, {
    zh: '打官司有风险。下面这些情形可能对您不利，请先看一看；不明白的，可以问立案窗口。本告知书不是对您这件案子结果的判断。',
    ko: '소송에는 위험이 있습니다. 아래와 같은 정형은 불리할 수 있으니 먼저 읽어보고 모를 것이 있으면 립안창구에 물어보십시오. 이 고지서는 사건의 결과를 판단한 것이 아닙니다.',
  });
  for (const [index, { heading, text, basis }] of litigationRisks.entries()) {
    partHeading(paper, {
      zh: `${index + 1}. ${heading.zh}`,
      ...(heading.ko === undefined ? {} : { ko: `${index + 1}. ${heading.ko}` }),
    });
    prose(paper, { zh: `${text}（${basis}）` });
  }
  paper.space(8);
  paper.keepTogether(120);
  prose(paper, {
    zh: '以上内容我已经阅读（听明白）。',
    ko: '이상의 내용을 읽었습니다(들어서 알았습니다).',
  });
  signaturePlace(paper, signingOf('被告知人（签名或者盖章）', content.reader, content.signature), fonts);
  return paper.finish();
};
