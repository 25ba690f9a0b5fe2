import type { Section } from '../../template.ts';
import { address, choice, choices, date, longText, money, text, yesNo } from '../blocks/fields.ts';
import { basis, evidenceList, freeText, row, yesNoDetail } from '../blocks/rows.ts';
import { any, is, option, yes } from '../blocks/wording.ts';

const unknown = '不知道可以不选。';

const house = row(
  'house',
  1,
  '涉及房屋买卖合同关系的基本情况',
  [
    date('date', '合同订立时间', '购房合同是哪天签的？', { notFuture: true, help: '看合同最后签名的日期。' }),
    choice(
      'kind',
      '房屋性质',
      '是什么样的房子？',
      [
        option('commercial', '商品房', '商品房（开发商盖的，或者二手商品房）'),
        option('affordable', '经济适用房', '经济适用房'),
        option('selfBuilt', '自建房', '自己盖的房'),
        option('other', '其他', '其他'),
      ],
      { sameScreen: true, help: unknown },
    ),
    text('kindOther', '其他', '是什么房？', {
      maxLength: 60,
      required: true,
      when: is('kind', 'other'),
      help: '例如：房改房、回迁房、公租房。',
    }),
    address('location', '房屋位置', '房子在哪里？', { help: '例如：延吉市某某街某某小区3号楼2单元501。' }),
    text('area', '房屋面积', '房子多大？', {
      maxLength: 60,
      sameScreen: true,
      help: '看合同或房产证。例如：建筑面积八十九平方米。',
    }),
    money('unitPrice', '房屋单价', '一平方米多少钱？', {
      help: '例如：6000。合同只写总价的，可以不填。',
    }),
    money('price', '总价', '一共多少钱？', {
      sameScreen: true,
      help: '照合同写。例如：540000，也可以写54万。',
    }),
    yesNo('firstSale', '房屋是否首次出售', '这房子是第一次卖吗？', {
      optional: true,
      help: `开发商卖的新房选“是”，二手房选“否”。${unknown}`,
    }),
    yesNo('presale', '是否为预售房', '签合同的时候，房子还没盖好（期房）吗？', {
      optional: true,
      sameScreen: true,
      help: unknown,
      term: '预售房：还没盖好就先卖的房子，也叫期房。',
    }),
    yesNo('signedOnline', '是否网签', '合同办过网签吗？', {
      optional: true,
      sameScreen: true,
      help: unknown,
      term: '网签：在房管部门的网上系统里签合同。',
    }),
    yesNo('filed', '预售合同是否登记备案', '预售合同到房管部门备过案吗？', {
      optional: true,
      when: yes('presale'),
      help: unknown,
    }),
    yesNo('advanceNotice', '是否预告登记', '办过预告登记吗？', {
      optional: true,
      help: unknown,
      term: '预告登记：还不能办房产证的时候，先在不动产登记中心登记下来。',
    }),
    choice(
      'nature',
      '订立的合同性质',
      '签的是正式合同，还是认购书、意向书？',
      [
        option('final', '本约', '正式的买卖合同（本约）'),
        option('preliminary', '预约', '认购书、订购书、意向书（预约）'),
      ],
      {
        sameScreen: true,
        help: unknown,
        term: '预约：约好以后再签正式合同；本约：正式的买卖合同。',
      },
    ),
    yesNo('notified', '是否已向被告发出解除 / 撤销合同的通知', '有没有通知过被告，合同要解除或者撤销？', {
      help: '口头、短信、寄信都算。没有就选“否”。',
    }),
    date('arrived', '通知到达对方时间', '通知是哪天到对方手里的？', {
      notFuture: true,
      when: yes('notified'),
      help: '寄信的看签收日期。不知道可以不填。',
    }),
    longText('reason', '解除 / 撤销事由', '为什么要解除或者撤销？', {
      maxLength: 800,
      when: any(
        yes('notified'),
        is('claims.contract.kinds', 'rescind'),
        is('claims.contract.kinds', 'annul'),
      ),
      help: '例如：约定2023年底交房，到现在还没盖好，催了也不交。',
    }),
  ],
  {
    print: [
      '合同订立时间：{date}',
      '房屋性质：{kind:commercial}    {kind:affordable}    {kind:selfBuilt}    {kind:other}{kindOther}',
      '房屋位置：{location}    房屋面积：{area}',
      '房屋单价：{unitPrice}    总价：{price}',
      '房屋是否首次出售：{firstSale}    是否为预售房：{presale}',
      '预售合同是否登记备案：{filed}    是否网签：{signedOnline}',
      '是否预告登记：{advanceNotice}    订立的合同性质：{nature}',
      '是否已向被告发出解除 / 撤销合同的通知：{notified:yes}    通知到达对方时间：{arrived}    {notified:no}',
      '解除 / 撤销事由：{reason}',
    ],
  },
);

