import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { listen } from '../../../bench/id-card-reader/serve.ts';
import { createSimulatedUpsd } from '../../../bench/ups/simulated-upsd.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createTcpTransport } from '../../../device-drivers/transports/tcp-transport.ts';
import type { NutLogin } from '../../../device-drivers/ups/nut-client.ts';
import { createUps, type Ups } from '../../../device-drivers/ups/ups.ts';
import { until } from '../transports/until.ts';
import { FIRST_WORDS, REAL_USER, type RealUpsd, startRealUpsd } from './real-upsd.ts';

const withUps = async (
  run: (rig: { readonly upsd: RealUpsd; readonly ups: Ups }) => Promise<void>,
  config: { readonly ups?: string; readonly login?: NutLogin } = {},
): Promise<void> => {
  const upsd = await startRealUpsd();
  const ups = createUps({
    id: 'ups',
    transport: createTcpTransport({ host: '127.0.0.1', port: upsd.port }),
    config: { ups: 'kiosk', ...config },
    clock: systemClock,
  });
  ups.start();
  try {
    await run({ upsd, ups });
  } finally {
    await ups.stop();
    await upsd.close();
  }
};

const online = (ups: Ups): Promise<void> => until(() => ups.status.device === 'online');

describe.concurrent('a supply of real Network UPS Tools', () => {
  test('tells its mains, battery, figures and name', () =>
    withUps(async ({ ups }) => {
      await online(ups);
      expect(ups.status).toEqual({
        device: 'online',
        fault: null,
        mains: 'on',
        batteryPercent: 97,
        runtimeSeconds: 1800,
        inputVolts: 229.4,
        charging: true,
        lowBattery: false,
        mustShutDown: false,
      });
      expect(ups.capabilities?.identity).toEqual({
        vendor: 'Sample',
        model: 'Sample 700',
        serialNumber: '0000-700',
        firmware: null,
      });
    }));

  test('the mains go, the battery runs low, the mains come back', () =>
    withUps(async ({ upsd, ups }) => {
      await online(ups);
      const gone = ups.waitForMains('off', { signal: AbortSignal.timeout(10_000) });
      await upsd.say({
        ...FIRST_WORDS,
        'ups.status': 'OB DISCHRG',
        'battery.charge': '55',
        'input.voltage': '0.0',
      });
      expect(await gone).toEqual({ ok: true, value: undefined });
      // A supply on its battery works as it should.
      expect(ups.status).toMatchObject({
        device: 'online',
        fault: null,
        mains: 'off',
        batteryPercent: 55,
        inputVolts: 0,
        mustShutDown: false,
      });
      await upsd.say({ ...FIRST_WORDS, 'ups.status': 'OB DISCHRG LB', 'battery.charge': '9' });
      await until(() => ups.status.mustShutDown === true);
      expect(ups.status).toMatchObject({ mains: 'off', lowBattery: true, batteryPercent: 9 });
      await upsd.say({ ...FIRST_WORDS, 'ups.status': 'OL CHRG LB', 'battery.charge': '9' });
      await until(() => ups.status.mains === 'on');
      expect(ups.status).toMatchObject({ lowBattery: true, mustShutDown: false });
    }));

  test('a battery that must be replaced is a fault, beside which the figures go on', () =>
    withUps(async ({ upsd, ups }) => {
      await online(ups);
      await upsd.say({ ...FIRST_WORDS, 'ups.status': 'OL RB' });
      await until(() => ups.status.device === 'hardwareError');
      expect(ups.status).toMatchObject({
        fault: { code: 'replaceBattery', action: 'maintenance' },
        mains: 'on',
        batteryPercent: 97,
      });
      const health = await ups.checkHealth({ signal: AbortSignal.timeout(5_000), level: 'internal' });
      expect(health).toMatchObject({
        ok: true,
        value: {
          healthy: false,
          findings: [{ check: 'data', outcome: 'good' }, { detail: 'replaceBattery' }],
        },
      });
      await upsd.say(FIRST_WORDS);
      await online(ups);
    }));

  test('its driver dies, and is started again', () =>
    withUps(async ({ upsd, ups }) => {
      await online(ups);
      await upsd.killDriver();
      await until(() => ups.status.device === 'offline', 15_000);
      expect(ups.status).toMatchObject({
        fault: { code: 'dataStale' },
        mains: 'unknown',
        batteryPercent: 'unknown',
      });
      await upsd.startDriver();
      await until(() => ups.status.device === 'online', 30_000);
      expect(ups.status.mains).toBe('on');
    }));

  test('upsd dies, and is started again', () =>
    withUps(async ({ upsd, ups }) => {
      await online(ups);
      await upsd.killUpsd();
      await until(() => ups.status.device === 'noDevice');
      expect(ups.status.mains).toBe('unknown');
      await upsd.startUpsd();
      await online(ups);
      expect(ups.counters.lost).toBe(1);
    }));

  test('it logs in where it is told to', () =>
    withUps(
      async ({ upsd, ups }) => {
        await online(ups);
        // upsc is NUT's own client.
        const { stdout } = await promisify(execFile)('upsc', ['-c', `kiosk@127.0.0.1:${upsd.port}`]);
        expect(stdout.trim()).toBe('127.0.0.1');
      },
      { login: REAL_USER },
    ));

  test('a wrong password is a matter of configuration', () =>
    withUps(
      async ({ ups }) => {
        await until(() => ups.status.fault?.code === 'loginRefused');
        expect(ups.status).toMatchObject({ device: 'offline', fault: { action: 'configuration' } });
        expect(JSON.stringify(ups.status)).not.toContain('wrong');
      },
      { login: { ...REAL_USER, password: 'wrong' } },
    ));

  test('a name that upsd does not know is a matter of configuration', () =>
    withUps(
      async ({ ups }) => {
        await until(() => ups.status.fault?.code === 'unknownUps');
        expect(ups.status.fault).toMatchObject({ action: 'configuration' });
      },
      { ups: 'office' },
    ));

  test('a technician pulls the plug and puts it back', () =>
    withUps(async ({ upsd, ups }) => {
      await online(ups);
      const report = await ups.checkHealth({
        signal: AbortSignal.timeout(20_000),
        level: 'interactive',
        confirm: async (question) => {
          await upsd.say({ ...FIRST_WORDS, 'ups.status': question === 'mainsPulled' ? 'OB' : 'OL' });
          return true;
        },
      });
      expect(report).toMatchObject({
        ok: true,
        value: {
          healthy: true,
          findings: [
            {},
            {},
            { check: 'mainsPulled', outcome: 'good' },
            { check: 'mainsBack', outcome: 'good' },
          ],
        },
      });
    }));
});

