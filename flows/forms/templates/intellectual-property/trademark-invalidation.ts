import {
  annexReferencePrefill,
  evidenceAnnex,
  formWithAnnex,
  otherEvidenceGroup,
} from '../blocks/evidence-annex.ts';
import { officeOffered, oneAuthority, withAuthority } from '../blocks/ip-parties.ts';
import { civilAgent } from '../blocks/parties.ts';
import { markRelatedSection, precedentsSection } from '../blocks/trademark-related.ts';
import { plaintiffRole, thirdPartyRole } from '../blocks/wording.ts';
import { invalidationClaims, invalidationRuling } from './trademark-invalidation-claims.ts';
import { hasCited, invalidationFacts } from './trademark-invalidation-facts.ts';

/** 行政起诉状（商标无效行政纠纷）: form 33 of the national set. Its persons have fewer blanks than elsewhere. */
export const trademarkInvalidation = withAuthority(
  formWithAnnex({
    id: 'trademark-invalidation',
    number: 33,
    family: 'intellectualPropertyAdministrative',
    version: 1,
    title: ['行政起诉状', '（商标无效行政纠纷）'],
    name: '商标被宣告无效，或者没宣告成（商标无效行政纠纷）',
    cause: '商标无效行政纠纷',
    parties: {
      act: 'sue',
      filer: {
        role: plaintiffRole,
        rows: [
          { kind: 'person', label: '原告（自然人）', print: 'withoutWork' },
          { kind: 'organisation', label: '原告（法人、非法人组织）', print: 'standard' },
        ],
      },
      other: oneAuthority('被告（行政机关）'),
      third: {
        role: thirdPartyRole,
        rows: [
          { kind: 'person', label: '第三人（自然人）', print: 'short' },
          { kind: 'organisation', label: '第三人（法人、非法人组织）', print: 'standard' },
        ],
        more: { zh: '行政程序里还有另一方吗？例如请求宣告无效的人，或者商标的权利人。' },
      },
      agents: [civilAgent],
    },
    claims: { sections: [invalidationRuling, invalidationClaims] },
    facts: { sections: [...invalidationFacts, markRelatedSection(hasCited), precedentsSection] },
    annexes: {
      sections: evidenceAnnex('附件 原告证据清单', [
        {
          id: 'decisionEvidence',
          number: 1,
          label: '被诉裁定 / 决定及涉案商标信息相关证据',
          rows: ['1-1 被诉裁定 / 决定', '1-2 涉案商标信息', '1-3 其他'],
          title: '裁定书和商标资料',
          question: '有没有裁定书或者决定书、商标的登记资料？',
          example: '《无效宣告请求裁定书》',
        },
        {
          id: 'officeEvidence',
          number: 2,
          label: '行政阶段提交的证据',
          rows: ['2-1', '2-2', '2-3', '2-4'],
          title: '以前交过的证据',
          question: '有没有以前交给国家知识产权局、现在还要用的证据？',
          example: '在先使用的广告合同',
        },
        {
          id: 'newEvidence',
          number: 3,
          label: '一审阶段提交的证据',
          rows: ['3-1', '3-2'],
          title: '现在新交的证据',
          question: '有没有现在新交的证据？',
          example: '新找到的获奖证书',
        },
        // The form prints 3-1 in its fourth group.
        otherEvidenceGroup(4, ['3-1']),
      ]),
    },
    prefill: [
      ...officeOffered,
      annexReferencePrefill('附件 原告证据清单', 'moreFacts'),
      { path: 'facts.disputed.number', sameAs: 'decision.number.markNumber' },
      { path: 'facts.cited.has', sameAs: 'facts.standing.cited' },
    ],
    checks: [
      {
        kind: 'notAfter',
        earlier: 'facts.disputed.appliedOn',
        later: 'decision.decidedOn.on',
        words: { zh: '商标申请的日期晚于裁定的日期，请看看有没有写错。' },
      },
    ],
    materials: [
      {
        id: 'decision',
        label: '被诉无效宣告请求裁定书、复审决定书',
        title: { zh: '裁定书或者决定书' },
        help: { zh: '国家知识产权局作出的，每一页都要。' },
        required: false,
      },
      {
        id: 'received',
        label: '收到裁定书、决定书的证明',
        title: { zh: '哪天收到的证明' },
        help: {
          zh: '例如信封、邮寄记录、系统里的送达时间。要在收到以后三十天以内起诉（商标法第四十四条、第四十五条）。',
        },
        required: false,
      },
      {
        id: 'markPicture',
        label: '诉争商标、引证商标图样、商标档案',
        title: { zh: '商标的图和登记资料' },
        help: { zh: '从商标局网站打印，诉争商标和每个引证商标都要。' },
        required: false,
      },
      {
        id: 'usePapers',
        label: '商标使用、知名度等证据',
        title: { zh: '证明商标使用、有名气的材料' },
        help: { zh: '例如带日期的合同、发票、广告、获奖证书。' },
        required: false,
      },
    ],
    caseFacts: {
      feeScale: 'administrativeIp',
      jurisdiction: 'ip',
      gates: { trademarkDecisionOn: 'decision.decidedOn.receivedOn' },
    },
  }),
  { label: '被告（行政机关）', head: '法定代表人 / 主要负责人', example: '国家知识产权局' },
);
