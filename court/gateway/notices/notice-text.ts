import type { CourtAnswer } from '../../contract/court-answer.ts';

/** The answers of which a person is told. That papers came in they have on their receipt. */
export type ToldAnswer = Extract<
  CourtAnswer,
  { state: 'supplementRequested' | 'registered' | 'notThisCourt' | 'rejected' }
>;

/** Whether a person is told of it. */
export const isTold = (answer: CourtAnswer): answer is ToldAnswer =>
  answer.state !== 'received' && answer.state !== 'supplementReceived';

/**
 * What the short message says: which papers, at which court, and that the rest is read at the terminal. No name, no ID number, no
 * cause: whoever looks at the telephone learns no more. A message is no service of papers (送达): it says so where a period runs.
 */
export const noticeText = (
  filing: { readonly number: string; readonly courtName: string },
  answer: ToldAnswer,
): string => {
  const papers = `【${filing.courtName}】您提交的材料（收件编号${filing.number}）`;
  const where = '请持身份证到法院自助立案终端或者立案窗口查看';
  switch (answer.state) {
    case 'registered':
      return `${papers}已登记立案，案号${answer.caseNumber}。${where}。`;
    case 'supplementRequested':
      return `${papers}需要补正，最后一天是${dayInWords(answer.deadline)}。${where}需要补正的内容。`;
    case 'notThisCourt':
      return `${papers}不归本院管辖，可以向有管辖权的法院起诉。${where}。`;
    case 'rejected':
      return `${papers}法院已作出裁定。${where}；期限从裁定书送达次日起算，不从本短信起算。`;
    default:
      return answer satisfies never;
  }
};

const dayInWords = (day: string): string => {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  return `${year}年${month}月${dayOfMonth}日`;
};
