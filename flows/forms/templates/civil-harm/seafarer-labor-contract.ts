import type { Section } from '../../template.ts';
import { date, hasNot, money, text, yesNo } from '../blocks/fields.ts';
import { form } from '../blocks/form.ts';
import { inOrder, withinTotal } from '../blocks/injury-case.ts';
import { foreignElementSection, jurisdictionSection } from '../blocks/jurisdiction.ts';
import { maritimeSide, shipLienHelp, shipLienTerm, shipName, sum } from '../blocks/maritime.ts';
import { mediationSection } from '../blocks/mediation.ts';
import { civilAgent } from '../blocks/parties.ts';
import {
  basis,
  costsClaim,
  evidenceList,
  freeText,
  longRow,
  otherClaims,
  row,
  totalAmount,
} from '../blocks/rows.ts';
import { defendantRole, plaintiffRole, thirdPartyRole, yes } from '../blocks/wording.ts';

const has = yes('has');

const claims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: { zh: '您的要求' },
  elements: [
    freeText('claims', '请判令被告支付拖欠的船员工资三万二千元，并确认对“某某号”船享有船舶优先权。'),
    row(
      'wages',
      1,
      '船员工资',
      [
        hasNot('has', '', '要拖欠的工资吗？', { help: '没有拖欠就选“否”。' }),
        date('from', '', '从哪天起的工资没给？', {
          when: has,
          notFuture: true,
          help: '写没给工资的第一天。',
        }),
        date('to', '', '到哪天为止？', { when: has, sameScreen: true, help: '写没给工资的最后一天。' }),
        text('ship', '', '在哪条船上干活？', { when: has, maxLength: 60, sameScreen: true, help: shipName }),
        money('amount', '', '一共欠多少工资？', {
          when: has,
          required: true,
          help: '例如：32000。',
        }),
        hasNot('note', '欠条', '老板写过欠条吗？', { when: has, sameScreen: true, help: '没有就选“否”。' }),
      ],
      {
        print: [
          '{has:yes}    {from}至{to}期间在{ship}船上工作，累计拖欠船员工资{amount}元',
          '欠条：{note}',
          '{has:no}',
        ],
      },
    ),
    row(
      'repatriation',
      2,
      '遣返费用',
      [
        hasNot('has', '', '下船回家的路费，要对方出吗？', {
          help: '没有就选“否”。',
          term: '遣返费用：船员离船以后回家的路费、住宿费等。',
        }),
        sum('transport', '交通费', '路费是多少？', '600', { when: has }),
        sum('lodging', '住宿费', '住宿费是多少？', '300', { when: has, sameScreen: true }),
        sum('others', '其他', '别的是多少？', '100', { when: has, sameScreen: true }),
      ],
      { print: ['{has:yes}    交通费{transport}元，住宿费{lodging}元，其他{others}元', '{has:no}'] },
    ),
    row(
      'others',
      3,
      '其他报酬或费用',
      [
        hasNot('has', '', '还有别的钱没给吗？', { help: '例如奖金、加班费、伙食费。没有就选“否”。' }),
        text('item', '项目', '是什么钱？', { when: has, required: true, help: '例如：渔获提成。' }),
        money('amount', '金额', '是多少？', {
          when: has,
          required: true,
          sameScreen: true,
          help: '例如：4000。',
        }),
      ],
      { print: ['{has:yes}    项目：{item}    金额：{amount}元', '{has:no}'] },
    ),
    totalAmount(4, '费用总额'),
    row(
      'lien',
      5,
      '是否主张船舶优先权',
      [
        yesNo('claimed', '', '要请法院确认，卖船的钱先给您吗？', { help: shipLienHelp, term: shipLienTerm }),
        money('amount', '', '对多少钱主张？', {
          when: yes('claimed'),
          required: true,
          help: '已经替您填好的可以改。例如：36000。',
        }),
        text('ship', '', '对哪条船？', {
          when: yes('claimed'),
          required: true,
          maxLength: 60,
          sameScreen: true,
          help: `${shipName}已经替您填好的可以改。`,
        }),
      ],
      {
        print: [
          '{claimed:yes}',
          '内容：请求确认原告的诉讼请求（{amount}元）对“{ship}”船享有船舶优先权，有权在船舶拍卖、变卖款中优先受偿。',
          '{claimed:no}',
        ],
      },
    ),
    costsClaim(6),
    otherClaims(7, '本表未列明的其他请求'),
  ],
};

const lawHint = '（法律及司法解释的规定，要写明具体条文）';

const grounds = basis(1, '诉请依据');

