import type { Element, Field, Material, Section, Template } from '../../template.ts';
import { choices, date, money, number, text, yesNo } from './fields.ts';
import { type FormSpec, form } from './form.ts';
import type { PartyRow, Side } from './parties.ts';
import { evidenceList, freeText, longRow, otherMatters, row } from './rows.ts';
import { is, option, yes } from './wording.ts';

/** 当事人信息: the heading under which forms 57 and 59 print further rows. */
export const partiesHeading = '当事人信息';
const facts = '事实与理由';

/** 侵犯人身自由赔偿金, with the words before the number of days and behind the amount as the form prints them. */
interface Liberty {
  /** 违法 / 超期拘留时间共 */
  readonly before: string;
  /** （人民币，下同。） */
  readonly after: string;
  readonly daysAsk: string;
  /** The claim is made by a yes-no before it (form 59). */
  readonly claimed?: Field;
}

/** Days, first and last day, and the amount (国家赔偿法 33). Fields `days`, `from`, `to`, `amount`. */
export const liberty = (numbered: number, spec: Liberty): Element => {
  const when = spec.claimed === undefined ? {} : { when: yes('claimed') };
  return row(
    'liberty',
    numbered,
    '侵犯人身自由赔偿金',
    [
      ...(spec.claimed === undefined ? [] : [spec.claimed]),
      number('days', '', spec.daysAsk, {
        unit: '天',
        min: 1,
        max: 20000,
        required: true,
        help: '从关进去的那天算到出来的那天。例如：37。',
        ...when,
      }),
      date('from', '', '从哪天开始？', { notFuture: true, sameScreen: true, ...when }),
      date('to', '', '到哪天为止？', { notFuture: true, sameScreen: true, ...when }),
      money('amount', '', '要求赔偿多少钱？', {
        required: true,
        help: '一天的赔偿金按国家上年度职工日平均工资计算（国家赔偿法第三十三条），再乘以天数。例如：17000。',
        ...when,
      }),
    ],
    {
      print: [
        ...(spec.claimed === undefined ? [] : [claimedLine]),
        `${spec.before}{days}天（起止日期为：{from}至{to}），请求赔偿人身自由赔偿金{amount}元${spec.after}`,
      ],
    },
  );
};

/** The line of 是否主张以下赔偿. */
export const claimedLine = '是否主张以下赔偿：{claimed:yes}    {claimed:no}';

/** 是否主张以下赔偿. Field `claimed`. */
export const claimedField = (ask: string, help: string): Field =>
  yesNo('claimed', '是否主张以下赔偿', ask, { help });

/** 精神损害赔偿 (国家赔偿法 35). Fields `claimed`, `kinds`, `amount`. */
export const moralHarm = (numbered: number): Element =>
  row(
    'moralHarm',
    numbered,
    '精神损害赔偿',
    [
      yesNo('claimed', '是否主张以下赔偿', '精神上受的伤害，您要求赔偿或者道歉吗？', {
        help: '没有这个要求就选“否”。',
        term: '精神损害赔偿：消除影响、恢复名誉、赔礼道歉，造成严重后果的还可以要抚慰金（国家赔偿法第三十五条）。',
      }),
      choices(
        'kinds',
        '',
        '要求哪几项？可以选几项。',
        [
          option('effects', '消除影响', '消除坏影响'),
          option('reputation', '恢复名誉'),
          option('apology', '赔礼道歉'),
          option('solatium', '精神损害抚慰金', '赔钱（精神损害抚慰金）'),
        ],
        { when: yes('claimed'), required: true },
      ),
      money('amount', '', '精神损害抚慰金要多少？', {
        when: is('kinds', 'solatium'),
        required: true,
        help: '写一个数。例如：5000。最后多少由决定赔偿的机关依法定。',
      }),
    ],
    {
      print: [
        claimedLine,
        '{kinds:effects}    {kinds:reputation}    {kinds:apology}',
        '{kinds:solatium}（请求金额：{amount}元）',
      ],
    },
  );

/** 其他赔偿请求（逐项列明） */
export const otherDemands = (numbered: number): Element =>
  longRow('other', numbered, '其他赔偿请求（逐项列明）', '还要求赔偿别的吗？', {
    help: '一项一项写，写明数额。例如：退还被扣押的手机一部。没有就不填。',
  });

