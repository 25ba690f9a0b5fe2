import { evidenceAnnex, formWithAnnex } from '../blocks/evidence-annex.ts';
import {
  officePrinted,
  oneAuthority,
  technicalPlaintiffs,
  twoAgents,
  withAuthority,
} from '../blocks/ip-parties.ts';
import { attachmentsSection, otherCircumstances, proceedingsSection } from '../blocks/ip-proceedings.ts';
import { foreignElementSection } from '../blocks/jurisdiction.ts';
import { patentSuitClaims, patentSuitTables } from '../blocks/patent-review.ts';
import { patentRefusalFacts } from './patent-refusal-review-facts.ts';

/** 行政起诉状（专利申请驳回复审行政纠纷）: form 34 of the national set. It refers to the tables of form 24. */
export const patentRefusalReview = withAuthority(
  formWithAnnex({
    id: 'patent-refusal-review',
    number: 34,
    family: 'intellectualPropertyAdministrative',
    version: 1,
    title: ['行政起诉状', '（专利申请驳回复审行政纠纷）'],
    name: '专利申请被驳回，复审也没过（专利申请驳回复审行政纠纷）',
    cause: '专利申请驳回复审行政纠纷',
    parties: {
      act: 'sue',
      filer: technicalPlaintiffs,
      other: oneAuthority('被告'),
      agents: twoAgents,
    },
    claims: {
      sections: [
        patentSuitClaims(
          { thing: '本申请', paper: '复审请求审查决定', articles: '专利法第四十一条' },
          '请撤销复审决定，判令被告重新作出决定。',
        ),
        foreignElementSection,
      ],
    },
    facts: {
      sections: [
        patentRefusalFacts,
        proceedingsSection({
          label: '关联案件 / 程序情况',
          has: '：详见附件 4 关联案件信息表',
          kinds: [
            {
              id: 'ownership',
              unit: '件',
              label: '专利申请权属民事案件',
              words: '争这个专利申请归谁的案子',
            },
            { id: 'other', unit: '件', label: '其他关联案件', words: '别的有关的案子' },
          ],
        }),
        otherCircumstances(
          '（可简述本申请研发背景、应用情况、是否为标准必要专利、是否为高价值专利等）',
          '没有就不填。例如：这个发明研究了三年，已经在五个县用上。',
        ),
        attachmentsSection([
          '1. 原告证据',
          '2. 同族专利信息表',
          '3. 专利申请有效性分析表',
          '4. 关联案件信息表（同发明专利侵权民事起诉状后附表）',
        ]),
      ],
    },
    annexes: {
      sections: [
        ...evidenceAnnex('附件 1 原告证据目录', [
          {
            id: 'textEvidence',
            number: 1,
            label: '专利申请文本',
            rows: ['1-1 涉案专利申请文本（权利要求书、说明书）'],
            title: '专利申请文本',
            question: '有没有专利申请文本？',
            example: '权利要求书和说明书',
          },
          {
            id: 'decisionEvidence',
            number: 2,
            label: '被诉决定',
            rows: ['2-1 被诉决定'],
            title: '决定书',
            question: '有没有复审决定书？',
            example: '《复审请求审查决定书》',
          },
          {
            id: 'furtherEvidence',
            number: 3,
            label: '其他证据',
            rows: ['3-1 同族专利情况', '3-2', '3-3'],
            title: '其他证据',
            question: '还有别的证据吗？例如同族专利、对比文件、公知常识的材料。',
            example: '美国同族专利的授权文本',
          },
        ]),
        ...patentSuitTables('本申请', '附件 3 专利申请有效性分析表'),
      ],
    },
    prefill: [
      ...officePrinted,
      { path: 'facts.right.applicant', sameAs: 'plaintiffs[0].person.name' },
      { path: 'facts.right.applicant', sameAs: 'plaintiffs[0].organisation.name' },
    ],
    checks: [
      {
        kind: 'notAfter',
        earlier: 'facts.right.appliedOn',
        later: 'facts.procedure.refusedOn',
        words: { zh: '申请的日期晚于驳回的日期，请看看有没有写错。' },
      },
      {
        kind: 'notAfter',
        earlier: 'facts.procedure.refusedOn',
        later: 'facts.procedure.decidedOn',
        words: { zh: '驳回的日期晚于复审决定的日期，请看看有没有写错。' },
      },
    ],
    materials: [
      {
        id: 'decision',
        label: '被诉复审请求审查决定书、驳回决定',
        title: { zh: '复审决定书和原来的驳回决定' },
        help: { zh: '国家知识产权局作出的，每一页都要。' },
        required: false,
      },
      {
        id: 'received',
        label: '收到决定书的证明',
        title: { zh: '哪天收到决定书的证明' },
        help: {
          zh: '例如信封、邮寄记录、系统里的送达时间。要在收到以后三个月以内起诉（专利法第四十一条）。',
        },
        required: false,
      },
      {
        id: 'applicationText',
        label: '专利申请文本、对比文件',
        title: { zh: '申请文本和对比文件' },
        help: { zh: '权利要求书、说明书、附图，还有决定书引用的对比文件，外文的带译文。' },
        required: false,
      },
    ],
    caseFacts: {
      feeScale: 'administrativeIp',
      jurisdiction: 'ip',
      gates: { patentDecisionOn: 'claims.decision.receivedOn' },
    },
  }),
  { label: '被告', head: '法定代表人', name: '国家知识产权局', example: '国家知识产权局' },
);
