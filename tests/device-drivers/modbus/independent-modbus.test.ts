import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { serveSerial } from '../../../bench/id-card-reader/serve.ts';
import { createSimulatedModbusUnit } from '../../../bench/modbus/simulated-modbus-unit.ts';
import { createIoBoard } from '../../../device-drivers/modbus/io-board.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createSerialTransport } from '../../../device-drivers/transports/serial-transport.ts';
import { createTcpTransport } from '../../../device-drivers/transports/tcp-transport.ts';
import { createPtyPair } from '../transports/pty-pair.ts';
import { until } from '../transports/until.ts';

/** Runs mbpoll, a Modbus master on libmodbus, once; gives what it printed. */
const mbpoll = (words: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile('mbpoll', [...words], { timeout: 10_000 }, (error, stdout, stderr) => {
      if (error && 'code' in error && error.code === 'ENOENT')
        reject(new Error('mbpoll is missing: apt-get install mbpoll'));
      else if (error) reject(new Error(`mbpoll: ${stdout}${stderr}`));
      else resolve(stdout);
    });
  });

/** The values that mbpoll printed, by channel. */
const printed = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/^\[(\d+)\]:\s+(\d)/gm)].map(([, channel = '', value = '']) => [channel, value]),
  );

describe('the simulated unit, asked by libmodbus over a serial line', () => {
  test('it reads and writes coils, reads inputs, and is refused what there is not', async () => {
    const pair = await createPtyPair();
    const unit = createSimulatedModbusUnit({ clock: systemClock, unit: 7 });
    const served = await serveSerial(unit, { path: pair.far, baudRate: 9_600 });
    const line = ['-m', 'rtu', '-a', '7', '-b', '9600', '-P', 'none', '-1', '-q'];
    try {
      await mbpoll([...line, '-t', '0', '-r', '3', pair.near, '1']);
      expect(unit.relay(3)).toBe(true);
      await mbpoll([...line, '-t', '0', '-r', '5', pair.near, '1', '0', '1']);
      expect([4, 5, 6, 7, 8].map(unit.relay)).toEqual([false, true, false, true, false]);
      const coils = printed(await mbpoll([...line, '-t', '0', '-r', '1', '-c', '8', pair.near]));
      expect(coils).toEqual({ 1: '0', 2: '0', 3: '1', 4: '0', 5: '1', 6: '0', 7: '1', 8: '0' });
      unit.setInput(2, true);
      const inputs = printed(await mbpoll([...line, '-t', '1', '-r', '1', '-c', '3', pair.near]));
      expect(inputs).toEqual({ 1: '0', 2: '1', 3: '0' });
      await expect(mbpoll([...line, '-t', '1', '-r', '8', '-c', '2', pair.near])).rejects.toThrow(
        'Illegal data address',
      );
      expect(unit.requests).toEqual([0x05, 0x0f, 0x01, 0x02, 0x02]);
    } finally {
      await served.close();
      await pair.close();
    }
  });
});

/** A unit of Debian's pymodbus: RTU frames over TCP. Relays 1 and 3 are on, inputs 2 and 4. It prints its relays for each line that it reads. */
const PYMODBUS_UNIT = `
import asyncio, sys
from pymodbus.server import StartAsyncTcpServer
from pymodbus.transaction import ModbusRtuFramer
from pymodbus.datastore import ModbusSequentialDataBlock, ModbusSlaveContext, ModbusServerContext

coils = ModbusSequentialDataBlock(1, [True, False, True, False, False, False, False, False])
inputs = ModbusSequentialDataBlock(1, [False, True, False, True])
context = ModbusServerContext(slaves={5: ModbusSlaveContext(di=inputs, co=coils)}, single=False)

def tell():
    sys.stdin.readline()
    print("".join("1" if on else "0" for on in coils.getValues(1, 8)), flush=True)

async def main():
    asyncio.get_running_loop().add_reader(sys.stdin, tell)
    await StartAsyncTcpServer(context, address=("127.0.0.1", int(sys.argv[1])), framer=ModbusRtuFramer)

asyncio.run(main())
`;

const freePort = async (): Promise<number> => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
};

const relaysOf = async (server: ChildProcess): Promise<string> => {
  if (!server.stdin || !server.stdout) throw new Error('no pipes');
  const told = once(server.stdout, 'data', { signal: AbortSignal.timeout(5_000) });
  server.stdin.write('\n');
  return String((await told)[0]).trim();
};

describe('our board driver, on a unit of pymodbus', () => {
  test('it puts the relays as they are wanted, pulses one, and reads the inputs', async () => {
    const port = await freePort();
    const server = spawn('/usr/bin/python3', ['-c', PYMODBUS_UNIT, String(port)], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let complaint = '';
    server.stderr.on('data', (text: Buffer) => {
      complaint += text.toString();
    });
    const board = createIoBoard({
      transport: createTcpTransport({ host: '127.0.0.1', port }),
      clock: systemClock,
      config: { unit: 5, outputs: [1, 2, 3, 8], inputs: [1, 2, 4] },
    });
    const release = board.hold();
    try {
      await until(() => board.phase === 'working' || server.exitCode !== null, 15_000);
      if (server.exitCode !== null)
        throw new Error(`no unit (apt-get install python3-pymodbus python3-serial-asyncio): ${complaint}`);
      // Nobody wants any relay on.
      expect(await relaysOf(server)).toBe('00000000');
      expect([1, 2, 3, 4].map(board.input)).toEqual([false, true, 'unknown', true]);
      expect(
        await board.set(
          new Map([
            [1, 'on'],
            [2, 'on'],
            [8, 'on'],
          ]),
        ),
      ).toEqual({ ok: true, value: undefined });
      expect(await relaysOf(server)).toBe('11000001');
      expect(board.output(2)).toBe(true);
      const pulse = board.pulse(3, 300, AbortSignal.timeout(5_000));
      await until(() => board.output(3) === true);
      expect(await relaysOf(server)).toBe('11100001');
      expect(await pulse).toEqual({ ok: true, value: undefined });
      expect(await relaysOf(server)).toBe('11000001');
      expect(board.counters).toMatchObject({ badChecksums: 0, garbageBytes: 0, timeouts: 0 });
    } finally {
      await release();
      server.kill('SIGKILL');
    }
  });

  test('a board that is smaller than the configuration says is a fault of the configuration', async () => {
    const pair = await createPtyPair();
    const unit = createSimulatedModbusUnit({ clock: systemClock, relays: 4, inputs: 4 });
    const served = await serveSerial(unit, { path: pair.far, baudRate: 9_600 });
    const board = createIoBoard({
      transport: createSerialTransport({ path: pair.near, baudRate: 9_600 }),
      clock: systemClock,
      config: { unit: 1, outputs: [5], inputs: [] },
    });
    const release = board.hold();
    try {
      await until(() => board.phase === 'outOfService');
      expect(board.fault).toMatchObject({ code: 'boardRefused', action: 'configuration' });
      expect(board.counters.refusals).toBeGreaterThan(0);
    } finally {
      await release();
      await served.close();
      await pair.close();
    }
  });
});
