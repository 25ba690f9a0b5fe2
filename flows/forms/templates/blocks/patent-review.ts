import type { Element, Field, Section } from '../../template.ts';
import { choice, choices, date, longText, number, text, yesNo } from './fields.ts';
import { decisionReceivedOn } from './gate-questions.ts';
import { costsClaim, freeText, row } from './rows.ts';
import { is, option, yes } from './wording.ts';

/** What differs between the suits about a patent application refused (34) and a patent declared invalid (35). */
interface PatentSuit {
  /** 本申请 or 本专利. */
  readonly thing: '本申请' | '本专利';
  /** 复审请求审查决定 or 无效宣告请求审查决定. */
  readonly paper: string;
  /** 专利法 41 or 46 (2020 text). */
  readonly articles: string;
}

const printedDecision = (paper: string): readonly [string, string] => [
  '判决撤销国家知识产权局第',
  `号${paper}（以下简称“被诉决定”），判令被告重新作出审查决定。`,
];

/** 诉讼请求 of forms 34 and 35, items 1 and 2. */
export const patentSuitClaims = (spec: PatentSuit, example: string): Section => {
  const [before, after] = printedDecision(spec.paper);
  return {
    id: 'claims',
    label: '诉讼请求',
    title: { zh: '您的要求' },
    elements: [
      freeText('claims', example),
      row(
        'decision',
        1,
        '关于被诉决定',
        [
          text('number', '', '不服的是第几号决定？', {
            maxLength: 60,
            required: true,
            help: `照决定书封面写，不用写“第”和“号”。例如：567890。法律规定，收到决定书的三个月以内可以起诉（${spec.articles}）；过了也可以交起诉状，由法院审查。`,
          }),
          decisionReceivedOn(spec.articles),
        ],
        { print: [`${before}{number}${after}`] },
      ),
      costsClaim(2),
    ],
  };
};

const hasFamily = yes('hasFamily');

const count = (id: string, ask: string, unit: string, sameScreen: boolean): Field =>
  number(id, '', ask, {
    unit,
    when: hasFamily,
    help: '例如：2。没有写 0。',
    ...(sameScreen ? { sameScreen: true as const } : {}),
  });

/** The blanks of 同族专利情况: how many, where, and how they stand. */
export const familyFields = (thing: PatentSuit['thing']): readonly Field[] => [
  yesNo('hasFamily', '', `${thing}有同族专利吗？`, {
    printed: false,
    help: '没有到别的国家、地区申请，也没有分案的，选“否”。',
    term: '同族专利：同一个发明在别的国家、地区，或者分开申请的专利。',
  }),
  count('countries', '涉及几个国家？', '国', false),
  count('regions', '涉及几个地区？', '地区', true),
  count('patents', '一共有几件专利？', '件', true),
  count('granted', '几件授权了、现在还有效？', '件', false),
  count('refused', '几件被驳回了？', '件', true),
  longText('familyMore', '', '同族专利还有什么情况？', {
    when: hasFamily,
    sameScreen: true,
    maxLength: 500,
    help: '没有就不填。例如：其余两件还在审查。',
  }),
];

/** The printed line of `familyFields`. */
export const familyLine =
  '同族专利情况：同族专利涉及{countries}国、{regions}地区的{patents}件专利，{granted}件获得授权并处于有效状态，{refused}件被驳回申请，{familyMore}（详见附件 2 同族专利信息表）';

/** «审查基础»: what the office examined, the original text or a later one. */
export const basisFields = (original: '申请文本' | '授权公告文本'): readonly Field[] => [
  choice(
    'basis',
    '审查基础',
    '国家知识产权局审查的是哪一个文本？',
    [option('original', original), option('amended', '修改文本', '后来提交的修改文本')],
    { printed: false, help: '看决定书前面写的。' },
  ),
  date('amendedOn', '提交的修改文本', '修改文本是哪一天提交的？', {
    when: is('basis', 'amended'),
    required: true,
    notFuture: true,
    help: '看决定书前面写的。',
  }),
];

/** The printed lines of `basisFields`; which of the two it was stands behind. */
export const basisLines = (original: '申请文本' | '授权公告文本'): Element['print'] => [
  `审查基础：${original} / {amendedOn}提交的修改文本`,
  { when: is('basis', 'original'), line: `（审查基础是${original}）` },
];

