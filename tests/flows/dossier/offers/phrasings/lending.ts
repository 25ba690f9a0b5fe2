import type { CaseKind } from '../phrasing.ts';

/** 民间借贷纠纷. */
export const privateLending: CaseKind = {
  template: 'private-lending',
  values: {
    principal: 'money',
    interest: 'money',
    fee: 'money',
    lent: 'day',
    due: 'day',
    cut: 'day',
    rate: 'rate',
    surety: 'person',
  },
  plaintiff: 'person',
  defendant: 'person',
  sayings: [
    {
      part: 'claims',
      development: ['判令被告偿还原告借款本金{principal}', '请求依法判令被告归还原告借款{principal}'],
      heldOut: [
        '要求被告立即给付原告欠款本金共计{principal}',
        '判令被告返还原告借款人民币{principal}',
        '请求法院判决被告向原告清偿借款本金{principal}',
      ],
      gives: { 'claims.principal.owed': '$principal' },
    },
    {
      part: 'claims',
      group: 'interest',
      often: 0.5,
      development: [
        '判令被告支付截至{cut}的利息{interest}，并支付此后至实际清偿之日止的利息',
        '判令被告支付利息{interest}（计算至{cut}），之后的利息计算至借款还清之日止',
      ],
      heldOut: [
        '请求判令被告给付借款利息{interest}（暂计算至{cut}，此后利息计算至本息付清之日止）',
        '判令被告承担截止{cut}的利息{interest}以及其后至全部款项付清为止的利息',
      ],
      gives: {
        'claims.interest.claimed': 'yes',
        'claims.interest.owed': '$interest',
        'claims.interest.until': '$cut',
        'claims.interest.untilPaid': 'yes',
      },
    },
    {
      part: 'claims',
      group: 'interest',
      often: 0.5,
      development: ['判令被告支付逾期利息{interest}'],
      heldOut: ['判令被告给付逾期还款利息{interest}'],
      gives: { 'claims.interest.claimed': 'yes', 'claims.interest.owed': '$interest' },
    },
    {
      part: 'claims',
      often: 0.4,
      development: ['判令被告承担原告为实现债权支出的律师费{fee}', '判令被告支付律师代理费{fee}'],
      heldOut: ['请求判令被告负担原告支出的律师费{fee}和保全担保费800元', '原告支付的律师费{fee}由被告承担'],
      gives: { 'claims.costs.claimed': 'yes' },
      whole: ['claims.costs.details'],
    },
    {
      part: 'facts',
      group: 'loan',
      development: [
        '{lent}，被告因资金周转困难向原告借款{principal}，并出具借条一张',
        '被告因做生意缺钱，于{lent}向原告借款{principal}，并给原告写了借条',
      ],
      heldOut: [
        '原、被告系朋友关系，{lent}被告以买车为由找原告借了{principal}，当天给原告打了一张借条',
        '{lent}，被告因装修房屋需要用钱，从原告处借走人民币{principal}，有借条为证',
        '被告于{lent}以家中老人看病为由跟原告借钱{principal}，并亲笔书写了借据',
      ],
      gives: { 'facts.amount.agreed': '$principal' },
      whole: ['facts.contract.text'],
    },
    {
      part: 'facts',
      often: 0.7,
      group: 'paid',
      development: [
        '原告于当日通过银行转账向被告支付{principal}',
        '同日，原告通过微信转账方式将{principal}转给被告',
      ],
      heldOut: [
        '当天原告用手机银行给被告的账户转款{principal}',
        '借款当日，原告以银行汇款的方式向被告交付了{principal}',
      ],
      gives: { 'facts.amount.actual': '$principal', 'facts.amount.how': 'transfer' },
    },
    {
      part: 'facts',
      often: 0.7,
      group: 'paid',
      development: ['原告当场向被告交付现金{principal}'],
      heldOut: ['原告当面把{principal}现金交给了被告', '原告以现金形式将{principal}支付给被告'],
      gives: { 'facts.amount.actual': '$principal', 'facts.amount.how': 'cash' },
    },
    {
      part: 'facts',
      often: 0.8,
      development: ['双方约定于{due}前还清', '约定还款日期为{due}'],
      heldOut: ['被告承诺{due}之前一次还清借款', '借条上写明{due}归还', '双方商定借款期限至{due}'],
      gives: { 'facts.term.agreed': 'yes', 'facts.term.to': '$due' },
    },
    {
      part: 'facts',
      group: 'rate',
      often: 0.6,
      development: ['双方约定{rate}', '借条载明{rate}'],
      heldOut: ['口头说好{rate}', '借款{rate}', '利息按{rate}计算'],
      gives: { 'facts.rate.agreed': 'agreed', 'facts.rate.percent': '$rate', 'facts.rate.per': '$rate.per' },
    },
    {
      part: 'facts',
      group: 'rate',
      often: 0.5,
      development: ['双方未约定利息'],
      heldOut: ['借款时没有约定利息', '当时双方没约定利率'],
      gives: { 'facts.rate.agreed': 'none' },
    },
    {
      part: 'facts',
      often: 0.4,
      development: ['{surety}为该笔借款提供连带责任保证', '{surety}作为担保人在借条上签字'],
      heldOut: [
        '案外人{surety}自愿为上述借款提供连带担保并在借条上签名',
        '该借款由{surety}作为保证人签字捺印',
      ],
      gives: {
        'facts.guarantee.exists': 'yes',
        'facts.guarantee.guarantor': '$surety',
        'facts.guarantee.kind': '*joint',
      },
    },
    {
      part: 'facts',
      development: [
        '借款到期后，原告多次催要，被告拒不偿还',
        '还款期限届满后，被告未按约还款，经原告多次催讨未果',
      ],
      heldOut: [
        '到期后经原告反复索要，被告总是找理由推脱，不肯还钱',
        '借款到期后被告没有履行还款义务，至今仍未归还',
      ],
      gives: { 'facts.term.due': 'yes', 'facts.overdue.exists': 'yes' },
    },
    {
      part: 'facts',
      often: 0.4,
      development: ['被告至今分文未还'],
      heldOut: ['至起诉之日被告一分钱也没还', '被告至今未偿还过任何款项'],
      gives: { 'facts.repaid.any': 'no' },
    },
  ],
};

