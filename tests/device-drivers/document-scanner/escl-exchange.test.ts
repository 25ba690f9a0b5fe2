import { createServer, type Server, type Socket } from 'node:net';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newLinkCounters } from '../../../device-drivers/contract.ts';
import { createEsclClient, jobPathOf } from '../../../device-drivers/document-scanner/escl/escl-client.ts';
import {
  createHttpExchange,
  isEsclUrl,
  readFingerprint,
} from '../../../device-drivers/document-scanner/escl/escl-exchange.ts';
import { parseEsclStatus } from '../../../device-drivers/document-scanner/escl/escl-status.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';

/** A device that answers each request with these bytes, and then closes the connection or keeps it open. */
let answer: { readonly bytes: Buffer; readonly close: boolean } = { bytes: Buffer.alloc(0), close: true };
let asked = '';
let server: Server;
let origin = '';
const open = new Set<Socket>();

beforeAll(async () => {
  server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => open.delete(socket));
    let request = '';
    socket.on('data', (bytes) => {
      request += bytes.toString('latin1');
      if (!request.includes('\r\n\r\n')) return;
      asked = request;
      if (answer.close) socket.end(answer.bytes);
      else socket.write(answer.bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
afterAll(() => {
  for (const socket of open) socket.destroy();
  server.close();
});

const ask = (bytes: Buffer | string, close = true) => {
  answer = { bytes: Buffer.from(bytes), close };
  const counters = newLinkCounters();
  const client = createEsclClient({
    url: `${origin}/eSCL/`,
    exchange: createHttpExchange({ origin, certificate: null }),
    clock: systemClock,
    counters,
    bodySilence: 150,
  });
  const sent = client.send({
    method: 'GET',
    path: 'ScannerStatus',
    silence: 300,
    signal: new AbortController().signal,
  });
  return sent.then((result) => ({ result, counters }));
};

const STATUS = '<ScannerStatus><State>Idle</State></ScannerStatus>';
const HTTP = (body: string, length = body.length): string =>
  `HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: ${length}\r\nRetry-After: 7\r\n\r\n${body}`;

describe('what a device can do to an HTTP request', () => {
  it('a proper answer, whole or chunked', async () => {
    const { result } = await ask(HTTP(STATUS));
    expect(result).toMatchObject({ ok: true, value: { status: 200, location: null, retryAfter: 7 } });
    expect(asked).toMatch(/^GET \/eSCL\/ScannerStatus HTTP\/1\.1\r\n/);
    const half = STATUS.length / 2;
    const chunked = `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${half.toString(16)}\r\n${STATUS.slice(0, half)}\r\n${half.toString(16)}\r\n${STATUS.slice(half)}\r\n0\r\n\r\n`;
    const whole = await ask(chunked);
    expect(whole.result.ok && Buffer.from(whole.result.value.body).toString()).toBe(STATUS);
  });

  it.each([
    ['closes without a word', '', true, 'unreachable'],
    ['says nothing', '', false, 'silent'],
    ['speaks something else', 'SSH-2.0-device\r\n', true, 'garbled'],
    ['breaks off in the head', 'HTTP/1.1 200 OK\r\nConte', true, 'unreachable'],
    ['breaks off in the body', HTTP(STATUS.slice(0, 9), 50), true, 'cutShort'],
    ['stops in the middle of the body', HTTP(STATUS.slice(0, 9), 50), false, 'silent'],
    ['promises a negative length', HTTP(STATUS, -5), true, 'garbled'],
    ['sends a body beyond all measure', HTTP(STATUS, 2 ** 40), true, 'cutShort'],
  ])('it %s', async (_, bytes, close, kind) => {
    const { result } = await ask(bytes, close);
    expect(result).toMatchObject({ ok: false, error: { kind } });
  });

  it('nobody is there', async () => {
    const exchange = createHttpExchange({ origin: 'http://127.0.0.1:1', certificate: null });
    const { signal } = new AbortController();
    expect(await exchange.send({ method: 'GET', path: '/', signal, onSign: () => undefined })).toMatchObject({
      ok: false,
      error: { kind: 'unreachable', detail: 'ECONNREFUSED' },
    });
  });

  it('a page that never ends is not read for ever', async () => {
    answer = { bytes: Buffer.alloc(0), close: false };
    const flood = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        const piece = Buffer.alloc(1 << 20);
        const more = (): void => {
          while (!socket.destroyed && socket.write(piece));
        };
        socket.on('drain', more);
        more();
      });
    });
    await new Promise<void>((resolve) => flood.listen(0, '127.0.0.1', () => resolve()));
    const address = flood.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const exchange = createHttpExchange({ origin: `http://127.0.0.1:${port}`, certificate: null });
    const { signal } = new AbortController();
    expect(await exchange.send({ method: 'GET', path: '/', signal, onSign: () => undefined })).toMatchObject({
      ok: false,
      error: { kind: 'cutShort', detail: 'the body is too large' },
    });
    flood.close();
  });

  it('whatever bytes come, there is an outcome and it is one of ours', async () => {
    const proper = Buffer.from(HTTP(STATUS));
    const mangled = fc
      .tuple(fc.nat(proper.length), fc.nat(30), fc.uint8Array({ maxLength: 30 }))
      .map(([at, lost, added]) => Buffer.concat([proper.subarray(0, at), added, proper.subarray(at + lost)]));
    await fc.assert(
      fc.asyncProperty(fc.oneof(mangled, fc.uint8Array({ maxLength: 300 })), async (bytes) => {
        const { result, counters } = await ask(Buffer.from(bytes));
        if (result.ok) expect(typeof parseEsclStatus(result.value.body).ok).toBe('boolean');
        else expect(['unreachable', 'cutShort', 'garbled', 'silent']).toContain(result.error.kind);
        expect(counters.framesOut).toBe(1);
      }),
      { numRuns: 150 },
    );
  });
});

it('any Location gives a path on the device, or none, and never another host', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.webUrl(), fc.string(), fc.constantFrom('//other/x', '////x', 'urn:x')),
      (location) => {
        const path = jobPathOf(location);
        if (path === null) return;
        expect(path.startsWith('/')).toBe(true);
        const url = new URL('http://192.0.2.7');
        url.pathname = path;
        expect(url.host).toBe('192.0.2.7');
      },
    ),
    { numRuns: 1_000 },
  );
});

it('addresses and fingerprints', () => {
  expect(['http://a/eSCL', 'https://a', 'ftp://a', 'lpt1'].map(isEsclUrl)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(readFingerprint(`AB:${'0'.repeat(62)}`)).toBe(`ab${'0'.repeat(62)}`);
  expect(readFingerprint('AB')).toBeNull();
});
