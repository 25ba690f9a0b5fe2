import type { CaseKind } from './phrasing.ts';
import { financeLease, propertyService, sale, securities } from './phrasings/contracts.ts';
import { creditCard, financialLoan, guaranteeInsurance, privateLending } from './phrasings/lending.ts';
import { divorce, labour, traffic } from './phrasings/people.ts';

/** The eleven kinds of case of the first national set (法〔2024〕46号). */
export const caseKinds: readonly CaseKind[] = [
  divorce,
  sale,
  financialLoan,
  privateLending,
  creditCard,
  financeLease,
  propertyService,
  labour,
  securities,
  guaranteeInsurance,
  traffic,
];
