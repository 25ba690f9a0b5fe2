import { fromPromise } from 'xstate';
import { uuidOf } from '../../../court/contract/uuid-of.ts';
import type { CardIdentity } from '../../../flows/dossier/dossier.ts';
import { fail, ok, type Result } from '../../../flows/result.ts';
import type { ReadableCase } from '../../../flows/services/case-file/case-file.ts';
import type { FileToRead } from '../../../flows/services/case-file/case-file-effects.ts';
import type { CourtCallFault } from '../../../flows/services/kit/service-setup.ts';
import type { OpenFault, ReadPage } from '../../../flows/services/served-papers/served-effects.ts';
import { localTime } from '../../../flows/text/local-time.ts';
import { scannedPdf } from '../../../printers/documents/scanned-pdf.ts';
import { sha256 } from '../../keep/vault.ts';
import type { VisitLink } from '../../visit/visit-runner.ts';
import { drawCourtPages, screenResolution } from './court-pages.ts';
import { asked, type ServiceMeans } from './service-means.ts';
import { piecePatience, wholeFile } from './whole-file.ts';

/** Dots an inch of a copy from a file: type of 小五 stays legible, and a file of a hundred pages is drawn in a minute. */
const printResolution = 150;

/** The effects of 阅卷. Files and pages are sealed with the visit's key and go with the visit. */
export const caseFileEffects = (means: ServiceMeans, link: VisitLink) => {
  const { store, personKey, fonts, clock } = means;

  const note = (
    { key, person, about, file }: FileToRead,
    act: 'read' | 'copied',
    signal: AbortSignal,
  ): Promise<Result<unknown, CourtCallFault>> =>
    asked(
      means,
      link,
      'noteFileRead',
      {
        parameters: { readId: uuidOf(`${key}:${act}`) },
        body: {
          caseId: about.caseId,
          sourceId: file.sourceId,
          fileId: file.fileId,
          person: { key: personKey(person.number), name: person.name },
          act,
        },
        signal,
      },
      (noted) => noted,
    );

  const fileOf = (
    { person, about, file }: FileToRead,
    signal: AbortSignal,
  ): Promise<Result<Uint8Array, OpenFault>> =>
    wholeFile(store, file, (offset) =>
      asked(
        means,
        link,
        'caseFilePiece',
        {
          body: {
            caseId: about.caseId,
            sourceId: file.sourceId,
            fileId: file.fileId,
            personKey: personKey(person.number),
            offset,
          },
          signal,
          patience: piecePatience,
        },
        (answer) => answer,
      ),
    );

  return {
    askFiles: fromPromise<Result<readonly ReadableCase[], CourtCallFault>, { readonly person: CardIdentity }>(
      ({ input, signal }) =>
        asked(
          means,
          link,
          'personFiles',
          { body: { personKey: personKey(input.person.number) }, signal },
          ({ cases }) => cases,
        ),
    ),
    openFile: fromPromise<Result<readonly ReadPage[], OpenFault>, FileToRead>(async ({ input, signal }) => {
      // First the note: nothing is read of which the court knows nothing.
      const noted = await note(input, 'read', signal);
      if (!noted.ok) return fail(noted.error);
      const file = await fileOf(input, signal);
      if (!file.ok) return fail(file.error);
      const name = sha256(Buffer.from(`${input.file.sha256} ${input.watermark}`)).slice(0, 32);
      const pages: ReadPage[] = [];
      for await (const page of drawCourtPages(file.value, {
        signal,
        dotsPerInch: screenResolution,
        watermark: input.watermark,
      })) {
        const id = `read-${name}-${pages.length}`;
        await store.putPicture(id, page.jpeg);
        link.busy();
        pages.push({ id, widthPixels: page.widthPixels, heightPixels: page.heightPixels });
      }
      return ok(pages);
    }),
    /** A copy with the watermark on every page. Rejects when the court cannot be asked, or has another file. */
    copyOf: async (given: FileToRead, signal: AbortSignal): Promise<Uint8Array> => {
      const noted = await note(given, 'copied', signal);
      const file = noted.ok ? await fileOf(given, signal) : fail(noted.error);
      if (!file.ok) throw new Error(`the file to copy is not there: ${file.error}`);
      const pages: Uint8Array[] = [];
      for await (const { jpeg } of drawCourtPages(file.value, {
        signal,
        dotsPerInch: printResolution,
        watermark: given.watermark,
      })) {
        link.busy();
        pages.push(jpeg);
      }
      const label = given.file.name.replace(/\.pdf$/u, '');
      const made = await scannedPdf(
        {
          title: label,
          resolution: printResolution,
          createdAt: localTime(clock.now()),
          papers: [{ label, pages: pages.map((jpeg) => ({ jpeg, rotation: 0, lines: [], card: false })) }],
        },
        fonts,
      );
      if (!made.ok) throw new Error(`the pages make no copy: ${made.error.code}`);
      return made.value.pdf;
    },
  };
};
