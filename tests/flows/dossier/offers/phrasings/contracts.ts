import type { CaseKind } from '../phrasing.ts';

/** 买卖合同纠纷. */
export const sale: CaseKind = {
  template: 'sale-contract',
  values: {
    owed: 'money',
    interest: 'money',
    total: 'money',
    made: 'day',
    cut: 'day',
    goods: ['水泥50吨', '地板砖300箱', '玉米种子20袋', '电缆600米', '化肥12吨'],
    fee: 'money',
  },
  plaintiff: 'person',
  defendant: 'either',
  sayings: [
    {
      part: 'claims',
      development: ['判令被告支付原告货款{owed}', '请求判令被告给付拖欠的货款{owed}'],
      heldOut: [
        '要求被告付清所欠原告材料款{owed}',
        '判令被告立即向原告支付剩余货款人民币{owed}',
        '请求判令被告偿还原告货款{owed}',
      ],
      gives: { 'claims.price.amount': '$owed', 'position.position.side': 'seller' },
    },
    {
      part: 'claims',
      often: 0.6,
      development: ['判令被告支付逾期付款利息{interest}（计算至{cut}），之后的利息计算至实际付清之日止'],
      heldOut: ['判令被告支付截至{cut}的逾期付款利息{interest}，此后利息计算至货款还清之日止'],
      gives: {
        'claims.lateInterest.claimed': 'yes',
        'claims.lateInterest.interest': '$interest',
        'claims.lateInterest.until': '$cut',
        'claims.lateInterest.untilPaid': 'yes',
      },
    },
    {
      part: 'claims',
      often: 0.3,
      development: ['判令被告承担原告律师费{fee}'],
      heldOut: ['原告聘请律师支出的律师费{fee}由被告承担'],
      gives: { 'claims.recoveryCosts.claimed': 'yes' },
      whole: ['claims.recoveryCosts.detail'],
    },
    {
      part: 'facts',
      development: ['{made}，原、被告签订买卖合同，约定被告向原告购买{goods}，总价{total}'],
      heldOut: [
        '原、被告于{made}签订《购销合同》，被告向原告采购{goods}，货款共计{total}',
        '双方在{made}签订供货合同一份，由被告向原告订购{goods}，合同总价款为{total}',
      ],
      gives: { 'facts.goods.text': '$goods', 'facts.price.total': '$total' },
      whole: ['facts.contract.text'],
    },
    {
      part: 'facts',
      development: [
        '原告按约交货后，被告尚欠货款{owed}至今未付',
        '原告已全部交货，但被告仍拖欠货款{owed}，拒不支付',
      ],
      heldOut: [
        '原告如数送货，被告收货后只付了一部分，现还欠原告货款{owed}一直未付',
        '货物交付后，被告尚欠原告{owed}没有付清',
      ],
      gives: {
        'facts.performance.unpaid': '$owed',
        'facts.delay.exists': 'yes',
        'facts.delay.kinds': 'payment',
      },
    },
    {
      part: 'facts',
      development: ['原告多次催要，被告均以各种理由推脱'],
      heldOut: ['经原告多次上门催讨，被告总是推三阻四'],
      gives: { 'facts.reminder.exists': 'yes' },
    },
  ],
};

/** 物业服务合同纠纷. */
export const propertyService: CaseKind = {
  template: 'property-service-contract',
  values: {
    owed: 'money',
    penalty: 'money',
    made: 'day',
    from: 'day',
    until: 'day',
    home: 'address',
    area: ['88.5平方米', '102.36平方米', '76平方米'],
  },
  plaintiff: 'organisation',
  defendant: 'person',
  sayings: [
    {
      part: 'claims',
      development: [
        '判令被告支付自{from}至{until}的物业费{owed}',
        '判令被告支付拖欠的物业服务费{owed}（自{from}至{until}）',
      ],
      heldOut: [
        '请求判令被告给付{from}至{until}期间的物业服务费{owed}',
        '判令被告缴纳物业管理费{owed}（{from}至{until}）',
      ],
      gives: { 'claims.fee.owed': '$owed', 'claims.fee.until': '$until' },
    },
    {
      part: 'claims',
      often: 0.6,
      development: ['判令被告支付违约金{penalty}', '判令被告支付逾期交费的违约金{penalty}'],
      heldOut: ['判令被告承担滞纳金{penalty}', '要求被告支付逾期付款违约金共计{penalty}'],
      gives: { 'claims.penalty.claimed': 'yes', 'claims.penalty.owed': '$penalty' },
    },
    {
      part: 'facts',
      development: ['被告系{home}的业主，房屋建筑面积{area}'],
      heldOut: ['被告为{home}房屋的所有权人，该房屋面积为{area}'],
      gives: { 'facts.project.location': '$home', 'facts.project.area': '$area' },
    },
    {
      part: 'facts',
      development: ['{made}，原告与该小区业主委员会签订《物业服务合同》'],
      heldOut: ['原告根据{made}与建设单位签订的《前期物业服务合同》为小区提供服务'],
      gives: {},
      whole: ['facts.contract.text'],
    },
    {
      part: 'facts',
      development: ['合同约定物业费标准为每平方米每月1.2元'],
      heldOut: ['物业服务费按照每月每平方米1.5元收取'],
      gives: {},
      whole: ['facts.rate.text'],
    },
    {
      part: 'facts',
      development: ['原告多次催缴，被告仍未交纳'],
      heldOut: ['原告通过张贴通知、打电话等方式催收，被告一直不交'],
      gives: {},
      whole: ['facts.reminders.text'],
    },
  ],
};

