import { type Clock, fail, type LinkCounters, ok, type Result } from '../contract.ts';
import type { Connection } from '../transports/transport.ts';
import { createDBusConnection, type DBusFailure } from './dbus/dbus-connection.ts';
import type { DBusMessage, DBusValue } from './dbus/dbus-message.ts';

/** The fingers by fprintd's names (net.reactivated.Fprint.Device, "fingerprint names"). */
export const FINGERS = [
  'left-thumb',
  'left-index-finger',
  'left-middle-finger',
  'left-ring-finger',
  'left-little-finger',
  'right-thumb',
  'right-index-finger',
  'right-middle-finger',
  'right-ring-finger',
  'right-little-finger',
] as const;

/** One of the ten. */
export type Finger = (typeof FINGERS)[number];

/** What fprintd says of its reader. */
export interface FprintReader {
  readonly name: string;
  readonly scanType: 'press' | 'swipe';
  /** Scans in one enrolment; `null` while the reader does not say. */
  readonly enrollStages: number | null;
  readonly fingerPresent: boolean;
}

/** One step of a verification or an enrolment, by fprintd's word without its beginning (`match`, `retry-scan`, `stage-passed`). */
export interface ScanStep {
  readonly word: string;
  /** The scanning is over. */
  readonly done: boolean;
}

/** What a request to fprintd gives. */
export type FromFprint<T> = Promise<Result<T, DBusFailure>>;

/** Requests to fprintd on an open link to the system's message bus. */
export interface FprintClient {
  hello(): FromFprint<void>;
  /** Finds the reader: must be done before anything below. */
  find(): FromFprint<void>;
  reader(): FromFprint<FprintReader>;
  /** Takes the reader for this program, and says of whom the next request speaks. */
  claim(user: string): FromFprint<void>;
  release(): FromFprint<void>;
  /** The fingers of a user that are enrolled. */
  enrolled(user: string): FromFprint<readonly string[]>;
  /** Deletes every finger of the user that the claim is for. */
  deleteEnrolled(): FromFprint<void>;
  start(scan: 'Verify' | 'Enroll', finger: string): FromFprint<void>;
  stop(scan: 'Verify' | 'Enroll'): FromFprint<void>;
  onStep(listener: (step: ScanStep) => void): () => void;
  onFingerPresent(listener: (present: boolean) => void): () => void;
  readonly silentCalls: number;
}

/** How long fprintd is waited for, ms. */
export const FPRINT_DELAYS = {
  /** It answers from memory, but may first have to be started by the bus. */
  ask: 3_000,
  /** It opens or closes the USB device, and some readers then say who they are. */
  device: 5_000,
  /** It ends a scan, or lets go of the reader: nobody waits for that but the next command. */
  end: 1_500,
} as const;

const SERVICE = 'net.reactivated.Fprint';
const MANAGER = { path: '/net/reactivated/Fprint/Manager', interface: `${SERVICE}.Manager` } as const;
const DEVICE_INTERFACE = `${SERVICE}.Device`;
const PROPERTIES = 'org.freedesktop.DBus.Properties';

const propertiesIn = (value: DBusValue | undefined): { readonly [key: string]: DBusValue } =>
  typeof value === 'object' && !Array.isArray(value) ? (value as { readonly [key: string]: DBusValue }) : {};

/** Makes the requests of one open link. */
export const createFprintClient = (options: {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly counters: LinkCounters;
  readonly userId: number;
  readonly broken: () => void;
}): FprintClient => {
  const bus = createDBusConnection(options);
  let devicePath = '/';

  const call = (
    path: string,
    interfaceName: string,
    member: string,
    args: readonly string[],
    timeoutMs: number,
  ): FromFprint<readonly DBusValue[]> =>
    bus.call({ destination: SERVICE, path, interface: interfaceName, member, args }, timeoutMs);

  const onDevice = async (member: string, args: readonly string[], timeoutMs: number): FromFprint<void> => {
    const done = await call(devicePath, DEVICE_INTERFACE, member, args, timeoutMs);
    return done.ok ? ok(undefined) : done;
  };

  const onSignal = (interfaceName: string, listener: (signal: DBusMessage) => void): (() => void) =>
    bus.onSignal((signal) => {
      if (signal.path === devicePath && signal.interface === interfaceName) listener(signal);
    });

  return {
    get silentCalls() {
      return bus.silentCalls;
    },
    hello: bus.hello,
    find: async () => {
      const found = await call(MANAGER.path, MANAGER.interface, 'GetDefaultDevice', [], FPRINT_DELAYS.ask);
      if (!found.ok) return found;
      const [path] = found.value;
      if (typeof path !== 'string') return fail({ kind: 'noAnswer', member: 'GetDefaultDevice' });
      devicePath = path;
      return ok(undefined);
    },
    reader: async () => {
      const told = await call(devicePath, PROPERTIES, 'GetAll', [DEVICE_INTERFACE], FPRINT_DELAYS.ask);
      if (!told.ok) return told;
      const properties = propertiesIn(told.value[0]);
      const stages = properties['num-enroll-stages'];
      return ok({
        name: String(properties.name ?? ''),
        scanType: properties['scan-type'] === 'press' ? 'press' : 'swipe',
        enrollStages: typeof stages === 'number' && stages > 0 ? stages : null,
        fingerPresent: properties['finger-present'] === true,
      });
    },
    claim: (user) => onDevice('Claim', [user], FPRINT_DELAYS.device),
    release: () => onDevice('Release', [], FPRINT_DELAYS.end),
    enrolled: async (user) => {
      const told = await call(devicePath, DEVICE_INTERFACE, 'ListEnrolledFingers', [user], FPRINT_DELAYS.ask);
      if (!told.ok) return told;
      const [fingers] = told.value;
      return ok(Array.isArray(fingers) ? fingers.map(String) : []);
    },
    deleteEnrolled: () => onDevice('DeleteEnrolledFingers2', [], FPRINT_DELAYS.device),
    start: (scan, finger) => onDevice(`${scan}Start`, [finger], FPRINT_DELAYS.device),
    stop: (scan) => onDevice(`${scan}Stop`, [], FPRINT_DELAYS.end),
    onStep: (listener) =>
      onSignal(DEVICE_INTERFACE, ({ member, body: [word, done] }) => {
        if (member !== 'VerifyStatus' && member !== 'EnrollStatus') return;
        listener({ word: String(word).replace(/^(verify|enroll)-/, ''), done: done === true });
      }),
    onFingerPresent: (listener) =>
      onSignal(PROPERTIES, ({ body: [interfaceName, changed] }) => {
        const present = propertiesIn(changed)['finger-present'];
        if (interfaceName === DEVICE_INTERFACE && typeof present === 'boolean') listener(present);
      }),
  };
};
