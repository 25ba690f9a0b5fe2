import type { OperatorAction } from '../../device-drivers/contract.ts';

/** What a `printer-state-reasons` keyword means for a printer of single sheets in a court lobby. */
export type ReasonClass =
  | 'paperOut'
  | 'paperLow'
  | 'jam'
  | 'coverOpen'
  | 'tonerOut'
  | 'tonerLow'
  /** The tray that it prints into is full or away. */
  | 'outputFull'
  /** Something is full, worn or missing which the staff sees to; many printers go on for a while. */
  | 'maintenance'
  /** Something is broken. */
  | 'hardware'
  /** Somebody stopped it, or it is being stopped: it goes on when somebody lets it. */
  | 'paused'
  /** The queue does not reach the printer behind it. */
  | 'offline'
  /** It is on its way to ready, and nobody has to do anything. */
  | 'passing'
  /** Worth knowing, and no more. */
  | 'note';

/** What a class does to the printer. */
export interface ClassMeaning {
  /** `always`: it does not print; `whenStopped`: only if `printer-state` says stopped too; `never`: it prints on. */
  readonly blocks: 'always' | 'whenStopped' | 'never';
  readonly action: OperatorAction;
}

/** What each class does. The severity suffix does not decide: ippeveprinter says `-warning` for a jam. */
export const classMeanings: Readonly<Record<ReasonClass, ClassMeaning>> = {
  paperOut: { blocks: 'always', action: 'clear' },
  paperLow: { blocks: 'never', action: 'clear' },
  jam: { blocks: 'always', action: 'clear' },
  coverOpen: { blocks: 'always', action: 'clear' },
  tonerOut: { blocks: 'always', action: 'maintenance' },
  tonerLow: { blocks: 'never', action: 'maintenance' },
  outputFull: { blocks: 'whenStopped', action: 'clear' },
  maintenance: { blocks: 'whenStopped', action: 'maintenance' },
  hardware: { blocks: 'always', action: 'maintenance' },
  paused: { blocks: 'always', action: 'clear' },
  offline: { blocks: 'always', action: 'maintenance' },
  passing: { blocks: 'whenStopped', action: 'none' },
  note: { blocks: 'never', action: 'none' },
};

/** One registered reason, with what to tell the technician. */
export interface ReasonMeaning {
  readonly means: ReasonClass;
  readonly zh: string;
  readonly en: string;
}

type Row = readonly [means: ReasonClass, zh: string, en: string];

/**
 * RFC 8011 §5.4.12. A printer of a court lobby has one tray: `media-empty` ("at least one input tray is empty") is
 * no paper.
 */
