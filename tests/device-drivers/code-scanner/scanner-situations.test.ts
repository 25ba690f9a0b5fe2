import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createSimulatedHidPosScanner } from '../../../bench/code-scanner/simulated-hid-pos-scanner.ts';
import {
  createSimulatedLineScanner,
  type ScannerDialect,
} from '../../../bench/code-scanner/simulated-line-scanner.ts';
import { listen } from '../../../bench/id-card-reader/serve.ts';
import {
  CODE_SCANNER_DELAYS,
  type CodeScanner,
  createCodeScanner,
} from '../../../device-drivers/code-scanner/code-scanner.ts';
import { createConfiguredCodeScanner } from '../../../device-drivers/code-scanner/create-code-scanner.ts';
import { loadScannerProfile } from '../../../device-drivers/code-scanner/scanner-profile.ts';
import type { Clock } from '../../../device-drivers/contract.ts';
import type { DriverLogEntry } from '../../../device-drivers/supervision/driver-log.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createHidTcpTransport } from '../../../device-drivers/transports/hid-tcp-transport.ts';
import { createTcpTransport } from '../../../device-drivers/transports/tcp-transport.ts';
import { createSimulatedClock } from '../simulated-clock.ts';
import { until } from '../transports/until.ts';
import { LONG_TEXT, qrCode } from './sample-codes.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const never = (): AbortSignal => new AbortController().signal;
const isOnline = (driver: CodeScanner) => (): boolean => driver.status.device === 'online';
const isArmed = (driver: CodeScanner) => (): boolean => driver.status.input === 'armed';

const openLine = async (
  dialect: ScannerDialect,
  profile: string,
  options: { clock?: Clock; log?: (entry: DriverLogEntry) => void } = {},
) => {
  const scanner = createSimulatedLineScanner({ clock: systemClock, dialect });
  const served = await listen(scanner, { port: 0 });
  const driver = createCodeScanner({
    id: 'scanner',
    transport: createTcpTransport({ host: '127.0.0.1', port: served.port }),
    clock: options.clock ?? systemClock,
    profile,
    log: options.log,
  });
  closing.push(served.close, () => driver.stop());
  driver.start();
  await until(isOnline(driver));
  return { scanner, served, driver };
};

const openHid = async () => {
  const scanner = createSimulatedHidPosScanner();
  const served = await listen(scanner, { port: 0 });
  const driver = createCodeScanner({
    id: 'scanner',
    transport: createHidTcpTransport({ host: '127.0.0.1', port: served.port }),
    clock: systemClock,
    profile: 'hid-pos',
  });
  closing.push(served.close, () => driver.stop());
  driver.start();
  await until(isOnline(driver));
  return { scanner, driver };
};

