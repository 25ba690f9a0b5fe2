import type { Element, Field, Prefill, Section, Template } from '../../template.ts';
import { choice, date, longText, text } from './fields.ts';
import { type FormSpec, form } from './form.ts';
import { row } from './rows.ts';
import { option } from './wording.ts';

/** A group of the annexed list of evidence, with its pre-printed rows. */
export interface EvidenceGroup {
  /** Section id, the same in every form for what is the same: `rightEvidence`, `actEvidence`, … */
  readonly id: string;
  readonly number: number;
  /** As printed; one form has a group without a name. */
  readonly label: string;
  /**
   * The pre-printed rows with their numbers, as printed: “1-1 商标注册证”, or “1-2” for an empty one behind them. Where
   * all are empty, the items are numbered as they come.
   */
  readonly rows: readonly string[];
  readonly title: string;
  readonly question: string;
  readonly example: string;
}

/** Whether a pre-printed row names what belongs there; others are only numbers. */
const isNamed = (printed: string): boolean => printed.includes(' ');

/** The most items of a group. */
const most = 20;

/** Which pre-printed row an item belongs to; where they are only numbers, its own number. */
const rowField = (group: EvidenceGroup): Field => {
  const named = group.rows.filter(isNamed);
  const [first = ''] = group.rows;
  if (named.length === 0) {
    const prefix = first.slice(0, first.indexOf('-'));
    return choice(
      'row',
      '',
      '这是第几份？',
      Array.from({ length: most }, (_, place) =>
        option(`n${place + 1}`, `${prefix}-${place + 1}`, `第 ${place + 1} 份`),
      ),
      { required: true, help: '按次序排。' },
    );
  }
  return choice(
    'row',
    '',
    '这份证据属于哪一种？',
    [
      ...named.map((printed, place) => option(`row${place + 1}`, printed, printed.replace(/^\d+-\d+ /u, ''))),
      option('other', group.rows.find((printed) => !isNamed(printed)) ?? '其他', '别的'),
    ],
    { required: true, help: '表上已经列了这几种；都不是就选“别的”。' },
  );
};

const itemElement = (group: EvidenceGroup): Element =>
  row(
    'item',
    group.number,
    group.label,
    [
      rowField(group),
      text('name', '证据名称', '这份证据叫什么？', {
        maxLength: 100,
        required: true,
        help: `例如：${group.example}。`,
        ...(group.rows.some(isNamed) ? { sameScreen: true as const } : {}),
      }),
      text('source', '证据来源', '是从哪里来的？', {
        maxLength: 100,
        sameScreen: true,
        help: '例如：自己保存的、公证处出的、从网上下载的。',
      }),
      text('shows', '拟证明事项', '想用它证明什么？', {
        help: '一句话就行。例如：证明对方从去年五月起就在卖。',
      }),
      text('pages', '页码', '在证据材料的第几页？', {
        maxLength: 20,
        sameScreen: true,
        help: '材料编好页码的才填。例如：第 1 页到第 3 页，写 1—3。',
      }),
    ],
    {
      print: [
        `{row|${group.rows.join('\n')}}`,
        '页码：{pages}    证据名称：{name}    证据来源：{source}',
        '拟证明事项：{shows}',
      ],
    },
  );

const groupSection = (heading: string, group: EvidenceGroup): Section => ({
  id: group.id,
  label: heading,
  title: { zh: group.title },
  repeat: {
    min: 0,
    max: most,
    one: { zh: '证据' },
    more: { zh: group.question },
    nameFields: ['item.name'],
  },
  elements: [itemElement(group)],
});

const submission = (heading: string): Section => ({
  id: 'evidenceSubmission',
  label: heading,
  title: { zh: '证据清单由谁交' },
  elements: [
    row(
      'submission',
      null,
      '',
      [
        text('by', '提交人', '证据清单由谁提交？', {
          maxLength: 100,
          help: '一般就是原告，已经替您填好的可以改。例如：某某公司。打印出来以后在这里签字或者盖章。',
        }),
        date('on', '提交时间', '哪一天提交？', { sameScreen: true, help: '一般写今天。' }),
      ],
      { print: ['提交人：{by}    提交时间：{on}'] },
    ),
  ],
});

/** The annexed list of evidence (原告证据清单, 原告证据目录): a list for each printed group, and who hands it in. */
export const evidenceAnnex = (heading: string, groups: readonly EvidenceGroup[]): readonly Section[] => [
  ...groups.map((group) => groupSection(heading, group)),
  submission(heading),
];

/** The annexed list of a form that prints no groups (31): one list, its items numbered as they come. */
export const plainEvidenceAnnex = (
  heading: string,
  question: string,
  example: string,
): readonly Section[] => {
  const group: EvidenceGroup = {
    id: 'annexEvidence',
    number: 0,
    label: '',
    rows: [],
    title: '证据清单',
    question,
    example,
  };
  const { number: _number, ...element } = itemElement(group);
  const [, ...lines] = element.print ?? [];
  return [
    {
      ...groupSection(heading, group),
      elements: [
        {
          ...element,
          fields: element.fields.filter(({ id }) => id !== 'row'),
          print: ['编号：{#}', ...lines],
        },
      ],
    },
    submission(heading),
  ];
};

/** The plaintiff's name as that of who hands in the list. */
const submitterPrefill: readonly Prefill[] = [
  { path: 'evidenceSubmission.submission.by', sameAs: 'plaintiffs[0].person.name' },
  { path: 'evidenceSubmission.submission.by', sameAs: 'plaintiffs[0].organisation.name' },
];

/** The numbers of the items whose rows are only numbers. They are given, not asked. */
const numberPrefill = (section: Section): readonly Prefill[] => {
  const field = section.elements.find(({ id }) => id === 'item')?.fields.find(({ id }) => id === 'row');
  if (field?.kind !== 'choice' || field.options[0]?.id !== 'n1') return [];
  return field.options.map(({ id }, place) => ({
    path: `${section.id}[${place}].item.row`,
    value: id,
    locked: true,
  }));
};

/** A form with an annexed list of evidence: who hands it in and the numbers in it are filled in. */
export const formWithAnnex = (spec: FormSpec): Template =>
  form({
    ...spec,
    prefill: [
      ...submitterPrefill,
      ...(spec.annexes?.sections ?? []).flatMap(numberPrefill),
      ...(spec.prefill ?? []),
    ],
  });

/** «证据清单（可另附页）» of a form whose list of evidence is an annex: the row refers to it. */
export const annexReference = (number: number, label = '证据清单（可另附页）'): Element =>
  row('evidence', number, label, [
    longText('text', '', '表里这一格怎么写？证据后面会一份一份问您。', {
      help: '已经写好“见附件”，一般不用改。例如还可以补一句：另附光盘一张。',
    }),
  ]);

/** What stands in the row of `annexReference` unless it is changed. */
export const annexReferencePrefill = (annex: string, section = 'facts'): Prefill => ({
  path: `${section}.evidence.text`,
  value: `见“${annex}”。`,
});

/** 其他证据, the last group of nearly every annex. */
export const otherEvidenceGroup = (
  number: number,
  rows: readonly string[] = [`${number}-1`],
): EvidenceGroup => ({
  id: 'furtherEvidence',
  number,
  label: '其他证据',
  rows,
  title: '其他证据',
  question: '还有别的证据吗？',
  example: '和对方谈过的聊天记录、别的法院的判决书',
});
