import type { Element, Section } from '../../template.ts';
import { choice, choices, date, hasNot, longText, money, number, text, yesNo } from '../blocks/fields.ts';
import { hasContent } from '../blocks/ip-rows.ts';
import { preservedBefore } from '../blocks/preserved-before.ts';
import { costsClaim, freeText, row } from '../blocks/rows.ts';
import { is, option, yes } from '../blocks/wording.ts';

const performance: Element = row(
  'performance',
  1,
  '要求继续履行或是解除合同',
  [
    choice(
      'kind',
      '',
      '合同您想怎么办？',
      [
        option('perform', '继续履行', '要对方接着做（继续履行）'),
        option('rescind', '判令解除合同', '请法院解除合同'),
        option('confirm', '', '合同已经解除了，请法院确认'),
      ],
      {
        help: '只要钱、不要别的，可以不选。',
        term: '解除合同：合同不再做下去。通知过对方解除的，选“请法院确认”。',
      },
    ),
    number('days', '', '要对方几天以内做完？', {
      unit: '天',
      min: 1,
      when: is('kind', 'perform'),
      required: true,
      help: '例如：30。',
    }),
    text('duty', '', '要对方做完什么？', {
      when: is('kind', 'perform'),
      required: true,
      sameScreen: true,
      help: '例如：交付软件的源代码和说明书。',
    }),
    date('rescindedOn', '', '合同是哪一天解除的？', {
      when: is('kind', 'confirm'),
      required: true,
      notFuture: true,
      help: '一般是对方收到解除通知的那天。',
    }),
  ],
  {
    print: [
      '{kind:perform}    {days}日内履行完毕{duty}',
      '{kind:rescind}',
      '确认合同已于{rescindedOn}解除{kind:confirm}',
    ],
  },
);

const lateInterest: Element = row(
  'lateInterest',
  3,
  '迟延给付价款、报酬及使用费的利息（违约金）',
  [
    hasNot('claimed', '', '钱给晚了，要不要利息或者违约金？', {
      help: '对方没有晚给、或者您不要，选“否”。',
      term: '违约金：合同里约定的、违约要付的钱。',
    }),
    date('until', '', '算到哪一天？', {
      when: yes('claimed'),
      required: true,
      notFuture: true,
      help: '一般写今天。',
    }),
    money('interest', '', '到那天利息一共多少？', {
      when: yes('claimed'),
      sameScreen: true,
      allowZero: true,
      help: '例如：1200。没有写 0。',
    }),
    money('penalty', '', '到那天违约金一共多少？', {
      when: yes('claimed'),
      sameScreen: true,
      allowZero: true,
      help: '例如：5000。没有写 0。',
    }),
    date('from', '', '以后的从哪天接着算？', { when: yes('claimed'), help: '一般和上面的日期一样。' }),
    money('base', '', '以多少钱为基数算？', {
      when: yes('claimed'),
      sameScreen: true,
      help: '一般是没有付的价款。例如：50000。',
    }),
    text('standard', '', '按什么标准算？', {
      when: yes('claimed'),
      sameScreen: true,
      help: '例如：每天万分之五，或者一年期贷款市场报价利率。不知道可以不填。',
    }),
    longText('method', '计算方式', '是怎么算出来的？', {
      when: yes('claimed'),
      maxLength: 800,
      help: '写算式。例如：50000 元乘以每天万分之五，再乘以 48 天。',
    }),
  ],
  {
    print: [
      '{claimed:yes}',
      '截至{until}止，迟延给付价款的利息{interest}元；违约金{penalty}元；自{from}之后的逾期利息、违约金，以{base}元为基数按照{standard}标准计算：',
      '计算方式：{method}',
      '{claimed:no}',
    ],
  },
);

const damages: Element = row(
  'damages',
  4,
  '赔偿违约所受的损失',
  [
    hasNot('claimed', '', '对方违约让您受了损失，要不要赔？', { help: '没有损失、或者不要，选“否”。' }),
    money('amount', '支付赔偿金', '要赔多少？', {
      when: yes('claimed'),
      required: true,
      help: '例如：20000。',
    }),
    choices(
      'kinds',
      '违约类型',
      '对方是怎么违约的？',
      [
        option('late', '迟延履行', '做晚了'),
        option('never', '不履行', '没有做'),
        option('other', '其他', '别的，例如做得不合格'),
      ],
      { when: yes('claimed'), required: true, help: '可以选好几种。' },
    ),
    text('kindOther', '其他', '是怎么违约的？', {
      when: is('kinds', 'other'),
      required: true,
      help: '例如：交来的软件用不了。',
    }),
    longText('detail', '具体情形', '请说具体一点。', {
      when: yes('claimed'),
      maxLength: 800,
      help: '例如：约定三月交，拖到八月才交，还打不开。',
    }),
    longText('basis', '损失计算依据', '损失是怎么算出来的？', {
      when: yes('claimed'),
      maxLength: 800,
      help: '例如：另外找人重做花了两万元，见合同和发票。',
    }),
  ],
  {
    print: [
      '{claimed:yes}    支付赔偿金{amount}元',
      '违约类型：{kinds:late}    {kinds:never}    {kinds:other}{kindOther}',
      '具体情形：{detail}',
      '损失计算依据：{basis}',
      '{claimed:no}',
    ],
  },
);

/** 诉讼请求 of form 28, items 1 to 6. */
export const technologyClaims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: { zh: '您的要求' },
  elements: [
    freeText('claims', '请判令被告付清开发费五万元和违约金。'),
    performance,
    row(
      'price',
      2,
      '给付价款',
      [
        money('amount', '', '要对方付多少价款？', {
          help: '没有付的开发费、转让费、服务费等。例如：50000。不要就不填。',
          term: '价款：合同里约定要付的钱。',
        }),
      ],
      { print: ['{amount}元（人民币，下同；如外币需特别注明）'] },
    ),
    lateInterest,
    damages,
    costsClaim(5),
    hasContent('other', 6, '其他请求', {
      ask: '还有别的要求吗？',
      help: '例如要几个被告一起承担。没有就选“否”。',
      hint: '（如是否主张连带赔偿责任等其他请求）',
      detailAsk: '还要求什么？',
      detailHelp: '例如：请判令被告返还已付的预付款一万元。',
    }),
  ],
};

/** 鉴定和诉前保全, which only form 28 has in this order. */
export const technologyAppraisal: Section = {
  id: 'jurisdiction',
  label: '鉴定和诉前保全',
  title: { zh: '鉴定和保全' },
  elements: [
    row(
      'appraisal',
      1,
      '是否申请鉴定',
      [
        yesNo('claimed', '', '要请专门机构鉴定吗？', {
          help: '例如鉴定软件合不合格。不清楚可以选“否”，以后也能申请。',
          term: '鉴定：请有资格的机构对专门问题给出意见。',
        }),
        longText('detail', '鉴定内容', '要鉴定什么？', {
          when: yes('claimed'),
          required: true,
          maxLength: 500,
          help: '例如：交付的软件是不是达到合同约定的要求。',
        }),
        text('institution', '鉴定机构名称', '想请哪个机构？', {
          when: yes('claimed'),
          maxLength: 100,
          sameScreen: true,
          help: '没有想好可以不填，由双方商量或者法院指定。例如：某某司法鉴定中心。',
        }),
      ],
      {
        print: ['{claimed:yes}    鉴定内容：{detail}    鉴定机构名称：{institution}', '{claimed:no}'],
      },
    ),
    preservedBefore('preservation', 2, '是否已经诉前保全', {
      hint: '（如申请诉讼保全，请另行提交诉讼保全申请及相关材料）',
    }),
  ],
};
