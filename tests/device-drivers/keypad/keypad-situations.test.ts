import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { listen } from '../../../bench/id-card-reader/serve.ts';
import {
  createSimulatedKeypad,
  type KeypadModel,
  type PrintedKey,
} from '../../../bench/keypad/simulated-keypad.ts';
import type { Clock, DeviceEvent } from '../../../device-drivers/contract.ts';
import type { KeyChange } from '../../../device-drivers/keypad/bounce-guard.ts';
import { createConfiguredKeypad } from '../../../device-drivers/keypad/create-keypad.ts';
import { createKeypad, KEYPAD_DELAYS, type Keypad } from '../../../device-drivers/keypad/keypad.ts';
import { keysOf, loadKeypadProfile } from '../../../device-drivers/keypad/keypad-profile.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createHidTcpTransport } from '../../../device-drivers/transports/hid-tcp-transport.ts';
import { createSimulatedClock } from '../simulated-clock.ts';
import { until } from '../transports/until.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const never = (): AbortSignal => new AbortController().signal;
const isOnline = (driver: Keypad) => (): boolean => driver.status.device === 'online';
const isArmed = (driver: Keypad) => (): boolean => driver.status.input === 'armed';

const PROFILE: Readonly<Record<KeypadModel, string>> = {
  'boot-keyboard': 'generic-boot-keyboard',
  'nav-pad': 'storm-nav-pad',
};

const open = async (model: KeypadModel, options: { clock?: Clock; bounceGuard?: number } = {}) => {
  const keypad = createSimulatedKeypad(model);
  const served = await listen(keypad, { port: 0 });
  const driver = createKeypad({
    id: 'keypad',
    transport: createHidTcpTransport({ host: '127.0.0.1', port: served.port }),
    clock: options.clock ?? systemClock,
    profile: PROFILE[model],
    bounceGuard: options.bounceGuard,
  });
  closing.push(served.close, () => driver.stop());
  driver.start();
  await until(isOnline(driver));
  return { keypad, served, driver };
};

/** Listens until the test ends it; gives what was heard. */
const listenTo = async (driver: Keypad) => {
  const heard: KeyChange[] = [];
  const done = new AbortController();
  const listening = driver.listen({ signal: never(), done: done.signal }, (change) => heard.push(change));
  await until(isArmed(driver));
  return { heard, done, listening };
};

const EVERY_KEY: readonly PrintedKey[] = [
  'up',
  'down',
  'left',
  'right',
  'select',
  'help',
  'volume+',
  'volume-',
];

describe('keys are pressed', () => {
  test('each key of both models is its word, pressed and released', async () => {
    for (const model of ['boot-keyboard', 'nav-pad'] as const) {
      const { keypad, driver } = await open(model, { bounceGuard: 0 });
      const { heard, done, listening } = await listenTo(driver);
      for (const key of EVERY_KEY) {
        keypad.press(key);
        keypad.release(key);
      }
      await until(() => heard.length === 16);
      expect(heard.map(({ key, kind }) => `${key} ${kind}`)).toStrictEqual(
        ['up', 'down', 'left', 'right', 'select', 'help', 'volumeUp', 'volumeDown'].flatMap((key) => [
          `${key} pressed`,
          `${key} released`,
        ]),
      );
      done.abort();
      expect(await listening).toStrictEqual({ ok: true, value: undefined });
      expect(driver.status.input).toBe('disarmed');
    }
  });

  test('while nobody listens, they are counted and gone, and the status does not tell which', async () => {
    const { keypad, driver } = await open('boot-keyboard');
    keypad.press('down');
    await until(() => driver.counters.unasked === 1);
    expect(JSON.stringify(driver.status)).not.toContain('down');
    const { heard, done, listening } = await listenTo(driver);
    // The release of a press that was not given is not given either.
    keypad.release('down');
    await systemClock.sleep(60);
    keypad.press('up');
    await until(() => heard.length > 0);
    expect(heard).toStrictEqual([{ key: 'up', kind: 'pressed' }]);
    done.abort();
    await listening;
  });

  test('bounces of bad contacts are one press and one release', async () => {
    const { keypad, driver } = await open('boot-keyboard');
    const { heard, done, listening } = await listenTo(driver);
    keypad.inject({ kind: 'bounce', changes: 8 });
    keypad.press('select');
    await systemClock.sleep(60);
    keypad.release('select');
    await until(() => heard.length === 2);
    await systemClock.sleep(60);
    expect(heard.map(({ kind }) => kind)).toStrictEqual(['pressed', 'released']);
    done.abort();
    await listening;
  });

  test('more at once than a report can tell: what was down stays down until it is told again', async () => {
    const { keypad, driver } = await open('boot-keyboard', { bounceGuard: 0 });
    const { heard, done, listening } = await listenTo(driver);
    for (const key of EVERY_KEY) keypad.press(key);
    for (const key of EVERY_KEY) keypad.release(key);
    await until(() => heard.length === 16);
    // The seventh and eighth are told only when two others are up.
    expect(heard.slice(0, 6).map(({ key }) => key)).toStrictEqual([
      'up',
      'down',
      'left',
      'right',
      'select',
      'help',
    ]);
    expect(heard.slice(6).find(({ kind }) => kind === 'pressed')?.key).toBe('volumeUp');
    expect(new Set(heard.filter(({ kind }) => kind === 'released').map(({ key }) => key)).size).toBe(8);
    done.abort();
    await listening;
  });

  test('a flood of them is heard whole', async () => {
    const { keypad, driver } = await open('boot-keyboard', { bounceGuard: 0 });
    const { heard, done, listening } = await listenTo(driver);
    keypad.inject({ kind: 'flood', presses: 1_000 });
    await until(() => heard.length === 2_000);
    done.abort();
    await listening;
  });

  test('a reset leaves a keypad that is listened to', async () => {
    const { driver } = await open('boot-keyboard');
    expect(await driver.reset({ signal: never() })).toStrictEqual({ ok: true, value: undefined });
  });
});

