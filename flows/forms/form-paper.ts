import { answerAt, applies } from './applicability.ts';
import { printField } from './field-kinds.ts';
import { fieldPath, itemsOf } from './field-path.ts';
import { blank, words } from './kinds/field-kind.ts';
import type { PrintedForm, PrintedLine, PrintedPiece, PrintedRow, PrintedSection } from './printed-form.ts';
import type { Element, Field, FormDraft, Section, Template } from './template.ts';

/** A row of one item of one section. */
interface RowPlace {
  readonly section: Section;
  readonly index: number | null;
  readonly element: Element;
}

/**
 * The form as it is printed: every row of the official form in its order, filled or empty. A row of the other kind of
 * party, or of a party that there is none of, says 无, as the form's third note allows. A row that is copied for each
 * item stands once for each; one with a printed number (the evidence list) takes all items in its one cell.
 */
export const printedForm = (template: Template, draft: FormDraft): PrintedForm => {
  const sections: PrintedSection[] = [];
  for (const section of template.sections.filter((each) => each.printed !== false)) {
    const rows = rowsOf(template, draft, section);
    const last = sections.at(-1);
    // Consecutive sections under one heading (all the parties) are one on the paper.
    if (last?.label === section.label)
      sections[sections.length - 1] = { ...last, rows: [...last.rows, ...rows] };
    else sections.push({ label: section.label, rows });
  }
  return { title: template.title, notes: template.notes, warning: template.warning, sections };
};

const rowsOf = (template: Template, draft: FormDraft, section: Section): PrintedRow[] => {
  const elements = section.elements.filter((element) =>
    element.fields.some((field) => field.printed !== false),
  );
  const items = itemsOf(section, draft.counts);
  const filled = (element: Element): readonly RowPlace[] =>
    items
      .filter((index) => applies(template, draft, { section: section.id, index, element: element.id }))
      .map((index) => ({ section, index, element }));
  if (section.repeat === undefined || elements.some((element) => element.number !== undefined)) {
    return elements.map((element) => {
      const lines = filled(element).flatMap((place) => linesOf(template, draft, place));
      return row(element, lines.length === 0 ? [[blank('无')]] : lines);
    });
  }
  const copies = items.flatMap((index) =>
    elements.flatMap((element) =>
      filled(element)
        .filter((place) => place.index === index)
        .map((place) => row(element, linesOf(template, draft, place))),
    ),
  );
  const unused = elements.filter((element) => filled(element).length === 0);
  return [...copies, ...unused.map((element) => row(element, [[blank('无')]]))];
};

const row = (element: Element, lines: readonly PrintedLine[]): PrintedRow =>
  element.number === undefined
    ? { label: element.label, lines }
    : { number: element.number, label: element.label, lines };

const linesOf = (template: Template, draft: FormDraft, place: RowPlace): PrintedLine[] => {
  const patterns =
    place.element.print ?? place.element.fields.filter((field) => field.printed !== false).map(plainLine);
  return patterns.flatMap((pattern) => splitLines(piecesOf(template, draft, place, pattern)));
};

/** The line of a field without a printed sentence of its own. */
const plainLine = (field: Field): string =>
  field.label === '' ? `{${field.id}}` : `${field.label}：{${field.id}}`;

/** Reads a printed sentence; the notation is described at `Element.print`. */
const piecesOf = (template: Template, draft: FormDraft, place: RowPlace, pattern: string): PrintedPiece[] =>
  pattern.split(/(\{[^}]*\})/u).flatMap((part, at, parts) => {
    if (part === '') return [];
    if (!part.startsWith('{')) return [words(part)];
    return blankPieces(template, draft, place, part.slice(1, -1), parts[at + 1] ?? '');
  });

const blankPieces = (
  template: Template,
  draft: FormDraft,
  place: RowPlace,
  token: string,
  after: string,
): PrintedPiece[] => {
  if (token === '#') return [words(String((place.index ?? 0) + 1))];
  const replaced = token.indexOf('|');
  if (replaced >= 0) {
    const field = fieldOf(place.element, token.slice(0, replaced));
    return chosenLabel(template, draft, place, field) ?? [placeholder(token.slice(replaced + 1))];
  }
  const [name = '', option] = token.split(':');
  const candidates = name.split('/').map((id) => fieldOf(place.element, id));
  const field = candidates.find((each) => isAsked(template, draft, place, each)) ?? candidates[0];
  if (field === undefined) throw new Error(`${place.element.id} prints {${token}}, which is no field`);
  const unitPrinted =
    /^\s*(?:元|%)/u.test(after) || (field.kind === 'number' && after.startsWith(field.unit.zh));
  const pieces = printField(field, answerAt(template, draft, pathIn(place, field)), { unitPrinted });
  if (option === undefined) return pieces;
  return [boxOf(field, option, pieces)];
};

const placeholder = (text: string): PrintedPiece => (text === '' ? blank('') : words(text));

const chosenLabel = (
  template: Template,
  draft: FormDraft,
  place: RowPlace,
  field: Field,
): PrintedPiece[] | null => {
  const value = answerAt(template, draft, pathIn(place, field));
  if (field.kind !== 'choice')
    throw new Error(`${field.id} is no choice: it cannot take the place of printed words`);
  const option = field.options.find((each) => each.id === value);
  return option === undefined ? null : [blank(option.label)];
};

const boxOf = (field: Field, option: string, pieces: readonly PrintedPiece[]): PrintedPiece => {
  const piece = pieces[boxNumber(field, option)];
  if (piece?.kind !== 'box') throw new Error(`${field.id} has no box ${option}`);
  return piece;
};

const boxNumber = (field: Field, option: string): number => {
  if (field.kind === 'yesNo') return ['yes', 'no'].indexOf(option);
  return 'options' in field ? field.options.findIndex((each) => each.id === option) : -1;
};

/** A text of several lines goes on in lines of its own. */
const splitLines = (pieces: readonly PrintedPiece[]): PrintedLine[] => {
  const lines: PrintedPiece[][] = [[]];
  for (const piece of pieces) {
    const [first = '', ...more] = piece.text.split('\n');
    lines.at(-1)?.push({ ...piece, text: first });
    for (const text of more) lines.push([{ ...piece, text }]);
  }
  return lines;
};

const isAsked = (template: Template, draft: FormDraft, place: RowPlace, field: Field): boolean =>
  applies(template, draft, {
    section: place.section.id,
    index: place.index,
    element: place.element.id,
    field: field.id,
  });

const pathIn = (place: RowPlace, field: Field): string =>
  fieldPath(place.section.id, place.index, place.element.id, field.id);

const fieldOf = (element: Element, id: string): Field => {
  const field = element.fields.find((each) => each.id === id);
  if (field === undefined) throw new Error(`${element.id} has no field ${id}`);
  return field;
};
