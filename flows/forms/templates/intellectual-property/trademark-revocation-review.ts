import type { Section } from '../../template.ts';
import {
  annexReference,
  annexReferencePrefill,
  evidenceAnnex,
  formWithAnnex,
  otherEvidenceGroup,
} from '../blocks/evidence-annex.ts';
import { choice, choices, date, longText, text, tick } from '../blocks/fields.ts';
import { boxLines, hasContent } from '../blocks/ip-rows.ts';
import { civilAgent } from '../blocks/parties.ts';
import { costsClaim, freeText, longRow, otherMatters, row } from '../blocks/rows.ts';
import {
  changeFields,
  changeLabel,
  changeLine,
  type MarkChange,
  markChanges,
} from '../blocks/trademark-changes.ts';
import {
  conclusionRow,
  decisionDate,
  decisionNumber,
  goodsFields,
  goodsLine,
  markImage,
  newEvidenceRow,
  reviewClaims,
} from '../blocks/trademark-decision.ts';
import { markRelatedSection, precedentsSection } from '../blocks/trademark-related.ts';
import { defendantRole, is, option, plaintiffRole, thirdPartyRole, yes } from '../blocks/wording.ts';

/** 被诉决定 of form 32, items 1 to 5. */
const decision: Section = {
  id: 'decision',
  label: '被诉决定',
  title: { zh: '不服哪个决定' },
  elements: [
    decisionNumber(1, { id: 'number', label: '决定书号', century: '20', paper: '商标权撤销复审决定' }),
    row(
      'period',
      2,
      '指定期间',
      [
        date('from', '', '指定期间从哪一天开始？', {
          notFuture: true,
          help: '决定书里写着，是申请撤销以前的三年。',
          term: '指定期间：看商标有没有用过的那三年。',
        }),
        date('to', '', '到哪一天为止？', { sameScreen: true, notFuture: true, help: '决定书里写着。' }),
      ],
      { print: ['{from}至{to}'] },
    ),
    row(
      'mark',
      3,
      '诉争商标要素',
      [
        choice(
          'registrant',
          '注册人',
          '商标是谁的？',
          [
            option('plaintiff', '原告', '原告的，就是起诉这一方'),
            option('thirdParty', '第三人', '第三人的，就是行政程序的另一方'),
          ],
          {
            required: true,
            help: '商标是您的选第一个；是您申请撤销的，选第二个。',
            term: '诉争商标：这次争的商标。',
          },
        ),
        text('number', '注册号', '注册号是多少？', {
          maxLength: 40,
          required: true,
          help: '已经替您填好的可以改。例如：12345678。',
        }),
        date('appliedOn', '申请日期', '是哪一天申请的？', {
          sameScreen: true,
          notFuture: true,
          help: '看商标注册证。',
        }),
        date('until', '专用权期限至', '专用权到哪一天为止？', { sameScreen: true, help: '看商标注册证。' }),
        markImage(),
        ...goodsFields,
      ],
      {
        print: [
          '注册人：{registrant}    注册号：{number}',
          '申请日期：{appliedOn}    专用权期限至：{until}',
          '标志：{image}',
          goodsLine({ goods: '复审商品 / 服务' }),
        ],
      },
    ),
    decisionDate(4, '被诉决定作出时间', '商标法第五十四条'),
    conclusionRow(5, '复审商品 / 服务'),
  ],
};

/** 诉讼请求 of form 32, items 1 to 3. */
const claims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: { zh: '您的要求' },
  elements: [
    freeText({
      hint: '（请概况描述诉讼请求，相关具体内容请在下方要素式表格中填写）',
      ask: '您想让法院判什么？用一两句话说。',
      help: '可以不填，后面会一项一项问您。例如：请撤销决定，判令被告重新作出决定。',
    }),
    reviewClaims,
    costsClaim(2),
    hasContent('other', 3, '其他请求', {
      ask: '还有别的要求吗？',
      help: '没有就选“否”。',
      detailAsk: '还要求什么？',
      detailHelp: '例如：一并审查某个文件合不合法。',
    }),
  ],
};

