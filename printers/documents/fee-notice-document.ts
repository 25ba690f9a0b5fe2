import { type Fen, yuanText } from '../../flows/law/money.ts';
import { daysBetween } from '../../flows/law/time/calendar.ts';
import { dateWords } from '../../flows/law/time/date-words.ts';
import type { FontBook } from '../fonts/font-book.ts';
import { amountInWords } from './amount-in-words.ts';
import type { FinishedPaper } from './layout-kit.ts';
import { drawCode } from './paper-identity.ts';
import {
  factTable,
  numbered,
  openTitled,
  type PaperHead,
  type PaperLook,
  partHeading,
  printedForTheCourt,
  sealPlace,
} from './paper-parts.ts';

/** One fee of a notice. */
export interface NoticedFee {
  /** 案件受理费, 财产保全申请费. */
  readonly name: string;
  readonly amount: Fen;
  /** How it comes about, in one line. */
  readonly reckoning: string;
}

/** The account into which the fee is paid: one case and one payer have one of their own. */
export interface FeeAccount {
  readonly name: string;
  readonly bank: string;
  readonly account: string;
}

/** What a notice of fees says; all of it is the court's. */
export interface FeeNoticeContent extends PaperHead {
  readonly payer: string;
  readonly cause: string;
  readonly caseNumber: string | null;
  readonly fees: readonly NoticedFee[];
  /** The day on which the payer gets the notice, `YYYY-MM-DD`. */
  readonly receivedOn: string;
  /** The last day for paying: seven days from the next day, moved on where the court does not work (`lastDayOf`). */
  readonly lastDay: string;
  readonly account: FeeAccount | null;
  /** What the payer scans to pay; `null` where the court takes no such payment. */
  readonly payCode: string | null;
  /** `YYYY-MM-DD`. */
  readonly issuedOn: string;
}

/** Days for paying, from the day after the notice (诉讼费用交纳办法 art 22). */
const daysToPay = 7;
/** 30 mm: read by a phone at arm’s length. */
const codeSide = 85;

/**
 * The notice of fees (缴费通知书): what is to be paid, until when, how, and what happens otherwise. Seven days from the day
 * after the notice: 诉讼费用交纳办法 art 22; not paid: treated as withdrawn (CPL interpretation 213); relief: the same
 * Measures, art 44 to 48; receipt: art 52. A last day that takes from the seven days, and a notice of nothing, are bugs and throw.
 */
export const feeNoticePdf = (
  content: FeeNoticeContent,
  fonts: FontBook,
  look: PaperLook = {},
): Promise<FinishedPaper> => {
  const { fees, account, payCode } = content;
  if (daysBetween(content.receivedOn, content.lastDay) < daysToPay)
    throw new RangeError('less than seven days to pay');
  const total = fees.reduce((sum, fee) => sum + fee.amount, 0);
  if (total <= 0) throw new RangeError('a notice of no fee');
  const title = { zh: '诉讼费用缴费通知书', ko: '소송료금 납부 통지서' };
  const paper = openTitled(title, content, look, fonts);
  const lastDay = dateWords(content.lastDay);
  factTable(paper, [
    [{ zh: '交费人', ko: '료금 납부인' }, content.payer],
    [{ zh: '案号', ko: '사건 번호' }, content.caseNumber],
    [{ zh: '案由', ko: '사건 원인' }, content.cause],
    [{ zh: '收到通知的日期', ko: '통지를 받은 날' }, dateWords(content.receivedOn).zh],
    [{ zh: '最晚交费日期', ko: '마지막 납부일' }, lastDay.zh],
  ]);
  paper.space(8);
  paper.grid({
    name: title.zh,
    columns: [
      { heading: { zh: '费用', ko: '료금' }, share: 26 },
      { heading: { zh: '怎么算的', ko: '계산 방법' }, share: 50 },
      { heading: { zh: '金额（元）', ko: '금액(원)' }, share: 24, align: 'right' },
    ],
    rows: fees.map(({ name, reckoning, amount }) => [name, reckoning, yuanText(amount)]),
  });
  factTable(paper, [
    [{ zh: '合计', ko: '합계' }, `${yuanText(total)} 元\n人民币（大写）${amountInWords(total)}`],
    ...(account === null
      ? []
      : ([
          [{ zh: '收款户名', ko: '받는 계좌 이름' }, account.name],
          [{ zh: '收款银行', ko: '받는 은행' }, account.bank],
          [{ zh: '收款账号', ko: '받는 계좌 번호' }, account.account],
        ] as const)),
  ]);
  if (payCode !== null) {
    paper.keepTogether(codeSide + 50);
    paper.space(10);
    paper.words({ zh: '扫码交费：', ko: '스캔하여 납부:' }, { size: 12, step: 20 });
    paper.figure('缴费二维码', (document, y) =>
      drawCode(document, payCode, { x: paper.left + 20, y: y + 8, side: codeSide }),
    );
    paper.space(codeSide + 16);
  }
  partHeading(paper, { zh: '请注意', ko: '주의 사항' });
  numbered(paper, [
    {
      zh: `从收到本通知的第二天起七日内交费，也就是最晚 ${lastDay.zh}（诉讼费用交纳办法第二十二条）。`,
      ko: `통지를 받은 이튿날부터 7일 안에, 늦어도 ${lastDay.ko}까지 납부해야 합니다(소송료금납부방법 제22조).`,
    },
    {
      zh: '到期没有交费，也没有申请缓交、减交、免交，或者申请没有批准仍然不交的，按撤诉处理（民诉法解释第二百一十三条）。',
      ko: '기한 내에 납부하지 않고 연기·감면도 신청하지 않거나 신청이 비준되지 않았는데도 납부하지 않으면 소송을 취하한 것으로 처리합니다.',
    },
    {
      zh: '交费有困难的，可以书面申请缓交、减交或者免交，并附上证明（诉讼费用交纳办法第四十四条至第四十八条）。',
      ko: '납부하기 어려우면 증명을 첨부하여 연기·감면을 서면으로 신청할 수 있습니다.',
    },
    {
      zh: '交费后请保存缴费凭证。交费时显示出错的，请等几分钟查一查是否已经交上，不要马上再交一次。',
      ko: '납부한 뒤 증빙서류를 보관하십시오. 오유가 나면 몇분 기다려 납부되였는지 확인하고 바로 다시 내지 마십시오.',
    },
  ]);
  sealPlace(paper, content.court, content.issuedOn);
  printedForTheCourt(paper);
  return paper.finish();
};
