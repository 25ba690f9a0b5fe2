import type { FastifyRequest } from 'fastify';
import type { CaseStage } from '../../../flows/services/my-cases/person-case.ts';
import { caseId } from '../../contract/identifiers.ts';
import type { CaseStore, StoredCase } from '../../gateway/cases/case-store.ts';
import { type DeskArea, type DeskKit, field, sendPage } from '../desk-kit.ts';
import { chinaMoment } from '../desk-time.ts';
import { feeSection } from '../fees/fee-section.ts';
import { fileReadingSection } from '../file-reading/file-reading-desk.ts';
import { handInSection } from '../hand-ins/hand-in-desk.ts';
import { hearingSection } from '../hearings/hearing-desk.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';
import { csrfField, type Frame, framed } from '../page-frame.ts';
import { requestSection } from '../requests/request-desk.ts';
import { serviceSection } from '../service-of-process/served-section.ts';
import { type CaseSection, stageWords } from './case-section.ts';

/** How many cases one page shows. */
const pageSize = 30;

/** What the areas put on a case's page, from top to bottom. */
const sections: readonly CaseSection[] = [
  handInSection,
  hearingSection,
  feeSection,
  serviceSection,
  fileReadingSection,
  requestSection,
];

/** The case in a request's path, if its court's work is this clerk's; otherwise `null`. */
export const caseOf = async (
  request: FastifyRequest,
  cases: CaseStore,
  kit: DeskKit,
): Promise<StoredCase | null> => {
  const id = caseId.safeParse((request.params as Readonly<Record<string, unknown>>).caseId);
  const found = id.success ? await cases.find(id.data) : null;
  if (found === null) return null;
  const { courts } = kit.sessionOf(request);
  return courts.includes(found.courtCode) || courts.includes(found.servingCourtCode) ? found : null;
};

/** The list of cases and the page of each. */
export const caseDesk: DeskArea = (desk, parts, kit) => {
  const { cases, config } = parts;
  const courtName = (code: string): string => config.courts.find((one) => one.code === code)?.name ?? code;

  desk.get('/desk/cases', async (request, reply) => {
    const query = request.query as Readonly<Record<string, unknown>>;
    const page = typeof query.page === 'string' && /^[1-9]\d{0,4}$/.test(query.page) ? Number(query.page) : 1;
    const wanted = typeof query.number === 'string' ? query.number.trim() : '';
    const { courts } = kit.sessionOf(request);
    const byNumber = wanted === '' ? null : await cases.findByNumber(wanted);
    const listed =
      wanted === ''
        ? await cases.list(courts, pageSize, (page - 1) * pageSize)
        : byNumber !== null && courts.includes(byNumber.courtCode)
          ? [byNumber]
          : [];
    const count = wanted === '' ? await cases.count(courts) : listed.length;
    return sendPage(
      reply,
      listPage(
        { ...(await kit.frameOf(request)), place: '/desk/cases' },
        { listed, page, count, wanted, courtName },
      ),
    );
  });

  desk.get('/desk/cases/:caseId', async (request, reply) => {
    const found = await caseOf(request, cases, kit);
    if (found === null) return reply.code(404).type('text/plain; charset=utf-8').send('没有这个案件。');
    const frame = { ...(await kit.frameOf(request)), place: '/desk/cases' };
    const parted = await Promise.all(sections.map((section) => section(found, frame, parts)));
    return sendPage(reply, casePage(frame, found, courtName, parted));
  });

  desk.post('/desk/cases/:caseId/handling', async (request, reply) => {
    const found = await caseOf(request, cases, kit);
    if (found === null) return reply.code(404).type('text/plain; charset=utf-8').send('没有这个案件。');
    const stage = Object.keys(stageWords).find((each) => each === field(request, 'stage'));
    const text = (name: string, max: number) => field(request, name).trim().slice(0, max) || null;
    await cases.update(found.caseId, {
      // Only a registered case has a stage: registration is done on the page of its filing.
      ...(stage !== undefined && found.caseNumber !== null ? { stage: stage as CaseStage } : {}),
      clerk: text('clerk', 60),
      judge: text('judge', 60),
      telephone: text('telephone', 40),
    });
    request.log.info({ action: 'handling', caseId: found.caseId }, 'desk');
    return reply.redirect(`/desk/cases/${found.caseId}`, 303);
  });
};

