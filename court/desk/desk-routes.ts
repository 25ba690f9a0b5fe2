import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { caseDesk } from './cases/case-desk.ts';
import { type ClerkSession, createClerkSessions, isOwnForm } from './clerk-sessions.ts';
import { type DeskArea, type DeskKit, type DeskParts, field, sendPage } from './desk-kit.ts';
import { feeDesk } from './fees/fee-desk.ts';
import { figuresDesk } from './figures/figures-desk.ts';
import { fileReadingDesk } from './file-reading/file-reading-desk.ts';
import { filingsDesk } from './filings-desk.ts';
import { callsFor, guideDesk } from './guide-calls/guide-desk.ts';
import { handInDesk } from './hand-ins/hand-in-desk.ts';
import { hearingDesk } from './hearings/hearing-desk.ts';
import type { Frame } from './page-frame.ts';
import { regionDesk } from './region/region-desk.ts';
import { requestDesk } from './requests/request-desk.ts';
import { entrustedDesk } from './service-of-process/entrusted-desk.ts';
import { servedDesk } from './service-of-process/served-desk.ts';
import { signInPage } from './sign-in-page.ts';
import { systemDesk } from './system/system-desk.ts';
import { terminalDesk } from './terminals/terminal-desk.ts';
import { ticketDesk } from './tickets/ticket-desk.ts';

/** Pages may show themselves, our own files and nothing else; nothing inline runs. */
const pagePolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const cookieName = 'desk';

/** The pages of each area. */
const areas: readonly DeskArea[] = [
  filingsDesk,
  caseDesk,
  handInDesk,
  fileReadingDesk,
  hearingDesk,
  feeDesk,
  requestDesk,
  servedDesk,
  entrustedDesk,
  ticketDesk,
  regionDesk,
  systemDesk,
  figuresDesk,
  guideDesk,
  terminalDesk,
];

/** The clerk's desk: pages made on the server, usable without script. */
export const registerDesk = async (app: FastifyInstance, parts: DeskParts): Promise<void> => {
  const { config, clock } = parts;
  const sessions = createClerkSessions({ config, database: parts.database, clock, queue: parts.queue });
  const courtName = config.courts[0]?.name ?? '';
  const namesOf = ({ courts }: ClerkSession): string => {
    const names = config.courts.filter(({ code }) => courts.includes(code)).map(({ name }) => name);
    return names.length > 1 ? `${names[0]} 等 ${names.length} 个法院` : (names[0] ?? '');
  };
  const signedIn = new WeakMap<FastifyRequest, ClerkSession>();
  const sessionOf = (request: FastifyRequest): ClerkSession => {
    const session = signedIn.get(request);
    if (session === undefined) throw new Error('a page passed without a session');
    return session;
  };
  const frameOf = async (request: FastifyRequest): Promise<Frame> => ({
    session: sessionOf(request),
    calls: await callsFor(parts, sessionOf(request)),
    courtName: namesOf(sessionOf(request)),
    now: clock.now(),
  });

  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 64 * 1024 },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body.toString()))),
  );
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': pagePolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    // A form of another site cannot even reach the password check.
    const { origin, host } = request.headers;
    if (request.method === 'POST' && origin !== undefined && URL.parse(origin)?.host !== host) {
      return sendPage(reply.code(403), signInPage(courtName, null));
    }
    return undefined;
  });
  await app.register(fastifyStatic, {
    root: join(dirname(fileURLToPath(import.meta.url)), 'assets'),
    prefix: '/desk/assets/',
    index: false,
  });

  app.get('/', (_request, reply) => reply.redirect('/desk', 303));
  app.get('/desk/sign-in', (_request, reply) => sendPage(reply, signInPage(courtName, null)));
  app.post('/desk/sign-in', async (request, reply) => {
    const outcome = await sessions.signIn(field(request, 'name'), field(request, 'password'));
    if (typeof outcome === 'string') {
      request.log.warn({ signIn: outcome }, 'refused');
      return sendPage(reply.code(outcome === 'wrong' ? 401 : 429), signInPage(courtName, outcome));
    }
    return reply.header('set-cookie', cookie(outcome.token, config.secureCookie)).redirect('/desk', 303);
  });

  await app.register(async (desk) => {
    desk.addHook('onRequest', async (request, reply) => {
      const session = await sessions.find(tokenOf(request));
      if (session === null) return reply.redirect('/desk/sign-in', 303);
      signedIn.set(request, session);
      return undefined;
    });
    desk.addHook('preHandler', async (request, reply) => {
      if (request.method === 'POST' && !isOwnForm(sessionOf(request), field(request, 'csrf'))) {
        request.log.warn({ code: 'foreign-form' }, 'refused');
        return reply.code(403).type('text/plain; charset=utf-8').send('表单已经失效，请返回后重新打开页面。');
      }
      return undefined;
    });

    const kit: DeskKit = { sessionOf, frameOf, at: () => new Date(clock.now()).toISOString() };
    for (const area of areas) area(desk, parts, kit);

    desk.post('/desk/sign-out', async (request, reply) => {
      await sessions.signOut(tokenOf(request) ?? '');
      return reply
        .header('set-cookie', `${cookie('', config.secureCookie)}; Max-Age=0`)
        .redirect('/desk/sign-in', 303);
    });
  });
};

const cookie = (token: string, secure: boolean): string =>
  `${cookieName}=${token}; Path=/desk; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;

const tokenOf = (request: FastifyRequest): string | undefined =>
  new RegExp(`(?:^|;\\s*)${cookieName}=([A-Za-z0-9_-]{43})`).exec(request.headers.cookie ?? '')?.[1];
