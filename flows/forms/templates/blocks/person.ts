import type { Element, Field, PrintLine, When } from '../../template.ts';
import { address, choice, date, idNumber, personName, phone, text, yesNo } from './fields.ts';
import {
  citizenDocuments,
  documentTypes,
  foreignDocuments,
  hasDuty,
  hasWork,
  homeLabels,
  otherDocuments,
  type PersonPrint,
  printedPerson,
} from './person-print.ts';
import { row } from './rows.ts';
import { all, is, option, type Role, t, yes } from './wording.ts';

const sexes = [option('male', '男', t('男', '남', 'Male')), option('female', '女', t('女', '녀', 'Female'))];

/** What a form adds to a party's row: its fields and the lines they are printed on, after the others (`first`: before them). */
export interface PartyExtra {
  readonly fields: readonly Field[];
  readonly print: readonly PrintLine[];
  readonly first?: true;
}

/** A row of a natural person. `filer`: everything is asked for; otherwise a name and an address are enough. */
export interface PersonRow {
  readonly kind: 'person';
  /** As printed: 原告（自然人）. */
  readonly label: string;
  readonly print: PersonPrint;
  readonly extra?: PartyExtra;
}

const nameHelp = t(
  '写身份证上的名字。名字里的生僻字可以用手写或部件输入。',
  '신분증에 있는 이름을 써주십시오.',
  'Write the name as it stands on the identity card.',
);

const residenceHelp = t(
  '如果已经离开户籍地、在别的地方连续住满一年（住院看病不算），写现在住的地方；没有就不填。',
  '호적지를 떠나 다른 곳에서 1년이상 계속 살고있으면(입원치료는 제외) 지금 사는 곳을 쓰고, 그렇지 않으면 비워두십시오.',
  'If they have lived somewhere else for a whole year without a break (not in hospital), write that place; otherwise leave it empty.',
);

const residenceTerm = t(
  '经常居住地：离开户籍地后连续居住一年以上的地方，它可以决定由哪个法院管。',
  '경상거주지: 호적지를 떠난후 1년이상 계속 거주한 곳으로, 어느 법원이 관할하는가를 정할수 있습니다.',
  'Habitual residence (经常居住地): where a person has lived for over a year; it can decide which court is competent.',
);

const domicileHelp = t(
  '写身份证上的住址，越详细越好：省、市、县、乡镇、村或街道门牌。',
  '신분증에 적힌 주소를 성, 시, 현, 향진, 촌 또는 거리번지까지 자세히 써주십시오.',
  'Write the address on the identity card, in full: province, city, county, town, village or street and number.',
);

/** What stands in a person's papers; `when` and `required` as the side needs. */
const documentFields = (
  role: Role,
  required: { readonly required?: true },
  when: { readonly when?: When },
): Field[] => {
  const known = when.when === undefined ? [] : [yes('more')];
  const number = t(
    `${role.zh}的证件号码是多少？`,
    `${role.ko}의 증명서번호는 무엇입니까?`,
    `What is the number of the document of ${role.en}?`,
  );
  return [
    choice(
      'documentType',
      '证件类型',
      t(
        `${role.zh}用的是哪种证件？`,
        `${role.ko}의 증명서는 어떤 종류입니까?`,
        `Which identity document does ${role.en} have?`,
      ),
      documentTypes,
      { ...required, ...when },
    ),
    idNumber('citizenNumber', '证件号码', number, {
      when: all(...known, citizenDocuments),
      help: t(
        '身份证号码是 18 位，最后一位可能是字母 X。',
        '신분증번호는 18자리이며 마지막자리는 X일수 있습니다.',
        'It has 18 places; the last may be the letter X.',
      ),
      ...required,
    }),
    text('otherNumber', '证件号码', number, {
      maxLength: 40,
      when: all(...known, otherDocuments),
      ...required,
    }),
    text(
      'nationality',
      '国籍',
      t(`${role.zh}是哪国人？`, `${role.ko}의 국적은 어디입니까?`, `What is the nationality of ${role.en}?`),
      { maxLength: 40, when: all(...known, foreignDocuments), ...required },
    ),
  ];
};

const criminalFields = (more: { readonly when?: When }): Field[] => [
  text('birthplace', '出生地', '在哪里出生？', {
    help: '写省、市、县。例如：吉林省延吉市。不清楚就不填。',
    maxLength: 60,
    ...more,
  }),
  text('education', '文化程度', '读过什么学校？', {
    maxLength: 20,
    sameScreen: true,
    help: '例如：小学、初中、高中、大学。不清楚就不填。',
    ...more,
  }),
  text('occupation', '职业', '做什么工作？', {
    help: '例如：务农、工人、个体经营。不清楚就不填。',
    maxLength: 40,
    sameScreen: true,
    ...more,
  }),
];

