import type { Section } from '../../template.ts';
import { recoveryCosts, securityClaim } from '../blocks/debt-claims.ts';
import { choice, choices, date, longText, money, number, text, yesNo } from '../blocks/fields.ts';
import { lateInterest } from '../blocks/interest.ts';
import { costsClaim, otherClaims, row, totalAmount } from '../blocks/rows.ts';
import { freeClaimsWithNote, positionSection } from '../blocks/sides.ts';
import { is, option, t, yes } from '../blocks/wording.ts';

/** Whether the plaintiff sold or bought. */
export const salePosition: Section = positionSection(
  t(
    '这笔买卖里，原告是卖东西的，还是买东西的？',
    '이 매매에서 원고는 파는 쪽입니까, 사는 쪽입니까?',
    'In this sale, did the plaintiff sell or buy?',
  ),
  [
    { id: 'seller', label: '卖方', words: t('卖东西的（卖方）', '파는 쪽(판매자)', 'Sold (the seller)') },
    { id: 'buyer', label: '买方', words: t('买东西的（买方）', '사는 쪽(구매자)', 'Bought (the buyer)') },
  ],
  t(
    '卖方一般是要货款，买方一般是货有问题或者没收到货。后面只问和您有关的。',
    '판매자는 보통 물건값을, 구매자는 물건의 문제나 미교부를 주장합니다. 뒤에서 관련된것만 묻습니다.',
    'A seller usually wants the price; a buyer had bad goods or none. Only what concerns you is asked next.',
  ),
);

