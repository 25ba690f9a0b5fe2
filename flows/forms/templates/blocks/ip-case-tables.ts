import type { Condition, Field, Prefill, PrintLine, Section } from '../../template.ts';
import { date, longText, text, yesNo } from './fields.ts';
import { row } from './rows.ts';
import { any, is, yes } from './wording.ts';

/** What a column of the annexed tables is called on the form, and how it is asked for. */
interface Column {
  readonly id: string;
  readonly label: string;
  readonly ask: string;
  readonly help: string;
  readonly kind?: 'long' | 'date';
  readonly sameScreen?: true;
  readonly when?: Condition;
}

const unknown = '不知道可以不填。';

const firstParties: Column = {
  id: 'firstParties',
  label: '一审当事人及委托诉讼代理人',
  ask: '一审是谁和谁？各请了谁做代理人？',
  help: `例如：原告某某公司，代理人某律师；被告国家知识产权局。${unknown}`,
};

const secondParties: Column = {
  id: 'secondParties',
  label: '二审当事人及委托诉讼代理人',
  ask: '二审是谁和谁？各请了谁做代理人？',
  help: '没有二审的不填。例如：上诉人某某公司，被上诉人国家知识产权局。',
  sameScreen: true,
};

const secondResult: Column = {
  id: 'secondResult',
  label: '二审裁判结果',
  ask: '二审怎么判的？',
  help: '没有二审的不填。例如：维持原判。',
};

const secondOn: Column = {
  id: 'secondOn',
  label: '二审裁判日期',
  ask: '二审哪天判的？',
  help: '没有二审的不填。',
  kind: 'date',
};

const sued = yes('sued');

const reviewColumns: readonly Column[] = [
  {
    id: 'petitioner',
    label: '无效宣告请求人',
    ask: '谁请求宣告专利无效？',
    help: '例如：本案被告某某公司。',
  },
  {
    id: 'request',
    label: '无效宣告的请求和理由',
    ask: '他请求什么？理由是什么？',
    help: '例如：请求宣告全部无效，理由是没有创造性。',
    kind: 'long',
    sameScreen: true,
  },
  {
    id: 'decision',
    label: '无效宣告请求审查决定及作出时间',
    ask: '决定书是哪一号？哪天作出的？',
    help: '例如：第 56789 号，2024 年 6 月 3 日。还没有决定的写“审查中”。',
  },
  {
    id: 'conclusion',
    label: '无效宣告请求审查决定的结论',
    ask: '决定的结论是什么？',
    help: '例如：维持专利权有效。',
    sameScreen: true,
  },
];

const reviewSuitColumns: readonly Column[] = [
  {
    id: 'firstNumber',
    label: '一审案号',
    ask: '一审的案号是什么？',
    help: '例如：（2024）京73行初1234号。',
    when: sued,
  },
  { ...firstParties, sameScreen: true, when: sued },
  {
    id: 'claims',
    label: '诉讼请求',
    ask: '原告在那个案子里要求什么？',
    help: '例如：请求撤销决定。',
    sameScreen: true,
    when: sued,
  },
  {
    id: 'firstResult',
    label: '一审裁判结果',
    ask: '一审怎么判的？',
    help: '例如：驳回诉讼请求。',
    when: sued,
  },
  {
    id: 'firstOn',
    label: '一审裁判日期',
    ask: '一审哪天判的？',
    help: unknown,
    kind: 'date',
    sameScreen: true,
    when: sued,
  },
  {
    id: 'secondNumber',
    label: '二审案号',
    ask: '二审的案号是什么？',
    help: '没有二审的不填。例如：（2025）最高法知行终56号。',
    when: sued,
  },
  { ...secondParties, when: sued },
  { ...secondResult, when: sued },
  { ...secondOn, sameScreen: true, when: sued },
];

const civilColumns: readonly Column[] = [
  { id: 'cause', label: '案由', ask: '是什么案子？', help: '例如：侵害外观设计专利权纠纷。' },
  {
    id: 'firstCourt',
    label: '一审法院及案号',
    ask: '一审在哪个法院？案号是什么？',
    help: '例如：长春市中级人民法院，（2024）吉01知民初12号。',
    sameScreen: true,
  },
  {
    id: 'claims',
    label: '诉讼请求',
    ask: '原告在那个案子里要求什么？',
    help: '例如：停止侵权，赔十万元。',
    sameScreen: true,
  },
  firstParties,
  {
    id: 'summary',
    label: '简要案情',
    ask: '那个案子是怎么回事？',
    help: '一两句话就行。例如：也是仿造同一个水壶。',
    kind: 'long',
    sameScreen: true,
  },
  { id: 'firstOn', label: '一审裁判日期', ask: '一审哪天判的？', help: '还没有判的不填。', kind: 'date' },
  {
    id: 'firstResult',
    label: '一审裁判结果',
    ask: '一审怎么判的？',
    help: '还没有判的写“审理中”。例如：判令停止侵权，赔五万元。',
    sameScreen: true,
  },
  {
    id: 'secondCourt',
    label: '二审法院及案号',
    ask: '二审在哪个法院？案号是什么？',
    help: '没有二审的不填。例如：最高人民法院，（2025）最高法知民终78号。',
  },
  secondParties,
  secondOn,
  { ...secondResult, sameScreen: true },
];

