import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { cardToView } from './card-to-view.ts';
import { complaintToPdf } from './complaint-pdf.ts';
import type { Row } from './row.ts';
import { bundle, startToScreen, touchToPaint } from './screen.ts';

/** Every benchmark by the id of its first row. A later one is one line here. */
const benchmarks: Readonly<Record<string, () => Promise<Row[]>>> = {
  P1: () => cardToView(),
  P2: () => touchToPaint(),
  P5: () => complaintToPdf(),
  P8: () => startToScreen(),
  bundle,
};

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
});

const chosen = values.only === '' ? Object.keys(benchmarks) : values.only.split(',');
const unknown = chosen.filter((id) => !(id in benchmarks));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(', ')}; there are ${Object.keys(benchmarks).join(', ')}.`,
  );
  process.exit(2);
}

const root = fileURLToPath(new URL('../../', import.meta.url));
if (!existsSync(`${root}dist/kiosk-ui/index.html`)) await build({ root, logLevel: 'silent' });

const rows: Row[] = [];
for (const id of chosen) {
  if (!values.json) process.stderr.write(`${id} …\n`);
  rows.push(...((await benchmarks[id]?.()) ?? []));
}

if (values.json) {
  process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
} else {
  console.table(
    rows.map((row) => ({
      id: row.id,
      value: row.value,
      unit: row.unit,
      ratio: row.ratio ?? '',
      limit: row.limit ?? '',
      over: row.overLimit ?? '',
      runs: row.runs,
      min: row.spread.min,
      p99: row.spread.p99,
      max: row.spread.max,
    })),
  );
  for (const row of rows)
    console.log(`${row.id.padEnd(10)} ${row.what}${row.versus ? ` (versus ${row.versus})` : ''}`);
}
process.exit(0);
