import type { Element, Section } from '../../template.ts';
import { annexReference } from '../blocks/evidence-annex.ts';
import { choice, choices, date, longText, text, yesNo } from '../blocks/fields.ts';
import { freeText, longRow, otherMatters, row } from '../blocks/rows.ts';
import { changeFields, changeLabel, changeLine, markChanges } from '../blocks/trademark-changes.ts';
import {
  goodsFields,
  goodsLine,
  markImage,
  newEvidenceRow,
  objectionFields,
  objectionLines,
} from '../blocks/trademark-decision.ts';
import { is, option, yes } from '../blocks/wording.ts';

/** Whether marks were cited against the one in dispute. */
export const hasCited = yes('facts.cited.has');

const heading = '事实与理由';

const isPetitioner = is('who', 'petitioner');

const standing: Element = row(
  'standing',
  1,
  '原告主体情况',
  [
    choice(
      'who',
      '诉讼提起主体',
      '您是哪一方？',
      [
        option('holder', '诉争商标权利人', '商标是我的'),
        option('petitioner', '诉争商标无效宣告请求人', '我请求宣告别人的商标无效'),
        option('other', '其他', '别的'),
      ],
      { required: true, help: '商标注册证上是您的名字，选第一个。', term: '诉争商标：这次争的商标。' },
    ),
    longText('ownMark', '涉案商标信息', '您依据的商标情况怎样？', {
      when: isPetitioner,
      maxLength: 800,
      help: '您自己也有商标的，写号码、名称、用在什么商品上。没有就不填。例如：第12345678号“长白泉”，矿泉水。',
    }),
    longText('disputedMark', '诉争商标信息', '对方的商标情况怎样？', {
      when: isPetitioner,
      maxLength: 800,
      help: '后面还会一项一项问，这里简单写。例如：第61234567号“长白水”，果汁。',
    }),
    yesNo('cited', '是否有引证商标', '有引证商标吗？', {
      when: isPetitioner,
      help: '您说它和别的商标近似的，那个商标就是引证商标。没有就选“否”。',
      term: '引证商标：拿来和诉争商标比的、在先的商标。',
    }),
    longText('citedMarks', '引证商标信息', '引证商标有哪些？', {
      when: yes('cited'),
      maxLength: 800,
      help: '后面还会一个一个问，这里简单写。例如：第12345678号“长白泉”。',
    }),
    longText('detail', '具体', '您和这个商标是什么关系？', {
      when: is('who', 'other'),
      required: true,
      maxLength: 300,
      help: '例如：商标被许可给我使用。',
    }),
  ],
  {
    print: [
      '诉讼提起主体：{who:holder}',
      '{who:petitioner}    涉案商标信息：{ownMark}',
      '诉争商标信息：{disputedMark}',
      '是否有引证商标：{cited:yes}    引证商标信息：{citedMarks}    {cited:no}',
      '{who:other}    具体：{detail}',
    ],
  },
);

const owners = [
  option('plaintiff', '原告', '原告的，就是起诉这一方'),
  option('thirdParty', '第三人', '第三人的，就是行政程序的另一方'),
];

const disputed: Element = row(
  'disputed',
  2,
  '诉争商标信息',
  [
    choice('registrant', '注册人', '诉争商标是谁注册的？', owners, {
      required: true,
      help: '商标是您的选第一个；是您请求宣告无效的，选第二个。',
    }),
    text('number', '注册号', '注册号是多少？', {
      maxLength: 40,
      required: true,
      help: '已经替您填好的可以改。例如：61234567。',
    }),
    date('appliedOn', '申请日期', '是哪一天申请的？', {
      sameScreen: true,
      notFuture: true,
      help: '看商标注册证。',
    }),
    date('until', '专用权期限至', '专用权到哪一天为止？', { sameScreen: true, help: '看商标注册证。' }),
    markImage(),
    ...goodsFields,
  ],
  {
    print: [
      '注册人：{registrant}    注册号：{number}',
      '申请日期：{appliedOn}    专用权期限至：{until}',
      '标志：{image}',
      goodsLine({ goods: '核定使用商品 / 服务' }),
    ],
  },
);

const citedLabel = '引证商标信息（如有）';

const citedMark: Element = row(
  'mark',
  3,
  citedLabel,
  [
    choice('registrant', '注册人 / 申请人', '引证商标是谁的？', owners, {
      help: '是别人的，可以不选。',
    }),
    text('number', '注册号 / 申请号', '注册号或者申请号是多少？', {
      maxLength: 40,
      required: true,
      help: '例如：12345678。',
    }),
    date('appliedOn', '申请日期', '是哪一天申请的？', {
      sameScreen: true,
      notFuture: true,
      help: '商标局网站上查得到，不知道可以不填。',
    }),
    date('announcedOn', '初审公告日期', '初审公告是哪一天？', {
      notFuture: true,
      help: '裁定依据商标法第三十一条的，要填这一项。',
    }),
    date('until', '专用权期限至', '专用权到哪一天为止？', {
      sameScreen: true,
      help: '商标局网站上查得到，不知道可以不填。',
    }),
    markImage(),
    ...goodsFields,
  ],
  {
    print: [
      '（多个引证商标逐一列明）',
      '注册人 / 申请人：{registrant}    注册号 / 申请号：{number}',
      '申请日期：{appliedOn}    初审公告日期：{announcedOn}（若涉及商标法三十一条案件请注明此项）',
      '专用权期限至：{until}    标志：{image}',
      goodsLine({ goods: '核定 / 指定使用商品 / 服务', after: '（具体商品或服务名称，需列全）' }),
    ],
  },
);

