import type { Condition, Element, Field, PrintLine } from '../../template.ts';
import { choice, choices, date, longText, number, text, yesNo } from './fields.ts';
import { decisionReceivedOn } from './gate-questions.ts';
import { row } from './rows.ts';
import { is, option, yes } from './wording.ts';

/** How a form prints the number of the decision that is sued on: “商评字［20[T]］第[T]号关于第[T]号[T]商标…”. */
interface DecisionPrint {
  readonly id: string;
  readonly label: string;
  /** The printed figures of the year; the rest is the blank. */
  readonly century: '20' | '202';
  /** What the paper is called: 商标驳回复审决定. */
  readonly paper: string;
}

/** The row with the number of the decision (被诉决定, 决定书号, 裁定 / 决定书号). */
export const decisionNumber = (
  rowNumber: number,
  { id, label, century, paper }: DecisionPrint,
  more: { readonly fields?: readonly Field[] } = {},
): Element => {
  const [figures, example] = century === '20' ? (['两', '25'] as const) : (['一', '5'] as const);
  return row(
    id,
    rowNumber,
    label,
    [
      text('year', '', `决定书编号方括号里的年份，最后${figures}位数字是什么？`, {
        maxLength: 4 - century.length,
        required: true,
        help: `决定书标题下面有编号。例如：商评字［2025］第0000012345号，写 ${example}。`,
      }),
      text('number', '', '编号“第……号”里的数字是什么？', {
        maxLength: 40,
        required: true,
        sameScreen: true,
        help: '照决定书写。例如：0000012345。',
      }),
      text('markNumber', '', '是关于第几号商标的？', {
        maxLength: 40,
        required: true,
        help: '决定书标题里有。例如：61234567。',
      }),
      text('mark', '', '商标是什么字或者图？', {
        maxLength: 60,
        required: true,
        sameScreen: true,
        help: '照决定书标题写；图形的写“图形”。例如：长白泉。',
      }),
      ...(more.fields ?? []),
    ],
    { print: [`商评字［${century}{year}］第{number}号关于第{markNumber}号{mark}${paper}`] },
  );
};

/** The day of the decision, with the time in which to sue (商标法, 2019 text). */
export const decisionDate = (rowNumber: number, label: string, articles: string): Element =>
  row('decidedOn', rowNumber, label, [
    date('on', '', '决定书是哪一天作出的？', {
      required: true,
      notFuture: true,
      help: `看决定书最后的日期。法律规定，收到决定书的三十天以内可以起诉（${articles}）；过了也可以交起诉状，由法院审查。`,
    }),
    decisionReceivedOn(articles),
  ]);

/** «结论» of forms 32 and 33, whose second box repeats the words of the first (presumably a misprint for 予以撤销). */
export const conclusionRow = (rowNumber: number, goods: '复审商品 / 服务' | '核定商品 / 服务'): Element => {
  const [gone, whole, part] =
    goods === '复审商品 / 服务'
      ? (['撤销', '商标全部撤销', '商标一部分维持，一部分撤销'] as const)
      : (['宣告无效', '商标全部无效', '商标一部分维持，一部分无效'] as const);
  return row(
    'conclusion',
    rowNumber,
    '结论',
    [
      choice(
        'result',
        '',
        '决定的结论是什么？',
        [
          option('kept', `在全部${goods}上予以维持；`, '商标全部维持'),
          option('gone', `在全部${goods}上予以维持；`, whole),
          option('partly', `在部分${goods}上予以维持`, part),
        ],
        { required: true, help: '看决定书最后几行。' },
      ),
    ],
    {
      print: [
        '对诉争商标',
        '{result:kept}',
        '{result:gone}',
        '{result:partly}',
        { when: is('result', 'gone'), line: `（决定的结论：在全部${goods}上予以${gone}）` },
      ],
    },
  );
};

/** What differs between the places where a mark is described. */
interface MarkPrint {
  /** 指定使用商品 / 服务, 复审商品 / 服务, … */
  readonly goods: string;
  /** As printed behind the blank of the goods. */
  readonly after?: string;
}

/** The picture of a mark: what it looks like in words; the picture itself is handed in (材料). */
export const markImage = (label = '标志'): Field =>
  text('image', label, '商标的图是什么样的？', {
    maxLength: 100,
    help: '写“见附图”，打印的图交给窗口。例如：见附图，“长白泉”三个字。',
  });

