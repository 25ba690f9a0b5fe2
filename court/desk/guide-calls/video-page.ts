import type { OpenCall } from '../../gateway/guide-calls/guide-call-store.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';
import { csrfField, documentOf, type Frame } from '../page-frame.ts';
import { stepInWords } from './step-words.ts';

/**
 * The clerk's side of a video call: the visitor's picture, and an outline of the screen that they see, with the names of its
 * buttons and questions and nothing that was entered. A touch on it shows the visitor where to press. `video-call.js` does the
 * rest: without script there is no video call.
 */
export const videoPage = (call: OpenCall, { session, courtName }: Frame): Html =>
  documentOf(
    `视频 · ${call.place}`,
    html`<main class="video-call" data-call="${call.callId}" data-csrf="${session.csrf}">
<header class="video-head">
  <div><b>${call.place}</b><small>${courtName} · ${call.terminalId} · 停在“<span data-step>${stepInWords(call.step)}</span>”</small></div>
  <p class="video-state" role="status" data-state>正在问对方愿不愿意视频……</p>
</header>
<section class="video-outline" aria-label="对方的屏幕">
  <h2>对方的屏幕</h2>
  <p class="hint" data-outline-hint>接通以后，这里是对方屏幕的轮廓。只有按钮和问题的名字，看不到他填的内容。</p>
  <div class="outline" data-outline hidden></div>
  <p class="hint" data-hands hidden>对方请您帮他填：在蓝色的空里写好，按“填上”。“下一步”还是他自己按。</p>
</section>
<section class="video-faces" aria-label="通话">
  <video class="video-theirs" data-theirs autoplay playsinline></video>
  <video class="video-mine" data-mine autoplay playsinline muted></video>
  <p class="hint" data-media-hint hidden></p>
  <div class="video-deeds">
    <button type="button" class="secondary" data-mute aria-pressed="false">静音</button>
    <form method="post" action="/desk/calls/${call.callId}/video/end">${csrfField(session)}<button data-hang-up>${icon('cross')}挂断</button></form>
    <form method="post" action="/desk/calls/${call.callId}/coming">${csrfField(session)}<button class="secondary">${icon('call')}我过去帮他</button></form>
  </div>
</section>
</main>`,
    html`<link rel="stylesheet" href="/desk/assets/video-call.css"><script type="module" src="/desk/assets/video-call.js"></script>`,
  );