/** 赔偿义务机关是否就赔偿申请作出自赔决定. Fields `claimed`, `number`, `on` (where the form asks for it), `result`. */
export const selfDecision = (numbered: number | null, withDay: boolean): Element =>
  row(
    'selfDecision',
    numbered,
    '赔偿义务机关是否就赔偿申请作出自赔决定',
    [
      yesNo('claimed', '', '您向造成损害的机关申请过赔偿，它作出决定了吗？', {
        help: '决定不赔的，也算作出了决定。没有答复的选“否”。',
        term: '自赔决定：造成损害的机关自己对赔偿申请作的决定。',
      }),
      text('number', '决定书文号', '决定书的文号是什么？', {
        maxLength: 80,
        when: yes('claimed'),
        help: '在标题下面。例如：延公赔决字〔2026〕1号。',
      }),
      ...(withDay
        ? [
            date('on', '决定书作出时间', '决定书是哪天作出的？', {
              notFuture: true,
              when: yes('claimed'),
              sameScreen: true,
            }),
          ]
        : []),
      text('result', '决定书结果', '决定的结果是什么？', {
        when: yes('claimed'),
        sameScreen: true,
        help: '例如：不予赔偿；赔偿一万元。',
      }),
    ],
    {
      print: [
        `{claimed:yes}    决定书文号：{number}${withDay ? '    决定书作出时间：{on}' : ''}    决定书结果：{result}`,
        '{claimed:no}',
      ],
    },
  );

/** 复议机关是否作出复议决定. Fields `claimed`, `number`, `on`, `result`. */
export const reviewDecision = (numbered: number): Element =>
  row(
    'reviewDecision',
    numbered,
    '复议机关是否作出复议决定',
    [
      yesNo('claimed', '', '您向上一级机关申请过复议，它作出决定了吗？', {
        help: '没有申请过，或者没有答复的，选“否”。',
        term: '复议机关：赔偿义务机关的上一级机关，对赔偿决定不服可以向它申请复议。',
      }),
      text('number', '复议决定文号', '复议决定的文号是什么？', {
        maxLength: 80,
        when: yes('claimed'),
        help: '在标题下面。例如：延州公赔复决字〔2026〕1号。',
      }),
      date('on', '复议决定作出时间', '复议决定是哪天作出的？', {
        notFuture: true,
        when: yes('claimed'),
        sameScreen: true,
      }),
      text('result', '复议决定结果', '复议的结果是什么？', {
        when: yes('claimed'),
        sameScreen: true,
        help: '例如：维持不予赔偿的决定。',
      }),
    ],
    {
      print: [
        '{claimed:yes}    复议决定文号：{number}    复议决定作出时间：{on}    复议决定结果：{result}',
        '{claimed:no}',
      ],
    },
  );

const lawAndReasons = (numbered: number): Element =>
  longRow('reasons', numbered, '申请赔偿的法律依据和理由', '为什么应当赔偿？', {
    help: '用自己的话写。例如：我被拘留三十七天，后来撤销案件，没有犯罪事实。法律依据不知道可以不写。',
  });

const similarCases = (numbered: number): Element =>
  row(
    'similarCases',
    numbered,
    '有无同类案件裁判文书或指导性案例（可另附页）',
    [
      yesNo('claimed', '', '您有类似案子的判决书或者指导性案例，要给法院参考吗？', {
        help: '没有就选“否”，不影响申请。',
      }),
      text('name', '案号 / 案例名称', '案号或者案例的名字是什么？', {
        when: yes('claimed'),
        required: true,
        help: '例如：最高人民法院发布的某某案。',
      }),
    ],
    { print: ['{claimed:yes}    案号 / 案例名称：{name}', '{claimed:no}'] },
  );

/** Days on which the hints on time limits rest (国家赔偿法 24, 25, 39). Not printed. */
const timing: Section = {
  id: 'timing',
  label: '',
  title: { zh: '申请的时间' },
  printed: false,
  elements: [
    row('days', null, '', [
      date('knewOn', '', '您是哪天知道自己的权利受到侵害的？', {
        printed: false,
        notFuture: true,
        help: '例如：放出来的那天、拿到无罪判决的那天。用来提醒您申请的时间，不印在申请书上。不清楚可以不填。',
      }),
      date('decidedOn', '', '最后一份赔偿决定或者复议决定，是哪天收到的？', {
        printed: false,
        notFuture: true,
        sameScreen: true,
        help: '没有收到过决定就不填。',
      }),
    ]),
  ],
};

