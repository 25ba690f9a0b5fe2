import type { Field } from '../../forms/template.ts';
import type { FeeNoticeMode } from '../../law/fees/fee-payment.ts';
import type { Words } from '../../text/words.ts';

/** The name of a kind of request; stable, because the court keeps it. */
export type RequestKindId =
  | 'message'
  | 'appointment'
  | 'fileReading'
  | 'appraisal'
  | 'mediation'
  | 'legalAid'
  | 'explanation'
  | 'petition';

/** One screen of questions: what belongs together, at most three blanks. */
export interface RequestQuestion {
  readonly id: string;
  readonly heading: Words;
  readonly fields: readonly Field[];
}

/** What is read before anything is asked. */
export interface RequestNotice {
  readonly title: Words;
  readonly text: Words;
  /** Only at courts that go this way before a suit is registered; absent: at every court. */
  readonly mode?: FeeNoticeMode;
}

/**
 * One kind of short request to the court, as plain data: a new one is a new entry and nothing else. What it asks follows
 * the articles that its notices name.
 */
export interface RequestKind {
  readonly id: RequestKindId;
  readonly title: Words;
  readonly about: Words;
  /** Whether it is about a case of the person's own, about one if there is one, or about none. */
  readonly concerns: 'ownCase' | 'caseOrNone' | 'none';
  /** What must be known before: read first. */
  readonly notices: readonly RequestNotice[];
  readonly questions: readonly RequestQuestion[];
  /** What happens after it was sent; stands on the screen and on the slip. */
  readonly next: Words;
}

/** One answer of a request as the court reads it, in Chinese. */
export interface RequestAnswer {
  readonly label: string;
  readonly value: string;
}

/** A request that the person made before, and what the court replied. Times are ISO. */
export interface OwnRequest {
  readonly requestId: string;
  readonly number: string;
  readonly kind: string;
  readonly courtName: string;
  readonly receivedAt: string;
  readonly answers: readonly RequestAnswer[];
  /** `null`: not answered yet. */
  readonly reply: { readonly text: string; readonly at: string; readonly by: string } | null;
}
