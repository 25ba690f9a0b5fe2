import type { Section } from '../../template.ts';
import { address, date, hasNot, longText, money, text } from '../blocks/fields.ts';
import { paymentTerms, paymentTermsPrint } from '../blocks/payment-terms.ts';
import { basis, evidenceList, freeText, longRow, otherMatters, row, yesNoDetail } from '../blocks/rows.ts';
import { yes } from '../blocks/wording.ts';

/** 事实与理由 of form 11, items 1 to 14. */
export const houseLeaseFacts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: { zh: '事情经过' },
  elements: [
    freeText('facts', '2023年5月把房子租给被告，每月两千元，2024年7月起不再付房租，也不搬走。'),
    longRow(
      'contract',
      1,
      '合同的签订情况（名称、编号、签订时间、地点等）',
      '租房合同是什么时候、在哪里签的？',
      {
        help: '写合同名称、编号、日期、地点。例如：2023年5月1日在延吉签的租房合同。只是口头说的，写“口头约定”。',
      },
    ),
    row(
      'parties',
      2,
      '签订主体',
      [
        text('landlord', '出租人', '谁把房子租出去的？', {
          help: '照合同写，已经替您填好的可以改。例如：合同上的出租人（房东）。',
        }),
        text('tenant', '承租人', '谁租的房子？', {
          sameScreen: true,
          help: '照合同写，已经替您填好的可以改。例如：合同上的承租人（房客）。',
        }),
      ],
      { print: ['出租人：{landlord}', '承租人：{tenant}'] },
    ),
    row(
      'house',
      3,
      '租赁标的物情况（坐落位置、面积、产权情况等）',
      [
        address('location', '坐落位置', '租的房子在哪里？', {
          required: true,
          help: '房屋租赁的案子由房子所在地的法院管（民事诉讼法第三十四条、民诉法解释第二十八条），请写清楚市、县和街道。例如：延吉市某某街某某小区3号楼501。',
          term: '专属管辖：只能由规定的那个地方的法院管。',
        }),
        longText('details', '面积、产权情况', '房子多大，房产证是谁的？', {
          maxLength: 500,
          sameScreen: true,
          help: '例如：六十平方米，房产证是原告的名字。',
        }),
      ],
      { print: ['{location}', '{details}'] },
    ),
    row(
      'term',
      4,
      '合同约定的租赁期限',
      [
        date('from', '自', '从哪天租起？', { help: '照合同写。' }),
        date('to', '至', '租到哪天？', { sameScreen: true, help: '没有说好租到哪天的，可以不填。' }),
      ],
      { print: ['自{from}起至{to}止'] },
    ),
    row(
      'rent',
      5,
      '合同约定的租金及支付方式',
      [
        money('monthly', '租金', '每个月房租多少钱？', { help: '例如：2000。按年说的，除以十二。' }),
        money('total', '总价', '整个租期一共多少钱？', {
          sameScreen: true,
          help: '例如：租一年，24000。不知道可以不填。',
        }),
        ...paymentTerms,
      ],
      { print: ['租金：{monthly}元 / 月；总价{total}元', ...paymentTermsPrint] },
    ),
    row('charges', 6, '其他费用约定（物业费、水电燃气费用等）', [
      longText('landlord', '出租人负担', '说好哪些费用由房东出？', {
        maxLength: 300,
        help: '例如：物业费、取暖费。没有约定可以不填。',
      }),
      longText('tenant', '承租人负担', '说好哪些费用由租房的人出？', {
        maxLength: 300,
        help: '例如：水费、电费、燃气费。没有约定可以不填。',
      }),
    ]),
    longRow('liability', 7, '合同约定的违约责任', '合同里写了谁不守约要怎么赔吗？', {
      help: '照合同写第几条、怎么写的。例如：晚交房租，每天付百分之一的违约金。没有约定可以不填。',
      term: '违约责任：不照合同做的人要承担的后果。',
    }),
    yesNoDetail('rescissionTerms', 8, '是否约定合同解除的条件', {
      ask: '合同里写了什么情况可以提前解除吗？',
      help: '没有写就选“否”。',
      detail: '具体内容',
      detailAsk: '是怎么写的？',
      detailHelp: '例如：欠租超过一个月，房东可以收回房子。',
    }),
    row(
      'handedOver',
      9,
      '租赁物交付时间',
      [
        date('date', '', '房子是哪天交给租房人的？', {
          notFuture: true,
          help: '一般是给钥匙的那天。还没有交的不填。',
        }),
      ],
      { print: ['于{date}交付租赁物'] },
    ),
    row(
      'deposit',
      10,
      '押金约定情况',
      [
        hasNot('exists', '', '说好要交押金吗？', {
          help: '没有就选“否”。',
          term: '押金：租房时先交给房东、退房时该退的钱。',
        }),
        money('amount', '押金数额', '押金多少钱？', { when: yes('exists'), help: '例如：2000。' }),
        date('date', '已支付押金', '押金是哪天交的？', {
          notFuture: true,
          when: yes('exists'),
          sameScreen: true,
          help: '还没有交的不填。',
        }),
      ],
      { print: ['{exists:yes}    押金数额：{amount}    {date}已支付押金。', '{exists:no}'] },
    ),
    row(
      'paid',
      11,
      '租金支付情况',
      [
        date('from', '自', '房租从哪天起是照付的？', { notFuture: true, help: '一般是开始租的那天。' }),
        date('to', '至', '照付到哪天？', { sameScreen: true, help: '后来不付了，写最后付到的那天。' }),
        money('inTime', '已付租金', '按时付了多少房租？', {
          allowZero: true,
          help: '例如：24000。没付过写 0。',
        }),
        money('late', '逾期但已付租金', '晚付、但已经付了的有多少？', {
          allowZero: true,
          sameScreen: true,
          help: '例如：4000。没有写 0。',
          term: '逾期：过了该付的日子。',
        }),
        longText('details', '明细', '每一次付了多少？', {
          maxLength: 500,
          help: '例如：2023年5月到2024年6月，每月微信转账两千元。不填也可以。',
        }),
      ],
      {
        print: [
          '自{from}至{to}，按约定交纳租金，已付租金{inTime}元，逾期但已付租金{late}元',
          '明细：{details}',
        ],
      },
    ),
    row(
      'unpaid',
      12,
      '逾期未付租金情况',
      [
        date('from', '自', '从哪天起欠房租的？', { notFuture: true, help: '没有欠租的，这一页都不填。' }),
        date('until', '截至', '算到哪一天？', { notFuture: true, sameScreen: true, help: '一般写今天。' }),
        money('amount', '欠付租金', '一共欠了多少？', {
          allowZero: true,
          sameScreen: true,
          help: '例如：6000。没有欠租写 0。',
        }),
      ],
      { print: ['自{from}起开始欠付租金，截至{until}，欠付租金{amount}元'] },
    ),
    otherMatters(13),
    basis(14),
  ],
};

/** Item 15: the evidence list. */
export const houseLeaseEvidence: Section = evidenceList('事实与理由', 15, '证据清单（可另附页）', {
  examples: '例如：租房合同、房产证、付房租的转账记录、聊天记录、水电费单子。',
});
