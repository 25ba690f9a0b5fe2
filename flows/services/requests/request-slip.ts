import type { ServiceSlip } from '../kit/service-slip.ts';
import { aboutCase, kindOf, type RequestContext, requestAnswers } from './request-context.ts';

/** What a person leaves with who has handed in a request: the number, what it was, and what happens next. No phone number. */
export const requestSlip = (context: RequestContext): ServiceSlip => {
  const kind = kindOf(context);
  const about = aboutCase(context);
  const answers = requestAnswers(context).filter(({ label }) => !label.includes('电话'));
  return {
    title: '申请收取凭条',
    number: context.receipt?.number ?? null,
    rows: [
      { label: '事项', value: kind.title.zh },
      { label: '法院', value: about?.courtName ?? context.input.court.name },
      ...(about === null
        ? []
        : [{ label: '案件', value: about.caseNumber ?? about.receiptNumber ?? about.cause }]),
    ],
    lists: [
      { title: '您提出的', items: answers.map(({ label, value }) => `${label}：${value}`) },
      { title: '接下来', items: [kind.next.zh] },
    ],
    code: null,
    standing: 'received',
  };
};
