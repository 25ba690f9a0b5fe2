import QRCode from 'qrcode';
import type { StoredFiling } from '../../gateway/filing-store.ts';
import { mediationWords, roleWords } from '../case-page.ts';
import { chinaMoment } from '../desk-time.ts';
import { Html, html } from '../html.ts';
import { priorityInWords } from '../priority-view.ts';
import { yuanInWords } from '../yuan.ts';

/**
 * All of a filing that a clerk types into another system, on paper (录入单). Its code holds the receipt number, a space and the
 * manifest's SHA-256: a reader at the other system types neither wrong, and finds the very same content again by the hash.
 */
export const sheetPage = async (filing: StoredFiling, clerk: string, at: string): Promise<Html> => {
  const { manifest, manifestSha256 } = filing;
  const code = await QRCode.toString(`${manifest.number} ${manifestSha256}`, {
    type: 'svg',
    errorCorrectionLevel: 'M',
    margin: 2,
  });
  return html`${new Html('<!doctype html>')}
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${manifest.number} · 录入单</title>
<link rel="stylesheet" href="/desk/assets/sheet.css">
<script src="/desk/assets/sheet.js" defer></script>
</head>
<body>
<nav><a href="/desk/filings/${manifest.filingId}">返回材料</a><button type="button" data-print>打印</button></nav>
<main>
<header>
  <div>
    <h1>自助立案材料录入单</h1>
    <p class="number">${manifest.number}</p>
    <p>${manifest.courtName}</p>
    <p class="small">内容校验值 ${manifestSha256}</p>
  </div>
  <figure>${new Html(code)}<figcaption>收件编号和校验值</figcaption></figure>
</header>
<table class="facts">
${fact('收到时间', filing.receivedAt === null ? '' : chinaMoment(filing.receivedAt, true))}
${fact('案由', manifest.cause)}
${fact('文书', manifest.title)}
${fact('标的额', manifest.claimAmountFen === null ? '不涉及' : yuanInWords(manifest.claimAmountFen))}
${fact('预交诉讼费', manifest.feeFen === null ? '待核算' : yuanInWords(manifest.feeFen))}
${priorityInWords(manifest) !== '' && fact('优先办理', priorityInWords(manifest))}
${fact('电子送达', manifest.eServiceConsent ? '同意' : '不同意')}
${fact('调解', manifest.mediation === null ? '未询问' : mediationWords[manifest.mediation])}
${filing.registration !== null && fact('案号', filing.registration.caseNumber)}
</table>
<h2>当事人</h2>
<table>${manifest.parties.map(
    ({ role, kind, name }) =>
      html`<tr><th scope="row">${roleWords[role]}</th><td>${name}${kind === 'organisation' && '（单位）'}</td></tr>`,
  )}</table>
${manifest.summary.map(
  ({ title, rows }) => html`<h2>${title}</h2>
<table>${rows.map(({ label, value }) => html`<tr><th scope="row">${label}</th><td>${value}</td></tr>`)}</table>`,
)}
<h2>材料</h2>
<table class="materials"><thead><tr><th scope="col">名称</th><th scope="col">原件或复印件</th><th scope="col">份数</th><th scope="col">页数</th></tr></thead><tbody>${manifest.materials.map(
    ({ label, source, copies, pages }) =>
      html`<tr><td>${label}</td><td>${source === 'original' ? '原件' : '复印件'}</td><td>${copies}</td><td>${pages.length}</td></tr>`,
  )}</tbody></table>
${
  manifest.doubted.length > 0 &&
  html`<h2>请核对的号码</h2><table>${manifest.doubted.map(({ label, value }) => html`<tr><th scope="row">${label}</th><td>${value}</td></tr>`)}</table>`
}
<h2>电子文件</h2>
<table class="files"><tbody>${manifest.files.map(
    ({ name, size, sha256 }) =>
      html`<tr><td>${name}</td><td>${Math.ceil(size / 1024)} KB</td><td class="small">${sha256}</td></tr>`,
  )}</tbody></table>
<footer><p>录入人 ____________　录入日期 ____________</p><p class="small">${clerk} 于 ${chinaMoment(at, true)} 打开。含个人信息，用后按规定销毁。</p></footer>
</main>
</body>
</html>`;
};

const fact = (label: string, value: string): Html =>
  html`<tr><th scope="row">${label}</th><td>${value}</td></tr>`;
