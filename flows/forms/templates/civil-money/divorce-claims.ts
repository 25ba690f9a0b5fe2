import type { Element, Section } from '../../template.ts';
import { choice, choices, longText, money, text, yesNo } from '../blocks/fields.ts';
import { costsClaim, freeText, longRow, otherClaims, row } from '../blocks/rows.ts';
import { is, option, t, yes } from '../blocks/wording.ts';
import {
  cars,
  deposits,
  heading,
  houses,
  ownerFields,
  plaintiffOrDefendant,
  whether,
  worth,
} from './divorce-property.ts';
import { problem, support, visiting } from './divorce-support.ts';

/** Items 1 and 2 of 诉讼请求, up to whether there is property. */
const first: Section = {
  id: 'claims',
  label: heading,
  title: t('您的要求', '소송청구', 'Your claims'),
  elements: [
    freeText(
      'claims',
      t(
        '请判令原告和被告离婚，女儿跟我生活。',
        '원고와 피고의 리혼을 판결하고 딸은 내가 키우게 해주십시오.',
        'grant the divorce, and let the daughter live with me.',
      ),
    ),
    longRow(
      'divorce',
      1,
      '解除婚姻关系',
      t('您要求离婚，怎么写？', '리혼요구를 어떻게 씁니까?', 'How do you put your claim for divorce?'),
      {
        hint: '（具体主张）',
        required: true,
        maxLength: 300,
        help: t(
          '已经替您写好一句，可以改。例如：请求判令原告与被告离婚。女方怀孕期间、分娩后一年内或者终止妊娠后六个月内，男方不得提出离婚，法院认为确有必要受理的除外（民法典第一千零八十二条）。',
          '미리 적혀있으며 고칠수 있습니다. 례: 원고와 피고의 리혼을 판결할것. 녀방이 임신중이거나 해산후 1년안, 임신중지후 6개월안에는 남방이 리혼을 제기하지 못하나 법원이 꼭 필요하다고 인정하면 례외입니다(민법전 제1082조).',
          'A sentence has been put in; you may change it. For example: 请求判令原告与被告离婚. While the wife is pregnant, within a year after a birth or six months after a pregnancy ended, the husband may not ask for a divorce unless the court finds it necessary (Civil Code 1082).',
        ),
        term: t(
          '解除婚姻关系：离婚。',
          '혼인관계해제: 리혼.',
          'Dissolution of marriage (解除婚姻关系): divorce.',
        ),
      },
    ),
    row(
      'property',
      2,
      '夫妻共同财产',
      [
        whether(
          ['有财产', '无财产'],
          t(
            '夫妻两个人有没有要分的财产？',
            '부부가 나눌 재산이 있습니까?',
            'Is there property of the couple to share?',
          ),
          t(
            '例如房子、汽车、存款、家具、股票。没有就选“否”。',
            '례: 집, 자동차, 예금, 가구, 주식. 없으면 "아니요"를 선택하십시오.',
            'For example a house, car, savings, furniture, shares. If not, choose no.',
          ),
        ),
      ],
      { print: ['{has:no}', '{has:yes}'] },
    ),
  ],
};

const otherProperty: Element = row(
  'otherProperty',
  2,
  '夫妻共同财产',
  [
    longText(
      'details',
      '（4）其他（按照上述样式列明）',
      t(
        '还有别的财产吗？想怎么分？',
        '다른 재산이 있습니까? 어떻게 나눕니까?',
        'Is there other property, and who should have it?',
      ),
      {
        help: t(
          '例如：家里的牛三头归被告，家电归原告。没有就不填。',
          '례: 소 3마리는 피고, 가전제품은 원고. 없으면 비워두십시오.',
          'For example: the three cattle to the defendant, the appliances to the plaintiff. If not, leave it empty.',
        ),
      },
    ),
    worth(t('这些一共大概值多少钱？', '모두 대략 얼마입니까?', 'What are they worth in all, roughly?')),
  ],
  { when: 'sharesProperty' },
);

