import type { OfficeHours } from '../../flows/law/courts/office-hours.ts';
import type { CourtOutcome } from '../contract/court-answer.ts';
import type { FilingFile, FilingManifest } from '../contract/filing-manifest.ts';
import { addDays, chinaDay } from '../contract/registration-clock.ts';
import type { StoredFiling } from '../gateway/filing-store.ts';
import type { CourtContact } from '../gateway/region/contact-store.ts';
import { chinaDate, chinaMoment } from './desk-time.ts';
import { type Html, html } from './html.ts';
import { icon } from './icons.ts';
import { csrfField, type Frame, framed } from './page-frame.ts';
import { priorityCard } from './priority-view.ts';
import { contactCard } from './region/region-desk.ts';
import {
  clockOf,
  clockView,
  isCrossCourt,
  serviceClockOf,
  serviceClockView,
  stateBadge,
} from './state-badge.ts';
import { yuanInWords } from './yuan.ts';

/** What went wrong with an action, and what was typed. */
export interface CaseProblem {
  readonly about: 'register' | 'supplement' | 'supplementCame' | 'notThisCourt' | 'rejected';
  readonly words: string;
  readonly typed: Readonly<Record<string, string>>;
}

/** Where the filing stands among the courts, and who looks at it. */
export interface CaseSetting {
  /** The clerk belongs to the court that decides; otherwise to the one that has taken the papers in. */
  readonly decides: boolean;
  readonly hours: OfficeHours;
  readonly courtName: (code: string) => string;
  readonly contacts: ReadonlyMap<string, CourtContact>;
  /** All courts of this gateway. */
  readonly courts: readonly { readonly code: string; readonly name: string }[];
}

/** The page of one filing. `sound`: the ids of files whose bytes on disk, hashed just now, are those of the manifest. */
export const casePage = (
  frame: Frame,
  filing: StoredFiling,
  sound: ReadonlySet<string>,
  problem: CaseProblem | null,
  setting: CaseSetting,
): Html => {
  const { manifest } = filing;
  const fileOf = new Map(manifest.files.map((file) => [file.fileId, file]));
  const inMaterials = new Set(manifest.materials.flatMap(({ files }) => files));
  const papers = manifest.files.filter(
    ({ fileId, mediaType }) => mediaType === 'application/pdf' && !inMaterials.has(fileId),
  );
  const url = (fileId: string) => `/desk/filings/${manifest.filingId}/files/${fileId}`;

  return framed(
    manifest.number,
    frame,
    html`<div class="case">
<article>
  <a class="back" href="/desk">${icon('back')}收件箱</a>
  <header class="case-head">
    <p>${manifest.number} · ${manifest.courtName}</p>
    <h1>${manifest.title}</h1>
    ${isCrossCourt(filing) && html`<p class="across">跨域立案 · 管辖：${manifest.courtName} · 收件（协作）：${setting.courtName(manifest.servingCourtCode)}</p>`}
    ${manifest.courtChoice === 'unsure' && html`<p class="hint">当事人不清楚归哪个法院管，请协助审查管辖。</p>`}
    <ul class="parties">${manifest.parties.map(
      (party) =>
        html`<li><span>${roleWords[party.role]}</span>${party.name}${party.kind === 'organisation' && html`<small>单位</small>`}</li>`,
    )}</ul>
    <dl class="facts">
      <div><dt>案由</dt><dd>${manifest.cause}</dd></div>
      <div><dt>标的额</dt><dd>${manifest.claimAmountFen === null ? '不涉及' : yuanInWords(manifest.claimAmountFen)}</dd></div>
      <div><dt>预交诉讼费</dt><dd>${manifest.feeFen === null ? '待核算' : yuanInWords(manifest.feeFen)}</dd></div>
      <div><dt>电子送达</dt><dd>${manifest.eServiceConsent ? '同意' : '不同意'}</dd></div>
      <div><dt>先行调解</dt><dd>${manifest.mediation === null ? '未询问' : mediationWords[manifest.mediation]}</dd></div>
    </dl>
    <p><a href="/desk/filings/${manifest.filingId}/sheet">${icon('notice')}录入单（录入其他办案系统用）</a></p>
  </header>
  ${priorityCard(manifest)}${clerkNotes(manifest)}
  <section class="card"><h2>诉状要素</h2>${manifest.summary.map(
    (section) =>
      html`<h3>${section.title}</h3><dl class="summary">${section.rows.map(
        (row) => html`<div><dt>${row.label}</dt><dd>${row.value}</dd></div>`,
      )}</dl>`,
  )}</section>
  ${papers.map(
    (paper, index) =>
      html`<section class="card"><h2>${paper.name}<a href="${url(paper.fileId)}" target="_blank" rel="noopener">单独打开</a></h2>${index === 0 && html`<iframe class="paper" src="${url(paper.fileId)}#toolbar=0&amp;navpanes=0&amp;view=FitH" title="${paper.name}"></iframe>`}</section>`,
  )}
  <section class="card"><h2>证据与材料<small>${manifest.materials.length} 种 · ${manifest.materials.reduce((sum, one) => sum + one.pages.length, 0)} 页</small></h2>${manifest.materials.map(
    (
      one,
      index,
    ) => html`<div class="material"><h3>${index + 1}. ${one.label}<span>${one.source === 'original' ? '原件' : '复印件'} · ${one.pages.length} 页 · ${one.copies} 份</span></h3>
    ${papersOf(one)}${one.files.map((id, place) => {
      const file = fileOf.get(id);
      return file === undefined ? '' : fileShown(file, url(id), `${one.label} ${place + 1}`);
    })}</div>`,
  )}</section>
  <section class="card"><h2>文件校验<small>SHA-256，打开本页时从磁盘重新计算</small></h2>
    <table class="hashes"><tbody>${manifest.files.map(
      (file) =>
        html`<tr><td><a href="${url(file.fileId)}" target="_blank" rel="noopener">${file.name}</a><small>${sizeInWords(file.size)}</small></td><td><code>${file.sha256}</code></td><td>${
          sound.has(file.fileId)
            ? html`<span class="mark good">${icon('check')}一致</span>`
            : html`<span class="mark bad">${icon('cross')}不一致</span>`
        }</td></tr>`,
    )}</tbody></table></section>
  ${filing.receipt !== null && receiptCard(filing.receipt)}
</article>
<aside>${statusCard(filing, frame, setting)}${crossCourtCards(filing, setting)}${actions(filing, frame, problem, setting)}</aside>
</div>
<dialog id="viewer"><form method="dialog"><button class="quiet">${icon('cross')}关闭</button></form><img alt=""></dialog>`,
  );
};

