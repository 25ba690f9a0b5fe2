import { randomUUID } from 'node:crypto';
import { noticeParties } from '../../../flows/services/hearings/notice-names.ts';
import { filingId } from '../../contract/identifiers.ts';
import { chinaDay, dayAfter } from '../../gateway/china-day.ts';
import {
  createHearingStore,
  type ListedHearing,
  type PlanOutcome,
  type StoredHearing,
} from '../../gateway/hearings/hearing-store.ts';
import { caseOf } from '../cases/case-desk.ts';
import type { CaseSection } from '../cases/case-section.ts';
import { type DeskArea, field, sendPage } from '../desk-kit.ts';
import { chinaDate } from '../desk-time.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';
import { csrfField, type Frame, framed } from '../page-frame.ts';
import { planBlanks, readPlan } from './hearing-form.ts';

const address = '/desk/hearings';

/** How far the list looks ahead, in days, and how many hearings it shows at most. */
const daysAhead = 31;
const most = 400;

const refusals: Readonly<Record<Exclude<PlanOutcome, 'done'>, string>> = {
  roomTaken: '这个法庭这个时间已经排了别的庭。请返回上一页改时间或者法庭。',
  gone: '这次开庭已经取消，不能再改。',
};

/** 排期: hearings are planned, moved and cancelled on the case's page; the list shows what the days hold. */
export const hearingDesk: DeskArea = (desk, { database, queue, cases, clock, config }, kit) => {
  const hearings = createHearingStore(database, queue);
  const courtName = (code: string): string => config.courts.find((one) => one.code === code)?.name ?? code;

  desk.get(address, async (request, reply) => {
    const today = chinaDay(clock.now());
    const { courts } = kit.sessionOf(request);
    const listed = await hearings.list(courts, today, dayAfter(today, daysAhead - 1), most);
    const frame = { ...(await kit.frameOf(request)), place: address };
    return sendPage(reply, listPage(frame, listed, courts.length > 1 ? courtName : null));
  });

  // A new one has the id that its form was given: a second press is no second hearing.
  desk.post('/desk/cases/:caseId/hearings/:hearingId', async (request, reply) => {
    const found = await caseOf(request, cases, kit);
    const id = filingId.safeParse((request.params as Readonly<Record<string, unknown>>).hearingId);
    if (found === null || !id.success || !kit.sessionOf(request).courts.includes(found.courtCode))
      return reply.code(404).type('text/plain; charset=utf-8').send('没有这个案件。');
    if (found.caseNumber === null)
      return reply.code(409).type('text/plain; charset=utf-8').send('还没有立案，不能排期。');
    const { clerk } = kit.sessionOf(request);
    const stands = await hearings.find(id.data);
    if (stands !== null && stands.caseId !== found.caseId)
      return reply.code(404).type('text/plain; charset=utf-8').send('没有这次开庭。');
    const read = readPlan((name) => field(request, name), chinaDay(clock.now()));
    if ('wrong' in read)
      return reply.code(422).type('text/plain; charset=utf-8').send(`${read.wrong}请返回上一页。`);
    const outcome =
      stands === null
        ? await hearings.add(
            { hearingId: id.data, caseId: found.caseId, courtCode: found.courtCode, ...read.plan },
            clerk,
          )
        : await hearings.move(id.data, found.courtCode, read.plan, clerk);
    request.log.info({ action: 'hearing', hearingId: id.data, outcome }, 'desk');
    return outcome === 'done'
      ? reply.redirect(`/desk/cases/${found.caseId}`, 303)
      : reply.code(409).type('text/plain; charset=utf-8').send(refusals[outcome]);
  });

  desk.post('/desk/cases/:caseId/hearings/:hearingId/cancel', async (request, reply) => {
    const found = await caseOf(request, cases, kit);
    const id = filingId.safeParse((request.params as Readonly<Record<string, unknown>>).hearingId);
    const stands = id.success ? await hearings.find(id.data) : null;
    const session = kit.sessionOf(request);
    if (found === null || stands?.caseId !== found.caseId || !session.courts.includes(found.courtCode))
      return reply.code(404).type('text/plain; charset=utf-8').send('没有这次开庭。');
    const outcome = await hearings.cancel(stands.hearingId, kit.at(), session.clerk);
    request.log.info({ action: 'hearing-cancel', hearingId: stands.hearingId, outcome }, 'desk');
    return reply.redirect(`/desk/cases/${found.caseId}`, 303);
  });
};

