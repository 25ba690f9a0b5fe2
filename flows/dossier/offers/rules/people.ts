import type { PhraseRule, TemplateRules } from '../phrases.ts';
import { contractSentence, total } from './common.ts';

const box = (
  path: string,
  part: 'claims' | 'facts',
  option: string,
  ...says: readonly string[]
): PhraseRule => ({
  path,
  in: part,
  option,
  says,
});

const wedding = '(?:登记结婚|结婚登记|领取(?:了)?结婚证|领(?:了)?结婚证|登记为夫妻)';
const noCommon = '(?:无|没有|不存在)(?:任何)?(?:夫妻)?(?:共同)?';

/** 离婚纠纷. The children and the things to be shared are read beside these (`divorce-lists`). */
export const divorceRules: TemplateRules = {
  phrases: [
    {
      path: 'claims.property.has',
      in: 'claims',
      option: 'yes',
      says: ['(?:分割|分配)…(?:夫妻)?(?:共同)?财产', '共同财产[^。;\\n]{0,20}?(?:分割|归)'],
    },
    {
      path: 'claims.property.has',
      in: 'facts',
      option: 'no',
      says: [`${noCommon}财产(?!分割(?:争议|纠纷))`],
      unless: '共同财产有|共同财产包括|购买(?:了)?(?:房|车)',
    },
    {
      path: 'debtClaims.debts.has',
      in: 'facts',
      option: 'no',
      says: [`${noCommon}(?:财产(?:、|和|及|,)?(?:也)?(?:无|没有)?(?:共同)?)?(?:债权(?:、|和|及)?)?债务`],
      unless: '共同债务(?:有|为|包括|:)',
    },
    {
      path: 'furtherClaims.support.payer',
      in: 'claims',
      option: 'defendant',
      says: ['被告[^。;\\n]{0,14}?(?:支付|给付|承担|负担)[^。;\\n]{0,14}?(?:抚养|生活|抚育)费'],
    },
    {
      path: 'furtherClaims.support.payer',
      in: 'claims',
      option: 'plaintiff',
      says: ['(?<!向|给|与)原告[^。;\\n]{0,6}?(?:支付|给付|承担|负担)[^。;\\n]{0,14}?(?:抚养|生活|抚育)费'],
    },
    {
      path: 'furtherClaims.support.amount',
      in: 'claims',
      says: [
        '(?<v>(?:每月|按月|每年|一次性)(?:支付|给付|承担|负担)?[^,。;\\n]{0,12}?{a sum})',
        '抚养费(?<v>(?:每月|每年|按月)?{a sum}(?:\\/月|每月)?)',
      ],
    },
    {
      path: 'furtherClaims.visiting.who',
      in: 'claims',
      option: 'plaintiff',
      says: ['原告[^。;\\n]{0,16}?(?:探望|探视)'],
    },
    {
      path: 'furtherClaims.visiting.who',
      in: 'claims',
      option: 'defendant',
      says: ['被告[^。;\\n]{0,16}?(?:探望|探视)'],
    },
    box(
      'furtherClaims.compensation.kinds',
      'claims',
      'damages',
      '(?:离婚|精神)?损害(?:赔偿|抚慰)(?:金)?(?:共计|人民币|:)*{a sum}',
    ),
    {
      path: 'furtherClaims.compensation.damages',
      in: 'claims',
      says: ['(?:离婚|精神)?损害(?:赔偿|抚慰)(?:金)?(?:共计|人民币|:)*{money}'],
    },
    box(
      'furtherClaims.compensation.kinds',
      'claims',
      'compensation',
      '(?:离婚)?经济补偿(?:金|款)?(?:共计|人民币|:)*{a sum}',
      '家务(?:劳动)?补偿(?:金|款)?(?:共计|人民币|:)*{a sum}',
    ),
    {
      path: 'furtherClaims.compensation.compensation',
      in: 'claims',
      says: [
        '(?:离婚)?经济补偿(?:金|款)?(?:共计|人民币|:)*{money}',
        '家务(?:劳动)?补偿(?:金|款)?(?:共计|人民币|:)*{money}',
      ],
    },
    box('furtherClaims.compensation.kinds', 'claims', 'help', '经济帮助(?:金|款)?(?:共计|人民币|:)*{a sum}'),
    {
      path: 'furtherClaims.compensation.help',
      in: 'claims',
      says: ['经济帮助(?:金|款)?(?:共计|人民币|:)*{money}'],
    },
    {
      path: 'facts.marriage.date',
      in: 'facts',
      says: [`{date}(?:,)?[^。;\\n\\d]{0,30}?${wedding}`, '{date}(?:,)?[^。;\\n\\d]{0,10}?结婚(?!典礼|仪式)'],
    },
    {
      path: 'facts.marriage.children',
      in: 'facts',
      sentence: ['(?:生育|育有|生有|生下|生一)', '婚后(?:未|没有)(?:生育|孩子|子女)|无子女'],
    },
    { path: 'facts.marriage.reason', in: 'facts', sentence: ['感情(?:已经?|确已|完全|彻底|现已)*破裂'] },
    {
      path: 'facts.marriage.before',
      in: 'facts',
      sentence: [
        '(?:曾|起诉|诉至|提起)[^。\\n]{0,30}?(?:起诉|诉至|提起|要求|请求)[^。\\n]{0,10}?离婚[^。\\n]{0,40}?(?:判决|撤诉|驳回|不准|调解)',
        '(?:首次|第一次|曾)[^。\\n]{0,16}?(?:起诉|诉请|提起)[^。\\n]{0,8}?离婚',
      ],
    },
    box(
      'earlier.suit.sued',
      'facts',
      'yes',
      '(?:曾|首次|第一次)[^。\\n]{0,24}?(?:起诉|诉请|诉至|提起)[^。\\n]{0,16}?离婚',
    ),
  ],
};

