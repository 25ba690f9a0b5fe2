import type { Element, PrintLine } from '../../template.ts';
import { address, choice, personName, phone, text } from './fields.ts';
import { row } from './rows.ts';
import { is, option, type Role } from './wording.ts';

/**
 * How the forms print an authority: the defendant of an administrative suit (@AGa), that of a trade-mark case with a box
 * for the intellectual property office (@AGt), or the authority liable for state compensation (@AGs).
 */
export type AuthorityPrint = 'defendant' | 'trademark' | 'stateCompensation';

/** A row of an authority. */
export interface AuthorityRow {
  readonly kind: 'authority';
  /** As printed: 被告（行政机关或者法律、法规、规章授权的组织）. */
  readonly label: string;
  readonly print: AuthorityPrint;
}

const printed: Readonly<Record<AuthorityPrint, readonly PrintLine[]>> = {
  defendant: [
    '名称：{name}',
    '住所地（主要办事机构所在地）：{address}',
    '法定代表人 / 负责人：{representative}    职务：{duty}    联系电话：{phone}',
  ],
  trademark: [
    '{which:office}',
    '{which:other}    名称：{name}    住所地：{address}',
    '法定代表人：{representative}    职务：{duty}    联系电话：{phone}',
  ],
  stateCompensation: [
    '名称：{name}',
    '住所地：{address}',
    '法定代表人 / 负责人：{representative}    职务：{duty}',
  ],
};

/** The row of an authority: its name is enough; the rest may be left to the court. */
export const authorityElement = (spec: AuthorityRow, role: Role): Element => {
  const isTrademark = spec.print === 'trademark';
  const other = isTrademark ? { when: is('which', 'other') } : {};
  return row(
    'authority',
    null,
    spec.label,
    [
      ...(isTrademark
        ? [
            choice(
              'which',
              '',
              '告的是哪个机关？',
              [option('office', '国家知识产权局'), option('other', '其他', '别的机关')],
              { required: true },
            ),
          ]
        : []),
      text('name', '名称', `${role.zh}的全称是什么？`, {
        maxLength: 100,
        required: true,
        help: '看文件上盖的公章，照着写。例如：延吉市公安局。',
        ...other,
      }),
      address(
        'address',
        isTrademark || spec.print === 'stateCompensation' ? '住所地' : '住所地（主要办事机构所在地）',
        '这个机关在哪里办公？',
        {
          sameScreen: true,
          help: '写得越详细越好；不知道可以不填。',
          ...other,
        },
      ),
      personName('representative', isTrademark ? '法定代表人' : '法定代表人 / 负责人', '负责人叫什么名字？', {
        help: '不知道可以不填。',
        ...other,
      }),
      text('duty', '职务', '他的职务是什么？', {
        maxLength: 40,
        sameScreen: true,
        help: '例如：局长。',
        ...other,
      }),
      ...(spec.print === 'stateCompensation'
        ? []
        : [
            phone('phone', '联系电话', '电话号码是多少？', {
              sameScreen: true,
              help: '不知道可以不填。',
              ...other,
            }),
          ]),
    ],
    { print: printed[spec.print] },
  );
};
