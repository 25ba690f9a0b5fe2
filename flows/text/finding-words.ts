import type { PrintFaultCode } from '../filing/filing-effects.ts';
import type { Words } from './words.ts';

/** Finding the right form. */
export const findingWords = {
  kindsHeading: { zh: '您来办什么事？', ko: '무슨 일로 오셨습니까?', en: 'What brings you here?' },
  kindsLead: {
    zh: '不知道选哪个，按下面的“叫引导员”。',
    ko: '모르면 아래에서 안내원을 불러주십시오.',
    en: 'If you are not sure, call a guide below.',
  },
  readerMissing: {
    zh: '读卡器现在不能用，请到立案窗口办。',
    ko: '카드 판독기를 사용할수 없습니다. 립안창구로 가십시오.',
    en: 'The card reader is out of order. Please go to the filing counter.',
  },
  formsHeading: { zh: '要办哪一种？', ko: '어느것입니까?', en: 'Which of these?' },
  searchHeading: { zh: '发生了什么事？', ko: '무슨 일이 있었습니까?', en: 'What happened?' },
  searchAsk: {
    zh: '用自己的话说，几个字就行',
    ko: '자신의 말로 몇글자면 됩니다',
    en: 'A few words of your own',
  },
  searchHelp: {
    zh: '例如：欠钱不还、老板欠工资、被车撞了、要离婚、房东不退押金。',
    ko: '례: 欠钱不还, 拖欠工资, 离婚 (중국어로 써주십시오).',
    en: 'In Chinese, for example 欠钱不还, 拖欠工资, 离婚.',
  },
  search: { zh: '找一找', ko: '찾기', en: 'Search' },
  searchNothing: {
    zh: '没有找到。换个说法再试试，或者按类别找。',
    ko: '찾지 못하였습니다. 다른 말로 하거나 분류로 찾아보십시오.',
    en: 'Nothing was found. Try other words, or look by kind.',
  },
  searchFound: { zh: '是下面哪一种？', ko: '아래에서 어느것입니까?', en: 'Is it one of these?' },
  common: { zh: '常见的事', ko: '흔한 일', en: 'What people often come for' },
  byTree: { zh: '按类别找', ko: '분류로 찾기', en: 'Look by kind' },
  atCounter: {
    zh: '这件事要到立案窗口办。按这里叫引导员。',
    ko: '이 일은 립안창구에서 합니다. 누르면 안내원을 부릅니다.',
    en: 'This is done at the filing counter. Press to call a guide.',
  },
  treeHeading: { zh: '属于哪一类？', ko: '어느 분류입니까?', en: 'Which kind is it?' },
  treeWhole: { zh: '就是这一类：{name}', ko: '바로 이 분류입니다: {name}', en: 'This kind itself: {name}' },
  foundHeading: { zh: '是这件事吗？', ko: '이 일이 맞습니까?', en: 'Is this it?' },
  foundForm: { zh: '要填的表', ko: '작성할 문서', en: 'The form' },
  foundCause: { zh: '法律上叫（案由）', ko: '법률명(안유)', en: 'In law (案由)' },
  foundBring: { zh: '要带的材料', ko: '가져올 자료', en: 'Papers to bring' },
  foundOnlyChinese: {
    zh: '这张表只有中文。',
    ko: '이 문서의 질문은 중국어로만 되여있습니다. 도움이 필요하면 안내원을 불러주십시오.',
    en: 'The questions of this form are in Chinese only. Call a guide if you need help.',
  },
  foundYes: { zh: '是，开始填', ko: '예, 시작합니다', en: 'Yes, begin' },
  foundNo: { zh: '不是，重新找', ko: '아닙니다, 다시 찾기', en: 'No, look again' },
  waysLead: { zh: '也可以先这样', ko: '이렇게 할수도 있습니다', en: 'Or first' },
  wayEstimate: {
    zh: '先看要带什么、要花多少钱',
    ko: '먼저 무엇을 가져오고 얼마 드는지 보기',
    en: 'See first what to bring and what it costs',
  },
  wayEstimateAbout: {
    zh: '不用身份证，可以打印一张带走。',
    ko: '신분증이 필요없으며 인쇄하여 가져갈수 있습니다.',
    en: 'No card is needed; you can take a printed list with you.',
  },
  wayDraft: {
    zh: '只写{paper}，带走，不立案',
    ko: '문서만 쓰고 가져가기(립안하지 않음)',
    en: 'Only write the paper and take it with you; file nothing',
  },
  wayDraftAbout: {
    zh: '身份证可用可不用。不交给法院，机器里也不留。',
    ko: '신분증은 없어도 됩니다. 법원에 내지 않고 기계에도 남기지 않습니다.',
    en: 'A card is not needed. Nothing goes to the court, nothing is kept here.',
  },
  estimateHeading: {
    zh: '要带什么、要花多少钱',
    ko: '무엇을 가져오고 얼마 드는가',
    en: 'What to bring and what it costs',
  },
  estimateLead: {
    zh: '不用身份证。这是给您参考的，最后以法院的通知为准。',
    ko: '신분증이 필요없습니다. 참고용이며 최종적으로 법원의 통지에 따릅니다.',
    en: 'No card is needed. For information only; the court’s notice decides.',
  },
  amountAsk: {
    zh: '您一共要对方给多少钱？',
    ko: '상대방에게 모두 얼마를 요구합니까?',
    en: 'How much do you claim in all?',
  },
  amountAskDivorce: {
    zh: '要分的共同财产一共值多少钱？',
    ko: '나눌 공동재산은 모두 얼마입니까?',
    en: 'How much is the common property worth in all?',
  },
  amountAskDamages: {
    zh: '您一共要多少赔偿？',
    ko: '배상을 모두 얼마 요구합니까?',
    en: 'How much do you claim in damages in all?',
  },
  amountAskExecution: {
    zh: '还有多少钱要执行？',
    ko: '집행할 돈이 얼마 남았습니까?',
    en: 'How much is still to be enforced?',
  },
  amountAskPreservation: {
    zh: '要保全多少钱的财产？',
    ko: '보전할 재산은 얼마입니까?',
    en: 'How much property is to be preserved?',
  },
  amountHelp: {
    zh: '写个大概的数就行。没有或者不知道，就空着。',
    ko: '대략의 수자면 됩니다. 없거나 모르면 비워두십시오.',
    en: 'A rough figure will do. Leave it empty if there is none or you do not know.',
  },
  reckon: { zh: '算一算', ko: '계산', en: 'Work it out' },
  feeHeading: { zh: '要花多少钱', ko: '비용', en: 'What it costs' },
  feeNeedsAmount: {
    zh: '填了金额才能算',
    ko: '금액을 쓰면 계산됩니다',
    en: 'needs an amount',
  },
  feeUnsaid: {
    zh: '这份文书收不收费、收多少，请问立案窗口。',
    ko: '이 문서의 비용은 립안창구에 문의하십시오.',
    en: 'Please ask at the filing counter what this paper costs.',
  },
  bringHeading: { zh: '要带的材料', ko: '가져올 자료', en: 'Papers to bring' },
  maybeHeading: { zh: '看情况还要', ko: '경우에 따라 더 필요한것', en: 'Depending on your case' },
  copiesHeading: { zh: '诉状要几份', ko: '소장은 몇부', en: 'How many copies' },
  copies: {
    zh: '给法院一份，再按对方人数，每人一份。',
    ko: '법원에 1부, 상대방 인수에 따라 한사람에 1부씩.',
    en: 'One for the court and one for each of the other side.',
  },
  copiesCivil: {
    zh: '给法院一份，再按对方人数，每人一份（民事诉讼法第一百二十三条）。',
    ko: '법원에 1부, 상대방 인수에 따라 한사람에 1부씩(민사소송법 제123조).',
    en: 'One for the court and one for each of the other side (Civil Procedure Law, article 123).',
  },
  copiesAdministrative: {
    zh: '给法院一份，再按被告人数，每人一份（行政诉讼法第五十条）。',
    ko: '법원에 1부, 피고 수에 따라 1부씩(행정소송법 제50조).',
    en: 'One for the court and one for each defendant (Administrative Litigation Law, article 50).',
  },
  begin: { zh: '开始填，去立案', ko: '작성하여 립안하기', en: 'Begin and file' },
  print: { zh: '打印带走', ko: '인쇄하여 가져가기', en: 'Print and take it' },
  printAgain: { zh: '再打一次', ko: '다시 인쇄', en: 'Print again' },
  printSkip: { zh: '不打了', ko: '인쇄하지 않기', en: 'Go without' },
  printHave: { zh: '已经拿到', ko: '받았습니다', en: 'I have it' },
  printing: {
    zh: '正在打印，请等一下……',
    ko: '인쇄하고있습니다. 잠시 기다려주십시오…',
    en: 'Printing; one moment…',
  },
  printed: {
    zh: '打好了，请从出纸口拿走。',
    ko: '인쇄되였습니다. 출지구에서 가져가십시오.',
    en: 'It is printed. Please take it from the slot.',
  },
  printerMissing: {
    zh: '小票打印机现在不能用，看屏幕上的就行。',
    ko: '인쇄기를 사용할수 없습니다. 화면을 보십시오.',
    en: 'The slip printer is out of order; please read it here.',
  },
  waitForPrint: { zh: '等打印完', ko: '인쇄를 기다리십시오', en: 'Wait for the printing' },
} as const satisfies Readonly<Record<string, Words>>;

