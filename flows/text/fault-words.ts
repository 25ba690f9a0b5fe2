import type {
  CardFaultCode,
  KeptReason,
  PictureFaultCode,
  PrintFaultCode,
  ScanFaultCode,
} from '../filing/filing-effects.ts';
import type { Words } from './words.ts';

/** Each fault in words: what happened and what to do now. A code without words does not compile. */
export const cardFaultWords: Readonly<Record<CardFaultCode, Words>> = {
  cardRemoved: {
    zh: '身份证拿早了，还没读完。请再放上去，等机器说读好了再拿。',
    ko: '신분증을 너무 일찍 뗐습니다. 다시 올려놓고 다 읽었다고 할 때까지 기다리십시오.',
    en: 'The card was taken away too early. Lay it down again and wait until it has been read.',
  },
  cardDamaged: {
    zh: '这张身份证的芯片读不出来，可能坏了。请换一张，或者拿证到立案窗口办。',
    ko: '신분증의 칩을 읽을수 없습니다. 손상되였을수 있습니다. 다른 신분증을 쓰거나 립안창구로 가십시오.',
    en: 'The chip of this card cannot be read; it may be damaged. Use another card or go to the filing counter.',
  },
  cardRefused: {
    zh: '这张卡不是身份证，或者机器不认。请放二代身份证、居住证或永久居留证。',
    ko: '이 카드는 신분증이 아니거나 기계가 인식하지 못합니다. 2세대 신분증, 거주증 또는 영구거류증을 올려놓으십시오.',
    en: 'This is not an ID card the reader accepts. Use a resident ID card, residence permit or permanent residence card.',
  },
  cardExpired: {
    zh: '这张身份证过期了，机器不能用它办。请拿没过期的证来，或者到立案窗口办。',
    ko: '이 신분증은 기한이 지났습니다. 유효한 신분증을 쓰거나 립안창구로 가십시오.',
    en: 'This card has expired. Please use a valid one, or go to the filing counter.',
  },
  readerLost: {
    zh: '读卡器断开了，工作人员会来处理。可以等一下再试，也可以到立案窗口办。',
    ko: '카드 판독기의 련결이 끊어졌습니다. 잠시후 다시 하거나 립안창구로 가십시오.',
    en: 'The card reader has come loose. Try again in a moment or go to the filing counter.',
  },
  readerNotReady: {
    zh: '读卡器还没准备好，请等几秒再试。',
    ko: '카드 판독기가 준비되지 않았습니다. 몇초후 다시 하십시오.',
    en: 'The card reader is not ready yet. Please try again in a few seconds.',
  },
  readerFault: {
    zh: '读卡器出了毛病。请再试一次；还不行，请叫引导员或到立案窗口办。',
    ko: '카드 판독기에 고장이 났습니다. 다시 해보고 안되면 안내원을 부르거나 립안창구로 가십시오.',
    en: 'The card reader has a fault. Try once more; if it fails, call a guide or go to the filing counter.',
  },
};

