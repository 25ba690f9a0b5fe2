import type { TemplateRules } from '../phrases.ts';
import { creditCardRules, guaranteeInsuranceRules, securitiesRules } from './cards-insurance.ts';
import { financeLeaseRules, propertyServiceRules, saleRules } from './contracts.ts';
import { financialLoanRules, privateLendingRules } from './lending.ts';
import { divorceRules, labourRules, trafficRules } from './people.ts';

/** The rules of the forms that have some, by the id of the form: the eleven kinds of case of the first national set (法〔2024〕46号). */
export const templateRules: Readonly<Partial<Record<string, TemplateRules>>> = {
  divorce: divorceRules,
  'sale-contract': saleRules,
  'financial-loan-contract': financialLoanRules,
  'private-lending': privateLendingRules,
  'credit-card': creditCardRules,
  'finance-lease-contract': financeLeaseRules,
  'property-service-contract': propertyServiceRules,
  'labor-dispute': labourRules,
  'securities-misrepresentation': securitiesRules,
  'guarantee-insurance-contract': guaranteeInsuranceRules,
  'traffic-accident-liability': trafficRules,
};
