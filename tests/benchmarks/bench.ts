import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { allForms } from './all-forms.ts';
import { cardRead } from './card-read.ts';
import { cardToView } from './card-to-view.ts';
import { complaintToPdf } from './complaint-to-pdf.ts';
import { courtLoad } from './court-load.ts';
import { esclPages } from './escl-pages.ts';
import { evidenceListToPdf } from './evidence-list-to-pdf.ts';
import { fieldOffers } from './field-offers.ts';
import { firstScreenBytes } from './first-screen-bytes.ts';
import { fleet } from './fleet.ts';
import { pageJudge } from './page-judge.ts';
import { pageKinds } from './page-kinds.ts';
import { pageReading } from './page-reading.ts';
import { plugAndUnplug } from './plug-and-unplug.ts';
import { receiptBytes } from './receipt-bytes.ts';
import type { Row } from './row.ts';
import { startToScreen } from './start-to-screen.ts';
import { touchToPaint } from './touch-to-paint.ts';

/** Every benchmark by the id of its first row. A later one is one line here. */
const benchmarks: ReadonlyMap<string, () => Promise<Row[]>> = new Map([
  ['P1', () => cardToView()],
  ['P2', () => touchToPaint()],
  ['P5', () => complaintToPdf()],
  ['P5-list', () => evidenceListToPdf()],
  ['P8', () => startToScreen()],
  ['bundle', () => firstScreenBytes()],
  ['form-load', () => allForms()],
  ['card-read', () => cardRead()],
  ['escl-pages', () => esclPages()],
  ['receipt-bytes', () => receiptBytes()],
  ['plug-handles', () => plugAndUnplug()],
  ['page-reading', () => pageReading()],
  ['field-offers', () => fieldOffers()],
  ['page-judge', () => pageJudge()],
  ['page-kinds', () => pageKinds()],
  ['court-load', () => courtLoad()],
  ['fleet', () => fleet()],
]);

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string' } },
});

const chosen = values.only?.split(',') ?? [...benchmarks.keys()];
const unknown = chosen.filter((id) => !benchmarks.has(id));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(', ')}; there are ${[...benchmarks.keys()].join(', ')}.`,
  );
  process.exit(2);
}

/** What else the machine was doing. */
const load = (): string =>
  `load ${loadavg()
    .map((each) => each.toFixed(1))
    .join(' ')} on ${availableParallelism()} cores`;

const rows: Row[] = [];
for (const id of chosen) {
  console.error(`${id} … ${load()}`);
  rows.push(...((await benchmarks.get(id)?.()) ?? []));
}
console.error(`done, ${load()}`);

if (values.json) {
  process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
} else {
  console.table(
    Object.fromEntries(
      rows.map((row) => [
        row.id,
        {
          value: row.value,
          unit: row.unit,
          ratio: row.ratio ?? '',
          limit: row.limit ?? '',
          over: row.overLimit ?? '',
          runs: row.runs,
          min: row.spread.min,
          median: row.spread.median,
          p99: row.spread.p99 ?? '',
          max: row.spread.max,
        },
      ]),
    ),
  );
  for (const row of rows) {
    console.log(`${row.id.padEnd(14)} ${row.what}`);
    if (row.versus) console.log(`${''.padEnd(14)} versus ${row.versus}`);
  }
}
