import { fromPromise } from 'xstate';
import { uuidOf } from '../../../court/contract/uuid-of.ts';
import type { CardIdentity } from '../../../flows/dossier/dossier.ts';
import { fail, ok, type Result } from '../../../flows/result.ts';
import type { CourtCallFault } from '../../../flows/services/kit/service-setup.ts';
import type { PersonCase } from '../../../flows/services/my-cases/person-case.ts';
import type { RequestToSend } from '../../../flows/services/requests/request-effects.ts';
import type { OwnRequest } from '../../../flows/services/requests/request-kind.ts';
import type { VisitLink } from '../../visit/visit-runner.ts';
import { asked, type ServiceMeans } from './service-means.ts';

/** The effects of 联系法院. */
export const requestsEffects = (means: ServiceMeans, link: VisitLink) => ({
  askOwnMatters: fromPromise<
    Result<
      { readonly cases: readonly PersonCase[]; readonly requests: readonly OwnRequest[] },
      CourtCallFault
    >,
    { readonly person: CardIdentity }
  >(async ({ input, signal }) => {
    const personKey = means.personKey(input.person.number);
    const cases = await asked(
      means,
      link,
      'personCases',
      { body: { personKey }, signal },
      (answer) => answer.cases,
    );
    if (!cases.ok) return fail(cases.error);
    const requests = await asked(
      means,
      link,
      'personRequests',
      { body: { personKey }, signal },
      (answer) => answer.requests,
    );
    return requests.ok ? ok({ cases: cases.value, requests: requests.value }) : fail(requests.error);
  }),
  sendRequest: fromPromise<
    Result<{ readonly number: string; readonly receivedAt: string }, CourtCallFault>,
    RequestToSend
  >(({ input, signal }) => {
    const requestId = uuidOf(input.key);
    return asked(
      means,
      link,
      'sendRequest',
      {
        parameters: { requestId },
        body: {
          requestId,
          kind: input.kind,
          courtCode: input.about?.courtCode ?? means.config.court.code,
          caseId: input.about?.caseId ?? null,
          person: {
            key: means.personKey(input.person.number),
            name: input.person.name,
            phone: input.phone,
          },
          answers: [...input.answers],
        },
        signal,
      },
      (answer) => answer,
    );
  }),
});
