import { createServer } from 'node:https';
import { describe, expect, it } from 'vitest';
import { createSimulatedScanner } from '../../../bench/document-scanner/simulated-escl-scanner.ts';
import { createEsclScanner } from '../../../device-drivers/document-scanner/escl/escl-scanner.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { selfSigned } from './certificate.ts';
import { brightnessOf, collector, feederRequest, never, pageOf, until } from './rig.ts';

const mine = selfSigned();
const sheets = await Promise.all([60, 130, 200].map(pageOf));

const createRig = async (certificate: string | undefined, shown = mine) => {
  const simulated = createSimulatedScanner({ tls: shown });
  await simulated.listen({ port: 0 });
  simulated.loadFeeder(sheets);
  const scanner = createEsclScanner({ id: 'scanner', clock: systemClock, url: simulated.url, certificate });
  scanner.start();
  return {
    simulated,
    scanner,
    async [Symbol.asyncDispose]() {
      await scanner.stop();
      await simulated.close();
    },
  };
};

describe('a scanner over HTTPS with a certificate that it signed itself', () => {
  it.each([
    ['as OpenSSL prints it', mine.fingerprint],
    ['without colons, in small letters', mine.fingerprint.replaceAll(':', '').toLowerCase()],
  ])('it is known by its fingerprint, %s, and its pages come', async (_, certificate) => {
    await using rig = await createRig(certificate);
    await until('online', () => rig.scanner.status.device === 'online');
    const { pages, onPage } = collector();
    expect(await rig.scanner.scan(feederRequest, onPage, { signal: never() })).toEqual({
      ok: true,
      value: { pages: 3 },
    });
    const seen = await Promise.all(pages.map((page) => brightnessOf(page.jpeg)));
    for (const [index, wanted] of [60, 130, 200].entries())
      expect(Math.abs((seen[index] ?? 0) - wanted)).toBeLessThan(6);
    expect(rig.simulated.state().jobs).toMatchObject([{ state: 'Completed', deleted: true }]);
  });

  it('another one answers at its address: nothing is asked, and the technician is told', async () => {
    let requests = 0;
    const impostor = createServer(selfSigned(), (_, response) => {
      requests += 1;
      response.end();
    });
    await new Promise<void>((resolve) => impostor.listen(0, '127.0.0.1', () => resolve()));
    const address = impostor.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const scanner = createEsclScanner({
      id: 'scanner',
      clock: systemClock,
      url: `https://127.0.0.1:${port}/eSCL`,
      certificate: mine.fingerprint,
    });
    try {
      scanner.start();
      await until('judged', () => scanner.status.fault !== null);
      expect(scanner.status).toMatchObject({
        device: 'offline',
        fault: { code: 'wrongCertificate', action: 'configuration' },
      });
      expect(requests).toBe(0);
    } finally {
      await scanner.stop();
      impostor.closeAllConnections();
      impostor.close();
    }
  });

  it('no fingerprint is configured and no authority has signed it: it is not trusted', async () => {
    await using rig = await createRig(undefined);
    await until('judged', () => rig.scanner.status.fault !== null);
    expect(rig.scanner.status.fault).toMatchObject({ code: 'wrongCertificate' });
  });

  it('its certificate is renewed in the middle of a batch', async () => {
    await using rig = await createRig(mine.fingerprint);
    await until('online', () => rig.scanner.status.device === 'online');
    const { port } = rig.simulated.state();
    const renewed = createSimulatedScanner({ tls: selfSigned() });
    const { pages, onPage } = collector();
    const result = await rig.scanner.scan(
      feederRequest,
      async (page) => {
        await onPage(page);
        await rig.simulated.pull();
        await renewed.listen({ port: port ?? 0 });
      },
      { signal: never() },
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'wrongCertificate' } });
    expect(pages).toHaveLength(1);
    await until('told', () => rig.scanner.status.fault?.code === 'wrongCertificate');
    await renewed.close();
  });

  it.each(['', 'abcd', 'z'.repeat(64)])('%s is no fingerprint: a wrong configuration', (certificate) => {
    expect(() =>
      createEsclScanner({ id: 's', clock: systemClock, url: 'https://127.0.0.1/eSCL', certificate }),
    ).toThrow(TypeError);
  });
});
