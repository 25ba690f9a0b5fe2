import type { Element, Section } from '../../template.ts';
import { choice, date, text } from '../blocks/fields.ts';
import { row } from '../blocks/rows.ts';
import { any, is, option, type Text, t } from '../blocks/wording.ts';

/** The printed label of the deals. */
export const tradingLabel = '原告交易情况';

/** One deal: what was bought or sold on a day. The form has no number of lines for them. */
const deal = (
  id: 'purchase' | 'sale',
  words: { readonly day: Text; readonly quantity: Text; readonly price: Text },
): Element =>
  row(
    id,
    3,
    tradingLabel,
    [
      date('date', '日期', words.day, { notFuture: true, required: true }),
      text('quantity', '数量', words.quantity, {
        maxLength: 30,
        required: true,
        sameScreen: true,
        help: t(
          '例如：1000股。债券写多少张。',
          '례: 1000股. 채권은 몇장인가를 써주십시오.',
          'For example 1000股 (shares); of bonds how many.',
        ),
      }),
      text('price', '单价', words.price, {
        maxLength: 30,
        required: true,
        sameScreen: true,
        help: t(
          '照交割单写。例如：12.35元。',
          '거래명세서대로 써주십시오. 례: 12.35元.',
          'As in the broker’s record. For example 12.35元 (yuan).',
        ),
      }),
    ],
    { print: ['{#}. 日期：{date}    数量：{quantity}    单价：{price}'] },
  );

/** Item 3: what was bought. */
export const securitiesPurchases: Section = {
  id: 'purchases',
  label: '事实与理由',
  title: t('买入情况', '매입정황', 'Purchases'),
  repeat: {
    min: 0,
    max: 60,
    one: t('买入', '매입', 'Purchase'),
    more: t(
      '还有别的买入吗？笔数很多的可以不写，另外交交易明细。',
      '다른 매입이 더 있습니까? 많으면 쓰지 않고 거래명세를 따로 내도 됩니다.',
      'Are there purchases to enter? If there are many, hand in the broker’s record instead.',
    ),
    nameFields: ['purchase.date'],
  },
  elements: [
    deal('purchase', {
      day: t('哪天买的？', '언제 샀습니까?', 'On which day did you buy?'),
      quantity: t('买了多少？', '얼마나 샀습니까?', 'How many?'),
      price: t('每股（每张）多少钱买的？', '주당(장당) 얼마에 샀습니까?', 'At what price each?'),
    }),
  ],
};

const soldPath = 'disposal.disposal.sold';

/** Item 3: whether it was sold again; the heading of the list of sales. */
export const securitiesDisposal: Section = {
  id: 'disposal',
  label: '事实与理由',
  title: t('卖了没有', '매도여부', 'Whether you sold'),
  elements: [
    row(
      'disposal',
      3,
      tradingLabel,
      [
        choice(
          'sold',
          '卖出',
          t('这些股票（证券）卖了没有？', '이 주식(증권)을 팔았습니까?', 'Have you sold them?'),
          [
            option('all', '已全部卖出', t('全卖了', '모두 팔았음', 'All sold')),
            option('part', '部分卖出', t('卖了一部分', '일부를 팔았음', 'Some sold')),
            option('none', '未卖出', t('都没有卖', '팔지 않았음', 'None sold')),
          ],
          {
            help: t(
              '不清楚的，到证券公司打印交易记录看看；也可以不选。',
              '모르면 증권회사에서 거래기록을 인쇄하여 보십시오. 선택하지 않아도 됩니다.',
              'If you are not sure see the broker’s record, or leave it.',
            ),
          },
        ),
      ],
      { print: ['卖出情况（日期、数量、单价）', { when: { answered: 'sold' }, line: '{sold|}' }] },
    ),
  ],
};

/** Item 3: what was sold. */
export const securitiesSales: Section = {
  id: 'sales',
  label: '事实与理由',
  title: t('卖出情况', '매도정황', 'Sales'),
  when: any(is(soldPath, 'all'), is(soldPath, 'part')),
  repeat: {
    min: 0,
    max: 60,
    one: t('卖出', '매도', 'Sale'),
    more: t(
      '还有别的卖出吗？笔数很多的可以不写，另外交交易明细。',
      '다른 매도가 더 있습니까? 많으면 쓰지 않고 거래명세를 따로 내도 됩니다.',
      'Are there sales to enter? If there are many, hand in the broker’s record instead.',
    ),
    nameFields: ['sale.date'],
  },
  elements: [
    deal('sale', {
      day: t('哪天卖的？', '언제 팔았습니까?', 'On which day did you sell?'),
      quantity: t('卖了多少？', '얼마나 팔았습니까?', 'How many?'),
      price: t('每股（每张）多少钱卖的？', '주당(장당) 얼마에 팔았습니까?', 'At what price each?'),
    }),
  ],
};