const reasons = [
  option('generic', '注册商标成为其复审商品 / 服务的通用名称。', '商标已经成了商品的通用名称'),
  option('excused', '有正当理由三年不使用。', '三年没用，但有正当理由'),
  option('usedAll', '诉争商标在全部复审商品 / 服务上进行了使用。', '在全部商品、服务上都用过'),
  option('usedPart', '诉争商标在部分复审商品 / 服务上进行了使用。', '在一部分商品、服务上用过'),
  option('unproven', '不足以证明诉争商标在复审商品 / 服务上进行了使用。', '对方的证据不够证明用过'),
  option('other', '其他', '别的理由'),
];

/** 事实与理由 of form 32, items 1 to 6. */
const facts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: { zh: '事实和理由' },
  elements: [
    freeText('facts', '我的商标一直在用，有合同和发票，决定却说没有用过。'),
    row(
      'standing',
      1,
      '原告主体情况',
      [
        choice(
          'who',
          '诉讼提起主体',
          '您是哪一方？',
          [
            option('holder', '诉争商标权利人', '商标是我的'),
            option('petitioner', '诉争商标撤销申请人', '我申请撤销别人的商标'),
            option('other', '其他', '别的'),
          ],
          { required: true, help: '商标注册证上是您的名字，选第一个。' },
        ),
        longText('detail', '具体', '您和这个商标是什么关系？', {
          when: is('who', 'other'),
          required: true,
          maxLength: 300,
          help: '例如：商标被许可给我使用。',
        }),
      ],
      { print: ['诉讼提起主体：{who}', '具体：{detail}'] },
    ),
    row(
      'reasons',
      2,
      '主张撤销被诉决定的理由',
      [
        choices('kinds', '', '为什么应该撤销这个决定？', reasons, {
          required: true,
          help: '可以选好几种，选您认为对的。',
        }),
        longText('detail', '具体', '是什么理由？', {
          when: is('kinds', 'other'),
          required: true,
          help: '例如：证据上的日期不在那三年里面。',
        }),
      ],
      { print: [...boxLines('kinds', reasons), '具体：{detail}'] },
    ),
    longRow('officeEvidence', 3, '行政程序中提交的证据（可另附页）', '以前交给国家知识产权局的证据有哪些？', {
      help: '写名称就行，也可以写“见附件”。例如：2022年的销售合同、发票、商品照片。',
    }),
    newEvidenceRow(4, '一审阶段是否有新证据（行政程序中未提交过的证据）'),
    annexReference(5),
    otherMatters(6),
  ],
};

const changeAsk: Readonly<Record<MarkChange, { readonly ask: string; readonly help: string }>> = {
  transfer: { ask: '决定以后，商标转让过吗？', help: '转让给别人、或者从别人那里转来，都算。' },
  invalid: { ask: '商标被宣告无效、撤销或者注销了吗？', help: '只说这次决定以外的。没有就选“否”。' },
  lapsed: { ask: '商标到期没有续展吗？', help: '到期了、宽限期也过了没有续的，选“是”。' },
  gone: { ask: '商标的权利人注销了，或者改了名称吗？', help: '没有就选“否”。' },
};

/** 诉争商标及其权利人的变化情况 of form 32. */
const changes: Section = {
  id: 'changes',
  label: '诉争商标及其权利人的变化情况',
  title: { zh: '商标后来的变化' },
  elements: markChanges.map((change) =>
    row(
      change,
      null,
      changeLabel('诉争商标', change),
      [
        tick('happened', changeLabel('诉争商标', change), changeAsk[change].ask, {
          help: changeAsk[change].help,
        }),
        ...changeFields('诉争商标', change, yes('happened')),
      ],
      { tick: 'happened', print: [changeLine('诉争商标', change)] },
    ),
  ),
};

