import { assign, setup } from 'xstate';
import type { ServiceEvent } from '../services/kit/service-event.ts';
import type { Stamped } from '../session/visitor-event.ts';
import {
  type Candidate,
  type Chosen,
  type CourtTold,
  findDevices,
  neededRoles,
  type Role,
  readStick,
  roles,
  type StickRead,
  type Tried,
  tryDevice,
  writeSetUp,
} from './set-up-effects.ts';

/** What is known of the terminal so far. JSON only; it lives in memory alone: until it is written nothing is set up. */
export interface SetUpContext {
  readonly models: SetUpInput['models'];
  readonly stick: Exclude<StickRead['kind'], 'found'> | null;
  readonly court: CourtTold | null;
  readonly name: string;
  readonly place: string;
  readonly candidates: readonly Candidate[];
  readonly chosen: readonly Chosen[];
  /** The place that is being filled, and with what. */
  readonly role: Role;
  readonly trying: Chosen | null;
  readonly tried: Tried | null;
  readonly width: { readonly millimetres: number; readonly pixels: number } | null;
  readonly languages: readonly string[];
  readonly pin: string;
  /** What was wrong with the last answer, by its blank. */
  readonly errors: Readonly<Record<string, 'missing' | 'short' | 'differs'>>;
  /** Why the configuration was not written. */
  readonly wrong: readonly string[];
}

/** What the host knows before anything is asked. */
export interface SetUpInput {
  /** Models of receipt printers, and protocols of card readers. */
  readonly models: Readonly<Partial<Record<Role, readonly string[]>>>;
}

export const placeKey = 'set-up.place';
export const addressKey = 'set-up.address';
export const rulerKey = 'set-up.ruler';
export const languagesKey = 'set-up.languages';
export const pinKey = 'set-up.pin';

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** A number of the staff: six to twelve digits. */
const isPin = (pin: string): boolean => /^\d{6,12}$/u.test(pin);

/** The device that stands in a place. */
export const chosenFor = ({ chosen }: SetUpContext, role: Role): Chosen | null =>
  chosen.find((each) => each.role === role) ?? null;

/** What was found for a place. */
export const candidatesFor = ({ candidates }: SetUpContext, role: Role): readonly Candidate[] =>
  candidates.filter((each) => each.role === role);

/** Every place without which no case can be filed has a device. */
export const isEquipped = (context: SetUpContext): boolean =>
  neededRoles.every((role) => chosenFor(context, role) !== null);

const answered =
  (key: string) =>
  ({ event }: { event: Stamped<ServiceEvent> }): boolean =>
    event.type === 'service.answered' && event.key === key;

/**
 * The first start of a terminal that has no configuration: the court's stick, where it stands, its devices, each tried, the size
 * of its screen by an ID card, its languages, and the number of the staff; then the configuration is written.
 */
