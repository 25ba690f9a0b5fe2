import type { PhraseRule, TemplateRules } from '../phrases.ts';
import { jointGuarantee, recovery, reminderSentence, security, securityFacts, total } from './common.ts';

const sum = (path: string, part: 'claims' | 'facts', words: string): PhraseRule => ({
  path,
  in: part,
  says: [`${words}(?:共计|合计|人民币|为|:)*{money}`],
});

/** What a debt on a card or a loan is made of; the paths of its parts under one row. */
const debts = (row: string, part: 'claims' | 'facts', fees: string): PhraseRule[] => [
  sum(`${row}.principal`, part, '(?:透支|借款|贷款)?本金'),
  sum(`${row}.interest`, part, '(?<![期复逾])利息'),
  sum(`${row}.penaltyInterest`, part, '(?:罚息|逾期利息)'),
  sum(`${row}.compound`, part, '复利'),
  sum(`${row}.lateFee`, part, '滞纳金'),
  sum(`${row}.penalty`, part, '违约金'),
  sum(`${row}.${fees}`, part, '(?:分期)?手续费'),
];

/** 信用卡纠纷. */
export const creditCardRules: TemplateRules = {
  phrases: [
    sum('claims.principal.owed', 'claims', '(?:透支|欠款|信用卡)?本金'),
    {
      path: 'claims.principal.until',
      in: 'claims',
      says: ['截[至止]到?{date}', '(?:暂)?(?:计|计算|算)[至到]{date}'],
    },
    {
      path: 'claims.charges.claimed',
      in: 'claims',
      option: 'yes',
      says: ['利息|违约金|滞纳金|手续费|复利|罚息'],
    },
    {
      path: 'claims.charges.owed',
      in: 'claims',
      says: ['(?:利息|违约金|费用|手续费|滞纳金)[^。;\\n\\d]{0,24}?(?:共计|合计|总计)(?:人民币)?{money}'],
    },
    {
      path: 'claims.charges.from',
      in: 'claims',
      says: ['(?:自|从){date}起[^。;\\n]{0,90}?(?:之日|为止|付清|清偿|还清)'],
    },
    {
      path: 'claims.charges.details',
      in: 'claims',
      says: ['(?<v>利息(?:人民币)?{a sum}[、,](?:[^。;、,\\n]{2,6}{a sum}[、,及和]?)+)(?<![、,及和])'],
    },
    total,
    {
      path: 'facts.card.text',
      in: 'facts',
      sentence: [
        '(?:申请|申领|领取|领用|办理|开立|申办)[^。\\n]{0,30}?信用卡',
        '信用卡[^。\\n]{0,14}?(?:卡号|尾号)',
      ],
    },
    { path: 'facts.terms.limit', in: 'facts', says: ['(?:信用|授信|透支)?额度(?:为|是|人民币|:)*{money}'] },
    {
      path: 'facts.unpaid.since',
      in: 'facts',
      says: ['(?<v>(?:自|从){a date}(?:起|开始))[^。;\\n]{0,20}?(?:未(?:再|能|按)|逾期|拖欠|停止)'],
    },
    { path: 'facts.unpaid.until', in: 'facts', says: ['截[至止]到?{date}'] },
    ...debts('facts.unpaid', 'facts', 'fees'),
    { path: 'facts.reminder.claimed', in: 'facts', option: 'yes', says: ['催(?:要|讨|促|款|收|告)'] },
    reminderSentence('facts.reminder.detail'),
    ...securityFacts,
    jointGuarantee('facts.guaranteeKind.kind'),
  ],
  claims: [
    security('claims.security.claimed', 'claims.security.detail'),
    recovery('claims.recoveryCosts.claimed', 'claims.recoveryCosts.detail'),
  ],
};

