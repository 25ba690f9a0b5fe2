import type { Condition, Element, Field, When } from '../../template.ts';
import { address, choice, creditCode, personName, phone, text, tick, yesNo } from './fields.ts';
import {
  foreignCapital,
  hasCode,
  hasOwnership,
  type OrganisationPrint,
  ownerships,
  printedOrganisation,
  type Shop,
  shares,
  typesOf,
} from './organisation-print.ts';
import type { PartyExtra } from './person.ts';
import { row } from './rows.ts';
import { any, is, type Role, t, yes } from './wording.ts';

/** A row of an organisation. */
export interface OrganisationRow {
  readonly kind: 'organisation';
  /** As printed: 原告（法人、非法人组织）. */
  readonly label: string;
  readonly print: OrganisationPrint;
  readonly extra?: PartyExtra;
  /** The only row of its side, on which a one-person business may stand: it is asked whether it is one. */
  readonly maybeShop?: true;
}

/** Where an organisation of the filer's side is asked for all of it, and another only of those who know more. */
interface Known {
  readonly when?: When;
}

const detailFields = (print: OrganisationPrint, known: Known): Field[] => [
  personName(
    'representative',
    print === 'criminal' ? '法定代表人' : '法定代表人 / 负责人',
    t(
      '法定代表人或负责人叫什么名字？',
      '법정대표인 또는 책임자의 이름은 무엇입니까?',
      'Who is its legal representative or head?',
    ),
    {
      ...known,
      term: t(
        '法定代表人：依法代表单位的人，营业执照上有名字。',
        '법정대표인: 법에 따라 단위를 대표하는 사람으로 영업허가증에 이름이 있습니다.',
        'Legal representative (法定代表人): the person named on the business licence who acts for it.',
      ),
    },
  ),
  text('duty', '职务', t('他的职务是什么？', '그의 직무는 무엇입니까?', 'What is their position?'), {
    maxLength: 40,
    ...known,
    help: t(
      '例如董事长、经理、主任。',
      '례: 리사장, 경리, 주임.',
      'For example chairman, manager, director.',
    ),
  }),
  ...(print === 'administrative'
    ? []
    : [
        address(
          'registeredAt',
          print === 'criminal' ? '注册地' : '注册地 / 登记地',
          t('在哪里登记注册的？', '어디에 등록하였습니까?', 'Where is it registered?'),
          {
            ...known,
            sameScreen: true,
            help: t(
              '和办公地址一样可以不填。',
              '사무소주소와 같으면 비워두십시오.',
              'Leave it empty if it is the office address.',
            ),
          },
        ),
      ]),
  ...typeFields(print, known),
  ...(print === 'criminal' ? criminalFields(known) : []),
  ...(print === 'technical' ? technicalFields(known) : []),
  ...(print === 'maritime' ? maritimeFields(known) : []),
];

const typeFields = (print: OrganisationPrint, known: Known): Field[] => {
  const types = typesOf(print);
  return [
    ...(types.length === 0
      ? []
      : [
          choice(
            'type',
            '类型',
            t('是哪一类单位？', '어떤 종류의 단위입니까?', 'What type of organisation is it?'),
            types,
            {
              ...known,
              help: t(
                '营业执照上写着类型；不清楚可以不选。',
                '영업허가증에 적혀있습니다. 모르면 선택하지 않아도 됩니다.',
                'It is on the business licence; leave it if you are not sure.',
              ),
            },
          ),
        ]),
    ...(hasOwnership(print)
      ? [
          choice(
            'ownership',
            '所有制性质',
            t('是国有的还是民营的？', '국유입니까, 민영입니까?', 'Is it state-owned or private?'),
            ownerships,
            known,
          ),
          choice(
            'share',
            '国有',
            t(
              '国家控股还是参股？',
              '국가가 지배주주입니까, 주식참여입니까?',
              'Does the state hold control or a minority share?',
            ),
            shares,
            { when: is('ownership', 'state') },
          ),
          text('ownershipOther', '其他', t('是什么性质？', '어떤 성격입니까?', 'What kind of ownership?'), {
            maxLength: 40,
            help: t('例如：集体所有。', '례: 집체소유.', 'For example collective.'),
            when: is('ownership', 'other'),
          }),
        ]
      : []),
  ];
};

