import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { calendarDay, courtCode } from '../../contract/identifiers.ts';
import { paperId } from '../../contract/service-of-process/service-operations.ts';
import type { StoredCase } from '../../gateway/cases/case-store.ts';
import { chinaDay, dayAfter } from '../../gateway/china-day.ts';
import {
  createEntrustedStore,
  type EntrustedService,
  type EntrustedStep,
  type EntrustedStepKind,
  nextSteps,
} from '../../gateway/service-of-process/entrusted-store.ts';
import { createServedFiles } from '../../gateway/service-of-process/served-files.ts';
import { createServedStore, type StoredPaper } from '../../gateway/service-of-process/served-store.ts';
import { caseOf } from '../cases/case-desk.ts';
import { type DeskArea, field, sendPage, sendWords, typedLine } from '../desk-kit.ts';
import { chinaDate, chinaMoment } from '../desk-time.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';
import { csrfField, type Frame, framed } from '../page-frame.ts';
import { paperPolicy } from './served-desk.ts';
import { entrustedStateWords, stepWords } from './service-words.ts';
import { sheet } from './signed-sheet.ts';

const address = '/desk/entrusted';

/** How long the asked court has, in days after the letter came (民诉法解释 134). */
const daysToServe = 10;

/** A request with what is shown of it. */
interface ShownRequest {
  readonly request: EntrustedService;
  readonly steps: readonly EntrustedStep[];
  readonly paper: StoredPaper | null;
  readonly found: StoredCase | null;
}

/** Until which day the asked court has, from the day it took the request in; `null` before that. */
const dueDay = ({ steps }: ShownRequest): string | null => {
  const taken = steps.find(({ kind }) => kind === 'taken');
  return taken === undefined ? null : dayAfter(chinaDay(Date.parse(taken.at)), daysToServe);
};