const rfc8011: Readonly<Record<string, Row>> = {
  none: ['note', '正常', 'Nothing to report'],
  other: ['note', '打印机报告了其他情况', 'Something else; see the printer itself'],
  'connecting-to-device': ['passing', '正在连接打印机', 'Connecting to the printer'],
  'cover-open': ['coverOpen', '盖板打开', 'A cover is open'],
  'developer-empty': ['maintenance', '显影剂用尽', 'Out of developer'],
  'developer-low': ['note', '显影剂不足', 'Developer is low'],
  'door-open': ['coverOpen', '机门打开', 'A door is open'],
  'fuser-over-temp': ['passing', '定影器温度过高，正在冷却', 'The fuser is too hot and cools down'],
  'fuser-under-temp': ['passing', '定影器正在加热', 'The fuser is heating up'],
  'input-tray-missing': ['paperOut', '纸盒未装入', 'An input tray is missing'],
  'interlock-open': ['coverOpen', '安全联锁打开', 'An interlock is open'],
  'interpreter-resource-unavailable': [
    'hardware',
    '打印机缺少解释页面的资源',
    'A resource for reading the page is missing',
  ],
  'marker-supply-empty': ['tonerOut', '墨粉或墨水用尽', 'Ink or toner is used up'],
  'marker-supply-low': ['tonerLow', '墨粉或墨水不足', 'Ink or toner is low'],
  'marker-waste-almost-full': ['note', '废粉盒将满', 'The waste container is almost full'],
  'marker-waste-full': ['maintenance', '废粉盒已满', 'The waste container is full'],
  'media-empty': ['paperOut', '纸盒无纸', 'An input tray is empty'],
  'media-jam': ['jam', '卡纸', 'Paper jam'],
  'media-low': ['paperLow', '纸张不足', 'Paper is low'],
  'media-needed': ['paperOut', '等待装入所需纸张', 'It waits for paper'],
  'moving-to-paused': ['paused', '正在暂停', 'It is being paused'],
  'opc-life-over': ['maintenance', '感光鼓寿命已尽', 'The drum is worn out'],
  'opc-near-eol': ['note', '感光鼓将到寿命', 'The drum is nearly worn out'],
  'output-area-almost-full': ['note', '出纸盘将满', 'The output tray is almost full'],
  'output-area-full': ['outputFull', '出纸盘已满', 'The output tray is full'],
  'output-tray-missing': ['outputFull', '出纸盘未装', 'The output tray is missing'],
  paused: ['paused', '已被暂停', 'Somebody paused it'],
  shutdown: ['paused', '已关机或停用', 'It was shut down'],
  'spool-area-full': ['passing', '打印缓存已满', 'The spool area is full'],
  'stopped-partly': ['note', '部分设备已停止', 'One of several output devices is stopped'],
  stopping: ['paused', '正在停止', 'It is stopping'],
  'timed-out': ['offline', '打印机无应答', 'The printer does not answer its server'],
  'toner-empty': ['tonerOut', '墨粉用尽', 'Out of toner'],
  'toner-low': ['tonerLow', '墨粉不足', 'Toner is low'],
};

