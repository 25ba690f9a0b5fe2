/** How far a device is tried: asked only; doing its work once; with a person who looks or touches (UnifiedPOS CheckHealth). */
export type TestLevel = 'internal' | 'external' | 'interactive';

/** One test of a device, as it is kept. */
export interface TestRecord {
  /** Local date and time, ISO. */
  readonly at: string;
  readonly level: TestLevel;
  /** `healthy` nothing was bad; `ill` something was; `notDone` it could not be carried out. */
  readonly outcome: 'healthy' | 'ill' | 'notDone';
  /** Why it could not be carried out: the device class's own word; otherwise `null`. */
  readonly fault: string | null;
  readonly findings: readonly {
    /** What was tried, in the device class's own word. */
    readonly check: string;
    readonly outcome: 'good' | 'bad' | 'notTold';
    readonly detail?: string | undefined;
  }[];
}

/** A device, or a part of the machine, as the driver knows it now, and its last tests. No personal data is in it. */
export interface DeviceReport {
  readonly id: string;
  /** The contract's word for its class (`id-card-reader`). */
  readonly deviceClass: string;
  /** Common.Status `device` of XFS4IoT (`online`, `noDevice`, …). */
  readonly state: string;
  /** The newest fault that stands: the class's word, and what an operator must do (Common.ErrorEvent `action`). */
  readonly fault: { readonly code: string; readonly action: string } | null;
  /** What it says of itself; parts that it does not tell are missing. */
  readonly identity: readonly { readonly name: string; readonly value: string }[];
  /** The rest of its status: paper, cover, mains. */
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** Counts of trouble and traffic since the terminal started; those that are zero are missing. */
  readonly counters: readonly { readonly name: string; readonly value: number }[];
  readonly levels: readonly TestLevel[];
  /** Its driver can be started anew. */
  readonly mayRestart: boolean;
  /** It can be taken out of service. */
  readonly mayRest: boolean;
  /** Somebody has taken it out of service. */
  readonly resting: boolean;
  /** Newest first. */
  readonly tests: readonly TestRecord[];
}

/** Whether a device needs somebody: `good` it works, `soon` it works and wants something, `bad` it does not, `rests` nobody wants it to. */
export type Need = 'good' | 'soon' | 'bad' | 'rests';

/** Whether a device needs somebody. */
export const needOf = ({
  state,
  fault,
  facts,
  resting,
}: Pick<DeviceReport, 'state' | 'fault' | 'facts' | 'resting'>): Need => {
  if (resting) return 'rests';
  if (!['online', 'deviceBusy'].includes(state)) return 'bad';
  const wants = facts.some(({ value }) => ['low', 'out', 'open', 'jammed'].includes(value));
  return fault !== null || wants ? 'soon' : 'good';
};

/** One line of the audit log. */
export interface StaffDeedTold {
  /** Local date and time, ISO. */
  readonly at: string;
  readonly deed: string;
  readonly device: string | null;
  readonly outcome: string | null;
}
