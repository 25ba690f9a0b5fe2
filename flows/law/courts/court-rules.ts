import type { Words } from '../../text/words.ts';
import type { PlaceKind } from './court-places.ts';
import type { JurisdictionKind } from './jurisdiction-kind.ts';

/** What is known of the parties and the case beside the places. A flag that is absent is not known or does not hold. */
export type CourtFlag =
  /** In prison, under arrest or under compulsory measures (CPL 23(3), (4)). */
  | 'defendantImprisoned'
  | 'plaintiffImprisoned'
  /** Whereabouts unknown, or declared missing (CPL 23(2)). */
  | 'defendantMissing'
  /** Does not live in the People's Republic (CPL 23(1)). */
  | 'defendantAbroad'
  /** A foreign element, or one of Hong Kong, Macao or Taiwan: the level follows 法释〔2022〕18号. */
  | 'foreign'
  /** The other spouse has been away from home for more than a year (CPL interpretation 12). */
  | 'spouseAway'
  /** Both spouses have been (same article, second paragraph). */
  | 'bothAway'
  /** Done over the internet. */
  | 'online'
  /** What was bought online is delivered over the network (CPL interpretation 20). */
  | 'digitalDelivery'
  | 'plaintiffIsSeller'
  | 'plaintiffIsEmployer'
  /** Several defendants who do not live in one area (CPL interpretation 9). */
  | 'severalDefendants'
  /** Standard terms of a trader for a consumer (CPL interpretation 31). */
  | 'consumer'
  /** The authority's act is about land or buildings (ALL 20). */
  | 'landDispute'
  /** Against compulsory measures that restrict a person's liberty (ALL 19). */
  | 'libertyRestricted'
  /** There was an administrative reconsideration (ALL 18). */
  | 'reconsidered'
  /** Against a ministry, a government from the county upwards or the customs (ALL 15). */
  | 'countyGovernment'
  /** The paper to be enforced is not a court's: an award or a notary's (CPL 235(2)). */
  | 'notCourtPaper'
  /** The paper is an arbitral award, not one of labour arbitration. */
  | 'arbitralAward';

/** A place that makes a court competent, always or only (not) with a flag. */
interface Tie {
  readonly place: PlaceKind;
  readonly when?: CourtFlag;
  readonly unless?: CourtFlag;
}

/** A sentence that is added, always, with a flag or without some, and its articles. */
export interface CourtNote {
  readonly when?: CourtFlag;
  readonly unless?: readonly CourtFlag[];
  readonly words: Words;
  readonly articles: readonly string[];
}

/** Which courts may take a class of cases. */
export interface CourtRule {
  /** The places whose courts are competent; of several the plaintiff chooses. */
  readonly ties: readonly Tie[];
  readonly articles: readonly string[];
  /** The place that a form asks for beside the parties' homes; `null`: none is needed. */
  readonly asks: PlaceKind | null;
  /** Whether the defendant's home gives way to the plaintiff's (CPL 23): for prisoners, in matters of status for the missing and those abroad too. */
  readonly absent?: 'prison' | 'status';
  /** Only this place's court, whatever was agreed (CPL 34). */
  readonly exclusive?: true;
  /** The rule by which a court agreed in writing counts; without it an agreement changes nothing. */
  readonly agreement?: readonly string[];
  /** Whether a written arbitration clause keeps the case from court (仲裁法 art. 3 of the text in force from 2026-03-01, from memory). */
  readonly arbitration?: true;
  /** Whether the level goes by the amount (法发〔2021〕27号). */
  readonly byAmount?: true;
  /** First instance before the intermediate court whatever the amount, always or with a flag. */
  readonly intermediate?: CourtNote;
  /** Only certain courts take such cases at all. */
  readonly designated?: CourtNote;
  readonly notes?: readonly CourtNote[];
  /** The rule by which the person chooses among several courts; `null`: there is no such choice. */
  readonly choice: string | null;
}

const home = ['民事诉讼法 22', '民诉法解释 3', '民诉法解释 4'] as const;
const agreed = ['民事诉讼法 35', '民诉法解释 30', '民诉法解释 31'] as const;
const civil = { choice: '民事诉讼法 36', absent: 'prison', agreement: agreed, arbitration: true } as const;
const ordinary = { ...civil, byAmount: true } as const;

/**
 * The rules of territorial and subject-matter jurisdiction, one row for each class. Civil cases: CPL 18–36 and CPL
 * interpretation 1–42 (facts read in the text of 2023 and 2022); other laws as named, from memory.
 */