describe('a code is shown', () => {
  test('in UTF-8 and in GB18030, on a line, it is read with its symbology', async () => {
    const { scanner, driver } = await openLine('plain', 'serial-line');
    for (const encoding of ['utf8', 'gb18030'] as const) {
      const reading = driver.read({ signal: never() });
      await until(isArmed(driver));
      scanner.show(qrCode(LONG_TEXT, encoding));
      expect(await reading).toMatchObject({
        ok: true,
        value: { symbology: 'qr', aim: ']Q1', text: { text: LONG_TEXT } },
      });
    }
    expect(driver.status.input).toBe('disarmed');
    expect(driver.counters.unasked).toBe(0);
  });

  test('longer than one HID report, it comes together', async () => {
    const { scanner, driver } = await openHid();
    const reading = driver.read({ signal: never() });
    await until(isArmed(driver));
    scanner.show(qrCode(LONG_TEXT));
    expect(await reading).toMatchObject({ ok: true, value: { aim: ']Q1', text: { text: LONG_TEXT } } });
  });

  test('byte by byte, slowly, it is read all the same', async () => {
    const { scanner, driver } = await openLine('plain', 'serial-line');
    scanner.inject({ kind: 'splitEveryByte', apart: 5 });
    const reading = driver.read({ signal: never() });
    await until(isArmed(driver));
    scanner.show(qrCode('演示'));
    expect(await reading).toMatchObject({ ok: true, value: { text: { text: '演示' } } });
  });

  test('while nobody asks, it is counted and gone: the next reading does not give it', async () => {
    const { scanner, driver } = await openLine('plain', 'serial-line');
    expect(driver.status.hasSpoken).toBe(false);
    scanner.show(qrCode('ID 11010119000101000A'));
    await until(() => driver.counters.unasked === 1);
    expect(driver.status.hasSpoken).toBe(true);
    expect(await driver.read({ signal: never(), timeout: 150 })).toMatchObject({
      ok: false,
      error: { code: 'timeOut' },
    });
  });

  test('half before the reading began and half after, it is thrown away', async () => {
    const { scanner, driver } = await openLine('plain', 'serial-line');
    scanner.inject({ kind: 'splitEveryByte', apart: 10 });
    scanner.show(qrCode('A code that takes its time'));
    await systemClock.sleep(60);
    const reading = driver.read({ signal: never() });
    await until(() => driver.counters.unasked === 1);
    scanner.heal();
    scanner.show(qrCode('next'));
    expect(await reading).toMatchObject({ ok: true, value: { text: { text: 'next' } } });
  });

  test('half of it comes and no more: the person is told to show it again', async () => {
    for (const kind of ['halfCode', 'noSuffix'] as const) {
      const { scanner, driver } = await openLine('plain', 'serial-line');
      scanner.inject({ kind });
      const reading = driver.read({ signal: never() });
      await until(isArmed(driver));
      scanner.show(qrCode('演示演示演示'));
      expect(await reading).toMatchObject({
        ok: false,
        error: { completion: 'invalidData', code: 'codeDamaged', action: 'none', detail: 'incomplete' },
      });
    }
    const { scanner, driver } = await openHid();
    scanner.inject({ kind: 'lostEnd' });
    const reading = driver.read({ signal: never() });
    await until(isArmed(driver));
    scanner.show(qrCode('short'));
    expect(await reading).toMatchObject({ ok: false, error: { code: 'codeDamaged' } });
  });

  test('with control bytes, too long or without its identifier, it is damaged and says why', async () => {
    const { scanner, driver } = await openLine('newland', 'newland-serial');
    for (const [fault, detail] of [
      [{ kind: 'controlBytes' }, 'controlBytes'],
      [{ kind: 'overlong', by: 5_000 }, 'tooLong'],
      [{ kind: 'noIdentifier' }, 'noSymbology'],
    ] as const) {
      const heal = scanner.inject(fault);
      const reading = driver.read({ signal: never() });
      await until(() => scanner.isReading);
      scanner.show(qrCode('演示'));
      expect(await reading).toMatchObject({ ok: false, error: { code: 'codeDamaged', detail } });
      heal();
    }
  });

  test('what it holds is never logged, read or not', async () => {
    const entries: DriverLogEntry[] = [];
    const { scanner, driver } = await openLine('plain', 'serial-line', {
      log: (entry) => entries.push(entry),
    });
    scanner.show(qrCode('SECRET-1'));
    await until(() => driver.counters.unasked === 1);
    scanner.inject({ kind: 'controlBytes' });
    const reading = driver.read({ signal: never() });
    await until(isArmed(driver));
    scanner.show(qrCode('SECRET-2'));
    await reading;
    await driver.read({ signal: never(), timeout: 20 });
    expect(entries.length).toBeGreaterThan(1);
    expect(JSON.stringify(entries)).not.toContain('SECRET');
    expect(JSON.stringify(driver.status)).not.toContain('SECRET');
  });
});

describe('a scanner that must be told to read', () => {
  test('reads only while somebody waits, and its light goes out when nobody does any more', async () => {
    for (const [dialect, profile, off] of [
      ['honeywell', 'honeywell-serial', '\x16U\r'],
      ['newland', 'newland-serial', '~\x010000#SCNTRG0;\x03'],
    ] as const) {
      const { scanner, driver } = await openLine(dialect, profile);
      expect(driver.capabilities?.isTriggered).toBe(true);
      expect(scanner.isReading).toBe(false);
      const away = new AbortController();
      const reading = driver.read({ signal: away.signal });
      await until(() => scanner.isReading);
      away.abort();
      expect(await reading).toMatchObject({ ok: false, error: { code: 'canceled' } });
      await until(() => !scanner.isReading && scanner.commands.includes(off));
      const again = driver.read({ signal: never() });
      await until(() => scanner.isReading);
      scanner.show(qrCode('演示'));
      expect(await again).toMatchObject({ ok: true, value: { text: { text: '演示' } } });
    }
  });

  test('is told again before it gives up by itself', async () => {
    const clock = createSimulatedClock();
    const { scanner, driver } = await openLine('honeywell', 'honeywell-serial', { clock });
    const away = new AbortController();
    const reading = driver.read({ signal: away.signal });
    await until(() => scanner.commands.length === 1);
    await clock.advance(20_000);
    await until(() => scanner.commands.length === 2);
    expect(scanner.commands).toStrictEqual(['\x16T\r', '\x16T\r']);
    away.abort();
    await reading;
  });
});

