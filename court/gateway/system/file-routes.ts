import { createReadStream } from 'node:fs';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { fileId, filingId } from '../../contract/identifiers.ts';
import type { FilingFiles } from '../filing-files.ts';
import type { FilingStore } from '../filing-store.ts';
import { refuse } from '../refuse.ts';
import type { KnownSystem } from './system-settings.ts';

/** The bytes of the files of a filing, for the systems of its court. What each must hash to stands in the manifest. */
export const registerSystemFiles = (
  app: FastifyInstance,
  parts: {
    readonly filings: FilingStore;
    readonly files: FilingFiles;
    readonly systemOf: (request: FastifyRequest) => KnownSystem;
  },
): void => {
  app.get('/api/system/filings/:filingId/files/:fileId', async (request, reply) => {
    const given = request.params as Readonly<Record<string, unknown>>;
    const [id, file] = [filingId.safeParse(given.filingId), fileId.safeParse(given.fileId)];
    if (!id.success || !file.success) return refuse(reply, { code: 'invalid-request' });
    const filing = await parts.filings.find(id.data);
    const { courts } = parts.systemOf(request);
    const told = filing?.manifest.files.find((one) => one.fileId === file.data);
    if (
      filing === null ||
      told === undefined ||
      filing.state === 'uploading' ||
      !courts.includes(filing.manifest.courtCode)
    )
      return refuse(reply, { code: 'not-found' });
    const path = await parts.files.pathOf(id.data, file.data);
    if (path === null) return refuse(reply, { code: 'not-found' });
    request.log.info({ operation: 'systemFile', filingId: id.data, fileId: file.data }, 'done');
    return reply
      .headers({
        'content-length': told.size,
        'content-disposition': 'attachment',
        'x-content-type-options': 'nosniff',
      })
      .type(told.mediaType)
      .send(createReadStream(path));
  });
};