/** Class, group of similar goods, and the goods or services of a mark, on one screen. */
export const goodsFields: readonly Field[] = [
  text('class', '类', '用在第几类商品或者服务上？', {
    maxLength: 20,
    help: '只写数字。例如：第 32 类，写 32。',
    term: '类：商标按商品和服务分成四十五类。',
  }),
  text('group', '类似群', '类似群是哪几个号？', {
    maxLength: 100,
    sameScreen: true,
    help: '在商标局网站上查得到，不知道可以不填。例如：3202。',
  }),
  longText('goods', '商品 / 服务', '是哪些商品或者服务？', {
    sameScreen: true,
    help: '照商标注册证或者决定书写全。例如：矿泉水、果汁。',
  }),
];

/** The printed line of `goodsFields`: “（第[T]类，类似群[T]）：[L]”. */
export const goodsLine = ({ goods, after = '' }: MarkPrint): string =>
  `${goods}：（第{class}类，类似群{group}）：{goods}${after}`;

const evidenceKinds = [
  { id: 'document', label: '书证', words: '书面材料（书证）' },
  { id: 'thing', label: '物证', words: '实物（物证）' },
  { id: 'recording', label: '视听资料', words: '录音、录像（视听资料）' },
  { id: 'electronic', label: '电子证据', words: '网页、聊天记录等（电子证据）' },
  { id: 'witness', label: '证人证言', words: '证人说的话（证人证言）' },
  { id: 'other', label: '其他', words: '别的' },
] as const;

/** «一审阶段是否有新证据…»: what was not handed in before the office, how many of each kind, and why not. */
export const newEvidenceRow = (rowNumber: number, label: string): Element =>
  row(
    'newEvidence',
    rowNumber,
    label,
    [
      yesNo('claimed', '', '有没有以前没交给国家知识产权局的新证据？', { help: '没有就选“否”。' }),
      choices(
        'kinds',
        '证据类型',
        '是什么样的证据？',
        evidenceKinds.map(({ id, label: printed, words }) => option(id, printed, words)),
        { when: yes('claimed'), required: true, help: '可以选好几种。' },
      ),
      ...evidenceKinds.map(({ id, words }, place) =>
        number(`${id}Count`, '', `${words}有几份？`, {
          unit: '份',
          min: 1,
          when: is('kinds', id),
          required: true,
          help: '例如：3。',
          ...(place % 3 === 0 ? {} : { sameScreen: true as const }),
        }),
      ),
      longText('reason', '行政程序中未提交上述证据的客观理由', '以前为什么没有交？', {
        when: yes('claimed'),
        maxLength: 800,
        help: '例如：那时还没有收到通知；或者后来才找到。',
      }),
    ],
    {
      print: [
        '{claimed:yes}',
        `证据类型：${evidenceKinds.map(({ id }) => `{kinds:${id}}{${id}Count}份`).join('    ')}`,
        '行政程序中未提交上述证据的客观理由：{reason}',
        '{claimed:no}',
      ],
    },
  );

/** 有异议 or 无异议 with the reasons of who objects. */
export const objectionFields = (
  id: string,
  ask: string,
  example: string,
  help: string,
  when?: Condition,
): readonly Field[] => [
  choice(id, '', ask, [option('none', '无异议', '没有不同意见'), option('objects', '有异议', '有不同意见')], {
    required: true,
    help,
    ...(when === undefined ? {} : { when }),
  }),
  longText(`${id}Reason`, '简要理由', '简单说说为什么。', {
    when: is(id, 'objects'),
    required: true,
    maxLength: 800,
    help: `例如：${example}`,
  }),
];

/** The printed line of `objectionFields`. */
export const objectionLines = (id: string): readonly PrintLine[] => [`{${id}}`, `简要理由：{${id}Reason}`];

/** «诉讼请求», the boxes of forms 32 and 33. */
export const reviewClaims: Element = row(
  'requests',
  1,
  '诉讼请求',
  [
    choices(
      'kinds',
      '',
      '您要求法院怎么判？',
      [
        option('revoke', '主张撤销被诉决定。', '撤销这个决定'),
        option('again', '判令被告重新作出复审决定。', '判国家知识产权局重新作决定'),
        option('other', '其他', '别的'),
      ],
      { required: true, help: '可以选好几种。' },
    ),
    longText('other', '其他', '还要求什么？', {
      when: is('kinds', 'other'),
      required: true,
      maxLength: 500,
      help: '例如：只撤销决定里关于果汁的部分。',
    }),
  ],
  { print: ['{kinds:revoke}', '{kinds:again}', '{kinds:other}：{other}'] },
);
