import type { z } from 'zod';
import type { serviceSignature } from '../../contract/service-of-process/service-operations.ts';
import { chinaMoment } from '../desk-time.ts';
import { Html, html } from '../html.ts';

type DrawnSignature = z.infer<typeof serviceSignature>;

/** The height of the pad, in the units of the drawing. */
const padHeight = 100;

/** A signature as it was drawn; who confirmed by a key is said to have done so. */
const signatureDrawing = ({ by, strokes, aspect }: DrawnSignature): Html => {
  if (by === 'key') return html`经身份证核验，本人按键确认，未手写`;
  const lines = strokes.map(
    (points) =>
      html`<polyline points="${points
        .map(({ x, y }) => `${(x * aspect * padHeight).toFixed(1)},${(y * padHeight).toFixed(1)}`)
        .join(
          ' ',
        )}" fill="none" stroke="#000" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`,
  );
  return html`<svg viewBox="0 0 ${(aspect * padHeight).toFixed(0)} ${padHeight}" width="220" height="${Math.round(220 / aspect)}" role="img" aria-label="签名">${lines}</svg>`;
};

/** A page to print: title, court, rows, and what was signed. */
export const sheet = (given: {
  readonly title: string;
  readonly number: string;
  readonly courtName: string;
  readonly back: string;
  readonly rows: readonly (readonly [label: string, value: string | Html])[];
  readonly signed: { readonly label: string; readonly signature: DrawnSignature } | null;
  readonly foot: readonly string[];
}): Html => html`${new Html('<!doctype html>')}
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${given.number} · ${given.title}</title>
<link rel="stylesheet" href="/desk/assets/sheet.css">
<script src="/desk/assets/sheet.js" defer></script>
</head>
<body>
<nav><a href="${given.back}">返回</a><button type="button" data-print>打印</button></nav>
<main>
<header><div><h1>${given.courtName}</h1><h1>${given.title}</h1><p class="number">${given.number}</p></div></header>
<table class="facts">
${given.rows.map(([label, value]) => html`<tr><th scope="row">${label}</th><td>${value}</td></tr>`)}
${
  given.signed !== null &&
  html`<tr><th scope="row">${given.signed.label}</th><td>${signatureDrawing(given.signed.signature)}</td></tr>
<tr><th scope="row">签字时间</th><td>${chinaMoment(given.signed.signature.signedAt, true)}</td></tr>`
}
</table>
<footer>${given.foot.map((line) => html`<p class="small">${line}</p>`)}</footer>
</main>
</body>
</html>`;
