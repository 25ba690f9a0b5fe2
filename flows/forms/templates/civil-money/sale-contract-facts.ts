import type { Section } from '../../template.ts';
import {
  address,
  choices,
  date,
  longText,
  money,
  number,
  percentage,
  text,
  yesNo,
} from '../blocks/fields.ts';
import { guaranteeSeries } from '../blocks/guarantee.ts';
import { paymentTerms, paymentTermsPrint } from '../blocks/payment-terms.ts';
import {
  basis,
  evidenceList,
  freeText,
  hasDetail,
  longRow,
  otherMatters,
  row,
  yesNoDetail,
} from '../blocks/rows.ts';
import { is, option, t, yes } from '../blocks/wording.ts';

const clauseHelp = t(
  '只写数字；合同没有分条的不填。',
  '수자만 쓰고, 조항이 없으면 비워두십시오.',
  'Only the number; leave it empty if there are no clauses.',
);

const clauseAsk = t('写在合同第几条？', '계약의 제 몇조에 있습니까?', 'In which clause of the contract?');

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
    row('contract', 1, '合同的签订情况（名称、编号、签订时间、地点等；如无书面合同，请注明“无书面合同”）', [
      longText(
        'text',
        '',
        t(
          '合同是什么时候、在哪里签的？',
          '계약을 언제, 어디서 체결하였습니까?',
          'When and where was the contract made?',
        ),
        {
          maxLength: 800,
          help: t(
            '写合同名称、编号、日期、地点。只是口头说的，写“无书面合同”。',
            '계약의 이름, 번호, 날자, 장소를 써주십시오. 말로만 하였으면 “无书面合同”이라고 써주십시오.',
            'Its name, number, day and place. If only by word of mouth, write 无书面合同. For example: signed in Yanji on 5 March 2024.',
          ),
        },
      ),
      address(
        'place',
        '',
        t(
          '合同约定在哪里交货或者付款？',
          '계약에서 물건교부나 지불장소를 어디로 약정하였습니까?',
          'Where does the contract say to deliver or pay?',
        ),
        {
          printed: false,
          help: t(
            '这个用来看由哪个法院管，不印在起诉状上。没约定的：要钱的写收钱一方的地址，要货的写交货一方的地址；也可以不填（民诉法解释第十八条）。',
            '어느 법원이 관할하는가를 보기 위한것이며 기소장에는 인쇄하지 않습니다. 약정이 없으면 돈은 받는 쪽, 물건은 주는 쪽의 주소를 씁니다. 비워두어도 됩니다(민사소송법 해석 제18조).',
            'This shows which court may have the case; it is not printed. If nothing was agreed: for money the address of who receives it, for goods of who delivers them; or leave it empty (CPL interpretation 18).',
          ),
          term: t(
            '合同履行地：约定交货或者付款的地方。',
            '계약리행지: 물건을 주거나 지불하기로 약정한 곳.',
            'Place of performance (合同履行地): where delivery or payment was agreed.',
          ),
        },
      ),
    ]),
    row(
      'parties',
      2,
      '合同主体',
      [
        text('seller', '出卖人（卖方）', t('谁卖的？', '누가 팔았습니까?', 'Who sold?'), {
          help: t(
            '照合同写，已经替您填好的可以改。例如：延吉某某农资店。',
            '계약대로 써주십시오. 미리 적힌것은 고칠수 있습니다. 례: 연길 어느 농자재상점.',
            'As in the contract; what is filled in may be changed. For example the farm shop.',
          ),
        }),
        text('buyer', '买受人（买方）', t('谁买的？', '누가 샀습니까?', 'Who bought?'), {
          sameScreen: true,
          help: t(
            '照合同写，已经替您填好的可以改。例如：写买东西的人。',
            '계약대로 써주십시오. 미리 적힌것은 고칠수 있습니다. 례: 산 사람.',
            'As in the contract; what is filled in may be changed. For example whoever bought.',
          ),
        }),
      ],
      { print: ['出卖人（卖方）：{seller}', '买受人（买方）：{buyer}'] },
    ),
    longRow(
      'goods',
      3,
      '买卖标的物情况（标的物名称、规格、质量、数量等）',
      t(
        '买卖的是什么东西？多少？',
        '어떤 물건을 얼마나 매매하였습니까?',
        'What was sold, and how much of it?',
      ),
      {
        help: t(
          '写名称、规格、质量、数量。例如：复合肥，每袋五十公斤，一百袋。',
          '이름, 규격, 질, 수량을 써주십시오. 례: 복합비료, 한포대 50킬로그람, 100포대.',
          'Name, kind, quality, quantity. For example: compound fertiliser, 100 bags of 50 kg.',
        ),
        term: t(
          '标的物：买卖的那个东西。',
          '목적물: 매매하는 물건.',
          'Goods (标的物): the thing that is sold.',
        ),
      },
    ),
    row(
      'price',
      4,
      '合同约定的价格及支付方式',
      [
        money(
          'unit',
          '单价',
          t('一件（一斤、一吨）多少钱？', '단가는 얼마입니까?', 'What did one piece cost?'),
          {
            help: t(
              '例如：150。按总价说的可以不填。',
              '례: 150. 총액으로 정하였으면 비워두십시오.',
              'For example 150. Leave it empty if only a total was agreed.',
            ),
          },
        ),
        money('total', '总价', t('一共多少钱？', '총액은 얼마입니까?', 'What was the total?'), {
          sameScreen: true,
          help: t('例如：15000。', '례: 15000.', 'For example 15000.'),
        }),
        ...paymentTerms,
      ],
      { print: ['单价{unit}元；总价{total}元；', ...paymentTermsPrint] },
    ),
    longRow(
      'delivery',
      5,
      '合同约定的交货时间、地点、方式、风险承担、安装、调试、验收',
      t(
        '说好什么时候、在哪里、怎么交货？',
        '언제, 어디서, 어떻게 교부하기로 하였습니까?',
        'When, where and how was it to be delivered?',
      ),
      {
        help: t(
          '路上坏了算谁的、要不要安装调试、怎么验收，说过的也写上。例如：五月一日前送到买方家里，当面点数。',
          '도중의 손실, 설치, 검수에 대한 약속도 써주십시오. 례: 5월 1일전까지 구매자의 집에 가져가 그자리에서 셈.',
          'Also who bears loss on the way, installing, testing and acceptance. For example: to the buyer’s house by 1 May, counted on the spot.',
        ),
      },
    ),
    longRow(
      'quality',
      6,
      '合同约定的质量标准及检验方式、质量异议期限',
      t('质量怎么约定的？', '질을 어떻게 약정하였습니까?', 'What was agreed on quality?'),
      {
        help: t(
          '按什么标准、怎么检验、多少天以内可以提出质量问题。例如：收货后七天以内提出。没有约定可以不填。',
          '어떤 기준, 어떤 검사, 며칠안에 질문제를 제기하는가. 례: 받은후 7일안. 없으면 비워두십시오.',
          'The standard, the inspection, and how long faults may be told. For example within seven days. Leave it empty if nothing was agreed.',
        ),
      },
    ),
    row(
      'penalty',
      7,
      '合同约定的违约金（定金）',
      [
        choices(
          'kinds',
          '',
          t(
            '合同里写了违约金或者定金吗？',
            '계약에 위약금이나 정금이 있습니까?',
            'Does the contract have a penalty or a deposit?',
          ),
          [
            option('penalty', '违约金', t('违约金', '위약금', 'A penalty')),
            option('deposit', '定金', t('定金', '정금', 'A deposit')),
            option(
              'daily',
              '迟延履行违约金',
              t(
                '晚一天算一天的违约金',
                '하루 늦으면 하루씩 계산하는 위약금',
                'A penalty for each day of delay',
              ),
            ),
          ],
          {
            help: t(
              '可以选几个；没有就不选。',
              '여러개를 선택할수 있으며 없으면 선택하지 마십시오.',
              'You may choose more than one, or none.',
            ),
            term: t(
              '定金：先交一笔钱作担保，收钱的不守约要双倍退还（民法典第五百八十七条）。',
              '정금: 담보로 먼저 낸 돈. 받은 쪽이 약속을 어기면 두배로 돌려주어야 합니다(민법전 제587조).',
              'Deposit (定金): money paid first as security; who took it and breaks the contract returns it twofold (Civil Code 587).',
            ),
          },
        ),
        money(
          'penalty',
          '违约金',
          t('违约金是多少钱？', '위약금은 얼마입니까?', 'How much is the penalty?'),
          {
            when: is('kinds', 'penalty'),
            help: t(
              '照合同写。例如：3000。',
              '계약대로 써주십시오. 례: 3000.',
              'As in the contract. For example 3000.',
            ),
          },
        ),
        text('penaltyClause', '合同条款', clauseAsk, {
          maxLength: 20,
          when: is('kinds', 'penalty'),
          sameScreen: true,
          help: clauseHelp,
        }),
        money('deposit', '定金', t('定金是多少钱？', '정금은 얼마입니까?', 'How much is the deposit?'), {
          when: is('kinds', 'deposit'),
          help: t(
            '照合同写。例如：2000。',
            '계약대로 써주십시오. 례: 2000.',
            'As in the contract. For example 2000.',
          ),
        }),
        text('depositClause', '合同条款', clauseAsk, {
          maxLength: 20,
          when: is('kinds', 'deposit'),
          sameScreen: true,
          help: clauseHelp,
        }),
        percentage(
          'daily',
          '迟延履行违约金',
          t('晚一天付百分之几？', '하루 늦으면 몇프로입니까?', 'How many percent for each day?'),
          {
            max: 100,
            when: is('kinds', 'daily'),
            help: t(
              '每天千分之一，就写 0.1；每天万分之五，就写 0.05。',
              '하루 천분의 1이면 0.1, 만분의 5이면 0.05를 써주십시오.',
              'One in a thousand is 0.1; five in ten thousand is 0.05.',
            ),
          },
        ),
        text('dailyClause', '合同条款', clauseAsk, {
          maxLength: 20,
          when: is('kinds', 'daily'),
          sameScreen: true,
          help: clauseHelp,
        }),
      ],
      {
        print: [
          '{kinds:penalty}{penalty}元（合同条款：第{penaltyClause}条）',
          '{kinds:deposit}{deposit}元（合同条款：第{depositClause}条）',
          '{kinds:daily}{daily}%/ 日（合同条款：第{dailyClause}条）',
        ],
      },
    ),
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
