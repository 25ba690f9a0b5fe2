import type { Element, Field, Section } from '../../template.ts';
import { choices, longText, yesNo } from '../blocks/fields.ts';
import { costsClaim, freeText, otherClaims, row, totalAmount } from '../blocks/rows.ts';
import { option, yes } from '../blocks/wording.ts';

const has = yes('has');

/** A row with the boxes 无此问题 and 有此问题, and what is asked when there is one. */
const issue = (
  id: string,
  number: number,
  label: string,
  spec: {
    readonly ask: string;
    readonly help: string;
    readonly term?: string;
    readonly fields: readonly Field[];
    readonly print: readonly string[];
  },
): Element =>
  row(
    id,
    number,
    label,
    [
      yesNo('has', '', spec.ask, {
        printedAs: ['有此问题', '无此问题'],
        help: spec.help,
        ...(spec.term === undefined ? {} : { term: spec.term }),
      }),
      ...spec.fields,
    ],
    { print: ['{has:no}', '{has:yes}', ...spec.print] },
  );

const several = '可以选几个；都不是就不选。';

const amounts = (ask: string, help: string): Field =>
  longText('detail', '金额及明细', ask, { maxLength: 800, when: has, help });

const contract = issue('contract', 1, '确定房屋买卖合同关系', {
  ask: '这个房屋买卖合同，您要法院确认、解除，或者判它继续吗？',
  help: '例如：要退房（解除合同），要对方照合同继续卖，要确认合同无效。只要钱、只要办证的，选“否”。',
  fields: [
    choices(
      'kinds',
      '',
      '您要哪一样？',
      [
        option('void', '主张确认合同无效', '确认合同无效'),
        option('notMade', '主张确认合同未成立', '确认合同没有成立'),
        option('rescind', '主张解除', '解除合同（不买、不卖了）'),
        option('annul', '主张撤销', '撤销合同（当初受骗、被逼或者重大误解）'),
        option('perform', '主张继续履行', '照合同继续做'),
        option('conclude', '主张订立正式房屋买卖合同', '要求签正式的买卖合同'),
      ],
      {
        required: true,
        when: has,
        help: '可以选几个。',
        term: '无效：合同从一开始就不算数；撤销：因为受骗等原因，请法院取消它；解除：合同到此为止。',
      },
    ),
    longText('detail', '具体主张', '请把您的要求说具体。', {
      maxLength: 800,
      when: has,
      help: '例如：请求解除双方2023年3月签的房屋买卖合同。',
    }),
  ],
  print: [
    '{kinds:void}    {kinds:notMade}    {kinds:rescind}',
    '{kinds:annul}    {kinds:perform}    {kinds:conclude}',
    '具体主张：{detail}',
    '（例：确认合同无效 / 继续履行 / 解除合同 / 撤销合同 / 否定某约定合同效力 / 要求订立本约）',
  ],
});

const payment = issue('payment', 2, '支付或返还购房款', {
  ask: '您要对方付房款，或者退房款吗？',
  help: '要定金、违约金、利息、赔偿损失的，也选“是”。',
  fields: [
    choices(
      'refund',
      '主张返还',
      '要退哪一笔？',
      [
        option('first', '首付款', '首付款'),
        option('deposit', '定金', '定金'),
        option('paid', '已付款', '已经付的房款'),
      ],
      {
        when: has,
        help: several,
        term: '首付款：买房时第一次付的那部分房款；定金：为了保证买卖先交的钱。',
      },
    ),
    choices(
      'pay',
      '',
      '要付哪一笔？',
      [
        option('unpaid', '主张支付欠付房款', '还没付的房款'),
        option('penalty', '主张支付违约金或利息', '违约金或者利息'),
        option('damages', '主张赔偿损失', '赔偿损失'),
      ],
      { when: has, sameScreen: true, help: several },
    ),
    amounts('各要多少钱？', '一笔一笔写。例如：退定金五万元，付违约金一万元。'),
  ],
  print: [
    '具体主张：主张返还{refund:first}    {refund:deposit}    {refund:paid}',
    '{pay:unpaid}    {pay:penalty}    {pay:damages}',
    '金额及明细：{detail}',
  ],
});

const delivery = issue('delivery', 3, '交付或返还房屋', {
  ask: '您要对方交房，或者把房子还给您吗？',
  help: '对方交房晚了、要违约金的，也选“是”。',
  fields: [
    yesNo('deliver', '主张交付房屋', '要对方把房子交给您吗？', {
      when: has,
      help: '买房的一方没拿到房，选“是”。',
    }),
    yesNo('return', '主张返还房屋', '要对方把房子还给您吗？', {
      when: has,
      sameScreen: true,
      help: '卖房的一方要收回房子，选“是”。',
    }),
    yesNo('penalty', '主张支付逾期交房违约金', '交房晚了，要违约金吗？', {
      when: has,
      sameScreen: true,
      help: '看合同里有没有写晚交房怎么赔。要的钱在后面“一共要多少钱”里加上。',
    }),
  ],
  print: ['主张交付房屋：{deliver}', '主张返还房屋：{return}', '主张支付逾期交房违约金：{penalty}'],
});

