import type { Condition, Element, Field } from '../../template.ts';
import { option, type Role, t, yesOrNo } from './wording.ts';

/** The kinds of identity document. The first three are what the terminal's reader reads. */
const documentTypes = [
  option('residentCard', '居民身份证', t('居民身份证', '거민신분증', 'Resident identity card')),
  option(
    'hmtResidentCard',
    '港澳台居民居住证',
    t(
      '港澳台居民居住证',
      '향항·오문·대만주민 거주증',
      'Residence permit for Hong Kong, Macao and Taiwan residents',
    ),
  ),
  option(
    'foreignerCard',
    '外国人永久居留身份证',
    t('外国人永久居留身份证', '외국인 영구거류신분증', "Foreigner's permanent residence card"),
  ),
  option('passport', '护照', t('护照', '려권', 'Passport')),
  option('other', '其他证件', t('其他证件', '기타 증명서', 'Another document')),
];

const sexes = [option('male', '男', t('男', '남', 'Male')), option('female', '女', t('女', '녀', 'Female'))];

/** The conditions that the person block refers to, inside an item that has the block as `person`. */
export const personConditions: Readonly<Record<string, Condition>> = {
  itemIsPerson: { path: './kind.kind', is: 'person' },
  personMoreKnown: { path: './person.more', is: true },
  personHasCitizenNumber: {
    any: [
      { path: './person.documentType', is: 'residentCard' },
      { path: './person.documentType', is: 'hmtResidentCard' },
    ],
  },
  personHasOtherNumber: {
    any: [
      { path: './person.documentType', is: 'foreignerCard' },
      { path: './person.documentType', is: 'passport' },
      { path: './person.documentType', is: 'other' },
    ],
  },
};

const printed = [
  '姓名：{name}',
  '性别：{sex}',
  '出生日期：{birthDate}    民族：{nation}',
  '工作单位：{employer}    职务：{duty}    联系电话：{phone}',
  '住所地（户籍所在地）：{domicile}    经常居住地：{residence}',
  '证件类型：{documentType|}    证件号码：{citizenNumber/otherNumber}',
];

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

const documentFields = (
  role: Role,
  required: { readonly required?: true },
  when: { readonly when?: string },
): Field[] => [
  {
    id: 'documentType',
    kind: 'choice',
    label: '证件类型',
    options: documentTypes,
    ask: t(
      `${role.zh}用的是哪种证件？`,
      `${role.ko}의 증명서는 어떤 종류입니까?`,
      `Which identity document does ${role.en} have?`,
    ),
    ...required,
    ...when,
  },
  {
    id: 'citizenNumber',
    kind: 'idNumber',
    label: '证件号码',
    when: 'personHasCitizenNumber',
    ask: t(
      `${role.zh}的证件号码是多少？`,
      `${role.ko}의 증명서번호는 무엇입니까?`,
      `What is the number of the document of ${role.en}?`,
    ),
    help: t(
      '身份证号码是 18 位，最后一位可能是字母 X。',
      '신분증번호는 18자리이며 마지막자리는 X일수 있습니다.',
      'It has 18 places; the last may be the letter X.',
    ),
    ...required,
  },
  {
    id: 'otherNumber',
    kind: 'text',
    maxLength: 40,
    label: '证件号码',
    when: 'personHasOtherNumber',
    ask: t(
      `${role.zh}的证件号码是多少？`,
      `${role.ko}의 증명서번호는 무엇입니까?`,
      `What is the number of the document of ${role.en}?`,
    ),
    ...required,
  },
];

/**
 * Block @P1 (自然人) for a plaintiff: everything that article 124 of the Civil Procedure Law wants of one. The fields
 * that the card proves are on screens of their own, which are not asked when the card has filled them.
 */
