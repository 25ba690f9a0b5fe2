import type { Words } from '../words.ts';

/** The words of 导诉. */
export const guidanceWords = {
  step: {
    zh: '第 {n} 个问题，最多三个。',
    ko: '{n}번째 질문, 최대 3개.',
    en: 'Question {n} of at most three.',
  },
  print: { zh: '打印出来', ko: '인쇄하기', en: 'Print it' },
  again: { zh: '重新问一遍', ko: '다시 하기', en: 'Start again' },
  printing: { zh: '打印给您', ko: '인쇄', en: 'On paper' },
  back: { zh: '好了', ko: '됐습니다', en: 'Done' },
} as const satisfies Readonly<Record<string, Words>>;