/** 委托送达: the two courts see one request; the asked one notes what it did. */
export const entrustedDesk: DeskArea = (desk, { database, queue, cases, config, clock }, kit) => {
  const entrusted = createEntrustedStore(database, queue);
  const served = createServedStore(database, queue);
  const files = createServedFiles(config.dataDir);
  const courtName = (code: string): string => config.courts.find((one) => one.code === code)?.name ?? code;
  const notHere = (reply: FastifyReply) => sendWords(reply, 404, '没有这件委托。');
  const parameter = (request: FastifyRequest, name: string): unknown =>
    (request.params as Readonly<Record<string, unknown>>)[name];

  const shown = async (request: EntrustedService): Promise<ShownRequest> => ({
    request,
    steps: await entrusted.stepsOf(request.entrustedId),
    paper: await served.find(request.paperId),
    found: await cases.find(request.caseId),
  });
  /** The request, if this clerk's court asks or is asked. */
  const ownRequest = async (request: FastifyRequest): Promise<EntrustedService | null> => {
    const id = paperId.safeParse(parameter(request, 'entrustedId'));
    const found = id.success ? await entrusted.find(id.data) : null;
    if (found === null) return null;
    const { courts } = kit.sessionOf(request);
    return courts.includes(found.fromCourt) || courts.includes(found.toCourt) ? found : null;
  };

  desk.get(address, async (request, reply) => {
    const side = (request.query as Readonly<Record<string, unknown>>).show === 'asking' ? 'asking' : 'asked';
    const listed = await entrusted.list(side, kit.sessionOf(request).courts);
    const frame = { ...(await kit.frameOf(request)), place: address };
    return sendPage(reply, listPage(frame, side, await Promise.all(listed.map(shown)), courtName));
  });

  desk.get(`${address}/:entrustedId`, async (request, reply) => {
    const found = await ownRequest(request);
    if (found === null) return notHere(reply);
    const frame = { ...(await kit.frameOf(request)), place: address };
    return sendPage(reply, requestPage(frame, await shown(found), courtName, chinaDay(clock.now())));
  });

  desk.get(`${address}/:entrustedId/paper.pdf`, async (request, reply) => {
    const found = await ownRequest(request);
    const version =
      found === null
        ? undefined
        : (await served.versionsOf(found.paperId)).find((each) => each.version === found.version);
    if (found === null || version === undefined) return notHere(reply);
    return reply
      .headers({ 'content-security-policy': paperPolicy, 'content-disposition': 'inline' })
      .type('application/pdf')
      .send(createReadStream(files.pathOf(found.paperId, version.sha256)));
  });

  desk.get(`${address}/:entrustedId/letter`, async (request, reply) => {
    const found = await ownRequest(request);
    if (found === null) return notHere(reply);
    const { paper, found: about } = await shown(found);
    return sendPage(
      reply,
      sheet({
        title: '委托送达函、送达回证',
        number: about?.caseNumber ?? about?.receiptNumber ?? '—',
        courtName: courtName(found.fromCourt),
        back: `${address}/${found.entrustedId}`,
        rows: [
          ['受托法院', courtName(found.toCourt)],
          ['案由', about?.cause ?? '—'],
          ['送达文书', `${paper?.title ?? '—'}（第 ${found.version} 版）`],
          ['受送达人', found.addressee],
          ['送达地址', `${found.address}${found.phone === '' ? '' : `，电话 ${found.phone}`}`],
          ['要求', found.note === '' ? '—' : found.note],
          ['委托日期', `${chinaMoment(found.askedAt, true)} ${found.askedBy}`],
          ['受送达人签名、收到日期', '\n\n年　　月　　日'],
          ['代收人及代收理由', '\n'],
          ['未能送达的理由', '\n'],
          ['送达人', '\n'],
        ],
        signed: null,
        foot: ['受委托法院应当自收到委托函及相关诉讼文书之日起十日内代为送达（民诉法解释第一百三十四条）。'],
      }),
    );
  });

  desk.post('/desk/cases/:caseId/served/:paperId/entrust/:entrustedId', async (request, reply) => {
    const found = await caseOf(request, cases, kit);
    const [id, about] = [parameter(request, 'entrustedId'), parameter(request, 'paperId')].map((each) =>
      paperId.safeParse(each),
    );
    const session = kit.sessionOf(request);
    const paper = about?.success ? await served.find(about.data) : null;
    if (
      !id?.success ||
      found === null ||
      paper?.caseId !== found.caseId ||
      !session.courts.includes(found.courtCode)
    )
      return notHere(reply);
    const to = courtCode.safeParse(field(request, 'court'));
    const [addressee, where] = [
      typedLine(field(request, 'addressee'), 60),
      typedLine(field(request, 'address'), 200),
    ];
    if (!to.success || to.data === found.courtCode || !config.courts.some(({ code }) => code === to.data))
      return sendWords(reply, 422, '请选择另一个法院。请返回上一页。');
    if (addressee === '' || where === '') return sendWords(reply, 422, '请写受送达人和地址。请返回上一页。');
    if (paper.withdrawnAt !== null) return sendWords(reply, 409, '这份文书已经停止送达。');
    await entrusted.ask({
      entrustedId: id.data,
      caseId: found.caseId,
      paperId: paper.paperId,
      version: paper.latest,
      fromCourt: found.courtCode,
      toCourt: to.data,
      addressee,
      address: where,
      phone: typedLine(field(request, 'phone'), 40),
      note: typedLine(field(request, 'note'), 200),
      askedAt: kit.at(),
      askedBy: session.clerk,
    });
    request.log.info({ action: 'entrust', entrustedId: id.data }, 'desk');
    return reply.redirect(`/desk/cases/${found.caseId}#served`, 303);
  });

  desk.post(`${address}/:entrustedId/steps/:stepId`, async (request, reply) => {
    const found = await ownRequest(request);
    const step = paperId.safeParse(parameter(request, 'stepId'));
    const session = kit.sessionOf(request);
    if (found === null || !step.success) return notHere(reply);
    if (!session.courts.includes(found.toCourt)) return sendWords(reply, 403, '由受托法院登记。');
    const kind = (Object.keys(stepWords) as EntrustedStepKind[]).find(
      (each) => each === field(request, 'kind'),
    );
    const day = calendarDay.safeParse(field(request, 'day'));
    const [how, result] = [typedLine(field(request, 'how'), 100), typedLine(field(request, 'result'), 300)];
    if (kind === undefined) return sendWords(reply, 422, '请选择办到哪一步。请返回上一页。');
    const dated = kind === 'tried' || kind === 'served';
    if (dated && (!day.success || day.data > chinaDay(clock.now()) || how === ''))
      return sendWords(reply, 422, '请写哪天送的（不能晚于今天）、怎么送的。请返回上一页。');
    if ((kind === 'impossible' || kind === 'tried') && result === '')
      return sendWords(reply, 422, '请写结果或者不能送达的原因。请返回上一页。');
    const outcome = await entrusted.note(found.entrustedId, {
      stepId: step.data,
      kind,
      day: dated && day.success ? day.data : null,
      how,
      result,
      at: kit.at(),
      by: session.clerk,
    });
    request.log.info({ action: 'entrusted-step', entrustedId: found.entrustedId, kind, outcome }, 'desk');
    return outcome === 'done'
      ? reply.redirect(`${address}/${found.entrustedId}`, 303)
      : sendWords(reply, 409, '这件委托的状态已经改变，请返回刷新。');
  });
};

const numberOf = ({ found }: ShownRequest): string => found?.caseNumber ?? found?.receiptNumber ?? '—';

