import type { Element, Section } from '../../template.ts';
import { choice, date, longText, text, yesNo } from '../blocks/fields.ts';
import { furtherFacts, infringingAct, jointInfringement } from '../blocks/ip-facts.ts';
import { holderStanding } from '../blocks/ip-standing.ts';
import { applicationDate, numberAndName, patentArea, priorityDate } from '../blocks/patent-fields.ts';
import { freeText, row } from '../blocks/rows.ts';
import { option, yes } from '../blocks/wording.ts';

const right = row(
  'right',
  2,
  '权利基础状况',
  [
    ...numberAndName('专利号', '专利号是多少？', '专利证书上有。例如：ZL 2020 1 0123456.7。'),
    patentArea,
    applicationDate,
    priorityDate('专利优先权日'),
    date('grantedOn', '授权公告日', '授权公告日是哪一天？', {
      notFuture: true,
      sameScreen: true,
      help: '专利证书上有。',
    }),
    text('claims', '据以主张权利的权利要求序号', '您依据哪几项权利要求？', {
      maxLength: 60,
      required: true,
      help: '写权利要求书里的序号。例如：1、3、5。',
      term: '权利要求：专利文件里一条一条写明保护什么的内容。',
    }),
    choice(
      'validity',
      '据以主张权利的权利要求效力状态',
      '这几项权利要求现在还有效吗？',
      [
        option('valid', '有效', '有效'),
        option('invalid', '无效', '被宣告无效了'),
        option('ended', '终止', '到期或者没交年费，终止了'),
      ],
      { required: true, sameScreen: true, help: '可以看最近的专利登记簿副本。' },
    ),
  ],
  {
    print: [
      '专利号：{number}    专利名称：{name}',
      '专利类型：发明专利',
      '专利领域：{area}',
      '专利申请日：{appliedOn}    专利优先权日：{priorityOn}    授权公告日：{grantedOn}',
      '据以主张权利的权利要求序号：{claims}',
      '据以主张权利的权利要求效力状态：{validity}',
    ],
  },
);

const comparison = row(
  'comparison',
  3,
  '技术特征对比分析（详见附件 2 技术特征对比分析表）',
  [
    text('claims', '', '用哪几项权利要求来比？', {
      maxLength: 60,
      required: true,
      help: '和前面写的序号一样，已经替您填好。例如：1、3、5。',
    }),
    longText('solution', '', '专利的技术是什么样的？简单说。', {
      sameScreen: true,
      help: '写权利要求里的主要内容。例如：一种脱粒装置，有滚筒、筛网和风机，风机在筛网下面。',
    }),
    longText('product', '', '对方的产品是什么样的？简单说。', {
      help: '例如：某型号脱粒机，也有滚筒、筛网和风机，风机也在筛网下面。',
    }),
    longText('detail', '具体情形', '比下来的结果是什么？', {
      help: '写哪些一样、哪些基本一样，为什么。一项一项的对比后面在附件 2 里填。例如：三个部分全都一样。',
    }),
  ],
  {
    print: [
      '以涉案专利权利要求{claims}主张权利，有关技术方案为：{solution}（概述）。被诉侵权产品为：{product}（概述）。被诉侵权产品落入上述权利要求的保护范围。',
      '具体情形：{detail}',
      '（概述涉案专利权利要求以及被诉侵权产品所涉技术方案的对比分析结果）',
    ],
  },
);

/** 事实与理由 of form 24, items 1 to 6. */
export const inventionFacts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: { zh: '事情经过' },
  elements: [
    freeText('facts', '我的脱粒机取得了发明专利，被告没有许可就照着做、照着卖。'),
    holderStanding(1, { holder: '专利权人', right: '专利', holderWords: '专利证书上的专利权人' }),
    right,
    comparison,
    infringingAct(4, {
      goodsHint: '（写明产品型号等）',
      goodsExample: '某牌 5T-20 型脱粒机',
      waysHint:
        '（具体写明系为生产经营目的制造、使用、许诺销售、销售、进口专利产品，或者使用专利方法以及使用、许诺销售、销售、进口依照该专利方法直接获得的产品等行为方式中的哪些行为）',
      waysHelp:
        '写他是做、用、打广告要卖、卖，还是进口；还是用了您的方法。例如：为了赚钱制造、销售，还在网上打广告（许诺销售）。',
    }),
    jointInfringement(5),
    furtherFacts(6),
  ],
};

