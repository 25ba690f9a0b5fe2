import { assign, setup } from 'xstate';
import type { ServiceEvent } from '../services/kit/service-event.ts';
import type { ServiceInput, ServiceOutput } from '../services/kit/service-setup.ts';
import { slipMachine } from '../services/kit/slip-machine.ts';
import type { Stamped } from '../session/visitor-event.ts';
import { type Care, caresOf, factsSeen, type Seen } from './care.ts';
import type { DeviceReport, StaffDeedTold, TestLevel, TestRecord } from './device-report.ts';
import {
  type Closing,
  checkPin,
  type DevicesTold,
  type ExportOutcome,
  type ExportWish,
  exportFile,
  type LoopTold,
  loopDevice,
  type PinOutcome,
  readDeeds,
  restartDevice,
  setClosed,
  setRest,
  type TestTold,
  type TraceTold,
  testDevice,
  watchDevices,
  watchTrace,
} from './maintenance-effects.ts';

/** What a technician has before them. JSON only; the number that was tried is not kept. */
export interface MaintenanceContext {
  readonly input: ServiceInput;
  /** What came of the last number; `null`: none was tried. */
  readonly refused: Exclude<PinOutcome, { readonly kind: 'open' }> | null;
  readonly devices: readonly DeviceReport[];
  /** What is out of service. */
  readonly closed: readonly Closing[];
  /** The device that is looked at. */
  readonly opened: string | null;
  /** The test that runs or was last asked for. */
  readonly level: TestLevel;
  /** What the test asks whoever stands there. */
  readonly question: string | null;
  /** What the last test of this device in this sitting came to. */
  readonly record: TestRecord | null;
  /** How the test that is done again and again stands. */
  readonly loop: Omit<LoopTold, 'type'> | null;
  readonly trace: Omit<TraceTold, 'type'>;
  /** What is done by hand, and what the device has said since. */
  readonly care: { readonly kind: Care; readonly seen: Seen } | null;
  /** What was last switched, and whether off: remembered, so that a power cut does not switch it the other way. */
  readonly closing: Closing;
  readonly off: boolean;
  readonly deeds: readonly StaffDeedTold[];
  readonly exporting: ExportWish | null;
  readonly exported: ExportOutcome | null;
  /** How many reports were printed: each is a paper of its own. */
  readonly reports: number;
}

/** The device that is looked at; `null` when it is not there any more. */
export const openedDevice = ({ devices, opened }: MaintenanceContext): DeviceReport | null =>
  devices.find(({ id }) => id === opened) ?? null;

/** `test:<level>` is the button of a test, `loop:<level>` that of one that is done again and again. */
export const levelOf = (act: string, kind: 'test' | 'loop'): TestLevel | null => {
  const level = act.startsWith(`${kind}:`) ? act.slice(kind.length + 1) : '';
  return level === 'internal' || level === 'external' || level === 'interactive' ? level : null;
};

/** `care:<kind>` is the button of what is done by hand. */
export const careIn = (act: string): Care | null =>
  act === 'care:paper' ? 'paper' : act === 'care:jam' ? 'jam' : null;

/** `<what>:<where>` is the button of a file that is taken along. */
export const exportIn = (act: string): ExportWish | null => {
  const [what, to] = act.split(':');
  return (what === 'bundle' || what === 'report') && (to === 'usb' || to === 'court') ? { what, to } : null;
};

/** What the maintenance is made of: its steps are files of their own. */
export const maintenanceSetup = setup({
  types: {
    context: {} as MaintenanceContext,
    events: {} as Stamped<ServiceEvent> | DevicesTold | TestTold | LoopTold | TraceTold,
    input: {} as ServiceInput,
    output: {} as ServiceOutput,
  },
  actors: {
    checkPin,
    watchDevices,
    testDevice,
    loopDevice,
    restartDevice,
    setRest,
    setClosed,
    watchTrace,
    readDeeds,
    exportFile,
    slip: slipMachine,
  },
  actions: {
    keepTold: assign(({ context, event }) => {
      if (event.type !== 'devices.told') return {};
      const { devices, closed } = event;
      const device = devices.find(({ id }) => id === context.opened);
      const { care } = context;
      return {
        devices,
        closed,
        care:
          care === null || device === undefined
            ? care
            : { ...care, seen: [...new Set([...care.seen, ...factsSeen(device)])] },
      };
    }),
    beginCare: assign(({ context, event }) => {
      const kind = event.type === 'service.did' ? careIn(event.act) : null;
      const device = openedDevice(context);
      return { record: null, care: kind && device ? { kind, seen: factsSeen(device) } : null };
    }),
  },
  guards: {
    testOffered: ({ context, event }) => {
      const level = event.type === 'service.did' ? levelOf(event.act, 'test') : null;
      return level !== null && openedDevice(context)?.levels.includes(level) === true;
    },
    /** A person cannot be asked for hours. */
    loopOffered: ({ context, event }) => {
      const level = event.type === 'service.did' ? levelOf(event.act, 'loop') : null;
      return (
        level !== null && level !== 'interactive' && openedDevice(context)?.levels.includes(level) === true
      );
    },
    careOffered: ({ context, event }) => {
      const care = event.type === 'service.did' ? careIn(event.act) : null;
      return care !== null && caresOf(openedDevice(context)?.deviceClass ?? '').includes(care);
    },
  },
});
