import type { Section } from '../../template.ts';
import { choice, choices, date, longText, text, yesNo } from '../blocks/fields.ts';
import { jointInfringement } from '../blocks/ip-facts.ts';
import { marketFields, marketPrint } from '../blocks/monopoly.ts';
import { freeText, longRow, row } from '../blocks/rows.ts';
import { is, option, yes } from '../blocks/wording.ts';

const act = row(
  'act',
  1,
  '被诉垄断行为',
  [
    longText('content', '具体内容', '对方做了什么？', {
      required: true,
      help: '总的说一说，谁、怎么做的。例如：全州只有他一家供应液化气，要求我们只能从他那里进货，不然断供。',
    }),
    date('from', '实施垄断行为期间', '从哪一天开始的？', {
      notFuture: true,
      help: '说不准的，写最早知道的那天。',
    }),
    date('to', '至', '到哪一天为止？', { sameScreen: true, notFuture: true, help: '还在做的，写今天。' }),
    yesNo('followOn', '是否为行政处罚的后继诉讼', '市场监管部门已经为这件事处罚过对方吗？', {
      help: '有处罚决定书的选“是”。不清楚就选“否”。',
      term: '后继诉讼：行政处罚以后，受害的人再来要赔偿的官司。',
    }),
    yesNo(
      'covered',
      '被诉行为及持续时间是否完全涵盖行政处罚所涉期间',
      '您告的时间，包括了处罚决定书上写的全部时间吗？',
      {
        when: yes('followOn'),
        help: '看处罚决定书上写的起止日期。',
      },
    ),
    yesNo('sameParty', '被告是否为行政处罚确定的实施主体', '被告就是被处罚的那一家吗？', {
      when: yes('followOn'),
      sameScreen: true,
      help: '看处罚决定书上的当事人。',
    }),
  ],
  {
    print: [
      '具体内容：{content}',
      '（综述具体所诉垄断行为）',
      '实施垄断行为期间：{from}至{to}',
      '是否为行政处罚的后继诉讼：{followOn}',
      '被诉行为及持续时间是否完全涵盖行政处罚所涉期间：{covered}',
      '被告是否为行政处罚确定的实施主体：{sameParty}',
    ],
  },
);

const abuses = [
  option('pricing', '垄断定价', '价格定得不公平（垄断定价）'),
  option('predatory', '掠夺定价', '低于成本卖，挤走别人（掠夺定价）'),
  option('refusal', '拒绝交易', '没有正当理由不卖给我（拒绝交易）'),
  option('exclusive', '限定交易', '只许和他做生意（限定交易）'),
  option('tying', '捆绑交易', '买这个必须搭那个（捆绑交易）'),
  option('discrimination', '差别待遇', '一样的人不一样的价（差别待遇）'),
];

const hasAgreement = is('kinds', 'agreement');
const hasDominance = is('kinds', 'dominance');

const acts = row(
  'acts',
  4,
  '具体垄断行为',
  [
    choices(
      'kinds',
      '',
      '是哪一种垄断？',
      [
        option('agreement', '垄断协议', '几家商量好的，或者上家管着下家的价（垄断协议）'),
        option('dominance', '滥用市场支配地位', '一家太大，仗势压人（滥用市场支配地位）'),
      ],
      {
        printed: false,
        required: true,
        help: '可以两种都选。',
        term: '市场支配地位：在一个市场里能自己定价、能不让别人进来的地位。',
      },
    ),
    choice(
      'stage',
      '',
      '他们是商量好了，还是已经照着做了？',
      [
        option('reached', '达成', '商量好了（达成）'),
        option('carried', '实施', '照着做了（实施）'),
        option('both', '达成、实施', '商量好了，也做了'),
      ],
      { when: hasAgreement, help: '说不准可以不选。' },
    ),
    choice(
      'agreement',
      '',
      '是谁和谁的协议？',
      [
        option('horizontal', '横向垄断协议', '同行和同行（横向）'),
        option('vertical', '纵向垄断协议', '上家和下家，例如厂家和店（纵向）'),
        option('hub', '轴辐协议', '有人在中间组织、牵头（轴辐）'),
      ],
      { when: hasAgreement, sameScreen: true, help: '说不准可以不选。' },
    ),
    longText('agreementDetail', '', '协议是什么内容？', {
      when: hasAgreement,
      required: true,
      help: '例如：五家驾校一起定价四千元，谁也不许低。',
    }),
    longText('agreementEffect', '', '这个协议怎么妨碍了竞争？', {
      when: hasAgreement,
      help: '例如：大家都一个价，学员没有便宜的可选。',
    }),
    text('market', '', '对方在哪个市场上太大？', {
      when: hasDominance,
      required: true,
      help: '例如：延边州液化气零售。',
    }),
    longText('dominance', '', '怎么看出它有支配地位？', {
      when: hasDominance,
      sameScreen: true,
      help: '例如：全州九成的气是它卖的，别人拿不到许可。',
    }),
    choices('abuses', '被告实施滥用市场支配地位的行为，具体包括', '它是怎么仗势压人的？', abuses, {
      when: hasDominance,
      required: true,
      help: '可以选好几种，选了的后面一种一种问。',
    }),
    ...abuses.map((abuse) =>
      longText(abuse.id, '具体分析', `“${abuse.words.zh}”，具体是怎样的？`, {
        when: is('abuses', abuse.id),
        help: '写什么时候、怎么做的、为什么没有道理。例如：去年三月发通知，从别家进货就断供。',
      }),
    ),
    longText('effect', '', '它这样做怎么妨碍了竞争？', {
      when: hasDominance,
      help: '例如：别的气站没有店敢卖，都关门了。',
    }),
  ],
  {
    print: [
      '被告{stage|达成 / 实施}了{agreement|横向垄断协议 / 纵向垄断协议 / 轴辐协议}，具体为：{agreementDetail}。上述协议产生了排除、限制竞争效果，具体分析：{agreementEffect}',
      '（适用于垄断协议纠纷）',
      '被告在{market}相关市场，具有市场支配地位，具体分析：{dominance}',
      '被告实施滥用市场支配地位的行为，具体包括：',
      ...abuses.map(({ id }) => `{abuses:${id}}    具体分析：{${id}}`),
      '被告的行为产生了排除、限制竞争效果，具体分析：{effect}',
      '（适用于滥用市场支配地位纠纷）',
    ],
  },
);

/** 事实与理由 of form 30, items 1 to 5. */
export const monopolyFacts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: { zh: '事情经过' },
  elements: [
    freeText('facts', '全州只有被告一家供应液化气，他要求我只能从他那里进货，还涨了价。'),
    act,
    jointInfringement(2),
    row('market', 3, '相关市场界定', marketFields(), { print: marketPrint }),
    acts,
    longRow('otherMatters', 5, '其他', '还有什么要告诉法院的吗？', {
      help: '没有就不填。例如：已经向市场监管局举报。',
    }),
  ],
};