const comparisonHeading = '附件 2 技术特征对比分析表';

const feature: Element = row(
  'item',
  null,
  '',
  [
    longText('patent', '涉案专利技术特征（可附图说明）', '专利里的这一个技术特征是什么？', {
      required: true,
      maxLength: 800,
      help: '一次写一个。例如：风机装在筛网下面。要用图说明的写“见附图”。',
      term: '技术特征：一个技术方案里的每一个部件、步骤和它们的关系。',
    }),
    longText('product', '被诉侵权产品相应技术特征（可附图说明）', '对方产品里对应的是什么？', {
      maxLength: 800,
      help: '例如：风机也装在筛网下面。没有对应的写“没有”。',
    }),
    text('means', '手段对比及说明', '用的办法（手段）一样吗？', {
      maxLength: 300,
      help: '例如：相同。不一样的写哪里不一样。',
    }),
    text('function', '功能对比及说明', '起的作用（功能）一样吗？', {
      maxLength: 300,
      sameScreen: true,
      help: '例如：相同，都是吹走碎屑。',
    }),
    text('effect', '效果对比及说明', '达到的效果一样吗？', {
      maxLength: 300,
      sameScreen: true,
      help: '例如：相同，都能少掉碎屑。',
    }),
    text('obvious', '是否容易联想到及说明', '做这一行的人容易想到这样换吗？', {
      maxLength: 300,
      help: '特征完全一样的不用填。例如：容易，换个位置而已。',
    }),
    text('result', '对比结果（示例）', '这一个特征比下来是什么结果？', {
      maxLength: 100,
      sameScreen: true,
      help: '例如：相同；或者等同；或者不同。',
      term: '等同：办法、作用、效果基本一样，同行不用费力就能想到。',
    }),
  ],
  {
    print: [
      '序号：{#}',
      '涉案专利技术特征（可附图说明）：{patent}',
      '被诉侵权产品相应技术特征（可附图说明）：{product}',
      '手段对比及说明：{means}',
      '功能对比及说明：{function}',
      '效果对比及说明：{effect}',
      '是否容易联想到及说明：{obvious}',
      '对比结果（示例）：{result}',
    ],
  },
);

const repeat = (question: string) => ({
  min: 0,
  max: 40,
  one: { zh: '技术特征' },
  more: { zh: question },
  nameFields: ['item.patent'],
});

const hasDependent = yes('dependentClaim.head.has');

/** 附件 2 of form 24: the features of a claim, and those that a dependent claim adds. */
export const featureTables: readonly Section[] = [
  {
    id: 'independentClaim',
    label: comparisonHeading,
    title: { zh: '技术特征对比' },
    elements: [
      row(
        'head',
        null,
        '',
        [
          text('claim', '', '这张表比的是哪一项权利要求？', {
            maxLength: 60,
            help: '写序号。例如：1。没有准备好可以不填，以后另外交表。',
          }),
        ],
        { print: ['1. 关于权利要求{claim}的技术特征对比如下表：'] },
      ),
    ],
  },
  {
    id: 'independentFeatures',
    label: comparisonHeading,
    title: { zh: '一个一个比' },
    repeat: repeat('有要比的技术特征吗？一个一个列。另外交表的，就是没有。'),
    elements: [feature],
  },
  {
    id: 'dependentClaim',
    label: comparisonHeading,
    title: { zh: '从属权利要求' },
    elements: [
      row(
        'head',
        null,
        '',
        [
          yesNo('has', '', '还有从属权利要求要比吗？', {
            printed: false,
            help: '只比一项的，选“否”。',
            term: '从属权利要求：在前面一项的基础上又加了特征的权利要求。',
          }),
          text('claim', '', '从属权利要求是第几项？', {
            maxLength: 60,
            when: yes('has'),
            help: '写序号。例如：3。',
          }),
          text('parent', '', '它从属于第几项？', {
            maxLength: 60,
            when: yes('has'),
            sameScreen: true,
            help: '写序号。例如：1。',
          }),
        ],
        {
          print: ['2. 权利要求{claim}系权利要求{parent}的从属权利要求，其附加技术特征对比如下表：'],
        },
      ),
    ],
  },
  {
    id: 'dependentFeatures',
    label: comparisonHeading,
    title: { zh: '附加的技术特征' },
    when: hasDependent,
    repeat: repeat('有要比的附加技术特征吗？一个一个列。'),
    elements: [feature],
  },
];
