import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createSimulatedLineScanner } from '../../../bench/code-scanner/simulated-line-scanner.ts';
import { listen } from '../../../bench/id-card-reader/serve.ts';
import { createSimulatedKeypad } from '../../../bench/keypad/simulated-keypad.ts';
import { createSimulatedSignaturePad } from '../../../bench/signature-pad/simulated-signature-pad.ts';
import { createCodeScanner } from '../../../device-drivers/code-scanner/code-scanner.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { parseRecording } from '../../../device-drivers/transports/recording.ts';
import { createReplayTransport } from '../../../device-drivers/transports/replay-transport.ts';
import { writeLine } from '../signature-pad/pen.ts';
import { until } from '../transports/until.ts';
import { qrCode } from './sample-codes.ts';

/** Runs a device's tool; `asked` is called when it has asked the person to act. */
const run = async (device: string, args: readonly string[], asked: () => void) => {
  const cli = fileURLToPath(new URL(`../../../device-drivers/${device}/cli.ts`, import.meta.url));
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let words = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const acting = { timer: undefined as NodeJS.Timeout | undefined };
  child.stderr.on('data', (chunk) => {
    words += chunk;
    acting.timer ??= setInterval(asked, 150);
  });
  const [code] = await once(child, 'close');
  clearInterval(acting.timer);
  return { code, output, words };
};

describe('the technician’s tools', { timeout: 30_000 }, () => {
  test('a code is read, shown masked, and the recording holds nothing of it and plays', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'scan-cli-'));
    const file = join(folder, 'visit.jsonl');
    const scanner = createSimulatedLineScanner({ clock: systemClock, dialect: 'newland' });
    const served = await listen(scanner, { port: 0 });
    const secret = '11010119000101000A';
    try {
      const { code, output } = await run(
        'code-scanner',
        [
          'read',
          '--profile',
          'newland-serial',
          '--transport',
          `tcp://127.0.0.1:${served.port}`,
          '--record',
          file,
        ],
        () => scanner.show(qrCode(secret)),
      );
      expect(code, output).toBe(0);
      expect(JSON.parse(output)).toMatchObject({ symbology: 'qr', bytes: 18, text: '110**************A' });
      const recording = parseRecording(await readFile(file, 'utf8'));
      const hex = recording.map((line) => ('bytes' in line ? line.bytes : '')).join('');
      expect(hex).not.toContain(Buffer.from(secret.slice(0, 8)).toString('hex'));

      const driver = createCodeScanner({
        id: 'scanner',
        transport: createReplayTransport(recording),
        clock: systemClock,
        profile: 'newland-serial',
      });
      driver.start();
      await until(() => driver.status.device === 'online');
      const played = await driver.read({ signal: new AbortController().signal, timeout: 3_000 });
      await driver.stop();
      expect(played).toMatchObject({
        ok: true,
        value: { aim: ']Q1', text: { text: '000000000000000000' } },
      });
    } finally {
      await served.close();
      await rm(folder, { recursive: true });
    }
  });

  test('a wrong profile is told in words', async () => {
    for (const device of ['code-scanner', 'signature-pad']) {
      const { code, words } = await run(
        device,
        ['status', '--profile', 'no-such-model', '--transport', 'tcp://127.0.0.1:9'],
        () => undefined,
      );
      expect(code).toBe(64);
      expect(words).toContain('unknownProfile');
    }
  });

  test('keys are told as words', async () => {
    const keypad = createSimulatedKeypad('nav-pad');
    const served = await listen(keypad, { port: 0 });
    try {
      const { output } = await run(
        'keypad',
        [
          'listen',
          '--profile',
          'storm-nav-pad',
          '--timeout',
          '2',
          '--transport',
          `hid-tcp://127.0.0.1:${served.port}`,
        ],
        () => {
          keypad.press('help');
          keypad.release('help');
        },
      );
      expect(output).toContain('{"key":"help","kind":"pressed"}');
    } finally {
      await served.close();
    }
  });

  test('a line is taken, and told without what it looks like', async () => {
    const pad = createSimulatedSignaturePad('stu-430');
    const served = await listen(pad, { port: 0 });
    try {
      const { code, output } = await run(
        'signature-pad',
        ['capture', '--profile', 'wacom-stu-430', '--transport', `hid-tcp://127.0.0.1:${served.port}`],
        () => writeLine(pad),
      );
      expect(code, output).toBe(0);
      expect(output).toContain('"points":20');
      expect(output).not.toContain('"x"');
    } finally {
      await served.close();
    }
  });
});
