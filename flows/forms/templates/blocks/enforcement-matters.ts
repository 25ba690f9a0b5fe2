import type { Element, Field, Option, Prefill, Section } from '../../template.ts';
import { choices, longText, text, tick } from './fields.ts';
import { row } from './rows.ts';
import { is, option } from './wording.ts';

/** A list of tick boxes inside a row: 程序违法, 一般债务利息; without a label where the row has only one. */
interface BoxList {
  readonly id: string;
  readonly label: string;
  readonly ask: string;
  readonly help: string;
  readonly options: readonly Option[];
  /** What 其他 is filled in with, for example; none where the form has no 其他. */
  readonly example?: string;
}

/** A matter of the list: a row whose label has a tick box before it. */
interface Matter {
  readonly id: string;
  readonly label: string;
  /** What the first question calls it. */
  readonly words: string;
  /** A lone box before the lists, with its question. */
  readonly lone?: readonly [id: string, printed: string, ask: string, help: string];
  readonly lists: readonly BoxList[];
}

const severalHelp = '可以选几项。拿不准的也可以选，由法院审查。';

const interestOptions = [
  option('rate', '计息标准错误', '利率、算法不对'),
  option('period', '计息期间错误', '算的天数、起止日期不对'),
];

const disposalOf = (lowPrice: string): Matter => ({
  id: 'disposal',
  label: '财产处置',
  words: '拍卖、变卖或者抵债有问题',
  lists: [
    {
      id: 'reasons',
      label: '',
      ask: '拍卖、变卖有什么问题？',
      help: severalHelp,
      options: [
        option('procedure', '处置程序违法', '拍卖、变卖的手续不合法'),
        option('lowPrice', lowPrice, '卖得太便宜'),
        option('inKind', '以物抵债错误', '拿东西抵债抵错了'),
        option('taxes', '税费承担分配错误', '税费由谁出，定错了'),
        option('outsider', '处置案外人财产', '卖了别人的东西'),
      ],
      example: '没有通知优先购买权人。',
    },
  ],
});

const penalties: Matter = {
  id: 'penalties',
  label: '惩戒措施',
  words: '限制消费、列入失信名单、罚款、拘留等不对',
  lists: [
    {
      id: 'reasons',
      label: '',
      ask: '对哪种措施有意见？',
      help: severalHelp,
      options: [
        option('spending', '限制高消费', '不让坐飞机、高铁等'),
        option('exit', '限制出入境', '不让出国、出境'),
        option('list', '列入失信名单', '列入失信名单（俗称“老赖”名单）'),
        option('fine', '罚款'),
        option('detention', '拘留'),
      ],
      example: '扣留护照。',
    },
  ],
};

const before: readonly Matter[] = [
  {
    id: 'subject',
    label: '执行标的',
    words: '法院执行的东西是我的，或者我对它有权利',
    lone: [
      'ownership',
      '主张标的物所有权或其他实体权利',
      '您主张执行的东西归您所有，或者您对它有别的权利吗？',
      '例如：法院查封的房子是我买的，钱已经付清；我租着这间房子。',
    ],
    lists: [],
  },
  {
    id: 'filing',
    label: '执行立案',
    words: '这个执行案子不应当立案',
    lists: [
      {
        id: 'reasons',
        label: '',
        ask: '为什么不应当立案？',
        help: severalHelp,
        options: [
          option('late', '超过法定期限', '对方申请执行太晚了'),
          option('conditions', '不符合立案条件', '不符合立案的条件'),
        ],
        example: '判决还没有生效。',
      },
    ],
  },
  {
    id: 'amount',
    label: '执行标的额',
    words: '要执行的钱数不对',
    lone: [
      'paid',
      '债务已部分或全部履行',
      '债已经还了一部分，或者全部还清了吗？',
      '还过的，请把转账记录、收条带上。没有还过选“否”。',
    ],
    lists: [
      {
        id: 'interest',
        label: '一般债务利息',
        ask: '判决里写的利息，算得哪里不对？',
        help: '没有问题的可以不选。',
        options: interestOptions,
        example: '已经付过的利息又算了一遍。',
      },
      {
        id: 'late',
        label: '迟延履行利息',
        ask: '逾期加倍的利息，算得哪里不对？',
        help: '没有问题的可以不选。迟延履行利息：没有按期付钱，加倍算的利息。',
        options: interestOptions,
        example: '执行和解期间也算了加倍利息。',
      },
    ],
  },
  {
    id: 'seizure',
    label: '查、扣、冻财产',
    words: '查封、扣押、冻结得不对',
    lists: [
      {
        id: 'reasons',
        label: '',
        ask: '查封、扣押、冻结有什么问题？',
        help: severalHelp,
        options: [
          option('escrow', '冻结监管账户（专用账户）', '冻结了监管账户、专用账户'),
          option('excess', '超标的查、扣、冻', '查封、冻结的比欠的多得多'),
          option('outsider', '查、扣、冻案外人财产', '查封、冻结了别人的东西'),
          option('claim', '不存在到期债权或数额错误', '说别人欠他的钱，其实没有，或者数不对'),
        ],
        example: '冻结了生活必需的低保金。',
      },
    ],
  },
  {
    id: 'valuation',
    label: '评估、鉴定、询价、议价',
    words: '估价、鉴定有问题',
    lists: [
      {
        id: 'procedure',
        label: '程序违法',
        ask: '估价、鉴定的手续有什么问题？',
        help: '没有问题的可以不选。',
        options: [
          option('facts', '财产基本信息错误', '财产的基本情况写错了'),
          option('scope', '超出财产范围或者遗漏财产', '多算或者漏算了财产'),
          option('qualification', '相关机构或者人员不具备评估资质', '估价的机构或者人没有资格'),
        ],
        example: '没有到现场查看。',
      },
      {
        id: 'substance',
        label: '实体错误',
        ask: '估出来的价有什么问题？',
        help: '没有问题的可以不选。',
        options: [
          option('standard', '参照标准错误', '参照的标准不对'),
          option('method', '计算方法错误', '算法不对'),
          option('result', '结果错误', '估出来的数不对'),
        ],
        example: '把住宅当成仓库估价。',
      },
    ],
  },
];

