import {
  annexReferencePrefill,
  evidenceAnnex,
  formWithAnnex,
  otherEvidenceGroup,
} from '../blocks/evidence-annex.ts';
import { mediationSection, relatedCasesSection } from '../blocks/mediation.ts';
import { civilParties } from '../blocks/parties.ts';
import { technologyAppraisal, technologyClaims } from './technology-contract-claims.ts';
import { technologyFacts } from './technology-contract-facts.ts';

/** 民事起诉状（技术合同纠纷）: form 28 of the national set. The annex prints the number 2-1 twice. */
export const technologyContract = formWithAnnex({
  id: 'technology-contract',
  number: 28,
  family: 'intellectualProperty',
  version: 1,
  title: ['民事起诉状', '（技术合同纠纷）'],
  name: '技术开发、转让、服务的钱没付或者没做好（技术合同纠纷）',
  cause: '技术合同纠纷',
  parties: civilParties,
  claims: { sections: [technologyClaims, technologyAppraisal] },
  facts: { sections: [technologyFacts, relatedCasesSection()] },
  mediation: mediationSection,
  annexes: {
    sections: evidenceAnnex('附件 原告证据清单', [
      {
        id: 'contractEvidence',
        number: 1,
        label: '涉案技术合同签订的证据',
        rows: ['1-1 涉案技术合同', '1-2 补充协议'],
        title: '合同的证据',
        question: '有没有合同、补充协议？',
        example: '《技术开发合同》',
      },
      {
        id: 'performanceEvidence',
        number: 2,
        label: '涉案技术合同履行证据',
        rows: ['2-1 技术的开发、交付的证据', '2-2 提供咨询、服务的证据', '2-1 收据、转账记录及发票'],
        title: '证明做了什么、付了多少的证据',
        question: '有没有证明技术做了、交了、钱付了的证据？',
        example: '转账记录',
      },
      {
        id: 'liabilityEvidence',
        number: 3,
        label: '责任承担证据',
        rows: ['3-1 被告违约证据', '3-2 合同解除后约定', '3-3 损失的证据'],
        title: '证明对方违约、损失的证据',
        question: '有没有证明对方违约、您有损失的证据？',
        example: '催交付的邮件',
      },
      otherEvidenceGroup(4),
    ]),
  },
  prefill: [
    annexReferencePrefill('附件 原告证据清单'),
    { path: 'claims.lateInterest.from', sameAs: 'claims.lateInterest.until' },
    { path: 'claims.lateInterest.base', sameAs: 'claims.price.amount' },
  ],
  checks: [
    {
      kind: 'notAfter',
      earlier: 'facts.term.from',
      later: 'facts.term.to',
      words: { zh: '合同期限的开始日期晚于结束日期，请看看有没有写错。' },
    },
  ],
  materials: [
    {
      id: 'contract',
      label: '技术合同、补充协议',
      title: { zh: '合同和补充协议' },
      help: { zh: '签字、盖章的全部页；合同的附件、技术要求也带上。' },
      required: false,
    },
    {
      id: 'performancePapers',
      label: '交付、验收材料，付款凭证',
      title: { zh: '交东西、验收、付款的材料' },
      help: { zh: '例如交付清单、验收单、邮件、转账记录、发票。' },
      required: false,
    },
    {
      id: 'lossPapers',
      label: '违约及损失材料',
      title: { zh: '证明对方违约和损失的材料' },
      help: { zh: '例如催告函、另外找人做的合同和发票。' },
      required: false,
    },
  ],
  caseFacts: {
    feeScale: 'intellectualProperty',
    jurisdiction: 'ip',
    claimAmount: [
      'claims.price.amount',
      'claims.lateInterest.interest',
      'claims.lateInterest.penalty',
      'claims.damages.amount',
    ],
  },
});
