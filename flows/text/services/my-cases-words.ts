import type { Words } from '../words.ts';
import { courtOutcomeWords } from './cross-court-words.ts';

/** The words of 查我的案子. */
export const myCasesWords = {
  asking: { zh: '正在问法院……', ko: '법원에 문의하고있습니다…', en: 'Asking the court…' },
  listHeading: { zh: '您的案子', ko: '당신의 사건', en: 'Your cases' },
  listLead: {
    zh: '想看哪一个，就点哪一个。',
    ko: '보시려는 사건을 누르십시오.',
    en: 'Touch the one you want to see.',
  },
  none: {
    zh: '没有查到您的案子。交过材料还查不到的，请问一下窗口。',
    ko: '당신의 사건을 찾지 못하였습니다. 재료를 냈는데도 없으면 창구에 문의하십시오.',
    en: 'No case of yours was found. If you have handed in papers, please ask at the window.',
  },
  noneElsewhere: {
    zh: '这里只能查到本机所联的法院的案子。别的法院的，可以拨打 12368 查。',
    ko: '여기서는 이 단말기와 련결된 법원의 사건만 조회할수 있습니다. 다른 법원은 12368에 전화하십시오.',
    en: 'Only cases of the courts connected to this terminal are found here. For others call 12368.',
  },
  caseHeading: { zh: '案子办到了这一步', ko: '사건의 진행상황', en: 'How far the case has come' },
  court: { zh: '法院', ko: '법원', en: 'Court' },
  cause: { zh: '什么纠纷（案由）', ko: '분쟁(안건사유)', en: 'Dispute' },
  receiptNumber: { zh: '收件编号', ko: '접수번호', en: 'Receipt number' },
  caseNumber: { zh: '案号', ko: '사건번호', en: 'Case number' },
  opened: { zh: '收到日期', ko: '접수일', en: 'Received' },
  progress: { zh: '进度', ko: '진행상황', en: 'Progress' },
  clerk: { zh: '书记员', ko: '서기원', en: 'Clerk' },
  judge: { zh: '法官', ko: '판사', en: 'Judge' },
  telephone: { zh: '联系电话', ko: '련락전화', en: 'Telephone' },
  until: { zh: '{date}前', ko: '{date}까지', en: 'By {date}' },
  notYet: { zh: '还没有', ko: '아직 없음', en: 'Not yet' },
  print: { zh: '打印出来', ko: '인쇄하기', en: 'Print it' },
  toList: { zh: '看别的案子', ko: '다른 사건 보기', en: 'Other cases' },
  toHall: { zh: '好了，回首页', ko: '됐습니다, 처음으로', en: 'Done, back to the start' },
  supplementLead: {
    zh: '请在{date}前补这些材料',
    ko: '{date}까지 다음 재료를 보충하십시오',
    en: 'Please bring these by {date}',
  },
  stages: {
    registered: { zh: '已经立案', ko: '립안됨', en: 'Registered' },
    mediation: { zh: '正在调解', ko: '조해중', en: 'In mediation' },
    trial: { zh: '正在审理', ko: '심리중', en: 'In trial' },
    decided: { zh: '已经裁判', ko: '재판됨', en: 'Decided' },
    closed: { zh: '已经结案', ko: '결안됨', en: 'Closed' },
  },
  replies: {
    received: { zh: '法院收到了，正在审查', ko: '법원에서 접수하여 심사중', en: 'Received, under review' },
    supplementRequested: { zh: '要补材料', ko: '재료를 보충하여야 합니다', en: 'Papers are missing' },
    supplementReceived: {
      zh: '补的材料收到了，正在审查',
      ko: '보충재료를 접수하여 심사중',
      en: 'The missing papers came, under review',
    },
    registered: { zh: '已经立案', ko: '립안됨', en: 'Registered' },
    notThisCourt: courtOutcomeWords.notThisCourt,
    rejected: courtOutcomeWords.rejected,
  },
} as const satisfies Readonly<Record<string, Words | Readonly<Record<string, Words>>>>;
