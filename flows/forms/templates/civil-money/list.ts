import type { Template } from '../../template.ts';
import { creditCard } from './credit-card.ts';
import { divorce } from './divorce.ts';
import { financialLoanContract } from './financial-loan-contract.ts';
import { houseLeaseContract } from './house-lease-contract.ts';
import { houseSaleContract } from './house-sale-contract.ts';
import { saleContract } from './sale-contract.ts';

/** The forms of this folder, by their number in the national set; our own last. */
export const civilMoneyForms: readonly Template[] = [
  divorce,
  saleContract,
  houseSaleContract,
  financialLoanContract,
  creditCard,
  houseLeaseContract,
];
