import { describe, expect, test } from 'vitest';
import { LAMP_BOARD_WIRING } from '../../../bench/lamps/simulated-lamp-board.ts';
import {
  createPresenceSensor,
  PRESENCE_DELAYS,
} from '../../../device-drivers/presence-sensor/presence-sensor.ts';
import { commonFault } from '../../../device-drivers/supervision/driver-core.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { openBoardRig } from '../modbus/board-rig.ts';
import { createHandInput } from '../modbus/hand-input.ts';
import { createSimulatedClock } from '../simulated-clock.ts';
import { until } from '../transports/until.ts';

const never = (): AbortSignal => new AbortController().signal;

const make = async (activeLevel: 'high' | 'low' = 'high') => {
  const clock = createSimulatedClock();
  const hand = createHandInput(activeLevel === 'low');
  const sensor = createPresenceSensor({ id: 'presence', input: hand.input, activeLevel, clock });
  sensor.start();
  await clock.advance(PRESENCE_DELAYS.begin);
  return { clock, hand, sensor };
};

describe('a person before the terminal', () => {
  test('is seen after having stayed for a moment', async () => {
    const { clock, hand, sensor } = await make();
    expect(sensor.status).toMatchObject({ device: 'online', occupied: false });
    hand.set(true);
    await clock.advance(PRESENCE_DELAYS.begin - 1);
    expect(sensor.status.occupied).toBe(false);
    await clock.advance(1);
    expect(sensor.status.occupied).toBe(true);
  });

  test('who walks past is not seen', async () => {
    const { clock, hand, sensor } = await make();
    hand.set(true);
    await clock.advance(PRESENCE_DELAYS.begin - 50);
    hand.set(false);
    await clock.advance(5_000);
    expect(sensor.status.occupied).toBe(false);
    expect(clock.sleepers).toBe(0);
  });

  test('who stands still is not lost at once', async () => {
    const { clock, hand, sensor } = await make();
    hand.set(true);
    await clock.advance(PRESENCE_DELAYS.begin);
    for (let gap = 0; gap < 5; gap += 1) {
      hand.set(false);
      await clock.advance(PRESENCE_DELAYS.end - 1);
      expect(sensor.status.occupied).toBe(true);
      hand.set(true);
      await clock.advance(100);
    }
    hand.set(false);
    await clock.advance(PRESENCE_DELAYS.end);
    expect(sensor.status.occupied).toBe(false);
  });

  test('is told by voltage that is not there, where the sensor is wired so', async () => {
    const { clock, hand, sensor } = await make('low');
    expect(sensor.status.occupied).toBe(false);
    hand.set(false);
    await clock.advance(PRESENCE_DELAYS.begin);
    expect(sensor.status.occupied).toBe(true);
  });

  test('is waited for, and waited away', async () => {
    const { clock, hand, sensor } = await make();
    const comes = sensor.waitFor(true, { signal: never() });
    hand.set(true);
    await clock.advance(PRESENCE_DELAYS.begin);
    expect(await comes).toEqual({ ok: true, value: undefined });
    const goes = sensor.waitFor(false, { signal: never() });
    hand.set(false);
    await clock.advance(PRESENCE_DELAYS.end);
    expect(await goes).toEqual({ ok: true, value: undefined });
  });
});

describe('a board that goes', () => {
  test('leaves it unknown who is there, and ends the waiting', async () => {
    const { clock, hand, sensor } = await make();
    const waiting = sensor.waitFor(true, { signal: never() });
    await clock.advance(0);
    hand.setFault(commonFault('notReady'));
    expect(sensor.status).toMatchObject({ device: 'noDevice', occupied: 'unknown' });
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'sensorLost' } });
    hand.setFault(null);
    await clock.advance(PRESENCE_DELAYS.begin);
    expect(sensor.status).toMatchObject({ device: 'online', fault: null, occupied: false });
  });
});

describe('a technician who checks it', () => {
  test('steps up and away, and finds it well', async () => {
    const { clock, hand, sensor } = await make();
    const checked = sensor.checkHealth({
      signal: never(),
      level: 'interactive',
      confirm: async (question) => {
        hand.set(question === 'someoneInFront');
        return true;
      },
    });
    await clock.advance(4_000);
    expect(await checked).toMatchObject({
      ok: true,
      value: {
        healthy: true,
        findings: [
          { check: 'input' },
          { check: 'someoneInFront', outcome: 'good' },
          { check: 'nobodyInFront', outcome: 'good' },
        ],
      },
    });
  });

  test('steps up before a dead one', async () => {
    const { clock, sensor } = await make();
    const checked = sensor.checkHealth({ signal: never(), level: 'interactive', confirm: async () => true });
    await clock.advance(20_000);
    expect(await checked).toMatchObject({
      ok: true,
      value: {
        healthy: false,
        findings: [
          {},
          { check: 'someoneInFront', outcome: 'bad' },
          { check: 'nobodyInFront', outcome: 'good' },
        ],
      },
    });
  });
});

describe('on a relay board', () => {
  test('somebody who steps up is seen within half a second', async () => {
    const { simulated, board, line } = await openBoardRig(systemClock);
    const { channel, activeLevel } = LAMP_BOARD_WIRING.presence;
    const sensor = createPresenceSensor({
      id: 'presence',
      input: board.digitalInput(channel),
      activeLevel,
      clock: systemClock,
    });
    sensor.start();
    try {
      await until(() => sensor.status.occupied === false);
      simulated.setOccupied(true);
      await until(() => sensor.status.occupied === true, PRESENCE_DELAYS.begin + 500);
    } finally {
      await sensor.stop();
      await line.close();
    }
  });
});
