import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSimulatedScanner } from '../../../bench/document-scanner/simulated-escl-scanner.ts';
import { esclUrlOf, findEsclScanners } from '../../../device-drivers/document-scanner/escl/escl-discovery.ts';
import { createEsclScanner } from '../../../device-drivers/document-scanner/escl/escl-scanner.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { type PrivateAvahi, startPrivateAvahi } from '../discovery/private-avahi.ts';
import { selfSigned } from './certificate.ts';
import { never, until } from './rig.ts';

describe('a scanner on the network', () => {
  let avahi: PrivateAvahi;
  beforeAll(async () => {
    avahi = await startPrivateAvahi();
  });
  afterAll(() => avahi.stop());

  it('it is found by DNS-SD, and the driver works with what was found: over HTTP and over HTTPS', async () => {
    const tls = selfSigned();
    const plain = createSimulatedScanner();
    const secure = createSimulatedScanner({ tls });
    const name = `Scanner ${process.pid}`;
    try {
      const { port } = await plain.listen({ port: 0 });
      const { port: securePort } = await secure.listen({ port: 0 });
      const txt = ['rs=eSCL', 'ty=Simulated Scanner', 'is=platen,adf'];
      await avahi.publish({ name, type: '_uscan._tcp', port, txt });
      await avahi.publish({ name, type: '_uscans._tcp', port: securePort, txt });
      const found = await findEsclScanners({
        clock: systemClock,
        signal: never(),
        environment: avahi.environment,
      });
      if (!found.ok) throw new Error(found.error.detail);
      const ours = found.value.filter((one) => one.name === name);
      expect(ours.map(({ url }) => url).toSorted()).toEqual([
        `http://127.0.0.1:${port}/eSCL`,
        `https://127.0.0.1:${securePort}/eSCL`,
      ]);
      for (const { url, model } of ours) {
        expect(model).toBe('Simulated Scanner');
        const scanner = createEsclScanner({
          id: 'scanner',
          clock: systemClock,
          url,
          certificate: url.startsWith('https:') ? tls.fingerprint : undefined,
        });
        scanner.start();
        await until('online', () => scanner.status.device === 'online');
        await scanner.stop();
      }
    } finally {
      await plain.close();
      await secure.close();
    }
  });

  it('nobody can be asked', async () => {
    const found = await findEsclScanners({
      clock: systemClock,
      signal: never(),
      environment: { DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/nonexistent/bus' },
    });
    expect(found).toMatchObject({ ok: false, error: { problem: 'noDaemon' } });
  });
});

it.each([
  [{ type: '_uscan._tcp', address: '192.0.2.7', port: 80, txt: {} }, 'http://192.0.2.7:80/eSCL'],
  [
    { type: '_uscan._tcp', address: 'fe80::1', port: 8_080, txt: { rs: '/eSCL/' } },
    'http://[fe80::1]:8080/eSCL',
  ],
  [
    { type: '_uscans._tcp', address: '192.0.2.7', port: 443, txt: { rs: 'scan/v2' } },
    'https://192.0.2.7:443/scan/v2',
  ],
])('the address of an announced scanner: %j', (service, url) => {
  expect(esclUrlOf({ name: 'A', host: 'a.local', ...service })).toBe(url);
});