const aspects = [
  { id: 'novelty', label: '新颖性', words: '是不是新的（新颖性）', hint: '（概述争议技术特征分析意见）' },
  {
    id: 'inventiveness',
    label: '创造性',
    words: '是不是比以前的技术有明显进步（创造性）',
    hint: '（概述争议技术特征分析意见）',
  },
  { id: 'utility', label: '实用性', words: '能不能做出来、有没有用（实用性）', hint: '（概述意见）' },
  { id: 'disclosure', label: '说明书公开充分', words: '说明书写得够不够清楚', hint: '（概述意见）' },
  {
    id: 'support',
    label: '权利要求书能够得到说明书支持',
    words: '权利要求有没有说明书支持',
    hint: '（概述意见）',
  },
] as const;

/** «专利授权条件分析», item 3 of forms 34 and 35. */
export const conditionsRow = (thing: PatentSuit['thing'], label: string): Element =>
  row(
    'conditions',
    3,
    label,
    [
      longText('solution', '', `${thing}的技术是什么样的？简单说。`, {
        required: true,
        help: '写权利要求里的主要内容。例如：一种脱粒装置，有滚筒、筛网和风机，风机在筛网下面。',
      }),
      longText('priorArt', '', '以前已经有的技术（现有技术）是什么样的？简单说。', {
        help: '写决定书里引用的对比文件的主要内容。例如：对比文件 1 的脱粒机没有风机。',
        term: '现有技术：申请日以前大家已经知道的技术。',
      }),
      choices(
        'aspects',
        '',
        '您和国家知识产权局争的是哪几点？',
        aspects.map(({ id, label: printed, words }) => option(id, printed, words)),
        { printed: false, required: true, help: '可以选好几种，选了的后面一点一点问。' },
      ),
      text('others', '', '还有别的要符合的条件吗？', {
        help: '没有就不填；有就接着“说明书支持”往下写。例如：以及修改没有超出范围。',
      }),
      ...aspects.map(({ id, words }) =>
        longText(id, '具体分析', `“${words}”，您的意见是什么？`, {
          when: is('aspects', id),
          required: true,
          help: '写决定书哪里不对、为什么。例如：对比文件 1 没有公开风机的位置，换位置也不容易想到。',
        }),
      ),
      longText('more', '', '还有别的一点要分析吗？', { help: '没有就不填。例如：修改超没超出原来的范围。' }),
    ],
    {
      print: [
        `${thing}技术方案为：{solution}（概述）。现有技术的技术方案为：{priorArt}（概述）。${thing}具备新颖性 / 具备创造性 / 具备实用性 / 说明书公开充分 / 权利要求书能够得到说明书支持{others}，符合专利授权条件。`,
        ...aspects.flatMap(({ id, label: printed, hint }) => [`${printed}    具体分析：{${id}}`, hint]),
        '……{more}',
      ],
    },
  );

/** Whether the office's procedure is objected to, which the form asks for in a hint. */
const objectionToProcedure: Field = longText('objection', '', '国家知识产权局办案的程序，您有意见吗？', {
  help: '没有就不填。例如：没有听我们的意见就换了理由。',
  maxLength: 800,
});

/** The printed lines behind what the office decided. */
export const officeDecision: readonly string[] = [
  '{decidedOn}，国家知识产权局作出被诉决定，认为：{found}。国家知识产权局据此决定：{decided}。',
  '（对被诉决定作出程序如有异议，请说明具体理由。）',
  '{objection}',
];

/** The blanks of `officeDecision`. */
export const officeDecisionFields: readonly Field[] = [
  date('decidedOn', '', '被诉决定是哪一天作出的？', {
    required: true,
    notFuture: true,
    help: '看决定书上的日期。',
  }),
  longText('found', '', '决定书是怎么认为的？', {
    sameScreen: true,
    help: '照决定书写主要的理由。例如：认为和对比文件 1 相比没有创造性。',
  }),
  longText('decided', '', '决定书最后怎么决定的？', {
    required: true,
    help: '照决定书最后一段写。例如：维持驳回决定。',
  }),
  objectionToProcedure,
];

