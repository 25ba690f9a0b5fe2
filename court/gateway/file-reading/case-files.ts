import type { CaseFile } from '../../../flows/services/case-file/case-file.ts';
import type { StoredCase } from '../cases/case-store.ts';
import { chinaDay } from '../china-day.ts';
import { createHandInStore } from '../hand-ins/hand-in-store.ts';
import type { GatewayMeans } from '../handlers.ts';
import { createFileReadingStore } from './file-reading-store.ts';

/** Where a person lives and how the court reaches them: of a filing whose address is for the court only, nobody else reads it. */
const addressPapers: ReadonlySet<string> = new Set(['service-address', 'material-identity']);

/** What a person may read of a case in which they stand. */
export interface Readable {
  readonly openUntil: string | null;
  readonly files: readonly CaseFile[];
}

/**
 * The files of a case that a person in it may read (民事诉讼法 52): what they handed in themselves always, the others' as long as the
 * court has opened the file to them. Only PDF: what a terminal can show.
 */
export const readableFiles = (means: GatewayMeans) => {
  const { filings, clock, database } = means;
  const handIns = createHandInStore(database);
  const openings = createFileReadingStore(database);
  return async (found: StoredCase, personKey: string): Promise<Readable> => {
    const until = (await openings.openings(found.caseId)).get(personKey) ?? null;
    const openUntil = until !== null && until >= chinaDay(clock.now()) ? until : null;
    const filing = found.filingId === null ? null : await filings.find(found.filingId);
    const sources = [
      ...(filing === null || filing.receivedAt === null
        ? []
        : [{ manifest: filing.manifest, at: filing.receivedAt, from: 'filing' as const }]),
      ...(await handIns.ofCase(found.caseId)).map(({ manifest, receivedAt }) => ({
        manifest,
        at: receivedAt ?? '',
        from: 'handIn' as const,
      })),
    ];
    return {
      openUntil,
      files: sources
        .filter(({ manifest }) => openUntil !== null || manifest.person.key === personKey)
        .flatMap(({ manifest, at, from }) =>
          manifest.files
            .filter(({ mediaType }) => mediaType === 'application/pdf')
            .filter(
              ({ fileId }) =>
                manifest.person.key === personKey ||
                !('addressConfidential' in manifest) ||
                !addressPapers.has(fileId),
            )
            .map(({ fileId, name, size, sha256 }) => ({
              sourceId: manifest.filingId,
              fileId,
              name,
              size,
              sha256,
              from,
              at,
            })),
        ),
    };
  };
};
