import type { Section } from '../../template.ts';
import { date, money, yesNo } from '../blocks/fields.ts';
import { untilPaidField } from '../blocks/interest.ts';
import { costsClaim, freeText, otherClaims, row, totalAmount } from '../blocks/rows.ts';
import { t, yes } from '../blocks/wording.ts';

/** 诉讼请求 of form 14, items 1 to 5. */
export const propertyServiceClaims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: t('您的要求', '소송청구', 'Your claims'),
  elements: [
    freeText(
      'claims',
      t(
        '请判令被告支付2023年和2024年的物业费三千六百元。',
        '피고가 2023년과 2024년의 물업관리비 3600원을 지불하도록 판결해주십시오.',
        'order the defendant to pay 3,600 yuan of property fees for 2023 and 2024.',
      ),
    ),
    row(
      'fee',
      1,
      '物业费',
      [
        money(
          'owed',
          '尚欠物业费',
          t('对方还欠多少物业费？', '상대방이 체불한 물업관리비는 얼마입니까?', 'How much in fees is owed?'),
          {
            required: true,
            help: t(
              '只算物业费，不算违约金。例如：3600，也可以写0.36万。',
              '물업관리비만 계산하고 위약금은 넣지 마십시오. 례: 3600 또는 0.36万.',
              'The fees alone, without penalty. For example 3600.',
            ),
            term: t(
              '物业费：业主付给物业公司的服务费，小区保洁、保安、维修用的。',
              '물업관리비: 소구역의 청소, 보안, 수리를 위하여 업주가 물업회사에 내는 봉사비.',
              'Property fee (物业费): what owners pay for cleaning, guarding and upkeep of the estate.',
            ),
          },
        ),
        date('until', '截至', t('算到哪一天？', '어느 날까지 계산하였습니까?', 'Reckoned up to which day?'), {
          notFuture: true,
          required: true,
          sameScreen: true,
          help: t(
            '写欠费算到的最后一天。例如2024年12月31日。',
            '체불료금을 계산한 마지막 날을 써주십시오. 례: 2024년 12월 31일.',
            'The last day for which you reckon. For example 31 December 2024.',
          ),
        }),
      ],
      { print: ['截至{until}止，尚欠物业费{owed}元'] },
    ),
    row(
      'penalty',
      2,
      '违约金',
      [
        yesNo(
          'claimed',
          '',
          t(
            '物业费交晚了，要对方付违约金吗？',
            '물업관리비를 늦게 낸데 대한 위약금을 요구합니까?',
            'Do you claim a penalty for the delay?',
          ),
          {
            printed: false,
            help: t(
              '看物业服务合同里有没有写。不要就选“否”。',
              '물업봉사계약에 있는가를 보십시오. 요구하지 않으면 "아니요"를 선택하십시오.',
              'See whether the service contract has one. If you claim none, choose no.',
            ),
            term: t(
              '违约金：合同里说好，晚交就要多付的钱。',
              '위약금: 늦게 내면 더 내기로 계약에서 정한 돈.',
              'Penalty (违约金): what the contract adds when payment is late.',
            ),
          },
        ),
        date(
          'until',
          '截至',
          t(
            '违约金算到哪一天？',
            '위약금을 어느 날까지 계산하였습니까?',
            'Penalty reckoned up to which day?',
          ),
          {
            notFuture: true,
            required: true,
            when: yes('claimed'),
            help: t('一般写今天。', '보통 오늘을 씁니다.', 'Usually today.'),
          },
        ),
        money(
          'owed',
          '违约金',
          t(
            '到那天一共多少违约金？',
            '그날까지 위약금은 모두 얼마입니까?',
            'How much penalty up to that day?',
          ),
          {
            required: true,
            when: yes('claimed'),
            sameScreen: true,
            help: t('例如：320。', '례: 320.', 'For example 320.'),
          },
        ),
        untilPaidField(yes('claimed')),
      ],
      { print: ['截至{until}止，欠逾期物业费的违约金{owed}元', '是否请求支付至实际清偿之日止：{untilPaid}'] },
    ),
    costsClaim(3),
    otherClaims(4),
    totalAmount(5),
  ],
};
