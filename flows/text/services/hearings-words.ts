import type { Words } from '../words.ts';

/** The words of 开庭公告. */
export const hearingsWords = {
  asking: { zh: '正在问法院……', ko: '법원에 문의하고있습니다…', en: 'Asking the court…' },
  heading: { zh: '哪一天开庭？（开庭公告）', ko: '개정일 (개정공고)', en: 'Hearings: which day?' },
  lead: {
    zh: '{court}今天起两个星期的开庭。当事人以传票为准。',
    ko: '{court} 오늘부터 2주간의 개정. 당사자는 소환장에 따릅니다.',
    en: 'Hearings of {court} for two weeks. Parties go by their summons.',
  },
  count: { zh: '{n} 场', ko: '{n}건', en: '{n}' },
  today: { zh: '今天', ko: '오늘', en: 'today' },
  none: {
    zh: '这两个星期没有公告的开庭。',
    ko: '2주간 공고된 개정이 없습니다.',
    en: 'No hearing is announced for these two weeks.',
  },
  closed: { zh: '不公开开庭', ko: '비공개', en: 'Not in public' },
  closedWhy: {
    zh: '这一场依法不公开，不写当事人（民事诉讼法第一百三十七条）。',
    ko: '법에 따라 비공개이며 당사자를 밝히지 않습니다(민사소송법 제137조).',
    en: 'By law not in public: nobody is named (CPL, art. 137).',
  },
  judge: { zh: '法官 {name}', ko: '판사 {name}', en: 'Judge {name}' },
  dayHeading: { zh: '{date}的开庭', ko: '{date} 개정', en: 'Hearings on {date}' },
  visit: {
    zh: '公开开庭的，凭身份证可以旁听。',
    ko: '공개개정은 신분증으로 방청할수 있습니다.',
    en: 'Public hearings may be attended with an ID card.',
  },
  otherDay: { zh: '看别的日子', ko: '다른 날 보기', en: 'Another day' },
  done: { zh: '好了，回首页', ko: '됐습니다, 처음으로', en: 'Done, back to the start' },
} as const satisfies Readonly<Record<string, Words>>;
