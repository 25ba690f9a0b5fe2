import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cardOf, SAMPLE_RECORDS } from '../../../bench/id-card-reader/sample-cards.ts';
import { listen } from '../../../bench/id-card-reader/serve.ts';
import { createSimulatedCaModule } from '../../../bench/id-card-reader/simulated-ca-module.ts';
import { createSimulatedCardReader } from '../../../bench/id-card-reader/simulated-card-reader.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { parseRecording } from '../../../device-drivers/transports/recording.ts';

const CLI = fileURLToPath(new URL('../../../device-drivers/id-card-reader/cli.ts', import.meta.url));

const run = async (...args: string[]) => {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let words = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    // Words for the technician go beside the outcome; they count where there is no outcome.
    words += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, output: output || words };
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

  it('reads fingerprints and makes a picture where it is told to, and shows neither', {
    timeout: 20_000,
  }, async () => {
    const simulated = createSimulatedCardReader({ clock: systemClock });
    const served = await listen(simulated, { port: 0 });
    simulated.layCard(cardOf(SAMPLE_RECORDS.longTerm, [], 2));
    try {
      const { code, output } = await run(
        'read',
        '--transport',
        `tcp://127.0.0.1:${served.port}`,
        '--fingerprints',
        '--wlt-program',
        '/bin/false',
      );
      expect(code).toBe(0);
      expect(JSON.parse(output)).toMatchObject({
        validity: 'longTerm',
        fingerprints: 2,
        photoBytes: 1_024,
        picture: { problem: 'programFailed', detail: 'exit 1' },
      });
    } finally {
      await served.close();
    }
  });

  it('reads a module of another protocol by its word', { timeout: 20_000 }, async () => {
    const module = createSimulatedCaModule({ clock: systemClock });
    const served = await listen(module, { port: 0 });
    module.layCard(cardOf(SAMPLE_RECORDS.foreigner2023));
    try {
      const { code, output } = await run(
        'read',
        '--transport',
        `tcp://127.0.0.1:${served.port}`,
        '--protocol',
        'ca-module',
      );
      expect(code).toBe(0);
      expect(JSON.parse(output)).toMatchObject({
        kind: 'foreigner2023',
        number: `999${'*'.repeat(14)}${SAMPLE_RECORDS.foreigner2023.idNumber.at(-1)}`,
      });
    } finally {
      await served.close();
    }
  });

  it('says which protocols there are when asked for another', async () => {
    const { code, output } = await run('status', '--transport', 'tcp://127.0.0.1:9', '--protocol', 'none');
    expect(code).toBe(64);
    expect(output).toContain('ca-module,sdt,sdt-sum');
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
