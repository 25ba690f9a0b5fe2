/** A file of a case that a person may read. `sourceId`: the filing, or the papers that were added, in which it stands. */
export interface CaseFile {
  readonly sourceId: string;
  readonly fileId: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly from: 'filing' | 'handIn';
  /** When it came in, ISO. */
  readonly at: string;
}

/** A case of a person, and what they may read of it. */
export interface ReadableCase {
  readonly caseId: string;
  readonly courtCode: string;
  readonly courtName: string;
  readonly caseNumber: string | null;
  readonly receiptNumber: string | null;
  readonly cause: string;
  /** Until when the court has opened the whole file; `null`: only what they handed in themselves. */
  readonly openUntil: string | null;
  readonly files: readonly CaseFile[];
}

/** The name of a file within its case. */
export const caseFileId = ({ sourceId, fileId }: Pick<CaseFile, 'sourceId' | 'fileId'>): string =>
  `${sourceId}:${fileId}`;

/** The number by which people know a case. */
export const caseFileNumber = ({ caseNumber, receiptNumber }: ReadableCase): string =>
  caseNumber ?? receiptNumber ?? '';
