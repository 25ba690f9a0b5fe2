/** What kind of paper it is; stable, because the court keeps it. */
export type ServedKind = 'complaint' | 'summons' | 'judgment' | 'ruling' | 'notice' | 'other';

/**
 * One version of a paper that the court serves on this person. A corrected paper is a further version of the same one: what was
 * signed for stays, with its own version. Times are ISO.
 */
export interface ServedPaper {
  readonly paperId: string;
  /** From 1. */
  readonly version: number;
  readonly caseId: string;
  readonly courtCode: string;
  readonly courtName: string;
  readonly caseNumber: string | null;
  readonly receiptNumber: string | null;
  readonly cause: string;
  readonly kind: ServedKind;
  readonly title: string;
  /** Of the file, lower-case hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly pages: number;
  readonly sentAt: string;
  /** 送达回证: `null` while it waits to be signed for. */
  readonly collected: ServiceReceipt | null;
}

/** That somebody signed for a paper: its number, and when it reached the court, which is the day of service. */
export interface ServiceReceipt {
  readonly number: string;
  readonly at: string;
}

/** The stages of a case for which an address, or consent to electronic service, counts (在线诉讼规则 4). */
export type ServiceStage = 'first' | 'second' | 'retrial' | 'enforcement';

/** Where and how the court serves papers on a person in a case (送达地址确认书). */
export interface ServiceAddress {
  readonly address: string;
  readonly phone: string;
  /** `null`: no consent to electronic service (民事诉讼法 90). */
  readonly electronic: {
    readonly phone: string;
    readonly email: string | null;
    readonly stages: readonly ServiceStage[];
  } | null;
  readonly stages: readonly ServiceStage[];
}

/** A case of the person and what they confirmed last for it. */
export interface AddressedCase {
  readonly caseId: string;
  readonly courtName: string;
  readonly caseNumber: string | null;
  readonly receiptNumber: string | null;
  readonly cause: string;
  readonly confirmed: (ServiceAddress & { readonly at: string; readonly from: 'filing' | 'terminal' }) | null;
}

/** The name of one version of a paper within a person's list. */
export const servedId = ({ paperId, version }: Pick<ServedPaper, 'paperId' | 'version'>): string =>
  `${paperId}:${version}`;
