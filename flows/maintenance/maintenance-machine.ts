import { assign, sendTo, setup } from 'xstate';
import type { ServiceEvent } from '../services/kit/service-event.ts';
import type { ServiceInput, ServiceOutput } from '../services/kit/service-setup.ts';
import { slipMachine } from '../services/kit/slip-machine.ts';
import type { Stamped } from '../session/visitor-event.ts';
import type { DeviceReport, TestLevel, TestRecord } from './device-report.ts';
import {
  checkPin,
  type DevicesTold,
  type PinOutcome,
  restartDevice,
  type TestTold,
  testDevice,
  watchDevices,
} from './maintenance-effects.ts';
import { readinessSlip } from './readiness.ts';

/** What a technician has before them. JSON only; the number that was tried is not kept. */
export interface MaintenanceContext {
  readonly input: ServiceInput;
  /** What came of the last number; `null`: none was tried. */
  readonly refused: Exclude<PinOutcome, { readonly kind: 'open' }> | null;
  readonly devices: readonly DeviceReport[];
  /** The device that is looked at. */
  readonly opened: string | null;
  /** The test that runs or was last asked for. */
  readonly level: TestLevel;
  /** What the test asks whoever stands there. */
  readonly question: string | null;
  /** What the last test of this device in this sitting came to. */
  readonly record: TestRecord | null;
  /** How many reports were printed: each is a paper of its own. */
  readonly reports: number;
}

/** The device that is looked at; `null` when it is not there any more. */
export const openedDevice = ({ devices, opened }: MaintenanceContext): DeviceReport | null =>
  devices.find(({ id }) => id === opened) ?? null;

/** `test:<level>` is the button of a test. */
const levelOf = (act: string): TestLevel | null => {
  const level = act.startsWith('test:') ? act.slice('test:'.length) : '';
  return level === 'internal' || level === 'external' || level === 'interactive' ? level : null;
};

/** The number as it was typed: a question of one blank. */
export const pinKey = 'maintenance.pin';
export const pinPath = 'pin';

/**
 * For whoever looks after the terminal: how every device stands, the tests of each, a restart, and the readiness report. It is
 * entered from the first screen only, where nothing of a visitor is, with a number of the staff.
 */
export const maintenanceMachine = setup({
  types: {
    context: {} as MaintenanceContext,
    events: {} as Stamped<ServiceEvent> | DevicesTold | TestTold,
    input: {} as ServiceInput,
    output: {} as ServiceOutput,
  },
  actors: { checkPin, watchDevices, testDevice, restartDevice, slip: slipMachine },
}).createMachine({
  id: 'maintenance',
  context: ({ input }) => ({
    input,
    refused: null,
    devices: [],
    opened: null,
    level: 'internal',
    question: null,
    record: null,
    reports: 0,
  }),
  initial: 'pin',
  output: { person: null, did: false },
  states: {
    pin: {
      on: {
        'service.answered': {
          guard: ({ event }) => event.key === pinKey && typeof event.values[pinPath] === 'string',
          target: 'checking',
        },
        'service.back': 'done',
      },
    },
    checking: {
      invoke: {
        src: 'checkPin',
        input: ({ event }) => ({
          pin: event.type === 'service.answered' ? String(event.values[pinPath] ?? '') : '',
        }),
        onDone: [
          { guard: ({ event }) => event.output.kind === 'open', target: 'open' },
          {
            target: 'pin',
            actions: assign({
              refused: ({ event }) => (event.output.kind === 'open' ? null : event.output),
            }),
          },
        ],
        onError: 'pin',
      },
    },
    open: {
      initial: 'list',
      invoke: { src: 'watchDevices', input: {} },
      on: { 'devices.told': { actions: assign({ devices: ({ event }) => event.devices }) } },
      states: {
        list: {
          on: {
            'service.chosen': {
              guard: ({ context, event }) => context.devices.some(({ id }) => id === event.id),
              target: 'device',
              actions: assign({ opened: ({ event }) => event.id, record: null }),
            },
            'service.did': { guard: ({ event }) => event.act === 'report', target: 'reporting' },
            'service.next': '#maintenance.done',
            'service.back': '#maintenance.done',
          },
        },
        device: {
          on: {
            'service.did': [
              {
                guard: ({ context, event }) => {
                  const level = levelOf(event.act);
                  return level !== null && openedDevice(context)?.levels.includes(level) === true;
                },
                target: 'testing',
                actions: assign({
                  level: ({ event }) => levelOf(event.act) ?? 'internal',
                  question: null,
                  record: null,
                }),
              },
              { guard: ({ event }) => event.act === 'restart', target: 'restarting' },
            ],
            'service.next': 'list',
            'service.back': 'list',
          },
        },
        testing: {
          invoke: {
            id: 'test',
            src: 'testDevice',
            input: ({ context }) => ({ id: context.opened ?? '', level: context.level }),
          },
          on: {
            'test.asked': { actions: assign({ question: ({ event }) => event.question }) },
            'test.over': { target: 'device', actions: assign({ record: ({ event }) => event.record }) },
            'service.did': {
              guard: ({ context, event }) =>
                context.question !== null && (event.act === 'yes' || event.act === 'no'),
              actions: [
                sendTo('test', ({ event }) => ({ type: 'test.answered', yes: event.act === 'yes' })),
                assign({ question: null }),
              ],
            },
            // Given up: the driver ends it.
            'service.back': 'device',
          },
        },
        restarting: {
          entry: assign({ record: null }),
          invoke: {
            src: 'restartDevice',
            input: ({ context }) => ({ id: context.opened ?? '' }),
            onDone: 'device',
            onError: 'device',
          },
        },
        reporting: {
          entry: assign({ reports: ({ context }) => context.reports + 1 }),
          invoke: {
            id: 'slip',
            src: 'slip',
            input: ({ context }) => ({
              slip: readinessSlip(context),
              name: `${context.input.visit}:readiness:${context.reports}`,
            }),
          },
          on: {
            'service.reprinted': { actions: sendTo('slip', ({ event }) => event) },
            'service.paperCameOut': { actions: sendTo('slip', ({ event }) => event) },
            'service.paperSkipped': { actions: sendTo('slip', ({ event }) => event) },
            'service.next': 'list',
            'service.back': 'list',
          },
        },
      },
    },
    done: { type: 'final' },
  },
});
