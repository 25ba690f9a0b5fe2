import type { PhraseRule, TemplateRules } from '../phrases.ts';
import {
  contractSentence,
  jointGuarantee,
  recovery,
  security,
  securityFacts,
  total,
  untilPaid,
} from './common.ts';

/** What is paid back: the sum of the principal in the claims. */
const principal: PhraseRule = {
  path: 'claims.principal.owed',
  in: 'claims',
  says: [
    '本金(?:共计|合计|余额|为|计|人民币|:)*{money}',
    '(?:偿还|归还|返还|清偿|还清|支付|给付)(?:原告|所欠|尚欠|拖欠|剩余|全部|的|被告){0,4}(?:借款|欠款|贷款)(?:共计|合计|计|人民币|:)*{money}(?!及?利息共计)',
    '(?:偿还|归还|返还|清偿)(?:所欠|尚欠|拖欠|剩余|欠)?原告(?:的)?(?:借款|欠款)?{money}',
  ],
  unless: '本息(?:共计|合计)?{a sum}',
};

const principalUntil: PhraseRule = {
  path: 'claims.principal.until',
  in: 'claims',
  says: ['截[至止]到?{date}(?:止|为止)?,?…(?:尚|拖|所)?欠?…本金'],
};

const interestUntil: PhraseRule = {
  path: 'claims.interest.until',
  in: 'claims',
  says: [
    '(?:利息|罚息)[^。;\\n]{0,30}?(?:暂|现)?(?:计|计算|算)?(?:截)?[至到]{date}(?:止|为止|,|;|\\)|。|的利息)',
    '截[至止]到?{date}(?:止|为止)?的?(?:期内)?利息',
    '(?:自|从){a date}(?:起)?(?:暂计)?[至到]{date}(?:止|为止)?的(?:借款|逾期)?利息',
  ],
};

const lentSum =
  '(?:借款|借给|借走|借得|借到|借了|出借|借)(?:本金|现金|款|人民币|金额|共计|合计|为|给被告|了|:)*{money}';

/** Several loans: no one sum or day is the loan's. */
const several =
  '(?:又|再次|再|第二次|先后|陆续|多次|分[两二三四五多\\d]次)(?:向|找|从|跟|在)?(?:原告)?(?:处)?借';

