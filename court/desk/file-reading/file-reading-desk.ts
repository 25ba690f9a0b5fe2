import { calendarDay } from '../../contract/identifiers.ts';
import { chinaDay, dayAfter } from '../../gateway/china-day.ts';
import { createFileReadingStore } from '../../gateway/file-reading/file-reading-store.ts';
import { createPersonStore } from '../../gateway/service-of-process/person-store.ts';
import { caseOf } from '../cases/case-desk.ts';
import type { CaseSection } from '../cases/case-section.ts';
import { type DeskArea, field, sendWords } from '../desk-kit.ts';
import { chinaDate, chinaMoment } from '../desk-time.ts';
import { html } from '../html.ts';
import { csrfField } from '../page-frame.ts';
import { namedPersons } from '../service-of-process/named-persons.ts';
import { personWords } from '../service-of-process/service-words.ts';

/** For how many days a file is opened unless the clerk says otherwise. */
const usualDays = 15;

/** How many readings stand on the page of a case. */
const shownReads = 20;

/** 阅卷 at the desk: to whom the whole file is open at the terminals, and until when. */
export const fileReadingDesk: DeskArea = (desk, { cases, clock, database }, kit) => {
  const readings = createFileReadingStore(database);
  const persons = createPersonStore(database);

  desk.post('/desk/cases/:caseId/reading', async (request, reply) => {
    const found = await caseOf(request, cases, kit);
    const { courts, clerk } = kit.sessionOf(request);
    if (found === null || !courts.includes(found.courtCode)) return sendWords(reply, 404, '没有这个案件。');
    const key = field(request, 'person');
    if (!(await persons.ofCase(found.caseId)).some((person) => person.key === key))
      return sendWords(reply, 422, '请选择案件里的人。请返回上一页。');
    if (field(request, 'act') === 'close') {
      await readings.close(found.caseId, key);
    } else {
      const until = calendarDay.safeParse(field(request, 'until'));
      if (!until.success || until.data < chinaDay(clock.now()))
        return sendWords(reply, 422, '日期写得不对，不能早于今天。请返回上一页。');
      await readings.open(found.caseId, key, { until: until.data, at: kit.at(), by: clerk });
    }
    request.log.info({ action: 'file-reading', caseId: found.caseId }, 'desk');
    return reply.redirect(`/desk/cases/${found.caseId}#reading`, 303);
  });
};

/** 阅卷 on a case's page. Only the court that decides opens a file. */
export const fileReadingSection: CaseSection = async (found, frame, { database, filings, clock }) => {
  if (!frame.session.courts.includes(found.courtCode)) return html``;
  const readings = createFileReadingStore(database);
  const persons = await namedPersons(found, { database, filings });
  const openings = await readings.openings(found.caseId);
  const reads = (await readings.reads(found.caseId)).slice(0, shownReads);
  const today = chinaDay(clock.now());
  const action = `/desk/cases/${found.caseId}/reading`;
  return html`<section class="card" id="reading"><h2>阅卷</h2>
<p class="hint">自己交的材料，本人随时能在终端看。全部案卷要在这里开放；看了什么、印了什么都有记录（民事诉讼法第五十二条）。</p>
${persons.map((person) => {
  const until = openings.get(person.key) ?? null;
  const open = until !== null && until >= today;
  return html`<div class="hearing"><p><b>${personWords(person)}</b> · ${open ? html`<span class="mark good">开放到 ${chinaDate(until)}</span>` : '没有开放'}</p>
<form class="blanks" method="post" action="${action}">${csrfField(frame.session)}<input type="hidden" name="person" value="${person.key}">
<label>开放到<input name="until" type="date" required min="${today}" value="${until ?? dayAfter(today, usualDays)}"></label><button class="secondary">${open ? '改日期' : '开放全部案卷'}</button></form>
${open && html`<form method="post" action="${action}">${csrfField(frame.session)}<input type="hidden" name="person" value="${person.key}"><input type="hidden" name="act" value="close"><button class="secondary">停止开放</button></form>`}</div>`;
})}
${
  reads.length > 0 &&
  html`<details><summary>阅卷记录（最近 ${reads.length} 次）</summary><ul>${reads.map(
    (read) =>
      html`<li>${chinaMoment(read.at, true)} ${read.personName} ${read.act === 'copied' ? '打印' : '查看'} <code>${read.fileId}</code> · 终端 ${read.terminalId}</li>`,
  )}</ul></details>`
}</section>`;
};
