import type { TestLevel } from '../maintenance/device-report.ts';
import type { TryOut } from '../maintenance/try-outs.ts';

/**
 * The words of the maintenance. They are for the staff of a court and of the maker, in Chinese only: the first screen, from which
 * it is entered, is in Chinese.
 */
export const maintenanceWords = {
  pinHeading: '设备维护',
  pinLead: '这里只给维护人员用。请输入维护口令。',
  pinAsk: '维护口令',
  pinEnter: '进入',
  pinLeave: '回到首页',
  checking: '正在核对口令……',
  listHeading: '设备情况',
  allGood: '所有设备都正常。',
  someBad: (count: number) => `有 ${count} 台设备不能用，排在最前面。`,
  report: '打印检查单',
  leave: '结束维护',
  closures: '停用、启用',
  closuresHeading: '停用和启用',
  closuresLead: '点一下换过来。停用的，办事的人看到“暂停办理”；断电以后也还是停用。',
  terminal: '整台终端',
  filing: '立案',
  inUse: '在用',
  outOfUse: '停用',
  deeds: '操作记录',
  deedsHeading: '操作记录',
  noDeeds: '还没有记录。',
  taking: '带走日志、检查单',
  takingHeading: '带走日志、检查单',
  takingLead: ['诊断包里有日志、设备测试、通信记录、配置。没有密码，没有办事人的信息。'],
  bundleUsb: '诊断包存到 U 盘',
  bundleCourt: '诊断包发给法院',
  reportUsb: '检查单（PDF）存到 U 盘',
  making: '正在整理……',
  exported: {
    usb: (name: string) => `存好了：${name}。可以拔下 U 盘。`,
    court: (name: string) => `法院收到了：${name}。`,
    noStick: '没有找到 U 盘。请插上再试一次。',
    noLine: '连不上法院，没有发成。可以先存到 U 盘。',
    noRoom: '没有存成：U 盘写不进去，或者满了。',
  },
  more: '更多……',
  moreHeading: '更多',
  trace: '看通信记录',
  traceHeading: '通信记录',
  traceLead: '最新的在最上面。办事人的信息已经盖住。',
  noTrace: '还没有通信。',
  record: '开始录制',
  recordStop: '停止录制',
  recording: '正在录制。离开这里也会接着录，到 5 MB 自己停；录的在诊断包里。',
  loopInternal: '连续自检',
  loopExternal: '连续试用',
  loopHeading: '连续测试',
  loopLead: '不停地测，直到您按“停止”。没有测好的会记下来。',
  loopRuns: '测了',
  loopMisses: '没有测好',
  loopSince: '开始',
  loopMissed: '没有测好的（最新的在前）',
  loopStop: '停止',
  times: (count: number) => `${count} 次`,
  rest: '停用这台设备',
  unrest: '重新启用这台设备',
  resting: '停用了',
  switching: '正在换过来……',
  stateHeading: '现在的情况',
  deviceSays: '设备自己的说明',
  counts: '通信计数（这次开机以来）',
  tests: '最近的测试',
  noTests: '还没有测试过。',
  justTested: '刚才的测试',
  restart: '重启这台设备的驱动',
  back: '回到设备列表',
  testing: '正在测试',
  testingLead: '设备正在工作，请稍等。按“上一步”可以中止。',
  questionHeading: '请您看一看',
  yes: '是',
  no: '不是',
  restarting: '正在重启驱动……',
  reportHeading: '检查单',
  reportTitle: '设备检查单',
  none: '没有',
} as const;

/** What stands under the blank of the number. */
export const pinRefusal = (
  refused:
    | { readonly kind: 'wrong'; readonly left: number }
    | { readonly kind: 'locked'; readonly until: string },
): string =>
  refused.kind === 'wrong'
    ? `口令不对，还可以试 ${refused.left} 次。`
    : `试错太多次，锁住了，${refused.until.slice(11, 16)} 以后再试。`;

/** The levels of a test, as buttons. */
export const testLevelWords: Readonly<Record<TestLevel, string>> = {
  internal: '自检（不动设备）',
  external: '试用一次',
  interactive: '和人一起测',
};

/** The outcomes of a test. */
export const testOutcomeWords = { healthy: '正常', ill: '有问题', notDone: '没有测成' } as const;

/** The outcomes of one thing that was tried. */
export const findingWords = { good: '好', bad: '不好', notTold: '不知道' } as const;

/** The classes of device. */
const deviceClasses: Readonly<Record<string, string>> = {
  'id-card-reader': '身份证阅读器',
  'document-scanner': '扫描仪',
  'document-camera': '高拍仪',
  'receipt-printer': '凭条打印机',
  'page-printer': 'A4 打印机',
  'code-scanner': '扫码器',
  keypad: '按键盘',
  'signature-pad': '签名板',
  'fingerprint-reader': '指纹仪',
  lamps: '指示灯',
  'presence-sensor': '人体感应',
  'door-sensor': '机箱门',
  ups: '不间断电源',
  'material-cabinet': '材料柜',
  'court-line': '到法院的线路',
  clock: '时钟',
  disk: '存储',
  memory: '内存',
  temperature: '机器温度',
  'touch-panel': '触摸屏',
  screen: '屏幕',
  loudspeakers: '喇叭和耳机',
};

