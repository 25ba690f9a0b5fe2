import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CourtLineMode } from '../../bench/court-line/court-line.ts';
import { createCourtClient } from '../../court/client/court-client.ts';
import { keyIdOf } from '../../court/contract/receipt-signature.ts';
import { systemClock } from '../../device-drivers/system-clock.ts';
import { createSimulatedClock } from '../device-drivers/simulated-clock.ts';
import { clientFor, createRig, memoryUploads, type Rig, sampleFiling, token, valueIn } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await createRig();
});
afterAll(() => rig.close());

const faults: readonly (readonly [string, CourtLineMode, string])[] = [
  ['nobody listens', { kind: 'cut' }, 'lineDown'],
  ['the court answers 500', { kind: 'answer500' }, 'courtError'],
  ['the court answers 409', { kind: 'answer409' }, 'conflict'],
  ['the answer is garbage', { kind: 'garbage' }, 'garbled'],
];

describe.each(faults)('%s', (_situation, mode, code) => {
  it(`every question gets ${code}, and the same questions are answered when the line is good again`, async () => {
    const { filing } = sampleFiling([100, 100, 100]);
    const uploads = memoryUploads();
    await rig.line.set(mode);
    const questions = [
      () => rig.client.submit(filing, uploads),
      () => rig.client.answers('1'.repeat(64)),
      () => rig.client.callGuide({ terminalId: 'hall-1', place: '一楼', step: '首页' }),
      () => rig.client.guideCall('00000000-0000-4000-8000-000000000000'),
      () => rig.client.endGuideCall('00000000-0000-4000-8000-000000000000'),
      () => rig.client.health(),
    ];
    for (const question of questions) {
      expect(await question()).toMatchObject({ ok: false, error: { code } });
    }
    await rig.line.set({ kind: 'pass' });
    valueIn(await rig.client.submit(filing, uploads));
    valueIn(await rig.client.health());
  });
});

