import type { CaseKind } from '../phrasing.ts';

/** 离婚纠纷. */
export const divorce: CaseKind = {
  template: 'divorce',
  values: { support: 'money', damages: 'money', wed: 'day', born: 'day', child: 'person', home: 'address' },
  plaintiff: 'person',
  defendant: 'person',
  sayings: [
    {
      part: 'claims',
      development: ['判决原告与被告离婚', '请求依法判令原、被告离婚'],
      heldOut: ['请求法院准予原、被告离婚', '判令解除原告与被告的婚姻关系'],
      gives: {},
    },
    {
      part: 'claims',
      often: 0.8,
      development: [
        '婚生子{child}由原告抚养，被告每月支付抚养费{support}',
        '婚生女{child}由原告直接抚养，由被告每月给付抚养费{support}',
      ],
      heldOut: [
        '婚生儿子{child}归原告抚养，被告按月支付抚养费{support}至其年满十八周岁',
        '婚生女儿{child}随原告生活，被告每月承担抚养费{support}，直至孩子独立生活',
      ],
      gives: {
        'childClaims.custody.has': 'yes',
        'children[0].child.name': '$child',
        'children[0].child.to': 'plaintiff',
        'furtherClaims.support.has': 'yes',
        'furtherClaims.support.payer': 'defendant',
        'furtherClaims.support.amount': '*',
      },
    },
    {
      part: 'claims',
      often: 0.5,
      development: ['依法分割夫妻共同财产'],
      heldOut: ['请求依法对夫妻共同财产予以分割'],
      gives: { 'claims.property.has': 'yes' },
    },
    {
      part: 'claims',
      often: 0.3,
      development: ['判令被告支付离婚损害赔偿金{damages}'],
      heldOut: ['判令被告赔偿原告精神损害赔偿金{damages}'],
      gives: {
        'furtherClaims.compensation.claimed': 'yes',
        'furtherClaims.compensation.kinds': 'damages',
        'furtherClaims.compensation.damages': '$damages',
      },
    },
    {
      part: 'facts',
      development: ['原、被告经人介绍相识，于{wed}登记结婚', '原、被告{wed}在民政局办理结婚登记'],
      heldOut: ['双方自由恋爱，{wed}领取结婚证', '原告与被告于{wed}在延吉市民政局登记结婚'],
      gives: { 'facts.marriage.date': '$wed' },
    },
    {
      part: 'facts',
      often: 0.8,
      development: ['婚后于{born}生育一子{child}'],
      heldOut: ['{born}生有一个孩子，取名{child}'],
      gives: {},
      whole: ['facts.marriage.children'],
    },
    {
      part: 'facts',
      development: ['因性格不合经常争吵，夫妻感情已经破裂'],
      heldOut: ['被告长期酗酒、不顾家庭，致使双方感情确已破裂'],
      gives: {},
      whole: ['facts.marriage.reason'],
    },
    {
      part: 'facts',
      often: 0.4,
      development: ['双方无共同债务'],
      heldOut: ['婚姻期间没有夫妻共同债务', '双方也不存在共同债务'],
      gives: { 'debtClaims.debts.has': 'no' },
    },
  ],
};

