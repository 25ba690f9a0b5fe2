import type { Element, Field, Section } from '../../template.ts';
import { ownDocument } from '../blocks/document-kinds.ts';
import { applicantRole } from '../blocks/enforcement.ts';
import { caseNumber, choice, choices, money, text, yesNo } from '../blocks/fields.ts';
import { form } from '../blocks/form.ts';
import { civilAgent } from '../blocks/parties.ts';
import { evidenceList, longRow, row } from '../blocks/rows.ts';
import { all, is, option, yes } from '../blocks/wording.ts';

const heading = '申请事项';

const controllingCase: Element = row('controllingCase', null, '执行案号及被执行人（控制执行款的执行案件）', [
  caseNumber('number', '执行案号', '钱在哪个执行案子里？那个案子的案号是什么？', {
    help: '就是法院已经查封、拍卖了财产的那个案子。例如（2026）吉2401执123号。不知道可以不填。',
    term: '控制执行款的执行案件：卖财产的钱正由它掌握、要从里面分的案子。',
  }),
  text('debtor', '被执行人', '那个案子的被执行人（欠钱的人）叫什么？', {
    required: true,
    maxLength: 100,
    help: '写姓名，单位写全称。例如：延吉市某某商贸有限公司。',
  }),
]);

/** Whether the creditor has applied for enforcement, in the row of the document. */
const applied = all(yes('has'), yes('applied'));
const ownEnforcement: readonly Field[] = [
  yesNo('applied', '是否已经申请执行', '您拿这份文书申请过强制执行吗？', {
    when: yes('has'),
    help: '没有申请过选“否”，不影响交这份申请。',
  }),
  text('court', '执行法院', '向哪个法院申请的？', {
    when: applied,
    maxLength: 60,
    help: '看执行通知书上的公章。例如：延吉市人民法院。',
  }),
  caseNumber('caseNumber', '案号', '那个执行案子的案号是什么？', {
    when: applied,
    sameScreen: true,
    help: '例如（2026）吉2401执456号。不知道可以不填。',
  }),
  money('received', '已执行到位金额', '已经执行到手多少钱？', {
    when: applied,
    allowZero: true,
    help: '一分没有拿到，写0。例如：5000。',
  }),
  choice(
    'state',
    '案件状态',
    '那个执行案子现在怎么样了？',
    [
      option('running', '执行中', '正在执行'),
      option('paused', '终本', '没有财产，先停下了（终结本次执行程序）'),
      option('ended', '终结', '已经终结'),
    ],
    { when: applied, help: '看法院最后一次给您的裁定书。不清楚可以不选。' },
  ),
];

const priority: Element = row(
  'priority',
  null,
  '申请人是否有优先受偿权利',
  [
    yesNo('has', '', '您的钱，法律规定要先付吗？', {
      help: '例如：对方的房子抵押给您了；您是建房的施工方，工程款没有付。没有或者不清楚选“否”。',
      term: '优先受偿权利：卖了财产，依法先付给您的权利。',
    }),
    choices(
      'kinds',
      '优先受偿权利类型',
      '是哪一种？可以选几项。',
      [
        option('pledge', '质押、抵押', '东西抵押、质押给我了'),
        option('construction', '建设工程价款', '工程款'),
        option('resettlement', '拆迁安置', '拆迁安置的房子'),
        option('consumer', '消费者', '买房等的消费者'),
        option('other', '其他'),
      ],
      { when: yes('has'), required: true },
    ),
    text('other', '其他', '是什么权利？', {
      when: is('kinds', 'other'),
      required: true,
      maxLength: 100,
      help: '例如：船员工资的优先权。',
    }),
  ],
  { print: ['{has:yes}    优先受偿权利类型：{kinds}{other}', '{has:no}'] },
);

const claims: Section = {
  id: 'claims',
  label: heading,
  title: { zh: '要分多少钱' },
  elements: [
    controllingCase,
    ownDocument({
      fields: ownEnforcement,
      print: [
        '是否已经申请执行：{applied:yes}    执行法院：{court}    案号：{caseNumber}    已执行到位金额：{received}元    案件状态：{state}',
        '{applied:no}',
      ],
    }),
    priority,
    row(
      'amount',
      null,
      '申请分配金额',
      [
        money('amount', '', '您要求分多少钱？', {
          required: true,
          help: '写还没有拿到的钱，本金和利息加在一起。例如：30000。',
        }),
      ],
      { print: ['{amount}元'] },
    ),
    longRow('reasons', null, '申请分配理由', '为什么要来分这笔钱？', {
      help: '写清楚欠您什么钱、对方还有没有别的财产。例如：判决他还我三万元，他只有这套房子，卖的钱不够还所有人。',
      term: '参与分配：欠钱的人的财产不够还所有人的，有生效文书的其他债权人一起来分。',
    }),
  ],
};

/** 参与分配申请书: form 62 of the national set. Its own notes were not at hand: the one here is that of form 65. */
export const participationInDistribution = form({
  id: 'participation-in-distribution',
  number: 62,
  family: 'enforcement',
  version: 1,
  title: ['参与分配申请书', '（申请案款分配用）'],
  name: '欠我钱的人的财产被别人执行了，我也要分（参与分配）',
  cause: '',
  notes: ['申请时需提交：身份材料；相关证据材料。'],
  parties: {
    act: 'apply',
    filer: {
      role: applicantRole,
      rows: [
        { kind: 'person', label: '申请人（自然人）', print: 'withAccount' },
        { kind: 'organisation', label: '申请人（法人、非法人组织）', print: 'withAccount' },
      ],
    },
    agents: [civilAgent],
  },
  claims: {
    sections: [
      claims,
      evidenceList(heading, null, '证据', { examples: '例如：判决书、执行裁定书、抵押合同、他项权证。' }),
    ],
  },
  materials: [
    {
      id: 'document',
      label: '生效法律文书副本及生效证明',
      title: { zh: '判决书、调解书等生效文书' },
      help: { zh: '每一页都要。还没有开生效证明的可以以后补。' },
      when: yes('claims.document.has'),
      required: false,
    },
    {
      id: 'priorityPapers',
      label: '优先受偿权利的证据',
      title: { zh: '抵押、工程款等优先权利的证据' },
      help: { zh: '例如：抵押合同、不动产登记证明、施工合同和结算单。' },
      when: yes('claims.priority.has'),
      required: false,
    },
  ],
  caseFacts: { feeScale: 'free', jurisdiction: 'enforcement', claimAmount: ['claims.amount.amount'] },
});
