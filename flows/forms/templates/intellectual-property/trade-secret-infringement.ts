import type { Section } from '../../template.ts';
import {
  annexReferencePrefill,
  evidenceAnnex,
  formWithAnnex,
  otherEvidenceGroup,
} from '../blocks/evidence-annex.ts';
import { hasNot, longText } from '../blocks/fields.ts';
import { damagesChecks, dividedDamages } from '../blocks/ip-damages.ts';
import { expenseMaterial, expensePaths, expenses, expensesRow, hasContent } from '../blocks/ip-rows.ts';
import { mediationSection, relatedCasesSection } from '../blocks/mediation.ts';
import { civilParties } from '../blocks/parties.ts';
import { costsClaim, freeText, row } from '../blocks/rows.ts';
import { yes } from '../blocks/wording.ts';
import { tradeSecretFacts } from './trade-secret-infringement-facts.ts';

const paid = [expenses.lawyer(), expenses.notary(), expenses.travel(), expenses.other('凭证')];
const grounds = ['loss', 'profit', 'statutory'] as const;

/** 诉讼请求 of form 27, items 1 to 5. */
const claims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: { zh: '您的要求' },
  elements: [
    freeText('claims', '请判令被告停止用我厂的配方，赔我十万元。'),
    hasContent('stop', 1, '停止侵权', {
      ask: '要不要对方停下来？',
      help: '对方还在用的，一般选“是”；已经停了的，可以选“否”。',
      term: '商业秘密：外人不知道、有价值、采取了保密措施的技术和经营信息。',
      hint: '（具体陈述侵权对象、停止侵权的方式和内容等）',
      detailAsk: '要对方停止做什么？',
      detailHelp: '写清楚停什么、怎么停。例如：停止用我厂的配方生产，把抄走的图纸交回来。',
    }),
    dividedDamages(2, { grounds, punitive: 'multiple' }),
    expensesRow(3, '支付合理费用', paid),
    costsClaim(4),
    row(
      'other',
      5,
      '其他请求',
      [
        hasNot('claimed', '', '还有别的要求吗？', { help: '没有就选“否”。' }),
        longText('detail', '', '还要求什么？', {
          when: yes('claimed'),
          required: true,
          help: '例如：请判令两个被告一起承担赔偿（连带责任）。',
        }),
      ],
      { print: ['{claimed:yes}    {detail}', '{claimed:no}'] },
    ),
  ],
};

/** 民事起诉状（侵害商业秘密纠纷）: form 27 of the national set. */
export const tradeSecretInfringement = formWithAnnex({
  id: 'trade-secret-infringement',
  number: 27,
  family: 'intellectualProperty',
  version: 1,
  title: ['民事起诉状', '（侵害商业秘密纠纷）'],
  name: '技术、客户名单等秘密被人拿走（侵害商业秘密纠纷）',
  cause: '侵害商业秘密纠纷',
  parties: civilParties,
  claims: { sections: [claims] },
  facts: {
    sections: [
      tradeSecretFacts,
      relatedCasesSection(
        '关联案件信息',
        '（若有关联刑事案件，请载明司法鉴定情况（重点载明与本案相关密点的比对内容））',
      ),
    ],
  },
  mediation: mediationSection,
  annexes: {
    sections: evidenceAnnex('附件 原告证据清单', [
      {
        id: 'rightEvidence',
        number: 1,
        label: '涉案商业秘密符合法定条件的证据',
        rows: ['1-1 非公知性证据', '1-2 采取了保密措施的证据', '1-3 涉案商业秘密具有商业价值的证据'],
        title: '证明是商业秘密的证据',
        question: '有没有证明它是秘密、您采取了保密措施、它值钱的证据？例如保密协议。',
        example: '和员工签的保密协议',
      },
      {
        id: 'actEvidence',
        number: 2,
        label: '被诉侵权行为证据',
        rows: [
          '2-1 被告实施了被诉侵权行为（披露、使用或允许他人使用等）的证据',
          '2-2 被告使用的涉案信息与原告主张的商业秘密实质性相同的证据',
          '2-3 鉴定报告',
          '2-4 比对表',
        ],
        title: '证明对方侵权的证据',
        question: '有没有证明对方拿走、用了您的秘密的证据？',
        example: '对方的产品和我的产品的对比表',
      },
      {
        id: 'liabilityEvidence',
        number: 3,
        label: '责任承担证据',
        rows: ['3-1 被告侵权期间证据', '3-2 被告财务报表（如无，可不交）'],
        title: '证明该赔多少的证据',
        question: '有没有证明对方用了多久、赚了多少的证据？',
        example: '对方的销售合同',
      },
      otherEvidenceGroup(4),
    ]),
  },
  prefill: [annexReferencePrefill('附件 原告证据清单')],
  checks: damagesChecks(grounds),
  materials: [
    {
      id: 'secretPapers',
      label: '商业秘密载体、保密措施材料',
      title: { zh: '秘密是什么、怎么保密的材料' },
      help: {
        zh: '例如图纸、客户名单、保密协议、门禁和电脑权限的规定。可以要求法院不公开审理、不让别人复制。',
      },
      required: false,
    },
    {
      id: 'infringementPapers',
      label: '被诉侵权行为材料、比对表',
      title: { zh: '对方拿走、使用秘密的材料' },
      help: { zh: '例如离职员工的劳动合同、拷贝文件的记录、对方的产品、对比表、鉴定报告。' },
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