describe('in the middle of a filing', () => {
  it('the court has a fault while an upload is resumed: the upload is not begun anew', async () => {
    const { filing } = sampleFiling([100, 1_500_000, 100]);
    const uploads = memoryUploads();
    await rig.line.set({ kind: 'dropUpload', bytes: 1_200_000 });
    expect(await rig.client.submit(filing, uploads)).toMatchObject({ error: { code: 'lineDown' } });
    const notes = new Map(uploads.notes);
    expect(notes.size).toBe(2);
    // A client whose answers to HEAD are 500.
    const broken = createCourtClient({
      baseUrl: rig.line.url,
      token,
      trustedKeys: [rig.gateway.publicKey],
      clock: systemClock,
      fetch: async (url, init) =>
        init?.method === 'HEAD' ? new Response(null, { status: 503 }) : fetch(url, init),
    });
    expect(await broken.submit(filing, uploads)).toMatchObject({
      error: { code: 'courtError', detail: '503 HEAD' },
    });
    expect(uploads.notes).toEqual(notes);
    valueIn(await rig.client.submit(filing, uploads));
  });

  it('the upload is no longer known at the court: it is begun anew', async () => {
    const { filing, manifest } = sampleFiling([100, 100, 100]);
    const uploads = memoryUploads();
    uploads.set(`${manifest.filingId}/complaint`, '/api/uploads/00000000-0000-4000-8000-000000000000');
    valueIn(await rig.client.submit(filing, uploads));
  });

  it('the court sends the upload elsewhere: the token does not follow', async () => {
    const { filing } = sampleFiling([100, 100, 100]);
    const asked: string[] = [];
    const client = createCourtClient({
      baseUrl: rig.line.url,
      token,
      trustedKeys: [rig.gateway.publicKey],
      clock: systemClock,
      fetch: async (url, init) => {
        asked.push(new URL(String(url)).origin);
        return init?.method === 'POST' && String(url).endsWith('/api/uploads')
          ? new Response(null, { status: 201, headers: { location: 'http://elsewhere.invalid/take' } })
          : fetch(url, init);
      },
    });
    expect(await client.submit(filing, memoryUploads())).toMatchObject({ error: { code: 'garbled' } });
    expect(new Set(asked)).toEqual(new Set([rig.line.url]));
  });

  it('the signature is not the court’s: the content must be kept; the true receipt comes at the next try', async () => {
    const { filing } = sampleFiling([100, 100, 100]);
    const uploads = memoryUploads();
    await rig.line.set({ kind: 'corruptSignature' });
    expect(await rig.client.submit(filing, uploads)).toMatchObject({ error: { code: 'badSignature' } });
    await rig.line.set({ kind: 'pass' });
    valueIn(await rig.client.submit(filing, uploads));
  });

  it('the receipt is rightly signed but for another filing', async () => {
    valueIn(await rig.client.submit(sampleFiling([100, 100, 100]).filing, memoryUploads()));
    const { filing } = sampleFiling([100, 100, 100]);
    await rig.line.set({ kind: 'foreignReceipt' });
    expect(await rig.client.submit(filing, memoryUploads())).toMatchObject({
      error: { code: 'wrongReceipt' },
    });
    await rig.line.set({ kind: 'pass' });
  });

  it('the receipt is signed by a key the terminal was not given', async () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const stranger = clientFor(rig.line.url, { publicKey: { keyId: keyIdOf(publicKey), publicKey: pem } });
    expect(await stranger.submit(sampleFiling([9, 9, 9]).filing, memoryUploads())).toMatchObject({
      error: { code: 'badSignature' },
    });
  });

  it('the caller cancels', async () => {
    await rig.line.set({ kind: 'slow', milliseconds: 400 });
    const ending = new AbortController();
    const submitted = rig.client.submit(sampleFiling([9, 9, 9]).filing, memoryUploads(), ending.signal);
    ending.abort();
    expect(await submitted).toMatchObject({ error: { code: 'cancelled' } });
    await rig.line.set({ kind: 'pass' });
  });

  it('the token is not known', async () => {
    const client = createCourtClient({
      baseUrl: rig.url,
      token: 'x'.repeat(40),
      trustedKeys: [],
      clock: systemClock,
    });
    expect(await client.submit(sampleFiling([9, 9, 9]).filing, memoryUploads())).toEqual({
      ok: false,
      error: { code: 'refused', detail: '401 unauthorized' },
    });
  });

  it('a file of the package cannot be read: that is a bug of the terminal and rejects', async () => {
    const { manifest } = sampleFiling([9, 9, 9]);
    const filing = {
      manifest,
      open: async () => ({ size: 9, read: () => Promise.reject(new Error('disk')) }),
    };
    await expect(rig.client.submit(filing, memoryUploads())).rejects.toThrow('disk');
  });
});

describe('an answer without end', () => {
  it('in time: the wait ends by the clock', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const clock = createSimulatedClock();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const client = createCourtClient({ baseUrl: `http://127.0.0.1:${port}`, token, trustedKeys: [], clock });
    try {
      const asked = client.health();
      await clock.advance(29_999);
      expect(clock.sleepers).toBe(1);
      await clock.advance(1);
      expect(await asked).toEqual({ ok: false, error: { code: 'lineDown', detail: 'timeout' } });
      expect(clock.sleepers).toBe(0);
    } finally {
      silent.closeAllConnections();
      silent.close();
    }
  });

  it('in size: it is not read to the end', async () => {
    let sent = 0;
    const endless = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const piece = Buffer.alloc(65_536, 0x20);
      const more = () => {
        while (!response.destroyed) {
          sent += piece.length;
          if (!response.write(piece)) return;
        }
      };
      response.on('drain', more);
      more();
    });
    await new Promise<void>((resolve) => endless.listen(0, '127.0.0.1', resolve));
    const address = endless.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const client = createCourtClient({
      baseUrl: `http://127.0.0.1:${port}`,
      token,
      trustedKeys: [],
      clock: systemClock,
    });
    try {
      expect(await client.health()).toEqual({
        ok: false,
        error: { code: 'garbled', detail: 'answer too large' },
      });
      expect(sent).toBeLessThan(20_000_000);
    } finally {
      endless.closeAllConnections();
      endless.close();
    }
  });

  it('the name of the court is not known', async () => {
    const client = createCourtClient({
      baseUrl: 'http://court.invalid',
      token,
      trustedKeys: [],
      clock: systemClock,
    });
    expect(await client.health()).toMatchObject({ ok: false, error: { code: 'lineDown' } });
  });
});
