import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { benchClient } from '../../bench/bench-client.ts';
import { allPorts } from '../../bench/demonstration/ports.ts';
import { screenIsStale } from '../../bench/demonstration/screen-build.ts';
import { loadSecrets, readTerminalConfig } from '../../bench/demonstration/settings.ts';
import { portInUse } from '../../bench/port-in-use.ts';
import { systemClock } from '../../device-drivers/system-clock.ts';

let folder: string;
const spawned: ReturnType<typeof spawn>[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiosk-start-'));
});
afterEach(async () => {
  for (const child of spawned.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('close', resolve));
    }
  }
  await rm(folder, { recursive: true, force: true });
});

/** A base of which every port is free now. */
const freeBase = async (): Promise<number> => {
  for (let base = 21_000 + (process.pid % 150) * 40; base < 60_000; base += 40) {
    const taken = await Promise.all(allPorts(base).map(portInUse));
    if (!taken.includes(true)) return base;
  }
  throw new Error('no free ports');
};

/** `npm start` with a screen that is an empty page, so that nothing is built. */
const startDemonstration = async (base: number) => {
  const ui = join(folder, 'ui');
  await mkdir(ui);
  await writeFile(join(ui, 'index.html'), '<!doctype html><title>screen</title>');
  const child = spawn(process.execPath, ['bench/start.ts', '--var', join(folder, 'var'), '--ui', ui], {
    env: { ...process.env, KIOSK_PORT_BASE: String(base) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  spawned.push(child);
  const heard = { out: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      heard.out += chunk.toString();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const hears = async (words: string): Promise<void> => {
    await expect.poll(() => heard.out, { timeout: 30_000, interval: 50 }).toContain(words);
  };
  return { child, heard, ended, hears };
};

describe('npm start', () => {
  it('the house starts, the terminal finds its devices, and Ctrl+C leaves nothing behind', async () => {
    const base = await freeBase();
    const { child, heard, ended, hears } = await startDemonstration(base);
    await hears('Ctrl+C');
    for (const address of [`:${base}/`, `:${base + 16}`, `:${base + 1}/desk`])
      expect(heard.out).toContain(address);
    expect(await (await fetch(`http://127.0.0.1:${base}/`)).text()).toContain('<title>screen</title>');

    const secrets = await loadSecrets(join(folder, 'var'));
    expect(heard.out).toContain(secrets.clerkPassword);
    const desk = await fetch(`http://127.0.0.1:${base + 1}/desk/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ name: secrets.clerkName, password: secrets.clerkPassword }),
      redirect: 'manual',
    });
    expect(desk.status).toBe(303);
    expect(desk.headers.get('set-cookie')).toContain('desk=');

    const kioskLog = () => readFile(join(folder, 'var/log/kiosk.log'), 'utf8');
    const tells = (device: string, state: string) =>
      expect.poll(kioskLog, { timeout: 15_000 }).toMatch(new RegExp(`"${device}","state":"${state}"`));
    for (const device of ['cardReader', 'scanner', 'receiptPrinter', 'pagePrinter'])
      await tells(device, 'online');
    await benchClient(`http://127.0.0.1:${base + 16}`).pull('scanner');
    await tells('scanner', '(noDevice|offline)');

    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(await Promise.all(allPorts(base).map(portInUse))).not.toContain(true);
  });

  it('a process that dies is named with its last words, and the others are stopped', async () => {
    const base = await freeBase();
    // The court finds a file where its folder should be.
    await mkdir(join(folder, 'var'));
    await writeFile(join(folder, 'var/court'), '');
    const { heard, ended } = await startDemonstration(base);
    expect(await ended).toBe(1);
    expect(heard.out).toMatch(/"court" has ended \(exit code 1\)/);
    expect(heard.out).toContain('ENOTDIR');
    expect(await Promise.all(allPorts(base).map(portInUse))).not.toContain(true);
  });

  it('the court is killed while the house runs: it is named, and the others are stopped', async () => {
    const base = await freeBase();
    const { heard, ended, hears } = await startDemonstration(base);
    await hears('Ctrl+C');
    const courtLog = await readFile(join(folder, 'var/log/court.log'), 'utf8');
    const pid = Number(/"pid":(\d+)/.exec(courtLog)?.[1]);
    expect(pid).toBeGreaterThan(1);
    process.kill(pid, 'SIGKILL');
    expect(await ended).toBe(1);
    expect(heard.out).toContain('"court" has ended (signal SIGKILL)');
    expect(await Promise.all(allPorts(base).map(portInUse))).not.toContain(true);
  });

  it('a taken port is named, with the way to choose others', async () => {
    const base = await freeBase();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(base + 13, '127.0.0.1', resolve));
    try {
      const { heard, ended } = await startDemonstration(base);
      expect(await ended).toBe(1);
      expect(heard.out).toContain(`Port ${base + 13} is taken`);
      expect(heard.out).toContain(`KIOSK_PORT_BASE=${base + 100} npm start`);
    } finally {
      await new Promise((resolve) => other.close(resolve));
    }
  });
});

describe('what the start stands on', () => {
  it('the configuration of the bench is one that a terminal accepts', async () => {
    expect((await readTerminalConfig()).court.district).toContain('样本省样本市样本区');
  });

  it('secrets are made once, and kept', async () => {
    const first = await loadSecrets(folder);
    expect(await loadSecrets(folder)).toEqual(first);
    const elsewhere = await loadSecrets(join(folder, 'another'));
    expect(elsewhere.token).not.toBe(first.token);
  });

  it('the screen is built anew when it is missing, and when a source is younger', async () => {
    await mkdir(join(folder, 'kiosk-ui/screens'), { recursive: true });
    await mkdir(join(folder, 'dist/kiosk-ui'), { recursive: true });
    const source = join(folder, 'kiosk-ui/screens/welcome.tsx');
    const built = join(folder, 'dist/kiosk-ui/index.html');
    await writeFile(source, '');
    expect(await screenIsStale(folder)).toBe(true);
    await writeFile(built, '');
    const now = systemClock.now() / 1000;
    await utimes(source, now - 60, now - 60);
    await utimes(built, now, now);
    expect(await screenIsStale(folder)).toBe(false);
    await utimes(source, now + 60, now + 60);
    expect(await screenIsStale(folder)).toBe(true);
  });
});
