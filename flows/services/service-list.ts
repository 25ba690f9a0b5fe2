import type { Words } from '../text/words.ts';

/** A group of the hall that has a screen of its own. */
export type HallGroup = 'advice' | 'more';

/** One service of the lobby, as the hall shows it. */
interface ListedService {
  readonly title: Words;
  readonly about: Words;
  readonly icon: 'case' | 'paper' | 'pay' | 'mail' | 'question' | 'calendar' | 'talk' | 'book' | 'hand';
  /** The screen of the hall on which it stands; `main`: the first one. */
  readonly group: 'main' | HallGroup;
}

/**
 * Every service beside filing, in the order of the hall. Its machine stands under the same name in `service-machines.ts`,
 * its screens in `service-screens.ts`: one that is missing does not compile.
 */
export const serviceList = {
  'my-cases': {
    title: { zh: '查我的案子', ko: '나의 사건 조회', en: 'My cases' },
    about: {
      zh: '办到哪一步、谁办、什么时候开庭。',
      ko: '어디까지 진행되였는지, 담당자, 개정시간.',
      en: 'How far it has come, who handles it, when it is heard.',
    },
    icon: 'case',
    group: 'main',
  },
  'served-papers': {
    title: { zh: '领取法院文书（送达）', ko: '법원문서 받기(송달)', en: 'Collect court papers' },
    about: {
      zh: '起诉状副本、传票、判决书，看完签收；改送达地址。',
      ko: '기소장부본, 소환장, 판결서를 보고 서명수령; 송달주소 변경.',
      en: 'Complaint copies, summonses, judgments: read, sign, take along; address for service.',
    },
    icon: 'mail',
    group: 'main',
  },
  'hand-in': {
    title: { zh: '给案子补材料', ko: '사건재료 추가제출', en: 'Add papers to a case' },
    about: {
      zh: '法院要补的、新的证据，扫描交上去；拿凭条。',
      ko: '보충재료, 새 증거를 스캔하여 제출; 쪽지 수령.',
      en: 'What the court asked for, new evidence: scanned, with a receipt.',
    },
    icon: 'paper',
    group: 'main',
  },
  fees: {
    title: { zh: '交诉讼费、退费', ko: '소송비 납부, 환불', en: 'Pay fees, refunds' },
    about: {
      zh: '看要交多少，用手机扫码交；确认退费的卡。',
      ko: '금액확인, 휴대폰으로 납부, 환불카드 확인.',
      en: 'What is due, paid by phone; the account of a refund.',
    },
    icon: 'pay',
    group: 'main',
  },
  requests: {
    title: { zh: '联系法院：留言、预约、申请', ko: '법원련락: 문의, 예약, 신청', en: 'Contact the court' },
    about: {
      zh: '给法官留言、约时间、看案卷、鉴定、调解、法律援助，看答复。',
      ko: '판사에게 남기기, 예약, 열람, 감정, 조해, 법률원조, 답복.',
      en: 'Messages, appointments, file reading, appraisal, mediation, legal aid; replies.',
    },
    icon: 'talk',
    group: 'more',
  },
  guidance: {
    title: {
      zh: '不知道该办什么？问三句就知道',
      ko: '무엇을 해야 할지 모르면 (3가지 질문)',
      en: 'Not sure? Three questions',
    },
    about: {
      zh: '导诉：答三个问题，告诉您去哪儿办。',
      ko: '안내: 세가지 질문으로 어디서 하는지 알려드립니다.',
      en: 'Answer three questions and see where to go.',
    },
    icon: 'question',
    group: 'advice',
  },
  tickets: {
    title: { zh: '取号：到窗口办', ko: '번호표: 창구업무', en: 'Take a number for a window' },
    about: {
      zh: '不用刷证，看前面有几个人。',
      ko: '신분증 없이 대기인원을 볼수 있습니다.',
      en: 'No card needed; see how many wait.',
    },
    icon: 'hand',
    group: 'advice',
  },
  hearings: {
    title: { zh: '开庭公告：哪天开什么庭', ko: '개정공고', en: 'Hearings' },
    about: {
      zh: '不用刷证，两个星期的开庭时间和法庭。',
      ko: '신분증 없이 2주간의 개정시간과 법정.',
      en: 'No card needed: times and courtrooms for two weeks.',
    },
    icon: 'calendar',
    group: 'advice',
  },
  'case-file': {
    title: { zh: '看案卷（阅卷）', ko: '사건기록 열람', en: 'Read the file' },
    about: {
      zh: '自己交的随时看；法院开放的全部案卷一页一页看，可以打印。',
      ko: '본인 제출분은 언제든지; 공개된 전체기록을 한장씩 보고 인쇄.',
      en: 'Your own papers any time; the whole file page by page once the court has opened it.',
    },
    icon: 'book',
    group: 'more',
  },
  'blank-forms': {
    title: { zh: '打印空白的诉状、申请书', ko: '빈 소장, 신청서 인쇄', en: 'Print empty forms' },
    about: {
      zh: '不用刷证，打出来回家手写。',
      ko: '신분증 없이 인쇄하여 손으로 작성.',
      en: 'No card needed: to fill in by hand at home.',
    },
    icon: 'paper',
    group: 'advice',
  },
  guides: {
    title: { zh: '诉讼指南：怎么打官司', ko: '소송안내', en: 'Guides: how a suit goes' },
    about: {
      zh: '用大白话讲：步骤、费用、时间、谁能帮您。',
      ko: '절차, 료금, 기한, 도움을 쉬운 말로.',
      en: 'Steps, cost, time and help in plain words.',
    },
    icon: 'book',
    group: 'advice',
  },
} as const satisfies Readonly<Record<string, ListedService>>;

/** The name of a service. */
export type ServiceId = keyof typeof serviceList;

/** Every service, in the order of the hall. */
export const serviceIds = Object.keys(serviceList) as readonly ServiceId[];

/** A service as the hall shows it. */
export const listedService = (id: ServiceId): ListedService => serviceList[id];
