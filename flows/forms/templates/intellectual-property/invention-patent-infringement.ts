import type { Section } from '../../template.ts';
import { evidenceAnnex, formWithAnnex, otherEvidenceGroup } from '../blocks/evidence-annex.ts';
import { caseTables, caseTablesPrefill } from '../blocks/ip-case-tables.ts';
import {
  patentClaims,
  patentExpenses,
  patentLiability,
  patentLiabilityPrefill,
} from '../blocks/ip-liability.ts';
import { technicalParties } from '../blocks/ip-parties.ts';
import {
  attachmentsSection,
  otherCircumstances,
  patentProceedings,
  proceedingsSection,
} from '../blocks/ip-proceedings.ts';
import { expenseMaterial, expensePaths, hasContent } from '../blocks/ip-rows.ts';
import { foreignElementSection, jurisdictionSection } from '../blocks/jurisdiction.ts';
import { mediationSection } from '../blocks/mediation.ts';
import { costsClaim, freeText } from '../blocks/rows.ts';
import { featureTables, inventionFacts } from './invention-patent-infringement-facts.ts';

/** 诉讼请求 of form 24, items 1 to 7. */
const claims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: { zh: '您的要求' },
  elements: [
    freeText('claims', '请判令被告停止制造、销售用了我专利的脱粒机，赔我十万元。'),
    hasContent('stop', 1, '停止侵害', {
      ask: '要不要对方停下来？',
      help: '对方还在做的，一般选“是”；已经停了的，可以选“否”。',
      term: '发明专利：对新的产品、方法取得的专利。',
      hint: '（具体写明要求停止的侵权行为，如制造、销售、许诺销售等）',
      detailAsk: '要对方停止做什么？',
      detailHelp: '例如：停止制造、销售、许诺销售某型号脱粒机。',
    }),
    ...patentClaims(costsClaim(6)),
  ],
};

/** 民事起诉状（侵害发明专利权纠纷）: form 24 of the national set. The annex prints 1-3 where 2-3 is meant. */
export const inventionPatentInfringement = formWithAnnex({
  id: 'invention-patent-infringement',
  number: 24,
  family: 'intellectualProperty',
  version: 1,
  title: ['民事起诉状', '（侵害发明专利权纠纷）'],
  name: '发明被人拿去做、拿去卖（侵害发明专利权纠纷）',
  cause: '侵害发明专利权纠纷',
  parties: technicalParties,
  claims: { sections: [claims, jurisdictionSection, foreignElementSection] },
  facts: {
    sections: [
      inventionFacts,
      patentLiability,
      proceedingsSection({
        label: '关联案件 / 程序情况',
        has: '：详见附件 3 关联案件信息表',
        kinds: patentProceedings,
      }),
      otherCircumstances(),
      attachmentsSection(['1. 原告证据', '2. 技术特征对比分析表', '3. 关联案件信息表']),
    ],
  },
  mediation: mediationSection,
  annexes: {
    sections: [
      ...evidenceAnnex('附件 1 原告证据目录', [
        {
          id: 'rightEvidence',
          number: 1,
          label: '权利基础证据',
          rows: [
            '1-1 涉案专利授权公告文本（权利要求书、说明书）',
            '1-2 专利登记簿副本 / 显示专利公告信息查询二维码的专利证书',
            '1-3 涉案专利有关确权行政决定、裁判文书',
          ],
          title: '证明专利是您的证据',
          question: '有没有专利证书、授权公告文本、登记簿副本？',
          example: '专利登记簿副本',
        },
        {
          id: 'actEvidence',
          number: 2,
          label: '被诉侵权行为证据',
          rows: ['2-1 被诉侵权产品实物（附录像，如有）', '2-2 被诉侵权产品图片', '1-3 被告侵权行为方式证据'],
          title: '证明对方侵权的证据',
          question: '有没有对方的产品、照片，或者证明他在做、在卖的证据？',
          example: '公证购买的样品',
        },
        {
          id: 'liabilityEvidence',
          number: 3,
          label: '责任承担证据',
          rows: ['3-1 被告侵权期间证据', '3-2 被告财务报表（如无，可不交）'],
          title: '证明该赔多少的证据',
          question: '有没有证明对方做了多久、赚了多少的证据？',
          example: '对方网店的销量截图',
        },
        otherEvidenceGroup(4),
      ]),
      ...featureTables,
      ...caseTables('附件 3 关联行政确权程序及有关行政诉讼案件信息表'),
    ],
  },
  prefill: [
    ...patentLiabilityPrefill,
    ...caseTablesPrefill,
    { path: 'facts.comparison.claims', sameAs: 'facts.right.claims' },
    { path: 'independentClaim.head.claim', sameAs: 'facts.comparison.claims' },
    { path: 'facts.joint.claimed', sameAs: 'claims.joint.claimed' },
    { path: 'civilTable.head.goods', sameAs: 'facts.act.goods' },
  ],
  checks: [
    {
      kind: 'notAfter',
      earlier: 'facts.right.appliedOn',
      later: 'facts.right.grantedOn',
      words: { zh: '授权公告的日期早于申请的日期，请看看有没有写错。' },
    },
    {
      kind: 'notAfter',
      earlier: 'facts.act.from',
      later: 'facts.act.to',
      words: { zh: '侵权开始的日期晚于结束的日期，请看看有没有写错。' },
    },
    {
      kind: 'notMore',
      less: 'liability.amounts.compensation',
      more: 'claims.damages.amount',
      words: { zh: '补偿性赔偿比要求的经济损失总数还多，请看看有没有写错。' },
    },
  ],
  materials: [
    {
      id: 'patentPapers',
      label: '专利证书、授权公告文本、专利登记簿副本',
      title: { zh: '专利证书、授权公告文本、登记簿副本' },
      help: { zh: '还有最近缴年费的凭证，证明专利还有效。' },
      required: false,
    },
    {
      id: 'infringementPapers',
      label: '被诉侵权产品实物、图片，侵权行为材料',
      title: { zh: '对方的产品和证明他在做、在卖的材料' },
      help: { zh: '例如公证购买的样品、照片、网店公证书、合同、宣传册。' },
      required: false,
    },
    {
      id: 'comparison',
      label: '技术特征对比分析表',
      title: { zh: '技术特征的对比表' },
      help: { zh: '在这里填附件 2 也行，带图的可以另外打印带来。' },
      required: false,
    },
    expenseMaterial,
  ],
  caseFacts: {
    feeScale: 'intellectualProperty',
    jurisdiction: 'ip',
    claimAmount: ['claims.damages.amount', ...expensePaths(patentExpenses)],
  },
});
