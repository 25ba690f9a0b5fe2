import type { Role, StickRead, Tried } from '../set-up/set-up-effects.ts';

/** The words of the first start. For whoever sets a terminal up: Chinese only, as the maintenance. */
export const setUpWords = {
  frame: '第一次开机：安装',
  welcome: '这台终端还没有安装',
  welcomeLead: [
    '一步一步来，大约十分钟。先准备好：',
    '1. 法院给这台终端的 U 盘（里面有 filing-kiosk-court.json）；',
    '2. 各台设备都接好、通电；',
    '3. 一张身份证，用来量屏幕大小。',
  ],
  begin: 'U 盘插好了，开始',
  reading: '正在读 U 盘，并问法院……',
  courtHeading: '是这家法院的终端吗？',
  court: '法院',
  courtAddress: '法院地址',
  terminal: '终端编号',
  answers: '法院有回音，认识这台终端。',
  noAnswer: '法院没有回音，或者不认识这台终端。先查网线和法院的登记；也可以先往下装，以后再通。',
  again: '再读一次',
  searchAgain: '再找一次',
  right: '是，往下',
  placeHeading: '它叫什么？放在哪里？',
  placeLead: '名字写在屏幕上面；放的地方给引导员看。',
  name: '终端的名字',
  place: '放的地方',
  next: '下一步',
  back: '上一步',
  finding: '正在找设备：串口、USB、网络……',
  devicesHeading: '设备',
  devicesLead: '点开每一台，选好以后马上试一次。前四台一定要有。',
  notChosen: '还没有选',
  mayLack: '没有也可以',
  chosen: '选好了',
  needed: '前四台都选好才能往下。',
  roleLead: '下面是找到的。没有的话，查电源和连线，再找一次；也可以自己输入地址。',
  nothingFound: '没有找到。',
  type: '自己输入地址',
  none: '这台终端没有它',
  addressHeading: '设备的地址',
  addressHelp:
    '例：serial:/dev/ttyUSB0@115200，hid://0400:C35A/len8+63，tcp://10.0.0.8:9100；扫描仪 http://10.0.0.9/eSCL 或 SANE 名；打印机 ipp://10.0.0.7/ipp/print',
  address: '地址',
  modelHeading: '是哪一种型号？',
  trying: '正在试……',
  works: '有反应',
  silent: '没有反应',
  silentLead: '查电源、连线和型号，再试一次。也可以先用这个，以后再查。',
  badAddress: '这不是一个能用的地址。',
  tryAgain: '再试一次',
  use: '用这一台',
  rulerHeading: '量一量屏幕',
  rulerLead: '把一张身份证平放在屏幕的框里，按“大一点”“小一点”，直到框和身份证一样大。',
  ruler: {
    bigger: '大一点',
    smaller: '小一点',
    muchBigger: '大很多',
    muchSmaller: '小很多',
    same: '一样大了',
  },
  languagesHeading: '办事的人可以用哪些语言？',
  languagesLead: '中文总是有的。',
  korean: '朝鲜语',
  english: '英语',
  pinHeading: '维护口令',
  pinLead: '以后进维护要用：6 到 12 位数字。请记在安全的地方，这里不会再显示。',
  pin: '维护口令',
  pinAgain: '再输入一次',
  summaryHeading: '都对吗？',
  summaryLead: '写好配置以后，终端马上就能用。装好以后请把 U 盘上的文件删掉。',
  wrongHeading: '没有写成',
  write: '写好配置，启动终端',
  writing: '正在写配置，启动终端……',
  screen: '屏幕宽',
  languages: '语言',
} as const;

/** The places of devices. */
export const roleWords: Readonly<Record<Role, string>> = {
  cardReader: '身份证阅读器',
  scanner: '扫描仪',
  receiptPrinter: '凭条打印机',
  pagePrinter: 'A4 打印机',
  codeScanner: '扫码器',
  keypad: '按键盘',
  signaturePad: '签名板',
};

/** Why the stick was not taken. */
export const stickWords: Readonly<Record<Exclude<StickRead['kind'], 'found'>, string>> = {
  noStick: '没有找到 U 盘。请插好，等几秒再按。',
  noFile: 'U 盘上没有 filing-kiosk-court.json。请向法院的管理员要。',
  notOurs: 'U 盘上的文件不对，或者不完整。请向法院的管理员再要一份。',
};

/** What came of trying a device. */
export const triedWords: Readonly<Record<Tried['kind'], string>> = {
  works: setUpWords.works,
  silent: setUpWords.silent,
  badAddress: setUpWords.badAddress,
};

/** What is wrong with an answer. */
export const answerWords = {
  missing: '请填上。',
  short: '要 6 到 12 位数字。',
  differs: '两次不一样，请再输入。',
} as const;
