import { parseArgs } from 'node:util';
import { systemClock } from '../device-drivers/system-clock.ts';
import { startBench } from './bench.ts';
import { benchPorts } from './demonstration/ports.ts';

/**
 * `node bench/main.ts [--court URL] [--port-base N]` (or `BENCH_COURT_URL`, `KIOSK_PORT_BASE`): the hall as a process of
 * its own. Without a port base every port is a free one. Prints one line of JSON with the addresses; ends on SIGTERM and SIGINT.
 */
const { values } = parseArgs({
  options: {
    court: { type: 'string', default: process.env.BENCH_COURT_URL ?? '' },
    'port-base': { type: 'string', default: process.env.KIOSK_PORT_BASE ?? '' },
    'page-milliseconds': { type: 'string', default: '700' },
    'sheet-milliseconds': { type: 'string', default: '1500' },
  },
});

const bench = await startBench({
  clock: systemClock,
  ...(values.court === '' ? {} : { courtUrl: values.court }),
  ...(values['port-base'] === '' ? {} : { ports: benchPorts(Number(values['port-base'])) }),
  pageMilliseconds: Number(values['page-milliseconds']),
  sheetMilliseconds: Number(values['sheet-milliseconds']),
});
process.stdout.write(`${JSON.stringify({ msg: 'bench-ready', addresses: bench.addresses })}\n`);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    void bench.close().then(() => process.exit(0));
  });
}
