import type { Signature } from '../../flows/dossier/dossier.ts';
import type {
  PrintedForm,
  PrintedLine,
  PrintedPiece,
  PrintedRow,
  PrintedSection,
} from '../../flows/forms/printed-form.ts';
import type { FontBook } from '../fonts/font-book.ts';
import { type Inline, widthOf } from './inline-text.ts';
import { type FinishedPaper, openPaper, type Paper } from './layout-kit.ts';
import { contentHash } from './paper-identity.ts';
import { bodySize, type Paragraph, plain } from './paper-surface.ts';
import { signaturePlace, signaturePlaceHeight } from './signature-place.ts';

/** What a signed form needs beside its own words. */
export interface SignedForm {
  readonly form: PrintedForm;
  readonly signature: Signature | null;
  /** Who signs: 具状人（签字、盖章）, 受送达人（签名、盖章）. */
  readonly signatureLabel: string;
  /** Local date of signing, `2026-11-22` or longer; `null` leaves the date to be written by hand. */
  readonly signedOn: string | null;
  /** The number of receipt, for the foot of each page. */
  readonly number: string | null;
  /** ISO date and time. */
  readonly createdAt: string;
}

/** How the kinds of form differ. */
export interface FormLook {
  /** 说明 or 告知事项: the word over the notes. */
  readonly notesTitle: string;
  /** What stands between title and notes, line by line. */
  readonly lead: readonly (readonly Inline[])[];
  /** Whether a section of one row has its heading too: the row's own label says as much. */
  readonly headsSingleRows: boolean;
  /** What stands between the last row and the signature. */
  readonly closing: readonly Paragraph[];
}

/** Em of an empty blank; one for a year, a month or a day is shorter. */
const blankEm = 5;
const dateBlankEm = 2.5;
/** Em between two tick boxes. */
const boxGapEm = 1;
/** Characters. A shorter label stands before its box, as in the official forms (是□ 否□); a longer one is a sentence and stands after it. */
const longLabel = 16;
/** What is longer than this is written over the whole cell, without a line under each line. Points. */
const longestUnderlined = 240;

const warningTitle = '★特别提示★';
/** The last words before a blank or a box (联系电话：) stay on one line. */
const wordsInlines = (words: string): Inline[] => {
  const [, before = '', label = ''] = /^(.*\s)?(\S{1,16}：)$/su.exec(words) ?? [];
  if (label === '') return [plain(words)];
  return [...(before === '' ? [] : [plain(before)]), { kind: 'text', text: label, together: true }];
};

const pieceInlines = (piece: PrintedPiece, at: number, line: PrintedLine, book: FontBook): Inline[] => {
  switch (piece.kind) {
    case 'words':
      return wordsInlines(piece.text);
    case 'box': {
      const labelBefore = Array.from(piece.text).length <= longLabel;
      const box: Inline = { kind: 'box', ticked: piece.ticked, labelBefore };
      return labelBefore
        ? [{ kind: 'text', text: piece.text, together: true }, box]
        : [box, plain(piece.text)];
    }
    case 'blank': {
      const alone = line.length === 1;
      if (piece.text === '') {
        const em = /^[年月日]/u.test(line[at + 1]?.text ?? '') ? dateBlankEm : blankEm;
        return alone ? [] : [{ kind: 'gap', em, underlined: true, glued: true }];
      }
      const underlined = !alone && widthOf([plain(piece.text)], book, bodySize) <= longestUnderlined;
      return [{ kind: 'text', text: piece.text, underlined }];
    }
    default:
      return piece satisfies never;
  }
};

