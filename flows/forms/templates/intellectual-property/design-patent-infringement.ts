import type { Section } from '../../template.ts';
import { annexReferencePrefill, evidenceAnnex, formWithAnnex } from '../blocks/evidence-annex.ts';
import { caseTables, caseTablesPrefill } from '../blocks/ip-case-tables.ts';
import { damagesChecks, dividedDamages } from '../blocks/ip-damages.ts';
import { patentProceedings, proceedingsSection } from '../blocks/ip-proceedings.ts';
import { expenseMaterial, expensePaths, expenses, expensesRow, hasContent } from '../blocks/ip-rows.ts';
import { preservationSection } from '../blocks/jurisdiction.ts';
import { mediationSection } from '../blocks/mediation.ts';
import { civilParties } from '../blocks/parties.ts';
import { costsClaim, freeText } from '../blocks/rows.ts';
import { designFacts } from './design-patent-infringement-facts.ts';

const paid = [expenses.lawyer(), expenses.notary(), expenses.travel(), expenses.other('凭证')];
const grounds = ['loss', 'profit', 'licence'] as const;

/** 诉讼请求 of form 25, items 1 to 5. */
const claims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: { zh: '您的要求' },
  elements: [
    freeText('claims', '请判令被告停止生产、销售和我的外观设计一样的水壶，赔我五万元。'),
    hasContent('stop', 1, '停止侵权', {
      ask: '要不要对方停下来？',
      help: '对方还在做的，一般选“是”；已经停了的，可以选“否”。',
      term: '外观设计专利：对产品的样子、图案、颜色取得的专利。',
      hint: '（具体陈述侵权对象、停止侵权的方式和内容等，如停止制造、销售、许诺销售等）',
      detailAsk: '要对方停止做什么？',
      detailHelp: '写清楚停什么、怎么停。例如：停止制造、销售某型号水壶，销毁库存和模具。',
    }),
    dividedDamages(2, { grounds, punitive: 'amount' }),
    expensesRow(3, '支付合理费用', paid),
    costsClaim(4),
    hasContent('other', 5, '其他请求', {
      ask: '还有别的要求吗？',
      help: '没有就选“否”。',
      detailAsk: '还要求什么？',
      detailHelp: '例如：请判令两个被告一起承担赔偿（连带责任）。',
    }),
  ],
};

/** 民事起诉状（侵害外观设计专利权纠纷）: form 25 of the national set. */
export const designPatentInfringement = formWithAnnex({
  id: 'design-patent-infringement',
  number: 25,
  family: 'intellectualProperty',
  version: 1,
  title: ['民事起诉状', '（侵害外观设计专利权纠纷）'],
  name: '产品的样子被人仿造（侵害外观设计专利权纠纷）',
  cause: '侵害外观设计专利权纠纷',
  parties: civilParties,
  claims: { sections: [claims, preservationSection] },
  facts: {
    sections: [
      designFacts,
      proceedingsSection({
        label: '关联案件信息',
        has: '：详见附件 2 关联案件信息表',
        kinds: patentProceedings,
        hints: {
          review: '（不限于本案被告提起的确权程序，针对涉案专利提起的确权程序均需列明）',
        },
      }),
    ],
  },
  mediation: mediationSection,
  annexes: {
    sections: [
      ...evidenceAnnex('附件 1 原告证据清单', [
        {
          id: 'rightEvidence',
          number: 1,
          label: '涉案外观设计专利的证据',
          rows: ['1-1 涉案外观设计专利授权文本', '1-2 涉案外观设计专利权评价报告'],
          title: '证明专利是您的证据',
          question: '有没有专利证书、授权文本、评价报告？',
          example: '专利证书',
        },
        {
          id: 'actEvidence',
          number: 2,
          label: '被诉侵权行为证据',
          rows: [
            '2-1 被告实施被诉侵权行为（制造、销售、许诺销售被诉侵权产品等）的证据',
            '2-2 被诉侵权设计与涉案外观设计专利的比对',
          ],
          title: '证明对方侵权的证据',
          question: '有没有证明对方做了、卖了的证据？例如买来的样品、网店公证书、对比图。',
          example: '在对方网店买样品的公证书',
        },
        {
          id: 'liabilityEvidence',
          number: 3,
          label: '责任承担证据',
          rows: ['3-1 被告侵权期间证据', '3-2 被告财务报表（如无，可不交）'],
          title: '证明该赔多少的证据',
          question: '有没有证明对方卖了多久、赚了多少的证据？',
          example: '对方网店的销量截图',
        },
        {
          id: 'furtherEvidence',
          number: 4,
          label: '其他证据',
          rows: ['4-1 关联案件证据', '4-2 指导性案例、人民法院案例库案例等参考案例'],
          title: '其他证据',
          question: '还有别的证据吗？例如别的案子的判决书、参考案例。',
          example: '另一个案子的判决书',
        },
      ]),
      ...caseTables('附件 2 关联行政确权程序及有关行政诉讼案件信息表'),
    ],
  },
  prefill: [annexReferencePrefill('附件 1 原告证据清单'), ...caseTablesPrefill],
  checks: [
    ...damagesChecks(grounds),
    {
      kind: 'notAfter',
      earlier: 'facts.right.appliedOn',
      later: 'facts.right.grantedOn',
      words: { zh: '授权公告的日期早于申请的日期，请看看有没有写错。' },
    },
  ],
  materials: [
    {
      id: 'patentPapers',
      label: '外观设计专利证书、授权公告文本、专利登记簿副本',
      title: { zh: '专利证书和授权公告文本' },
      help: { zh: '还有最近的专利登记簿副本或者缴年费的凭证，证明专利还有效。' },
      required: false,
    },
    {
      id: 'evaluationReport',
      label: '外观设计专利权评价报告',
      title: { zh: '专利权评价报告' },
      help: { zh: '国家知识产权局作出的；没有也可以起诉，法院可能要求补交（专利法第六十六条）。' },
      required: false,
    },
    {
      id: 'infringementPapers',
      label: '被诉侵权产品实物、图片，设计比对',
      title: { zh: '对方的产品和对比图' },
      help: { zh: '例如买来的样品、照片、网店公证书，把两个产品的六面图放在一起的对比。' },
      required: false,
    },
    expenseMaterial,
  ],
  caseFacts: {
    feeScale: 'intellectualProperty',
    jurisdiction: 'ip',
    claimAmount: ['claims.damages.amount', ...expensePaths(paid)],
  },
});