const distribution: Matter = {
  id: 'distribution',
  label: '财产分配与发放',
  words: '分钱、发钱分得不对',
  lists: [
    {
      id: 'reasons',
      label: '',
      ask: '分钱有什么问题？',
      help: severalHelp,
      options: [
        option('admitted', '准予参与分配错误', '不该分的人也分了'),
        option('refused', '不准予参与分配错误', '该分的人没有分到'),
      ],
      example: '工资应当先付，没有先付。',
    },
  ],
};

const closing: Matter = {
  id: 'closing',
  label: '执行结案',
  words: '案子不应当这样停下来或者结案',
  lists: [
    {
      id: 'reasons',
      label: '',
      ask: '结案有什么问题？看裁定书的标题和内容。',
      help: severalHelp,
      options: [
        option('thisTime', '终结本次执行程序错误', '不应当“终结本次执行程序”'),
        option('suspended', '中止执行错误', '不应当“中止执行”'),
        option('ended', '终结执行错误', '不应当“终结执行”'),
        option('done', '执行完毕错误', '还没有执行完，就说执行完了'),
      ],
      example: '结案的裁定没有送给我。',
    },
  ],
};

/** The list of form 65, which has no 惩戒措施 and other words for a low price. */
const objectionMatters: readonly Matter[] = [...before, disposalOf('低价拍卖变卖'), distribution, closing];

/** The list of forms 66 and 67. */
const reviewMatters: readonly Matter[] = [
  ...before,
  disposalOf('低价变卖'),
  distribution,
  penalties,
  closing,
];

const listFields = (matter: Matter, list: BoxList): readonly Field[] => {
  // Of several lists each may be left empty; a row that is one list was ticked for its sake.
  const needed = matter.lists.length === 1 && matter.lone === undefined ? { required: true as const } : {};
  const options = [...list.options, option('other', '其他')];
  return [
    choices(list.id, list.label, list.ask, options, { help: list.help, ...needed }),
    text(`${list.id}Other`, '其他', '是什么问题？', {
      when: is(list.id, 'other'),
      required: true,
      help: `例如：${list.example ?? ''}`,
    }),
  ];
};

const topicPath = 'topics.topics.which';

const matterRow = (matter: Matter): Element => {
  const { lone } = matter;
  return row(
    matter.id,
    null,
    matter.label,
    [
      tick('claimed', '', `${matter.words}，是吗？`),
      ...(lone === undefined ? [] : [tick(lone[0], lone[1], lone[2], { help: lone[3] })]),
      ...matter.lists.flatMap((list) => listFields(matter, list)),
    ],
    {
      tick: 'claimed',
      when: is(topicPath, matter.id),
      print: [
        ...(lone === undefined ? [] : [`{${lone[0]}:yes}`]),
        ...matter.lists.map(({ id, label }) => `${label === '' ? '' : `${label}：`}{${id}}{${id}Other}`),
      ],
    },
  );
};

const otherRow: Element = row(
  'other',
  null,
  '其他',
  [
    tick('claimed', '', '还有别的意见，是吗？'),
    longText('text', '', '还对什么有意见？', {
      required: true,
      help: '用自己的话写。例如：执行和解以后，又恢复执行不对。',
    }),
  ],
  { tick: 'claimed', when: is(topicPath, 'other') },
);

/** What a list of matters gives to a form. */
interface Matters {
  readonly sections: readonly Section[];
  readonly prefill: readonly Prefill[];
}

/**
 * 异议事项, 复议事项, 监督事项: the rows of the form, and before them one question in which the person picks which of them
 * it is about. It is not on the paper; it puts the ticks before the labels, so that nobody is led through all ten.
 */
export const enforcementMatters = (list: 'objection' | 'review', label: string): Matters => {
  const matters = list === 'objection' ? objectionMatters : reviewMatters;
  const topics = [
    ...matters.map(({ id, label: printed, words }) => option(id, printed, words)),
    option('other', '其他', '别的事'),
  ];
  return {
    sections: [
      {
        id: 'topics',
        label: '',
        title: { zh: '对什么有意见' },
        printed: false,
        elements: [
          row('topics', null, '', [
            choices('which', '', '您对法院执行的什么事有意见？可以选几项。', topics, {
              printed: false,
              required: true,
              help: '选和您的事最像的，后面再问细节。都不像的，选最后一项，用自己的话写。',
            }),
          ]),
        ],
      },
      { id: 'matters', label, title: { zh: label }, elements: [...matters.map(matterRow), otherRow] },
    ],
    prefill: [...matters.map(({ id }) => id), 'other'].map((id) => ({
      when: is(topicPath, id),
      path: `matters.${id}.claimed`,
      value: true,
      locked: true,
    })),
  };
};
