import { assign, sendTo } from 'xstate';
import { serviceIds } from '../services/service-list.ts';
import { deviceStates } from './device-states.ts';
import type { Closing } from './maintenance-effects.ts';
import { exportIn, maintenanceSetup } from './maintenance-setup.ts';
import { readinessSlip } from './readiness.ts';

/** The number as it was typed: a question of one blank. */
export const pinKey = 'maintenance.pin';
export const pinPath = 'pin';

/** What can be taken out of service, beside devices. */
export const closings: readonly Closing[] = ['terminal', 'filing', ...serviceIds];

const closingOf = (id: string): Closing | null => closings.find((each) => each === id) ?? null;

/**
 * For whoever looks after the terminal: how every device and the machine itself stand, the tests of each, its trace, work by hand
 * step by step, what is out of service, the readiness report, and what can be taken along. It is entered from the first screen
 * only, where nothing of a visitor is, with a number of the staff.
 */
export const maintenanceMachine = maintenanceSetup.createMachine({
  id: 'maintenance',
  context: ({ input }) => ({
    input,
    refused: null,
    devices: [],
    closed: [],
    opened: null,
    level: 'internal',
    question: null,
    record: null,
    loop: null,
    trace: { lines: [], recording: false },
    care: null,
    closing: 'terminal',
    off: false,
    deeds: [],
    exporting: null,
    exported: null,
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
      on: { 'devices.told': { actions: 'keepTold' } },
      states: {
        list: {
          on: {
            'service.chosen': {
              guard: ({ context, event }) => context.devices.some(({ id }) => id === event.id),
              target: 'device',
              actions: assign({ opened: ({ event }) => event.id, record: null, care: null }),
            },
            'service.did': [
              { guard: ({ event }) => event.act === 'report', target: 'reporting' },
              { guard: ({ event }) => event.act === 'closures', target: 'closures' },
              { guard: ({ event }) => event.act === 'deeds', target: 'deeds' },
              {
                guard: ({ event }) => event.act === 'export',
                target: 'taking',
                actions: assign({ exported: null, exporting: null }),
              },
            ],
            'service.next': '#maintenance.done',
            'service.back': '#maintenance.done',
          },
        },
        device: deviceStates,
        /** What is out of service: the terminal, filing, each service. */
        closures: {
          initial: 'shown',
          states: {
            shown: {
              on: {
                'service.chosen': {
                  guard: ({ event }) => closingOf(event.id) !== null,
                  target: 'setting',
                  actions: assign(({ context, event }) => {
                    const closing = closingOf(event.id) ?? 'terminal';
                    return { closing, off: !context.closed.includes(closing) };
                  }),
                },
              },
            },
            setting: {
              invoke: {
                src: 'setClosed',
                input: ({ context }) => ({ what: context.closing, closed: context.off }),
                onDone: 'shown',
                onError: 'shown',
              },
            },
          },
          on: { 'service.next': 'list', 'service.back': 'list' },
        },
        deeds: {
          invoke: {
            src: 'readDeeds',
            input: {},
            onDone: { actions: assign({ deeds: ({ event }) => event.output }) },
            onError: {},
          },
          on: { 'service.next': 'list', 'service.back': 'list' },
        },
        /** The bundle and the report as files: onto a stick, or to the court. */
        taking: {
          initial: 'shown',
          states: {
            shown: {
              on: {
                'service.did': {
                  guard: ({ event }) => exportIn(event.act) !== null,
                  target: 'making',
                  actions: assign({ exporting: ({ event }) => exportIn(event.act), exported: null }),
                },
                'service.next': '#maintenance.open.list',
                'service.back': '#maintenance.open.list',
              },
            },
            making: {
              invoke: {
                src: 'exportFile',
                input: ({ context }) => context.exporting ?? { what: 'bundle', to: 'usb' },
                onDone: { target: 'shown', actions: assign({ exported: ({ event }) => event.output }) },
                onError: { target: 'shown', actions: assign({ exported: { kind: 'noRoom' } }) },
              },
            },
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
