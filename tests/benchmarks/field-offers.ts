import type { PageReading } from '../../flows/dossier/page-reading.ts';
import { createPageReader } from '../../kiosk-host/reading/page-reader.ts';
import { caseKinds } from '../flows/dossier/offers/case-kinds.ts';
import { drawnPages } from '../flows/dossier/offers/drawn.ts';
import { laidOut } from '../flows/dossier/offers/laid-out.ts';
import { type MadeComplaint, madeComplaint, type Wording } from '../flows/dossier/offers/made-complaint.ts';
import type { CaseKind } from '../flows/dossier/offers/phrasing.ts';
import { randomFrom } from '../flows/dossier/offers/random.ts';
import { type Score, score } from '../flows/dossier/offers/score.ts';
import { type Row, rowOf } from './row.ts';

/** Complaints of each kind that are read as text, and that are drawn and read by the recogniser. */
const asText = 40;
const asPictures = 2;

const share = (scores: readonly Score[], part: 'right' | 'had', whole: 'offered' | 'wanted'): number =>
  (100 * scores.reduce((sum, each) => sum + each[part], 0)) /
  scores.reduce((sum, each) => sum + each[whole], 0);

const rows = (id: string, what: string, byKind: ReadonlyMap<string, readonly Score[]>): Row[] => {
  const all = [...byKind.values()].flat();
  for (const [kind, scores] of byKind)
    console.error(
      `  ${id} ${kind.padEnd(30)} right ${share(scores, 'right', 'offered').toFixed(1)} % of ${scores.reduce((sum, each) => sum + each.offered, 0)} offers, found ${share(scores, 'had', 'wanted').toFixed(1)} % of ${scores.reduce((sum, each) => sum + each.wanted, 0)} answers`,
    );
  return (
    [
      ['right', `share of offers that are right, ${what}`, 'right', 'offered'],
      [
        'found',
        `share of what the complaint says that is in the form once all offers are confirmed, ${what}`,
        'had',
        'wanted',
      ],
    ] as const
  ).map(([name, words, part, whole]) =>
    rowOf({
      id: `offers-${id}-${name}`,
      what: `${words}; spread: the eleven kinds of case`,
      unit: '%',
      value: share(all, part, whole),
      runs: [...byKind.values()].map((scores) => share(scores, part, whole)),
    }),
  );
};

const measured = async (
  wording: Wording,
  count: number,
  read: (made: MadeComplaint, seed: number) => Promise<readonly PageReading[]>,
): Promise<ReadonlyMap<string, readonly Score[]>> => {
  const byKind = new Map<string, readonly Score[]>();
  const one = async (kind: CaseKind, seed: number): Promise<Score> => {
    const made = madeComplaint(randomFrom(seed), kind, wording);
    return score(made, await read(made, seed));
  };
  for (const kind of caseKinds) {
    const scores: Score[] = [];
    for (let index = 0; index < count; index += 1) scores.push(await one(kind, 20_000 + index * 13));
    byKind.set(kind.template, scores);
  }
  return byKind;
};

/**
 * How right and how complete the offers are, on made-up complaints whose wording the rules were not written against: with
 * the mistakes of a poor reader put in, and drawn and read by the recogniser itself.
 */
export const fieldOffers = async (): Promise<Row[]> => {
  const text = await measured('heldOut', asText, async (made, seed) =>
    laidOut(made.paragraphs, randomFrom(seed)),
  );
  const reader = createPageReader({ readingLimit: 300_000 });
  try {
    const pictures = await measured('heldOut', asPictures, async (made) => {
      const readings: PageReading[] = [];
      for (const page of await drawnPages(made.paragraphs)) {
        const read = await reader.read(page, { rotation: 0, korean: false });
        if (!read.ok) throw new Error(`a page was not read: ${read.error}`);
        readings.push(read.value);
      }
      return readings;
    });
    return [
      ...rows('text', 'text with mistakes', text),
      ...rows('read', 'drawn pages read by the recogniser', pictures),
    ];
  } finally {
    await reader.close();
  }
};