export const scanFaultWords: Readonly<Record<ScanFaultCode, Words>> = {
  phoneNoLine: {
    zh: '现在连不上法院的网络，手机传不了照片。已经传到的都在。可以在这台机器上扫描，或者过一会儿再试。',
    ko: '지금 법원망에 련결되지 않아 휴대폰사진을 받을수 없습니다. 받은 사진은 남아있습니다. 이 기계로 스캔하거나 잠시후 다시 하십시오.',
    en: 'The court’s line is down, so pictures cannot come from your phone. What has come is here. Scan at this terminal, or try again in a while.',
  },
  empty: {
    zh: '进纸口里没有纸。请把材料字朝上放进去，再按一次。',
    ko: '급지구에 종이가 없습니다. 글자를 우로 하여 넣고 다시 누르십시오.',
    en: 'There is no paper in the feeder. Put your papers in, print up, and press again.',
  },
  jam: {
    zh: '卡纸了。请轻轻把纸抽出来，抚平，再放一次。已经扫好的页都还在。',
    ko: '종이가 걸렸습니다. 살며시 빼내여 펴서 다시 넣으십시오. 이미 스캔한 페지는 그대로 있습니다.',
    en: 'A paper is jammed. Pull it out gently, smooth it and feed it again. The pages scanned so far are kept.',
  },
  coverOpen: {
    zh: '扫描仪的盖子开着。请盖好，再按一次。已经扫好的页都还在。',
    ko: '스캐너 뚜껑이 열려있습니다. 닫고 다시 누르십시오. 이미 스캔한 페지는 그대로 있습니다.',
    en: 'The scanner’s cover is open. Close it and press again. The pages scanned so far are kept.',
  },
  doubleFeed: {
    zh: '两张纸一起进去了。请把纸分开，没扫到的那张再放一次。',
    ko: '종이 두장이 함께 들어갔습니다. 갈라서 스캔되지 않은 장을 다시 넣으십시오.',
    en: 'Two sheets went in together. Separate them and feed the missed one again.',
  },
  busy: {
    zh: '扫描仪正忙，请等几秒再按一次。',
    ko: '스캐너가 사용중입니다. 몇초후 다시 누르십시오.',
    en: 'The scanner is busy. Please wait a few seconds and press again.',
  },
  undecodable: {
    zh: '这一页没扫好，请再放一次。前面扫好的都还在。',
    ko: '이 페지가 잘 스캔되지 않았습니다. 다시 넣으십시오. 앞의 페지는 그대로 있습니다.',
    en: 'That page did not come through well. Please feed it again. Earlier pages are kept.',
  },
  scannerLost: {
    zh: '扫描仪断开了。已经扫好的页都还在。请叫引导员，接好以后可以接着扫。',
    ko: '스캐너의 련결이 끊어졌습니다. 이미 스캔한 페지는 그대로 있습니다. 안내원을 부르십시오.',
    en: 'The scanner has come loose. Pages scanned so far are kept. Call a guide; you can go on when it is back.',
  },
  scannerFault: {
    zh: '扫描仪出了毛病。请再试一次；还不行，请叫引导员。已经扫好的页都还在。',
    ko: '스캐너에 고장이 났습니다. 다시 해보고 안되면 안내원을 부르십시오. 이미 스캔한 페지는 그대로 있습니다.',
    en: 'The scanner has a fault. Try once more or call a guide. Pages scanned so far are kept.',
  },
  cameraLost: {
    zh: '摄像头断开了。已经拍好的页都还在。请改用扫描仪，把纸放进进纸口，或者叫引导员。',
    ko: '카메라의 련결이 끊어졌습니다. 이미 찍은 페지는 그대로 있습니다. 스캐너를 쓰거나 안내원을 부르십시오.',
    en: 'The camera has come loose. The pages taken so far are kept. Use the scanner instead, or call a guide.',
  },
  storageFull: {
    zh: '机器的存储满了，这一页没存下来。前面的都还在。请叫引导员。',
    ko: '기계의 저장공간이 가득차서 이 페지를 저장하지 못했습니다. 앞의 페지는 그대로 있습니다. 안내원을 부르십시오.',
    en: 'The terminal’s storage is full and that page was not kept. Earlier pages are. Please call a guide.',
  },
};

