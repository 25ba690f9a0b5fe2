import type { Section } from '../../template.ts';
import { evidenceAnnex, formWithAnnex, otherEvidenceGroup } from '../blocks/evidence-annex.ts';
import {
  monopolyClaims,
  monopolyExpenses,
  monopolyLiability,
  monopolyLiabilityPrefill,
} from '../blocks/ip-liability.ts';
import { technicalParties } from '../blocks/ip-parties.ts';
import { attachmentsSection, otherCircumstances, proceedingsSection } from '../blocks/ip-proceedings.ts';
import { expenseMaterial, expensePaths, hasContent } from '../blocks/ip-rows.ts';
import { foreignElementSection } from '../blocks/jurisdiction.ts';
import { mediationSection } from '../blocks/mediation.ts';
import { enforcementProceedings } from '../blocks/monopoly.ts';
import { freeText } from '../blocks/rows.ts';
import { monopolyFacts } from './monopoly-civil-facts.ts';

/** 诉讼请求 of form 30, items 1 to 7. */
const claims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: { zh: '您的要求' },
  elements: [
    freeText('claims', '请判令被告停止限定我只能从他那里进货，赔我十万元。'),
    hasContent('stop', 1, '停止垄断行为', {
      ask: '要不要对方停下来？',
      help: '对方还在做的，一般选“是”；已经停了的，可以选“否”。',
      term: '垄断行为：几家商量好价格、分市场，或者大企业仗着势力压人等排斥竞争的做法。',
      hint: '（简述请求停止的垄断行为内容）',
      detailAsk: '要对方停止做什么？',
      detailHelp: '例如：停止要求我们只能从他一家进货。',
    }),
    ...monopolyClaims,
  ],
};

/** 民事起诉状（垄断纠纷）: form 30 of the national set. It refers to the tables of form 24. */
export const monopolyCivil = formWithAnnex({
  id: 'monopoly-civil',
  number: 30,
  family: 'intellectualProperty',
  version: 1,
  title: ['民事起诉状', '（垄断纠纷）'],
  name: '大企业或者几家联手垄断，让我吃亏（垄断纠纷）',
  cause: '垄断纠纷',
  parties: technicalParties,
  claims: { sections: [claims, foreignElementSection] },
  facts: {
    sections: [
      monopolyFacts,
      monopolyLiability,
      proceedingsSection({
        label: '关联案件 / 程序情况',
        has: '：详见附件 2 关联案件信息表',
        first: enforcementProceedings('被告'),
        kinds: [
          { id: 'civil', unit: '件', label: '垄断民事案件', words: '别的告垄断的民事案子' },
          { id: 'other', unit: '件', label: '其他关联案件', words: '别的有关的案子' },
        ],
      }),
      otherCircumstances(),
      attachmentsSection(['1. 原告证据', '2. 关联案件信息表（参照发明专利侵权民事起诉状后附表）']),
    ],
  },
  mediation: mediationSection,
  annexes: {
    sections: evidenceAnnex('附件 1 原告证据目录', [
      {
        id: 'marketEvidence',
        number: 1,
        label: '相关市场界定证据',
        rows: ['1-1', '1-2', '1-3'],
        title: '说明是哪个市场的证据',
        question: '有没有说明是哪个市场的证据？例如行业报告、统计资料。',
        example: '行业协会的年度报告',
      },
      {
        id: 'actEvidence',
        number: 2,
        label: '具体垄断行为证据',
        rows: ['2-1', '2-2', '2-3'],
        title: '证明对方垄断的证据',
        question: '有没有证明对方做了什么的证据？例如合同、通知、处罚决定书。',
        example: '对方发的涨价通知',
      },
      {
        id: 'liabilityEvidence',
        number: 3,
        label: '责任承担证据',
        rows: ['3-1', '3-2', '3-3'],
        title: '证明该赔多少的证据',
        question: '有没有证明您损失多少的证据？',
        example: '两年的进货发票',
      },
      otherEvidenceGroup(4, ['4-1', '4-2', '4-3']),
    ]),
  },
  prefill: [...monopolyLiabilityPrefill, { path: 'facts.joint.claimed', sameAs: 'claims.joint.claimed' }],
  checks: [
    {
      kind: 'notAfter',
      earlier: 'facts.act.from',
      later: 'facts.act.to',
      words: { zh: '垄断行为开始的日期晚于结束的日期，请看看有没有写错。' },
    },
  ],
  materials: [
    {
      id: 'actPapers',
      label: '被诉垄断行为材料',
      title: { zh: '证明对方垄断的材料' },
      help: { zh: '例如合同、通知、聊天记录、行业协会的文件。' },
      required: false,
    },
    {
      id: 'penaltyDecision',
      label: '反垄断执法机构的处理决定',
      title: { zh: '市场监管部门的处罚决定书' },
      help: { zh: '已经处罚过的带来；没有处罚也可以起诉。' },
      required: false,
    },
    {
      id: 'lossPapers',
      label: '损失材料',
      title: { zh: '证明损失的材料' },
      help: { zh: '例如进货发票、账本、前后价格的对比。' },
      required: false,
    },
    expenseMaterial,
  ],
  caseFacts: {
    feeScale: 'intellectualProperty',
    jurisdiction: 'ip',
    claimAmount: ['claims.damages.amount', ...expensePaths(monopolyExpenses)],
  },
});
