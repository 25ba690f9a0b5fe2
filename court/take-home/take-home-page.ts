import { takeHomeId } from '../contract/take-home.ts';
import { Html, html } from '../desk/html.ts';
import { pageState, phonePage } from './phone-page.ts';
import { type PageWords, pageWords as words } from './take-home-words.ts';

/** The page shows itself, asks this gateway and hands over what it made; nothing of another origin, nothing inline. */
const pagePolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/** Where `{until}` is filled in by the page's script. */
const filled = (text: string, language: keyof PageWords): Html => {
  const [before = '', after] = text.split('{until}');
  return after === undefined ? html`${text}` : html`${before}<time data-until="${language}"></time>${after}`;
};

const said = ({ zh, ko, en }: PageWords): Html =>
  html`<span class="zh">${filled(zh, 'zh')}</span><span class="also" lang="ko">${filled(ko, 'ko')}</span><span class="also" lang="en">${filled(en, 'en')}</span>`;

const paragraph = (text: PageWords): Html => html`<p>${said(text)}</p>`;

const section = (state: string, heading: PageWords, content: Html): Html =>
  pageState(state, said(heading), content);

/** The one page, the same for every deposit: which one it is and its key are in the address, and only the phone knows them. */
const takeHomePage = (): Html => html`${new Html('<!doctype html>')}
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no">
<title>${words.title.zh}</title>
<link rel="stylesheet" href="/take-home/assets/take-home.css">
<link rel="icon" href="/desk/assets/seal.svg" type="image/svg+xml">
<script src="/take-home/assets/take-home.js" defer></script>
</head>
<body>
<header><b data-court></b><span>${words.title.zh}</span></header>
<main>
<noscript><p class="trouble">${said(words.noScript)}</p></noscript>
${section('loading', words.loading, html`<div class="at-work" role="presentation"></div>`)}
${section(
  'ready',
  words.ready,
  html`<p class="hint" data-wechat hidden>${said(words.wechat)}</p>
<ul data-files></ul>
<template data-file><li><div class="file"><b data-name></b><small data-size></small></div><div class="buttons"><a class="button strong" data-save>${said(words.save)}</a><a class="button" data-open target="_blank">${said(words.open)}</a><button class="button" data-share hidden>${said(words.share)}</button></div></li></template>
<div class="notes">${paragraph(words.until)}${paragraph(words.notFiled)}${paragraph(words.locked)}</div>
<div class="erase"><button class="button" data-erase>${said(words.erase)}</button>
<div data-sure hidden><p class="hint">${said(words.eraseSure)}</p><div class="buttons"><button class="button danger" data-erase-yes>${said(words.eraseYes)}</button><button class="button" data-erase-no>${said(words.eraseNo)}</button></div></div>
<p class="trouble" role="alert" data-erase-failed hidden>${said(words.eraseFailed)}</p></div>`,
)}
${section('erased', words.erased, paragraph(words.erasedMore))}
${section('gone', words.gone, paragraph(words.goneMore))}
${section('incomplete', words.incomplete, paragraph(words.incompleteMore))}
${section('damaged', words.damaged, paragraph(words.damagedMore))}
${section('noCrypto', words.noCrypto, paragraph(words.noCryptoMore))}
${section(
  'noLine',
  words.noLine,
  html`${paragraph(words.noLineMore)}<p><button class="button strong" data-again>${said(words.again)}</button></p>`,
)}
</main>
</body>
</html>`;

/** The phone's page and its files, for anyone who has an address. */
export const registerTakeHomePage = phonePage({
  name: 'take-home',
  policy: pagePolicy,
  assets: new URL('assets/', import.meta.url),
  isId: (given) => takeHomeId.safeParse(given).success,
  page: takeHomePage(),
});
