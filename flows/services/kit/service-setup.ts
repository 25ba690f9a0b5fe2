import type { CardIdentity } from '../../dossier/dossier.ts';
import type { CourtFacts } from '../../filing/filing-context.ts';
import type { ServiceId } from '../service-list.ts';

/** What every service begins with. */
export interface ServiceInput {
  /** UUID of the visit's case: it names what is printed and sent. */
  readonly visit: string;
  /** Local date `YYYY-MM-DD`. */
  readonly today: string;
  readonly court: CourtFacts;
  readonly terminalName: string;
  /** Who it is, when the card was laid for another service of this visit; otherwise the service asks for it. */
  readonly person: CardIdentity | null;
}

/** How a service ended. */
export interface ServiceOutput {
  /** Kept for the next service of the visit. */
  readonly person: CardIdentity | null;
  /** Something was handed in, paid, signed or asked for: the visit then ends with thanks. */
  readonly did: boolean;
  /** Where the visit goes on at once; absent or `null`: in the hall. */
  readonly goal?: 'filing' | ServiceId | null;
}

/** Why the court could not be asked, or did not do what was asked. */
export type CourtCallFault =
  /** No line: later, or at the window. */
  | 'lineDown'
  /** The court has a fault. */
  | 'courtError'
  /** It has been done, or undone, by somebody else meanwhile. */
  | 'changed'
  /** The court refuses this. */
  | 'refused';