/** Common.Status `device`. */
const states: Readonly<Record<string, string>> = {
  online: '正常',
  offline: '没有反应',
  powerOff: '没有通电',
  noDevice: '没有接上',
  hardwareError: '硬件故障',
  userError: '要人处理',
  deviceBusy: '正在工作',
  fraudAttempt: '有人动过',
  potentialFraud: '可能有人动过',
  starting: '正在启动',
};

/** What is wrong, where a word of the program says it. */
const faults: Readonly<Record<string, string>> = {
  lineDown: '连不上',
  clockWrong: '时钟不准',
  diskLow: '快满了',
  diskFull: '满了',
  memoryLow: '内存不够',
  tooHot: '太热',
  paperOut: '没有纸',
  paperLow: '纸快没了',
  coverOpen: '盖子开着',
  jam: '卡纸',
};

/** Common.ErrorEvent `action`: what to do. */
const actions: Readonly<Record<string, string>> = {
  none: '会自己恢复，不用动手。',
  reset: '按下面的“重启这台设备的驱动”；还不行，给设备断电再通电。',
  softwareError: '程序出了错：重启驱动；还有，请联系厂家，把日志一起给他们。',
  configuration: '配置不对：核对配置文件里这台设备的地址、口令和型号。',
  clear: '请动手处理：清掉卡住的纸、盖好盖子、装好纸，或者拿走放着的东西。',
  maintenance: '查电源和连线；都接好了还是这样，就要维修或者更换。',
  suspend: '先停用这台设备，等人来看。',
  line: '查网线和法院的网络。交上来的案件存在机器里，通了会自己发，不会丢。',
  makeRoom: '硬盘快满了：请联系厂家清理，不要自己删文件。',
  restartTerminal: '内存不够：找没人的时候重启终端；还有，请联系厂家。',
  cool: '太热了：查风扇和进风口，别让太阳直晒。',
};

/** What stands in a status. */
const factNames: Readonly<Record<string, string>> = {
  media: '纸或卡',
  paper: '纸',
  toner: '墨粉',
  cover: '盖子',
  cutter: '切刀',
  drawer: '钱箱',
  feeder: '进纸器',
  moduleNumber: '安全模块号',
  mustBeLifted: '等卡拿走',
  mains: '市电',
  batteryPercent: '电量（%）',
  runtimeSeconds: '能撑（秒）',
  inputVolts: '输入电压（伏）',
  charging: '充电',
  lowBattery: '电量低',
  mustShutDown: '要关机',
  occupied: '面前有人',
  door: '机箱门',
  underMaintenance: '维护中',
  view: '画面',
  lamp: '补光灯',
  input: '接收按键',
  headset: '耳机',
  hasSpoken: '有过反应',
  finger: '手指',
  free: '空格子',
  vendor: '厂家',
  model: '型号',
  serialNumber: '序列号',
  firmware: '固件',
  opened: '接通',
  lost: '断开',
  framesIn: '收到',
  framesOut: '发出',
  garbageBytes: '杂乱字节',
  badChecksums: '校验错',
  timeouts: '超时',
  lateAnswers: '迟到的回答',
  refusals: '设备拒绝',
  unasked: '没问就来的',
  waitingFilings: '等着发的案件（件）',
  oldestMinutes: '最早的等了（分钟）',
  clockOffsetSeconds: '和法院时间差（秒）',
  freeMebibytes: '空着（MiB）',
  freePercent: '空着（%）',
  ownMebibytes: '程序占用（MiB）',
  degrees: '温度（°C）',
  output: '出纸口',
};

/** Values of a status. */
const factValues: Readonly<Record<string, string>> = {
  unknown: '不知道',
  present: '有',
  notPresent: '没有',
  jammed: '卡住',
  entering: '正在进',
  retracted: '收回去了',
  full: '足够',
  low: '快没了',
  out: '没了',
  open: '开着',
  closed: '关着',
  true: '是',
  false: '否',
  on: '开',
  off: '关',
  live: '有画面',
  opening: '正在打开',
  armed: '是',
  disarmed: '否',
  plugged: '插着',
  unplugged: '没插',
  loaded: '有纸',
  empty: '空',
  ok: '正常',
};

