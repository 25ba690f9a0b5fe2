import { setTimeout as realTime } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { listen } from '../../bench/id-card-reader/serve.ts';
import { createSimulatedCardReader } from '../../bench/id-card-reader/simulated-card-reader.ts';
import { createIdCardReader } from '../../device-drivers/id-card-reader/id-card-reader.ts';
import { createTcpTransport } from '../../device-drivers/transports/tcp-transport.ts';
import { createSimulatedClock, type SimulatedClock } from '../device-drivers/simulated-clock.ts';
import { type Row, rowOf } from './row.ts';

/** A day of a cable that is pulled and put back once a minute. */
const CYCLES = 24 * 60;
/** The first cycles fill caches and compile code; what is measured is what comes after. */
const WARM_UP = 60;
/** One step of simulated time, ms: shorter than the driver's pause before it connects again. */
const STEP = 200;

/** What this process holds on to, by kind. */
interface Held {
  readonly handles: number;
  readonly timers: number;
  readonly sleepers: number;
  readonly heapKilobytes: number;
}

const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc');
  // The function is not in this context, which was made before the flag.
  const collect: () => void = runInNewContext('gc');
  collect();
};

const heldBy = (clock: SimulatedClock): Held => {
  collectGarbage();
  const resources = process.getActiveResourcesInfo();
  const timers = resources.filter((resource) => resource === 'Timeout' || resource === 'Immediate').length;
  return {
    handles: resources.length - timers,
    timers,
    sleepers: clock.sleepers,
    heapKilobytes: Math.round(process.memoryUsage().heapUsed / 1024),
  };
};

/**
 * A day of simulated time in which the card reader's cable is pulled and put back every minute: what the process
 * holds at the end, above what it held after the first hour. Sockets and the simulated device are real, only the
 * clock is not.
 */
export const plugAndUnplug = async (cycles = CYCLES): Promise<Row[]> => {
  const clock = createSimulatedClock();
  const reader = createSimulatedCardReader({ clock });
  const served = await listen(reader, { port: 0 });
  const driver = createIdCardReader({
    id: 'reader',
    transport: createTcpTransport({ host: '127.0.0.1', port: served.port }),
    clock,
  });
  const becomes = async (online: boolean): Promise<number> => {
    const since = clock.now();
    // Each step lets the sockets come to rest in real time before the clock moves on.
    while ((driver.status.device === 'online') !== online) {
      if (clock.now() - since > 30_000) throw new Error(`not ${online ? 'back' : 'gone'} after 30 s`);
      await clock.advance(STEP);
      await realTime(1);
    }
    return clock.now() - since;
  };

  driver.start();
  await becomes(true);
  let before = heldBy(clock);
  const recoveries: number[] = [];
  try {
    for (let cycle = 0; cycle < cycles + WARM_UP; cycle += 1) {
      if (cycle === WARM_UP) before = heldBy(clock);
      await served.pull();
      await becomes(false);
      await clock.advance(10_000);
      await served.plug();
      const back = await becomes(true);
      if (cycle >= WARM_UP) recoveries.push(back);
      await clock.advance(Math.max(0, 60_000 - 10_000 - back));
    }
    const after = heldBy(clock);
    const gained = (id: string, unit: string, value: number, what: string): Row =>
      rowOf({ id, unit, runs: [value], what: `${what} gained in ${cycles} cycles of pull and plug` });
    return [
      gained('plug-handles', 'handles', after.handles - before.handles, 'sockets, files and processes'),
      gained(
        'plug-timers',
        'timers',
        after.timers + after.sleepers - before.timers - before.sleepers,
        'timers and sleepers',
      ),
      gained(
        'plug-heap',
        'kB',
        after.heapKilobytes - before.heapKilobytes,
        'heap, after garbage collection,',
      ),
      rowOf({
        id: 'plug-back',
        unit: 'ms',
        runs: recoveries,
        what: 'simulated time from the plug to online',
      }),
    ];
  } finally {
    await driver.stop();
    await served.close();
  }
};
