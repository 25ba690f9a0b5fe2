import type { PageReading } from '../page-reading.ts';
import type { PageKind } from './kind-list.ts';
import { distanceWithin, plainText } from './match-words.ts';
import { plainLines } from './page-lines.ts';
import { type KindProposal, type PageFacts, proposeKind } from './propose-kind.ts';

/** A page of a stack, in the order in which it was fed in; `reading` is `null` where it could not be read. */
export interface StackPage {
  readonly page: string;
  readonly reading: PageReading | null;
  readonly facts?: PageFacts;
}

/** Pages that seem to belong together. */
export interface GroupedPaper {
  readonly pages: readonly string[];
  readonly kind: PageKind | null;
}

interface Seen {
  readonly reading: PageReading;
  readonly proposal: KindProposal | null;
}

const numerals = '一二三四五六七八九十';

const numberOf = (text: string): number => {
  const place = numerals.indexOf(text);
  return place >= 0 ? place + 1 : Number(text);
};

/** The number that a page says it has, and of how many: 第2页 共3页, 2/3, - 2 -; only at its head or foot. */
const pageNumber = (reading: PageReading): { readonly page: number; readonly of: number | null } | null => {
  for (const { text, box } of reading.lines) {
    const atFoot = box.y > 0.85;
    if (!atFoot && box.y > 0.15) continue;
    const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
    const said = /第(\d{1,3}|[一二三四五六七八九十])页(?:[,/;]?共(\d{1,3}|[一二三四五六七八九十])页)?/u.exec(
      plain,
    );
    if (said !== null)
      return { page: numberOf(said[1] ?? ''), of: said[2] === undefined ? null : numberOf(said[2]) };
    const turned = /共(\d{1,3})页[,/;]?第(\d{1,3})页/u.exec(plain);
    if (turned !== null) return { page: Number(turned[2]), of: Number(turned[1]) };
    if (!atFoot) continue;
    const bare = /^[-—–·~]?(\d{1,2})(?:\/(\d{1,2}))?[-—–·~]?$/u.exec(plain);
    if (bare !== null) return { page: Number(bare[1]), of: bare[2] === undefined ? null : Number(bare[2]) };
  }
  return null;
};

/** Kinds whose later pages have a title or look like a first page again. */
const repeating: readonly (readonly PageKind[])[] = [
  ['idCardFront', 'idCardBack'],
  ['householdRegister'],
  ['chatRecord'],
  ['bankStatement'],
  ['marriageCertificate'],
  ['photograph'],
  ['medicalRecord'],
];

const goTogether = (one: PageKind, other: PageKind): boolean =>
  repeating.some((kinds) => kinds.includes(one) && kinds.includes(other)) &&
  // The next person's card begins a paper of its own.
  !(other === 'idCardFront' || (one === 'idCardBack' && other === 'idCardBack'));

/** Whether two pages have the same line at the head: the running title of one paper. */
const sameHead = (one: PageReading, other: PageReading): boolean => {
  const head = (reading: PageReading): string => plainText(reading.lines[0]?.text ?? '');
  const [first, second] = [head(one), head(other)];
  const near = Math.abs((one.lines[0]?.box.y ?? 0) - (other.lines[0]?.box.y ?? 1)) < 0.03;
  if (!near || first.length < 4 || second.length < 4) return false;
  const limit = Math.floor(first.length / 5);
  return Math.abs(first.length - second.length) <= limit && distanceWithin(first, second, limit) <= limit;
};

const reachesDown = (reading: PageReading): boolean =>
  reading.lines.some(({ box }) => box.y + box.height > 0.78) && reading.lines.length >= 12;

/** A line at the head that is larger than the rest and stands alone: a title, even of a paper that is not known. */
const hasTitle = (reading: PageReading): boolean => {
  const [first, second] = plainLines(reading);
  return [first, second].some(
    (line) =>
      line !== undefined &&
      line.size >= 1.4 &&
      line.text.length >= 2 &&
      line.text.length <= 22 &&
      Math.abs(line.box.x + line.box.width / 2 - 0.5) < 0.12,
  );
};

/** Surer than this, a page with a kind of its own begins a paper. */
const CLEAR = 0.5;

/** Whether a page carries on the paper of the page before it. */
export const continuesPaper = (before: Seen, page: Seen): boolean => {
  const [last, here] = [pageNumber(before.reading), pageNumber(page.reading)];
  const [old, own] = [before.proposal, page.proposal];
  if (here !== null && here.page > 1) {
    // Said by the page itself; a number that follows nothing is a leaf of another pile.
    if (last === null || last.page + 1 === here.page)
      return own === null || old === null || own.certainty < 0.9 || own.kind === old.kind;
  }
  if (here?.page === 1 && (last !== null || hasTitle(page.reading))) return false;
  if (own !== null && old !== null && goTogether(old.kind, own.kind)) return true;
  if (hasTitle(page.reading)) return sameHead(before.reading, page.reading);
  if (own !== null && old !== null && own.kind !== old.kind && own.certainty >= CLEAR) return false;
  if (own !== null && own.kind === old?.kind) return reachesDown(before.reading);
  return sameHead(before.reading, page.reading) || reachesDown(before.reading);
};

/**
 * Puts the pages of a stack together into papers, in their order. A blank page goes with the paper before it, whose back
 * it is; a page that could not be read stands alone. The person splits and joins them afterwards.
 */
export const groupPages = (stack: readonly StackPage[]): readonly GroupedPaper[] => {
  const papers: { readonly pages: string[]; readonly kind: PageKind | null }[] = [];
  let before: Seen | null = null;
  for (const { page, reading, facts } of stack) {
    const last = papers.at(-1);
    if (reading === null) {
      papers.push({ pages: [page], kind: null });
      before = null;
      continue;
    }
    const proposal = proposeKind(reading, facts);
    if (proposal?.kind === 'blank' && last !== undefined) {
      last.pages.push(page);
      continue;
    }
    const seen: Seen = { reading, proposal };
    if (last !== undefined && before !== null && continuesPaper(before, seen)) {
      last.pages.push(page);
      before = { reading, proposal: proposal?.kind === undefined ? before.proposal : proposal };
      continue;
    }
    papers.push({ pages: [page], kind: proposal?.kind ?? null });
    before = seen;
  }
  return papers;
};
