import type { FilingManifest } from '../contract/filing-manifest.ts';
import type { InboxFilter, StoredFiling } from '../gateway/filing-store.ts';
import { chinaDate, chinaMoment } from './desk-time.ts';
import { type Html, html } from './html.ts';
import { icon } from './icons.ts';
import { type Frame, framed } from './page-frame.ts';
import { clockOf, clockView, stateBadge } from './state-badge.ts';

/** How many filings one page shows. */
export const inboxPageSize = 30;

/** The tabs of the inbox. */
export const inboxFilters: readonly (readonly [InboxFilter, string])[] = [
  ['open', '待审查'],
  ['supplement', '等待补正'],
  ['registered', '已立案'],
  ['all', '全部'],
];

/** What the inbox shows. */
export interface Inbox {
  readonly filter: InboxFilter;
  readonly page: number;
  readonly filings: readonly StoredFiling[];
  readonly counts: Readonly<Record<InboxFilter, number>>;
}

/** The list of what came in, newest first. */
export const inboxPage = (frame: Frame, inbox: Inbox): Html => {
  const last = Math.max(1, Math.ceil(inbox.counts[inbox.filter] / inboxPageSize));
  return framed(
    '收件箱',
    frame,
    html`<div class="inbox">
<nav class="tabs" aria-label="收件箱">${inboxFilters.map(
      ([filter, words]) =>
        html`<a href="/desk?show=${filter}"${filter === inbox.filter ? html` aria-current="page"` : ''}>${words}<em>${inbox.counts[filter]}</em></a>`,
    )}</nav>
${
  inbox.filings.length === 0
    ? html`<div class="empty">${icon('inbox')}<p>${inbox.filter === 'open' ? '没有等待审查的材料。' : '这里还没有案件。'}</p></div>`
    : html`<table class="filings"><thead><tr><th scope="col">收件编号</th><th scope="col">案由与当事人</th><th scope="col">收到时间</th><th scope="col">七日期限</th><th scope="col">状态</th></tr></thead><tbody>${inbox.filings.map(
        (filing) => row(filing, frame.now),
      )}</tbody></table>`
}
${
  last > 1 &&
  html`<nav class="pages" aria-label="翻页">${inbox.page > 1 && html`<a href="/desk?show=${inbox.filter}&amp;page=${inbox.page - 1}">上一页</a>`}<span>第 ${inbox.page} 页，共 ${last} 页</span>${inbox.page < last && html`<a href="/desk?show=${inbox.filter}&amp;page=${inbox.page + 1}">下一页</a>`}</nav>`
}
</div>`,
  );
};

const row = (filing: StoredFiling, now: number): Html => {
  const { manifest } = filing;
  const clock = clockOf(filing, now);
  return html`<tr>
<td><a class="number" href="/desk/filings/${manifest.filingId}">${manifest.number}</a><small>${manifest.courtName}</small></td>
<td><b>${manifest.cause}</b><small>${partiesLine(manifest)}</small></td>
<td>${filing.receivedAt === null ? '' : chinaMoment(filing.receivedAt)}<small>${manifest.terminalId}</small></td>
<td>${clock === null ? pause(filing) : clockView(clock)}</td>
<td>${stateBadge(filing)}</td>
</tr>`;
};

const pause = (filing: StoredFiling): Html => {
  if (filing.registration !== null)
    return html`<span class="case-number">${filing.registration.caseNumber}</span>`;
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
