import type { Section } from '../../template.ts';
import { evidenceAnnex, formWithAnnex, otherEvidenceGroup } from '../blocks/evidence-annex.ts';
import { choice, date, longText, number, text } from '../blocks/fields.ts';
import { furtherFacts, infringingAct, jointInfringement } from '../blocks/ip-facts.ts';
import {
  costsWithContent,
  patentClaims,
  patentExpenses,
  patentLiability,
  patentLiabilityPrefill,
} from '../blocks/ip-liability.ts';
import { technicalParties } from '../blocks/ip-parties.ts';
import { attachmentsSection, otherCircumstances, proceedingsSection } from '../blocks/ip-proceedings.ts';
import { expenseMaterial, expensePaths, hasContent } from '../blocks/ip-rows.ts';
import { holderStanding } from '../blocks/ip-standing.ts';
import { foreignElementSection, jurisdictionSection } from '../blocks/jurisdiction.ts';
import { mediationSection } from '../blocks/mediation.ts';
import { freeText, row } from '../blocks/rows.ts';
import { is, option } from '../blocks/wording.ts';

/** 诉讼请求 of form 26, items 1 to 7. */
const claims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: { zh: '您的要求' },
  elements: [
    freeText('claims', '请判令被告停止卖我的玉米品种，赔我十万元。'),
    hasContent('stop', 1, '停止侵害', {
      ask: '要不要对方停下来？',
      help: '对方还在做的，一般选“是”；已经停了的，可以选“否”。',
      term: '植物新品种权：对培育出来的新品种取得的权利，别人不经许可不能繁殖、卖它的种子。',
      hint: '（简述停止侵权主体以及相应停止侵权方式、内容、范围等）',
      detailAsk: '要谁停止做什么？',
      detailHelp: '例如：被告停止生产、销售“某玉 1 号”玉米种子，库存的种子灭活。',
    }),
    ...patentClaims(costsWithContent(6)),
  ],
};

const right = row('right', 2, '权利基础状况', [
  text('number', '品种权号', '品种权号是多少？', {
    maxLength: 60,
    required: true,
    help: '品种权证书上有。例如：CNA20201001234。',
  }),
  text('name', '品种名称', '品种叫什么名称？', {
    maxLength: 100,
    required: true,
    sameScreen: true,
    help: '照品种权证书写。例如：某玉 1 号。',
  }),
  date('examinedOn', '初步审查合格公告日', '初步审查合格是哪天公告的？', {
    notFuture: true,
    help: '不知道可以不填。',
  }),
  date('grantedOn', '授予品种权日', '哪一天授予品种权？', {
    notFuture: true,
    sameScreen: true,
    help: '品种权证书上有。',
  }),
  choice(
    'validity',
    '效力状态',
    '品种权现在还有效吗？',
    [
      option('valid', '有效', '有效'),
      option('invalid', '无效', '被宣告无效了'),
      option('ended', '终止', '到期或者没交年费，终止了'),
    ],
    { required: true, sameScreen: true, help: '可以在农业农村部、国家林草局的网站上查。' },
  ),
]);

const test = row(
  'test',
  5,
  '侵权产品检测',
  [
    date('on', '检测时间', '种子是哪一天检测的？', { notFuture: true, help: '没有检测的，这一项都不填。' }),
    text('institution', '检测机构', '哪个机构检测的？', {
      maxLength: 100,
      sameScreen: true,
      help: '例如：某某种子质量检测中心。',
    }),
    text('method', '检测方法', '用什么方法检测的？', {
      maxLength: 100,
      sameScreen: true,
      help: '照报告写。例如：分子标记方法。',
    }),
    text('report', '检验报告编号', '报告编号是多少？', {
      maxLength: 60,
      help: '报告封面上有。例如：2025-0123。',
    }),
    longText('result', '检验报告结论', '报告的结论是什么？', {
      sameScreen: true,
      maxLength: 800,
      help: '照报告写。例如：比对四十个位点，没有差异，为极近似品种。',
    }),
  ],
  {
    print: [
      '检测时间：{on}    检测机构：{institution}    检测方法：{method}',
      '检验报告编号：{report}',
      '检验报告结论：{result}（概述）',
    ],
  },
);

