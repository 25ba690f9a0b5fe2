import type { FormFamily } from '../../forms/template.ts';
import type { Words } from '../words.ts';

/** The fields of the national set, as people look for them. */
export const formFamilyWords: Readonly<Record<FormFamily, Words>> = {
  civil: {
    zh: '民事：欠钱、离婚、工资、车祸、房子等',
    ko: '민사',
    en: 'Civil: debts, divorce, wages, accidents, houses',
  },
  answer: { zh: '答辩：别人告了我', ko: '답변: 피고', en: 'A defence: I was sued' },
  enforcement: { zh: '执行：判了不给、对执行有意见', ko: '집행', en: 'Enforcement' },
  application: {
    zh: '申请：保全、支付令、缓减免、再审',
    ko: '신청',
    en: 'Applications: preservation, payment order, relief, retrial',
  },
  administrative: { zh: '行政：告政府机关', ko: '행정', en: 'Administrative: suing an authority' },
  stateCompensation: { zh: '国家赔偿', ko: '국가배상', en: 'State compensation' },
  criminal: {
    zh: '刑事自诉、刑事附带民事',
    ko: '형사자소, 부대민사',
    en: 'Private prosecution, civil claims in criminal cases',
  },
  intellectualProperty: { zh: '知识产权', ko: '지적재산권', en: 'Intellectual property' },
  intellectualPropertyAdministrative: {
    zh: '知识产权行政',
    ko: '지적재산권 행정',
    en: 'Intellectual property, administrative',
  },
  maritime: { zh: '海事', ko: '해사', en: 'Maritime' },
  environment: { zh: '环境资源', ko: '환경자원', en: 'Environment' },
  own: { zh: '通用的诉状', ko: '일반 소장', en: 'General forms' },
};

/** The words of 打印空白表格. */
export const blankFormsWords = {
  groupsHeading: { zh: '要哪一类的表？', ko: '어떤 종류입니까?', en: 'Which kind of form?' },
  groupsLead: {
    zh: '都是最高法院的要素式表格，照着填空就行。也可以在本机一问一答填好再打印。',
    ko: '최고법원의 요소식 양식입니다. 이 단말기에서 문답으로 채워 인쇄할수도 있습니다.',
    en: 'The national forms, to be filled in. You can also answer questions here and print it filled in.',
  },
  formsHeading: { zh: '要哪一张？', ko: '어느 양식입니까?', en: 'Which form?' },
  printing: { zh: '正在打印空白表', ko: '빈 양식을 인쇄합니다', en: 'Printing the empty form' },
  text: {
    zh: '{name}。按方框里的问题一项一项写，写不下可以另附纸。签名、写日期，和证据一起交。',
    ko: '{name}. 항목대로 적고 모자라면 종이를 덧붙이십시오. 서명, 날자를 적어 증거와 함께 내십시오.',
    en: '{name}. Answer item by item, on more sheets if need be; sign, date, and hand it in with the evidence.',
  },
  paper: { zh: '空白表（A4 纸）', ko: '빈 양식(A4)', en: 'The empty form (A4)' },
  without: {
    zh: '窗口也有空白表，可以去要一张。',
    ko: '창구에도 양식이 있습니다.',
    en: 'Empty forms are at the window as well.',
  },
  others: { zh: '看别的表', ko: '다른 양식', en: 'Other forms' },
} as const satisfies Readonly<Record<string, Words>>;
