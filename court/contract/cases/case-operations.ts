import type { Operation } from '../operation.ts';
import { personCase, personCases, personCasesRequest } from './person-case.ts';

/** What a terminal may ask of cases. */
export const caseOperations = {
  personCases: {
    method: 'POST',
    path: '/api/persons/cases',
    summary: 'The cases of a person in the courts that this gateway serves, newest first.',
    body: personCasesRequest,
    status: 200,
    answer: personCases,
    errors: [],
  },
} as const satisfies Record<string, Operation>;

/** The schemas of cases that the document names. */
export const caseSchemas = {
  PersonCasesRequest: personCasesRequest,
  PersonCase: personCase,
  PersonCases: personCases,
} as const;
