import type { AnyMachineSnapshot } from 'xstate';
import type { SessionContext } from '../session/session-context.ts';
import type { Say, Scene } from '../view/screen-parts.ts';
import { blankFormsScreen } from './blank-forms/blank-forms-screens.ts';
import { caseFileScreen } from './case-file/case-file-screens.ts';
import { feesScreen } from './fees/fees-screens.ts';
import { guidanceScreen } from './guidance/guidance-screens.ts';
import { guidesScreen } from './guides/guides-screens.ts';
import { handInScreen } from './hand-in/hand-in-screens.ts';
import { hearingsScreen } from './hearings/hearings-screens.ts';
import { myCasesScreen } from './my-cases/my-cases-screens.ts';
import { requestsScreen } from './requests/requests-screens.ts';
import { servedScreen } from './served-papers/served-screens.ts';
import type { ServiceId } from './service-list.ts';
import { ticketsScreen } from './tickets/tickets-screens.ts';

/** What the screens of a service need beside its snapshot. */
export interface ServiceSetting {
  /** Now, ms since the epoch: only for what is left of a countdown. */
  readonly now: number;
  /** The address under which the browser finds a picture that the host keeps for this visit. */
  readonly pictureUrl: (kind: 'page' | 'composed', id: string) => string;
}

/** Draws a service's snapshot. */
type ServiceScreen = (snapshot: never, session: SessionContext, say: Say, setting: ServiceSetting) => Scene;

/** The screens of every service. */
const serviceScreens: Readonly<Record<ServiceId, ServiceScreen>> = {
  'blank-forms': blankFormsScreen,
  'case-file': caseFileScreen,
  fees: feesScreen,
  'hand-in': handInScreen,
  'my-cases': myCasesScreen,
  guidance: guidanceScreen,
  guides: guidesScreen,
  hearings: hearingsScreen,
  requests: requestsScreen,
  'served-papers': servedScreen,
  tickets: ticketsScreen,
};

/** The screen of the service that is open. */
export const serviceScreen = (
  service: ServiceId,
  snapshot: AnyMachineSnapshot,
  session: SessionContext,
  say: Say,
  setting: ServiceSetting,
): Scene => serviceScreens[service](snapshot as never, session, say, setting);
