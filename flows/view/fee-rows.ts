import { feeText } from '../law/fees/fee-lines.ts';
import type { FeeReckoning } from '../law/fees/fee-reckoning.ts';
import { type Fen, yuanText } from '../law/money.ts';
import { filingWords as words } from '../text/filing-words.ts';
import type { Say } from './screen-parts.ts';
import type { ViewOf } from './view.ts';

/** A fee as the screen has it: label, figure, and how it comes about. */
type FeeRow = ViewOf<'court-and-fee'>['fee'][number];

/** An amount with its unit. */
export const yuanOf = (fen: Fen, say: Say): string =>
  say({ zh: '{yuan} 元', ko: '{yuan}원', en: '{yuan} yuan' }, { yuan: yuanText(fen) });

const figure = ({ fee }: FeeReckoning, say: Say): string => {
  const text = feeText(fee);
  return say(text.words, text.values);
};

/** The fee with its reckoning, and half of it where it can be halved. */
export const feeRows = (fee: FeeReckoning, half: FeeReckoning | null, say: Say): readonly FeeRow[] => [
  {
    label: say(words.feeFull),
    value: figure(fee, say),
    why: [
      say(words.feeLines, {
        lines: fee.lines
          .map((line) => say(line.words, line.values).replace(/[。.]$/u, ''))
          .join(say(words.feeBetween)),
      }),
      // Only the fee of a suit is borne by the side that loses (诉讼费用交纳办法 29), and only that can be halved.
      ...(half === null ? [] : [say(words.feeFullWhy)]),
    ].join(' '),
  },
  ...(half === null
    ? []
    : [{ label: say(words.feeHalf), value: figure(half, say), why: say(words.feeHalfWhy) }]),
];
