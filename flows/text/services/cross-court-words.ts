import type { Words } from '../words.ts';

/** How a court's last answer without a case is told: wherever a person sees what the court has said. */
export const courtOutcomeWords = {
  notThisCourt: {
    zh: '不归这个法院管',
    ko: '이 법원의 관할이 아닙니다',
    en: 'Another court is competent',
  },
  notThisCourtText: {
    zh: '法院看了，这件事归{court}管（民事诉讼法第一百二十七条）。要告，请向那个法院立案；这台机器能办的，也可以在这里再办。',
    ko: '법원이 심사한 결과 이 일은 {court} 관할입니다(민사소송법 제127조). 소송하시려면 그 법원에 립안하십시오. 이 기계에서 할수 있으면 여기서 다시 하셔도 됩니다.',
    en: 'The court finds that {court} is competent (Civil Procedure Law art. 127). To go on, file there; where this terminal serves it, you can file again here.',
  },
  rejected: {
    zh: '法院裁定不受理',
    ko: '법원이 수리하지 않기로 재정하였습니다',
    en: 'The court has ruled not to take the case',
  },
  rejectedNumber: {
    zh: '裁定书案号 {number}',
    ko: '재정서 사건번호 {number}',
    en: 'Ruling {number}',
  },
  rejectedAppeal: {
    zh: '不服的，可以在裁定书送达之日起十日内，向上一级人民法院上诉（民事诉讼法第一百五十七条、第一百七十一条）。',
    ko: '불복하시면 재정서를 송달받은 날부터 10일내에 상급인민법원에 상소할수 있습니다(민사소송법 제157조, 제171조).',
    en: 'You can appeal to the court above within ten days of its service (Civil Procedure Law arts. 157, 171).',
  },
} as const satisfies Record<string, Words>;

