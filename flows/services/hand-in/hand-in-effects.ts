import { fromPromise } from 'xstate';
import type { CardIdentity } from '../../dossier/dossier.ts';
import type { PersonCase } from '../my-cases/person-case.ts';
import type { HandedIn, HandedPaper, Originals } from './hand-in-context.ts';

/** Papers on their way to the court. `key` names them: handed in again, they are the same. */
export interface PapersToHandIn {
  readonly key: string;
  readonly person: CardIdentity;
  readonly about: PersonCase;
  readonly papers: readonly HandedPaper[];
  readonly answersSupplement: boolean;
  readonly originals: Originals;
}

/**
 * Seals the papers on the terminal's disk and hands them to the court. Once it resolves nothing can be lost: what the court has not
 * confirmed yet is sent until it has. Rejects when the terminal cannot keep them.
 */
export const handInPapers = fromPromise<HandedIn, PapersToHandIn>((): never => {
  throw new Error('the host did not provide the effect handInPapers');
});
