import type { DeviceFault } from '../contract.ts';

/**
 * What a supply says of itself, raw: the words of `ups.status` (RFC 9271, 5.1.2) and the figures beside it. A figure
 * that it does not tell is `null`, one that makes no sense is `unknown`.
 */
export interface UpsReading {
  readonly flags: readonly string[];
  readonly alarm: string | null;
  readonly batteryPercent: number | 'unknown' | null;
  readonly runtimeSeconds: number | 'unknown' | null;
  readonly inputVolts: number | 'unknown' | null;
}

/** A figure of a variable, between its least and most. */
const figure = (text: string | undefined, least: number, most: number): number | 'unknown' | null => {
  if (text === undefined) return null;
  const value = /^\s*-?\d+(\.\d+)?\s*$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : 'unknown';
};

/** A reading out of the variables (names of RFC 9271, 5.1). */
export const upsReading = (variables: ReadonlyMap<string, string>): UpsReading => ({
  flags: (variables.get('ups.status') ?? '').split(/\s+/).filter((word) => word !== ''),
  alarm: variables.get('ups.alarm') ?? null,
  batteryPercent: figure(variables.get('battery.charge'), 0, 100),
  // A week: no supply of a terminal lasts longer, and some drivers say 65535 minutes for "not known".
  runtimeSeconds: figure(variables.get('battery.runtime'), 0, 604_800),
  inputVolts: figure(variables.get('input.voltage'), 0, 1_000),
});

/** Whether the supply has said how it is; `WAIT` is NUT's word for a driver that has not heard of it yet. */
export const isTold = ({ flags }: UpsReading): boolean => flags.some((flag) => flag !== 'WAIT');

/** What is wrong with the supply itself, by its own account, although it works. */
export type UpsConditionCode = 'replaceBattery' | 'overload' | 'upsOff' | 'alarm';

/** What a terminal wants to know of its supply. */
export interface UpsSummary {
  /** The supply has mains. A supply that runs on its battery works as it should: that is no fault of it. */
  readonly mains: 'on' | 'off' | 'unknown';
  readonly batteryPercent: number | 'unknown' | null;
  readonly runtimeSeconds: number | 'unknown' | null;
  readonly inputVolts: number | 'unknown' | null;
  readonly charging: boolean | 'unknown';
  readonly lowBattery: boolean | 'unknown';
  /** Power will go soon: the terminal must save and shut down. The rule is upsmon's: forced shutdown, or on battery and battery low, unless it calibrates. */
  readonly mustShutDown: boolean | 'unknown';
}

/** The summary of a reading: the one place where NUT's words become ours. */
export const summarise = (reading: UpsReading | null): UpsSummary => {
  if (reading === null) {
    return {
      mains: 'unknown',
      batteryPercent: 'unknown',
      runtimeSeconds: 'unknown',
      inputVolts: 'unknown',
      charging: 'unknown',
      lowBattery: 'unknown',
      mustShutDown: 'unknown',
    };
  }
  const has = (flag: string): boolean => reading.flags.includes(flag);
  const onBattery = has('OB');
  const onMains = has('OL') || has('BYPASS');
  const isCalibrating = has('CAL');
  return {
    mains: onBattery && !isCalibrating ? 'off' : onMains || isCalibrating ? 'on' : 'unknown',
    batteryPercent: reading.batteryPercent,
    runtimeSeconds: reading.runtimeSeconds,
    inputVolts: reading.inputVolts,
    charging: has('CHRG'),
    lowBattery: has('LB'),
    mustShutDown: has('FSD') || (onBattery && has('LB') && !isCalibrating),
  };
};

const CONDITIONS: readonly (readonly [flag: string, code: UpsConditionCode])[] = [
  ['OFF', 'upsOff'],
  ['OVER', 'overload'],
  ['RB', 'replaceBattery'],
  ['ALARM', 'alarm'],
];

/** The gravest thing that is wrong with the supply itself, if anything is. */
export const upsCondition = (reading: UpsReading): DeviceFault<UpsConditionCode> | null => {
  const [, code] = CONDITIONS.find(([flag]) => reading.flags.includes(flag)) ?? [];
  if (code === undefined) return null;
  const fault = { completion: 'hardwareError', code, action: 'maintenance' } as const;
  return code === 'alarm' && reading.alarm !== null ? { ...fault, detail: reading.alarm } : fault;
};
