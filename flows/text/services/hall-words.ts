import type { HallGroup } from '../../services/service-list.ts';
import type { Words } from '../words.ts';

/** The words of the hall: the list of everything that can be done here. */
export const hallWords = {
  heading: { zh: '您要办什么事？', ko: '무슨 일을 하시겠습니까?', en: 'What would you like to do?' },
  lead: {
    zh: '点一个。不知道选哪个，按下面的“叫引导员”。',
    ko: '하나를 누르십시오. 모르면 아래의 "안내원 호출"을 누르십시오.',
    en: 'Touch one. If you do not know which, call the guide below.',
  },
  filing: { zh: '立案：我要打官司、申请', ko: '립안: 소송, 신청', en: 'File a case or an application' },
  filingAbout: {
    zh: '起诉、申请执行、保全、支付令；也能算诉讼费、打印状子。',
    ko: '기소, 집행신청, 보전, 지불명령. 료금계산과 서류인쇄도 됩니다.',
    en: 'Sue, enforce, preserve; reckon the fee, print a draft.',
  },
  noMoreFilings: {
    zh: '这一次已经交了几件。还要交，请先按“离开”，再从头开始。',
    ko: '이번에 이미 여러건을 냈습니다. 더 내려면 "나가기"를 누르고 처음부터 다시 하십시오.',
    en: 'Several cases were handed in already. For more, leave first and begin again.',
  },
  closed: {
    zh: '这台机器上暂停办理。请到窗口，或者用旁边的机器。',
    ko: '이 기계에서는 잠시 중지되였습니다. 창구로 가거나 옆의 기계를 쓰십시오.',
    en: 'Not on this terminal for now. Go to the counter or use another terminal.',
  },
  estimate: { zh: '算诉讼费、看要带什么', ko: '소송비와 준비물', en: 'Reckon the fee, see what to bring' },
  estimateAbout: {
    zh: '先找到是什么纠纷（案由），就能看，可以打印。',
    ko: '분쟁(안건사유)을 찾으면 볼수 있고 인쇄됩니다.',
    en: 'Find the kind of dispute first; it can be printed.',
  },
  another: { zh: '还要办别的事', ko: '다른 일도 하겠습니다', en: 'Something else' },
  leave: { zh: '办完了，离开', ko: '다 했습니다, 나가기', en: 'I am done, leave' },
} as const satisfies Readonly<Record<string, Words>>;

/** A group of the hall: its button, and its own screen. */
export const hallGroupWords: Readonly<Record<HallGroup, { readonly title: Words; readonly about: Words }>> = {
  advice: {
    title: { zh: '咨询：不用身份证', ko: '상담: 신분증 불필요', en: 'Advice: no card needed' },
    about: {
      zh: '不知道办什么、取号、开庭公告、办事指南、空白表、算诉讼费。',
      ko: '안내, 번호표, 개정공고, 빈 양식, 소송비계산.',
      en: 'Where to go, a number, hearings, guides, empty forms, the fee.',
    },
  },
  more: {
    title: { zh: '找法官、看案卷', ko: '판사련락, 기록열람', en: 'Contact the court, read the file' },
    about: {
      zh: '留言、预约、调解、鉴定、法律援助，看法院的答复。',
      ko: '문의, 예약, 조해, 감정, 법률원조, 법원의 답복.',
      en: 'Messages, appointments, mediation, experts, legal aid, replies.',
    },
  },
};
