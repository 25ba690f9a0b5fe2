import type { HandInManifest } from '../../contract/hand-ins/hand-in-manifest.ts';
import type { StoredHandIn } from '../../gateway/hand-ins/hand-in-store.ts';
import { chinaMoment } from '../desk-time.ts';
import { type Html, html } from '../html.ts';
import { csrfField, type Frame } from '../page-frame.ts';

const originalsWords: Readonly<Record<HandInManifest['originals'], string>> = {
  kept: '原件本人带回',
  cabinet: '原件放进材料柜，请去取',
  window: '原件交窗口',
};

/** One hand-in: who, when, where, its papers, and whether somebody has looked at it. */
export const handInBlock = (
  { manifest, receivedAt, seenAt, seenBy }: StoredHandIn,
  frame: Frame,
  about: string | null,
): Html => {
  const base = `/desk/cases/${manifest.caseId}/hand-ins/${manifest.filingId}`;
  return html`<div class="hearing">
<p><b>${manifest.number}</b> · ${manifest.person.name} · ${receivedAt !== null && chinaMoment(receivedAt)} · 终端 ${manifest.terminalId}${manifest.answersSupplement && html` · <span class="mark good">答复补正告知</span>`}</p>
${about !== null && html`<p><a href="/desk/cases/${manifest.caseId}#hand-ins">${about}</a></p>`}
<ul>${manifest.materials.map(
    ({ label, source, pages, files }) =>
      html`<li><a href="${base}/files/${files[0] ?? ''}">${label}</a> · ${pages.length} 页 · ${source === 'original' ? '原件' : '复印件'}${pages.some(({ doubt }) => doubt) && html` · 有的页不清楚`}</li>`,
  )}</ul>
<p><small>${originalsWords[manifest.originals]}${seenAt !== null && html` · ${chinaMoment(seenAt)} ${seenBy ?? ''}看过`}</small></p>
${
  seenAt === null &&
  frame.session.courts.includes(manifest.courtCode) &&
  html`<form method="post" action="${base}/seen">${csrfField(frame.session)}<button class="secondary">看过了</button></form>`
}</div>`;
};