const payment = row(
  'payment',
  2,
  '购房款支付情况',
  [
    choices(
      'how',
      '支付方式',
      '房款是怎么付的？',
      [
        option('mortgage', '按揭贷款', '银行贷款（按揭）'),
        option('cash', '支付现金', '自己付钱'),
        option('inKind', '以房抵债', '用房子抵债'),
        option('other', '其他', '其他'),
      ],
      { help: '可以选几个。' },
    ),
    text('howOther', '其他', '是怎么付的？', {
      maxLength: 60,
      required: true,
      when: is('how', 'other'),
      help: '例如：用旧房换新房，补差价。',
    }),
    longText('amounts', '已支付 / 欠付购房款数额', '已经付了多少，还欠多少？', {
      maxLength: 500,
      help: '例如：已付首付二十万元，还欠三十四万元。',
    }),
    yesNo('depositPaid', '是否已支付定金', '交过定金吗？', {
      sameScreen: true,
      help: '没交过就选“否”。',
      term: '定金：先交一笔钱作担保，收钱的一方不守约要双倍退还（民法典第五百八十七条）。',
    }),
    money('deposit', '定金数额', '定金多少钱？', {
      when: yes('depositPaid'),
      help: '例如：50000。',
    }),
    yesNo('decorated', '是否包含精装修', '房款里包括精装修吗？', {
      optional: true,
      help: unknown,
      term: '精装修：卖房的把房子装修好再交。',
    }),
    longText('terms', '合同有关购房款支付的约定', '合同里关于付款是怎么写的？', {
      maxLength: 800,
      sameScreen: true,
      help: '照合同写。例如：签合同付三成，其余办银行贷款。',
    }),
    longText('other', '其他事由', '付款的事，还有什么要说的？', {
      maxLength: 800,
      help: '例如：贷款没批下来。没有就不填。',
    }),
  ],
  {
    print: [
      '支付方式：{how:mortgage}    {how:cash}    {how:inKind}    {how:other}{howOther}',
      '已支付 / 欠付购房款数额：{amounts}',
      '是否已支付定金：{depositPaid:yes}    定金数额：{deposit}    {depositPaid:no}',
      '是否包含精装修：{decorated}',
      '合同有关购房款支付的约定：{terms}',
      '其他事由：{other}',
    ],
  },
);

const delivery = row('delivery', 3, '房屋交付情况', [
  yesNo('delivered', '是否已经实际交付', '房子交了吗？', {
    help: '拿到钥匙、能住了就算交了。',
  }),
  yesNo('areaGap', '是否存在房屋面积差', '实际面积和合同写的不一样吗？', {
    optional: true,
    sameScreen: true,
    help: unknown,
  }),
  yesNo('parking', '是否包含车位或车库', '买房的时候带车位或车库吗？', {
    optional: true,
    sameScreen: true,
    help: unknown,
  }),
  date('due', '合同约定的交房时间', '合同约定哪天交房？', { help: '没有约定可以不填。' }),
]);

