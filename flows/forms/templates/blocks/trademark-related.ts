import type { Condition, Element, Field, Section } from '../../template.ts';
import { caseNumber, choice, date, longText, text, yesNo } from './fields.ts';
import { row } from './rows.ts';
import { is, option, yes } from './wording.ts';

type Mark = '诉争商标' | '引证商标';

const paper = (id: string, label: string, ask: string, when: Condition): Field =>
  text(id, label, ask, {
    maxLength: 60,
    when,
    sameScreen: true,
    help: '交了的写“见附件”，没有交的不填。例如：见附件 3。',
  });

const ownMark = (prefix: string, when: Condition): readonly Field[] => [
  text(`${prefix}Mark`, '商标号 / 申请号', '是哪个引证商标？号码是多少？', {
    maxLength: 60,
    when,
    help: '例如：12345678。',
  }),
  text(`${prefix}MarkName`, '商标名称', '商标叫什么？', {
    maxLength: 60,
    when,
    sameScreen: true,
    help: '例如：长白泉。',
  }),
  text(`${prefix}MarkOwner`, '商标权人 / 申请人', '商标是谁的？', {
    maxLength: 100,
    when,
    sameScreen: true,
    help: '例如：某某饮料有限公司。',
  }),
];

const ownMarkLine = (prefix: string): string =>
  `商标号 / 申请号：{${prefix}Mark}    商标名称：{${prefix}MarkName}    商标权人 / 申请人：{${prefix}MarkOwner}`;

const decision = (prefix: string, when: Condition): readonly Field[] => [
  text(`${prefix}Number`, '国家知识产权局裁定 / 决定号', '国家知识产权局的裁定或者决定是哪一号？', {
    maxLength: 80,
    when,
    help: '例如：商评字［2025］第0000054321号。',
  }),
  text(`${prefix}Conclusion`, '裁定 / 决定结论', '结论是什么？', {
    maxLength: 200,
    when,
    sameScreen: true,
    help: '例如：予以撤销。',
  }),
  paper(`${prefix}Paper`, '决定文本（如有单独提交）', '决定书的文本交了吗？', when),
];

const decisionLine = (prefix: string): string =>
  `国家知识产权局裁定 / 决定号：{${prefix}Number}    裁定 / 决定结论：{${prefix}Conclusion}    决定文本（如有单独提交）：{${prefix}Paper}`;

const contactHelp = '写法院经办的人和电话。不知道可以不填。例如：某法官，电话看传票。';

const pending = is('state', 'pending');
const decided = is('state', 'decided');
const sued = is('state', 'sued');

const suit: readonly Field[] = [
  text('court', '受理法院', '在哪个法院？', { maxLength: 60, when: sued, help: '例如：北京知识产权法院。' }),
  caseNumber('caseNumber', '案号', '案号是什么？', {
    when: sued,
    sameScreen: true,
    help: '例如：（2025）京73行初1234号。',
  }),
  text('contact', '联系方式', '怎么联系那个法院？', {
    maxLength: 60,
    when: sued,
    sameScreen: true,
    help: contactHelp,
  }),
  text('stage', '案件状态', '办到哪一步了？', {
    maxLength: 100,
    when: sued,
    help: '例如：正在审理；或者已经判决。',
  }),
  paper('judgment', '裁判文书（如有单独提交）', '判决书或者裁定书交了吗？', sued),
];

const procedureRow = (id: string, mark: Mark): Element => {
  const cited = mark === '引证商标';
  return row(
    id,
    null,
    `${mark}是否处在其他评审程序（包括但不限于无效宣告、撤销及撤销复审程序）或行政诉讼程序中`,
    [
      choice(
        'state',
        '',
        `${mark}现在还有没有别的评审程序或者行政官司？`,
        [
          option('pending', '相关评审程序未作出裁决', '有，还没有决定'),
          option('decided', '相关评审程序已经作出裁决尚未进入诉讼', '有，已经决定，没有打官司'),
          option('sued', '相关评审程序已经作出裁决且已经进入诉讼', '有，已经决定，正在打官司'),
          option('none', '否', '没有'),
        ],
        {
          required: true,
          help: '例如有人申请撤销它、宣告它无效。没有就选“没有”。',
          ...(cited
            ? { term: '引证商标：决定书里拿来和诉争商标比的、别人的商标。' }
            : { term: '诉争商标：这次争的商标。' }),
        },
      ),
      ...(cited ? ownMark('pending', pending) : []),
      text('applicant', '评审程序申请人', '谁申请的？', {
        maxLength: 100,
        when: pending,
        help: '例如：某某饮料有限公司。',
      }),
      text('officeNumber', '国家知识产权局案件编号', '国家知识产权局的案件编号是什么？', {
        maxLength: 80,
        when: pending,
        sameScreen: true,
        help: '看受理通知书。不知道可以不填。例如：20250000012345WXG01。',
      }),
      ...(cited ? ownMark('decided', decided) : []),
      ...decision('decided', decided),
      ...decision('sued', sued),
      ...suit,
    ],
    {
      print: [
        '{state:pending}',
        ...(cited ? [ownMarkLine('pending')] : []),
        '评审程序申请人：{applicant}    国家知识产权局案件编号：{officeNumber}',
        '{state:decided}',
        ...(cited ? [ownMarkLine('decided')] : []),
        decisionLine('decided'),
        '{state:sued}',
        decisionLine('sued'),
        '受理法院：{court}    案号：{caseNumber}    联系方式：{contact}    案件状态：{stage}    裁判文书（如有单独提交）：{judgment}',
        '{state:none}',
      ],
    },
  );
};

