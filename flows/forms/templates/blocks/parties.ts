import type { FormWords } from '../../../text/words.ts';
import type { Condition, Element, Material, Prefill, Section } from '../../template.ts';
import { type AgentRow, agentMaterials, agentsSection } from './agents.ts';
import { type AuthorityRow, authorityElement } from './authority.ts';
import { choice } from './fields.ts';
import { type Act, acts } from './filing-ways.ts';
import { guardianElement } from './guardian.ts';
import { type OrganisationRow, organisationElement } from './organisation.ts';
import { always, guardianMaterial, identityMaterial, organisationMaterial } from './party-papers.ts';
import { type PersonRow, partyKind, personElement } from './person.ts';
import { row } from './rows.ts';
import { defendantRole, is, option, plaintiffRole, type Role, t, thirdPartyRole } from './wording.ts';

/** A row of a side of the case, as the form prints it. */
export type PartyRow = PersonRow | OrganisationRow | AuthorityRow;

/** One side of the case. Rows in the order of the form; at most one of each kind. */
export interface Side {
  readonly role: Role;
  readonly rows: readonly PartyRow[];
  /** The most there may be; 10, and 20 on the other side. */
  readonly max?: number;
  /** The least there must be; 1, and none of third parties. */
  readonly min?: number;
  /** The question on the list screen. */
  readonly more?: FormWords;
}

/** The parties of a form. Section ids are `plaintiffs` (who files), `defendants`, `thirdParties` and `agents` in every form. */
export interface PartiesSpec {
  readonly act: Act;
  /** The printed heading over them; 当事人信息 unless it is another. */
  readonly heading?: string;
  readonly filer: Side;
  readonly other?: Side;
  readonly third?: Side;
  /** Agent rows, printed after the filer's; none where the form has no such row. */
  readonly agents?: readonly AgentRow[];
  /** Sections that the form prints among the parties, after everything else (a case number, 是否提起附带民事诉讼). */
  readonly after?: readonly Section[];
}

/** What the parties give to a template. */
export interface Parties {
  readonly sections: readonly Section[];
  readonly conditions: Readonly<Record<string, Condition>>;
  readonly prefill: readonly Prefill[];
  readonly materials: readonly Material[];
  readonly plaintiffAddress: readonly string[];
  readonly defendantAddress: readonly string[];
}

/** 委托诉讼代理人 as most forms have it (@A). */
export const civilAgent: AgentRow = { label: '委托诉讼代理人', print: 'civil' };

/** 原告 as a person and an organisation. */
export const plaintiffs: Side = {
  role: plaintiffRole,
  rows: [
    { kind: 'person', label: '原告（自然人）', print: 'standard' },
    { kind: 'organisation', label: '原告（法人、非法人组织）', print: 'standard' },
  ],
};

/** 被告 as a person and an organisation. */
export const defendants: Side = {
  role: defendantRole,
  rows: [
    { kind: 'person', label: '被告（自然人）', print: 'standard' },
    { kind: 'organisation', label: '被告（法人、非法人组织）', print: 'standard' },
  ],
};

/** 第三人 as a person and an organisation. */
export const thirdParties: Side = {
  role: thirdPartyRole,
  rows: [
    { kind: 'person', label: '第三人（自然人）', print: 'standard' },
    { kind: 'organisation', label: '第三人（法人、非法人组织）', print: 'standard' },
  ],
};

/** The party list of most civil forms: all three sides as persons and organisations, one row of agents. */
export const civilParties: PartiesSpec = {
  act: 'sue',
  filer: plaintiffs,
  other: defendants,
  third: thirdParties,
  agents: [civilAgent],
};

/** The party list of the administrative forms 44–54 (@PADM). */
export const administrativeParties: PartiesSpec = {
  act: 'sue',
  filer: {
    role: plaintiffRole,
    rows: [
      { kind: 'person', label: '原告（自然人）', print: 'standard' },
      { kind: 'organisation', label: '原告（法人、非法人组织）', print: 'administrative' },
    ],
  },
  other: {
    role: defendantRole,
    rows: [
      { kind: 'authority', label: '被告（行政机关或者法律、法规、规章授权的组织）', print: 'defendant' },
    ],
    max: 5,
  },
  third: {
    role: thirdPartyRole,
    rows: [
      { kind: 'person', label: '第三人（自然人）', print: 'standard' },
      { kind: 'organisation', label: '第三人（法人、非法人组织）', print: 'administrative' },
    ],
  },
  agents: [civilAgent],
};

