import type { Words } from '../../text/words.ts';
import { type PlaceKind, placeNames } from './court-places.ts';
import type { CourtNote } from './court-rules.ts';
import { filled } from './filled-words.ts';

/** A place's line: its court, or (`null`) that the table has none for it. */
export const placeLine = (place: PlaceKind, court: string | null): Words => {
  if (court === null) return filled(placeUnknown, { place: placeNames[place] });
  return filled(place === 'receiver' ? receiverCourt : placeCourt, {
    place: placeNames[place],
    court: { zh: court, ko: court, en: court },
  });
};

/** The line for places that were not asked for: the only ones of the case, or beside others. */
export const placesNotGiven = (places: readonly PlaceKind[], alone: boolean): Words =>
  filled(alone ? onlyThere : alsoThere, {
    places: {
      zh: places.map((place) => placeNames[place].zh).join('、'),
      ko: places.map((place) => placeNames[place].ko).join(' 또는 '),
      en: places.map((place) => placeNames[place].en).join(' or '),
    },
  });

const placeCourt: Words = {
  zh: '{place}由{court}管。',
  ko: '{place}는 {court}에서 관할합니다.',
  en: '{place} is in the area of {court}.',
};

const receiverCourt: Words = {
  zh: '要还钱给原告，所以原告住的地方也可以：由{court}管。',
  ko: '원고에게 돈을 갚아야 하므로 원고의 주소지도 됩니다: {court}.',
  en: "As the money is to be paid to the plaintiff, the plaintiff's home will do too: {court}.",
};

const placeUnknown: Words = {
  zh: '{place}不在本机的法院名单里。',
  ko: '{place}는 이 단말기의 법원목록에 없습니다.',
  en: "{place} is not in this terminal's list of courts.",
};

const alsoThere: Words = {
  zh: '{places}，那里的法院也可以。',
  ko: '{places}의 법원도 됩니다.',
  en: 'The court of {places} will do too.',
};

const onlyThere: Words = {
  zh: '这类案子由{places}的法院管。',
  ko: '이런 사건은 {places}의 법원에서 관할합니다.',
  en: 'Such a case belongs to the court of {places}.',
};

/** The first line when one of the places is this court's. */
export const hereFits: Words = {
  zh: '看您填的地址，本院可以受理这个案子。',
  ko: '적으신 주소로 보아 본 법원에서 이 사건을 접수할수 있습니다.',
  en: 'By the addresses given, this court can take the case.',
};

/** Of two courts, or of more, one is chosen. */
export const chooseOf = (courts: number): Words => (courts === 2 ? chooseOfTwo : chooseOfSeveral);

const chooseOfTwo: Words = {
  zh: '两个法院都可以，由原告选一个。',
  ko: '두 법원이 다 되며 원고가 하나를 선택합니다.',
  en: 'Either court will do; the plaintiff chooses.',
};

const chooseOfSeveral: Words = {
  zh: '这几个法院都可以，由原告选一个。',
  ko: '이 법원들이 다 되며 원고가 하나를 선택합니다.',
  en: 'Any of these courts will do; the plaintiff chooses.',
};

/** The last line when the case seems to be another court's: nobody is turned away (跨域立案). */
export const stillHere: Words = {
  zh: '您仍然可以在这里提交，由法院告诉您。也可以请窗口办理跨域立案。',
  ko: '그래도 여기서 제출할수 있으며 법원에서 알려줍니다. 창구에서 지역간 립안을 신청할수도 있습니다.',
  en: 'You may still file here, and the court will tell you; or ask at the window for cross-domain filing.',
};

/** The last line when the addresses do not tell. */
export const askClerk: Words = {
  zh: '拿不准可以问窗口。您仍然可以在这里提交。',
  ko: '잘 모르면 창구에 문의하십시오. 그래도 여기서 제출할수 있습니다.',
  en: 'If you are not sure, ask at the window. You may still file here.',
};

/** Said at an intermediate court of a case that a basic court hears first. */
export const basicCourtFirst: CourtNote = {
  words: {
    zh: '这类案子一般由基层人民法院一审，本院是中级法院。',
    ko: '이런 사건은 보통 기층인민법원이 1심을 맡습니다. 본 법원은 중급법원입니다.',
    en: "Such a case is as a rule heard first by a basic people's court; this is an intermediate court.",
  },
  articles: ['民事诉讼法 18'],
};