/** Choosing the court that decides, and waiting for its answer (跨域立案). */
export const crossCourtWords = {
  chooseHeading: {
    zh: '交给哪个法院？（管辖法院）',
    ko: '어느 법원에 낼가요?(관할법원)',
    en: 'Which court is it for?',
  },
  chooseLead: {
    zh: '在这里就可以向下面这些法院立案，不用跑过去。',
    ko: '여기서 아래 법원들에 립안할수 있으며 직접 가지 않으셔도 됩니다.',
    en: 'From here you can file at any of these courts; you need not go there.',
  },
  hintLead: {
    zh: '您填的内容，看起来归{court}管。最后由法院定。',
    ko: '적으신 내용으로는 {court} 관할로 보입니다. 최종 결정은 법원이 합니다.',
    en: 'From your answers it seems to be for {court}. The court decides in the end.',
  },
  hinted: { zh: '按您填的内容', ko: '적으신 내용에 따라', en: 'By what you wrote' },
  here: { zh: '您现在就在这个法院', ko: '지금 계시는 법원입니다', en: 'You are at this court now' },
  intermediate: { zh: '中级法院', ko: '중급법원', en: 'Intermediate court' },
  chosenNow: { zh: '现在选的是这个', ko: '지금 선택됨', en: 'Chosen now' },
  unsure: {
    zh: '我不知道，请这里的法院帮我看',
    ko: '모르겠습니다. 여기 법원에서 봐주십시오',
    en: 'I do not know; let the court here look',
  },
  unsureAbout: {
    zh: '先交给{court}，由它审查归谁管',
    ko: '먼저 {court}에 내면 관할을 심사합니다',
    en: 'It goes to {court}, which looks whose it is',
  },
  groupAbout: { zh: '这里面有 {n} 个法院', ko: '법원 {n}개', en: '{n} courts' },
  servingRow: { zh: '收材料的法院', ko: '자료를 받는 법원', en: 'Papers taken by' },
  decidingRow: { zh: '管辖法院', ko: '관할법원', en: 'Deciding court' },
  waitHeading: {
    zh: '已经送到{court}，等它答复',
    ko: '{court}에 보냈습니다. 회답을 기다립니다',
    en: 'Sent to {court}; waiting for its answer',
  },
  waitTime: {
    zh: '一般三十分钟内有答复，法定期限七天。',
    ko: '보통 30분안에 회답이 오며 법정기한은 7일입니다.',
    en: 'Usually it answers within thirty minutes; by law it has seven days.',
  },
  waitLeave: {
    zh: '您不用在这里等。现在就可以走，材料已经收下，不会丢。',
    ko: '여기서 기다리지 않으셔도 됩니다. 지금 가셔도 자료는 접수되였으며 없어지지 않습니다.',
    en: 'You need not wait here. You can go now; the papers are taken and safe.',
  },
  waitClosed: {
    zh: '法院现在下班了，{opening}上班后会看。',
    ko: '법원은 지금 근무시간이 아닙니다. {opening}에 근무를 시작하면 봅니다.',
    en: 'The court is closed now and will look after it opens: {opening}.',
  },
  waitClosedUnknown: {
    zh: '法院现在下班了，上班后会看。',
    ko: '법원은 지금 근무시간이 아닙니다. 근무시간에 봅니다.',
    en: 'The court is closed now and will look when it opens.',
  },
  waited: { zh: '已经等了', ko: '기다린 시간', en: 'Waited so far' },
  minutes: { zh: '分钟', ko: '분', en: 'minutes' },
  numberRow: { zh: '收件编号', ko: '접수번호', en: 'Receipt number' },
  howTitle: { zh: '以后怎么看答复', ko: '나중에 회답을 보려면', en: 'How to see the answer later' },
  howCard: {
    zh: '拿同一张身份证，在这几个法院的自助机上点“{service}”。',
    ko: '같은 신분증으로 이 법원들의 아무 기계에서나 “{service}”를 누르십시오.',
    en: 'With the same ID card, at any terminal of these courts, under “{service}”.',
  },
  howPhone: {
    zh: '法院也会按您留的电话和送达地址通知您。也可以拨打 12368 问，报收件编号。',
    ko: '법원은 남기신 전화와 송달주소로도 통지합니다. 12368에 전화하여 접수번호를 말하고 물으셔도 됩니다.',
    en: 'The court also tells you by the phone and address you left. Or call 12368 and say the receipt number.',
  },
  unheard: {
    zh: '现在问不到答复。材料已经收下，请以后再看。',
    ko: '지금은 회답을 알아볼수 없습니다. 자료는 접수되였으니 나중에 보십시오.',
    en: 'The answer cannot be asked for now. The papers are taken; please look later.',
  },
  answerHeading: {
    zh: '{court}答复了',
    ko: '{court}에서 회답하였습니다',
    en: '{court} has answered',
  },
  supplementCameText: {
    zh: '补的材料法院收到了，正在审查。',
    ko: '법원이 보충자료를 받아 심사하고있습니다.',
    en: 'The court has the missing papers and is examining them.',
  },
  progressTitle: { zh: '以后怎么查进度', ko: '나중에 진행상황을 보려면', en: 'How to follow it later' },
  goNow: { zh: '不等了，下一步', ko: '기다리지 않기, 다음', en: 'I do not wait, next' },
  caseNumberRow: { zh: '案号', ko: '사건번호', en: 'Case number' },
  rulingRow: { zh: '裁定书案号', ko: '재정서 사건번호', en: 'Ruling' },
  seen: { zh: '看到了，下一步', ko: '보았습니다, 다음', en: 'I have seen it, next' },
} as const satisfies Record<string, Words>;

/** Days of the week, Sunday first. */
export const weekdayWords: readonly Words[] = [
  { zh: '星期日', ko: '일요일', en: 'Sunday' },
  { zh: '星期一', ko: '월요일', en: 'Monday' },
  { zh: '星期二', ko: '화요일', en: 'Tuesday' },
  { zh: '星期三', ko: '수요일', en: 'Wednesday' },
  { zh: '星期四', ko: '목요일', en: 'Thursday' },
  { zh: '星期五', ko: '금요일', en: 'Friday' },
  { zh: '星期六', ko: '토요일', en: 'Saturday' },
];
