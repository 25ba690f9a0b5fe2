import {
  liberty,
  libertyCheck,
  moralHarm,
  otherDemands,
  reviewDecision,
  selfDecision,
  stateCompensationForm,
} from '../blocks/state-compensation.ts';

/** 国家赔偿申请书（违法刑事拘留赔偿）: form 56 of the national set. */
export const unlawfulDetention = stateCompensationForm({
  id: 'state-compensation-unlawful-detention',
  number: 56,
  kind: '违法刑事拘留赔偿',
  name: '被错误刑事拘留，申请国家赔偿（违法刑事拘留赔偿）',
  reviewed: true,
  claims: [
    liberty(1, {
      before: '违法 / 超期拘留时间共',
      after: '（人民币，下同。）',
      daysAsk: '违法拘留或者超期拘留，一共多少天？',
    }),
    moralHarm(2),
    otherDemands(3),
  ],
  claimsExample: '请求赔偿我被拘留三十七天的赔偿金，公开向我道歉。',
  decisions: [selfDecision(1, true), reviewDecision(2)],
  factsExample: '二〇二五年三月一日我被刑事拘留，四月六日放出来，案子撤销了。',
  amounts: ['claims.liberty.amount', 'claims.moralHarm.amount'],
  checks: [libertyCheck],
  materials: [
    {
      id: 'detentionPapers',
      label: '拘留证、释放证明书',
      title: { zh: '拘留证、释放证明' },
      help: { zh: '能看出哪天关进去、哪天放出来的文书复印件。' },
      required: false,
    },
    {
      id: 'outcome',
      label: '撤销案件决定书、不起诉决定书或者无罪判决书',
      title: { zh: '案子结果的文书' },
      help: { zh: '例如：撤销案件决定书、终止侦查决定书、不起诉决定书。' },
      required: false,
    },
  ],
});
