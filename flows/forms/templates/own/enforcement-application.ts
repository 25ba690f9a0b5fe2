import type { Section } from '../../template.ts';
import { caseNumber, choice, choices, date, hasNot, longText, money, text } from '../blocks/fields.ts';
import { form } from '../blocks/form.ts';
import { civilAgent } from '../blocks/parties.ts';
import { longRow, row } from '../blocks/rows.ts';
import { is, option, yes } from '../blocks/wording.ts';

const basis: Section = {
  id: 'basis',
  label: '执行依据信息',
  title: { zh: '凭什么文书申请执行' },
  elements: [
    row(
      'document',
      null,
      '文书类型',
      [
        choice(
          'field',
          '',
          '是哪一类文书？',
          [
            option('civil', '民事类', '法院的民事判决、调解等'),
            option('criminal', '刑事类', '刑事附带民事的判决、调解等'),
            option('administrative', '行政类', '行政案件的判决，或者行政机关的决定'),
            option('arbitration', '仲裁、公证类', '仲裁裁决，或者公证的债权文书'),
            option('other', '其他'),
          ],
          {
            required: true,
            printed: false,
            help: '看文书的标题。例如标题是“民事判决书”，就选第一项。',
          },
        ),
        choices(
          'civil',
          '民事类',
          '具体是哪一种？',
          [
            option('judgment', '判决书'),
            option('ruling', '裁定书'),
            option('mediation', '调解书'),
            option('sanction', '制裁决定'),
            option('paymentOrder', '支付令'),
          ],
          { when: is('field', 'civil'), required: true },
        ),
        choices(
          'criminal',
          '刑事类',
          '具体是哪一种？',
          [
            option('judgment', '刑事附带民事判决书'),
            option('ruling', '刑事附带民事裁定书'),
            option('mediation', '刑事附带民事调解书'),
          ],
          { when: is('field', 'criminal'), required: true },
        ),
        choices(
          'administrative',
          '行政类',
          '具体是哪一种？',
          [
            option('judgment', '判决书'),
            option('ruling', '裁定书'),
            option('mediation', '调解书'),
            option('penalty', '行政处罚决定'),
            option('handling', '行政处理决定'),
          ],
          { when: is('field', 'administrative'), required: true },
        ),
        choices(
          'arbitration',
          '仲裁、公证类',
          '具体是哪一种？',
          [
            option('award', '裁决书'),
            option('mediation', '调解书'),
            option('property', '财产保全裁定'),
            option('evidence', '证据保全裁定'),
            option('notarised', '赋予强制执行效力的债权文书'),
          ],
          { when: is('field', 'arbitration'), required: true },
        ),
        text('other', '其他', '是什么文书？', {
          when: is('field', 'other'),
          required: true,
          maxLength: 60,
          help: '照文书的标题写。例如：人民调解协议的司法确认裁定书。',
        }),
      ],
      {
        print: [
          '（注：1. 行政处罚决定、行政处理决定，需先经人民法院裁定准予执行；2. 申请执行债权文书的，需一并提交执行证书）',
          '民事类：{civil}',
          '刑事类：{criminal}',
          '行政类：{administrative}',
          '仲裁、公证类：{arbitration}',
          '其他：{other}',
        ],
      },
    ),
    row('issuer', null, '执行依据作出机构', [
      text('name', '', '文书是哪个法院、哪个机构作出的？', {
        required: true,
        maxLength: 80,
        help: '看文书上的公章。例如：延吉市人民法院。',
      }),
    ]),
    row('cause', null, '案由', [
      text('name', '', '文书上写的是什么纠纷？', { maxLength: 80, help: '例如：民间借贷纠纷。' }),
    ]),
    row('number', null, '文书号', [
      caseNumber('number', '', '文书的案号是什么？', {
        required: true,
        help: '在文书标题下面，例如（2025）吉2401民初123号。仲裁、公证的文书号照着写，校验不过可以选“没写错”。',
      }),
    ]),
    row('effective', null, '生效日期', [
      date('date', '', '文书是哪天生效的？', {
        notFuture: true,
        required: true,
        help: '判决书一般是上诉期满、没有人上诉的第二天；不清楚可以问作出文书的法院。',
        term: '生效：文书开始有强制力的那天。',
      }),
    ]),
    row('due', null, '', [
      date('date', '', '文书要求对方最晚哪天履行？', {
        printed: false,
        help: '看判决主文里的期限。分期的写最后一期。没有写可以不填。',
        term: '申请执行的期间是两年，从文书规定的履行期间最后一日起算（民事诉讼法第二百五十条）。',
      }),
    ]),
    longRow('main', null, '执行依据判项主文', '文书判了什么？照着主文抄。', {
      required: true,
      maxLength: 2000,
      help: '抄“判决如下”后面的内容。例如：被告于判决生效后十日内给付原告三万元。',
    }),
  ],
};

const amount = (id: string, label: string, ask: string, detail: string, example: string) => [
  money(`${id}Amount`, label, ask, { when: is('money', id), required: true, help: example }),
  longText(`${id}Detail`, '', detail, {
    when: is('money', id),
    sameScreen: true,
    maxLength: 300,
    help: '例如：按判决主文第一项。不用说明可以不填。',
  }),
];