/** 保证保险合同纠纷. */
export const guaranteeInsuranceRules: TemplateRules = {
  phrases: [
    sum(
      'claims.payout.amount',
      'claims',
      '(?:理赔款|代偿款|赔偿款|保险赔款|代偿金额|理赔金|赔付款)(?:本金)?',
    ),
    { path: 'claims.premium.claimed', in: 'claims', option: 'yes', says: ['保险费|保费|违约金|滞纳金'] },
    {
      path: 'claims.premium.until',
      in: 'claims',
      says: ['截[至止]到?{date}', '(?:暂)?(?:计|计算|算)[至到]{date}'],
    },
    {
      path: 'claims.premium.owed',
      in: 'claims',
      says: ['(?:保险费|保费)(?:、|及|和)(?:违约金|滞纳金)(?:等)?(?:共计|合计){money}'],
    },
    {
      path: 'claims.premium.owed',
      in: 'claims',
      says: ['(?:保险费|保费)(?:共计|合计|人民币|:)*{money}'],
      unless: '违约金|滞纳金',
    },
    {
      path: 'claims.premium.from',
      in: 'claims',
      says: ['(?:自|从){date}起[^。;\\n]{0,90}?(?:之日|为止|付清|清偿|还清)'],
    },
    total,
    {
      path: 'facts.contract.text',
      in: 'facts',
      sentence: ['(?:签订|签署|订立)[^。\\n]{0,30}?保证保险', '(?:投保|购买)[^。\\n]{0,20}保证保险'],
    },
    { path: 'facts.clauses.insured', in: 'facts', says: ['(?:保险|保证保险)金额(?:为|人民币|:)*{money}'] },
    {
      path: 'facts.clauses.premium',
      in: 'facts',
      says: ['(?:保费|保险费)(?:总额|金额|共计|总计)(?:为|人民币|:)*{money}'],
    },
    {
      path: 'facts.clauses.from',
      in: 'facts',
      says: ['保险(?:期间|期限)[^,。;\\n\\d]{0,4}(?:自|从|为|:)?{date}起?[至到-]{a date}'],
    },
    {
      path: 'facts.clauses.to',
      in: 'facts',
      says: ['保险(?:期间|期限)[^,。;\\n\\d]{0,4}(?:自|从|为|:)?{a date}起?[至到-]{date}'],
    },
    {
      path: 'facts.loan.text',
      in: 'facts',
      sentence: [
        '(?:签订|签署)[^。\\n]{0,30}?(?:借款|贷款)…(?:合同|协议)',
        '(?:向|从)[^。,;\\n]{2,24}?(?:借款|贷款){a sum}',
      ],
    },
    {
      path: 'facts.arrears.since',
      in: 'facts',
      says: ['(?:自|从){date}(?:起|开始)[^。;\\n]{0,24}?(?:未(?:再|能|按)|逾期|拖欠|停止)'],
    },
    { path: 'facts.arrears.until', in: 'facts', says: ['截[至止]到?{date}[^。;\\n]{0,12}?(?:欠|拖欠|尚欠)'] },
    sum('facts.arrears.principal', 'facts', '(?:借款|贷款)?本金'),
    sum('facts.arrears.interest', 'facts', '(?<![期复逾])利息'),
    sum('facts.arrears.penaltyInterest', 'facts', '(?:罚息|逾期利息)'),
    sum('facts.arrears.compound', 'facts', '复利'),
    {
      path: 'facts.settlement.paidOn',
      in: 'facts',
      says: [
        '{date}[^。;\\n\\d]{0,40}?(?:理赔|代偿|赔付|代为清偿|支付(?:了)?(?:保险)?(?:理赔款|赔款|代偿款))',
      ],
    },
    {
      path: 'facts.settlement.amount',
      in: 'facts',
      says: ['(?:理赔|代偿|赔付|赔偿)(?:了)?(?:款|金|金额|款项|保险金)?(?:共计|合计|为|人民币)*{money}'],
    },
    {
      path: 'facts.settlement.transferredOn',
      in: 'facts',
      says: ['{date}[^。;\\n\\d]{0,40}?(?:权益转让|代偿债务与权益转让)'],
    },
    {
      path: 'facts.recourse.owedPremium',
      in: 'facts',
      says: ['(?:尚欠|拖欠|欠付|欠缴)(?:原告)?(?:保险费|保费)(?:共计|人民币)*{money}'],
    },
  ],
  claims: [recovery('claims.recoveryCosts.claimed', 'claims.recoveryCosts.detail')],
};

/** 证券虚假陈述责任纠纷. */
export const securitiesRules: TemplateRules = {
  phrases: [
    sum('claims.loss.difference', 'claims', '投资(?:差额)?损失'),
    sum('claims.loss.commission', 'claims', '佣金(?:损失)?'),
    sum('claims.loss.stampDuty', 'claims', '印花税(?:损失)?'),
    total,
    {
      path: 'facts.statement.madeOn',
      in: 'facts',
      says: [
        '实施日(?:应)?(?:为|是|认定为|确定为|:)(?:当)?{date}',
        '{date}(?:,)?(?:应)?(?:为|系|是)(?:虚假陈述(?:行为)?)?(?:的)?实施日',
      ],
    },
    {
      path: 'facts.statement.revealedOn',
      in: 'facts',
      says: [
        '揭露日(?:应)?(?:为|是|认定为|确定为|:){date}',
        '{date}(?:,)?(?:应)?(?:为|系|是)(?:虚假陈述(?:行为)?)?(?:的)?揭露日',
      ],
    },
    {
      path: 'facts.statement.correctedOn',
      in: 'facts',
      says: [
        '更正日(?:应)?(?:为|是|认定为|确定为|:){date}',
        '{date}(?:,)?(?:应)?(?:为|系|是)(?:虚假陈述(?:行为)?)?(?:的)?更正日',
      ],
    },
    {
      path: 'facts.statement.referenceOn',
      in: 'facts',
      says: [
        '基准日(?:应)?(?:为|是|认定为|确定为|:){date}',
        '{date}(?:,)?(?:应)?(?:为|系|是)(?:虚假陈述(?:行为)?)?(?:的)?基准日',
      ],
    },
    { path: 'facts.statement.acts', in: 'facts', sentence: ['虚假记载|重大遗漏|误导性陈述|虚增'] },
    {
      path: 'facts.finding.claimed',
      in: 'facts',
      option: 'yes',
      says: ['(?:证监会|证监局|证券监督管理|交易所)[^。\\n]{0,60}?(?:处罚|警示|认定|处分)'],
    },
    {
      path: 'facts.finding.detail',
      in: 'facts',
      sentence: ['(?:证监会|证监局|证券监督管理|交易所)[^。\\n]{0,60}?(?:处罚|警示|认定|处分)'],
    },
    {
      path: 'facts.trading.security',
      in: 'facts',
      says: [
        '(?:买入|购买|购入|买进|持有)(?:了)?(?:被告|其)?(?:公司)?(?:发行的)?[“"「《]?(?<v>[\\p{Script=Han}A-Z*]{2,10}?)[”"」》]?(?:\\((?:证券|股票)代码[^()]*\\))?(?:的)?股票',
      ],
    },
  ],
  claims: [
    {
      about: '连带(?:赔偿|清偿)?责任',
      claimed: 'claims.jointLiability.claimed',
      words: 'claims.jointLiability.detail',
    },
    recovery('claims.recoveryCosts.claimed', 'claims.recoveryCosts.detail'),
  ],
};