/** 金融借款合同纠纷. */
export const financialLoan: CaseKind = {
  template: 'financial-loan-contract',
  values: {
    loan: 'money',
    principal: 'money',
    interest: 'money',
    penalty: 'money',
    compound: 'money',
    fee: 'money',
    made: 'day',
    given: 'day',
    missed: 'day',
    cut: 'day',
    rate: 'rate',
    surety: 'organisation',
  },
  plaintiff: 'organisation',
  defendant: 'either',
  sayings: [
    {
      part: 'claims',
      development: ['判令被告偿还原告借款本金{principal}', '判令被告归还贷款本金{principal}'],
      heldOut: [
        '请求判令被告立即清偿尚欠原告的贷款本金人民币{principal}',
        '判令被告向原告返还借款本金{principal}',
      ],
      gives: { 'claims.principal.owed': '$principal' },
    },
    {
      part: 'claims',
      development: [
        '判令被告支付截至{cut}的利息{interest}、罚息{penalty}、复利{compound}，以及此后至实际清偿之日止的罚息、复利',
      ],
      heldOut: [
        '判令被告给付利息{interest}、罚息{penalty}、复利{compound}（均暂计至{cut}），并支付此后至全部款项付清之日止的罚息和复利',
        '请求判令被告支付期内利息{interest}、逾期罚息{penalty}及复利{compound}（计算至{cut}）',
      ],
      gives: {
        'claims.interest.claimed': 'yes',
        'claims.interest.inTerm': '$interest',
        'claims.interest.penalty': '$penalty',
        'claims.interest.compound': '$compound',
        'claims.interest.until': '$cut',
        'claims.interest.untilPaid': 'yes',
      },
    },
    {
      part: 'claims',
      often: 0.4,
      development: ['判令原告对被告提供的抵押物享有优先受偿权', '判令{surety}对上述债务承担连带清偿责任'],
      heldOut: [
        '请求确认原告有权就被告抵押的房产折价或者拍卖、变卖所得价款优先受偿',
        '保证人{surety}对被告的上述债务承担连带保证责任',
      ],
      gives: { 'claims.security.claimed': 'yes' },
      whole: ['claims.security.detail'],
    },
    {
      part: 'claims',
      often: 0.4,
      development: ['判令被告承担原告支出的律师费{fee}'],
      heldOut: ['原告因本案支付的律师代理费{fee}由被告负担'],
      gives: { 'claims.recoveryCosts.claimed': 'yes' },
      whole: ['claims.recoveryCosts.detail'],
    },
    {
      part: 'facts',
      development: ['{made}，原告与被告签订《个人借款合同》，约定被告向原告借款{loan}'],
      heldOut: [
        '原、被告双方于{made}签订了一份《流动资金贷款合同》，合同约定贷款金额为{loan}',
        '被告因经营需要向原告申请贷款，双方{made}签署《借款合同》，借款金额{loan}',
      ],
      gives: { 'facts.amount.agreed': '$loan' },
      whole: ['facts.contract.text'],
    },
    {
      part: 'facts',
      development: ['合同约定{rate}，还款方式为等额本息'],
      heldOut: ['借款{rate}，按等额本息方式还款'],
      gives: {
        'facts.rate.kinds': 'rate',
        'facts.rate.rate': '$rate',
        'facts.rate.ratePer': '$rate.per',
        'facts.repayment.how': 'annuity',
      },
    },
    {
      part: 'facts',
      development: ['原告于{given}向被告发放贷款{loan}', '{given}，原告依约向被告发放了贷款{loan}'],
      heldOut: ['合同签订后，原告{given}按约将贷款{loan}划入被告账户', '{given}原告如约放款{loan}'],
      gives: {
        'facts.provided.date': '$given',
        'facts.provided.amount': '$loan',
        'facts.amount.actual': '$loan',
      },
    },
    {
      part: 'facts',
      development: ['自{missed}起，被告未按约还款，已构成逾期'],
      heldOut: ['被告从{missed}开始拖欠贷款本息，至今未还', '但被告自{missed}起未能按期偿还本息'],
      gives: { 'facts.overdue.exists': 'yes', 'facts.overdue.since': '$missed' },
    },
    {
      part: 'facts',
      often: 0.5,
      development: ['为担保上述债务，{surety}与原告签订《保证合同》，承担连带责任保证'],
      heldOut: ['{surety}为被告的上述借款提供连带责任保证'],
      gives: {
        'facts.guarantee.exists': 'yes',
        'facts.guarantee.guarantor': '$surety',
        'facts.guaranteeKind.kind': 'joint',
      },
    },
  ],
};

