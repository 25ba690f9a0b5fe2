import {
  annulClaim,
  claimTick,
  damagesClaim,
  dayRow,
  decisionRow,
  invalidClaim,
  knownRow,
  landRow,
  reconsiderationRow,
  remedyClaim,
  sharedDetail,
  unlawfulClaim,
  unlawfulness,
} from '../blocks/administrative.ts';
import { administrativeForm, decisionBeforeKnown, decisionPaper } from '../blocks/administrative-form.ts';
import { any, yes } from '../blocks/wording.ts';

const act = '这个许可决定';

const detail = {
  ...sharedDetail(
    '具体要求是什么？',
    '写明是哪个许可、要法院怎么判。例如：撤销不给我办理食品经营许可证的决定，让机关重新办理。',
  ),
  when: any(...['annul', 'unlawful', 'invalid', 'vary'].map((id) => yes(`./${id}.claimed`))),
  print: [
    '具体内容：{detail}',
    '（说明：此处行政许可行为包含准予许可、不予许可，变更、延续、撤回、注销、撤销许可等行为。）',
  ],
};

/** 行政起诉状（行政许可）: form 46 of the national set. Claims 1 to 4 have one answer cell. */
export const administrativeLicense = administrativeForm({
  id: 'administrative-license',
  number: 46,
  kind: '行政许可',
  name: '办证、许可被拒绝或者被收回（行政许可）',
  cause: '行政许可',
  claims: [
    annulClaim(1, '撤销行政许可行为', act),
    unlawfulClaim(2, '确认行政许可行为违法', act),
    invalidClaim(3, '确认行政许可行为无效', act),
    claimTick('vary', 4, '变更行政许可行为', {
      ask: '您想请法院改变这个许可决定吗？',
      help: '例如：许可的范围、期限不对，要改。没有这个要求就选“否”。',
    }),
    detail,
    remedyClaim(5),
    damagesClaim(6),
  ],
  claimsExample: '请求撤销不予办理采砂许可的决定，责令被告重新作出决定。',
  timing: [knownRow(), landRow, reconsiderationRow],
  facts: [
    dayRow(
      'application',
      1,
      '申请人提出行政许可的时间',
      '办许可的申请是哪天提出来的？',
      '看受理单上的日期。不记得可以不填。',
    ),
    decisionRow(2, '行政许可决定文号及作出时间', {
      numberHelp: '在标题下面。例如：延市监许字〔2026〕8号。',
    }),
    unlawfulness(3, '行政许可行为是否存在违法之处', act),
  ],
  factsExample: '二〇二六年一月我申请办理小餐馆的许可证，材料都交齐了，机关说不给办，没有说明理由。',
  gates: {
    actOn: 'facts.decision.on',
    actKnownOn: 'timing.known.on',
    notToldOfSuit: 'timing.known.notTold',
    actAboutLand: 'timing.land.is',
  },
  checks: [
    decisionBeforeKnown('facts.decision.on', 'timing.known.on'),
    {
      kind: 'notAfter',
      earlier: 'facts.application.on',
      later: 'facts.decision.on',
      words: { zh: '申请的日期晚于作出决定的日期，请看看有没有写错。' },
    },
  ],
  materials: [
    decisionPaper(
      '行政许可决定书、不予许可决定书',
      '许可或者不予许可的决定书',
      '决定书、通知书的复印件。口头答复的，写在事情经过里就行。',
    ),
    {
      id: 'applicationPapers',
      label: '许可申请材料、受理凭证',
      title: { zh: '申请时交的材料和受理单' },
      help: { zh: '例如：申请表、受理通知书、材料清单。' },
      required: false,
    },
  ],
});