const confirmLabel = '需要确认的其他事实';

const confirmations: Element = row(
  'views',
  5,
  confirmLabel,
  [
    ...objectionFields(
      'goods',
      '两边商标用的商品或者服务，裁定怎么认定类似不类似，您有不同意见吗？',
      '我的是餐馆服务，引证商标是卖蔬菜，来的人不一样。',
      '和裁定的看法不一样，就选“有不同意见”。',
      hasCited,
    ),
    ...objectionFields(
      'signs',
      '两边商标的标志，裁定怎么认定近似不近似，您有不同意见吗？',
      '字不一样，读音也不一样，一眼就能分清。',
      '和裁定的看法不一样，就选“有不同意见”。',
      hasCited,
    ),
  ],
  {
    print: [
      '（1）对诉争商标核定使用的商品 / 服务与各引证商标核定使用商品 / 服务构成相同或类似商品 / 服务是否有异议？',
      ...objectionLines('goods'),
      '（2）对诉争商标与各引证商标标志构成相同或近似是否有异议？',
      ...objectionLines('signs'),
    ],
  },
);

const changesElement = (id: string, mark: '诉争商标' | '引证商标', order: string): Element => {
  const cited = mark === '引证商标';
  const words = {
    transfer: '转让了',
    invalid: '被宣告无效、撤销或者注销了',
    lapsed: '到期没有续展',
    gone: '权利人注销了或者改了名称',
  };
  return row(
    id,
    5,
    confirmLabel,
    [
      choices(
        'kinds',
        '',
        `${mark}和它的权利人后来有变化吗？`,
        [
          ...markChanges.map((change) => option(change, changeLabel(mark, change), words[change])),
          option('none', '无', '没有变化'),
        ],
        { required: true, help: '可以选好几种；没有变化选最后一个。', ...(cited ? { when: hasCited } : {}) },
      ),
      ...markChanges.flatMap((change) => changeFields(mark, change, is('kinds', change))),
    ],
    {
      print: [
        `（${order}）${mark}及其权利人的变化情况`,
        ...markChanges.flatMap((change) => [`{kinds:${change}}`, changeLine(mark, change)]),
        '{kinds:none}',
      ],
    },
  );
};

/** 事实与理由 of form 33, items 1 to 9; the cited marks of item 3 are a list. */
export const invalidationFacts: readonly Section[] = [
  {
    id: 'facts',
    label: heading,
    title: { zh: '原告和商标' },
    elements: [
      freeText('facts', '我的商标比对方的早十年，裁定却说不近似。'),
      standing,
      disputed,
      row(
        'cited',
        3,
        citedLabel,
        [
          yesNo('has', '是否有引证商标', '裁定里有引证商标吗？', {
            help: '有的话，后面一个一个列。没有就选“否”。',
            term: '引证商标：拿来和诉争商标比的、在先的商标。',
          }),
        ],
        { print: ['是否有引证商标：{has}'] },
      ),
    ],
  },
  {
    id: 'citedMarks',
    label: heading,
    title: { zh: '引证商标' },
    when: hasCited,
    repeat: {
      min: 0,
      max: 10,
      one: { zh: '引证商标' },
      more: { zh: '还有要列的引证商标吗？一个一个列。' },
      nameFields: ['mark.number'],
    },
    elements: [citedMark],
  },
  {
    id: 'moreFacts',
    label: heading,
    title: { zh: '理由和要确认的事' },
    elements: [
      longRow('reasons', 4, '事实及理由详述（可另附页）', '裁定错在哪里？一条一条说。', {
        required: true,
        help: '写清楚哪条认定不对、为什么。例如：一，两个商标的字完全不同；二，用的商品也不一样。',
      }),
      confirmations,
      changesElement('disputedChanges', '诉争商标', '3'),
      changesElement('citedChanges', '引证商标', '4'),
      longRow('officeEvidence', 6, '行政阶段提交的证据（可另附页）', '以前交给国家知识产权局的证据有哪些？', {
        help: '写名称就行，也可以写“见附件”。例如：广告合同、获奖证书、销售发票。',
      }),
      newEvidenceRow(7, '一审阶段是否有新证据提交（行政程序中未提交过的证据）'),
      annexReference(8),
      otherMatters(9),
    ],
  },
];
