import type { Element, Field, Section } from '../../template.ts';
import { choice, choices, longText, money, text, yesNo } from '../blocks/fields.ts';
import { costsClaim, freeText, longRow, otherClaims, row } from '../blocks/rows.ts';
import { is, option, type Text, t, wordsOf, yes } from '../blocks/wording.ts';

const heading = '诉讼请求';

/** 无财产 and 有财产, 无此问题 and 有此问题: the box of “there is none” is printed first. */
const whether = (there: readonly [string, string], ask: Text, help: Text): Field =>
  yesNo('has', '', ask, { printedAs: there, help });

const problem = ['有此问题', '无此问题'] as const;

const plaintiffOrDefendant = [
  option('plaintiff', '原告', t('原告', '원고', 'The plaintiff')),
  option('defendant', '被告', t('被告', '피고', 'The defendant')),
];

/** To whom a thing or a debt should go: field `owner`, and `ownerOther` for anything else. */
const ownerFields = (label: string, ask: Text, otherHelp: Text, sameScreen: boolean): readonly Field[] => [
  choice(
    'owner',
    label,
    ask,
    [...plaintiffOrDefendant, option('other', '其他', t('其他分法', '기타', 'Otherwise'))],
    {
      required: true,
      ...(sameScreen ? { sameScreen } : {}),
      help: t(
        '一人一半或者归孩子的，选“其他分法”。',
        '절반씩 나누거나 자녀에게 주려면 "기타"를 선택하십시오.',
        'For half each, or for the child, choose “otherwise”.',
      ),
    },
  ),
  text('ownerOther', '其他', t('要怎么分？', '어떻게 나눕니까?', 'How should it be shared?'), {
    maxLength: 80,
    when: is('owner', 'other'),
    required: true,
    help: otherHelp,
  }),
];

const worth = (ask: Text, sameScreen = true): Field =>
  money('worth', '', ask, {
    printed: false,
    ...(sameScreen ? { sameScreen } : {}),
    help: t(
      '估个大概就行，用来算诉讼费，不印在起诉状上。例如：300000。不知道可以不填。',
      '대략이면 됩니다. 소송비용을 계산하기 위한것이며 기소장에는 인쇄하지 않습니다. 례: 300000. 모르면 비워두십시오.',
      'A rough figure will do: the court fee is reckoned from it, and it is not printed. For example 300000. Leave it empty if you do not know.',
    ),
  });

/** What is peculiar to one kind of property. */
interface PropertySpec {
  readonly id: string;
  readonly title: Text;
  readonly more: Text;
  /** As printed: （1）房屋明细. */
  readonly label: string;
  readonly ask: Text;
  readonly help: Text;
  readonly worthAsk: Text;
}

/** A kind of property, item by item, in the row 夫妻共同财产. */
const property = (spec: PropertySpec): Section => ({
  id: spec.id,
  label: heading,
  title: wordsOf(spec.title),
  when: 'sharesProperty',
  repeat: {
    min: 0,
    max: 20,
    one: wordsOf(spec.title),
    more: wordsOf(spec.more),
    nameFields: ['item.details'],
  },
  elements: [
    row(
      'item',
      2,
      '夫妻共同财产',
      [
        longText('details', spec.label, spec.ask, { maxLength: 300, required: true, help: spec.help }),
        worth(spec.worthAsk),
        ...ownerFields(
          '归属',
          t('您想让它归谁？', '누구의것으로 하기를 바랍니까?', 'Who should have it?'),
          t('例如：原告、被告各一半。', '례: 원고와 피고가 절반씩.', 'For example: half each.'),
          false,
        ),
      ],
      {
        print: [
          `${spec.label}：{details}`,
          '归属：{owner:plaintiff} / {owner:defendant} / {owner:other}{ownerOther}',
        ],
      },
    ),
  ],
});

const houses = property({
  id: 'houses',
  title: t('房屋', '집', 'House'),
  more: t('还有房子要分吗？', '나눌 집이 더 있습니까?', 'Is there another house to share?'),
  label: '（1）房屋明细',
  ask: t('是什么样的房子？', '어떤 집입니까?', 'Which house?'),
  help: t(
    '写地址、面积、房产证号、有没有贷款。例如：延吉市某小区八十平方米的楼房，还欠贷款十万元。',
    '주소, 면적, 집문서번호, 대출여부를 써주십시오. 례: 연길시 어느 구역의 80평방메터 아빠트, 대출 10만원이 남음.',
    'Address, size, certificate number, loan. For example: a flat of 80 square metres in Yanji, 100,000 yuan still to pay.',
  ),
  worthAsk: t('这房子现在大概值多少钱？', '이 집은 지금 대략 얼마입니까?', 'What is it worth, roughly?'),
});

const cars = property({
  id: 'cars',
  title: t('汽车', '자동차', 'Car'),
  more: t('还有汽车要分吗？', '나눌 자동차가 더 있습니까?', 'Is there another car to share?'),
  label: '（2）汽车明细',
  ask: t('是什么车？', '어떤 차입니까?', 'Which car?'),
  help: t(
    '写车牌号、牌子、登记在谁名下。例如：吉H某某某，登记在被告名下。',
    '차번호, 상표, 누구의 이름으로 등록되였는가를 써주십시오. 례: 吉H 번호, 피고의 이름으로 등록.',
    'Plate, make, and in whose name. For example: plate 吉H, in the name of the defendant.',
  ),
  worthAsk: t('这车现在大概值多少钱？', '이 차는 지금 대략 얼마입니까?', 'What is it worth, roughly?'),
});

const deposits = property({
  id: 'deposits',
  title: t('存款', '예금', 'Savings'),
  more: t('还有存款要分吗？', '나눌 예금이 더 있습니까?', 'Are there more savings to share?'),
  label: '（3）存款明细',
  ask: t('是什么存款？', '어떤 예금입니까?', 'Which savings?'),
  help: t(
    '写在哪个银行、谁的名下、多少钱。例如：被告名下某某银行存款两万元。',
    '어느 은행, 누구의 이름, 얼마인가를 써주십시오. 례: 피고 이름의 어느 은행 예금 2만원.',
    'Bank, in whose name, how much. For example: 20,000 yuan at a bank in the name of the defendant.',
  ),
  worthAsk: t('一共多少钱？', '모두 얼마입니까?', 'How much is it?'),
});

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

const support: Element = row(
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

const visiting: Element = row(
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
