import { fromPromise } from 'xstate';
import type { CardIdentity, Signature } from '../../dossier/dossier.ts';
import type { Result } from '../../result.ts';
import type { CourtCallFault } from '../kit/service-setup.ts';
import type { AddressedCase, ServedPaper, ServiceAddress, ServiceReceipt } from './served-paper.ts';

const notProvided = (name: string) => (): never => {
  throw new Error(`the host did not provide the effect ${name}`);
};

/** A page of a paper as a picture that the host keeps for this visit. */
export interface ReadPage {
  readonly id: string;
  readonly widthPixels: number;
  readonly heightPixels: number;
}

/** Why a paper cannot be read: the court could not be asked, or what came is not what the court registered. */
export type OpenFault = CourtCallFault | 'damaged';

/** What the court has for a person. */
export interface PersonService {
  readonly papers: readonly ServedPaper[];
  readonly cases: readonly AddressedCase[];
}

/** Asks what is served on the person whose card was laid, and the addresses they confirmed. */
export const askService = fromPromise<
  Result<PersonService, CourtCallFault>,
  { readonly person: CardIdentity }
>(notProvided('askService'));

/** Fetches a paper, compares its hash and draws its pages. Nothing of it outlives the visit. */
export const openPaper = fromPromise<
  Result<readonly ReadPage[], OpenFault>,
  { readonly person: CardIdentity; readonly paper: ServedPaper }
>(notProvided('openPaper'));

/** Sends the signed receipt (送达回证). `key` names it: sent again, it is the same. */
export const sendReceipt = fromPromise<
  Result<ServiceReceipt, CourtCallFault>,
  {
    readonly key: string;
    readonly person: CardIdentity;
    readonly paper: ServedPaper;
    readonly signature: Signature;
  }
>(notProvided('sendReceipt'));

/** Sends a confirmed address for service. `key` names it: sent again, it is the same. */
export const sendAddress = fromPromise<
  Result<ServiceReceipt, CourtCallFault>,
  {
    readonly key: string;
    readonly person: CardIdentity;
    readonly caseId: string;
    readonly confirmed: ServiceAddress;
    readonly signature: Signature;
  }
>(notProvided('sendAddress'));
