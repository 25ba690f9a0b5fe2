import { createReadStream } from 'node:fs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fileId, filingId } from '../contract/identifiers.ts';
import { officeHoursOf } from '../contract/region/office-hours.ts';
import type { InboxFilter, StoredFiling } from '../gateway/filing-store.ts';
import { priorityFilings } from '../gateway/priority-marks.ts';
import { createContactStore } from '../gateway/region/contact-store.ts';
import { type CaseProblem, type CaseSetting, casePage } from './case-page.ts';
import { readCaseNumber, readCompetentCourt, readSupplement } from './desk-actions.ts';
import { type DeskArea, field, fields, sendPage } from './desk-kit.ts';
import { inboxFilters, inboxPage, inboxPageSize } from './inbox-page.ts';

/** A file of a filing is shown inside our page only, and nothing in it runs or loads. */
const filePolicy =
  "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

/** What refused an action, in the clerk's words. */
interface Refused {
  readonly status: 403 | 409 | 422;
  readonly words: string;
}

/** The inbox, the page of each filing with its files, and what the court answers to it. Only what these courts decide or serve is here. */
export const filingsDesk: DeskArea = (desk, parts, kit) => {
  const { config, filings, cases, files, clock, database } = parts;
  const { sessionOf, frameOf, at } = kit;
  const contacts = createContactStore(database);
  const hours = officeHoursOf(config.region ?? {});
  const courtName = (code: string): string => config.courts.find((one) => one.code === code)?.name ?? code;

  desk.get('/desk', async (request, reply) => {
    const query = request.query as Readonly<Record<string, unknown>>;
    const filter = filterOf(query.show);
    const page = typeof query.page === 'string' && /^[1-9]\d{0,4}$/.test(query.page) ? Number(query.page) : 1;
    const { courts } = sessionOf(request);
    const found = await filings.inbox(courts, filter, inboxPageSize, (page - 1) * inboxPageSize);
    const counts = await filings.counts(courts);
    const first = filter === 'open' && page === 1 ? await priorityFilings(parts, courts) : [];
    const region = config.courts.length > 1;
    return sendPage(
      reply,
      inboxPage(await frameOf(request), {
        filter,
        page,
        filings: found,
        first,
        counts,
        region,
        hours,
        courtName,
      }),
    );
  });

  // What is none of these courts' is "not here", so that ids cannot be tried out.
  const findFiling = async (request: FastifyRequest): Promise<StoredFiling | null> => {
    const id = filingId.safeParse((request.params as Readonly<Record<string, unknown>>).filingId);
    const filing = id.success ? await filings.find(id.data) : null;
    if (filing === null || filing.state === 'uploading') return null;
    const { courts } = sessionOf(request);
    const { courtCode, servingCourtCode } = filing.manifest;
    return courts.includes(courtCode) || courts.includes(servingCourtCode) ? filing : null;
  };
  const soundFiles = async ({ manifest }: StoredFiling): Promise<Set<string>> => {
    const sound = new Set<string>();
    for (const file of manifest.files) {
      if ((await files.sha256Of(manifest.filingId, file.fileId)) === file.sha256) sound.add(file.fileId);
    }
    return sound;
  };
  const decides = (request: FastifyRequest, { manifest }: StoredFiling): boolean =>
    sessionOf(request).courts.includes(manifest.courtCode);
  const settingOf = async (request: FastifyRequest, filing: StoredFiling): Promise<CaseSetting> => ({
    decides: decides(request, filing),
    hours,
    courtName,
    contacts: await contacts.all(),
    courts: config.courts,
  });
  const showCase = async (
    request: FastifyRequest,
    reply: FastifyReply,
    filing: StoredFiling,
    problem: CaseProblem | null,
  ) =>
    sendPage(
      reply,
      casePage(
        await frameOf(request),
        filing,
        await soundFiles(filing),
        problem,
        await settingOf(request, filing),
      ),
    );
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
    act: (filing: StoredFiling, request: FastifyRequest) => Promise<Refused | null>,
  ) =>
    desk.post(`/desk/filings/:filingId/${path}`, async (request, reply) => {
      const filing = await findFiling(request);
      if (filing === null) return notHere(reply);
      const id = filing.manifest.filingId;
      const refused: Refused | null = decides(request, filing)
        ? await act(filing, request)
        : { status: 403, words: '本件由管辖法院审查答复，协作法院不能代为答复。' };
      request.log.info({ action: about, filingId: id, refused: refused?.status ?? null }, 'desk');
      if (refused === null) return reply.redirect(`/desk/filings/${id}`, 303);
      const now = (await filings.find(id)) ?? filing;
      const typed = fields(request);
      return showCase(request, reply.code(refused.status), now, { about, words: refused.words, typed });
    });

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
        await cases.registered(filing.manifest.filingId, number.value, sessionOf(request).clerk);
        return null;
      case 'stateChanged':
        return { status: 409, words: '本件已经登记立案，或者已经作出其他答复。' };
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

  const ended: Refused = { status: 409, words: '本件已经作出答复，不能再改变。' };

  action('notThisCourt', 'not-this-court', async (filing, request) => {
    const competent = readCompetentCourt(field(request, 'competent'), filing.manifest.courtName);
    if (!competent.ok) return { status: 422, words: competent.error };
    const outcome = { state: 'notThisCourt', competent: competent.value, at: at() } as const;
    return (await filings.end(filing.manifest.filingId, outcome)) === 'done' ? null : ended;
  });

  action('rejected', 'rejected', async (filing, request) => {
    // A ruling not to take a case has a number of the same form.
    const ruling = readCaseNumber(field(request, 'rulingNumber'), clock.now());
    if (!ruling.ok) return { status: 422, words: ruling.error };
    const outcome = { state: 'rejected', rulingNumber: ruling.value, at: at() } as const;
    return (await filings.end(filing.manifest.filingId, outcome)) === 'done' ? null : ended;
  });
};

const filterOf = (value: unknown): InboxFilter =>
  inboxFilters.find(([filter]) => filter === value)?.[0] ?? 'open';
