import type { Words } from './words.ts';

/** Attract screen, choice of service, farewell. */
export const sessionWords = {
  attractHeading: {
    zh: '在这里可以自己立案',
    ko: '여기서 직접 립안할수 있습니다',
    en: 'File your case here',
  },
  attractLead: {
    zh: '按一下屏幕开始。不会用也不要紧，一步一步告诉您怎么做。',
    ko: '화면을 누르면 시작합니다. 한걸음씩 알려드립니다.',
    en: 'Touch the screen to begin. You are led step by step.',
  },
  begin: { zh: '开始', ko: '시작', en: 'Begin' },
  minutes: { zh: '大约 30 分钟', ko: '약 30분', en: 'About 30 minutes', say: { zh: '大约三十分钟' } },
  bringLead: { zh: '请带上：', ko: '가져오실것:', en: 'Please bring:' },
  bringCard: { zh: '您的身份证', ko: '본인 신분증', en: 'Your ID card' },
  bringNote: { zh: '借条或者合同', ko: '차용증 또는 계약서', en: 'Loan note or contract' },
  bringTransfer: {
    zh: '转账记录等证据',
    ko: '계좌이체 기록 등 증거',
    en: 'Transfer records and other evidence',
  },
  bringOther: { zh: '对方的名字和住址', ko: '상대방의 이름과 주소', en: 'The other side’s name and address' },
  chooseHeading: { zh: '您要办什么事？', ko: '무슨 일을 하시겠습니까?', en: 'What would you like to do?' },
  filingTitle: {
    zh: '立案：别人借钱不还',
    ko: '립안: 빌려준 돈을 받지 못했을 때',
    en: 'File a case: money lent and not paid back',
  },
  filingAbout: {
    zh: '民间借贷纠纷。写起诉状、交材料、签名，当场拿回执。',
    ko: '민간대차분쟁. 기소장을 쓰고 자료를 바치고 서명하면 접수증을 드립니다.',
    en: 'Private lending. Write the complaint, hand in papers, sign, and take a receipt.',
  },
  readerMissing: {
    zh: '读卡器现在不能用，请到立案窗口办。',
    ko: '카드 판독기를 사용할수 없습니다. 립안창구로 가십시오.',
    en: 'The card reader is out of order. Please go to the filing counter.',
  },
  otherCases: {
    zh: '别的案子，请到立案窗口办。',
    ko: '다른 사건은 립안창구에서 하십시오.',
    en: 'For other cases please go to the filing counter.',
  },
  farewellSent: {
    zh: '办好了，法院已经收到',
    ko: '끝났습니다. 법원이 접수하였습니다',
    en: 'Done: the court has your case',
  },
  farewellKept: {
    zh: '办好了，材料已经存好',
    ko: '끝났습니다. 자료를 보관하였습니다',
    en: 'Done: your case is kept safely',
  },
  nextSeven: {
    zh: '法院在七天内告诉您立没立上案，最晚 {date}。',
    ko: '법원은 7일안에 립안 여부를 알려드립니다. 늦어도 {date}까지입니다.',
    en: 'Within seven days, by {date}, the court tells you whether the case is registered.',
  },
  nextSupplement: {
    zh: '要是缺材料，法院会一次说清楚要补什么。下次拿同一张身份证来这里，也能看到。',
    ko: '자료가 부족하면 법원이 한번에 알려드립니다. 다음에 같은 신분증으로 여기서도 볼수 있습니다.',
    en: 'If something is missing the court tells you once, completely. With the same card you can see it here as well.',
  },
  nextFee: {
    zh: '诉讼费等法院通知，收到通知七天内交。',
    ko: '소송료금은 법원의 통지를 받은 날부터 7일안에 냅니다.',
    en: 'Wait for the court’s fee notice and pay within seven days of it.',
  },
  nextKept: {
    zh: '网络好了，机器自动把案子送到法院；七天从法院收到那天算。',
    ko: '통신이 회복되면 자동으로 보내며 7일은 법원이 받은 날부터 계산합니다.',
    en: 'When the line is back your case is sent by itself; the seven days count from when the court has it.',
  },
  takeCard: { zh: '身份证', ko: '신분증', en: 'your ID card' },
  takePapers: { zh: '您放进来扫描的材料原件', ko: '스캔한 자료 원본', en: 'the papers you scanned' },
  takeReceipt: {
    zh: '回执和打出来的起诉状',
    ko: '접수증과 인쇄된 기소장',
    en: 'the receipt and the printed complaint',
  },
  takeLead: { zh: '别忘了拿：', ko: '잊지 말고 가져가십시오:', en: 'Do not forget:' },
  rate: { zh: '这台机器好用吗？', ko: '이 기계가 쓰기 편했습니까?', en: 'Was this terminal easy to use?' },
  rate5: { zh: '很好用', ko: '아주 좋음', en: 'Very easy' },
  rate3: { zh: '还行', ko: '보통', en: 'All right' },
  rate1: { zh: '不好用', ko: '불편함', en: 'Hard' },
  rated: { zh: '谢谢您！', ko: '감사합니다!', en: 'Thank you!' },
  finish: { zh: '我都拿好了，结束', ko: '다 챙겼습니다. 끝내기', en: 'I have everything, finish' },
  leaving: { zh: '正在收好您的东西……', ko: '정리중입니다…', en: 'Putting your things away…' },
  brokenHeading: { zh: '机器出了点问题', ko: '기계에 문제가 생겼습니다', en: 'Something went wrong' },
  brokenLead: {
    zh: '对不起。您填的还在机器里。请叫引导员，或者到立案窗口，工作人员会帮您。',
    ko: '죄송합니다. 적으신 내용은 기계에 있습니다. 안내원을 부르거나 립안창구로 가십시오.',
    en: 'We are sorry. What you entered is still here. Call a guide or go to the filing counter.',
  },
} as const satisfies Record<string, Words>;
