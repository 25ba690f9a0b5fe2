import {
  annexReferencePrefill,
  evidenceAnnex,
  formWithAnnex,
  otherEvidenceGroup,
} from '../blocks/evidence-annex.ts';
import { expenseMaterial, expensePaths } from '../blocks/ip-rows.ts';
import { mediationSection, relatedCasesSection } from '../blocks/mediation.ts';
import { civilParties } from '../blocks/parties.ts';
import { trademarkClaims, trademarkExpenses } from './trademark-infringement-claims.ts';
import { trademarkFacts } from './trademark-infringement-facts.ts';

/** 民事起诉状（侵害商标权纠纷）: form 23 of the national set. */
export const trademarkInfringement = formWithAnnex({
  id: 'trademark-infringement',
  number: 23,
  family: 'intellectualProperty',
  version: 1,
  title: ['民事起诉状', '（侵害商标权纠纷）'],
  name: '牌子被人假冒、商标被人用（侵害商标权纠纷）',
  cause: '侵害商标权纠纷',
  parties: civilParties,
  claims: { sections: [trademarkClaims] },
  facts: {
    sections: [
      trademarkFacts,
      relatedCasesSection('关联案件信息（原告依据本案注册商标提起的其他侵害商标权诉讼）'),
    ],
  },
  mediation: mediationSection,
  annexes: {
    sections: evidenceAnnex('附件 原告证据清单', [
      {
        id: 'rightEvidence',
        number: 1,
        label: '涉案注册商标权利证据',
        rows: [
          '1-1 商标注册证、续展证明、许可合同等',
          '1-2 商标授权确权程序的生效文书',
          '1-3 使用宣传证据（荣誉证书、使用宣传情况、经销合同、销售发票等）',
        ],
        title: '证明商标是您的证据',
        question: '有没有证明商标是您的、您在用的证据？例如商标注册证、荣誉证书、销售发票。',
        example: '商标注册证',
      },
      {
        id: 'actEvidence',
        number: 2,
        label: '被诉侵权行为证据',
        rows: [
          '2-1 被诉侵权行为表现形式证据（使用场合、使用图样、使用类别证据等）',
          '2-2 商标近似、商品或服务类似的证据',
          '2-3 被告存在攀附故意的证据',
        ],
        title: '证明对方侵权的证据',
        question: '有没有证明对方用了您的商标的证据？例如店铺照片、买来的样品、网页公证书。',
        example: '在对方店里买的样品和收据',
      },
      {
        id: 'liabilityEvidence',
        number: 3,
        label: '责任承担证据',
        rows: [
          '3-1 侵权获利证据（侵权行为持续时间、销售量、经营规模证据等）',
          '3-2 侵权损失证据（销售量减少证据等）',
          '3-3 商标使用许可合同证据',
        ],
        title: '证明该赔多少的证据',
        question: '有没有证明对方赚了多少、您损失多少的证据？',
        example: '对方网店的销量截图',
      },
      otherEvidenceGroup(4),
    ]),
  },
  prefill: [
    annexReferencePrefill('附件 原告证据清单'),
    { path: 'claims.stop.signNumber', sameAs: 'claims.stop.goodsNumber' },
    { path: 'claims.stop.signMark', sameAs: 'claims.stop.goodsMark' },
  ],
  materials: [
    {
      id: 'markPapers',
      label: '商标注册证、续展证明、许可合同',
      title: { zh: '商标注册证' },
      help: { zh: '还有续展的证明；被许可用的，带许可合同和授权书。' },
      required: false,
    },
    {
      id: 'markPicture',
      label: '权利商标图样、被诉侵权标识图样',
      title: { zh: '您的商标和对方标识的图' },
      help: { zh: '各打印一张清楚的图，起诉状里写“见附图”。' },
      required: false,
    },
    {
      id: 'infringementPapers',
      label: '侵权商品、店铺照片、公证书',
      title: { zh: '对方用了您商标的材料' },
      help: { zh: '例如买来的样品和收据、店铺招牌的照片、网店截图、公证书。' },
      required: false,
    },
    expenseMaterial,
  ],
  caseFacts: {
    feeScale: 'intellectualProperty',
    jurisdiction: 'ip',
    claimAmount: ['claims.damages.amount', ...expensePaths(trademarkExpenses)],
  },
});
