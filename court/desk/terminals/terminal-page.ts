import {
  deviceClassWord,
  deviceStateWord,
  factValueWord,
  testOutcomeWords,
} from '../../../flows/text/maintenance-words.ts';
import type { TerminalOrder, TerminalState } from '../../contract/terminals/terminal-state.ts';
import type { KnownTerminal } from '../../gateway/gateway-config.ts';
import type { StoredCommand, StoredFile } from '../../gateway/terminals/terminal-store.ts';
import { agoInWords, chinaMoment } from '../desk-time.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';
import { csrfField, type Frame, framed } from '../page-frame.ts';
import { healthBadge } from './terminals-page.ts';

const outcomeWords = {
  done: '做好了',
  failed: '没有做成',
  expired: '过了时间，没有做',
  notOurs: '不是这台终端的',
} as const;

const orderWords = (order: TerminalOrder): string => {
  switch (order.kind) {
    case 'lock':
      return `停用整台终端${order.notice === null ? '' : `（${order.notice}）`}`;
    case 'unlock':
      return '重新启用整台终端';
    case 'restart':
      return `重启驱动：${order.device}`;
    case 'sendBundle':
      return '发来诊断包';
    case 'notice':
      return order.text === null ? '取消屏幕通知' : `屏幕通知：${order.text}`;
    default:
      return order satisfies never;
  }
};

const partRow = ({
  deviceClass,
  id,
  state,
  need,
  fault,
  paper,
  lastTest,
}: TerminalState['parts'][number]): Html =>
  html`<tr><td><b>${deviceClassWord(deviceClass)}</b><small>${id}</small></td>
<td>${
    need === 'good'
      ? html`<span class="state registered">${icon('check')}正常</span>`
      : need === 'rests'
        ? html`<span class="state ended">${icon('cross')}停用了</span>`
        : html`<span class="state ${need === 'bad' ? 'overdue' : 'supplement'}">${icon(need === 'bad' ? 'alarm' : 'notice')}${deviceStateWord(state)}</span>`
  }${fault !== null && html`<small>${fault}</small>`}</td>
<td>${paper === null ? '—' : factValueWord(paper)}</td>
<td>${
    lastTest === null
      ? '没有测过'
      : html`${lastTest.at.slice(0, 16).replace('T', ' ')}<small>${(testOutcomeWords as Readonly<Record<string, string>>)[lastTest.outcome] ?? lastTest.outcome}</small>`
  }</td></tr>`;

interface TerminalView {
  readonly terminal: KnownTerminal;
  readonly courtName: string;
  readonly stands: { readonly state: TerminalState; readonly life: 'alive' | 'dead' } | null;
  readonly silent: boolean;
  readonly commands: readonly StoredCommand[];
  readonly files: readonly StoredFile[];
}

/** One terminal: its parts, what it can be told, and what its staff sent. */
export const onePage = (
  frame: Frame,
  { terminal, courtName, stands, silent, commands, files }: TerminalView,
): Html => {
  const action = `/desk/terminals/${terminal.id}/orders`;
  const order = (kind: TerminalOrder['kind'], words: string, blank: Html | null = null): Html =>
    html`<form class="inline" method="post" action="${action}">${csrfField(frame.session)}<input type="hidden" name="kind" value="${kind}">${blank}<button class="secondary">${words}</button></form>`;
  const text = (words: string): Html =>
    html`<input name="text" aria-label="${words}" placeholder="${words}" maxlength="100" size="30">`;
  const devices = (stands?.state.parts ?? []).filter(
    ({ deviceClass, need }) => deviceClass !== 'court-line' && need !== 'rests',
  );
  return framed(
    terminal.id,
    frame,
    html`<div class="inbox"><p><a href="/desk/terminals">${icon('back')}全部终端</a></p>
<section class="card"><h2>${terminal.id} <small>${courtName} · ${terminal.place}</small></h2>${
      stands === null
        ? html`<p class="hint">这台终端还没有来过消息。</p>`
        : html`<p>${healthBadge(silent ? 'silent' : stands.state.health)} <small>${agoInWords(stands.state.at, frame.now)} · 程序 ${stands.state.version} ${stands.state.commit} · 上次启动 ${chinaMoment(stands.state.since, true)}</small></p>
${stands.state.locked && html`<p><b>整台终端停用着，办事的人不能开始。</b></p>`}
${stands.state.waiting.count > 0 && html`<p>等着发的案件：<b>${stands.state.waiting.count} 件</b></p>`}`
    }</section>
${
  stands !== null &&
  html`<table class="filings"><thead><tr><th scope="col">设备</th><th scope="col">情况</th><th scope="col">纸</th><th scope="col">最近测试</th></tr></thead><tbody>${stands.state.parts.map(partRow)}</tbody></table>`
}
<section class="card"><h2>远程指令</h2><p class="hint">终端核对本网关的签名，做完回报。过了时间的不再做。</p>
${
  stands?.state.locked === true
    ? order('unlock', '重新启用整台终端')
    : order('lock', '停用整台终端', text('屏幕上说什么，可以不填'))
}
${order('notice', '在屏幕上通知（空着是取消）', text('通知的话，比如“今天下午三点停机”'))}
${
  devices.length > 0 &&
  order(
    'restart',
    '重启驱动',
    html`<select name="device" aria-label="设备">${devices.map(({ id, deviceClass }) => html`<option value="${id}">${deviceClassWord(deviceClass)}</option>`)}</select>`,
  )
}
${order('sendBundle', '发来诊断包')}
${
  commands.length > 0 &&
  html`<table class="filings"><thead><tr><th scope="col">时间</th><th scope="col">指令</th><th scope="col">谁</th><th scope="col">结果</th></tr></thead><tbody>${commands.map(
    ({ signed: { command }, by, outcome, outcomeAt }) =>
      html`<tr><td>${chinaMoment(command.at)}</td><td>${orderWords(command.order)}</td><td>${by}</td><td>${
        outcome !== null
          ? html`${outcomeWords[outcome]}<small>${outcomeAt !== null && chinaMoment(outcomeAt)}</small>`
          : Date.parse(command.expiresAt) < frame.now
            ? '没有回音，已经作废'
            : '等终端'
      }</td></tr>`,
  )}</tbody></table>`
}</section>
<section class="card"><h2>终端发来的文件</h2>${
      files.length === 0
        ? html`<p class="hint">还没有。诊断包里没有办事人的信息。</p>`
        : html`<ul>${files.map(
            ({ fileId, at, name }) =>
              html`<li><a href="/desk/terminals/${terminal.id}/files/${fileId}">${icon('file')}${name}</a> <small>${chinaMoment(at, true)}</small></li>`,
          )}</ul>`
    }</section></div>`,
  );
};
