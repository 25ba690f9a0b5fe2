import { afterAll, afterEach, expect, test } from 'vitest';
import { type DeviceEvent, fail, ok } from '../../../device-drivers/contract.ts';
import type { LampSwitch } from '../../../device-drivers/document-camera/document-camera.ts';
import {
  createPictureJudge,
  type PictureJudge,
} from '../../../device-drivers/document-camera/picture/picture-judge.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { until } from '../transports/until.ts';
import { type CameraRig, openCameraRig } from './camera-rig.ts';

const judge = createPictureJudge();
afterAll(() => judge.close());

const open: CameraRig[] = [];
afterEach(async () => {
  for (const rig of open.splice(0)) await rig.close();
});

const never = (): AbortSignal => new AbortController().signal;

const started = async (
  options: Parameters<typeof openCameraRig>[1] = {},
  state = 'online',
): Promise<CameraRig> => {
  const rig = await openCameraRig(systemClock, { judge, ...options });
  open.push(rig);
  rig.driver.start();
  await until(() => rig.driver.status.device === state);
  return rig;
};

test('a picture is taken at full size, judged and straightened, and the camera is closed again', async () => {
  const { driver, page } = await started();
  expect(driver.capabilities).toEqual({
    identity: { vendor: '1234', model: 'Made-up Document Camera', serialNumber: null, firmware: null },
    healthLevels: ['internal', 'external', 'interactive'],
    widthPixels: 640,
    heightPixels: 480,
    lamp: null,
  });
  const taken = await driver.capture({ signal: never() });
  if (!taken.ok) throw new Error(taken.error.code);
  expect(taken.value.mediaType).toBe('image/jpeg');
  expect(taken.value.verdict.figures).toMatchObject({ widthPixels: 640, heightPixels: 480 });
  expect(taken.value.verdict.corners).toHaveLength(4);
  const sheet = taken.value.sheet;
  if (!sheet) throw new Error('no sheet');
  expect(sheet.heightPixels / sheet.widthPixels).toBeCloseTo(Math.SQRT2, 1);
  await until(() => !page.live);
});

test('opened for the live picture it stays open from one picture to the next, until it is closed', async () => {
  const { driver, page } = await started();
  expect(await driver.open({ signal: never() })).toEqual(ok(undefined));
  expect(driver.status.view).toBe('live');
  await driver.capture({ signal: never() });
  await driver.capture({ signal: never() });
  expect(page.live).toBe(true);
  expect(page.orders.filter((order) => order === 'close')).toHaveLength(1);
  await driver.close({ signal: never() });
  expect(driver.status.view).toBe('closed');
  expect(page.live).toBe(false);
});

test('the camera is unplugged: no device within a second; plugged in again it works within a second', async () => {
  const { driver, page } = await started();
  const events: DeviceEvent[] = [];
  driver.onEvent((event) => events.push(event));
  page.unplug();
  await until(() => driver.status.device === 'noDevice', 1_000);
  expect(driver.status.fault).toMatchObject({ code: 'noDevice', action: 'maintenance' });
  expect(events).toContainEqual(expect.objectContaining({ kind: 'error', source: 'hardware' }));
  expect(await driver.capture({ signal: never() })).toMatchObject({ ok: false, error: { code: 'notReady' } });
  // Long enough for the pauses between two attempts to have grown.
  await systemClock.sleep(3_000);
  page.plug();
  await until(() => driver.status.device === 'online', 1_000);
});

test('a terminal without this camera says so at once, so that the scanner is offered instead', async () => {
  const before = systemClock.now();
  await started({ label: 'Some Other Camera' }, 'noDevice');
  expect(systemClock.now() - before).toBeLessThan(3_000);
});

test('the camera goes while its live picture is shown and is opened again when it is back', async () => {
  const { driver, page } = await started();
  await driver.open({ signal: never() });
  page.unplug();
  await until(() => driver.status.device === 'noDevice');
  expect(driver.status.view).toBe('unknown');
  page.plug();
  await until(() => driver.status.device === 'online');
  expect(page.live).toBe(true);
  expect(driver.status.view).toBe('live');
});

test('closed while it was gone, it is not opened when it is back', async () => {
  const { driver, page } = await started();
  await driver.open({ signal: never() });
  page.unplug();
  await until(() => driver.status.device === 'noDevice');
  expect(await driver.close({ signal: never() })).toMatchObject({ ok: false, error: { code: 'notReady' } });
  page.plug();
  await until(() => driver.status.device === 'online');
  expect(page.live).toBe(false);
});

test('the browser may not open it: a matter of its configuration', async () => {
  const rig = await openCameraRig(systemClock, { judge });
  open.push(rig);
  const end = rig.page.inject({ kind: 'denied' });
  rig.driver.start();
  await until(() => rig.driver.status.fault?.code === 'accessDenied');
  expect(rig.driver.status).toMatchObject({ device: 'offline', fault: { action: 'configuration' } });
  await until(() => rig.page.orders.includes('reset'));
  end();
  await until(() => {
    rig.driver.retry();
    return rig.driver.status.device === 'online';
  });
});

