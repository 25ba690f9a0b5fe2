import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statfsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { type Clock, ok } from '../../../device-drivers/contract.ts';
import type { DeviceReport } from '../../../flows/maintenance/device-report.ts';
import type { CourtLine } from '../../court-line.ts';
import { writeDurably } from '../../keep/durable-file.ts';
import type { Outbox } from '../../keep/outbox.ts';
import { healthOf, type Part } from './part.ts';

const mebibyte = 1024 * 1024;

/** Less free than this is told, share of the whole; less than the second, MiB, and a filing may find no room. */
const diskLow = 0.1;
const diskFullMebibytes = 200;

/** Less free than this is told, share of the whole. */
const memoryLow = 0.05;

/** A processor slows itself down from about here, °C. */
const hot = 90;

/** A terminal's clock may be so far from the court's: receipts are stamped with it, ms. */
const clockTolerance = 60_000;

const part = (
  id: string,
  deviceClass: string,
  over: Pick<DeviceReport, 'facts'> & Partial<Pick<DeviceReport, 'state' | 'fault' | 'levels'>>,
): ReturnType<Part['report']> => ({
  id,
  deviceClass,
  state: 'online',
  fault: null,
  identity: [],
  counters: [],
  levels: ['internal'],
  ...over,
});

/** The line to the court, and what waits to go over it. */
const courtLinePart = (line: CourtLine, outbox: Outbox, clock: Clock): Part => ({
  id: 'courtLine',
  report: () => {
    const up = line.state() === 'up';
    const { count, oldest } = outbox.waiting();
    return part('courtLine', 'court-line', {
      state: up ? 'online' : 'offline',
      fault: up ? null : { code: 'lineDown', action: 'line' },
      facts: [
        { name: 'waitingFilings', value: String(count) },
        ...(oldest === null
          ? []
          : [{ name: 'oldestMinutes', value: String(Math.floor((clock.now() - oldest) / 60_000)) }]),
      ],
    });
  },
  check: async ({ signal }) => {
    const asked = await line.probe(signal);
    return ok(
      healthOf('internal', [
        asked === null
          ? { check: 'answer', outcome: 'bad' }
          : { check: 'answer', outcome: 'good', detail: `${asked.tookMs} ms` },
      ]),
    );
  },
});

const wrongClock = (offset: number | null): boolean => offset !== null && Math.abs(offset) > clockTolerance;

/** The machine's clock, beside the court's. */
const clockPart = (line: CourtLine): Part => ({
  id: 'clock',
  report: () => {
    const offset = line.clockOffset();
    return part('clock', 'clock', {
      fault: wrongClock(offset) ? { code: 'clockWrong', action: 'configuration' } : null,
      facts: [
        {
          name: 'clockOffsetSeconds',
          value: offset === null ? 'unknown' : String(Math.round(offset / 1000)),
        },
      ],
    });
  },
  check: async ({ signal }) => {
    const asked = await line.probe(signal);
    return ok(
      healthOf('internal', [
        asked === null
          ? { check: 'courtTime', outcome: 'notTold' }
          : {
              check: 'courtTime',
              outcome: wrongClock(asked.clockOffset) ? 'bad' : 'good',
              detail: `${(asked.clockOffset / 1000).toFixed(1)} s`,
            },
      ]),
    );
  },
});

const diskOf = (folder: string) => {
  const { bsize, blocks, bavail } = statfsSync(folder);
  return { freeMebibytes: Math.floor((bavail * bsize) / mebibyte), share: bavail / Math.max(1, blocks) };
};

