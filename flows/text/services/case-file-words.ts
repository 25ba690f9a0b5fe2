import type { Words } from '../words.ts';

/** The words of 阅卷. */
export const caseFileWords = {
  asking: { zh: '正在找您的案卷……', ko: '당신의 사건기록을 찾고있습니다…', en: 'Looking for your files…' },
  casesHeading: { zh: '看哪个案子的案卷？', ko: '어느 사건의 기록입니까?', en: 'The file of which case?' },
  none: {
    zh: '没有查到您的案子。',
    ko: '당신의 사건이 없습니다.',
    en: 'No case of yours was found.',
  },
  noneElsewhere: {
    zh: '律师阅卷、看纸质案卷的，请在“联系法院”里预约阅卷。',
    ko: '변호사열람, 종이기록은 “법원련락”에서 예약하십시오.',
    en: 'Lawyers, and whoever wants the paper file, make an appointment under “Contact the court”.',
  },
  openUntil: { zh: '全部案卷开放到 {date}', ko: '전체기록 {date}까지', en: 'The whole file until {date}' },
  ownOnly: { zh: '只看自己交的', ko: '본인 제출분만', en: 'Your own papers only' },
  count: { zh: '{n} 份文件', ko: '문서 {n}건', en: '{n} documents' },
  filesHeading: { zh: '看哪一份？', ko: '어느 문서입니까?', en: 'Which document?' },
  filesOwn: {
    zh: '这些是您自己交的。要看对方交的，请在“联系法院”里申请阅卷，法院开放以后在这里看。',
    ko: '본인이 제출한것입니다. 상대방의것은 “법원련락”에서 열람을 신청하십시오.',
    en: 'These you handed in yourself. For the other side’s ask under “Contact the court”; once it is open, it stands here.',
  },
  filesAll: {
    zh: '法院把全部案卷开放给您看。看了哪份、印了哪份，法院有记录。',
    ko: '법원이 전체기록을 공개하였습니다. 열람과 인쇄는 기록됩니다.',
    en: 'The court has opened the whole file to you. What is read and printed is noted.',
  },
  noFiles: {
    zh: '这个案子还没有能在本机看的文件。',
    ko: '이 단말기에서 볼수 있는 문서가 없습니다.',
    en: 'There is no document yet that can be read here.',
  },
  from: {
    filing: { zh: '立案时交的', ko: '립안시 제출', en: 'With the filing' },
    handIn: { zh: '后来补交的', ko: '추가제출', en: 'Added later' },
  },
  opening: {
    zh: '正在打开……页数多的要等一会儿。',
    ko: '여는중… 페지가 많으면 기다려주십시오.',
    en: 'Opening… many pages take a moment.',
  },
  notOpened: { zh: '现在打不开', ko: '열수 없습니다', en: 'It cannot be opened now' },
  damaged: {
    zh: '文件和法院登记的不一样，不能看。请到窗口说一声。',
    ko: '문서가 등록된것과 다릅니다. 창구에 알려주십시오.',
    en: 'The document is not the one that was registered. Please tell the window.',
  },
  pageAlt: { zh: '案卷第 {page} 页', ko: '기록 {page}페지', en: 'Page {page} of the file' },
  print: { zh: '打印（有水印）', ko: '인쇄(워터마크)', en: 'Print (watermarked)' },
  close: { zh: '看完了', ko: '다 보았습니다', en: 'Done reading' },
  printing: { zh: '正在打印案卷', ko: '기록을 인쇄합니다', en: 'Printing from the file' },
  printText: {
    zh: '每页都有水印：您的名字、案号、日期。不要给不相干的人看。',
    ko: '매 페지에 성명, 사건번호, 날자 워터마크가 있습니다.',
    en: 'Each page carries your name, the case and the date. Do not pass it on.',
  },
  paper: { zh: '案卷复制件（A4 纸）', ko: '기록사본(A4)', en: 'Copy from the file (A4)' },
  without: {
    zh: '没有纸的也可以：凭身份证在本机看，或者到窗口复制。',
    ko: '신분증으로 이 단말기에서 보거나 창구에서 복사하십시오.',
    en: 'Read it here with your card, or have it copied at the window.',
  },
  toFiles: { zh: '看别的文件', ko: '다른 문서', en: 'Other documents' },
  toHall: { zh: '好了，回首页', ko: '처음으로', en: 'Done' },
  watermark: {
    zh: '{name} 阅卷 {number} {date}',
    ko: '{name} 阅卷 {number} {date}',
    en: '{name} 阅卷 {number} {date}',
  },
} as const satisfies Readonly<Record<string, Words | Readonly<Record<string, Words>>>>;
