import type { AnyStateMachine } from 'xstate';
import { blankFormsMachine } from './blank-forms/blank-forms-machine.ts';
import { caseFileMachine } from './case-file/case-file-machine.ts';
import { feesMachine } from './fees/fees-machine.ts';
import { guidanceMachine } from './guidance/guidance-machine.ts';
import { guidesMachine } from './guides/guides-machine.ts';
import { handInMachine } from './hand-in/hand-in-machine.ts';
import { hearingsMachine } from './hearings/hearings-machine.ts';
import { identifyMachine } from './kit/identify-machine.ts';
import { sheetMachine } from './kit/sheet-machine.ts';
import { slipMachine } from './kit/slip-machine.ts';
import { takePagesMachine } from './kit/take-pages-machine.ts';
import { myCasesMachine } from './my-cases/my-cases-machine.ts';
import { requestsMachine } from './requests/requests-machine.ts';
import { addressMachine } from './served-papers/address-machine.ts';
import { servedMachine } from './served-papers/served-machine.ts';
import type { ServiceId } from './service-list.ts';
import { ticketsMachine } from './tickets/tickets-machine.ts';

/** The machine of every service. Each begins with `ServiceInput` and ends with `ServiceOutput`. */
export const serviceMachines = {
  'blank-forms': blankFormsMachine,
  'case-file': caseFileMachine,
  fees: feesMachine,
  'hand-in': handInMachine,
  'my-cases': myCasesMachine,
  guidance: guidanceMachine,
  guides: guidesMachine,
  hearings: hearingsMachine,
  requests: requestsMachine,
  'served-papers': servedMachine,
  tickets: ticketsMachine,
} as const satisfies Readonly<Record<ServiceId, AnyStateMachine>>;

/** What services are made of: the machines that they start. */
export const partMachines: readonly AnyStateMachine[] = [
  identifyMachine,
  slipMachine,
  takePagesMachine,
  sheetMachine,
  addressMachine,
];
