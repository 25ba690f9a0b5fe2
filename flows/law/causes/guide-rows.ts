import type { GuideRow } from './cause-guide.ts';

const civil = 'general-civil';
const injury = 'personal-injury';
/** A claim with no sum in it: 诉讼费用交纳办法 13(2)3. */
const noSum = { feeScale: 'otherNonProperty' } as const;
const bodily = { template: injury } as const;
const special = { template: null, feeScale: 'free', jurisdiction: 'general' } as const;
const labour = { template: 'labor-dispute', feeScale: 'labour', jurisdiction: 'labour' } as const;
const construction = { template: 'construction-contract' } as const;
const land = { jurisdiction: 'real-estate' } as const;
const contract = { jurisdiction: 'contract' } as const;
const money = { jurisdiction: 'contract-money' } as const;
const tort = { jurisdiction: 'tort' } as const;
const authority = {
  template: 'administrative-general',
  feeScale: 'administrative',
  jurisdiction: 'administrative',
} as const;
const prosecution = { feeScale: 'free', jurisdiction: 'criminal-private' } as const;
const compensation = { feeScale: 'free', jurisdiction: 'state-compensation' } as const;

/**
 * What each cause leads to, by code; a cause that says nothing is as the one above it. Fee scales: 诉讼费用交纳办法 13, 14
 * and 8. Classes of jurisdiction: 民事诉讼法 (CPL) 22–34 and its interpretation (CPL-I) 3–28; read there, applied to the
 * causes by us. A form of 法〔2025〕82号 is named where its title is the cause, a cause under it or a close kin whose
 * facts it asks (said at the row). Everything is a hint that the court may correct.
 *
 * Where one cause covers land and movables (确认所有权, 共有, 返还原物) it has the general rule, because the exclusive
 * one holds only for land (CPL-I 28).
 */
