import { assign, sendTo } from 'xstate';
import { levelOf, maintenanceSetup, openedDevice } from './maintenance-setup.ts';
import { isTryOut, tryOutKey } from './try-outs.ts';

const did =
  (act: string) =>
  ({ event }: { event: { readonly type: string } }): boolean =>
    event.type === 'service.did' && (event as { readonly act?: string }).act === act;

/** One device: how it stands, its tests, its trace, what is done at it by hand. */
export const deviceStates = maintenanceSetup.createStateConfig({
  initial: 'shown',
  states: {
    shown: {
      on: {
        'service.did': [
          {
            guard: 'testOffered',
            target: 'testing',
            actions: assign({
              level: ({ event }) => levelOf(event.act, 'test') ?? 'internal',
              question: null,
              record: null,
            }),
          },
          { guard: 'careOffered', target: 'caring', actions: 'beginCare' },
          {
            guard: ({ context, event }) =>
              event.act === 'restart' && openedDevice(context)?.mayRestart === true,
            target: 'restarting',
          },
          { guard: did('more'), target: 'more' },
        ],
        'service.next': '#maintenance.open.list',
        'service.back': '#maintenance.open.list',
      },
    },
    /** What is rarer: trace, a test again and again, out of service. */
    more: {
      on: {
        'service.did': [
          {
            guard: 'loopOffered',
            target: 'looping',
            actions: assign({
              level: ({ event }) => levelOf(event.act, 'loop') ?? 'internal',
              loop: null,
              record: null,
            }),
          },
          {
            guard: ({ context, event }) => event.act === 'rest' && openedDevice(context)?.mayRest === true,
            target: 'resting',
            actions: assign({ off: ({ context }) => openedDevice(context)?.resting !== true }),
          },
          { guard: did('trace'), target: 'tracing' },
        ],
        'service.next': 'shown',
        'service.back': 'shown',
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
        'test.over': [
          {
            guard: ({ context }) => context.care !== null,
            target: 'caring',
            actions: assign({ record: ({ event }) => event.record }),
          },
          { target: 'shown', actions: assign({ record: ({ event }) => event.record }) },
        ],
        'service.did': {
          guard: ({ context, event }) =>
            context.question !== null &&
            !isTryOut(context.question) &&
            (event.act === 'yes' || event.act === 'no'),
          actions: [
            sendTo('test', ({ event }) => ({ type: 'test.answered', yes: event.act === 'yes', values: {} })),
            assign({ question: null }),
          ],
        },
        /** What the screen has measured, or heard from the person, by itself. */
        'service.answered': {
          guard: ({ context, event }) =>
            context.question !== null &&
            isTryOut(context.question) &&
            event.key === tryOutKey(context.question),
          actions: [
            sendTo('test', ({ event }) => ({
              type: 'test.answered',
              yes: event.values.yes === 'yes',
              values: Object.fromEntries(
                Object.entries(event.values).flatMap(([name, value]) =>
                  typeof value === 'string' ? [[name, value]] : [],
                ),
              ),
            })),
            assign({ question: null }),
          ],
        },
        // Given up: the driver ends it.
        'service.back': 'shown',
      },
    },
    looping: {
      invoke: {
        id: 'loop',
        src: 'loopDevice',
        input: ({ context }) => ({ id: context.opened ?? '', level: context.level }),
      },
      on: {
        'loop.told': { actions: assign({ loop: ({ event: { type: _, ...loop } }) => loop }) },
        'service.next': 'shown',
        'service.back': 'shown',
      },
    },
    tracing: {
      entry: assign({ trace: { lines: [], recording: false } }),
      invoke: { id: 'trace', src: 'watchTrace', input: ({ context }) => ({ id: context.opened ?? '' }) },
      on: {
        'trace.told': { actions: assign({ trace: ({ event: { type: _, ...trace } }) => trace }) },
        'service.did': {
          guard: did('record'),
          actions: sendTo('trace', ({ context }) => ({
            type: 'trace.record',
            on: !context.trace.recording,
          })),
        },
        'service.next': 'shown',
        'service.back': 'shown',
      },
    },
    /** Paper or a jam, step by step, as its sensors tell. */
    caring: {
      on: {
        'service.did': [
          {
            guard: 'testOffered',
            target: 'testing',
            actions: assign({
              level: ({ event }) => levelOf(event.act, 'test') ?? 'internal',
              question: null,
              record: null,
            }),
          },
          { guard: did('restart'), target: 'restarting' },
        ],
        'service.next': { target: 'shown', actions: assign({ care: null }) },
        'service.back': { target: 'shown', actions: assign({ care: null }) },
      },
    },
    restarting: {
      entry: assign({ record: null }),
      invoke: {
        src: 'restartDevice',
        input: ({ context }) => ({ id: context.opened ?? '' }),
        onDone: 'after',
        onError: 'after',
      },
    },
    resting: {
      entry: assign({ record: null }),
      invoke: {
        src: 'setRest',
        input: ({ context }) => ({ id: context.opened ?? '', rest: context.off }),
        onDone: 'shown',
        onError: 'shown',
      },
    },
    after: {
      always: [{ guard: ({ context }) => context.care !== null, target: 'caring' }, { target: 'shown' }],
    },
  },
});
