import { dateText } from '../../view/screen-parts.ts';
import type { ServiceSlip } from '../kit/service-slip.ts';
import { caseOf, type HandInContext, type Originals, papersIn } from './hand-in-context.ts';

const originalsText: Readonly<Record<Originals, string>> = {
  kept: '原件本人带回',
  window: '原件交到窗口',
  cabinet: '原件放进材料柜',
};

/** The receipt for evidence (民事诉讼法 69): what, how many pages, original or copy, when. */
const rowsOf = (context: HandInContext): ServiceSlip['rows'] => {
  const { courtName, caseNumber, receiptNumber, cause } = caseOf(context);
  const { handedIn, person } = context;
  return [
    { label: '法院', value: courtName },
    { label: '案号', value: caseNumber ?? receiptNumber ?? cause },
    { label: '案由', value: cause },
    { label: '提交人', value: person?.name ?? '' },
    {
      label: '提交时间',
      value: handedIn === null ? '' : `${dateText(handedIn.at, 'zh')} ${handedIn.at.slice(11, 16)}`,
    },
  ];
};

const listOf = (context: HandInContext): readonly string[] =>
  papersIn(context).map(
    ({ label, file }) =>
      `${label}：${file.pages.length} 页，${file.source === 'original' ? '原件' : '复印件'}`,
  );

/** What was handed in, for the person. */
export const handInSlip = (context: HandInContext): ServiceSlip => {
  const kept = context.handedIn?.kind === 'kept';
  return {
    title: '材料收取凭条',
    number: context.handedIn?.number ?? null,
    rows: [...rowsOf(context), { label: '原件', value: originalsText[context.originals] }],
    lists: [
      { title: '交的材料', items: listOf(context) },
      ...(kept
        ? [{ title: '注意', items: ['网络不通，材料锁在本机，通了马上送到法院。刷身份证可以看送到没有。'] }]
        : []),
    ],
    code: null,
    standing: kept ? 'information' : 'received',
  };
};

/** What goes with the originals to the window or into the cabinet. */
export const handOverSlip = (context: HandInContext): ServiceSlip => ({
  title: '原件交接单',
  number: context.handedIn?.number ?? null,
  rows: [...rowsOf(context), { label: '去向', value: originalsText[context.originals] }],
  lists: [{ title: '原件', items: listOf(context) }],
  code: context.handedIn?.number ?? null,
  standing: 'information',
});
