import type { Element, Field, Template } from '../../forms/template.ts';
import { plainYuan } from '../../law/money.ts';
import { type Candidate, candidate } from './candidate.ts';
import { plainLine, type ReadText } from './read-text.ts';
import { readDay, readMoney } from './read-values.ts';

/**
 * An element form (要素式起诉状) is a table of questions with boxes: what its rows ask stands in it whether it is claimed
 * or not, so the phrases of plain complaints say nothing there.
 */
export const isElementForm = (text: string): boolean => /特别提示|要素式|对纠纷解决方式的意愿/u.test(text);

/** What is read of the blanks of each kind; blanks of other kinds are passed over. */
const blanks: Readonly<Partial<Record<Field['kind'], string>>> = {
  money: '[\\d,]+(?:\\.\\d{1,2})?(?=元|[,。;、]|$)元?',
  date: '\\d{4}年\\d{1,2}月\\d{1,2}日',
  percentage: '\\d+(?:\\.\\d{1,4})?(?=%)%?',
};

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

/** A line of the printed form as an expression; `null` where no sum, day or percentage stands in it, or too few words tell which line it is. */
const expressionOf = (
  element: Element,
  line: string,
): { readonly source: string; readonly fields: readonly Field[] } | null => {
  const fields: Field[] = [];
  let words = '';
  const source = line
    .split(/(\{[^}]+\})/u)
    .map((piece) => {
      const token = /^\{(\w+)(?:[:|/][^}]*)?\}$/u.exec(piece);
      if (token === null) {
        const plain = plainLine(piece);
        words += plain;
        return escaped(plain);
      }
      const field = element.fields.find((each) => each.id === token[1]);
      const blank = field === undefined ? undefined : blanks[field.kind];
      if (field === undefined || blank === undefined) return '[^。;]{0,40}?';
      fields.push(field);
      return `(?:${`(?<g${fields.length - 1}>${blank})`})?`;
    })
    .join('');
  return fields.length > 0 && words.length >= 4 ? { source, fields } : null;
};

/** The sums, days and percentages that a filled element form has in its blanks, found by the words that it prints around them. A line that the form prints twice tells nothing. */
export const elementFormOffers = (template: Template, source: ReadText): Candidate[] => {
  const places: number[] = [];
  let text = '';
  for (const [place, unit] of [...source.text].entries())
    if (!/\s/u.test(unit)) {
      text += unit;
      places.push(place);
    }
  // A sign beyond the basic plane would shift the places: such a page is left alone.
  if ([...source.text].length !== source.text.length) return [];
  const lines = template.sections
    .filter((section) => section.repeat === undefined)
    .flatMap((section) =>
      section.elements.flatMap((element) =>
        (element.print ?? []).flatMap((line) => {
          const expression = typeof line === 'string' ? expressionOf(element, line) : null;
          return expression === null ? [] : [{ ...expression, row: `${section.id}.${element.id}` }];
        }),
      ),
    );
  return lines.flatMap(({ source: expression, fields, row }) => {
    if (lines.filter((other) => other.source === expression).length > 1) return [];
    const [match, second] = [...text.matchAll(new RegExp(expression, 'dgu'))];
    if (match === undefined || second !== undefined) return [];
    return fields.flatMap((field, index) => {
      const [from, to] = match.indices?.groups?.[`g${index}`] ?? [];
      if (from === undefined || to === undefined) return [];
      const answer = answerOf(field, text.slice(from, to));
      const span = { from: places[from] ?? 0, to: (places[to - 1] ?? 0) + 1 };
      return answer === null ? [] : candidate(source, span, `${row}.${field.id}`, answer, 0.8);
    });
  });
};

const answerOf = (field: Field, text: string): string | null => {
  if (field.kind === 'date') return readDay(text);
  if (field.kind === 'percentage') return text.replace('%', '');
  const fen = readMoney(text.endsWith('元') ? text : `${text}元`);
  return fen === null ? null : plainYuan(fen);
};