/** 融资租赁合同纠纷. */
export const financeLease: CaseKind = {
  template: 'finance-lease-contract',
  values: {
    due: 'money',
    notDue: 'money',
    residual: 'money',
    penalty: 'money',
    rent: 'money',
    made: 'day',
    delivered: 'day',
    missed: 'day',
    cut: 'day',
    thing: ['挖掘机一台', '重型货车一辆', '数控机床两台'],
  },
  plaintiff: 'organisation',
  defendant: 'either',
  sayings: [
    {
      part: 'claims',
      development: ['判令被告支付到期未付租金{due}、未到期租金{notDue}及留购价款{residual}'],
      heldOut: [
        '请求判令被告向原告支付全部未付租金，其中到期未付租金{due}、未到期租金{notDue}，并支付留购价{residual}',
      ],
      gives: {
        'demand.demand.which': 'rent',
        'claims.rent.due': '$due',
        'claims.rent.notDue': '$notDue',
        'claims.rent.residual': '$residual',
      },
    },
    {
      part: 'claims',
      often: 0.7,
      development: ['判令被告支付截至{cut}的违约金{penalty}'],
      heldOut: ['判令被告支付逾期违约金{penalty}（暂计至{cut}）'],
      gives: {
        'claims.default.claimed': 'yes',
        'claims.default.penalty': '$penalty',
        'claims.default.until': '$cut',
      },
    },
    {
      part: 'facts',
      development: ['{made}，原、被告签订《融资租赁合同》，租赁物为{thing}，租金总额{rent}'],
      heldOut: ['原告与被告于{made}签订《融资租赁合同》一份，合同约定租赁物为{thing}，租金共计{rent}'],
      gives: { 'facts.thing.text': '$thing', 'facts.rent.amount': '$rent' },
      whole: ['facts.contract.text'],
    },
    {
      part: 'facts',
      development: ['{delivered}，原告向被告交付了租赁物'],
      heldOut: ['租赁物已于{delivered}交付被告使用', '被告于{delivered}签收了租赁物'],
      gives: { 'facts.delivery.date': '$delivered' },
    },
    {
      part: 'facts',
      development: ['自{missed}起，被告未按约支付租金'],
      heldOut: ['被告从{missed}开始拖欠租金'],
      gives: { 'facts.rentOwed.from': '$missed' },
    },
  ],
};

/** 证券虚假陈述责任纠纷. */
export const securities: CaseKind = {
  template: 'securities-misrepresentation',
  values: {
    loss: 'money',
    commission: 'money',
    stamp: 'money',
    made: 'day',
    revealed: 'day',
    reference: 'day',
    security: ['某某药业', '某某科技', '某某股份'],
  },
  plaintiff: 'person',
  defendant: 'organisation',
  sayings: [
    {
      part: 'claims',
      development: ['判令被告赔偿原告投资差额损失{loss}、佣金损失{commission}、印花税损失{stamp}'],
      heldOut: ['请求判令被告赔偿投资差额损失{loss}，佣金{commission}，印花税{stamp}'],
      gives: {
        'claims.loss.difference': '$loss',
        'claims.loss.commission': '$commission',
        'claims.loss.stampDuty': '$stamp',
      },
    },
    {
      part: 'facts',
      development: ['原告买入被告发行的{security}股票'],
      heldOut: ['原告系证券投资者，曾购买“{security}”股票'],
      gives: { 'facts.trading.security': '$security' },
    },
    {
      part: 'facts',
      development: ['被告在年度报告中虚增营业收入，构成虚假陈述'],
      heldOut: ['被告披露的年报存在虚假记载，隐瞒了关联交易'],
      gives: {},
      whole: ['facts.statement.acts'],
    },
    {
      part: 'facts',
      development: ['虚假陈述实施日为{made}，揭露日为{revealed}，基准日为{reference}'],
      heldOut: [
        '{made}为虚假陈述行为的实施日，{revealed}为揭露日，{reference}为基准日',
        '本案实施日应认定为{made}，揭露日应认定为{revealed}，基准日应认定为{reference}',
      ],
      gives: {
        'facts.statement.madeOn': '$made',
        'facts.statement.revealedOn': '$revealed',
        'facts.statement.referenceOn': '$reference',
      },
    },
    {
      part: 'facts',
      development: ['中国证监会对被告作出行政处罚决定，认定其信息披露违法'],
      heldOut: ['当地证监局已就上述违法行为对被告作出行政处罚'],
      gives: { 'facts.finding.claimed': 'yes' },
      whole: ['facts.finding.detail'],
    },
  ],
};
