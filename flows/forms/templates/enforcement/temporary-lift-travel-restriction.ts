import type { Element, Field, Section } from '../../template.ts';
import { applicantRole } from '../blocks/enforcement.ts';
import { caseNumber, choice, choices, date, longText, text } from '../blocks/fields.ts';
import { form } from '../blocks/form.ts';
import { placedAfter } from '../blocks/placed-section.ts';
import { pledgeRow } from '../blocks/pledge.ts';
import { freeText, row } from '../blocks/rows.ts';
import { is, option } from '../blocks/wording.ts';

/** What the applicant promises, word for word. */
const pledge =
  '本人承诺申请暂时解除乘坐飞机、高铁限制措施的事项及提交的证据材料属实，在暂时解除期间不从事其他限制消费行为。如提供虚假证据或者违反承诺从事消费行为的，愿意接受罚款、拘留乃至刑事处罚。';

/** Printed before the applicant: the form begins with the case. */
const caseSection: Section = {
  id: 'case',
  label: '案件信息',
  title: { zh: '执行案子' },
  elements: [
    row('court', null, '执行法院', [
      text('name', '', '是哪个法院在执行？', {
        required: true,
        maxLength: 60,
        help: '看限制消费令上的公章。例如：延吉市人民法院。',
      }),
    ]),
    row('number', null, '执行案号', [
      caseNumber('number', '', '执行案子的案号是什么？', {
        help: '在限制消费令标题下面，例如（2026）吉2401执123号。不知道可以不填。',
      }),
    ]),
    row('debtor', null, '被执行人', [
      text('name', '', '那个案子的被执行人是谁？', {
        required: true,
        maxLength: 100,
        help: '就是判决要履行的人或者单位。是您自己就写自己的名字，是公司就写公司全称。例如：延吉市某某商贸有限公司。',
      }),
    ]),
  ],
};

const reasons: Element = row('reasons', null, '申请暂时解除的理由', [
  choices(
    'reasons',
    '',
    '为什么要坐飞机、高铁？可以选几项。',
    [
      option('illness', '本人重大疾病就医', '我自己得了重病，要去看病'),
      option('relativeIllness', '近亲属重大疾病就医', '家里人（近亲属）得了重病，要去看病'),
      option('funeral', '近亲属丧葬', '家里人（近亲属）去世，要去办丧事'),
      option('duty', '本人执行或配合执行公务', '我要执行公务，或者配合执行公务'),
      option('exam', '参加外事活动或重要考试', '参加外事活动，或者重要的考试'),
      option('work', '需要赴外地从事生产经营、务工等活动', '去外地做生意、打工等'),
    ],
    {
      required: true,
      term: '近亲属：配偶、父母、子女、兄弟姐妹、祖父母、外祖父母、孙子女、外孙子女（民法典第一千零四十五条）。',
    },
  ),
]);

/** One of the two journeys: going or coming back. */
const journey = (id: string, on: string, dayAsk: string, byAsk: string, numberAsk: string): Field[] => [
  date(`${id}On`, on, dayAsk, { help: '还没有定下来的，可以不填。' }),
  choice(`${id}By`, '', byAsk, [option('plane', '乘坐飞机', '飞机'), option('train', '高铁', '高铁')], {
    sameScreen: true,
  }),
  text(`${id}Number`, '拟乘坐的航班号 / 高铁车次', numberAsk, {
    maxLength: 40,
    sameScreen: true,
    help: '看车票、机票信息。例如：航班号CZ6101，车次G8031。',
  }),
];

const request: Section = {
  id: 'request',
  label: '申请事由及期限',
  title: { zh: '为什么要坐、什么时候坐' },
  elements: [
    freeText({
      hint: '（可概括描述申请暂时解除限制措施的事实与理由，相关具体内容请在下方要素式表格中填写）',
      ask: '为什么要申请？用自己的话说。',
      help: '可以不填，后面会一项一项问您。例如：母亲病重，要带她去北京做手术。',
    }),
    reasons,
    row(
      'travel',
      null,
      '乘坐飞机、高铁行程',
      [
        ...journey('out', '出行时间', '哪天出发？', '去的时候坐什么？', '去的航班号或者车次是多少？'),
        ...journey('back', '返程时间', '哪天回来？', '回来的时候坐什么？', '回来的航班号或者车次是多少？'),
      ],
      {
        print: [
          '出行时间：{outOn}    {outBy}    拟乘坐的航班号 / 高铁车次：{outNumber}',
          '返程时间：{backOn}    {backBy}    拟乘坐的航班号 / 高铁车次：{backNumber}',
        ],
      },
    ),
    row(
      'period',
      null,
      '暂时解除期限（最长不超过一个月，以“赴外地从事生产经营、务工等活动”申请暂时解除乘坐飞机、高铁限制措施的，不受一个月期限限制）',
      [
        date('from', '开始时间', '想从哪天起解除限制？', {
          required: true,
          help: '最长不超过一个月。去外地做生意、打工的不受这个限制，由申请执行人和被执行人商定。',
        }),
        date('to', '结束时间', '到哪天为止？', { required: true, sameScreen: true }),
      ],
      { print: ['开始时间：{from}    结束时间：{to}'] },
    ),
    pledgeRow(pledge),
  ],
};