test('another program has it: busy', async () => {
  const rig = await openCameraRig(systemClock, { judge });
  open.push(rig);
  rig.page.inject({ kind: 'inUse' });
  rig.driver.start();
  await until(() => rig.driver.status.device === 'deviceBusy');
  expect(rig.driver.status.fault).toMatchObject({ code: 'busy', action: 'configuration' });
});

test('it does not start: a fault of the hardware', async () => {
  const rig = await openCameraRig(systemClock, { judge });
  open.push(rig);
  rig.page.inject({ kind: 'doesNotStart' });
  rig.driver.start();
  await until(() => rig.driver.status.device === 'hardwareError');
});

test('the picture comes after it was canceled: it is thrown away and counted', async () => {
  const { driver, page } = await started();
  await driver.open({ signal: never() });
  page.inject({ kind: 'late', milliseconds: 400 });
  const away = new AbortController();
  const taking = driver.capture({ signal: away.signal });
  await systemClock.sleep(100);
  away.abort();
  expect(await taking).toMatchObject({ ok: false, error: { code: 'canceled' } });
  await until(() => driver.counters.lateAnswers === 1);
  expect((await driver.capture({ signal: never() })).ok).toBe(true);
});

test('a picture whose end is missing is not a picture, and the camera is not blamed', async () => {
  const { driver, page } = await started();
  page.inject({ kind: 'cutPicture' });
  expect(await driver.capture({ signal: never() })).toMatchObject({
    ok: false,
    error: { code: 'undecodable', completion: 'invalidData' },
  });
  expect(driver.status.device).toBe('online');
});

test('its own lamp is lit while it looks, and told in the status', async () => {
  const { driver, page } = await started({ hasTorch: true });
  expect(driver.capabilities?.lamp).toBe('torch');
  expect(driver.status.lamp).toBe('unknown');
  expect(await driver.lamp(true, { signal: never() })).toMatchObject({ error: { code: 'notReady' } });
  await driver.open({ signal: never() });
  expect(driver.status.lamp).toBe('off');
  expect(await driver.lamp(true, { signal: never() })).toEqual(ok(undefined));
  expect(driver.status.lamp).toBe('on');
  expect(page.torch).toBe(true);
});

test('a lamp on a channel of its own works without the camera; its fault is handed on', async () => {
  const lit: boolean[] = [];
  let broken = false;
  const lampSwitch: LampSwitch = {
    set: async (on) => {
      lit.push(on);
      return broken
        ? fail({ completion: 'hardwareError', code: 'relayFault', action: 'maintenance' })
        : ok(undefined);
    },
  };
  const { driver, page } = await started({ lampSwitch });
  expect(driver.capabilities?.lamp).toBe('switch');
  page.unplug();
  await until(() => driver.status.device === 'noDevice');
  expect(await driver.lamp(true, { signal: never() })).toEqual(ok(undefined));
  expect(driver.status.lamp).toBe('on');
  broken = true;
  expect(await driver.lamp(false, { signal: never() })).toMatchObject({ error: { code: 'relayFault' } });
  expect(driver.status.lamp).toBe('unknown');
  expect(lit).toEqual([true, false]);
});

test('no lamp at all', async () => {
  const { driver } = await started();
  expect(driver.status.lamp).toBeNull();
  expect(await driver.lamp(true, { signal: never() })).toMatchObject({ error: { code: 'unsupported' } });
});

test('the health check with a person: a test sheet is laid and found good or bad', async () => {
  const { driver, page } = await started();
  const checked = await driver.checkHealth({
    signal: never(),
    level: 'interactive',
    confirm: async () => true,
  });
  if (!checked.ok) throw new Error(checked.error.code);
  expect(checked.value.findings.map(({ check }) => check)).toEqual(['browser', 'camera', 'sheet']);
  page.inject({ kind: 'notAPicture' });
  expect(await driver.checkHealth({ signal: never(), level: 'external' })).toMatchObject({
    ok: true,
    value: {
      healthy: false,
      findings: expect.arrayContaining([{ check: 'picture', outcome: 'bad', detail: 'undecodable' }]),
    },
  });
});

test('the thread that examines dies of a picture: an internal error, and the next one has a new thread', async () => {
  let dies = true;
  const fragile: PictureJudge = {
    examine: (bytes, turned, signal) =>
      dies
        ? Promise.resolve(fail({ code: 'crashed', detail: 'out of memory' }))
        : judge.examine(bytes, turned, signal),
    close: async () => undefined,
  };
  const { driver } = await started({ judge: fragile });
  expect(await driver.capture({ signal: never() })).toMatchObject({
    ok: false,
    error: { code: 'cameraFault', completion: 'internalError' },
  });
  dies = false;
  expect((await driver.capture({ signal: never() })).ok).toBe(true);
});

test('the page is loaded again: the newer connection is the one that counts', async () => {
  const { driver, page, line } = await started();
  await line.pull();
  await until(() => driver.status.device === 'offline');
  expect(driver.status.fault).toMatchObject({ code: 'noBrowser' });
  await line.plug();
  await until(() => driver.status.device === 'online');
  expect(driver.counters.opened).toBe(2);
  expect(driver.counters.lost).toBe(1);
  expect(page.orders.filter((order) => order === 'choose')).toHaveLength(2);
});
