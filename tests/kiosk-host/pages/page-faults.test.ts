import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageFault, PageFinding } from '../../../flows/dossier/page-verdict.ts';
import { createPageJudge, type PageJudge } from '../../../kiosk-host/pages/page-judge.ts';
import { cleanPages, type FaultyPage, faultyPages } from './faulty-pages.ts';

let judge: PageJudge;
beforeAll(() => {
  judge = createPageJudge({ workers: 1, limit: 60_000 });
});
afterAll(() => judge.close());

interface Judged {
  readonly page: FaultyPage;
  readonly findings: readonly PageFinding[];
}

const judgeOne = async (page: FaultyPage): Promise<Judged> => {
  const judged = await judge.judge(page.jpeg);
  if (!judged.ok) throw new Error(`${page.name}: ${judged.error}`);
  return { page, findings: judged.value.verdict.findings };
};

/** Judges all of them; the next is drawn while one is judged. */
const judgeAll = async (pages: AsyncGenerator<FaultyPage>): Promise<readonly Judged[]> => {
  const judged: Promise<Judged>[] = [];
  for await (const page of pages) {
    judged.push(judgeOne(page));
    await judged.at(-3);
  }
  return Promise.all(judged);
};

const inWords = (judged: readonly Judged[]): string =>
  judged
    .map(
      ({ page, findings }) =>
        `${page.name}: ${findings.map(({ fault, edge }) => `${fault}${edge ?? ''}`).join(' ') || 'nothing'}`,
    )
    .join('\n');

const said = ({ page, findings }: Judged): PageFinding | undefined =>
  findings.find(({ fault, edge }) => fault === page.fault && (!page.edge || edge === page.edge));

const holds = ({ x, y, width, height }: PageFinding['box'], place: { x: number; y: number }): boolean =>
  place.x >= x && place.x <= x + width && place.y >= y && place.y <= y + height;

describe('a page is told what keeps it from being read', () => {
  it('says nothing of pages without a fault, of every kind and on paper of every colour', async () => {
    const judged = await judgeAll(cleanPages(60));
    expect(judged.length).toBe(60);
    const alarmed = judged.filter(({ findings }) => findings.length > 0);
    expect(alarmed.length, inWords(alarmed)).toBeLessThanOrEqual(1);
  });

  it.each(Object.keys(faultyPages) as PageFault[])('finds pages that are %s', async (fault) => {
    const judged = await judgeAll(faultyPages[fault]());
    expect(judged.length).toBeGreaterThanOrEqual(9);
    const missed = judged.filter((each) => !said(each));
    expect(missed.length / judged.length, inWords(missed)).toBeLessThanOrEqual(0.1);
    // Each finding points at the place of its fault, and lies on the page.
    for (const each of judged) {
      const finding = said(each);
      if (!finding) continue;
      if (each.page.place) expect(holds(finding.box, each.page.place), each.page.name).toBe(true);
      expect(Math.min(finding.box.x, finding.box.y)).toBeGreaterThanOrEqual(0);
      expect(finding.box.x + finding.box.width).toBeLessThanOrEqual(1.0001);
      expect(finding.box.y + finding.box.height).toBeLessThanOrEqual(1.0001);
    }
    // And hardly ever is another fault told with it.
    const more = judged.filter(({ findings }) => findings.some((finding) => finding.fault !== fault));
    expect(more.length / judged.length, inWords(more)).toBeLessThanOrEqual(0.1);
  });
});