/** The hints of the list, each with the reason for which it is asked, what it is for and the proof. */
const proofs = [
  ['illness', 'illness', '本人重大疾病就医', '病历扫描件等', '看病'],
  ['relativeIllness', 'relativeIllness', '近亲属重大疾病就医', '病历扫描件、家属告知单等', '家里人看病'],
  ['funeral', 'funeral', '近亲属丧葬', '死亡证明、家属告知单等', '办丧事'],
  ['duty', 'duty', '本人执行或配合执行公务', '执行公务通知书等', '执行公务'],
  ['foreignAffairs', 'exam', '参加外事活动', '参加外事活动通知书等', '参加外事活动'],
  ['exam', 'exam', '参加重要考试', '准考证等', '参加考试'],
  ['work', 'work', '需要赴外地从事生产经营、务工等活动', '申请人同意书等', '去外地做生意、打工'],
] as const;

/** The list of evidence, of which only the hint of the reason at hand is asked; the arrows of the hints are our colons. */
const evidence: Section = {
  id: 'evidence',
  label: '证据清单（可另附页）',
  title: { zh: '证据清单' },
  elements: [
    row(
      'proofs',
      null,
      '',
      proofs.map(([id, reason, , proof, plain]) =>
        longText(id, '', `${plain}，您有什么证据？`, {
          maxLength: 300,
          when: is('request.reasons.reasons', reason),
          help: `例如：${proof}。没有可以不填。`,
        }),
      ),
      { print: proofs.map(([id, , label, proof], at) => `${at + 1}. ${label}：${proof}    {${id}}`) },
    ),
  ],
};

const template = form({
  id: 'temporary-lift-travel-restriction',
  number: 61,
  family: 'enforcement',
  version: 1,
  title: ['暂时解除乘坐飞机、高铁限制措施申请书', '（申请单次解禁用）'],
  name: '被限制消费，有急事要坐飞机、高铁（暂时解除限制）',
  cause: '',
  notes: [
    '1. 暂时解除乘坐飞机、高铁限制措施的期间最长不超过一个月。',
    '2. 以“赴外地从事生产经营、务工等活动”为由申请的，不受一个月期限限制，由申请执行人和被执行人商定。',
    '3. 承诺内容应当手写（纸质版）或者输入（电子版）一遍，并签名。',
  ],
  parties: {
    act: 'apply',
    heading: '申请人信息',
    filer: {
      role: applicantRole,
      max: 1,
      rows: [
        {
          kind: 'person',
          label: '申请人（自然人）',
          print: 'standard',
          extra: {
            first: true,
            fields: [
              choice(
                'identity',
                '身份',
                '您在这个执行案子里是什么身份？',
                [
                  option('debtor', '被执行人', '我自己就是被执行人'),
                  option('representative', '单位被执行人的法定代表人', '被执行的单位的法定代表人'),
                  option('head', '单位被执行人的负责人', '被执行的单位的负责人'),
                  option(
                    'responsible',
                    '单位被执行人的影响债务履行的直接责任人',
                    '被执行的单位里，直接影响还债的人',
                  ),
                  option('controller', '单位被执行人的实际控制人', '被执行的单位的实际控制人'),
                ],
                { required: true, help: '看限制消费令上怎么写您。' },
              ),
            ],
            print: ['身份：{identity}'],
          },
        },
      ],
    },
  },
  claims: { sections: [request, evidence] },
  checks: [
    {
      kind: 'notAfter',
      earlier: 'request.period.from',
      later: 'request.period.to',
      words: { zh: '解除限制的开始日期晚于结束日期，请看看有没有写错。' },
    },
    {
      kind: 'notAfter',
      earlier: 'request.travel.outOn',
      later: 'request.travel.backOn',
      words: { zh: '出发的日期晚于回来的日期，请看看有没有写错。' },
    },
    {
      kind: 'notAfter',
      earlier: 'request.period.from',
      later: 'request.travel.outOn',
      words: { zh: '出发的日期早于解除限制的开始日期，请看看有没有写错。' },
    },
    {
      kind: 'notAfter',
      earlier: 'request.travel.backOn',
      later: 'request.period.to',
      words: { zh: '回来的日期晚于解除限制的结束日期，请看看有没有写错。' },
    },
  ],
  materials: [
    {
      id: 'spendingOrder',
      label: '限制消费令',
      title: { zh: '限制消费令' },
      help: { zh: '手里有就带来，没有也可以申请。' },
      required: false,
    },
    {
      id: 'illnessPapers',
      label: '病历、家属告知单等',
      title: { zh: '看病的材料' },
      help: { zh: '例如：病历、诊断书、住院通知；家里人看病的，还要能证明是近亲属的材料。' },
      when: {
        any: [is('request.reasons.reasons', 'illness'), is('request.reasons.reasons', 'relativeIllness')],
      },
      required: false,
    },
    {
      id: 'consent',
      label: '申请执行人同意书',
      title: { zh: '申请执行人的同意书' },
      help: { zh: '去外地做生意、打工的才要。由申请执行的人签名。' },
      when: is('request.reasons.reasons', 'work'),
      required: false,
    },
  ],
  caseFacts: { feeScale: 'free', jurisdiction: 'enforcement', place: 'case.court.name' },
});

/**
 * 暂时解除乘坐飞机、高铁限制措施申请书: form 61 of the national set. Its notes are re-expressed from their contents. The
 * form begins with the case, so its section stands before the applicant's.
 */
export const temporaryLiftTravelRestriction = placedAfter(template, 'applicant', caseSection);
