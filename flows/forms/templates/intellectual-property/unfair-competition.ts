import type { Section } from '../../template.ts';
import {
  annexReference,
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
import { costsClaim, freeText, longRow, otherClaims, row } from '../blocks/rows.ts';

const paid = [expenses.lawyer(), expenses.notary(), expenses.travel(), expenses.other('凭证')];

const grounds = ['loss', 'profit', 'statutory'] as const;

/** 诉讼请求 of form 29, items 1 to 6. */
const claims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: { zh: '您的要求' },
  elements: [
    freeText('claims', '请判令被告停止用和我店差不多的招牌，赔我三万元。'),
    hasContent('stop', 1, '停止侵害', {
      ask: '要不要对方停下来？',
      help: '对方还在做的，一般选“是”；已经停了的，可以选“否”。',
      hint: '（具体陈述侵害对象、停止侵权的方式和内容等）',
      detailAsk: '要对方停止做什么？',
      detailHelp: '写清楚停什么、怎么停。例如：停止用“老王家”的招牌和包装，把现有的销毁。',
    }),
    dividedDamages(2, { grounds, method: true }),
    expensesRow(3, '支付合理费用', paid),
    costsClaim(4),
    row('clear', 5, '消除影响', [
      hasNot('claimed', '', '要不要对方登报或者在网上说明，消除影响？', {
        help: '对方说了您坏话、让别人认错了的，可以要求。不要就选“否”。',
        term: '消除影响：请法院判对方公开说明，把坏影响去掉。',
      }),
    ]),
    otherClaims(6),
  ],
};

/** 事实与理由 of form 29, items 1 to 5. */
const facts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: { zh: '事情经过' },
  elements: [
    freeText('facts', '我的店开了二十年，被告在对面开店，招牌和包装都和我的一样，好多顾客认错。'),
    row('standing', 1, '原告主体情况', [
      longText('text', '具体情形', '您（您单位）是做什么的？', {
        maxLength: 800,
        help: '写做什么生意、做了多久、和对方是不是同行。例如：开了二十年冷面店，对方也是开冷面店的。',
      }),
    ]),
    hasContent('interest', 2, '原告主张的权益基础或特定行为的损害对象', {
      ask: '对方损害了您的什么？能说清楚吗？',
      help: '例如有名气的店名、包装、商业信誉、网站的数据。说得清就选“是”。',
      term: '权益基础：法律保护的、您已经有的东西，例如有一定影响的名称、包装、装潢。',
      detailAsk: '是什么？',
      detailHelp: '例如：“老王家冷面”的店名用了二十年，本地人都知道。',
    }),
    longRow(
      'acts',
      3,
      '被告实行不正当竞争行为的具体事实（包括时间、地点、表现形式、具体内容、主观故意程度和损害后果等）',
      '对方做了什么？',
      {
        required: true,
        help: '写什么时候、在哪里、怎么做的、是不是故意、给您造成什么后果。例如：今年一月起在我店对面挂“老王家”招牌，包装也一样，顾客认错，我每月少卖两千元。',
        term: '不正当竞争：用仿冒、虚假宣传、贿赂、侵犯商业秘密、说人坏话等不正当的办法抢生意。',
      },
    ),
    longRow('otherMatters', 4, '其他情况', '还有什么要告诉法院的吗？', {
      help: '没有就不填。例如：市场监管局来查过。',
    }),
    annexReference(5),
  ],
};

/** 民事起诉状（不正当竞争纠纷）: form 29 of the national set. */
export const unfairCompetition = formWithAnnex({
  id: 'unfair-competition',
  number: 29,
  family: 'intellectualProperty',
  version: 1,
  title: ['民事起诉状', '（不正当竞争纠纷）'],
  name: '同行用不正当的办法抢生意（不正当竞争纠纷）',
  cause: '不正当竞争纠纷',
  parties: civilParties,
  claims: { sections: [claims] },
  facts: { sections: [facts, relatedCasesSection()] },
  mediation: mediationSection,
  annexes: {
    sections: evidenceAnnex('附件 原告证据清单', [
      {
        id: 'rightEvidence',
        number: 1,
        label: '原告主张的权益基础或特定行为的损害对象的证据',
        rows: ['1-1 体现权益基础或损害对象的证据（如有一定影响的标识）'],
        title: '证明您的权益的证据',
        question: '有没有证明您的店名、包装、信誉等的证据？',
        example: '营业执照、老照片、获奖证书',
      },
      {
        id: 'actEvidence',
        number: 2,
        label: '被诉不正当竞争行为证据',
        rows: [
          '2-1 被告实施了被诉不正当竞争行为的证据',
          '2-2 被诉不正当竞争行为造成损害的证据',
          '2-3 体现被告实施被诉不正当竞争行为主观意图的证据',
        ],
        title: '证明对方做了什么的证据',
        question: '有没有证明对方做了什么、造成什么损害的证据？',
        example: '对方招牌的照片',
      },
      {
        id: 'liabilityEvidence',
        number: 3,
        label: '责任承担证据',
        rows: ['3-1 被告不正当竞争行为实施期间证据', '3-2 被告财务报表（如无，可不交）'],
        title: '证明该赔多少的证据',
        question: '有没有证明对方做了多久、赚了多少的证据？',
        example: '对方网店的销量截图',
      },
      otherEvidenceGroup(4),
    ]),
  },
  prefill: [annexReferencePrefill('附件 原告证据清单')],
  checks: damagesChecks(grounds),
  materials: [
    {
      id: 'rightPapers',
      label: '权益基础材料',
      title: { zh: '证明您的店名、包装、信誉的材料' },
      help: { zh: '例如营业执照、商标注册证、老照片、广告合同、获奖证书。' },
      required: false,
    },
    {
      id: 'infringementPapers',
      label: '被诉不正当竞争行为材料',
      title: { zh: '证明对方做了什么的材料' },
      help: { zh: '例如招牌和包装的照片、宣传单、网页截图、公证书、聊天记录。' },
      required: false,
    },
    {
      id: 'lossPapers',
      label: '损失、获利材料',
      title: { zh: '证明损失的材料' },
      help: { zh: '例如前后两年的账本、报税表、对方的销量截图。没有可以不交。' },
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
