import type { Template } from '../../template.ts';
import { constructionContract } from './construction-contract.ts';
import { financeLeaseContract } from './finance-lease-contract.ts';
import { guaranteeInsuranceContract } from './guarantee-insurance-contract.ts';
import { laborDispute } from './labor-dispute.ts';
import { propertyServiceContract } from './property-service-contract.ts';
import { securitiesMisrepresentation } from './securities-misrepresentation.ts';

/** The forms of this folder, by their number in the national set; our own last. */
export const civilContractForms: readonly Template[] = [
  financeLeaseContract,
  constructionContract,
  propertyServiceContract,
  laborDispute,
  securitiesMisrepresentation,
  guaranteeInsuranceContract,
];
