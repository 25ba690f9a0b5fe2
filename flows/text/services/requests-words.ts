import type { Words } from '../words.ts';

/** The words of 联系法院. */
export const requestsWords = {
  heading: {
    zh: '您要找法院办什么？',
    ko: '법원에 무엇을 신청하시겠습니까?',
    en: 'What do you want of the court?',
  },
  asking: { zh: '正在问法院……', ko: '법원에 문의하고있습니다…', en: 'Asking the court…' },
  replies: { zh: '看法院的答复', ko: '법원의 답복 보기', en: 'See the replies' },
  repliesNew: { zh: '看法院的答复（{n} 件）', ko: '법원의 답복 보기 ({n}건)', en: 'See the replies ({n})' },
  repliesHeading: { zh: '您以前提出的', ko: '이전의 신청', en: 'What you asked before' },
  none: { zh: '还没有。', ko: '아직 없습니다.', en: 'Nothing yet.' },
  answered: { zh: '法院答复了', ko: '답복됨', en: 'Answered' },
  waiting: { zh: '等法院答复', ko: '답복대기', en: 'Waiting' },
  replyTitle: { zh: '法院的答复', ko: '법원의 답복', en: 'The reply of the court' },
  notYet: {
    zh: '法院还没有答复。急的话，可以打 12368。',
    ko: '아직 답복이 없습니다. 급하면 12368에 전화하십시오.',
    en: 'No reply yet. If it is urgent, call 12368.',
  },
  by: { zh: '答复人', ko: '답복자', en: 'By' },
  on: { zh: '日期', ko: '날자', en: 'Date' },
  number: { zh: '编号', ko: '번호', en: 'Number' },
  court: { zh: '交给', ko: '제출처', en: 'Goes to' },
  back: { zh: '看完了', ko: '다 보았습니다', en: 'Done' },
  caseHeading: { zh: '是哪个案子的事？', ko: '어느 사건입니까?', en: 'Which case is it about?' },
  noCase: { zh: '和这些案子没有关系', ko: '이 사건들과 관계없음', en: 'None of these' },
  noOwnCase: {
    zh: '没有查到您的案子，这一项要有案子才能办。请问一下窗口。',
    ko: '당신의 사건이 없습니다. 사건이 있어야 신청할수 있습니다. 창구에 문의하십시오.',
    en: 'No case of yours was found, and this is about a case. Please ask at the window.',
  },
  toKinds: { zh: '看别的', ko: '다른것 보기', en: 'Something else' },
  checkHeading: { zh: '看一遍，对不对？', ko: '확인하십시오', en: 'Is this right?' },
  about: { zh: '案子', ko: '사건', en: 'Case' },
  what: { zh: '要办的事', ko: '신청', en: 'Request' },
  change: { zh: '我要改', ko: '고치기', en: 'Change it' },
  send: { zh: '对，交给法院', ko: '맞습니다, 제출', en: 'Right, hand it in' },
  sending: { zh: '正在交给法院……', ko: '제출하고있습니다…', en: 'Handing it in…' },
  notSent: {
    zh: '没有交上去。您填的都还在，可以再试。',
    ko: '제출되지 않았습니다. 적은것은 그대로 있습니다. 다시 시도할수 있습니다.',
    en: 'It was not handed in. What you wrote is kept: try again.',
  },
  sent: { zh: '交上去了', ko: '제출되였습니다', en: 'It was handed in' },
  sentText: {
    zh: '法院收到了，编号 {number}。',
    ko: '법원이 받았습니다. 번호 {number}.',
    en: 'The court has it, number {number}.',
  },
  done: { zh: '好了', ko: '됐습니다', en: 'Done' },
} as const satisfies Readonly<Record<string, Words>>;