export const courtRules: Readonly<Record<JurisdictionKind, CourtRule>> = {
  general: { ...ordinary, ties: [{ place: 'defendant' }], articles: home, asks: null },
  contract: {
    ...ordinary,
    ties: [{ place: 'defendant' }, { place: 'performance' }],
    articles: [...home, '民事诉讼法 24', '民诉法解释 18'],
    asks: 'performance',
  },
  // The place of performance of a debt of money is the receiving side's; 民间借贷规定 3 says the same of loans.
  'contract-money': {
    ...ordinary,
    ties: [{ place: 'defendant' }, { place: 'receiver' }],
    articles: [...home, '民事诉讼法 24', '民诉法解释 18'],
    asks: null,
  },
  'online-sale': {
    ...ordinary,
    ties: [
      { place: 'defendant' },
      { place: 'delivery', unless: 'digitalDelivery' },
      { place: 'buyer', when: 'digitalDelivery' },
    ],
    articles: [...home, '民事诉讼法 24', '民诉法解释 20'],
    asks: 'delivery',
  },
  tort: {
    ...ordinary,
    ties: [
      { place: 'act' },
      { place: 'result' },
      { place: 'defendant' },
      { place: 'victim', when: 'online' },
    ],
    articles: [...home, '民事诉讼法 29', '民诉法解释 24', '民诉法解释 25'],
    asks: 'act',
  },
  'traffic-accident': {
    ...civil,
    ties: [{ place: 'accident' }, { place: 'firstArrival' }, { place: 'defendant' }],
    articles: [...home, '民事诉讼法 30'],
    asks: 'accident',
  },
  insurance: {
    ...ordinary,
    ties: [{ place: 'defendant' }, { place: 'insuredThing' }],
    articles: [...home, '民事诉讼法 25'],
    asks: 'insuredThing',
  },
  'vehicle-insurance': {
    ...ordinary,
    ties: [{ place: 'defendant' }, { place: 'registration' }, { place: 'accident' }],
    articles: [...home, '民事诉讼法 25', '民诉法解释 21'],
    asks: 'accident',
  },
  'liability-insurance': {
    ...ordinary,
    ties: [{ place: 'defendant' }],
    articles: [...home, '民事诉讼法 25'],
    asks: null,
    notes: [
      {
        words: {
          zh: '保的是车、船或者运输的货物的，车船登记的地方、运输目的地、出事的地方的法院也可以。',
          ko: '차량, 선박 또는 운송중의 화물에 관한 보험이면 등록지, 운송목적지, 사고발생지의 법원도 됩니다.',
          en: 'For vehicles, ships or goods in transport, the court where they are registered, of the destination or of the accident will do too.',
        },
        articles: ['民诉法解释 21'],
      },
    ],
  },
  'life-insurance': {
    ...ordinary,
    ties: [{ place: 'defendant' }, { place: 'insuredPerson' }],
    articles: [...home, '民事诉讼法 25', '民诉法解释 21'],
    asks: 'insuredPerson',
  },
  'real-estate': {
    choice: '民事诉讼法 36',
    exclusive: true,
    arbitration: true,
    byAmount: true,
    ties: [{ place: 'land' }],
    articles: ['民事诉讼法 34', '民诉法解释 28'],
    asks: 'land',
  },
  divorce: {
    choice: '民事诉讼法 36',
    absent: 'status',
    ties: [{ place: 'defendant' }, { place: 'plaintiff', when: 'spouseAway' }],
    articles: [...home, '民诉法解释 12'],
    asks: null,
    notes: [
      {
        unless: ['spouseAway', 'bothAway', 'defendantMissing', 'defendantAbroad', 'defendantImprisoned'],
        words: {
          zh: '被告离开家一年以上、下落不明、不住在国内或者在坐牢的，可以在原告住的地方起诉。',
          ko: '피고가 집을 떠난지 1년이 넘었거나 행방불명이거나 국내에 살지 않거나 감옥에 있으면 원고의 주소지에서 기소할수 있습니다.',
          en: 'If the defendant has been away from home for over a year, is missing, lives abroad or is in prison, you may file where the plaintiff lives.',
        },
        articles: ['民事诉讼法 23', '民诉法解释 12'],
      },
      {
        when: 'bothAway',
        words: {
          zh: '夫妻两个都离开家一年以上的，去被告连续住满一年的地方；没有这样的地方，去被告现在住的地方。',
          ko: '부부가 다 집을 떠난지 1년이 넘으면 피고가 1년이상 계속 거주한 곳의 법원에, 그런 곳이 없으면 피고가 지금 사는 곳의 법원에 갑니다.',
          en: 'When both spouses have been away for over a year: where the defendant has lived for a year, or else where the defendant lives now.',
        },
        articles: ['民诉法解释 12'],
      },
    ],
  },
  status: {
    choice: '民事诉讼法 36',
    absent: 'status',
    ties: [{ place: 'defendant' }, { place: 'plaintiff', when: 'severalDefendants' }],
    articles: [...home, '民诉法解释 9'],
    asks: null,
    notes: [
      {
        words: {
          zh: '要赡养费、抚养费、扶养费，几个被告不住在一个地方的，也可以在原告住的地方起诉。',
          ko: '부양비, 무양비를 청구하며 피고들이 한곳에 살지 않으면 원고의 주소지에서도 기소할수 있습니다.',
          en: 'For maintenance, when the defendants do not live in one area, you may also file where the plaintiff lives.',
        },
        articles: ['民诉法解释 9'],
      },
    ],
  },
  inheritance: {
    choice: '民事诉讼法 36',
    exclusive: true,
    ties: [{ place: 'lastDomicile' }, { place: 'estate' }],
    articles: ['民事诉讼法 34'],
    asks: 'lastDomicile',
  },
  labour: {
    choice: '民事诉讼法 36',
    ties: [{ place: 'employer' }, { place: 'workplace' }],
    articles: ['劳动争议解释（一） 3'],
    asks: 'workplace',
  },
  ip: {
    ...civil,
    ties: [{ place: 'defendant' }, { place: 'act' }],
    articles: [...home, '民事诉讼法 29'],
    asks: 'act',
    designated: {
      words: {
        zh: '知识产权的案子由指定的法院一审，不是每个法院都管；不服国家专利、商标部门决定的，由北京知识产权法院管。本院管不管这一类，请问一下窗口。',
        ko: '지식재산권사건은 지정된 법원이 1심을 맡으며 모든 법원이 다 맡는것은 아닙니다. 국가 특허, 상표 부문의 결정에 불복하면 북경지식재산권법원이 관할합니다. 본 법원이 맡는가를 창구에 문의하십시오.',
        en: 'Intellectual property cases go to designated courts; suits against decisions of the national patent and trade mark office go to the Beijing IP Court. Please ask at the window whether this court takes them.',
      },
      articles: ['法释〔2022〕13号 1', '法释〔2022〕13号 2', '法释〔2022〕13号 3'],
    },
  },
  // 法释〔2022〕2号 art. 3: the court of the issuer's province that sits in its capital (or in a city of the state plan or a
  // special zone), others of the province as its high court lays down, or a financial court.
  securities: {
    ...civil,
    ties: [],
    articles: ['法释〔2022〕2号 3'],
    asks: null,
    intermediate: {
      words: {
        zh: '这类案子由中级人民法院或者金融法院等专门法院一审。',
        ko: '이런 사건은 중급인민법원 또는 금융법원 등 전문법원이 1심을 맡습니다.',
        en: 'Such a case is heard first by an intermediate court or a special one such as a financial court.',
      },
      articles: ['法释〔2022〕2号 3'],
    },
    designated: {
      words: {
        zh: '股票、债券公告作假的案子（证券虚假陈述），由发行人（例如上市公司）所在省的省会城市等指定的中级人民法院，或者金融法院等专门法院一审，不是每个法院都管。请问一下窗口，也可以请窗口办理跨域立案。',
        ko: '주식, 채권의 거짓공시사건(증권허위진술)은 발행인(례: 상장회사) 소재 성의 성소재지 등 지정된 중급인민법원이나 금융법원 등 전문법원이 1심을 맡으며 모든 법원이 다 맡는것은 아닙니다. 창구에 문의하십시오. 창구에서 지역간 립안을 신청할수도 있습니다.',
        en: "Suits over false statements on shares or bonds are heard first by the designated intermediate court in the capital of the issuer's province (or some other cities), or by a financial court; not every court takes them. Please ask at the window, also for cross-domain filing.",
      },
      articles: ['法释〔2022〕2号 3'],
    },
  },
  maritime: {
    ...civil,
    ties: [{ place: 'defendant' }, { place: 'port' }],
    articles: ['海事诉讼特别程序法 6'],
    asks: 'port',
    designated: {
      words: {
        zh: '海上和船的案子由海事法院一审。请问一下窗口，也可以请窗口办理跨域立案。',
        ko: '해상, 선박 관련 사건은 해사법원이 1심을 맡습니다. 창구에 문의하십시오. 창구에서 지역간 립안을 신청할수도 있습니다.',
        en: 'Maritime cases are heard first by a maritime court. Please ask at the window, also for cross-domain filing.',
      },
      articles: ['海事诉讼特别程序法 4'],
    },
  },
  administrative: {
    ties: [
      { place: 'authority', unless: 'landDispute' },
      { place: 'reconsiderer', when: 'reconsidered', unless: 'landDispute' },
      { place: 'plaintiff', when: 'libertyRestricted', unless: 'landDispute' },
      { place: 'land', when: 'landDispute' },
    ],
    articles: ['行政诉讼法 14', '行政诉讼法 18', '行政诉讼法 19', '行政诉讼法 20'],
    asks: 'authority',
    // 行政协议规定 is 法释〔2019〕17号; only an agreement with an authority can hold such a clause.
    agreement: ['行政协议规定 7'],
    choice: '行政诉讼法 21',
    intermediate: {
      when: 'countyGovernment',
      words: {
        zh: '告国务院部门、县级以上政府或者海关的，由中级人民法院一审。请问一下窗口。',
        ko: '국무원 부문, 현급이상 정부 또는 세관을 기소하면 중급인민법원이 1심을 맡습니다. 창구에 문의하십시오.',
        en: "Suits against a ministry, a government from the county upwards or the customs are heard first by the intermediate people's court. Please ask at the window.",
      },
      articles: ['行政诉讼法 15'],
    },
    notes: [
      {
        words: {
          zh: '有的地方把行政案件集中到指定的法院审理，窗口会告诉您。',
          ko: '일부 지방에서는 행정사건을 지정된 법원에 집중시킵니다. 창구에서 알려드립니다.',
          en: 'In some areas administrative cases are concentrated at a designated court; the window will tell you.',
        },
        articles: ['行政诉讼法 18'],
      },
    ],
  },
  'state-compensation': {
    choice: null,
    ties: [],
    articles: ['国家赔偿法 29'],
    asks: null,
    designated: {
      words: {
        zh: '国家赔偿一般先向赔偿义务机关（造成损害的机关）申请；不服的，再向中级以上人民法院的赔偿委员会申请。请问一下窗口。',
        ko: '국가배상은 보통 먼저 배상의무기관(손해를 준 기관)에 신청하고 불복하면 중급이상 인민법원의 배상위원회에 신청합니다. 창구에 문의하십시오.',
        en: 'State compensation is as a rule claimed from the authority that did the harm first, then from the compensation committee of an intermediate or higher court. Please ask at the window.',
      },
      articles: ['国家赔偿法 22', '国家赔偿法 24', '国家赔偿法 25'],
    },
  },
  enforcement: {
    choice: '执行程序解释 2',
    ties: [
      { place: 'firstInstance', unless: 'notCourtPaper' },
      { place: 'defendant', when: 'notCourtPaper' },
      { place: 'property' },
    ],
    articles: ['民事诉讼法 235'],
    asks: 'firstInstance',
    intermediate: {
      when: 'arbitralAward',
      words: {
        zh: '申请执行仲裁裁决，一般由中级人民法院管（劳动仲裁的除外）。请问一下窗口。',
        ko: '중재재결의 집행신청은 보통 중급인민법원이 관할합니다(로동중재는 제외). 창구에 문의하십시오.',
        en: "Enforcement of an arbitral award is as a rule for the intermediate people's court (not that of a labour award). Please ask at the window.",
      },
      articles: ['仲裁法解释 29', '仲裁裁决执行规定 2'],
    },
  },
  'criminal-private': {
    ties: [{ place: 'offence' }, { place: 'victim', when: 'online' }, { place: 'defendant' }],
    articles: ['刑事诉讼法 20', '刑事诉讼法 25', '刑诉法解释 2'],
    asks: 'offence',
    // Of several courts the one that took the case first tries it (刑事诉讼法 26).
    choice: null,
  },
  'public-interest': {
    choice: '民事诉讼法 36',
    ties: [{ place: 'act' }, { place: 'defendant' }],
    articles: ['民诉法解释 283'],
    asks: 'act',
    intermediate: {
      words: {
        zh: '公益诉讼一般由中级人民法院一审。请问一下窗口。',
        ko: '공익소송은 보통 중급인민법원이 1심을 맡습니다. 창구에 문의하십시오.',
        en: "Suits in the public interest are as a rule heard first by the intermediate people's court. Please ask at the window.",
      },
      articles: ['民诉法解释 283'],
    },
  },
};
