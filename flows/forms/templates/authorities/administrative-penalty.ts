import {
  annulClaim,
  claimBlank,
  claimTick,
  damagesClaim,
  decisionRow,
  invalidClaim,
  kindsRow,
  knownRow,
  reconsiderationFirstRow,
  reconsiderationRow,
  remedyClaim,
  unlawfulClaim,
  unlawfulness,
} from '../blocks/administrative.ts';
import { administrativeForm, decisionBeforeKnown, decisionPaper } from '../blocks/administrative-form.ts';
import { option } from '../blocks/wording.ts';

/** The kinds of penalty (行政处罚法 9) as the form has them. */
const penalties = [
  option('warning', '警告'),
  option('circulated', '通报批评'),
  option('fine', '罚款'),
  option('confiscation', '没收违法所得、没收非法财物', '没收钱或者东西（没收违法所得、没收非法财物）'),
  option(
    'licence',
    '暂扣许可证、降低资质等级、吊销许可证',
    '扣证、降级、吊销证（暂扣许可证、降低资质等级、吊销许可证）',
  ),
  option(
    'business',
    '限制开展生产经营活动、责令停产停业、责令关闭、限制从业',
    '不让营业、关门、不让从业（责令停产停业等）',
  ),
  option('detention', '行政拘留', '拘留（行政拘留）'),
  option('other', '其他行政处罚', '别的处罚'),
];

/** 行政起诉状（行政处罚）: form 44 of the national set. */
export const administrativePenalty = administrativeForm({
  id: 'administrative-penalty',
  number: 44,
  kind: '行政处罚',
  name: '被罚款、拘留、没收、吊销（行政处罚）',
  cause: '行政处罚',
  claims: [
    annulClaim(1, '撤销行政处罚行为', '这个处罚'),
    unlawfulClaim(2, '确认行政处罚行为违法', '这个处罚'),
    invalidClaim(3, '确认行政处罚行为无效', '这个处罚'),
    claimTick(
      'vary',
      4,
      '变更行政处罚行为',
      {
        ask: '您想请法院直接把处罚改轻吗？',
        help: '例如：把罚款两千元改成五百元。没有这个要求就选“否”。',
        term: '变更：处罚明显不当的，法院可以直接改（行政诉讼法第七十七条）。',
      },
      [claimBlank('to', '变更为', '想改成什么？', '例如：罚款改为五百元。')],
    ),
    remedyClaim(5),
    damagesClaim(6),
  ],
  claimsExample: '请求撤销某某公安局作出的罚款五百元的处罚决定。',
  timing: [
    knownRow('您是哪天收到或者知道这个处罚的？'),
    reconsiderationFirstRow(
      '这个处罚是当场开单子处罚的吗？',
      '例如：交警在路上当场开的罚单。不是就选“否”。不清楚可以不选。',
    ),
    reconsiderationRow,
  ],
  facts: [
    kindsRow(
      'kind',
      1,
      '被诉行政处罚的种类',
      {
        ask: '您受到了什么处罚？可以选几项。',
        help: '照处罚决定书上写的选。',
        otherHelp: '照决定书写。例如：责令限期拆除。',
      },
      penalties,
    ),
    decisionRow(2, '行政处罚决定文号及作出时间', {
      of: '处罚决定书',
      numberHelp: '在标题下面。例如：延公行罚决字〔2026〕12号。',
    }),
    unlawfulness(3, '行政处罚行为是否存在违法之处', '这个处罚'),
  ],
  factsExample: '二〇二六年一月五日我在市场摆摊，城管说我占道，罚了我五百元，没有给我看任何文件。',
  gates: {
    actOn: 'facts.decision.on',
    actKnownOn: 'timing.known.on',
    notToldOfSuit: 'timing.known.notTold',
    reconsiderationFirst: 'timing.reconsiderationFirst.is',
  },
  checks: [decisionBeforeKnown('facts.decision.on', 'timing.known.on')],
  materials: [
    decisionPaper(
      '行政处罚决定书',
      '处罚决定书',
      '处罚决定书的复印件。没有给决定书的，带罚款收据或者别的凭证。',
    ),
    {
      id: 'penaltyReceipt',
      label: '罚没款收据、执行凭证',
      title: { zh: '罚款收据、扣押清单等' },
      help: { zh: '例如：罚款收据、扣押物品清单、拘留所的证明。没有可以不交。' },
      required: false,
    },
  ],
});