export const guideRows: Readonly<Record<string, GuideRow>> = {
  // 一、人格权纠纷
  '9001': { template: civil, feeScale: 'personality', jurisdiction: 'tort' },
  // Personality or property scale: practice differs (for bodily injury both are seen); a court's setting decides.
  '9003': bodily,

  // 二、婚姻家庭、继承纠纷
  '9012': { template: civil, feeScale: 'property', jurisdiction: 'general' },
  '9015': { template: 'divorce', feeScale: 'divorce', jurisdiction: 'divorce' },
  '9018': { ...noSum, jurisdiction: 'status' },
  '9019': { ...noSum, jurisdiction: 'status' },
  '9023': { ...noSum, jurisdiction: 'status' },
  '9024': { ...noSum, jurisdiction: 'status' },
  '9027': { ...noSum, jurisdiction: 'status' },
  '9030': { ...noSum, jurisdiction: 'status' },
  '9033': { ...noSum, jurisdiction: 'status' },
  '9036': { ...noSum, jurisdiction: 'status' },
  '9037': { ...noSum, jurisdiction: 'status' },
  '9884': { ...noSum, jurisdiction: 'status' },
  '9039': { jurisdiction: 'inheritance' },
  // Whether a creditor's claim against heirs is a suit about inheritance in CPL 34(3) is not settled.
  '9044': { jurisdiction: 'general' },

  // 三、物权纠纷
  '9047': { template: civil, feeScale: 'property', jurisdiction: 'general' },
  '9048': tort,
  '9054': land,
  '9057': { ...noSum, ...tort },
  '9058': { ...noSum, ...tort },
  '9059': { ...noSum, ...tort },
  '9060': { ...noSum, ...tort },
  '9061': tort,
  '9063': tort,
  '9064': land,
  '9069': { ...noSum, ...land },
  '9070': { ...noSum, ...land },
  // CPL-I 28: 相邻关系 of land.
  '9075': { ...noSum, ...land },
  '9961': tort,
  '9962': tort,
  '9087': land,
  // Security follows the main contract (民法典担保制度解释 21, from memory).
  '9101': contract,
  '9125': tort,
  '9127': noSum,
  '9128': noSum,

  // 四、合同、准合同纠纷
  '9130': { template: civil, feeScale: 'property', jurisdiction: 'general' },
  '9131': contract,
  '9138': money,
  '9139': money,
  '9140': money,
  '9890': money,
  '9142': { template: 'sale-contract' },
  '9148': { jurisdiction: 'online-sale' },
  // 互易 is barter: the form for sales has no price to ask for there.
  '9146': { template: civil },
  '9162': { template: 'house-sale-contract' },
  // 委托代理销售 is an agency, not a sale of a house.
  '9166': { template: civil },
  // 政策性房屋买卖: CPL-I 28(2).
  '9167': land,
  '9177': money,
  '9178': { template: 'financial-loan-contract' },
  '9181': { template: 'private-lending' },
  // Small-loan companies lend as financial institutions do (法释〔2020〕27号, from memory).
  '9182': { template: 'financial-loan-contract' },
  '9185': money,
  '9190': money,
  '9193': { template: 'credit-card', ...money },
  '9896': money,
  '9249': money,
  '9196': { template: 'house-lease-contract', ...land },
  '9199': { template: 'finance-lease-contract' },
  // CPL-I 28(2) 建设工程施工合同: read to cover the group save survey and design (from memory).
  '9208': { ...construction, ...land },
  '9209': { template: civil, ...contract },
  '9210': { template: civil, ...contract },
  '9214': { template: civil },
  // 农村土地承包经营合同: CPL-I 28(2).
  '9254': land,
  '9255': land,
  '9256': land,
  '9257': land,
  '9258': land,
  '9280': { template: 'property-service-contract' },
  '9289': money,
  // Recourse is not itself a contract; CPL 22.
  '9293': { jurisdiction: 'general' },

  // 五、知识产权与竞争纠纷
  '9299': { template: civil, feeScale: 'intellectualProperty', jurisdiction: 'ip' },
  '9340': { template: 'technology-contract' },
  '9364': { template: 'copyright-infringement' },
  '9365': { template: civil },
  '9383': { template: civil },
  '9384': { template: civil },
  '9385': { template: civil },
  '9386': { template: civil },
  '9391': { template: civil },
  '9395': { template: 'trademark-infringement' },
  '9399': { template: 'invention-patent-infringement' },
  '9401': { template: 'design-patent-infringement' },
  '9409': { template: 'plant-variety-infringement' },
  '9433': { template: 'unfair-competition' },
  '9441': { template: 'trade-secret-infringement' },
  '9449': { template: 'monopoly-civil' },

  // 六、数据、网络虚拟财产纠纷
  '10043': { template: civil, feeScale: 'property', jurisdiction: 'general' },
  '10046': contract,
  '10047': tort,
  '10050': contract,
  '10051': tort,

  // 七、劳动争议、人事争议、新就业形态用工纠纷
  '9461': labour,
  // The labour form asks for a labour contract and wages; staff of public institutions have neither.
  '9478': { template: civil },

  // 八、海事海商纠纷
  '9483': { template: civil, feeScale: 'property', jurisdiction: 'maritime' },
  '9485': { template: 'ship-collision' },
  '9492': { template: 'maritime-personal-injury' },
  '9517': { template: 'maritime-freight-forwarding' },
  '9520': { template: 'seafarer-labor-contract' },
  '9536': { feeScale: 'generalAverage' },
  '10082': { feeScale: 'labour' },

  // 九、与公司、证券、保险、票据等有关的民事纠纷
  '9542': { template: civil, feeScale: 'property', jurisdiction: 'general' },
  '9543': contract,
  '9544': { ...noSum, jurisdiction: 'general' },
  '9545': tort,
  '9563': noSum,
  '9564': noSum,
  '9565': noSum,
  '9568': noSum,
  '9570': contract,
  '9571': noSum,
  '9575': noSum,
  '9578': tort,
  '9579': tort,
  '9581': tort,
  '9586': noSum,
  '9948': tort,
  '10109': noSum,
  '10110': noSum,
  N321: noSum,
  N325: noSum,
  '9593': contract,
  '9598': noSum,
  '9599': noSum,
  '9621': contract,
  '9627': contract,
  '9631': contract,
  '9632': contract,
  '9638': contract,
  '9639': contract,
  '9640': contract,
  '9645': tort,
  '9648': { template: 'securities-misrepresentation' },
  '9652': contract,
  '9654': contract,
  '9661': tort,
  '9662': tort,
  '9663': tort,
  '9664': tort,
  '9665': tort,
  '9666': contract,
  '9670': { jurisdiction: 'insurance' },
  '9672': { template: 'property-insurance-contract' },
  '9673': { template: 'liability-insurance-contract' },
  '9675': { template: 'guarantee-insurance-contract' },
  // The insurer stands in the insured's place: the rule of the claim it took over (最高法院指导案例25号, from memory).
  '9676': tort,
  '9677': { template: 'personal-insurance-contract', jurisdiction: 'life-insurance' },
  '9682': contract,
  '9683': contract,
  '9685': money,
  '9698': contract,
  '9702': tort,
  '9870': contract,
  '9903': tort,

  // 十、侵权责任纠纷
  '9705': { template: civil, feeScale: 'property', jurisdiction: 'tort' },
  '9707': bodily,
  '9708': bodily,
  '9709': bodily,
  '9710': bodily,
  '9711': bodily,
  '9713': bodily,
  '9716': bodily,
  '9722': { template: 'traffic-accident-liability', jurisdiction: 'traffic-accident' },
  '9723': bodily,
  '9734': bodily,
  '9741': bodily,
  '9742': bodily,
  '9750': bodily,
  '9751': bodily,
  '9752': bodily,
  '9754': bodily,
  '9755': bodily,
  // 铁路、公路、水上和航空事故: CPL 30.
  '9757': { jurisdiction: 'traffic-accident' },
  '9758': bodily,
  '9760': { jurisdiction: 'traffic-accident' },
  '9761': bodily,
  '9763': { jurisdiction: 'traffic-accident' },
  '9764': bodily,
  '9862': { feeScale: 'personality' },
  '9907': { ...bodily, jurisdiction: 'traffic-accident' },

  // 十一、非讼程序案件案由
  '9771': special,
  // 申请支付令 14(3); 公示催告 14(4); 保全 14(2).
  '9794': { feeScale: 'paymentOrder' },
  '9795': { template: 'payment-order' },
  '9796': { feeScale: 'publicNotice' },
  '9798': { feeScale: 'preservation', jurisdiction: 'ip' },
  '9803': { feeScale: 'preservation' },
  // The form is for property: evidence and conduct (证据、行为保全) are for the counter.
  '9804': { template: 'preservation' },
  '9924': { template: 'preservation' },
  '9812': { feeScale: 'preservation' },
  // CPL 104 has preservation before arbitration with that before a suit; in an arbitration its commission hands it on.
  '9921': { template: 'preservation' },
  '9813': { feeScale: 'arbitrationReview' },
  '9814': { feeScale: 'arbitrationReview' },
  '9815': { jurisdiction: 'maritime', feeScale: 'preservation' },
  '9823': { feeScale: 'paymentOrder' },
  '9824': { feeScale: 'maritimeInjunction' },
  '9826': { feeScale: 'maritimeLimitationFund' },
  '9827': { feeScale: 'maritimeLienNotice' },
  '9828': { feeScale: 'maritimeClaimRegistration' },
  // 14(1): recognition and enforcement of foreign judgments and awards as enforcement.
  '9829': { feeScale: 'execution', jurisdiction: 'enforcement' },
  '9911': { template: 'judicial-confirmation' },
  // CPL-I 204 speaks of a fee and names no scale.
  '9873': { feeScale: null },
  // Compulsory winding-up as bankruptcy: half of the property fee (强制清算纪要, from memory).
  '9874': { feeScale: 'bankruptcy' },
  '9875': { feeScale: 'bankruptcy' },
  // No rule in the Measures; practice differs.
  '9877': { feeScale: null },

  // 十二、特殊诉讼程序案件案由
  '9869': { template: civil, feeScale: 'property', jurisdiction: 'general' },
  // The court that enforces: CPL-I 302 and following.
  '9841': { jurisdiction: 'enforcement' },
  '9879': { jurisdiction: 'public-interest' },
  '9952': { template: 'environmental-pollution-public-interest' },
  '9953': { template: 'ecological-damage-public-interest' },
  '9954': { template: 'ecological-environment-compensation' },

  // 行政
  '6001': { ...authority, template: 'administrative-penalty' },
  '6017': authority,
  '6026': { ...authority, template: 'administrative-enforcement' },
  '6036': { ...authority, template: 'administrative-license' },
  '6047': authority,
  '6048': { template: 'house-expropriation-decision' },
  '6051': authority,
  '6072': authority,
  '6076': { template: 'work-injury-determination' },
  '6081': authority,
  '6089': authority,
  '6092': authority,
  '6102': authority,
  '6105': authority,
  '6112': { ...authority, template: 'government-information-disclosure' },
  '6113': authority,
  '6114': authority,
  '6128': { ...authority, template: 'administrative-reconsideration' },
  '6133': authority,
  '6140': { ...authority, template: 'administrative-agreement' },
  '6152': { ...authority, template: 'administrative-compensation' },
  // 行政赔偿: no fee (8(4)).
  '6160': { ...authority, template: 'administrative-reparation', feeScale: 'free' },
  '6161': { ...authority, template: 'failure-to-perform-duty' },
  '6162': authority,
  '6163': authority,
  '6168': authority,
  // Trade marks and patents: 13(5)1. Designated courts, the Beijing IP court for the first five.
  F31: { template: 'trademark-refusal-review', feeScale: 'administrativeIp', jurisdiction: 'ip' },
  F32: { template: 'trademark-revocation-review', feeScale: 'administrativeIp', jurisdiction: 'ip' },
  F33: { template: 'trademark-invalidation', feeScale: 'administrativeIp', jurisdiction: 'ip' },
  F34: { template: 'patent-refusal-review', feeScale: 'administrativeIp', jurisdiction: 'ip' },
  F35: { template: 'patent-invalidation', feeScale: 'administrativeIp', jurisdiction: 'ip' },
  F36: { template: 'monopoly-administrative', jurisdiction: 'ip' },
  '6169': authority,

  // 刑事自诉: no fee. 国家赔偿: no fee (国家赔偿法 41).
  F01: { ...prosecution, template: 'insult-private-prosecution' },
  F02: { ...prosecution, template: 'defamation-private-prosecution' },
  F03: { ...prosecution, template: 'bigamy-private-prosecution' },
  F04: { ...prosecution, template: 'refuse-execution-private-prosecution' },
  F56: { ...compensation, template: 'state-compensation-unlawful-detention' },
  F57: { ...compensation, template: 'state-compensation-acquittal' },
  F58: { ...compensation, template: 'state-compensation-custody-death-injury' },
  F59: { ...compensation, template: 'state-compensation-wrongful-execution' },
};