/** Why a paper of a case that is not filed did not come out: nothing was handed in, and nothing is said to be. */
export const ownPaperFaultWords: Readonly<Record<PrintFaultCode, Words>> = {
  paperOut: {
    zh: '打印机没纸了。请叫引导员加纸，加好以后按“再打一次”。',
    ko: '인쇄용지가 떨어졌습니다. 안내원을 불러 종이를 넣은 다음 “다시 인쇄”를 누르십시오.',
    en: 'The printer is out of paper. Call a guide, then press “print again”.',
  },
  coverOpen: {
    zh: '打印机的盖子开着。盖好以后按“再打一次”。',
    ko: '인쇄기 뚜껑이 열려있습니다. 닫은 다음 “다시 인쇄”를 누르십시오.',
    en: 'The printer’s cover is open. Close it and press “print again”.',
  },
  jam: {
    zh: '打印机卡纸了。请叫引导员取出来，再按“再打一次”。',
    ko: '인쇄기에 종이가 걸렸습니다. 안내원을 불러 빼낸 다음 “다시 인쇄”를 누르십시오.',
    en: 'The printer is jammed. Call a guide, then press “print again”.',
  },
  cutterFault: {
    zh: '切纸刀卡住了。请叫引导员。',
    ko: '절단칼에 고장이 났습니다. 안내원을 부르십시오.',
    en: 'The paper cutter is stuck. Please call a guide.',
  },
  tonerOut: {
    zh: '打印机没墨粉了。请叫引导员。',
    ko: '토너가 떨어졌습니다. 안내원을 부르십시오.',
    en: 'The printer is out of toner. Please call a guide.',
  },
  busy: {
    zh: '打印机正忙，请等一会儿再按“再打一次”。',
    ko: '인쇄기가 사용중입니다. 잠시후 “다시 인쇄”를 누르십시오.',
    en: 'The printer is busy. Wait a moment and press “print again”.',
  },
  overheated: {
    zh: '打印机太热了，凉一会儿再按“再打一次”。',
    ko: '인쇄기가 과열되였습니다. 잠시후 “다시 인쇄”를 누르십시오.',
    en: 'The printer is too hot. Let it cool and press “print again”.',
  },
  printerLost: {
    zh: '打印机断开了。请叫引导员，接好以后按“再打一次”。',
    ko: '인쇄기의 련결이 끊어졌습니다. 안내원을 부르고 련결된 다음 “다시 인쇄”를 누르십시오.',
    en: 'The printer has come loose. Call a guide, then press “print again”.',
  },
  printerFault: {
    zh: '打印机出了毛病。可以再打一次；还不行，请叫引导员。',
    ko: '인쇄기에 고장이 났습니다. 다시 인쇄해보고 안되면 안내원을 부르십시오.',
    en: 'The printer has a fault. Print again, or call a guide.',
  },
  inDoubt: {
    zh: '打到一半断了，不知道打出来没有。请看看出纸口：有完整的，按“已经拿到”；没有或者不全，按“再打一次”。',
    ko: '인쇄도중 끊어져 다 나왔는지 알수 없습니다. 출지구를 보십시오. 온전한것이 있으면 “받았습니다”, 없거나 불완전하면 “다시 인쇄”를 누르십시오.',
    en: 'Printing was interrupted and it may or may not have come out. Look at the slot: if it is complete press “I have it”, otherwise “print again”.',
  },
};
