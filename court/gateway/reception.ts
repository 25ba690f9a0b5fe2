import type { Clock } from '../../device-drivers/contract.ts';
import { fail, ok, type Result } from '../../flows/result.ts';
import type { CourtErrorBody, CourtErrorCode } from '../contract/court-error.ts';
import { type FilingManifest, manifestSha256 } from '../contract/filing-manifest.ts';
import type { FilingStatus } from '../contract/filing-status.ts';
import type { SignedReceipt } from '../contract/receipt.ts';
import { signReceipt } from '../contract/receipt-signature.ts';
import type { CaseStore } from './cases/case-store.ts';
import type { FilingFiles } from './filing-files.ts';
import { answerOf, type FilingStore, type StoredFiling } from './filing-store.ts';
import type { KnownTerminal } from './gateway-config.ts';
import type { KeyedQueue } from './keyed-queue.ts';
import { missingFiles, wrongFiles } from './received-files.ts';
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
}

/** What the reception works with. */
export interface ReceptionParts {
  readonly filings: FilingStore;
  readonly cases: CaseStore;
  readonly files: FilingFiles;
  readonly key: SigningKey;
  readonly courts: readonly { readonly code: string }[];
  readonly clock: Clock;
  readonly queue: KeyedQueue;
}

/** The reception of a gateway. */
export const createReception = ({
  filings,
  cases,
  files,
  key,
  courts,
  clock,
  queue,
}: ReceptionParts): Reception => {
  const now = () => new Date(clock.now()).toISOString();

  const statusOf = async (filing: StoredFiling): Promise<FilingStatus> => ({
    filingId: filing.manifest.filingId,
    number: filing.manifest.number,
    manifestSha256: filing.manifestSha256,
    missing: filing.state === 'uploading' ? await missingFiles(files, filing.manifest) : [],
    answer: answerOf(filing),
  });
  // Another terminal's filing is "not found", so that ids cannot be tried out.
  const ownFiling = async (terminal: KnownTerminal, filingId: string): Promise<StoredFiling | null> => {
    const filing = await filings.find(filingId);
    return filing?.manifest.terminalId === terminal.id ? filing : null;
  };

  /** Idempotent: a gateway that dies between receipt and case opens it when the terminal commits again. */
  const openCase = ({ manifest }: StoredFiling, terminal: KnownTerminal, receivedAt: string) =>
    cases.open(
      {
        caseId: manifest.filingId,
        courtCode: manifest.courtCode,
        servingCourtCode: terminal.court,
        filingId: manifest.filingId,
        receiptNumber: manifest.number,
        cause: manifest.cause,
        title: manifest.title,
        openedAt: receivedAt,
      },
      { key: manifest.person.key, role: 'filer' },
    );

  return {
    announce: async (terminal, manifest) => {
      if (manifest.terminalId !== terminal.id || manifest.servingCourtCode !== terminal.court)
        return fail({ code: 'not-your-terminal' });
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
        if (filing.receipt !== null) {
          await openCase(filing, terminal, filing.receipt.receipt.receivedAt);
          return ok(filing.receipt);
        }
        const problems = await wrongFiles({ files, filings }, filing.manifest);
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
        const stands = await filings.commit(filingId, signed);
        await openCase(filing, terminal, stands.receipt.receivedAt);
        return ok(stands);
      }),
  };
};
