import type { Section } from '../../template.ts';
import { choice, choices, longText, money, text, tick } from '../blocks/fields.ts';
import { expenses, expensesRow, multiple } from '../blocks/ip-rows.ts';
import { costsClaim, freeText, otherClaims, row } from '../blocks/rows.ts';
import { is, option, yes } from '../blocks/wording.ts';

/** The expenses that form 22 prints, the last without a voucher. */
export const copyrightExpenses = [
  expenses.lawyer(),
  expenses.collecting(),
  expenses.travel(),
  { ...expenses.other(null), label: '其他' },
];

/** 诉讼请求 of form 22, items 1 to 5. */
export const copyrightClaims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: { zh: '您的要求' },
  elements: [
    freeText('claims', '请判令被告停止用我的照片，赔我损失两万元和律师费。'),
    row(
      'stop',
      1,
      '停止侵权',
      [
        tick('claimed', '', '要不要对方马上停用您的作品？', {
          help: '对方还在用的，一般选“是”；已经停了，可以选“否”。',
          term: '停止侵权：请法院判对方不许再用您的作品。',
        }),
        text('work', '作品名称 / 登记证号', '是您的哪个作品？', {
          maxLength: 100,
          when: yes('claimed'),
          required: true,
          help: '写作品的名字；登记过的，写上登记号。例如：摄影作品《长白山秋色》。',
        }),
        choice(
          'how',
          '',
          '对方用的和您的作品一样，还是差不多？',
          [
            option('same', '相同', '一样'),
            option('similar', '实质性相似', '改了一些，主要部分还是您的（实质性相似）'),
          ],
          { when: yes('claimed'), sameScreen: true, help: '说不准可以不选，留给法院判断。' },
        ),
        longText('links', '侵权链接 / 标题', '对方把作品放在哪里？', {
          when: yes('claimed'),
          maxLength: 800,
          help: '网上的写网址和标题，书和商品写名称。例如：某某网店里的商品“秋色挂历”。',
        }),
      ],
      {
        print: [
          '{claimed:yes}立即停止使用与原告作品{work}（作品名称 / 登记证号）{how|相同 / 实质性相似}的作品：',
          '侵权链接 / 标题：{links}',
        ],
      },
    ),
    row(
      'damages',
      2,
      '赔偿经济损失',
      [
        money('amount', '经济损失', '要对方赔多少损失？', {
          help: '不算律师费这些花费，那个后面另外问。例如：20000。不要赔偿就不填。',
        }),
        choices(
          'grounds',
          '',
          '这个数是按什么算的？',
          [
            option('loss', '原告损失', '按我的损失'),
            option('profit', '被告获利', '按对方赚的钱'),
            option('licence', '许可费用', '按平常许可别人用收的钱'),
            option('statutory', '法定赔偿', '算不清，请法院在法定范围里定（法定赔偿）'),
            option('punitive', '惩罚性赔偿', '对方是故意的、情节严重，要加倍赔（惩罚性赔偿）'),
          ],
          {
            when: { answered: 'amount' },
            help: '可以选好几种。说不准的，选“请法院定”也行。',
            term: '法定赔偿：损失和获利都算不清时，由法院在法律规定的数额以内定（著作权法第五十四条）。',
          },
        ),
        money('base', '基数', '加倍以前的数（基数）是多少？', {
          when: is('grounds', 'punitive'),
          help: '就是没有加倍以前的赔偿数。例如：10000。',
        }),
        multiple('multiple', '倍数', '要加几倍？', is('grounds', 'punitive')),
        longText('basis', '计算依据或参考因素', '这个数是怎么算出来的？', {
          when: { answered: 'amount' },
          help: '例如：平常一张照片许可一年收两千元，对方用了五张、两年。',
        }),
      ],
      {
        print: [
          '经济损失{amount}元',
          '{grounds:loss}    {grounds:profit}    {grounds:licence}    {grounds:statutory}',
          '{grounds:punitive}    基数：{base}    倍数：{multiple}',
          '计算依据或参考因素：{basis}',
        ],
      },
    ),
    expensesRow(3, '支付合理费用', copyrightExpenses),
    costsClaim(4),
    otherClaims(5, '其他请求', '（如是否主张连带赔偿责任、赔礼道歉、消除影响等其他请求）'),
  ],
};
