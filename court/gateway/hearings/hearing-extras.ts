import { hearingLines } from '../../../flows/services/hearings/hearing-lines.ts';
import type { CaseExtraOf } from '../cases/case-extras.ts';
import { chinaDay } from '../china-day.ts';
import type { GatewayMeans } from '../handlers.ts';
import { createHearingStore } from './hearing-store.ts';

/** The hearings of a case from today on, for who stands in it; one that was cancelled says so until its day is over. */
export const hearingExtras = ({ database, queue, clock }: GatewayMeans): CaseExtraOf => {
  const hearings = createHearingStore(database, queue);
  return async ({ caseId }) => {
    const today = chinaDay(clock.now());
    const coming = (await hearings.ofCase(caseId)).filter(({ day }) => day >= today);
    return { lines: coming.flatMap(hearingLines), deadlines: [] };
  };
};
