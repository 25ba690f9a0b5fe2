import type { Element, Material, Prefill, Section, Template } from '../../template.ts';
import { address, choice, date, hasNot, longText, personName, phone, text } from './fields.ts';
import { form } from './form.ts';
import { prosecutionMediationSection } from './mediation.ts';
import type { PartyRow, Side } from './parties.ts';
import type { PartyExtra } from './person.ts';
import { placedAfter } from './placed-section.ts';
import { evidenceList, longRow, row, yesNoRow } from './rows.ts';
import { is, option, yes } from './wording.ts';

const heading = '当事人信息';
const evidenceHeading = '证据清单（证据材料另附）';

/** 是否提起附带民事诉讼 */
const joinsCivil = 'civil.joined.claimed';

const civilSection: Section = {
  id: 'civil',
  label: heading,
  title: { zh: '要不要一起要求赔钱' },
  elements: [
    yesNoRow('joined', null, '是否提起附带民事诉讼', '您还要对方赔偿物质上的损失吗？', {
      help: '例如：医药费、误工费。只要求追究刑事责任的，选“否”。',
      term: '附带民事诉讼：在刑事案子里一起要求赔偿因为犯罪受到的物质损失（刑事诉讼法第一百零一条）。',
    }),
  ],
};

const here = { when: yes('has') } as const;

/** 法定代理人或代为告诉人 (@Lc), the only row of the national set for one who acts by law for a victim. */
const complainant = (withOrganisations: boolean): Section => ({
  id: 'complainant',
  label: heading,
  title: { zh: '替受害人告状的人' },
  ...(withOrganisations ? { when: is('plaintiffs[*].kind.kind', 'person') } : {}),
  elements: [
    row(
      'complainant',
      null,
      '法定代理人或代为告诉人',
      [
        hasNot('has', '', '受害人是不是自己不能来告状，由家里人替他告？', {
          help: '例如：受害人去世了，不满十八岁，或者被人威胁不敢来。受害人自己来告的，选“否”。',
          term: '代为告诉人：受害人死亡、没有行为能力或者受威吓不能告诉时，替他告状的近亲属。',
        }),
        personName('name', '姓名', '替他告状的人叫什么名字？', { ...here, required: true }),
        choice('sex', '性别', '性别', [option('male', '男'), option('female', '女')], {
          ...here,
          sameScreen: true,
        }),
        date('birthDate', '出生日期', '出生日期', { ...here, notFuture: true, sameScreen: true }),
        text('nation', '民族', '民族', { ...here, maxLength: 20 }),
        text('education', '文化程度', '读过什么学校？', {
          ...here,
          maxLength: 20,
          sameScreen: true,
          help: '例如：小学、初中、高中、大学。',
        }),
        text('occupation', '职业', '做什么工作？', {
          ...here,
          maxLength: 40,
          sameScreen: true,
          help: '例如：务农、教师。没有就不填。',
        }),
        text('employer', '工作单位', '在哪个单位工作？', { ...here, maxLength: 80 }),
        address('home', '住址', '住在哪里？', { ...here, required: true }),
        phone('phone', '联系电话', '电话号码是多少？', { ...here, required: true, sameScreen: true }),
        text('documentType', '证件类型', '用的是什么证件？', {
          ...here,
          maxLength: 40,
          help: '例如：居民身份证。',
        }),
        text('documentNumber', '证件号码', '证件号码是多少？', {
          ...here,
          maxLength: 40,
          sameScreen: true,
          help: '照证件上写。例如：身份证上的十八位号码。',
        }),
        text('relation', '与自诉人的关系', '是受害人的什么人？', {
          ...here,
          maxLength: 40,
          required: true,
          sameScreen: true,
          help: '例如：父亲、母亲、妻子、儿子。',
        }),
      ],
      {
        print: [
          '{has:yes}',
          '姓名：{name}    性别：{sex}',
          '出生日期：{birthDate}    民族：{nation}    文化程度：{education}    职业：{occupation}',
          '工作单位：{employer}    住址：{home}    联系电话：{phone}',
          '证件类型：{documentType}    证件号码：{documentNumber}    与自诉人的关系：{relation}',
          '{has:no}',
        ],
      },
    ),
  ],
});

const complainantPrefill: readonly Prefill[] = [
  { when: 'asGuardian', path: 'complainant.complainant.has', value: true, locked: true },
  ...(
    [
      ['name', 'name'],
      ['sex', 'sex'],
      ['birthDate', 'birthDate'],
      ['nation', 'nation'],
      ['documentNumber', 'number'],
    ] as const
  ).map(
    ([field, from]): Prefill => ({
      when: 'asGuardian',
      path: `complainant.complainant.${field}`,
      from,
      locked: true,
    }),
  ),
  { when: 'asGuardian', path: 'complainant.complainant.home', from: 'address' },
];

