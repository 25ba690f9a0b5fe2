import { open } from 'node:fs/promises';
import { fail, ok } from '../../../flows/result.ts';
import type { fileReadingOperations } from '../../contract/file-reading/file-reading-operations.ts';
import { pieceBytes } from '../../contract/service-of-process/service-operations.ts';
import type { GatewayMeans, HandlersOf } from '../handlers.ts';
import { readableFiles } from './case-files.ts';
import { createFileReadingStore } from './file-reading-store.ts';

/** What terminals may ask of the files of cases. What a person may not read is as if it were not there. */
export const fileReadingHandlers = (means: GatewayMeans): HandlersOf<typeof fileReadingOperations> => {
  const { config, cases, files, clock, database } = means;
  const readable = readableFiles(means);
  const readings = createFileReadingStore(database);
  const names = new Map(config.courts.map(({ code, name }) => [code, name]));

  const find = async (given: {
    readonly caseId: string;
    readonly sourceId: string;
    readonly fileId: string;
    readonly personKey: string;
  }) => {
    const own = await cases.ofPerson(given.caseId, given.personKey);
    if (own === null || !names.has(own.found.courtCode)) return null;
    const { files: listed } = await readable(own.found, given.personKey);
    return (
      listed.find(({ sourceId, fileId }) => sourceId === given.sourceId && fileId === given.fileId) ?? null
    );
  };

  return {
    personFiles: async ({ body }) => {
      const listed = await cases.listOfPerson(body.personKey, [...names.keys()]);
      return ok({
        cases: await Promise.all(
          listed.map(async ({ found }) => {
            const { openUntil, files: own } = await readable(found, body.personKey);
            return {
              caseId: found.caseId,
              courtCode: found.courtCode,
              courtName: names.get(found.courtCode) ?? found.courtCode,
              caseNumber: found.caseNumber,
              receiptNumber: found.receiptNumber,
              cause: found.cause,
              openUntil,
              files: [...own],
            };
          }),
        ),
      });
    },
    caseFilePiece: async ({ body }) => {
      const file = await find(body);
      const path = file === null ? null : await files.pathOf(file.sourceId, file.fileId);
      if (file === null || path === null || body.offset >= file.size) return fail({ code: 'not-found' });
      const handle = await open(path, 'r');
      try {
        const bytes = Buffer.alloc(pieceBytes);
        const { bytesRead } = await handle.read(bytes, 0, pieceBytes, body.offset);
        return ok({ size: file.size, bytes: bytes.subarray(0, bytesRead).toString('base64') });
      } finally {
        await handle.close();
      }
    },
    noteFileRead: async ({ terminal, parameters, body }) => {
      const { person, ...what } = body;
      if ((await find({ ...what, personKey: person.key })) === null) return fail({ code: 'not-found' });
      const at = await readings.note({
        readId: parameters.readId ?? '',
        caseId: body.caseId,
        sourceId: body.sourceId,
        fileId: body.fileId,
        personKey: person.key,
        personName: person.name,
        act: body.act,
        terminalId: terminal.id,
        at: new Date(clock.now()).toISOString(),
      });
      return ok({ at });
    },
  };
};