const criminalFields = (known: Known): Field[] => [
  personName('controller', '实际控制人 / 负责人', '实际做主的人叫什么？', {
    ...known,
    help: '就是法定代表人的，可以不填。',
  }),
  text('controllerDuty', '职务', '他的职务是什么？', {
    help: '例如：经理。不知道可以不填。',
    maxLength: 40,
    sameScreen: true,
    ...known,
  }),
  phone('controllerPhone', '联系电话', '他的电话号码是多少？', { sameScreen: true, ...known }),
  personName('litigator', '诉讼代表人', '代表单位参加诉讼的人叫什么？', {
    ...known,
    term: '诉讼代表人：代表单位参加刑事诉讼的人。',
    help: '没有就不填。',
  }),
  text('litigatorDuty', '职务', '他的职务是什么？', {
    help: '例如：办公室主任。不知道可以不填。',
    maxLength: 40,
    sameScreen: true,
    ...known,
  }),
  phone('litigatorPhone', '联系电话', '他的电话号码是多少？', { sameScreen: true, ...known }),
];

const technicalFields = (known: Known): Field[] => [
  tick('foreign', '', '有外资吗？', { ...known, help: '没有外资的选“否”。' }),
  choice('foreignType', '', '是哪一种外资企业？', foreignCapital, { when: yes('foreign') }),
  text('investor', '出资方', '外资是谁出的？', {
    help: '写外方的名称。例如：某某国际有限公司。',
    maxLength: 100,
    when: yes('foreign'),
    sameScreen: true,
  }),
  text('investorShare', '份额构成', '各占多少？', {
    help: '写各方占的份额。例如：外方占百分之四十。',
    maxLength: 100,
    when: yes('foreign'),
    sameScreen: true,
  }),
  tick('isListed', '', '是上市公司吗？', known),
  text('exchange', '上市所在交易所', '在哪个交易所上市？', {
    help: '例如：上海证券交易所。',
    maxLength: 60,
    when: yes('isListed'),
  }),
  tick('isSpecialised', '', '是“专精特新”中小企业吗？', known),
];

const maritimeFields = (known: Known): Field[] => [
  yesNo('foreign', '外资情况', '有外资吗？', { ...known, printedAs: ['有', '无'] }),
  choice('foreignType', '', '是哪一种外资企业？', foreignCapital, { when: yes('foreign') }),
  text('foreignOther', '', '是什么形式？', {
    help: '例如：外商投资股份有限公司。',
    maxLength: 60,
    when: is('foreignType', 'other'),
  }),
];

const accountFields: readonly Field[] = [
  text('account', '银行账号', '执行到的钱打到哪个账户？账号是多少？', { maxLength: 40, required: true }),
  text('accountName', '开户名', '开户的名称是什么？', { maxLength: 80, required: true, sameScreen: true }),
  text('bank', '开户行', '是哪家银行、哪个网点？', { maxLength: 80, required: true, sameScreen: true }),
];

/** Whether the party is a one-person business, where no list of kinds asks for it. */
const shopField: Field = yesNo(
  'isShop',
  '',
  t('是个体工商户（个体店）吗？', '개체공상호(개인가게)입니까?', 'Is it a one-person business (个体工商户)?'),
  {
    printed: false,
    help: t(
      '营业执照上写着“个体工商户”，或者有“经营者”一栏的，选“是”。公司选“否”。',
      '영업허가증에 "个体工商户" 또는 "经营者"가 적혀있으면 "예"를, 회사이면 "아니요"를 선택하십시오.',
      'Choose yes when the licence says 个体工商户 or names an operator (经营者), no for a company.',
    ),
    term: t(
      '个体工商户：一个人或者一家人开的店；有字号的，店名是当事人，还要写经营者（民诉法解释第五十九条）。',
      '개체공상호: 개인 또는 한가족이 하는 가게. 상호가 있으면 상호가 당사자이며 경영자도 적습니다(민소법해석 제59조).',
      'One-person business (个体工商户): with a trade name it is party under that name, and its operator is named too (CPL interpretation 59).',
    ),
  },
);

const operatorFields = (files: boolean, when: Condition): Field[] => [
  personName(
    'operator',
    '经营者',
    t('经营者叫什么名字？', '경영자의 이름은 무엇입니까?', 'Who runs the business?'),
    {
      when,
      ...(files ? { required: true as const } : {}),
      help: t(
        '看营业执照上的“经营者”。',
        '영업허가증의 "경영자"를 보십시오.',
        'As on the business licence (经营者).',
      ),
    },
  ),
  text(
    'operatorNumber',
    '经营者证件号码',
    t(
      '经营者的身份证号是多少？',
      '경영자의 신분증번호는 무엇입니까?',
      "What is the operator's identity number?",
    ),
    {
      maxLength: 40,
      when,
      sameScreen: true,
      help: t('不知道可以不填。', '모르면 비워두십시오.', 'Leave it empty if you do not know.'),
    },
  ),
];

