import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cardOf, SAMPLE_RECORDS } from '../../../bench/id-card-reader/sample-cards.ts';
import { listen } from '../../../bench/id-card-reader/serve.ts';
import { createSimulatedCardReader } from '../../../bench/id-card-reader/simulated-card-reader.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { parseRecording } from '../../../device-drivers/transports/recording.ts';

const CLI = fileURLToPath(new URL('../../../device-drivers/id-card-reader/cli.ts', import.meta.url));

const run = async (...args: string[]) => {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, output };
};

describe('the technician’s tool', () => {
  it('reads a card, shows it masked, and leaves a recording', { timeout: 20_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'card-cli-'));
    const file = join(folder, 'visit.jsonl');
    const simulated = createSimulatedCardReader({ clock: systemClock });
    const served = await listen(simulated, { port: 0 });
    simulated.layCard(cardOf(SAMPLE_RECORDS.ordinary));
    try {
      const { code, output } = await run(
        'read',
        '--transport',
        `tcp://127.0.0.1:${served.port}`,
        '--record',
        file,
      );
      expect(code).toBe(0);
      expect(JSON.parse(output)).toMatchObject({ kind: 'resident', name: '林**', validTo: '2035-03-02' });
      expect(output).not.toContain(SAMPLE_RECORDS.ordinary.idNumber);
      expect(parseRecording(await readFile(file, 'utf8')).length).toBeGreaterThan(8);
    } finally {
      await served.close();
      await rm(folder, { recursive: true });
    }
  });

  it('says that there is no reader', { timeout: 20_000 }, async () => {
    const served = await listen(createSimulatedCardReader({ clock: systemClock }), { port: 0 });
    await served.close();
    const { code, output } = await run(
      'status',
      '--transport',
      `tcp://127.0.0.1:${served.port}`,
      '--timeout',
      '1',
    );
    expect(code).toBe(1);
    expect(JSON.parse(output)).toMatchObject({ device: 'noDevice' });
  });
});
