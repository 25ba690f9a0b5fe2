import { describe, expect, test } from 'vitest';
import { listen } from '../../../bench/id-card-reader/serve.ts';
import { createSimulatedModbusUnit } from '../../../bench/modbus/simulated-modbus-unit.ts';
import type { Clock } from '../../../device-drivers/contract.ts';
import {
  boardFaultOf,
  createIoBoard,
  type IoBoard,
  type IoBoardConfig,
  runsOf,
} from '../../../device-drivers/modbus/io-board.ts';
import type { ModbusException } from '../../../device-drivers/modbus/modbus-master.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createTcpTransport } from '../../../device-drivers/transports/tcp-transport.ts';
import { openFaultyLine } from '../contract/faulty-line.ts';
import { until } from '../transports/until.ts';

const CONFIG: IoBoardConfig = { unit: 1, outputs: [1, 2, 3, 6], inputs: [1, 4] };
const never = (): AbortSignal => new AbortController().signal;
const done = { ok: true, value: undefined };

const withBoard = async (
  run: (rig: {
    readonly unit: ReturnType<typeof createSimulatedModbusUnit>;
    readonly board: IoBoard;
    readonly line: Awaited<ReturnType<typeof openFaultyLine>>;
    readonly release: () => Promise<void>;
  }) => Promise<void>,
  options: { readonly knowsWriteCoils?: boolean; readonly clock?: Clock } = {},
): Promise<void> => {
  const unit = createSimulatedModbusUnit({
    clock: systemClock,
    knowsWriteCoils: options.knowsWriteCoils ?? true,
  });
  const served = await listen(unit, { port: 0 });
  const line = await openFaultyLine({ host: '127.0.0.1', port: served.port });
  const board = createIoBoard({
    transport: createTcpTransport(line),
    clock: options.clock ?? systemClock,
    config: CONFIG,
  });
  const release = board.hold();
  try {
    await until(() => board.phase === 'working');
    await run({ unit, board, line, release });
  } finally {
    await release();
    await line.close();
    await served.close();
  }
};

