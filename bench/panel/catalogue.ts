import type { SamplePageName } from '../document-scanner/sample-pages.ts';
import type { SampleName } from '../id-card-reader/sample-cards.ts';

/** A word of the panel: Chinese, and small under it English. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** The hall's devices, and everything that can be wrong with each. A fault is on or off; those that say “next” or “mid” strike once and are off then. */
export const DEVICES = {
  cardReader: {
    zh: '身份证阅读器',
    en: 'ID-card reader',
    faults: {
      dropMidRead: { zh: '读到一半拿走', en: 'Taken away mid-read (once)' },
      damagedRecord: { zh: '信息损坏', en: 'Damaged record' },
      cardRefused: { zh: '安全模块不认卡', en: 'Refused by the security module' },
      badContact: { zh: '接触不良', en: 'Bad contact' },
      badChecksum: { zh: '校验和错误', en: 'Wrong checksums' },
      garbage: { zh: '答话前有乱码', en: 'Garbage before answers' },
      silent: { zh: '不答话', en: 'Silent' },
      moduleFault: { zh: '模块自检失败', en: 'Module self-test fails' },
    },
  },
  scanner: {
    zh: '文档扫描仪',
    en: 'Document scanner',
    faults: {
      jam: { zh: '第一张就卡纸', en: 'First sheet jams' },
      jamAfterFirst: { zh: '第二张卡纸', en: 'Second sheet jams' },
      doubleFeed: { zh: '两张一起进', en: 'Double feed' },
      coverOpen: { zh: '盖子打开', en: 'Cover open' },
      busy: { zh: '别人占用', en: 'Busy' },
      truncatedPage: { zh: '第一页只到一半', en: 'First page comes half' },
      garbagePage: { zh: '第一页是乱码', en: 'First page is garbage' },
      cableMidPage: { zh: '第一页中途断线', en: 'Cable out mid-page' },
    },
  },
  receiptPrinter: {
    zh: '凭条打印机',
    en: 'Receipt printer',
    faults: {
      paperOut: { zh: '缺纸', en: 'Paper out' },
      paperNearEnd: { zh: '纸将尽', en: 'Paper near end' },
      coverOpen: { zh: '盖子打开', en: 'Cover open' },
      cutterFault: { zh: '切刀故障', en: 'Cutter fault' },
      overheated: { zh: '打印头过热', en: 'Head too hot' },
      silent: { zh: '不答话', en: 'Silent' },
      jamAtCut: { zh: '下次切纸时卡刀', en: 'Knife jams at the next cut' },
      dieMidPrint: { zh: '下张打到一半断电', en: 'Dies in the next slip' },
    },
  },
  pagePrinter: {
    zh: '文书打印机',
    en: 'A4 printer',
    faults: {
      paperOut: { zh: '缺纸', en: 'Paper out' },
      jam: { zh: '卡纸', en: 'Paper jam' },
      coverOpen: { zh: '盖子打开', en: 'Cover open' },
      tonerLow: { zh: '墨粉将尽', en: 'Toner low' },
      tonerOut: { zh: '墨粉用尽', en: 'Toner out' },
      busy: { zh: '忙，不收新任务', en: 'Busy, takes no job' },
      silent: { zh: '不答话', en: 'Silent' },
      dieMidPrint: { zh: '打到一半断电', en: 'Dies in the next job' },
    },
  },
} as const satisfies Record<string, Label & { readonly faults: Record<string, Label> }>;

/** The name of a device of the hall. */
export type DeviceName = keyof typeof DEVICES;

/** The name of a fault of one device. */
export type FaultName<Device extends DeviceName> = keyof (typeof DEVICES)[Device]['faults'] & string;

/** How the line to the court behaves, as the panel offers it. */
export const LINE_MODES = {
  ok: { zh: '正常', en: 'Good' },
  cut: { zh: '断线', en: 'Cut' },
  slow: { zh: '很慢', en: 'Slow (4 s)' },
  answer500: { zh: '报错 500', en: 'Error 500' },
  answer409: { zh: '拒收 409', en: 'Conflict 409' },
  garbage: { zh: '回乱码', en: 'Garbage' },
  wrongSignature: { zh: '签名不对', en: 'Wrong signature' },
  foreignReceipt: { zh: '别人的回执', en: "Another's receipt" },
  dropUpload: { zh: '上传断一次', en: 'Upload breaks once' },
} as const satisfies Record<string, Label>;

/** The name of a way in which the line behaves. */
export type LineMode = keyof typeof LINE_MODES;

/** The sample cards by what is particular in each. */
export const CARDS = {
  ordinary: { zh: '普通', en: 'Ordinary' },
  second: { zh: '第二个人', en: 'Another person' },
  longName: { zh: '长姓名', en: 'Long name' },
  rareCharacter: { zh: '生僻字', en: 'Rare character' },
  longTerm: { zh: '长期有效', en: 'Valid for life' },
  expired: { zh: '已过期', en: 'Expired' },
  hmtResident: { zh: '港澳台居住证', en: 'HMT residence permit' },
  foreigner2017: { zh: '外国人（2017版）', en: "Foreigner's, 2017" },
  foreigner2023: { zh: '外国人（2023版）', en: "Foreigner's, 2023" },
} as const satisfies Record<SampleName, Label>;

/** The sample pages. */
export const PAGES = {
  idCardCopy: { zh: '身份证复印件', en: 'ID copy' },
  loanNote: { zh: '借条', en: 'Loan note' },
  transferRecord: { zh: '转账记录', en: 'Transfer record' },
  complaint: { zh: '写好的起诉状', en: 'Complaint written at home' },
} as const satisfies Record<SamplePageName, Label>;

/** The keys of a record of the catalogue, typed. */
export const namesOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] =>
  Object.keys(record) as Key[];
