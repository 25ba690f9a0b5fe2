import { careWords as words } from '../text/care-words.ts';
import type { DeviceReport } from './device-report.ts';

/** What somebody does at a device by hand, led by its own sensors. */
export type Care = 'paper' | 'jam';

/** Everything that a device has said since the care began, `name=value`, in no order. */
export type Seen = readonly string[];

interface Now {
  /** A value of its status, `null` when it has no such sensor or does not know. */
  readonly fact: (name: string) => string | null;
  readonly was: (name: string, value: string) => boolean;
  readonly works: boolean;
}

interface Step {
  readonly text: string;
  /** The sensor that tells whether it is done; a device that lacks it leaves the step to the person. */
  readonly sensor: string;
  readonly done: (now: Now) => boolean;
}

const opened = ({ was }: Now): boolean => was('cover', 'open');
const closed = ({ fact }: Now): boolean => fact('cover') === 'closed';
const loaded = ({ fact }: Now): boolean => fact('paper') === 'full';
const free = ({ fact }: Now): boolean => fact('paper') !== 'jammed';

const steps: Readonly<Record<string, Partial<Record<Care, readonly Step[]>>>> = {
  'receipt-printer': {
    paper: [
      { text: words.openCover, sensor: 'cover', done: opened },
      { text: words.layRoll, sensor: 'paper', done: (now) => opened(now) && loaded(now) },
      {
        text: words.closeCover,
        sensor: 'cover',
        done: (now) => opened(now) && loaded(now) && closed(now),
      },
    ],
    jam: [
      { text: words.openCover, sensor: 'cover', done: opened },
      { text: words.freeKnife, sensor: 'none', done: (now) => opened(now) && closed(now) },
      { text: words.closeCover, sensor: 'cover', done: (now) => opened(now) && closed(now) },
      { text: words.restartAfter, sensor: 'cutter', done: (now) => opened(now) && closed(now) && now.works },
    ],
  },
  'page-printer': {
    paper: [{ text: words.fillTray, sensor: 'paper', done: loaded }],
    jam: [
      { text: words.openCover, sensor: 'cover', done: opened },
      { text: words.pullSheet, sensor: 'paper', done: (now) => opened(now) && free(now) },
      { text: words.closeCover, sensor: 'cover', done: (now) => opened(now) && closed(now) && now.works },
    ],
  },
  'document-scanner': {
    jam: [
      { text: words.openScanner, sensor: 'feeder', done: ({ was }) => was('feeder', 'coverOpen') },
      {
        text: words.pullSheet,
        sensor: 'none',
        done: ({ fact }) => ['empty', 'loaded'].includes(fact('feeder') ?? ''),
      },
      {
        text: words.closeCover,
        sensor: 'feeder',
        done: ({ fact, was }) =>
          was('feeder', 'coverOpen') && ['empty', 'loaded'].includes(fact('feeder') ?? ''),
      },
    ],
  },
};

/** What can be done by hand at a device of this class. */
export const caresOf = (deviceClass: string): readonly Care[] =>
  Object.keys(steps[deviceClass] ?? {}) as readonly Care[];

/** What a device says now, as it is remembered while somebody works at it. */
export const factsSeen = (device: DeviceReport): Seen =>
  device.facts.map(({ name, value }) => `${name}=${value}`);

/** The steps, each with whether it is done; the first that is not is to be done now. A step whose sensor the device lacks stands without a mark. */
export const careSteps = (
  device: DeviceReport,
  care: Care,
  seen: Seen,
): readonly { readonly text: string; readonly state: 'done' | 'now' | 'later' | 'untold' }[] => {
  const now: Now = {
    fact: (name) => {
      const value = device.facts.find((fact) => fact.name === name)?.value ?? null;
      return value === 'unknown' ? null : value;
    },
    was: (name, value) => seen.includes(`${name}=${value}`),
    works: ['online', 'deviceBusy'].includes(device.state) && device.fault === null,
  };
  const known = (steps[device.deviceClass]?.[care] ?? []).map(({ text, sensor, done }) => ({
    text,
    told: device.facts.some(({ name }) => name === sensor),
    done: done(now),
  }));
  const first = known.findIndex(({ told, done }) => told && !done);
  return known.map(({ text, told, done }, index) => ({
    text,
    state: !told ? 'untold' : done ? 'done' : index === first ? 'now' : 'later',
  }));
};
