import type { Words } from '../../text/words.ts';

/** What may be asked for: to pay nothing (免交), to pay less (减交), to pay later (缓交). */
export type ReliefKind = 'waiver' | 'reduction' | 'deferral';

/** Who asks. Only natural persons may be spared the whole fee (诉讼费用交纳办法 44). */
export type ReliefApplicant = 'person' | 'organisation';

/** A paper that shows a ground. The first two go with every application (诉讼费用交纳办法 48). */
export type ReliefPaper =
  | 'application'
  | 'hardship'
  | 'localStandard'
  | 'disabilityCard'
  | 'kinship'
  | 'survivorBenefit'
  | 'subsistenceCard'
  | 'goodSamaritan'
  | 'disaster'
  | 'preferential'
  | 'institution'
  | 'insurance'
  | 'injury'
  | 'legalAid'
  | 'idCard'
  | 'military'
  | 'work';

/** One ground, as the law has it and as a person would say it. */
export interface ReliefGround {
  readonly id: string;
  /** What the court may grant on it. */
  readonly kinds: readonly ReliefKind[];
  /** The law's own words, as an application prints them. */
  readonly label: string;
  /** What the person is asked whether it is true of them. */
  readonly words: Words;
  readonly article: string;
  readonly applicants: readonly ReliefApplicant[];
  /** What to bring beside the application and the proof of hardship. */
  readonly papers: readonly ReliefPaper[];
}

const person = ['person'] as const satisfies readonly ReliefApplicant[];
const both = ['person', 'organisation'] as const satisfies readonly ReliefApplicant[];

/** 诉讼费用交纳办法 45: nothing is paid. */
const waivers = [
  {
    id: 'disabledNoIncome',
    kinds: ['waiver'],
    label: '残疾人无固定生活来源的',
    words: {
      zh: '我是残疾人，没有固定收入',
      ko: '나는 장애인이며 고정수입이 없습니다',
      en: 'I am disabled and have no steady income',
    },
    article: '诉讼费用交纳办法 45(1)',
    applicants: person,
    papers: ['disabilityCard', 'localStandard'],
  },
  {
    id: 'supportClaim',
    kinds: ['waiver'],
    label: '追索赡养费、扶养费、抚育费、抚恤金的',
    words: {
      zh: '我来要养老的钱（赡养费）、夫妻间的扶养费、养孩子的钱（抚养费）或者抚恤金',
      ko: '부모부양비(赡养费), 부부부양비(扶养费), 자녀양육비 또는 무휼금을 청구합니다',
      en: 'I claim support for parents, a spouse or a child, or a survivor’s pension',
    },
    article: '诉讼费用交纳办法 45(2)',
    applicants: person,
    papers: ['kinship', 'survivorBenefit', 'localStandard'],
  },
  {
    id: 'subsistence',
    kinds: ['waiver'],
    label: '最低生活保障对象、农村特困定期救济对象、农村五保供养对象或者领取失业保险金人员，无其他收入的',
    words: {
      zh: '我吃低保、是特困或者五保户、正在领失业金，没有别的收入',
      ko: '나는 최저생활보장대상, 특별곤난대상 또는 5보호이거나 실업보험금을 받고있으며 다른 수입이 없습니다',
      en: 'I live on the minimum allowance, as a destitute person or on unemployment benefit, with no other income',
    },
    article: '诉讼费用交纳办法 45(3)',
    applicants: person,
    papers: ['subsistenceCard', 'localStandard'],
  },
  {
    id: 'goodSamaritan',
    kinds: ['waiver'],
    label: '因见义勇为或者为保护社会公共利益致使自身合法权益受到损害，本人或者其近亲属请求赔偿或者补偿的',
    words: {
      zh: '我（或者我家里人）因为救人、见义勇为、保护公家利益受了损失，来要赔偿或者补偿',
      ko: '나(또는 가족)는 사람을 구하거나 공공리익을 지키다가 손해를 입어 배상이나 보상을 청구합니다',
      en: 'I or a close relative came to harm by helping others or the public, and claim damages or compensation',
    },
    article: '诉讼费用交纳办法 45(4)',
    applicants: person,
    papers: ['goodSamaritan', 'kinship'],
  },
  {
    id: 'otherWaiver',
    kinds: ['waiver'],
    label: '确实需要免交的其他情形',
    words: {
      zh: '我有别的难处，实在交不起诉讼费',
      ko: '다른 어려움이 있어 소송료금을 전혀 낼수 없습니다',
      en: 'For another reason I cannot pay the fee at all',
    },
    article: '诉讼费用交纳办法 45(5)',
    applicants: person,
    papers: ['localStandard'],
  },
] as const satisfies readonly ReliefGround[];