/** What to do about a picture that cannot be read. */
export const pictureFaultWords: Readonly<Record<PictureFaultCode, Words>> = {
  blurred: {
    zh: '照片是糊的。请把纸放稳、手拿开，再拍一次。',
    ko: '사진이 흐립니다. 종이를 반듯이 놓고 손을 뗀 다음 다시 찍으십시오.',
    en: 'The picture is blurred. Lay the paper still, take your hands away and take it again.',
  },
  glare: {
    zh: '纸上有反光，字看不清。请把纸挪一挪，或者从塑料套里拿出来，再拍一次。',
    ko: '종이에 빛이 반사되여 글자가 보이지 않습니다. 종이를 조금 옮기거나 비닐에서 꺼내여 다시 찍으십시오.',
    en: 'Light is mirrored in the paper and hides the print. Move it a little, or take it out of its cover, and take it again.',
  },
  dark: {
    zh: '照片太暗。请不要挡住灯光，再拍一次。',
    ko: '사진이 너무 어둡습니다. 불빛을 가리지 말고 다시 찍으십시오.',
    en: 'The picture is too dark. Do not stand in the light, and take it again.',
  },
  cutOff: {
    zh: '纸有一边没拍进来。请把整张纸放在框里，再拍一次。',
    ko: '종이의 한쪽이 찍히지 않았습니다. 종이 전체를 틀안에 놓고 다시 찍으십시오.',
    en: 'One edge of the paper is outside the picture. Lay the whole sheet inside the frame and take it again.',
  },
  noSheet: {
    zh: '没有看到纸。请把纸平放在摄像头下面，再拍一次。',
    ko: '종이가 보이지 않습니다. 종이를 카메라밑에 펴놓고 다시 찍으십시오.',
    en: 'There is no paper to be seen. Lay it flat under the camera and take it again.',
  },
  severalSheets: {
    zh: '下面不止一张纸。请一次放一张，再拍一次。',
    ko: '종이가 한장이 아닙니다. 한번에 한장씩 놓고 다시 찍으십시오.',
    en: 'There is more than one sheet. Lay them one at a time and take it again.',
  },
};

/**
 * Why a paper of a filed case did not come out. The case is safe, with the court or (while the line is down) here: both
 * are true of “存好”. Of a case that is not filed `ownPaperFaultWords` tell.
 */
export const printFaultWords: Readonly<Record<PrintFaultCode, Words>> = {
  paperOut: {
    zh: '打印机没纸了。请叫引导员加纸，加好以后按“再打一次”。您的案子已经存好，不受影响。',
    ko: '인쇄용지가 떨어졌습니다. 안내원을 불러 종이를 넣은 다음 “다시 인쇄”를 누르십시오. 사건은 안전하게 보관되였습니다.',
    en: 'The printer is out of paper. Call a guide, then press “print again”. Your case is safe.',
  },
  coverOpen: {
    zh: '打印机的盖子开着。盖好以后按“再打一次”。您的案子已经存好，不受影响。',
    ko: '인쇄기 뚜껑이 열려있습니다. 닫은 다음 “다시 인쇄”를 누르십시오. 사건은 안전하게 보관되였습니다.',
    en: 'The printer’s cover is open. Close it and press “print again”. Your case is safe.',
  },
  jam: {
    zh: '打印机卡纸了。请叫引导员取出来，再按“再打一次”。您的案子已经存好，不受影响。',
    ko: '인쇄기에 종이가 걸렸습니다. 안내원을 불러 빼낸 다음 “다시 인쇄”를 누르십시오. 사건은 안전하게 보관되였습니다.',
    en: 'The printer is jammed. Call a guide, then press “print again”. Your case is safe.',
  },
  cutterFault: {
    zh: '切纸刀卡住了。请叫引导员。您的案子已经存好，不受影响。',
    ko: '절단칼에 고장이 났습니다. 안내원을 부르십시오. 사건은 안전하게 보관되였습니다.',
    en: 'The paper cutter is stuck. Please call a guide. Your case is safe.',
  },
  tonerOut: {
    zh: '打印机没墨粉了。请叫引导员。您的案子已经存好，不受影响。',
    ko: '토너가 떨어졌습니다. 안내원을 부르십시오. 사건은 안전하게 보관되였습니다.',
    en: 'The printer is out of toner. Please call a guide. Your case is safe.',
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
    zh: '打印机断开了。请叫引导员，接好以后按“再打一次”。您的案子已经存好，不受影响。',
    ko: '인쇄기의 련결이 끊어졌습니다. 안내원을 부르고 련결된 다음 “다시 인쇄”를 누르십시오. 사건은 안전하게 보관되였습니다.',
    en: 'The printer has come loose. Call a guide, then press “print again”. Your case is safe.',
  },
  printerFault: {
    zh: '打印机出了毛病。可以再打一次；还不行，请叫引导员。您的案子已经存好，不受影响。',
    ko: '인쇄기에 고장이 났습니다. 다시 인쇄해보고 안되면 안내원을 부르십시오. 사건은 안전하게 보관되였습니다.',
    en: 'The printer has a fault. Print again, or call a guide. Your case is safe.',
  },
  inDoubt: {
    zh: '打到一半断了，不知道打出来没有。请看看出纸口：有完整的，按“已经拿到”；没有或者不全，按“再打一次”。',
    ko: '인쇄도중 끊어져 다 나왔는지 알수 없습니다. 출지구를 보십시오. 온전한것이 있으면 “받았습니다”, 없거나 불완전하면 “다시 인쇄”를 누르십시오.',
    en: 'Printing was interrupted and it may or may not have come out. Look at the slot: if it is complete press “I have it”, otherwise “print again”.',
  },
};