const fieldOf = ({ id, label, ask, help, kind, sameScreen, when }: Column): Field => {
  const asking = {
    help,
    ...(sameScreen === undefined ? {} : { sameScreen }),
    ...(when === undefined ? {} : { when }),
  };
  switch (kind) {
    case 'long':
      return longText(id, label, ask, { ...asking, maxLength: 800 });
    case 'date':
      return date(id, label, ask, { ...asking, notFuture: true });
    case undefined:
      return text(id, label, ask, asking);
    default:
      return kind satisfies never;
  }
};

const lineOf = ({ id, label }: Column): PrintLine => `${label}：{${id}}`;

/** What stands over each table: the patent, its holder, and the day to which the cases are counted. */
const headSection = (id: string, label: string, title: string, when: Condition, goods: boolean): Section => ({
  id,
  label,
  title: { zh: title },
  when,
  elements: [
    row(
      'head',
      null,
      '',
      [
        text('name', '专利名称', '专利叫什么名称？', {
          maxLength: 100,
          help: '已经替您填好的可以改。例如：水壶。',
        }),
        text('number', '专利号', '专利号是多少？', {
          maxLength: 60,
          sameScreen: true,
          help: '已经替您填好的可以改。例如：ZL 2022 3 0123456.7。',
        }),
        text('holder', '专利权人 / 被许可人', '专利权人或者被许可人是谁？', {
          maxLength: 100,
          sameScreen: true,
          help: '写名字或者单位名称。例如：某某工艺品厂。',
        }),
        ...(goods
          ? [
              text('goods', '被诉侵权产品名称', '对方的产品叫什么？', {
                maxLength: 100,
                help: '例如：某牌 3 号水壶。',
              }),
            ]
          : []),
        date('until', '统计期间：截至', '这些案子统计到哪一天？', { notFuture: true, help: '一般写今天。' }),
        date('countedOn', '统计时间', '哪一天统计的？', {
          sameScreen: true,
          notFuture: true,
          help: '一般写今天。',
        }),
      ],
      {
        print: [
          '专利名称：{name}    专利号：{number}',
          '专利权人 / 被许可人：{holder}',
          ...(goods ? ['被诉侵权产品名称：{goods}'] : []),
          '统计期间：截至{until}    统计时间：{countedOn}',
        ],
      },
    ),
  ],
});

const hasReviews = is('related.related.kinds', 'review');

const hasCivil = any(
  is('related.related.kinds', 'infringement'),
  is('related.related.kinds', 'ownership'),
  is('related.related.kinds', 'other'),
);

/** The two tables on related cases behind forms 24 and 25: reviews of the patent with their suits, and civil cases. */
export const caseTables = (reviewHeading: string): readonly Section[] => [
  headSection('reviewTable', reviewHeading, '专利确权程序表', hasReviews, false),
  {
    id: 'reviews',
    label: reviewHeading,
    title: { zh: '专利确权程序' },
    when: hasReviews,
    repeat: {
      min: 0,
      max: 30,
      one: { zh: '确权程序' },
      more: { zh: '有要列的专利确权程序吗？一次一次列。' },
      nameFields: ['item.petitioner'],
    },
    elements: [
      row(
        'item',
        null,
        '',
        [
          ...reviewColumns.map(fieldOf),
          yesNo('sued', '是否提起行政诉讼', '有人不服决定，到法院起诉了吗？', {
            help: '不清楚就选“否”。',
          }),
          ...reviewSuitColumns.map(fieldOf),
        ],
        {
          print: [
            '序号：{#}',
            ...reviewColumns.map(lineOf),
            '是否提起行政诉讼：{sued}',
            ...reviewSuitColumns.map(lineOf),
          ],
        },
      ),
    ],
  },
  headSection('civilTable', '关联民事案件信息表', '关联民事案件表', hasCivil, true),
  {
    id: 'civilCases',
    label: '关联民事案件信息表',
    title: { zh: '关联民事案件' },
    when: hasCivil,
    repeat: {
      min: 0,
      max: 30,
      one: { zh: '民事案件' },
      more: { zh: '有要列的民事案件吗？一件一件列。' },
      nameFields: ['item.cause'],
    },
    elements: [
      row('item', null, '', civilColumns.map(fieldOf), {
        print: ['序号：{#}', ...civilColumns.map(lineOf)],
      }),
    ],
  },
];

/** What the heads of the tables take from the facts (`facts.right`). */
export const caseTablesPrefill: readonly Prefill[] = ['reviewTable', 'civilTable'].flatMap((table) => [
  { path: `${table}.head.name`, sameAs: 'facts.right.name' },
  { path: `${table}.head.number`, sameAs: 'facts.right.number' },
  { path: `${table}.head.countedOn`, sameAs: `${table}.head.until` },
]);
