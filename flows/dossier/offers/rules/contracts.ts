import type { PhraseRule, TemplateRules } from '../phrases.ts';
import {
  contractSentence,
  jointGuarantee,
  recovery,
  reminderSentence,
  security,
  securityFacts,
  total,
  untilPaid,
} from './common.ts';

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

/** 买卖合同纠纷. */
export const saleRules: TemplateRules = {
  phrases: [
    {
      path: 'position.position.side',
      in: 'claims',
      option: 'seller',
      says: [
        '(?:支付|给付|偿还|清偿|付清)[^。;\\n返退]{0,14}?(?:货款|材料款|价款|欠款|设备款|购货款|购房款|尾款)',
      ],
      unless: '(?:返还|退还|退回)|退货|更换|交付货物|赔偿…质量',
    },
    {
      path: 'position.position.side',
      in: 'claims',
      option: 'buyer',
      says: [
        '(?:返还|退还|退回)…(?:货款|购货款|价款|预付款|定金|购车款|款)',
        '交付(?:合同)?(?:约定的)?货物|继续供货',
      ],
    },
    {
      path: 'claims.price.amount',
      in: 'claims',
      says: [
        '(?<!以)(?:支付|给付|偿还|清偿|付清)(?:原告|拖欠|所欠|尚欠|剩余|欠付|的|被告|全部)*(?:货款|材料款|价款|欠款|设备款|购货款|尾款)(?:本金|共计|合计|人民币|余额|:)*{money}',
      ],
    },
    box(
      'claims.lateInterest.claimed',
      'claims',
      'yes',
      '(?:逾期(?:付款)?(?:的)?|迟延(?:付款|履行)?(?:的)?)?(?:利息|违约金)',
    ),
    {
      path: 'claims.lateInterest.until',
      in: 'claims',
      says: [
        '截[至止]到?{date}(?:止|为止)?(?:的)?(?:逾期)?(?:付款)?(?:的)?(?:利息|违约金)',
        '(?:暂)?计算?[至到]{date}(?:止|为止|,|;|为|\\))',
        '(?:自|从){a date}(?:起)?(?:暂计)?[至到]{date}(?:止|为止)?的(?:逾期)?(?:付款)?(?:利息|违约金)',
      ],
    },
    {
      path: 'claims.lateInterest.interest',
      in: 'claims',
      says: ['利息(?:损失)?(?:共计|合计|为|人民币|暂计|:)*{money}'],
    },
    {
      path: 'claims.lateInterest.penalty',
      in: 'claims',
      says: ['违约金(?:共计|合计|为|人民币|暂计|:)*{money}'],
    },
    untilPaid('claims.lateInterest.untilPaid'),
    {
      path: 'claims.lateInterest.base',
      in: 'claims',
      says: ['以(?:货款|欠款|尚欠货款)?{money}为(?:基数|本金)'],
    },
    {
      path: 'claims.lateInterest.from',
      in: 'claims',
      says: ['(?:自|从){date}起[^。;\\n]{0,60}?(?:之日|为止|付清|清偿)'],
    },
    box('claims.damages.claimed', 'claims', 'yes', '赔偿…损失'),
    { path: 'claims.damages.amount', in: 'claims', says: ['赔偿…损失(?:共计|合计|人民币|:)*{money}'] },
    {
      path: 'claims.contract.how',
      in: 'claims',
      option: 'confirm',
      says: ['确认[^。;\\n]{0,40}?合同[^。;\\n]{0,6}?于{a date}解除'],
    },
    {
      path: 'claims.contract.how',
      in: 'claims',
      option: 'rescind',
      says: ['解除[^。;\\n]{0,60}?(?:合同|协议)'],
      unless: '确认[^。;\\n]{0,40}?解除',
    },
    { path: 'claims.contract.date', in: 'claims', says: ['合同[^。;\\n\\d]{0,6}?于{date}解除'] },
    total,
    contractSentence('(?:买卖|购销|供货|采购|销售|供销|订货)…(?:合同|协议)|合同'),
    {
      path: 'facts.goods.text',
      in: 'facts',
      says: [
        '(?:向(?:原|被)告)?(?:购买|采购|订购|购进|购得|供应|出售)(?:了)?(?<v>[^,;。:\\n]{2,30}?)(?=[,;。]|租金|单价|总价|货款)',
      ],
      take: 'first',
    },
    {
      path: 'facts.price.unit',
      in: 'facts',
      says: [
        '单价(?:为|是|每[^,;。\\d]{1,4}|:){0,2}{money}',
        '每(?:吨|公斤|千克|斤|件|台|套|个|箱|袋|米|平方米|立方米?|方|块|只|头|株|桶){money}',
      ],
    },
    {
      path: 'facts.price.total',
      in: 'facts',
      says: [
        '(?:合同)?(?:总价(?:款|格)?|总货款|货款总[额价计]|货款(?:共计|合计)|价款(?:共计|合计|总计|总额)|合同(?:总)?价款|合同(?:总)?金额|货值)(?:共计|为|是|人民币|:){0,2}{money}',
      ],
    },
    {
      path: 'facts.performance.unpaid',
      in: 'facts',
      says: [
        '(?:尚欠|拖欠|仍欠|下欠|欠付|剩余|余下|还欠|共欠)(?:原告)?(?:的)?(?:剩余)?(?:货款|材料款|价款|款项|货款本金|欠款)?(?:共计|合计|人民币)*{money}',
      ],
    },
    box(
      'facts.delay.exists',
      'facts',
      'yes',
      '(?:至今|一直)?(?:仍)?(?:未(?:能)?|拒不|拒绝)(?:再)?(?:支付|给付|付款|付清|偿还|付)',
      '逾期(?:未)?(?:付款|支付|交货)',
      '拖欠',
    ),
    {
      path: 'facts.delay.kinds',
      in: 'facts',
      option: 'payment',
      says: [
        '(?:未(?:能)?|拒不|拒绝)(?:再)?(?:按(?:时|期|约))?(?:支付|给付|付款|付清|付)[^。;\\n]{0,10}(?:货款|余款|价款|款|[。,;])',
        '(?:拖欠|欠付|尚欠)…(?:货款|材料款|价款)',
      ],
      unless: '未(?:能)?(?:按(?:时|期|约))?(?:交货|交付货物|发货|供货)',
    },
    box('facts.reminder.exists', 'facts', 'yes', '催(?:要|讨|促|款|收|告)'),
    ...securityFacts,
    jointGuarantee('facts.guaranteeKind.kind'),
  ],
  claims: [
    security('claims.security.claimed', 'claims.security.detail'),
    recovery('claims.recoveryCosts.claimed', 'claims.recoveryCosts.detail'),
  ],
};

