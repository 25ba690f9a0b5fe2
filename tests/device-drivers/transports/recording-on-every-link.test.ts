import { createServer, type Server, type Socket } from 'node:net';
import { SerialPort } from 'serialport';
import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../device-drivers/contract.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createHidTransport } from '../../../device-drivers/transports/hid-transport.ts';
import { openTransport } from '../../../device-drivers/transports/open-transport.ts';
import { parseRecording } from '../../../device-drivers/transports/recording.ts';
import { createRecordingTransport } from '../../../device-drivers/transports/recording-transport.ts';
import { createReplayTransport } from '../../../device-drivers/transports/replay-transport.ts';
import type { Connection, Transport } from '../../../device-drivers/transports/transport.ts';
import { createSimulatedClock } from '../simulated-clock.ts';
import { createPtyPair } from './pty-pair.ts';
import { createSimulatedHidLibrary } from './simulated-hid-library.ts';
import { until } from './until.ts';

/** A link to a device that sends back what it gets. */
interface Echo {
  readonly transport: Transport;
  /** The device sends what nobody asked for. */
  say(bytes: readonly number[]): void;
  close(): Promise<void>;
}

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

const onTcp = (kind: 'tcp' | 'hid-tcp') => async (): Promise<Echo> => {
  const { server, port, sockets } = await echoServer();
  return {
    transport: openTransport({ kind, host: '127.0.0.1', port }),
    say: (bytes) => sockets.at(-1)?.write(Buffer.from(kind === 'tcp' ? bytes : [0, bytes.length, ...bytes])),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};

const onPty = (kind: 'serial' | 'file') => async (): Promise<Echo> => {
  const pair = await createPtyPair();
  const far = new SerialPort({ path: pair.far, baudRate: 115_200, autoOpen: false });
  await new Promise<void>((resolve, reject) => far.open((error) => (error ? reject(error) : resolve())));
  far.on('data', (chunk: Buffer) => far.write(chunk));
  return {
    transport: openTransport(
      kind === 'serial' ? { kind, path: pair.near, baudRate: 115_200 } : { kind, path: pair.near },
    ),
    say: (bytes) => far.write(Buffer.from(bytes)),
    close: pair.close,
  };
};

const onHid = async (): Promise<Echo> => {
  const id = { vendorId: 1, productId: 2 };
  const library = createSimulatedHidLibrary([{ ...id, path: '/dev/hidraw0' }]);
  const { open } = library.HIDAsync;
  const transport = createHidTransport(
    { ...id, framing: 'len8+63' },
    {
      loadLibrary: async () => ({
        ...library,
        devicesAsync: library.devicesAsync,
        HIDAsync: {
          open: async (path) => {
            const handle = await open(path);
            return {
              ...handle,
              write: async (report) => {
                library.report([...report.subarray(1)]);
                return report.length;
              },
            };
          },
        },
      }),
      readDescriptor: async () => new Uint8Array(0),
    },
  );
  return {
    transport,
    say: (bytes) => library.report([bytes.length, ...bytes]),
    close: async () => undefined,
  };
};

/** Says three things one after another, and gives all that came back. */
const talk = async (connection: Connection): Promise<string> => {
  let heard = '';
  connection.onData((chunk) => {
    heard += Buffer.from(chunk).toString('hex');
  });
  let expected = '';
  for (const word of ['one', 'two', 'three']) {
    expect((await connection.write(Buffer.from(word))).ok).toBe(true);
    expected += Buffer.from(word).toString('hex');
    await until(() => heard.length >= expected.length);
  }
  return heard;
};

describe.each([
  ['tcp', onTcp('tcp')],
  ['hid-tcp', onTcp('hid-tcp')],
  ['hid', onHid],
  ['serial', onPty('serial')],
  ['file', onPty('file')],
])('what crosses a link of kind %s', (_, open) => {
  it('is recorded in its order, and played back to the same effect', async () => {
    const echo = await open();
    const lines: string[] = [];
    const opened = await createRecordingTransport(echo.transport, {
      clock: systemClock,
      createMask: () => (bytes) => bytes,
      sink: (line) => lines.push(line),
    }).open();
    if (!opened.ok) throw new Error(opened.error.detail);
    const heard = await talk(opened.value);
    echo.say([0x21]);
    await until(() => lines.some((line) => line.includes('"bytes":"21"')));
    await opened.value.close();
    await echo.close();

    const recording = parseRecording(lines.join(''));
    expect(recording[0]).toMatchObject({ dir: 'open' });
    expect(recording.at(-1)).toMatchObject({ dir: 'close' });
    const replay = createReplayTransport(recording);
    const again = await replay.open();
    if (!again.ok) throw new Error(again.error.detail);
    expect(await talk(again.value)).toMatch(new RegExp(`^${heard}`));
    expect(replay.divergences).toEqual([]);
    expect(replay.finished).toBe(true);
    await again.value.close();
  });
});

describe('a recording of a device that speaks unasked', () => {
  const recording = parseRecording(
    [
      '{"at":5,"dir":"open"}',
      '{"at":105,"dir":"in","bytes":"0a"}',
      '{"at":1105,"dir":"in","bytes":"0b"}',
      '{"at":2000,"dir":"out","bytes":"ff"}',
      '{"at":2050,"dir":"in","bytes":"0c"}',
      '{"at":3000,"dir":"close","reason":"lost"}',
      '{"at":4000,"dir":"open"}',
      '{"at":4100,"dir":"in","bytes":"0d"}',
      '{"at":4200,"dir":"close","reason":"lost"}',
    ].join('\n'),
  );
  const play = async (transport: Transport) => {
    const opened = await transport.open();
    if (!opened.ok) throw new Error(opened.error.detail);
    const heard: string[] = [];
    opened.value.onData((chunk) => heard.push(Buffer.from(chunk).toString('hex')));
    opened.value.onClose((reason) => heard.push(reason === null ? 'closed' : reason.code));
    return { connection: opened.value, heard };
  };

  it('is played in its own time where a clock paces it, up to the loss of the link', async () => {
    const clock = createSimulatedClock();
    const replay = createReplayTransport(recording, { pace: clock });
    const { connection, heard } = await play(replay);
    await clock.advance(99);
    expect(heard).toEqual([]);
    await clock.advance(1);
    expect(heard).toEqual(['0a']);
    await clock.advance(1_000);
    expect(heard).toEqual(['0a', '0b']);
    await connection.write(Uint8Array.of(0xff));
    await clock.advance(50);
    expect(heard).toEqual(['0a', '0b', '0c']);
    await clock.advance(949);
    expect(heard).toHaveLength(3);
    await clock.advance(1);
    expect(heard.at(-1)).toBe('lost');
    const second = await play(replay);
    await clock.advance(200);
    expect(second.heard).toEqual(['0d', 'lost']);
    expect(clock.sleepers).toBe(0);
  });

  it('is played at once without one, and only to who listens', async () => {
    const replay = createReplayTransport(recording);
    const { connection, heard } = await play(replay);
    await until(() => heard.length === 2);
    expect(heard).toEqual(['0a', '0b']);
    await connection.write(Uint8Array.of(0xff));
    await until(() => heard.length === 4);
    expect(heard).toEqual(['0a', '0b', '0c', 'lost']);
  });

  it('that is closed in the middle leaves nobody waiting', async () => {
    const clock: Clock & { readonly sleepers: number } = createSimulatedClock();
    const { connection, heard } = await play(createReplayTransport(recording, { pace: clock }));
    await until(() => clock.sleepers === 1);
    await connection.close();
    await until(() => clock.sleepers === 0);
    expect(heard).toEqual(['closed']);
  });
});
