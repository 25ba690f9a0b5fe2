import { fromPromise } from 'xstate';
import type { CardIdentity } from '../../../flows/dossier/dossier.ts';
import type { Result } from '../../../flows/result.ts';
import type { CourtCallFault } from '../../../flows/services/kit/service-setup.ts';
import type { PersonCase } from '../../../flows/services/my-cases/person-case.ts';
import type { VisitLink } from '../../visit/visit-runner.ts';
import { asked, type ServiceMeans } from './service-means.ts';

/** The cases of a person, from the court. */
export const askCasesEffect = (means: ServiceMeans, link: VisitLink) =>
  fromPromise<Result<readonly PersonCase[], CourtCallFault>, { readonly person: CardIdentity }>(
    ({ input, signal }) =>
      asked(
        means,
        link,
        'personCases',
        { body: { personKey: means.personKey(input.person.number) }, signal },
        ({ cases }) => cases,
      ),
  );
