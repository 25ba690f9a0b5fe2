import type { PageFault, PageFinding } from '../dossier/page-verdict.ts';
import type { Words } from './words.ts';

/** What is wrong with a page, as it is said to the person who just put it in. */
export const pageFaultWords: Readonly<Record<Exclude<PageFault, 'cutOff'>, Words>> = {
  blank: {
    zh: '这一页好像是空白的。放反了就翻个面再放一次。',
    ko: '이 페지는 비여있는것 같습니다. 뒤집혔으면 뒤집어 다시 넣으십시오.',
    en: 'This page seems to be blank. If it lay the wrong way, turn it over and put it in again.',
  },
  blurred: {
    zh: '这一页有点模糊，字看不清。',
    ko: '이 페지는 흐려서 글자가 잘 보이지 않습니다.',
    en: 'This page is blurred; the words cannot be read well.',
  },
  dark: {
    zh: '这一页太暗了，字看不清。',
    ko: '이 페지는 너무 어두워 글자가 잘 보이지 않습니다.',
    en: 'This page is too dark to be read well.',
  },
  pale: {
    zh: '这一页的字太淡了，看不清。',
    ko: '이 페지의 글자가 너무 연해 잘 보이지 않습니다.',
    en: 'The words on this page are too faint to be read well.',
  },
  shadow: {
    zh: '这一页上有影子，挡住了字。',
    ko: '이 페지에 그림자가 져서 글자를 가립니다.',
    en: 'A shadow lies over the words on this page.',
  },
  glare: {
    zh: '这一页上有反光，挡住了字。',
    ko: '이 페지에 빛이 반사되여 글자를 가립니다.',
    en: 'A light is mirrored in this page and hides words.',
  },
  lowResolution: {
    zh: '这一页的图太小，字看不清。',
    ko: '이 페지의 그림이 너무 작아 글자가 잘 보이지 않습니다.',
    en: 'The picture of this page is too small to be read well.',
  },
};

/** Which edge of the page is cut off. */
const cutOffWords: Readonly<Record<NonNullable<PageFinding['edge']>, Words>> = {
  top: {
    zh: '这一页上边缺了一块，字没有全进来。',
    ko: '이 페지는 우쪽이 잘려 글자가 다 들어오지 않았습니다.',
    en: 'The upper edge of this page is cut off.',
  },
  right: {
    zh: '这一页右边缺了一块，字没有全进来。',
    ko: '이 페지는 오른쪽이 잘려 글자가 다 들어오지 않았습니다.',
    en: 'The right edge of this page is cut off.',
  },
  bottom: {
    zh: '这一页下边缺了一块，字没有全进来。',
    ko: '이 페지는 아래쪽이 잘려 글자가 다 들어오지 않았습니다.',
    en: 'The lower edge of this page is cut off.',
  },
  left: {
    zh: '这一页左边缺了一块，字没有全进来。',
    ko: '이 페지는 왼쪽이 잘려 글자가 다 들어오지 않았습니다.',
    en: 'The left edge of this page is cut off.',
  },
};

/** The words for one finding. */
export const findingWords = ({ fault, edge }: PageFinding): Words =>
  fault === 'cutOff' ? cutOffWords[edge ?? 'bottom'] : pageFaultWords[fault];

