import type { Field, Section, When } from '../../template.ts';
import { recoveryCosts, securityClaim } from '../blocks/debt-claims.ts';
import { choice, date, longText, money, text, yesNo } from '../blocks/fields.ts';
import { costsClaim, freeText, otherClaims, row, totalAmount, yesNoRow } from '../blocks/rows.ts';
import { is, option, t, yes } from '../blocks/wording.ts';

const demandPath = 'demand.demand.which';

/** The plaintiff claims the whole rent that is unpaid. */
export const claimsRent = is(demandPath, 'rent');

/** The plaintiff wants the contract ended. */
export const claimsRescission = is(demandPath, 'rescission');

/** Which of its two ways the form goes on with; 民法典 752 gives the lessor the one or the other. Not on the paper. */
export const financeLeaseDemand: Section = {
  id: 'demand',
  label: '',
  title: t('您要哪一样', '어느것을 요구합니까', 'Which of the two you claim'),
  printed: false,
  elements: [
    row('demand', null, '', [
      choice(
        'which',
        '',
        t(
          '原告是要对方付清全部租金，还是要解除合同？',
          '원고는 임대료전액의 지불을 요구합니까, 계약의 해제를 요구합니까?',
          'Does the plaintiff claim the whole rent, or want the contract ended?',
        ),
        [
          option(
            'rent',
            '支付全部未付租金',
            t('要付清全部没付的租金', '미지불임대료전액을 요구', 'All the rent not yet paid'),
          ),
          option(
            'rescission',
            '解除合同',
            t(
              '要解除合同，拿回租的东西',
              '계약을 해제하고 임대물을 회수',
              'To end it and take the thing back',
            ),
          ),
        ],
        {
          printed: false,
          required: true,
          help: t(
            '两样里选一样（民法典第七百五十二条）。后面只问和您选的有关的。',
            '둘중 하나를 선택합니다(민법전 제752조). 뒤에서 선택한것에 관한것만 묻습니다.',
            'One of the two (Civil Code 752). Only what concerns your choice is asked next.',
          ),
          term: t(
            '融资租赁：出租方照承租方选的东西买下来，租给承租方用，承租方分期付租金。',
            '융자임대: 임대측이 임차측이 고른 물건을 사서 임대하고 임차측이 나누어 임대료를 내는것.',
            'Finance lease (融资租赁): the lessor buys what the lessee chose and lets it for rent in instalments.',
          ),
        },
      ),
    ]),
  ],
};

const none = t('没有写 0。', '없으면 0을 써주십시오.', '0 if none.');

const sum = (example: string) =>
  t(`例如：${example}。${none.zh}`, `례: ${example}. ${none.ko}`, `For example ${example}; 0 if none.`);

/** 到期未付租金 and 未到期租金. */
const rentFields = (when: When | null): readonly Field[] => {
  const shown = when === null ? {} : { when };
  return [
    money(
      'due',
      '到期未付租金',
      t(
        '到了日子没付的租金有多少？',
        '기한이 되였으나 내지 않은 임대료는 얼마입니까?',
        'How much rent is due and unpaid?',
      ),
      { ...shown, allowZero: true, required: true, help: sum('60000') },
    ),
    money(
      'notDue',
      '未到期租金',
      t(
        '还没到日子的租金有多少？',
        '아직 기한이 되지 않은 임대료는 얼마입니까?',
        'How much rent is not due yet?',
      ),
      { ...shown, allowZero: true, sameScreen: true, help: sum('120000') },
    ),
  ];
};

/** 留购价款. */
const residualField = (when: When | null): Field =>
  money(
    'residual',
    '留购价款',
    t('留购价款多少？', '잔존구매가격은 얼마입니까?', 'What is the price for keeping the thing?'),
    {
      ...(when === null ? {} : { when }),
      allowZero: true,
      sameScreen: true,
      help: t(
        '合同里约定了才有。例如：100。没有写 0。',
        '계약에 있을 때에만 씁니다. 례: 100. 없으면 0을 써주십시오.',
        'Only if the contract has one. For example 100; 0 if none.',
      ),
      term: t(
        '留购价款：租期满了，承租方把东西买下来要付的钱。',
        '잔존구매가격: 임대기한이 끝난후 임차측이 물건을 사들이는 돈.',
        'Purchase price at the end (留购价款): what the lessee pays to keep the thing.',
      ),
    },
  );

