import type { CardIdentity, Signature } from '../../dossier/dossier.ts';
import type { ServiceInput } from '../kit/service-setup.ts';
import type { OpenFault, ReadPage } from './served-effects.ts';
import { type AddressedCase, type ServedPaper, type ServiceReceipt, servedId } from './served-paper.ts';

/** A person's served papers, and the one that is looked at. JSON only. */
export interface ServedContext {
  readonly input: ServiceInput;
  readonly person: CardIdentity | null;
  readonly papers: readonly ServedPaper[];
  readonly cases: readonly AddressedCase[];
  readonly fault: OpenFault;
  /** The version of a paper that is looked at, by `servedId`. */
  readonly chosen: string | null;
  readonly pages: readonly ReadPage[];
  /** Which page, from 0. */
  readonly page: number;
  readonly signMissing: boolean;
  /** Kept until the court has it. */
  readonly signature: Signature | null;
  readonly receipt: ServiceReceipt | null;
  /** When a copy was asked for last, ms since the epoch: it names the print. */
  readonly printedAt: number;
  /** Something was signed during this service. */
  readonly did: boolean;
}

/** No paper is looked at. */
export const noPaper = {
  chosen: null,
  pages: [],
  page: 0,
  signMissing: false,
  signature: null,
  receipt: null,
} as const satisfies Partial<ServedContext>;

/** The paper that is looked at. Throws when none is. */
export const paperOf = ({ papers, chosen }: Pick<ServedContext, 'papers' | 'chosen'>): ServedPaper => {
  const found = papers.find((each) => servedId(each) === chosen);
  if (found === undefined) throw new Error('no paper is looked at');
  return found;
};

/** Who is served. Throws when nobody is known. */
export const personOf = ({ person }: Pick<ServedContext, 'person'>): CardIdentity => {
  if (person === null) throw new Error('nobody is served');
  return person;
};
