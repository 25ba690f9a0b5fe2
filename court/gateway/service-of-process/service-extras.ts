import { servicePeriod } from '../../../flows/services/served-papers/service-period.ts';
import { servedPapersWords as words } from '../../../flows/text/services/served-papers-words.ts';
import type { CaseExtraOf } from '../cases/case-extras.ts';
import { chinaDay } from '../china-day.ts';
import type { GatewayMeans } from '../handlers.ts';
import { createServedStore } from './served-store.ts';

/** How many papers of a case wait for who looks, and the last days of the periods that what they signed for has begun. */
export const serviceExtras = ({ database, queue, clock }: GatewayMeans): CaseExtraOf => {
  const served = createServedStore(database, queue);
  return async ({ caseId, courtCode }, { key }) => {
    const own = (await served.ofPerson(key, [courtCode])).filter(({ paper }) => paper.caseId === caseId);
    const waiting = own.filter(({ receipt }) => receipt === null).length;
    const today = chinaDay(clock.now());
    const count = (text: string): string => text.replace('{n}', String(waiting));
    return {
      lines:
        waiting === 0
          ? []
          : [
              {
                label: words.waitingLine,
                value: {
                  zh: count(words.waitingCount.zh),
                  ko: count(words.waitingCount.ko),
                  en: count(words.waitingCount.en),
                },
              },
            ],
      deadlines: own.flatMap(({ paper, receipt }) => {
        if (receipt === null) return [];
        const period = servicePeriod(paper.kind, chinaDay(Date.parse(receipt.at)));
        return period === null || period.date < today
          ? []
          : [{ what: words.periodWhat[paper.kind === 'complaint' ? 'defence' : 'appeal'], day: period.date }];
      }),
    };
  };
};
