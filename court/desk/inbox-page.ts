import type { OfficeHours } from '../../flows/law/courts/office-hours.ts';
import type { FilingManifest } from '../contract/filing-manifest.ts';
import { type InboxFilter, mostCounted, type StoredFiling } from '../gateway/filing-store.ts';
import { chinaDate, chinaMoment } from './desk-time.ts';
import { type Html, html } from './html.ts';
import { icon } from './icons.ts';
import { type Frame, framed } from './page-frame.ts';
import { priorityMarks } from './priority-view.ts';
import {
  clockOf,
  clockView,
  isCrossCourt,
  serviceClockOf,
  serviceClockView,
  stateBadge,
} from './state-badge.ts';

/** How many filings one page shows. */
export const inboxPageSize = 30;

/** The tabs of the inbox. */
export const inboxFilters: readonly (readonly [InboxFilter, string])[] = [
  ['open', '待审查'],
  ['supplement', '等待补正'],
  ['registered', '已立案'],
  ['ended', '未立案'],
  ['all', '全部'],
  ['serving', '协作'],
];

/** What the inbox shows. */
export interface Inbox {
  readonly filter: InboxFilter;
  readonly page: number;
  readonly filings: readonly StoredFiling[];
  /** What waits and is to be seen to first (绿色通道); it stands above the first page of what waits. */
  readonly first: readonly StoredFiling[];
  readonly counts: Readonly<Record<InboxFilter, number>>;
  /** There are several courts: what was taken in for another has a tab. */
  readonly region: boolean;
  readonly hours: OfficeHours;
  readonly courtName: (code: string) => string;
}

/** The list of what came in, newest first. */
export const inboxPage = (frame: Frame, inbox: Inbox): Html => {
  const last = Math.max(1, Math.ceil(inbox.counts[inbox.filter] / inboxPageSize));
  return framed(
    '收件箱',
    { ...frame, place: '/desk' },
    html`<div class="inbox">
<nav class="tabs" aria-label="收件箱">${inboxFilters
      .filter(([filter]) => filter !== 'serving' || inbox.region)
      .map(
        ([filter, words]) =>
          html`<a href="/desk?show=${filter}"${filter === inbox.filter ? html` aria-current="page"` : ''}>${words}<em>${countInWords(inbox.counts[filter])}</em></a>`,
      )}</nav>
${
  inbox.first.length > 0 &&
  html`<section class="first" aria-label="优先办理"><h2>${icon('alarm')}优先办理<em>${inbox.first.length}</em></h2>${filingTable(inbox.first, frame.now, inbox)}</section>`
}${
  inbox.filings.length === 0
    ? html`<div class="empty">${icon('inbox')}<p>${inbox.filter === 'open' ? '没有等待审查的材料。' : '这里还没有案件。'}</p></div>`
    : filingTable(inbox.filings, frame.now, inbox)
}
${
  last > 1 &&
  html`<nav class="pages" aria-label="翻页">${inbox.page > 1 && html`<a href="/desk?show=${inbox.filter}&amp;page=${inbox.page - 1}">上一页</a>`}<span>第 ${inbox.page} 页，共 ${last} 页</span>${inbox.page < last && html`<a href="/desk?show=${inbox.filter}&amp;page=${inbox.page + 1}">下一页</a>`}</nav>`
}
</div>`,
  );
};

const filingTable = (filings: readonly StoredFiling[], now: number, inbox: Inbox): Html =>
  html`<table class="filings"><thead><tr><th scope="col">收件编号</th><th scope="col">案由与当事人</th><th scope="col">收到时间</th><th scope="col">期限</th><th scope="col">状态</th></tr></thead><tbody>${filings.map(
    (filing) => row(filing, now, inbox),
  )}</tbody></table>`;

const row = (filing: StoredFiling, now: number, { hours, courtName }: Inbox): Html => {
  const { manifest } = filing;
  const clock = clockOf(filing, now);
  const service = serviceClockOf(filing, now, hours);
  return html`<tr>
<td><a class="number" href="/desk/filings/${manifest.filingId}">${manifest.number}</a><small>${manifest.courtName}</small>${isCrossCourt(filing) && html`<span class="across">跨域 · ${courtName(manifest.servingCourtCode)}收件</span>`}</td>
<td><b>${manifest.cause}</b><small>${partiesLine(manifest)}</small>${priorityMarks(manifest)}</td>
<td>${filing.receivedAt === null ? '' : chinaMoment(filing.receivedAt)}<small>${manifest.terminalId}</small></td>
<td>${service !== null && serviceClockView(service)}${clock === null ? pause(filing) : clockView(clock)}</td>
<td>${stateBadge(filing)}</td>
</tr>`;
};

const countInWords = (count: number): string => (count < mostCounted ? String(count) : `${mostCounted} 以上`);

const pause = (filing: StoredFiling): Html => {
  if (filing.registration !== null)
    return html`<span class="case-number">${filing.registration.caseNumber}</span>`;
  if (filing.outcome !== null)
    return html`<span class="case-number">${filing.outcome.state === 'rejected' ? filing.outcome.rulingNumber : filing.outcome.competent}</span>`;
  return filing.supplement === null
    ? html``
    : html`<span class="paused">${icon('hourglass')}补正至 ${chinaDate(filing.supplement.deadline, false)}</span>`;
};

/** The parties in a line: 原告 诉 被告, and how many more. */
export const partiesLine = (manifest: FilingManifest): string => {
  const names = (role: 'plaintiff' | 'defendant') => {
    const all = manifest.parties.filter((one) => one.role === role).map(({ name }) => name);
    const [first = '—'] = all;
    return all.length > 1 ? `${first} 等 ${all.length} 人` : first;
  };
  return `${names('plaintiff')} 诉 ${names('defendant')}`;
};
