import { fromPromise } from 'xstate';
import type { Result } from '../../../flows/result.ts';
import type { PublicHearing } from '../../../flows/services/hearings/public-hearing.ts';
import type { CourtCallFault } from '../../../flows/services/kit/service-setup.ts';
import type { VisitLink } from '../../visit/visit-runner.ts';
import { asked, type ServiceMeans } from './service-means.ts';

/** What the terminal's court announces, from the court. */
export const askHearingsEffect = (means: ServiceMeans, link: VisitLink) =>
  fromPromise<
    Result<readonly PublicHearing[], CourtCallFault>,
    { readonly from: string; readonly days: number }
  >(({ input, signal }) =>
    asked(
      means,
      link,
      'publicHearings',
      { body: { from: input.from, days: input.days }, signal },
      ({ hearings }) => hearings,
    ),
  );
