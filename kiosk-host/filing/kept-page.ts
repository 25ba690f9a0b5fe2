import type { Page } from '../../flows/dossier/dossier.ts';
import type { PageReading } from '../../flows/dossier/page-reading.ts';
import type { PageToRead } from '../../flows/filing/filing-effects.ts';
import type { VisitStore } from '../keep/visit-store.ts';
import type { KeptPage } from './material-files.ts';

/** What was read of a page is kept beside its picture, for the way it is turned now, sealed as the picture is. */
const textId = ({ id, rotation }: Pick<PageToRead, 'id' | 'rotation'>): string => `text-${rotation}-${id}`;

/** Keeps what was read of a page. Rejects with the system's error when the disk is full. */
export const keepReading = (
  store: VisitStore,
  page: Pick<PageToRead, 'id' | 'rotation'>,
  reading: PageReading,
): Promise<void> => store.putPicture(textId(page), Buffer.from(JSON.stringify(reading), 'utf8'));

/** What was read of a page, or `null` when it was not. */
export const keptReading = async (
  store: VisitStore,
  page: Pick<PageToRead, 'id' | 'rotation'>,
): Promise<PageReading | null> => {
  const bytes = await store.picture(textId(page));
  return bytes === null ? null : (JSON.parse(Buffer.from(bytes).toString('utf8')) as PageReading);
};

/** A page of this visit with what was read so far. Rejects when its picture is gone: that is a bug. */
export const keptPage = async (store: VisitStore, page: Page): Promise<KeptPage> => {
  const jpeg = await store.picture(page.id);
  if (jpeg === null) throw new Error(`the picture of page ${page.id} is gone`);
  return { jpeg, lines: (await keptReading(store, page))?.lines ?? [] };
};
