import type { Words } from '../../../text/words.ts';
import type { Element, Field, Material, PrintLine, Section } from '../../template.ts';
import { choice, choices, date, personName, phone, text } from './fields.ts';
import { row } from './rows.ts';
import { any, is, not, option, type Role, t } from './wording.ts';

/**
 * How the forms print an agent: @A (`civil`), @Ao (`other`, beside a lawyer's row), @At (`trademark`), @As
 * (`stateCompensation`), @Ac (`criminal`).
 */
export type AgentPrint = 'civil' | 'other' | 'trademark' | 'stateCompensation' | 'criminal';

/** A row for agents. A form with two has the lawyer's and that of all others. */
export interface AgentRow {
  /** As printed: 委托诉讼代理人. */
  readonly label: string;
  readonly print: AgentPrint;
}

/** Who may be an agent (CPL 61, CPL interpretation 88), with the papers each must bring. */
const kinds = [
  option('lawyer', '律师', t('律师', '변호사', 'A lawyer')),
  option(
    'legalWorker',
    '基层法律服务工作者',
    t('法律服务所的法律工作者', '기층법률봉사일군', 'A legal service worker'),
  ),
  option(
    'relative',
    '近亲属',
    t('亲属（配偶、父母、子女、兄弟姐妹等）', '친척(배우자, 부모, 자녀, 형제자매 등)', 'A close relative'),
  ),
  option('employee', '工作人员', t('单位自己的职工', '단위의 종업원', 'An employee of the organisation')),
  option(
    'recommended',
    '社区、单位推荐的公民',
    t(
      '社区或单位推荐的人',
      '사회구역 또는 단위에서 추천한 사람',
      'Someone the community or employer recommends',
    ),
  ),
  option(
    'association',
    '社会团体推荐的公民',
    t('社会团体推荐的人', '사회단체에서 추천한 사람', 'Someone an association recommends'),
  ),
];

const civilSpecial = [
  option(
    'admit',
    '承认诉讼请求',
    t('承认对方的要求', '상대방의 청구를 승인', "Admit the other side's claims"),
  ),
  option('waive', '放弃诉讼请求', t('放弃您的要求', '청구를 포기', 'Waive claims')),
  option('change', '变更诉讼请求', t('改变您的要求', '청구를 변경', 'Change claims')),
  option('settle', '进行和解', t('和对方和解', '상대방과 화해', 'Settle')),
  option('counterclaim', '提起反诉', t('提起反诉', '반소를 제기', 'Counterclaim')),
  option('appeal', '提起上诉', t('提起上诉', '상소를 제기', 'Appeal')),
];

const authorities = [
  option(
    'general',
    '一般授权',
    t(
      '一般授权：帮着出庭、递材料，不能替当事人让步',
      '일반위임: 출정과 자료제출을 대신하며 양보는 할수 없습니다',
      'General: appears and files papers, cannot give anything up',
    ),
  ),
  option(
    'special',
    '特别授权',
    t(
      '特别授权：还可以替当事人承认、放弃、变更请求，和解，反诉、上诉',
      '특별위임: 청구의 승인, 포기, 변경과 화해, 반소, 상소도 대신할수 있습니다',
      'Special: may also admit, waive or change claims, settle, counterclaim, appeal',
    ),
  ),
];

const kindElement: Element = row('kind', null, '', [
  choice('kind', '', t('代理人是什么人？', '대리인은 어떤 사람입니까?', 'Who is the agent?'), kinds, {
    printed: false,
    required: true,
    help: t(
      '法律规定这几种人可以代理，每种人要带的证件不一样，后面会告诉您。',
      '법에 따라 이런 사람이 대리할수 있으며 가져와야 할 증명서가 다릅니다. 뒤에서 알려드립니다.',
      'The law allows these. Each needs other papers; you will be told which.',
    ),
    term: t(
      '委托诉讼代理人：受当事人委托、替他打官司的人，最多两人（民事诉讼法第六十一条）。',
      '위탁소송대리인: 당사자의 위탁을 받고 소송을 대신하는 사람으로 최대 2명입니다(민사소송법 제61조).',
      'Agent (委托诉讼代理人): someone a party has authorised to act in the case, at most two (CPL 61).',
    ),
  }),
]);