/** Where the terminal keeps what was handed in. */
const diskPart = (folder: string): Part => ({
  id: 'disk',
  report: () => {
    const { freeMebibytes, share } = diskOf(folder);
    const full = freeMebibytes < diskFullMebibytes;
    return part('disk', 'disk', {
      state: full ? 'hardwareError' : 'online',
      fault: full
        ? { code: 'diskFull', action: 'makeRoom' }
        : share < diskLow
          ? { code: 'diskLow', action: 'makeRoom' }
          : null,
      facts: [
        { name: 'freeMebibytes', value: String(freeMebibytes) },
        { name: 'freePercent', value: String(Math.floor(share * 100)) },
      ],
      levels: ['internal', 'external'],
    });
  },
  check: async ({ level }) => {
    const { freeMebibytes, share } = diskOf(folder);
    const room = {
      check: 'room',
      outcome: freeMebibytes < diskFullMebibytes ? 'bad' : 'good',
      detail: `${freeMebibytes} MiB, ${Math.floor(share * 100)} %`,
    } as const;
    if (level === 'internal') return ok(healthOf(level, [room]));
    const bytes = randomBytes(mebibyte);
    const file = join(folder, 'disk-test', 'written');
    await mkdir(join(folder, 'disk-test'), { recursive: true, mode: 0o700 });
    try {
      await writeDurably(file, bytes);
      const read = await readFile(file);
      const hash = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');
      return ok(
        healthOf(level, [
          room,
          { check: 'writeAndRead', outcome: hash(read) === hash(bytes) ? 'good' : 'bad', detail: '1 MiB' },
        ]),
      );
    } catch (error) {
      const detail = (error as NodeJS.ErrnoException).code ?? 'unknown';
      return ok(healthOf(level, [room, { check: 'writeAndRead', outcome: 'bad', detail }]));
    } finally {
      await rm(join(folder, 'disk-test'), { recursive: true, force: true });
    }
  },
});

const memoryOf = () => ({
  free: process.availableMemory(),
  own: process.memoryUsage.rss(),
  share: process.availableMemory() / totalmem(),
});

/** The machine's memory, and how much of it the terminal's program has. */
const memoryPart = (): Part => ({
  id: 'memory',
  report: () => {
    const { free, own, share } = memoryOf();
    return part('memory', 'memory', {
      fault: share < memoryLow ? { code: 'memoryLow', action: 'restartTerminal' } : null,
      facts: [
        { name: 'freeMebibytes', value: String(Math.floor(free / mebibyte / 64) * 64) },
        { name: 'ownMebibytes', value: String(Math.floor(own / mebibyte / 64) * 64) },
      ],
    });
  },
  check: async () => {
    const { free, own, share } = memoryOf();
    return ok(
      healthOf('internal', [
        {
          check: 'room',
          outcome: share < memoryLow ? 'bad' : 'good',
          detail: `${Math.floor(free / mebibyte)} MiB, ${Math.floor(own / mebibyte)} MiB`,
        },
      ]),
    );
  },
});

const thermalFolder = '/sys/class/thermal';

/** The hottest zone that the kernel tells of, °C; `null`: it tells of none. */
const hottest = (): number | null => {
  try {
    const degrees = readdirSync(thermalFolder)
      .filter((name) => name.startsWith('thermal_zone'))
      .map((name) => Number(readFileSync(join(thermalFolder, name, 'temp'), 'utf8')) / 1000)
      .filter((value) => value > 0 && value < 150);
    return degrees.length === 0 ? null : Math.round(Math.max(...degrees));
  } catch {
    return null;
  }
};

/** How hot the machine is. */
const temperaturePart = (): Part => ({
  id: 'temperature',
  report: () => {
    const degrees = hottest();
    return part('temperature', 'temperature', {
      fault: degrees !== null && degrees >= hot ? { code: 'tooHot', action: 'cool' } : null,
      // Steps of five: otherwise the list would be another every second.
      facts: degrees === null ? [] : [{ name: 'degrees', value: String(Math.round(degrees / 5) * 5) }],
    });
  },
  check: async () => {
    const degrees = hottest();
    return ok(
      healthOf('internal', [
        {
          check: 'temperature',
          outcome: degrees === null ? 'notTold' : degrees >= hot ? 'bad' : 'good',
          ...(degrees === null ? {} : { detail: `${degrees} °C` }),
        },
      ]),
    );
  },
});

/** The parts of the machine that no driver looks after. A machine that tells no temperature has no part for it. */
export const machineParts = (means: {
  readonly courtLine: CourtLine;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly dataFolder: string;
}): readonly Part[] => [
  courtLinePart(means.courtLine, means.outbox, means.clock),
  clockPart(means.courtLine),
  diskPart(means.dataFolder),
  memoryPart(),
  ...(hottest() === null ? [] : [temperaturePart()]),
];
