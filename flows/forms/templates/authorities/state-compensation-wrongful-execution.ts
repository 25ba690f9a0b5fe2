import type { Element } from '../../template.ts';
import { choices, longText, money } from '../blocks/fields.ts';
import { longRow, row } from '../blocks/rows.ts';
import {
  claimedField,
  claimedLine,
  liberty,
  libertyCheck,
  otherDemands,
  partiesHeading,
  selfDecision,
  stateCompensationForm,
} from '../blocks/state-compensation.ts';
import { is, option, yes } from '../blocks/wording.ts';

const noClaim = '没有这个要求就选“否”。';

const property: Element = row(
  'property',
  1,
  '侵犯财产权赔偿',
  [
    claimedField('财产受了损失，您要求赔偿吗？', noClaim),
    choices(
      'kinds',
      '',
      '要求怎么赔？可以选几项。',
      [
        option('return', '返还原物', '把东西还给我（返还原物）'),
        option('restoration', '恢复原状', '恢复成原来的样子（恢复原状）'),
        option('damages', '赔偿损失', '赔钱（赔偿损失）'),
      ],
      { when: yes('claimed'), required: true },
    ),
    money('amount', '金额', '损失要赔多少钱？', {
      when: is('kinds', 'damages'),
      required: true,
      help: '写一个数。例如：80000。',
    }),
  ],
  { print: [claimedLine, '{kinds:return}    {kinds:restoration}    {kinds:damages}    金额：{amount}元'] },
);

/** The running costs of a closed business (国家赔偿法 36(6)): id, as printed, plain words, an example of the reckoning. */
const expenses = [
  ['wages', '必要留守职工工资', '留下看守的职工的工资', '两个人，每人每月四千元，三个月'],
  ['dues', '必须缴纳的税款、社会保险费', '必须交的税和社会保险费', '三个月的社会保险费，按缴费单'],
  [
    'utilities',
    '应当缴纳的水电费、保管费、仓储费、承包费',
    '水电费、保管费、仓储费、承包费',
    '三个月的电费，按票据',
  ],
  [
    'rent',
    '合理的房屋场地租金、设备租金、设备折旧费',
    '房租、场地和设备的租金、设备折旧费',
    '每月房租五千元，三个月',
  ],
  ['other', '维系停产停业期间运营所需的其他基本开支', '停业期间别的基本开支', '冷库的维护费，按合同'],
] as const;

const closure: Element = row(
  'closure',
  2,
  '停产停业损失赔偿',
  [
    claimedField('因为停产停业受了损失，您要求赔偿吗？', noClaim),
    choices(
      'kinds',
      '',
      '停业期间有哪些开支要求赔？可以选几项。',
      expenses.map(([id, label, words], index) => option(id, `${index + 1}. ${label}`, words)),
      { when: yes('claimed'), required: true },
    ),
    ...expenses.flatMap(([id, , words, example]) => [
      money(id, '金额', `${words}，一共多少钱？`, {
        when: is('kinds', id),
        required: true,
        help: '写一个数。例如：24000。',
      }),
      longText(`${id}Basis`, '计算依据', '是怎么算出来的？', {
        maxLength: 500,
        when: is('kinds', id),
        sameScreen: true,
        help: `例如：${example}。`,
      }),
    ]),
  ],
  {
    print: [claimedLine, ...expenses.map(([id]) => `{kinds:${id}}    金额{${id}}元；计算依据：{${id}Basis}`)],
  },
);

/** 国家赔偿申请书（错误执行赔偿）: form 59 of the national set, for a person or an organisation. */
export const wrongfulExecution = stateCompensationForm({
  id: 'state-compensation-wrongful-execution',
  number: 59,
  kind: '错误执行赔偿',
  name: '法院执行错了，造成损失，申请国家赔偿（错误执行赔偿）',
  organisations: true,
  reviewed: false,
  after: [
    {
      id: 'decision',
      label: partiesHeading,
      title: { zh: '法院的决定和执行的财产' },
      elements: [
        selfDecision(null, false),
        longRow('subject', null, '执行标的', '法院执行的是什么财产？', {
          help: '写清楚是什么、在哪里。例如：我名下延吉市某某小区三号楼的房子；账户里的存款八万元。',
        }),
      ],
    },
  ],
  claims: [
    property,
    closure,
    liberty(3, {
      before: '错误拘留时间共',
      after: '（人民币，下同）',
      daysAsk: '被错误拘留，一共多少天？',
      claimed: claimedField('被法院错误拘留，您要求赔偿吗？', '没有被拘留就选“否”。'),
    }),
    otherDemands(4),
  ],
  claimsExample: '请求返还被错误划走的存款八万元。',
  factsExample: '案子和我没有关系，法院把我名下的存款划走了，我提出异议，法院已经撤销了裁定。',
  amounts: [
    'claims.property.amount',
    ...expenses.map(([id]) => `claims.closure.${id}`),
    'claims.liberty.amount',
  ],
  checks: [libertyCheck],
  materials: [
    {
      id: 'executionPapers',
      label: '执行裁定书、查封扣押冻结清单',
      title: { zh: '执行的文书' },
      help: { zh: '例如：执行裁定书、划款凭证、查封扣押清单。' },
      required: false,
    },
    {
      id: 'lossPapers',
      label: '财产权属和损失的证据',
      title: { zh: '财产和损失的证据' },
      help: { zh: '例如：房产证、银行流水、票据、评估报告、工资表。' },
      required: false,
    },
  ],
});
