import type { Element, Field, Option, PrintLine, Section } from '../../template.ts';
import { address, choices, longText, money, text, yesNo } from './fields.ts';
import type { PartyRow, Side } from './parties.ts';
import { preservedBefore } from './preserved-before.ts';
import { costsClaim, evidenceList, freeText, longRow, otherClaims, row, totalAmount } from './rows.ts';
import { is, option, plaintiffRole } from './wording.ts';

/** The parts of forms 41 to 43 (环境污染, 生态破坏, 生态环境损害赔偿), which are nearly alike. */

/** The plaintiff of a suit in the public interest: a social organisation (环境保护法 58). */
export const publicInterestPlaintiff: Side = {
  role: plaintiffRole,
  rows: [{ kind: 'organisation', label: '社会组织', print: 'publicInterest' } satisfies PartyRow],
};

interface Amount {
  readonly id: string;
  readonly label: string;
  readonly ask: string;
  readonly example: string;
}

/** Boxes with an amount behind each, and their sum: fields `kinds`, one for each amount, and `total`. */
const amountsRow = (
  id: string,
  number: number,
  label: string,
  when: string,
  amounts: readonly Amount[],
  sum: string,
): Element =>
  row(
    id,
    number,
    label,
    [
      choices(
        'kinds',
        '',
        '要哪几项钱？',
        amounts.map((each) => option(each.id, each.label)),
        { required: true, help: '可以选几项。' },
      ),
      ...amounts.map((each, place) =>
        money(each.id, each.label, each.ask, {
          when: is('kinds', each.id),
          required: true,
          help: `有鉴定评估报告的，照报告写。例如：${each.example}。`,
          ...(place % 3 === 0 ? {} : { sameScreen: true as const }),
        }),
      ),
      money('total', '', '这几项一共多少？', {
        required: true,
        help: '已经替您加好的可以改。例如：800000。',
      }),
    ],
    {
      print: [...amounts.map((each) => `{kinds:${each.id}}：{${each.id}}元`), sum],
      when: is('claims.liability.kinds', when),
    },
  );

const restoration = (suffix: string): readonly Amount[] => [
  { id: 'cleaning', label: '清除污染费用数额', ask: '清除污染要多少钱？', example: '200000' },
  { id: 'repair', label: '修复生态环境费用数额', ask: '修复生态环境要多少钱？', example: '600000' },
  {
    id: 'prevention',
    label: `防止损害的发生和扩大所支出的合理费用${suffix}`,
    ask: '为了不让损害扩大，花了多少钱？',
    example: '50000',
  },
];

const losses = (suffix: string): readonly Amount[] => [
  {
    id: 'interim',
    label: `生态环境受到损害至修复完成期间服务功能丧失导致的损失${suffix}`,
    ask: '从受损到修好这段时间，生态环境不能起作用，损失多少？',
    example: '300000',
  },
  {
    id: 'permanent',
    label: `生态环境功能永久性损害造成的损失${suffix}`,
    ask: '再也恢复不了的，损失多少？',
    example: '400000',
  },
  {
    id: 'assessment',
    label: `生态环境损害调查、鉴定评估等费用${suffix}`,
    ask: '调查、鉴定、评估花了多少钱？',
    example: '80000',
  },
  { id: 'others', label: `其他费用${suffix}`, ask: '别的费用多少？', example: '20000' },
];

const liabilities = row('liability', 1, '侵权责任', [
  choices(
    'kinds',
    '',
    '要求被告做什么？',
    [
      option('stop', '停止侵害', '停下来，不再污染、破坏（停止侵害）'),
      option('clear', '排除妨碍', '把妨碍的东西弄走（排除妨碍）'),
      option('danger', '消除危险', '消除以后还会出事的危险（消除危险）'),
      option('restore', '修复生态环境', '把环境修好，或者出钱修（修复生态环境）'),
      option('compensate', '赔偿损失', '赔钱（赔偿损失）'),
      option('apologise', '赔礼道歉', '公开道歉（赔礼道歉）'),
    ],
    { required: true, help: '可以选几项。' },
  ),
]);

/** 诉讼请求 of forms 41 to 43. `suffix`: 数额 where the form writes it behind every amount (43). */
export const environmentClaims = (example: string, suffix: '' | '数额'): Section => ({
  id: 'claims',
  label: '诉讼请求',
  title: { zh: '您的要求' },
  elements: [
    freeText('claims', example),
    liabilities,
    amountsRow(
      'restoration',
      2,
      '修复生态环境',
      'restore',
      restoration(suffix),
      '以上共计{total}元（人民币，下同；如外币需特别注明）。',
    ),
    amountsRow('losses', 3, '赔偿损失', 'compensate', losses(suffix), '以上共计{total}元。'),
    otherClaims(4),
    { ...totalAmount(5, '总额'), print: ['以上共计{amount}元。'] },
    costsClaim(6),
  ],
});

