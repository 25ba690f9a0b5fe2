import { windowKindIds, windowKinds } from '../../../flows/services/tickets/window-list.ts';
import { windowKind } from '../../contract/tickets/ticket-operations.ts';
import { chinaDay } from '../../gateway/china-day.ts';
import { calledNumber, createTicketStore, type StoredTicket } from '../../gateway/tickets/ticket-store.ts';
import { type DeskArea, field, sendPage } from '../desk-kit.ts';
import { chinaMoment } from '../desk-time.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';
import { csrfField, documentOf, type Frame, framed } from '../page-frame.ts';

const address = '/desk/queue';

/** How many calls the page and the board show. */
const shownCalls = 8;

/** 叫号: who waits before which window, and who is called next; the board is for a screen in the hall. */
export const ticketDesk: DeskArea = (desk, { database, queue, clock, config }, kit) => {
  const tickets = createTicketStore(database, queue);
  const ownCourts = (courts: readonly string[]) => config.courts.filter(({ code }) => courts.includes(code));

  /** The court that is asked for, or the first of the clerk's. */
  const courtOf = (wanted: string, courts: readonly string[]) => {
    const own = ownCourts(courts);
    return own.find(({ code }) => code === wanted) ?? own[0];
  };

  desk.get(address, async (request, reply) => {
    const { courts } = kit.sessionOf(request);
    const query = request.query as Readonly<Record<string, unknown>>;
    const court = courtOf(String(query.court ?? ''), courts);
    if (court === undefined) return reply.code(404).type('text/plain; charset=utf-8').send('没有法院。');
    const day = chinaDay(clock.now());
    const frame = { ...(await kit.frameOf(request)), place: address };
    return sendPage(
      reply,
      queuePage(frame, {
        court,
        courts: ownCourts(courts),
        window: typeof query.window === 'string' ? query.window.slice(0, 20) : '',
        waiting: await tickets.waiting(court.code, day),
        called: await tickets.called(court.code, day, shownCalls),
      }),
    );
  });

  desk.post(`${address}/:courtCode/:kind`, async (request, reply) => {
    const { courtCode, kind } = request.params as { readonly courtCode: string; readonly kind: string };
    const session = kit.sessionOf(request);
    const named = windowKind.safeParse(kind);
    if (!session.courts.includes(courtCode) || !named.success)
      return reply.code(404).type('text/plain; charset=utf-8').send('没有这个窗口。');
    const to = field(request, 'window')
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, 20);
    if (to === '')
      return reply.code(422).type('text/plain; charset=utf-8').send('请先填窗口。请返回上一页。');
    const called = await tickets.callNext(courtCode, chinaDay(clock.now()), named.data, {
      at: kit.at(),
      to,
      by: session.clerk,
    });
    request.log.info({ action: 'call-number', kind: named.data, found: called !== null }, 'desk');
    return reply.redirect(
      `${address}?court=${encodeURIComponent(courtCode)}&window=${encodeURIComponent(to)}`,
      303,
    );
  });

  desk.get(`${address}/board`, async (request, reply) => {
    const { courts } = kit.sessionOf(request);
    const court = courtOf(String((request.query as Readonly<Record<string, unknown>>).court ?? ''), courts);
    if (court === undefined) return reply.code(404).type('text/plain; charset=utf-8').send('没有法院。');
    const called = await tickets.called(court.code, chinaDay(clock.now()), shownCalls);
    return sendPage(reply.header('refresh', '3'), boardPage(court.name, called));
  });
};

interface QueueState {
  readonly court: { readonly code: string; readonly name: string };
  readonly courts: readonly { readonly code: string; readonly name: string }[];
  readonly window: string;
  readonly waiting: ReadonlyMap<string, number>;
  readonly called: readonly StoredTicket[];
}

const queuePage = (frame: Frame, { court, courts, window, waiting, called }: QueueState): Html =>
  framed(
    '叫号',
    frame,
    html`<div class="inbox">
${
  courts.length > 1 &&
  html`<nav class="tabs" aria-label="法院">${courts.map(
    ({ code, name }) =>
      html`<a href="${address}?court=${code}"${code === court.code ? html` aria-current="page"` : ''}>${name}</a>`,
  )}</nav>`
}
<p class="hint">先叫优先号（老人、残疾人、孕妇、军人等），再按取号的顺序。<a href="${address}/board?court=${court.code}">${icon('notice')}大厅显示屏</a></p>
<table class="filings"><thead><tr><th scope="col">窗口</th><th scope="col">等候</th><th scope="col">叫下一位到</th></tr></thead><tbody>${windowKindIds.map(
      (
        kind,
      ) => html`<tr><td><b>${windowKinds[kind].title.zh}</b><small>${windowKinds[kind].about.zh}</small></td>
<td>${waiting.get(kind) ?? 0} 人</td>
<td><form class="inline" method="post" action="${address}/${court.code}/${kind}">${csrfField(frame.session)}<input name="window" aria-label="窗口" required maxlength="20" size="10" value="${window}" placeholder="3 号窗口"><button${(waiting.get(kind) ?? 0) === 0 ? html` disabled` : ''}>叫号</button></form></td></tr>`,
    )}</tbody></table>
<section class="card"><h2>刚才叫的号</h2>${
      called.length === 0
        ? html`<p class="hint">今天还没有叫号。</p>`
        : html`<ul>${called.map(
            (one) =>
              html`<li><b>${calledNumber(one)}</b> → ${one.calledTo}<small> ${chinaMoment(one.calledAt ?? one.takenAt)}</small></li>`,
          )}</ul>`
    }</section></div>`,
  );

const boardPage = (courtName: string, called: readonly StoredTicket[]): Html =>
  documentOf(
    '叫号',
    html`<main class="board"><h1>${courtName}</h1>${
      called.length === 0
        ? html`<p>请坐着等，听叫号。</p>`
        : html`<ol>${called.map(
            (one) => html`<li><b>${calledNumber(one)}</b><span>请到 ${one.calledTo}</span></li>`,
          )}</ol>`
    }</main>`,
  );
