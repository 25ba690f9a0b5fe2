import type { ServedKind } from '../../services/served-papers/served-paper.ts';
import type { Words } from '../words.ts';

/** The words of 送达: court papers that are collected, and the address for service. */
export const servedPapersWords = {
  listHeading: { zh: '法院给您的文书', ko: '법원에서 온 문서', en: 'Papers from the court for you' },
  listLead: {
    zh: '点一份，先看再签收。等您领取的排在前面。',
    ko: '하나를 눌러 먼저 보고 서명하십시오. 받을 문서가 앞에 있습니다.',
    en: 'Touch one: read it first, then sign for it. Those that wait stand first.',
  },
  none: {
    zh: '现在没有法院要送给您的文书。',
    ko: '지금 당신에게 송달할 문서가 없습니다.',
    en: 'There are no papers for you now.',
  },
  noneElsewhere: {
    zh: '这里只有本机所联的法院的文书。别的法院的，可以拨打 12368 问。',
    ko: '이 단말기와 련결된 법원의 문서만 있습니다. 다른 법원은 12368에 문의하십시오.',
    en: 'Only courts connected to this terminal are shown. For others call 12368.',
  },
  waiting: { zh: '等您领取', ko: '수령대기', en: 'Waits for you' },
  corrected: { zh: '更正后的，等您领取', ko: '정정본, 수령대기', en: 'Corrected, waits for you' },
  taken: { zh: '已经领取', ko: '수령함', en: 'Collected' },
  takenOn: { zh: '{date}签收', ko: '{date} 서명수령', en: 'Signed for on {date}' },
  sentOn: { zh: '{date}发出', ko: '{date} 발송', en: 'Sent on {date}' },
  asking: { zh: '正在问法院……', ko: '법원에 문의하고있습니다…', en: 'Asking the court…' },
  opening: {
    zh: '正在取文书，一般几秒钟，页数多的要等一会儿。',
    ko: '문서를 가져오고있습니다. 페지가 많으면 조금 걸립니다.',
    en: 'Fetching the paper: a few seconds, longer for many pages.',
  },
  toAddress: { zh: '看、改送达地址', ko: '송달주소 보기, 변경', en: 'Address for service' },
  toHall: { zh: '好了，回首页', ko: '됐습니다, 처음으로', en: 'Done, back to the start' },
  notOpened: {
    zh: '这份文书现在打不开，还没有签收，什么都没有变。',
    ko: '지금 이 문서를 열수 없습니다. 아직 수령하지 않았고 아무것도 변하지 않았습니다.',
    en: 'This paper cannot be opened now. It is not signed for, nothing has changed.',
  },
  damaged: {
    zh: '取来的文书和法院登记的不一样，本机不用它。请告诉窗口的工作人员。',
    ko: '가져온 문서가 법원에 등록된것과 다릅니다. 창구에 알려주십시오.',
    en: 'What came is not what the court registered, so it is not used. Please tell the window.',
  },
  pageAlt: { zh: '文书第 {page} 页', ko: '문서 {page}페지', en: 'Page {page} of the paper' },
  readEnough: { zh: '不往下看了，去签收', ko: '그만 보고 수령하기', en: 'Stop reading, go on to sign' },
  readAll: { zh: '看完了，下一步', ko: '다 보았습니다, 다음', en: 'Read, go on' },
  closeRead: { zh: '看完了', ko: '다 보았습니다', en: 'Done reading' },
  print: { zh: '再打印一份', ko: '다시 인쇄', en: 'Print it again' },
  meaningHeading: {
    zh: '签收以前，先知道这些',
    ko: '수령하기 전에 알아두십시오',
    en: 'Before you sign, know this',
  },
  meaningTitle: {
    zh: '签了字，就算送到您手里了',
    ko: '서명하면 송달된것입니다',
    en: 'Your signature makes it served',
  },
  meaningText: {
    zh: '您在送达回证上签字的日期，就是送达日期（民事诉讼法第八十七条）。上诉、答辩这些期限从第二天开始算（第八十五条）。',
    ko: '송달증명에 서명한 날이 송달일입니다(민사소송법 제87조). 상소, 답변 등의 기한은 다음날부터 계산합니다(제85조).',
    en: 'The day on which you sign the receipt is the day of service (CPL, art. 87). Time limits run from the next day (art. 85).',
  },
  afterTitle: { zh: '签收以后', ko: '수령한 다음', en: 'After that' },
  lastDay: {
    zh: '今天签收，最后一天是{date}。',
    ko: '오늘 서명하면 마지막날은 {date}입니다.',
    en: 'Signed today, the last day is {date}.',
  },
  lastDayMoves: {
    zh: '这一天遇到法定假日，顺延到上班第一天。',
    ko: '그날이 법정휴일이면 다음 근무일까지 연장됩니다.',
    en: 'If that is a public holiday, it moves to the next working day.',
  },
  notNowTitle: { zh: '现在不想签', ko: '지금 서명하지 않으려면', en: 'Not now' },
  notNowText: {
    zh: '可以不签，本机什么都不记，文书还在这里等您。不在这里领，法院还会用别的办法送达（民事诉讼法第八十八条至第九十五条）。',
    ko: '서명하지 않아도 되며 아무것도 기록하지 않습니다. 문서는 남아있습니다. 법원은 다른 방식으로 송달할수 있습니다(민사소송법 제88조~제95조).',
    en: 'You need not sign: nothing is recorded, the paper goes on waiting. The court has other ways to serve it (CPL, arts. 88–95).',
  },
  notNow: { zh: '现在不签', ko: '지금은 서명하지 않음', en: 'Not now' },
  toSign: { zh: '知道了，去签字', ko: '알았습니다, 서명하기', en: 'Understood, go on to sign' },
  signHeading: { zh: '请在送达回证上签字', ko: '송달증명에 서명하십시오', en: 'Please sign the receipt' },
  signPaper: {
    zh: '收到文书：{title}，共 {pages} 页。',
    ko: '받은 문서: {title}, {pages}페지.',
    en: 'Received: {title}, {pages} pages.',
  },
  signCase: { zh: '{court}，{number}', ko: '{court}, {number}', en: '{court}, {number}' },
  signDay: {
    zh: '签收日期：{date}。签收人：{name}。',
    ko: '수령일: {date}. 수령인: {name}.',
    en: 'Date: {date}. By: {name}.',
  },
  sending: {
    zh: '正在把送达回证交给法院……',
    ko: '송달증명을 법원에 보내고있습니다…',
    en: 'Sending the receipt to the court…',
  },
  notSigned: {
    zh: '送达回证没有交到法院，这份文书还不算领取。您的签字还在，可以再试。',
    ko: '송달증명이 법원에 전달되지 않아 아직 수령한것이 아닙니다. 서명은 남아있으니 다시 시도할수 있습니다.',
    en: 'The receipt did not reach the court, so the paper is not collected. Your signature is kept: try again.',
  },
  lookAgain: { zh: '重新看一下', ko: '다시 보기', en: 'Look again' },
  toList: { zh: '看别的文书', ko: '다른 문서 보기', en: 'Other papers' },
  collected: { zh: '领到了', ko: '수령하였습니다', en: 'Collected' },
  collectedText: {
    zh: '法院收到了您的送达回证，编号 {number}，送达日期{date}。',
    ko: '법원이 송달증명을 받았습니다. 번호 {number}, 송달일 {date}.',
    en: 'The court has your receipt, number {number}; served on {date}.',
  },
  paperCopy: { zh: '文书（A4 纸）', ko: '문서(A4)', en: 'The paper (A4)' },
  copyHeading: { zh: '打印文书', ko: '문서인쇄', en: 'Printing the paper' },
  copyText: {
    zh: '这份文书{date}已经签收，送达回证编号 {number}。',
    ko: '이 문서는 {date}에 수령하였습니다. 송달증명번호 {number}.',
    en: 'Signed for on {date}, receipt number {number}.',
  },
  copyOnScreen: {
    zh: '没有纸的也可以：凭身份证随时在本机看，或者到窗口领。',
    ko: '종이가 없어도 신분증으로 이 단말기에서 보거나 창구에서 받을수 있습니다.',
    en: 'Without paper you can read it here with your card, or ask at the window.',
  },
  waitingLine: { zh: '有文书等您领取', ko: '받을 문서가 있습니다', en: 'Papers wait for you' },
  waitingCount: {
    zh: '{n} 件。在首页点“领取法院文书”。',
    ko: '{n}건. 첫화면의 “법원문서 받기”를 누르십시오.',
    en: '{n}. Touch “Collect court papers” on the first screen.',
  },
  periodWhat: {
    defence: {
      zh: '交答辩状（收到起诉状副本的；民事诉讼法第一百二十八条）',
      ko: '답변장 제출(기소장부본을 받은 경우, 민사소송법 제128조)',
      en: 'Answer to the complaint (CPL, art. 128)',
    },
    appeal: {
      zh: '上诉（文书里写明可以上诉的；民事诉讼法第一百七十一条）',
      ko: '상소(문서에 상소할수 있다고 쓴 경우, 민사소송법 제171조)',
      en: 'Appeal, where the paper says it can be appealed against (CPL, art. 171)',
    },
  },
} as const satisfies Readonly<Record<string, Words | Readonly<Record<string, Words>>>>;

