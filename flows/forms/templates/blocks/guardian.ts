import type { Element, When } from '../../template.ts';
import { personName, phone, text, yesNo } from './fields.ts';
import { row } from './rows.ts';
import { all, is, type Role, t, yes } from './wording.ts';

/** Of the other side it is asked only of those who know more of the person. */
const guardianWhen = (files: boolean, alone: boolean): { readonly when?: When } => {
  const conditions = [
    ...(alone ? [] : [is('./kind.kind', 'person')]),
    ...(files ? [] : [yes('./person.more')]),
  ];
  const [first, ...more] = conditions;
  if (first === undefined) return {};
  return { when: more.length === 0 ? first : all(...conditions) };
};

/**
 * The statutory representative (法定代理人, Civil Code 17–23) of a party who is a minor or without capacity. No national
 * form but the criminal ones has a place for one; the row is added only when there is one (fourth note of the forms).
 */
export const guardianElement = (role: Role, files: boolean, alone: boolean): Element => ({
  ...row(
    'guardian',
    null,
    `${role.zh}的法定代理人`,
    [
      yesNo(
        'needed',
        '',
        t(
          `${role.zh}是不满 18 岁的孩子，或者自己不能处理事情的人吗？`,
          `${role.ko}는 18살미만이거나 스스로 일을 처리할수 없는 사람입니까?`,
          `Is ${role.en} under 18, or unable to manage their own affairs?`,
        ),
        {
          printed: false,
          help: t(
            '成年人、自己能做主的，选“否”。',
            '성인이고 스스로 결정할수 있으면 "아니요"를 선택하십시오.',
            'For an adult who can decide for themself choose no.',
          ),
          term: t(
            '法定代理人：父母、监护人等依法替他打官司的人（民法典第二十三条）。',
            '법정대리인: 부모, 감호인 등 법에 따라 소송을 대신하는 사람(민법전 제23조).',
            'Statutory representative (法定代理人): a parent or guardian who acts by law (Civil Code 23).',
          ),
        },
      ),
      personName(
        'name',
        '姓名',
        t(
          '替他办事的家长或监护人叫什么？',
          '그를 대신하는 부모 또는 감호인의 이름은 무엇입니까?',
          'Who is the parent or guardian?',
        ),
        { when: yes('needed'), required: true },
      ),
      text('relation', '关系', t('是他的什么人？', '어떤 관계입니까?', 'How are they related?'), {
        maxLength: 30,
        when: yes('needed'),
        required: true,
        sameScreen: true,
        help: t(
          '例如：父亲、母亲、配偶。',
          '례: 아버지, 어머니, 배우자.',
          'For example father, mother, spouse.',
        ),
      }),
      phone(
        'phone',
        '联系电话',
        t('电话号码是多少？', '전화번호는 무엇입니까?', 'What is their telephone number?'),
        {
          when: yes('needed'),
          sameScreen: true,
        },
      ),
      text(
        'number',
        '证件号码',
        t('他的证件号码是多少？', '증명서번호는 무엇입니까?', 'What is the number of their document?'),
        {
          maxLength: 40,
          when: yes('needed'),
          help: t('不知道可以不填。', '모르면 비워두십시오.', 'Leave it empty if you do not know.'),
        },
      ),
    ],
    {
      print: ['姓名：{name}    关系：{relation}    联系电话：{phone}', '证件号码：{number}'],
      ...guardianWhen(files, alone),
    },
  ),
  added: 'needed',
});
