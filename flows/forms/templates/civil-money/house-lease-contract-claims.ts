import type { Section } from '../../template.ts';
import { recoveryCosts } from '../blocks/debt-claims.ts';
import { date, longText, money, yesNo } from '../blocks/fields.ts';
import { lateInterest } from '../blocks/interest.ts';
import { costsClaim, otherClaims, row, totalAmount, yesNoDetail, yesNoRow } from '../blocks/rows.ts';
import { freeClaimsWithNote, positionSection } from '../blocks/sides.ts';
import { yes } from '../blocks/wording.ts';

/** Whether the plaintiff lets the house or rents it. */
export const leasePosition: Section = positionSection(
  '租房这件事里，原告是把房子租出去的，还是租房子住（用）的？',
  [
    { id: 'landlord', label: '出租方', words: '把房子租出去的（出租方、房东）' },
    { id: 'tenant', label: '承租方', words: '租房子的（承租方、房客）' },
  ],
  '后面只问和您有关的。',
);

/** 诉讼请求 of form 11, items 1 to 12. */
export const houseLeaseClaims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: { zh: '您的要求' },
  elements: [
    freeClaimsWithNote(
      '（原告为出租方时，填写第 1 项、第 2 项、第 5 项、第 6 项、第 7 项；原告为承租方时，填写第 3 项、第 8 项；第 4 项、第 9 项至第 12 项为共同项）',
      '请判令被告付清欠的房租六千元，搬出房屋。',
    ),
    row(
      'rent',
      1,
      '支付租金（元）',
      [
        yesNo('claimed', '', '您要对方付欠的房租吗？', {
          printed: false,
          help: '没有欠租就选“否”。',
        }),
        money('amount', '到期未付租金', '到现在欠了多少房租？', {
          required: true,
          when: yes('claimed'),
          help: '只算已经该付、还没付的房租，不算利息和水电费。例如：6000。',
          term: '租金：租房子的钱，也就是房租。',
        }),
        longText('details', '明细', '是哪几个月的，每月多少？', {
          maxLength: 500,
          when: yes('claimed'),
          sameScreen: true,
          help: '例如：2024年7月到9月，每月两千元，共三个月。',
        }),
      ],
      {
        when: 'letsOut',
        print: ['到期未付租金{amount}元（人民币，下同；如外币需特别注明）', '明细：{details}'],
      },
    ),
    lateInterest({
      id: 'lateInterest',
      number: 2,
      label: '迟延支付租金的利息（违约金）',
      when: 'letsOut',
      ask: '房租付晚了，您要对方付利息或者违约金吗？',
      help: '合同里写了的，照合同算；不要就选“否”。',
      print: [
        '截至{until}止，迟延支付租金的利息{interest}元、违约金{penalty}元，自{from}之后的逾期利息、违约金，以{base}元为基数按照{standard}标准计算；',
        '计算方式：{method}',
        '是否请求支付至实际清偿之日止：{untilPaid}',
        '明细：{details}',
      ],
    }),
    yesNoRow('delivery', 3, '交付房屋', '您要对方把房子交给您用吗？', {
      when: 'rents',
      help: '签了合同、付了钱，房东没有交房的，选“是”。',
    }),
    row(
      'rescission',
      4,
      '请求解除合同',
      [
        yesNo('claimed', '', '您要解除租房合同吗？', {
          help: '合同已经到期结束的，选“否”。',
          term: '解除合同：合同没到期就提前结束。',
        }),
        date('date', '确认合同于…解除', '合同从哪天起解除？', {
          when: yes('claimed'),
          help: '已经通知过对方的，写通知到对方的那天；没有通知过的可以不填（民法典第五百六十五条）。',
        }),
      ],
      { print: ['{claimed:yes}    确认合同于{date}解除', '{claimed:no}'] },
    ),
    yesNoDetail('return', 5, '返还租赁物，并赔偿因解除合同而受到的损失', {
      ask: '您要对方把房子还给您，并赔偿损失吗？',
      help: '不要就选“否”。',
      term: '租赁物：租出去的房子。',
      detail: '内容',
      detailAsk: '还什么，赔多少，怎么算的？',
      detailHelp: '例如：腾退某某小区501室，赔偿空置一个月的损失两千元。',
      when: 'letsOut',
    }),
    yesNoDetail('useFee', 6, '支付房屋占有使用费', {
      ask: '合同结束以后，对方还占着房子，您要他付这段时间的钱吗？',
      help: '没有这种情况就选“否”。',
      term: '占有使用费：合同结束以后还占着房子，该付的钱，一般照房租算。',
      detail: '内容',
      detailAsk: '从哪天到哪天，一共多少钱？',
      detailHelp: '例如：从2024年10月1日起，每月两千元，算到搬走那天。',
      when: 'letsOut',
    }),
    yesNoDetail('utilities', 7, '支付水电费等费用', {
      ask: '您要对方付欠的水费、电费这些钱吗？',
      help: '物业费、取暖费、燃气费也算。没有就选“否”。',
      detail: '内容',
      detailAsk: '都是什么费用，各多少钱？',
      detailHelp: '例如：电费三百元，水费一百元，取暖费两千元。',
      when: 'letsOut',
    }),
    row(
      'deposit',
      8,
      '返还押金',
      [
        yesNo('claimed', '', '您要房东退押金吗？', {
          help: '没交过押金就选“否”。',
          term: '押金：租房时先交给房东、退房时该退的钱。',
        }),
        money('amount', '金额', '押金多少钱？', {
          required: true,
          when: yes('claimed'),
          help: '例如：2000。',
        }),
      ],
      { when: 'rents', print: ['{claimed:yes}    金额：{amount}', '{claimed:no}'] },
    ),
    recoveryCosts(9, '内容'),
    costsClaim(10),
    otherClaims(11),
    totalAmount(12),
  ],
};
