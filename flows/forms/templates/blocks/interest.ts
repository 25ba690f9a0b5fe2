import type { Element, Field, When } from '../../template.ts';
import { date, longText, money, text, yesNo } from './fields.ts';
import { row } from './rows.ts';
import { type Text, t, yes } from './wording.ts';

/** «计算方式» of interest: field `method`. */
export const methodField = (when: When): Field =>
  longText(
    'method',
    '计算方式',
    t('利息、违约金是怎么算出来的？', '리자, 위약금을 어떻게 계산하였습니까?', 'How did you work it out?'),
    {
      maxLength: 500,
      when,
      help: t(
        '例如：欠款三万元，按每天万分之五，从 2024 年 1 月 1 日算到今天。不会算可以不填。',
        '례: 빚 3만원, 하루에 만분의 5로, 2024년 1월 1일부터 오늘까지. 모르면 비워두십시오.',
        'For example: 30,000 yuan at 0.05 percent a day from 1 January 2024 until today. You may leave it empty.',
      ),
    },
  );

/** «是否请求支付至实际清偿之日止»: field `untilPaid`. */
export const untilPaidField = (when: When, sameScreen = false): Field =>
  yesNo(
    'untilPaid',
    '是否请求支付至实际清偿之日止',
    t(
      '以后的利息、违约金，要一直算到付清那天吗？',
      '앞으로의 리자, 위약금을 다 갚는 날까지 계산합니까?',
      'Should it run on until everything is paid?',
    ),
    {
      when,
      ...(sameScreen ? { sameScreen } : {}),
      help: t(
        '选“是”，就是请法院判到对方付清为止；选“否”，只要前面写的数。',
        '"예"는 상대방이 다 갚을 때까지, "아니요"는 앞에 쓴 액수만 요구하는것입니다.',
        'Yes: until the other side has paid everything. No: only the sums written above.',
      ),
    },
  );

/** What differs between the rows about interest on a late payment. */
interface LateInterestSpec {
  readonly id: string;
  readonly number: number;
  readonly label: string;
  /** The question whether it is claimed at all. */
  readonly ask: Text;
  readonly help?: Text;
  readonly when?: When;
  /**
   * As printed. Blanks: `{until}`, `{interest}`, `{penalty}`, `{from}`, `{base}`, `{standard}`, `{method}`,
   * `{untilPaid}`, `{details}`; `{claimed:yes}` where the form has boxes. A blank that is not printed is not asked.
   */
  readonly print: readonly string[];
}

const amounts = (has: (id: string) => boolean): readonly Field[] => [
  date('until', '截至', t('算到哪一天？', '어느 날까지 계산하였습니까?', 'Reckoned up to which day?'), {
    notFuture: true,
    when: yes('claimed'),
    help: t('一般写今天。', '보통 오늘을 씁니다.', 'Usually today.'),
  }),
  money(
    'interest',
    '利息',
    t('到那天一共多少利息？', '그날까지 리자는 모두 얼마입니까?', 'How much interest up to that day?'),
    {
      allowZero: true,
      sameScreen: true,
      when: yes('claimed'),
      help: t(
        '例如：1200。不要利息的写 0。',
        '례: 1200. 리자를 요구하지 않으면 0을 써주십시오.',
        'For example 1200; 0 if you claim no interest.',
      ),
    },
  ),
  ...(has('penalty')
    ? [
        money(
          'penalty',
          '违约金',
          t(
            '到那天一共多少违约金？',
            '그날까지 위약금은 모두 얼마입니까?',
            'How much penalty up to that day?',
          ),
          {
            allowZero: true,
            sameScreen: true,
            when: yes('claimed'),
            help: t(
              '合同里写了违约金的才填。例如：3000。没有写 0。',
              '계약에 위약금을 썼을 때에만 써주십시오. 례: 3000. 없으면 0.',
              'Only if the contract has one. For example 3000; 0 if there is none.',
            ),
            term: t(
              '违约金：合同里说好，谁不守约谁就要付的钱。',
              '위약금: 계약을 어긴 쪽이 내기로 약속한 돈.',
              'Penalty (违约金): what the contract says a party pays who breaks it.',
            ),
          },
        ),
      ]
    : []),
];

/** From which day, on what sum and at what rate it runs on. */
const runningOn = (has: (id: string) => boolean): readonly Field[] => {
  const when = has('untilPaid') ? yes('untilPaid') : yes('claimed');
  return [
    date(
      'from',
      '自',
      t('以后的从哪天接着算？', '그후는 어느 날부터 계산합니까?', 'From which day does it run on?'),
      {
        when,
        help: t(
          '一般就是前面“算到”的那一天。',
          '보통 앞에서 계산을 끝낸 그날입니다.',
          'Usually the day up to which you reckoned above.',
        ),
      },
    ),
    money('base', '基数', t('按多少钱来算？', '얼마를 기준으로 계산합니까?', 'On what sum is it reckoned?'), {
      when,
      sameScreen: true,
      help: t(
        '一般是还没付的钱，不含利息。例如：30000。',
        '보통 리자를 제외한 미지불금액입니다. 례: 30000.',
        'As a rule what is still unpaid, without interest. For example 30000.',
      ),
      term: t(
        '基数：算利息的底数。',
        '기수: 리자를 계산하는 기준금액.',
        'Base (基数): the sum it is reckoned on.',
      ),
    }),
    text('standard', '标准', t('按什么标准算？', '어떤 기준으로 계산합니까?', 'At what rate?'), {
      maxLength: 100,
      when,
      sameScreen: true,
      help: t(
        '例如：合同约定的每天万分之五；没有约定的，可以写一年期贷款市场报价利率。',
        '례: 계약에서 약정한 하루 만분의 5. 약정이 없으면 1년기 대출시장가격리률이라고 쓸수 있습니다.',
        'For example the 0.05 percent a day of the contract; without one, the one-year loan prime rate.',
      ),
    }),
  ];
};

const detailsField: Field = longText(
  'details',
  '明细',
  t('每一笔是怎么算的？', '하나하나 어떻게 계산하였습니까?', 'What does it consist of?'),
  {
    maxLength: 500,
    when: yes('claimed'),
    help: t(
      '一笔一笔写。例如：三月份租金两千元，晚付二十天。不填也可以。',
      '하나씩 써주십시오. 례: 3월분 집세 2000원, 20일 늦음. 비워두어도 됩니다.',
      'Item by item. For example: 2,000 yuan for March, twenty days late. You may leave it empty.',
    ),
  },
);

/**
 * A claim for interest and penalty on a payment that is late: whether there is one (field `claimed`, on the paper only
 * where the form prints its boxes), the sums up to a day, and how it runs on. Forms 06, 11 and 13.
 */
export const lateInterest = (spec: LateInterestSpec): Element => {
  const paper = spec.print.join('\n');
  const has = (id: string): boolean => paper.includes(`{${id}}`);
  const asked = yes('claimed');
  return row(
    spec.id,
    spec.number,
    spec.label,
    [
      yesNo('claimed', '', spec.ask, {
        ...(spec.help === undefined ? {} : { help: spec.help }),
        ...(paper.includes('{claimed') ? {} : { printed: false }),
      }),
      ...amounts(has),
      ...(has('untilPaid') ? [untilPaidField(asked)] : []),
      ...runningOn(has),
      ...(has('method') ? [methodField(asked)] : []),
      ...(has('details') ? [detailsField] : []),
    ],
    { print: spec.print, ...(spec.when === undefined ? {} : { when: spec.when }) },
  );
};