const facts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: { zh: '事情经过' },
  elements: [
    freeText('facts', '我2025年3月到8月在被告的渔船上干活，说好每月八千元，只给了一万元，剩下的一直拖着。'),
    { ...grounds, print: ['合同约定：{contract}', `法律规定${lawHint}：{law}`] },
    longRow('contract', 2, '合同签订情况', '和谁、什么时候说好上船干活？工资怎么说的？', {
      hint: '（名称、签订主体、时间、约定工资及报酬等）',
      maxLength: 1000,
      help: '例如：2025年3月1日和被告口头说好，每月八千元。签了合同的写合同的名字。',
    }),
    longRow('performance', 3, '合同履行情况', '上船以后是怎么干的？实际拿到多少钱？', {
      hint: '（包括船名、船舶所有人名称或姓名、雇主姓名、上船时间、下船时间、工作内容、回港时间、地点、实际领取工资及报酬等）',
      maxLength: 1500,
      required: true,
      help: '例如：3月5日在某某港上“某某号”，船主是被告，当轮机员，8月20日回港下船，一共拿到一万元。',
    }),
    longRow('arbitration', 4, '仲裁相关情况', '申请过仲裁吗？结果怎样？', {
      hint: '（申请仲裁时间、仲裁请求、仲裁文书、仲裁结果等）',
      maxLength: 800,
      help: '写哪天申请的、要求什么、裁决书第几号。没有申请过就写“没有”。例如：没有申请过。',
    }),
    longRow('otherMatters', 5, '其他情况', '还有什么要告诉法院的吗？', {
      help: '例如：船现在停在某某港。没有就不填。',
    }),
  ],
};

const amounts = [
  'claims.wages.amount',
  ...['transport', 'lodging', 'others'].map((id) => `claims.repatriation.${id}`),
  'claims.others.amount',
];

/** 民事起诉状（船员劳务合同纠纷）: form 40 of the national set. It is written for the seafarer who sues. */
export const seafarerLaborContract = form({
  id: 'seafarer-labor-contract',
  number: 40,
  family: 'maritime',
  version: 1,
  title: ['民事起诉状', '（船员劳务合同纠纷）'],
  name: '在船上干活没给工资（船员劳务合同纠纷）',
  cause: '船员劳务合同纠纷',
  parties: {
    act: 'sue',
    filer: { role: plaintiffRole, rows: [{ kind: 'person', label: '原告（自然人）', print: 'standard' }] },
    other: maritimeSide(defendantRole),
    third: maritimeSide(thirdPartyRole),
    agents: [civilAgent],
  },
  claims: { sections: [claims, jurisdictionSection, foreignElementSection] },
  facts: {
    sections: [
      facts,
      evidenceList('事实与理由', 6, '证据清单（可另附页）', {
        examples: '例如：船员服务簿、劳务合同、欠条、工资转账记录、同船船员的证言。',
      }),
    ],
  },
  mediation: mediationSection,
  prefill: [
    { path: 'claims.total.amount', sumOf: amounts },
    { path: 'claims.lien.amount', sameAs: 'claims.total.amount' },
    { path: 'claims.lien.ship', sameAs: 'claims.wages.ship' },
  ],
  checks: [
    ...withinTotal(amounts),
    ...withinTotal(
      ['claims.lien.amount'],
      'claims.total.amount',
      '主张优先权的钱比费用总额还多，请看看有没有写错。',
    ),
    inOrder('claims.wages.from', 'claims.wages.to'),
  ],
  materials: [
    {
      id: 'contract',
      label: '船员劳务合同、船员服务簿、适任证书等',
      title: { zh: '合同、船员证件' },
      help: { zh: '没有签合同的，交船员服务簿、同船船员的证言、和老板的聊天记录。' },
      required: false,
    },
    {
      id: 'note',
      label: '工资欠条',
      title: { zh: '欠工资的欠条' },
      help: { zh: '有老板签字或者盖章的。' },
      when: yes('claims.wages.note'),
      required: false,
    },
    {
      id: 'wageRecord',
      label: '工资支付记录',
      title: { zh: '工资流水' },
      help: { zh: '到银行打印，或者从手机里截图。' },
      required: false,
    },
    {
      id: 'travelPapers',
      label: '交通、住宿票据',
      title: { zh: '回家的车票、住宿票据' },
      help: { zh: '要遣返费用的才交。' },
      when: yes('claims.repatriation.has'),
      required: false,
    },
    {
      id: 'award',
      label: '仲裁文书',
      title: { zh: '仲裁的文书' },
      help: { zh: '申请过仲裁的才交。' },
      required: false,
    },
  ],
  caseFacts: {
    feeScale: 'property',
    jurisdiction: 'maritime',
    claimAmount: ['claims.total.amount'],
    gates: { dueOn: 'claims.wages.to' },
  },
});