/** 事实与理由 of form 26, items 1 to 6. */
const facts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: { zh: '事情经过' },
  elements: [
    freeText('facts', '我们培育的玉米新品种取得了品种权，被告没有许可就繁殖、装白袋卖。'),
    holderStanding(1, { holder: '品种权人', right: '品种权', holderWords: '品种权证书上的品种权人' }),
    right,
    infringingAct(3, {
      goodsHint: '（写明产品名称等）',
      goodsExample: '白皮袋装玉米种子',
      waysHint:
        '（具体写明系生产、繁殖和为繁殖而进行处理、许诺销售、销售、进口、出口以及为实施上述行为储存该授权品种的繁殖材料，为商业目的将该授权品种的繁殖材料重复使用于生产另一品种的繁殖材料等行为方式中的哪些行为）',
      waysHelp:
        '写他是生产、繁殖、卖、打广告要卖、进出口、储存种子，还是拿去做别的品种的亲本。例如：租地繁殖，装白皮袋卖给农户。',
    }),
    jointInfringement(4),
    test,
    furtherFacts(6),
  ],
};

/** 民事起诉状（侵害植物新品种权纠纷）: form 26 of the national set. It refers to the tables of form 24. */
export const plantVarietyInfringement = formWithAnnex({
  id: 'plant-variety-infringement',
  number: 26,
  family: 'intellectualProperty',
  version: 1,
  title: ['民事起诉状', '（侵害植物新品种权纠纷）'],
  name: '种子新品种被人繁殖、冒卖（侵害植物新品种权纠纷）',
  cause: '侵害植物新品种权纠纷',
  parties: technicalParties,
  claims: { sections: [claims, jurisdictionSection, foreignElementSection] },
  facts: {
    sections: [
      facts,
      patentLiability,
      proceedingsSection({
        label: '关联案件 / 程序情况',
        has: '：详见附件 2 关联案件信息表',
        kinds: [
          {
            id: 'review',
            unit: '次',
            label: '植物新品种确权行政程序',
            words: '审查品种权有没有效的程序（确权）',
            before: {
              print: '截至目前，涉案品种经{reviewTimes}次确权行政程序。',
              times: number('reviewTimes', '', '到现在，这个品种一共经过几次确权程序？', {
                unit: '次',
                min: 1,
                max: 99,
                when: is('kinds', 'review'),
                sameScreen: true,
                help: '例如：2。一般和上面的数一样。',
              }),
            },
            after: '（概述确权行政程序情况）',
          },
          {
            id: 'infringement',
            unit: '件',
            label: '植物新品种侵权民事案件',
            words: '告别人侵犯这个品种权的案子',
          },
          { id: 'ownership', unit: '件', label: '植物新品种权属民事案件', words: '争这个品种归谁的案子' },
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
        id: 'rightEvidence',
        number: 1,
        label: '权利基础证据',
        rows: ['1-1 品种权证书', '1-2 涉案品种有关确权行政决定、裁判文书', '1-3'],
        title: '证明品种权是您的证据',
        question: '有没有品种权证书、缴费凭证等？',
        example: '品种权证书',
      },
      {
        id: 'actEvidence',
        number: 2,
        label: '被诉侵权行为证据',
        rows: [
          '2-1 被诉侵权种子实物或者录像',
          '2-2 被诉侵权种子图片',
          '2-3 检测报告',
          '2-4 被告侵权行为方式证据',
        ],
        title: '证明对方侵权的证据',
        question: '有没有对方的种子、照片、检测报告，或者证明他在卖的证据？',
        example: '公证购买的种子',
      },
      {
        id: 'liabilityEvidence',
        number: 3,
        label: '责任承担证据',
        rows: ['3-1 被告侵权期间证据', '3-2 被告财务报表（如无，可不交）'],
        title: '证明该赔多少的证据',
        question: '有没有证明对方卖了多久、赚了多少的证据？',
        example: '农户的证言、送货单',
      },
      otherEvidenceGroup(4, ['4-1', '4-2']),
    ]),
  },
  prefill: [
    ...patentLiabilityPrefill,
    { path: 'facts.joint.claimed', sameAs: 'claims.joint.claimed' },
    { path: 'related.related.reviewTimes', sameAs: 'related.related.reviewCount' },
  ],
  checks: [
    {
      kind: 'notAfter',
      earlier: 'facts.right.examinedOn',
      later: 'facts.right.grantedOn',
      words: { zh: '授予品种权的日期早于初步审查公告的日期，请看看有没有写错。' },
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
      id: 'varietyPapers',
      label: '品种权证书、缴费凭证、许可合同',
      title: { zh: '品种权证书' },
      help: { zh: '还有证明品种权现在有效的材料；被许可的带许可合同和授权书。' },
      required: false,
    },
    {
      id: 'infringementPapers',
      label: '被诉侵权种子、检测报告、侵权行为材料',
      title: { zh: '对方的种子和检测报告' },
      help: { zh: '例如公证购买的种子、包装照片、检测报告、送货单、证人的书面证言。' },
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