test('NUT’s own client reads the simulated upsd', async () => {
  const upsd = createSimulatedUpsd({ clock: systemClock });
  const served = await listen(upsd, { port: 0 });
  const at = `127.0.0.1:${served.port}`;
  try {
    upsd.setMains(false);
    upsd.set({ 'ups.alarm': 'the "fan" \\ stands' });
    const upsc = promisify(execFile);
    const all = await upsc('upsc', [`kiosk@${at}`]);
    expect(all.stdout).toContain('ups.status: OB DISCHRG\n');
    expect(all.stdout).toContain('ups.alarm: the "fan" \\ stands\n');
    expect((await upsc('upsc', [`kiosk@${at}`, 'battery.charge'])).stdout).toBe('100\n');
    expect((await upsc('upsc', ['-l', at])).stdout).toBe('kiosk\n');
    await expect(upsc('upsc', [`office@${at}`])).rejects.toThrow('Unknown UPS');
    upsd.inject({ kind: 'error', code: 'DATA-STALE' });
    await expect(upsc('upsc', [`kiosk@${at}`])).rejects.toThrow('Data stale');
  } finally {
    await served.close();
  }
});

test('the technician’s tool reads the supply', async () => {
  const upsd = createSimulatedUpsd({ clock: systemClock });
  const served = await listen(upsd, { port: 0 });
  const file = fileURLToPath(new URL('../../../device-drivers/ups/cli.ts', import.meta.url));
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [
      file,
      'read',
      '--transport',
      `tcp://127.0.0.1:${served.port}`,
      '--ups',
      'kiosk',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ mains: 'on', batteryPercent: 100 });
  } finally {
    await served.close();
  }
});
