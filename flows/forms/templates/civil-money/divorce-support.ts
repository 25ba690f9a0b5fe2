import type { Element } from '../../template.ts';
import { choice, longText } from '../blocks/fields.ts';
import { row } from '../blocks/rows.ts';
import { t, yes } from '../blocks/wording.ts';
import { plaintiffOrDefendant, whether } from './divorce-property.ts';

/** The boxes of what may not be in question. */
export const problem = ['有此问题', '无此问题'] as const;

/** 抚养费. */
export const support: Element = row(
  'support',
  5,
  '子女抚养费',
  [
    whether(
      problem,
      t(
        '孩子的抚养费，要不要定下来？',
        '자녀무양비를 정하여야 합니까?',
        'Should the maintenance of the child be settled?',
      ),
      t('没有孩子就选“否”。', '자녀가 없으면 "아니요"를 선택하십시오.', 'If there is no child, choose no.'),
    ),
    choice(
      'payer',
      '抚养费承担主体',
      t('抚养费由谁出？', '무양비를 누가 냅니까?', 'Who should pay it?'),
      plaintiffOrDefendant,
      {
        required: true,
        when: yes('has'),
        help: t(
          '一般是不跟孩子一起生活的一方。',
          '보통 자녀와 함께 살지 않는 쪽입니다.',
          'As a rule the parent with whom the child does not live.',
        ),
        term: t(
          '抚养费：孩子的生活费、教育费、医疗费等。',
          '무양비: 자녀의 생활비, 교육비, 의료비 등.',
          'Maintenance (抚养费): what the child needs to live, for school and doctors.',
        ),
      },
    ),
    longText(
      'amount',
      '金额及明细',
      t(
        '要多少抚养费，怎么算的？',
        '무양비는 얼마이며 어떻게 계산하였습니까?',
        'How much, and how is it made up?',
      ),
      {
        maxLength: 500,
        required: true,
        when: yes('has'),
        sameScreen: true,
        help: t(
          '例如：每月一千元，付到孩子满十八岁。',
          '례: 매달 1000원, 자녀가 18세가 될 때까지.',
          'For example: 1,000 yuan a month until the child is eighteen.',
        ),
      },
    ),
    longText('how', '支付方式', t('怎么付？', '어떻게 지불합니까?', 'How is it to be paid?'), {
      maxLength: 300,
      when: yes('has'),
      help: t(
        '例如：每月十号以前转到银行卡里。',
        '례: 매달 10일전에 은행카드로 이체.',
        'For example: to a bank account by the tenth of each month.',
      ),
    }),
  ],
  {
    print: [
      '{has:no}',
      '{has:yes}',
      '抚养费承担主体：{payer:plaintiff} / {payer:defendant}',
      '金额及明细：{amount}',
      '支付方式：{how}',
    ],
  },
);

/** 探望权. */
export const visiting: Element = row(
  'visiting',
  6,
  '探望权',
  [
    whether(
      problem,
      t(
        '看望孩子的事，要不要定下来？',
        '자녀를 만나는 일을 정하여야 합니까?',
        'Should visits to the child be settled?',
      ),
      t('没有孩子就选“否”。', '자녀가 없으면 "아니요"를 선택하십시오.', 'If there is no child, choose no.'),
    ),
    choice(
      'who',
      '探望权行使主体',
      t('谁来看望孩子？', '누가 자녀를 만납니까?', 'Who visits the child?'),
      plaintiffOrDefendant,
      {
        required: true,
        when: yes('has'),
        help: t(
          '不跟孩子一起生活的一方有权看望，另一方要配合（民法典第一千零八十六条）。',
          '자녀와 함께 살지 않는 쪽은 만날 권리가 있으며 다른 쪽은 협조하여야 합니다(민법전 제1086조).',
          'The parent with whom the child does not live may visit, and the other must help (Civil Code 1086).',
        ),
        term: t(
          '探望权：离婚以后去看望孩子的权利。',
          '탐망권: 리혼후 자녀를 만날 권리.',
          'Visiting (探望权): the right to see the child after the divorce.',
        ),
      },
    ),
    longText(
      'how',
      '行使方式',
      t('多久看一次，怎么看？', '얼마에 한번, 어떻게 만납니까?', 'How often, and in which way?'),
      {
        maxLength: 500,
        when: yes('has'),
        sameScreen: true,
        help: t(
          '例如：每个月第一个周末接走两天，寒暑假各住两周。',
          '례: 매달 첫 주말에 이틀, 방학에 두주일씩.',
          'For example: two days on the first weekend of the month, two weeks in each school holiday.',
        ),
      },
    ),
  ],
  {
    print: ['{has:no}', '{has:yes}', '探望权行使主体：{who:plaintiff} / {who:defendant}', '行使方式：{how}'],
  },
);