/** Why the court has not confirmed yet. In each case the filing is kept and sent again by itself. */
export const keptReasonWords: Readonly<Record<KeptReason, Words>> = {
  lineDown: {
    zh: '和法院的网络不通。案子已经安全存在本机，网络好了自动送到法院，不用您再来。',
    ko: '법원과의 통신이 끊겼습니다. 사건은 본 기계에 안전하게 보관되였으며 통신이 회복되면 자동으로 보냅니다. 다시 오실 필요가 없습니다.',
    en: 'The line to the court is down. Your case is kept safely here and sent by itself; you need not come back.',
  },
  slow: {
    zh: '法院的系统答复慢。案子已经安全存在本机，正在继续送，不用您等。',
    ko: '법원 체계의 응답이 늦습니다. 사건은 안전하게 보관되였으며 계속 보내고있습니다. 기다리지 않으셔도 됩니다.',
    en: 'The court’s system is slow to answer. Your case is kept safely and is still being sent; you need not wait.',
  },
  courtError: {
    zh: '法院的系统出了故障。案子已经安全存在本机，系统好了自动送到，不用您再来。',
    ko: '법원 체계에 고장이 났습니다. 사건은 안전하게 보관되였으며 회복되면 자동으로 보냅니다.',
    en: 'The court’s system has a fault. Your case is kept safely and sent when it works again; you need not come back.',
  },
  conflict: {
    zh: '法院那边有一份同号的材料和这份不一样，要工作人员核对。您的案子安全存在本机。请拿着清单到立案窗口说一声。',
    ko: '법원에 같은 번호의 다른 자료가 있어 일군의 확인이 필요합니다. 사건은 안전하게 보관되였습니다. 목록을 가지고 립안창구에 알려주십시오.',
    en: 'The court holds something different under this number; staff must look at it. Your case is safe here. Please show the list at the filing counter.',
  },
  refused: {
    zh: '法院的系统没有收下，要工作人员处理。您的案子安全存在本机。请拿着清单到立案窗口说一声。',
    ko: '법원 체계가 받지 않아 일군의 처리가 필요합니다. 사건은 안전하게 보관되였습니다. 목록을 가지고 립안창구에 알려주십시오.',
    en: 'The court’s system did not take it; staff must look at it. Your case is safe here. Please show the list at the filing counter.',
  },
  garbled: {
    zh: '法院系统的答复看不懂，不能算数。案子已经安全存在本机，会继续送，不用您再来。',
    ko: '법원 체계의 응답을 알아볼수 없습니다. 사건은 안전하게 보관되였으며 계속 보냅니다.',
    en: 'The court’s answer could not be understood. Your case is kept safely and sent again; you need not come back.',
  },
  badSignature: {
    zh: '收到的回执签章不对，不能算数。案子已经安全存在本机。请拿着清单到立案窗口说一声。',
    ko: '받은 접수증의 서명이 맞지 않습니다. 사건은 안전하게 보관되였습니다. 목록을 가지고 립안창구에 알려주십시오.',
    en: 'The court’s receipt carries a wrong signature and does not count. Your case is kept safely. Please show the list at the filing counter.',
  },
};
