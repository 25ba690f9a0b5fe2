import { describe, expect, test } from 'vitest';
import type { DeviceEvent } from '../../../device-drivers/contract.ts';
import { createDoorSensor, DOOR_DELAYS } from '../../../device-drivers/door-sensor/door-sensor.ts';
import { commonFault } from '../../../device-drivers/supervision/driver-core.ts';
import { createHandInput } from '../modbus/hand-input.ts';
import { createSimulatedClock } from '../simulated-clock.ts';

const never = (): AbortSignal => new AbortController().signal;

/** A door whose contact carries voltage while it is closed. */
const make = async (open = false) => {
  const clock = createSimulatedClock();
  const hand = createHandInput(!open);
  const sensor = createDoorSensor({ id: 'door', input: hand.input, openLevel: 'low', clock });
  const events: DeviceEvent[] = [];
  sensor.onEvent((event) => events.push(event));
  const move = async (toOpen: boolean): Promise<void> => {
    hand.set(!toOpen);
    await clock.advance(DOOR_DELAYS.begin);
  };
  sensor.start();
  await clock.advance(DOOR_DELAYS.begin);
  return { clock, hand, sensor, events, move };
};

const FORCED = {
  device: 'potentialFraud',
  fault: { completion: 'fraudAttempt', code: 'doorForced', action: 'maintenance' },
};

describe('the cabinet door', () => {
  test('opened while nobody is at work on the terminal is perhaps a fraud, and says so once', async () => {
    const { sensor, events, move } = await make();
    expect(sensor.status).toMatchObject({ device: 'online', door: 'closed' });
    await move(true);
    expect(sensor.status).toMatchObject({ ...FORCED, door: 'open' });
    expect(events).toEqual([{ kind: 'error', source: 'fraudAttempt', fault: FORCED.fault, requestId: null }]);
  });

  test('forced and closed again is not forgotten until someone has looked', async () => {
    const { clock, sensor, move } = await make();
    await move(true);
    await move(false);
    expect(sensor.status).toMatchObject({ ...FORCED, door: 'closed' });
    const reset = sensor.reset({ signal: never() });
    await clock.advance(0);
    expect(await reset).toEqual({ ok: true, value: undefined });
    expect(sensor.status).toMatchObject({ device: 'online', fault: null, door: 'closed' });
  });

  test('reset while it still stands open is forced as before', async () => {
    const { clock, sensor, move } = await make();
    await move(true);
    const reset = sensor.reset({ signal: never() });
    await clock.advance(0);
    await reset;
    expect(sensor.status).toMatchObject(FORCED);
  });

  test('found open at the start is as suspicious as seen to open', async () => {
    const { sensor } = await make(true);
    expect(sensor.status).toMatchObject({ ...FORCED, door: 'open' });
  });

  test('that bounces is not open', async () => {
    const { clock, hand, sensor } = await make();
    for (let bounce = 0; bounce < 10; bounce += 1) {
      hand.set(false);
      await clock.advance(DOOR_DELAYS.begin - 10);
      hand.set(true);
      await clock.advance(10);
    }
    expect(sensor.status).toMatchObject({ device: 'online', door: 'closed' });
  });

  test('opened and closed by a technician is no news', async () => {
    const { sensor, events, move } = await make();
    sensor.setMaintenance(true);
    await move(true);
    expect(sensor.status).toMatchObject({ device: 'online', door: 'open', underMaintenance: true });
    await move(false);
    sensor.setMaintenance(false);
    expect(sensor.status).toMatchObject({ device: 'online', underMaintenance: false });
    expect(events).toEqual([]);
  });

  test('left open by a technician is theirs to close, and a fraud only when it opens again', async () => {
    const { sensor, move } = await make();
    sensor.setMaintenance(true);
    sensor.setMaintenance(true);
    await move(true);
    sensor.setMaintenance(false);
    expect(sensor.status).toMatchObject({
      device: 'userError',
      fault: { completion: 'userError', code: 'doorLeftOpen', action: 'clear' },
    });
    await move(false);
    expect(sensor.status).toMatchObject({ device: 'online', fault: null });
    await move(true);
    expect(sensor.status).toMatchObject(FORCED);
  });

  test('opened while its board was away is noticed when that is back', async () => {
    const { clock, hand, sensor } = await make();
    hand.setFault(commonFault('notReady'));
    hand.set(false);
    expect(sensor.status).toMatchObject({ device: 'noDevice', door: 'unknown' });
    hand.setFault(null);
    await clock.advance(DOOR_DELAYS.begin);
    expect(sensor.status).toMatchObject(FORCED);
  });
});