/** 诉讼费用交纳办法 46: less is paid, by 30 per cent at least. */
const reductions = [
  {
    id: 'disaster',
    kinds: ['reduction'],
    label: '因自然灾害等不可抗力造成生活困难，正在接受社会救济，或者家庭生产经营难以为继的',
    words: {
      zh: '我家遭了灾，正在领救济，或者家里的生产、生意做不下去了',
      ko: '재해를 입어 구제를 받고있거나 가정의 생산, 경영을 계속하기 어렵습니다',
      en: 'After a disaster I live on relief, or my family’s farm or trade can hardly go on',
    },
    article: '诉讼费用交纳办法 46(1)',
    applicants: person,
    papers: ['disaster', 'localStandard'],
  },
  {
    id: 'preferential',
    kinds: ['reduction'],
    label: '属于国家规定的优抚、安置对象的',
    words: {
      zh: '我是国家规定的优抚对象或者安置对象（如残疾军人、烈士家属、退役安置）',
      ko: '나는 국가가 규정한 우대무휼대상 또는 배치대상입니다(장애군인, 렬사가족, 퇴역배치 등)',
      en: 'I am entitled to preferential care or resettlement (disabled soldiers, families of the fallen, veterans)',
    },
    article: '诉讼费用交纳办法 46(2)',
    applicants: person,
    papers: ['preferential'],
  },
  {
    id: 'institution',
    kinds: ['reduction'],
    label: '社会福利机构和救助管理站',
    words: {
      zh: '我们是福利院、养老院等社会福利机构，或者救助站',
      ko: '우리는 사회복리기구 또는 구조관리소입니다',
      en: 'We are a welfare institution or a relief station',
    },
    article: '诉讼费用交纳办法 46(3)',
    applicants: ['organisation'],
    papers: ['institution'],
  },
  {
    id: 'otherReduction',
    kinds: ['reduction'],
    label: '确实需要减交的其他情形',
    words: {
      zh: '有别的难处，想少交一些',
      ko: '다른 어려움이 있어 적게 내고싶습니다',
      en: 'For another reason I ask to pay less',
    },
    article: '诉讼费用交纳办法 46(4)',
    applicants: both,
    papers: [],
  },
] as const satisfies readonly ReliefGround[];

