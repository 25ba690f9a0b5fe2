import { photoBoxId } from '../contract/phone-photos/photo-operations.ts';
import { Html, html } from '../desk/html.ts';
import { pageState, phonePage } from '../take-home/phone-page.ts';
import type { PageWords } from '../take-home/take-home-words.ts';
import { photosWords as words } from './photos-words.ts';

/** The page shows itself and the pictures that the phone has taken, and asks this gateway; nothing of another origin, nothing inline. */
const pagePolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' blob:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

const said = ({ zh, ko, en }: PageWords): Html =>
  html`<span class="zh">${zh}</span><span class="also" lang="ko">${ko}</span><span class="also" lang="en">${en}</span>`;

const section = (state: string, heading: PageWords, content: Html): Html =>
  pageState(state, said(heading), content);

const ended = (state: string, heading: PageWords, more: PageWords): Html =>
  section(state, heading, html`<p>${said(more)}</p>`);

const photosPage = (): Html => html`${new Html('<!doctype html>')}
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${words.title.zh}</title>
<link rel="stylesheet" href="/take-home/assets/take-home.css">
<link rel="stylesheet" href="/phone-photos/assets/photos.css">
<link rel="icon" href="/desk/assets/seal.svg" type="image/svg+xml">
<script src="/phone-photos/assets/photos.js" defer></script>
</head>
<body>
<header><b data-court></b><span>${words.title.zh}</span></header>
<main>
<noscript><p class="trouble">${said(words.noScript)}</p></noscript>
${section('loading', words.loading, html`<div class="at-work" role="presentation"></div>`)}
${section(
  'ready',
  words.ready,
  html`<p>${said(words.how)}</p>
<div class="buttons"><label class="button strong">${words.take.zh}<input type="file" accept="image/*" capture="environment" data-take></label><label class="button">${words.choose.zh}<input type="file" accept="image/*" multiple data-take></label></div>
<ul data-photos aria-live="polite"></ul>
<template data-photo><li><img alt="" data-picture><div><b data-state-words></b><div class="buttons"><button class="button" data-retry hidden>${words.retry.zh}</button></div></div></li></template>
<div class="notes"><p>${said(words.done)}</p><p>${said(words.locked)}</p></div>
<p hidden data-words data-sending="${words.sending.zh}" data-sent="${words.sent.zh}" data-failed="${words.failed.zh}" data-unreadable="${words.unreadable.zh}"></p>`,
)}
${ended('gone', words.gone, words.goneMore)}
${ended('incomplete', words.incomplete, words.incompleteMore)}
${ended('noCrypto', words.noCrypto, words.noCryptoMore)}
${section(
  'noLine',
  words.noLine,
  html`<p>${said(words.noLineMore)}</p><p><button class="button strong" data-again>${said(words.again)}</button></p>`,
)}
</main>
</body>
</html>`;

/** The phone's page for photographs: the same for every box; which one and its key are in the address. */
export const registerPhotosPage = phonePage({
  name: 'phone-photos',
  policy: pagePolicy,
  assets: new URL('assets/', import.meta.url),
  isId: (given) => photoBoxId.safeParse(given).success,
  page: photosPage(),
});