export const plaintiffPerson = (label: string, role: Role): Element => ({
  id: 'person',
  label,
  when: 'itemIsPerson',
  print: printed,
  fields: [
    {
      id: 'name',
      kind: 'personName',
      label: '姓名',
      required: true,
      ask: t(`${role.zh}叫什么名字？`, `${role.ko}의 이름은 무엇입니까?`, `What is the name of ${role.en}?`),
      help: nameHelp,
    },
    {
      id: 'sex',
      kind: 'choice',
      label: '性别',
      options: sexes,
      required: true,
      sameScreen: true,
      ask: t('性别', '성별', 'Sex'),
    },
    {
      id: 'birthDate',
      kind: 'date',
      label: '出生日期',
      notFuture: true,
      required: true,
      sameScreen: true,
      ask: t('出生日期', '출생날자', 'Date of birth'),
    },
    { id: 'nation', kind: 'text', maxLength: 20, label: '民族', ask: t('民族', '민족', 'Ethnic group') },
    {
      id: 'domicile',
      kind: 'address',
      label: '住所地（户籍所在地）',
      required: true,
      ask: t(
        `${role.zh}身份证上的住址是哪里？`,
        `${role.ko}의 신분증주소는 어디입니까?`,
        `What address is on the identity card of ${role.en}?`,
      ),
      help: domicileHelp,
      term: t(
        '住所地：户籍登记的住址。',
        '주소지: 호적에 등록된 주소.',
        'Domicile (住所地): the address in the household register.',
      ),
    },
    ...documentFields(role, { required: true }, {}),
    {
      id: 'phone',
      kind: 'phone',
      label: '联系电话',
      required: true,
      ask: t(
        `${role.zh}的电话号码是多少？`,
        `${role.ko}의 전화번호는 무엇입니까?`,
        `What is the telephone number of ${role.en}?`,
      ),
      help: t('法院会打这个电话。', '법원에서 이 번호로 전화합니다.', 'The court will call this number.'),
    },
    {
      id: 'residence',
      kind: 'address',
      label: '经常居住地',
      sameScreen: true,
      ask: t(
        '现在住的地方和身份证上不一样吗？住在哪里？',
        '지금 사는 곳이 신분증주소와 다릅니까? 어디입니까?',
        'Is the present home somewhere else? Where?',
      ),
      help: residenceHelp,
      term: residenceTerm,
    },
    {
      id: 'employer',
      kind: 'text',
      maxLength: 80,
      label: '工作单位',
      ask: t(`${role.zh}在哪里工作？`, `${role.ko}의 사업단위는 어디입니까?`, `Where does ${role.en} work?`),
      help: t(
        '种地、没有单位或已退休，可以写“务农”“无”“退休”，也可以不填。',
        '농사를 짓거나 퇴직하였으면 그대로 쓰거나 비워둘수 있습니다.',
        'A farmer, retired or without work may write so or leave it empty.',
      ),
    },
    {
      id: 'duty',
      kind: 'text',
      maxLength: 40,
      label: '职务',
      sameScreen: true,
      ask: t('做什么工作（职务）？', '직무는 무엇입니까?', 'What position?'),
    },
  ],
});

/**
 * Block @P1 (自然人) for a defendant or third party: name and address are enough to tell who is meant (CPL
 * interpretation 209), so the rest is asked only of those who say that they know more.
 */
