import { fromPromise } from 'xstate';
import type { CardIdentity } from '../dossier/dossier.ts';
import type { PrintFaultCode } from '../filing/filing-effects.ts';
import type { Result } from '../result.ts';
import type { FileToRead } from './case-file/case-file-effects.ts';
import type { ServedPaper } from './served-papers/served-paper.ts';

/** What services print on A4: a paper that was served on this person, an empty form, a copy from a file. JSON only. */
export type Sheet =
  | { readonly kind: 'served'; readonly person: CardIdentity; readonly paper: ServedPaper }
  | { readonly kind: 'blankForm'; readonly templateId: string }
  | ({ readonly kind: 'caseFile' } & FileToRead);

/** Prints a paper on the A4 printer. `key` names this very print: after a restart the same key is never printed again unasked. */
export const printSheet = fromPromise<
  Result<void, PrintFaultCode>,
  { readonly sheet: Sheet; readonly key: string }
>((): never => {
  throw new Error('the host did not provide the effect printSheet');
});
