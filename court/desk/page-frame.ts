import type { OpenCall } from '../gateway/guide-calls/guide-call-store.ts';
import type { ClerkSession } from './clerk-sessions.ts';
import { callStrip } from './guide-calls/call-strip.ts';
import { Html, html } from './html.ts';
import { type IconName, icon } from './icons.ts';

/** What every page of the desk shows around its content. */
export interface Frame {
  readonly session: ClerkSession;
  readonly calls: readonly OpenCall[];
  readonly courtName: string;
  readonly now: number;
  /** Which place of the desk it is, by its address; absent: none of them. */
  readonly place?: string;
}

/** The places of the desk, in the order in which they stand at its top. */
const deskPlaces: readonly { readonly href: string; readonly words: string; readonly icon: IconName }[] = [
  { href: '/desk', words: '收件', icon: 'inbox' },
  { href: '/desk/cases', words: '案件', icon: 'file' },
  { href: '/desk/hearings', words: '开庭', icon: 'gavel' },
  { href: '/desk/requests', words: '来件', icon: 'notice' },
  { href: '/desk/queue', words: '叫号', icon: 'call' },
  { href: '/desk/entrusted', words: '委托送达', icon: 'returned' },
  { href: '/desk/due', words: '期限', icon: 'alarm' },
  { href: '/desk/figures', words: '统计', icon: 'figures' },
  { href: '/desk/region', words: '各法院', icon: 'person' },
  { href: '/desk/terminals', words: '终端', icon: 'terminal' },
];

/** A whole document. The language and the title are always set; there is no inline script or style. */
export const documentOf = (title: string, body: Html, head: Html = html``): Html =>
  html`${new Html('<!doctype html>')}
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · 立案收件</title>
<link rel="stylesheet" href="/desk/assets/desk.css">
<link rel="icon" href="/desk/assets/seal.svg" type="image/svg+xml">
<script src="/desk/assets/desk.js" defer></script>${head}
</head>
<body>${body}</body>
</html>`;

/** The hidden field that shows a form is ours. */
export const csrfField = (session: ClerkSession): Html =>
  html`<input type="hidden" name="csrf" value="${session.csrf}">`;

/** A page for a clerk who is signed in: bar, calls, content. */
export const framed = (title: string, frame: Frame, content: Html): Html =>
  documentOf(
    title,
    html`<header class="bar">
  <a class="brand" href="/desk"><img src="/desk/assets/seal.svg" alt="" width="34" height="34"><span><b>立案收件</b><small>${frame.courtName}</small></span></a>
  <form class="who" method="post" action="/desk/sign-out">${csrfField(frame.session)}<span>${icon('person')}${frame.session.clerk}</span><button class="quiet">${icon('leave')}退出</button></form>
</header>
<nav class="places" aria-label="工作台">${deskPlaces.map(
      ({ href, words, icon: name }) =>
        html`<a href="${href}"${href === frame.place ? html` aria-current="page"` : ''}>${icon(name)}${words}</a>`,
    )}</nav>
<div id="calls" data-calls aria-live="polite">${callStrip(frame)}</div>
<main>${content}</main>`,
  );
