import './engine.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pino from 'pino';
import { systemClock } from '../device-drivers/system-clock.ts';
import type { KioskConfig } from './config.ts';
import { readConfig } from './config-file.ts';
import { watchConfig } from './config-watch.ts';
import { openLog } from './keep/log-file.ts';
import { startSetUp } from './set-up/set-up-terminal.ts';
import { startTerminal, type Terminal } from './terminal.ts';

const { values } = parseArgs({
  options: {
    config: { type: 'string', default: 'kiosk.config.json' },
    /** For a first start, which has no configuration yet: where everything will be kept, where sticks are, and the screen's port. */
    data: { type: 'string', default: '/var/lib/filing-kiosk' },
    sticks: { type: 'string', default: '/media' },
    port: { type: 'string', default: '8600' },
    ui: { type: 'string', default: fileURLToPath(new URL('../dist/kiosk-ui', import.meta.url)) },
  },
});

const early = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });

/** A terminal that has no configuration is set up first, at its own screen. */
const setUp = async (): Promise<void> => {
  const begun = await startSetUp({
    configFile: values.config,
    port: Number(values.port),
    dataFolder: values.data,
    stickFolder: values.sticks,
    uiFolder: values.ui,
    clock: systemClock,
    log: early,
  });
  early.info({ url: begun.url }, 'set-up-ready');
  await begun.written;
  await begun.stop();
};

if (!existsSync(values.config)) await setUp();

const first = await readConfig(values.config).catch((error: Error) => {
  early.fatal({ code: 'config-invalid' }, error.message);
  process.exit(2);
});

// Codes and ids only: a log line never carries what a person entered or what a card said.
const logs = openLog(join(first.dataFolder, 'log'));
const { log } = logs;

const start = async (config: KioskConfig): Promise<Terminal> => {
  const terminal = await startTerminal(config, {
    clock: systemClock,
    logs,
    uiFolder: values.ui,
    random: Math.random,
  });
  log.info({ url: terminal.url }, 'screen-ready');
  return terminal;
};

let terminal = await start(first);

const stopping = new AbortController();
const watching = watchConfig({
  path: values.config,
  current: first,
  clock: systemClock,
  log,
  signal: stopping.signal,
  // Nobody is interrupted: it is taken over before the next visit.
  idle: () => terminal.idle(),
  take: async (config) => {
    await terminal.stop();
    terminal = await start(config);
  },
});

const stop = (): void => {
  stopping.abort();
  watching
    .then(() => terminal.stop())
    .then(
      () => process.exit(0),
      (error: Error) => {
        log.error({ code: 'stop-failed', reason: error.message }, 'stop-failed');
        process.exit(1);
      },
    );
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
