import type { Template } from '../../template.ts';
import { copyrightInfringement } from './copyright-infringement.ts';
import { designPatentInfringement } from './design-patent-infringement.ts';
import { inventionPatentInfringement } from './invention-patent-infringement.ts';
import { monopolyAdministrative } from './monopoly-administrative.ts';
import { monopolyCivil } from './monopoly-civil.ts';
import { patentInvalidation } from './patent-invalidation.ts';
import { patentRefusalReview } from './patent-refusal-review.ts';
import { plantVarietyInfringement } from './plant-variety-infringement.ts';
import { technologyContract } from './technology-contract.ts';
import { tradeSecretInfringement } from './trade-secret-infringement.ts';
import { trademarkInfringement } from './trademark-infringement.ts';
import { trademarkInvalidation } from './trademark-invalidation.ts';
import { trademarkRefusalReview } from './trademark-refusal-review.ts';
import { trademarkRevocationReview } from './trademark-revocation-review.ts';
import { unfairCompetition } from './unfair-competition.ts';

/** The forms of this folder, by their number in the national set; our own last. */
export const intellectualPropertyForms: readonly Template[] = [
  copyrightInfringement,
  trademarkInfringement,
  inventionPatentInfringement,
  designPatentInfringement,
  plantVarietyInfringement,
  tradeSecretInfringement,
  technologyContract,
  unfairCompetition,
  monopolyCivil,
  trademarkRefusalReview,
  trademarkRevocationReview,
  trademarkInvalidation,
  patentRefusalReview,
  patentInvalidation,
  monopolyAdministrative,
];