/** 信用卡纠纷. */
export const creditCard: CaseKind = {
  template: 'credit-card',
  values: {
    principal: 'money',
    interest: 'money',
    penalty: 'money',
    fees: 'money',
    limit: 'money',
    opened: 'day',
    missed: 'day',
    cut: 'day',
  },
  plaintiff: 'organisation',
  defendant: 'person',
  sayings: [
    {
      part: 'claims',
      development: ['判令被告偿还截至{cut}的信用卡透支本金{principal}、利息{interest}、违约金{penalty}'],
      heldOut: [
        '请求判令被告归还原告信用卡欠款本金{principal}、利息{interest}、违约金{penalty}（以上款项计算至{cut}）',
        '判令被告支付信用卡透支本金{principal}及截止{cut}的利息{interest}、违约金{penalty}',
      ],
      gives: {
        'claims.principal.owed': '$principal',
        'claims.principal.until': '$cut',
        'claims.charges.claimed': 'yes',
        'claims.charges.details': '*',
      },
    },
    {
      part: 'facts',
      development: ['{opened}，被告向原告申请办理信用卡一张，信用额度{limit}'],
      heldOut: ['被告于{opened}在原告处申领了信用卡，授信额度为{limit}'],
      gives: { 'facts.terms.limit': '$limit' },
      whole: ['facts.card.text'],
    },
    {
      part: 'facts',
      development: ['自{missed}起，被告未按约还款', '被告自{missed}起开始逾期'],
      heldOut: ['从{missed}开始，被告停止还款', '{missed}起被告就没有再还过款'],
      gives: { 'facts.unpaid.since': '*' },
    },
    {
      part: 'facts',
      development: ['截至{cut}，被告尚欠本金{principal}、利息{interest}、违约金{penalty}、手续费{fees}'],
      heldOut: [
        '截止{cut}，被告信用卡项下共拖欠透支本金{principal}，利息{interest}，违约金{penalty}，分期手续费{fees}',
      ],
      gives: {
        'facts.unpaid.until': '$cut',
        'facts.unpaid.principal': '$principal',
        'facts.unpaid.interest': '$interest',
        'facts.unpaid.penalty': '$penalty',
        'facts.unpaid.fees': '$fees',
      },
    },
    {
      part: 'facts',
      development: ['原告多次通过电话、短信向被告催收，被告仍未还款'],
      heldOut: ['原告工作人员先后打电话、上门催讨，被告均置之不理'],
      gives: { 'facts.reminder.claimed': 'yes' },
      whole: ['facts.reminder.detail'],
    },
  ],
};

