import { contestedDocument, contestedRuling, enforcementReviewForm } from '../blocks/enforcement-review.ts';
import { t } from '../blocks/wording.ts';

/** 执行复议申请书: form 66 of the national set. Of its notes only the contents of the first is known. */
export const enforcementReconsideration = enforcementReviewForm({
  id: 'enforcement-reconsideration',
  number: 66,
  title: ['执行复议申请书', '（当事人、利害关系人、案外人申请复议用）'],
  name: '对执行异议的裁定或者处罚决定不服，请上一级法院再看（执行复议）',
  notes: ['1. 应当自裁定送达之日起十日内向上一级人民法院申请复议。'],
  applicant: '复议申请人',
  role: t('复议申请人', '복의신청인', 'the applicant for review'),
  word: '复议',
  reference: contestedDocument('（2026）吉2401执异5号'),
  list: 'review',
  requestAsk: '您想让上一级法院怎么办？',
  requestHelp: '请求撤销某某法院某某号执行裁定；请求解除对我账户的冻结。',
  factsHelp: '裁定说查封没有超过标的，但是查封的房子值一百万元，欠款只有二十万元。',
  evidence: '证据清单（可另附页）',
  materials: [contestedRuling('执行异议裁定书或者决定书')],
  signature: '申请人（签字、盖章）',
  gates: { objectionRulingServedOn: 'document.served.date' },
});
