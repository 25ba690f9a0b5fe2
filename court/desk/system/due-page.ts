import type { RegistrationClock } from '../../contract/registration-clock.ts';
import type { StoredFiling } from '../../gateway/filing-store.ts';
import { chinaDate, leftInWords } from '../desk-time.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';
import { partiesLine } from '../inbox-page.ts';
import { type Frame, framed } from '../page-frame.ts';

/** What the page shows. */
export interface DueWork {
  /** In the last two days of their seven, or past them; the nearest end first. */
  readonly due: readonly { readonly filing: StoredFiling; readonly running: RegistrationClock }[];
  readonly smsIsSent: boolean;
  /** The clerk's courts and the names of their own systems that ask here. */
  readonly courts: readonly { readonly name: string; readonly systems: readonly string[] }[];
}

/** What is near its last day, and how answers and filings leave this desk. */
export const duePage = (frame: Frame, { due, smsIsSent, courts }: DueWork): Html =>
  framed(
    '期限',
    frame,
    html`<div class="inbox">
<h1>七日期限临近</h1>
${
  due.length === 0
    ? html`<div class="empty">${icon('check')}<p>没有临近期限的材料。</p></div>`
    : html`<table class="filings"><thead><tr><th scope="col">收件编号</th><th scope="col">案由与当事人</th><th scope="col">最后一天</th><th scope="col">剩余</th></tr></thead><tbody>${due.map(
        ({ filing: { manifest }, running }) => html`<tr>
<td><a class="number" href="/desk/filings/${manifest.filingId}">${manifest.number}</a><small>${manifest.courtName}</small></td>
<td><b>${manifest.cause}</b><small>${partiesLine(manifest)}</small></td>
<td>${chinaDate(running.lastDay)}<small>${running.article}</small></td>
<td>${running.overdue && icon('alarm')}${leftInWords(running)}${running.overdue && html`<small>逾期未决定的，应当先行立案</small>`}</td>
</tr>`,
      )}</tbody></table>`
}
<section class="card"><h2>答复怎样告知当事人</h2>
<p>${
      smsIsSent
        ? '当事人同意电子送达并填写了手机号的，作出答复后自动发送提示短信；短信只有收件编号、法院和结果，不是送达。其他当事人在自助立案终端查看。'
        : '本平台没有接通短信。答复只在自助立案终端上显示，需要当事人尽快知道的，请打电话。'
    }</p></section>
<section class="card"><h2>办案系统</h2>
${courts.map(
  ({ name, systems }) =>
    html`<p><b>${name}</b>：${systems.length === 0 ? '没有对接办案系统。请在材料页打开“录入单”，打印后照单录入。' : `已对接（${systems.join('、')}）。`}</p>`,
)}</section>
</div>`,
  );
