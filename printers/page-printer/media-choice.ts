import { attribute, type IppAttribute } from './ipp-message.ts';
import type { IppPrinter, MediaCol } from './ipp-objects.ts';

/** How A4 paper is asked for. */
export type MediaChoice =
  | { readonly kind: 'keyword'; readonly media: string }
  | { readonly kind: 'collection'; readonly media: MediaCol }
  /** The printer names no media at all: it takes what lies there. */
  | { readonly kind: 'untold' }
  /** It says what lies in its trays, or what it can take, and A4 is not in it. */
  | { readonly kind: 'notLoaded'; readonly loaded: readonly string[] };

/** A4 in hundredths of a millimetre (ISO 216), and how far off a printer may name it. */
const A4 = { width: 21_000, height: 29_700, tolerance: 100 } as const;

/** PWG 5101.1 `iso_a4_210x297mm` and what printers hang onto it, and the names of RFC 2911. */
const A4_NAME = /^(iso_a4_210x297mm([._-].*)?|iso-a4(-(white|colored|transparent))?|a4)$/i;

const isA4 = ({ width, height }: MediaCol): boolean =>
  Math.abs(width - A4.width) <= A4.tolerance && Math.abs(height - A4.height) <= A4.tolerance;

const widest = ({ margins }: MediaCol): number =>
  margins === null ? 0 : Math.max(margins.top, margins.bottom, margins.left, margins.right);

/** The printer's A4 trays, those with margins first: borderless printing enlarges the page and cuts its edge off. */
const a4Trays = (printer: IppPrinter): readonly MediaCol[] =>
  printer.mediaColReady
    .filter(isA4)
    .sort((a, b) => Number(widest(a) === 0) - Number(widest(b) === 0) || widest(a) - widest(b));

/**
 * Chooses A4. A keyword is enough where it means one thing; where A4 lies ready in several forms (two trays,
 * borderless and not), or is named by its size only, the collection is sent. `trustReady`: false for a CUPS queue,
 * which tells the paper of the day when it was made (seen on 2.4.2).
 */
export const chooseMedia = (printer: IppPrinter, trustReady: boolean): MediaChoice => {
  const ready = trustReady ? (printer.mediaReady ?? []) : [];
  const trays = trustReady ? a4Trays(printer) : [];
  const [tray] = trays;
  const byKeyword = [...ready, ...printer.media].find((name) => A4_NAME.test(name));
  const mayCollect = printer.mediaColMembers.includes('media-size');
  if (ready.length > 0 && tray === undefined && !ready.some((name) => A4_NAME.test(name))) {
    return { kind: 'notLoaded', loaded: ready };
  }
  if (tray !== undefined && mayCollect && (trays.length > 1 || byKeyword === undefined)) {
    return { kind: 'collection', media: tray };
  }
  if (byKeyword !== undefined) return { kind: 'keyword', media: byKeyword };
  return printer.media.length > 0 ? { kind: 'notLoaded', loaded: printer.media } : { kind: 'untold' };
};

/** RFC 3805 `prtInputCurrentLevel`: -3 is at least one sheet. */
const SOME_SHEETS = -3;

/** Whether there are sheets in a tray of A4; `null`: the printer does not tell. `media-ready` names a size whose tray is empty, too (ippeveprinter 2.4.2). */
export const a4InTray = (printer: IppPrinter): boolean | null => {
  const levels = a4Trays(printer).flatMap(
    ({ source }) => printer.inputTrays.find(({ name }) => name === source)?.level ?? [],
  );
  if (levels.some((level) => level > 0 || level === SOME_SHEETS)) return true;
  return levels.length > 0 && levels.every((level) => level === 0) ? false : null;
};

/** The largest margin of the A4 tray that would be used, in hundredths of a millimetre; `null`: not told. */
export const a4Margin = (printer: IppPrinter): number | null => {
  const [tray] = a4Trays(printer);
  return tray === undefined || tray.margins === null ? null : widest(tray);
};

/** The job attributes of a choice (RFC 8011 §5.2.11; PWG 5100.7 §6.3: `media` and `media-col` are not sent together). */
export const mediaAttributes = (choice: MediaChoice, members: readonly string[]): readonly IppAttribute[] => {
  switch (choice.kind) {
    case 'keyword':
      return [attribute('media', 'keyword', choice.media)];
    case 'collection':
      return [
        {
          name: 'media-col',
          values: [
            { tag: 'collection', members: choice.media.told.filter(({ name }) => members.includes(name)) },
          ],
        },
      ];
    case 'untold':
    case 'notLoaded':
      return [];
    default:
      return choice satisfies never;
  }
};
