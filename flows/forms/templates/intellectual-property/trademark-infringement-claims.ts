import type { Element, Section } from '../../template.ts';
import { choice, choices, hasNot, longText, money, text } from '../blocks/fields.ts';
import { expenses, expensesRow, hasContent, multiple } from '../blocks/ip-rows.ts';
import { costsClaim, freeText, row } from '../blocks/rows.ts';
import { is, option, yes } from '../blocks/wording.ts';

/** The expenses that form 23 prints; the last is a blank without an amount. */
export const trademarkExpenses = [
  expenses.lawyer(),
  expenses.notary(),
  expenses.purchase(),
  expenses.travel(),
  expenses.other(null),
];

const numberHelp = '商标注册证上有。例如：12345678。';
const markHelp = '写商标上的字；是图形的写“图形”。例如：长白泉。';

const stop: Element = row(
  'stop',
  1,
  '停止侵权',
  [
    hasNot('claimed', '', '要不要对方停止用您的商标？', {
      help: '对方还在用的，一般选“是”；已经停了的，可以选“否”。',
      term: '停止侵权：请法院判对方不许再用您的商标。',
    }),
    choices(
      'kinds',
      '',
      '要对方停止做什么？',
      [
        option('goods', '1.', '生产、卖冒用我商标的东西'),
        option('signs', '2.', '在招牌、装饰、宣传、网店上用我的商标'),
        option('others', '3.', '别的侵权做法'),
      ],
      { when: yes('claimed'), required: true, help: '可以选好几种。' },
    ),
    choice(
      'goodsHow',
      '',
      '对方是生产，还是卖？',
      [
        option('make', '生产', '生产'),
        option('sell', '销售', '卖'),
        option('both', '生产、销售', '又生产又卖'),
      ],
      { when: is('kinds', 'goods'), required: true, help: '只看见卖的，选“卖”。' },
    ),
    text('goodsNumber', '商标号', '您的商标注册号是多少？', {
      maxLength: 40,
      when: is('kinds', 'goods'),
      required: true,
      help: numberHelp,
    }),
    text('goodsMark', '商标', '商标是什么字或者图？', {
      maxLength: 60,
      when: is('kinds', 'goods'),
      required: true,
      sameScreen: true,
      help: markHelp,
    }),
    choices(
      'places',
      '',
      '对方把您的商标用在哪里？',
      [
        option('board', '店铺招牌'),
        option('inside', '店内装饰'),
        option('leaflet', '宣传册'),
        option('website', '网站（网店）宣传、链接', '网站、网店的宣传和链接'),
        option('other', '其他场合', '别的地方'),
      ],
      { when: is('kinds', 'signs'), required: true, help: '可以选好几种。' },
    ),
    text('placeOther', '其他场合', '是什么地方？', {
      maxLength: 60,
      when: is('places', 'other'),
      required: true,
      help: '例如：送货车上。',
    }),
    text('signNumber', '商标号', '您的商标注册号是多少？', {
      maxLength: 40,
      when: is('kinds', 'signs'),
      required: true,
      help: numberHelp,
    }),
    text('signMark', '商标', '商标是什么字或者图？', {
      maxLength: 60,
      when: is('kinds', 'signs'),
      required: true,
      sameScreen: true,
      help: markHelp,
    }),
    text('sign', '标识', '对方用的标识是什么样的？', {
      maxLength: 60,
      when: is('kinds', 'signs'),
      sameScreen: true,
      help: '写对方用的字；和您的不完全一样的照他的写。例如：长白泉水。',
    }),
  ],
  {
    print: [
      '{claimed:yes}',
      '{kinds:goods}立即停止{goodsHow}侵害原告第{goodsNumber}号“{goodsMark}”商标权的侵权商品',
      '{kinds:signs}立即停止在{places}{placeOther}使用侵害原告第{signNumber}号“{signMark}”商标权的“{sign}”标识',
      '{kinds:others}立即停止其他侵权行为',
      '{claimed:no}',
    ],
  },
);

const basisKinds = [
  option('loss', '原告损失', '按我的损失'),
  option('profit', '被告获利', '按对方赚的钱'),
  option('licence', '商标许可使用费', '按平常许可别人用商标收的钱'),
];

const damages: Element = row(
  'damages',
  2,
  '赔偿经济损失',
  [
    hasNot('claimed', '', '要不要对方赔偿损失？', { help: '律师费这些花费后面另外问。' }),
    money('amount', '经济损失', '要对方赔多少损失？', {
      when: yes('claimed'),
      required: true,
      help: '不算律师费这些花费。例如：50000。',
    }),
    choices(
      'grounds',
      '',
      '这个数是按什么算的？',
      [
        ...basisKinds,
        option('statutory', '法定赔偿', '算不清，请法院在法定范围里定（法定赔偿）'),
        option('punitive', '惩罚性赔偿', '对方是恶意的、情节严重，要加倍赔（惩罚性赔偿）'),
      ],
      {
        when: yes('claimed'),
        help: '可以选好几种。说不准的，选“请法院定”也行。',
        term: '法定赔偿：损失、获利、许可费都算不清时，由法院在法律规定的数额以内定（商标法第六十三条）。',
      },
    ),
    text('licenceMultiple', '倍数', '要许可使用费的几倍？', {
      maxLength: 10,
      when: is('grounds', 'licence'),
      help: '只写数字。例如：两倍写 2，一倍半写 1.5。',
    }),
    choice('punitiveBasis', '基数的确定方式', '加倍以前的数（基数）按什么算？', basisKinds, {
      when: is('grounds', 'punitive'),
      required: true,
      help: '就是没有加倍以前的赔偿数按哪一种算。',
    }),
    multiple('punitiveMultiple', '倍数', '要加几倍？', is('grounds', 'punitive')),
    longText('basis', '计算依据或参考因素', '这个数是怎么算出来的？', {
      when: yes('claimed'),
      help: '例如：对方网店卖了两千件，每件赚十元。',
    }),
  ],
  {
    print: [
      '{claimed:yes}',
      '经济损失{amount}元',
      '{grounds:loss}    {grounds:profit}',
      '{grounds:licence}    倍数：{licenceMultiple}',
      '{grounds:statutory}',
      '{grounds:punitive}    基数的确定方式：{punitiveBasis}    倍数：{punitiveMultiple}',
      '计算依据或参考因素：{basis}',
      '{claimed:no}',
    ],
  },
);

/** 诉讼请求 of form 23, items 1 to 5. */
export const trademarkClaims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: { zh: '您的要求' },
  elements: [
    freeText('claims', '请判令被告停止卖冒用我商标的矿泉水，赔我五万元。'),
    stop,
    damages,
    expensesRow(3, '支付合理费用', trademarkExpenses),
    costsClaim(4),
    hasContent('other', 5, '其他请求', {
      ask: '还有别的要求吗？',
      help: '例如要几个被告一起赔、登报消除影响。没有就选“否”。',
      hint: '（如是否主张连带赔偿责任、赔礼道歉、消除影响等其他请求）',
      detailAsk: '还要求什么？',
      detailHelp: '例如：请判令两个被告一起承担赔偿（连带责任）。',
    }),
  ],
};