const claimed = yes('claimed');

const civilRow = (id: string, mark: Mark): Element =>
  row(
    id,
    null,
    `${mark}是否处其他民事诉讼程序中`,
    [
      yesNo('claimed', '', `${mark}有没有别的民事官司，例如告侵权？`, { help: '没有就选“否”。' }),
      text('court', '受理法院', '在哪个法院？', {
        maxLength: 60,
        when: claimed,
        help: '例如：长春市中级人民法院。',
      }),
      caseNumber('caseNumber', '案号', '案号是什么？', {
        when: claimed,
        sameScreen: true,
        help: '例如：（2025）吉01知民初12号。',
      }),
      text('contact', '联系方式', '怎么联系那个法院？', {
        maxLength: 60,
        when: claimed,
        sameScreen: true,
        help: contactHelp,
      }),
      text('parties', '各方当事人名称', '是谁和谁打官司？', {
        when: claimed,
        help: '例如：原告某某公司，被告某某商店。',
      }),
      text('mark', '商标号', '商标号是多少？', {
        maxLength: 60,
        when: claimed,
        sameScreen: true,
        help: '例如：12345678。',
      }),
      text('markName', '商标名称', '商标叫什么？', {
        maxLength: 60,
        when: claimed,
        sameScreen: true,
        help: '例如：长白泉。',
      }),
      text('markOwner', '商标权人', '商标是谁的？', {
        maxLength: 100,
        when: claimed,
        help: '例如：某某饮料有限公司。',
      }),
      longText('claims', '原告诉求', '那个案子的原告要求什么？', {
        when: claimed,
        maxLength: 500,
        sameScreen: true,
        help: '例如：停止侵权，赔五万元。',
      }),
      text('stage', '案件状态', '办到哪一步了？', {
        maxLength: 100,
        when: claimed,
        help: '例如：正在审理。',
      }),
      paper('judgment', '裁判文书（如有单独提交）', '判决书或者裁定书交了吗？', claimed),
    ],
    {
      print: [
        '{claimed:yes}',
        '受理法院：{court}    案号：{caseNumber}    联系方式：{contact}',
        '各方当事人名称：{parties}    商标号：{mark}    商标名称：{markName}    商标权人：{markOwner}',
        '原告诉求：{claims}',
        '案件状态：{stage}    裁判文书（如有单独提交）：{judgment}',
        '{claimed:no}',
      ],
    },
  );

/** 关联案件信息 of forms 32 and 33; 33 asks about the cited marks too, where there are any. */
export const markRelatedSection = (hasCited: Condition | null): Section => ({
  id: 'related',
  label: '关联案件信息',
  title: { zh: '有关的其他案子和程序' },
  elements: [
    procedureRow('procedure', '诉争商标'),
    civilRow('civil', '诉争商标'),
    ...(hasCited === null
      ? []
      : [procedureRow('citedProcedure', '引证商标'), civilRow('citedCivil', '引证商标')].map((element) => ({
          ...element,
          when: hasCited,
        }))),
  ],
});

/** 指导性案例、人民法院案例库案例等情况 of forms 32 and 33, one item a case. */
export const precedentsSection: Section = {
  id: 'precedents',
  label: '指导性案例、人民法院案例库案例等情况',
  title: { zh: '可以参考的案例' },
  repeat: {
    min: 0,
    max: 10,
    one: { zh: '案例' },
    more: { zh: '有想请法院参考的案例吗？没有就是没有。' },
    nameFields: ['item.caseNumber'],
  },
  elements: [
    row(
      'item',
      null,
      '具体案件情况',
      [
        date('on', '', '那个案子哪天判的？', { notFuture: true, help: '看判决书最后的日期。' }),
        text('court', '', '哪个法院判的？', {
          maxLength: 60,
          sameScreen: true,
          required: true,
          help: '不用写“法院”两个字。例如：最高人民。',
        }),
        caseNumber('caseNumber', '', '案号是什么？', {
          sameScreen: true,
          help: '例如：（2023）最高法行再12号。',
        }),
        choice(
          'kind',
          '',
          '是行政案子还是民事案子？',
          [option('administrative', '行政', '行政'), option('civil', '民事', '民事')],
          { help: '看案号里的字：行是行政，民是民事。' },
        ),
        choice(
          'paper',
          '',
          '是判决书还是裁定书？',
          [option('judgment', '判决书', '判决书'), option('ruling', '裁定书', '裁定书')],
          { sameScreen: true, help: '看文书的标题。' },
        ),
      ],
      {
        print: ['{on}，{court}法院{caseNumber}案号{kind|行政 / 民事}{paper|判决 / 裁定书}（如有单独提交）'],
      },
    ),
  ],
};
