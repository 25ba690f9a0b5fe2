import type { DeviceFault, HealthReport, Result } from '../../../device-drivers/contract.ts';
import type { DeviceReport, TestLevel } from '../../../flows/maintenance/device-report.ts';

/** What somebody at the terminal answered to a test. `values`: what the screen measured, by name; figures as text. */
export interface PartAnswer {
  readonly yes: boolean;
  readonly values: Readonly<Record<string, string>>;
}

/** One test: how far, and whom to ask. It ends `canceled` at once when `signal` aborts. */
export interface PartCheck {
  readonly signal: AbortSignal;
  readonly level: TestLevel;
  /** Puts a question, a word of `questionWord` or `tryOuts`, to whoever stands there. */
  readonly ask: (question: string) => Promise<PartAnswer>;
}

/** Anything of the terminal that a technician looks at and tries: a device of the hall, or a part of the machine itself. */
export interface Part {
  readonly id: string;
  /** How it stands now, but for its tests, which the records have, and its rest, which the closures have. */
  report(): Omit<DeviceReport, 'tests' | 'resting' | 'mayRest' | 'mayRestart'>;
  check(request: PartCheck): Promise<Result<HealthReport, DeviceFault>>;
  /** Its driver, which can be stopped and started; absent: there is none. */
  readonly driver?: { stop(): Promise<void>; start(): void };
}

/** A report of findings. */
export const healthOf = (level: TestLevel, findings: HealthReport['findings']): HealthReport => ({
  level,
  healthy: findings.every(({ outcome }) => outcome !== 'bad'),
  findings,
});
