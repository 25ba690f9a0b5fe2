import { SerialPort } from 'serialport';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import {
  createDeviceFileTransport,
  deviceFileOpenFault,
  deviceFileTrouble,
} from '../../../device-drivers/transports/device-file-transport.ts';
import { openTransport } from '../../../device-drivers/transports/open-transport.ts';
import type { Connection, TransportFault } from '../../../device-drivers/transports/transport.ts';
import { createPtyPair, type PtyPair } from './pty-pair.ts';
import { until } from './until.ts';

const withPair = async (use: (pair: PtyPair) => Promise<void>): Promise<void> => {
  const pair = await createPtyPair();
  try {
    await use(pair);
  } finally {
    await pair.close();
  }
};

const openAt = async (path: string): Promise<Connection> => {
  const opened = await createDeviceFileTransport({ path, clock: systemClock }).open();
  if (!opened.ok) throw new Error(opened.error.detail);
  return opened.value;
};

const watch = (connection: Connection) => {
  const seen = { received: Buffer.alloc(0), closings: [] as (TransportFault | null)[] };
  connection.onData((chunk) => {
    seen.received = Buffer.concat([seen.received, chunk]);
  });
  connection.onClose((reason) => seen.closings.push(reason));
  return seen;
};

const openFar = async (pair: PtyPair): Promise<SerialPort> => {
  const far = new SerialPort({ path: pair.far, baudRate: 115_200, autoOpen: false });
  await new Promise<void>((resolve, reject) => far.open((error) => (error ? reject(error) : resolve())));
  return far;
};

const everyByte = Uint8Array.from({ length: 2_560 }, (_, index) => index & 0xff);

describe('a device file', () => {
  it('carries every byte both ways, and closes once when we close it', () =>
    withPair(async (pair) => {
      const far = await openFar(pair);
      far.on('data', (chunk: Buffer) => far.write(chunk));
      const connection = await openAt(pair.near);
      const seen = watch(connection);
      expect(await connection.write(everyByte)).toEqual({ ok: true, value: undefined });
      await until(() => seen.received.length === everyByte.length);
      expect([...seen.received]).toEqual([...everyByte]);
      await connection.close();
      await connection.close();
      expect(seen.closings).toEqual([null]);
      expect(await connection.write(everyByte)).toMatchObject({ ok: false, error: { code: 'lost' } });
    }));

  it('that takes no more waits with the rest of a write, and keeps two writes apart', () =>
    withPair(async (pair) => {
      // Open, and not reading.
      const far = await openFar(pair);
      const connection = await openAt(pair.near);
      const long = new Uint8Array(300_000).map((_, index) => index % 251);
      let written = 0;
      const writing = Promise.all(
        [long, everyByte].map(async (bytes) => {
          const done = await connection.write(bytes);
          written += 1;
          return done;
        }),
      );
      await systemClock.sleep(300);
      expect(written).toBe(0);
      const received: Buffer[] = [];
      far.on('data', (chunk: Buffer) => received.push(chunk));
      expect((await writing).every(({ ok }) => ok)).toBe(true);
      const total = () => received.reduce((sum, chunk) => sum + chunk.length, 0);
      await until(() => total() === long.length + everyByte.length);
      expect(Buffer.concat(received).equals(Buffer.concat([long, everyByte]))).toBe(true);
      await connection.close();
    }));

  it('that goes while a write waits ends the write and the link', () =>
    withPair(async (pair) => {
      const connection = await openAt(pair.near);
      const seen = watch(connection);
      const writing = connection.write(new Uint8Array(300_000));
      await systemClock.sleep(100);
      await pair.pull();
      expect(await writing).toMatchObject({ ok: false, error: { code: 'lost' } });
      await until(() => seen.closings.length > 0);
      expect(seen.closings).toMatchObject([{ code: 'lost' }]);
      await connection.close();
      expect(seen.closings).toHaveLength(1);
    }));

  it('that is pulled while it is quiet is noticed, and opens again when it is back', () =>
    withPair(async (pair) => {
      const transport = openTransport({ kind: 'file', path: pair.near });
      const opened = await transport.open();
      if (!opened.ok) throw new Error(opened.error.code);
      const seen = watch(opened.value);
      await systemClock.sleep(700);
      await pair.pull();
      await until(() => seen.closings.length === 1, 1_000);
      expect(seen.closings[0]).toMatchObject({ code: 'lost' });
      expect(await transport.open()).toMatchObject({
        ok: false,
        error: { code: 'noDevice', detail: 'ENOENT' },
      });
      await pair.plug();
      const again = await transport.open();
      expect(again.ok).toBe(true);
      if (again.ok) await again.value.close();
    }));

  it('does not hold up the files of the process while the device says nothing', () =>
    withPair(async (pair) => {
      // More than libuv has threads: with blocking reads the sixth could not even be opened.
      const links = await Promise.all(Array.from({ length: 6 }, () => openAt(pair.near)));
      await systemClock.sleep(100);
      const began = systemClock.now();
      const another = await openAt(pair.near);
      expect(systemClock.now() - began).toBeLessThan(1_000);
      await Promise.all([...links, another].map((link) => link.close()));
    }));

  it('is given up when the signal says so', async () => {
    const transport = createDeviceFileTransport({ path: '/dev/null', clock: systemClock });
    expect(await transport.open(AbortSignal.abort())).toMatchObject({
      ok: false,
      error: { detail: 'opening was given up' },
    });
    const late = new AbortController();
    const opening = transport.open(late.signal);
    late.abort();
    expect(await opening).toMatchObject({ ok: false, error: { detail: 'opening was given up' } });
  });

  it('that is a folder is a mistake of the configuration', async () => {
    const opened = await createDeviceFileTransport({ path: '/dev', clock: systemClock }).open();
    expect(opened).toMatchObject({ ok: false, error: { code: 'noDevice', action: 'configuration' } });
  });

  it.each([
    ['EBUSY', 'busy', 'configuration'],
    ['EACCES', 'noDevice', 'configuration'],
    ['ENODEV', 'noDevice', 'maintenance'],
  ])('that answers an opening with %s is %s', (errno, code, action) => {
    expect(deviceFileOpenFault(errno)).toMatchObject({ code, action });
  });

  it.each([
    ['EAGAIN', 'wait'],
    ['EINVAL', 'cannot'],
    ['ENODEV', 'gone'],
    ['EIO', 'gone'],
    ['ENOSPC', 'failed'],
  ])('%s means %s', (errno, trouble) => {
    expect(deviceFileTrouble(errno)).toBe(trouble);
  });
});