const has = (side: Side, kind: PartyRow['kind']): boolean => side.rows.some((each) => each.kind === kind);

const elementsOf = (side: Side, files: boolean): Element[] => {
  const alone = side.rows.length === 1;
  const rows = side.rows.flatMap((spec): Element[] => {
    switch (spec.kind) {
      case 'person':
        return [personElement(spec, side.role, files, alone), guardianElement(side.role, files, alone)];
      case 'organisation':
        return [organisationElement(spec, side.role, files, alone)];
      case 'authority':
        return [authorityElement(spec, side.role)];
      default:
        return spec satisfies never;
    }
  });
  return alone ? rows : [partyKind(side.role), ...rows];
};

const nameFields = (side: Side): string[] => side.rows.map((spec) => `${spec.kind}.name`);

const sideSection = (
  id: string,
  heading: string,
  side: Side,
  files: boolean,
  repeat: { readonly min: number; readonly max: number; readonly more: FormWords },
): Section => ({
  id,
  label: heading,
  title: side.role,
  repeat: {
    min: side.min ?? repeat.min,
    max: side.max ?? repeat.max,
    one: side.role,
    more: side.more ?? repeat.more,
    nameFields: nameFields(side),
  },
  elements: elementsOf(side, files),
});

/** Which ways of filing a form knows. */
const waysOf = (spec: PartiesSpec): readonly ('self' | 'guardian' | 'representative' | 'agent')[] => [
  ...(has(spec.filer, 'person') ? (['self', 'guardian'] as const) : []),
  ...(has(spec.filer, 'organisation') || has(spec.filer, 'authority') ? (['representative'] as const) : []),
  ...((spec.agents ?? []).length > 0 ? (['agent'] as const) : []),
];

/** As whom the visitor files: it decides which row the card fills. Not on the paper. */
const applicantSection = (spec: PartiesSpec): Section => {
  const words = acts[spec.act];
  const labels = {
    self: '本人',
    guardian: '法定代理人',
    representative: '法定代表人或负责人',
    agent: '代理人',
  } as const;
  return {
    id: 'applicant',
    label: '',
    title: words.title,
    printed: false,
    elements: [
      row('applicant', null, '', [
        choice(
          'role',
          '',
          words.ask,
          waysOf(spec).map((way) => option(way, labels[way], words[way])),
          {
            printed: false,
            required: true,
            help: t(
              '自己的事，选第一个。替家里的孩子、老人来的，替单位来的，替别人来的，选下面的。',
              '본인의 일이면 첫번째를, 가족이나 단위, 남을 대신하면 아래것을 선택하십시오.',
              'For your own matter choose the first; for a relative, an organisation or someone else one of the others.',
            ),
            ...(spec.act === 'sue' && spec.filer.role.zh === plaintiffRole.zh
              ? {
                  term: t(
                    '原告：起诉的人；被告：被起诉的人。',
                    '원고: 기소하는 사람. 피고: 기소당한 사람.',
                    'The plaintiff (原告) sues; the defendant (被告) is sued.',
                  ),
                }
              : {}),
          },
        ),
      ]),
    ],
  };
};

const rolePath = 'applicant.applicant.role';

const personPrefill = (spec: PartiesSpec): Prefill[] => {
  const person = spec.filer.rows.find((each) => each.kind === 'person');
  if (person === undefined) return [];
  const kind = spec.filer.rows.length > 1;
  const sexed = person.print !== 'short';
  const from = (
    field: string,
    card: 'name' | 'sex' | 'birthDate' | 'nation' | 'address' | 'documentType' | 'number',
  ): Prefill => ({
    when: 'asSelf',
    path: `plaintiffs[0].person.${field}`,
    from: card,
    locked: true,
  });
  return [
    ...(kind
      ? (['asSelf', 'asGuardian'] as const).map(
          (when): Prefill => ({ when, path: 'plaintiffs[0].kind.kind', value: 'person', locked: true }),
        )
      : []),
    from('name', 'name'),
    ...(sexed ? [from('sex', 'sex'), from('birthDate', 'birthDate'), from('nation', 'nation')] : []),
    from('domicile', 'address'),
    from('documentType', 'documentType'),
    // Which of the two applies follows from the kind of document.
    from('citizenNumber', 'number'),
    from('otherNumber', 'number'),
    { when: 'asSelf', path: 'plaintiffs[0].guardian.needed', value: false, locked: true },
    { when: 'asGuardian', path: 'plaintiffs[0].guardian.needed', value: true, locked: true },
    { when: 'asGuardian', path: 'plaintiffs[0].guardian.name', from: 'name', locked: true },
    { when: 'asGuardian', path: 'plaintiffs[0].guardian.number', from: 'number', locked: true },
  ];
};

