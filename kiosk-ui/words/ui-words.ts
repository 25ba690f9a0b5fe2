import type { Language } from '../../flows/text/words.ts';
import type { FrameLabels } from '../../flows/view/view.ts';

type OwnLabels = Required<
  Pick<
    FrameLabels,
    | 'again'
    | 'dismissGuide'
    | 'scrollUp'
    | 'scrollDown'
    | 'done'
    | 'erase'
    | 'clear'
    | 'space'
    | 'shift'
    | 'typeHere'
    | 'moreBefore'
    | 'moreAfter'
    | 'year'
    | 'month'
    | 'day'
    | 'optional'
    | 'locked'
  >
>;

/** Every label of a frame, none missing. */
export type FullLabels = FrameLabels & OwnLabels;

/** The screen's own words for the controls that it alone knows: keyboard, scrolling, the blanks of a date. */
const ownLabels: Readonly<Record<Language, OwnLabels>> = {
  zh: {
    again: '再读一遍',
    dismissGuide: '不用来了',
    scrollUp: '往上',
    scrollDown: '往下看',
    done: '写好了',
    erase: '退格',
    clear: '清空',
    space: '空格',
    shift: '大写',
    typeHere: '打开键盘',
    moreBefore: '前面的字',
    moreAfter: '更多的字',
    year: '年',
    month: '月',
    day: '日',
    optional: '可以不填',
    locked: '来自身份证',
  },
  ko: {
    again: '다시 듣기',
    dismissGuide: '필요없음',
    scrollUp: '우로',
    scrollDown: '아래로',
    done: '완료',
    erase: '지우기',
    clear: '모두 지우기',
    space: '띄우기',
    shift: '쌍자음',
    typeHere: '건반 열기',
    moreBefore: '앞의 글자',
    moreAfter: '다음 글자',
    year: '년',
    month: '월',
    day: '일',
    optional: '비워도 됩니다',
    locked: '신분증에서',
  },
  en: {
    again: 'Read again',
    dismissGuide: 'Not needed',
    scrollUp: 'Up',
    scrollDown: 'More below',
    done: 'Done',
    erase: 'Erase',
    clear: 'Clear',
    space: 'Space',
    shift: 'Capitals',
    typeHere: 'Open keyboard',
    moreBefore: 'Earlier characters',
    moreAfter: 'More characters',
    year: 'Year',
    month: 'Month',
    day: 'Day',
    optional: 'May be left empty',
    locked: 'From your card',
  },
};

/** The labels of a frame, with the screen's own words where the host gives none. */
export const fullLabels = (labels: FrameLabels, language: Language): FullLabels => ({
  ...ownLabels[language],
  ...labels,
});

/** Each language in its own name: shown where a language is chosen. */
export const languageNames: Readonly<Record<Language, string>> = {
  zh: '中文',
  ko: '조선어',
  en: 'English',
};

/** Shown before the host has said anything: the screen knows no language yet. */
export const startingWords = [
  { lang: 'zh-CN', text: '正在启动，请稍候' },
  { lang: 'ko', text: '시동 중입니다' },
  { lang: 'en', text: 'Starting' },
] as const;

/** The `lang` attribute of a language. */
export const langAttribute: Readonly<Record<Language, string>> = { zh: 'zh-CN', ko: 'ko', en: 'en' };