const registration = row('registration', 4, '房屋登记手续办理情况', [
  yesNo('first', '是否已经取得首次登记', '这房子（整栋楼）办过第一次登记（大产权证）吗？', {
    optional: true,
    help: unknown,
    term: '首次登记：开发商先把整栋楼登记下来，以后才能给每一户办证。',
  }),
  yesNo('transferred', '是否办理不动产转移登记手续', '房子过户到买房人名下了吗？', {
    optional: true,
    sameScreen: true,
    help: unknown,
  }),
  text('penalty', '是否约定逾期办证违约金', '合同里有没有写晚办证要付违约金？', {
    maxLength: 100,
    help: '写“有”或者“没有”；有的写第几条。例如：有，合同第十五条。',
  }),
  longText('standard', '具体计算标准', '违约金怎么算？', {
    maxLength: 500,
    sameScreen: true,
    help: '例如：每晚一天，付已付房款的万分之一。没有就不填。',
  }),
]);

const agency = row(
  'agency',
  5,
  '中介服务费情况',
  [
    choice(
      'kind',
      '',
      '是要退中介费，还是要对方承担？',
      [option('refund', '应返还', '应当退'), option('bear', '承担', '应当由对方承担')],
      { help: '照前面的要求选。' },
    ),
    longText('reason', '中介服务费的事由', '为什么？', {
      maxLength: 800,
      sameScreen: true,
      help: '例如：中介隐瞒房子被查封，买卖做不成。',
    }),
  ],
  { when: yes('claims.agency.has'), print: ['{kind:refund} / {kind:bear}中介服务费的事由：{reason}'] },
);

const quality = row(
  'quality',
  6,
  '质量损害赔偿相关情况',
  [
    choices(
      'kinds',
      '',
      '质量问题有多大？',
      [
        option('grave', '属于严重影响正常居住使用的质量问题', '很严重，没法正常住'),
        option('repairable', '属于可修复的质量问题', '修一修可以住'),
      ],
      { help: '不清楚可以不选。' },
    ),
    yesNo('underWarranty', '是否还在质保期内', '还在保修期里吗？', {
      optional: true,
      help: unknown,
      term: '质保期：卖房的一方包修的期限。',
    }),
    yesNo('repaired', '是否存在修复行为', '修过吗？', {
      optional: true,
      sameScreen: true,
      help: '您自己修的、对方修的都算。',
    }),
    yesNo('notified', '是否通知维修', '通知过对方来修吗？', {
      optional: true,
      sameScreen: true,
      help: '打电话、发微信、找物业转告都算。',
    }),
    money('damages', '赔偿数额', '要赔多少钱？', {
      allowZero: true,
      help: '例如：8000。只要求修、不要钱的，写 0。',
    }),
  ],
  { when: yes('claims.quality.has') },
);

/** 事实与理由 of form 07, items 1 to 9. */
export const houseSaleFacts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: { zh: '事情经过' },
  elements: [
    freeText('facts', '2021年买了一套期房，付了首付二十万，约定2023年底交房，到现在还没盖好。'),
    house,
    payment,
    delivery,
    registration,
    agency,
    quality,
    yesNoDetail('mortgage', 7, '是否签订担保贷款（按揭）合同', {
      ask: '买房时和银行签过按揭贷款合同吗？',
      help: '没有贷款就选“否”。',
      term: '按揭：买房时向银行贷款，用房子作抵押，一个月一个月地还。',
      detail: '具体情况',
      detailAsk: '哪个银行、贷了多少、还了多少？',
      detailHelp: '例如：某某银行，贷款三十万元，已还五万元。',
    }),
    yesNoDetail('appraisal', 8, '申请鉴定及其他实现债权费用的事实', {
      ask: '有没有需要鉴定的，或者已经花了律师费这些钱？',
      help: '没有就选“否”。',
      detail: '具体情况',
      detailAsk: '请说具体一点。',
      detailHelp: '例如：屋顶漏水的原因要鉴定；已付律师费五千元，有发票。',
    }),
    basis(9),
  ],
};

/** Item 10: the evidence list. */
export const houseSaleEvidence: Section = evidenceList('事实与理由', 10, '证据清单（可另附页）', {
  examples: '例如：购房合同、付款收据、转账记录、房屋照片、催告的聊天记录。',
});
