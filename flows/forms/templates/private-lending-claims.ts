import type { Section } from '../template.ts';
import { option, t, yesOrNo } from './blocks/wording.ts';

/** 诉讼请求 of form 09, items 1 to 8. */
export const privateLendingClaims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: t('您的要求', '소송청구', 'Your claims'),
  elements: [
    {
      id: 'free',
      label: '',
      print: ['（可完整表述诉讼请求；为方便、准确梳理要点，相关内容请在下方要素式表格中填写）', '{text}'],
      fields: [
        {
          id: 'text',
          kind: 'longText',
          maxLength: 1500,
          label: '',
          ask: t(
            '您想让法院判什么？用自己的话说。',
            '법원에서 무엇을 판결해주기를 바랍니까? 자신의 말로 써주십시오.',
            'What do you want the court to order? In your own words.',
          ),
          help: t(
            '可以不填，后面会一项一项问您。例如：请判令被告还我本金三万元和利息。',
            '비워두어도 됩니다. 뒤에서 하나씩 묻습니다. 례: 피고가 원금 3만원과 리자를 갚도록 판결해주십시오.',
            'You may leave it empty: you will be asked item by item. For example: order the defendant to repay 30,000 yuan and interest.',
          ),
          term: t(
            '诉讼请求：您要求法院判对方做的事。',
            '소송청구: 법원이 상대방에게 명하도록 요구하는것.',
            'Claims (诉讼请求): what you ask the court to order.',
          ),
        },
      ],
    },
    {
      id: 'principal',
      number: 1,
      label: '本金',
      print: ['截至{until}止，尚欠本金{owed}元（人民币，下同；如外币需特别注明）'],
      fields: [
        {
          id: 'owed',
          kind: 'money',
          label: '尚欠本金',
          required: true,
          ask: t(
            '对方还欠您多少本金？',
            '상대방이 아직 갚지 않은 원금은 얼마입니까?',
            'How much principal does the other side still owe you?',
          ),
          help: t(
            '只算借出去、还没还的钱，不算利息。例如 30000，也可以写 3万。',
            '빌려주고 아직 돌려받지 못한 돈만 계산하고 리자는 넣지 마십시오. 례: 30000 또는 3万.',
            'Only the money lent and not yet repaid, without interest. For example 30000.',
          ),
          term: t(
            '本金：实际借出去的钱，不包括利息。',
            '원금: 실제로 빌려준 돈으로 리자는 포함하지 않습니다.',
            'Principal (本金): the money really lent, without interest.',
          ),
        },
        {
          id: 'until',
          kind: 'date',
          notFuture: true,
          label: '截至',
          required: true,
          sameScreen: true,
          ask: t('算到哪一天？', '어느 날까지 계산하였습니까?', 'Reckoned up to which day?'),
          help: t('一般写今天。', '보통 오늘을 씁니다.', 'Usually today.'),
        },
      ],
    },
    {
      id: 'interest',
      number: 2,
      label: '利息',
      print: [
        '截至{until}止，尚欠利息{owed}元；',
        '计算方式：{method}',
        '是否请求支付至实际清偿之日止：{untilPaid}',
      ],
      fields: [
        {
          id: 'claimed',
          kind: 'yesNo',
          printedAs: yesOrNo,
          label: '',
          printed: false,
          required: true,
          ask: t('您要对方付利息吗？', '상대방에게 리자를 요구합니까?', 'Do you claim interest?'),
          help: t(
            '没有约定利息的，借款期内不能要利息；到期不还的，可以要逾期以后的利息（民间借贷规定第二十四条、第二十八条）。',
            '리자를 약정하지 않았으면 차용기간의 리자는 요구할수 없습니다. 기한이 지나도 갚지 않으면 그후의 리자를 요구할수 있습니다(민간대차규정 제24조, 제28조).',
            'Where no interest was agreed there is none for the term of the loan; after it fell due you may claim default interest (Private Lending Provisions 24, 28).',
          ),
          term: t(
            '利息：借用钱的价钱。',
            '리자: 돈을 빌려쓴 값.',
            'Interest (利息): the price of borrowed money.',
          ),
        },
        {
          id: 'owed',
          kind: 'money',
          allowZero: true,
          label: '尚欠利息',
          when: 'claimsInterest',
          required: true,
          ask: t(
            '到现在一共欠多少利息？',
            '지금까지 리자를 모두 얼마 빚졌습니까?',
            'How much interest is owed up to now?',
          ),
          help: t(
            '利率最高不能超过合同成立时一年期贷款市场报价利率（LPR）的四倍，超过的部分法院不支持（民间借贷规定第二十五条）。',
            '리률은 계약성립때의 1년기 대출시장가격리률(LPR)의 4배를 넘지 못하며 넘는 부분은 법원이 지지하지 않습니다(민간대차규정 제25조).',
            'At most four times the one-year loan prime rate (LPR) when the contract was made; the court does not grant more (Private Lending Provisions 25).',
          ),
        },
        {
          id: 'until',
          kind: 'date',
          notFuture: true,
          label: '截至',
          when: 'claimsInterest',
          required: true,
          sameScreen: true,
          ask: t(
            '利息算到哪一天？',
            '리자를 어느 날까지 계산하였습니까?',
            'Interest reckoned up to which day?',
          ),
        },
        {
          id: 'untilPaid',
          kind: 'yesNo',
          printedAs: yesOrNo,
          label: '是否请求支付至实际清偿之日止',
          when: 'claimsInterest',
          required: true,
          sameScreen: true,
          ask: t(
            '以后的利息，要一直算到还清那天吗？',
            '앞으로의 리자를 다 갚는 날까지 계산합니까?',
            'Should interest run on until everything is paid?',
          ),
        },
        {
          id: 'method',
          kind: 'longText',
          maxLength: 300,
          label: '计算方式',
          when: 'claimsInterest',
          ask: t(
            '利息是怎么算出来的？',
            '리자를 어떻게 계산하였습니까?',
            'How did you work out the interest?',
          ),
          help: t(
            '例如：本金 3 万元，按每月百分之一的利息，从 2024 年 1 月 1 日算到今天。',
            '례: 원금 3만원, 월리자 1%, 2024년 1월 1일부터 오늘까지.',
            'For example: 30,000 yuan at 1% a month from 1 January 2024 until today.',
          ),
        },
      ],
    },
    {
      id: 'early',
      number: 3,
      label: '是否要求提前还款或解除合同',
      print: ['{claimed:yes}    {which:accelerate} / {which:rescind}', '{claimed:no}'],
      fields: [
        {
          id: 'claimed',
          kind: 'yesNo',
          printedAs: yesOrNo,
          label: '',
          required: true,
          ask: t(
            '还没到期，您就要对方提前还，或者要解除合同吗？',
            '기한전에 미리 갚거나 계약을 해제할것을 요구합니까?',
            'Do you demand payment before it is due, or want the contract ended?',
          ),
          help: t(
            '借款已经到期的，选“否”。',
            '기한이 이미 지났으면 "아니요"를 선택하십시오.',
            'If the loan is already due, choose no.',
          ),
        },
        {
          id: 'which',
          kind: 'choice',
          label: '',
          when: 'claimsEarly',
          required: true,
          options: [
            option('accelerate', '提前还款（加速到期）', t('提前还款', '앞당겨 갚기', 'Early repayment')),
            option('rescind', '解除合同', t('解除合同', '계약해제', 'End the contract')),
          ],
          ask: t('要哪一种？', '어느것입니까?', 'Which of the two?'),
          term: t(
            '加速到期：还没到还款日，也要求马上还清。',
            '기한의 앞당김: 갚을 날이 되기전에 바로 다 갚게 하는것.',
            'Acceleration (加速到期): all becomes payable before its day.',
          ),
        },
      ],
    },
    {
      id: 'security',
      number: 4,
      label: '是否主张担保权利',
      print: ['{claimed:yes}    内容：{content}', '{claimed:no}'],
      fields: [
        {
          id: 'claimed',
          kind: 'yesNo',
          printedAs: yesOrNo,
          label: '',
          required: true,
          ask: t(
            '有人担保，或者有房子、车子抵押，您要用上吗？',
            '담보인이 있거나 집, 차를 저당하였는데 그 권리를 주장합니까?',
            'Is there a guarantor or a pledge that you want to use?',
          ),
          help: t(
            '没有担保就选“否”。',
            '담보가 없으면 "아니요"를 선택하십시오.',
            'If there is none, choose no.',
          ),
          term: t(
            '担保：对方不还时，由担保人还，或者卖掉抵押的东西来还。',
            '담보: 갚지 않을 때 담보인이 갚거나 저당물을 팔아 갚는것.',
            'Security (担保): if the debtor does not pay, the guarantor or the pledged thing does.',
          ),
        },
        {
          id: 'content',
          kind: 'longText',
          maxLength: 500,
          label: '内容',
          when: 'claimsSecurity',
          required: true,
          ask: t(
            '请写清楚：要谁担责任，或者要用什么东西抵债？',
            '누가 책임을 지거나 어떤 물건으로 갚기를 요구합니까?',
            'Who should answer, or which thing should be used for the debt?',
          ),
          help: t(
            '例如：用抵押的房子卖的钱先还我；让担保人张某一起还。',
            '례: 저당한 집을 판 돈에서 먼저 갚아줄것. 담보인이 함께 갚을것.',
            'For example: payment first out of the mortgaged house; the guarantor pays too.',
          ),
        },
      ],
    },
    {
      id: 'costs',
      number: 5,
      label: '是否主张实现债权的费用',
      print: ['{claimed:yes}    明细：{details}', '{claimed:no}'],
      fields: [
        {
          id: 'claimed',
          kind: 'yesNo',
          printedAs: yesOrNo,
          label: '',
          required: true,
          ask: t(
            '要对方付您讨债花的钱吗，例如律师费？',
            '변호사비와 같이 빚을 받는데 쓴 비용을 요구합니까?',
            'Do you claim what it cost you to recover the debt, such as a lawyer?',
          ),
          help: t(
            '借条或合同里写了由对方承担的，可以要。',
            '차용증이나 계약에 상대방이 부담한다고 썼으면 요구할수 있습니다.',
            'You may if the note or contract says that the borrower bears it.',
          ),
          term: t(
            '实现债权的费用：为了要回钱花的费用，如律师费、保全费。',
            '채권실현비용: 변호사비, 보전비와 같이 돈을 받기 위하여 쓴 비용.',
            'Costs of enforcing the debt (实现债权的费用): lawyer, preservation and the like.',
          ),
        },
        {
          id: 'details',
          kind: 'longText',
          maxLength: 500,
          label: '明细',
          when: 'claimsCosts',
          required: true,
          ask: t(
            '都是什么费用，各多少钱？',
            '어떤 비용이며 각각 얼마입니까?',
            'Which costs, and how much each?',
          ),
          help: t(
            '例如：律师费三千元，保全保险费五百元。',
            '례: 변호사비용 3000원, 보전보험료 500원.',
            'For example: lawyer 3,000 yuan, insurance for the preservation 500 yuan.',
          ),
        },
      ],
    },
    {
      id: 'courtFee',
      number: 6,
      label: '是否主张诉讼费用',
      fields: [
        {
          id: 'claimed',
          kind: 'yesNo',
          printedAs: yesOrNo,
          label: '',
          required: true,
          ask: t(
            '要对方承担诉讼费吗？',
            '상대방이 소송비용을 부담할것을 요구합니까?',
            'Should the other side bear the court fee?',
          ),
          help: t(
            '诉讼费由您先交，一般由输的一方承担（诉讼费用交纳办法第二十九条）。',
            '소송비용은 먼저 원고가 내고 보통 진 쪽이 부담합니다(소송비용납부방법 제29조).',
            'You pay it first; as a rule the side that loses bears it (Measures on Litigation Fees 29).',
          ),
        },
      ],
    },
    {
      id: 'other',
      number: 7,
      label: '其他请求',
      fields: [
        {
          id: 'text',
          kind: 'longText',
          maxLength: 500,
          label: '',
          ask: t('还有别的要求吗？', '다른 요구가 있습니까?', 'Is there anything else you claim?'),
          help: t('没有就不填。', '없으면 비워두십시오.', 'If not, leave it empty.'),
        },
      ],
    },
    {
      id: 'total',
      number: 8,
      label: '标的总额',
      fields: [
        {
          id: 'amount',
          kind: 'money',
          label: '',
          required: true,
          ask: t('一共要多少钱？', '모두 얼마를 요구합니까?', 'How much do you claim in all?'),
          help: t(
            '已经替您把本金和利息加起来了。要了律师费等别的钱，请一起加上。诉讼费按这个数算。',
            '원금과 리자를 이미 합하였습니다. 다른 비용도 요구하면 더하여 주십시오. 소송비용은 이 액수로 계산합니다.',
            'Principal and interest have been added up. Add other sums you claim. The court fee is worked out from this figure.',
          ),
          term: t(
            '标的总额：所有要钱的请求加在一起的数。',
            '청구총액: 요구하는 돈을 모두 합한 액수.',
            'Total amount (标的总额): all sums claimed, added up.',
          ),
        },
      ],
    },
  ],
};