const listPage = (
  frame: Frame,
  listed: readonly ListedHearing[],
  courtName: ((code: string) => string) | null,
): Html =>
  framed(
    '开庭',
    frame,
    html`<div class="inbox"><p class="hint">今天起 ${daysAhead} 天的开庭；排期、改期和取消在案件页上办。终端上的开庭公告就是这张表。</p>${
      listed.length === 0
        ? html`<div class="empty">${icon('inbox')}<p>这些天没有排开庭。</p></div>`
        : html`<table class="filings"><thead><tr><th scope="col">日期</th><th scope="col">时间</th><th scope="col">法庭</th><th scope="col">案号与案由</th><th scope="col">公告</th><th scope="col">法官</th></tr></thead><tbody>${listed.map(
            (one) => html`<tr>
<td>${chinaDate(one.day)}</td><td>${one.start}–${one.end}</td><td>${one.room}${courtName !== null && html`<small>${courtName(one.courtCode)}</small>`}</td>
<td><a class="number" href="/desk/cases/${one.caseId}">${one.caseNumber}</a><small>${one.cause}</small></td>
<td>${one.parties ?? '不公开开庭'}</td><td>${one.judge ?? '—'}</td></tr>`,
          )}</tbody></table>`
    }</div>`,
  );

const whenWords = ({ day, start, end, room }: StoredHearing): string =>
  `${chinaDate(day)} ${start}–${end} ${room}`;

/** The hearings of a case, on its page; only the court that decides plans them. */
export const hearingSection: CaseSection = async (found, frame, { database, queue, filings }) => {
  if (found.caseNumber === null) return html``;
  const listed = await createHearingStore(database, queue).ofCase(found.caseId);
  const filing = found.filingId === null ? null : await filings.find(found.filingId);
  const side = (role: 'plaintiff' | 'defendant') =>
    (filing?.manifest.parties ?? []).filter((party) => party.role === role);
  const suggested = noticeParties(side('plaintiff'), side('defendant'));
  const base = `/desk/cases/${found.caseId}/hearings`;
  const plans = frame.session.courts.includes(found.courtCode);
  return html`<section class="card"><h2>开庭</h2>
${listed.length === 0 && html`<p class="hint">还没有排期。</p>`}
${listed.map(
  (
    one,
  ) => html`<div class="hearing"><p><b>${whenWords(one)}</b>${one.judge !== null && html` · ${one.judge}`} · ${one.parties === null ? '不公开' : one.parties}${one.cancelled && html` · 已取消`}</p>
${
  plans &&
  !one.cancelled &&
  html`<details><summary>改期、取消</summary>
<form class="blanks" method="post" action="${base}/${one.hearingId}">${csrfField(frame.session)}${planBlanks(one, suggested)}<button>改期</button></form>
<form method="post" action="${base}/${one.hearingId}/cancel">${csrfField(frame.session)}<button class="secondary">取消这次开庭</button></form></details>`
}</div>`,
)}
${
  plans &&
  html`<details${listed.length === 0 ? html` open` : ''}><summary>排一次开庭</summary>
<form class="blanks" method="post" action="${base}/${randomUUID()}">${csrfField(frame.session)}${planBlanks({ ...(found.judge === null ? {} : { judge: found.judge }) }, suggested)}<button>排期</button></form></details>`
}
</section>`;
};