/** 违约金、滞纳金、损害赔偿金 up to a day, and how they run on. */
const defaultFields = (when: When): readonly Field[] => [
  date(
    'until',
    '截至',
    t(
      '违约金这些钱算到哪一天？',
      '위약금 등을 어느 날까지 계산하였습니까?',
      'Penalty and the like reckoned up to which day?',
    ),
    { notFuture: true, when, help: t('一般写今天。', '보통 오늘을 씁니다.', 'Usually today.') },
  ),
  money('penalty', '违约金', t('违约金多少？', '위약금은 얼마입니까?', 'How much penalty?'), {
    allowZero: true,
    when,
    help: sum('3000'),
    term: t(
      '违约金：合同里说好，不守约要付的钱。',
      '위약금: 계약을 어기면 내기로 정한 돈.',
      'Penalty (违约金): what the contract says for a breach.',
    ),
  }),
  money('lateFee', '滞纳金', t('滞纳金多少？', '체납금은 얼마입니까?', 'How much late fee?'), {
    allowZero: true,
    when,
    sameScreen: true,
    help: sum('500'),
    term: t(
      '滞纳金：合同里说好，晚付租金按天加收的钱。',
      '체납금: 임대료를 늦게 내면 날자에 따라 더 받기로 정한 돈.',
      'Late fee (滞纳金): what the contract adds for each day of delay.',
    ),
  }),
  money('damages', '损害赔偿金', t('损害赔偿金多少？', '손해배상금은 얼마입니까?', 'How much in damages?'), {
    allowZero: true,
    when,
    sameScreen: true,
    help: sum('2000'),
    term: t(
      '损害赔偿金：赔给原告的其他损失的钱。',
      '손해배상금: 원고의 기타 손실을 갚아주는 돈.',
      'Damages (损害赔偿金): money for other losses.',
    ),
  }),
  date(
    'from',
    '自',
    t('以后的从哪天接着算？', '그후는 어느 날부터 계산합니까?', 'From which day does it run on?'),
    {
      when,
      help: t(
        '一般就是前面“算到”的那一天。以后的不要就不填。',
        '보통 앞에서 계산을 끝낸 그날입니다. 그후의것을 요구하지 않으면 비워두십시오.',
        'Usually the day up to which you reckoned. Leave it empty if you claim nothing further.',
      ),
    },
  ),
  money('base', '基数', t('按多少钱来算？', '얼마를 기준으로 계산합니까?', 'On what sum is it reckoned?'), {
    when,
    sameScreen: true,
    help: t(
      '一般是还没付的租金。例如：180000。',
      '보통 내지 않은 임대료입니다. 례: 180000.',
      'As a rule the rent that is unpaid. For example 180000.',
    ),
    term: t(
      '基数：算违约金的底数。',
      '기수: 위약금을 계산하는 기준금액.',
      'Base (基数): the sum it is reckoned on.',
    ),
  }),
  text('standard', '标准', t('按什么标准算？', '어떤 기준으로 계산합니까?', 'At what rate?'), {
    maxLength: 100,
    when,
    sameScreen: true,
    help: t(
      '照合同写。例如：每天万分之五。',
      '계약대로 써주십시오. 례: 하루 만분의 5.',
      'As in the contract. For example 0.05 percent a day.',
    ),
  }),
];

const detailsField = (when: When | null): Field =>
  longText(
    'details',
    '明细',
    t('每一笔是怎么算的？', '하나하나 어떻게 계산하였습니까?', 'What does it consist of?'),
    {
      maxLength: 800,
      ...(when === null ? {} : { when }),
      help: t(
        '一笔一笔写。例如：第7期到第9期租金，每期两万元。不填也可以。',
        '하나씩 써주십시오. 례: 제7회부터 제9회까지 임대료 매번 2만원. 비워두어도 됩니다.',
        'Item by item. For example: instalments 7 to 9, 20,000 yuan each. You may leave it empty.',
      ),
    },
  );

const runsOn =
  '之后的违约金、滞纳金、损害赔偿金，以{base}元为基数按照{standard}标准计算至全部款项实际付清之日';

