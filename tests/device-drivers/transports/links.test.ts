import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { SerialPort } from 'serialport';
import { describe, expect, it } from 'vitest';
import { openTransport } from '../../../device-drivers/transports/open-transport.ts';
import {
  createSerialTransport,
  serialOpenFault,
} from '../../../device-drivers/transports/serial-transport.ts';
import type {
  Connection,
  TransportConfig,
  TransportFault,
} from '../../../device-drivers/transports/transport.ts';
import {
  formatTransportAddress,
  parseTransportAddress,
} from '../../../device-drivers/transports/transport-address.ts';
import { createPtyPair } from './pty-pair.ts';
import { until } from './until.ts';

const watch = (connection: Connection) => {
  const seen = { received: Buffer.alloc(0), closings: [] as (TransportFault | null)[] };
  connection.onData((chunk) => {
    seen.received = Buffer.concat([seen.received, chunk]);
  });
  connection.onClose((reason) => seen.closings.push(reason));
  return seen;
};

/** A server that sends back what it gets. */
const echoServer = async (): Promise<{ server: Server; port: number; sockets: Socket[] }> => {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    socket.pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP address');
  return { server, port: address.port, sockets };
};

const everyByte = Uint8Array.from({ length: 2_560 }, (_, index) => index & 0xff);

describe('a TCP link', () => {
  it('carries every byte both ways and closes once when we close it', async () => {
    const { server, port } = await echoServer();
    const opened = await openTransport({ kind: 'tcp', host: '127.0.0.1', port }).open();
    if (!opened.ok) throw new Error(opened.error.code);
    const seen = watch(opened.value);
    expect(await opened.value.write(everyByte)).toEqual({ ok: true, value: undefined });
    await until(() => seen.received.length === everyByte.length);
    expect([...seen.received]).toEqual([...everyByte]);
    await opened.value.close();
    await opened.value.close();
    expect(seen.closings).toEqual([null]);
    expect(await opened.value.write(everyByte)).toMatchObject({ ok: false, error: { code: 'lost' } });
    server.close();
  });

  it('says that the peer went, also to who asks later', async () => {
    const { server, port, sockets } = await echoServer();
    const opened = await openTransport({ kind: 'tcp', host: '127.0.0.1', port }).open();
    if (!opened.ok) throw new Error(opened.error.code);
    const seen = watch(opened.value);
    await until(() => sockets.length === 1);
    sockets[0]?.destroy();
    await until(() => seen.closings.length === 1);
    expect(seen.closings[0]).toMatchObject({ code: 'lost' });
    expect(watch(opened.value).closings[0]).toMatchObject({ code: 'lost' });
    server.close();
  });

  it('to where nobody listens is no device', async () => {
    const { server, port } = await echoServer();
    await new Promise((resolve) => server.close(resolve));
    const opened = await openTransport({ kind: 'tcp', host: '127.0.0.1', port }).open();
    expect(opened).toMatchObject({ ok: false, error: { code: 'noDevice', detail: 'ECONNREFUSED' } });
  });

  it('is given up when the signal says so', async () => {
    const { server, port } = await echoServer();
    const transport = openTransport({ kind: 'tcp', host: '127.0.0.1', port });
    const giveUp = new AbortController();
    const opening = transport.open(giveUp.signal);
    giveUp.abort();
    expect(await opening).toMatchObject({
      ok: false,
      error: { code: 'noDevice', detail: 'opening was given up' },
    });
    expect(await transport.open(giveUp.signal)).toMatchObject({ ok: false, error: { code: 'noDevice' } });
    server.close();
  });
});