const representativePrefill = (spec: PartiesSpec): Prefill[] => {
  const row = spec.filer.rows.find((each) => each.kind !== 'person');
  if (row === undefined) return [];
  return [
    ...(spec.filer.rows.length > 1
      ? [
          {
            when: 'asRepresentative',
            path: 'plaintiffs[0].kind.kind',
            value: row.kind,
            locked: true,
          } as const,
        ]
      : []),
    {
      when: 'asRepresentative',
      path: `plaintiffs[0].${row.kind}.representative`,
      from: 'name',
      locked: true,
    },
  ];
};

const agentPrefill = (rows: readonly AgentRow[]): Prefill[] =>
  rows.length === 0
    ? []
    : [
        { when: 'asAgent', path: 'agents[0].agent.name', from: 'name', locked: true },
        ...(rows.length > 1
          ? [{ when: 'asAgent', path: 'agents[0].lawyer.name', from: 'name', locked: true } as const]
          : []),
      ];

const addressesOf = (section: string, side: Side | undefined): string[] =>
  (side?.rows ?? []).flatMap((spec) =>
    spec.kind === 'person'
      ? [`${section}[0].person.residence`, `${section}[0].person.domicile`]
      : [`${section}[0].${spec.kind}.address`],
  );

/** The sections, conditions, prefill and papers of a form's parties, its first question and its agents. */
export const parties = (spec: PartiesSpec): Parties => {
  const heading = spec.heading ?? '当事人信息';
  const agents = spec.agents ?? [];
  const ways = waysOf(spec);
  const both = has(spec.filer, 'person') && spec.filer.rows.length > 1;
  const organised = spec.filer.rows.some((each) => each.kind !== 'person');
  return {
    sections: [
      applicantSection(spec),
      sideSection('plaintiffs', heading, spec.filer, true, {
        min: 1,
        max: 10,
        more: t(
          `还有别的${spec.filer.role.zh}一起吗？`,
          `함께하는 다른 ${spec.filer.role.ko ?? ''}가 있습니까?`,
          'Does anyone else file together?',
        ),
      }),
      ...(agents.length === 0 ? [] : [agentsSection(heading, agents, spec.filer.role)]),
      ...(spec.other === undefined
        ? []
        : [
            sideSection('defendants', heading, spec.other, false, {
              min: 1,
              max: 20,
              more: t(
                `还有别的${spec.other.role.zh}吗？`,
                `다른 ${spec.other.role.ko ?? ''}가 더 있습니까?`,
                'Is there anyone else on the other side?',
              ),
            }),
          ]),
      ...(spec.third === undefined
        ? []
        : [
            sideSection('thirdParties', heading, spec.third, false, {
              min: 0,
              max: 10,
              more: t(
                '有没有第三人？不清楚就是没有。',
                '제3자가 있습니까? 잘 모르면 없는것입니다.',
                'Is there a third party? If you are not sure, there is none.',
              ),
            }),
          ]),
      ...(spec.after ?? []),
    ],
    conditions: {
      ...(ways.includes('self')
        ? { asSelf: is(rolePath, 'self'), asGuardian: is(rolePath, 'guardian') }
        : {}),
      ...(ways.includes('representative') ? { asRepresentative: is(rolePath, 'representative') } : {}),
      ...(ways.includes('agent') ? { asAgent: is(rolePath, 'agent') } : {}),
      ...(agents.length === 0 ? {} : { hasAgent: { answered: 'agents[*].kind.kind' } }),
      ...(both
        ? {
            anyOrganisationFiles: {
              any: ['organisation', 'shop'].map((kind) => is('plaintiffs[*].kind.kind', kind)),
            },
          }
        : {}),
    },
    prefill: [...personPrefill(spec), ...representativePrefill(spec), ...agentPrefill(agents)],
    materials: [
      identityMaterial,
      ...(has(spec.filer, 'person') ? [guardianMaterial] : []),
      ...(organised ? [both ? organisationMaterial : always(organisationMaterial)] : []),
      ...(agents.length === 0 ? [] : agentMaterials),
    ],
    plaintiffAddress: addressesOf('plaintiffs', spec.filer),
    defendantAddress: addressesOf('defendants', spec.other),
  };
};
