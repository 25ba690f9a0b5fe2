import type { Condition, Element, Prefill, Section, When } from '../../template.ts';
import { choice } from './fields.ts';
import { freeText, row } from './rows.ts';
import { is, option, type Text, t, wordsOf } from './wording.ts';

/** One of two positions in which a plaintiff may stand, for example seller and buyer. */
interface Position {
  readonly id: string;
  readonly label: string;
  readonly words: Text;
}

/** Section id, row id and field id of the question about the plaintiff's position. */
const positionPath = 'position.position.side';

/** The plaintiff stands in this position; for the conditions of a form with a `positionSection`. */
export const standsAs = (position: string): Condition => is(positionPath, position);

/**
 * The question in which position the plaintiff stands, where the form has claims of the one and of the other. It is
 * asked before the claims and is not on the paper, which says in a note who fills in what.
 */
export const positionSection = (ask: Text, positions: readonly Position[], help: Text): Section => ({
  id: 'position',
  label: '',
  title: t('您这一方是谁', '당신측의 신분', 'Which side you are on'),
  printed: false,
  elements: [
    row('position', null, '', [
      choice(
        'side',
        '',
        ask,
        positions.map(({ id, label, words }) => option(id, label, wordsOf(words))),
        { printed: false, required: true, help },
      ),
    ]),
  ],
});

/** The free-text box under 诉讼请求 with the form's note on who fills in which items. */
export const freeClaimsWithNote = (note: string, example: Text): Element => {
  const free = freeText('claims', example);
  return { ...free, print: [note, ...(free.print ?? [])] };
};

/** A party's name put in where the facts ask for it once more (出卖人, 借款人). */
export const nameOf = (path: string, side: 'plaintiffs' | 'defendants', when?: When): readonly Prefill[] =>
  (['person', 'organisation'] as const).map((kind) => ({
    path,
    sameAs: `${side}[0].${kind}.name`,
    ...(when === undefined ? {} : { when }),
  }));