const accountFields: readonly Field[] = [
  text('account', '银行账号', '执行到的钱打到哪张银行卡？卡号是多少？', {
    maxLength: 40,
    required: true,
    help: '看银行卡正面。要用本人的卡，不要用别人的。',
  }),
  text('accountName', '开户名', '开户的名字是什么？', { maxLength: 60, required: true, sameScreen: true }),
  text('bank', '开户行', '是哪家银行、哪个网点？', {
    maxLength: 80,
    required: true,
    sameScreen: true,
    help: '例如：农业银行延吉支行。不知道网点可以只写银行。',
  }),
];

const sexField = (more: {
  readonly required?: true;
  readonly when?: When;
  readonly sameScreen?: true;
}): Field => choice('sex', '性别', t('性别', '성별', 'Sex'), sexes, more);

const birthField = (more: { readonly required?: true; readonly when?: When }): Field =>
  date('birthDate', '出生日期', t('出生日期', '출생날자', 'Date of birth'), {
    notFuture: true,
    sameScreen: true,
    ...more,
  });

const nationField = (more: { readonly when?: When; readonly sameScreen?: true }): Field =>
  text('nation', '民族', t('民族', '민족', 'Ethnic group'), { maxLength: 20, ...more });

/**
 * A natural person who files: everything that article 124 of the Civil Procedure Law wants of one. The fields that the
 * card proves are on screens of their own, which are not asked when the card has filled them.
 */
const filerFields = (print: PersonPrint, role: Role): Field[] => [
  personName(
    'name',
    '姓名',
    t(`${role.zh}叫什么名字？`, `${role.ko}의 이름은 무엇입니까?`, `What is the name of ${role.en}?`),
    { help: nameHelp, required: true },
  ),
  ...(print === 'short'
    ? []
    : [sexField({ required: true, sameScreen: true }), birthField({ required: true }), nationField({})]),
  address(
    'domicile',
    homeLabels(print)[0],
    t(
      `${role.zh}身份证上的住址是哪里？`,
      `${role.ko}의 신분증주소는 어디입니까?`,
      `What address is on the identity card of ${role.en}?`,
    ),
    {
      required: true,
      help: domicileHelp,
      term: t(
        '住所地：户籍登记的住址。',
        '주소지: 호적에 등록된 주소.',
        'Domicile (住所地): the address in the household register.',
      ),
    },
  ),
  ...documentFields(role, { required: true }, {}),
  phone(
    'phone',
    '联系电话',
    t(
      `${role.zh}的电话号码是多少？`,
      `${role.ko}의 전화번호는 무엇입니까?`,
      `What is the telephone number of ${role.en}?`,
    ),
    {
      required: true,
      help: t('法院会打这个电话。', '법원에서 이 번호로 전화합니다.', 'The court will call this number.'),
    },
  ),
  address(
    'residence',
    homeLabels(print)[1],
    t(
      '现在住的地方和身份证上不一样吗？住在哪里？',
      '지금 사는 곳이 신분증주소와 다릅니까? 어디입니까?',
      'Is the present home somewhere else? Where?',
    ),
    { sameScreen: true, help: residenceHelp, term: residenceTerm },
  ),
  ...(print === 'criminal' ? criminalFields({}) : []),
  ...(hasWork(print)
    ? [
        text(
          'employer',
          '工作单位',
          t(`${role.zh}在哪里工作？`, `${role.ko}의 사업단위는 어디입니까?`, `Where does ${role.en} work?`),
          {
            maxLength: 80,
            help: t(
              '种地、没有单位或已退休，可以写“务农”“无”“退休”，也可以不填。',
              '농사를 짓거나 퇴직하였으면 그대로 쓰거나 비워둘수 있습니다.',
              'A farmer, retired or without work may write so or leave it empty.',
            ),
          },
        ),
      ]
    : []),
  ...(hasDuty(print)
    ? [
        text('duty', '职务', t('做什么工作（职务）？', '직무는 무엇입니까?', 'What position?'), {
          maxLength: 40,
          sameScreen: true,
        }),
      ]
    : []),
  ...(print === 'withAccount' ? accountFields : []),
];

/**
 * A defendant or third party: name and address are enough to tell who is meant (CPL interpretation 209), so the rest is
 * asked only of those who say that they know more.
 */