/** What is peculiar to one application for state compensation. */
interface StateCompensationSpec {
  readonly id: string;
  readonly number: number;
  /** As printed in the title, and the name of the cause: 违法刑事拘留赔偿. */
  readonly kind: string;
  readonly name: string;
  readonly organisations?: true;
  /** Whether the form has a row for the authority that reviewed (复议机关). */
  readonly reviewed: boolean;
  /** Sections that the form prints at the end of 当事人信息. */
  readonly after?: readonly Section[];
  readonly claims: readonly Element[];
  readonly claimsExample: string;
  /** Facts before and behind 申请赔偿的法律依据和理由. */
  readonly decisions?: readonly Element[];
  readonly more?: readonly Element[];
  readonly factsExample: string;
  readonly amounts: readonly string[];
  readonly checks?: FormSpec['checks'];
  readonly materials: readonly Material[];
}

const claimants = (organisations: boolean): Side => ({
  role: { zh: '赔偿请求人' },
  rows: [
    { kind: 'person', label: '赔偿请求人（自然人）', print: 'standard' },
    ...(organisations
      ? [
          {
            kind: 'organisation',
            label: '赔偿请求人（法人、非法人组织）',
            print: 'standard',
          } satisfies PartyRow,
        ]
      : []),
  ],
});

const authority = (role: string, max: number, more: string): Side => ({
  role: { zh: role },
  rows: [{ kind: 'authority', label: role, print: 'stateCompensation' }],
  max,
  more: { zh: more },
});

/** Papers of every such application (国家赔偿法 12, 22). */
const papers: readonly Material[] = [
  {
    id: 'decisions',
    label: '赔偿决定书、复议决定书或者提出申请的凭证',
    title: { zh: '赔偿决定书、复议决定书' },
    help: { zh: '机关没有作决定的，交申请书和收到申请的凭证，例如回执、快递单。' },
    required: false,
  },
];

/** Puts an application for state compensation together. */
export const stateCompensationForm = (spec: StateCompensationSpec): Template => {
  const decisions = spec.decisions ?? [];
  const more = spec.more ?? [];
  const reasonsAt = decisions.length + 1;
  const mattersAt = reasonsAt + more.length + 1;
  return form({
    id: spec.id,
    number: spec.number,
    family: 'stateCompensation',
    version: 1,
    title: ['国家赔偿申请书', `（${spec.kind}）`],
    name: spec.name,
    cause: spec.kind,
    parties: {
      act: 'apply',
      heading: partiesHeading,
      filer: claimants(spec.organisations === true),
      agents: [{ label: '委托代理人', print: 'stateCompensation' }],
      other: authority('赔偿义务机关', 5, '还有别的机关一起造成损害吗？'),
      ...(spec.reviewed
        ? { third: authority('复议机关', 1, '有没有复议机关？没有申请过复议就是没有。') }
        : {}),
      ...(spec.after === undefined ? {} : { after: spec.after }),
    },
    claims: {
      title: '要求怎么赔',
      sections: [
        {
          id: 'claims',
          label: '赔偿请求',
          title: { zh: '您的要求' },
          elements: [
            freeText({
              hint: '（可完整表述赔偿请求；为方便、准确梳理要点，相关内容请在下方要素式表格中填写）',
              ask: '您要求赔偿什么？用自己的话说。',
              help: `可以不填，后面会一项一项问您。例如：${spec.claimsExample}`,
            }),
            ...spec.claims,
          ],
        },
      ],
    },
    facts: {
      sections: [
        timing,
        {
          id: 'facts',
          label: facts,
          title: { zh: '事情经过' },
          elements: [
            freeText('facts', spec.factsExample),
            ...decisions,
            lawAndReasons(reasonsAt),
            ...more,
            otherMatters(mattersAt),
            similarCases(mattersAt + 1),
          ],
        },
        evidenceList(facts, mattersAt + 2, '证据清单（可另附页）', {
          examples: '例如：拘留证、释放证明、判决书、病历、票据。',
        }),
      ],
    },
    ...(spec.checks === undefined ? {} : { checks: spec.checks }),
    materials: [...papers, ...spec.materials],
    caseFacts: {
      feeScale: 'free',
      jurisdiction: 'state-compensation',
      claimAmount: spec.amounts,
      gates: { knewOn: 'timing.days.knewOn', compensationDecidedOn: 'timing.days.decidedOn' },
    },
  });
};

/** 起 later than 止. */
export const libertyCheck: NonNullable<FormSpec['checks']>[number] = {
  kind: 'notAfter',
  earlier: 'claims.liberty.from',
  later: 'claims.liberty.to',
  words: { zh: '被关的开始日期晚于结束日期，请看看有没有写错。' },
};