/** PWG 5100.9 §6 and §7 (the Printer MIB's alerts as reasons), PWG 5100.11, PWG 5100.13, PWG 5100.22. Section numbers from memory. */
const pwg: Readonly<Record<string, Row>> = {
  'alert-removal-of-binary-change-entry': ['note', '旧警报已清除', 'Old alerts were removed'],
  'cleaner-life-almost-over': ['note', '清洁组件将到寿命', 'The cleaner is nearly worn out'],
  'cleaner-life-over': ['maintenance', '清洁组件寿命已尽', 'The cleaner is worn out'],
  'configuration-change': ['note', '打印机配置已更改', 'The configuration was changed'],
  'configuration-changed': ['note', '打印机配置已更改', 'The configuration was changed'],
  deactivated: ['paused', '已停用', 'It is deactivated'],
  'fan-failure': ['hardware', '风扇故障', 'A fan failed'],
  'fuser-failure': ['hardware', '定影器故障', 'The fuser failed'],
  'hold-new-jobs': ['paused', '新任务被保留', 'New jobs are held'],
  'identify-printer-requested': ['note', '有人请求识别此打印机', 'Somebody asked it to identify itself'],
  'input-cannot-feed-size-selected': ['paperOut', '无法送入所选尺寸的纸', 'It cannot feed the chosen size'],
  'input-cover-open': ['coverOpen', '进纸盖打开', 'The input cover is open'],
  'input-manual-input-request': ['paperOut', '等待手动进纸', 'It waits for paper fed by hand'],
  'input-media-change-request': ['paperOut', '请更换纸盒中的纸', 'It asks for other paper in the tray'],
  'input-media-color-change': ['paperOut', '请换所需颜色的纸', 'It asks for paper of another colour'],
  'input-media-form-parts-change': ['paperOut', '请换所需联数的纸', 'It asks for another form'],
  'input-media-size-change': ['paperOut', '请换所需尺寸的纸', 'It asks for paper of another size'],
  'input-media-supply-empty': ['paperOut', '纸盒无纸', 'The input tray is empty'],
  'input-media-supply-low': ['paperLow', '纸张不足', 'Paper is low'],
  'input-media-tray-failure': ['hardware', '纸盒故障', 'The input tray failed'],
  'input-media-tray-feed-error': ['jam', '纸盒进纸错误', 'The input tray does not feed'],
  'input-media-tray-jam': ['jam', '纸盒卡纸', 'Jam in the input tray'],
  'input-media-tray-missing': ['paperOut', '纸盒未装入', 'The input tray is missing'],
  'input-media-type-change': ['paperOut', '请换所需种类的纸', 'It asks for paper of another type'],
  'input-media-weight-change': ['paperOut', '请换所需克重的纸', 'It asks for paper of another weight'],
  'input-pick-roller-failure': ['jam', '搓纸轮未取到纸', 'The pick roller does not pick'],
  'input-pick-roller-life-over': ['maintenance', '搓纸轮寿命已尽', 'The pick roller is worn out'],
  'input-pick-roller-life-warn': ['note', '搓纸轮将到寿命', 'The pick roller is nearly worn out'],
  'input-pick-roller-missing': ['maintenance', '搓纸轮未装', 'The pick roller is missing'],
  'input-tray-elevation-failure': ['hardware', '纸盒升降故障', 'The tray lift failed'],
  'input-tray-position-failure': ['hardware', '纸盒位置故障', 'The tray is not in its place'],
  'interlock-closed': ['note', '安全联锁已合上', 'The interlock is closed'],
  'interpreter-cartridge-added': ['note', '已插入解释器卡', 'An interpreter cartridge was added'],
  'interpreter-cartridge-deleted': ['note', '已取出解释器卡', 'An interpreter cartridge was removed'],
  'interpreter-complex-page-encountered': ['note', '页面过于复杂', 'A page was too complex'],
  'interpreter-memory-decrease': ['note', '解释器内存减少', 'There is less memory'],
  'interpreter-memory-increase': ['note', '解释器内存增加', 'There is more memory'],
  'interpreter-resource-added': ['note', '已增加解释器资源', 'A resource was added'],
  'interpreter-resource-deleted': ['note', '已删除解释器资源', 'A resource was removed'],
  'lamp-at-eol': ['maintenance', '曝光灯寿命已尽', 'The lamp is worn out'],
  'lamp-failure': ['hardware', '曝光灯故障', 'The lamp failed'],
  'lamp-near-eol': ['note', '曝光灯将到寿命', 'The lamp is nearly worn out'],
  'laser-at-eol': ['maintenance', '激光器寿命已尽', 'The laser is worn out'],
  'laser-failure': ['hardware', '激光器故障', 'The laser failed'],
  'laser-near-eol': ['note', '激光器将到寿命', 'The laser is nearly worn out'],
  'marker-adjusting-print-quality': ['passing', '正在校准打印质量', 'It is adjusting its print quality'],
  'marker-cleaner-missing': ['maintenance', '清洁组件未装', 'The cleaner is missing'],
  'marker-developer-almost-empty': ['note', '显影剂不足', 'Developer is low'],
  'marker-developer-empty': ['maintenance', '显影剂用尽', 'Out of developer'],
  'marker-developer-missing': ['maintenance', '显影组件未装', 'The developer unit is missing'],
  'marker-failure': ['hardware', '打印引擎故障', 'The print engine failed'],
  'marker-fuser-missing': ['maintenance', '定影器未装', 'The fuser is missing'],
  'marker-fuser-thermistor-failure': ['hardware', '定影器热敏电阻故障', "The fuser's thermistor failed"],
  'marker-fuser-thermistor-warming': ['passing', '定影器正在加热', 'The fuser is heating up'],
  'marker-fuser-timing-failure': ['hardware', '定影器时序故障', "The fuser's timing failed"],
  'marker-ink-almost-empty': ['tonerLow', '墨水将尽', 'Ink is almost used up'],
  'marker-ink-empty': ['tonerOut', '墨水用尽', 'Out of ink'],
  'marker-ink-missing': ['tonerOut', '墨盒未装', 'The ink cartridge is missing'],
  'marker-opc-missing': ['maintenance', '感光鼓未装', 'The drum is missing'],
  'marker-print-ribbon-almost-empty': ['tonerLow', '色带将尽', 'The ribbon is almost used up'],
  'marker-print-ribbon-empty': ['tonerOut', '色带用尽', 'The ribbon is used up'],
  'marker-print-ribbon-missing': ['tonerOut', '色带未装', 'The ribbon is missing'],
  'marker-supply-almost-empty': ['tonerLow', '墨粉或墨水将尽', 'Ink or toner is almost used up'],
  'marker-supply-missing': ['tonerOut', '墨盒或粉盒未装', 'The ink or toner cartridge is missing'],
  'marker-toner-almost-empty': ['tonerLow', '墨粉将尽', 'Toner is almost used up'],
  'marker-toner-cartridge-missing': ['tonerOut', '粉盒未装', 'The toner cartridge is missing'],
  'marker-toner-empty': ['tonerOut', '墨粉用尽', 'Out of toner'],
  'marker-toner-missing': ['tonerOut', '粉盒未装', 'The toner is missing'],
  'marker-waste-ink-receptacle-almost-full': ['note', '废墨盒将满', 'The waste-ink container is almost full'],
  'marker-waste-ink-receptacle-full': ['maintenance', '废墨盒已满', 'The waste-ink container is full'],
  'marker-waste-ink-receptacle-missing': ['maintenance', '废墨盒未装', 'The waste-ink container is missing'],
  'marker-waste-missing': ['maintenance', '废粉盒未装', 'The waste container is missing'],
  'marker-waste-toner-receptacle-almost-full': [
    'note',
    '废粉盒将满',
    'The waste-toner container is almost full',
  ],
  'marker-waste-toner-receptacle-full': ['maintenance', '废粉盒已满', 'The waste-toner container is full'],
  'marker-waste-toner-receptacle-missing': [
    'maintenance',
    '废粉盒未装',
    'The waste-toner container is missing',
  ],
  'material-empty': ['maintenance', '材料用尽', 'Out of material'],
  'material-low': ['note', '材料不足', 'Material is low'],
  'material-needed': ['maintenance', '等待装入材料', 'It waits for material'],
  'media-drying': ['passing', '纸张正在干燥', 'The paper is drying'],
  'media-path-cannot-duplex-media-selected': [
    'maintenance',
    '所选纸张不能双面打印',
    'It cannot print this paper on both sides',
  ],
  'media-path-cover-open': ['coverOpen', '纸路盖打开', 'The cover of the paper path is open'],
  'media-path-failure': ['hardware', '纸路故障', 'The paper path failed'],
  'media-path-input-empty': ['paperOut', '纸路入口无纸', 'No paper at the path’s entry'],
  'media-path-input-feed-error': ['jam', '纸路进纸错误', 'Paper does not feed into the path'],
  'media-path-input-jam': ['jam', '纸路入口卡纸', 'Jam at the path’s entry'],
  'media-path-input-request': ['jam', '纸路等待处理', 'The paper path asks for help'],
  'media-path-jam': ['jam', '纸路卡纸', 'Jam in the paper path'],
  'media-path-media-tray-almost-full': ['note', '纸路纸盘将满', 'A tray of the path is almost full'],
  'media-path-media-tray-full': ['outputFull', '纸路纸盘已满', 'A tray of the path is full'],
  'media-path-media-tray-jam': ['jam', '纸路纸盘卡纸', 'Jam in a tray of the path'],
  'media-path-media-tray-missing': ['outputFull', '纸路纸盘未装', 'A tray of the path is missing'],
  'media-path-output-feed-error': ['jam', '纸路出纸错误', 'Paper does not leave the path'],
  'media-path-output-full': ['outputFull', '纸路出口已满', 'The path’s exit is full'],
  'media-path-output-jam': ['jam', '纸路出口卡纸', 'Jam at the path’s exit'],
  'media-path-pick-roller-failure': ['jam', '纸路搓纸轮未取到纸', 'A roller of the path does not pick'],
  'media-path-pick-roller-life-over': [
    'maintenance',
    '纸路搓纸轮寿命已尽',
    'A roller of the path is worn out',
  ],
  'media-path-pick-roller-life-warn': [
    'note',
    '纸路搓纸轮将到寿命',
    'A roller of the path is nearly worn out',
  ],
  'media-path-pick-roller-missing': ['maintenance', '纸路搓纸轮未装', 'A roller of the path is missing'],
  'motor-failure': ['hardware', '电机故障', 'A motor failed'],
  'opc-life-almost-over': ['note', '感光鼓将到寿命', 'The drum is nearly worn out'],
  'output-cover-open': ['coverOpen', '出纸盖打开', 'The output cover is open'],
  'output-mailbox-select-failure': ['hardware', '出纸格选择故障', 'The mailbox selector failed'],
  'output-media-tray-almost-full': ['note', '出纸盘将满', 'The output tray is almost full'],
  'output-media-tray-failure': ['hardware', '出纸盘故障', 'The output tray failed'],
  'output-media-tray-feed-error': ['jam', '出纸错误', 'Paper does not feed out'],
  'output-media-tray-full': ['outputFull', '出纸盘已满', 'The output tray is full'],
  'output-media-tray-jam': ['jam', '出纸盘卡纸', 'Jam in the output tray'],
  'output-media-tray-missing': ['outputFull', '出纸盘未装', 'The output tray is missing'],
  'power-down': ['paused', '正在断电', 'It is being switched off'],
  'power-up': ['passing', '正在通电启动', 'It is starting'],
  'printer-manual-reset': ['note', '打印机被手动重启', 'It was reset by hand'],
  'printer-nms-reset': ['note', '打印机被网管重启', 'It was reset over the network'],
  'printer-ready-to-print': ['note', '可以打印', 'It is ready'],
  'printer-recoverable-storage-error': [
    'passing',
    '存储出错，可自行恢复',
    'A storage error that it recovers from',
  ],
  'printer-unrecoverable-storage-error': ['hardware', '存储故障', 'The storage failed'],
  'resuming-from-sleep': ['passing', '正在从休眠唤醒', 'It is waking up'],
  unknown: ['note', '打印机状态不明', 'It does not know its own state'],
  'warming-up': ['passing', '正在预热', 'It is warming up'],
  'waste-receptacle-full': ['maintenance', '废料盒已满', 'The waste container is full'],
};

