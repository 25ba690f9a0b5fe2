import { servedKindWords, servedMeaningWords } from '../../text/services/served-papers-words.ts';
import { serviceStageWords } from '../../text/services/service-address-words.ts';
import { dateText } from '../../view/screen-parts.ts';
import type { ServiceSlip } from '../kit/service-slip.ts';
import { paperOf, personOf, type ServedContext } from './served-context.ts';
import type { AddressedCase, ServiceAddress, ServiceReceipt } from './served-paper.ts';
import { servicePeriod } from './service-period.ts';
import { dayOf } from './signed-by.ts';

/** What was collected, and the period that begins with it. */
export const collectedSlip = (context: ServedContext): ServiceSlip => {
  const paper = paperOf(context);
  const { receipt } = context;
  if (receipt === null) throw new Error('nothing was signed for');
  const day = dayOf(receipt.at);
  const period = servicePeriod(paper.kind, day);
  return {
    title: '领取文书凭条',
    number: receipt.number,
    rows: [
      { label: '法院', value: paper.courtName },
      { label: '案号', value: paper.caseNumber ?? paper.receiptNumber ?? '—' },
      { label: '案由', value: paper.cause },
      { label: '文书', value: `${paper.title}（${servedKindWords[paper.kind].zh}）` },
      { label: '页数', value: `${paper.pages} 页，第 ${paper.version} 版` },
      { label: '签收人', value: personOf(context).name },
      { label: '送达日期', value: dateText(day, 'zh') },
      ...(period === null
        ? []
        : [{ label: `${period.days} 天到哪天`, value: `${dateText(period.date, 'zh')}（遇法定假日顺延）` }]),
    ],
    lists: [{ title: '签收以后', items: [servedMeaningWords[paper.kind].zh] }],
    code: null,
    standing: 'received',
  };
};

/** An address as it was confirmed. */
export const addressSlip = (
  about: AddressedCase,
  confirmed: ServiceAddress,
  receipt: ServiceReceipt,
): ServiceSlip => ({
  title: '送达地址确认凭条',
  number: receipt.number,
  rows: [
    { label: '法院', value: about.courtName },
    { label: '案号', value: about.caseNumber ?? about.receiptNumber ?? about.cause },
    { label: '送达地址', value: confirmed.address },
    { label: '联系电话', value: confirmed.phone },
    { label: '适用阶段', value: stagesText(confirmed.stages) },
    {
      label: '电子送达',
      value: confirmed.electronic === null ? '不同意' : `同意：${stagesText(confirmed.electronic.stages)}`,
    },
    { label: '确认日期', value: dateText(receipt.at, 'zh') },
  ],
  lists: [{ title: '以后', items: ['地址、电话变了，要及时书面告诉法院，也可以在本机改。'] }],
  code: null,
  standing: 'received',
});

const stagesText = (stages: ServiceAddress['stages']): string =>
  stages.map((stage) => serviceStageWords[stage].zh).join('、');