const complainantPapers: Material = {
  id: 'guardianPapers',
  label: '法定代理人、代为告诉人身份证及与被害人关系的证明',
  title: { zh: '替受害人告状的人的身份证和关系证明' },
  help: { zh: '例如：户口簿、结婚证、出生证明，还要写明受害人为什么不能自己来告。' },
  when: yes('complainant.complainant.has'),
  required: false,
};

/** One of the lists of evidence. */
interface EvidenceSpec {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly examples: string;
  /** Asked only of those who claim damages. */
  readonly civil?: true;
}

/** What is peculiar to one private prosecution. */
interface ProsecutionSpec {
  readonly id: string;
  readonly number: number;
  /** 侮辱, the cause. */
  readonly offence: string;
  /** As printed in the claim: 侮辱罪. */
  readonly crime: string;
  /** The printed notes, where they are not those of all. */
  readonly notes?: readonly string[];
  readonly name: string;
  /** Organisations may stand on both sides (form 04). */
  readonly organisations?: true;
  /** What the form adds to the row of the accused. */
  readonly accused?: PartyExtra;
  /** Claims after 其他请求. */
  readonly claims?: readonly Element[];
  /** 事实 and 理由 are items 1 and 2. */
  readonly fact: Element;
  /** The unprinted question where it happened, on which the court hint rests (刑事诉讼法 25). */
  readonly placeAsk: string;
  readonly placeHelp: string;
  /** Whether the day of the offence is asked for the hint on limitation; not where it goes on (刑法 89). */
  readonly dayAsk?: string;
  readonly evidence: readonly EvidenceSpec[];
  /** Form 04 has no 是否同意调解 and is signed with a seal. */
  readonly mediates: boolean;
  readonly materials: readonly Material[];
}

const side = (role: string, spec: ProsecutionSpec, extra?: PartyExtra): Side => {
  const person: PartyRow = {
    kind: 'person',
    label: spec.organisations ? `${role}（自然人）` : role,
    print: 'criminal',
    ...(extra === undefined ? {} : { extra }),
  };
  const organisation: PartyRow = { kind: 'organisation', label: `${role}（单位）`, print: 'criminal' };
  return { role: { zh: role }, rows: spec.organisations ? [person, organisation] : [person] };
};

const claimsSection = (spec: ProsecutionSpec): Section => ({
  id: 'claims',
  label: '诉讼请求',
  title: { zh: '您的要求' },
  elements: [
    row(
      'crime',
      null,
      '',
      [
        text('accused', '', '要追究谁的刑事责任？', {
          required: true,
          help: '写被告人的名字，有几个写几个。',
        }),
        text('liable', '', '要谁赔偿物质损失？', {
          when: yes(joinsCivil),
          required: true,
          help: '写被告人的名字。要赔多少钱，写在后面的“其他请求”里。',
        }),
      ],
      {
        print: [
          `1. 请求对被告人{accused}以${spec.crime}追究刑事责任。`,
          '2.（提起附带民事诉讼的）请求被告人{liable}赔偿因犯罪行为给自诉人造成的物质损失。',
        ],
      },
    ),
    longRow('other', 3, '（其他请求）', '还有别的要求吗？', {
      help: '例如：赔偿医药费三千元、误工费两千元。没有就不填。',
    }),
    ...(spec.claims ?? []),
  ],
});

/** Where and when it happened. Not printed: the form has it in its free text. */
const offenceSection = (spec: ProsecutionSpec): Section => ({
  id: 'offence',
  label: '',
  title: { zh: '在哪里、什么时候' },
  printed: false,
  elements: [
    row('offence', null, '', [
      address('place', '', spec.placeAsk, { printed: false, help: spec.placeHelp }),
      ...(spec.dayAsk === undefined
        ? []
        : [
            date('on', '', spec.dayAsk, {
              printed: false,
              notFuture: true,
              sameScreen: true,
              help: '用来提醒您时间，不印在自诉状上。不记得可以不填。',
            }),
          ]),
    ]),
  ],
});

const factsSection = (spec: ProsecutionSpec): Section => ({
  id: 'facts',
  label: '事实与理由',
  title: { zh: '事情经过' },
  elements: [
    spec.fact,
    longRow('reasons', 2, '理由', '您认为应当追究的理由是什么？', {
      hint: '（被告人涉嫌犯罪、承担附带民事赔偿责任的法律依据）',
      help: '可以写法律的名字和第几条，不知道可以不填。例如：情节严重，已经构成犯罪。',
    }),
  ],
});