/** Reasons of 3D printers and fax modems (PWG 5100.21, PWG 5100.15): no business of ours, and named so that they are not unknown. */
const otherMachines: Readonly<Record<string, Row>> = {
  'camera-failure': ['note', '摄像头故障', 'A camera failed'],
  'chamber-cooling': ['note', '腔室正在冷却', 'The chamber is cooling'],
  'chamber-failure': ['hardware', '腔室故障', 'The chamber failed'],
  'chamber-heating': ['passing', '腔室正在加热', 'The chamber is heating up'],
  'chamber-temperature-high': ['note', '腔室温度过高', 'The chamber is too hot'],
  'chamber-temperature-low': ['note', '腔室温度过低', 'The chamber is too cold'],
  'extruder-cooling': ['note', '挤出头正在冷却', 'The extruder is cooling'],
  'extruder-failure': ['hardware', '挤出头故障', 'The extruder failed'],
  'extruder-heating': ['passing', '挤出头正在加热', 'The extruder is heating up'],
  'extruder-jam': ['jam', '挤出头堵塞', 'The extruder is jammed'],
  'extruder-temperature-high': ['note', '挤出头温度过高', 'The extruder is too hot'],
  'extruder-temperature-low': ['note', '挤出头温度过低', 'The extruder is too cold'],
  'fax-modem-life-almost-over': ['note', '传真模块将到寿命', 'The fax modem is nearly worn out'],
  'fax-modem-life-over': ['note', '传真模块寿命已尽', 'The fax modem is worn out'],
  'fax-modem-missing': ['note', '传真模块未装', 'The fax modem is missing'],
  'fax-modem-turned-off': ['note', '传真模块已关闭', 'The fax modem is off'],
  'fax-modem-turned-on': ['note', '传真模块已打开', 'The fax modem is on'],
  'platform-cooling': ['note', '平台正在冷却', 'The platform is cooling'],
  'platform-failure': ['hardware', '平台故障', 'The platform failed'],
  'platform-heating': ['passing', '平台正在加热', 'The platform is heating up'],
  'platform-temperature-high': ['note', '平台温度过高', 'The platform is too hot'],
  'platform-temperature-low': ['note', '平台温度过低', 'The platform is too cold'],
};

