import type { Words } from '../../text/words.ts';

/**
 * A place that ties a case to a court (管辖连结点). The first two are the parties' homes; for a unit, its main office
 * (CPL interpretation 3). `receiver` is the plaintiff's home as that of the side to be paid, `victim` as that of the
 * one who was harmed.
 */
export type PlaceKind =
  | 'defendant'
  | 'plaintiff'
  | 'receiver'
  | 'victim'
  | 'performance'
  | 'delivery'
  | 'buyer'
  | 'act'
  | 'result'
  | 'accident'
  | 'firstArrival'
  | 'insuredThing'
  | 'registration'
  | 'insuredPerson'
  | 'land'
  | 'lastDomicile'
  | 'estate'
  | 'employer'
  | 'workplace'
  | 'authority'
  | 'reconsiderer'
  | 'firstInstance'
  | 'property'
  | 'offence'
  | 'port';

/** What a place is called in a sentence. The Korean ends in a vowel, so that 는 follows; the English has its article. */
export const placeNames: Readonly<Record<PlaceKind, Words>> = {
  defendant: { zh: '被告住的地方', ko: '피고의 주소지', en: "the defendant's home" },
  plaintiff: { zh: '原告住的地方', ko: '원고의 주소지', en: "the plaintiff's home" },
  receiver: { zh: '原告住的地方', ko: '원고의 주소지', en: "the plaintiff's home" },
  victim: { zh: '受害人住的地方', ko: '피해자의 주소지', en: "the harmed person's home" },
  performance: {
    zh: '合同履行的地方',
    ko: '계약리행지',
    en: 'the place where the contract is to be carried out',
  },
  delivery: { zh: '收货的地方', ko: '물품수령지', en: 'the place of delivery' },
  buyer: { zh: '买家住的地方', ko: '구매자의 주소지', en: "the buyer's home" },
  act: { zh: '事情发生的地方', ko: '행위발생지', en: 'the place where it was done' },
  result: { zh: '损害出现的地方', ko: '손해결과발생지', en: 'the place where the harm appeared' },
  accident: { zh: '事故发生的地方', ko: '사고발생지', en: 'the place of the accident' },
  firstArrival: {
    zh: '车船出事后最先到的地方',
    ko: '사고후 차량, 선박의 최초도착지',
    en: 'the place the vehicle reached first',
  },
  insuredThing: { zh: '投保的东西所在的地方', ko: '보험목적물소재지', en: 'the place of the insured thing' },
  registration: {
    zh: '车船登记的地方',
    ko: '차량, 선박의 등록지',
    en: 'the place where the vehicle is registered',
  },
  insuredPerson: { zh: '被保险人住的地方', ko: '피보험자의 주소지', en: "the insured person's home" },
  land: { zh: '房子或者土地所在的地方', ko: '부동산소재지', en: 'the place of the land or building' },
  lastDomicile: {
    zh: '去世的人最后住的地方',
    ko: '사망자의 마지막 주소지',
    en: "the deceased person's last home",
  },
  estate: { zh: '主要遗产所在的地方', ko: '주요유산소재지', en: 'the place of the main estate' },
  employer: { zh: '用人单位所在的地方', ko: '고용단위소재지', en: "the employer's seat" },
  workplace: { zh: '干活的地方', ko: '로동계약리행지', en: 'the place of work' },
  authority: {
    zh: '原来办这件事的机关所在的地方',
    ko: '처음 이 일을 처리한 기관의 소재지',
    en: 'the seat of the authority that acted first',
  },
  reconsiderer: {
    zh: '复议机关所在的地方',
    ko: '행정복의기관소재지',
    en: 'the seat of the reconsidering authority',
  },
  firstInstance: {
    zh: '一审法院所在的地方',
    ko: '1심법원소재지',
    en: 'the place of the court of first instance',
  },
  property: {
    zh: '被执行人财产所在的地方',
    ko: '피집행인의 재산소재지',
    en: "the place of the debtor's property",
  },
  offence: { zh: '犯罪行为发生的地方', ko: '범죄발생지', en: 'the place of the offence' },
  port: { zh: '有关港口所在的地方', ko: '관련항구소재지', en: 'the port concerned' },
};
