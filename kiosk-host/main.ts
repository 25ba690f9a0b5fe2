import './engine.ts';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pino from 'pino';
import { systemClock } from '../device-drivers/system-clock.ts';
import { readConfig } from './config.ts';
import { openLog } from './keep/log-file.ts';
import { startTerminal } from './terminal.ts';

const { values } = parseArgs({
  options: {
    config: { type: 'string', default: 'kiosk.config.json' },
    ui: { type: 'string', default: fileURLToPath(new URL('../dist/kiosk-ui', import.meta.url)) },
  },
});

const config = await readConfig(values.config).catch((error: Error) => {
  pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }).fatal(
    { code: 'config-invalid' },
    error.message,
  );
  process.exit(2);
});

// Codes and ids only: a log line never carries what a person entered or what a card said.
const logs = openLog(join(config.dataFolder, 'log'));
const { log } = logs;

const terminal = await startTerminal(config, {
  clock: systemClock,
  logs,
  uiFolder: values.ui,
  random: Math.random,
});
log.info({ url: terminal.url }, 'screen-ready');

const stop = (): void => {
  terminal.stop().then(
    () => process.exit(0),
    (error: Error) => {
      log.error({ code: 'stop-failed', reason: error.message }, 'stop-failed');
      process.exit(1);
    },
  );
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