const propertyFee = '物业(?:服务|管理)?费(?:用)?';

/** 物业服务合同纠纷. */
export const propertyServiceRules: TemplateRules = {
  phrases: [
    {
      path: 'claims.fee.owed',
      in: 'claims',
      says: [`${propertyFee}(?:\\([^()]*\\))?(?:本金|共计|合计|人民币|欠费|计|为|:)*{money}`],
    },
    {
      path: 'claims.fee.until',
      in: 'claims',
      says: [
        `截[至止]到?{date}(?:止|为止)?[^。;\\n\\d]{0,12}?${propertyFee}`,
        `(?:自|从){a date}(?:起)?[至到-]{date}(?:止|为止|期间)?[^。;\\n\\d违]{0,14}?${propertyFee}`,
        `${propertyFee}[^。;\\n违]{0,26}?\\((?:[^()\\n]{0,8}?{a date}(?:起)?)?[至到-]{date}`,
      ],
    },
    box('claims.penalty.claimed', 'claims', 'yes', '违约金|滞纳金'),
    {
      path: 'claims.penalty.owed',
      in: 'claims',
      says: ['(?:违约金|滞纳金)(?:\\([^()]*\\))?(?:共计|合计|为|人民币|暂计|:)*{money}'],
    },
    {
      path: 'claims.penalty.until',
      in: 'claims',
      says: [
        '(?:违约金|滞纳金)[^;。\\n]{0,40}?(?:暂)?(?:计|计算|算)[至到]{date}',
        '截[至止]到?{date}(?:止|为止)?(?:的)?(?:逾期)?(?:违约金|滞纳金)',
      ],
    },
    untilPaid('claims.penalty.untilPaid'),
    total,
    contractSentence('(?:前期)?物业(?:管理)?(?:服务)?(?:合同|协议)'),
    {
      path: 'facts.project.location',
      in: 'facts',
      says: [
        '被告[^。;\\n]{0,12}?(?:系|是|为){place}(?:的)?(?:业主|房屋(?:的)?(?:所有权人|产权人|业主)|所有权人|产权人)',
        '(?:房屋|物业)?(?:坐落于|坐落在|坐落|位于){place}(?=[,;。(]|的(?:房屋|业主))',
      ],
    },
    {
      path: 'facts.project.area',
      in: 'facts',
      says: ['面积(?:为|共|是|:|共计|约){0,2}(?<v>\\d+(?:\\.\\d+)?(?:平方米|平米|㎡|m2|m²))'],
    },
    {
      path: 'facts.rate.text',
      in: 'facts',
      sentence: [
        `${propertyFee}[^。;\\n]{0,20}?(?:每(?:月)?每?(?:平方米|平米)|元\\/|元每)`,
        '(?:每(?:月)?每?(?:平方米|平米)(?:每月)?)[^。;\\n]{0,6}元',
      ],
    },
    {
      path: 'facts.term.from',
      in: 'facts',
      says: ['(?:服务|合同|委托)?期限[^,。;\\n\\d]{0,6}(?:自|从|为|:)?{date}起?[至到-]{a date}'],
    },
    {
      path: 'facts.term.to',
      in: 'facts',
      says: ['(?:服务|合同|委托)?期限[^,。;\\n\\d]{0,6}(?:自|从|为|:)?{a date}起?[至到-]{date}'],
    },
    {
      path: 'facts.penaltyRate.text',
      in: 'facts',
      sentence: [
        '(?:逾期|未(?:按时|按期|按约)|迟延|延期)[^。\\n]{0,30}?(?:每日|按日|日)[^。\\n]{0,20}?(?:违约金|滞纳金)',
        '(?:违约金|滞纳金)[^。\\n]{0,12}?(?:每日|按日)',
      ],
    },
    reminderSentence('facts.reminders.text'),
  ],
};

