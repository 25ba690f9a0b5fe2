import type { Element, Section } from '../../template.ts';
import {
  applicantRole,
  applicationForm,
  applicationParties,
  applicationSide,
  respondentRole,
} from '../blocks/application-form.ts';
import { date, hasNot, money, text, yesNo } from '../blocks/fields.ts';
import { row, totalAmount, yesNoRow } from '../blocks/rows.ts';
import { no, yes } from '../blocks/wording.ts';

const principal: Element = row(
  'principal',
  1,
  '请求给付的金钱',
  [
    money('amount', '本金', '对方该给您的钱，本金是多少？', {
      required: true,
      allowZero: true,
      help: '写还没有给的。例如：30000。只要票据、存单的，写零。',
    }),
    money('interest', '利息、违约金', '到今天的利息、违约金是多少？', {
      sameScreen: true,
      help: '约定过的才写。例如：1200。没有就不填。',
    }),
    text('interestHow', '计算方式', '利息、违约金怎么算的？', {
      help: '例如：按年利率百分之三点四五，从二〇二五年一月一日算到今天。没有就不填。',
    }),
  ],
  { print: ['本金：{amount}元    利息、违约金：{interest}元', '计算方式：{interestHow}'] },
);

const securities: Element = row(
  'securities',
  2,
  '请求给付的有价证券',
  [
    yesNo('claimed', '', '还要对方给票据、债券、存单这样的东西吗？', {
      help: '只要钱的选“否”。',
      term: '有价证券：汇票、本票、支票、股票、债券、国库券、可转让的存款单等。',
    }),
    text('what', '名称和数量', '是什么？有多少？', {
      when: yes('claimed'),
      required: true,
      help: '例如：某某银行的承兑汇票一张，票面五万元。',
    }),
    money('amount', '价额', '值多少钱？', {
      when: yes('claimed'),
      sameScreen: true,
      help: '照票面写。例如：50000。',
    }),
  ],
  { print: ['{claimed:yes}    名称和数量：{what}    价额：{amount}元', '{claimed:no}'] },
);

/** CPL 228: an order that has lapsed becomes a suit unless the creditor does not agree. */
const afterwards: Element = yesNoRow(
  'afterwards',
  4,
  '支付令失效的，是否同意转入诉讼程序',
  '万一对方提出异议，支付令没有用了，您同意转成打官司吗？',
  {
    help: '选“是”，法院按打官司继续办，要补交的诉讼费会告诉您。选“否”，这件事就到此为止，以后还可以再起诉（民事诉讼法第二百二十八条）。',
  },
);

const claims: Section = {
  id: 'claims',
  label: '申请事项',
  title: { zh: '要多少钱' },
  elements: [principal, securities, totalAmount(3, '请求给付的总额'), afterwards],
};

