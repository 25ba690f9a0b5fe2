import type { Element, Prefill, Template } from '../../template.ts';
import type { AgentRow } from './agents.ts';
import { address, personName, text } from './fields.ts';
import type { PartiesSpec, Side } from './parties.ts';
import { row } from './rows.ts';
import { defendantRole, plaintiffRole, type Role, thirdPartyRole } from './wording.ts';

const technicalSide = (role: Role): Side => ({
  role,
  rows: [
    { kind: 'person', label: `${role.zh}（自然人）`, print: 'standard' },
    { kind: 'organisation', label: `${role.zh}（法人、非法人组织）`, print: 'technical' },
  ],
});

/** The two rows of agents of the technical forms: the lawyer, and all others. */
export const twoAgents: readonly AgentRow[] = [
  { label: '委托诉讼代理人（律师）', print: 'civil' },
  { label: '委托诉讼代理人（其他）', print: 'other' },
];

/** The plaintiff of the technical forms (24, 26, 30, 34, 35, 36). */
export const technicalPlaintiffs: Side = technicalSide(plaintiffRole);

/** The third party of the technical forms. */
export const technicalThirdParties: Side = technicalSide(thirdPartyRole);

/** The party list of the technical civil forms (24, 26, 30). */
export const technicalParties: PartiesSpec = {
  act: 'sue',
  filer: technicalPlaintiffs,
  other: technicalSide(defendantRole),
  third: technicalThirdParties,
  agents: twoAgents,
};

/** An authority as the forms 33 to 36 print it: no telephone, and a word of their own for who stands for it. */
interface AuthorityPrint {
  readonly label: string;
  /** 法定代表人 or 法定代表人 / 主要负责人. */
  readonly head: string;
  /** The name where the form has it already. */
  readonly name?: string;
  readonly example: string;
}

const authorityRow = ({ label, head, name, example }: AuthorityPrint): Element =>
  row(
    'authority',
    null,
    label,
    [
      text('name', '名称', '告的是哪个机关？写全称。', {
        maxLength: 100,
        required: true,
        help: `看决定书上盖的公章，照着写。例如：${example}。`,
        ...(name === undefined ? {} : { printed: false }),
      }),
      address('address', '住所地（主要办事机构所在地）', '这个机关在哪里办公？', {
        help: '决定书上一般有地址；不知道可以不填。',
      }),
      personName('representative', head, '机关的负责人叫什么名字？', { help: '不知道可以不填。' }),
      text('duty', '职务', '他的职务是什么？', { maxLength: 40, sameScreen: true, help: '例如：局长。' }),
    ],
    {
      print: [
        name === undefined ? '名称：{name}' : `名称：${name}`,
        '住所地（主要办事机构所在地）：{address}',
        `${head}：{representative}    职务：{duty}`,
      ],
    },
  );

/** The one authority that is sued. */
export const oneAuthority = (label: string): Side => ({
  role: defendantRole,
  rows: [{ kind: 'authority', label, print: 'defendant' }],
  max: 1,
});

/** The same form with its defendant's row printed as forms 33 to 36 have it; the paths stay. */
export const withAuthority = (template: Template, print: AuthorityPrint): Template => ({
  ...template,
  sections: template.sections.map((section) =>
    section.id === 'defendants'
      ? {
          ...section,
          elements: section.elements.map((element) =>
            element.id === 'authority' ? authorityRow(print) : element,
          ),
        }
      : section,
  ),
});

const officeName = { path: 'defendants[0].authority.name', value: '国家知识产权局' } as const;

const officeAddress = { path: 'defendants[0].authority.address', value: '北京市海淀区西土城路6号' } as const;

/** 国家知识产权局 as the defendant, which may be changed, with where it sits. */
export const officeOffered: readonly Prefill[] = [officeName, officeAddress];

/** 国家知识产权局 as the defendant whose name the form has already, with where it sits. */
export const officePrinted: readonly Prefill[] = [{ ...officeName, locked: true }, officeAddress];
