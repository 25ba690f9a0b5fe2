import { ok } from '../../../flows/result.ts';
import type { caseOperations } from '../../contract/cases/case-operations.ts';
import { answerOf } from '../filing-store.ts';
import type { GatewayMeans, HandlersOf } from '../handlers.ts';
import { caseExtras } from './case-extras.ts';

/** What terminals may ask of cases. */
export const caseHandlers = (means: GatewayMeans): HandlersOf<typeof caseOperations> => {
  const { config, cases, filings } = means;
  const extraOf = caseExtras(means);
  return {
    personCases: async ({ body }) => {
      const names = new Map(config.courts.map(({ code, name }) => [code, name]));
      const listed = await cases.listOfPerson(body.personKey, [...names.keys()]);
      return ok({
        cases: await Promise.all(
          listed.map(async ({ found, role }) => {
            const filing = found.filingId === null ? null : await filings.find(found.filingId);
            const { filingId: _filing, servingCourtCode: _serving, ...seen } = found;
            return {
              ...seen,
              courtName: names.get(found.courtCode) ?? '',
              role,
              answer: filing === null ? null : answerOf(filing),
              ...(await extraOf(found, { key: body.personKey, role })),
            };
          }),
        ),
      });
    },
  };
};
