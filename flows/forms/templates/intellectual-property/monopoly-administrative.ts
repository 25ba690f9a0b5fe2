import type { Section } from '../../template.ts';
import { evidenceAnnex, formWithAnnex } from '../blocks/evidence-annex.ts';
import { text } from '../blocks/fields.ts';
import { oneAuthority, technicalPlaintiffs, twoAgents, withAuthority } from '../blocks/ip-parties.ts';
import { attachmentsSection, otherCircumstances, proceedingsSection } from '../blocks/ip-proceedings.ts';
import { foreignElementSection } from '../blocks/jurisdiction.ts';
import { enforcementProceedings } from '../blocks/monopoly.ts';
import { costsClaim, freeText, row } from '../blocks/rows.ts';
import { monopolyDecisionFacts } from './monopoly-administrative-facts.ts';

/** 诉讼请求 of form 36, items 1 and 2. */
const claims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: { zh: '您的要求' },
  elements: [
    freeText('claims', '请撤销省市场监督管理局对我公司罚款的决定。'),
    row(
      'decision',
      1,
      '关于被诉决定',
      [
        text('office', '', '是哪里的市场监督管理局处罚的？', {
          maxLength: 60,
          required: true,
          help: '只写地名，不用写“市场监督管理局”。例如：吉林省。',
        }),
        text('number', '', '处罚决定书是哪一号？', {
          maxLength: 60,
          required: true,
          sameScreen: true,
          help: '照决定书标题下面写，不用写最后的“号”字。例如：吉市监垄处〔2025〕1。',
        }),
      ],
      {
        print: ['判决撤销{office}市场监督管理局{number}号行政处罚决定书（以下简称“被诉决定”）。'],
      },
    ),
    costsClaim(2),
  ],
};

/**
 * 行政起诉状（垄断纠纷）: form 36 of the national set. It refers to the tables of form 24. Its fee is that of 其他行政案件:
 * 诉讼费用交纳办法 13(5) has the higher one for trade marks, patents and maritime cases only.
 */
export const monopolyAdministrative = withAuthority(
  formWithAnnex({
    id: 'monopoly-administrative',
    number: 36,
    family: 'intellectualPropertyAdministrative',
    version: 1,
    title: ['行政起诉状', '（垄断纠纷）'],
    name: '因为垄断被处罚，不服（垄断行政纠纷）',
    cause: '垄断行政纠纷',
    parties: {
      act: 'sue',
      filer: technicalPlaintiffs,
      other: oneAuthority('被告'),
      agents: twoAgents,
    },
    claims: { sections: [claims, foreignElementSection] },
    facts: {
      sections: [
        monopolyDecisionFacts,
        proceedingsSection({
          label: '关联案件 / 程序情况',
          has: '：详见附件 2 关联案件信息表',
          first: enforcementProceedings('原告'),
          kinds: [
            { id: 'civil', unit: '件', label: '垄断民事案件', words: '告垄断的民事案子' },
            { id: 'arbitration', unit: '件', label: '仲裁案件', words: '仲裁的案子' },
          ],
        }),
        otherCircumstances(),
        attachmentsSection(['1. 原告证据', '2. 关联案件信息表（参照发明专利侵权民事起诉状后附表）']),
      ],
    },
    annexes: {
      sections: evidenceAnnex('附件 原告证据目录', [
        {
          id: 'decisionEvidence',
          number: 1,
          label: '被诉决定',
          rows: ['1-1 被诉决定', '1-2'],
          title: '处罚决定书',
          question: '有没有处罚决定书？',
          example: '《行政处罚决定书》',
        },
        {
          id: 'marketEvidence',
          number: 2,
          label: '相关市场界定证据',
          rows: ['2-1', '2-2', '2-3'],
          title: '说明是哪个市场的证据',
          question: '有没有说明是哪个市场的证据？例如行业报告、统计资料。',
          example: '行业协会的年度报告',
        },
        {
          id: 'actEvidence',
          number: 3,
          label: '涉案垄断行为不成立证据',
          rows: ['3-1', '3-2', '3-3'],
          title: '证明没有垄断的证据',
          question: '有没有证明没有垄断的证据？',
          example: '各家自己定价的记录',
        },
        {
          id: 'procedureEvidence',
          number: 4,
          label: '被诉决定违反法定程序 / 超越职权 / 滥用职权 / 处罚明显不当证据',
          rows: ['4-1', '4-2', '4-3'],
          title: '证明程序、处罚不对的证据',
          question: '有没有证明程序不对、罚得不对的证据？',
          example: '送达回证、听证笔录',
        },
        {
          id: 'furtherEvidence',
          number: 5,
          label: '其他证据',
          rows: ['5-1', '5-2', '5-3'],
          title: '其他证据',
          question: '还有别的证据吗？',
          example: '财务报表',
        },
      ]),
    },
    prefill: [
      { path: 'facts.act.office', sameAs: 'claims.decision.office' },
      { path: 'facts.act.punished', sameAs: 'plaintiffs[0].organisation.name' },
      { path: 'facts.act.punished', sameAs: 'plaintiffs[0].person.name' },
    ],
    checks: [
      {
        kind: 'notAfter',
        earlier: 'facts.act.on',
        later: 'facts.act.receivedOn',
        words: { zh: '收到决定书的日期早于决定的日期，请看看有没有写错。' },
      },
    ],
    materials: [
      {
        id: 'decision',
        label: '被诉行政处罚决定书',
        title: { zh: '处罚决定书' },
        help: { zh: '每一页都要；申请过行政复议的，复议决定书也带上。' },
        required: false,
      },
      {
        id: 'received',
        label: '收到决定书的证明',
        title: { zh: '哪天收到决定书的证明' },
        help: { zh: '例如送达回证、信封、邮寄记录。' },
        required: false,
      },
      {
        id: 'casePapers',
        label: '行政程序中的材料',
        title: { zh: '查处过程中的材料' },
        help: { zh: '例如处罚告知书、听证笔录、您交过的陈述意见。' },
        required: false,
      },
    ],
    caseFacts: {
      feeScale: 'administrative',
      jurisdiction: 'ip',
      gate: 'administrative',
      gates: { actKnownOn: 'facts.act.receivedOn', actOn: 'facts.act.on' },
    },
  }),
  { label: '被告', head: '法定代表人', example: '吉林省市场监督管理厅' },
);