const nameField: Field = personName(
  'name',
  '姓名',
  t('代理人叫什么名字？', '대리인의 이름은 무엇입니까?', "What is the agent's name?"),
  { required: true },
);

const phoneField: Field = phone(
  'phone',
  '联系电话',
  t('代理人的电话号码是多少？', '대리인의 전화번호는 무엇입니까?', "What is the agent's telephone number?"),
  { required: true },
);

const workFields: readonly Field[] = [
  text(
    'employer',
    '单位',
    t('代理人在哪个单位？', '대리인의 단위는 어디입니까?', "What is the agent's firm or employer?"),
    {
      maxLength: 80,
      sameScreen: true,
      help: t(
        '律师写律师事务所；亲属可以不填。',
        '변호사는 변호사사무소를 쓰고 친척은 비워둘수 있습니다.',
        'A lawyer writes the law firm; a relative may leave it empty.',
      ),
    },
  ),
  text(
    'duty',
    '职务',
    t('代理人的职务是什么？', '대리인의 직무는 무엇입니까?', "What is the agent's position?"),
    {
      maxLength: 40,
      sameScreen: true,
    },
  ),
];

const personalFields: readonly Field[] = [
  choice('sex', '性别', '代理人的性别', [option('male', '男'), option('female', '女')]),
  date('birthDate', '出生日期', '代理人的出生日期', { notFuture: true, sameScreen: true }),
  text('nation', '民族', '代理人的民族', { maxLength: 20, sameScreen: true }),
];

const authorityFields: readonly Field[] = [
  choice(
    'authority',
    '代理权限',
    t('代理人可以做到哪一步？', '대리인의 권한은 어디까지입니까?', 'What may the agent do?'),
    authorities,
    {
      required: true,
      help: t(
        '和授权委托书上写的一样。只写“全权代理”的，算一般授权（民诉法解释第八十九条）。',
        '위임장에 적힌것과 같아야 합니다. "전권대리"라고만 쓴것은 일반위임입니다(민사소송법 해석 제89조).',
        'As the power of attorney says. The words “full authority” (全权代理) alone mean general (CPL interpretation 89).',
      ),
    },
  ),
  choices(
    'special',
    '特别授权事项',
    t(
      '委托书上写了哪几项？',
      '위임장에 어떤 항목이 적혀있습니까?',
      'Which of these does the power of attorney name?',
    ),
    civilSpecial,
    {
      when: is('authority', 'special'),
      required: true,
      help: t(
        '写了的才能做。照着授权委托书一项一项选（民事诉讼法第六十二条）。',
        '적힌것만 할수 있습니다. 위임장대로 하나씩 선택하십시오(민사소송법 제62조).',
        'Only what is written there counts. Tick each (CPL 62).',
      ),
    },
  ),
];

const specialLine: PrintLine = { when: is('authority', 'special'), line: '特别授权事项：{special}' };