describe('a key that stays down', () => {
  test('is a fault that a person can clear; the other keys work on; it ends when the key is free', async () => {
    const clock = createSimulatedClock();
    const { keypad, driver } = await open('boot-keyboard', { clock });
    const events: DeviceEvent[] = [];
    driver.onEvent((event) => events.push(event));
    const { heard, done, listening } = await listenTo(driver);
    const heal = keypad.inject({ kind: 'stuckKey', key: 'left' });
    await until(() => heard.length === 1);
    await clock.advance(19_000);
    expect(driver.status.device).toBe('online');
    await clock.advance(1_000);
    expect(driver.status).toMatchObject({
      device: 'hardwareError',
      fault: { completion: 'hardwareError', code: 'keyStuck', action: 'clear', detail: 'left' },
    });
    expect(events).toContainEqual(
      expect.objectContaining({
        kind: 'error',
        source: 'hardware',
        fault: expect.objectContaining({ code: 'keyStuck' }),
      }),
    );
    keypad.press('up');
    await until(() => heard.length === 2);
    heal();
    await until(isOnline(driver));
    expect(driver.status.fault).toBeNull();
    done.abort();
    expect(await listening).toMatchObject({ ok: true });
  });

  test('is found while nobody listens too, and is bad health', async () => {
    const clock = createSimulatedClock();
    const { keypad, driver } = await open('boot-keyboard', { clock });
    keypad.inject({ kind: 'stuckKey', key: 'help' });
    await until(() => driver.counters.unasked === 1);
    await clock.advance(20_000);
    expect(driver.status.fault?.code).toBe('keyStuck');
    expect(await driver.checkHealth({ signal: never(), level: 'internal' })).toMatchObject({
      ok: true,
      value: {
        healthy: false,
        findings: expect.arrayContaining([{ check: 'keysAtRest', outcome: 'bad', detail: 'help' }]),
      },
    });
  });
});

describe('what the keypad says of itself', () => {
  test('a failed self-test is a fault until a report is good again', async () => {
    const { keypad, driver } = await open('boot-keyboard');
    const heal = keypad.inject({ kind: 'selfTestFails' });
    await until(() => driver.status.device === 'hardwareError');
    expect(driver.status.fault).toMatchObject({
      code: 'keypadFault',
      action: 'maintenance',
      detail: 'self-test',
    });
    expect(await driver.checkHealth({ signal: never(), level: 'internal' })).toMatchObject({
      ok: true,
      value: { healthy: false },
    });
    heal();
    await until(isOnline(driver));
  });

  test('headphones are not known until they move, and unknown again when the link goes', async () => {
    const { keypad, served, driver } = await open('nav-pad');
    expect(driver.capabilities).toMatchObject({ hasHeadsetSwitch: true });
    expect(driver.status.headset).toBe('unknown');
    keypad.plugHeadset();
    await until(() => driver.status.headset === 'plugged');
    keypad.pullHeadset();
    await until(() => driver.status.headset === 'unplugged');
    keypad.plugHeadset();
    await until(() => driver.status.headset === 'plugged');
    keypad.plugHeadset();
    await served.pull();
    await until(() => driver.status.headset === 'unknown');
  });

  test('a model without the switch says null, also while it is away', async () => {
    const { served, driver } = await open('boot-keyboard');
    expect(driver.status.headset).toBeNull();
    await served.pull();
    await until(() => driver.status.device !== 'online');
    expect(driver.status.headset).toBeNull();
  });

  test('reports that no keypad of this model sends make it a fault of the configuration', async () => {
    const { keypad, driver } = await open('boot-keyboard');
    keypad.inject({ kind: 'halfReport' });
    await until(() => {
      keypad.press('up');
      return driver.status.device === 'hardwareError';
    });
    expect(driver.status.fault).toMatchObject({ code: 'keypadFault', action: 'configuration' });
  });
});