describe('how it is known to be alive', () => {
  test('a scanner with no question is online with its link, and says that nothing was heard', async () => {
    const { driver } = await openLine('plain', 'serial-line');
    expect(driver.capabilities).toMatchObject({ aliveBy: 'link', profile: 'serial-line' });
    expect(driver.status).toMatchObject({ device: 'online', hasSpoken: false });
    expect(await driver.checkHealth({ signal: never(), level: 'internal' })).toMatchObject({
      ok: true,
      value: {
        healthy: true,
        findings: [
          { check: 'link', outcome: 'good' },
          { check: 'heard', outcome: 'notTold' },
        ],
      },
    });
  });

  test('a scanner with a question that stops answering is out, and comes back by itself', async () => {
    const clock = createSimulatedClock();
    const { scanner, driver } = await openLine('newland', 'newland-serial', { clock });
    expect(driver.capabilities?.aliveBy).toBe('query');
    expect(driver.status.hasSpoken).toBe(true);
    const heal = scanner.inject({ kind: 'silent' });
    for (let step = 0; step < 60 && driver.status.device === 'online'; step += 1) {
      await clock.advance(CODE_SCANNER_DELAYS.look);
      await systemClock.sleep(5);
    }
    expect(driver.status).toMatchObject({ fault: { code: 'scannerLost', action: 'maintenance' } });
    expect(driver.counters.timeouts).toBeGreaterThanOrEqual(3);
    heal();
    for (let step = 0; step < 200 && !isOnline(driver)(); step += 1) {
      await clock.advance(500);
      await systemClock.sleep(5);
    }
    expect(driver.status.device).toBe('online');
  });

  test('refusals of its commands are answers too, and counted', async () => {
    const { scanner, driver } = await openLine('newland', 'newland-serial');
    scanner.inject({ kind: 'refuses' });
    expect(await driver.checkHealth({ signal: never(), level: 'internal' })).toMatchObject({
      ok: true,
      value: { healthy: true, findings: [{ check: 'answer', outcome: 'good' }] },
    });
    expect(driver.counters.refusals).toBe(1);
  });

  test('reports that no scanner of this model sends make it a fault of the configuration', async () => {
    const { scanner, driver } = await openHid();
    scanner.inject({ kind: 'halfReport' });
    await until(() => {
      scanner.show(qrCode('A'));
      return driver.status.device === 'hardwareError';
    });
    expect(driver.status.fault).toMatchObject({ code: 'scannerFault', action: 'configuration' });
  });
});

describe('a health check with a person', () => {
  test('the test code is read', async () => {
    const { scanner, driver } = await openLine('plain', 'serial-line');
    const health = await driver.checkHealth({
      signal: never(),
      level: 'interactive',
      confirm: async () => {
        void until(isArmed(driver)).then(() => scanner.show(qrCode('test')));
        return true;
      },
    });
    expect(health).toMatchObject({ ok: true, value: { healthy: true } });
    if (health.ok)
      expect(health.value.findings).toContainEqual({ check: 'readCode', outcome: 'good', detail: 'qr' });
  });

  test('no code comes: that is a finding, not a fault of the check', async () => {
    const clock = createSimulatedClock();
    const { driver } = await openLine('plain', 'serial-line', { clock });
    const checking = driver.checkHealth({ signal: never(), level: 'interactive', confirm: async () => true });
    await until(isArmed(driver));
    await clock.advance(CODE_SCANNER_DELAYS.testCode);
    expect(await checking).toMatchObject({
      ok: true,
      value: {
        healthy: false,
        findings: expect.arrayContaining([expect.objectContaining({ detail: 'timeOut' })]),
      },
    });
  });

  test('the cable is pulled meanwhile: the finding says so', async () => {
    const { served, driver } = await openLine('plain', 'serial-line');
    const checking = driver.checkHealth({ signal: never(), level: 'interactive', confirm: async () => true });
    await until(isArmed(driver));
    await served.pull();
    expect(await checking).toMatchObject({
      ok: true,
      value: {
        healthy: false,
        findings: expect.arrayContaining([expect.objectContaining({ detail: 'scannerLost' })]),
      },
    });
  });
});

describe('the cable is pulled while a code is waited for', () => {
  test('the reading ends as lost and the light need not be switched off', async () => {
    const { served, scanner, driver } = await openLine('newland', 'newland-serial');
    const reading = driver.read({ signal: never() });
    await until(() => scanner.isReading);
    await served.pull();
    expect(await reading).toMatchObject({ ok: false, error: { code: 'scannerLost', action: 'maintenance' } });
    await until(() => driver.status.device !== 'online');
    expect(driver.status.input).toBe('disarmed');
  });
});

