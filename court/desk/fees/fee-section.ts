import { randomUUID } from 'node:crypto';
import { chinaDay, dayAfter } from '../../gateway/china-day.ts';
import { createFeeParts } from '../../gateway/fees/fee-parts.ts';
import type { StoredFee, StoredRefund } from '../../gateway/fees/fee-store.ts';
import type { StoredPayment } from '../../gateway/fees/payments.ts';
import type { CasePerson } from '../../gateway/service-of-process/person-store.ts';
import type { CaseSection } from '../cases/case-section.ts';
import { chinaDate, chinaMoment } from '../desk-time.ts';
import { type Html, html } from '../html.ts';
import { csrfField, type Frame } from '../page-frame.ts';
import { namedPersons } from '../service-of-process/named-persons.ts';
import { personWords } from '../service-of-process/service-words.ts';
import { yuanInWords } from '../yuan.ts';
import { feeStateWords, paymentWords, purposeNames, reliefNames } from './fee-words.ts';

/** Days in which a notice is paid, from the day after it (诉讼费用交纳办法 22). */
export const noticeDays = 7;

interface ShownFee {
  readonly fee: StoredFee;
  readonly payments: readonly StoredPayment[];
  readonly refunds: readonly StoredRefund[];
}

/** 诉讼费 on a case's page: notices, relief, what was paid and how, what goes back. Only the court that decides gives them. */
export const feeSection: CaseSection = async (found, frame, parts) => {
  const { fees, payments } = createFeeParts(parts);
  const filing = found.filingId === null ? null : await parts.filings.find(found.filingId);
  const persons = await namedPersons(found, parts);
  const shown = await Promise.all(
    (await fees.ofCase(found.caseId)).map(
      async (fee): Promise<ShownFee> => ({
        fee,
        payments: (await payments?.ofNotice(fee.noticeId)) ?? [],
        refunds: await fees.refundsOf(fee.noticeId),
      }),
    ),
  );
  const gives = frame.session.courts.includes(found.courtCode) && persons.length > 0;
  const base = `/desk/cases/${found.caseId}/fees`;
  const today = chinaDay(frame.now);
  return html`<section class="card" id="fees"><h2>诉讼费</h2>
${shown.length === 0 && html`<p class="hint">还没有发交费通知。</p>`}
${shown.map((one) => feeBlock(one, persons, frame, base, gives))}
${
  gives &&
  html`<details><summary>发一份交费通知</summary>
<form class="blanks" method="post" action="${base}/${randomUUID()}">${csrfField(frame.session)}
<label>项目<select name="purpose">${Object.entries(purposeNames).map(
    ([purpose, words]) => html`<option value="${purpose}">${words}</option>`,
  )}</select></label>
<label>金额（元）<input name="yuan" inputmode="decimal" required maxlength="12" value="${filing?.manifest.feeFen ? String(filing.manifest.feeFen / 100) : ''}"></label>
<label>交费人<select name="payer">${persons.map(
    (person) => html`<option value="${person.key}">${personWords(person)}</option>`,
  )}</select></label>
<label>最后一天<input name="due" type="date" required value="${dayAfter(today, noticeDays)}" min="${today}"></label>
<button>发通知</button></form><p class="hint">交费人在任何一台终端刷身份证就能看到。收到通知次日起 ${noticeDays} 日内预交（诉讼费用交纳办法第二十二条）。</p></details>`
}</section>`;
};

const feeBlock = (
  { fee, payments, refunds }: ShownFee,
  persons: readonly CasePerson[],
  frame: Frame,
  base: string,
  gives: boolean,
): Html => {
  const address = `${base}/${fee.noticeId}`;
  const payer = persons.find(({ key }) => key === fee.payerKey) ?? {
    key: fee.payerKey,
    role: 'party' as const,
    name: null,
  };
  const form = (act: string, content: Html): Html =>
    html`<form class="blanks" method="post" action="${address}/${act}">${csrfField(frame.session)}${content}</form>`;
  const doubtful = payments.filter(({ state }) => state !== 'closed');
  return html`<div class="hearing">
<p><b>${purposeNames[fee.purpose]} ${yuanInWords(fee.amountFen)}</b> · <span class="mark${fee.state === 'paid' || fee.state === 'waived' ? ' good' : ''}">${feeStateWords[fee.state]}</span> · ${personWords(payer)}</p>
<p><small>${chinaMoment(fee.givenAt)} ${fee.givenBy}发出${fee.state === 'due' && html`，最晚 ${chinaDate(fee.dueDay)}`}${fee.relief !== null && html` · ${chinaDate(fee.relief.day)} 准予${reliefNames[fee.relief.kind]}`}${fee.paidAt !== null && html` · ${chinaMoment(fee.paidAt)} ${fee.paidHow?.startsWith('online') ? '终端扫码' : (fee.paidHow ?? '')}`}</small></p>
${doubtful.map(
  ({ paymentId, state, begunAt }) =>
    html`<p><small>扫码付款 ${chinaMoment(begunAt)}：${paymentWords[state]}（<code>${paymentId.slice(0, 8)}</code>）</small></p>`,
)}
${refunds.map((refund) => refundBlock(refund, frame, gives, base))}
${
  gives &&
  fee.state === 'due' &&
  html`<details><summary>缓减免、窗口收费、撤回</summary>
${form(
  'relief',
  html`<label>准予<select name="kind">${Object.entries(reliefNames).map(
    ([kind, words]) => html`<option value="${kind}">${words}</option>`,
  )}</select></label><label>减交后金额（元）<input name="yuan" inputmode="decimal" maxlength="12" placeholder="只有减交要填"></label><label>缓交到<input name="due" type="date"></label><button class="secondary">登记缓减免决定</button>`,
)}
${form('paid', html`<label>怎么收的<input name="how" maxlength="60" required placeholder="窗口刷卡，票据号"></label><button class="secondary">登记已在窗口交费</button>`)}
${form('withdraw', html`<button class="secondary">撤回通知</button>`)}</details>`
}
${
  gives &&
  fee.state === 'paid' &&
  html`<details><summary>退费</summary>${form(
    `refund/${randomUUID()}`,
    html`<label>退多少（元）<input name="yuan" inputmode="decimal" required maxlength="12"></label><label>原因<input name="reason" required maxlength="200" placeholder="例如：调解结案，减半收取"></label><button class="secondary">登记退费，请交费人确认账户</button>`,
  )}</details>`
}</div>`;
};

const refundBlock = (refund: StoredRefund, frame: Frame, gives: boolean, base: string): Html =>
  html`<p>退费 <b>${yuanInWords(refund.amountFen)}</b> · ${refund.reason} · ${
    refund.doneAt !== null
      ? `${chinaMoment(refund.doneAt)} 已退`
      : refund.account === null
        ? '等交费人在终端确认账户'
        : html`账户：${refund.account.holder} · ${refund.account.bank} · <code>${refund.account.number}</code>`
  }</p>${
    gives &&
    refund.doneAt === null &&
    refund.account !== null &&
    html`<form method="post" action="${base}/${refund.noticeId}/refund/${refund.refundId}/done">${csrfField(frame.session)}<button class="secondary">已经退款</button></form>`
  }`;