/** 劳动争议. */
export const labour: CaseKind = {
  template: 'labor-dispute',
  values: {
    wages: 'money',
    double: 'money',
    severance: 'money',
    overtime: 'money',
    pay: 'money',
    started: 'day',
    ended: 'day',
    applied: 'day',
    received: 'day',
    job: ['保安员', '装配工', '仓库管理员', '厨师', '货车司机'],
  },
  plaintiff: 'person',
  defendant: 'organisation',
  sayings: [
    {
      part: 'claims',
      often: 0.8,
      development: ['判令被告支付拖欠原告的工资{wages}', '判令被告给付原告工资{wages}'],
      heldOut: ['请求判令被告支付原告被拖欠的劳动报酬（工资）{wages}', '要求被告补发所欠工资共计{wages}'],
      gives: { 'claims.wages.claimed': 'yes', 'claims.wages.amount': '$wages' },
      whole: ['claims.wages.details'],
    },
    {
      part: 'claims',
      often: 0.5,
      development: ['判令被告支付未签订书面劳动合同的双倍工资差额{double}'],
      heldOut: ['判令被告给付未签劳动合同期间的二倍工资{double}'],
      gives: { 'claims.doubleWages.claimed': 'yes', 'claims.doubleWages.amount': '$double' },
      whole: ['claims.doubleWages.details'],
    },
    {
      part: 'claims',
      often: 0.4,
      development: ['判令被告支付加班费{overtime}'],
      heldOut: ['判令被告向原告支付休息日加班工资{overtime}'],
      gives: { 'claims.overtime.claimed': 'yes', 'claims.overtime.amount': '$overtime' },
      whole: ['claims.overtime.details'],
    },
    {
      part: 'claims',
      often: 0.5,
      group: 'end',
      development: ['判令被告支付解除劳动合同经济补偿金{severance}'],
      heldOut: ['判令被告支付经济补偿{severance}'],
      gives: { 'claims.severance.claimed': 'yes', 'claims.severance.amount': '$severance' },
      whole: ['claims.severance.details'],
    },
    {
      part: 'claims',
      often: 0.5,
      group: 'end',
      development: ['判令被告支付违法解除劳动合同赔偿金{severance}'],
      heldOut: ['请求判令被告因违法辞退向原告支付赔偿金{severance}'],
      gives: { 'claims.unlawfulDismissal.claimed': 'yes', 'claims.unlawfulDismissal.amount': '$severance' },
      whole: ['claims.unlawfulDismissal.details'],
    },
    {
      part: 'facts',
      development: ['{started}，原告入职被告处，担任{job}', '原告于{started}到被告处工作，岗位为{job}'],
      heldOut: ['原告自{started}起在被告处上班，从事{job}工作', '{started}原告进入被告公司任{job}一职'],
      gives: { 'facts.performance.startedOn': '$started', 'facts.performance.job': '$job' },
    },
    {
      part: 'facts',
      often: 0.7,
      development: ['被告于{ended}解除与原告的劳动合同', '{ended}，被告以原告不服从管理为由将原告辞退'],
      heldOut: ['{ended}被告口头通知解除劳动关系', '直到{ended}，被告无故将原告开除'],
      gives: { 'facts.ended.ended': 'yes', 'facts.ended.on': '$ended' },
      whole: ['facts.ended.text'],
    },
    {
      part: 'facts',
      development: ['{applied}，原告向延吉市劳动人事争议仲裁委员会申请仲裁'],
      heldOut: [
        '原告于{applied}就上述请求向劳动人事争议仲裁委员会提起仲裁申请',
        '{applied}原告申请了劳动仲裁',
      ],
      gives: { 'facts.arbitration.appliedOn': '$applied' },
    },
    {
      part: 'facts',
      often: 0.7,
      development: ['仲裁委员会作出延市劳人仲字〔2025〕第118号裁决书，原告于{received}收到该裁决书'],
      heldOut: ['{received}，原告收到了延市劳人仲字〔2025〕第118号仲裁裁决书'],
      gives: {
        'arbitration.arbitration.state': 'awarded',
        'arbitration.arbitration.receivedOn': '$received',
        'facts.arbitration.document': '延市劳人仲字〔2025〕第118号',
      },
    },
  ],
};

/** 机动车交通事故责任纠纷. */
export const traffic: CaseKind = {
  template: 'traffic-accident-liability',
  values: {
    medical: 'money',
    lost: 'money',
    meals: 'money',
    travel: 'money',
    moral: 'money',
    vehicle: 'money',
    day: 'day',
    place: ['延吉市人民路与光华路交汇处', '珲春市口岸大路东段', '敦化市翰章大街北侧'],
  },
  plaintiff: 'person',
  defendant: 'either',
  sayings: [
    {
      part: 'claims',
      development: ['判令被告赔偿原告医疗费{medical}、误工费{lost}、住院伙食补助费{meals}、交通费{travel}'],
      heldOut: [
        '请求判令各被告赔偿原告各项损失，其中医药费{medical}，误工费{lost}，伙食补助费{meals}，交通费{travel}',
      ],
      gives: {
        'scope.scope.harm': 'injury',
        'scope.scope.items': 'medical,meals,lostIncome,transport',
        'claims.medical.amount': '$medical',
        'claims.lostIncome.amount': '$lost',
        'claims.meals.amount': '$meals',
        'claims.transport.amount': '$travel',
      },
    },
    {
      part: 'claims',
      often: 0.4,
      development: ['判令被告赔偿精神损害抚慰金{moral}'],
      heldOut: ['判令被告支付精神抚慰金{moral}'],
      gives: { 'scope.scope.items': 'moral', 'claims.moral.amount': '$moral' },
    },
    {
      part: 'claims',
      often: 0.4,
      development: ['判令被告赔偿车辆维修费{vehicle}'],
      heldOut: ['判令被告赔偿原告车辆损失{vehicle}'],
      gives: { 'scope.scope.harm': 'property', 'claims.property.vehicle': '$vehicle' },
    },
    {
      part: 'facts',
      development: ['{day}，被告驾驶小型轿车行驶至{place}时，与原告驾驶的电动车相撞，致原告受伤'],
      heldOut: [
        '{day}8时许，被告驾驶轿车沿公路行驶到{place}，将正在过马路的原告撞伤',
        '{day}下午，被告驾驶小客车行至{place}处与骑自行车的原告发生碰撞，造成原告受伤',
      ],
      gives: { 'facts.accident.on': '$day', 'facts.accident.place': '$place' },
      whole: ['facts.accident.text'],
    },
    {
      part: 'facts',
      development: [
        '经交警部门认定，被告负事故全部责任',
        '交警大队作出道路交通事故认定书，认定被告承担主要责任',
      ],
      heldOut: ['该事故经公安交警大队认定，被告负此次事故的全部责任，原告无责任'],
      gives: {},
      whole: ['facts.responsibility.text'],
    },
    {
      part: 'facts',
      often: 0.7,
      development: ['被告车辆在某某保险公司投保交强险和商业三者险'],
      heldOut: ['肇事车辆投保了机动车交通事故责任强制保险及商业第三者责任保险'],
      gives: {},
      whole: ['facts.insurance.text'],
    },
  ],
};
