import type { Clock } from '../../device-drivers/contract.ts';
import type { Label } from '../panel/catalogue.ts';
import type { Stand } from './stand.ts';

/** One thing that a hand can do to a small device: press it, or give it one of the choices or a text. */
export interface Act extends Label {
  readonly choices?: Readonly<Record<string, Label>>;
  /** A line of text is asked for; this is proposed. */
  readonly text?: string;
}

/** What the panel and the control API must know of a small device: the same for as long as the hall is open. */
export interface SmallDevice extends Label {
  readonly name: string;
  readonly faults: Readonly<Record<string, Label>>;
  readonly acts: Readonly<Record<string, Act>>;
}

/** One thing that can be seen on a small device. `zh` and `en` say what it is, `value` how it stands. */
export interface Shown extends Label {
  readonly value: string;
}

/**
 * A device of which the hall need know no more than its own description says: its faults, what a hand can do to it
 * and what it shows. A new one is one file here and one line in `small-stands.ts`.
 */
export interface SmallStand extends Stand<string> {
  readonly device: SmallDevice;
  readonly port: number;
  shows(): readonly Shown[];
  /** Does one of its acts. Rejects with `BenchRefusal` when the value does not fit. */
  act(name: string, value: string | null): Promise<void>;
}

/** Puts a small device at `port` (0: any). `changed` is called when it shows something else by itself. */
export type OpenSmallStand = (options: {
  readonly port: number;
  readonly clock: Clock;
  readonly changed: () => void;
}) => Promise<SmallStand>;

/** A deed that this hall cannot do: an unknown device, fault, act or page, no court. The panel answers 400 with it. */
export class BenchRefusal extends Error {}
