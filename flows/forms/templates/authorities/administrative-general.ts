import {
  annulClaim,
  claimBlank,
  claimTick,
  damagesClaim,
  dayRow,
  decisionRow,
  invalidClaim,
  landRow,
  reconsiderationFirstRow,
  reconsiderationRow,
  remedyClaim,
  toldOfSuitRow,
  unlawfulClaim,
  unlawfulness,
} from '../blocks/administrative.ts';
import { administrativeForm, decisionBeforeKnown, decisionPaper } from '../blocks/administrative-form.ts';
import { longText, text } from '../blocks/fields.ts';
import { row } from '../blocks/rows.ts';

const act = '这个决定或者做法';

/** 行政起诉状 for an administrative act without a national form: ours, in the manner of form 44 (contents of a complaint: 行政诉讼法 49). */
export const administrativeGeneral = administrativeForm({
  id: 'administrative-general',
  number: null,
  kind: '',
  name: '告政府机关的其他事情（行政诉讼）',
  cause: '行政行为',
  source: 'Ours: 行政诉讼法 49, in the manner of the form 行政起诉状（行政处罚） of 法〔2025〕82号',
  claims: [
    annulClaim(1, '撤销被诉行政行为', act),
    unlawfulClaim(2, '确认被诉行政行为违法', act),
    invalidClaim(3, '确认被诉行政行为无效', act),
    claimTick(
      'vary',
      4,
      '变更被诉行政行为',
      {
        ask: '您想请法院直接改变这个决定吗？',
        help: '例如：决定里的钱数算错了，要改。没有这个要求就选“否”。',
        term: '变更：处罚明显不当，或者钱数确定、认定确有错误的，法院可以直接改（行政诉讼法第七十七条）。',
      },
      [claimBlank('to', '变更为', '想改成什么？', '例如：把应缴的费用改为八百元。')],
    ),
    claimTick(
      'perform',
      5,
      '责令被告履行法定职责或者给付义务',
      {
        ask: '您想请法院让机关把该办的事办了，或者把该给的钱给了吗？',
        help: '例如：办理登记、发放补助。没有这个要求就选“否”。',
      },
      [claimBlank('content', '具体内容', '要机关办什么、给什么？', '例如：给我办理宅基地使用权登记。')],
    ),
    remedyClaim(6),
    damagesClaim(7),
  ],
  claimsExample: '请求撤销某某局给别人办的林权登记。',
  timing: [
    toldOfSuitRow,
    landRow,
    reconsiderationFirstRow(
      '这个决定是不是侵犯了您已经取得的土地、山林、草原、水面等的权利？',
      '例如：把您家承包的山林确定给了别人。不是就选“否”，不清楚可以不选。',
    ),
    reconsiderationRow,
  ],
  facts: [
    row('act', 1, '被诉行政行为', [
      text('name', '名称', '是哪一种行政行为？', {
        maxLength: 80,
        help: '选过案由的，已经替您写好，可以改。例如：林木所有权登记。',
      }),
      longText('content', '内容', '机关作了什么决定，或者做了什么事？', {
        required: true,
        help: '例如：把我家门前的林地登记到了别人名下。',
      }),
    ]),
    decisionRow(2, '决定文号及作出时间', { numberHelp: '在标题下面。例如：延林权登字〔2026〕7号。' }),
    dayRow(
      'known',
      3,
      '原告知道被诉行政行为的时间',
      '您是哪天收到或者知道的？',
      '例如：收到决定书的那天。不记得可以不填。',
    ),
    unlawfulness(4, '被诉行政行为是否存在违法之处', act),
  ],
  factsExample: '这片林子我家种了二十年，二〇二六年一月我去查，才知道登记在别人名下。',
  gates: {
    actOn: 'facts.decision.on',
    actKnownOn: 'facts.known.on',
    notToldOfSuit: 'timing.known.notTold',
    actAboutLand: 'timing.land.is',
    reconsiderationFirst: 'timing.reconsiderationFirst.is',
  },
  prefill: [{ path: 'facts.act.name', from: 'cause' }],
  checks: [decisionBeforeKnown('facts.decision.on', 'facts.known.on')],
  materials: [
    decisionPaper(
      '被诉行政行为的文书',
      '机关的决定或者别的文书',
      '决定书、通知书、登记证等的复印件。没有书面的，带照片、录音等，证明有这回事。',
    ),
    {
      id: 'interest',
      label: '与被诉行政行为有利害关系的证明',
      title: { zh: '这件事和您有关的证明' },
      help: { zh: '例如：承包合同、权属证书、邻居或者村里的证明。' },
      required: false,
    },
  ],
});
