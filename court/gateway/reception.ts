import type { Clock } from '../../device-drivers/contract.ts';
import { fail, ok, type Result } from '../../flows/result.ts';
import type { CourtErrorBody, CourtErrorCode } from '../contract/court-error.ts';
import { type FilingManifest, manifestSha256 } from '../contract/filing-manifest.ts';
import type { FilingStatus } from '../contract/filing-status.ts';
import type { SignedReceipt } from '../contract/receipt.ts';
import { signReceipt } from '../contract/receipt-signature.ts';
import type { FilingFiles } from './filing-files.ts';
import { answerOf, type FilingStore, type StoredFiling } from './filing-store.ts';
import type { KnownTerminal } from './gateway-config.ts';
import type { KeyedQueue } from './keyed-queue.ts';
import type { SigningKey } from './signing-key.ts';

/** A refusal the API names. */
export interface Refusal {
  readonly code: CourtErrorCode;
  readonly files?: NonNullable<CourtErrorBody['files']>;
}

/** Taking in filings: announce, look, commit. */
export interface Reception {
  announce(terminal: KnownTerminal, manifest: FilingManifest): Promise<Result<FilingStatus, Refusal>>;
  status(terminal: KnownTerminal, filingId: string): Promise<Result<FilingStatus, Refusal>>;
  commit(terminal: KnownTerminal, filingId: string, sha256: string): Promise<Result<SignedReceipt, Refusal>>;
  /** Whether this terminal may begin the upload of this file now. */
  mayUpload(
    terminal: KnownTerminal,
    filingId: string,
    fileId: string,
    size: number,
  ): Promise<Result<null, Refusal>>;
}

/** What the reception works with. */
export interface ReceptionParts {
  readonly filings: FilingStore;
  readonly files: FilingFiles;
  readonly key: SigningKey;
  readonly courts: readonly { readonly code: string }[];
  readonly clock: Clock;
  readonly queue: KeyedQueue;
}

/** The reception of a gateway. */
export const createReception = ({ filings, files, key, courts, clock, queue }: ReceptionParts): Reception => {
  const now = () => new Date(clock.now()).toISOString();

  const missingOf = async (filing: StoredFiling): Promise<string[]> => {
    if (filing.state !== 'uploading') return [];
    const missing: string[] = [];
    for (const { fileId, size } of filing.manifest.files) {
      if ((await files.sizeOf(filing.manifest.filingId, fileId)) !== size) missing.push(fileId);
    }
    return missing;
  };
  const statusOf = async (filing: StoredFiling): Promise<FilingStatus> => ({
    filingId: filing.manifest.filingId,
    number: filing.manifest.number,
    manifestSha256: filing.manifestSha256,
    missing: await missingOf(filing),
    answer: answerOf(filing),
  });
  // Another terminal's filing is "not found", so that ids cannot be tried out.
  const ownFiling = async (terminal: KnownTerminal, filingId: string): Promise<StoredFiling | null> => {
    const filing = await filings.find(filingId);
    return filing?.manifest.terminalId === terminal.id ? filing : null;
  };

  const check = async (filing: StoredFiling) => {
    const { filingId } = filing.manifest;
    const problems: NonNullable<CourtErrorBody['files']> = [];
    for (const { fileId, size, sha256 } of filing.manifest.files) {
      if ((await files.sizeOf(filingId, fileId)) !== size) {
        problems.push({ fileId, problem: 'missing' });
      } else if ((await files.sha256Of(filingId, fileId)) !== sha256) {
        // What came is not what was announced: it goes, so that it can be sent again from the first byte.
        await filings.dropUpload(filingId, fileId);
        await files.drop(filingId, fileId);
        problems.push({ fileId, problem: 'hash-differs' });
      }
    }
    return problems;
  };

  return {
    announce: async (terminal, manifest) => {
      if (manifest.terminalId !== terminal.id) return fail({ code: 'not-your-terminal' });
      if (!courts.some(({ code }) => code === manifest.courtCode)) return fail({ code: 'court-not-served' });
      if ((await filings.announce(manifest, now())) === 'numberTaken') return fail({ code: 'number-taken' });
      const filing = await filings.find(manifest.filingId);
      if (filing === null) throw new Error('an announced filing is not there');
      if (filing.manifestSha256 !== manifestSha256(manifest)) return fail({ code: 'filing-differs' });
      return ok(await statusOf(filing));
    },
    status: async (terminal, filingId) => {
      const filing = await ownFiling(terminal, filingId);
      return filing === null ? fail({ code: 'not-found' }) : ok(await statusOf(filing));
    },
    commit: (terminal, filingId, sha256) =>
      queue(filingId, async () => {
        const filing = await ownFiling(terminal, filingId);
        if (filing === null) return fail({ code: 'not-found' });
        if (filing.manifestSha256 !== sha256) return fail({ code: 'filing-differs' });
        if (filing.receipt !== null) return ok(filing.receipt);
        const problems = await check(filing);
        if (problems.length > 0) return fail({ code: 'files-incomplete', files: problems });
        await files.settle(
          filingId,
          filing.manifest.files.map(({ fileId }) => fileId),
        );
        const signed = signReceipt(
          {
            filingId,
            number: filing.manifest.number,
            courtCode: filing.manifest.courtCode,
            receivedAt: now(),
            manifestSha256: filing.manifestSha256,
            files: filing.manifest.files.map((file) => ({ fileId: file.fileId, sha256: file.sha256 })),
          },
          key.privateKey,
        );
        return ok(await filings.commit(filingId, signed));
      }),
    mayUpload: async (terminal, filingId, fileId, size) => {
      const filing = await ownFiling(terminal, filingId);
      if (filing === null) return fail({ code: 'not-found' });
      if (filing.state !== 'uploading') return fail({ code: 'filing-committed' });
      const file = filing.manifest.files.find((one) => one.fileId === fileId);
      if (file === undefined) return fail({ code: 'unknown-file' });
      return file.size === size ? ok(null) : fail({ code: 'wrong-size' });
    },
  };
};