/** 保证保险合同纠纷. */
export const guaranteeInsurance: CaseKind = {
  template: 'guarantee-insurance-contract',
  values: {
    payout: 'money',
    premium: 'money',
    insured: 'money',
    fee: 'money',
    made: 'day',
    missed: 'day',
    paidOn: 'day',
  },
  plaintiff: 'organisation',
  defendant: 'person',
  sayings: [
    {
      part: 'claims',
      development: ['判令被告偿还原告理赔款{payout}', '判令被告支付原告代偿款{payout}'],
      heldOut: ['请求判令被告向原告返还保险理赔款人民币{payout}', '判令被告归还原告代为清偿的理赔款{payout}'],
      gives: { 'claims.payout.amount': '$payout' },
    },
    {
      part: 'claims',
      often: 0.6,
      development: ['判令被告支付拖欠的保险费{premium}'],
      heldOut: ['判令被告给付尚欠原告的保费{premium}'],
      gives: { 'claims.premium.claimed': 'yes', 'claims.premium.owed': '$premium' },
    },
    {
      part: 'claims',
      often: 0.4,
      development: ['判令被告承担律师费{fee}'],
      heldOut: ['请求判令原告支出的律师费{fee}由被告承担'],
      gives: { 'claims.recoveryCosts.claimed': 'yes' },
      whole: ['claims.recoveryCosts.detail'],
    },
    {
      part: 'facts',
      development: ['{made}，被告向原告投保个人借款保证保险，保险金额{insured}'],
      heldOut: ['被告为办理贷款，于{made}在原告处购买了保证保险，保险金额为{insured}'],
      gives: { 'facts.clauses.insured': '$insured' },
      whole: ['facts.contract.text'],
    },
    {
      part: 'facts',
      development: ['自{missed}起，被告未按期还款'],
      heldOut: ['被告从{missed}开始逾期不还贷款'],
      gives: { 'facts.arrears.since': '$missed' },
    },
    {
      part: 'facts',
      development: ['{paidOn}，原告向银行进行了理赔，支付理赔款{payout}'],
      heldOut: ['原告按照保险合同约定，于{paidOn}代被告向银行赔付{payout}'],
      gives: { 'facts.settlement.paidOn': '$paidOn', 'facts.settlement.amount': '$payout' },
    },
  ],
};