export const otherPerson = (label: string, role: Role): Element => ({
  id: 'person',
  label,
  when: 'itemIsPerson',
  print: printed,
  fields: [
    {
      id: 'name',
      kind: 'personName',
      label: '姓名',
      required: true,
      ask: t(`${role.zh}叫什么名字？`, `${role.ko}의 이름은 무엇입니까?`, `What is the name of ${role.en}?`),
      help: t(
        '写真名，不要写小名或外号。',
        '본명을 쓰고 별명은 쓰지 마십시오.',
        'The real name, not a nickname.',
      ),
    },
    {
      id: 'domicile',
      kind: 'address',
      label: '住所地（户籍所在地）',
      required: true,
      sameScreen: true,
      ask: t('住在哪里？', '어디에 삽니까?', 'Where do they live?'),
      help: t(
        '写您知道的最详细的地址。有姓名和地址就可以起诉，不知道身份证号也没关系。',
        '아는대로 가장 자세한 주소를 써주십시오. 이름과 주소만 있으면 기소할수 있으며 신분증번호를 몰라도 됩니다.',
        'The fullest address you know. A name and an address are enough to sue; the identity number is not needed.',
      ),
      term: t(
        '明确的被告：姓名、地址等足以把他和别人区分开就可以（民诉法解释第二百零九条）。',
        '명확한 피고: 이름과 주소 등으로 다른 사람과 구별할수 있으면 됩니다(민사소송법 해석 제209조).',
        'A clear defendant (明确的被告): name and address that tell them from others are enough (CPL interpretation 209).',
      ),
    },
    {
      id: 'phone',
      kind: 'phone',
      label: '联系电话',
      sameScreen: true,
      ask: t('电话号码是多少？', '전화번호는 무엇입니까?', 'What is their telephone number?'),
      help: t('不知道可以不填。', '모르면 비워두십시오.', 'Leave it empty if you do not know.'),
    },
    {
      id: 'more',
      kind: 'yesNo',
      printedAs: yesOrNo,
      label: '',
      printed: false,
      required: true,
      ask: t(
        `您还知道${role.zh}的其他情况吗？`,
        `${role.ko}에 대하여 더 아는것이 있습니까?`,
        `Do you know more about ${role.en}?`,
      ),
      help: t(
        '例如性别、出生日期、身份证号、工作单位。不知道就选“否”，不影响立案。',
        '례를 들면 성별, 출생날자, 신분증번호, 사업단위입니다. 모르면 "아니요"를 선택하십시오. 립안에 영향이 없습니다.',
        'For example sex, date of birth, identity number, workplace. If not, choose no: it does not stop the case.',
      ),
    },
    {
      id: 'sex',
      kind: 'choice',
      label: '性别',
      options: sexes,
      when: 'personMoreKnown',
      ask: t('性别', '성별', 'Sex'),
    },
    {
      id: 'birthDate',
      kind: 'date',
      label: '出生日期',
      notFuture: true,
      when: 'personMoreKnown',
      sameScreen: true,
      ask: t('出生日期', '출생날자', 'Date of birth'),
    },
    {
      id: 'nation',
      kind: 'text',
      maxLength: 20,
      label: '民族',
      when: 'personMoreKnown',
      sameScreen: true,
      ask: t('民族', '민족', 'Ethnic group'),
    },
    {
      id: 'residence',
      kind: 'address',
      label: '经常居住地',
      when: 'personMoreKnown',
      ask: t(
        '现在住的地方和户籍地址不一样吗？住在哪里？',
        '지금 사는 곳이 호적주소와 다릅니까? 어디입니까?',
        'Do they now live somewhere else? Where?',
      ),
      help: residenceHelp,
      term: residenceTerm,
    },
    {
      id: 'employer',
      kind: 'text',
      maxLength: 80,
      label: '工作单位',
      when: 'personMoreKnown',
      sameScreen: true,
      ask: t('在哪里工作？', '사업단위는 어디입니까?', 'Where do they work?'),
    },
    {
      id: 'duty',
      kind: 'text',
      maxLength: 40,
      label: '职务',
      when: 'personMoreKnown',
      sameScreen: true,
      ask: t('做什么工作（职务）？', '직무는 무엇입니까?', 'What position?'),
    },
    ...documentFields(role, {}, { when: 'personMoreKnown' }),
  ],
});

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
        '个体工商户：营业执照上有字号的选“单位”，没有字号的选“一个人”，写经营者（民诉法解释第五十九条）。',
        '개체공상호: 영업허가증에 상호가 있으면 "단위"를, 없으면 "개인"을 선택하고 경영자를 써주십시오(민사소송법 해석 제59조).',
        'A one-person business (个体工商户): with a trade name choose the organisation, without one the person who runs it (CPL interpretation 59).',
      ),
    },
  ],
});
