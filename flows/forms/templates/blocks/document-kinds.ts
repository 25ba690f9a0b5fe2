import type { Element, Field, Option } from '../../template.ts';
import { choice, choices, text } from './fields.ts';
import { row } from './rows.ts';
import { is, option, yes } from './wording.ts';

/** The document on which a creditor's claim rests, as form 62 lists them (form 60 has two more of its own). */
const groups: readonly {
  readonly id: string;
  readonly label: string;
  readonly words: string;
  readonly options: readonly Option[];
}[] = [
  {
    id: 'civil',
    label: '民事类',
    words: '法院的民事判决、调解等',
    options: [
      option('judgment', '判决书'),
      option('ruling', '裁定书'),
      option('mediation', '调解书'),
      option('paymentOrder', '支付令'),
    ],
  },
  {
    id: 'criminal',
    label: '刑事类',
    words: '刑事案子里关于赔钱的判决、调解等（刑事附带民事）',
    options: [
      option('judgment', '刑事附带民事判决书'),
      option('ruling', '刑事附带民事裁定书'),
      option('mediation', '刑事附带民事调解书'),
    ],
  },
  {
    id: 'administrative',
    label: '行政类',
    words: '行政案件的判决，或者行政机关的决定',
    options: [
      option('judgment', '判决书'),
      option('ruling', '裁定书'),
      option('mediation', '调解书'),
      option('penalty', '行政处罚决定'),
      option('handling', '行政处理决定'),
    ],
  },
  {
    id: 'arbitration',
    label: '仲裁、公证类',
    words: '仲裁裁决，或者公证处的债权文书',
    options: [
      option('award', '裁决书'),
      option('mediation', '调解书'),
      option('property', '财产保全裁定'),
      option('notarised', '赋予强制执行效力的债权文书'),
    ],
  },
];

/** 文书种类: which document the creditor has. The first question, in which group it is, is not on the paper. */
const kindFields: readonly Field[] = [
  choice(
    'field',
    '',
    '是哪一类文书？',
    [...groups.map(({ id, label, words }) => option(id, label, words)), option('other', '其他')],
    {
      when: yes('has'),
      required: true,
      printed: false,
      help: '看文书的标题。例如标题是“民事判决书”，就选第一项。',
    },
  ),
  ...groups.map(({ id, label, options }) =>
    choices(id, label, '具体是哪一种？', options, {
      when: is('field', id),
      required: true,
      help: '照文书的标题选。有几份就选几项。',
    }),
  ),
  text('other', '其他', '是什么文书？', {
    when: is('field', 'other'),
    required: true,
    maxLength: 60,
    help: '照文书的标题写。例如：司法确认裁定书。',
  }),
];

/**
 * «申请分配依据及内容（申请人取得的生效法律文书）» of form 62 up to the contents of the document: `has` opens the rest.
 * `more` are the fields that the form prints behind it in the same row, with their lines.
 */
export const ownDocument = (more: {
  readonly fields: readonly Field[];
  readonly print: readonly string[];
}): Element =>
  row(
    'document',
    null,
    '申请分配依据及内容（申请人取得的生效法律文书）',
    [
      {
        id: 'has',
        label: '是否已取得生效法律文书',
        kind: 'yesNo',
        printedAs: ['是', '否'],
        required: true,
        ask: { zh: '您手里有已经生效的判决书、调解书这样的文书吗？' },
        help: {
          zh: '例如：判决书，上诉期过了，没有人上诉。没有文书、但对这笔财产有抵押等优先权的，选“否”，后面会问。',
        },
        term: { zh: '生效法律文书：已经有强制力的判决书、调解书、仲裁裁决书等。' },
      },
      ...kindFields,
      text('number', '生效法律文书案号', '文书的案号是什么？', {
        when: yes('has'),
        maxLength: 80,
        help: '在文书标题下面，照着写。例如：（2025）吉2401民初123号。',
      }),
      {
        id: 'content',
        label: '生效法律文书内容',
        kind: 'longText',
        maxLength: 2000,
        when: yes('has'),
        ask: { zh: '文书判了什么？照着抄。' },
        help: { zh: '抄“判决如下”后面的内容。例如：某某于判决生效后十日内给付某某三万元。' },
      },
      ...more.fields,
    ],
    {
      print: [
        '是否已取得生效法律文书：{has:yes}    {has:no}',
        '文书种类：',
        ...groups.map(({ id, label }) => `${label}：{${id}}`),
        '其他：{other}',
        '生效法律文书案号：{number}',
        '生效法律文书内容：{content}',
        ...more.print,
      ],
    },
  );