/** What each kind of paper is called. */
export const servedKindWords: Readonly<Record<ServedKind, Words>> = {
  complaint: { zh: '起诉状副本', ko: '기소장부본', en: 'Copy of the complaint' },
  summons: { zh: '传票', ko: '소환장', en: 'Summons' },
  judgment: { zh: '判决书', ko: '판결서', en: 'Judgment' },
  ruling: { zh: '裁定书', ko: '재정서', en: 'Ruling' },
  notice: { zh: '通知书', ko: '통지서', en: 'Notice' },
  other: { zh: '其他文书', ko: '기타 문서', en: 'Other paper' },
};

/** What begins with the service of each kind of paper, with its article. */
export const servedMeaningWords: Readonly<Record<ServedKind, Words>> = {
  complaint: {
    zh: '对方起诉您了。十五天内可以向法院交答辩状；不交答辩状，案子照样审（民事诉讼法第一百二十八条）。',
    ko: '상대방이 기소하였습니다. 15일안에 답변장을 낼수 있으며 내지 않아도 심리는 계속됩니다(민사소송법 제128조).',
    en: 'You were sued. You may answer within fifteen days; without an answer the case goes on (CPL, art. 128).',
  },
  summons: {
    zh: '传票上写着哪天、几点、到哪个法庭。没有正当理由不到的，原告按撤诉处理，被告可以缺席判决（民事诉讼法第一百四十六条、第一百四十七条）。',
    ko: '소환장에 날자, 시간, 법정이 있습니다. 정당한 리유없이 오지 않으면 원고는 소를 취하한것으로, 피고는 결석판결을 할수 있습니다(민사소송법 제146조, 제147조).',
    en: 'It says when and where to come. Who stays away without good reason: a claimant may be treated as withdrawing, a defendant judged in absence (CPL, arts. 146, 147).',
  },
  judgment: {
    zh: '一审判决可以上诉的，十五天内上诉（民事诉讼法第一百七十一条）。能不能上诉、交给哪个法院，判决书最后写着。',
    ko: '1심판결은 상소할수 있는 경우 15일안에 상소합니다(민사소송법 제171조). 판결서 끝에 씌여있습니다.',
    en: 'Where it can be appealed against: within fifteen days (CPL, art. 171). The end of the judgment says whether and where.',
  },
  ruling: {
    zh: '可以上诉的裁定，十天内上诉（民事诉讼法第一百七十一条）。能不能上诉，裁定书最后写着。',
    ko: '상소할수 있는 재정은 10일안에 상소합니다(민사소송법 제171조). 재정서 끝에 씌여있습니다.',
    en: 'Where it can be appealed against: within ten days (CPL, art. 171). The end of the ruling says whether.',
  },
  notice: {
    zh: '要办什么、什么时候以前办，通知书里写着。',
    ko: '무엇을 언제까지 하여야 하는지 통지서에 씌여있습니다.',
    en: 'What is to be done, and by when, stands in the notice.',
  },
  other: {
    zh: '要办什么、什么时候以前办，以文书里写的为准。',
    ko: '무엇을 언제까지 하여야 하는지는 문서에 씌여진대로 합니다.',
    en: 'What is to be done, and by when, is as the paper says.',
  },
};