export const setUpMachine = setup({
  types: {
    context: {} as SetUpContext,
    events: {} as Stamped<ServiceEvent>,
    input: {} as SetUpInput,
  },
  actors: { readStick, findDevices, tryDevice, writeSetUp },
}).createMachine({
  id: 'setUp',
  context: ({ input }) => ({
    models: input.models,
    stick: null,
    court: null,
    name: '',
    place: '',
    candidates: [],
    chosen: [],
    role: 'cardReader',
    trying: null,
    tried: null,
    width: null,
    languages: ['zh'],
    pin: '',
    errors: {},
    wrong: [],
  }),
  initial: 'welcome',
  states: {
    welcome: { on: { 'service.next': 'reading' } },
    reading: {
      invoke: {
        src: 'readStick',
        input: {},
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'found',
            target: 'court',
            actions: assign({
              stick: null,
              court: ({ event }) => (event.output.kind === 'found' ? event.output.court : null),
              place: ({ event }) => (event.output.kind === 'found' ? event.output.court.place : ''),
            }),
          },
          {
            target: 'welcome',
            actions: assign({
              stick: ({ event }) => (event.output.kind === 'found' ? null : event.output.kind),
            }),
          },
        ],
        onError: { target: 'welcome', actions: assign({ stick: 'notOurs' }) },
      },
    },
    court: {
      on: {
        'service.next': { target: 'place', actions: assign({ errors: {} }) },
        'service.did': { guard: ({ event }) => event.act === 'again', target: 'reading' },
        'service.back': 'welcome',
      },
    },
    place: {
      on: {
        'service.answered': [
          {
            guard: ({ event }) =>
              event.key === placeKey && text(event.values.name) !== '' && text(event.values.place) !== '',
            target: 'finding',
            actions: assign({
              name: ({ event }) => text(event.values.name).slice(0, 30),
              place: ({ event }) => text(event.values.place).slice(0, 60),
              errors: {},
            }),
          },
          {
            guard: answered(placeKey),
            actions: assign({
              name: ({ event }) => text(event.values.name),
              place: ({ event }) => text(event.values.place),
              errors: ({ event }) => ({
                ...(text(event.values.name) === '' ? { name: 'missing' as const } : {}),
                ...(text(event.values.place) === '' ? { place: 'missing' as const } : {}),
              }),
            }),
          },
        ],
        'service.back': 'court',
      },
    },
    finding: {
      invoke: {
        src: 'findDevices',
        input: {},
        onDone: { target: 'devices', actions: assign({ candidates: ({ event }) => event.output }) },
        onError: 'devices',
      },
    },
    /** Every place of the terminal, with what stands in it. */
    devices: {
      on: {
        'service.chosen': {
          guard: ({ event }) => roles.some((role) => role === event.id),
          target: 'role',
          actions: assign({
            role: ({ event }) => roles.find((role) => role === event.id) ?? 'cardReader',
            trying: null,
            tried: null,
          }),
        },
        'service.did': { guard: ({ event }) => event.act === 'again', target: 'finding' },
        'service.next': { guard: ({ context }) => isEquipped(context), target: 'ruler' },
        'service.back': 'place',
      },
    },
    /** What may stand in one place: what was found, or an address that is typed. */
    role: {
      on: {
        'service.chosen': {
          guard: ({ context, event }) =>
            candidatesFor(context, context.role).some(({ address }) => address === event.id),
          target: 'model',
          actions: assign({
            trying: ({ context, event }) => {
              const found = candidatesFor(context, context.role).find(({ address }) => address === event.id);
              return found === undefined
                ? null
                : { role: found.role, name: found.name, address: found.address, model: found.protocol };
            },
          }),
        },
        'service.did': [
          { guard: ({ event }) => event.act === 'type', target: 'address' },
          {
            guard: ({ event }) => event.act === 'none',
            target: 'devices',
            actions: assign({
              chosen: ({ context }) => context.chosen.filter(({ role }) => role !== context.role),
            }),
          },
        ],
        'service.back': 'devices',
      },
    },
    address: {
      on: {
        'service.answered': {
          guard: ({ event }) => event.key === addressKey && text(event.values.address) !== '',
          target: 'model',
          actions: assign({
            trying: ({ context, event }) => ({
              role: context.role,
              name: text(event.values.address),
              address: text(event.values.address),
              model: null,
            }),
          }),
        },
        'service.back': 'role',
      },
    },
    /** Which model it is, where there are several and it was not recognised by it. */
    model: {
      always: {
        guard: ({ context }) =>
          (context.models[context.role]?.length ?? 0) === 0 || context.trying?.model != null,
        target: 'trying',
      },
      on: {
        'service.chosen': {
          guard: ({ context, event }) => context.models[context.role]?.includes(event.id) ?? false,
          target: 'trying',
          actions: assign({
            trying: ({ context, event }) =>
              context.trying === null ? null : { ...context.trying, model: event.id },
          }),
        },
        'service.back': 'role',
      },
    },
    trying: {
      entry: assign({ tried: null }),
      invoke: {
        src: 'tryDevice',
        input: ({ context }) => {
          if (context.trying === null) throw new Error('nothing to try');
          return context.trying;
        },
        onDone: { target: 'tried', actions: assign({ tried: ({ event }) => event.output }) },
        onError: { target: 'tried', actions: assign({ tried: { kind: 'badAddress' } }) },
      },
    },
    tried: {
      on: {
        /** Also one that is silent: its cable may come later. */
        'service.next': {
          guard: ({ context }) => context.tried?.kind !== 'badAddress',
          target: 'devices',
          actions: assign({
            chosen: ({ context }) =>
              context.trying === null
                ? context.chosen
                : [...context.chosen.filter(({ role }) => role !== context.role), context.trying],
          }),
        },
        'service.did': { guard: ({ event }) => event.act === 'again', target: 'trying' },
        'service.back': 'role',
      },
    },
    ruler: {
      on: {
        'service.answered': {
          guard: ({ event }) =>
            event.key === rulerKey &&
            Number(event.values.width) > 50 &&
            Number(event.values.width) < 3_000 &&
            Number(event.values.pixels) > 100,
          target: 'languages',
          actions: assign({
            width: ({ event }) => ({
              millimetres: Math.round(Number(event.values.width) * 10) / 10,
              pixels: Math.round(Number(event.values.pixels)),
            }),
          }),
        },
        'service.back': 'devices',
      },
    },
    languages: {
      on: {
        'service.answered': {
          guard: answered(languagesKey),
          target: 'pin',
          actions: assign({
            // Chinese always: the court's own.
            languages: ({ event }) => [
              'zh',
              ...(['ko', 'en'] as const).filter((language) =>
                (event.values.languages ?? []).includes(language),
              ),
            ],
            errors: {},
          }),
        },
        'service.back': 'ruler',
      },
    },
    pin: {
      on: {
        'service.answered': [
          {
            guard: ({ event }) =>
              event.key === pinKey &&
              isPin(text(event.values.pin)) &&
              text(event.values.pin) === text(event.values.again),
            target: 'summary',
            actions: assign({ pin: ({ event }) => text(event.values.pin), errors: {} }),
          },
          {
            guard: answered(pinKey),
            actions: assign({
              errors: ({ event }) =>
                isPin(text(event.values.pin)) ? { again: 'differs' as const } : { pin: 'short' as const },
            }),
          },
        ],
        'service.back': 'languages',
      },
    },
    summary: {
      on: { 'service.next': 'writing', 'service.back': { target: 'pin', actions: assign({ wrong: [] }) } },
    },
    writing: {
      invoke: {
        src: 'writeSetUp',
        input: ({ context }) => ({
          name: context.name,
          place: context.place,
          devices: context.chosen,
          widthMillimetres: context.width?.millimetres ?? 0,
          widthPixels: context.width?.pixels ?? 0,
          languages: context.languages,
          pin: context.pin,
        }),
        onDone: [
          { guard: ({ event }) => event.output.kind === 'written', target: 'written' },
          {
            target: 'summary',
            actions: assign({
              wrong: ({ event }) => (event.output.kind === 'wrong' ? event.output.lines : []),
            }),
          },
        ],
        onError: { target: 'summary', actions: assign({ wrong: ['the file could not be written'] }) },
      },
    },
    /** The host starts the terminal. */
    written: { type: 'final' },
  },
});
