import type { Words } from '../text/words.ts';
import { type Fen, yuanText } from './money.ts';

/** A court and the places it serves. */
export interface CourtArea {
  /** Its name in Chinese, which is its name in every language. */
  readonly name: string;
  /** How addresses in its district begin: “吉林省延边朝鲜族自治州延吉市”; the province may be missing on either side. */
  readonly district: readonly string[];
}

/** The court in whose lobby the terminal stands, and those around it: data of the installation. */
export interface CourtTable extends CourtArea {
  readonly nearby: readonly CourtArea[];
}

/** What the hint is worked out from. */
export interface CourtQuestion {
  readonly claim: Fen;
  /** Addresses as written, the habitual residence before the registered one: the first that is not empty counts. */
  readonly plaintiffAddresses: readonly string[];
  readonly defendantAddresses: readonly string[];
  readonly court: CourtTable;
  /** What was agreed in writing. */
  readonly agreement: 'none' | 'court' | 'arbitration';
}

/**
 * What can be said about the court: it seems to be this one (`here`), another (`elsewhere`), a court was agreed on or
 * arbitration, the sum is for the intermediate court (`intermediate`), or the addresses do not tell (`unknown`).
 */
export type CourtHintKind = 'here' | 'elsewhere' | 'agreedCourt' | 'arbitration' | 'intermediate' | 'unknown';

/** A hint for the person: information only, never a ruling and never a reason to turn someone away. */
export interface CourtHint {
  readonly kind: CourtHintKind;
  readonly words: readonly Words[];
  /** The rules it rests on. */
  readonly articles: readonly string[];
}

/**
 * 法发〔2021〕27号, from 2021-10-01: first instance before the intermediate court when both sides (or neither) live in
 * the province and the claim is 500 million yuan or more, or when one lives outside of it and it is 100 million or more.
 */
const intermediateFromBothInside: Fen = 500_000_000_00;
const intermediateFromOneOutside: Fen = 100_000_000_00;

const provinces = [
  '北京市',
  '天津市',
  '上海市',
  '重庆市',
  '河北省',
  '山西省',
  '辽宁省',
  '吉林省',
  '黑龙江省',
  '江苏省',
  '浙江省',
  '安徽省',
  '福建省',
  '江西省',
  '山东省',
  '河南省',
  '湖北省',
  '湖南省',
  '广东省',
  '海南省',
  '四川省',
  '贵州省',
  '云南省',
  '陕西省',
  '甘肃省',
  '青海省',
  '台湾省',
  '内蒙古自治区',
  '广西壮族自治区',
  '西藏自治区',
  '宁夏回族自治区',
  '新疆维吾尔自治区',
  '香港特别行政区',
  '澳门特别行政区',
] as const;

/** The hint for the kind of competence a template names. */
export const courtHint = (jurisdiction: 'contract-money', question: CourtQuestion): CourtHint => {
  switch (jurisdiction) {
    case 'contract-money':
      return contractMoneyCourt(question);
    default:
      return jurisdiction satisfies never;
  }
};

/**
 * Which courts may take a dispute over money owed under a contract. The defendant's domicile or the place of
 * performance (CPL 24); where money is to be paid the place of performance is that of the receiving side (CPL
 * interpretation 18), for private loans too (民间借贷规定 3), so a lender's home court will do. Among several the
 * plaintiff chooses (CPL 36).
 */
const contractMoneyCourt = (question: CourtQuestion): CourtHint => {
  if (question.agreement === 'arbitration') return arbitrationHint;
  const plaintiff = firstAddress(question.plaintiffAddresses);
  const defendant = firstAddress(question.defendantAddresses);
  const level = intermediateHint(question, plaintiff, defendant);
  if (level !== null) return level;
  if (question.agreement === 'court') return agreedCourtHint;
  const courts = [question.court, ...question.court.nearby];
  const theirs = courtOf(courts, defendant);
  const ours = courtOf(courts, plaintiff);
  const words = [
    theirs === null ? defendantUnknown : named(theirs, defendantCourt),
    ours === null ? plaintiffUnknown : named(ours, plaintiffCourt),
  ];
  const articles = ['民事诉讼法 22', '民事诉讼法 24', '民诉法解释 18', '民间借贷规定 3'];
  const found = [theirs, ours].filter((court) => court !== null);
  if (theirs !== null && ours !== null && theirs !== ours) {
    words.push(youChoose);
    articles.push('民事诉讼法 36');
  }
  if (found.some((court) => court === question.court))
    return { kind: 'here', words: [hereFits, ...words], articles };
  // An address outside of the table is not proof of another court: only two known ones are.
  if (theirs !== null && ours !== null) return { kind: 'elsewhere', words: [...words, stillHere], articles };
  return { kind: 'unknown', words: [...words, askClerk], articles };
};

/**
 * The court in whose district an address lies: the longest beginning that fits. People leave the province away, and so
 * may the table.
 */
export const courtOf = (courts: readonly CourtArea[], address: string): CourtArea | null => {
  const written = withoutProvince(address.replace(/[\s\u3000]/gu, ''));
  let best: { court: CourtArea; length: number } | null = null;
  for (const court of courts) {
    for (const beginning of court.district.map(withoutProvince)) {
      const fits = beginning !== '' && written.startsWith(beginning);
      if (fits && beginning.length > (best?.length ?? 0)) best = { court, length: beginning.length };
    }
  }
  return best?.court ?? null;
};

const withoutProvince = (address: string): string => address.slice(provinceOf(address)?.length ?? 0);