/** What was tried. */
const checks: Readonly<Record<string, string>> = {
  link: '连接',
  state: '状态',
  picture: '画面',
  size: '画面大小',
  sheet: '试扫一张',
  readCode: '读一个码',
  readCard: '读测试卡',
  openAndShut: '开合',
  moduleNumber: '安全模块号',
  heard: '听到按键',
  testSlip: '打印测试条',
  testPage: '打印测试页',
  supply: '电源',
  selfTest: '自检',
  scan: '扫描',
  relays: '继电器',
  reader: '阅读器',
  line: '画一条线',
  keysAtRest: '按键没有卡住',
  format: '格式',
  data: '数据',
  camera: '摄像头',
  board: '控制板',
  sameDevice: '是同一台',
  readable: '看得清',
  queueSendsOnce: '队列只发一次',
  lamp: '灯',
  input: '输入',
  everyKey: '每个键',
  browser: '浏览器',
  answer: '回答',
  allLampsLit: '所有灯',
  mainsPulled: '拔掉市电',
  mainsBack: '插回市电',
  courtTime: '和法院对时',
  room: '还有空',
  writeAndRead: '写一次再读出来',
  temperature: '温度',
  everyMark: '每个点都点到（没点到几个）',
  drift: '点偏了多少',
  colours: '颜色均匀，没有坏点',
  loudspeakers: '喇叭两边都响',
  headphones: '耳机两边都响',
  slipReadable: '测试条看得清',
};

/** What a test asks of whoever stands at the device. */
const questions: Readonly<Record<string, string>> = {
  testCardLaid: '请把测试卡放到阅读器上。放好了吗？',
  testSheetLaid: '请在高拍仪下面放一张有字的纸。放好了吗？',
  testPageReadable: '打印机出了一张测试页。字都看得清、没有条纹吗？',
  slipReadable: '打印机出了一张测试条。字都看得清、切好了吗？',
  testCodeReady: '请拿好一个条码或二维码，按“是”以后放到扫码口。准备好了吗？',
  readyToPressEveryKey: '按“是”以后，请把按键盘上的每个键按一遍。准备好了吗？',
  readyToDrawALine: '按“是”以后，请在签名板上画一条线。准备好了吗？',
  allLampsLit: '现在所有的灯都亮着吗？',
  lampLit: '现在只有一盏灯亮着。对吗？',
  slotMayOpen: '按“是”以后会弹开一个格子。可以吗？',
  mainsPulled: '请拔掉不间断电源的市电插头。拔了吗？',
  mainsBack: '请把市电插头插回去。插好了吗？',
  coloursEven: '刚才五种颜色，整个屏幕都均匀、没有坏点和污渍吗？',
  headphonesPlugged: '有耳机吗？有就插上，再按“是”；没有按“不是”。',
};

const wordOf =
  (words: Readonly<Record<string, string>>) =>
  (code: string): string =>
    words[code] ?? code;

/** Words for the codes of the drivers; a code that has none stands as it is, which a maker's technician understands. */
export const deviceClassWord = wordOf(deviceClasses);
export const deviceStateWord = wordOf(states);
export const faultWord = wordOf(faults);
export const operatorActionWord = wordOf(actions);
export const factNameWord = wordOf(factNames);
export const factValueWord = wordOf(factValues);
export const checkWord = (code: string): string => checks[code] ?? factNameWord(code);
export const questionWord = wordOf(questions);

/** What the screen asks while it carries out a test itself. */
export const tryOutWords = {
  touchMarks: {
    heading: '请把每个圆点点一下',
    lead: '点准圆点的中心。点不动的，按中间的“点不到，结束”。',
    labels: { giveUp: '点不到，结束', left: '还有' },
  },
  colours: {
    heading: '请看屏幕有没有坏点',
    lead: '点一下换一种颜色，一共五种。',
    labels: { next: '点一下，看下一种' },
  },
  tones: {
    heading: '请听：先左边响，再右边响',
    lead: '声音一直重复，听清楚了再按。',
    labels: { left: '左边', right: '右边', both: '两边都听到', notBoth: '有一边没听到' },
  },
} as const satisfies Readonly<
  Record<
    TryOut,
    {
      readonly heading: string;
      readonly lead: string;
      readonly labels: Readonly<Record<string, string>>;
    }
  >
>;

/** What stands in the audit log. */
const deeds: Readonly<Record<string, string>> = {
  'pin-right': '进入维护',
  'pin-wrong': '口令不对',
  'pin-locked': '锁住时又试了口令',
  test: '测试',
  loop: '连续测试',
  restart: '重启驱动',
  rest: '停用设备',
  unrest: '启用设备',
  close: '停用',
  open: '启用',
  record: '录制通信',
  'record-stop': '停止录制',
  export: '带走文件',
  command: '远程指令',
};

export const deedWord = wordOf(deeds);

/** What it was done to, where that is no device and no service. */
export const deedThingWord = wordOf({
  bundle: '诊断包',
  report: '检查单',
  lock: '停用整台终端',
  unlock: '启用整台终端',
  restart: '重启驱动',
  sendBundle: '发诊断包',
  notice: '屏幕通知',
});

/** How it came out. */
export const deedOutcomeWord = wordOf({
  ...testOutcomeWords,
  usb: '存到了 U 盘',
  court: '发给了法院',
  noStick: '没有 U 盘',
  noLine: '没有发成',
  noRoom: '没有存成',
  done: '做好了',
  failed: '没有做成',
});