/** A document that was cited: what it is and what it says; `printedName` is 对比文件 1 and the like. */
export const documentFields = (id: string, printedName: string): readonly Field[] => [
  text(id, '', `“${printedName}”是什么文件？`, {
    help: '照决定书写文件名称和号码；没有就不填。例如：中国专利文件 CN 101234567 A。',
  }),
  longText(`${id}Content`, '', '那个文件说了什么？', {
    sameScreen: true,
    maxLength: 800,
    help: '简单写。例如：公开了一种有滚筒和筛网的脱粒机。',
  }),
];

const familyHeading = '附件 2 同族专利信息表';

const familyTable = (thing: PatentSuit['thing']): Section => ({
  id: 'family',
  label: familyHeading,
  title: { zh: '同族专利' },
  when: yes('facts.right.hasFamily'),
  repeat: {
    min: 0,
    max: 20,
    one: { zh: '同族专利' },
    more: { zh: '有要列的同族专利吗？一件一件列。' },
    nameFields: ['item.number'],
  },
  elements: [
    row(
      'item',
      null,
      '',
      [
        text('place', '国家 / 地区', '在哪个国家或者地区？', {
          maxLength: 60,
          required: true,
          help: '例如：美国。',
        }),
        text('number', '专利号', '专利号或者申请号是多少？', {
          maxLength: 60,
          sameScreen: true,
          help: '例如：US 10123456 B2。',
        }),
        text('name', '专利名称', '叫什么名称？', {
          maxLength: 100,
          sameScreen: true,
          help: '例如：一种玉米脱粒装置。',
        }),
        date('appliedOn', '申请日', '申请日是哪一天？', { notFuture: true, help: '不知道可以不填。' }),
        text('relation', `与${thing}关系`, `它和${thing}是什么关系？`, {
          maxLength: 100,
          sameScreen: true,
          help: `例如：系${thing}的分案申请。`,
        }),
        text('state', '状态', '现在是什么状态？', {
          maxLength: 100,
          sameScreen: true,
          help: '例如：获得授权，目前处于有效状态。',
        }),
      ],
      {
        print: [
          '序号：{#}    国家 / 地区：{place}    专利号：{number}',
          '专利名称：{name}    申请日：{appliedOn}',
          `与${thing}关系：{relation}    状态：{state}`,
        ],
      },
    ),
  ],
});

const analysisTable = (
  id: string,
  heading: string,
  label: string,
  thing: PatentSuit['thing'],
  aspect: string,
  words: string,
): Section => ({
  id,
  label: heading,
  title: { zh: words },
  when: is('facts.conditions.aspects', aspect),
  repeat: {
    min: 0,
    max: 20,
    one: { zh: '争议的技术特征' },
    more: { zh: '有要列表比的技术特征吗？一个一个列。另外交表的，就是没有。' },
    nameFields: ['item.feature'],
  },
  elements: [
    row(
      'item',
      null,
      label,
      [
        longText('feature', `${thing}争议技术特征（可附图说明）`, '有争议的是哪一个技术特征？', {
          required: true,
          maxLength: 800,
          help: '一次写一个。例如：风机装在筛网下面。要用图说明的写“见附图”。',
          term: '技术特征：一个技术方案里的每一个部件、步骤和它们的关系。',
        }),
        longText('prior', '现有技术相应技术特征（可附图说明）', '以前的技术里对应的是什么？', {
          maxLength: 800,
          help: '例如：对比文件 1 没有风机。',
        }),
        longText('found', '被诉决定的认定及理由', '决定书对这一点怎么说？', {
          maxLength: 800,
          help: '例如：认为加风机是常见的做法。',
        }),
        longText('opinion', '原告分析意见', '您的意见是什么？', {
          maxLength: 800,
          help: '例如：放在筛网下面能少一半碎屑，同行想不到。',
        }),
      ],
      {
        print: [
          '序号：{#}',
          `${thing}争议技术特征（可附图说明）：{feature}`,
          '现有技术相应技术特征（可附图说明）：{prior}',
          '被诉决定的认定及理由：{found}',
          '原告分析意见：{opinion}',
        ],
      },
    ),
  ],
});

/** 附件 2 and 附件 3 of forms 34 and 35. */
export const patentSuitTables = (thing: PatentSuit['thing'], heading: string): readonly Section[] => [
  familyTable(thing),
  analysisTable('novelty', heading, '新颖性', thing, 'novelty', '新颖性分析表'),
  analysisTable(
    'inventiveness',
    heading,
    '创造性（参照新颖性，作列表分析）',
    thing,
    'inventiveness',
    '创造性分析表',
  ),
];