/** 行政起诉状（商标撤销复审行政纠纷）: form 32 of the national set. */
export const trademarkRevocationReview = formWithAnnex({
  id: 'trademark-revocation-review',
  number: 32,
  family: 'intellectualPropertyAdministrative',
  version: 1,
  title: ['行政起诉状', '（商标撤销复审行政纠纷）'],
  name: '商标因为三年没用等被撤销，或者没撤掉（商标撤销复审行政纠纷）',
  cause: '商标撤销复审行政纠纷',
  parties: {
    act: 'sue',
    filer: {
      role: plaintiffRole,
      rows: [
        { kind: 'person', label: '原告（自然人）', print: 'standard' },
        { kind: 'organisation', label: '原告（法人、非法人组织）', print: 'standard' },
      ],
    },
    other: {
      role: defendantRole,
      rows: [{ kind: 'authority', label: '被告（行政机关）', print: 'trademark' }],
      max: 1,
    },
    third: {
      role: thirdPartyRole,
      rows: [
        { kind: 'person', label: '第三人（自然人）', print: 'standard' },
        { kind: 'organisation', label: '第三人（法人、非法人组织）', print: 'standard' },
      ],
      more: { zh: '行政程序里还有另一方吗？例如申请撤销的人，或者商标的权利人。' },
    },
    agents: [civilAgent],
  },
  claims: { sections: [decision, claims] },
  facts: { sections: [facts, changes, markRelatedSection(null), precedentsSection] },
  annexes: {
    sections: evidenceAnnex('附件 原告证据清单', [
      {
        id: 'decisionEvidence',
        number: 1,
        label: '被诉决定及涉案商标信息相关证据',
        rows: ['1-1 被诉决定', '1-2 涉案商标信息', '1-3 其他'],
        title: '决定书和商标资料',
        question: '有没有决定书、商标的登记资料？',
        example: '《撤销复审决定书》',
      },
      {
        id: 'officeEvidence',
        number: 2,
        label: '行政阶段提交的证据',
        rows: ['2-1 证明商标使用的证据', '2-2 证明有正当理由未使用的证据', '2-3', '2-4'],
        title: '以前交过的证据',
        question: '有没有以前交给国家知识产权局、现在还要用的证据？',
        example: '2022年的销售合同',
      },
      {
        id: 'newEvidence',
        number: 3,
        label: '一审阶段提交的证据',
        rows: ['3-1 证明商标使用的证据', '3-2 证明有正当理由未使用的证据'],
        title: '现在新交的证据',
        question: '有没有现在新交的证据？',
        example: '新找到的发票',
      },
      otherEvidenceGroup(4),
    ]),
  },
  prefill: [
    annexReferencePrefill('附件 原告证据清单'),
    { path: 'defendants[0].authority.which', value: 'office' },
    { path: 'decision.mark.number', sameAs: 'decision.number.markNumber' },
  ],
  checks: [
    {
      kind: 'notAfter',
      earlier: 'decision.period.from',
      later: 'decision.period.to',
      words: { zh: '指定期间的开始日期晚于结束日期，请看看有没有写错。' },
    },
    {
      kind: 'notAfter',
      earlier: 'decision.period.to',
      later: 'decision.decidedOn.on',
      words: { zh: '指定期间晚于决定的日期，请看看有没有写错。' },
    },
  ],
  materials: [
    {
      id: 'decision',
      label: '被诉撤销复审决定书',
      title: { zh: '复审决定书' },
      help: { zh: '国家知识产权局作出的决定书，每一页都要。' },
      required: false,
    },
    {
      id: 'received',
      label: '收到决定书的证明',
      title: { zh: '哪天收到决定书的证明' },
      help: { zh: '例如信封、邮寄记录、系统里的送达时间。要在收到以后三十天以内起诉（商标法第五十四条）。' },
      required: false,
    },
    {
      id: 'markPicture',
      label: '诉争商标图样、商标档案',
      title: { zh: '商标的图和登记资料' },
      help: { zh: '从商标局网站打印。' },
      required: false,
    },
    {
      id: 'usePapers',
      label: '商标使用证据',
      title: { zh: '证明商标用没用的材料' },
      help: { zh: '例如带日期的合同、发票、包装、广告、照片。' },
      required: false,
    },
  ],
  caseFacts: {
    feeScale: 'administrativeIp',
    jurisdiction: 'ip',
    gates: { trademarkDecisionOn: 'decision.decidedOn.receivedOn' },
  },
});