const codeField = (more: { readonly required?: true; readonly when?: When }): Field =>
  creditCode(
    'creditCode',
    '统一社会信用代码',
    t(
      '统一社会信用代码是多少？',
      '통일사회신용코드는 무엇입니까?',
      'What is its unified social credit code?',
    ),
    {
      ...more,
      sameScreen: true,
      help: t(
        '在营业执照上，18 位数字和字母。',
        '영업허가증에 있는 18자리 수자와 자모입니다.',
        'On the business licence: 18 figures and letters.',
      ),
    },
  );

const headFields = (
  role: Role,
  code: readonly Field[],
  phoneMore: { readonly required?: true; readonly sameScreen?: true },
): Field[] => [
  text(
    'name',
    '名称',
    t(
      `${role.zh}单位的全称是什么？`,
      `${role.ko} 단위의 전체 명칭은 무엇입니까?`,
      `What is the full name of the organisation that is ${role.en}?`,
    ),
    {
      maxLength: 100,
      required: true,
      help: t('写营业执照上的名称。', '영업허가증에 적힌 명칭을 써주십시오.', 'As on the business licence.'),
    },
  ),
  ...code,
  address(
    'address',
    '住所地（主要办事机构所在地）',
    t('主要办公的地方在哪里？', '주요사무소는 어디에 있습니까?', 'Where is its main office?'),
    {
      required: true,
      sameScreen: true,
      help: t(
        '写详细地址。不知道办公地点的，写登记的地址。',
        '자세한 주소를 써주십시오. 모르면 등록주소를 써주십시오.',
        'In full. If you do not know the office, write the registered address.',
      ),
    },
  ),
  phone(
    'phone',
    '联系电话',
    t('单位的电话号码是多少？', '단위의 전화번호는 무엇입니까?', 'What is its telephone number?'),
    phoneMore,
  ),
];

const moreKnown: Field = yesNo(
  'more',
  '',
  t(
    '您还知道这个单位的其他情况吗？',
    '이 단위에 대하여 더 아는것이 있습니까?',
    'Do you know more about this organisation?',
  ),
  {
    printed: false,
    help: t(
      '例如法定代表人是谁、在哪里登记。不知道就选“否”，有名称和地址就可以。',
      '례를 들면 법정대표인이 누구이며 어디에 등록하였는가입니다. 모르면 "아니요"를 선택하십시오. 명칭과 주소만 있으면 됩니다.',
      'For example who its legal representative is. If not, choose no: a name and an address are enough.',
    ),
  },
);

const organisationFields = (print: OrganisationPrint, role: Role, files: boolean, isShop: Shop): Field[] => {
  const operator = isShop === null ? [] : operatorFields(files, isShop);
  if (files) {
    return [
      ...headFields(role, hasCode(print) ? [codeField({ required: true })] : [], { required: true }),
      ...operator,
      ...detailFields(print, {}),
      ...(print === 'withAccount' ? accountFields : []),
    ];
  }
  const known = { when: yes('more') };
  return [
    ...headFields(role, [], { sameScreen: true }),
    ...operator,
    moreKnown,
    ...(hasCode(print)
      ? [{ ...codeField(known), sameScreen: undefined }].map(({ sameScreen: _, ...field }) => field)
      : []),
    ...detailFields(print, known),
  ];
};

/**
 * The row of an organisation, or of a one-person business with a trade name, which is party under that name (CPL
 * interpretation 59); in an item that has the element `kind` when there are rows of other kinds beside it. `files`:
 * everything is asked for; otherwise a name and an address are enough.
 */
export const organisationElement = (
  spec: OrganisationRow,
  role: Role,
  files: boolean,
  alone: boolean,
): Element => {
  const asks = alone && spec.maybeShop === true;
  const isShop = asks ? yes('isShop') : alone ? null : is('./kind.kind', 'shop');
  const lines = printedOrganisation(spec.print, isShop);
  const fields = [...(asks ? [shopField] : []), ...organisationFields(spec.print, role, files, isShop)];
  const extra = spec.extra;
  return row(
    'organisation',
    null,
    spec.label,
    extra?.first ? [...extra.fields, ...fields] : [...fields, ...(extra?.fields ?? [])],
    {
      print: extra?.first ? [...extra.print, ...lines] : [...lines, ...(extra?.print ?? [])],
      ...(alone ? {} : { when: any(is('./kind.kind', 'organisation'), is('./kind.kind', 'shop')) }),
    },
  );
};
