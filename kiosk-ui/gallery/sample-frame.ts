import type { Language } from '../../flows/text/words.ts';
import type { Frame } from '../../flows/view/view.ts';

const labels: Readonly<Record<Language, Frame['labels']>> = {
  zh: {
    back: '上一步',
    leave: '离开',
    callGuide: '叫引导员',
    larger: '大字',
    readAloud: '朗读',
    contrast: '明暗',
    language: '语言',
    connectionLost: '机器正在恢复，请稍等。您填的都还在。',
  },
  ko: {
    back: '이전',
    leave: '나가기',
    callGuide: '안내원 부르기',
    larger: '큰 글자',
    readAloud: '읽어주기',
    contrast: '명암',
    language: '언어',
    connectionLost: '기계가 회복중입니다. 잠시 기다려주십시오.',
  },
  en: {
    back: 'Back',
    leave: 'Leave',
    callGuide: 'Call a guide',
    larger: 'Larger',
    readAloud: 'Read aloud',
    contrast: 'Contrast',
    language: 'Language',
    connectionLost: 'The terminal is recovering, please wait. What you entered is safe.',
  },
};

const stageTitles: Readonly<Record<Language, readonly string[]>> = {
  zh: ['须知', '刷证', '回答', '材料', '签名', '提交'],
  ko: ['알림', '신분증', '대답', '자료', '서명', '제출'],
  en: ['Notice', 'Card', 'Questions', 'Papers', 'Sign', 'Hand in'],
};

/** A frame as the host would send it, made up. */
export const sampleFrame = (language: Language, stage: number | null, over: Partial<Frame> = {}): Frame => ({
  language,
  textSize: 'normal',
  contrast: 'light',
  readAloud: false,
  courtName: '星河市东城区人民法院',
  terminalName: '自助立案终端 3 号',
  labels: labels[language],
  guide: 'none',
  guideNotice: null,
  back: stage === null ? null : { type: 'filing.back' },
  canLeave: true,
  stages:
    stage === null
      ? null
      : stageTitles[language].map((title, index) => ({
          title,
          state: index < stage ? 'done' : index === stage ? 'now' : 'todo',
        })),
  notice: null,
  overlay: null,
  say: '',
  ...over,
});