const listPage = (
  frame: Frame,
  side: 'asked' | 'asking',
  listed: readonly ShownRequest[],
  courtName: (code: string) => string,
): Html =>
  framed(
    '委托送达',
    frame,
    html`<div class="inbox"><nav class="tabs" aria-label="委托送达">${(
      [
        ['asked', '请本院送达的'],
        ['asking', '本院委托的'],
      ] as const
    ).map(
      ([tab, words]) =>
        html`<a href="${address}?show=${tab}"${tab === side ? html` aria-current="page"` : ''}>${words}</a>`,
    )}</nav>
${
  listed.length === 0
    ? html`<div class="empty">${icon('inbox')}<p>这里还没有委托送达。</p></div>`
    : html`<table class="filings"><thead><tr><th scope="col">文书</th><th scope="col">案号</th><th scope="col">受送达人</th><th scope="col">${side === 'asked' ? '委托法院' : '受托法院'}</th><th scope="col">委托时间</th><th scope="col">办到哪一步</th></tr></thead><tbody>${listed.map(
        (one) => html`<tr>
<td><a class="number" href="${address}/${one.request.entrustedId}">${one.paper?.title ?? '文书'}</a></td>
<td>${numberOf(one)}<small>${one.found?.cause ?? ''}</small></td>
<td>${one.request.addressee}<small>${one.request.address}</small></td>
<td>${courtName(side === 'asked' ? one.request.fromCourt : one.request.toCourt)}</td>
<td>${chinaMoment(one.request.askedAt)}</td>
<td>${entrustedStateWords[one.request.state]}${one.request.state === 'taken' && html`<small>${chinaDate(dueDay(one) ?? '', false)}前送达</small>`}</td>
</tr>`,
      )}</tbody></table>`
}</div>`,
  );

const requestPage = (
  frame: Frame,
  one: ShownRequest,
  courtName: (code: string) => string,
  today: string,
): Html => {
  const { request, steps, paper } = one;
  const mine = frame.session.courts.includes(request.toCourt);
  const possible = nextSteps(request.state);
  const due = dueDay(one);
  return framed(
    '委托送达',
    frame,
    html`<div class="inbox"><a class="back" href="${address}?show=${mine ? 'asked' : 'asking'}">${icon('back')}委托送达</a>
<section class="card"><h2>${paper?.title ?? '文书'}<small>${entrustedStateWords[request.state]}</small></h2>
<dl class="summary">
<div><dt>委托法院</dt><dd>${courtName(request.fromCourt)} · ${request.askedBy} · ${chinaMoment(request.askedAt, true)}</dd></div>
<div><dt>受托法院</dt><dd>${courtName(request.toCourt)}</dd></div>
<div><dt>案件</dt><dd>${numberOf(one)} · ${one.found?.cause ?? ''}</dd></div>
<div><dt>受送达人</dt><dd>${request.addressee}</dd></div>
<div><dt>送达地址</dt><dd>${request.address}${request.phone !== '' && html` · ${request.phone}`}</dd></div>
${request.note !== '' && html`<div><dt>要求</dt><dd>${request.note}</dd></div>`}
<div><dt>送达期限</dt><dd>${due === null ? `接收之日起 ${daysToServe} 日内` : `${chinaDate(due)}前`}（民诉法解释第一百三十四条）</dd></div>
</dl>
<p><a href="${address}/${request.entrustedId}/paper.pdf">${icon('file')}要送达的文书（第 ${request.version} 版）</a>　<a href="${address}/${request.entrustedId}/letter">${icon('notice')}委托函和空白送达回证（打印）</a></p></section>
<section class="card"><h2>经过</h2>
${steps.length === 0 && html`<p class="hint">受托法院还没有登记。</p>`}
<dl class="summary">${steps.map(
      ({ kind, day, how, result, at, by }) =>
        html`<div><dt>${stepWords[kind]}${day !== null && html`<br><small>${chinaDate(day)}</small>`}</dt><dd>${[how, result].filter((each) => each !== '').join('；')}
<small>${by} ${chinaMoment(at, true)} 登记</small></dd></div>`,
    )}</dl>
${
  mine &&
  possible.length > 0 &&
  html`<form class="blanks" method="post" action="${address}/${request.entrustedId}/steps/${randomUUID()}">${csrfField(frame.session)}
<label>办到哪一步<select name="kind">${possible.map((kind) => html`<option value="${kind}">${stepWords[kind]}</option>`)}</select></label>
${
  request.state === 'taken' &&
  html`<label>哪天<input type="date" name="day" max="${today}" value="${today}"></label>
<label>怎么送的<input name="how" maxlength="100" placeholder="上门、邮寄、电话通知来领"></label>`
}
<label>结果、原因<input name="result" maxlength="300" placeholder="例如：本人签收；搬走了，新址不明"></label>
<button>登记</button></form>`
}</section></div>`,
  );
};
