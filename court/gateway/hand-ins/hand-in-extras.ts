import type { CaseExtraOf } from '../cases/case-extras.ts';
import { chinaDay } from '../china-day.ts';
import type { GatewayMeans } from '../handlers.ts';
import { createHandInStore } from './hand-in-store.ts';

/** What this person has added to a case, newest first. */
export const handInExtras = ({ database }: GatewayMeans): CaseExtraOf => {
  const handIns = createHandInStore(database);
  return async ({ caseId }, { key }) => ({
    lines: (await handIns.ofCase(caseId))
      .filter(({ manifest }) => manifest.person.key === key)
      .slice(0, 5)
      .map(({ manifest, receivedAt }) => {
        const pages = manifest.materials.reduce((sum, one) => sum + one.pages.length, 0);
        const day = receivedAt === null ? '' : chinaDay(Date.parse(receivedAt));
        return {
          label: { zh: '您补交过', ko: '추가제출', en: 'You added' },
          value: {
            zh: `${day}，${manifest.materials.length} 份 ${pages} 页，编号 ${manifest.number}`,
            ko: `${day}, ${manifest.materials.length}건 ${pages}페지, 번호 ${manifest.number}`,
            en: `${day}: ${manifest.materials.length} papers, ${pages} pages, number ${manifest.number}`,
          },
        };
      }),
    deadlines: [],
  });
};