const work = '(?:入职|进入被告|到被告|在被告|到[^,。;\\n]{2,20}?(?:公司|单位|厂|处))';

/** 劳动争议. */
export const labourRules: TemplateRules = {
  phrases: [
    total,
    {
      path: 'arbitration.arbitration.state',
      in: 'facts',
      option: 'refused',
      says: ['仲裁[^。\\n]{0,40}?不予受理'],
    },
    {
      path: 'arbitration.arbitration.state',
      in: 'facts',
      option: 'awarded',
      says: [
        '仲裁(?:委员会|委|院)?[^。\\n]{0,60}?(?:作出|下达|出具)[^。\\n]{0,40}?(?:裁决|仲裁决定)',
        '(?:不服|收到)[^。\\n]{0,24}?(?:仲裁)?裁决',
      ],
      unless: '不予受理|逾期未(?:作出)?裁决',
    },
    {
      path: 'arbitration.arbitration.state',
      in: 'facts',
      option: 'noDecision',
      says: ['仲裁[^。\\n]{0,40}?逾期未(?:作出)?(?:裁决|决定)'],
    },
    {
      path: 'arbitration.arbitration.receivedOn',
      in: 'facts',
      says: ['{date}(?:,)?[^。;\\n\\d]{0,14}?(?:收到|签收|送达)[^。;\\n\\d]{0,20}?裁决'],
    },
    contractSentence('劳动合同'),
    {
      path: 'facts.performance.startedOn',
      in: 'facts',
      says: [
        `{date}(?:,)?(?:起)?[^。;\\n\\d]{0,8}?${work}`,
        `(?:自|从|于){date}(?:起|开始)?[^。;\\n\\d]{0,24}?(?:工作|上班|任职|务工|打工)`,
      ],
    },
    {
      path: 'facts.performance.job',
      in: 'facts',
      says: [
        '(?:担任|岗位(?:为|是|:)|职位(?:为|是|:)|任(?!何|职))(?<v>[\\p{Script=Han}]{2,10}?)(?:一职|职务|岗位|工作)?(?=[,;。\\n])',
        '从事(?<v>[\\p{Script=Han}]{2,10}?)(?:岗位|工作)(?=[,;。\\n])',
      ],
    },
    {
      path: 'facts.performance.agreedPay',
      in: 'facts',
      says: [
        '约定(?:的)?(?:每月|月)?(?:基本)?工资(?:标准)?(?:为|是|:)?(?<v>(?:每月)?{a sum}(?:\\/月|每月)?)',
        '(?:月工资|月薪|工资标准|每月工资)(?:标准)?(?:约定)?(?:为|是|:)(?<v>(?:每月)?{a sum}(?:\\/月|每月)?)',
      ],
    },
    {
      path: 'facts.ended.on',
      in: 'facts',
      says: [
        '{date}(?:,)?[^。;\\n\\d]{0,40}?(?:解除(?:了)?(?:与原告(?:之间)?的?|双方(?:的)?)?劳动(?:合同|关系)|辞退|开除|辞职|离职|解雇|终止(?:了)?(?:与原告的)?劳动(?:合同|关系)|提出解除)',
      ],
    },
    box(
      'facts.ended.ended',
      'facts',
      'yes',
      '被告[^。;\\n]{0,40}?(?:解除(?:了)?(?:与原告(?:之间)?的?|双方(?:的)?)?劳动(?:合同|关系)|辞退|开除|解雇)',
      '原告[^。;\\n]{0,30}?(?:辞职|离职|离开被告|提出解除)',
    ),
    {
      path: 'facts.ended.text',
      in: 'facts',
      sentence: [
        '(?:解除(?:了)?(?:与原告(?:之间)?的?|双方(?:的)?)?劳动(?:合同|关系)|辞退|开除|辞职|离职|解雇)',
      ],
    },
    box(
      'facts.injury.injured',
      'facts',
      'yes',
      '(?:认定为|构成|属于|系)工伤|工伤认定|伤残(?:等级)?(?:鉴定|为)',
    ),
    { path: 'facts.injury.text', in: 'facts', sentence: ['(?:认定为|构成|属于|系)工伤|工伤认定'] },
    {
      path: 'facts.arbitration.appliedOn',
      in: 'facts',
      says: [
        '{date}(?:,)?[^。;\\n\\d]{0,40}?(?:申请|提起|提出)(?:了)?(?:劳动)?(?:人事)?(?:争议)?仲裁',
        '{date}(?:,)?原告?向[^。;\\n\\d]{2,30}?仲裁(?:委员会|委|院)(?:提出|提起|申请)',
      ],
    },
    {
      path: 'facts.arbitration.document',
      in: 'facts',
      says: [
        '(?<=作出(?:了|的)?|收到(?:了)?|下达(?:了)?|[《,。;\\n(]|不服)(?<v>(?![了的])[\\p{Script=Han}]{1,5}?(?:劳人|劳|人)仲(?:裁|案|委)?(?:裁|案)?字?\\(20\\d\\d\\)(?:第)?\\d{1,6}号)',
        '(?<v>\\(20\\d\\d\\)[\\p{Script=Han}]{1,8}仲[\\p{Script=Han}]{0,4}(?:第)?\\d{1,6}号)',
      ],
    },
    box('facts.circumstances.migrant', 'facts', 'yes', '(?:系|是|作为|为)农民工'),
  ],
  claims: (
    [
      ['doubleWages', '(?:双倍|二倍|两倍|2倍)工资', null],
      ['overtime', '加班(?:费|工资)', '年休假|年假'],
      ['annualLeave', '(?:年休假|年假)', '加班'],
      [
        'socialInsurance',
        '(?:社会保险|社保|养老保险|失业(?:保险)?金?|医疗保险|工伤保险)[^。;\\n]{0,30}?(?:损失|赔偿)',
        '补缴|补办',
      ],
      ['unlawfulDismissal', '(?:违法|非法)(?:解除|终止|辞退)|赔偿金', '社会保险|社保'],
      ['severance', '经济补偿', null],
      ['wages', '工资', '停工留薪|病假|产假|病休|加班|年休假|年假'],
    ] as const
  ).map(([row, about, not]) => ({
    about,
    ...(not === null ? {} : { not }),
    claimed: `claims.${row}.claimed`,
    amount: `claims.${row}.amount`,
    words: `claims.${row}.details`,
  })),
};

