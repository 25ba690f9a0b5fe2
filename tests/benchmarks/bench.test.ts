import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { root } from '../journeys/processes.ts';
import { quantile, row, rowOf } from './row.ts';

describe('npm run bench', () => {
  it('prints nothing but rows with --json', () => {
    const printed = execFileSync(
      process.execPath,
      ['tests/benchmarks/bench.ts', '--only', 'bundle', '--json'],
      { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const rows = z.array(row).parse(JSON.parse(printed));
    expect(rows.map((each) => each.id)).toEqual(['bundle']);
    expect(rows[0]?.unit).toBe('bytes');
    expect(rows[0]?.value).toBeGreaterThan(1_000);
  });

  it('takes p99 by nearest rank, and leaves it out where there are too few runs for it', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(quantile(hundred, 0.99)).toBe(99);
    expect(quantile(hundred, 0.5)).toBe(50);
    const common = { id: 'P0', what: 'a test', unit: 'ms' };
    expect(rowOf({ ...common, runs: hundred }).spread.p99).toBe(99);
    const few = rowOf({ ...common, runs: [3, 1, 2], limit: 1.5, versus: { name: 'another', value: 4 } });
    expect(few.spread).toEqual({ min: 1, median: 2, max: 3 });
    expect(few).toMatchObject({ value: 2, ratio: 0.5, limit: 1.5, overLimit: 0.5 });
  });
});