/** 融资租赁合同纠纷. */
export const financeLeaseRules: TemplateRules = {
  phrases: [
    {
      path: 'demand.demand.which',
      in: 'claims',
      option: 'rent',
      says: ['支付[^。;\\n]{0,12}租金'],
      unless: '解除[^。;\\n]{0,40}合同',
    },
    { path: 'demand.demand.which', in: 'claims', option: 'rescission', says: ['解除[^。;\\n]{0,60}?合同'] },
    ...(['claims.rent', 'claims.return'] as const).flatMap((row): PhraseRule[] => [
      {
        path: `${row}.due`,
        in: 'claims',
        says: [
          '(?<!未)到期(?:而)?未(?:支)?付(?:的)?租金(?:共计|人民币|:)*{money}',
          '(?:逾期|已到期)(?:未付)?租金(?:共计|人民币|:)*{money}',
        ],
      },
      {
        path: `${row}.notDue`,
        in: 'claims',
        says: ['(?:未到期|剩余未到期)(?:的)?租金(?:共计|人民币|:)*{money}'],
      },
      { path: `${row}.residual`, in: 'claims', says: ['留购(?:价款|价|款|金)(?:人民币|:)*{money}'] },
    ]),
    ...(['claims.default', 'claims.return'] as const).flatMap((row): PhraseRule[] => [
      {
        path: `${row}.penalty`,
        in: 'claims',
        says: ['违约金(?:\\([^()]*\\))?(?:共计|人民币|暂计|为|:)*{money}'],
      },
      { path: `${row}.lateFee`, in: 'claims', says: ['滞纳金(?:共计|人民币|暂计|为|:)*{money}'] },
      { path: `${row}.damages`, in: 'claims', says: ['损害赔偿金(?:共计|人民币|为|:)*{money}'] },
      {
        path: `${row}.until`,
        in: 'claims',
        says: [
          '截[至止]到?{date}(?:止|为止)?(?:的)?(?:逾期)?(?:违约金|滞纳金)',
          '(?:违约金|滞纳金)[^;。\\n]{0,30}?(?:暂)?计(?:算)?[至到]{date}',
        ],
      },
      { path: `${row}.from`, in: 'claims', says: ['自{date}起[^。;\\n]{0,60}?(?:之日|为止|付清|清偿)'] },
      {
        path: `${row}.base`,
        in: 'claims',
        says: ['以(?:未付租金|到期未付租金|欠付租金)?{money}为(?:基数|本金)'],
      },
    ]),
    box('claims.return.claimed', 'claims', 'yes', '返还[^。;\\n]{0,20}租赁物'),
    {
      path: 'claims.ownership.claimed',
      in: 'claims',
      option: 'yes',
      says: ['确认[^。;\\n]{0,40}?(?:租赁物|所有权)[^。;\\n]{0,20}?归原告(?:所有)?'],
    },
    {
      path: 'claims.rescission.how',
      in: 'claims',
      option: 'confirm',
      says: ['确认[^。;\\n]{0,60}?于{a date}解除'],
    },
    {
      path: 'claims.rescission.how',
      in: 'claims',
      option: 'court',
      says: ['解除[^。;\\n]{0,60}?合同'],
      unless: '确认[^。;\\n]{0,60}?解除',
    },
    { path: 'claims.rescission.date', in: 'claims', says: ['确认[^。;\\n]{0,60}?于{date}解除'] },
    total,
    contractSentence('融资租赁…合同|售后回租…合同'),
    {
      path: 'facts.rent.amount',
      in: 'facts',
      says: ['租金(?:总额|总计|共计|合计|总金额)(?:为|人民币|:)*{money}'],
    },
    {
      path: 'facts.term.from',
      in: 'facts',
      says: ['(?:租赁)?期限[^,。;\\n\\d]{0,6}(?:\\d{1,3}个月,?)?(?:自|从|为|:|即)*{date}起?[至到-]{a date}'],
    },
    {
      path: 'facts.term.to',
      in: 'facts',
      says: ['(?:租赁)?期限[^,。;\\n\\d]{0,6}(?:\\d{1,3}个月,?)?(?:自|从|为|:|即)*{a date}起?[至到-]{date}'],
    },
    {
      path: 'facts.thing.text',
      in: 'facts',
      says: ['租赁物(?:为|系|是|:)(?<v>[^,;。:\\n]{2,40}?)(?=[,;。]|租金|单价|总价|货款)'],
    },
    {
      path: 'facts.afterwards.residual',
      in: 'facts',
      says: ['留购(?:价款|价|款|金)(?:为|人民币|:)*{money}'],
    },
    {
      path: 'facts.delivery.date',
      in: 'facts',
      says: [
        '{date}[^。;\\n\\d]{0,24}?(?:交付|接收|签收|验收)(?:了)?[^。;\\n]{0,6}?租赁物',
        '租赁物(?:已)?于{date}[^。;\\n\\d]{0,10}?(?:交付|验收)',
      ],
    },
    {
      path: 'facts.rentPaid.paid',
      in: 'facts',
      says: ['(?:已|共)(?:经)?(?:支付|付|缴纳)(?:了)?租金(?:共计|合计|人民币)*{money}'],
    },
    {
      path: 'facts.rentOwed.from',
      in: 'facts',
      says: ['(?:自|从){date}(?:起|开始)[^。;\\n]{0,20}?(?:未(?:再|能|按)|拖欠|逾期|停止)'],
    },
    {
      path: 'facts.rentOwed.until',
      in: 'facts',
      says: ['截[至止]到?{date}[^。;\\n]{0,14}?(?:欠|拖欠|未付)[^。;\\n\\d]{0,6}租金'],
    },
    {
      path: 'facts.rentOwed.rent',
      in: 'facts',
      says: ['(?:尚欠|拖欠|欠付|仍欠)(?:原告)?(?:到期)?租金(?:共计|合计|人民币)*{money}'],
    },
    ...securityFacts,
    jointGuarantee('facts.guaranteeKind.kind'),
  ],
  claims: [
    security('claims.security.claimed', 'claims.security.detail'),
    recovery('claims.recoveryCosts.claimed', 'claims.recoveryCosts.detail'),
  ],
};
