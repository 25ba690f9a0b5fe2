import { type Fen, yuanText } from '../../law/money.ts';
import { feePurposeWords } from '../../text/services/fees-words.ts';
import type { CaseLine } from '../my-cases/person-case.ts';
import type { FeePurpose } from './fee-notice.ts';

/** A fee that is due, as a line of a person's view of their case. */
export const feeLines = ({
  purpose,
  amountFen,
}: {
  readonly purpose: FeePurpose;
  readonly amountFen: Fen;
}): CaseLine => ({
  label: feePurposeWords[purpose],
  value: {
    zh: `${yuanText(amountFen)} 元，还没有交`,
    ko: `${yuanText(amountFen)}원, 미납`,
    en: `${yuanText(amountFen)} yuan, not paid yet`,
  },
});