const otherFields = (print: PersonPrint, role: Role): Field[] => {
  const more = { when: yes('more') };
  return [
    personName(
      'name',
      '姓名',
      t(`${role.zh}叫什么名字？`, `${role.ko}의 이름은 무엇입니까?`, `What is the name of ${role.en}?`),
      {
        required: true,
        help: t(
          '写真名，不要写小名或外号。',
          '본명을 쓰고 별명은 쓰지 마십시오.',
          'The real name, not a nickname.',
        ),
      },
    ),
    address('domicile', homeLabels(print)[0], t('住在哪里？', '어디에 삽니까?', 'Where do they live?'), {
      required: true,
      sameScreen: true,
      help: t(
        '写您知道的最详细的地址。有姓名和地址就可以，不知道身份证号也没关系。',
        '아는대로 가장 자세한 주소를 써주십시오. 이름과 주소만 있으면 되며 신분증번호를 몰라도 됩니다.',
        'The fullest address you know. A name and an address are enough; the identity number is not needed.',
      ),
      term: t(
        '明确的被告：姓名、地址等足以把他和别人区分开就可以（民诉法解释第二百零九条）。',
        '명확한 피고: 이름과 주소 등으로 다른 사람과 구별할수 있으면 됩니다(민사소송법 해석 제209조).',
        'A clear defendant (明确的被告): name and address that tell them from others are enough (CPL interpretation 209).',
      ),
    }),
    phone(
      'phone',
      '联系电话',
      t('电话号码是多少？', '전화번호는 무엇입니까?', 'What is their telephone number?'),
      {
        sameScreen: true,
        help: t('不知道可以不填。', '모르면 비워두십시오.', 'Leave it empty if you do not know.'),
      },
    ),
    yesNo(
      'more',
      '',
      t(
        `您还知道${role.zh}的其他情况吗？`,
        `${role.ko}에 대하여 더 아는것이 있습니까?`,
        `Do you know more about ${role.en}?`,
      ),
      {
        printed: false,
        help: t(
          '例如性别、出生日期、身份证号、工作单位。不知道就选“否”，不影响立案。',
          '례를 들면 성별, 출생날자, 신분증번호, 사업단위입니다. 모르면 "아니요"를 선택하십시오. 립안에 영향이 없습니다.',
          'For example sex, date of birth, identity number, workplace. If not, choose no: it does not stop the case.',
        ),
      },
    ),
    ...(print === 'short'
      ? []
      : [sexField(more), birthField(more), nationField({ ...more, sameScreen: true })]),
    address(
      'residence',
      homeLabels(print)[1],
      t(
        '现在住的地方和户籍地址不一样吗？住在哪里？',
        '지금 사는 곳이 호적주소와 다릅니까? 어디입니까?',
        'Do they now live somewhere else? Where?',
      ),
      { ...more, help: residenceHelp, term: residenceTerm },
    ),
    ...(hasWork(print)
      ? [
          text('employer', '工作单位', t('在哪里工作？', '사업단위는 어디입니까?', 'Where do they work?'), {
            maxLength: 80,
            sameScreen: true,
            ...more,
          }),
        ]
      : []),
    ...(hasDuty(print)
      ? [
          text('duty', '职务', t('做什么工作（职务）？', '직무는 무엇입니까?', 'What position?'), {
            maxLength: 40,
            sameScreen: true,
            ...more,
          }),
        ]
      : []),
    ...(print === 'criminal' ? criminalFields(more) : []),
    ...documentFields(role, {}, more),
  ];
};

/** The row of a natural person, in an item that has the element `kind` when there are rows of other kinds beside it. */
export const personElement = (spec: PersonRow, role: Role, files: boolean, alone: boolean): Element => {
  const lines = printedPerson[spec.print];
  const extra = spec.extra;
  const fields = files ? filerFields(spec.print, role) : otherFields(spec.print, role);
  return row(
    'person',
    null,
    spec.label,
    extra?.first ? [...extra.fields, ...fields] : [...fields, ...(extra?.fields ?? [])],
    {
      print: extra?.first ? [...extra.print, ...lines] : [...lines, ...(extra?.print ?? [])],
      ...(alone ? {} : { when: is('./kind.kind', 'person') }),
    },
  );
};

/** The question that steers a party row: a person, or a company or other organisation. Not printed. */
export const partyKind = (role: Role): Element => ({
  id: 'kind',
  label: '',
  fields: [
    {
      id: 'kind',
      kind: 'choice',
      label: '',
      printed: false,
      required: true,
      options: [
        option('person', '自然人', t('一个人', '개인', 'A person')),
        option(
          'shop',
          '个体工商户',
          t(
            '有字号的个体店（个体工商户）',
            '상호가 있는 개체점포',
            'A one-person business with a trade name',
          ),
        ),
        option(
          'organisation',
          '法人、非法人组织',
          t('公司、单位或其他组织', '회사, 단위 또는 기타 조직', 'A company or other organisation'),
        ),
      ],
      ask: t(
        `${role.zh}是个人还是单位？`,
        `${role.ko}는 개인입니까, 단위입니까?`,
        `Is ${role.en} a person or an organisation?`,
      ),
      help: t(
        '个体店：营业执照上有字号的选“有字号的个体店”，没有字号的选“一个人”，写经营者（民诉法解释第五十九条）。',
        '개체점포: 영업허가증에 상호가 있으면 "상호가 있는 개체점포"를, 없으면 "개인"을 선택하고 경영자를 써주십시오(민사소송법 해석 제59조).',
        'A one-person business (个体工商户): with a trade name choose the second, without one the person who runs it (CPL interpretation 59).',
      ),
    },
  ],
});
