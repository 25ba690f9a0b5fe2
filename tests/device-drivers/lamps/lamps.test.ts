import { describe, expect, test } from 'vitest';
import { LAMP_BOARD_WIRING, type SimulatedLampBoard } from '../../../bench/lamps/simulated-lamp-board.ts';
import { createDoorSensor } from '../../../device-drivers/door-sensor/door-sensor.ts';
import { createLamps, type Lamps } from '../../../device-drivers/lamps/lamps.ts';
import type { IoBoard } from '../../../device-drivers/modbus/io-board.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import type { ContractRig } from '../contract/driver-contract.ts';
import { openBoardRig } from '../modbus/board-rig.ts';
import { until } from '../transports/until.ts';

const soon = () => ({ signal: AbortSignal.timeout(8_000) });
const done = { ok: true, value: undefined };

const withLamps = async (
  run: (rig: {
    readonly lamps: Lamps;
    readonly board: IoBoard;
    readonly simulated: SimulatedLampBoard;
    readonly line: Pick<ContractRig, 'pull' | 'plug'>;
  }) => Promise<void>,
): Promise<void> => {
  const { simulated, board, line } = await openBoardRig(systemClock);
  const lamps = createLamps({ id: 'lamps', board, lamps: LAMP_BOARD_WIRING.lamps, clock: systemClock });
  lamps.start();
  try {
    await until(() => lamps.status.device === 'online');
    await run({ lamps, board, simulated, line });
  } finally {
    await lamps.stop();
    await line.close();
  }
};

describe.concurrent('the lamps of a terminal', () => {
  test('are all off at the start', () =>
    withLamps(async ({ lamps, simulated }) => {
      expect(lamps.status.lamps).toEqual({
        cardReader: 'off',
        scanner: 'off',
        receiptPrinter: 'off',
        documentPrinter: 'off',
        statusGood: 'off',
        statusBad: 'off',
      });
      expect(lamps.capabilities?.lamps).toContain('scanner');
      expect(simulated.isLit('scanner')).toBe(false);
    }));

  test('a lamp is lit, and no other', () =>
    withLamps(async ({ lamps, simulated }) => {
      expect(await lamps.set('scanner', 'on', soon())).toEqual(done);
      expect(lamps.status.lamps).toMatchObject({ scanner: 'on', cardReader: 'off' });
      expect([simulated.isLit('scanner'), simulated.isLit('cardReader')]).toEqual([true, false]);
    }));

  test('a lamp blinks, and its status is `blink` the whole time', () =>
    withLamps(async ({ lamps, simulated }) => {
      let moves = 0;
      simulated.unit.onRelay(() => {
        moves += 1;
      });
      const told: unknown[] = [];
      await lamps.set('cardReader', 'blink', soon());
      lamps.onStatus((_, changed) => told.push(changed));
      await until(() => moves >= 3);
      expect(lamps.status.lamps.cardReader).toBe('blink');
      // The listener's first call only.
      expect(told).toHaveLength(1);
    }));

  test('a lamp that this terminal has not is refused', () =>
    withLamps(async ({ lamps }) => {
      expect(await lamps.set('camera', 'on', soon())).toMatchObject({
        ok: false,
        error: { code: 'noSuchLamp', completion: 'unsupportedData', detail: 'camera' },
      });
    }));

  test('the lamp is lit again after the cable was out', () =>
    withLamps(async ({ lamps, simulated, line }) => {
      await lamps.set('statusGood', 'on', soon());
      await line.pull();
      await until(() => lamps.status.device !== 'online');
      expect(lamps.status.lamps.statusGood).toBe('unknown');
      simulated.unit.restart();
      await line.plug();
      await until(() => lamps.status.device === 'online');
      expect(simulated.isLit('statusGood')).toBe(true);
      expect(lamps.status.lamps.statusGood).toBe('on');
    }));

  test('a relay that does not move is a fault of the hardware, until it moves', () =>
    withLamps(async ({ lamps, simulated }) => {
      const heal = simulated.unit.inject({ kind: 'stuckCoil', channel: LAMP_BOARD_WIRING.lamps.scanner });
      expect(await lamps.set('scanner', 'on', soon())).toMatchObject({
        ok: false,
        error: { code: 'outputStuck' },
      });
      expect(lamps.status).toMatchObject({
        device: 'hardwareError',
        fault: { code: 'outputStuck', action: 'maintenance', detail: 'scanner' },
        lamps: { scanner: 'unknown', cardReader: 'off' },
      });
      const health = await lamps.checkHealth({ ...soon(), level: 'internal' });
      expect(health).toMatchObject({ ok: true, value: { healthy: false } });
      heal();
      await until(() => lamps.status.device === 'online');
      expect(lamps.status.lamps.scanner).toBe('on');
    }));

  test('a check lights them all, asks whether they are seen, and puts them back', () =>
    withLamps(async ({ lamps, simulated }) => {
      await lamps.set('scanner', 'on', soon());
      let litWhenAsked: readonly boolean[] = [];
      const report = await lamps.checkHealth({
        ...soon(),
        level: 'interactive',
        confirm: async () => {
          litWhenAsked = (['cardReader', 'scanner', 'statusBad'] as const).map(simulated.isLit);
          return true;
        },
      });
      expect(report).toMatchObject({ ok: true, value: { healthy: true } });
      expect(litWhenAsked).toEqual([true, true, true]);
      expect([simulated.isLit('scanner'), simulated.isLit('cardReader')]).toEqual([true, false]);
      expect(lamps.status.lamps.scanner).toBe('on');
    }));

  test('a reset puts them all out', () =>
    withLamps(async ({ lamps, simulated }) => {
      await lamps.set('scanner', 'on', soon());
      expect(await lamps.reset(soon())).toEqual(done);
      expect(simulated.isLit('scanner')).toBe(false);
    }));

  test('stopped, they leave the board to the door that hangs on it too', () =>
    withLamps(async ({ lamps, board, simulated }) => {
      const { channel, openLevel } = LAMP_BOARD_WIRING.door;
      const door = createDoorSensor({
        id: 'door',
        input: board.digitalInput(channel),
        openLevel,
        clock: systemClock,
      });
      door.start();
      await until(() => door.status.door === 'closed');
      await lamps.stop();
      expect(lamps.status.device).toBe('offline');
      simulated.setDoorOpen(true);
      await until(() => door.status.door === 'open');
      expect(door.status.device).toBe('potentialFraud');
      await door.stop();
    }));
});
