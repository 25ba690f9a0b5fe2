import type { Condition, Field } from '../../template.ts';
import { choice, choices, date, longText, text } from './fields.ts';
import { is, option } from './wording.ts';

/** What can have become of a mark or its holder; the printed words of each box. */
export type MarkChange = 'transfer' | 'invalid' | 'lapsed' | 'gone';

/** The mark in dispute (诉争商标) or one that was cited against it (引证商标), which has its number printed. */
type Mark = '诉争商标' | '引证商标';

const numberField = (id: string, when: Condition): Field =>
  text(id, '商标号 / 申请号', '引证商标的商标号或者申请号是多少？', {
    maxLength: 60,
    when,
    required: true,
    help: '例如：12345678。有几个就都写上。',
  });

const gazette = (prefix: string, when: Condition): readonly Field[] => [
  text(`${prefix}Issue`, '', '登在第几期商标公告？', {
    maxLength: 20,
    when,
    help: '不知道可以不填。例如：1850。',
  }),
  date(`${prefix}IssuedOn`, '', '公告是哪一天？', {
    when,
    sameScreen: true,
    notFuture: true,
    help: '不知道可以不填。',
  }),
];

const transfer = (when: Condition, cited: boolean): readonly Field[] => [
  ...(cited ? [numberField('transferNumber', when)] : []),
  date('transferOn', '', '哪一天核准转让的？', { when, notFuture: true, help: '看转让证明或者商标公告。' }),
  text('transferFrom', '', '原来是谁的？', {
    maxLength: 100,
    when,
    sameScreen: true,
    required: true,
    help: '例如：某某食品厂。',
  }),
  text('transferTo', '', '转让给谁了？', {
    maxLength: 100,
    when,
    sameScreen: true,
    required: true,
    help: '例如：某某饮料有限公司。',
  }),
  ...gazette('transfer', when),
];

const invalid = (when: Condition, cited: boolean): readonly Field[] => [
  ...(cited ? [numberField('invalidNumber', when)] : []),
  choice(
    'invalidHow',
    '',
    '商标怎么了？',
    [
      option('invalid', '被宣告无效', '被宣告无效'),
      option('revoked', '被撤销', '被撤销'),
      option('cancelled', '被注销', '被注销'),
    ],
    { when, required: true, help: '看商标公告上写的。' },
  ),
  choice(
    'invalidScope',
    '',
    '是全部商品、服务，还是一部分？',
    [option('all', '全部', '全部'), option('part', '部分', '一部分')],
    { when, required: true, sameScreen: true, help: '看商标公告上写的。' },
  ),
  date('invalidOn', '', '是哪一天？', { when, sameScreen: true, notFuture: true, help: '不知道可以不填。' }),
  longText('invalidGoods', '', '是哪些商品或者服务？', {
    when,
    maxLength: 800,
    help: '写名称和类似群组。例如：矿泉水、果汁，3202。',
  }),
  ...gazette('invalid', when),
];

const gone = (when: Condition, cited: boolean): readonly Field[] => [
  ...(cited ? [numberField('goneNumber', when)] : []),
  choices(
    'goneHow',
    '',
    '权利人怎么了？',
    [option('closed', '被注销', '单位注销了'), option('renamed', '变更', '改了名称')],
    { when, required: true, printed: false, help: '看市场监管部门的登记资料。' },
  ),
  date('closedOn', '', '哪一天注销的？', {
    when: is('goneHow', 'closed'),
    notFuture: true,
    help: '看登记资料；资料要一起交。',
  }),
  date('renamedOn', '', '哪一天改名的？', {
    when: is('goneHow', 'renamed'),
    notFuture: true,
    help: '看登记资料；资料要一起交。',
  }),
  text('newName', '', '现在叫什么？', {
    maxLength: 100,
    when: is('goneHow', 'renamed'),
    sameScreen: true,
    required: true,
    help: '例如：某某饮料有限公司。',
  }),
];

/** The blanks of a change of a mark, asked while `when` holds. Nothing is asked of a mark that was not renewed but its number. */
export const changeFields = (mark: Mark, change: MarkChange, when: Condition): readonly Field[] => {
  const cited = mark === '引证商标';
  switch (change) {
    case 'transfer':
      return transfer(when, cited);
    case 'invalid':
      return invalid(when, cited);
    case 'lapsed':
      return cited ? [numberField('lapsedNumber', when)] : [];
    case 'gone':
      return gone(when, cited);
    default:
      return change satisfies never;
  }
};

/** The printed sentence of a change of a mark. The last one says 诉争商标 of a cited mark too, as the form does. */
export const changeLine = (mark: Mark, change: MarkChange): string => {
  const named = mark === '诉争商标' ? mark : `${mark}（商标号 / 申请号：{${change}Number}）`;
  switch (change) {
    case 'transfer':
      return `${named}于{transferOn}经核准由{transferFrom}转让于{transferTo}（第{transferIssue}期商标公告，{transferIssuedOn}）`;
    case 'invalid':
      return `${named}于{invalidOn}在{invalidScope|全部 / 部分}商品或服务{invalidGoods}（请列明具体商品或服务名称及类似群组）上的注册均已{invalidHow|被宣告无效 / 被撤销 / 被注销}（第{invalidIssue}期商标公告，{invalidIssuedOn}）。`;
    case 'lapsed':
      return `${named}因专用权期限届满未续展。`;
    case 'gone':
      return `${named}权利人已于{closedOn}被注销 / 诉争商标权利人名义（或名称）于{renamedOn}变更为{newName}。（注销及名称变更的需提供相关工商档案材料或变更后的主体证明材料）`;
    default:
      return change satisfies never;
  }
};

/** The printed words of the boxes. */
export const changeLabel = (mark: Mark, change: MarkChange): string => {
  switch (change) {
    case 'transfer':
      return `${mark}转让`;
    case 'invalid':
      return `${mark}已被无效 / 被撤销 / 被注销`;
    case 'lapsed':
      return `${mark}未续展`;
    case 'gone':
      return `${mark}权利人注销 / 名义 / 名称变更`;
    default:
      return change satisfies never;
  }
};

/** The changes in the form's order. */
export const markChanges: readonly MarkChange[] = ['transfer', 'invalid', 'lapsed', 'gone'];