/** 诉讼费用交纳办法 47: paid later. */
const deferrals = [
  {
    id: 'insuranceClaim',
    kinds: ['deferral'],
    label: '追索社会保险金、经济补偿金的',
    words: {
      zh: '我来要社会保险的钱，或者单位该给的经济补偿金',
      ko: '사회보험금 또는 단위의 경제보상금을 청구합니다',
      en: 'I claim social insurance or an employer’s severance pay',
    },
    article: '诉讼费用交纳办法 47(1)',
    applicants: person,
    papers: ['insurance'],
  },
  {
    id: 'accidentVictim',
    kinds: ['deferral'],
    label: '海上事故、交通事故、医疗事故、工伤事故、产品质量事故或者其他人身伤害事故的受害人请求赔偿的',
    words: {
      zh: '我在车祸、工伤、看病、产品质量或者别的事故里受了伤，来要赔偿',
      ko: '교통사고, 로동재해, 의료사고, 제품사고 또는 다른 사고로 다쳐 배상을 청구합니다',
      en: 'I was hurt in a traffic, work, medical, product or other accident and claim damages',
    },
    article: '诉讼费用交纳办法 47(2)',
    applicants: person,
    papers: ['injury'],
  },
  {
    id: 'legalAid',
    kinds: ['deferral'],
    label: '正在接受有关部门法律援助的',
    words: {
      zh: '我正在接受法律援助（国家给派了律师）',
      ko: '나는 법률원조를 받고있습니다(국가가 변호사를 지정함)',
      en: 'I am receiving legal aid',
    },
    article: '诉讼费用交纳办法 47(3)',
    applicants: person,
    papers: ['legalAid'],
  },
  {
    id: 'otherDeferral',
    kinds: ['deferral'],
    label: '确实需要缓交的其他情形',
    words: {
      zh: '现在一时拿不出钱，想晚点交',
      ko: '지금 당장은 돈이 없어 늦게 내고싶습니다',
      en: 'I cannot pay just now and ask to pay later',
    },
    article: '诉讼费用交纳办法 47(4)',
    applicants: both,
    papers: [],
  },
] as const satisfies readonly ReliefGround[];

/** What other laws add: they name no one kind, so each may be asked for. */
const byOtherLaws = [
  {
    id: 'elderly',
    kinds: ['waiver', 'reduction', 'deferral'],
    label: '老年人因其合法权益受侵害提起诉讼交纳诉讼费确有困难的',
    words: {
      zh: '我满 60 岁了，自己的权益受了侵害，交诉讼费有困难',
      ko: '나는 만 60세이상이며 권익을 침해당하였고 소송료금을 내기 어렵습니다',
      en: 'I am 60 or older, my rights were infringed, and I find it hard to pay',
      say: { zh: '我满六十岁了，自己的权益受了侵害，交诉讼费有困难' },
    },
    article: '老年人权益保障法 56',
    applicants: person,
    papers: ['idCard'],
  },
  {
    id: 'disabled',
    kinds: ['waiver', 'reduction', 'deferral'],
    label: '有经济困难或者其他原因确需法律援助或者司法救助的残疾人',
    words: {
      zh: '我是残疾人，权益受了侵害，有经济困难',
      ko: '나는 장애인이며 권익을 침해당하였고 경제적으로 어렵습니다',
      en: 'I am disabled, my rights were infringed, and I am in hardship',
    },
    article: '残疾人保障法 60',
    applicants: person,
    papers: ['disabilityCard'],
  },
  {
    id: 'aided',
    kinds: ['waiver', 'reduction', 'deferral'],
    label: '法律援助受援人',
    words: {
      zh: '法律援助机构已经决定援助我',
      ko: '법률원조기구가 나를 원조하기로 결정하였습니다',
      en: 'The legal-aid office has decided to help me',
    },
    article: '法律援助法 53',
    applicants: person,
    papers: ['legalAid'],
  },
  {
    id: 'soldier',
    kinds: ['waiver', 'reduction', 'deferral'],
    label: '军人、军人家属和烈士、因公牺牲军人、病故军人的遗属维护合法权益遇到困难的',
    words: {
      zh: '我是军人、军人家属或者烈士、牺牲、病故军人的遗属，维权有困难',
      ko: '나는 군인, 군인가족 또는 렬사, 희생, 병사군인의 유가족이며 권익을 지키기 어렵습니다',
      en: 'I am a soldier, a soldier’s family or the family of a fallen or deceased soldier, and in difficulty',
    },
    article: '军人地位和权益保障法 61',
    applicants: person,
    papers: ['military'],
  },
] as const satisfies readonly ReliefGround[];

/** Every ground, in the order of the articles. */
export const reliefGrounds = [...waivers, ...reductions, ...deferrals, ...byOtherLaws] as const;

/** The id of a ground. */
export type ReliefGroundId = (typeof reliefGrounds)[number]['id'];

/**
 * The papers by which a ground is shown. 诉讼费用交纳办法 48 asks for a written application, proof of hardship and
 * “other proof”; which papers those are is practice, from memory: a court may ask for others.
 */