/** Not registered: what CUPS says of its queues and of the printer behind them (its ipp backend; seen on 2.4.2, the rest from memory). */
const cups: Readonly<Record<string, Row>> = {
  offline: ['offline', '队列连不上打印机', 'The queue does not reach the printer'],
  'cups-waiting-for-job-completed': [
    'note',
    '队列在等打印机打完',
    'The queue waits for the printer to finish',
  ],
  'cups-remote-pending': ['note', '任务在打印机上排队', 'The job waits at the printer'],
  'cups-remote-pending-held': ['note', '任务被打印机保留', 'The job is held at the printer'],
  'cups-remote-processing': ['note', '打印机正在处理任务', 'The printer works on the job'],
  'cups-remote-stopped': ['note', '任务在打印机上停住', 'The job is stopped at the printer'],
  'cups-remote-canceled': ['note', '任务在打印机上被取消', 'The job was canceled at the printer'],
  'cups-remote-aborted': ['note', '任务被打印机放弃', 'The printer gave the job up'],
  'cups-remote-completed': ['note', '打印机已打完', 'The printer finished the job'],
  'cups-missing-filter': ['hardware', '队列缺少转换程序', 'The queue lacks a filter program'],
  'cups-insecure-filter': ['hardware', '队列的转换程序权限不安全', "The queue's filter program is not safe"],
  'cups-certificate-error': ['offline', '打印机证书未被接受', "The printer's certificate was not accepted"],
  'cups-ipp-missing-job-history': ['note', '打印机不保留任务记录', 'The printer keeps no job history'],
  'cups-ipp-missing-send-document': ['note', '打印机不支持分步发送', 'The printer has no Send-Document'],
};

