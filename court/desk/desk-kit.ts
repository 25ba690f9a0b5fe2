import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GuideCallStore } from '../gateway/guide-calls/guide-call-store.ts';
import type { GuideVideoStore } from '../gateway/guide-calls/guide-video-store.ts';
import type { GatewayMeans } from '../gateway/handlers.ts';
import type { FleetLine } from '../gateway/terminals/fleet-line.ts';
import type { ClerkSession } from './clerk-sessions.ts';
import type { Html } from './html.ts';
import type { Frame } from './page-frame.ts';

/** What the desk works with. */
export interface DeskParts extends GatewayMeans {
  readonly calls: GuideCallStore;
  readonly videos: GuideVideoStore;
  /** The line to the terminals' broker; `null`: there is none. */
  readonly fleet: FleetLine | null;
}

/** What the pages of every area share. */
export interface DeskKit {
  /** Who is signed in. Throws where nobody is: only pages behind the sign-in ask. */
  readonly sessionOf: (request: FastifyRequest) => ClerkSession;
  readonly frameOf: (request: FastifyRequest) => Promise<Frame>;
  /** Now, ISO. */
  readonly at: () => string;
}

/** The pages of one area of the court's work: behind the sign-in, and forms without our own mark do not reach them. */
export type DeskArea = (desk: FastifyInstance, parts: DeskParts, kit: DeskKit) => void;

/** Answers with a page. */
export const sendPage = (reply: FastifyReply, page: Html): FastifyReply =>
  reply.type('text/html; charset=utf-8').send(page.text);

/** Answers with a line for a clerk: what was not done, and why. */
export const sendWords = (reply: FastifyReply, status: number, words: string): FastifyReply =>
  reply.code(status).type('text/plain; charset=utf-8').send(words);

/** One line of what a clerk typed. */
export const typedLine = (typed: string, max: number): string =>
  typed
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, max);

/** What a form sent. */
export const fields = (request: FastifyRequest): Readonly<Record<string, string>> =>
  typeof request.body === 'object' && request.body !== null
    ? (request.body as Readonly<Record<string, string>>)
    : {};

/** One blank of a form; empty where it is not there. */
export const field = (request: FastifyRequest, name: string): string => {
  const value: unknown = fields(request)[name];
  return typeof value === 'string' ? value : '';
};

/** The page the form was on, when it is one of ours. */
export const backTo = (request: FastifyRequest): string => {
  const from = URL.parse(request.headers.referer ?? '');
  return from?.host === request.headers.host && from?.pathname.startsWith('/desk')
    ? `${from.pathname}${from.search}`
    : '/desk';
};
