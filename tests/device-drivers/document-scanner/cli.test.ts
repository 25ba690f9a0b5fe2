import { execFile } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSimulatedScanner } from '../../../bench/document-scanner/simulated-escl-scanner.ts';
import { parseEsclRecording } from '../../../device-drivers/document-scanner/escl/escl-recording.ts';
import { startPrivateAvahi } from '../discovery/private-avahi.ts';
import { selfSigned } from './certificate.ts';
import { brightnessOf, pageOf, saneConfiguration, temporaryFolder } from './rig.ts';

const TOOL = join(import.meta.dirname, '../../../device-drivers/document-scanner/cli.ts');

const cli = (
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly exitCode: unknown; readonly out: string; readonly error: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, ...environment };
    execFile(process.execPath, [TOOL, ...args], { timeout: 30_000, env }, (error, out, messages) =>
      resolve({ exitCode: error?.code ?? 0, out, error: messages }),
    );
  });

it('the tool tells the state, scans into files that nobody else may read, and records without the pages', async () => {
  await using folder = await temporaryFolder();
  const simulated = createSimulatedScanner();
  try {
    await simulated.listen({ port: 0 });
    simulated.loadFeeder(await Promise.all([60, 130].map(pageOf)));
    const at = ['--escl', simulated.url];
    const status = await cli(['status', ...at]);
    expect(status.exitCode).toBe(0);
    expect(JSON.parse(status.out)).toMatchObject({ device: 'online', feeder: 'loaded' });
    const record = join(folder.path, 'traffic.jsonl');
    const scanned = await cli(['scan', folder.path, ...at, '--resolution', '150', '--record', record]);
    expect(scanned).toMatchObject({ exitCode: 0 });
    const names = (await readdir(folder.path)).filter((name) => name.endsWith('.jpg')).toSorted();
    expect(names).toEqual(['page-001.jpg', 'page-002.jpg']);
    expect((await stat(join(folder.path, 'page-001.jpg'))).mode & 0o777).toBe(0o600);
    expect(
      Math.abs((await brightnessOf(await readFile(join(folder.path, 'page-002.jpg')))) - 130),
    ).toBeLessThan(6);
    const recording = parseEsclRecording(await readFile(record, 'utf8'));
    expect(recording.filter(({ method }) => method === 'POST')).toHaveLength(1);
    const empty = await cli(['scan', folder.path, ...at]);
    expect(empty.exitCode).toBe(1);
    expect(JSON.parse(empty.out)).toMatchObject({ code: 'empty' });
    expect((await cli(['health', 'external', ...at])).exitCode).toBe(0);
  } finally {
    await simulated.close();
  }
});

it('a scanner of SANE', async () => {
  await using folder = await temporaryFolder();
  const environment = await saneConfiguration(folder.path, 'test', '');
  const scanned = await cli(
    ['scan', folder.path, '--sane', 'test:0', '--source', 'flatbed', '--resolution', '150'],
    environment,
  );
  expect(scanned).toMatchObject({ exitCode: 0 });
  expect(JSON.parse(scanned.out.split('\n')[0] ?? '')).toMatchObject({ widthPixels: 1181 });
});

it('a scanner over HTTPS: by its fingerprint, by an authority of the system, and not without', async () => {
  await using folder = await temporaryFolder();
  const tls = selfSigned();
  const simulated = createSimulatedScanner({ tls });
  try {
    await simulated.listen({ port: 0 });
    const at = ['status', '--escl', simulated.url];
    expect((await cli([...at, '--certificate', tls.fingerprint])).exitCode).toBe(0);
    const file = join(folder.path, 'authority.pem');
    await writeFile(file, tls.cert);
    expect((await cli(at, { SSL_CERT_FILE: file })).exitCode).toBe(0);
    const refused = await cli(at);
    expect(refused.exitCode).toBe(1);
    expect(refused.out).toContain('wrongCertificate');
  } finally {
    await simulated.close();
  }
});

it('a scanner by its name on the network', async () => {
  const avahi = await startPrivateAvahi();
  const simulated = createSimulatedScanner();
  try {
    const { port } = await simulated.listen({ port: 0 });
    const name = `Lobby ${process.pid}`;
    await avahi.publish({ name, type: '_uscan._tcp', port, txt: ['rs=eSCL'] });
    expect(await cli(['status', '--find', name], avahi.environment)).toMatchObject({ exitCode: 0 });
    const missing = await cli(['status', '--find', 'nowhere'], avahi.environment);
    expect(missing.exitCode).toBe(64);
    expect(missing.error).toContain(name);
  } finally {
    await simulated.close();
    await avahi.stop();
  }
});

it.each([
  ['no scanner', ['status']],
  ['no address', ['status', '--escl', 'lpt1']],
  ['no fingerprint', ['status', '--escl', 'https://127.0.0.1/eSCL', '--certificate', 'abc']],
  ['no such source', ['status', '--escl', 'http://127.0.0.1:9/eSCL', '--source', 'tray']],
  ['no such resolution', ['status', '--escl', 'http://127.0.0.1:9/eSCL', '--resolution', '42']],
  ['no such colour', ['status', '--escl', 'http://127.0.0.1:9/eSCL', '--colour', 'blue']],
  ['no folder', ['scan', '--escl', 'http://127.0.0.1:9/eSCL']],
])('%s: it tells how it is used', async (_, args) => {
  const told = await cli(args);
  expect(told.exitCode).toBe(64);
  expect(told.error).toContain('npm run device -- document-scanner');
});
