import type { Field } from '../../template.ts';
import { choice, choices, longText, text } from './fields.ts';
import { is, option, t } from './wording.ts';

/**
 * How the price or rent was to be paid: cash, transfer, bill or otherwise, at once or in instalments. Forms 06, 11 and
 * 12 print them the same way; `paymentTermsPrint` are their lines. Field ids: `how`, `bill`, `howOther`, `times`,
 * `instalments`.
 */
export const paymentTerms: readonly Field[] = [
  choices(
    'how',
    '',
    t('约定用什么方式付钱？', '어떤 방식으로 지불하기로 하였습니까?', 'How was it to be paid?'),
    [
      option('cash', '现金', t('现金', '현금', 'Cash')),
      option(
        'transfer',
        '转账',
        t('转账（银行、微信、支付宝）', '이체(은행, 위챗, 알리페이)', 'Transfer (bank, WeChat, Alipay)'),
      ),
      option(
        'bill',
        '票据',
        t('票据（支票、汇票等）', '어음(수표, 환어음 등)', 'A cheque or bill of exchange'),
      ),
      option('other', '其他', t('其他方式', '기타 방식', 'Another way')),
    ],
    {
      help: t(
        '可以选几个；没有约定可以不选。',
        '여러개를 선택할수 있으며 약정이 없으면 선택하지 않아도 됩니다.',
        'You may choose more than one, or none if nothing was agreed.',
      ),
    },
  ),
  choice(
    'times',
    '',
    t(
      '是一次付清，还是分几次付？',
      '한번에 지불합니까, 나누어 지불합니까?',
      'All at once, or in instalments?',
    ),
    [
      option('once', '一次性', t('一次付清', '한번에 지불', 'At once')),
      option('instalments', '分期', t('分几次付', '나누어 지불', 'In instalments')),
    ],
    {
      sameScreen: true,
      help: t(
        '没有约定可以不选。',
        '약정이 없으면 선택하지 않아도 됩니다.',
        'Leave it if nothing was agreed.',
      ),
    },
  ),
  text('bill', '票据', t('是什么票据？', '어떤 어음입니까?', 'Which kind of bill?'), {
    maxLength: 60,
    when: is('how', 'bill'),
    help: t(
      '例如：支票、银行承兑汇票。',
      '례: 수표, 은행인수환어음.',
      'For example a cheque, or a bill accepted by a bank.',
    ),
  }),
  text('howOther', '其他', t('是什么方式？', '어떤 방식입니까?', 'In which other way?'), {
    maxLength: 60,
    when: is('how', 'other'),
    required: true,
    sameScreen: true,
    help: t('例如：用别的东西抵。', '례: 다른 물건으로 대신함.', 'For example set off against other things.'),
  }),
  longText(
    'instalments',
    '分期方式',
    t(
      '分几次付，每次什么时候付多少？',
      '몇번에 나누어 언제 얼마씩 지불합니까?',
      'When, and how much each time?',
    ),
    {
      maxLength: 300,
      when: is('times', 'instalments'),
      help: t(
        '例如：签合同付三成，收到货再付七成；或者每月一号付两千元。',
        '례: 계약할 때 30%, 물건을 받은후 70%. 또는 매달 1일에 2000원.',
        'For example three tenths on signing and the rest on delivery, or 2,000 yuan on the first of each month.',
      ),
    },
  ),
];

/** The printed lines of `paymentTerms`. */
export const paymentTermsPrint = [
  '以{how:cash}    {how:transfer}    {how:bill}{bill}（写明票据类型）    {how:other}{howOther}方式',
  '{times:once}    {times:instalments}支付',
  '分期方式：{instalments}',
] as const;
