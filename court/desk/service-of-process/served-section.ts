import { randomUUID } from 'node:crypto';
import { createAddressStore, filedAddress } from '../../gateway/service-of-process/address-store.ts';
import { createEntrustedStore } from '../../gateway/service-of-process/entrusted-store.ts';
import type { CasePerson } from '../../gateway/service-of-process/person-store.ts';
import {
  createServedStore,
  type PaperVersion,
  type ServedStore,
  type StoredPaper,
  type StoredReceipt,
} from '../../gateway/service-of-process/served-store.ts';
import type { CaseSection } from '../cases/case-section.ts';
import { chinaMoment } from '../desk-time.ts';
import { type Html, html } from '../html.ts';
import { csrfField, type Frame } from '../page-frame.ts';
import { addressBlock } from './address-view.ts';
import { namedPersons } from './named-persons.ts';
import { entrustedStateWords, kindWords, personWords } from './service-words.ts';

interface ShownPaper {
  readonly paper: StoredPaper;
  readonly versions: readonly PaperVersion[];
  readonly addressees: readonly string[];
  readonly receipts: readonly StoredReceipt[];
}

const shownPapers = async (served: ServedStore, caseId: string): Promise<readonly ShownPaper[]> =>
  Promise.all(
    (await served.ofCase(caseId)).map(async (paper) => ({
      paper,
      versions: await served.versionsOf(paper.paperId),
      addressees: await served.addresseesOf(paper.paperId),
      receipts: await served.receiptsOf(paper.paperId),
    })),
  );

/** 送达 on a case's page: papers and who collected which version, requests to other courts, confirmed addresses. Only the court that decides serves. */
export const serviceSection: CaseSection = async (found, frame, { database, queue, filings, config }) => {
  const served = createServedStore(database, queue);
  const filing = found.filingId === null ? null : await filings.find(found.filingId);
  const persons = await namedPersons(found, { database, filings });
  const papers = await shownPapers(served, found.caseId);
  const entrusted = await createEntrustedStore(database, queue).ofCase(found.caseId);
  const courtName = (code: string): string => config.courts.find((one) => one.code === code)?.name ?? code;
  const addresses = await createAddressStore(database).ofCase(found.caseId);
  const serves = frame.session.courts.includes(found.courtCode);
  const base = `/desk/cases/${found.caseId}`;
  const others = config.courts.filter(({ code }) => code !== found.courtCode);
  return html`<section class="card" id="served"><h2>送达</h2>
${papers.length === 0 && html`<p class="hint">还没有放到终端上领取的文书。</p>`}
${papers.map((shown) => paperBlock(shown, persons, frame, base, serves, others))}
${
  entrusted.length > 0 &&
  html`<h3>委托送达</h3>${entrusted.map(
    (one) =>
      html`<p><a href="/desk/entrusted/${one.entrustedId}">${courtName(one.toCourt)} → ${one.addressee}</a> · ${chinaMoment(one.askedAt)} · ${entrustedStateWords[one.state]}</p>`,
  )}`
}
${serves && html`<h3>送一份文书</h3>${uploadForm(base, persons, frame)}`}
${serves && config.service?.personSalt !== undefined && personForm(base, frame)}
<script src="/desk/assets/served-papers.js" defer></script></section>
${addressBlock({ persons, addresses, filed: filing?.receivedAt ? { address: filedAddress(filing.manifest), at: filing.receivedAt } : null, base })}`;
};

const fileBlank = html`<label>PDF 文件<input type="file" name="file" accept="application/pdf" required></label>`;
const problem = html`<p class="problem" data-problem hidden></p>`;

