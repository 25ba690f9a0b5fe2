import { dateText } from '../../view/screen-parts.ts';
import type { ServiceSlip } from '../kit/service-slip.ts';
import { replyDetails, replyText, stageText } from './case-texts.ts';
import type { PersonCase } from './person-case.ts';

/** How a case stands, on paper. */
export const caseSlip = (found: PersonCase): ServiceSlip => ({
  title: '案件进度查询单',
  number: found.caseNumber ?? found.receiptNumber,
  rows: [
    { label: '法院', value: found.courtName },
    { label: '案由', value: found.cause },
    { label: '收到日期', value: dateText(found.openedAt, 'zh') },
    { label: '进度', value: found.stage === null ? replyText(found, 'zh') : stageText(found.stage, 'zh') },
    ...(found.clerk === null ? [] : [{ label: '书记员', value: found.clerk }]),
    ...(found.judge === null ? [] : [{ label: '法官', value: found.judge }]),
    ...found.deadlines.map(({ what, day }) => ({ label: `${dateText(day, 'zh')}前`, value: what.zh })),
    ...found.lines.map(({ label, value }) => ({ label: label.zh, value: value.zh })),
    ...(found.telephone === null ? [] : [{ label: '联系电话', value: found.telephone }]),
  ],
  lists: [replyDetails(found, 'zh')].flatMap((told) =>
    told === null ? [] : [{ title: told.title, items: told.lines }],
  ),
  code: null,
  standing: 'information',
});
