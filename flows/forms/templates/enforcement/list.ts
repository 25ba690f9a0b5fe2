import type { Template } from '../../template.ts';
import { enforcementObjection } from './enforcement-objection.ts';
import { enforcementReconsideration } from './enforcement-reconsideration.ts';
import { enforcementSupervision } from './enforcement-supervision.ts';
import { nonEnforcementApplication } from './non-enforcement-application.ts';

/** The forms of this folder, by their number in the national set. */
export const enforcementForms: readonly Template[] = [
  enforcementObjection,
  enforcementReconsideration,
  enforcementSupervision,
  nonEnforcementApplication,
];
