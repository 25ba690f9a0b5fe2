import { address, date, longText, money } from '../blocks/fields.ts';
import { limitationFields } from '../blocks/gate-questions.ts';
import { row } from '../blocks/rows.ts';
import { t } from '../blocks/wording.ts';

/** 租赁物情况. */
export const thing = row('thing', 3, '租赁物情况（租赁物的选择、名称、规格、质量、数量等）', [
  longText(
    'text',
    '',
    t(
      '租的是什么东西？谁选的？',
      '어떤 물건을 임대하였으며 누가 골랐습니까?',
      'What was leased, and who chose it?',
    ),
    {
      maxLength: 800,
      help: t(
        '写名称、规格、质量、数量。例如：被告自己选的某某牌挖掘机一台。',
        '이름, 규격, 질, 수량을 써주십시오. 례: 피고가 고른 어느 상표의 굴착기 1대.',
        'Name, kind, quality, quantity. For example one excavator that the defendant chose.',
      ),
      term: t(
        '租赁物：融资租赁里租的那个东西。',
        '임대물: 융자임대하는 물건.',
        'Leased thing (租赁物): what the finance lease is about.',
      ),
    },
  ),
  address('place', '', t('租的东西在哪里用？', '임대물을 어디에서 사용합니까?', 'Where is it used?'), {
    printed: false,
    help: t(
      '这个用来看由哪个法院管，不印在起诉状上：没有约定的，租赁物使用地就是合同履行地（民诉法解释第十九条）。不知道可以不填。',
      '어느 법원이 관할하는가를 보기 위한것이며 기소장에는 인쇄하지 않습니다. 약정이 없으면 임대물의 사용지가 계약리행지입니다(민사소송법 해석 제19조). 모르면 비워두십시오.',
      'This shows which court may have the case; it is not printed. Unless agreed otherwise, where the thing is used is the place of performance (CPL interpretation 19). Leave it empty if you do not know.',
    ),
  }),
]);

/** 租金支付情况. */
export const rentPaid = row(
  'rentPaid',
  13,
  '租金支付情况',
  [
    date(
      'from',
      '自',
      t('从哪天开始按约定付租金？', '언제부터 임대료를 냈습니까?', 'Rent was paid from which day?'),
      {
        notFuture: true,
        help: t(
          '一次也没付过的，这几项不填。',
          '한번도 내지 않았으면 비워두십시오.',
          'Leave these empty if none was ever paid.',
        ),
      },
    ),
    date('to', '至', t('按时付到哪一天？', '언제까지 제때에 냈습니까?', 'Paid in time until which day?'), {
      notFuture: true,
      sameScreen: true,
    }),
    money('paid', '已付租金', t('已经付了多少租金？', '낸 임대료는 얼마입니까?', 'How much rent was paid?'), {
      allowZero: true,
      help: t(
        '例如：120000。没有写 0。',
        '례: 120000. 없으면 0을 써주십시오.',
        'For example 120000; 0 if none.',
      ),
    }),
    money(
      'late',
      '逾期但已支付租金',
      t(
        '其中晚付、但是付了的有多少？',
        '그중 늦게라도 낸 임대료는 얼마입니까?',
        'How much of it was paid late?',
      ),
      {
        allowZero: true,
        sameScreen: true,
        help: t(
          '例如：20000。没有写 0。',
          '례: 20000. 없으면 0을 써주십시오.',
          'For example 20000; 0 if none.',
        ),
      },
    ),
    longText('details', '明细', t('一期一期是怎么付的？', '매번 어떻게 냈습니까?', 'What was paid when?'), {
      maxLength: 800,
      sameScreen: true,
      help: t(
        '例如：第1期到第6期都按时付，每期两万元。也可以另附表格。',
        '례: 제1회부터 제6회까지 매번 2만원을 제때에 냄. 표를 따로 붙여도 됩니다.',
        'For example: instalments 1 to 6 in time, 20,000 yuan each. A table may be attached.',
      ),
    }),
  ],
  {
    print: ['自{from}至{to}，按约定缴纳租金，已付租金{paid}元，逾期但已支付租金{late}元', '明细：{details}'],
  },
);

const owedHelp = t(
  '已经替您填好的可以改。例如：3000。没有写 0。',
  '미리 적힌것은 고칠수 있습니다. 례: 3000. 없으면 0을 써주십시오.',
  'What is filled in may be changed. For example 3000; 0 if none.',
);

/** 逾期未付租金情况. */
export const rentOwed = row(
  'rentOwed',
  14,
  '逾期未付租金情况',
  [
    date(
      'from',
      '自',
      t('从哪天开始欠租金？', '언제부터 임대료를 체불하였습니까?', 'Rent is owed since which day?'),
      {
        notFuture: true,
        help: t(
          '一般是第一期没付的第二天。',
          '보통 처음으로 내지 않은 날의 다음날입니다.',
          'As a rule the day after the first that was missed.',
        ),
      },
    ),
    date('until', '截至', t('算到哪一天？', '어느 날까지 계산하였습니까?', 'Reckoned up to which day?'), {
      notFuture: true,
      sameScreen: true,
      help: t('一般写今天。', '보통 오늘을 씁니다.', 'Usually today.'),
    }),
    money('rent', '欠付租金', t('欠了多少租金？', '체불한 임대료는 얼마입니까?', 'How much rent is owed?'), {
      allowZero: true,
      sameScreen: true,
      help: owedHelp,
    }),
    money('penalty', '违约金', t('违约金多少？', '위약금은 얼마입니까?', 'How much penalty?'), {
      allowZero: true,
      help: owedHelp,
    }),
    money('lateFee', '滞纳金', t('滞纳金多少？', '체납금은 얼마입니까?', 'How much late fee?'), {
      allowZero: true,
      sameScreen: true,
      help: owedHelp,
    }),
    money(
      'damages',
      '损害赔偿金',
      t('损害赔偿金多少？', '손해배상금은 얼마입니까?', 'How much in damages?'),
      {
        allowZero: true,
        sameScreen: true,
        help: owedHelp,
      },
    ),
    money('total', '共计', t('这些一共多少？', '모두 얼마입니까?', 'How much in all?'), {
      allowZero: true,
      help: t(
        '上面几样加起来，已经替您加好，可以改。例如：66000。',
        '우의 금액을 미리 합하였으며 고칠수 있습니다. 례: 66000.',
        'Added up already; you may change it. For example 66000.',
      ),
    }),
    longText('details', '明细', t('是怎么算的？', '어떻게 계산하였습니까?', 'How was it worked out?'), {
      maxLength: 800,
      sameScreen: true,
      help: t(
        '例如：第7期到第9期，每期两万元，三期没付。',
        '례: 제7회부터 제9회까지 매번 2만원, 세번 내지 않음.',
        'For example: instalments 7 to 9, 20,000 yuan each, not paid.',
      ),
    }),
    ...limitationFields(
      t(
        '最后一期租金，合同约定哪天付？',
        '마지막회 임대료는 계약에 따라 언제 내야 합니까?',
        'When is the last instalment of the rent due by the contract?',
      ),
      t(
        '看合同后面的付款表。不清楚可以不填。',
        '계약뒤의 지불표를 보십시오. 모르면 비워두십시오.',
        'See the table of payments in the contract. Leave it empty if you do not know.',
      ),
    ),
  ],
  {
    print: [
      '自{from}起，开始欠付租金，截至{until}，欠付租金{rent}元、违约金{penalty}元，滞纳金{lateFee}元，损害赔偿金{damages}元，共计{total}元',
      '明细：{details}',
    ],
  },
);