export const reliefPapers: Readonly<Record<ReliefPaper, Words>> = {
  application: {
    zh: '缓交、减交、免交诉讼费用的书面申请（司法救助申请书）',
    ko: '소송료금의 연기, 감액, 면제에 대한 서면신청(사법구조신청서)',
    en: 'A written application for deferral, reduction or waiver of the fee',
  },
  hardship: {
    zh: '能证明经济确有困难的材料',
    ko: '경제적으로 확실히 어렵다는것을 증명하는 자료',
    en: 'Papers that show real hardship',
  },
  localStandard: {
    zh: '本人和家里的经济状况符合当地困难标准的证明（民政等部门开）',
    ko: '본인과 가정의 경제상황이 당지의 곤난기준에 부합된다는 증명(민정부문 등에서 발급)',
    en: 'A certificate that you and your family meet the local standard of hardship (civil affairs or others)',
  },
  disabilityCard: { zh: '残疾人证', ko: '장애인증', en: 'Disability card' },
  kinship: {
    zh: '亲属关系的证明（户口簿、结婚证、出生证明等）',
    ko: '친족관계증명(호구부, 결혼증, 출생증명 등)',
    en: 'Proof of kinship (household register, marriage or birth certificate)',
  },
  survivorBenefit: {
    zh: '要抚恤金的：抚恤金的有关材料',
    ko: '무휼금을 청구하는 경우: 무휼금 관련자료',
    en: 'For a survivor’s pension: papers about it',
  },
  subsistenceCard: {
    zh: '低保证、特困供养证、五保证或者领取失业金的证明',
    ko: '최저생활보장증, 특별곤난부양증, 5보증 또는 실업보험금수령증명',
    en: 'Card of minimum allowance or destitute support, or proof of unemployment benefit',
  },
  goodSamaritan: {
    zh: '见义勇为的证明（证书、公安机关的材料等）',
    ko: '의로운 행동을 증명하는 자료(증서, 공안기관의 자료 등)',
    en: 'Proof of the brave deed (certificate, police papers)',
  },
  disaster: {
    zh: '受灾、领救济或者生产经营困难的证明',
    ko: '재해, 구제 또는 생산경영곤난에 대한 증명',
    en: 'Proof of the disaster, the relief or the hardship of the farm or trade',
  },
  preferential: {
    zh: '优抚、安置对象的证件或者证明',
    ko: '우대무휼, 배치대상증명서',
    en: 'Card or certificate of preferential care or resettlement',
  },
  institution: {
    zh: '福利机构、救助站的登记证书',
    ko: '복리기구, 구조관리소의 등록증서',
    en: 'Registration certificate of the institution',
  },
  insurance: {
    zh: '社保、劳动关系或者解除劳动合同的材料',
    ko: '사회보험, 로동관계 또는 로동계약해제 자료',
    en: 'Papers on insurance, employment or its end',
  },
  injury: {
    zh: '事故认定书、病历、诊断证明等',
    ko: '사고인정서, 병력서, 진단증명 등',
    en: 'Accident report, medical records, diagnosis',
  },
  legalAid: {
    zh: '法律援助决定书或者公函',
    ko: '법률원조결정서 또는 공문',
    en: 'The legal-aid decision or letter',
  },
  idCard: { zh: '身份证', ko: '신분증', en: 'Identity card' },
  military: {
    zh: '军人证件、军属或者烈属等身份证明',
    ko: '군인증명서, 군인가족 또는 렬사가족증명',
    en: 'Military card, or proof of being a soldier’s or a fallen soldier’s family',
  },
  work: {
    zh: '务工或者欠薪的材料（合同、欠条、工资单、工友证明等）',
    ko: '로무 또는 체불로임 자료(계약, 빚문서, 로임표, 동료의 증명 등)',
    en: 'Papers on the work or the unpaid wages (contract, IOU, pay slip, fellow workers)',
  },
};
