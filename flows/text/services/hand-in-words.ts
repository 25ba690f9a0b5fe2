import type { Words } from '../words.ts';

/** The words of 补交材料. */
export const handInWords = {
  asking: { zh: '正在找您的案子……', ko: '당신의 사건을 찾고있습니다…', en: 'Looking for your cases…' },
  caseHeading: { zh: '给哪个案子补材料？', ko: '어느 사건에 재료를 추가합니까?', en: 'For which case?' },
  caseLead: {
    zh: '哪个法院的案子都行，本机帮您转过去。',
    ko: '어느 법원의 사건이든 이 단말기에서 전달합니다.',
    en: 'Cases of any court of the region: they are passed on from here.',
  },
  none: {
    zh: '没有查到您的案子，不能补材料。还没立案的，请到首页选“立案”。',
    ko: '당신의 사건이 없어 추가할수 없습니다. 아직 립안하지 않았으면 “립안”을 누르십시오.',
    en: 'No case of yours was found. If you have not filed yet, choose “file a case”.',
  },
  noneElsewhere: {
    zh: '换了身份证号、或者是代理人的，请到窗口交。',
    ko: '신분증번호가 바뀌였거나 대리인이면 창구로 가십시오.',
    en: 'With another ID number, or as an agent, please go to the window.',
  },
  asksFor: {
    zh: '法院要您补材料，{date}前',
    ko: '{date}까지 보충요구',
    en: 'The court asks for papers by {date}',
  },
  toHall: { zh: '好了，回首页', ko: '처음으로', en: 'Back to the start' },

  papersHeading: { zh: '要交哪些材料？', ko: '어떤 재료를 제출합니까?', en: 'Which papers?' },
  papersLead: {
    zh: '点一样，放进去扫描，再点下一样。',
    ko: '하나씩 눌러 스캔하십시오.',
    en: 'Choose one, scan it, then the next.',
  },
  supplementLead: {
    zh: '法院要的排在前面，{date}前交齐。交齐了，法院从第二天起七天内答复。',
    ko: '법원이 요구한것이 앞에 있습니다. {date}까지 내면 법원은 이튿날부터 7일안에 답합니다.',
    en: 'What the court asked for comes first, by {date}. Then it answers within seven days from the day after.',
  },
  asked: { zh: '法院要的', ko: '법원요구', en: 'Asked for' },
  evidence: { zh: '证据', ko: '증거', en: 'Evidence' },
  evidenceHelp: {
    zh: '合同、收据、聊天记录、照片、证人写的话。',
    ko: '계약서, 령수증, 대화기록, 사진, 증언.',
    en: 'Contracts, receipts, chats, photographs, statements.',
  },
  identity: { zh: '身份证明', ko: '신분증명', en: 'Proof of identity' },
  identityHelp: {
    zh: '身份证复印件、营业执照、户口簿。',
    ko: '신분증사본, 영업허가증, 호구부.',
    en: 'Copies of ID, business licence, household register.',
  },
  mandate: { zh: '委托手续', ko: '위임절차', en: 'Authority of an agent' },
  mandateHelp: {
    zh: '授权委托书、律师所函、亲属关系证明。',
    ko: '위임장, 변호사사무소 공문, 친족관계증명.',
    en: 'Power of attorney, letter of the firm, proof of kinship.',
  },
  other: { zh: '其他材料', ko: '기타 재료', en: 'Other papers' },
  otherHelp: {
    zh: '申请书、情况说明、答辩状。',
    ko: '신청서, 설명서, 답변서.',
    en: 'Applications, explanations, a defence.',
  },
  here: { zh: '放好了', ko: '넣었습니다', en: 'It is in' },
  toScan: { zh: '还没放', ko: '아직', en: 'Not yet' },
  optional: { zh: '有就放', ko: '있으면', en: 'If you have it' },
  scan: { zh: '扫描', ko: '스캔', en: 'Scan' },
  see: { zh: '看、改', ko: '보기', en: 'See' },
  pages: { zh: '{n} 页', ko: '{n}페지', en: '{n} pages' },
  papersDone: { zh: '都放好了，下一步', ko: '다 넣었습니다', en: 'All are in, next' },
  nothingYet: { zh: '还没有放材料', ko: '아직 없습니다', en: 'Nothing is in yet' },

  originalsHeading: {
    zh: '纸的原件怎么办？',
    ko: '종이원본은 어떻게 합니까?',
    en: 'What about the paper originals?',
  },
  originalsLead: {
    zh: '扫描件已经够法院先看。要交原件的，选怎么交。',
    ko: '스캔본으로 먼저 봅니다. 원본을 내려면 방법을 고르십시오.',
    en: 'The scans are enough for the court to begin with. If you hand over originals, say how.',
  },
  originals: {
    kept: { zh: '我自己带回去', ko: '제가 가져갑니다', en: 'I take them with me' },
    keptMore: {
      zh: '开庭的时候带来给法官看。',
      ko: '개정시 가져오십시오.',
      en: 'Bring them to the hearing.',
    },
    window: { zh: '交到窗口', ko: '창구에 제출', en: 'At the window' },
    windowMore: {
      zh: '机器打一张交接单，跟原件一起交给窗口。',
      ko: '인계표를 인쇄하여 원본과 함께 창구에 내십시오.',
      en: 'A slip is printed: hand it over with them.',
    },
    cabinet: { zh: '放进材料柜', ko: '재료함에 넣기', en: 'Into the cabinet' },
    cabinetMore: {
      zh: '机器打一张交接单，夹在原件上，放进大厅的材料柜。',
      ko: '인계표를 원본에 끼워 로비의 재료함에 넣으십시오.',
      en: 'A slip is printed: put it on them and lay them into the cabinet in the hall.',
    },
  },

  checkHeading: { zh: '看一遍，对了就交', ko: '확인하고 제출하십시오', en: 'Look once more, then hand in' },
  court: { zh: '交给哪个法院', ko: '제출법원', en: 'To the court' },
  case: { zh: '哪个案子', ko: '사건', en: 'Case' },
  what: { zh: '交什么', ko: '재료', en: 'Papers' },
  paperLine: {
    zh: '{title}：{n} 页，{source}',
    ko: '{title}: {n}페지, {source}',
    en: '{title}: {n} pages, {source}',
  },
  original: { zh: '原件', ko: '원본', en: 'original' },
  copy: { zh: '复印件', ko: '사본', en: 'copy' },
  originalsRow: { zh: '纸的原件', ko: '종이원본', en: 'Paper originals' },
  stillMissing: {
    zh: '法院要的还有 {n} 样没放。可以先交这些，但是要在{date}前补齐。',
    ko: '법원요구중 {n}건이 빠졌습니다. 먼저 내고 {date}까지 보충할수 있습니다.',
    en: '{n} of what the court asked for are not in. You may hand in these first, but bring the rest by {date}.',
  },
  change: { zh: '要改', ko: '수정', en: 'Change' },
  send: { zh: '对，交给法院', ko: '맞습니다. 제출', en: 'Right, hand it in' },
  sending: {
    zh: '正在交给法院，请不要走……',
    ko: '제출중입니다. 기다려주십시오…',
    en: 'Handing it in, please wait…',
  },
  notKept: {
    zh: '材料没有交上去：机器现在存不下，或者出了毛病。您放的都还在，可以再试一次，也可以叫引导员。',
    ko: '제출되지 않았습니다. 재료는 남아있습니다. 다시 시도하거나 안내원을 부르십시오.',
    en: 'It was not handed in: the terminal has no room or a fault. All is still here: try again or call the guide.',
  },

  sentHeading: { zh: '交好了', ko: '제출되였습니다', en: 'It is handed in' },
  sentText: {
    zh: '{court}收到了，编号 {number}。',
    ko: '{court}에서 접수하였습니다. 번호 {number}.',
    en: '{court} has it, number {number}.',
  },
  keptHeading: {
    zh: '机器收下了，还没送到法院',
    ko: '단말기에 보관되였습니다',
    en: 'The terminal has it; the court not yet',
  },
  keptText: {
    zh: '和法院的网络不通。材料锁在机器里，通了马上送，编号 {number}。交的时间按现在算，明天可以刷身份证看送到没有。',
    ko: '련결이 끊겨 단말기에 보관합니다. 련결되면 전송됩니다. 번호 {number}. 래일 신분증으로 확인하십시오.',
    en: 'The line is down. It is locked in the terminal and goes as soon as the line is there, number {number}. Look tomorrow with your card.',
  },
  keptOriginals: {
    zh: '别忘了把原件拿走。',
    ko: '원본을 잊지 마십시오.',
    en: 'Do not forget your originals.',
  },
  toHandOver: { zh: '下一步：打交接单', ko: '다음: 인계표 인쇄', en: 'Next: the slip for the originals' },
  handOverHeading: {
    zh: '把这张和原件放在一起',
    ko: '이 표를 원본과 함께 두십시오',
    en: 'Put this with the originals',
  },
  handOverWindow: {
    zh: '一起交到立案窗口。前一张是您的凭条，自己留好。',
    ko: '함께 창구에 내십시오. 앞의 쪽지는 본인이 보관하십시오.',
    en: 'Hand both in at the window. The slip before is yours to keep.',
  },
  handOverCabinet: {
    zh: '夹在原件上，放进大厅的材料柜。前一张是您的凭条，自己留好。',
    ko: '원본에 끼워 재료함에 넣으십시오. 앞의 쪽지는 본인이 보관하십시오.',
    en: 'Put it on them and lay them into the cabinet. The slip before is yours to keep.',
  },
  done: { zh: '好了', ko: '됐습니다', en: 'Done' },
} as const satisfies Readonly<Record<string, Words | Readonly<Record<string, Words>>>>;