/** 民间借贷纠纷. */
export const privateLendingRules: TemplateRules = {
  phrases: [
    principal,
    principalUntil,
    {
      path: 'claims.interest.claimed',
      in: 'claims',
      option: 'yes',
      says: ['利息'],
      unless: '(?:放弃|不主张|不要求|不再主张)…利息',
    },
    {
      path: 'claims.interest.owed',
      in: 'claims',
      says: ['利息(?:共计|合计|为|计|人民币|暂计|:)*{money}', '利息\\([^()]*\\){money}'],
    },
    interestUntil,
    untilPaid('claims.interest.untilPaid'),
    {
      path: 'claims.interest.method',
      in: 'claims',
      says: [
        '(?<v>以{a sum}(?:元)?为(?:基数|本金)[^。;\\n]{4,80}?(?:计算|计付|支付|付清|之日)(?:止)?)(?=[。;)\\n]|$)',
      ],
    },
    {
      path: 'claims.early.claimed',
      in: 'claims',
      option: 'yes',
      says: ['提前(?:还款|偿还|归还|清偿|到期)', '解除…借款(?:合同|协议|关系)'],
    },
    {
      path: 'claims.early.which',
      in: 'claims',
      option: 'rescind',
      says: ['解除…借款(?:合同|协议|关系)'],
      unless: '提前(?:还款|偿还|归还|清偿|到期)',
    },
    {
      path: 'claims.early.which',
      in: 'claims',
      option: 'accelerate',
      says: ['提前(?:还款|偿还|归还|清偿|到期)'],
      unless: '解除…借款(?:合同|协议|关系)',
    },
    total,
    contractSentence('借条|借据|欠条|借款(?:合同|协议)|还款(?:计划|协议|承诺书)'),
    {
      path: 'facts.amount.agreed',
      in: 'facts',
      unless: several,
      says: [
        `被告[^。;\\n]{0,40}?(?:向|从|找|跟|在|自)原告[^。;\\n\\d]{0,16}?${lentSum}`,
        `原告[^。;\\n]{0,16}?(?:借给|出借(?:给)?)被告[^。;\\n\\d]{0,8}{money}`,
        `(?:借款金额|借款本金|借款数额)(?:为|是|:|人民币){0,2}{money}`,
      ],
    },
    {
      path: 'facts.amount.actual',
      in: 'facts',
      unless: several,
      says: [
        '原告[^。;\\n还]{0,40}?(?:转账|汇款|转款|打款|转给|汇给|交付|支付|交给|给付|提供)(?:给)?(?:了)?(?:被告)?[^,。;\\n\\d还]{0,14}{money}',
        '原告[^。;\\n还]{0,30}?(?:将|把)(?:上述|该|全部|借款)*{money}[^。;\\n还]{0,10}?(?:转|汇|交|支付|打)',
        '实际(?:交付|收到|提供|出借|转账)(?:借款|本金|了)?(?:金额)?(?:为)?{money}',
      ],
    },
    {
      path: 'facts.amount.how',
      in: 'facts',
      option: 'transfer',
      says: [
        '原告[^。;\\n还]{0,40}?(?:转账|汇款|转款|网银|微信|支付宝|打款)',
        '(?:银行|微信|支付宝)转账(?:的)?(?:方式|形式)?(?:向被告|给被告|交付|支付|提供|出借)',
      ],
    },
    {
      path: 'facts.amount.how',
      in: 'facts',
      option: 'cash',
      says: [
        '原告[^。;\\n还]{0,40}?(?:以现金|现金(?:方式|形式)?(?:交付|支付|给付|交给|提供)|(?:交付|支付|给付|交给)(?:了)?(?:被告)?现金)',
        '当场(?:交付|支付|给付|点清)…现金',
      ],
    },
    {
      path: 'facts.provided.date',
      in: 'facts',
      unless: several,
      says: [
        '{date}(?:当[日天])?,?原告[^。;\\n还]{0,40}?(?:转账|汇款|转款|打款|交付|转给|汇给|支付给被告|交给被告|向被告支付|向被告提供)',
        '原告(?:已)?于{date}[^。;\\n还]{0,40}?(?:转账|汇款|转款|打款|交付|转给|汇给|支付给被告|交给被告|向被告支付|向被告提供)',
      ],
    },
    {
      path: 'facts.term.from',
      in: 'facts',
      says: ['(?:借款|还款)?期限[^,。;\\n\\d]{0,6}(?:自|从|为|:)?{date}起?(?:开始)?[至到-]{a date}'],
    },
    {
      path: 'facts.term.to',
      in: 'facts',
      says: [
        '(?:借款|还款)?期限[^,。;\\n\\d]{0,6}(?:自|从|为|:)?{a date}起?(?:开始)?[至到-]{date}',
        '(?:约定|承诺|保证|答应|写明|载明|注明)[^。;\\n]{0,24}?(?:于|在|至|到)?{date}(?:之?前|以前|到期)?,?[^,。;\\n\\d]{0,6}?(?:还清|归还|偿还|还款|返还|付清|结清|全部还)',
        '(?:还款|归还|偿还|到期)(?:日期|时间|期限|日)(?:为|是|至|定为|:){0,2}{date}',
        '借款期限(?:截?[至到]){date}',
      ],
    },
    {
      path: 'facts.term.agreed',
      in: 'facts',
      option: 'no',
      says: ['(?:未|没有|没)(?:明确)?约定(?:具体)?(?:的)?(?:还款|借款)(?:期限|时间|日期)'],
    },
    {
      path: 'facts.term.due',
      in: 'facts',
      option: 'yes',
      says: [
        '(?:借款|还款期限|还款期|期限|约定的?还款日)(?:现|已|均|早)*(?:到期|届满|届至|已过)',
        '到期(?:之?后|,)',
        '还款期限届满',
      ],
      unless: '(?:尚)?未到期',
    },
    {
      path: 'facts.rate.percent',
      per: 'facts.rate.per',
      in: 'facts',
      says: ['(?<!逾期[^。;,\\n]{0,8}){rate}'],
      unless: '(?:未|没有|没)约定(?:借款)?利(?:息|率)|(?:实际|另|后来)按{a rate}',
    },
    {
      path: 'facts.rate.agreed',
      in: 'facts',
      option: 'none',
      says: ['(?:未|没有|没)约定(?:借款)?(?:期内)?利(?:息|率)|无息(?:借款)?|不计(?:收)?利息'],
    },
    {
      path: 'facts.repayment.how',
      in: 'facts',
      option: 'once',
      says: [
        '到期(?:后)?一次性(?:归还|偿还|还清|还|支付|付清)(?:本金和利息|本息|全部本息|本金及利息|本付息)',
      ],
    },
    {
      path: 'facts.repayment.how',
      in: 'facts',
      option: 'monthly',
      says: [
        '(?:按月|每月)(?:支付|付|结|计)?(?:清)?(?:利)?息[^。;\\n]{0,8}到期(?:后)?(?:一次性)?(?:归还|偿还|还清|还)(?:全部)?本',
      ],
    },
    {
      path: 'facts.repaid.any',
      in: 'facts',
      option: 'no',
      says: [
        '(?:分文|一分|一分钱|分毫)(?:也|都)?(?:未|没有?)(?:还|付|给|偿还|归还)',
        '(?:从未|未曾|没有)(?:偿还|归还|还)过',
        '未(?:偿还|归还)(?:过)?任何',
      ],
    },
    {
      path: 'facts.repaid.principal',
      in: 'facts',
      says: [
        '被告[^。;\\n]{0,30}?(?:偿还|归还|还|返还)(?:了|过)?(?:原告)?(?:借款|部分)?本金(?:共计|合计|人民币)*{money}',
      ],
    },
    {
      path: 'facts.repaid.interest',
      in: 'facts',
      says: [
        '被告[^。;\\n]{0,40}?(?:支付|偿还|归还|付|还)(?:了|过)?(?:原告|部分)?利息(?:共计|合计|人民币)*{money}',
      ],
    },
    {
      path: 'facts.repaid.interestUntil',
      in: 'facts',
      says: ['利息(?:已)?(?:支付|付|还|结)(?:清)?[至到]{date}'],
    },
    {
      path: 'facts.overdue.exists',
      in: 'facts',
      option: 'yes',
      says: [
        '到期(?:之?后)?[^。;\\n]{0,30}?(?:未|没有?|拒不|拒绝|不)(?:能|按时|按期|按约|如期|予|肯)?…(?:还|偿|付|履行)',
        '逾期(?:未|不)(?:还|归|偿)',
        '期限(?:届满|已过)[^。;\\n]{0,30}?(?:未|没有?|拒不)…(?:还|偿|付|履行)',
      ],
    },
    ...securityFacts,
    jointGuarantee('facts.guarantee.kind'),
  ],
  claims: [
    security('claims.security.claimed', 'claims.security.content'),
    recovery('claims.costs.claimed', 'claims.costs.details'),
  ],
};

