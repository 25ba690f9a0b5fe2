import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { root } from '../journeys/processes.ts';
import { row } from './row.ts';

describe('npm run bench', () => {
  it('prints nothing but rows with --json', () => {
    const printed = execFileSync(
      process.execPath,
      ['tests/benchmarks/bench.ts', '--only', 'bundle', '--json'],
      {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    const rows = z.array(row).parse(JSON.parse(printed));
    expect(rows.map((each) => each.id)).toEqual(['bundle']);
    expect(rows[0]?.value).toBeGreaterThan(1_000);
  });
});