/** With a written arbitration clause. */
export const arbitrationNote: CourtNote = {
  words: {
    zh: '双方书面约定了仲裁的，一般应当先申请仲裁。您仍然可以交起诉状，由法院告诉您怎么办。',
    ko: '쌍방이 서면으로 중재를 약정하였으면 보통 중재를 신청하여야 합니다. 그래도 기소장을 낼수 있으며 법원에서 알려줍니다.',
    en: 'With a written arbitration clause you should normally go to arbitration. You may still file, and the court will tell you what to do.',
  },
  articles: ['民事诉讼法 127', '民诉法解释 215'],
};

/** With a court agreed on in writing. */
export const agreedCourt: Words = {
  zh: '双方书面约定了法院的，一般由约定的法院管，但它要和纠纷有实际联系。请看看是不是本院。',
  ko: '쌍방이 서면으로 법원을 약정하였으면 보통 그 법원이 관할합니다. 다만 분쟁과 실제련계가 있어야 합니다. 본 법원인가를 확인하여 주십시오.',
  en: 'A court agreed in writing is usually competent, if it really has to do with the dispute. Please check whether it is this one.',
};

/** A clause on the court in a trader's standard terms. */
export const consumerTerms: CourtNote = {
  words: {
    zh: '如果这一条是商家写好的格式条款，又没有用醒目的办法提醒过您，您可以主张它无效。',
    ko: '상인이 미리 만든 표준약관이고 눈에 띄게 알려주지 않았으면 그 조항이 무효라고 주장할수 있습니다.',
    en: "If the clause stands in a trader's standard terms and was not pointed out to you, you may say that it is void.",
  },
  articles: ['民诉法解释 31'],
};

/** An agreed court where jurisdiction is exclusive (专属管辖). */
export const agreementVoid: CourtNote = {
  words: {
    zh: '法律规定了只由这里的法院管（专属管辖），约定别的法院不算数。',
    ko: '법률이 이 곳의 법원만 관할하도록 정하였으므로(전속관할) 다른 법원을 약정하여도 효력이 없습니다.',
    en: 'The law leaves such a case to that court alone (exclusive jurisdiction); agreeing on another has no effect.',
  },
  articles: ['民事诉讼法 35'],
};

/** The plaintiff's home court in place of the defendant's. */
export const plaintiffInstead: Readonly<Record<'prison' | 'status', CourtNote>> = {
  prison: {
    words: {
      zh: '被告在坐牢、被羁押或者被强制戒毒、教育的，由原告住的地方的法院管。',
      ko: '피고가 감옥에 있거나 구금되였거나 강제적교육조치를 받고있으면 원고의 주소지 법원이 관할합니다.',
      en: "When the defendant is in prison or held, the court of the plaintiff's home is competent.",
    },
    articles: ['民事诉讼法 23'],
  },
  status: {
    words: {
      zh: '被告下落不明或者不住在国内的，这类案子由原告住的地方的法院管。',
      ko: '피고가 행방불명이거나 국내에 살지 않으면 이런 사건은 원고의 주소지 법원이 관할합니다.',
      en: "When the defendant is missing or lives abroad, such a case goes to the court of the plaintiff's home.",
    },
    articles: ['民事诉讼法 23'],
  },
};

/** Plaintiff and defendant both in prison. */
export const bothImprisoned: CourtNote = {
  words: {
    zh: '双方都在坐牢的，由被告原来住的地方的法院管；被告被关一年以上的，由关押地的法院管。',
    ko: '쌍방이 다 감옥에 있으면 피고의 원주소지 법원이, 피고가 1년이상 갇혀있으면 수감지 법원이 관할합니다.',
    en: "When both are in prison: the court of the defendant's former home, or after a year that of the prison.",
  },
  articles: ['民诉法解释 8'],
};

/** The amount from which the intermediate court hears the case first. */
export const intermediateByAmount = (yuan: string): Words => ({
  zh: `标的总额达到 ${yuan} 元，一般由中级人民法院一审。请问一下窗口。`,
  ko: `청구총액이 ${yuan}원에 달하면 보통 중급인민법원이 1심을 맡습니다. 창구에 문의하십시오.`,
  en: `From ${yuan} yuan the intermediate people's court usually hears the case first. Please ask at the window.`,
  say: { zh: '标的总额这么大，一般由中级人民法院一审。请问一下窗口。' },
});