const fieldsOf = (print: AgentPrint): Field[] => {
  switch (print) {
    case 'civil':
      return [nameField, phoneField, ...workFields, ...authorityFields];
    case 'other':
      return [
        nameField,
        phoneField,
        ...workFields,
        ...personalFields,
        text('relation', '与原告关系（近亲属担任委托诉讼代理人）', '代理人是您的什么亲属？', {
          help: '例如：配偶、父亲、儿子、哥哥。',
          maxLength: 40,
          when: is('./kind.kind', 'relative'),
          required: true,
        }),
        text(
          'recommender',
          '推荐单位（当事人所在社区、单位以及有关社会团体推荐的公民担任委托诉讼代理人）',
          '是哪个社区、单位或者团体推荐的？',
          {
            maxLength: 100,
            when: any(is('./kind.kind', 'recommended'), is('./kind.kind', 'association')),
            required: true,
            help: '写全称。例如：延吉市某某街道某某社区居民委员会。',
          },
        ),
        ...authorityFields,
      ];
    case 'trademark':
      return [nameField, phoneField, ...workFields, ...personalFields, ...authorityFields];
    case 'stateCompensation':
      return [
        choice(
          'type',
          '类型',
          '代理人是哪一种？',
          [
            option('lawyer', '律师'),
            option('friend', '亲友'),
            option('employee', '工作人员'),
            option('community', '基层组织推荐人员', '村委会、居委会等推荐的人'),
            option('other', '其他'),
          ],
          { required: true },
        ),
        text('typeOther', '其他', '是什么人？', {
          help: '例如：单位推荐的人。',
          maxLength: 40,
          when: is('type', 'other'),
          required: true,
        }),
        nameField,
        phoneField,
        ...workFields,
        ...authorityFields,
      ];
    case 'criminal':
      return [
        nameField,
        phoneField,
        ...workFields,
        text('home', '住址', '代理人住在哪里？', {
          help: '写现在住的地方，越详细越好。例如：延吉市某某街道某某小区3号楼。',
          maxLength: 120,
          when: not(is('./kind.kind', 'lawyer')),
        }),
        text('documentType', '证件类型', '代理人用的是什么证件？', {
          maxLength: 40,
          when: not(is('./kind.kind', 'lawyer')),
          sameScreen: true,
          help: '例如：居民身份证。',
        }),
        text('documentNumber', '证件号码', '证件号码是多少？', {
          help: '照证件上写，例如身份证的十八位号码。',
          maxLength: 40,
          when: not(is('./kind.kind', 'lawyer')),
          sameScreen: true,
        }),
        text('relation', '与自诉人的关系', '代理人是自诉人的什么人？', {
          help: '例如：配偶、父亲、儿子、哥哥。',
          maxLength: 40,
          when: not(is('./kind.kind', 'lawyer')),
        }),
      ];
    default:
      return print satisfies never;
  }
};

const boxes = '{item|有}';
const none = '{none|无}';

const printed: Readonly<Record<AgentPrint, readonly PrintLine[]>> = {
  civil: [
    boxes,
    '姓名：{name}',
    '单位：{employer}    职务：{duty}    联系电话：{phone}',
    '代理权限：{authority}',
    specialLine,
    none,
  ],
  other: [
    boxes,
    '姓名：{name}    性别：{sex}    出生日期：{birthDate}    民族：{nation}',
    '单位：{employer}    职务：{duty}（员工担任代理人需写明部门）    联系电话：{phone}',
    '与原告关系（近亲属担任委托诉讼代理人）：{relation}',
    '推荐单位（当事人所在社区、单位以及有关社会团体推荐的公民担任委托诉讼代理人）：{recommender}',
    '代理权限：{authority}',
    specialLine,
    none,
  ],
  trademark: [
    boxes,
    '姓名：{name}    性别：{sex}    出生日期：{birthDate}    民族：{nation}',
    '单位：{employer}    职务：{duty}    联系电话：{phone}',
    '代理权限：{authority}',
    specialLine,
    none,
  ],
  stateCompensation: [
    boxes,
    '类型：{type}{typeOther}',
    '姓名：{name}    单位：{employer}    职务：{duty}    联系电话：{phone}',
    '代理权限：{authority}',
    specialLine,
    none,
  ],
  criminal: [
    boxes,
    '姓名：{name}    单位：{employer}    职务：{duty}    联系电话：{phone}',
    '（诉讼代理人为非律师的自然人，请增加填写以下信息）',
    '住址：{home}    证件类型：{documentType}    证件号码：{documentNumber}',
    '与自诉人的关系：{relation}',
    none,
  ],
};

