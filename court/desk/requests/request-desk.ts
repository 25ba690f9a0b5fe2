import { requestKind } from '../../../flows/services/requests/request-kinds.ts';
import { requestId } from '../../contract/requests/request-operations.ts';
import { createHandInStore } from '../../gateway/hand-ins/hand-in-store.ts';
import { createRequestStore, type StoredRequest } from '../../gateway/requests/request-store.ts';
import type { CaseSection } from '../cases/case-section.ts';
import { type DeskArea, field, sendPage } from '../desk-kit.ts';
import { chinaMoment } from '../desk-time.ts';
import { handInBlock } from '../hand-ins/hand-in-view.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';
import { csrfField, type Frame, framed } from '../page-frame.ts';

/** How many requests one page shows. */
const pageSize = 20;

/** The longest reply, in characters: it is read on a screen. */
const longestReply = 2_000;

const address = '/desk/requests';

type State = 'open' | 'answered';

const tabs: readonly (readonly [State, string])[] = [
  ['open', '等待答复'],
  ['answered', '已答复'],
];

const kindWords = (kind: string): string => requestKind(kind)?.title.zh ?? kind;

/** 来件: what people asked for at the terminals, and the replies. */
export const requestDesk: DeskArea = (desk, { database, config, cases }, kit) => {
  const requests = createRequestStore(database);
  const handIns = createHandInStore(database);
  const courtName = (code: string): string => config.courts.find((one) => one.code === code)?.name ?? code;

  desk.get(address, async (request, reply) => {
    const query = request.query as Readonly<Record<string, unknown>>;
    const state: State = query.show === 'answered' ? 'answered' : 'open';
    const page = typeof query.page === 'string' && /^[1-9]\d{0,4}$/.test(query.page) ? Number(query.page) : 1;
    const { courts } = kit.sessionOf(request);
    const listed = await requests.list(courts, state, pageSize, (page - 1) * pageSize);
    const numbers = new Map<string, string>();
    for (const { body } of listed) {
      const found = body.caseId === null ? null : await cases.find(body.caseId);
      if (found !== null) numbers.set(found.caseId, found.caseNumber ?? found.receiptNumber ?? found.cause);
    }
    const counts = {
      open: await requests.count(courts, 'open'),
      answered: await requests.count(courts, 'answered'),
    };
    const frame = { ...(await kit.frameOf(request)), place: address };
    const unseen = state === 'open' && page === 1 ? await handIns.unseen(courts) : [];
    for (const { manifest } of unseen) {
      const found = await cases.find(manifest.caseId);
      if (found !== null) numbers.set(found.caseId, found.caseNumber ?? found.receiptNumber ?? found.cause);
    }
    return sendPage(
      reply,
      framed(
        '来件',
        frame,
        html`<div class="inbox">
<nav class="tabs" aria-label="来件">${tabs.map(
          ([tab, words]) =>
            html`<a href="${address}?show=${tab}"${tab === state ? html` aria-current="page"` : ''}>${words}<em>${counts[tab]}</em></a>`,
        )}</nav>
${unseen.length > 0 && html`<section class="card"><h2>新补交的材料<small>${unseen.length} 件没有看过</small></h2>${unseen.map((one) => handInBlock(one, frame, numbers.get(one.manifest.caseId) ?? '查看案件'))}</section>`}
${listed.length === 0 && unseen.length === 0 && html`<div class="empty">${icon('inbox')}<p>${state === 'open' ? '没有等待答复的来件。' : '这里还没有来件。'}</p></div>`}
${listed.map((one) => requestCard(one, frame, courtName(one.body.courtCode), numbers.get(one.body.caseId ?? '') ?? null))}
${pages(state, page, Math.max(1, Math.ceil(counts[state] / pageSize)))}
</div>`,
      ),
    );
  });

  desk.post(`${address}/:requestId/reply`, async (request, reply) => {
    const id = requestId.safeParse((request.params as Readonly<Record<string, unknown>>).requestId);
    const found = id.success ? await requests.find(id.data) : null;
    const { courts, clerk } = kit.sessionOf(request);
    if (found === null || !courts.includes(found.body.courtCode))
      return reply.code(404).type('text/plain; charset=utf-8').send('没有这件来件。');
    const words = field(request, 'text').trim();
    if (words === '' || words.length > longestReply)
      return reply
        .code(422)
        .type('text/plain; charset=utf-8')
        .send(`请写答复内容，不超过 ${longestReply} 字。请返回上一页。`);
    const outcome = await requests.reply(found.body.requestId, { text: words, at: kit.at(), by: clerk });
    request.log.info({ action: 'reply', requestId: found.body.requestId, outcome }, 'desk');
    if (outcome === 'answered')
      return reply.code(409).type('text/plain; charset=utf-8').send('这件来件已经有人答复。');
    return reply.redirect(address, 303);
  });
};

const pages = (state: State, page: number, last: number): Html | false =>
  last > 1 &&
  html`<nav class="pages" aria-label="翻页">${page > 1 && html`<a href="${address}?show=${state}&amp;page=${page - 1}">上一页</a>`}<span>第 ${page} 页，共 ${last} 页</span>${page < last && html`<a href="${address}?show=${state}&amp;page=${page + 1}">下一页</a>`}</nav>`;

const requestCard = (
  { body, number, receivedAt, terminalId, reply }: StoredRequest,
  frame: Frame,
  courtName: string,
  about: string | null,
): Html => html`<section class="card"><h2>${kindWords(body.kind)}<small>${number} · ${chinaMoment(receivedAt)}</small></h2>
<dl class="summary">
<div><dt>来件人</dt><dd>${body.person.name} · ${body.person.phone}</dd></div>
<div><dt>法院</dt><dd>${courtName}（终端 ${terminalId}）</dd></div>
${body.caseId !== null && html`<div><dt>案件</dt><dd><a href="/desk/cases/${body.caseId}">${about ?? '查看'}</a></dd></div>`}
${body.answers.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}
${reply !== null && html`<div><dt>答复</dt><dd>${reply.text}</dd></div><div><dt>答复人</dt><dd>${reply.by} · ${chinaMoment(reply.at)}</dd></div>`}
</dl>
${
  reply === null &&
  html`<form method="post" action="${address}/${body.requestId}/reply">${csrfField(frame.session)}<label>答复（当事人凭身份证在终端查看）<textarea name="text" rows="3" maxlength="${longestReply}" required></textarea></label><button>发出答复</button></form>`
}</section>`;

/** The requests that concern a case, on its page. */
export const requestSection: CaseSection = async (found, frame, { database, config }) => {
  const listed = await createRequestStore(database).ofCase(found.caseId);
  const courtName = config.courts.find(({ code }) => code === found.courtCode)?.name ?? found.courtCode;
  return listed.length === 0
    ? html``
    : html`${listed.map((one) => requestCard(one, frame, courtName, found.caseNumber ?? found.receiptNumber))}`;
};
