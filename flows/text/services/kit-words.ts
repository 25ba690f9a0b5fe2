import type { CourtCallFault } from '../../services/kit/service-setup.ts';
import type { Words } from '../words.ts';

/** Words that every service shares. */
export const kitWords = {
  faultHeading: { zh: '现在办不了', ko: '지금은 처리할수 없습니다', en: 'This cannot be done now' },
  cardRead: {
    zh: '只读姓名、号码、住址等，用来确认是您本人、找您的案子。',
    ko: '이름, 번호, 주소만 읽어 본인확인과 사건조회에 씁니다.',
    en: 'Name, number and address are read, to know that it is you and to find your cases.',
  },
  cardSays: {
    zh: '这些是身份证里的内容。',
    ko: '신분증에 있는 내용입니다.',
    en: 'This is what the card says.',
  },
  tryAgain: { zh: '再试一次', ko: '다시 시도', en: 'Try again' },
  toHall: { zh: '回首页', ko: '처음으로', en: 'Back to the start' },
  nextStep: { zh: '下一步', ko: '다음', en: 'Next' },
  doneHeading: { zh: '办好了', ko: '처리되였습니다', en: 'Done' },
  slipTitle: { zh: '凭条', ko: '쪽지', en: 'Slip' },
  slipCode: { zh: '凭条上的二维码', ko: '쪽지의 QR코드', en: 'The code on the slip' },
  slipPrinting: { zh: '正在打印', ko: '인쇄중', en: 'Printing' },
  slipOut: { zh: '打印好了，请拿走', ko: '인쇄되였습니다. 가져가십시오', en: 'Printed, please take it' },
  slipFault: { zh: '没有打印出来', ko: '인쇄되지 않았습니다', en: 'It did not come out' },
  slipInDoubt: { zh: '不知道打出来没有', ko: '인쇄되였는지 알수 없습니다', en: 'It may have come out' },
  slipSkipped: { zh: '没有要纸的', ko: '종이를 받지 않음', en: 'Without paper' },
  slipInDoubtText: {
    zh: '请看一下出纸口：纸出来了吗？',
    ko: '출지구를 보십시오. 종이가 나왔습니까?',
    en: 'Please look at the slot: has the paper come out?',
  },
  slipOnScreen: {
    zh: '下面写的和纸上一样，可以抄下来，也可以用手机拍下来。',
    ko: '아래는 종이와 같습니다. 적거나 휴대전화로 찍을수 있습니다.',
    en: 'It stands below as on paper: write it down, or take a picture of it.',
  },
  again: { zh: '再打印一次', ko: '다시 인쇄', en: 'Print again' },
  have: { zh: '我拿到了', ko: '받았습니다', en: 'I have it' },
  skip: { zh: '不要纸的了', ko: '종이는 필요없음', en: 'Go on without it' },
  pageBefore: { zh: '上一页', ko: '앞페지', en: 'Page before' },
  pageAfter: { zh: '下一页', ko: '다음페지', en: 'Next page' },
  pageOf: { zh: '第 {page} 页，共 {pages} 页', ko: '{page} / {pages} 페지', en: 'Page {page} of {pages}' },
  place: { zh: '自助服务', ko: '자동봉사', en: 'Service' },
} as const satisfies Readonly<Record<string, Words>>;

/** What a person is told when the court could not be asked, or did not do it. */
export const courtCallWords: Readonly<Record<CourtCallFault, Words>> = {
  lineDown: {
    zh: '本机和法院的线路断了，现在问不到。您可以过一会儿再试，或者去窗口办。什么都没有提交。',
    ko: '이 단말기와 법원의 련결이 끊어졌습니다. 잠시후 다시 시도하거나 창구로 가십시오. 아무것도 제출되지 않았습니다.',
    en: 'The line to the court is down. Try again in a while, or go to the window. Nothing was handed in.',
  },
  courtError: {
    zh: '法院的系统出了点问题。请过一会儿再试，或者去窗口办。',
    ko: '법원시스템에 문제가 있습니다. 잠시후 다시 시도하거나 창구로 가십시오.',
    en: "The court's system has a fault. Try again in a while, or go to the window.",
  },
  changed: {
    zh: '这件事刚刚有了变化，请返回重新看一下。',
    ko: '방금 변화가 생겼습니다. 돌아가서 다시 보십시오.',
    en: 'This has just changed. Please go back and look again.',
  },
  refused: {
    zh: '法院没有接受。请去窗口问一下。',
    ko: '법원에서 접수하지 않았습니다. 창구에 문의하십시오.',
    en: 'The court did not take it. Please ask at the window.',
  },
};
