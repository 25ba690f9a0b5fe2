import type { Words } from '../../text/words.ts';

/** How far a registered case has come: registered, in mediation (调解), in trial (审理), decided (已裁判), closed (结案). */
export type CaseStage = 'registered' | 'mediation' | 'trial' | 'decided' | 'closed';

/** What the court has said to the filing that a case began with. Times are ISO, days `YYYY-MM-DD`. */
export type FilingReply =
  | { readonly state: 'received' | 'supplementReceived'; readonly at: string }
  | {
      readonly state: 'supplementRequested';
      readonly items: readonly string[];
      readonly deadline: string;
      readonly at: string;
    }
  | {
      readonly state: 'registered';
      readonly caseNumber: string;
      readonly at: string;
      readonly clerk?: string | undefined;
    }
  /** Another court is competent (民事诉讼法 127(4)); its name. */
  | { readonly state: 'notThisCourt'; readonly competent: string; readonly at: string }
  /** A ruling not to take the case (不予受理裁定); it can be appealed against within ten days of its service (民事诉讼法 157, 171). */
  | { readonly state: 'rejected'; readonly rulingNumber: string; readonly at: string };

/** One line that an area of the court's work adds to a person's view of their case: a hearing, a fee, a served paper. */
export interface CaseLine {
  readonly label: Words;
  readonly value: Words;
}

/** A day until which something must be done. */
export interface CaseDeadline {
  readonly what: Words;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/** One case of a person, from the first receipt of its papers to its end. */
export interface PersonCase {
  readonly caseId: string;
  readonly courtCode: string;
  readonly courtName: string;
  /** 收件编号; `null` for a case that did not come from a terminal. */
  readonly receiptNumber: string | null;
  /** 案号; `null` until it is registered. */
  readonly caseNumber: string | null;
  readonly cause: string;
  readonly title: string;
  readonly role: 'filer' | 'party' | 'agent';
  /** ISO. */
  readonly openedAt: string;
  /** `null` for a case that did not come from a terminal. */
  readonly answer: FilingReply | null;
  /** `null` until it is registered. */
  readonly stage: CaseStage | null;
  readonly clerk: string | null;
  readonly judge: string | null;
  /** Of the court's hall or the clerk. */
  readonly telephone: string | null;
  /** What the areas of the court's work add: the next hearing first. */
  readonly lines: readonly CaseLine[];
  /** The nearest first. */
  readonly deadlines: readonly CaseDeadline[];
}
