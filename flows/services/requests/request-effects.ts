import { fromPromise } from 'xstate';
import type { CardIdentity } from '../../dossier/dossier.ts';
import type { Result } from '../../result.ts';
import type { CourtCallFault } from '../kit/service-setup.ts';
import type { PersonCase } from '../my-cases/person-case.ts';
import type { OwnRequest, RequestAnswer, RequestKindId } from './request-kind.ts';

const notProvided = (name: string) => (): never => {
  throw new Error(`the host did not provide the effect ${name}`);
};

/** What is handed in. `key` names this very wish: sent again after a restart, it has no second effect. */
export interface RequestToSend {
  readonly key: string;
  readonly kind: RequestKindId;
  readonly person: CardIdentity;
  readonly phone: string;
  /** The case that it is about; `null`: none, then it goes to the terminal's own court. */
  readonly about: Pick<PersonCase, 'caseId' | 'courtCode'> | null;
  readonly answers: readonly RequestAnswer[];
}

/** Hands a request in. `receivedAt` is ISO. */
export const sendRequest = fromPromise<
  Result<{ readonly number: string; readonly receivedAt: string }, CourtCallFault>,
  RequestToSend
>(notProvided('sendRequest'));

/** Asks for a person's cases and earlier requests, newest first. */
export const askOwnMatters = fromPromise<
  Result<{ readonly cases: readonly PersonCase[]; readonly requests: readonly OwnRequest[] }, CourtCallFault>,
  { readonly person: CardIdentity }
>(notProvided('askOwnMatters'));
