import { createReadStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../../device-drivers/contract.ts';
import { fileId, filingId } from '../contract/identifiers.ts';
import type { FilingFiles } from '../gateway/filing-files.ts';
import type { FilingStore, InboxFilter, StoredFiling } from '../gateway/filing-store.ts';
import type { GatewayConfig } from '../gateway/gateway-config.ts';
import type { GuideCallStore } from '../gateway/guide-call-store.ts';
import { type CaseProblem, casePage } from './case-page.ts';
import { type ClerkSession, createClerkSessions, isOwnForm } from './clerk-sessions.ts';
import { readCaseNumber, readSupplement } from './desk-actions.ts';
import type { Html } from './html.ts';
import { inboxFilters, inboxPage, inboxPageSize } from './inbox-page.ts';
import { callStrip, type Frame } from './page-frame.ts';
import { signInPage } from './sign-in-page.ts';

/** What the desk works with. */
export interface DeskParts {
  readonly config: GatewayConfig;
  readonly filings: FilingStore;
  readonly calls: GuideCallStore;
  readonly files: FilingFiles;
  readonly clock: Clock;
}

/** Pages may show themselves, our own files and nothing else; nothing inline runs. */
const pagePolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A file of a filing is shown inside our page only, and nothing in it runs or loads. */
const filePolicy =
  "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

const cookieName = 'desk';

/** The clerk's desk: pages made on the server, usable without script. */
export const registerDesk = async (app: FastifyInstance, parts: DeskParts): Promise<void> => {
  const { config, filings, calls, files, clock } = parts;
  const sessions = createClerkSessions(config.clerks, clock);
  const courtName = config.courts[0]?.name ?? '';
  const signedIn = new WeakMap<FastifyRequest, ClerkSession>();
  const sessionOf = (request: FastifyRequest): ClerkSession => {
    const session = signedIn.get(request);
    if (session === undefined) throw new Error('a page passed without a session');
    return session;
  };
  const frameOf = async (request: FastifyRequest): Promise<Frame> => ({
    session: sessionOf(request),
    calls: await calls.open(),
    courtName,
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
      const session = sessions.find(tokenOf(request));
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

    desk.post('/desk/sign-out', (request, reply) => {
      sessions.signOut(tokenOf(request) ?? '');
      return reply
        .header('set-cookie', `${cookie('', config.secureCookie)}; Max-Age=0`)
        .redirect('/desk/sign-in', 303);
    });

    desk.get('/desk', async (request, reply) => {
      const query = request.query as Readonly<Record<string, unknown>>;
      const filter = filterOf(query.show);
      const page =
        typeof query.page === 'string' && /^[1-9]\d{0,4}$/.test(query.page) ? Number(query.page) : 1;
      const found = await filings.inbox(filter, inboxPageSize, (page - 1) * inboxPageSize);
      return sendPage(
        reply,
        inboxPage(await frameOf(request), { filter, page, filings: found, counts: await filings.counts() }),
      );
    });

    desk.get('/desk/calls', async (request, reply) => sendPage(reply, callStrip(await frameOf(request))));
    for (const state of ['coming', 'ended'] as const) {
      desk.post(`/desk/calls/:callId/${state}`, async (request, reply) => {
        const { callId } = request.params as { readonly callId: string };
        await calls.move(callId, state);
        return reply.redirect(backTo(request), 303);
      });
    }

    const findFiling = async (request: FastifyRequest): Promise<StoredFiling | null> => {
      const id = filingId.safeParse((request.params as Readonly<Record<string, unknown>>).filingId);
      const filing = id.success ? await filings.find(id.data) : null;
      return filing === null || filing.state === 'uploading' ? null : filing;
    };
    const soundFiles = async ({ manifest }: StoredFiling): Promise<Set<string>> => {
      const sound = new Set<string>();
      for (const file of manifest.files) {
        if ((await files.sha256Of(manifest.filingId, file.fileId)) === file.sha256) sound.add(file.fileId);
      }
      return sound;
    };
    const showCase = async (
      request: FastifyRequest,
      reply: FastifyReply,
      filing: StoredFiling,
      problem: CaseProblem | null,
    ) => sendPage(reply, casePage(await frameOf(request), filing, await soundFiles(filing), problem));
    const notHere = (reply: FastifyReply) =>
      reply.code(404).type('text/plain; charset=utf-8').send('没有这份材料。');

    desk.get('/desk/filings/:filingId', async (request, reply) => {
      const filing = await findFiling(request);
      return filing === null ? notHere(reply) : showCase(request, reply, filing, null);
    });

    desk.get('/desk/filings/:filingId/files/:fileId', async (request, reply) => {
      const filing = await findFiling(request);
      const id = fileId.safeParse((request.params as Readonly<Record<string, unknown>>).fileId);
      const file = filing?.manifest.files.find((one) => one.fileId === id.data);
      const path = filing && file ? await files.pathOf(filing.manifest.filingId, file.fileId) : null;
      if (!file || path === null) return notHere(reply);
      return reply
        .headers({ 'content-security-policy': filePolicy, 'content-disposition': 'inline' })
        .type(file.mediaType)
        .send(createReadStream(path));
    });

    // One action: done → the page again; refused → the page with the reason and what was typed.
    const action = (
      about: CaseProblem['about'],
      path: string,
      act: (
        filing: StoredFiling,
        request: FastifyRequest,
      ) => Promise<{ readonly status: 409 | 422; readonly words: string } | null>,
    ) =>
      desk.post(`/desk/filings/:filingId/${path}`, async (request, reply) => {
        const filing = await findFiling(request);
        if (filing === null) return notHere(reply);
        const id = filing.manifest.filingId;
        const refused = await act(filing, request);
        request.log.info({ action: about, filingId: id, refused: refused?.status ?? null }, 'desk');
        if (refused === null) return reply.redirect(`/desk/filings/${id}`, 303);
        const now = (await filings.find(id)) ?? filing;
        const typed = fields(request);
        return showCase(request, reply.code(refused.status), now, { about, words: refused.words, typed });
      });
    const at = () => new Date(clock.now()).toISOString();

    action('register', 'register', async (filing, request) => {
      const number = readCaseNumber(field(request, 'caseNumber'), clock.now());
      if (!number.ok) return { status: 422, words: number.error };
      const outcome = await filings.register(filing.manifest.filingId, {
        state: 'registered',
        caseNumber: number.value,
        at: at(),
        clerk: sessionOf(request).clerk,
      });
      switch (outcome) {
        case 'done':
          return null;
        case 'stateChanged':
          return { status: 409, words: '本件已经登记立案。' };
        case 'caseNumberTaken':
          return { status: 409, words: '这个案号已经用于另一件案件。' };
        default:
          return outcome satisfies never;
      }
    });

    action('supplement', 'supplement', async (filing, request) => {
      // REG 7: everything that is missing is told at once, in one notice.
      if (filing.supplement !== null)
        return { status: 409, words: '补正告知只能发出一次（登记立案规定第七条）。' };
      const notice = readSupplement(field(request, 'items'), field(request, 'deadline'), clock.now());
      if (!notice.ok) return { status: 422, words: notice.error };
      const outcome = await filings.requestSupplement(filing.manifest.filingId, {
        state: 'supplementRequested',
        ...notice.value,
        at: at(),
      });
      return outcome === 'done' ? null : { status: 409, words: '本件的状态已经改变，不能再发出补正告知。' };
    });

    action('supplementCame', 'supplement-came', async (filing) => {
      const outcome = await filings.supplementCame(filing.manifest.filingId, at());
      return outcome === 'done' ? null : { status: 409, words: '本件没有等待补正的材料。' };
    });
  });
};

const sendPage = (reply: FastifyReply, page: Html): FastifyReply =>
  reply.type('text/html; charset=utf-8').send(page.text);

const fields = (request: FastifyRequest): Readonly<Record<string, string>> =>
  typeof request.body === 'object' && request.body !== null
    ? (request.body as Readonly<Record<string, string>>)
    : {};

const field = (request: FastifyRequest, name: string): string => {
  const value: unknown = fields(request)[name];
  return typeof value === 'string' ? value : '';
};

const filterOf = (value: unknown): InboxFilter =>
  inboxFilters.find(([filter]) => filter === value)?.[0] ?? 'open';

/** The page the form was on, when it is one of ours. */
const backTo = (request: FastifyRequest): string => {
  const from = URL.parse(request.headers.referer ?? '');
  return from?.host === request.headers.host && from?.pathname.startsWith('/desk')
    ? `${from.pathname}${from.search}`
    : '/desk';
};

const cookie = (token: string, secure: boolean): string =>
  `${cookieName}=${token}; Path=/desk; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;

const tokenOf = (request: FastifyRequest): string | undefined =>
  new RegExp(`(?:^|;\\s*)${cookieName}=([A-Za-z0-9_-]{43})`).exec(request.headers.cookie ?? '')?.[1];