/** As what somebody stands in a complaint. */
export const roleWords = { plaintiff: '原告', defendant: '被告', thirdParty: '第三人' } as const;
const procedureWords = {
  'small-claims': '小额诉讼程序',
  summary: '简易程序',
  ordinary: '普通程序',
} as const;

/** What the terminal noticed, for the clerk: numbers that failed their check, and the lines of 繁简分流. */
const clerkNotes = ({ complexity, doubted }: FilingManifest): Html =>
  html`${
    doubted.length > 0 &&
    html`<section class="card"><h2>请核对的号码<small>校验不符，当事人确认无误</small></h2><dl class="summary">${doubted.map(
      (one) => html`<div><dt>${one.label}</dt><dd>${one.value}</dd></div>`,
    )}</dl></section>`
  }${
    complexity !== null &&
    html`<section class="card"><h2>繁简分流参考<small>${complexity.points} 分${
      complexity.suggestion === null ? '' : ` · 可考虑${procedureWords[complexity.suggestion]}`
    } · 仅供立案人员参考，不是决定</small></h2><dl class="summary">${complexity.signals.map(
      (signal) =>
        html`<div><dt>${signal.reason}</dt><dd>${signal.points} 分${signal.article === null ? '' : `（${signal.article}）`}</dd></div>`,
    )}</dl></section>`
  }`;

/** What was said to mediation before the case (先行调解). */
export const mediationWords = { yes: '同意', no: '不同意', unsure: '尚未决定' } as const;

const sizeInWords = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;