const matters: Section = {
  id: 'matters',
  label: '申请执行事项',
  title: { zh: '申请执行什么' },
  elements: [
    longRow('free', null, '', '您想让法院执行什么？用自己的话说。', {
      hint: '（可概括描述申请执行的请求、事实与理由，相关具体内容请在下方要素式表格中填写）',
      help: '可以不填，后面会一项一项问您。例如：请强制被执行人付清欠款三万元。',
    }),
    row(
      'what',
      null,
      '申请执行事项',
      [
        choices(
          'kinds',
          '',
          '要对方做什么？可以选几项。',
          [
            option('money', '金钱给付', '付钱'),
            option('act', '行为执行', '做某件事，或者不做某件事'),
            option('thing', '交付特定物', '交出某样东西'),
            option('other', '其他'),
          ],
          { required: true, help: '照判决主文选。例如判对方还钱，就选“付钱”。' },
        ),
        text('other', '其他', '还有什么事？', {
          when: is('kinds', 'other'),
          required: true,
          help: '例如：协助办理过户手续。',
        }),
        choices(
          'money',
          '',
          '要哪几种钱？',
          [
            option('principal', '本金'),
            option('interest', '一般债务利息', '判决里写明的利息'),
            option('late', '迟延履行利息', '逾期不履行、加倍算的利息'),
            option('cost', '其他费用', '诉讼费、律师费等'),
          ],
          {
            when: is('kinds', 'money'),
            required: true,
            term: '迟延履行利息：没有按判决期限付钱的，加倍支付的利息（民事诉讼法第二百六十四条）。',
            help: '看判决主文里有哪些。拿不准的可以都选，由法院核算。',
          },
        ),
        ...amount('principal', '本金', '本金是多少？', '怎么算的？', '写还没有付的。例如：30000。'),
        ...amount('interest', '一般债务利息', '利息到今天是多少？', '怎么算的？', '例如：1200。'),
        ...amount('late', '迟延履行利息', '迟延履行利息到今天是多少？', '怎么算的？', '例如：300。'),
        ...amount('cost', '其他费用', '其他费用是多少？', '是什么费用？', '例如：675。'),
      ],
      {
        print: [
          '{kinds:money}    {kinds:act}    {kinds:thing}    {kinds:other}{other}',
          '{money:principal}{principalAmount}元    {principalDetail}',
          '{money:interest}{interestAmount}元    {interestDetail}',
          '{money:late}{lateAmount}元    {lateDetail}',
          '{money:cost}{costAmount}元    {costDetail}',
        ],
      },
    ),
    row(
      'preservation',
      null,
      '是否有诉前 / 诉讼保全',
      [
        hasNot('has', '', '起诉前或者打官司时，法院查封、冻结过对方的财产吗？', {
          help: '没有或者不清楚，就选“否”。',
        }),
        caseNumber('number', '保全案号', '保全裁定的案号是什么？', {
          when: yes('has'),
          help: '例如（2025）吉2401财保12号。',
        }),
        date('until', '保全措施最早到期时间', '查封、冻结最早哪天到期？', {
          when: yes('has'),
          sameScreen: true,
          help: '快到期的要尽快申请续封。不清楚可以不填。',
        }),
      ],
      { print: ['{has:yes}    保全案号：{number}    保全措施最早到期时间：{until}', '{has:no}'] },
    ),
    longRow('clues', null, '其他财产线索', '您知道对方有什么财产吗？', {
      help: '例如：在农业银行有存款，有一辆车，某小区有一套房。不知道可以不填。',
    }),
  ],
};

/** 强制执行申请书: form 60 of the national set. Its notes are re-expressed from their contents. */
export const enforcementApplication = form({
  id: 'enforcement-application',
  number: 60,
  family: 'enforcement',
  version: 1,
  title: ['强制执行申请书', '（申请执行用）'],
  name: '判了对方不履行，申请法院强制执行',
  cause: '',
  notes: [
    '1. 发生法律效力的民事、行政判决、裁定，刑事判决、裁定中的财产部分，以及法律规定由人民法院执行的其他法律文书，可以申请执行。',
    '2. 申请执行时需提交：身份材料；生效法律文书副本及生效证明；继承人或者权利承受人申请的，提交继承或者承受权利的证明文件；其他应当提交的材料。',
  ],
  warning:
    '申请执行人应遵守诚信原则如实认真填写表格。\n申请执行人应当提供被执行人的财产线索。\n有多个债权人的，按照法律规定的顺序受偿。',
  parties: {
    act: 'apply',
    filer: {
      role: { zh: '申请执行人', ko: '집행신청인', en: 'the applicant' },
      rows: [
        { kind: 'person', label: '申请执行人（自然人）', print: 'withAccount' },
        { kind: 'organisation', label: '申请执行人（法人、非法人组织）', print: 'withAccount' },
      ],
    },
    other: {
      role: { zh: '被执行人', ko: '피집행인', en: 'the debtor' },
      rows: [
        { kind: 'person', label: '被执行人（自然人）', print: 'standard' },
        { kind: 'organisation', label: '被执行人（法人、非法人组织）', print: 'enforcement' },
      ],
    },
    agents: [civilAgent],
  },
  claims: { sections: [basis, matters] },
  materials: [
    {
      id: 'judgment',
      label: '生效法律文书副本',
      title: { zh: '判决书、调解书等生效文书' },
      help: { zh: '每一页都要。例如：一审、二审判决书。' },
      required: false,
    },
    {
      id: 'effectiveProof',
      label: '生效证明',
      title: { zh: '文书的生效证明' },
      help: { zh: '由作出文书的法院或者机构开。还没有开的可以以后补。' },
      required: false,
    },
  ],
  signature: '申请执行人（签字、盖章）',
  caseFacts: {
    feeScale: 'execution',
    jurisdiction: 'enforcement',
    claimAmount: [
      'matters.what.principalAmount',
      'matters.what.interestAmount',
      'matters.what.lateAmount',
      'matters.what.costAmount',
    ],
    place: 'basis.issuer.name',
    gates: { paperEffectiveOn: 'basis.effective.date', performanceDueOn: 'basis.due.date' },
  },
});