const damage = (row: string, field: string, words: string): PhraseRule[] => [
  {
    path: 'scope.scope.harm',
    in: 'claims',
    option: 'injury',
    says: [`(?:${words})(?:共计|人民币|计|为|:)*{a sum}`],
  },
  {
    path: 'scope.scope.items',
    in: 'claims',
    option: row,
    says: [`(?:${words})(?:共计|人民币|计|为|:)*{a sum}`],
  },
  {
    path: `claims.${row}.${field}`,
    in: 'claims',
    says: [`(?:${words})(?:\\([^()]*\\))?(?:共计|人民币|计|为|:)*{money}`],
  },
];

const thing = (field: string, words: string): PhraseRule[] => [
  {
    path: 'scope.scope.harm',
    in: 'claims',
    option: 'property',
    says: [`(?:${words})(?:共计|人民币|计|为|:)*{a sum}`],
  },
  { path: `claims.property.${field}`, in: 'claims', says: [`(?:${words})(?:共计|人民币|计|为|:)*{money}`] },
];

const suit = '(?:交通)?事故';

/** 机动车交通事故责任纠纷. */
export const trafficRules: TemplateRules = {
  phrases: [
    ...damage('medical', 'amount', '(?<!后续|续)(?:医疗|医药|治疗)费(?:用)?'),
    {
      path: 'scope.scope.items',
      in: 'claims',
      option: 'nursing',
      says: ['护理费(?:用)?(?:共计|人民币|计|为|:)*{a sum}'],
    },
    ...damage('nutrition', 'amount', '营养费'),
    ...damage('meals', 'amount', '(?:住院)?伙食补助费'),
    ...damage('lostIncome', 'amount', '误工费|误工损失'),
    ...damage('transport', 'amount', '交通费'),
    ...damage('disability', 'amount', '残疾赔偿金|伤残赔偿金'),
    ...damage('disability', 'dependants', '被扶养人生活费|被抚养人生活费'),
    ...damage('devices', 'amount', '(?:残疾)?辅助器具费'),
    ...damage('death', 'amount', '死亡赔偿金'),
    ...damage('death', 'funeral', '丧葬费'),
    ...damage('moral', 'amount', '精神(?:损害)?(?:抚慰|赔偿|损失)(?:金|费)'),
    ...thing('vehicle', '(?:车辆|车)(?:损失|维修|修理)(?:费|款)?|修车费|车损'),
    ...thing('standstill', '停运损失(?:费)?'),
    {
      path: 'claims.otherCosts.amount',
      in: 'claims',
      says: ['(?:司法|伤残)?鉴定费(?:用)?(?:共计|人民币|计|为|:)*{money}'],
    },
    {
      path: 'claims.otherCosts.text',
      in: 'claims',
      says: ['(?<v>(?:司法|伤残)?鉴定费(?:用)?(?:共计|人民币|计|为|:)*{a sum})'],
    },
    {
      path: 'claims.total.amount',
      in: 'claims',
      says: [
        ...('says' in total ? total.says : []),
        '(?:损失|费用|费|款|金|项)(?:{a sum})?[,、]?(?:以上)?(?:各项)?(?:损失)?(?:共计|合计|总计)(?:人民币)?{money}',
      ],
    },
    {
      path: 'facts.accident.on',
      in: 'facts',
      says: [
        `{date}(?:\\d{1,2}时(?:\\d{1,2}分)?(?:许|左右)?|[上下]午\\d{1,2}[时点](?:\\d{1,2}分|半)?(?:许|左右)?|凌晨|早上|晚上|傍晚|夜间|[上中下]午)?[^。\\n\\d]{0,12}?(?:驾驶|驾车|骑)`,
        `{date}[^。\\n]{0,80}?发生(?:了)?(?:一起)?(?:道路)?${suit}`,
      ],
      take: 'first',
    },
    {
      path: 'facts.accident.place',
      in: 'facts',
      says: [
        '(?:行驶|行)(?:至|到)(?<v>[^,;。:\\n]{5,50}?(?:交汇|交叉|拐弯|转弯|岔路)[处口])(?:处|附近|时)*,?(?:与|将|和|因|撞|遇)',
        '(?:行驶|行)(?:至|到){place}(?:处|附近)(?:与|将|和|因|撞)',
        '(?:行驶|行)(?:至|到){place}时?,',
        '在{place}(?:处|附近)?(?:发生|将)',
      ],
      take: 'first',
    },
    {
      path: 'facts.accident.text',
      in: 'facts',
      sentence: [
        `(?:驾驶|驾车)[^。\\n]{0,120}?(?:相撞|碰撞|撞(?:倒|伤|上)|发生[^。\\n]{0,10}?${suit}|刮碰|追尾|侧翻)`,
        `发生(?:了)?(?:道路)?${suit}`,
      ],
    },
    {
      path: 'facts.responsibility.text',
      in: 'facts',
      sentence: ['(?:负|承担)(?:此次|本次|该)?(?:事故)?(?:的)?(?:全部|主要|同等|次要)责任', '责任认定书'],
    },
    {
      path: 'facts.insurance.text',
      in: 'facts',
      sentence: ['投保(?:了|有)?[^。\\n]{0,30}?(?:交强险|强制保险|商业|三者)|(?:交强险|商业三者险|强制保险)'],
    },
  ],
};
