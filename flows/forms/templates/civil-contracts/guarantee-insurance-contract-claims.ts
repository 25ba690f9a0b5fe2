import type { Section } from '../../template.ts';
import { recoveryCosts } from '../blocks/debt-claims.ts';
import { date, longText, money, yesNo } from '../blocks/fields.ts';
import { costsClaim, freeText, otherClaims, row, totalAmount } from '../blocks/rows.ts';
import { t, yes } from '../blocks/wording.ts';

/** 诉讼请求 of form 19, items 1 to 6. */
export const guaranteeInsuranceClaims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: t('您的要求', '소송청구', 'Your claims'),
  elements: [
    freeText(
      'claims',
      t(
        '请判令被告偿还理赔款五万元和所欠保险费两千元。',
        '피고가 보험배상금 5만원과 체불한 보험료 2000원을 갚도록 판결해주십시오.',
        'order the defendant to repay the 50,000 yuan paid out and 2,000 yuan of premium.',
      ),
    ),
    row(
      'payout',
      1,
      '理赔款',
      [
        money(
          'amount',
          '',
          t(
            '要对方还多少理赔款？',
            '보험배상금을 얼마 청구합니까?',
            'How much of what was paid out do you claim?',
          ),
          {
            required: true,
            allowZero: true,
            help: t(
              '例如：50000，也可以写5万。没有写 0。',
              '례: 50000 또는 5万. 없으면 0을 써주십시오.',
              'For example 50000; 0 if none.',
            ),
            term: t(
              '理赔款：保险公司替借钱的人赔给放款一方的钱。',
              '보험배상금: 보험회사가 빌린 사람을 대신하여 대출측에 물어준 돈.',
              'Payout (理赔款): what the insurer paid to the lender.',
            ),
          },
        ),
      ],
      { print: ['支付理赔款{amount}元（人民币，下同；如外币需特别注明）'] },
    ),
    row(
      'premium',
      2,
      '保险费、违约金等',
      [
        yesNo(
          'claimed',
          '',
          t(
            '要对方付欠的保险费、违约金这些钱吗？',
            '체불한 보험료, 위약금 등을 요구합니까?',
            'Do you claim premium, penalty and the like?',
          ),
          {
            printed: false,
            help: t('不要就选“否”。', '요구하지 않으면 "아니요"를 선택하십시오.', 'If not, choose no.'),
          },
        ),
        date('until', '截至', t('算到哪一天？', '어느 날까지 계산하였습니까?', 'Reckoned up to which day?'), {
          notFuture: true,
          required: true,
          when: yes('claimed'),
          help: t('一般写今天。', '보통 오늘을 씁니다.', 'Usually today.'),
        }),
        money('owed', '欠保险费、违约金等', t('一共多少？', '모두 얼마입니까?', 'How much in all?'), {
          required: true,
          when: yes('claimed'),
          sameScreen: true,
          help: t('例如：2600。', '례: 2600.', 'For example 2600.'),
        }),
        date(
          'from',
          '自',
          t('以后的从哪天接着算？', '그후는 어느 날부터 계산합니까?', 'From which day does it run on?'),
          {
            when: yes('claimed'),
            help: t(
              '一般就是前面“算到”的那一天。以后的不要就不填。',
              '보통 앞에서 계산을 끝낸 그날입니다. 그후의것을 요구하지 않으면 비워두십시오.',
              'Usually the day up to which you reckoned. Leave it empty if you claim nothing further.',
            ),
          },
        ),
        longText(
          'details',
          '明细',
          t('都是什么钱，各多少，怎么算的？', '어떤 돈이며 각각 얼마입니까?', 'What is it made up of?'),
          {
            maxLength: 800,
            when: yes('claimed'),
            sameScreen: true,
            help: t(
              '例如：保险费两千元，违约金六百元。以后的照合同接着算。',
              '례: 보험료 2000원, 위약금 600원. 그후는 계약대로 계산.',
              'For example: premium 2,000, penalty 600 yuan; it runs on as the contract says.',
            ),
          },
        ),
      ],
      {
        print: [
          '截至{until}止，欠保险费、违约金等共计{owed}元',
          '自{from}之后的保险费、违约金等各项费用按照保证保险合同约定计算至实际清偿之日止',
          '明细：{details}',
        ],
      },
    ),
    recoveryCosts(3, '费用明细'),
    costsClaim(4),
    otherClaims(5),
    totalAmount(6),
  ],
};
