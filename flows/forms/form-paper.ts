import { answerAt, applies, holdsWhen } from './applicability.ts';
import { printField } from './field-kinds.ts';
import { fieldPath, itemsOf } from './field-path.ts';
import { blank, box, words } from './kinds/field-kind.ts';
import type { PrintedForm, PrintedLine, PrintedPiece, PrintedRow } from './printed-form.ts';
import type { Element, Field, FormDraft, Section, Template } from './template.ts';

/** A row of one item of one section. */
interface RowPlace {
  readonly section: Section;
  readonly index: number | null;
  readonly element: Element;
}

/** A row as it is put together: `unused` when nothing of it applies and the person was not asked. */
interface BuiltRow extends PrintedRow {
  readonly unused: boolean;
}

/**
 * The form as it is printed: every row of the official form in its order, filled or empty. A row of the other kind of
 * party, or of a party that there is none of, says 无, as the form's third note allows. A row that is copied for each
 * item stands once for each; one with a printed number (the evidence list) takes all items in its one cell.
 */
export const printedForm = (template: Template, draft: FormDraft): PrintedForm =>
  paperOf(template, (section) => rowsOf(template, draft, section));

/** The empty form, every row once, for those who would rather write by hand. */
export const blankForm = (template: Template): PrintedForm => {
  const draft: FormDraft = {
    templateId: template.id,
    templateVersion: template.version,
    answers: {},
    counts: {},
    seen: [],
    locked: [],
    insisted: [],
    known: {},
  };
  return paperOf(template, (section) =>
    printedElements(section)
      .filter((element) => element.added === undefined)
      .map((element) => {
        const place: RowPlace = { section, index: section.repeat === undefined ? null : 0, element };
        return row(template, draft, place, linesOf(template, draft, place));
      }),
  );
};

const paperOf = (template: Template, rows: (section: Section) => readonly BuiltRow[]): PrintedForm => {
  const sections: { readonly label: string; readonly rows: readonly BuiltRow[]; readonly annex: boolean }[] =
    [];
  const annexes = template.tasks.find(({ id }) => id === 'annexes')?.sections ?? [];
  for (const section of template.sections.filter((each) => each.printed !== false)) {
    const last = sections.at(-1);
    // Consecutive sections under one heading (all the parties) are one on the paper.
    if (last?.label === section.label)
      sections[sections.length - 1] = { ...last, rows: [...last.rows, ...rows(section)] };
    else sections.push({ label: section.label, rows: rows(section), annex: annexes.includes(section.id) });
  }
  return {
    title: template.title,
    notes: template.notes,
    warning: template.warning,
    sections: sections.map(({ label, rows: built, annex }) => ({
      label,
      rows: joined(built),
      ...(annex ? { annex } : {}),
    })),
  };
};

/** Rows that follow each other under one number and label (a question and the list it opens) are one on the paper. */
const joined = (rows: readonly BuiltRow[]): PrintedRow[] => {
  const done: BuiltRow[] = [];
  for (const next of rows) {
    const last = done.at(-1);
    if (
      last === undefined ||
      last.number === undefined ||
      last.number !== next.number ||
      last.label !== next.label
    )
      done.push(next);
    else if (last.unused) done[done.length - 1] = next;
    else if (!next.unused) done[done.length - 1] = { ...last, lines: [...last.lines, ...next.lines] };
  }
  return done.map(({ unused: _unused, ...printed }) => printed);
};

const printedElements = (section: Section): readonly Element[] =>
  section.elements.filter((element) => element.fields.some((field) => field.printed !== false));

/** The box that says that there is none of a row, or 无 where the form has no such box. */
const unusedLine = (element: Element): PrintedLine => {
  const none = (element.print ?? []).map(
    (line) => (typeof line === 'string' ? noneToken.exec(line) : null)?.[1],
  );
  const label = none.find((each) => each !== undefined);
  return [label === undefined ? blank('无') : box(label, true)];
};

const noneToken = /\{none\|([^}]*)\}/u;

const rowsOf = (template: Template, draft: FormDraft, section: Section): BuiltRow[] => {
  const elements = printedElements(section);
  const items = itemsOf(section, draft.counts);
  const filled = (element: Element): readonly RowPlace[] =>
    items
      .filter((index) => isPrinted(template, draft, { section, index, element }))
      .map((index) => ({ section, index, element }));
  const unusedRow = (element: Element): BuiltRow => ({
    ...row(template, draft, { section, index: null, element }, [unusedLine(element)]),
    unused: true,
  });
  if (section.repeat === undefined || elements.some((element) => element.number !== undefined)) {
    return elements.map((element) => {
      const [first, ...more] = filled(element);
      if (first === undefined) return unusedRow(element);
      const lines = [first, ...more].flatMap((place) => linesOf(template, draft, place));
      return row(template, draft, first, lines);
    });
  }
  const copies = items.flatMap((index) =>
    elements.flatMap((element) =>
      filled(element)
        .filter((place) => place.index === index)
        .map((place) => row(template, draft, place, linesOf(template, draft, place))),
    ),
  );
  const unused = elements.filter((element) => element.added === undefined && filled(element).length === 0);
  return [...copies, ...unused.map(unusedRow)];
};

/** Whether a row applies; one that is not of the official form, whether there is something in it. */
const isPrinted = (template: Template, draft: FormDraft, place: RowPlace): boolean => {
  const { section, index, element } = place;
  if (!applies(template, draft, { section: section.id, index, element: element.id })) return false;
  return (
    element.added === undefined ||
    answerAt(template, draft, pathIn(place, fieldOf(element, element.added))) === true
  );
};

const row = (
  template: Template,
  draft: FormDraft,
  place: RowPlace,
  lines: readonly PrintedLine[],
): BuiltRow => {
  const { number, label, tick } = place.element;
  return {
    label,
    lines,
    unused: false,
    ...(number === undefined ? {} : { number }),
    ...(tick === undefined
      ? {}
      : { ticked: answerAt(template, draft, pathIn(place, fieldOf(place.element, tick))) === true }),
  };
};

const linesOf = (template: Template, draft: FormDraft, place: RowPlace): PrintedLine[] => {
  const at = { section: place.section.id, index: place.index, element: place.element.id };
  const patterns = (place.element.print ?? plainLines(place.element)).flatMap((line) => {
    if (typeof line === 'string') return [line];
    return holdsWhen(template, draft, line.when, at) ? [line.line] : [];
  });
  return patterns.flatMap((pattern) => splitLines(piecesOf(template, draft, place, pattern)));
};

const plainLines = (element: Element): readonly string[] =>
  element.fields.filter((field) => field.printed !== false && field.id !== element.tick).map(plainLine);

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
  if (token.startsWith('item|')) return [box(token.slice('item|'.length), isItem(draft, place))];
  if (token.startsWith('none|')) return [box(token.slice('none|'.length), false)];
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

const isItem = (draft: FormDraft, { section, index }: RowPlace): boolean =>
  index !== null && index < (draft.counts[section.id] ?? 0);

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