/** 诉讼请求 of form 12, items 1 to 10. */
export const financeLeaseClaims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: t('您的要求', '소송청구', 'Your claims'),
  elements: [
    {
      ...freeText(
        'claims',
        t(
          '请判令被告付清全部没付的租金十八万元。',
          '피고가 미지불임대료 18만원을 모두 지불하도록 판결해주십시오.',
          'order the defendant to pay all the rent that is unpaid, 180,000 yuan.',
        ),
      ),
      print: [
        '（原告主张支付全部未付租金时，填写第 1 项至第 3 项；原告主张解除合同时，填写第 4 项、第 5 项；第 6 项至第 10 项为共同项）',
        '（可完整表述诉讼请求；为方便、准确梳理要点，相关内容请在下方要素式表格中填写）',
        '{text}',
      ],
    },
    row('rent', 1, '支付全部未付租金', [...rentFields(null), residualField(null), detailsField(null)], {
      when: 'claimsRent',
      print: [
        '到期未付租金{due}元、未到期租金{notDue}元、留购价款{residual}元（人民币，下同；如外币需特别注明）',
        '明细：{details}',
      ],
    }),
    row(
      'default',
      2,
      '违约金、滞纳金、损害赔偿金',
      [
        yesNo(
          'claimed',
          '',
          t(
            '租金付晚了，要对方付违约金、滞纳金或者损害赔偿金吗？',
            '임대료를 늦게 내서 위약금, 체납금 또는 손해배상금을 요구합니까?',
            'Do you claim a penalty, a late fee or damages?',
          ),
          {
            printed: false,
            help: t('不要就选“否”。', '요구하지 않으면 "아니요"를 선택하십시오.', 'If not, choose no.'),
          },
        ),
        ...defaultFields(yes('claimed')),
        detailsField(yes('claimed')),
      ],
      {
        when: 'claimsRent',
        print: [
          `截至{until}止，违约金{penalty}元，滞纳金{lateFee}元，损害赔偿金{damages}元；自{from}${runsOn}`,
          '明细：{details}',
        ],
      },
    ),
    yesNoRow(
      'ownership',
      3,
      '是否确认租赁物归原告所有',
      t(
        '要法院确认租的东西归原告所有吗？',
        '임대물이 원고의 소유임을 확인해줄것을 요구합니까?',
        'Should the court find that the thing belongs to the plaintiff?',
      ),
      {
        when: 'claimsRent',
        help: t(
          '租金没付清以前，看合同怎么约定归谁。不要就选“否”。',
          '임대료를 다 내기전에 누구의것으로 정하였는가를 계약에서 보십시오. 요구하지 않으면 "아니요"를 선택하십시오.',
          'See whose the contract says it is until the rent is paid. If you do not ask for it, choose no.',
        ),
        term: t(
          '租赁物：融资租赁里租的那个东西，例如机器、车。',
          '임대물: 융자임대하는 물건, 례를 들면 기계, 차.',
          'Leased thing (租赁物): for example a machine or a vehicle.',
        ),
      },
    ),
    row(
      'rescission',
      4,
      '请求解除合同',
      [
        choice(
          'how',
          '',
          t(
            '是请法院判解除，还是请法院确认已经解除了？',
            '해제를 판결해줄것을 요구합니까, 이미 해제되였음을 확인해줄것을 요구합니까?',
            'Should the court end it, or find that it has ended already?',
          ),
          [
            option('court', '判令解除融资租赁合同', t('请法院判解除', '해제를 판결', 'End it')),
            option(
              'confirm',
              '解除',
              t('已经解除了，请法院确认', '이미 해제되였음을 확인', 'Find that it has ended'),
            ),
          ],
          {
            required: true,
            help: t(
              '通知过对方解除、通知已经到了的，可以选第二个（民法典第五百六十五条）。',
              '해제를 통지하여 상대방에게 도착하였으면 두번째를 선택할수 있습니다(민법전 제565조).',
              'The second if notice was given and has arrived (Civil Code 565).',
            ),
          },
        ),
        date('date', '', t('合同是哪天解除的？', '계약은 언제 해제되였습니까?', 'On which day did it end?'), {
          notFuture: true,
          required: true,
          when: is('how', 'confirm'),
          help: t(
            '一般是解除通知到对方手里的那天。',
            '보통 해제통지가 상대방에게 도착한 날입니다.',
            'As a rule when the notice reached the other side.',
          ),
        }),
      ],
      { when: 'claimsRescission', print: ['{how:court}', '确认融资租赁合同已于{date}{how:confirm}'] },
    ),
    row(
      'return',
      5,
      '返还租赁物，并赔偿因解除合同而受到的损失',
      [
        yesNo(
          'claimed',
          '',
          t(
            '要对方把租的东西还回来，并赔偿损失吗？',
            '임대물을 돌려주고 손실을 배상할것을 요구합니까?',
            'Should the thing be returned and your loss made good?',
          ),
          {
            printed: false,
            help: t(
              '损失一般按没付的租金算，收回的东西值的钱要减去（融资租赁司法解释第十一条）。不要就选“否”。',
              '손실은 보통 미지불임대료에서 회수한 물건의 가치를 덜어 계산합니다(융자임대사법해석 제11조). 요구하지 않으면 "아니요"를 선택하십시오.',
              'The loss is as a rule the unpaid rent less the value of what is taken back (interpretation on finance leases, 11). If not, choose no.',
            ),
          },
        ),
        ...rentFields(yes('claimed')),
        money(
          'allRent',
          '支付全部未付租金',
          t('没付的租金一共多少？', '미지불임대료는 모두 얼마입니까?', 'How much rent is unpaid in all?'),
          {
            allowZero: true,
            when: yes('claimed'),
            help: t(
              '到期的和没到期的加起来，已经替您加好，可以改。例如：180000。',
              '기한이 된것과 되지 않은것을 미리 합하였으며 고칠수 있습니다. 례: 180000.',
              'Due and not yet due, added up already; you may change it. For example 180000.',
            ),
          },
        ),
        // Not on the screen of the two rents: the total is offered from it and from their sum.
        residualField(yes('claimed')),
        ...defaultFields(yes('claimed')),
        detailsField(yes('claimed')),
      ],
      {
        when: 'claimsRescission',
        print: [
          '支付全部未付租金{allRent}元，到期未付租金{due}元、未到期租金{notDue}元、留购价款{residual}元（如约定）',
          '截至{until}止，违约金{penalty}元，滞纳金{lateFee}元，损害赔偿金{damages}元',
          `自{from}${runsOn}`,
          '明细：{details}',
        ],
      },
    ),
    securityClaim(6),
    recoveryCosts(7, '费用明细'),
    costsClaim(8),
    otherClaims(9),
    totalAmount(10),
  ],
};
