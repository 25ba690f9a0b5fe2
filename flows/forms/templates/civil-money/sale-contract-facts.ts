import type { Section } from '../../template.ts';
import { choices, date, longText, money, number, text, yesNo } from '../blocks/fields.ts';
import { guaranteeSeries } from '../blocks/guarantee.ts';
import { basis, evidenceList, freeText, hasDetail, otherMatters, row, yesNoDetail } from '../blocks/rows.ts';
import { is, option, t, yes } from '../blocks/wording.ts';
import { saleTerms } from './sale-contract-terms.ts';

const amountHelp = t(
  '例如：10000。没有写 0。',
  '례: 10000. 없으면 0을 써주십시오.',
  'For example 10000; 0 if none.',
);

const countHelp = t('例如：20。没有写 0。', '례: 20. 없으면 0을 써주십시오.', 'For example 20; 0 if none.');

const pieces = t('件', '건', 'pieces');

const detailWords = {
  detail: '具体情况',
  detailAsk: t('请说具体一点。', '구체적으로 써주십시오.', 'Please say more.'),
} as const;

/** 事实与理由 of form 06, items 1 to 24. */
export const saleFacts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: t('事情经过', '사실과 리유', 'What happened'),
  elements: [
    freeText(
      'facts',
      t(
        '去年四月他从我这里拉走五吨化肥，说秋收后付钱，到现在没付。',
        '작년 4월 그가 비료 5톤을 가져가면서 가을후 지불한다고 하였으나 아직 내지 않았음.',
        'last April he took five tons of fertiliser and promised to pay after the harvest, but has not paid.',
      ),
    ),
    ...saleTerms,
    row(
      'performance',
      8,
      '价款支付及标的物交付情况',
      [
        money(
          'paidInTime',
          '按期支付价款',
          t('按时付了多少钱？', '제때에 얼마를 지불하였습니까?', 'How much was paid in time?'),
          {
            allowZero: true,
            help: amountHelp,
          },
        ),
        money(
          'paidLate',
          '逾期付款',
          t('晚付了多少钱？', '늦게 얼마를 지불하였습니까?', 'How much was paid late?'),
          {
            allowZero: true,
            sameScreen: true,
            help: amountHelp,
          },
        ),
        money(
          'unpaid',
          '逾期未付款',
          t(
            '到期没付的有多少钱？',
            '기한이 지나도 내지 않은 돈은 얼마입니까?',
            'How much is due and unpaid?',
          ),
          {
            allowZero: true,
            sameScreen: true,
            help: amountHelp,
          },
        ),
        number(
          'deliveredInTime',
          '按期交付标的物',
          t('按时交了多少件？', '제때에 몇건을 주었습니까?', 'How many pieces came in time?'),
          {
            unit: pieces,
            max: 9_999_999,
            help: countHelp,
          },
        ),
        number(
          'deliveredLate',
          '逾期交付',
          t('晚交了多少件？', '늦게 몇건을 주었습니까?', 'How many came late?'),
          {
            unit: pieces,
            max: 9_999_999,
            sameScreen: true,
            help: countHelp,
          },
        ),
        number(
          'undelivered',
          '逾期未交付',
          t(
            '到期没交的有多少件？',
            '기한이 지나도 주지 않은것은 몇건입니까?',
            'How many are due and have not come?',
          ),
          {
            unit: pieces,
            max: 9_999_999,
            sameScreen: true,
            help: countHelp,
          },
        ),
      ],
      {
        print: [
          '按期支付价款{paidInTime}元，逾期付款{paidLate}元，逾期未付款{unpaid}元',
          '按期交付标的物{deliveredInTime}件，逾期交付{deliveredLate}件，逾期未交付{undelivered}件',
        ],
      },
    ),
    row(
      'delay',
      9,
      '是否存在迟延履行',
      [
        yesNo(
          'exists',
          '',
          t('付钱或者交货有没有晚？', '지불이나 물건교부가 늦었습니까?', 'Was payment or delivery late?'),
          {
            help: t(
              '到现在还没付、没交的，也选“是”。',
              '아직 하지 않은것도 "예"를 선택하십시오.',
              'If it has not been done at all by now, choose yes.',
            ),
            term: t(
              '迟延履行：过了约定的日子才做，或者还没做。',
              '리행지연: 약속한 날이 지나서 하거나 아직 하지 않은것.',
              'Delay (迟延履行): done after the agreed day, or not yet.',
            ),
          },
        ),
        text('time', '迟延时间', t('晚了多久？', '얼마나 늦었습니까?', 'How late?'), {
          maxLength: 60,
          when: yes('exists'),
          help: t(
            '例如：从2024年10月1日到现在，八个月。',
            '례: 2024년 10월 1일부터 지금까지 8개월.',
            'For example: since 1 October 2024, eight months.',
          ),
        }),
        choices(
          'kinds',
          '',
          t(
            '是付钱晚了，还是交货晚了？',
            '지불입니까, 물건교부입니까?',
            'Was it the payment, or the delivery?',
          ),
          [
            option('payment', '逾期付款', t('付钱晚了', '지불이 늦음', 'The payment')),
            option('delivery', '逾期交货', t('交货晚了', '물건교부가 늦음', 'The delivery')),
          ],
          {
            required: true,
            when: yes('exists'),
            sameScreen: true,
            help: t('两样都晚了，就都选。', '둘 다이면 다 선택하십시오.', 'Choose both if both were late.'),
          },
        ),
      ],
      { print: ['{exists:yes}    迟延时间：{time}    {kinds:payment}    {kinds:delivery}', '{exists:no}'] },
    ),
    row(
      'reminder',
      10,
      '是否催促过履行',
      [
        yesNo(
          'exists',
          '',
          t('您催过对方吗？', '상대방에게 독촉한적이 있습니까?', 'Did you ask them to do it?'),
          {
            help: t(
              '打电话、发微信、上门都算。',
              '전화, 위챗, 방문을 모두 포함합니다.',
              'By telephone, message or in person.',
            ),
          },
        ),
        date('date', '催促情况', t('哪天催的？', '언제 독촉하였습니까?', 'On which day?'), {
          notFuture: true,
          when: yes('exists'),
          help: t(
            '催过几次的，写最近一次。',
            '여러번이면 마지막 날을 써주십시오.',
            'If more than once, the last time.',
          ),
        }),
        text('how', '', t('用什么方式催的？', '어떤 방식으로 하였습니까?', 'In which way?'), {
          maxLength: 60,
          when: yes('exists'),
          sameScreen: true,
          help: t(
            '例如：微信、电话、上门。',
            '례: 위챗, 전화, 방문.',
            'For example: WeChat, telephone, a visit.',
          ),
        }),
      ],
      { print: ['{exists:yes}    催促情况：{date}通过{how}方式进行了催促', '{exists:no}'] },
    ),
    hasDetail('qualityDispute', 11, '买卖合同标的物有无质量争议', {
      ask: t('双方对质量有争议吗？', '질에 대하여 다툼이 있습니까?', 'Is the quality in dispute?'),
      help: t('没有就选“否”。', '없으면 "아니요"를 선택하십시오.', 'If not, choose no.'),
      ...detailWords,
      detailHelp: t(
        '例如：买方说化肥结块，卖方说没有。',
        '례: 구매자는 비료가 굳었다고 하고 판매자는 아니라고 함.',
        'For example: the buyer says the fertiliser is lumpy, the seller denies it.',
      ),
    }),
    yesNoDetail('nonconformity', 12, '标的物质量规格或履行方式是否存在不符合约定的情况', {
      ask: t(
        '货的质量、规格，或者交货的方式，有没有和说好的不一样？',
        '질, 규격 또는 교부방식이 약속과 다릅니까?',
        'Were quality, kind or manner of delivery other than agreed?',
      ),
      help: t('没有就选“否”。', '없으면 "아니요"를 선택하십시오.', 'If not, choose no.'),
      ...detailWords,
      detailHelp: t(
        '例如：合同写含量百分之四十五，检测只有百分之三十。',
        '례: 계약은 45%인데 검사결과는 30%임.',
        'For example: the contract says 45 percent, the test found 30.',
      ),
    }),
    yesNoDetail('negotiation', 13, '是否曾就标的物质量问题进行协商', {
      ask: t(
        '为质量的事，双方商量过吗？',
        '질문제를 협상한적이 있습니까?',
        'Did you talk about the quality?',
      ),
      help: t('没有就选“否”。', '없으면 "아니요"를 선택하십시오.', 'If not, choose no.'),
      ...detailWords,
      detailHelp: t(
        '什么时候、怎么商量的、结果怎样。例如：六月五日打电话，对方答应换货，没有换。',
        '언제, 어떻게, 결과는. 례: 6월 5일 전화로 교환을 약속하였으나 하지 않음.',
        'When, how, with what result. For example: on 5 June by telephone they promised to exchange it, and did not.',
      ),
    }),
    yesNoDetail('rescission', 14, '是否通知解除合同', {
      ask: t(
        '有没有通知过对方，合同不做了？',
        '계약해제를 통지한적이 있습니까?',
        'Was notice given that the contract ends?',
      ),
      help: t('没有就选“否”。', '없으면 "아니요"를 선택하십시오.', 'If not, choose no.'),
      ...detailWords,
      detailHelp: t(
        '谁、什么时候、用什么方式通知的。例如：2024年12月1日原告寄了解除通知。',
        '누가, 언제, 어떻게. 례: 2024년 12월 1일 원고가 해제통지를 우편으로 보냄.',
        'Who, when and how. For example: the plaintiff sent notice by mail on 1 December 2024.',
      ),
    }),
    row(
      'owed',
      15,
      '被告应当支付的利息、违约金、赔偿金',
      [
        choices(
          'kinds',
          '',
          t(
            '除了货款，对方还应当付什么？',
            '물건값외에 상대방이 무엇을 더 내야 합니까?',
            'What does the other side owe beside the price?',
          ),
          [
            option('interest', '利息', t('利息', '리자', 'Interest')),
            option('penalty', '违约金', t('违约金', '위약금', 'A penalty')),
            option('damages', '赔偿金', t('赔偿金', '배상금', 'Damages')),
          ],
          {
            help: t(
              '可以选几个；都没有就不选。',
              '여러개를 선택할수 있으며 없으면 선택하지 마십시오.',
              'You may choose more than one, or none.',
            ),
          },
        ),
        money('interest', '利息', t('利息多少？', '리자는 얼마입니까?', 'How much interest?'), {
          allowZero: true,
          when: is('kinds', 'interest'),
          help: t('例如：1200。', '례: 1200.', 'For example 1200.'),
        }),
        money('penalty', '违约金', t('违约金多少？', '위약금은 얼마입니까?', 'How much penalty?'), {
          allowZero: true,
          when: is('kinds', 'penalty'),
          sameScreen: true,
          help: t('例如：3000。', '례: 3000.', 'For example 3000.'),
        }),
        money('damages', '赔偿金', t('赔偿金多少？', '배상금은 얼마입니까?', 'How much in damages?'), {
          allowZero: true,
          when: is('kinds', 'damages'),
          sameScreen: true,
          help: t('例如：5000。', '례: 5000.', 'For example 5000.'),
        }),
        money('total', '共计', t('这些一共多少？', '모두 얼마입니까?', 'How much in all?'), {
          allowZero: true,
          when: { answered: 'kinds' },
          help: t(
            '上面几样加起来。例如：4200。',
            '우의 금액을 합한것입니다. 례: 4200.',
            'These added up. For example 4200.',
          ),
        }),
        longText(
          'method',
          '计算方式',
          t('是怎么算的？', '어떻게 계산하였습니까?', 'How was it worked out?'),
          {
            maxLength: 500,
            when: { answered: 'kinds' },
            sameScreen: true,
            help: t(
              '例如：三万元，每天万分之五，晚了八十天。',
              '례: 3만원, 하루 만분의 5, 80일 늦음.',
              'For example: 30,000 yuan, 0.05 percent a day, eighty days late.',
            ),
          },
        ),
      ],
      {
        print: [
          '{kinds:interest}{interest}元    {kinds:penalty}{penalty}元    {kinds:damages}{damages}元',
          '共计{total}元',
          '计算方式：{method}',
        ],
      },
    ),
    ...guaranteeSeries({ first: 16, ceiling: 'behindYes', contract: '是否签订保证合同', otherDated: false }),
    basis(23, '请求承担责任的依据'),
    otherMatters(24),
  ],
};

/** Item 25: the evidence list. */
export const saleEvidence: Section = evidenceList('事实与理由', 25, '证据清单（可另附页）', {
  examples: t(
    '例如：合同、送货单、对账单、转账记录、聊天记录。',
    '례: 계약서, 납품서, 대조서, 이체기록, 대화기록.',
    'For example: contract, delivery notes, statements of account, transfers, messages.',
  ),
});