describe('a serial link', () => {
  it('carries every byte, is held against others, and notices within a second that the adapter was pulled', async () => {
    const pair = await createPtyPair();
    try {
      const far = new SerialPort({ path: pair.far, baudRate: 115_200 });
      far.on('data', (chunk: Buffer) => far.write(chunk));
      const transport = createSerialTransport({ path: pair.near, baudRate: 115_200 });
      const opened = await transport.open();
      if (!opened.ok) throw new Error(opened.error.code);
      const seen = watch(opened.value);
      expect((await opened.value.write(everyByte)).ok).toBe(true);
      await until(() => seen.received.length === everyByte.length);
      expect([...seen.received]).toEqual([...everyByte]);

      expect(await transport.open()).toMatchObject({ ok: false, error: { code: 'busy' } });

      await pair.pull();
      await until(() => seen.closings.length === 1, 1_000);
      expect(seen.closings[0]).toMatchObject({ code: 'lost' });
      expect(await opened.value.write(everyByte)).toMatchObject({ ok: false });
      await opened.value.close();
      expect(await transport.open()).toMatchObject({ ok: false, error: { code: 'noDevice' } });

      await pair.plug();
      const again = await transport.open();
      expect(again.ok).toBe(true);
      if (again.ok) await again.value.close();
    } finally {
      await pair.close();
    }
  });

  it('to a port that does not exist is no device', async () => {
    const opened = await openTransport({
      kind: 'serial',
      path: join(tmpdir(), 'no-such-port'),
      baudRate: 9_600,
    }).open();
    expect(opened).toMatchObject({ ok: false, error: { code: 'noDevice' } });
  });

  it.each([
    ['Error: Error: Permission denied, cannot open /dev/ttyX', 'noDevice', 'configuration'],
    ['Error Resource temporarily unavailable Cannot lock port', 'busy', 'configuration'],
    ['Error: No such file or directory, cannot open /dev/ttyX', 'noDevice', 'maintenance'],
  ])('that answers "%s" is %s', (message, code, action) => {
    expect(serialOpenFault(message)).toMatchObject({ code, action });
  });
});

describe('an address as a technician types it', () => {
  const reader = { kind: 'hid', vendorId: 0x0400, productId: 0xc35a } as const;
  const good: readonly (readonly [string, TransportConfig])[] = [
    ['tcp://127.0.0.1:9001', { kind: 'tcp', host: '127.0.0.1', port: 9001 }],
    ['tcp://[::1]:9001', { kind: 'tcp', host: '::1', port: 9001 }],
    ['hid-tcp://127.0.0.1:9002', { kind: 'hid-tcp', host: '127.0.0.1', port: 9002 }],
    ['serial:/dev/ttyUSB0@115200', { kind: 'serial', path: '/dev/ttyUSB0', baudRate: 115_200 }],
    ['hid://0400:C35A/len8+63', { ...reader, framing: 'len8+63' }],
    ['hid://0400:C35A/raw64?serial=A+1%2F2', { ...reader, framing: 'raw64', serialNumber: 'A 1/2' }],
    ['hid://0400:C35A/report?usage-page=FF00', { ...reader, framing: 'report', usagePage: 0xff00 }],
    ['file:/dev/usb/lp0', { kind: 'file', path: '/dev/usb/lp0' }],
  ];
  it.each(good)('%s', (text, config) => {
    expect(parseTransportAddress(text)).toEqual(config);
    expect(formatTransportAddress(config)).toBe(text);
    expect(openTransport(config).name).toContain(config.kind);
  });

  it.each([
    ['serial:/dev/ttyUSB0', { kind: 'serial', path: '/dev/ttyUSB0', baudRate: 115_200 }],
    ['serial:///dev/ttyUSB0?baud=9600', { kind: 'serial', path: '/dev/ttyUSB0', baudRate: 9_600 }],
    ['hid://0400:c35a/raw64', { ...reader, framing: 'raw64' }],
    ['file:///dev/usb/lp1', { kind: 'file', path: '/dev/usb/lp1' }],
  ])('%s, another way to write it', (text, config) => {
    expect(parseTransportAddress(text)).toEqual(config);
  });

  it.each([
    'tcp://127.0.0.1:99999',
    'tcp:127.0.0.1:9001',
    'hid-tcp://127.0.0.1',
    'hid://0400:C35A',
    'hid://0400:C35A/64',
    'hid://400:C35A/raw64',
    'hid:0400:C35A/raw64',
    'hid://0400:C35A/raw64?usage-page=XY',
    'serial:ttyUSB0',
    'serial:/dev/ttyUSB0@0',
    'file:lp0',
    'COM3',
    '',
  ])('%s is none', (text) => {
    expect(parseTransportAddress(text)).toBeUndefined();
  });

  it('of any text is read without harm', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((rest) => `hid://0400:C35A/raw64?${rest}`),
        ),
        (text) => {
          const config = parseTransportAddress(text);
          if (config) expect(parseTransportAddress(formatTransportAddress(config))).toEqual(config);
        },
      ),
    );
  });
});
