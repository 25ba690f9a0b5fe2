import { evidenceAnnex, formWithAnnex } from '../blocks/evidence-annex.ts';
import { familyNotes } from '../blocks/header.ts';
import {
  officePrinted,
  oneAuthority,
  technicalPlaintiffs,
  technicalThirdParties,
  twoAgents,
  withAuthority,
} from '../blocks/ip-parties.ts';
import {
  attachmentsSection,
  otherCircumstances,
  patentProceedings,
  proceedingsSection,
} from '../blocks/ip-proceedings.ts';
import { foreignElementSection } from '../blocks/jurisdiction.ts';
import { patentSuitClaims, patentSuitTables } from '../blocks/patent-review.ts';
import { patentInvalidationFacts } from './patent-invalidation-facts.ts';

/** The note on whom the form is written for stands among the official ones; it is re-expressed from its contents. */
const notes = familyNotes('intellectualPropertyAdministrative', '参加诉讼').map((note) =>
  note.startsWith('4. ')
    ? `${note}本表按专利权人为原告的情形制作，无效宣告请求人为原告的，可以参照填写。`
    : note,
);

/**
 * 行政起诉状（专利无效行政纠纷）: form 35 of the national set, written for the patentee who sues; who asked for invalidity may
 * use it too. It refers to the tables of form 24; its fourth group of evidence has no name.
 */
export const patentInvalidation = withAuthority(
  formWithAnnex({
    id: 'patent-invalidation',
    number: 35,
    family: 'intellectualPropertyAdministrative',
    version: 1,
    title: ['行政起诉状', '（专利无效行政纠纷）'],
    name: '专利被宣告无效，或者没宣告成（专利无效行政纠纷）',
    cause: '专利无效行政纠纷',
    notes,
    parties: {
      act: 'sue',
      filer: technicalPlaintiffs,
      other: oneAuthority('被告'),
      third: {
        ...technicalThirdParties,
        more: { zh: '行政程序里还有另一方吗？例如请求宣告无效的人，或者专利权人。' },
      },
      agents: twoAgents,
    },
    claims: {
      sections: [
        patentSuitClaims(
          { thing: '本专利', paper: '无效宣告请求审查决定', articles: '专利法第四十六条' },
          '请撤销无效宣告请求审查决定，判令被告重新作出决定。',
        ),
        foreignElementSection,
      ],
    },
    facts: {
      sections: [
        patentInvalidationFacts,
        proceedingsSection({
          label: '关联案件 / 程序情况',
          has: '：详见附件 4 关联案件信息表',
          kinds: patentProceedings,
        }),
        otherCircumstances(
          '（可简述专利研发背景、应用情况、所获荣誉、是否为标准必要专利、是否为高价值专利等）',
          '没有就不填。例如：这个专利得过省里的发明奖。',
        ),
        attachmentsSection([
          '1. 原告证据',
          '2. 同族专利信息表',
          '3. 专利有效性分析表',
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
            label: '专利文本',
            rows: ['1-1 涉案专利授权公告文本（权利要求书、说明书）', '1-2 权利要求书修改文本'],
            title: '专利文本',
            question: '有没有专利的授权公告文本、修改文本？',
            example: '授权公告文本',
          },
          {
            id: 'decisionEvidence',
            number: 2,
            label: '被诉决定',
            rows: ['2-1 被诉决定'],
            title: '决定书',
            question: '有没有无效宣告请求审查决定书？',
            example: '《无效宣告请求审查决定书》',
          },
          {
            id: 'familyEvidence',
            number: 3,
            label: '其他证据',
            rows: ['3-1 同族专利情况', '3-2 涉案专利有关确权行政决定、裁判文书', '3-3'],
            title: '同族专利、有关的决定和判决',
            question: '有没有同族专利、别的决定或者判决？',
            example: '以前维持有效的决定书',
          },
          {
            id: 'furtherEvidence',
            number: 4,
            label: '',
            rows: ['4-1', '4-2', '4-3'],
            title: '别的证据',
            question: '还有别的证据吗？',
            example: '公知常识的教科书',
          },
        ]),
        ...patentSuitTables('本专利', '附件 3 专利有效性分析表'),
      ],
    },
    prefill: [...officePrinted, { path: 'facts.procedure.patentee', sameAs: 'facts.right.holder' }],
    checks: [
      {
        kind: 'notAfter',
        earlier: 'facts.right.appliedOn',
        later: 'facts.right.grantedOn',
        words: { zh: '授权公告的日期早于申请的日期，请看看有没有写错。' },
      },
      {
        kind: 'notAfter',
        earlier: 'facts.procedure.requestedOn',
        later: 'facts.procedure.decidedOn',
        words: { zh: '请求宣告无效的日期晚于决定的日期，请看看有没有写错。' },
      },
    ],
    materials: [
      {
        id: 'decision',
        label: '被诉无效宣告请求审查决定书',
        title: { zh: '无效宣告请求审查决定书' },
        help: { zh: '国家知识产权局作出的，每一页都要。' },
        required: false,
      },
      {
        id: 'received',
        label: '收到决定书的证明',
        title: { zh: '哪天收到决定书的证明' },
        help: {
          zh: '例如信封、邮寄记录、系统里的送达时间。要在收到以后三个月以内起诉（专利法第四十六条）。',
        },
        required: false,
      },
      {
        id: 'patentText',
        label: '专利授权公告文本、对比文件、反证',
        title: { zh: '专利文本和双方交过的证据' },
        help: { zh: '权利要求书、说明书、附图，双方在行政程序里交的文件，外文的带译文。' },
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
