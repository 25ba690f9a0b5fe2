import {
  liberty,
  libertyCheck,
  moralHarm,
  otherDemands,
  partiesHeading,
  selfDecision,
  stateCompensationForm,
} from '../blocks/state-compensation.ts';

/** 国家赔偿申请书（刑事改判无罪赔偿）: form 57 of the national set. */
export const acquittal = stateCompensationForm({
  id: 'state-compensation-acquittal',
  number: 57,
  kind: '刑事改判无罪赔偿',
  name: '判了刑后来改判无罪，申请国家赔偿（刑事改判无罪赔偿）',
  reviewed: false,
  after: [
    {
      id: 'decision',
      label: partiesHeading,
      title: { zh: '机关的决定' },
      elements: [selfDecision(null, false)],
    },
  ],
  claims: [
    liberty(1, {
      before: '被无罪羁押天数共',
      after: '（人民币，下同。）',
      daysAsk: '无罪被关，一共多少天？',
    }),
    moralHarm(2),
    otherDemands(3),
  ],
  claimsExample: '请求赔偿我被关押四百天的赔偿金和精神损害抚慰金。',
  factsExample: '二〇二三年我被判刑，服刑四百天，二〇二六年再审改判无罪。',
  amounts: ['claims.liberty.amount', 'claims.moralHarm.amount'],
  checks: [libertyCheck],
  materials: [
    {
      id: 'acquittalJudgment',
      label: '再审改判无罪的判决书',
      title: { zh: '改判无罪的判决书' },
      help: { zh: '判决书的复印件，原来判有罪的判决书也一起交。' },
      required: false,
    },
    {
      id: 'custodyPapers',
      label: '羁押、服刑和释放的证明',
      title: { zh: '关押和释放的证明' },
      help: { zh: '例如：拘留证、逮捕证、释放证明书，能看出哪天进去、哪天出来。' },
      required: false,
    },
  ],
});
