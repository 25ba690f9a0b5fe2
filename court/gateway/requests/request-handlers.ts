import { fail, ok } from '../../../flows/result.ts';
import type { requestOperations } from '../../contract/requests/request-operations.ts';
import type { GatewayMeans, HandlersOf } from '../handlers.ts';
import { createRequestStore } from './request-store.ts';

/** What terminals may ask of requests. */
export const requestHandlers = ({
  config,
  database,
  cases,
  clock,
}: GatewayMeans): HandlersOf<typeof requestOperations> => {
  const requests = createRequestStore(database);
  const names = new Map(config.courts.map(({ code, name }) => [code, name]));
  return {
    sendRequest: async ({ terminal, parameters, body }) => {
      if (body.requestId !== parameters.requestId) return fail({ code: 'invalid-request' });
      if (!names.has(body.courtCode)) return fail({ code: 'court-not-served' });
      // About a case that is none of theirs: as if there were none.
      if (body.caseId !== null) {
        const own = await cases.ofPerson(body.caseId, body.person.key);
        if (own === null || own.found.courtCode !== body.courtCode) return fail({ code: 'not-found' });
      }
      const stands = await requests.take(body, terminal.id, new Date(clock.now()).toISOString());
      return stands === 'differs'
        ? fail({ code: 'filing-differs' })
        : ok({ number: stands.number, receivedAt: stands.receivedAt });
    },
    personRequests: async ({ body }) => {
      const own = await requests.ofPerson(body.personKey, [...names.keys()]);
      return ok({
        requests: own.map(({ body: { requestId, kind, courtCode, answers }, number, receivedAt, reply }) => ({
          requestId,
          number,
          kind,
          courtName: names.get(courtCode) ?? courtCode,
          receivedAt,
          answers,
          reply,
        })),
      });
    },
  };
};
