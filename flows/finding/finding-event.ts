import type { FilingKindId } from './filing-kinds.ts';

/** What a person does while looking for the right form. */
export type FindingEvent =
  | { readonly type: 'finding.back' }
  | { readonly type: 'finding.kindChosen'; readonly kind: FilingKindId }
  | { readonly type: 'finding.searched'; readonly text: string }
  /** A cause of action, by its code. */
  | { readonly type: 'finding.causeChosen'; readonly code: string }
  /** A group of causes in the tree; `null`: its top. */
  | { readonly type: 'finding.branchOpened'; readonly code: string | null }
  | { readonly type: 'finding.formChosen'; readonly templateId: string }
  | { readonly type: 'finding.confirmed' }
  /** Only to be written and printed, not filed. */
  | { readonly type: 'finding.draftChosen' }
  /** First what it costs and what to bring. */
  | { readonly type: 'finding.estimateOpened' }
  /** The amount in dispute, as typed; empty: none. */
  | { readonly type: 'finding.amountAnswered'; readonly amount: string }
  /** The list is to be printed, with the amount that stands in the blank. */
  | { readonly type: 'finding.estimatePrinted'; readonly amount: string }
  /** The list whose printing was interrupted is in the person's hand. */
  | { readonly type: 'finding.estimateCameOut' }
  | { readonly type: 'finding.estimateSkipped' };
