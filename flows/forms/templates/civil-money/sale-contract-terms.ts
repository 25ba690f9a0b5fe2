import type { Element } from '../../template.ts';
import { address, choices, longText, money, percentage, text } from '../blocks/fields.ts';
import { paymentTerms, paymentTermsPrint } from '../blocks/payment-terms.ts';
import { longRow, row } from '../blocks/rows.ts';
import { is, option, t } from '../blocks/wording.ts';

const clauseHelp = t(
  '只写数字；合同没有分条的不填。',
  '수자만 쓰고, 조항이 없으면 비워두십시오.',
  'Only the number; leave it empty if there are no clauses.',
);

const clauseAsk = t('写在合同第几条？', '계약의 제 몇조에 있습니까?', 'In which clause of the contract?');

/** 事实与理由 of form 06, items 1 to 7: what was agreed. */
export const saleTerms: readonly Element[] = [
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
    t('买卖的是什么东西？多少？', '어떤 물건을 얼마나 매매하였습니까?', 'What was sold, and how much of it?'),
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
      money('penalty', '违约金', t('违约金是多少钱？', '위약금은 얼마입니까?', 'How much is the penalty?'), {
        when: is('kinds', 'penalty'),
        help: t(
          '照合同写。例如：3000。',
          '계약대로 써주십시오. 례: 3000.',
          'As in the contract. For example 3000.',
        ),
      }),
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
];
