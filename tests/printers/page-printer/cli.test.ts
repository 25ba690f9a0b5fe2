import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSimulatedIppPrinter } from '../../../bench/page-printer/simulated-ipp-printer.ts';
import { parseIppRecording } from '../../../printers/page-printer/ipp-recording.ts';
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
    const record = join(dir, 'traffic.jsonl');
    expect(await cli('health', '--printer', uri, '--record', record)).toMatchObject({ exitCode: 0 });
    expect(parseIppRecording(await readFile(record, 'utf8')).length).toBeGreaterThan(2);
    expect(await cli('test-page', '--printer', uri)).toMatchObject({ exitCode: 0 });
    expect(simulated.printed).toHaveLength(2);
    expect(await cli('reset', '--printer', uri)).toMatchObject({ exitCode: 0 });
    expect((await cli('words', 'media-jam-warning')).output).toContain('卡纸');
    simulated.set({ coverOpen: true });
    const open = await cli('status', '--printer', uri);
    expect(open.exitCode).toBe(1);
    expect(open.output).toContain('A cover is open');
    const refused = await cli('print', file, '--printer', uri);
    expect(refused.exitCode).toBe(1);
    expect(refused.output).toContain('coverOpen');
    expect(await cli('print', file, '--printer', 'lpt1')).toMatchObject({ exitCode: 2 });
    expect(await cli('print', file, '--printer', uri, '--format', 'text/plain')).toMatchObject({
      exitCode: 2,
    });
  } finally {
    await simulated.close();
    await rm(dir, { recursive: true, force: true });
  }
}, 60_000);