/** The rest of item 2, and whether there are debts. */
const debtQuestion: Section = {
  id: 'debtClaims',
  label: heading,
  title: t('其他财产和债务', '기타 재산과 채무', 'Other property, and debts'),
  elements: [
    otherProperty,
    row(
      'debts',
      3,
      '夫妻共同债务',
      [
        whether(
          ['有债务', '无债务'],
          t(
            '夫妻两个人有没有一起欠的债？',
            '부부가 함께 진 빚이 있습니까?',
            'Are there debts that both owe?',
          ),
          t(
            '例如一起买房的贷款、为家里生活借的钱。没有就选“否”。',
            '례: 함께 집을 산 대출, 가정생활을 위하여 빌린 돈. 없으면 "아니요"를 선택하십시오.',
            'For example a loan for the house, money borrowed for the household. If not, choose no.',
          ),
        ),
      ],
      { print: ['{has:no}', '{has:yes}'] },
    ),
  ],
};

const debts: Section = {
  id: 'debts',
  label: heading,
  title: t('夫妻共同债务', '부부공동채무', 'Debts of the couple'),
  when: 'sharesDebts',
  repeat: {
    min: 0,
    minWhen: { when: 'sharesDebts', min: 1 },
    max: 20,
    one: t('债务', '채무', 'Debt'),
    more: t('还有别的债吗？', '다른 빚이 더 있습니까?', 'Is there another debt?'),
    nameFields: ['item.details'],
  },
  elements: [
    row(
      'item',
      3,
      '夫妻共同债务',
      [
        longText('details', '债务', t('是什么债？', '어떤 빚입니까?', 'Which debt?'), {
          maxLength: 300,
          required: true,
          help: t(
            '写欠谁的、欠多少、干什么用的。例如：欠某某银行房贷十万元。',
            '누구에게, 얼마를, 무엇때문에 빚졌는가를 써주십시오. 례: 어느 은행의 주택대출 10만원.',
            'To whom, how much, what for. For example: 100,000 yuan of a house loan to a bank.',
          ),
        }),
        ...ownerFields(
          '承担主体',
          t('您想让谁来还？', '누가 갚기를 바랍니까?', 'Who should pay it?'),
          t('例如：两个人各还一半。', '례: 두사람이 절반씩.', 'For example: half each.'),
          true,
        ),
      ],
      {
        print: [
          '债务 {#}：{details}',
          '承担主体：{owner:plaintiff} / {owner:defendant} / {owner:other}{ownerOther}',
        ],
      },
    ),
  ],
};

const childQuestion: Section = {
  id: 'childClaims',
  label: heading,
  title: t('孩子', '자녀', 'Children'),
  elements: [
    row(
      'custody',
      4,
      '子女直接抚养',
      [
        whether(
          problem,
          t(
            '有没有孩子，要定下来跟谁生活？',
            '누구와 함께 살지 정하여야 할 자녀가 있습니까?',
            'Is there a child for whom it must be settled with whom to live?',
          ),
          t(
            '一般指不满十八岁的孩子。没有就选“否”。',
            '보통 18세미만의 자녀입니다. 없으면 "아니요"를 선택하십시오.',
            'As a rule a child under eighteen. If not, choose no.',
          ),
        ),
      ],
      { print: ['{has:no}', '{has:yes}'] },
    ),
  ],
};

const children: Section = {
  id: 'children',
  label: heading,
  title: t('孩子跟谁', '자녀양육', 'With whom a child lives'),
  when: 'settlesCustody',
  repeat: {
    min: 0,
    minWhen: { when: 'settlesCustody', min: 1 },
    max: 10,
    one: t('孩子', '자녀', 'Child'),
    more: t('还有别的孩子吗？', '다른 자녀가 더 있습니까?', 'Is there another child?'),
    nameFields: ['child.name'],
  },
  elements: [
    row(
      'child',
      4,
      '子女直接抚养',
      [
        text(
          'name',
          '子女',
          t('孩子叫什么名字？', '자녀의 이름은 무엇입니까?', 'What is the name of the child?'),
          {
            maxLength: 80,
            required: true,
            help: t(
              '名字后面写上出生日期。例如：女儿某某，2018年5月1日出生。',
              '이름뒤에 출생날자를 써주십시오. 례: 딸 아무개, 2018년 5월 1일 출생.',
              'With the day of birth. For example: the daughter, born on 1 May 2018.',
            ),
          },
        ),
        choice(
          'to',
          '归属',
          t('您想让孩子跟谁生活？', '누구와 함께 살기를 바랍니까?', 'With whom should the child live?'),
          plaintiffOrDefendant,
          {
            required: true,
            sameScreen: true,
            help: t(
              '不满两周岁的，以由母亲直接抚养为原则；满八周岁的，法院会问孩子自己的意愿（民法典第一千零八十四条）。',
              '두돌미만이면 어머니가 직접 키우는것을 원칙으로 하며, 여덟살이 되면 법원이 자녀의 뜻을 묻습니다(민법전 제1084조).',
              'Under two years as a rule with the mother; from eight years on the court respects the wish of the child (Civil Code 1084).',
            ),
            term: t(
              '直接抚养：孩子平时跟着生活、由这一方照顾。',
              '직접무양: 자녀가 평소에 함께 살며 돌보는것.',
              'Custody (直接抚养): the child lives with this parent.',
            ),
          },
        ),
      ],
      { print: ['子女 {#}：{name}', '归属：{to:plaintiff} / {to:defendant}'] },
    ),
  ],
};

