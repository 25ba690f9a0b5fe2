import {
  annulClaim,
  dayRow,
  decisionRow,
  invalidClaim,
  reconsiderationRow,
  toldOfSuitRow,
  unlawfulClaim,
  unlawfulness,
} from '../blocks/administrative.ts';
import { administrativeForm, decisionBeforeKnown, decisionPaper } from '../blocks/administrative-form.ts';

const act = '房屋征收决定';

/** 行政起诉状（国有土地上房屋征收决定）: form 47 of the national set. */
export const houseExpropriationDecision = administrativeForm({
  id: 'house-expropriation-decision',
  number: 47,
  kind: '国有土地上房屋征收决定',
  name: '房子被征收，对征收决定不服（国有土地上房屋征收决定）',
  cause: '征收或者征用房屋',
  claims: [
    annulClaim(1, '撤销国有土地上房屋征收决定', act),
    unlawfulClaim(2, '确认国有土地上房屋征收决定违法', act),
    invalidClaim(3, '确认国有土地上房屋征收决定无效', act),
  ],
  claimsExample: '请求撤销某某市人民政府作出的房屋征收决定。',
  timing: [toldOfSuitRow, reconsiderationRow],
  facts: [
    decisionRow(1, '被告作出房屋征收决定的文号及时间', {
      of: '征收决定',
      numberHelp: '看征收公告。例如：延市政征字〔2026〕3号。',
    }),
    dayRow(
      'known',
      2,
      '原告知道被告作出房屋征收决定的时间',
      '您是哪天知道要征收的？',
      '例如：看到公告的那天、收到通知的那天。',
    ),
    unlawfulness(3, '房屋征收决定是否存在违法之处', act),
  ],
  factsExample: '二〇二六年一月，我家楼下贴了征收公告，征收以前没有听过我们住户的意见。',
  // The longest time to sue over land and buildings is twenty years, so the day of the act gives no hint here.
  gates: { actKnownOn: 'facts.known.on', notToldOfSuit: 'timing.known.notTold' },
  checks: [decisionBeforeKnown('facts.decision.on', 'facts.known.on')],
  materials: [
    decisionPaper('房屋征收决定、征收公告', '征收决定或者公告', '复印件或者公告的照片都可以。'),
    {
      id: 'ownership',
      label: '房屋权属证明',
      title: { zh: '房子是您的证明' },
      help: { zh: '例如：房产证、不动产权证、购房合同、公房租赁证。' },
      required: false,
    },
  ],
});
