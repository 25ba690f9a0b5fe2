import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { maxSessionDescription, sessionDescription } from '../../court/contract/guide-calls/guide-call.ts';
import type { VisitRunner } from '../visit/visit-runner.ts';

/** The way of the page's offer (SDP) to a clerk's browser, and of its answer back; `null`: nobody answered. */
export interface VideoDoor {
  connect(callId: string, sdp: string, signal: AbortSignal): Promise<string | null>;
}

const offer = z.strictObject({ sdp: sessionDescription });

/**
 * Takes the page's offers for a video call: only from our own page, and only while the person has agreed to one. Which call it is
 * the visit knows, not the page.
 */
export const takeOffers = (
  app: FastifyInstance,
  door: VideoDoor,
  {
    runner,
    hasToken,
    origin,
  }: {
    readonly runner: Pick<VisitRunner, 'push'>;
    readonly hasToken: (query: unknown) => boolean;
    readonly origin: () => string;
  },
): void => {
  app.post('/call/offer', { bodyLimit: 2 * maxSessionDescription }, async (request, reply) => {
    if (!hasToken(request.query) || request.headers.origin !== origin()) return reply.code(404).send();
    const { call } = runner.push.frame;
    const given = offer.safeParse(request.body);
    if (!call || !given.success) return reply.code(409).send();
    const gone = new AbortController();
    // The page hung up or went away: nobody waits for an answer.
    reply.raw.on('close', () => gone.abort());
    const sdp = await door.connect(call.callId, given.data.sdp, gone.signal);
    if (sdp === null) return reply.code(504).send();
    return reply.header('cache-control', 'no-store').send({ sdp });
  });
};