const evidenceSections = (spec: ProsecutionSpec): readonly Section[] =>
  spec.evidence.map(({ id, label, title, examples, civil }, index) =>
    evidenceList(evidenceHeading, index + 1, label, {
      id,
      title,
      examples,
      question: `${title}：有要列出来的吗？`,
      ...(civil === undefined ? {} : { when: yes(joinsCivil) }),
    }),
  );

/** Names of the accused for the claims, offered and correctable. */
const accusedPrefill = (spec: ProsecutionSpec): readonly Prefill[] =>
  ['accused', 'liable'].flatMap((blank) =>
    ['person', ...(spec.organisations ? ['organisation'] : [])].map(
      (kind): Prefill => ({ path: `claims.crime.${blank}`, sameAs: `defendants[0].${kind}.name` }),
    ),
  );

const withoutGuardian = ({ sections, prefill, materials, ...rest }: Template): Template => ({
  ...rest,
  sections: sections.map((section) =>
    section.id === 'plaintiffs'
      ? { ...section, elements: section.elements.filter(({ id }) => id !== 'guardian') }
      : section,
  ),
  prefill: prefill.filter(({ path }) => !path.startsWith('plaintiffs[0].guardian.')),
  materials: materials.map((material) =>
    material.id === complainantPapers.id ? complainantPapers : material,
  ),
});

/**
 * Puts a private prosecution together. The form has a row of its own for who acts by law for the victim, which stands
 * between the agents and the accused; the row that other forms add for one is left out.
 */
export const prosecutionForm = (spec: ProsecutionSpec): Template =>
  placedAfter(
    withoutGuardian(
      form({
        id: spec.id,
        number: spec.number,
        family: 'criminal',
        version: 1,
        title: ['刑事（附带民事）自诉状', `（${spec.offence}案）`],
        name: spec.name,
        cause: spec.offence,
        ...(spec.notes === undefined ? {} : { notes: spec.notes }),
        parties: {
          act: 'sue',
          filer: side('自诉人', spec),
          agents: [{ label: '诉讼代理人', print: 'criminal' }],
          other: side('被告人', spec, spec.accused),
          after: [civilSection],
        },
        claims: { sections: [claimsSection(spec)] },
        facts: { sections: [offenceSection(spec), factsSection(spec), ...evidenceSections(spec)] },
        ...(spec.mediates ? { mediation: prosecutionMediationSection(joinsCivil) } : {}),
        prefill: [...complainantPrefill, ...accusedPrefill(spec)],
        materials: spec.materials,
        signature: spec.mediates ? '具状人（签字）' : '具状人（签字、盖章）',
        caseFacts: {
          feeScale: 'free',
          jurisdiction: 'criminal-private',
          place: 'offence.offence.place',
          gates: {
            represented: 'complainant.complainant.has',
            ...(spec.dayAsk === undefined ? {} : { offenceOn: 'offence.offence.on' }),
          },
        },
      }),
    ),
    'agents',
    complainant(spec.organisations === true),
  );

/** 通过信息网络实施…，自诉人提供证据确有困难的，是否需要公安机关提供协助 (刑法 246(3)). */
export const policeHelp = (act: string): Element =>
  row(
    'police',
    null,
    `通过信息网络实施${act}行为，自诉人提供证据确有困难的，是否需要公安机关提供协助`,
    [
      {
        ...hasNot('claimed', '', '事情发生在网上，证据自己拿不到，要不要公安机关帮忙？', {
          help: '例如：不知道发帖的人真名叫什么。事情不在网上的，选“否”。',
        }),
        kind: 'yesNo',
        printedAs: ['是', '否'],
      },
      longText('detail', '具体事项和线索', '要公安机关帮什么忙？有什么线索？', {
        when: yes('claimed'),
        required: true,
        help: '例如：请查明账号“某某某”是谁在用，发帖的网址和时间见截图。',
      }),
    ],
    { print: ['{claimed:yes}    （具体事项和线索）{detail}', '{claimed:no}'] },
  );

/** The row of the accused where the offence may be on the internet. */
export const platform = (act: string): PartyExtra => {
  const label = `发布${act}信息的网络平台的名称及账号`;
  return {
    fields: [
      text('platform', label, '对方是在网上说的吗？是哪个平台、什么账号？', {
        help: '例如：快手，账号某某某。不是在网上的不填。',
      }),
    ],
    print: [`${label}：{platform}`],
  };
};

/** Screenshots and the like, for offences on the internet. */
export const webPapers: Material = {
  id: 'webPapers',
  label: '网络信息的截图、录屏、公证书',
  title: { zh: '网上内容的截图、录屏' },
  help: { zh: '要看得出网址、账号、发布时间，阅读、转发了多少次。没有公证的也可以交。' },
  required: false,
};
