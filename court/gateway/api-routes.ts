import type { FastifyInstance, FastifyRequest } from 'fastify';
import { fail, ok, type Result } from '../../flows/result.ts';
import type { Operation } from '../contract/operation.ts';
import { type OperationId, operations } from '../contract/operations.ts';
import { caseHandlers } from './cases/case-handlers.ts';
import { feeHandlers } from './fees/fee-handlers.ts';
import { createFeeParts } from './fees/fee-parts.ts';
import { figureHandlers } from './figures/figure-handlers.ts';
import { fileReadingHandlers } from './file-reading/file-reading-handlers.ts';
import { answerOf } from './filing-store.ts';
import { guideCallHandlers } from './guide-calls/guide-call-handlers.ts';
import { handInHandlers } from './hand-ins/hand-in-handlers.ts';
import type { ApiParts, Call, Handlers } from './handlers.ts';
import { hearingHandlers } from './hearings/hearing-handlers.ts';
import { photoHandlers } from './phone-photos/photo-handlers.ts';
import type { Refusal } from './reception.ts';
import { refuse } from './refuse.ts';
import { requestHandlers } from './requests/request-handlers.ts';
import { serviceHandlers } from './service-of-process/service-handlers.ts';
import { systemHandlers } from './system/system-handlers.ts';
import { terminalHandlers } from './terminals/terminal-handlers.ts';
import { ticketHandlers } from './tickets/ticket-handlers.ts';

/** The greatest body of an operation that does not say its own, in bytes. */
const smallBody = 64 * 1024;

/**
 * Makes one route of each operation of the contract that these may call: what the document says and what is served cannot
 * differ. What anyone may call is a secret in its path, and is not logged.
 */
export const registerApi = (
  app: FastifyInstance,
  parts: ApiParts,
  access: 'terminals' | 'anyone' | 'system',
): void => {
  const handlers = apiHandlers(parts);
  for (const id of Object.keys(operations) as OperationId[]) {
    const operation: Operation = operations[id];
    if ((operation.access ?? 'terminals') !== access) continue;
    const handle = handlers[id] as (call: Call<never>) => Promise<Result<unknown, Refusal>>;
    const logged = (parameters: Record<string, string>) => (access === 'anyone' ? {} : parameters);
    app.route({
      method: operation.method,
      url: operation.path.replace(/\{(\w+)\}/g, ':$1'),
      bodyLimit: operation.maxBody ?? smallBody,
      handler: async (request, reply) => {
        const parameters = parametersOf(operation, request);
        const body = operation.body?.safeParse(request.body);
        if (parameters === null || body?.success === false) return refuse(reply, { code: 'invalid-request' });
        const outcome = await handle({
          terminal: (access === 'terminals' ? parts.terminalOf(request) : null) as never,
          system: (access === 'system' ? parts.systemOf(request) : null) as never,
          parameters,
          body: body?.data as never,
        });
        if (!outcome.ok) {
          request.log.warn({ operation: id, refused: outcome.error.code, ...logged(parameters) }, 'refused');
          return refuse(reply, outcome.error);
        }
        request.log.info({ operation: id, ...logged(parameters) }, 'done');
        return reply.code(operation.status).send(outcome.value);
      },
    });
  }
};

const parametersOf = (operation: Operation, request: FastifyRequest): Record<string, string> | null => {
  const given = {
    ...(request.query as Readonly<Record<string, unknown>>),
    ...(request.params as Readonly<Record<string, unknown>>),
  };
  const checked: Record<string, string> = {};
  for (const [name, schema] of Object.entries({ ...operation.query, ...operation.parameters })) {
    const value = schema.safeParse(given[name]);
    if (!value.success || typeof value.data !== 'string') return null;
    checked[name] = value.data;
  }
  return checked;
};

const apiHandlers = (parts: ApiParts): Handlers => {
  const { reception, filings, takeHomes, key, courts, clock } = parts;
  const now = () => new Date(clock.now()).toISOString();

  return {
    ...guideCallHandlers(parts),
    ...caseHandlers(parts),
    ...feeHandlers({ ...parts, feeParts: createFeeParts(parts) }),
    ...figureHandlers(parts),
    ...handInHandlers(parts),
    ...photoHandlers(parts),
    ...fileReadingHandlers(parts),
    ...hearingHandlers(parts),
    ...requestHandlers(parts),
    ...serviceHandlers(parts),
    ...ticketHandlers(parts),
    ...terminalHandlers(parts),
    ...systemHandlers(parts),
    putFiling: async ({ terminal, parameters, body }) =>
      body.filingId === parameters.filingId
        ? reception.announce(terminal, body)
        : fail({ code: 'invalid-request' }),
    getFiling: ({ terminal, parameters }) => reception.status(terminal, parameters.filingId ?? ''),
    commitFiling: ({ terminal, parameters, body }) =>
      reception.commit(terminal, parameters.filingId ?? '', body.manifestSha256),
    personAnswers: async ({ body }) => {
      const found = await filings.ofPerson(
        body.personKey,
        courts.map(({ code }) => code),
      );
      return ok({
        filings: found.flatMap((filing) => {
          const answer = answerOf(filing);
          if (answer === null || filing.receivedAt === null) return [];
          const { filingId, number, courtCode, courtName, cause, title } = filing.manifest;
          return [
            { filingId, number, courtCode, courtName, cause, title, receivedAt: filing.receivedAt, answer },
          ];
        }),
      });
    },
    leaveTakeHome: ({ terminal, body }) => takeHomes.leave(terminal.id, body),
    fetchTakeHome: async ({ parameters }) => {
      const found = await takeHomes.find(parameters.takeHomeId ?? '');
      if (found === null) return fail({ code: 'not-found' });
      const { terminalId, ciphertext, expiresAt } = found;
      return ok({ ciphertext, expiresAt, courtName: parts.courtNameOf(terminalId) });
    },
    eraseTakeHome: async ({ parameters }) => {
      await takeHomes.erase(parameters.takeHomeId ?? '');
      return ok({ state: 'gone' });
    },
    health: async () => {
      await filings.find('');
      return ok({ status: 'ok', time: now() });
    },
    keys: async () => ok({ keys: [{ keyId: key.keyId, algorithm: 'ed25519', publicKey: key.publicKey }] }),
  };
};
