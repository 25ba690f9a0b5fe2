import type { Template } from '../../template.ts';
import { administrativeAgreement } from './administrative-agreement.ts';
import { administrativeAnswer } from './administrative-answer.ts';
import { administrativeCompensation } from './administrative-compensation.ts';
import { administrativeEnforcement } from './administrative-enforcement.ts';
import { administrativeGeneral } from './administrative-general.ts';
import { administrativeLicense } from './administrative-license.ts';
import { administrativePenalty } from './administrative-penalty.ts';
import { administrativeReconsideration } from './administrative-reconsideration.ts';
import { administrativeReparation } from './administrative-reparation.ts';
import { bigamyProsecution } from './bigamy-private-prosecution.ts';
import { civilAnswer } from './civil-answer.ts';
import { defamationProsecution } from './defamation-private-prosecution.ts';
import { failureToPerformDuty } from './failure-to-perform-duty.ts';
import { governmentInformationDisclosure } from './government-information-disclosure.ts';
import { houseExpropriationDecision } from './house-expropriation-decision.ts';
import { insultProsecution } from './insult-private-prosecution.ts';
import { refuseExecutionProsecution } from './refuse-execution-private-prosecution.ts';
import { acquittal } from './state-compensation-acquittal.ts';
import { custodyDeathInjury } from './state-compensation-custody-death-injury.ts';
import { unlawfulDetention } from './state-compensation-unlawful-detention.ts';
import { wrongfulExecution } from './state-compensation-wrongful-execution.ts';
import { workInjuryDetermination } from './work-injury-determination.ts';

/** The forms of this folder, by their number in the national set; our own last. */
export const authorityForms: readonly Template[] = [
  insultProsecution,
  defamationProsecution,
  bigamyProsecution,
  refuseExecutionProsecution,
  administrativePenalty,
  administrativeEnforcement,
  administrativeLicense,
  houseExpropriationDecision,
  workInjuryDetermination,
  governmentInformationDisclosure,
  administrativeReconsideration,
  administrativeAgreement,
  administrativeCompensation,
  administrativeReparation,
  failureToPerformDuty,
  administrativeAnswer,
  unlawfulDetention,
  acquittal,
  custodyDeathInjury,
  wrongfulExecution,
  administrativeGeneral,
  civilAnswer,
];
