import type { Element } from '../../template.ts';
import { longText } from './fields.ts';
import { row } from './rows.ts';

/**
 * «承诺» of forms 61 and 63: the printed pledge, which is written out once more word for word and then signed (承诺人).
 * The place for the signature stays empty on the paper.
 */
export const pledgeRow = (pledge: string): Element =>
  row(
    'pledge',
    null,
    '承诺（电子版需输入一遍承诺内容，并在承诺人处签名；纸质版需手写一遍承诺内容，并在承诺人处签名）',
    [
      longText('text', '', '请把下面的承诺，一字一字照着写一遍。', {
        required: true,
        maxLength: 300,
        copyOf: pledge,
        // A stroke between two words cannot be said.
        help: { zh: `照着写：${pledge}`, say: { zh: `照着写：${pledge.replaceAll(' / ', '、')}` } },
        term: '承诺：向法院作的保证，说到要做到，做不到要承担后果。',
      }),
    ],
    { print: [pledge, '{text}', '承诺人：'] },
  );
