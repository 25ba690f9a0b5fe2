import type { ServiceAddress } from '../../../flows/services/served-papers/served-paper.ts';
import type { StoredAddress } from '../../gateway/service-of-process/address-store.ts';
import type { CasePerson } from '../../gateway/service-of-process/person-store.ts';
import { chinaMoment } from '../desk-time.ts';
import { type Html, html } from '../html.ts';
import { personWords, stageNames } from './service-words.ts';

const stagesOf = (stages: ServiceAddress['stages']): string =>
  stages.map((stage) => stageNames[stage]).join('、');

/** The rows of a confirmed address, as a clerk reads it. */
export const addressRows = ({
  address,
  phone,
  electronic,
  stages,
}: ServiceAddress): readonly (readonly [label: string, value: string])[] => [
  ['送达地址', address],
  ['联系电话', phone],
  ['适用阶段', stagesOf(stages)],
  [
    '电子送达',
    electronic === null
      ? '不同意'
      : `同意（${stagesOf(electronic.stages)}）：短信 ${electronic.phone}${electronic.email === null ? '' : `、邮箱 ${electronic.email}`}`,
  ],
];

const rows = (given: ServiceAddress): Html =>
  html`${addressRows(given).map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}`;

/** 送达地址确认: what each person confirmed last, and before; nothing where nobody has. */
export const addressBlock = ({
  persons,
  addresses,
  filed,
  base,
}: {
  readonly persons: readonly CasePerson[];
  readonly addresses: readonly StoredAddress[];
  readonly filed: { readonly address: ServiceAddress | null; readonly at: string } | null;
  readonly base: string;
}): Html => {
  const known = persons.flatMap((person) => {
    const own = addresses.filter(({ body }) => body.person.key === person.key);
    const first = person.role === 'filer' && filed !== null && filed.address !== null ? filed : null;
    return own.length === 0 && first === null ? [] : [{ person, own, first }];
  });
  if (known.length === 0) return html``;
  return html`<section class="card"><h2>送达地址确认</h2>${known.map(({ person, own, first }) => {
    const [newest, ...before] = own;
    const filedRows = first?.address ? rows(first.address) : null;
    return html`<h3>${personWords(person)}</h3>
<dl class="summary">${newest === undefined ? filedRows : rows(newest.body.confirmed)}
<div><dt>确认时间</dt><dd>${newest === undefined ? html`${chinaMoment(first?.at ?? '', true)}（立案时的送达地址确认书）` : confirmedAt(newest, base)}</dd></div></dl>
${
  (before.length > 0 || (newest !== undefined && first !== null)) &&
  html`<details><summary>以前确认的</summary>${before.map(
    (one) =>
      html`<dl class="summary">${rows(one.body.confirmed)}<div><dt>确认时间</dt><dd>${confirmedAt(one, base)}</dd></div></dl>`,
  )}${
    first !== null &&
    html`<dl class="summary">${filedRows}<div><dt>确认时间</dt><dd>${chinaMoment(first.at, true)}（立案时的送达地址确认书）</dd></div></dl>`
  }</details>`
}`;
  })}</section>`;
};

const confirmedAt = ({ at, terminalId, number, body }: StoredAddress, base: string): Html =>
  html`${chinaMoment(at, true)} · 终端 ${terminalId} · <a href="${base}/service-addresses/${body.addressId}">确认书 ${number}</a>`;