describe.concurrent('a board of relays and inputs', () => {
  test('relays that stand beside each other are switched by one request, others are never written', () =>
    withBoard(async ({ unit, board }) => {
      const before = unit.requests.length;
      expect(
        await board.set(
          new Map([
            [1, 'on'],
            [2, 'off'],
            [3, 'on'],
            [6, 'on'],
          ]),
        ),
      ).toEqual(done);
      expect(unit.requests.slice(before).filter((code) => code === 0x0f)).toHaveLength(1);
      expect(unit.requests.slice(before).filter((code) => code === 0x05)).toHaveLength(1);
      expect([1, 2, 3, 4, 5, 6, 7, 8].map(unit.relay)).toEqual([
        true,
        false,
        true,
        false,
        false,
        true,
        false,
        false,
      ]);
    }));

  test('a board without function 0F is written relay by relay, and asked for 0F only once', () =>
    withBoard(
      async ({ unit, board }) => {
        expect(
          await board.set(
            new Map([
              [1, 'on'],
              [2, 'on'],
              [3, 'on'],
            ]),
          ),
        ).toEqual(done);
        expect([1, 2, 3].map(unit.relay)).toEqual([true, true, true]);
        expect(unit.requests.filter((code) => code === 0x0f)).toHaveLength(1);
      },
      { knowsWriteCoils: false },
    ));

  test('a board that restarted behind its adapter is put as it was', () =>
    withBoard(async ({ unit, board }) => {
      await board.set(new Map([[2, 'on']]));
      unit.restart();
      expect(unit.relay(2)).toBe(false);
      await until(() => unit.relay(2));
      expect(board.phase).toBe('working');
    }));

  test('a board whose line went is put as it was, and what it was told in vain is not forgotten', () =>
    withBoard(async ({ unit, board, line }) => {
      await board.set(new Map([[2, 'on']]));
      line.set({ kind: 'silent' });
      unit.restart();
      expect(await board.set(new Map([[6, 'on']]))).toMatchObject({
        ok: false,
        error: { code: 'boardLost', completion: 'deviceNotReady' },
      });
      await line.pull();
      line.set(null);
      await until(() => board.output(2) === 'unknown');
      await line.plug();
      await until(() => board.output(6) === true);
      expect([unit.relay(2), unit.relay(6)]).toEqual([true, true]);
    }));

  test('a relay that does not move is told by name, and the others go on', () =>
    withBoard(async ({ unit, board }) => {
      const heal = unit.inject({ kind: 'stuckCoil', channel: 3 });
      expect(await board.set(new Map([[3, 'on']]))).toMatchObject({
        ok: false,
        error: { code: 'outputStuck', completion: 'hardwareError', detail: 'output 3' },
      });
      expect(board).toMatchObject({ stuck: [3], phase: 'working' });
      expect(await board.set(new Map([[1, 'on']]))).toEqual(done);
      heal();
      await until(() => unit.relay(3) && board.stuck.length === 0);
    }));

  test('a pulse ends by itself, and at once when it is cut short', () =>
    withBoard(async ({ unit, board }) => {
      const moved: string[] = [];
      unit.onRelay((channel, on) => moved.push(`${channel} ${on ? 'on' : 'off'}`));
      expect(await board.pulse(6, 250, never())).toEqual(done);
      const away = new AbortController();
      const long = board.pulse(6, 60_000, away.signal);
      await until(() => unit.relay(6));
      // The looks do not undo it meanwhile.
      await systemClock.sleep(400);
      expect(unit.relay(6)).toBe(true);
      away.abort();
      expect(await long).toEqual(done);
      expect(moved).toEqual(['6 on', '6 off', '6 on', '6 off']);
    }));

  test('a pulse during which the line goes leaves nothing under current once it is back', () =>
    withBoard(async ({ unit, board, line }) => {
      const long = board.pulse(6, 1_000, never());
      await until(() => unit.relay(6));
      await line.pull();
      expect(await long).toMatchObject({ ok: false });
      expect(unit.relay(6)).toBe(true);
      await line.plug();
      await until(() => board.phase === 'working');
      expect(unit.relay(6)).toBe(false);
      await systemClock.sleep(300);
      expect(unit.relay(6)).toBe(false);
    }));

  test('a blinking output goes on and off until it is told otherwise', () =>
    withBoard(async ({ unit, board }) => {
      const moved: boolean[] = [];
      unit.onRelay((_, on) => moved.push(on));
      await board.set(new Map([[1, 'blink']]));
      await until(() => moved.length >= 3);
      expect(moved.every((on, index) => index === 0 || on !== moved[index - 1])).toBe(true);
      await board.set(new Map([[1, 'off']]));
      const count = moved.length;
      await systemClock.sleep(800);
      expect(unit.relay(1)).toBe(false);
      expect(moved.length).toBeLessThanOrEqual(count + 1);
    }));

  test('an input that changes is told, with nobody asking', () =>
    withBoard(async ({ unit, board }) => {
      let told = 0;
      const leave = board.onChange(() => {
        told += 1;
      });
      const input = board.digitalInput(4);
      expect(input).toMatchObject({ level: false, device: 'online', fault: null });
      unit.setInput(4, true);
      await until(() => input.level === true);
      expect(told).toBe(1);
      leave();
      unit.setInput(4, false);
      await until(() => input.level === false);
      expect(told).toBe(1);
    }));

  test('one board serves several, and closes with the last of them', () =>
    withBoard(async ({ board, release }) => {
      const other = board.hold();
      await release();
      await release();
      expect(board.phase).toBe('working');
      await other();
      expect(board.phase).toBe('stopped');
      expect(await board.refresh()).toMatchObject({ ok: false, error: { code: 'notReady' } });
    }));

  test('a channel that nobody configured is unknown, and cannot be switched', () =>
    withBoard(async ({ board }) => {
      expect([board.input(2), board.output(4)]).toEqual(['unknown', 'unknown']);
      expect(() => board.set(new Map([[4, 'on']]))).toThrow(RangeError);
      await expect(board.pulse(4, 10, never())).rejects.toThrow(RangeError);
    }));
});

describe('a configuration', () => {
  test.each<[string, Omit<IoBoardConfig, 'unit'>]>([
    ['without any channel', { outputs: [], inputs: [] }],
    ['with a channel 0', { outputs: [0], inputs: [] }],
    ['with half a channel', { outputs: [], inputs: [1.5] }],
  ])('%s is refused', (_, channels) => {
    expect(() =>
      createIoBoard({
        transport: createTcpTransport({ host: '127.0.0.1', port: 1 }),
        clock: systemClock,
        config: { unit: 1, ...channels },
      }),
    ).toThrow(RangeError);
  });
});

describe('what a refusal means', () => {
  test.each<[ModbusException, string, string]>([
    ['illegalFunction', 'boardRefused', 'configuration'],
    ['illegalDataAddress', 'boardRefused', 'configuration'],
    ['illegalDataValue', 'boardRefused', 'configuration'],
    ['serverDeviceFailure', 'boardFault', 'maintenance'],
    ['acknowledge', 'boardFault', 'maintenance'],
    ['serverDeviceBusy', 'boardFault', 'maintenance'],
    ['memoryParityError', 'boardFault', 'maintenance'],
    ['unknownException', 'boardFault', 'maintenance'],
    ['gatewayPathUnavailable', 'boardLost', 'maintenance'],
    ['gatewayTargetFailedToRespond', 'boardLost', 'maintenance'],
  ])('%s is %s', (exception, code, action) => {
    expect(boardFaultOf({ kind: 'exception', command: 'readCoils', exception })).toMatchObject({
      code,
      action,
      detail: `readCoils: ${exception}`,
    });
  });

  test('runs are what stands beside each other', () => {
    expect(runsOf([6, 2, 3, 1, 3])).toEqual([[1, 2, 3], [6]]);
    expect(runsOf([])).toEqual([]);
  });
});
