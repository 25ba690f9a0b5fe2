import {
  annexReferencePrefill,
  evidenceAnnex,
  formWithAnnex,
  otherEvidenceGroup,
} from '../blocks/evidence-annex.ts';
import { expenseMaterial, expensePaths } from '../blocks/ip-rows.ts';
import { mediationSection, relatedCasesSection } from '../blocks/mediation.ts';
import { civilParties } from '../blocks/parties.ts';
import { copyrightClaims, copyrightExpenses } from './copyright-infringement-claims.ts';
import { copyrightFacts } from './copyright-infringement-facts.ts';

/** 民事起诉状（侵害著作权及邻接权纠纷）: form 22 of the national set. */
export const copyrightInfringement = formWithAnnex({
  id: 'copyright-infringement',
  number: 22,
  family: 'intellectualProperty',
  version: 1,
  title: ['民事起诉状', '（侵害著作权及邻接权纠纷）'],
  name: '文章、照片、视频、软件被人盗用（侵害著作权及邻接权纠纷）',
  cause: '著作权权属、侵权纠纷',
  parties: civilParties,
  claims: { sections: [copyrightClaims] },
  facts: { sections: [copyrightFacts, relatedCasesSection()] },
  mediation: mediationSection,
  annexes: {
    sections: evidenceAnnex('附件 原告证据清单', [
      {
        id: 'rightEvidence',
        number: 1,
        label: '涉案著作权客体的证据',
        rows: ['1-1 作品登记证书、底稿、原件、取得权利的合同、认证机构出具的证明等'],
        title: '证明作品是您的证据',
        question: '有没有证明作品是您的证据？例如登记证书、底稿、原件、合同。',
        example: '作品登记证书',
      },
      {
        id: 'actEvidence',
        number: 2,
        label: '被诉侵权行为证据',
        rows: [
          '2-1 被告实施了被诉侵权行为的证据',
          '2-2 被告曾接触涉案著作权客体的证据',
          '2-3 侵权作品与原作独创性部分实质性相似',
        ],
        title: '证明对方侵权的证据',
        question: '有没有证明对方用了您的作品的证据？例如网页截图、公证书、对比表。',
        example: '对方网页的公证书',
      },
      {
        id: 'liabilityEvidence',
        number: 3,
        label: '责任承担证据',
        rows: ['3-1 被告侵权期间证据', '3-2 原告实际损失或被告违法所得证据'],
        title: '证明该赔多少的证据',
        question: '有没有证明用了多久、损失多少、对方赚了多少的证据？',
        example: '对方店铺的销量截图',
      },
      otherEvidenceGroup(4),
    ]),
  },
  prefill: [
    annexReferencePrefill('附件 原告证据清单'),
    { path: 'facts.work.name', sameAs: 'claims.stop.work' },
    { path: 'facts.notice.claimed', sameAs: 'facts.rights.noticed' },
    { path: 'facts.notice.detail', sameAs: 'facts.rights.notice' },
  ],
  checks: [
    {
      kind: 'notAfter',
      earlier: 'facts.work.finishedOn',
      later: 'facts.work.registeredOn',
      words: { zh: '作品登记的日期早于完成的日期，请看看有没有写错。' },
    },
  ],
  materials: [
    {
      id: 'workPapers',
      label: '作品原件、底稿、著作权登记证书',
      title: { zh: '作品和证明作品是您的材料' },
      help: { zh: '例如作品原件、底稿、原图的电子文件、登记证书、取得权利的合同。没有登记也可以起诉。' },
      required: false,
    },
    {
      id: 'infringementPapers',
      label: '被诉侵权作品、网页公证书、截图',
      title: { zh: '对方用了您作品的材料' },
      help: { zh: '例如网页截图、公证书、买来的盗版书。网上的容易被删，先固定下来。' },
      required: false,
    },
    {
      id: 'comparison',
      label: '作品比对表',
      title: { zh: '两个作品的对比' },
      help: { zh: '把您的作品和对方的放在一起，标出一样的地方。' },
      required: false,
    },
    expenseMaterial,
  ],
  caseFacts: {
    feeScale: 'intellectualProperty',
    jurisdiction: 'ip',
    claimAmount: ['claims.damages.amount', ...expensePaths(copyrightExpenses)],
  },
});
