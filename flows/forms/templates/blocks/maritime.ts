import type { Element, Field, When } from '../../template.ts';
import { date, money } from './fields.ts';
import type { PartiesSpec, Side } from './parties.ts';
import { civilAgent } from './parties.ts';
import type { PartyExtra } from './person.ts';
import { row, totalAmount, yesNoDetail } from './rows.ts';
import { defendantRole, plaintiffRole, type Role, thirdPartyRole } from './wording.ts';

/** A side of a maritime case; `extra` stands in the row of a person, of an organisation, or in both. */
export const maritimeSide = (
  role: Role,
  extra: { readonly person?: PartyExtra; readonly organisation?: PartyExtra } = {},
): Side => ({
  role,
  rows: [
    {
      kind: 'person',
      label: `${role.zh}（自然人）`,
      print: 'standard',
      ...(extra.person === undefined ? {} : { extra: extra.person }),
    },
    {
      kind: 'organisation',
      label: `${role.zh}（法人、非法人组织）`,
      print: 'maritime',
      ...(extra.organisation === undefined ? {} : { extra: extra.organisation }),
    },
  ],
});

/** The party list of the maritime forms 37–40; organisations say whether there is foreign capital. */
export const maritimeParties: PartiesSpec = {
  act: 'sue',
  filer: maritimeSide(plaintiffRole),
  other: maritimeSide(defendantRole),
  third: maritimeSide(thirdPartyRole),
  agents: [civilAgent],
};

/** The day up to which a total is reckoned: field `until`, to stand behind `amount`. */
const untilField: Field = date('until', '计至', '这个数算到哪一天？', { help: '一般写今天。' });

/** «标的总额» “[¥]元（暂计至[D]）” and «赔偿总额» “[¥]元（计至[D]）”: fields `amount` and `until`. */
export const totalUntil = (number: number, label: string, words: '计至' | '暂计至'): Element => {
  const total = totalAmount(number, label);
  return row('total', number, label, [...total.fields, untilField], {
    print: [`{amount}元（${words}{until}）`],
  });
};

/**
 * «是否主张船舶优先权» of form 38. The law of it (which claims, that it is exercised by having the ship arrested, and within
 * a year) stands in 海商法, whose articles were renumbered in the text in force from 2026-05-01: no number is named.
 */
export const shipLien = (number: number): Element =>
  yesNoDetail('lien', number, '是否主张船舶优先权', {
    ask: '要请法院确认，卖船的钱先赔给您吗？',
    help: shipLienHelp,
    term: shipLienTerm,
    detail: '内容',
    detailAsk: '对哪条船、哪些钱主张？',
    detailHelp:
      '例如：请求确认原告的人身伤亡赔偿对“某某号”船享有船舶优先权，有权在船舶拍卖、变卖款中优先受偿。',
  });

/** What is said beside the question about a maritime lien. */
export const shipLienHelp =
  '船员的工资、在船上受伤去世的赔偿等有这个权利，一般要在一年以内通过法院扣押这条船来行使。不清楚可以问窗口。';

/** 船舶优先权 in one sentence. */
export const shipLienTerm = '船舶优先权：就产生这笔债的那条船卖得的钱，比别人先得到赔偿的权利（海商法）。';

/** A ship's name. */
export const shipName = '写船身上的名字。例如：吉渔某某号。';

/** Money with an example, which may be left empty. */
export const sum = (
  id: string,
  label: string,
  ask: string,
  example: string,
  more: { readonly sameScreen?: true; readonly term?: string; readonly when?: When } = {},
): Field => money(id, label, ask, { help: `例如：${example}。没有就不填。`, ...more });
