import { fromPromise } from 'xstate';
import type { CardIdentity } from '../../dossier/dossier.ts';
import type { Result } from '../../result.ts';
import type { CourtCallFault } from '../kit/service-setup.ts';
import type { PersonCase } from './person-case.ts';

/** Asks the court for the cases of the person whose card was laid, newest first. */
export const askCases = fromPromise<
  Result<readonly PersonCase[], CourtCallFault>,
  { readonly person: CardIdentity }
>(() => {
  throw new Error('the host did not provide the effect askCases');
});
