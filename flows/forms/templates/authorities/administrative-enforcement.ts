import {
  annulClaim,
  damagesClaim,
  dayRow,
  invalidClaim,
  kindsRow,
  knownRow,
  landRow,
  reconsiderationRow,
  remedyClaim,
  unlawfulClaim,
  unlawfulness,
} from '../blocks/administrative.ts';
import { administrativeForm, decisionBeforeKnown, decisionPaper } from '../blocks/administrative-form.ts';
import { option } from '../blocks/wording.ts';

/** The ways of enforcement (行政强制法 12) as the form has them. */
const ways = [
  option('surcharge', '加处罚款或者滞纳金', '加罚、收滞纳金'),
  option('transfer', '划拨存款、汇款', '从账户里划走钱'),
  option('auction', '拍卖查封扣押的场所、设施或者财物', '把查封、扣押的东西拍卖了'),
  option('disposal', '处理查封扣押的场所、设施或者财物', '把查封、扣押的东西处理了'),
  option('obstruction', '排除妨碍', '强行搬走、清开挡着的东西（排除妨碍）'),
  option('restoration', '恢复原状', '强行恢复成原来的样子（恢复原状）'),
  option('substitute', '代履行', '找别人代做，再让我出钱（代履行）'),
  option('demolition', '强制拆除房屋或者设施', '强拆房子、棚子等'),
  option('clearing', '强制清除地上物', '强行清除地上的庄稼、树木等'),
  option('other', '其他', '别的方式'),
];

/** 行政起诉状（行政强制执行）: form 45 of the national set. */
export const administrativeEnforcement = administrativeForm({
  id: 'administrative-enforcement',
  number: 45,
  kind: '行政强制执行',
  name: '被强拆、强制执行（行政强制执行）',
  cause: '行政强制执行',
  claims: [
    annulClaim(1, '撤销行政强制执行决定', '强制执行的决定'),
    unlawfulClaim(2, '确认行政强制执行行为违法', '强制执行'),
    invalidClaim(3, '确认行政强制执行行为无效', '强制执行'),
    remedyClaim(4),
    damagesClaim(5),
  ],
  claimsExample: '请求确认某某镇政府拆除我家仓房的行为违法。',
  timing: [knownRow('您是哪天知道被强制执行的？'), landRow, reconsiderationRow],
  facts: [
    kindsRow(
      'way',
      1,
      '被诉行政强制执行的方式',
      {
        ask: '机关是怎么强制执行的？可以选几项。',
        help: '选和您的事最接近的。',
        otherHelp: '用自己的话写。例如：断水断电。',
      },
      ways,
    ),
    dayRow('act', 2, '行政强制执行行为作出时间', '是哪天强制执行的？', '例如：房子是哪天拆的，写那一天。'),
    unlawfulness(3, '行政强制执行行为是否存在违法之处', '强制执行'),
  ],
  factsExample: '二〇二六年一月十日，镇里来人把我家的仓房拆了，事先没有给过任何通知。',
  gates: {
    actOn: 'facts.act.on',
    actKnownOn: 'timing.known.on',
    notToldOfSuit: 'timing.known.notTold',
    actAboutLand: 'timing.land.is',
  },
  checks: [decisionBeforeKnown('facts.act.on', 'timing.known.on')],
  materials: [
    decisionPaper(
      '行政强制执行决定书、催告书',
      '强制执行决定书、催告书、通知',
      '有什么交什么。没有给过书面的，带现场照片、录像，证明有这回事。',
    ),
    {
      id: 'ownership',
      label: '被执行财物的权属证明',
      title: { zh: '东西是您的证明' },
      help: { zh: '例如：房产证、宅基地证、土地承包合同、购货发票。' },
      required: false,
    },
    {
      id: 'lossPapers',
      label: '损失的证据',
      title: { zh: '损失的证据' },
      help: { zh: '要赔偿的才交。例如：现场照片、东西的清单、买东西的票据、评估报告。' },
      when: { path: 'claims.damages.claimed', is: true },
      required: false,
    },
  ],
});