/** 诉讼请求 of form 06, items 1 to 10. */
export const saleClaims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: t('您的要求', '소송청구', 'Your claims'),
  elements: [
    freeClaimsWithNote(
      '（原告为卖方时，填写第 1 项、第 2 项；原告为买方时，填写第 3 项、第 4 项；第 5 项至第 10 项为共同项）',
      t(
        '请判令被告付给我化肥款三万元。',
        '피고가 비료값 3만원을 지불하도록 판결해주십시오.',
        'order the defendant to pay me 30,000 yuan for fertiliser.',
      ),
    ),
    row(
      'price',
      1,
      '给付价款（元）',
      [
        money(
          'amount',
          '',
          t('要对方付多少货款？', '물건값을 얼마 청구합니까?', 'How much of the price do you claim?'),
          {
            required: true,
            help: t(
              '只算还没付的货款，不算利息。例如：30000，也可以写3万。',
              '아직 내지 않은 물건값만 계산하고 리자는 넣지 마십시오. 례: 30000 또는 3万.',
              'Only the price not yet paid, without interest. For example 30000.',
            ),
            term: t(
              '价款：买东西该付的钱。',
              '대금: 물건을 사고 내야 할 돈.',
              'Price (价款): what is to be paid for the goods.',
            ),
          },
        ),
      ],
      { when: 'sells', print: ['{amount}元（人民币，下同；如外币需特别注明）'] },
    ),
    lateInterest({
      id: 'lateInterest',
      number: 2,
      label: '迟延给付价款的利息（违约金）',
      when: 'sells',
      ask: t(
        '货款付晚了，您要对方付利息或者违约金吗？',
        '물건값을 늦게 낸데 대하여 리자나 위약금을 요구합니까?',
        'Do you claim interest or a penalty because the price is late?',
      ),
      help: t(
        '合同里写了的，照合同算；不要就选“否”。',
        '계약에 썼으면 계약대로 계산합니다. 요구하지 않으면 "아니요"를 선택하십시오.',
        'If the contract says so, reckon as it says; if you claim none, choose no.',
      ),
      print: [
        '截至{until}止，迟延给付价款的利息{interest}元、违约金{penalty}元，自{from}之后的逾期利息、违约金，以{base}元为基数按照{standard}标准计算；',
        '计算方式：{method}',
        '是否请求支付至实际清偿之日止：{untilPaid}',
      ],
    }),
    row(
      'damages',
      3,
      '赔偿因卖方违约所受的损失',
      [
        yesNo(
          'claimed',
          '',
          t(
            '因为卖方不守约，您要他赔钱吗？',
            '판매자가 약속을 어겨서 배상을 요구합니까?',
            'Do you claim damages because the seller broke the contract?',
          ),
          {
            printed: false,
            help: t(
              '例如货没到、到晚了，让您受了损失。没有就选“否”。',
              '례: 물건이 안 오거나 늦어서 손실을 보았음. 없으면 "아니요"를 선택하십시오.',
              'For example the goods did not come, or came late, and it cost you money. If not, choose no.',
            ),
          },
        ),
        money('amount', '支付赔偿金', t('要赔多少钱？', '얼마를 배상해야 합니까?', 'How much?'), {
          required: true,
          when: yes('claimed'),
          help: t('例如：5000。', '례: 5000.', 'For example 5000.'),
          term: t(
            '赔偿金：赔给您的损失的钱。',
            '배상금: 손실을 갚아주는 돈.',
            'Damages (赔偿金): money that makes good your loss.',
          ),
        }),
        choices(
          'kinds',
          '违约类型',
          t(
            '卖方怎么不守约？',
            '판매자가 어떻게 약속을 어겼습니까?',
            'How did the seller break the contract?',
          ),
          [
            option('late', '迟延履行', t('交货晚了', '늦게 주었음', 'Delivered late')),
            option('none', '不履行', t('根本没交货', '아예 주지 않았음', 'Did not deliver at all')),
            option('other', '其他', t('其他', '기타', 'Something else')),
          ],
          {
            when: yes('claimed'),
            sameScreen: true,
            help: t('可以选几个。', '여러개를 선택할수 있습니다.', 'You may choose more than one.'),
          },
        ),
        text('otherKind', '其他', t('是什么情况？', '어떤 상황입니까?', 'What was it?'), {
          maxLength: 60,
          required: true,
          when: is('kinds', 'other'),
          help: t(
            '例如：给的不是说好的货。',
            '례: 약속한 물건이 아님.',
            'For example: other goods than agreed.',
          ),
        }),
        longText(
          'circumstances',
          '具体情形',
          t('请把情况说清楚。', '구체적인 상황을 써주십시오.', 'Please say what happened.'),
          {
            maxLength: 800,
            when: yes('claimed'),
            help: t(
              '例如：说好五月一日交种子，六月才到，误了农时。',
              '례: 5월 1일에 종자를 주기로 하였으나 6월에야 와서 농사철을 놓쳤음.',
              'For example: the seed was due on 1 May, came in June, and sowing time was over.',
            ),
          },
        ),
        longText(
          'basis',
          '损失计算依据',
          t('损失是怎么算出来的？', '손실을 어떻게 계산하였습니까?', 'How did you work out the loss?'),
          {
            maxLength: 800,
            when: yes('claimed'),
            help: t(
              '例如：另外买种子多花了两千元，有收据。',
              '례: 다른데서 종자를 사느라 2000원을 더 썼으며 령수증이 있음.',
              'For example: seed from elsewhere cost 2,000 yuan more, with receipt.',
            ),
          },
        ),
      ],
      {
        when: 'buys',
        print: [
          '支付赔偿金{amount}元',
          '违约类型：{kinds:late}    {kinds:none}    {kinds:other}{otherKind}',
          '具体情形：{circumstances}',
          '损失计算依据：{basis}',
        ],
      },
    ),
    row(
      'defects',
      4,
      '是否对标的物的瑕疵承担责任',
      [
        yesNo(
          'claimed',
          '',
          t(
            '货有毛病，要卖方负责吗？',
            '물건에 흠이 있어서 판매자의 책임을 요구합니까?',
            'The goods have faults: should the seller answer for it?',
          ),
          {
            help: t(
              '货没有毛病就选“否”。',
              '흠이 없으면 "아니요"를 선택하십시오.',
              'If the goods have none, choose no.',
            ),
            term: t(
              '瑕疵：买来的东西有毛病，和说好的不一样。',
              '하자: 산 물건에 흠이 있거나 약속과 다른것.',
              'Defect (瑕疵): the goods have a fault or are not as agreed.',
            ),
          },
        ),
        choices(
          'remedies',
          '',
          t('您要他怎么做？', '어떻게 해줄것을 요구합니까?', 'What should be done?'),
          [
            option('repair', '修理', t('修好', '수리', 'Repair')),
            option('remake', '重作', t('重新做', '다시 제작', 'Make anew')),
            option('exchange', '更换', t('换一个', '교환', 'Exchange')),
            option('return', '退货', t('退货', '반품', 'Take back')),
            option('reduce', '减少价款或者报酬', t('少收钱', '대금을 줄임', 'Lower the price')),
            option('other', '其他', t('其他', '기타', 'Something else')),
          ],
          {
            required: true,
            when: yes('claimed'),
            help: t('可以选几个。', '여러개를 선택할수 있습니다.', 'You may choose more than one.'),
          },
        ),
        text('otherRemedy', '其他', t('要他怎么做？', '무엇을 요구합니까?', 'What else?'), {
          maxLength: 100,
          required: true,
          when: is('remedies', 'other'),
          help: t(
            '例如：派人来教怎么用。',
            '례: 사람을 보내 사용법을 가르칠것.',
            'For example: send someone to show how it works.',
          ),
        }),
      ],
      {
        when: 'buys',
        print: [
          '{claimed:yes}    {remedies:repair}    {remedies:remake}    {remedies:exchange}    {remedies:return}    {remedies:reduce}    {remedies:other}{otherRemedy}',
          '{claimed:no}',
        ],
      },
    ),
    row(
      'contract',
      5,
      '要求继续履行或者解除合同',
      [
        choice(
          'how',
          '',
          t(
            '这个合同，您要继续做下去，还是不做了？',
            '계약을 계속 리행하겠습니까, 해제하겠습니까?',
            'Should the contract go on, or end?',
          ),
          [
            option('perform', '继续履行', t('继续做下去', '계속 리행', 'Go on')),
            option('rescind', '判令解除合同', t('请法院判解除', '해제를 판결', 'Be ended by the court')),
            option(
              'confirm',
              '解除',
              t('已经解除了，请法院确认', '이미 해제되였음을 확인', 'Be found to have ended already'),
            ),
          ],
          {
            help: t('都不要就不选。', '해당하지 않으면 선택하지 마십시오.', 'Leave it if you want neither.'),
            term: t(
              '解除合同：合同到此为止，不再做下去。',
              '계약해제: 계약을 더 리행하지 않는것.',
              'Ending the contract (解除合同): it need not be performed any more.',
            ),
          },
        ),
        number('days', '', t('要对方几天以内做完？', '며칠안에 리행해야 합니까?', 'Within how many days?'), {
          unit: t('日', '일', 'days'),
          min: 1,
          required: true,
          when: is('how', 'perform'),
          help: t('例如：十天，就写10。', '례: 10일이면 10.', 'For example 10.'),
        }),
        choice(
          'duty',
          '',
          t('要对方付钱，还是给货？', '지불입니까, 물건교부입니까?', 'Payment, or delivery?'),
          [
            option('pay', '付款', t('付钱', '지불', 'Payment')),
            option('deliver', '供货', t('给货', '물건교부', 'Delivery')),
          ],
          {
            required: true,
            when: is('how', 'perform'),
            sameScreen: true,
            help: t('选要他做的那一样。', '요구하는것을 선택하십시오.', 'Choose what you want them to do.'),
          },
        ),
        date('date', '', t('合同是哪天解除的？', '계약은 언제 해제되였습니까?', 'On which day did it end?'), {
          notFuture: true,
          required: true,
          when: is('how', 'confirm'),
          help: t(
            '一般是解除通知到对方手里的那天（民法典第五百六十五条）。',
            '보통 해제통지가 상대방에게 도착한 날입니다(민법전 제565조).',
            'As a rule when the notice reached the other side (Civil Code 565).',
          ),
        }),
      ],
      {
        print: [
          '{how:perform}    {days}日内履行完毕{duty:pay}    {duty:deliver}义务',
          '{how:rescind}',
          '确认买卖合同已于{date}{how:confirm}',
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