/** What is said while papers are judged, sorted and read. */
export const pageWords = {
  keepPage: { zh: '就用这一页', ko: '이 페지를 그대로 쓰기', en: 'Keep this page' },
  pageKept: {
    zh: '您说这一页就这样用。',
    ko: '이 페지를 그대로 쓰기로 하셨습니다.',
    en: 'You keep this page as it is.',
  },
  looksLike: { zh: '机器看像：{kind}', ko: '기계가 보기에: {kind}', en: 'It looks like: {kind}' },
  doubtHeading: {
    zh: '有 {n} 页不太清楚',
    ko: '{n}페지가 또렷하지 않습니다',
    en: '{n} pages are not clear',
  },
  doubtLead: {
    zh: '法院可能看不清这几页。能重新放的最好重新放；确实只能这样的，就这样用也行。',
    ko: '법원에서 이 페지를 알아보기 어려울수 있습니다. 다시 넣을수 있으면 다시 넣고, 어쩔수 없으면 그대로 써도 됩니다.',
    en: 'The court may not be able to read these pages. Put them in again if you can; if they cannot be better, they may stay.',
  },
  doubtBack: { zh: '回去重新放', ko: '돌아가 다시 넣기', en: 'Go back and put them in again' },
  doubtKeep: { zh: '就这样用，下一步', ko: '그대로 쓰고 다음', en: 'Keep them, next' },
  pageNumber: { zh: '第 {n} 页', ko: '{n}페지', en: 'Page {n}' },
  stackTitle: {
    zh: '材料多？一次全放进来',
    ko: '자료가 많습니까? 한번에 다 넣으십시오',
    en: 'Many papers? Put them all in at once',
  },
  stackHelp: {
    zh: '不用自己分。机器先认一认每张是什么，再一份一份请您点头。',
    ko: '따로 나누지 않아도 됩니다. 기계가 먼저 무엇인지 알아보고, 하나씩 확인을 받습니다.',
    en: 'No need to sort them. The machine looks what each is and asks you, paper by paper.',
  },
  stackOpen: { zh: '全部放入', ko: '한번에 넣기', en: 'Put all in' },
  stackWaiting: {
    zh: '还有 {n} 页没分好，要接着分',
    ko: '아직 나누지 않은것이 {n}페지 있습니다',
    en: '{n} pages are still to be sorted',
  },
  stackGoOn: { zh: '接着分', ko: '계속 나누기', en: 'Go on sorting' },
  stackLead: {
    zh: '把所有的纸理齐，字朝上放进进纸口；身份证、小票放在玻璃板上。先后顺序没关系。',
    ko: '모든 종이를 가지런히 하여 글자가 우로 오게 급지구에 넣으십시오. 신분증과 작은 표는 유리판에 놓으십시오. 순서는 상관없습니다.',
    en: 'Straighten all the sheets and put them in the feeder, print facing up; cards and slips go on the glass. The order does not matter.',
  },
  stackDone: { zh: '都放好了，开始分', ko: '다 넣었습니다, 나누기', en: 'All are in, sort them' },
  stackUnsorted: {
    zh: '还有没分好的材料',
    ko: '아직 나누지 않은 자료가 있습니다',
    en: 'some papers are not sorted yet',
  },
  sortReading: { zh: '正在看您的材料', ko: '자료를 보고있습니다', en: 'Looking at your papers' },
  sortReadingLead: {
    zh: '看好了 {n} 页，一共 {of} 页。请稍等。',
    ko: '{of}페지중 {n}페지를 보았습니다. 잠시 기다려주십시오.',
    en: '{n} of {of} pages done. One moment, please.',
  },
  sortByHand: {
    zh: '不等了，我自己分',
    ko: '기다리지 않고 직접 나누기',
    en: 'Do not wait, I sort them myself',
  },
  sortHeading: { zh: '这是什么材料？', ko: '이것은 무슨 자료입니까?', en: 'What is this paper?' },
  sortLead: {
    zh: '第 {n} 份，一共 {of} 份。',
    ko: '{of}부중 {n}번째.',
    en: 'Paper {n} of {of}.',
  },
  sortGuess: {
    zh: '机器看像“{kind}”。对就点第一个；不对，从下面选。',
    ko: '기계가 보기에 “{kind}”입니다. 맞으면 첫번째를 누르고, 아니면 아래에서 고르십시오.',
    en: 'It looks like “{kind}”. If so press the first; if not, choose below.',
  },
  sortNoGuess: {
    zh: '机器认不出这一份，请您选。',
    ko: '기계가 알아보지 못했습니다. 골라주십시오.',
    en: 'The machine cannot tell. Please choose.',
  },
  sortYes: { zh: '对，是“{name}”', ko: '네, “{name}”입니다', en: 'Yes: {name}' },
  sortJoin: {
    zh: '和上一份是同一份',
    ko: '앞의것과 같은 자료입니다',
    en: 'It belongs to the paper before',
  },
  sortSplit: { zh: '从这页起是另一份', ko: '이 페지부터 다른 자료', en: 'Another paper begins here' },
  ownTitle: {
    zh: '诉状已经写好了？放进来帮您填',
    ko: '소장을 이미 쓰셨습니까? 넣으면 채워드립니다',
    en: 'Have you written a complaint already? Put it in',
  },
  ownAbout: {
    zh: '在家写的、请人打印的都行。机器认字以后，一条一条请您看，您说对才填。',
    ko: '집에서 쓴것이나 인쇄한것이나 다 됩니다. 기계가 읽은것을 하나씩 보여드리고, 맞다고 하셔야 채웁니다.',
    en: 'Written by hand or printed. What the machine reads is shown to you line by line; only what you confirm is filled in.',
  },
  offersTitle: {
    zh: '看看机器从材料里读到了什么',
    ko: '기계가 자료에서 읽은것 보기',
    en: 'See what the machine read in your papers',
  },
  offersAbout: {
    zh: '能少打些字。一条一条看，不对的不填。',
    ko: '글을 덜 쳐도 됩니다. 하나씩 보고 틀린것은 채우지 않습니다.',
    en: 'It saves typing. You see each line; what is wrong is left out.',
  },
  offersFinding: { zh: '正在读材料上的字', ko: '자료의 글자를 읽고있습니다', en: 'Reading your papers' },
  offersFindingLead: {
    zh: '一页大约要两三秒。也可以先回去，您自己填。',
    ko: '한페지에 2~3초 걸립니다. 먼저 돌아가 직접 채워도 됩니다.',
    en: 'It takes some two or three seconds a page. You can also go back and fill in the form yourself.',
  },
  offersNone: { zh: '没有要核对的了', ko: '확인할것이 없습니다', en: 'Nothing to check' },
  offersNoneLead: {
    zh: '机器没有再读到能填进表里的内容，请您接着回答问题。放进来的材料都还在。',
    ko: '기계가 더 채울만한것을 읽지 못했습니다. 이어서 물음에 답해주십시오. 넣은 자료는 그대로 있습니다.',
    en: 'The machine read nothing more for the form. Please answer the questions. The papers you put in are still there.',
  },
  offersBack: { zh: '回去接着填', ko: '돌아가 계속 채우기', en: 'Back to the form' },
  offerHeading: { zh: '这样填对不对？', ko: '이렇게 채우면 맞습니까?', en: 'Is this right?' },
  offerLead: {
    zh: '机器在您的材料里读到这一条，请您看对不对。还有 {n} 条。',
    ko: '기계가 자료에서 읽은것입니다. 맞는지 보아주십시오. {n}개 남았습니다.',
    en: 'This was read in your papers. Please see whether it is right. {n} more after it.',
  },
  offerOn: { zh: '材料上是这样写的：', ko: '자료에는 이렇게 써있습니다:', en: 'On the paper:' },
  offerRead: { zh: '要填成：', ko: '이렇게 채웁니다:', en: 'It would be filled in as:' },
  offerYes: { zh: '对，填上', ko: '맞습니다, 채우기', en: 'Right, fill it in' },
  offerNo: { zh: '不对，不填', ko: '틀립니다, 채우지 않기', en: 'Wrong, leave it out' },
  offerStop: { zh: '其余的我自己填', ko: '나머지는 직접 채우기', en: 'I fill in the rest myself' },
} as const satisfies Readonly<Record<string, Words>>;