/** Em to leave between two neighbours on a line: the pieces themselves bring no room around tick boxes. */
const roomBetween = (before: PrintedPiece, after: PrintedPiece): number => {
  if (before.kind !== 'box' && after.kind !== 'box') return 0;
  if (/[\s：（(]$/u.test(before.text) && before.kind !== 'box') return 0;
  if (/^[\s）)，。；]/u.test(after.text) && after.kind !== 'box') return 0;
  if (before.kind === 'box' && after.kind === 'words' && /^[（(]/u.test(after.text)) return 0;
  return after.kind === 'box' ? boxGapEm : boxGapEm / 2;
};

const lineInlines = (line: PrintedLine, book: FontBook): Inline[] =>
  line.flatMap((piece, index) => {
    const before = line[index - 1];
    const em = before === undefined ? 0 : roomBetween(before, piece);
    const inlines = pieceInlines(piece, index, line, book);
    return em === 0
      ? inlines
      : [{ kind: 'gap', em, underlined: false, glued: piece.kind !== 'box' }, ...inlines];
  });

const rowLabel = (row: PrintedRow): Inline[] => {
  const number = row.number === undefined ? '' : `${row.number}. `;
  const label: Inline[] = row.label === '' ? [] : [plain(row.label)];
  if (row.ticked === undefined) return number === '' ? label : [plain(`${number}${row.label}`)];
  const box: Inline = { kind: 'box', ticked: row.ticked, labelBefore: false };
  return [...(number === '' ? [] : [plain(number)]), box, ...label];
};

const title = (paper: Paper, form: PrintedForm): void => {
  const [first, second] = form.title;
  paper.paragraph({
    inlines: [plain(first, 'semibold')],
    style: { size: 22, step: 32, align: 'center', role: 'H1' },
  });
  if (second !== '')
    paper.paragraph({ inlines: [plain(second)], style: { size: 16, step: 24, align: 'center', role: 'H1' } });
  paper.space(10);
};

const notes = (form: PrintedForm, look: FormLook): Paragraph[] => {
  const body = { size: 10, step: 15, indent: 2 } as const;
  return [
    { inlines: [plain(`${look.notesTitle}：`, 'semibold')] },
    ...form.notes.map((note): Paragraph => ({ inlines: [plain(note)], style: body })),
    {
      inlines: [plain(warningTitle, 'semibold')],
      style: { size: 12, step: 22, align: 'center' },
    },
    { inlines: [plain(form.warning)], style: body },
  ];
};

/** The room above the closing words, points. */
const closingGap = 10;

/**
 * Sets a filled form as the court prints its own: title, notes in a frame, sections with full-width headings, numbered
 * rows, the signature, and behind it the annexes. Every piece of the form stands on the paper, in its order.
 */
export const formPdf = async (signed: SignedForm, look: FormLook, book: FontBook): Promise<FinishedPaper> => {
  const { form } = signed;
  const { number, createdAt } = signed;
  const whole = form.title.join('');
  // An empty form, and one that is not handed in, has nothing to be checked against.
  const identity = number === null ? null : { number, hash: contentHash(whole, signed) };
  const paper = openPaper({ title: whole, createdAt, number, identity }, book);
  title(paper, form);
  for (const inlines of look.lead) paper.paragraph({ inlines });
  if (look.lead.length > 0) paper.space(6);
  paper.panel(notes(form, look));
  const table = (section: PrintedSection): void =>
    paper.table(
      section.label !== '' && (look.headsSingleRows || section.rows.length > 1) ? section.label : null,
      section.rows.map((row) => ({
        label: rowLabel(row),
        lines: row.lines.map((line) => lineInlines(line, book)),
      })),
    );
  for (const section of form.sections.filter(({ annex }) => annex !== true)) table(section);
  const closingHeight = look.closing.reduce((sum, each) => sum + (each.style?.step ?? 0), 0);
  paper.keepTogether(closingHeight + signaturePlaceHeight + closingGap);
  paper.space(closingGap);
  for (const paragraph of look.closing) paper.paragraph(paragraph);
  const { signature, signatureLabel: label, signedOn } = signed;
  signaturePlace(paper, { label, signature, signedOn }, book);
  const annexes = form.sections.filter(({ annex }) => annex === true);
  if (annexes.length > 0) paper.space(closingGap);
  for (const section of annexes) table(section);
  return paper.finish();
};
