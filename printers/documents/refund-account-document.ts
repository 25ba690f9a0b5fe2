import type { Signature } from '../../flows/dossier/dossier.ts';
import type { FontBook } from '../fonts/font-book.ts';
import type { FinishedPaper } from './layout-kit.ts';
import {
  addressedTo,
  factTable,
  numbered,
  openTitled,
  type PaperHead,
  type PaperLook,
  partHeading,
} from './paper-parts.ts';
import { signaturePlace, signingOf } from './signature-place.ts';

/** The account to which a court pays back what was prepaid too much. */
export interface RefundAccountContent extends PaperHead {
  readonly cause: string;
  readonly caseNumber: string | null;
  /** Who prepaid the fee. */
  readonly payer: string;
  readonly payerDocument: string;
  readonly phone: string;
  readonly accountHolder: string;
  /** Bank and branch (开户银行和网点). */
  readonly bank: string;
  readonly accountNumber: string;
  /** Why the holder is somebody else; empty when holder and payer are one. */
  readonly otherHolderReason: string;
  readonly signature: Signature | null;
}

/** Groups of four, as on the card; what is no digit stays. */
const grouped = (account: string): string =>
  account.replaceAll(/\s/gu, '').replaceAll(/(\d{4})(?=\d)/gu, '$1 ');

/**
 * The confirmation of the account for refunds (退费账户确认书). The winner's prepaid fee is paid back by the court (CPL
 * interpretation 207), within 15 days of the judgment taking effect (诉讼费用交纳办法 art 53). A holder who is not the payer
 * without a reason is a bug and throws.
 */
export const refundAccountPdf = (
  content: RefundAccountContent,
  fonts: FontBook,
  look: PaperLook = {},
): Promise<FinishedPaper> => {
  if (content.accountHolder !== content.payer && content.otherHolderReason === '')
    throw new RangeError('the account is another person’s, and nothing says why');
  const paper = openTitled({ zh: '退费账户确认书', ko: '환불 계좌 확인서' }, content, look, fonts);
  factTable(paper, [
    [{ zh: '案号', ko: '사건 번호' }, content.caseNumber],
    [{ zh: '案由', ko: '사건 원인' }, content.cause],
    [{ zh: '交费人', ko: '료금 납부인' }, content.payer],
    [{ zh: '证件号码', ko: '증명서 번호' }, content.payerDocument],
    [{ zh: '联系电话', ko: '련락 전화' }, content.phone],
  ]);
  factTable(
    paper,
    [
      [{ zh: '户名', ko: '계좌 이름' }, content.accountHolder],
      [{ zh: '开户银行（网点）', ko: '은행(지점)' }, content.bank],
      [{ zh: '账号', ko: '계좌 번호' }, grouped(content.accountNumber)],
      ...(content.otherHolderReason === ''
        ? []
        : [[{ zh: '户名不是交费人的原因', ko: '리유' }, content.otherHolderReason] as const]),
    ],
    '退费账户',
  );
  partHeading(paper, { zh: '确认事项', ko: '확인 사항' });
  numbered(paper, [
    {
      zh: '需要退还诉讼费用的，请法院退到上面的账户。',
      ko: '소송료금을 돌려주어야 할 경우 우의 계좌로 돌려주기를 바랍니다.',
    },
    {
      zh: '上面写的账户是真实的。账户变更的，我会及时书面告知法院；没有告知、退不到的，由我承担后果。',
      ko: '우의 계좌는 진실합니다. 계좌가 바뀌면 제때에 서면으로 법원에 알리겠습니다.',
    },
    {
      zh: '胜诉方预交、但不应当由其负担的诉讼费用，判决生效后由法院退还，胜诉方自愿承担或者同意由败诉方直接支付的除外（民诉法解释第二百零七条）。',
      ko: '이긴 측이 미리 냈지만 부담하지 말아야 할 소송료금은 판결 효력이 발생한 뒤 법원에서 돌려줍니다(민사소송법해석 제207조).',
    },
  ]);
  addressedTo(paper, content.court);
  signaturePlace(paper, signingOf('确认人（签名或者盖章）', content.payer, content.signature), fonts);
  return paper.finish();
};
