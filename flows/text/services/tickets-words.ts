import type { Words } from '../words.ts';

/** The words of 取号. */
export const ticketsWords = {
  asking: { zh: '正在看排队的人数……', ko: '대기인원을 확인하고있습니다…', en: 'Looking at the queues…' },
  heading: {
    zh: '您要到窗口办什么？',
    ko: '창구에서 무엇을 하시겠습니까?',
    en: 'What do you need at a window?',
  },
  lead: {
    zh: '取一个号，坐着等叫号。',
    ko: '번호표를 받고 앉아서 기다리십시오.',
    en: 'Take a number and wait seated.',
  },
  waiting: { zh: '前面有 {n} 人', ko: '앞에 {n}명', en: '{n} waiting' },
  nobody: { zh: '现在没有人排队', ko: '대기자 없음', en: 'Nobody is waiting' },
  first: { zh: '下面有没有说的是您？', ko: '해당하는것이 있습니까?', en: 'Is one of these true of you?' },
  firstPoint: {
    zh: '六十五岁以上的老人、残疾人、孕妇、抱小孩的、军人军属：可以先叫您。',
    ko: '65세이상 로인, 장애인, 임신부, 영아동반자, 군인과 가족: 먼저 부릅니다.',
    en: 'Over 65, disabled, pregnant, with a small child, soldier or soldier’s family: you are called first.',
  },
  firstTitle: { zh: '优先叫号', ko: '우선호출', en: 'Called first' },
  firstYes: { zh: '是，请先叫我', ko: '예, 먼저 불러주십시오', en: 'Yes, call me first' },
  firstNo: { zh: '不是，按顺序', ko: '아니오, 순서대로', en: 'No, in order' },
  taking: { zh: '正在取号……', ko: '번호를 받고있습니다…', en: 'Taking a number…' },
  taken: { zh: '您的号码', ko: '당신의 번호', en: 'Your number' },
  takenText: {
    zh: '{number}，{kind}，前面有 {n} 人。',
    ko: '{number}, {kind}, 앞에 {n}명.',
    en: '{number}, {kind}, {n} before you.',
  },
  listen: {
    zh: '请坐着等，听叫号。号码当天有效，叫过三遍没来要重新取。',
    ko: '앉아서 호출을 기다리십시오. 당일만 유효하며 세번 불러도 없으면 다시 받아야 합니다.',
    en: 'Please sit and listen. The number is for today; after three calls you need a new one.',
  },
  done: { zh: '好了', ko: '됐습니다', en: 'Done' },
} as const satisfies Readonly<Record<string, Words>>;
