import type { Template } from '../../template.ts';
import { confirmPreemptiveRight } from './confirm-preemptive-right.ts';
import { enforcementGuarantee } from './enforcement-guarantee.ts';
import { enforcementObjection } from './enforcement-objection.ts';
import { enforcementReconsideration } from './enforcement-reconsideration.ts';
import { enforcementSupervision } from './enforcement-supervision.ts';
import { nonEnforcementApplication } from './non-enforcement-application.ts';
import { participationInDistribution } from './participation-in-distribution.ts';
import { temporaryLiftTravelRestriction } from './temporary-lift-travel-restriction.ts';

/** The forms of this folder, by their number in the national set. */
export const enforcementForms: readonly Template[] = [
  temporaryLiftTravelRestriction,
  participationInDistribution,
  enforcementGuarantee,
  confirmPreemptiveRight,
  enforcementObjection,
  enforcementReconsideration,
  enforcementSupervision,
  nonEnforcementApplication,
];
