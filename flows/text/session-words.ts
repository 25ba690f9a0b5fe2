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
  bringNote: { zh: '合同、借条等材料', ko: '계약서, 차용증 등', en: 'Contract, loan note and the like' },
  bringTransfer: {
    zh: '转账记录、照片等证据',
    ko: '이체기록, 사진 등 증거',
    en: 'Transfer records, photos and other evidence',
  },
  bringOther: { zh: '对方的名字和住址', ko: '상대방의 이름과 주소', en: 'The other side’s name and address' },
  filingTitle: {
    zh: '起诉、申请执行、告政府机关、答辩',
    ko: '기소, 집행신청, 행정기소, 답변',
    en: 'Sue, apply for enforcement, sue an authority, answer',
  },
  filingAbout: {
    zh: '欠钱、离婚、工资、车祸、租房……写诉状、交材料、签名，当场拿回执。',
    ko: '빚, 리혼, 로임, 교통사고, 세집 등. 문서를 쓰고 자료를 바치고 서명하면 접수증을 드립니다.',
    en: 'Debts, divorce, wages, accidents, rent and more. Write the paper, hand it in, sign, and take a receipt.',
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
  farewellDraft: {
    zh: '写好了，没有立案',
    ko: '다 썼습니다. 립안하지 않았습니다',
    en: 'It is written; nothing was filed',
  },
  farewellUnprinted: {
    zh: '没有打印，写的内容删掉了',
    ko: '인쇄하지 않았으며 적은 내용은 지웠습니다',
    en: 'Nothing was printed; what you wrote is erased',
  },
  draftSign: {
    zh: '纸上还没有签名。要交的时候，在最后签上您的名字和日期，一起带来。',
    ko: '종이에 서명이 없습니다. 내실 때 끝에 이름과 날자를 적어 가져오십시오.',
    en: 'The paper is not signed. To hand it in, put your name and the date at its end and bring it.',
  },
  draftFile: {
    zh: '要立案，带上身份证和材料，到立案窗口；或者再来这台机器，选“开始填”。',
    ko: '립안하려면 신분증과 자료를 가지고 립안창구로 가거나 이 기계에서 다시 하십시오.',
    en: 'To file, bring your ID card and your papers to the filing counter, or come back to this terminal.',
  },
  draftTime: {
    zh: '没有交给法院，法律规定的期限照常计算，请早点办。',
    ko: '법원에 내지 않았으므로 법률이 정한 기한은 그대로 계산됩니다. 일찍 하십시오.',
    en: 'Nothing was handed in, so the limits of the law run on; please do it soon.',
  },
  takeOwn: { zh: '您自己的东西', ko: '본인의 물건', en: 'your own things' },
  takeDraft: { zh: '打出来的纸', ko: '인쇄된 종이', en: 'what was printed' },
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
