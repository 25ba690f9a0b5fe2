import type { Element } from '../../template.ts';
import { choice, date, money, yesNo } from './fields.ts';
import { row, yesNoDetail } from './rows.ts';
import { option, type Text, t, yes } from './wording.ts';

/** «是否主张担保权利», with its blank 内容. */
export const securityClaim = (number: number): Element =>
  yesNoDetail('security', number, '是否主张担保权利', {
    ask: t(
      '有人担保，或者有东西抵押，您要用上这个担保吗？',
      '담보인이 있거나 저당한 물건이 있는데 그 권리를 주장합니까?',
      'Is there a guarantor or a pledge that you want to use?',
    ),
    help: t('没有担保就选“否”。', '담보가 없으면 "아니요"를 선택하십시오.', 'If there is none, choose no.'),
    term: t(
      '担保：对方不还时，由担保人还，或者卖掉抵押的东西来还。',
      '담보: 갚지 않을 때 담보인이 갚거나 저당물을 팔아 갚는것.',
      'Security (担保): if the debtor does not pay, the guarantor or the pledged thing does.',
    ),
    detail: '内容',
    detailAsk: t(
      '请写清楚：要谁担责任，或者要用什么东西抵债？',
      '누가 책임을 지거나 어떤 물건으로 갚기를 요구합니까?',
      'Who should answer, or which thing should be used for the debt?',
    ),
    detailHelp: t(
      '例如：抵押的房子卖了以后先还原告；保证人一起还。',
      '례: 저당한 집을 판 돈에서 먼저 갚아줄것. 보증인이 함께 갚을것.',
      'For example: payment first out of the mortgaged house; the guarantor pays too.',
    ),
  });

/** «是否主张实现债权的费用»; the forms name its blank 费用明细, 明细 or 内容. */
export const recoveryCosts = (number: number, detail: '费用明细' | '明细' | '内容'): Element =>
  yesNoDetail('recoveryCosts', number, '是否主张实现债权的费用', {
    ask: t(
      '要对方付您讨债花的钱吗，例如律师费？',
      '변호사비와 같이 빚을 받는데 쓴 비용을 요구합니까?',
      'Do you claim what it cost you to recover the debt, such as a lawyer?',
    ),
    help: t(
      '看看合同里有没有写这些费用由谁承担。没有花就选“否”。',
      '계약에 이런 비용을 누가 부담한다고 썼는가를 보십시오. 쓰지 않았으면 "아니요"를 선택하십시오.',
      'See whether the contract says who bears them. If there are none, choose no.',
    ),
    term: t(
      '实现债权的费用：为了要回钱花的费用，如律师费、保全费。',
      '채권실현비용: 변호사비, 보전비와 같이 돈을 받기 위하여 쓴 비용.',
      'Costs of enforcing the debt (实现债权的费用): lawyer, preservation and the like.',
    ),
    detail,
    detailAsk: t(
      '都是什么费用，各多少钱？',
      '어떤 비용이며 각각 얼마입니까?',
      'Which costs, and how much each?',
    ),
    detailHelp: t(
      '例如：律师费三千元，保全保险费五百元。',
      '례: 변호사비용 3000원, 보전보험료 500원.',
      'For example: lawyer 3,000 yuan, insurance for the preservation 500 yuan.',
    ),
  });

/** «是否要求提前还款或解除合同»: fields `claimed` and `which`. */
export const earlyRepayment = (number: number): Element =>
  row(
    'early',
    number,
    '是否要求提前还款或解除合同',
    [
      yesNo(
        'claimed',
        '',
        t(
          '还没到期，您就要对方提前还，或者要解除合同吗？',
          '기한전에 미리 갚거나 계약을 해제할것을 요구합니까?',
          'Do you demand payment before it is due, or want the contract ended?',
        ),
        {
          help: t(
            '借款已经到期的，选“否”。',
            '기한이 이미 지났으면 "아니요"를 선택하십시오.',
            'If the loan is already due, choose no.',
          ),
        },
      ),
      choice(
        'which',
        '',
        t('要哪一种？', '어느것입니까?', 'Which of the two?'),
        [
          option('accelerate', '提前还款（加速到期）', t('提前还款', '앞당겨 갚기', 'Early repayment')),
          option('rescind', '解除合同', t('解除合同', '계약해제', 'End the contract')),
        ],
        {
          when: yes('claimed'),
          required: true,
          term: t(
            '加速到期：还没到还款日，也要求马上还清。',
            '기한의 앞당김: 갚을 날이 되기전에 바로 다 갚게 하는것.',
            'Acceleration (加速到期): all becomes payable before its day.',
          ),
        },
      ),
    ],
    { print: ['{claimed:yes}    {which:accelerate} / {which:rescind}', '{claimed:no}'] },
  );

/** The principal still owed and up to which day: fields `owed` and `until`. `print` is the printed sentence with both. */
export const principalClaim = (label: string, print: string, ask: Text, help: Text): Element =>
  row(
    'principal',
    1,
    label,
    [
      money('owed', '尚欠本金', ask, {
        required: true,
        help,
        term: t(
          '本金：实际借出去或者刷出去的钱，不包括利息。',
          '원금: 실제로 빌려주거나 쓴 돈으로 리자는 포함하지 않습니다.',
          'Principal (本金): the money really lent or spent, without interest.',
        ),
      }),
      date('until', '截至', t('算到哪一天？', '어느 날까지 계산하였습니까?', 'Reckoned up to which day?'), {
        notFuture: true,
        required: true,
        sameScreen: true,
        help: t('一般写今天。', '보통 오늘을 씁니다.', 'Usually today.'),
      }),
    ],
    { print: [print] },
  );