/** Which papers a material is made of, and pages that came out badly and were kept all the same. */
const papersOf = ({ pages }: FilingManifest['materials'][number]): Html => {
  const named = pages.flatMap(({ begins }, index) => (begins === null ? [] : [{ begins, page: index + 1 }]));
  const doubtful = pages.flatMap(({ doubt }, index) => (doubt ? [`${index + 1}`] : []));
  return html`${
    named.length > 1 &&
    html`<ol class="papers">${named.map(({ begins, page }) => html`<li>${begins}<span>第 ${page} 页起</span></li>`)}</ol>`
  }${
    doubtful.length > 0 &&
    html`<p class="problem">${icon('alarm')}第 ${doubtful.join('、')} 页不够清楚，当事人表示只能如此，请核对原件。</p>`
  }`;
};

const fileShown = (file: FilingFile, url: string, words: string): Html =>
  file.mediaType === 'image/jpeg' || file.mediaType === 'image/png'
    ? html`<ul class="pages-shown"><li><a href="${url}" data-view><img src="${url}" alt="${words}" loading="lazy"></a></li></ul>`
    : html`<p><a href="${url}" target="_blank" rel="noopener">${icon('file')}${file.name}</a></p><iframe class="paper" loading="lazy" src="${url}#toolbar=1&amp;navpanes=0&amp;view=FitH" title="${words}"></iframe>`;

const receiptCard = ({ receipt, keyId, signature }: NonNullable<StoredFiling['receipt']>): Html =>
  html`<section class="card"><h2>电子收据</h2><dl class="summary">
  <div><dt>收到时间</dt><dd>${chinaMoment(receipt.receivedAt, true)}</dd></div>
  <div><dt>文件</dt><dd>${receipt.files.length} 个</dd></div>
  <div><dt>清单 SHA-256</dt><dd><code>${receipt.manifestSha256}</code></dd></div>
  <div><dt>签名密钥</dt><dd><code>${keyId}</code></dd></div>
  <div><dt>签名（Ed25519）</dt><dd><code>${signature}</code></dd></div>
</dl></section>`;

/** Whom the one court asks at the other. */
const crossCourtCards = (filing: StoredFiling, { decides, courtName, contacts }: CaseSetting): Html => {
  if (!isCrossCourt(filing)) return html``;
  const { courtCode, servingCourtCode } = filing.manifest;
  return decides
    ? contactCard('协作法院联络人', courtName(servingCourtCode), contacts.get(servingCourtCode))
    : contactCard('管辖法院联络人', courtName(courtCode), contacts.get(courtCode));
};

const statusCard = (filing: StoredFiling, frame: Frame, { hours }: CaseSetting): Html => {
  const clock = clockOf(filing, frame.now);
  const service = serviceClockOf(filing, frame.now, hours);
  return html`<section class="card status"><h2>审查进度</h2>${stateBadge(filing)}${service !== null && serviceClockView(service)}
${
  clock !== null &&
  html`<div class="deadline ${clock.overdue ? 'overdue' : ''}">${clockView(clock)}<p>自 ${chinaDate(clock.from)} 次日起算七日，${chinaDate(clock.lastDay)} 届满。<cite>${clock.article}</cite></p>${clock.overdue && html`<p class="problem">${icon('alarm')}期限内不能判定的，应当先行立案。</p>`}</div>`
}
<ol class="history">
  ${filing.receivedAt !== null && html`<li>${icon('inbox')}<div><b>收到材料</b><span>${chinaMoment(filing.receivedAt, true)}</span></div></li>`}
  ${
    filing.supplement !== null &&
    html`<li>${icon('notice')}<div><b>一次性补正告知</b><span>${chinaMoment(filing.supplement.at, true)} · 期限 ${chinaDate(filing.supplement.deadline)}</span><ul>${filing.supplement.items.map((item) => html`<li>${item}</li>`)}</ul></div></li>`
  }
  ${filing.supplementReceivedAt !== null && html`<li>${icon('returned')}<div><b>补正材料已收到</b><span>${chinaMoment(filing.supplementReceivedAt, true)}</span></div></li>`}
  ${
    filing.registration !== null &&
    html`<li>${icon('registered')}<div><b>登记立案</b><span>${chinaMoment(filing.registration.at, true)}${filing.registration.clerk ? ` · ${filing.registration.clerk}` : ''}</span><strong>${filing.registration.caseNumber}</strong></div></li>`
  }
  ${filing.outcome !== null && outcomeShown(filing.outcome)}
</ol></section>`;
};

