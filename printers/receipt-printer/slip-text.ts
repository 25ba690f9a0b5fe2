import type { SlipRow, SlipView } from '../../flows/dossier/slip-view.ts';
import type { Slip, SlipLine, TableLines } from './slip.ts';

const screenRows = (line: SlipLine): SlipRow[] => {
  switch (line.kind) {
    case 'text':
      return [
        {
          kind: 'text',
          text: line.text,
          align: line.align ?? 'left',
          large: line.size === 'double',
          bold: line.bold ?? false,
        },
      ];
    case 'pair':
      return [{ kind: 'pair', label: line.label, value: line.value, bold: line.bold ?? false }];
    case 'table':
      return [
        {
          kind: 'table',
          columns: line.columns.map(({ align }) => align ?? 'left'),
          rows: line.rows.map((cells) => line.columns.map((_, index) => cells[index] ?? '')),
        },
      ];
    case 'rule':
      return [{ kind: 'rule' }];
    case 'qr':
    case 'barcode':
      return [{ kind: line.kind, data: line.data }];
    // An emblem says nothing that the screen does not show anyway, and a blank line is the screen's own affair.
    case 'picture':
    case 'blank':
      return [];
    default:
      return line satisfies never;
  }
};

/** What a slip shows on the screen, row by row. */
export const slipScreen = (slip: Slip): readonly SlipRow[] => slip.lines.flatMap(screenRows);

/** A number of receipt or account: letters and figures with hyphens, or six figures and more. Not amounts, dates or times. */
const longNumber =
  /(?<![\w.,])(?=[\w-]*\d)(?:[A-Za-z\d]+(?:-[A-Za-z\d]+)+|\d{6,}|[A-Za-z]+\d{2,}[A-Za-z\d]*)(?![\w,]|\.\d)/gu;
const figures = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
/** A run of figures is said in groups of at most four, with a pause between. */
const groupOf = 4;

const saidPart = (part: string): string[] => {
  const said = Array.from(part, (sign) => (/\d/u.test(sign) ? (figures[Number(sign)] ?? sign) : sign));
  const groups: string[] = [];
  // Letters are said apart from figures: Z D，零 一.
  for (const [index, sign] of said.entries()) {
    const group = groups.at(-1);
    const before = part[index - 1];
    const same = before !== undefined && /\d/u.test(before) === /\d/u.test(part[index] ?? '');
    if (group !== undefined && same && group.split(' ').length < groupOf)
      groups[groups.length - 1] = `${group} ${sign}`;
    else groups.push(sign);
  }
  return groups;
};

const saidNumber = (number: string): string => number.split('-').flatMap(saidPart).join('，');

/** Words as they are said: long numbers figure by figure in groups, a box to tick not at all. */
const said = (text: string): string =>
  text
    .replaceAll(/[□☑]\s*/gu, '')
    .replaceAll(longNumber, (number) => saidNumber(number))
    .trim();

const ended = (text: string): string => (text === '' || /[。！？；，：]$/u.test(text) ? text : `${text}。`);

/** A row of a table, each cell with the heading of its column before it. */
const tableSpeech = ({ rows }: TableLines): string[] => {
  const [heading = [], ...body] = rows;
  return body.map((cells) =>
    ended(
      cells
        .map((cell, index) => (index === 0 ? said(cell) : `${said(heading[index] ?? '')} ${said(cell)}`))
        .filter((cell) => cell.trim() !== '')
        .join('，'),
    ),
  );
};

const speechOf = (line: SlipLine): string[] => {
  switch (line.kind) {
    case 'text':
      return line.text.split('\n').map((text) => ended(said(text)));
    case 'pair':
      return [ended(`${said(line.label)}：${said(line.value)}`)];
    case 'table':
      return tableSpeech(line);
    case 'qr':
      return ['这里有一个二维码。'];
    case 'barcode':
      return [`这里有一个条形码，号码是 ${saidNumber(line.data)}。`];
    case 'rule':
    case 'picture':
    case 'blank':
      return [];
    default:
      return line satisfies never;
  }
};

/**
 * What a slip says aloud, sentence by sentence, for whoever cannot read it: numbers figure by figure in groups, codes
 * named, lines across left out. A table's first row is its heading. In Chinese, the language of the slips.
 */
export const slipSpeech = (slip: Slip): string =>
  slip.lines
    .flatMap(speechOf)
    .filter((sentence) => sentence !== '')
    .join('\n');

/** A slip for the screen and the voice. */
export const slipView = (slip: Slip): SlipView => ({ rows: slipScreen(slip), speech: slipSpeech(slip) });
