import type { Element, Section } from '../../template.ts';
import { caseNumber, choice, longText, text } from './fields.ts';
import type { Side } from './parties.ts';
import type { PartyExtra } from './person.ts';
import { row } from './rows.ts';
import { is, option, type Role, t } from './wording.ts';

/** 当事人信息: the heading under which these forms print the case number too. */
const partiesHeading = '当事人信息';

/** 申请人 */
export const applicantRole: Role = t('申请人', '신청인', 'the applicant');

/** 申请执行人, the one who has the judgment. */
const creditor = option('creditor', '申请执行人', '申请执行的人（赢了官司、来要钱的）');

/** 被执行人, the one who has to perform. */
const debtor = option('debtor', '被执行人', '被执行的人（判决要他履行的）');

const interested = option('interested', '利害关系人', '执行影响到自己利益的人');
const outsider = option('outsider', '案外人', '案子以外的人，但东西和他有关');
const otherIdentity = option('other', '其他');

/** Which identities a row of these forms prints. */
const identities = {
  /** Forms 65–67, and the guaranteed party of form 63. */
  all: [creditor, debtor, interested, outsider, otherIdentity],
  /** The guarantor of form 63. */
  guarantor: [debtor, interested, outsider, otherIdentity],
  /** The other side of form 68, persons. */
  withCreditor: [creditor, debtor, outsider, otherIdentity],
  /** The applicant of form 68; its other side, organisations, as printed. */
  withoutCreditor: [debtor, outsider, otherIdentity],
} as const;

/** The name of a list of identities. */
type IdentityList = keyof typeof identities;

const identityHelp = '看执行通知书、裁定书上怎么称呼。例如：写着“被执行人”的，就选被执行人。';
const identityTerm = '案外人：不是这个执行案子的当事人，但对执行的东西主张权利的人。';

/** 身份, printed before everything else of a party's row. Fields `identity` and `identityOther`. */
const identity = (list: IdentityList, ask: string, needed: boolean): PartyExtra => ({
  first: true,
  fields: [
    choice('identity', '身份', ask, identities[list], {
      help: identityHelp,
      term: identityTerm,
      ...(needed ? { required: true as const } : {}),
    }),
    text('identityOther', '其他', '是什么身份？', {
      maxLength: 40,
      when: is('identity', 'other'),
      required: true,
      help: '例如：竞买人、协助执行人。',
    }),
  ],
  print: ['身份：{identity}{identityOther}'],
});

/** The side that files, with its identity in the case. */
export const filerWithIdentity = (
  label: string,
  role: Role,
  list: IdentityList,
  organisations: IdentityList = list,
): Side => ({
  role,
  rows: [
    {
      kind: 'person',
      label: `${label}（自然人）`,
      print: 'standard',
      extra: identity(list, `${role.zh}在这个执行案子里是什么身份？`, true),
    },
    {
      kind: 'organisation',
      label: `${label}（法人、非法人组织）`,
      print: 'enforcement',
      extra: identity(organisations, `${role.zh}在这个执行案子里是什么身份？`, true),
    },
  ],
});

/** 其他当事人 with their identities. Who does not know them may leave them out: the court has the file. */
export const otherParties = (list: IdentityList, organisations: IdentityList = list): Side => ({
  role: t('其他当事人', '기타 당사자', 'another party'),
  rows: [
    {
      kind: 'person',
      label: '其他当事人（自然人）',
      print: 'standard',
      extra: identity(list, '这个人在执行案子里是什么身份？', false),
    },
    {
      kind: 'organisation',
      label: '其他当事人（法人、非法人组织）',
      print: 'enforcement',
      extra: identity(organisations, '这个单位在执行案子里是什么身份？', false),
    },
  ],
  min: 0,
  more: t(
    '执行案子里还有谁？例如申请执行的人、被执行的人。知道的都写上。',
    '집행사건에 또 누가 있습니까? 아는대로 써주십시오.',
    'Who else is in the enforcement case? Write those you know.',
  ),
});

/** 被担保人 of form 63: an identity, a name and a telephone number are all that the form asks for. */
export const guaranteedParty: Section = {
  id: 'guaranteed',
  label: partiesHeading,
  title: t('被担保人', '피담보인', 'The party that is guaranteed'),
  elements: [
    row(
      'party',
      null,
      '被担保人',
      [
        choice('identity', '身份', '您是替谁担保？他在执行案子里是什么身份？', identities.all, {
          required: true,
          help: '一般是替被执行人担保。看执行通知书上怎么称呼。',
          term: '被担保人：由您担保他会履行的那个人。',
        }),
        text('identityOther', '其他', '是什么身份？', {
          maxLength: 40,
          when: is('identity', 'other'),
          required: true,
          help: '例如：被执行人的继承人。',
        }),
        text('name', '姓名 / 名称', '他叫什么名字？是单位的写全称。', {
          maxLength: 100,
          required: true,
          help: '例如：延吉市某某商贸有限公司。',
        }),
        {
          id: 'phone',
          label: '联系电话',
          kind: 'phone',
          sameScreen: true,
          ask: { zh: '他的电话号码是多少？' },
          help: { zh: '不知道可以不填。' },
        },
      ],
      { print: ['身份：{identity}{identityOther}', '姓名 / 名称：{name}    联系电话：{phone}'] },
    ),
  ],
};

/** «执行案号», a row of its own at the end of 当事人信息. Path `case.number.number`. */
export const enforcementCase: Section = {
  id: 'case',
  label: partiesHeading,
  title: t('执行案号', '집행사건번호', 'Number of the enforcement case'),
  elements: [
    row('number', null, '执行案号', [
      caseNumber('number', '', '执行案子的案号是什么？', {
        help: '在执行通知书、执行裁定书标题下面，例如（2026）吉2401执123号。不知道可以不填，法院能查。',
      }),
    ]),
  ],
};

/** A section that is one box of several lines: 异议请求, 事实与理由（可另附页）. Path `<id>.text.text`. */
export const boxSection = (
  id: string,
  label: string,
  title: string,
  ask: string,
  help: string,
  required = false,
): Section => ({
  id,
  label,
  title: { zh: title },
  elements: [wholeBox(ask, help, required)],
});

const wholeBox = (ask: string, help: string, required: boolean): Element =>
  row('text', null, '', [
    longText('text', '', ask, { maxLength: 3000, help, ...(required ? { required: true as const } : {}) }),
  ]);