/** PWG 5100.9 §8.1: the same alerts of each finishing subunit. */
const subunits: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  bander: ['捆扎器', 'bander'],
  binder: ['装订器', 'binder'],
  'die-cutter': ['模切器', 'die cutter'],
  folder: ['折页器', 'folder'],
  imprinter: ['压印器', 'imprinter'],
  inserter: ['插页器', 'inserter'],
  'make-envelope': ['信封机', 'envelope maker'],
  perforater: ['打孔线器', 'perforater'],
  puncher: ['打孔器', 'puncher'],
  'separation-cutter': ['裁切器', 'separation cutter'],
  'sheet-rotator': ['转纸器', 'sheet rotator'],
  slitter: ['分切器', 'slitter'],
  stacker: ['堆纸器', 'stacker'],
  stapler: ['订书器', 'stapler'],
  stitcher: ['骑缝器', 'stitcher'],
  subunit: ['部件', 'subunit'],
  trimmer: ['修边器', 'trimmer'],
  wrapper: ['包装器', 'wrapper'],
};

/**
 * A finisher that is out of staples or off stops nobody here, as nothing is asked of it; what is in the way of the
 * paper (jam, open cover, a full stacker) does.
 */
const conditions: Readonly<Record<string, Row>> = {
  added: ['note', '已加装', 'was added'],
  'almost-empty': ['note', '将空', 'is almost empty'],
  'almost-full': ['note', '将满', 'is almost full'],
  'at-limit': ['maintenance', '已到极限', 'is at its limit'],
  closed: ['note', '已合上', 'is closed'],
  'configuration-change': ['note', '配置已更改', 'has another configuration'],
  'cooling-down': ['passing', '正在冷却', 'is cooling down'],
  'cover-closed': ['note', '盖板已合上', "'s cover is closed"],
  'cover-open': ['coverOpen', '盖板打开', "'s cover is open"],
  empty: ['maintenance', '已空', 'is empty'],
  failure: ['hardware', '故障', 'failed'],
  full: ['outputFull', '已满', 'is full'],
  'interlock-closed': ['note', '联锁已合上', "'s interlock is closed"],
  'interlock-open': ['coverOpen', '联锁打开', "'s interlock is open"],
  jam: ['jam', '卡纸', 'is jammed'],
  'life-almost-over': ['note', '将到寿命', 'is nearly worn out'],
  'life-over': ['maintenance', '寿命已尽', 'is worn out'],
  'memory-exhausted': ['maintenance', '内存用尽', 'has no memory left'],
  missing: ['maintenance', '未装', 'is missing'],
  'motor-failure': ['hardware', '电机故障', "'s motor failed"],
  'near-limit': ['note', '将到极限', 'is near its limit'],
  offline: ['maintenance', '离线', 'is offline'],
  opened: ['coverOpen', '已打开', 'is open'],
  'over-temperature': ['passing', '温度过高', 'is too hot'],
  'power-saver': ['passing', '在节能状态', 'saves power'],
  'recoverable-failure': ['maintenance', '可恢复的故障', 'has a fault that can be cleared'],
  'recoverable-storage': ['passing', '存储可恢复的错误', 'has a storage error that it recovers from'],
  'recoverable-storage-error': ['passing', '存储可恢复的错误', 'has a storage error that it recovers from'],
  removed: ['note', '已拆下', 'was removed'],
  'resource-added': ['note', '已增加资源', 'got a resource'],
  'resource-removed': ['note', '已删除资源', 'lost a resource'],
  'thermistor-failure': ['hardware', '热敏电阻故障', "'s thermistor failed"],
  'timing-failure': ['hardware', '时序故障', "'s timing failed"],
  'turned-off': ['note', '已关闭', 'is off'],
  'turned-on': ['note', '已打开', 'is on'],
  'under-temperature': ['passing', '温度过低', 'is too cold'],
  'unrecoverable-failure': ['hardware', '不可恢复的故障', 'failed'],
  'unrecoverable-storage': ['hardware', '存储故障', "'s storage failed"],
  'unrecoverable-storage-error': ['hardware', '存储故障', "'s storage failed"],
  'warming-up': ['passing', '正在预热', 'is warming up'],
};

