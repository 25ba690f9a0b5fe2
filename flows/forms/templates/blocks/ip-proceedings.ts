import type { Field, Section } from '../../template.ts';
import { choices, hasNot, longText, number, text } from './fields.ts';
import { row } from './rows.ts';
import { is, option, yes } from './wording.ts';

/** A kind of case or procedure that a form counts: “[N]件专利侵权民事案件。具体情况：[L]”. */
interface Proceedings {
  readonly id: string;
  /** 次 or 件, and what follows it up to 具体情况. */
  readonly unit: '次' | '件';
  readonly label: string;
  readonly words: string;
  /** A second count between 具体情况： and the blank, with its printed words. */
  readonly before?: { readonly print: string; readonly times: Field };
  /** As printed behind the blank. */
  readonly after?: string;
}

/** The procedures and cases that the forms on patents count (24, 25, 35). */
export const patentProceedings: readonly Proceedings[] = [
  { id: 'review', unit: '次', label: '专利确权行政程序', words: '请求宣告专利无效的程序（专利确权）' },
  { id: 'infringement', unit: '件', label: '专利侵权民事案件', words: '告别人侵犯这个专利的案子' },
  { id: 'ownership', unit: '件', label: '专利权属民事案件', words: '争这个专利归谁的案子' },
  { id: 'other', unit: '件', label: '其他关联案件', words: '别的有关的案子' },
];

/** What differs between the sections on related cases (关联案件 / 程序情况). */
interface ProceedingsSpec {
  readonly label: string;
  /** As printed behind 有□. */
  readonly has: string;
  readonly kinds: readonly Proceedings[];
  /** What the form prints before those that it counts; its fields ask when `kinds` has its id. */
  readonly first?: {
    readonly id: string;
    readonly words: string;
    readonly fields: readonly Field[];
    readonly print: string;
  };
  /** A hint that the form prints below the first line of a kind. */
  readonly hints?: Readonly<Record<string, string>>;
}

/** Section on related cases and procedures; `related.related.kinds` says which there are. */
export const proceedingsSection = (spec: ProceedingsSpec): Section => ({
  id: 'related',
  label: spec.label,
  title: { zh: '有关的其他案子和程序' },
  elements: [
    row(
      'related',
      null,
      '',
      [
        hasNot('has', '', '还有和这件事有关的别的案子或者程序吗？', {
          help: '已经结束的和没结束的都算，不管谁提的。没有就选“否”。',
        }),
        choices(
          'kinds',
          '',
          '是哪几种？',
          [
            ...(spec.first === undefined ? [] : [option(spec.first.id, spec.first.words)]),
            ...spec.kinds.map((kind) => option(kind.id, kind.label, kind.words)),
          ],
          { printed: false, required: true, when: yes('has'), help: '可以选好几种，后面一种一种问。' },
        ),
        ...(spec.first?.fields ?? []),
        ...spec.kinds.flatMap((kind) => countAndDetail(kind)),
      ],
      {
        print: [
          `{has:yes}${spec.has}`,
          ...(spec.first === undefined ? [] : [spec.first.print]),
          ...spec.kinds.flatMap((kind) => [
            `{${kind.id}Count}${kind.unit}${kind.label}。具体情况：${kind.before?.print ?? ''}{${kind.id}}${kind.after ?? ''}`,
            ...(spec.hints?.[kind.id] === undefined ? [] : [spec.hints[kind.id] ?? '']),
          ]),
          '{has:no}',
        ],
      },
    ),
  ],
});

const countAndDetail = (kind: Proceedings): Field[] => {
  const when = is('kinds', kind.id);
  return [
    number(`${kind.id}Count`, '', `${kind.words}，一共有几${kind.unit}？`, {
      unit: kind.unit,
      min: 1,
      max: 99,
      when,
      required: true,
      help: '例如：2。',
    }),
    ...(kind.before === undefined ? [] : [kind.before.times]),
    longText(kind.id, '具体情况', '每一次、每一件的情况是怎样的？', {
      when,
      sameScreen: true,
      help: '写案号、在哪里办、结果或者进展。例如：某法院某号案，判了我方赢，对方上诉了。',
    }),
  ];
};

/** 其他需要说明的情况, with the hint that some forms print. */
export const otherCircumstances = (hint?: string, help?: string): Section => ({
  id: 'circumstances',
  label: '其他需要说明的情况',
  title: { zh: '其他要说明的' },
  elements: [
    row(
      'text',
      null,
      '',
      [
        longText('text', '具体情况', '还有什么要告诉法院的吗？', {
          help: help ?? '没有就不填。例如：双方正在谈和解。',
        }),
      ],
      { print: [`具体情况：{text}`, ...(hint === undefined ? [] : [hint])] },
    ),
  ],
});

/** 附件: the printed list of annexes and the …… behind it. */
export const attachmentsSection = (lines: readonly string[]): Section => ({
  id: 'attachments',
  label: '附件',
  title: { zh: '附件' },
  elements: [
    row(
      'list',
      null,
      '',
      [
        text('more', '', '除了表里列的附件，还要附别的材料吗？', {
          help: '后面的附表会一张一张问您。没有别的就不填。例如：产品说明书。',
        }),
      ],
      { print: [...lines, '……{more}'] },
    ),
  ],
});
