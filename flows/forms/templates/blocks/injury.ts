import type { Condition, Element, Field, PrintLine, Section, When } from '../../template.ts';
import { choices, longText, money } from './fields.ts';
import { dependants, injuryItems } from './injury-items.ts';
import { alone, among, type InjuryItem } from './injury-place.ts';
import { row } from './rows.ts';
import { is, option, type Text, t, wordsOf } from './wording.ts';

/** The items of form 21, in its order. */
export const trafficItems = [
  'medical',
  'nursing',
  'nutrition',
  'meals',
  'lostIncome',
  'transport',
  'disability',
  'devices',
  'death',
  'moral',
] as const satisfies readonly InjuryItem[];

/** An item is claimed: it was chosen in the `injuryScope` of the form. */
export const claimsItem = (item: string): Condition => is('scope.scope.items', item);

/** The row of one item of the form with its number. It applies where the item was chosen in `injuryScope`. */
export const injuryRow = (
  item: InjuryItem,
  rowNumber: number,
  more: {
    readonly label?: string;
    readonly print?: readonly PrintLine[];
    readonly fields?: readonly Field[];
  } = {},
): Element =>
  row(
    item,
    rowNumber,
    more.label ?? injuryItems[item].label,
    [...injuryItems[item].fields(alone), ...(more.fields ?? [])],
    {
      print: more.print ?? injuryItems[item].print,
      when: claimsItem(item),
    },
  );

/** The fields of an item in a row with other items: ids are those of `injuryField`. */
export const injuryFields = (item: InjuryItem, when: When): readonly Field[] =>
  injuryItems[item].fields(among(item, when));

/** The dependants' maintenance of a death (form 38, where it is part of the compensation for the death). */
export const deathDependants: Field = dependants(alone);

/** The money fields of the rows of several items, for the sum of a form. */
export const injuryAmounts = (
  items: readonly InjuryItem[],
  pathOf: (item: InjuryItem, field: string) => string,
): readonly string[] =>
  items.flatMap((item) =>
    injuryItems[item]
      .fields(alone)
      .filter((field) => field.kind === 'money')
      .map((field) => pathOf(item, field.id)),
  );

/** The boxes of the items as a list to choose from; `label` as the form prints a box. */
export const injuryOptions = (items: readonly InjuryItem[]) =>
  items.map((item) => option(item, injuryItems[item].label, wordsOf(injuryItems[item].words)));

/** What stands in the list beside the items of an injury. */
interface FurtherItem {
  readonly id: string;
  readonly label: string;
  readonly words: Text;
}

/** «主张哪些项目», asked before the claims and not printed: the rows of what is not chosen say 无. Path `scope.scope.items`. */
export const injuryScope = (
  items: readonly InjuryItem[],
  more: { readonly first?: Field; readonly further?: readonly FurtherItem[]; readonly when?: When } = {},
): Section => ({
  id: 'scope',
  label: '',
  title: t('要求赔哪些', '배상항목', 'What is to be compensated'),
  printed: false,
  elements: [
    row('scope', null, '', [
      ...(more.first === undefined ? [] : [more.first]),
      choices(
        'items',
        '',
        t(
          '要对方赔哪些钱？有几样选几样。',
          '어떤 돈의 배상을 요구합니까? 해당하는것을 모두 선택하십시오.',
          'What should be paid for? Choose all that apply.',
        ),
        [
          ...injuryOptions(items),
          ...(more.further ?? []).map(({ id, label, words }) => option(id, label, wordsOf(words))),
        ],
        {
          printed: false,
          required: true,
          help: t(
            '选了的，后面一样一样问；没选的不问。',
            '선택한것만 뒤에서 하나씩 묻습니다.',
            'You will be asked about what you choose, one by one, and not about the rest.',
          ),
          ...(more.when === undefined ? {} : { when: more.when }),
        },
      ),
    ]),
  ],
});

/** «其他费用», with the sum behind it when there is one (the form has only a blank). Fields `text` and `amount`. */
export const otherCosts = (rowNumber: number, label: string, hint: string): Element =>
  row(
    'otherCosts',
    rowNumber,
    label,
    [
      longText(
        'text',
        '',
        t(
          '还有别的费用吗，例如鉴定费？写清楚是什么、多少钱。',
          '감정비와 같은 다른 비용이 있습니까? 무엇이며 얼마인가를 써주십시오.',
          'Are there other costs, such as an assessment? What, and how much?',
        ),
        {
          maxLength: 500,
          help: t(
            '例如：伤残鉴定费两千元；诉讼费由被告承担。没有就不填。',
            '례: 장애감정비 2000원. 소송비용은 피고가 부담할것. 없으면 비워두십시오.',
            'For example: assessment 2,000 yuan; court costs to be borne by the defendant. If none, leave it empty.',
          ),
        },
      ),
      money(
        'amount',
        '',
        t(
          '这些费用一共多少钱？诉讼费不算在里面。',
          '이 비용은 모두 얼마입니까? 소송비용은 넣지 마십시오.',
          'What do they come to, without the court costs?',
        ),
        {
          sameScreen: true,
          help: t(
            '例如：2000。没有就不填。',
            '례: 2000. 없으면 비워두십시오.',
            'For example 2000. If none, leave it empty.',
          ),
        },
      ),
    ],
    { print: [hint, '{text}', { when: { answered: 'amount' }, line: '合计：{amount}元' }] },
  );
