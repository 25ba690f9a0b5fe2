import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSimulatedIppPrinter } from '../../../bench/page-printer/simulated-ipp-printer.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createPagePrinter } from '../../../printers/page-printer/page-printer.ts';
import { requireTool, startIppEvePrinter } from './ippeveprinter.ts';
import { smallPdf } from './pdf.ts';
import { job, never, quick } from './rig.ts';
import { until } from './until.ts';

let dir = '';
const certificate = async (name: string) => {
  const files = { key: join(dir, `${name}.key`), cert: join(dir, `${name}.crt`) };
  const subject = ['-subj', '/CN=printer.example', '-days', '2', '-keyout', files.key, '-out', files.cert];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject], { stdio: 'ignore' });
  const cert = await readFile(files.cert, 'utf8');
  return { key: await readFile(files.key, 'utf8'), cert, pin: new X509Certificate(cert).fingerprint256 };
};
const open = (uri: string, certificateSha256?: string) => {
  const printer = createPagePrinter({
    id: 'page',
    uri,
    clock: systemClock,
    timings: quick,
    ...(certificateSha256 === undefined ? {} : { tls: { certificateSha256 } }),
  });
  printer.start();
  return Object.assign(printer, { [Symbol.asyncDispose]: () => printer.stop() });
};

describe('a printer by ipps', () => {
  beforeAll(async () => {
    requireTool('openssl', 'openssl');
    dir = await mkdtemp(join(tmpdir(), 'ipps-'));
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  it('with the pinned certificate prints; with another is told, and nothing is sent to it', async () => {
    const own = await certificate('own');
    const other = await certificate('other');
    const simulated = createSimulatedIppPrinter({ sheetMs: 20, tls: own });
    const { uri, port } = await simulated.listen({ port: 0 });
    try {
      expect(uri).toMatch(/^ipps:/);
      {
        await using printer = open(uri, own.pin);
        await until(() => printer.status.device === 'online');
        expect(await printer.print(job(), { signal: never })).toMatchObject({ ok: true });
      }
      // A printer that nobody else speaks to: whatever it hears came from a driver that should have kept silent.
      const untrusted = createSimulatedIppPrinter({ tls: own });
      const there = await untrusted.listen({ port: 0 });
      {
        await using printer = open(there.uri, other.pin);
        await until(() => printer.status.fault !== null);
        expect(printer.status).toMatchObject({
          device: 'offline',
          fault: { code: 'wrongCertificate', action: 'configuration' },
        });
        expect(await printer.print(job({ key: 'k' }), { signal: never })).toMatchObject({
          ok: false,
          error: { code: 'printerLost' },
        });
      }
      {
        // Nobody vouches for a certificate that the printer signed itself.
        await using printer = open(there.uri);
        await until(() => printer.status.fault !== null);
        expect(printer.status.device).toBe('noDevice');
      }
      expect(untrusted.heard).toEqual([]);
      await untrusted.close();
      // Its certificate is changed while it is watched: the link is given up at the next look.
      await using printer = open(uri, own.pin);
      await until(() => printer.status.device === 'online');
      await simulated.close();
      const impostor = createSimulatedIppPrinter({ tls: other });
      await impostor.listen({ port });
      await until(() => printer.status.fault?.code === 'wrongCertificate');
      expect(impostor.heard).toEqual([]);
      await impostor.close();
    } finally {
      await simulated.close();
    }
  });

  it('the PWG reference printer with the certificate that it made for itself', async () => {
    const eve = await startIppEvePrinter({ dir });
    try {
      const uri = eve.uri.replace(/^ipp:/, 'ipps:');
      await using printer = open(uri, await eve.certificate());
      await until(() => printer.status.device === 'online');
      const pdf = await smallPdf(1);
      expect(await printer.print({ pdf, copies: 1, title: 'T', key: 'k' }, { signal: never })).toMatchObject({
        ok: true,
      });
      expect(eve.printedFiles().map((file) => file.equals(pdf))).toEqual([true]);
      await using wrong = open(uri, '00'.repeat(32));
      await until(() => wrong.status.fault?.code === 'wrongCertificate');
    } finally {
      await eve.stop();
    }
  }, 40_000);
});