const meaningOf = ([means, zh, en]: Row): ReasonMeaning => ({ means, zh, en });

const ofSubunits = Object.entries(subunits).flatMap(([unit, [unitZh, unitEn]]) =>
  Object.entries(conditions).map(([condition, [means, zh, en]]): [string, ReasonMeaning] => [
    `${unit}-${condition}`,
    { means, zh: `${unitZh}${zh}`, en: `The ${unitEn}${en.startsWith("'") ? '' : ' '}${en}` },
  ]),
);

/** Every reason that has a meaning here, by its keyword without severity. */
export const reasonTable: ReadonlyMap<string, ReasonMeaning> = new Map([
  ...[rfc8011, pwg, otherMachines, cups].flatMap((part) =>
    Object.entries(part).map(([reason, row]): [string, ReasonMeaning] => [reason, meaningOf(row)]),
  ),
  ...ofSubunits,
]);

/**
 * A reason without its severity (RFC 8011 §5.4.12). Some registered words end in `-error` themselves
 * (`input-media-tray-feed-error`): those stay whole. Keywords are compared in lower case: a catalogue in the field
 * writes `subunit-timing-Failure`.
 */
export const withoutSeverity = (reason: string): string => {
  const keyword = reason.toLowerCase();
  return reasonTable.has(keyword) ? keyword : keyword.replace(/-(error|warning|report)$/, '');
};

/** What a reason says, for the technician. One that is not in the table is shown as it came. */
export const reasonWords = (reason: string): { readonly zh: string; readonly en: string } => {
  const keyword = withoutSeverity(reason);
  const known = reasonTable.get(keyword);
  return known === undefined ? { zh: keyword, en: keyword } : { zh: known.zh, en: known.en };
};
