import { fromCallback, fromPromise } from 'xstate';
import type { Dossier } from '../../flows/dossier/dossier.ts';
import type { FieldOffer } from '../../flows/dossier/field-offer.ts';
import { offersFor, type ReadPage } from '../../flows/dossier/offers/offers.ts';
import { groupPages, proposeKind } from '../../flows/dossier/page-kinds/page-kinds.ts';
import type { PageReading } from '../../flows/dossier/page-reading.ts';
import type { PageToRead, ReadingEvent, SortedPaper } from '../../flows/filing/filing-effects.ts';
import { templateOf } from '../../flows/filing/form-steps.ts';
import { pageToRead } from '../../flows/filing/pages.ts';
import { keepReading, keptReading } from '../filing/kept-page.ts';
import type { VisitStore } from '../keep/visit-store.ts';
import type { PageReader } from '../reading/page-reader.ts';
import type { VisitLink } from '../visit/visit-runner.ts';

/** What the reading of a visit's pages needs. */
export interface ReadingMeans {
  readonly reader: PageReader;
  readonly store: VisitStore;
  readonly link: VisitLink;
  /** Called when this machine cannot read at all. */
  readonly unavailable: () => void;
}

/**
 * Reads the pages of one filing, each once: what was read is kept with the visit, so that a restart reads nothing twice.
 * What arrives after `stop` is thrown away.
 */
const createReadings = ({ reader, store, link, unavailable }: ReadingMeans) => {
  const stop = new AbortController();
  const readings = new Map<string, Promise<PageReading | null>>();

  const read = async (page: PageToRead): Promise<PageReading | null> => {
    const known = await keptReading(store, page);
    if (known !== null) return known;
    const picture = await store.picture(page.id);
    if (picture === null || stop.signal.aborted) return null;
    const result = await reader.read(picture, { rotation: page.rotation, signal: stop.signal });
    if (stop.signal.aborted) return null;
    if (!result.ok) {
      if (result.error === 'unavailable') unavailable();
      return null;
    }
    await keepReading(store, page, result.value);
    return result.value;
  };
  return {
    /** What stands on a page; `null` when it cannot be read. Never rejects. */
    reading: (page: PageToRead): Promise<PageReading | null> => {
      const key = `${page.id} ${page.rotation}`;
      const begun =
        readings.get(key) ??
        link
          .committed()
          .then(() => read(page))
          .catch(() => null);
      readings.set(key, begun);
      return begun;
    },
    stop: () => {
      stop.abort();
      readings.clear();
    },
  };
};

type Readings = ReturnType<typeof createReadings>;

const kindOf = (reading: PageReading, { findings }: PageToRead): string | null =>
  proposeKind(reading, { findings })?.kind ?? null;

/** Who waits for pages to be read is not idle: `busy` is told at each. */
const readPagesOf = async (readings: Readings, dossier: Dossier, busy: () => void): Promise<ReadPage[]> => {
  const pages: ReadPage[] = [];
  for (const page of dossier.materials.flatMap((file) => file.pages)) {
    const toRead = pageToRead(page);
    const reading = await readings.reading(toRead);
    busy();
    if (reading !== null)
      pages.push({
        page: page.id,
        kind: page.note.kind ?? kindOf(reading, toRead),
        reading,
        begins: page.note.begins,
      });
  }
  return pages;
};

/** The effects with which the papers of a filing are read, sorted and searched for answers. */
export const readingEffects = (means: ReadingMeans) => {
  let readings: Readings = createReadings(means);

  const readPages = fromCallback<
    { readonly type: 'reading.asked'; readonly pages: readonly PageToRead[] },
    Record<string, never>
  >(({ sendBack, receive }) => {
    const own = createReadings(means);
    readings = own;
    let over = false;
    const tell = (event: ReadingEvent): void => {
      if (!over) sendBack(event);
    };
    receive(({ pages }) => {
      for (const page of pages)
        void own.reading(page).then((reading) =>
          tell({
            type: 'reading.pageRead',
            page: page.id,
            outcome: reading === null ? 'unreadable' : 'read',
            kind: reading === null ? null : kindOf(reading, page),
          }),
        );
    });
    queueMicrotask(() => tell({ type: 'reading.begun' }));
    return () => {
      over = true;
      own.stop();
    };
  });

  const sortPages = fromPromise<readonly SortedPaper[], { readonly pages: readonly PageToRead[] }>(
    async ({ input, signal }) => {
      const read = await Promise.all(
        input.pages.map(async (page) => {
          const reading = await readings.reading(page);
          if (!signal.aborted) means.link.busy();
          return { page: page.id, reading, facts: { findings: page.findings } };
        }),
      );
      return groupPages(read);
    },
  );

  const findOffers = fromPromise<
    readonly FieldOffer[],
    { readonly dossier: Dossier; readonly today: string }
  >(async ({ input: { dossier, today }, signal }) => {
    const busy = (): void => (signal.aborted ? undefined : means.link.busy());
    const pages = await readPagesOf(readings, dossier, busy);
    return offersFor(templateOf(dossier, 'complaint'), dossier.form, pages, today);
  });

  return { readPages, sortPages, findOffers };
};