const amountHelp = t('例如：20000。', '례: 20000.', 'For example 20000.');

const compensation: Element = row(
  'compensation',
  7,
  '离婚损害赔偿／离婚经济补偿／离婚经济帮助',
  [
    yesNo(
      'claimed',
      '',
      t(
        '因为离婚，您要对方赔偿、补偿或者帮助您一些钱吗？',
        '리혼으로 인한 배상, 보상 또는 도움을 요구합니까?',
        'Do you claim damages, compensation or help because of the divorce?',
      ),
      {
        printedAs: ['', '无此问题'],
        help: t(
          '对方有重婚、家庭暴力等重大过错的赔偿（民法典第一千零九十一条），为家里付出多的补偿（第一千零八十八条），生活困难的帮助（第一千零九十条）。不要就选“否”。',
          '중혼, 가정폭력 등 중대한 과실의 배상(민법전 제1091조), 가정을 위하여 많이 부담한 보상(제1088조), 생활곤난의 도움(제1090조). 없으면 "아니요"를 선택하십시오.',
          'Damages for bigamy, violence and other grave faults (Civil Code 1091), compensation for more care of the family (1088), help in hardship (1090). If not, choose no.',
        ),
      },
    ),
    choices(
      'kinds',
      '',
      t('要哪一种？', '어느것입니까?', 'Which?'),
      [
        option(
          'damages',
          '离婚损害赔偿',
          t('对方有重大过错，要赔偿', '상대방의 중대한 과실에 대한 배상', 'Damages for a grave fault'),
        ),
        option(
          'compensation',
          '离婚经济补偿',
          t(
            '自己为家里付出多，要补偿',
            '가정을 위하여 많이 부담한 보상',
            'Compensation for care of the family',
          ),
        ),
        option('help', '离婚经济帮助', t('自己生活困难，要帮助', '생활곤난에 대한 도움', 'Help in hardship')),
      ],
      {
        required: true,
        when: yes('claimed'),
        help: t('可以选几个。', '여러개를 선택할수 있습니다.', 'You may choose more than one.'),
      },
    ),
    money('damages', '金额', t('赔偿要多少钱？', '배상은 얼마입니까?', 'How much in damages?'), {
      required: true,
      when: is('kinds', 'damages'),
      help: amountHelp,
    }),
    money('compensation', '金额', t('补偿要多少钱？', '보상은 얼마입니까?', 'How much in compensation?'), {
      required: true,
      when: is('kinds', 'compensation'),
      sameScreen: true,
      help: amountHelp,
    }),
    money('help', '金额', t('帮助要多少钱？', '도움은 얼마입니까?', 'How much in help?'), {
      required: true,
      when: is('kinds', 'help'),
      sameScreen: true,
      help: amountHelp,
    }),
  ],
  {
    print: [
      '{claimed:no}',
      '{kinds:damages}    金额：{damages}',
      '{kinds:compensation}    金额：{compensation}',
      '{kinds:help}    金额：{help}',
    ],
  },
);

const rest: Section = {
  id: 'furtherClaims',
  label: heading,
  title: t('抚养费、探望和其他要求', '무양비, 탐망과 기타 청구', 'Maintenance, visits and other claims'),
  elements: [support, visiting, compensation, costsClaim(8), otherClaims(9)],
};

/** 诉讼请求 of form 05, items 1 to 9, in the order of the paper. */
export const divorceClaims: readonly Section[] = [
  first,
  houses,
  cars,
  deposits,
  debtQuestion,
  debts,
  childQuestion,
  children,
  rest,
];