/** The agents of the filer (at most two, CPL 61), a section that repeats. Item 0 is the visitor when an agent files. */
export const agentsSection = (heading: string, rows: readonly AgentRow[], role: Role): Section => {
  const [first, second] = rows;
  if (first === undefined) throw new Error('a form without an agent row has no agents section');
  const element = (spec: AgentRow, id: string, when: Element['when']): Element =>
    row(id, null, spec.label, fieldsOf(spec.print), {
      print: printed[spec.print],
      ...(when === undefined ? {} : { when }),
    });
  return {
    id: 'agents',
    label: heading,
    title: t('代理人', '대리인', 'Agents'),
    repeat: {
      min: 0,
      max: 2,
      minWhen: { when: 'asAgent', min: 1 },
      one: t('代理人', '대리인', 'Agent'),
      more: t(
        `有没有请人代${role.zh}打官司？最多两个人。`,
        '소송을 대신할 사람을 위탁하였습니까? 최대 2명입니다.',
        'Is anyone authorised to act in the case? At most two.',
      ),
      nameFields: second === undefined ? ['agent.name'] : ['lawyer.name', 'agent.name'],
    },
    elements:
      second === undefined
        ? [kindElement, element(first, 'agent', undefined)]
        : [
            kindElement,
            element(first, 'lawyer', is('./kind.kind', 'lawyer')),
            element(second, 'agent', not(is('./kind.kind', 'lawyer'))),
          ],
  };
};

const papers: readonly (readonly [string, string, string])[] = [
  ['lawyer', '律师执业证、律师事务所证明', '律师执业证复印件，律所开的证明（公函）'],
  [
    'legalWorker',
    '法律服务工作者执业证、介绍信、当事人一方在本辖区的证明',
    '执业证复印件，法律服务所的介绍信，还有一方当事人住在本区的证明',
  ],
  [
    'relative',
    '代理人身份证、与委托人有近亲属关系的证明',
    '代理人的身份证，还有户口簿、结婚证或者出生证明等亲属关系证明',
  ],
  [
    'employee',
    '代理人身份证、与当事人有合法劳动人事关系的证明',
    '代理人的身份证，还有劳动合同或者社保证明等',
  ],
  [
    'recommended',
    '代理人身份证、推荐材料、当事人属于该社区、单位的证明',
    '代理人的身份证，社区或者单位的推荐信，还有您属于这个社区、单位的证明',
  ],
  [
    'association',
    '代理人身份证、社会团体推荐材料和符合条件的证明',
    '代理人的身份证，社会团体的推荐材料，还有符合规定条件的证明',
  ],
];

const paperTitle = (kind: string, label: string): Words => {
  const agent = kinds.find((each) => each.id === kind)?.words;
  return t(label, `${agent?.ko ?? ''} 증명자료`, `Papers of the agent (${(agent?.en ?? '').toLowerCase()})`);
};

/** The papers of agents (CPL interpretation 88): the power of attorney, and for each kind its own. */
export const agentMaterials: readonly Material[] = [
  {
    id: 'powerOfAttorney',
    label: '授权委托书',
    title: t('授权委托书', '위임장', 'Power of attorney'),
    help: t(
      '要写明委托什么事、给什么权限，由委托人签名或盖章。在国外签的要公证、认证。',
      '위임사항과 권한을 밝히고 위임인이 서명하거나 도장을 찍어야 합니다. 외국에서 서명한것은 공증과 인증을 받아야 합니다.',
      'It names the matters and powers and is signed by the party. Signed abroad it needs a notary and legalisation.',
    ),
    when: 'hasAgent',
    required: false,
  },
  ...papers.map(([kind, label, help]) => ({
    id: `${kind}Papers`,
    label,
    title: paperTitle(kind, label),
    help: t(
      help,
      '대리인의 신분과 자격을 증명하는 자료입니다.',
      'What proves who the agent is and why they may act.',
    ),
    when: is('agents[*].kind.kind', kind),
    required: false,
  })),
];