/** 金融借款合同纠纷. */
export const financialLoanRules: TemplateRules = {
  phrases: [
    principal,
    principalUntil,
    {
      ...principalUntil,
      says: ['本金{a sum}\\(?[^。;\\n\\d]{0,10}?截[至止]到?{date}', ...principalUntil.says],
    },
    { path: 'claims.interest.claimed', in: 'claims', option: 'yes', says: ['利息|罚息'] },
    {
      path: 'claims.interest.inTerm',
      in: 'claims',
      says: [
        '期内利息(?:共计|人民币|:)*{money}',
        '(?<![期罚复逾])利息(?:共计|人民币|:)*{money}[、,和及](?:[^。;\\n]{0,12}?)(?:罚息|复利)',
      ],
    },
    {
      path: 'claims.interest.penalty',
      in: 'claims',
      says: ['(?<!利)(?:罚息|逾期利息)(?:\\(违约金\\))?(?:共计|人民币|:)*{money}'],
    },
    { path: 'claims.interest.compound', in: 'claims', says: ['复利(?:共计|人民币|:)*{money}'] },
    {
      path: 'claims.interest.owed',
      in: 'claims',
      says: ['(?<![期罚复])利息(?:共计|人民币|:)*{money}'],
      unless: '(?:罚息|复利|期内利息)(?:共计|人民币|:)*{a sum}',
    },
    {
      path: 'claims.interest.owed',
      in: 'claims',
      says: [
        '(?:利息|罚息|复利)[^。;\\n\\d]{0,14}(?:共计|合计){money}',
        '(?:复利|罚息){a sum}[,、](?:以上)?(?:利息)?(?:共计|合计){money}',
      ],
    },
    interestUntil,
    untilPaid('claims.interest.untilPaid'),
    {
      path: 'claims.early.claimed',
      in: 'claims',
      option: 'yes',
      says: ['提前到期|加速到期|提前(?:还款|偿还|归还|清偿|收回)', '解除…(?:借款|贷款)?…合同'],
    },
    {
      path: 'claims.early.which',
      in: 'claims',
      option: 'rescind',
      says: ['解除…(?:借款|贷款)?…合同'],
      unless: '提前到期|加速到期|提前(?:还款|偿还|收回)',
    },
    {
      path: 'claims.early.which',
      in: 'claims',
      option: 'accelerate',
      says: ['提前到期|加速到期|提前(?:还款|偿还|归还|清偿|收回)'],
      unless: '解除…合同',
    },
    total,
    contractSentence('(?:借款|贷款|授信)…(?:合同|协议)'),
    {
      path: 'facts.amount.agreed',
      in: 'facts',
      says: [
        '(?:借款|贷款|授信)(?:金额|本金|额度|数额)?(?:为|人民币|:)*{money}',
        '(?:向原告)?(?:申请)?(?:借款|贷款){money}',
      ],
    },
    {
      path: 'facts.amount.actual',
      in: 'facts',
      says: [
        '(?:发放|放款|划付|支付)(?:了)?(?:给被告)?(?:贷款|借款)?(?:本金)?(?:人民币)?{money}',
        '将(?:贷款|借款)(?:人民币)?{money}…(?:发放|划入|转入|支付|汇入)',
      ],
    },
    { path: 'facts.provided.date', in: 'facts', says: ['{date}[^。;\\n\\d]{0,30}?(?:发放|放款|划入|转入)'] },
    {
      path: 'facts.provided.amount',
      in: 'facts',
      says: [
        '{a date}[^。;\\n\\d]{0,30}?(?:发放|放款)(?:了)?(?:贷款|借款)?(?:本金)?(?:人民币)?{money}',
        '{a date}[^。;\\n\\d]{0,16}?将(?:贷款|借款)(?:人民币)?{money}…(?:发放|划入|转入|支付|汇入)',
      ],
    },
    {
      path: 'facts.term.from',
      in: 'facts',
      says: [
        '(?:借款|贷款)?期限[^,。;\\n\\d]{0,6}(?:自|从|为|:)?(?:\\d{1,3}个月,?(?:自|从|即)?)?{date}起?(?:开始)?[至到-]{a date}',
      ],
    },
    {
      path: 'facts.term.to',
      in: 'facts',
      says: [
        '(?:借款|贷款)?期限[^,。;\\n\\d]{0,6}(?:自|从|为|:)?(?:\\d{1,3}个月,?(?:自|从|即)?)?{a date}起?(?:开始)?[至到-]{date}',
        '到期日(?:为|是|:)?{date}',
      ],
    },
    {
      path: 'facts.term.due',
      in: 'facts',
      option: 'yes',
      says: ['(?:借款|贷款|合同)(?:期限)?(?:现|已|均)*(?:到期|届满)', '到期(?:之?后|,)'],
      unless: '提前到期|未到期',
    },
    {
      path: 'facts.rate.rate',
      per: 'facts.rate.ratePer',
      in: 'facts',
      says: ['(?<!逾期[^。;,\\n]{0,8}|罚息[^。;,\\n]{0,8})(?:固定|执行|借款|贷款)?{rate}'],
    },
    {
      path: 'facts.rate.kinds',
      in: 'facts',
      option: 'rate',
      says: ['(?<!逾期[^。;,\\n]{0,8}|罚息[^。;,\\n]{0,8}){a rate}'],
    },
    ...(
      [
        ['annuity', '等额本息'],
        ['equalPrincipal', '等额本金'],
        ['once', '到期(?:后)?一次性(?:归还|偿还|还|还清)?(?:本息|本金和利息|本金及利息|本付息)'],
        [
          'monthly',
          '(?:按月|每月)(?:支付|付|结|计|还)(?:清)?(?:利)?息[^。;\\n]{0,8}到期(?:后)?(?:一次性)?(?:归还|偿还|还清|还)(?:全部)?本',
        ],
        [
          'quarterly',
          '按季(?:支付|付|结|计|还)(?:清)?(?:利)?息[^。;\\n]{0,8}到期(?:后)?(?:一次性)?(?:归还|偿还|还清|还)(?:全部)?本',
        ],
      ] as const
    ).map(
      ([option, phrase]): PhraseRule => ({
        path: 'facts.repayment.how',
        in: 'facts',
        option,
        says: [phrase],
      }),
    ),
    {
      path: 'facts.repaid.interestUntil',
      in: 'facts',
      says: ['利息(?:已)?(?:支付|付|还|结)(?:清)?[至到]{date}'],
    },
    {
      path: 'facts.overdue.exists',
      in: 'facts',
      option: 'yes',
      says: [
        '(?:逾期|违约)…(?:未|不|还款)',
        '未(?:能)?(?:按|依|如)(?:约|期|时|合同)…(?:还|偿|付|履行)',
        '到期(?:之?后)?[^。;\\n]{0,30}?(?:未|没有?|拒不)…(?:还|偿|付|履行)',
      ],
    },
    {
      path: 'facts.overdue.since',
      in: 'facts',
      says: ['(?:自|从){date}起?(?:,)?(?:被告)?…(?:逾期|未(?:能|再)?(?:按|依|如)|停止(?:还|偿|支付)|拖欠)'],
    },
    ...securityFacts,
    jointGuarantee('facts.guaranteeKind.kind'),
  ],
  claims: [
    security('claims.security.claimed', 'claims.security.detail'),
    recovery('claims.recoveryCosts.claimed', 'claims.recoveryCosts.detail'),
  ],
};