/** The province with which an address begins; `null` when it names none. */
export const provinceOf = (address: string): string | null =>
  provinces.find((province) => address.startsWith(province)) ?? null;

const firstAddress = (addresses: readonly string[]): string =>
  addresses.find((each) => each.trim() !== '') ?? '';

const intermediateHint = (
  question: CourtQuestion,
  plaintiff: string,
  defendant: string,
): CourtHint | null => {
  const { court } = question;
  const province = court.district.map(provinceOf).find((each) => each !== null) ?? null;
  const inside = [plaintiff, defendant].map((address) => {
    const named = provinceOf(address);
    if (named !== null && province !== null) return named === province;
    return courtOf([court, ...court.nearby], address) === null ? null : true;
  });
  // Where it is not known who lives outside, only the sum that is enough in every case counts.
  const oneOutside = !inside.includes(null) && inside[0] !== inside[1];
  const limit = oneOutside ? intermediateFromOneOutside : intermediateFromBothInside;
  return question.claim < limit ? null : intermediate(limit);
};

const intermediate = (limit: Fen): CourtHint => {
  const yuan = yuanText(limit).replace(/\.00$/u, '');
  return {
    kind: 'intermediate',
    words: [
      {
        zh: `标的总额达到 ${yuan} 元，一般由中级人民法院一审。请问一下窗口。`,
        ko: `청구총액이 ${yuan}원에 달하면 보통 중급인민법원이 1심을 맡습니다. 창구에 문의하십시오.`,
        en: `From ${yuan} yuan the intermediate people's court usually hears the case first. Please ask at the window.`,
        say: { zh: `标的总额这么大，一般由中级人民法院一审。请问一下窗口。` },
      },
    ],
    articles: ['民事诉讼法 18', '民事诉讼法 19', '法发〔2021〕27号'],
  };
};

const arbitrationHint: CourtHint = {
  kind: 'arbitration',
  words: [
    {
      zh: '双方书面约定了仲裁的，一般应当先申请仲裁。您仍然可以交起诉状，由法院告诉您怎么办。',
      ko: '쌍방이 서면으로 중재를 약정하였으면 보통 중재를 신청하여야 합니다. 그래도 기소장을 낼수 있으며 법원에서 알려줍니다.',
      en: 'With a written arbitration clause you should normally go to arbitration. You may still file, and the court will tell you what to do.',
    },
  ],
  articles: ['民事诉讼法 127', '民诉法解释 215'],
};

const agreedCourtHint: CourtHint = {
  kind: 'agreedCourt',
  words: [
    {
      zh: '双方书面约定了法院的，一般由约定的法院管，但它要和纠纷有实际联系。请看看是不是本院。',
      ko: '쌍방이 서면으로 법원을 약정하였으면 보통 그 법원이 관할합니다. 다만 분쟁과 실제련계가 있어야 합니다. 본 법원인가를 확인하여 주십시오.',
      en: 'A court agreed in writing is usually competent, if it really has to do with the dispute. Please check whether it is this one.',
    },
  ],
  articles: ['民事诉讼法 35', '民诉法解释 30', '民诉法解释 31'],
};

const named = (court: CourtArea, words: Words): Words => ({
  zh: words.zh.replace('{court}', court.name),
  ko: words.ko.replace('{court}', court.name),
  en: words.en.replace('{court}', court.name),
});

const hereFits: Words = {
  zh: '看您填的地址，本院可以受理这个案子。',
  ko: '적으신 주소로 보아 본 법원에서 이 사건을 접수할수 있습니다.',
  en: 'By the addresses given, this court can take the case.',
};

const defendantCourt: Words = {
  zh: '被告住的地方由{court}管。',
  ko: '피고의 주소지는 {court}에서 관할합니다.',
  en: "The defendant's home is in the area of {court}.",
};

const plaintiffCourt: Words = {
  zh: '要还钱给原告，所以原告住的地方也可以：由{court}管。',
  ko: '원고에게 돈을 갚아야 하므로 원고의 주소지도 됩니다: {court}.',
  en: "As the money is to be paid to the plaintiff, the plaintiff's home will do too: {court}.",
};

const defendantUnknown: Words = {
  zh: '被告住的地方不在本机的法院名单里。',
  ko: '피고의 주소지는 이 단말기의 법원목록에 없습니다.',
  en: "The defendant's home is not in this terminal's list of courts.",
};

const plaintiffUnknown: Words = {
  zh: '原告住的地方不在本机的法院名单里。',
  ko: '원고의 주소지는 이 단말기의 법원목록에 없습니다.',
  en: "The plaintiff's home is not in this terminal's list of courts.",
};

const youChoose: Words = {
  zh: '两个法院都可以，由原告选一个。',
  ko: '두 법원이 다 되며 원고가 하나를 선택합니다.',
  en: 'Either court will do; the plaintiff chooses.',
};

const stillHere: Words = {
  zh: '您仍然可以在这里提交，由法院告诉您。也可以请窗口办理跨域立案。',
  ko: '그래도 여기서 제출할수 있으며 법원에서 알려줍니다. 창구에서 지역간 립안을 신청할수도 있습니다.',
  en: 'You may still file here, and the court will tell you; or ask at the window for cross-domain filing.',
};

const askClerk: Words = {
  zh: '拿不准可以问窗口。您仍然可以在这里提交。',
  ko: '잘 모르면 창구에 문의하십시오. 그래도 여기서 제출할수 있습니다.',
  en: 'If you are not sure, ask at the window. You may still file here.',
};