const registration = issue('registration', 4, '办理房屋登记手续', {
  ask: '您要对方配合办房产证（不动产登记）吗？',
  help: '办证晚了、要违约金的，也选“是”。',
  fields: [
    yesNo('assist', '主张协助办理不动产登记', '要对方配合您办过户、办证吗？', {
      when: has,
      help: '例如要对方带证件去不动产登记中心一起办过户。',
      term: '不动产登记：到不动产登记中心把房子登记到名下，发房产证。',
    }),
    yesNo('penalty', '主张支付逾期办证违约金', '办证晚了，要违约金吗？', {
      when: has,
      sameScreen: true,
      help: '看合同里有没有写晚办证怎么赔。要的钱在后面“一共要多少钱”里加上。',
    }),
  ],
  print: ['主张协助办理不动产登记：{assist}', '主张支付逾期办证违约金：{penalty}'],
});

const agency = issue('agency', 5, '返还或承担中介服务费', {
  ask: '中介费的事，要法院判吗？',
  help: '要退中介费，或者要对方出中介费的，选“是”。没有找中介，选“否”。',
  fields: [
    yesNo('refund', '主张返还中介服务费', '要退中介费吗？', {
      when: has,
      help: '要收了钱的一方退回来，选“是”。',
    }),
    yesNo('bear', '主张被告承担中介服务费', '要被告出中介费吗？', {
      when: has,
      sameScreen: true,
      help: '要被告来付这笔钱，选“是”。',
    }),
    amounts('一共多少钱，是怎么来的？', '例如：中介费两万元，2023年3月付的。'),
  ],
  print: ['主张返还中介服务费：{refund}', '主张被告承担中介服务费：{bear}', '金额及明细：{detail}'],
});

const quality = issue('quality', 6, '房屋质量损害赔偿', {
  ask: '房子质量有问题，要被告修或者赔吗？',
  help: '例如漏水、墙体开裂。没有就选“否”。',
  fields: [
    yesNo('repair', '主张被告予以维修', '要被告来修吗？', {
      when: has,
      help: '要被告自己派人修好，选“是”。',
    }),
    yesNo('repaid', '主张被告承担原告垫付的维修费', '您自己花钱修过，要被告出这笔钱吗？', {
      when: has,
      sameScreen: true,
      help: '您先花钱修了、有票据的，选“是”。',
    }),
    amounts('维修费、赔偿各要多少钱？', '例如：屋顶漏水维修费八千元。没花钱可以不填。'),
  ],
  print: ['主张被告予以维修：{repair}', '主张被告承担原告垫付的维修费：{repaid}', '金额及明细：{detail}'],
});

const mortgage = issue('mortgage', 7, '解除担保贷款（按揭）合同', {
  ask: '要把银行的按揭贷款合同也解除吗？',
  help: '买卖合同解除了，贷款合同的目的达不到的，可以请求一起解除（商品房买卖合同司法解释第二十条）。没有贷款就选“否”。',
  term: '按揭：买房时向银行贷款，用房子作抵押，一个月一个月地还。',
  fields: [
    longText('detail', '具体要求', '请把要求说具体。', {
      maxLength: 500,
      required: true,
      when: has,
      help: '例如：解除与某某银行签的个人住房贷款合同，剩下的贷款由被告还给银行。',
    }),
  ],
  print: ['具体要求：{detail}'],
});

const appraisal = issue('appraisal', 8, '鉴定及其他实现债权的费用', {
  ask: '要请人鉴定，或者要对方出律师费这些钱吗？',
  help: '例如鉴定费、律师费、保全费。都不要就选“否”。',
  term: '鉴定：请有资格的机构对专门问题给出意见；实现债权的费用：为了要回钱花的费用。',
  fields: [
    yesNo('request', '请求委托鉴定', '要请法院委托鉴定吗？', {
      when: has,
      help: '例如鉴定房屋质量、房屋价值。',
    }),
    longText('detail', '费用明细', '都是什么费用，各多少钱？', {
      maxLength: 500,
      when: has,
      sameScreen: true,
      help: '例如：律师费五千元，保全费一千元。还没花的可以不填。',
    }),
  ],
  print: ['请求委托鉴定：{request}', '费用明细：{detail}'],
});

/** 诉讼请求 of form 07, items 1 to 11. */
export const houseSaleClaims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: { zh: '您的要求' },
  elements: [
    freeText('claims', '请判令解除购房合同，被告退还首付款二十万元。'),
    contract,
    payment,
    delivery,
    registration,
    agency,
    quality,
    mortgage,
    appraisal,
    costsClaim(9),
    otherClaims(10),
    totalAmount(11),
  ],
};