const outcomeShown = (outcome: CourtOutcome): Html =>
  outcome.state === 'notThisCourt'
    ? html`<li>${icon('leave')}<div><b>告知向有管辖权的法院起诉</b><span>${chinaMoment(outcome.at, true)}</span><strong>${outcome.competent}</strong></div></li>`
    : html`<li>${icon('cross')}<div><b>裁定不予受理</b><span>${chinaMoment(outcome.at, true)}</span><strong>${outcome.rulingNumber}</strong></div></li>`;

const actions = (
  filing: StoredFiling,
  frame: Frame,
  problem: CaseProblem | null,
  setting: CaseSetting,
): Html => {
  const base = `/desk/filings/${filing.manifest.filingId}`;
  const problemWith = (about: CaseProblem['about']) =>
    problem?.about === about && html`<p class="problem" role="alert">${icon('alarm')}${problem.words}</p>`;
  const typed = (about: CaseProblem['about'], name: string) =>
    problem?.about === about ? (problem.typed[name] ?? '') : '';
  const tomorrow = addDays(chinaDay(frame.now), 1);
  const year = chinaDay(frame.now).slice(0, 4);

  if (filing.registration !== null || filing.outcome !== null || !setting.decides)
    return html`${problem !== null && html`<section class="card action">${problemWith(problem.about)}</section>`}`;
  return html`
${
  filing.state === 'supplementRequested' &&
  html`<section class="card action"><h2>补正材料已送到</h2>${problemWith('supplementCame')}
<form method="post" action="${base}/supplement-came">${csrfField(frame.session)}<p class="hint">确认后，七日期限自次日重新起算。</p><button class="secondary wide">确认收到补正材料</button></form></section>`
}
<section class="card action"><h2>登记立案</h2>${problemWith('register')}
<form method="post" action="${base}/register">${csrfField(frame.session)}
<label>案号<input name="caseNumber" required maxlength="40" placeholder="（${year}）吉7901民初123号" value="${typed('register', 'caseNumber')}" autocomplete="off"></label>
<button class="wide">登记立案</button></form></section>
${
  filing.supplement === null
    ? html`<section class="card action"><h2>一次性补正告知</h2>${problemWith('supplement')}
<form method="post" action="${base}/supplement">${csrfField(frame.session)}
<p class="hint">只能告知一次，请把需要补正的内容一次写全，一行一项。</p>
<label>需要补正的内容<textarea name="items" rows="5" required maxlength="8000">${typed('supplement', 'items')}</textarea></label>
<label>补正期限<input name="deadline" type="date" required min="${tomorrow}" value="${typed('supplement', 'deadline')}"></label>
<button class="secondary wide">发出补正告知</button></form></section>`
    : html`${problem?.about === 'supplement' && html`<section class="card action">${problemWith('supplement')}</section>`}`
}
<details class="card action"${problem?.about === 'notThisCourt' || problem?.about === 'rejected' ? html` open` : ''}><summary>不属于本院管辖、不予受理</summary>
<h3>告知向有管辖权的法院起诉</h3>${problemWith('notThisCourt')}
<form method="post" action="${base}/not-this-court">${csrfField(frame.session)}
<p class="hint">民事诉讼法第一百二十七条第四项。终端会把这个法院的名称告诉当事人。</p>
<label>有管辖权的法院<input name="competent" required maxlength="100" list="courts" value="${typed('notThisCourt', 'competent')}" autocomplete="off"></label>
<datalist id="courts">${setting.courts
    .filter(({ code }) => code !== filing.manifest.courtCode)
    .map(({ name }) => html`<option value="${name}">`)}</datalist>
<button class="secondary wide">告知他院管辖</button></form>
<h3>不予受理裁定</h3>${problemWith('rejected')}
<form method="post" action="${base}/rejected">${csrfField(frame.session)}
<p class="hint">先作出裁定，再在这里登记裁定书案号。裁定书应当送达当事人；不服的可以在送达之日起十日内上诉（民事诉讼法第一百五十七条、第一百七十一条）。</p>
<label>裁定书案号<input name="rulingNumber" required maxlength="40" placeholder="（${year}）吉7901民初123号" value="${typed('rejected', 'rulingNumber')}" autocomplete="off"></label>
<button class="secondary wide">登记不予受理裁定</button></form></details>`;
};
