import { fail, ok } from '../../../flows/result.ts';
import { manifestSha256 as sha256Of } from '../../contract/filing-manifest.ts';
import type { handInOperations } from '../../contract/hand-ins/hand-in-operations.ts';
import { signReceipt } from '../../contract/receipt-signature.ts';
import type { GatewayMeans, HandlersOf } from '../handlers.ts';
import { missingFiles, wrongFiles } from '../received-files.ts';
import { createHandInStore, type StoredHandIn } from './hand-in-store.ts';

/** What terminals may ask of papers that are added to a case: any terminal, for any case in which the person stands. */
export const handInHandlers = (means: GatewayMeans): HandlersOf<typeof handInOperations> => {
  const { database, cases, filings, files, key, clock, queue } = means;
  const handIns = createHandInStore(database);
  const now = (): string => new Date(clock.now()).toISOString();

  /** The answer to a one-time notice: the seven days begin anew (REG 7). A notice that was answered before stays answered. */
  const answerNotice = async ({ manifest }: StoredHandIn, at: string): Promise<void> => {
    if (!manifest.answersSupplement) return;
    const filingId = (await cases.find(manifest.caseId))?.filingId ?? null;
    if (filingId !== null) await filings.supplementCame(filingId, at);
  };

  return {
    putHandIn: async ({ terminal, parameters, body }) => {
      if (body.filingId !== parameters.filingId) return fail({ code: 'invalid-request' });
      if (body.terminalId !== terminal.id) return fail({ code: 'not-your-terminal' });
      const own = await cases.ofPerson(body.caseId, body.person.key);
      if (own === null || own.found.courtCode !== body.courtCode) return fail({ code: 'not-found' });
      if ((await handIns.announce(body, now())) === 'numberTaken') return fail({ code: 'number-taken' });
      const stands = await handIns.find(body.filingId);
      if (stands === null) throw new Error('what was announced is not there');
      const { manifest, manifestSha256, receipt } = stands;
      if (stands.manifestSha256 !== sha256Of(body)) return fail({ code: 'filing-differs' });
      return ok({
        filingId: manifest.filingId,
        number: manifest.number,
        manifestSha256,
        missing: receipt === null ? await missingFiles(files, manifest) : [],
      });
    },
    commitHandIn: ({ terminal, parameters, body }) =>
      queue(parameters.filingId ?? '', async () => {
        const stands = await handIns.find(parameters.filingId ?? '');
        if (stands === null || stands.manifest.terminalId !== terminal.id) return fail({ code: 'not-found' });
        const { manifest, manifestSha256, receipt } = stands;
        if (manifestSha256 !== body.manifestSha256) return fail({ code: 'filing-differs' });
        if (receipt !== null) {
          await answerNotice(stands, receipt.receipt.receivedAt);
          return ok(receipt);
        }
        const problems = await wrongFiles({ files, filings }, manifest);
        if (problems.length > 0) return fail({ code: 'files-incomplete', files: problems });
        await files.settle(
          manifest.filingId,
          manifest.files.map(({ fileId }) => fileId),
        );
        const signed = await handIns.commit(
          manifest.filingId,
          signReceipt(
            {
              filingId: manifest.filingId,
              number: manifest.number,
              courtCode: manifest.courtCode,
              receivedAt: now(),
              manifestSha256,
              files: manifest.files.map(({ fileId, sha256 }) => ({ fileId, sha256 })),
            },
            key.privateKey,
          ),
        );
        await answerNotice(stands, signed.receipt.receivedAt);
        return ok(signed);
      }),
  };
};
