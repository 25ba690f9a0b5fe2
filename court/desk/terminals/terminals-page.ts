import { deviceClassWord, factValueWord } from '../../../flows/text/maintenance-words.ts';
import type { ListedTerminal, TerminalFilter } from '../../gateway/terminals/terminal-store.ts';
import { agoInWords, chinaMoment } from '../desk-time.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';
import { type Frame, framed } from '../page-frame.ts';

/** The kinds of which a list can be shown alone. */
export const shownHealth = ['out', 'silent', 'degraded', 'ok'] as const;

const healthWords: Readonly<Record<(typeof shownHealth)[number], string>> = {
  ok: '正常',
  degraded: '要看一看',
  out: '不能立案',
  silent: '没有消息',
};

/** How a terminal stands, as icon and words. */
export const healthBadge = (health: (typeof shownHealth)[number]): Html => {
  switch (health) {
    case 'ok':
      return html`<span class="state registered">${icon('check')}${healthWords.ok}</span>`;
    case 'degraded':
      return html`<span class="state supplement">${icon('notice')}${healthWords.degraded}</span>`;
    case 'out':
      return html`<span class="state overdue">${icon('alarm')}${healthWords.out}</span>`;
    case 'silent':
      return html`<span class="state ended">${icon('hourglass')}${healthWords.silent}</span>`;
    default:
      return health satisfies never;
  }
};

/** `receipt-printer=low` in words. */
const paperWords = (paper: string): string =>
  paper
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [deviceClass = '', value = ''] = part.split('=');
      return `${deviceClassWord(deviceClass)}${factValueWord(value)}`;
    })
    .join('，');

interface ListState {
  readonly filter: TerminalFilter;
  readonly counts: Readonly<Record<(typeof shownHealth)[number], number>>;
  /** How many terminals the configuration has for this clerk. */
  readonly known: number;
  readonly shown: readonly ListedTerminal[];
  readonly page: number;
  readonly more: boolean;
  readonly courtName: (code: string) => string;
  readonly placeOf: (id: string) => string;
}

/** The page of all terminals of the region. */
export const listPage = (
  frame: Frame,
  { filter, counts, known, shown, page, more, courtName, placeOf }: ListState,
): Html => {
  const heard = shownHealth.reduce((sum, kind) => sum + counts[kind], 0);
  const address = (over: Readonly<Record<string, string>>): string =>
    `/desk/terminals?${new URLSearchParams({
      ...(filter.health === null ? {} : { health: filter.health }),
      ...(filter.search === '' ? {} : { search: filter.search }),
      ...over,
    })}`;
  const silent = ({ life, at }: ListedTerminal): boolean => life === 'dead' || at < filter.silentBefore;
  return framed(
    '终端',
    frame,
    html`<div class="inbox">
<nav class="tabs" aria-label="情况"><a href="/desk/terminals"${filter.health === null ? html` aria-current="page"` : ''}>全部 <em>${heard}</em></a>${shownHealth.map(
      (kind) =>
        html`<a href="/desk/terminals?health=${kind}"${filter.health === kind ? html` aria-current="page"` : ''}>${healthWords[kind]} <em>${counts[kind]}</em></a>`,
    )}</nav>
<form class="inline" method="get" action="/desk/terminals">${filter.health !== null && html`<input type="hidden" name="health" value="${filter.health}">`}<input name="search" aria-label="终端编号" maxlength="40" value="${filter.search}" placeholder="终端编号"><button class="secondary">查找</button></form>
${heard < known && html`<p class="hint">还有 ${known - heard} 台终端从来没有来过消息：可能还没有装好。</p>`}
${
  shown.length === 0
    ? html`<div class="empty">${icon('inbox')}<p>没有这样的终端。</p></div>`
    : html`<table class="filings"><thead><tr><th scope="col">终端</th><th scope="col">情况</th><th scope="col">要看的</th><th scope="col">纸</th><th scope="col">最近测试</th><th scope="col">等着发的案件</th><th scope="col">程序</th></tr></thead><tbody>${shown.map(
        (one) => html`<tr>
<td><a class="number" href="/desk/terminals/${one.terminalId}">${one.terminalId}</a><small>${courtName(one.courtCode)} · ${placeOf(one.terminalId)}</small></td>
<td>${healthBadge(silent(one) ? 'silent' : one.health)}<small>${agoInWords(one.at, frame.now)}</small></td>
<td>${one.trouble.split(' ').filter(Boolean).map(deviceClassWord).join('、') || '—'}</td>
<td>${paperWords(one.paper) || '够用'}</td>
<td>${one.testedAt === null ? '没有测过' : one.testedAt.slice(0, 16).replace('T', ' ')}</td>
<td>${one.waiting === 0 ? '—' : html`<b>${one.waiting} 件</b><small>最早 ${one.oldest === null ? '' : chinaMoment(one.oldest)}</small>`}</td>
<td><small>${one.version}</small></td></tr>`,
      )}</tbody></table>`
}
<p>${page > 1 && html`<a href="${address({ page: String(page - 1) })}">上一页</a> `}${more && html`<a href="${address({ page: String(page + 1) })}">下一页</a>`}</p>
</div>`,
  );
};