const listPage = (
  frame: Frame,
  {
    listed,
    page,
    count,
    wanted,
    courtName,
  }: {
    readonly listed: readonly StoredCase[];
    readonly page: number;
    readonly count: number;
    readonly wanted: string;
    readonly courtName: (code: string) => string;
  },
): Html => {
  const last = Math.max(1, Math.ceil(count / pageSize));
  return framed(
    '案件',
    frame,
    html`<div class="inbox">
<form class="search" method="get" action="/desk/cases"><label>案号 <input name="number" value="${wanted}" placeholder="（2026）吉7901民初1号" size="30"></label><button class="secondary">查找</button></form>
${
  listed.length === 0
    ? html`<div class="empty">${icon('inbox')}<p>${wanted === '' ? '这里还没有案件。' : '没有找到这个案号。'}</p></div>`
    : html`<table class="filings"><thead><tr><th scope="col">案号</th><th scope="col">案由</th><th scope="col">管辖法院</th><th scope="col">收到时间</th><th scope="col">进度</th></tr></thead><tbody>${listed.map(
        (one) => html`<tr>
<td><a class="number" href="/desk/cases/${one.caseId}">${one.caseNumber ?? one.receiptNumber ?? '—'}</a></td>
<td><b>${one.cause}</b><small>${one.title}</small></td>
<td>${courtName(one.courtCode)}${one.servingCourtCode !== one.courtCode && html`<small>由${courtName(one.servingCourtCode)}协作</small>`}</td>
<td>${chinaMoment(one.openedAt)}</td>
<td>${one.stage === null ? '未立案' : stageWords[one.stage]}</td>
</tr>`,
      )}</tbody></table>`
}
${
  last > 1 &&
  html`<nav class="pages" aria-label="翻页">${page > 1 && html`<a href="/desk/cases?page=${page - 1}">上一页</a>`}<span>第 ${page} 页，共 ${last} 页</span>${page < last && html`<a href="/desk/cases?page=${page + 1}">下一页</a>`}</nav>`
}
</div>`,
  );
};

const casePage = (
  frame: Frame,
  found: StoredCase,
  courtName: (code: string) => string,
  parted: readonly Html[],
): Html =>
  framed(
    found.caseNumber ?? found.receiptNumber ?? found.cause,
    frame,
    html`<div class="case">
<article>
  <a class="back" href="/desk/cases">${icon('back')}案件</a>
  <header class="case-head">
    <p>${found.receiptNumber ?? '—'} · ${courtName(found.courtCode)}</p>
    <h1>${found.caseNumber ?? found.title}</h1>
    <dl class="facts">
      <div><dt>案由</dt><dd>${found.cause}</dd></div>
      <div><dt>收到时间</dt><dd>${chinaMoment(found.openedAt)}</dd></div>
      <div><dt>进度</dt><dd>${found.stage === null ? '未立案' : stageWords[found.stage]}</dd></div>
    </dl>
    ${found.filingId !== null && html`<p><a href="/desk/filings/${found.filingId}">${icon('file')}诉状和材料</a></p>`}
  </header>
  ${parted}
</article>
<aside><section class="card"><h2>承办</h2>
<form method="post" action="/desk/cases/${found.caseId}/handling">${csrfField(frame.session)}
${
  found.caseNumber !== null &&
  html`<label>进度 <select name="stage">${Object.entries(stageWords).map(
    ([stage, words]) =>
      html`<option value="${stage}"${stage === found.stage ? html` selected` : ''}>${words}</option>`,
  )}</select></label>`
}
<label>书记员 <input name="clerk" maxlength="60" value="${found.clerk ?? ''}"></label>
<label>法官 <input name="judge" maxlength="60" value="${found.judge ?? ''}"></label>
<label>联系电话 <input name="telephone" maxlength="40" value="${found.telephone ?? ''}"></label>
<button>保存</button></form></section></aside>
</div>`,
  );