describe('profiles', () => {
  test('each that comes with the product is one, and says where its facts are from', async () => {
    const unknown = await loadScannerProfile('../contract');
    if (unknown.ok) throw new Error('a path is no name');
    expect(unknown.error).toMatchObject({ problem: 'unknownProfile' });
    expect(unknown.error.known).toStrictEqual([
      'hid-pos',
      'honeywell-serial',
      'newland-serial',
      'serial-line',
    ]);
    for (const name of unknown.error.known) {
      const loaded = await loadScannerProfile(name);
      expect(loaded, name).toMatchObject({ ok: true, value: { source: expect.stringMatching(/.{40}/) } });
    }
  });

  test('one that makes no sense says where', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'scanner-profiles-'));
    closing.push(() => rm(folder, { recursive: true }));
    const good = {
      source: 'made up',
      kind: 'line',
      suffix: '0d',
      aim: 'none',
      answers: null,
      trigger: null,
      query: null,
      longest: 10,
      shortest: 1,
      gap: 10,
      encoding: 'auto',
    };
    const report = { id: 2, length: 10, lengthAt: 1, aimAt: 2, dataAt: 5, dataBytes: 4, continuedAt: 9 };
    const { source, longest, shortest, gap, encoding } = good;
    const hid = { source, longest, shortest, gap, encoding, kind: 'hid-pos', report, tail: null };
    for (const [name, content] of Object.entries({
      good: JSON.stringify(good),
      goodHid: JSON.stringify(hid),
      notJson: '{',
      queryWithoutAnswers: JSON.stringify({ ...good, query: '05' }),
      unknownField: JSON.stringify({ ...good, colour: 'red' }),
      outside: JSON.stringify({ ...hid, report: { ...report, dataBytes: 6 } }),
    }))
      await writeFile(join(folder, `${name}.json`), content);
    expect((await loadScannerProfile('good', folder)).ok).toBe(true);
    expect((await loadScannerProfile('goodHid', folder)).ok).toBe(true);
    for (const bad of ['notJson', 'queryWithoutAnswers', 'unknownField', 'outside'])
      expect(await loadScannerProfile(bad, folder), bad).toMatchObject({
        ok: false,
        error: { problem: 'badProfile', detail: expect.any(String) },
      });
  });

  test('a scanner whose profile there is not is a fault of the configuration, and names those that there are', async () => {
    const driver = createConfiguredCodeScanner(
      { transport: { kind: 'tcp', host: '127.0.0.1', port: 9 }, profile: 'no-such-model' },
      { id: 'scanner', clock: systemClock },
    );
    closing.push(() => driver.stop());
    driver.start();
    await until(() => driver.status.fault !== null);
    expect(driver.status).toMatchObject({
      device: 'noDevice',
      fault: { code: 'noDevice', action: 'configuration', detail: expect.stringContaining('hid-pos') },
    });
  });

  test('a profile may be given as data', async () => {
    const loaded = await loadScannerProfile('serial-line');
    if (!loaded.ok) throw new Error('no profile');
    const scanner = createSimulatedLineScanner({ clock: systemClock, dialect: 'plain' });
    const served = await listen(scanner, { port: 0 });
    const driver = createCodeScanner({
      id: 'scanner',
      transport: createTcpTransport({ host: '127.0.0.1', port: served.port }),
      clock: systemClock,
      profile: loaded.value,
    });
    closing.push(served.close, () => driver.stop());
    driver.start();
    await until(isOnline(driver));
    expect(driver.capabilities?.profile).toBe('own');
  });
});

describe('a reset', () => {
  test('of a scanner that has stopped answering fails, and the supervision takes over', async () => {
    const { scanner, driver } = await openLine('newland', 'newland-serial');
    scanner.inject({ kind: 'silent' });
    expect(await driver.reset({ signal: never() })).toMatchObject({
      ok: false,
      error: { code: 'scannerLost' },
    });
    await until(() => driver.status.device !== 'online');
  });

  test('of one whose link goes meanwhile fails at once', async () => {
    const { scanner, served, driver } = await openLine('newland', 'newland-serial');
    scanner.inject({ kind: 'silent' });
    const resetting = driver.reset({ signal: never() });
    await served.pull();
    expect(await resetting).toMatchObject({ ok: false });
  });

  test('an answer that comes after its patience is counted as late', async () => {
    const { scanner, driver } = await openLine('newland', 'newland-serial');
    scanner.inject({ kind: 'lateAnswer', ms: 800 });
    expect(await driver.checkHealth({ signal: never(), level: 'internal' })).toMatchObject({
      ok: true,
      value: { healthy: false, findings: [{ check: 'answer', outcome: 'bad' }] },
    });
    await until(() => driver.counters.lateAnswers === 1);
  });
});
