import { fromPromise } from 'xstate';
import type { CardIdentity } from '../../dossier/dossier.ts';
import type { Result } from '../../result.ts';
import type { CourtCallFault } from '../kit/service-setup.ts';
import type { OpenFault, ReadPage } from '../served-papers/served-effects.ts';
import type { CaseFile, ReadableCase } from './case-file.ts';

const notProvided = (name: string) => (): never => {
  throw new Error(`the host did not provide the effect ${name}`);
};

/** Asks which files of their cases the person may read. */
export const askFiles = fromPromise<
  Result<readonly ReadableCase[], CourtCallFault>,
  { readonly person: CardIdentity }
>(notProvided('askFiles'));

/** A file to be read, by whom, and what stands across its pages. `key` names this reading: noted again, it is the same. */
export interface FileToRead {
  readonly key: string;
  readonly person: CardIdentity;
  readonly about: ReadableCase;
  readonly file: CaseFile;
  readonly watermark: string;
}

/** Notes the reading at the court, fetches the file, compares its hash, and draws its pages with the watermark. Nothing outlives the visit. */
export const openFile = fromPromise<Result<readonly ReadPage[], OpenFault>, FileToRead>(
  notProvided('openFile'),
);
