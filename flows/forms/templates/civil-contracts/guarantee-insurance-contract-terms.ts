import type { Field } from '../../template.ts';
import { date, longText, money, text } from '../blocks/fields.ts';
import { row } from '../blocks/rows.ts';
import { type Text, t } from '../blocks/wording.ts';

/** 保证保险 in one sentence. */
export const insuranceTerm = t(
  '保证保险：借钱的人不还，由保险公司先赔给放款的一方，再向借钱的人要。',
  '보증보험: 빌린 사람이 갚지 않으면 보험회사가 대출측에 먼저 물어주고 빌린 사람에게 청구하는것.',
  'Guarantee insurance (保证保险): the insurer pays the lender when the borrower does not, and then claims from the borrower.',
);

/** An amount that may be nothing, with its example. */
export const amount = (
  id: string,
  label: string,
  ask: Text,
  example: string,
  more: { readonly sameScreen?: true; readonly term?: Text } = {},
): Field =>
  money(id, label, ask, {
    allowZero: true,
    help: t(
      `例如：${example}。没有写 0。`,
      `례: ${example}. 없으면 0을 써주십시오.`,
      `For example ${example}; 0 if none.`,
    ),
    ...more,
  });

const copied = t(
  '照合同写，写第几条。',
  '계약대로 제 몇조인가를 써주십시오.',
  'As in the contract, with the clause.',
);

/** A clause of the insurance contract. */
export const clause = (
  id: string,
  label: string,
  ask: Text,
  example: { readonly zh: string; readonly ko: string; readonly en: string },
  term?: Text,
): Field =>
  longText(id, label, ask, {
    maxLength: 800,
    help: t(
      `${copied.zh}例如：${example.zh}`,
      `${copied.ko} 례: ${example.ko}`,
      `${copied.en} For example: ${example.en}`,
    ),
    ...(term === undefined ? {} : { term }),
  });

/** 主要约定 of the insurance contract. */
export const clauses = row(
  'clauses',
  2,
  '保证保险合同的主要约定',
  [
    money(
      'insured',
      '保证保险金额',
      t('保险金额多少？', '보험금액은 얼마입니까?', 'What is the sum insured?'),
      {
        help: t(
          '看保险单。例如：50000。',
          '보험증을 보십시오. 례: 50000.',
          'See the policy. For example 50000.',
        ),
        term: t(
          '保险金额：保险公司最多赔多少。',
          '보험금액: 보험회사가 물어주는 최고액.',
          'Sum insured (保险金额): the most the insurer pays.',
        ),
      },
    ),
    money(
      'premium',
      '保费金额',
      t('保费一共多少？', '보험료는 모두 얼마입니까?', 'What is the whole premium?'),
      {
        sameScreen: true,
        help: t(
          '看保险单。例如：6000。',
          '보험증을 보십시오. 례: 6000.',
          'See the policy. For example 6000.',
        ),
        term: t(
          '保费：买保险要交的钱。',
          '보험료: 보험에 들 때 내는 돈.',
          'Premium (保费): what the insurance costs.',
        ),
      },
    ),
    date('from', '保险期间', t('保险从哪天起？', '보험은 언제부터입니까?', 'Insured from which day?'), {
      help: t('看保险单。', '보험증을 보십시오.', 'See the policy.'),
    }),
    date('to', '至', t('保到哪一天？', '언제까지입니까?', 'Until which day?'), { sameScreen: true }),
    text(
      'payment',
      '保险费缴纳方式',
      t('保险费怎么交？', '보험료를 어떻게 냅니까?', 'How is the premium paid?'),
      {
        maxLength: 100,
        sameScreen: true,
        help: t(
          '例如：每月和还款一起交，每月二百元。',
          '례: 매달 상환과 함께 200원을 냄.',
          'For example: 200 yuan every month with the repayment.',
        ),
      },
    ),
    clause(
      'conditions',
      '理赔条件',
      t('什么情况下保险公司要赔？', '어떤 경우 보험회사가 배상합니까?', 'When does the insurer pay?'),
      {
        zh: '第五条，逾期满八十天没有还的，由保险公司赔。',
        ko: '제5조, 80일이상 갚지 않으면 보험회사가 배상함.',
        en: 'clause 5, after eighty days of arrears.',
      },
      t(
        '理赔：保险公司照合同赔钱。',
        '보험배상: 보험회사가 계약대로 물어주는것.',
        'Settlement of a claim (理赔): the insurer pays as the contract says.',
      ),
    ),
    clause(
      'recourse',
      '理赔款项和未付保费的追索',
      t(
        '赔了以后，怎么向借钱的人要？',
        '배상한 후 빌린 사람에게 어떻게 청구합니까?',
        'How does the insurer claim it back?',
      ),
      {
        zh: '第六条，赔付后可以要求归还理赔款和没交的保费。',
        ko: '제6조, 배상후 배상금과 미납보험료를 청구할수 있음.',
        en: 'clause 6, what was paid out and the unpaid premium may be claimed.',
      },
      t(
        '追索：赔了以后再向该还的人要。',
        '추구상환: 물어준후 갚아야 할 사람에게 청구하는것.',
        'Recourse (追索): claiming back from who owed it.',
      ),
    ),
    clause(
      'breach',
      '违约事由及违约责任',
      t(
        '什么算不守约，不守约怎么办？',
        '어떤 경우가 위약이며 어떻게 합니까?',
        'What is a breach, and what follows?',
      ),
      {
        zh: '第八条，逾期不付的，每天付万分之五的违约金。',
        ko: '제8조, 늦으면 하루 만분의 5의 위약금.',
        en: 'clause 8, 0.05 percent a day for late payment.',
      },
    ),
    clause(
      'special',
      '特别约定',
      t('有没有特别约定？', '특별약정이 있습니까?', 'Are there special terms?'),
      {
        zh: '提前还清贷款的，保险同时结束。没有就不填。',
        ko: '대출을 앞당겨 갚으면 보험도 끝남. 없으면 비워두십시오.',
        en: 'the insurance ends when the loan is repaid early. Leave it empty if there are none.',
      },
      t(
        '特别约定：保险单上“特别约定”一栏写的话。',
        '특별약정: 보험증의 "특별약정"란에 적힌 내용.',
        'Special terms (特别约定): those in that box of the policy.',
      ),
    ),
    clause(
      'other',
      '其他',
      t('还有别的重要约定吗？', '다른 중요한 약정이 있습니까?', 'Is anything else of weight agreed?'),
      {
        zh: '第十条，纠纷由延吉市人民法院管。没有就不填。',
        ko: '제10조, 분쟁은 연길시인민법원이 관할함. 없으면 비워두십시오.',
        en: 'clause 10 on the court. Leave it empty if there is nothing.',
      },
    ),
  ],
  {
    print: [
      '保证保险金额：{insured}',
      '保费金额：{premium}',
      '保险期间：{from}至{to}',
      '保险费缴纳方式：{payment}',
      '理赔条件：{conditions}',
      '理赔款项和未付保费的追索：{recourse}',
      '违约事由及违约责任：{breach}',
      '特别约定：{special}',
      '其他：{other}',
    ],
  },
);