const uploadForm = (base: string, persons: readonly CasePerson[], frame: Frame): Html =>
  html`<form class="blanks" data-upload="${base}/served/${randomUUID()}">${csrfField(frame.session)}
<label>种类<select name="kind">${Object.entries(kindWords).map(
    ([kind, words]) => html`<option value="${kind}">${words}</option>`,
  )}</select></label>
<label>名称<input name="title" maxlength="60" placeholder="民事判决书"></label>
${fileBlank}
${persons.map(
  (person) =>
    html`<label class="tick"><input type="checkbox" name="to" value="${person.key}">送给 ${personWords(person)}</label>`,
)}
${problem}<noscript><p class="problem">传文件需要打开浏览器脚本。</p></noscript>
<button>放到终端上领取</button></form>`;

const personForm = (base: string, frame: Frame): Html =>
  html`<details><summary>受送达人不在上面：按身份证号码登记</summary>
<form class="blanks" method="post" action="${base}/service-persons">${csrfField(frame.session)}
<label>姓名<input name="name" required maxlength="60"></label>
<label>身份证号码<input name="number" required maxlength="18" autocomplete="off"></label>
<label>身份<select name="role"><option value="party">当事人</option><option value="agent">代理人</option></select></label>
<button class="secondary">登记</button></form><p class="hint">号码只用来算出校验值，不保存；本人凭身份证在终端领取。</p></details>`;

const paperBlock = (
  { paper, versions, addressees, receipts }: ShownPaper,
  persons: readonly CasePerson[],
  frame: Frame,
  base: string,
  serves: boolean,
  others: readonly { readonly code: string; readonly name: string }[],
): Html => {
  const address = `${base}/served/${paper.paperId}`;
  const of = (key: string): CasePerson =>
    persons.find((person) => person.key === key) ?? { key, role: 'party', name: null };
  const open = paper.withdrawnAt === null;
  const newest = versions.find(({ version }) => version === paper.latest);
  return html`<div class="hearing">
<p><b>${paper.title}</b> · ${kindWords[paper.kind]}${!open && html` · 已停止领取`}</p>
${versions.map(
  ({ version, pages, sentAt, sentBy, sha256 }) =>
    html`<p><a href="${address}/${version}.pdf">第 ${version} 版</a> · ${pages} 页 · ${chinaMoment(sentAt)} ${sentBy} <small><code>${sha256}</code></small></p>`,
)}
<dl class="summary">${addressees.map((key) => {
    const own = receipts.filter(({ body }) => body.person.key === key);
    const waits = open && !own.some(({ body }) => body.version === paper.latest);
    return html`<div><dt>${personWords(of(key))}</dt><dd>${own.map(
      (receipt) =>
        html`<span class="mark good">已领取第 ${receipt.body.version} 版</span> ${chinaMoment(receipt.at, true)} · ${receipt.place}（终端 ${receipt.terminalId}） · <a href="${base}/service-receipts/${receipt.body.receiptId}">送达回证 ${receipt.number}</a><br>`,
    )}${waits && (own.length > 0 ? '更正件等待领取' : '等待领取')}</dd></div>`;
  })}</dl>
${
  serves &&
  open &&
  html`<details><summary>更正、委托、停止领取</summary>
<form class="blanks" data-upload="${address}">${csrfField(frame.session)}${fileBlank}${problem}<button class="secondary">换成更正件</button></form>
${
  others.length > 0 &&
  newest !== undefined &&
  html`<form class="blanks" method="post" action="${address}/entrust/${randomUUID()}">${csrfField(frame.session)}
<label>委托法院<select name="court">${others.map(({ code, name }) => html`<option value="${code}">${name}</option>`)}</select></label>
<label>受送达人<input name="addressee" required maxlength="60"></label>
<label>地址<input name="address" required maxlength="200"></label>
<label>电话<input name="phone" maxlength="40"></label>
<label>要求<input name="note" maxlength="200" placeholder="例如：请一并送达传票"></label>
<button class="secondary">委托送达第 ${newest.version} 版</button></form>`
}
<form method="post" action="${address}/withdraw">${csrfField(frame.session)}<button class="secondary">停止领取</button></form></details>`
}</div>`;
};
