import type { GatewayConfig } from '../../gateway/gateway-config.ts';
import { type CourtContact, createContactStore } from '../../gateway/region/contact-store.ts';
import { type DeskArea, field, sendPage } from '../desk-kit.ts';
import { chinaMoment } from '../desk-time.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';
import { csrfField, type Frame, framed } from '../page-frame.ts';

/** The directory of the courts and of who answers for each: every clerk reads it, each court's own clerks write their line. */
export const regionDesk: DeskArea = (desk, { config, database }, kit) => {
  const contacts = createContactStore(database);

  desk.get('/desk/region', async (request, reply) => {
    const frame = { ...(await kit.frameOf(request)), place: '/desk/region' };
    return sendPage(reply, directoryPage(frame, config.courts, await contacts.all()));
  });

  desk.post('/desk/region/:courtCode', async (request, reply) => {
    const { courtCode } = request.params as { readonly courtCode: string };
    const session = kit.sessionOf(request);
    if (!session.courts.includes(courtCode) || !config.courts.some(({ code }) => code === courtCode))
      return reply.code(404).type('text/plain; charset=utf-8').send('没有这个法院。');
    const line = (name: string, max: number) =>
      field(request, name)
        .replace(/\p{Cc}/gu, ' ')
        .trim()
        .slice(0, max);
    await contacts.put({
      courtCode,
      person: line('person', 60),
      telephone: line('telephone', 40),
      hours: line('hours', 100),
      changedAt: kit.at(),
      changedBy: session.clerk,
    });
    request.log.info({ action: 'contact', courtCode }, 'desk');
    return reply.redirect('/desk/region', 303);
  });
};

const directoryPage = (
  frame: Frame,
  courts: GatewayConfig['courts'],
  contacts: ReadonlyMap<string, CourtContact>,
): Html =>
  framed(
    '各法院联络人',
    frame,
    html`<div class="inbox"><p class="hint">跨域立案时，协作法院和管辖法院按此联系。本院的联络人由本院填写。</p>
<table class="filings"><thead><tr><th scope="col">法院</th><th scope="col">联络人</th><th scope="col">电话</th><th scope="col">时间</th><th scope="col">更新</th></tr></thead><tbody>${courts.map(
      ({ code, name }) => {
        const contact = contacts.get(code);
        const form = `contact-${code}`;
        const own = frame.session.courts.includes(code);
        const blank = (key: 'person' | 'telephone' | 'hours', words: string, max: number, size: number) =>
          own
            ? html`<input form="${form}" name="${key}" aria-label="${name}${words}" maxlength="${max}" size="${size}" value="${contact?.[key] ?? ''}">`
            : contact?.[key] || '未填写';
        return html`<tr>
<td><b>${name}</b><small>${code}</small></td>
<td>${blank('person', '联络人', 60, 10)}</td>
<td>${blank('telephone', '电话', 40, 14)}</td>
<td>${blank('hours', '时间', 100, 20)}</td>
<td>${
          own &&
          html`<form id="${form}" method="post" action="/desk/region/${code}">${csrfField(frame.session)}<button class="secondary">保存</button></form>`
        }${contact !== undefined && html`<small>${chinaMoment(contact.changedAt, true)} · ${contact.changedBy}</small>`}</td>
</tr>`;
      },
    )}</tbody></table></div>`,
  );

/** Whom to ask at the other court, beside a filing that goes across courts. */
export const contactCard = (title: string, courtName: string, contact: CourtContact | undefined): Html =>
  html`<section class="card"><h2>${title}</h2><dl class="summary">
  <div><dt>法院</dt><dd>${courtName}</dd></div>
  <div><dt>联络人</dt><dd>${contact?.person || '未填写'}</dd></div>
  <div><dt>电话</dt><dd>${contact?.telephone || '未填写'}</dd></div>
  <div><dt>时间</dt><dd>${contact?.hours || '未填写'}</dd></div>
</dl><p><a href="/desk/region">${icon('call')}各法院联络人</a></p></section>`;
