import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listen } from '../../../bench/id-card-reader/serve.ts';
import { createSimulatedCardReader } from '../../../bench/id-card-reader/simulated-card-reader.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { findDeviceTools } from '../../../device-drivers/tool/find-device-tools.ts';
import { formatFoundDevices } from '../../../device-drivers/tool/list-command.ts';

const CLI = fileURLToPath(new URL('../../../device-drivers/tool/cli.ts', import.meta.url));

const run = async (...words: string[]) => {
  const child = spawn(process.execPath, [CLI, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const told = { output: '', error: '' };
  child.stdout.on('data', (chunk) => {
    told.output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    told.error += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, ...told };
};

describe('the technician’s tool', { timeout: 30_000, concurrent: true }, () => {
  it('runs the tool of a class with the rest of the words, and gives its exit code', async () => {
    const served = await listen(createSimulatedCardReader({ clock: systemClock }), { port: 0 });
    const at = ['--transport', `tcp://127.0.0.1:${served.port}`];
    const there = await run('id-card-reader', 'status', ...at);
    expect(there.code).toBe(0);
    expect(JSON.parse(there.output)).toMatchObject({ device: 'online' });
    await served.close();
    expect((await run('id-card-reader', 'status', ...at)).code).toBe(1);
    expect((await run('id-card-reader', 'dance')).code).toBe(64);
  });

  it('explains itself with every class that there is', async () => {
    const { code, output } = await run('help');
    expect(code).toBe(0);
    for (const { deviceClass } of findDeviceTools()) expect(output).toContain(deviceClass);
  });

  it('a class that there is not is wrong usage', async () => {
    const { code, error } = await run('toaster', 'status');
    expect(code).toBe(64);
    expect(error).toContain('no such class: toaster');
    expect((await run()).code).toBe(64);
  });

  it('lists what is plugged in', async () => {
    const { code, output } = await run('list', '--json', '--timeout', '2');
    expect(code).toBe(0);
    const found: unknown = JSON.parse(output);
    expect(Array.isArray(found)).toBe(true);
    expect((await run('list', '--everything')).code).toBe(64);
  });
});

describe('the tools of the classes', () => {
  it('are found by their folders: a new class needs no entry anywhere', async () => {
    const root = await mkdtemp(join(tmpdir(), 'tools-'));
    try {
      for (const folder of [
        'device-drivers/toaster',
        'device-drivers/tool',
        'printers/engraver',
        'printers/fonts',
      ])
        await mkdir(join(root, folder), { recursive: true });
      for (const file of ['device-drivers/toaster', 'device-drivers/tool', 'printers/engraver'])
        await writeFile(join(root, file, 'cli.ts'), '');
      expect(findDeviceTools(root)).toEqual([
        { deviceClass: 'engraver', file: join(root, 'printers/engraver/cli.ts') },
        { deviceClass: 'toaster', file: join(root, 'device-drivers/toaster/cli.ts') },
      ]);
    } finally {
      await rm(root, { recursive: true });
    }
    const classes = findDeviceTools().map(({ deviceClass }) => deviceClass);
    expect(classes).toEqual(expect.arrayContaining(['id-card-reader', 'receipt-printer', 'page-printer']));
    expect(classes).not.toContain('tool');
  });
});

describe('the list of found devices', () => {
  it('is a table, and says so when there is nothing', () => {
    expect(formatFoundDevices([])).toBe('nothing found\n');
    const table = formatFoundDevices([
      {
        on: 'serial',
        place: '/dev/ttyUSB0',
        name: 'WCH CH340',
        usb: '1A86:7523',
        deviceClass: null,
        protocol: null,
        address: 'serial:/dev/ttyUSB0@115200',
        note: null,
      },
    ]).split('\n');
    expect(table[0]).toMatch(/^CLASS +PLACE +USB +NAME +ADDRESS +NOTE$/);
    expect(table[1]).toMatch(/^\? +\/dev\/ttyUSB0 +1A86:7523 +WCH CH340 +serial:\/dev\/ttyUSB0@115200$/);
  });
});
