import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSimulatedIppPrinter } from '../../../bench/page-printer/simulated-ipp-printer.ts';
import { pdf } from './rig.ts';

const cli = (...args: string[]): Promise<{ readonly exitCode: unknown; readonly output: string }> =>
  new Promise((resolve) => {
    const tool = join(import.meta.dirname, '../../../printers/page-printer/cli.ts');
    execFile(process.execPath, [tool, ...args], { timeout: 15_000 }, (error, stdout, stderr) =>
      resolve({ exitCode: error?.code ?? 0, output: `${stdout}${stderr}` }),
    );
  });

it('the bench tool tells the state, prints a file, tells why it does not, and how it is used', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'page-cli-'));
  const simulated = createSimulatedIppPrinter({ sheetMs: 20 });
  try {
    const { uri } = await simulated.listen({ port: 0 });
    const file = join(dir, 'paper.pdf');
    await writeFile(file, pdf);
    expect(await cli('status', '--printer', uri)).toMatchObject({ exitCode: 0 });
    expect(await cli('print', file, '--printer', uri, '--copies', '2')).toMatchObject({ exitCode: 0 });
    expect(simulated.printed).toMatchObject([{ copies: 2 }]);
    simulated.set({ coverOpen: true });
    const refused = await cli('print', file, '--printer', uri);
    expect(refused.exitCode).toBe(1);
    expect(refused.output).toContain('coverOpen');
    expect(await cli('print', file, '--printer', 'lpt1')).toMatchObject({ exitCode: 2 });
  } finally {
    await simulated.close();
    await rm(dir, { recursive: true, force: true });
  }
}, 30_000);
