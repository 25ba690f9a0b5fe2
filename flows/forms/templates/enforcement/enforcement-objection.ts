import { enforcementCase } from '../blocks/enforcement.ts';
import { enforcementReviewForm } from '../blocks/enforcement-review.ts';
import { t } from '../blocks/wording.ts';

/** 执行异议申请书: form 65 of the national set. Its note is re-expressed from its contents. */
export const enforcementObjection = enforcementReviewForm({
  id: 'enforcement-objection',
  number: 65,
  title: ['执行异议申请书', '（当事人、利害关系人、案外人提出异议用）'],
  name: '法院执行得不对，或者执行了我的东西（执行异议）',
  notes: ['提出执行异议时需提交：身份材料；相关证据材料。'],
  applicant: '异议申请人',
  role: t('异议申请人', '이의신청인', 'the objector'),
  word: '异议',
  reference: enforcementCase,
  list: 'objection',
  requestAsk: '您想让法院怎么办？',
  requestHelp: '请求解除对某某小区三号楼二单元房屋的查封；请求撤销某某号执行裁定。',
  factsHelp: '房子是我二〇二三年买的，钱付清了，钥匙也拿了，只是没有过户。',
  evidence: '证据清单（案外人异议必填，可另附页）',
  outsiderProves: true,
  materials: [
    {
      id: 'executionPapers',
      label: '执行通知书、执行裁定书、查封扣押冻结清单等',
      title: { zh: '法院执行的文书' },
      help: { zh: '例如：执行通知书、查封裁定书、拍卖公告。手里有哪份带哪份。' },
      required: false,
    },
    {
      id: 'rightPapers',
      label: '权属或者其他权利的证据',
      title: { zh: '东西是您的、或者您有权利的证据' },
      help: { zh: '例如：房产证、买卖合同、付款记录、租赁合同、水电费单据。' },
      required: false,
    },
  ],
  signature: '异议人（签字、盖章）',
});