/** The paths of the amounts, for the sums of a form: of 修复生态环境 and of 赔偿损失. */
export const environmentAmounts = {
  restoration: restoration('').map(({ id }) => `claims.restoration.${id}`),
  losses: losses('').map(({ id }) => `claims.losses.${id}`),
  totals: ['claims.restoration.total', 'claims.losses.total'],
} as const;

const injunctionTerm =
  '禁止令：法院为了不让环境继续受损害，先命令对方不许做、马上停下来的措施（生态环境侵权禁止令规定，法释〔2021〕22号）。';

const injunctionBefore = (): Element => {
  const element = preservedBefore('preservation', 1, '是否已经申请诉前生态环境侵权禁止令保全措施', {
    ask: '起诉以前，已经请法院下过禁止令吗？',
    help: '没有就选“否”。',
  });
  return {
    ...element,
    fields: element.fields.map((field) =>
      field.id === 'done' ? { ...field, term: { zh: injunctionTerm } } : field,
    ),
  };
};

/** Block @JE (生态环境侵权禁止令保全措施). */
export const injunctionSection: Section = {
  id: 'jurisdiction',
  label: '生态环境侵权禁止令保全措施',
  title: { zh: '禁止令' },
  elements: [
    injunctionBefore(),
    row(
      'injunction',
      2,
      '是否申请生态环境侵权禁止令保全措施',
      [
        yesNo('claimed', '', '现在要请法院下禁止令吗？', {
          help: '选“是”的，还要另外交一份申请书和有关材料。',
          term: injunctionTerm,
        }),
      ],
      { print: ['{claimed:yes}：请另行提交保全申请及相关材料', '{claimed:no}'] },
    ),
  ],
};

/** The kind of harm, and what else it is where the form has 其他. Fields `kinds` and `other`. */
export const harmKinds = (
  label: string,
  ask: string,
  options: readonly Option[],
  example: string,
): Element => {
  const other = options.some(({ id }) => id === 'other');
  return row(
    'kind',
    1,
    label,
    [
      choices('kinds', '', ask, options, { required: true, help: '可以选几种。' }),
      ...(other
        ? [
            text('other', '其他', '是哪一种？', {
              maxLength: 60,
              when: is('kinds', 'other'),
              required: true,
              help: `例如：${example}。`,
            }),
          ]
        : []),
    ],
    { print: [other ? '{kinds}{other}' : '{kinds}'] },
  );
};

/** What was done, with the place of it, which the form has no blank for and which makes a court competent (民诉法解释 283). */
export const harmfulAct = (label: string, ask: string, help: string): Element =>
  row(
    'act',
    2,
    label,
    [
      address('place', '行为发生地', '事情发生在哪里？', {
        help: '写到县市、乡镇。例如：吉林省延边州某某县某某镇某某河边。那里的中级法院一般可以管（民诉法解释第二百八十三条）。',
      }),
      longText('text', '', ask, { required: true, sameScreen: true, maxLength: 2000, help }),
    ],
    { print: [{ when: { answered: 'place' }, line: '行为发生地：{place}' }, '{text}'] },
  );

/** A row of 事实与理由 that is one blank, with its example. */
export const factRow = (
  id: string,
  number: number,
  label: string,
  ask: string,
  help: string,
  required?: true,
): Element =>
  longRow(id, number, label, ask, { maxLength: 2000, help, ...(required === undefined ? {} : { required }) });

/** 证据清单 with its pre-printed items, each with a blank behind it, and a list for any others. */
export const preprintedEvidence = (
  number: number,
  items: readonly (readonly [string, string])[],
): readonly Section[] => {
  const label = '证据清单（可另附页）';
  const fields: readonly Field[] = items.map(([name, example], place) =>
    text(`item${place + 1}`, `${place + 1}. ${name}`, `${name}：交了什么？`, {
      help: `写材料的名字和份数。例如：${example}。没有就不填。`,
      ...(place % 3 === 0 ? {} : { sameScreen: true as const }),
    }),
  );
  const lines: readonly PrintLine[] = items.map(
    ([name], place) => `${place + 1}. ${name}：{item${place + 1}}`,
  );
  const list = evidenceList('事实与理由', number, label, { question: '还有别的证据要列出来吗？' });
  return [
    {
      id: 'mainEvidence',
      label: '事实与理由',
      title: { zh: '表上列的证据' },
      elements: [row('items', number, label, fields, { print: lines })],
    },
    {
      ...list,
      title: { zh: '别的证据' },
      elements: list.elements.map((element) => ({
        ...element,
        print: ['其他：{name}（{form|原件 / 复印件}），证明：{shows}'],
      })),
    },
  ];
};
