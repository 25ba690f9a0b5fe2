import type { Section } from '../../template.ts';
import { choice, date, longText, money, text } from '../blocks/fields.ts';
import { guaranteeSeries } from '../blocks/guarantee.ts';
import { paymentTerms, paymentTermsPrint } from '../blocks/payment-terms.ts';
import { basis, evidenceList, freeText, longRow, otherMatters, row, yesNoDetail } from '../blocks/rows.ts';
import { is, option, t } from '../blocks/wording.ts';
import { rentOwed, rentPaid, thing } from './finance-lease-contract-rent.ts';

const orNo = t('没有就选“否”。', '없으면 "아니요"를 선택하십시오.', 'If not, choose no.');

const clause = {
  detail: '具体内容',
  detailAsk: t('合同里是怎么写的？', '계약에 어떻게 씌여있습니까?', 'What does the contract say?'),
} as const;

/** 事实与理由 of form 12, items 1 to 23. */
export const financeLeaseFacts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: t('事情经过', '사실과 리유', 'What happened'),
  elements: [
    freeText(
      'facts',
      t(
        '2023年3月签了融资租赁合同，租给被告一台挖掘机，三年付清，从2024年4月起没有付租金。',
        '2023년 3월 융자임대계약을 체결하고 굴착기 1대를 임대하였으며 3년간 나누어 내기로 하였으나 2024년 4월부터 내지 않음.',
        'in March 2023 an excavator was leased to the defendant for three years of rent; none was paid since April 2024.',
      ),
    ),
    longRow(
      'contract',
      1,
      '合同的签订情况（名称、编号、签订时间、地点）',
      t(
        '合同是什么时候、在哪里签的？',
        '계약을 언제, 어디서 체결하였습니까?',
        'When and where was the contract signed?',
      ),
      {
        maxLength: 800,
        help: t(
          '写合同名称、编号、日期、地点。例如：融资租赁合同，2023年3月5日在延吉签的。',
          '계약의 이름, 번호, 날자, 장소를 써주십시오. 례: 융자임대계약, 2023년 3월 5일 연길.',
          'Its name, number, day and place. For example: finance lease, Yanji, 5 March 2023.',
        ),
      },
    ),
    row(
      'parties',
      2,
      '合同主体',
      [
        text('lessor', '出租人（卖方）', t('谁出租的？', '누가 임대하였습니까?', 'Who let it?'), {
          maxLength: 100,
          help: t(
            '照合同写，已经替您填好的可以改。例如：某某融资租赁公司。',
            '계약대로 써주십시오. 미리 적힌것은 고칠수 있습니다. 례: 어느 융자임대회사.',
            'As in the contract; what is filled in may be changed. For example the leasing company.',
          ),
        }),
        text('lessee', '承租人（买方）', t('谁租的？', '누가 빌렸습니까?', 'Who leased it?'), {
          maxLength: 100,
          sameScreen: true,
          help: t(
            '照合同写，已经替您填好的可以改。例如：合同上的承租人。',
            '계약대로 써주십시오. 미리 적힌것은 고칠수 있습니다. 례: 계약의 임차인.',
            'As in the contract; what is filled in may be changed. For example the lessee named there.',
          ),
        }),
      ],
      { print: ['出租人（卖方）：{lessor}', '承租人（买方）：{lessee}'] },
    ),
    thing,
    row(
      'rent',
      4,
      '合同约定的租金及支付方式',
      [
        money(
          'amount',
          '租金',
          t('约定的租金一共多少？', '약정한 임대료는 모두 얼마입니까?', 'What rent was agreed in all?'),
          {
            help: t(
              '照合同写总数。例如：300000。',
              '계약의 총액을 써주십시오. 례: 300000.',
              'The whole of it, as in the contract. For example 300000.',
            ),
          },
        ),
        ...paymentTerms,
      ],
      { print: ['租金{amount}元；', ...paymentTermsPrint] },
    ),
    row(
      'term',
      5,
      '合同约定的租赁期限、费用',
      [
        date(
          'from',
          '自',
          t('约定从哪天租起？', '언제부터 임대하기로 하였습니까?', 'Leased from which day?'),
          {
            help: t('照合同写。', '계약대로 써주십시오.', 'As in the contract.'),
          },
        ),
        date('to', '至', t('约定租到哪一天？', '언제까지 임대하기로 하였습니까?', 'Until which day?'), {
          sameScreen: true,
        }),
        text(
          'fees',
          '费用',
          t(
            '除了租金，还有什么费用？',
            '임대료외에 어떤 비용이 있습니까?',
            'Which costs are there beside the rent?',
          ),
          {
            maxLength: 100,
            help: t(
              '例如：保险、维修。没有约定可以不填。',
              '례: 보험, 수리. 약정이 없으면 비워두십시오.',
              'For example insurance, repairs. Leave it empty if nothing was agreed.',
            ),
          },
        ),
        text('bearer', '承担', t('这些费用由谁出？', '그 비용은 누가 부담합니까?', 'Who bears them?'), {
          maxLength: 60,
          sameScreen: true,
          help: t('例如：承租人。', '례: 임차인.', 'For example the lessee.'),
        }),
      ],
      { print: ['租赁期间自{from}起至{to}止', '除租金外产生的{fees}费用，由{bearer}承担'] },
    ),
    row(
      'afterwards',
      6,
      '到期后租赁物归属',
      [
        choice(
          'owner',
          '',
          t('租期满了，东西归谁？', '기한이 끝나면 물건은 누구의것입니까?', 'Whose is the thing at the end?'),
          [
            option('lessee', '归承租人所有', t('归租的一方', '임차측', 'The lessee’s')),
            option('lessor', '归出租人所有', t('归出租的一方', '임대측', 'The lessor’s')),
          ],
          {
            help: t(
              '照合同选。没有约定可以不选。',
              '계약대로 선택하며 약정이 없으면 선택하지 마십시오.',
              'As in the contract. Leave it if nothing was agreed.',
            ),
          },
        ),
        money('residual', '留购价款', t('留购价款多少？', '잔존구매가격은 얼마입니까?', 'At what price?'), {
          allowZero: true,
          sameScreen: true,
          help: t(
            '照合同写。例如：100。没有可以不填。',
            '계약대로 써주십시오. 례: 100. 없으면 비워두십시오.',
            'As in the contract. For example 100. Leave it empty if there is none.',
          ),
          term: t(
            '留购价款：租期满了，承租方把东西买下来要付的钱。',
            '잔존구매가격: 임대기한이 끝난후 임차측이 물건을 사들이는 돈.',
            'Purchase price at the end (留购价款): what the lessee pays to keep the thing.',
          ),
        }),
      ],
      { print: ['{owner}', '留购价款{residual}元'] },
    ),
    longRow(
      'breach',
      7,
      '合同约定的违约责任',
      t(
        '不守约怎么办，合同怎么写的？',
        '계약을 어기면 어떻게 한다고 씌여있습니까?',
        'What does the contract say of a breach?',
      ),
      {
        maxLength: 800,
        help: t(
          '照合同写。例如：晚付租金的，每天付万分之五的违约金。',
          '계약대로 써주십시오. 례: 늦게 내면 하루 만분의 5의 위약금.',
          'As in the contract. For example 0.05 percent a day for late rent.',
        ),
        term: t(
          '违约责任：不守约要承担的后果。',
          '위약책임: 계약을 어기면 져야 할 책임.',
          'Liability for breach (违约责任): what follows for who breaks the contract.',
        ),
      },
    ),
    yesNoDetail('acceleration', 8, '是否约定加速到期条款', {
      ask: t(
        '合同里有没有写：不按时付，就要一下子全付清？',
        '계약에 제때에 내지 않으면 한번에 다 내야 한다고 씌여있습니까?',
        'Does the contract say that all falls due when rent is not paid in time?',
      ),
      help: orNo,
      term: t(
        '加速到期：还没到日子的租金，也要求马上付清。',
        '기한의 앞당김: 아직 기한이 되지 않은 임대료도 바로 내게 하는것.',
        'Acceleration (加速到期): all becomes payable before its day.',
      ),
      ...clause,
      detailHelp: t(
        '写第几条、怎么写的。例如：第八条，连续两期没付的，可以要求付清全部租金。',
        '제 몇조에 어떻게 씌여있는가를 써주십시오. 례: 제8조, 련속 두번 내지 않으면 전액을 요구할수 있음.',
        'Clause and words. For example: clause 8, all rent is due after two missed instalments.',
      ),
    }),
    yesNoDetail('repossession', 9, '是否约定回收租赁物条件', {
      ask: t(
        '合同里有没有写，什么情况可以把东西收回来？',
        '계약에 어떤 경우 물건을 회수한다고 씌여있습니까?',
        'Does the contract say when the thing may be taken back?',
      ),
      help: orNo,
      ...clause,
      detailHelp: t(
        '写第几条、怎么写的。例如：第九条，欠租超过三十天可以收回。',
        '제 몇조에 어떻게 씌여있는가를 써주십시오. 례: 제9조, 30일이상 체불하면 회수할수 있음.',
        'Clause and words. For example: clause 9, after thirty days of arrears.',
      ),
    }),
    yesNoDetail('ending', 10, '是否约定解除合同条件', {
      ask: t(
        '合同里有没有写，什么情况可以解除合同？',
        '계약에 어떤 경우 해제할수 있다고 씌여있습니까?',
        'Does the contract say when it may be ended?',
      ),
      help: orNo,
      term: t(
        '解除合同：合同到此为止，不再做下去。',
        '계약해제: 계약을 더 리행하지 않는것.',
        'Ending the contract (解除合同): it need not be performed any more.',
      ),
      ...clause,
      detailHelp: t(
        '写第几条、怎么写的。例如：第十条，欠租两期，催了也不付的，可以解除。',
        '제 몇조에 어떻게 씌여있는가를 써주십시오. 례: 제10조, 두번 체불하고 독촉하여도 내지 않으면 해제할수 있음.',
        'Clause and words. For example: clause 10, after two missed instalments and a demand.',
      ),
    }),
    row(
      'delivery',
      11,
      '租赁物交付时间',
      [
        date(
          'date',
          '',
          t(
            '东西是哪天交给承租方的？',
            '물건을 언제 임차측에 넘겨주었습니까?',
            'On which day was it handed over?',
          ),
          {
            notFuture: true,
            help: t(
              '看交接单、验收单。没有交付可以不填。',
              '인수인계서, 검수서를 보십시오. 넘겨주지 않았으면 비워두십시오.',
              'See the note of delivery. Leave it empty if it never was.',
            ),
          },
        ),
      ],
      { print: ['于{date}交付租赁物'] },
    ),
    row(
      'condition',
      12,
      '租赁物情况',
      [
        choice(
          'state',
          '',
          t('交的东西好不好用？', '넘겨준 물건의 상태는 어떻습니까?', 'Was the thing as it should be?'),
          [
            option(
              'good',
              '质量符合约定或者承租人的使用目的',
              t('符合约定，能用', '약정에 맞으며 쓸수 있음', 'As agreed, or fit for its use'),
            ),
            option('defective', '存在瑕疵', t('有毛病', '흠이 있음', 'It has faults')),
          ],
          {
            help: t('不清楚可以不选。', '모르면 선택하지 마십시오.', 'Leave it if you are not sure.'),
            term: t(
              '瑕疵：东西有毛病，和说好的不一样。',
              '하자: 물건에 흠이 있거나 약속과 다른것.',
              'Defect (瑕疵): a fault, or not as agreed.',
            ),
          },
        ),
        longText('detail', '具体情况', t('有什么毛病？', '어떤 흠이 있습니까?', 'Which faults?'), {
          maxLength: 800,
          required: true,
          when: is('state', 'defective'),
          help: t(
            '例如：发动机漏油，修过两次。',
            '례: 발동기에서 기름이 새여 두번 수리함.',
            'For example: the engine leaks oil and was repaired twice.',
          ),
        }),
      ],
      { print: ['{state:good}', '{state:defective}    具体情况：{detail}'] },
    ),
    rentPaid,
    rentOwed,
    ...guaranteeSeries({ first: 15, ceiling: 'behindYes', contract: '是否签订保证合同', otherDated: true }),
    basis(22, '请求承担责任的依据'),
    otherMatters(23),
  ],
};

/** Item 24: the evidence list. */
export const financeLeaseEvidence: Section = evidenceList('事实与理由', 24, '证据清单（可另附页）', {
  examples: t(
    '例如：融资租赁合同、购买合同、交接单、租金支付记录、催款通知。',
    '례: 융자임대계약, 구매계약, 인수인계서, 임대료지불기록, 독촉통지.',
    'For example: lease, purchase contract, note of delivery, record of rent, reminders.',
  ),
});
