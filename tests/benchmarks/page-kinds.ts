import { type PageKind, proposeKind } from '../../flows/dossier/page-kinds/page-kinds.ts';
import type { PageReading } from '../../flows/dossier/page-reading.ts';
import { createPageReader, type PageReader } from '../../kiosk-host/reading/page-reader.ts';
import { type MadeUpPaper, paperKinds, paperOf } from '../papers/paper-of.ts';
import { type Row, rowOf } from './row.ts';

/** Seeds with which the rules were set, and seeds that were kept back from that. */
const seeds = { development: [1, 2], heldOut: [1001, 1002, 1003, 1004, 1005, 1006, 1007] } as const;

/** From this certainty on the upper part of a page decides. */
const SURE = 0.75;

/** One page and what it was taken for. */
interface Outcome {
  readonly kind: PageKind;
  readonly seed: number;
  readonly wear: string;
  /** `null`: no proposal; `unread`: the recogniser gave nothing back. */
  readonly proposed: PageKind | 'unread' | null;
  /** Of the proposal alone, ms. */
  readonly milliseconds: number;
}

/** A sheet without writing is found by the judging of its picture, not here. */
const factsOf = ({ kind }: MadeUpPaper) => ({
  findings: kind === 'blank' ? [{ fault: 'blank' as const, box: { x: 0, y: 0, width: 1, height: 1 } }] : [],
});

const outcomeOf = async (kind: PageKind, seed: number, reader: PageReader): Promise<Outcome> => {
  const paper = await paperOf(kind, seed, { dpi: 150 });
  const read = async (part: 'head' | 'whole'): Promise<PageReading | null> => {
    const result = await reader.read(paper.jpeg, { rotation: 0, korean: false, part });
    return result.ok ? result.value : null;
  };
  const base = { kind, seed, wear: paper.wear };
  const head = await read('head');
  const first = head === null ? null : proposeKind(head);
  // The second side of a card may stand on the lower half.
  const decided = first !== null && first.certainty >= SURE && !first.kind.startsWith('idCard');
  const reading = decided ? head : await read('whole');
  if (reading === null) return { ...base, proposed: 'unread', milliseconds: 0 };
  const started = performance.now();
  const proposal = proposeKind(reading, factsOf(paper));
  return { ...base, proposed: proposal?.kind ?? null, milliseconds: performance.now() - started };
};

/** Which kinds were taken for which others; a kind that was always right has no line. */
const confusions = (outcomes: readonly Outcome[]): string => {
  const lines = paperKinds.flatMap((kind) => {
    const of = outcomes.filter((outcome) => outcome.kind === kind);
    const wrong = of.filter(({ proposed }) => proposed !== kind);
    if (wrong.length === 0) return [];
    const taken = wrong.map(({ proposed, seed, wear }) => `${proposed ?? 'nothing'} (${seed}, ${wear})`);
    return [`${kind.padEnd(26)} ${of.length - wrong.length}/${of.length}   taken for ${taken.join(', ')}`];
  });
  return lines.length === 0 ? 'every page was taken for what it is' : lines.join('\n');
};

const shareRow = (id: string, what: string, outcomes: readonly Outcome[]): Row => {
  const shareOf = (list: readonly Outcome[]): number =>
    (100 * list.filter(({ kind, proposed }) => kind === proposed).length) / list.length;
  return rowOf({
    id,
    what,
    unit: '% right',
    runs: paperKinds.map((kind) => shareOf(outcomes.filter((outcome) => outcome.kind === kind))),
    value: shareOf(outcomes),
  });
};

/**
 * How many made-up pages of all kinds are taken for what they are after the recogniser has read them, and how long that
 * takes. The confusion table goes to the error output. Reading takes some ten minutes on two cores.
 */
export const pageKinds = async (): Promise<Row[]> => {
  const reader = createPageReader();
  const measured = async (list: readonly number[]): Promise<Outcome[]> => {
    const outcomes: Outcome[] = [];
    for (const seed of list)
      for (const kind of paperKinds) outcomes.push(await outcomeOf(kind, seed, reader));
    return outcomes;
  };
  try {
    const [development, heldOut] = [await measured(seeds.development), await measured(seeds.heldOut)];
    console.error(`page kinds, seeds that were kept back:\n${confusions(heldOut)}`);
    console.error(`page kinds, seeds of development:\n${confusions(development)}`);
    const of = (outcomes: readonly Outcome[]): string =>
      `${outcomes.length} made-up pages in ${paperKinds.length} kinds, worn and read by the recogniser`;
    return [
      shareRow(
        'page-kinds',
        `${of(heldOut)}: share taken for what it is, seeds kept back; spread over kinds`,
        heldOut,
      ),
      shareRow(
        'page-kinds-development',
        `${of(development)}: the same on the seeds of development`,
        development,
      ),
      rowOf({
        id: 'page-kinds-time',
        what: 'from the reading of a page to its proposed kind, median',
        unit: 'ms',
        runs: heldOut.map(({ milliseconds }) => milliseconds),
      }),
    ];
  } finally {
    await reader.close();
  }
};
