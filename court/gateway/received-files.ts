import type { CourtErrorBody } from '../contract/court-error.ts';
import type { FilingFile } from '../contract/filing-manifest.ts';
import type { FilingFiles } from './filing-files.ts';
import type { FilingStore } from './filing-store.ts';

/** Files that are announced under an id: of a filing, or of papers that are added to a case. */
export interface AnnouncedFiles {
  readonly filingId: string;
  readonly files: readonly FilingFile[];
}

/** The files that are not there whole. */
export const missingFiles = async (
  files: FilingFiles,
  { filingId, files: announced }: AnnouncedFiles,
): Promise<string[]> => {
  const missing: string[] = [];
  for (const { fileId, size } of announced) {
    if ((await files.sizeOf(filingId, fileId)) !== size) missing.push(fileId);
  }
  return missing;
};

/** Reads every file again. What came is not what was announced: it goes, so that it can be sent again from the first byte. */
export const wrongFiles = async (
  { files, filings }: { readonly files: FilingFiles; readonly filings: Pick<FilingStore, 'dropUpload'> },
  { filingId, files: announced }: AnnouncedFiles,
): Promise<NonNullable<CourtErrorBody['files']>> => {
  const problems: NonNullable<CourtErrorBody['files']> = [];
  for (const { fileId, size, sha256 } of announced) {
    if ((await files.sizeOf(filingId, fileId)) !== size) {
      problems.push({ fileId, problem: 'missing' });
    } else if ((await files.sha256Of(filingId, fileId)) !== sha256) {
      await filings.dropUpload(filingId, fileId);
      await files.drop(filingId, fileId);
      problems.push({ fileId, problem: 'hash-differs' });
    }
  }
  return problems;
};
