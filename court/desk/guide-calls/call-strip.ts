import type { OpenCall } from '../../gateway/guide-calls/guide-call-store.ts';
import { agoInWords } from '../desk-time.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';
import { csrfField, type Frame } from '../page-frame.ts';
import { stepInWords } from './step-words.ts';

const videoPage = ({ callId }: OpenCall): string => `/desk/calls/${callId}/video`;

/** What can be done about a video call with this terminal: asked for, gone on with, or left to who already talks. */
const videoButton = (call: OpenCall, { session }: Pick<Frame, 'session'>): Html => {
  if (!call.canVideo) return html``;
  const open = call.video === 'asked' || call.video === 'agreed';
  if (open && call.clerk !== session.clerk) return html`<span class="when">${call.clerk} 正在视频</span>`;
  return open
    ? html`<form method="get" action="${videoPage(call)}"><button class="secondary">${icon('video')}回到视频</button></form>`
    : html`<form method="post" action="${videoPage(call)}">${csrfField(session)}<button class="secondary">${icon('video')}视频通话</button></form>`;
};

/** The calls for a guide that are not ended; nothing when there are none. */
export const callStrip = (frame: Pick<Frame, 'calls' | 'session' | 'now'>): Html => {
  const { calls, session, now } = frame;
  return calls.length === 0
    ? html``
    : html`<section class="calls" aria-label="导诉呼叫"><h2>${icon('call')}导诉呼叫<em>${calls.length}</em></h2><ul>${calls.map(
        (call) => html`<li class="${call.state}">
  <div><b>${call.place}</b><span>${call.terminalId} · 停在“${stepInWords(call.step)}”</span></div>
  <span class="when">${call.state === 'coming' ? '工作人员已前往' : `等候中 · ${agoInWords(call.calledAt, now)}`}</span>
  ${
    call.state === 'waiting' &&
    html`<form method="post" action="/desk/calls/${call.callId}/coming">${csrfField(session)}<button class="call-answer">我马上去</button></form>${videoButton(call, frame)}`
  }<form method="post" action="/desk/calls/${call.callId}/ended">${csrfField(session)}<button class="secondary">已结束</button></form>
</li>`,
      )}</ul></section>`;
};
