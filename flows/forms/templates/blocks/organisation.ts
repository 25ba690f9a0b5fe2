import type { Condition, Element, Field } from '../../template.ts';
import { option, type Role, t, yesOrNo } from './wording.ts';

/** The conditions that the organisation block refers to, inside an item that has the block as `organisation`. */
export const organisationConditions: Readonly<Record<string, Condition>> = {
  itemIsOrganisation: { path: './kind.kind', is: 'organisation' },
  organisationMoreKnown: { path: './organisation.more', is: true },
  organisationIsState: { path: './organisation.ownership', is: 'state' },
  organisationIsOther: { path: './organisation.ownership', is: 'other' },
};

const types = [
  option('limited', '有限责任公司', t('有限责任公司', '유한책임회사', 'Limited liability company')),
  option('joint', '股份有限公司', t('股份有限公司', '주식유한회사', 'Company limited by shares')),
  option('listed', '上市公司', t('上市公司', '상장회사', 'Listed company')),
  option(
    'otherEnterprise',
    '其他企业法人',
    t('其他企业法人', '기타 기업법인', 'Other enterprise legal person'),
  ),
  option('institution', '事业单位', t('事业单位', '사업단위', 'Public institution')),
  option('socialGroup', '社会团体', t('社会团体', '사회단체', 'Social group')),
  option('foundation', '基金会', t('基金会', '기금회', 'Foundation')),
  option('socialService', '社会服务机构', t('社会服务机构', '사회봉사기구', 'Social service organisation')),
  option('stateOrgan', '机关法人', t('机关法人', '기관법인', 'State organ')),
  option(
    'ruralCollective',
    '农村集体经济组织法人',
    t('农村集体经济组织', '농촌집체경제조직', 'Rural collective economic organisation'),
  ),
  option(
    'cooperative',
    '城镇农村的合作经济组织法人',
    t('合作社等合作经济组织', '합작사 등 합작경제조직', 'Co-operative'),
  ),
  option(
    'committee',
    '基层群众性自治组织法人',
    t('村委会、居委会', '촌민위원회, 주민위원회', "Villagers' or residents' committee"),
  ),
  option('soleProprietor', '个人独资企业', t('个人独资企业', '개인독자기업', 'Sole proprietorship')),
  option('partnership', '合伙企业', t('合伙企业', '합작투자기업', 'Partnership')),
  option(
    'professional',
    '不具有法人资格的专业服务机构',
    t(
      '不是法人的专业服务机构',
      '법인자격이 없는 전문봉사기구',
      'Professional service firm without legal personality',
    ),
  ),
];

const ownerships = [
  option('state', '国有', t('国有', '국유', 'State-owned')),
  option('private', '民营', t('民营', '민영', 'Private')),
  option('other', '其他', t('其他', '기타', 'Other')),
];

const shares = [
  option('controlling', '控股', t('控股', '지배주주', 'Controlling share')),
  option('minority', '参股', t('参股', '주식참여', 'Minority share')),
];

const name = (role: Role): Field => ({
  id: 'name',
  kind: 'text',
  maxLength: 100,
  label: '名称',
  required: true,
  ask: t(
    `${role.zh}单位的全称是什么？`,
    `${role.ko} 단위의 전체 명칭은 무엇입니까?`,
    `What is the full name of the organisation that is ${role.en}?`,
  ),
  help: t('写营业执照上的名称。', '영업허가증에 적힌 명칭을 써주십시오.', 'As on the business licence.'),
});

const creditCode: Field = {
  id: 'creditCode',
  kind: 'creditCode',
  label: '统一社会信用代码',
  required: true,
  sameScreen: true,
  ask: t(
    '统一社会信用代码是多少？',
    '통일사회신용코드는 무엇입니까?',
    'What is its unified social credit code?',
  ),
  help: t(
    '在营业执照上，18 位数字和字母。',
    '영업허가증에 있는 18자리 수자와 자모입니다.',
    'On the business licence: 18 figures and letters.',
  ),
};

const address: Field = {
  id: 'address',
  kind: 'address',
  label: '住所地（主要办事机构所在地）',
  required: true,
  sameScreen: true,
  ask: t('主要办公的地方在哪里？', '주요사무소는 어디에 있습니까?', 'Where is its main office?'),
  help: t(
    '写详细地址。不知道办公地点的，写登记的地址。',
    '자세한 주소를 써주십시오. 모르면 등록주소를 써주십시오.',
    'In full. If you do not know the office, write the registered address.',
  ),
};

const phone = (required: { readonly required?: true }): Field => ({
  id: 'phone',
  kind: 'phone',
  label: '联系电话',
  ...required,
  ask: t('单位的电话号码是多少？', '단위의 전화번호는 무엇입니까?', 'What is its telephone number?'),
});

