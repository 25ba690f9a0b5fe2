import { applicantRole } from '../blocks/enforcement.ts';
import { contestedDocument, contestedRuling, enforcementReviewForm } from '../blocks/enforcement-review.ts';

/** 执行监督申请书: form 67 of the national set. Of its notes only the contents of the first is known. */
export const enforcementSupervision = enforcementReviewForm({
  id: 'enforcement-supervision',
  number: 67,
  title: ['执行监督申请书', '（当事人、利害关系人申请监督用）'],
  name: '对执行复议的裁定还是不服，请上一级法院监督（执行监督）',
  notes: ['1. 对执行复议裁定不服的，应当在裁定书生效后六个月内向上一级人民法院申请执行监督。'],
  applicant: '申请人',
  role: applicantRole,
  word: '监督',
  reference: contestedDocument('（2026）吉24执复8号'),
  list: 'review',
  requestAsk: '您想让上一级法院怎么办？',
  requestHelp: '请求撤销某某法院某某号执行复议裁定。',
  factsHelp: '复议裁定说我没有还钱，可是我有银行转账记录，法院没有看。',
  evidence: '证据清单（可另附页）',
  materials: [contestedRuling('执行异议裁定书、执行复议裁定书')],
  signature: '申请人（签字、盖章）',
});