/** The conditions of CPL 225 and its interpretation 427 (from memory). No answer stops anybody. */
const conditions: Section = {
  id: 'conditions',
  label: '申请支付令的条件',
  title: { zh: '支付令的条件' },
  elements: [
    row(
      'due',
      1,
      '债务是否已经到期且数额确定',
      [
        yesNo('holds', '', '该付钱的日子过了，数目也定了吗？', {
          help: '没有写日期的借条，催过、给过合理时间的，也算到期。选“否”也可以交，由法院审查。',
        }),
        date('on', '到期日', '是哪天到期的？', {
          when: yes('holds'),
          notFuture: true,
          help: '看借条、合同上的日期。没有写的可以不填。',
        }),
      ],
      { print: ['{holds:yes}    到期日：{on}', '{holds:no}'] },
    ),
    row(
      'counter',
      2,
      '申请人有无对待给付义务',
      [
        hasNot('has', '', '您这边还有该给对方、没有给的吗？', {
          help: '例如：货还没有交完，活还没有干完，选“是”。该做的都做了，只等对方付钱，选“否”。',
          term: '对待给付义务：对方付钱的同时，您也要做的事，例如交货。',
        }),
        text('what', '内容', '还有什么没有给？', {
          when: yes('has'),
          help: '例如：还有十箱货没有送。',
        }),
      ],
      { print: ['{has:yes}    内容：{what}', '{has:no}'] },
    ),
    row('other', 3, '申请人与被申请人有无其他债务纠纷', [
      hasNot('has', '', '您和对方之间，还有别的欠钱的纠纷吗？', {
        help: '有的选“是”，也可以交，由法院审查（民事诉讼法第二百二十五条）。',
      }),
    ]),
    row(
      'service',
      4,
      '支付令能否送达被申请人',
      [
        yesNo('holds', '', '对方在国内，您知道他现在在哪里，法院找得到他吗？', {
          help: '人找不到、在国外的，选“否”；这样的也可以改成起诉。',
          term: '支付令：法院不开庭，通知欠钱的人十五天内付钱的文书；他提出书面异议成立的，支付令失效（民事诉讼法第二百二十七条、第二百二十八条）。',
        }),
        text('where', '可以送达的地址和方式', '送到哪里最容易找到他？', {
          when: yes('holds'),
          help: '例如：延吉市某某市场十二号摊位，白天都在。和前面写的地址一样可以不填。',
        }),
        text('whyNot', '说明', '为什么找不到？', {
          when: no('holds'),
          help: '例如：他去年出国了，电话打不通。',
        }),
      ],
      {
        print: ['{holds:yes}    可以送达的地址和方式：{where}', '{holds:no}    说明：{whyNot}'],
      },
    ),
    row('preserved', 5, '申请人是否已经申请诉前保全', [
      yesNo('done', '', '为这笔钱，您在起诉以前申请过查封、冻结对方的财产吗？', {
        help: '没有申请过，选“否”。',
      }),
    ]),
  ],
};

/** 支付令申请书, our own (CPL 225–228). The fee is a third of that of a suit (诉讼费用交纳办法 14(3)). */
export const paymentOrder = applicationForm({
  id: 'payment-order',
  title: '支付令申请书',
  cause: '申请支付令',
  name: '欠条清楚，请法院通知他付钱（支付令）',
  notes: [
    '支付令由债务人住所地的基层人民法院管辖（民诉法解释第二十三条）。债务人自收到支付令之日起十五日内不提出异议又不履行的，债权人可以申请执行（民事诉讼法第二百二十七条）。',
    '债务人提出书面异议成立的，支付令失效，转入诉讼程序，但申请人不同意提起诉讼的除外（民事诉讼法第二百二十八条）。',
  ],
  parties: applicationParties(applicationSide(applicantRole), { other: applicationSide(respondentRole) }),
  claims: { sections: [claims, conditions] },
  why: '他为什么欠您的钱？用什么证明？',
  whyHelp:
    '用自己的话写。例如：他二〇二五年三月一日借我三万元，写了借条，说年底还。到期以后我催过三次，他都说没有钱。',
  evidenceExamples: '例如：借条、欠条、合同、对账单、转账记录、催款的聊天记录。',
  materials: [
    {
      id: 'debtPapers',
      label: '债权凭证（借条、合同、对账单等）',
      title: { zh: '证明他欠钱的材料' },
      help: { zh: '例如：借条、欠条、合同、送货单、对账单、转账记录。' },
      required: false,
    },
  ],
  prefill: [
    {
      path: 'claims.total.amount',
      sumOf: ['claims.principal.amount', 'claims.principal.interest', 'claims.securities.amount'],
    },
  ],
  checks: [
    {
      kind: 'notMore',
      less: 'claims.principal.amount',
      more: 'claims.total.amount',
      words: { zh: '本金比总额还多，请看看有没有写错。' },
    },
  ],
  caseFacts: {
    feeScale: 'paymentOrder',
    jurisdiction: 'general',
    claimAmount: ['claims.total.amount'],
    gates: { dueOn: 'conditions.due.on' },
  },
});