/** What is asked of every organisation beside name, address and telephone. */
const details = (when: { readonly when?: string }): Field[] => [
  {
    id: 'representative',
    kind: 'personName',
    label: '法定代表人 / 负责人',
    ...when,
    ask: t(
      '法定代表人或负责人叫什么名字？',
      '법정대표인 또는 책임자의 이름은 무엇입니까?',
      'Who is its legal representative or head?',
    ),
    term: t(
      '法定代表人：依法代表单位的人，营业执照上有名字。',
      '법정대표인: 법에 따라 단위를 대표하는 사람으로 영업허가증에 이름이 있습니다.',
      'Legal representative (法定代表人): the person named on the business licence who acts for it.',
    ),
  },
  {
    id: 'duty',
    kind: 'text',
    maxLength: 40,
    label: '职务',
    ...when,
    ask: t('他的职务是什么？', '그의 직무는 무엇입니까?', 'What is their position?'),
    help: t(
      '例如董事长、经理、主任。',
      '례: 리사장, 경리, 주임.',
      'For example chairman, manager, director.',
    ),
  },
  {
    id: 'registeredAt',
    kind: 'address',
    label: '注册地 / 登记地',
    ...when,
    sameScreen: true,
    ask: t('在哪里登记注册的？', '어디에 등록하였습니까?', 'Where is it registered?'),
    help: t(
      '和办公地址一样可以不填。',
      '사무소주소와 같으면 비워두십시오.',
      'Leave it empty if it is the office address.',
    ),
  },
  {
    id: 'type',
    kind: 'choice',
    label: '类型',
    options: types,
    ...when,
    ask: t('是哪一类单位？', '어떤 종류의 단위입니까?', 'What type of organisation is it?'),
    help: t(
      '营业执照上写着类型；不清楚可以不选。',
      '영업허가증에 적혀있습니다. 모르면 선택하지 않아도 됩니다.',
      'It is on the business licence; leave it if you are not sure.',
    ),
  },
  {
    id: 'ownership',
    kind: 'choice',
    label: '所有制性质',
    options: ownerships,
    ...when,
    ask: t('是国有的还是民营的？', '국유입니까, 민영입니까?', 'Is it state-owned or private?'),
  },
  {
    id: 'share',
    kind: 'choice',
    label: '国有',
    options: shares,
    when: 'organisationIsState',
    ask: t(
      '国家控股还是参股？',
      '국가가 지배주주입니까, 주식참여입니까?',
      'Does the state hold control or a minority share?',
    ),
  },
  {
    id: 'ownershipOther',
    kind: 'text',
    maxLength: 40,
    label: '其他',
    when: 'organisationIsOther',
    ask: t('是什么性质？', '어떤 성격입니까?', 'What kind of ownership?'),
  },
];

const printed = (creditCodeLine: readonly string[]): string[] => [
  '名称：{name}',
  '住所地（主要办事机构所在地）：{address}',
  '注册地 / 登记地：{registeredAt}',
  '法定代表人 / 负责人：{representative}    职务：{duty}    联系电话：{phone}',
  ...creditCodeLine,
  '类型：{type}',
  '所有制性质：{ownership:state}（{share:controlling} / {share:minority}）    {ownership:private}    其他{ownershipOther}',
];

/** Block @P2 (法人、非法人组织) for a plaintiff, with its credit code. */
export const plaintiffOrganisation = (label: string, role: Role): Element => ({
  id: 'organisation',
  label,
  when: 'itemIsOrganisation',
  print: printed(['统一社会信用代码：{creditCode}']),
  fields: [name(role), creditCode, address, phone({ required: true }), ...details({})],
});

/** Block @P2n (法人、非法人组织, without credit code) for the defendant and third party of a private loan. */
export const otherOrganisation = (label: string, role: Role): Element => ({
  id: 'organisation',
  label,
  when: 'itemIsOrganisation',
  print: printed([]),
  fields: [
    name(role),
    address,
    { ...phone({}), sameScreen: true },
    {
      id: 'more',
      kind: 'yesNo',
      printedAs: yesOrNo,
      label: '',
      printed: false,
      required: true,
      ask: t(
        '您还知道这个单位的其他情况吗？',
        '이 단위에 대하여 더 아는것이 있습니까?',
        'Do you know more about this organisation?',
      ),
      help: t(
        '例如法定代表人是谁、在哪里登记。不知道就选“否”，有名称和地址就可以起诉。',
        '례를 들면 법정대표인이 누구이며 어디에 등록하였는가입니다. 모르면 "아니요"를 선택하십시오. 명칭과 주소만 있으면 기소할수 있습니다.',
        'For example who its legal representative is. If not, choose no: a name and an address are enough.',
      ),
    },
    ...details({ when: 'organisationMoreKnown' }),
  ],
});