describe('the cable is pulled while somebody listens', () => {
  test('the listening ends as lost', async () => {
    const { keypad, served, driver } = await open('boot-keyboard');
    const { heard, listening } = await listenTo(driver);
    keypad.press('up');
    await until(() => heard.length === 1);
    await served.pull();
    expect(await listening).toMatchObject({
      ok: false,
      error: { code: 'keypadLost', action: 'maintenance' },
    });
  });
});

describe('a health check with a person', () => {
  test('every key was pressed', async () => {
    const { keypad, driver } = await open('nav-pad', { bounceGuard: 0 });
    const health = await driver.checkHealth({
      signal: never(),
      level: 'interactive',
      confirm: async () => {
        void until(isArmed(driver)).then(() => {
          for (const key of EVERY_KEY) {
            keypad.press(key);
            keypad.release(key);
          }
        });
        return true;
      },
    });
    expect(health).toMatchObject({ ok: true, value: { healthy: true } });
    if (health.ok)
      expect(health.value.findings.filter(({ check }) => check.startsWith('key.'))).toHaveLength(8);
  });

  test('a key that gives nothing is named', async () => {
    const clock = createSimulatedClock();
    const { keypad, driver } = await open('boot-keyboard', { clock, bounceGuard: 0 });
    const checking = driver.checkHealth({ signal: never(), level: 'interactive', confirm: async () => true });
    await until(isArmed(driver));
    for (const key of EVERY_KEY.slice(1)) {
      keypad.press(key);
      keypad.release(key);
    }
    await until(() => driver.counters.framesIn === 14);
    await clock.advance(KEYPAD_DELAYS.everyKey);
    const health = await checking;
    expect(health.ok && health.value.findings.filter(({ outcome }) => outcome === 'bad')).toStrictEqual([
      { check: 'key.up', outcome: 'bad' },
    ]);
  });
});

describe('profiles', () => {
  test('each that comes with the product is one, and says where its facts are from', async () => {
    for (const name of ['generic-boot-keyboard', 'storm-nav-pad']) {
      const loaded = await loadKeypadProfile(name);
      if (!loaded.ok) throw new Error(`${name}: ${loaded.error.problem}`);
      expect(loaded.value.source.length).toBeGreaterThan(40);
      expect(keysOf(loaded.value)).toHaveLength(8);
    }
  });

  test('a key without a word of ours is no profile', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'keypad-profiles-'));
    closing.push(() => rm(folder, { recursive: true }));
    const loaded = await loadKeypadProfile('generic-boot-keyboard');
    if (!loaded.ok) throw new Error('no profile');
    await writeFile(
      join(folder, 'bad.json'),
      JSON.stringify({ ...loaded.value, keys: { '07:52': 'north' } }),
    );
    expect(await loadKeypadProfile('bad', folder)).toMatchObject({
      ok: false,
      error: { problem: 'badProfile' },
    });
  });

  test('the configured keypad that is not there is looked for', async () => {
    const driver = createConfiguredKeypad(
      { transport: { kind: 'hid-tcp', host: '127.0.0.1', port: 9 } },
      { id: 'keypad', clock: systemClock },
    );
    closing.push(() => driver.stop());
    driver.start();
    await until(() => driver.status.device === 'noDevice');
    expect(driver.status.fault?.action).toBe('maintenance');
    expect(driver.status.headset).toBe('unknown');
  });

  test('a profile may be given as data', async () => {
    const loaded = await loadKeypadProfile('generic-boot-keyboard');
    if (!loaded.ok) throw new Error('no profile');
    const keypad = createSimulatedKeypad('boot-keyboard');
    const served = await listen(keypad, { port: 0 });
    const driver = createKeypad({
      id: 'keypad',
      transport: createHidTcpTransport({ host: '127.0.0.1', port: served.port }),
      clock: systemClock,
      profile: loaded.value,
    });
    closing.push(served.close, () => driver.stop());
    driver.start();
    await until(isOnline(driver));
    expect(driver.capabilities?.profile).toBe('own');
  });
});
