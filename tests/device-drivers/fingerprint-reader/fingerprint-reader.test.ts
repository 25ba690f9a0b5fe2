import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import {
  createFingerprintReader,
  type FingerprintReader,
  fingerprintFaultOf,
  meaningOf,
  type ScanProgress,
} from '../../../device-drivers/fingerprint-reader/fingerprint-reader.ts';
import { createUnixSocketTransport } from '../../../device-drivers/fingerprint-reader/unix-socket-transport.ts';
import type { DriverLogEntry } from '../../../device-drivers/supervision/driver-log.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { until } from '../transports/until.ts';
import { type RealFprintd, startRealFprintd } from './real-fprintd.ts';

const soon = () => ({ signal: AbortSignal.timeout(15_000) });
const done = { ok: true, value: undefined };
/** An account that every machine has; fprintd takes only real ones. */
const STAFF = 'root';
const COLLEAGUE = 'daemon';

const withReader = async (
  run: (rig: {
    readonly fprintd: RealFprintd;
    readonly reader: FingerprintReader;
    readonly logged: readonly DriverLogEntry[];
  }) => Promise<void>,
): Promise<void> => {
  const fprintd = await startRealFprintd();
  const logged: DriverLogEntry[] = [];
  const reader = createFingerprintReader({
    id: 'fingerprint',
    transport: createUnixSocketTransport({ path: fprintd.busPath }),
    clock: systemClock,
    userId: 0,
    log: (entry) => logged.push(entry),
  });
  reader.start();
  try {
    await until(() => reader.status.device === 'online');
    await run({ fprintd, reader, logged });
  } finally {
    await reader.stop();
    await fprintd.close();
  }
};

/** Lays the finger down again each time that the reader has taken it, until the enrolment is over. */
const enrol = async (
  { fprintd, reader }: { readonly fprintd: RealFprintd; readonly reader: FingerprintReader },
  user: string,
  print: string,
): Promise<readonly ScanProgress[]> => {
  const told: ScanProgress[] = [];
  let next = fprintd.lay(print);
  const enrolled = await reader.enroll(user, 'right-index-finger', soon(), (progress) => {
    told.push(progress);
    next = next.then(() => fprintd.lay(print));
  });
  // The last wish to lay it down again may find no reader any more.
  await next.catch(() => undefined);
  expect(enrolled).toEqual(done);
  return told;
};

describe.concurrent('a fingerprint reader of a real fprintd', () => {
  test('tells what it is', () =>
    withReader(async ({ reader }) => {
      expect(reader.capabilities).toMatchObject({
        identity: { model: 'Virtual device for debugging' },
        scanType: 'swipe',
        enrollStages: 5,
      });
      expect(reader.status).toEqual({ device: 'online', fault: null, finger: 'notPresent' });
    }));

  test('a member of the staff is put on record, recognised, told from others, and forgotten', () =>
    withReader(async ({ fprintd, reader, logged }) => {
      expect(await reader.enrolled(STAFF, soon())).toEqual({ ok: true, value: [] });
      const told = await enrol({ fprintd, reader }, STAFF, 'whorl-one');
      expect(told.filter(({ kind }) => kind === 'stagePassed').length).toBeGreaterThanOrEqual(4);
      expect(await reader.enrolled(STAFF, soon())).toEqual({ ok: true, value: ['right-index-finger'] });

      const mine = reader.verify(STAFF, soon());
      await fprintd.lay('whorl-one');
      expect(await mine).toEqual({ ok: true, value: { matched: true } });
      const other = reader.verify(STAFF, soon());
      await fprintd.lay('whorl-two');
      expect(await other).toEqual({ ok: true, value: { matched: false } });

      expect(await reader.deleteEnrolled(STAFF, soon())).toEqual(done);
      expect(await reader.enrolled(STAFF, soon())).toEqual({ ok: true, value: [] });
      expect(await reader.deleteEnrolled(STAFF, soon())).toEqual(done);
      // Nobody is named anywhere.
      expect(JSON.stringify([logged, reader.status, reader.capabilities])).not.toContain(STAFF);
    }));

  test('who has no finger on record is told so at once', () =>
    withReader(async ({ reader }) => {
      expect(await reader.verify(COLLEAGUE, soon())).toMatchObject({
        ok: false,
        error: { code: 'notEnrolled', completion: 'commandErrorCode' },
      });
      expect(reader.status.device).toBe('online');
    }));

  test('a finger that is laid badly is helped, and the scan goes on', () =>
    withReader(async ({ fprintd, reader }) => {
      await enrol({ fprintd, reader }, STAFF, 'arch');
      const hints: ScanProgress[] = [];
      const verifying = reader.verify(STAFF, soon(), (progress) => hints.push(progress));
      for (const [index, reason] of ([1, 2, 3] as const).entries()) {
        await fprintd.spoil(reason);
        await until(() => hints.length > index);
      }
      await fprintd.lay('arch');
      expect(await verifying).toEqual({ ok: true, value: { matched: true } });
      expect(hints).toEqual([
        { kind: 'hint', hint: 'swipeTooShort' },
        { kind: 'hint', hint: 'fingerNotCentered' },
        { kind: 'hint', hint: 'liftAndAgain' },
      ]);
    }));

  test('who gives up leaves the reader free for the next', () =>
    withReader(async ({ fprintd, reader }) => {
      await enrol({ fprintd, reader }, STAFF, 'loop');
      const away = new AbortController();
      const waiting = reader.verify(STAFF, { signal: away.signal });
      await systemClock.sleep(300);
      away.abort();
      expect(await waiting).toMatchObject({ ok: false, error: { code: 'canceled' } });
      // This one is answered after the reader was let go.
      await reader.enrolled(STAFF, soon());
      const next = reader.verify(STAFF, soon());
      await fprintd.lay('loop');
      expect(await next).toEqual({ ok: true, value: { matched: true } });
    }));

  test('another program that has it is said, and is no fault of the reader', () =>
    withReader(async ({ fprintd, reader }) => {
      // fprintd's own tool waits for a finger.
      const tool = spawn('fprintd-enroll', [STAFF], {
        env: { ...process.env, DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${fprintd.busPath}` },
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      let said = '';
      tool.stdout.on('data', (chunk) => {
        said += chunk;
      });
      await until(() => said.includes('Enrolling'));
      expect(await reader.deleteEnrolled(STAFF, soon())).toMatchObject({
        ok: false,
        error: { code: 'busy', action: 'none' },
      });
      expect(reader.status).toMatchObject({ device: 'online', fault: null });
      const gone = once(tool, 'exit');
      tool.kill('SIGKILL');
      await gone;
      const end = systemClock.now() + 8_000;
      for (;;) {
        const freed = await reader.deleteEnrolled(STAFF, soon());
        if (freed.ok) break;
        if (systemClock.now() > end) throw new Error(`still ${freed.error.code}`);
        await systemClock.sleep(50);
      }
    }));

  test('the reader is pulled out while a finger is waited for', () =>
    withReader(async ({ fprintd, reader }) => {
      const waiting = reader.enroll(STAFF, 'left-thumb', soon());
      await fprintd.unplug();
      expect(await waiting).toMatchObject({ ok: false, error: { code: 'readerLost' } });
      await until(() => reader.status.device === 'noDevice');
      expect(reader.status.fault).toMatchObject({ code: 'noDevice', action: 'maintenance' });
    }));

  test('the technician’s tool tells the fingers on record', () =>
    withReader(async ({ fprintd, reader }) => {
      await enrol({ fprintd, reader }, STAFF, 'tented-arch');
      const file = fileURLToPath(
        new URL('../../../device-drivers/fingerprint-reader/cli.ts', import.meta.url),
      );
      const { stdout } = await promisify(execFile)(process.execPath, [
        file,
        'enrolled',
        STAFF,
        '--bus',
        fprintd.busPath,
      ]);
      expect(JSON.parse(stdout)).toEqual(['right-index-finger']);
    }));

  test('fprintd dies while a finger is waited for, and is started again', () =>
    withReader(async ({ fprintd, reader }) => {
      const waiting = reader.enroll(STAFF, 'left-thumb', soon());
      await systemClock.sleep(300);
      await fprintd.killFprintd();
      expect(await waiting).toMatchObject({ ok: false, error: { code: 'readerLost' } });
      expect(reader.status).toMatchObject({ fault: { action: 'maintenance' }, finger: 'unknown' });
      await fprintd.startFprintd();
      await until(() => reader.status.device === 'online');
      expect(await reader.enrolled(STAFF, soon())).toEqual({ ok: true, value: [] });
    }));
});

describe('what fprintd says', () => {
  test.each([
    ['match', true, { kind: 'matched', matched: true }],
    ['no-match', true, { kind: 'matched', matched: false }],
    ['completed', true, { kind: 'enrolled' }],
    ['stage-passed', false, { kind: 'progress', progress: { kind: 'stagePassed' } }],
    ['retry-scan', false, { kind: 'progress', progress: { kind: 'hint', hint: 'again' } }],
    ['too-fast', false, { kind: 'progress', progress: { kind: 'hint', hint: 'tooFast' } }],
    ['failed', true, { kind: 'fault', fault: { code: 'enrollFailed' } }],
    ['data-full', true, { kind: 'fault', fault: { code: 'storeFull', action: 'clear' } }],
    ['duplicate', true, { kind: 'fault', fault: { code: 'duplicate' } }],
    ['disconnected', true, { kind: 'fault', fault: { code: 'readerLost' } }],
    ['unknown-error', true, { kind: 'fault', fault: { code: 'readerFault' } }],
    ['word-of-tomorrow', false, { kind: 'progress', progress: null }],
  ])('%s, done %s', (word, over, meaning) => expect(meaningOf({ word, done: over })).toMatchObject(meaning));

  test.each([
    ['net.reactivated.Fprint.Error.NoSuchDevice', 'noDevice', 'maintenance'],
    ['net.reactivated.Fprint.Error.AlreadyInUse', 'busy', 'none'],
    ['net.reactivated.Fprint.Error.PermissionDenied', 'accessDenied', 'configuration'],
    ['net.reactivated.Fprint.Error.Internal', 'readerFault', 'maintenance'],
    ['org.freedesktop.DBus.Error.ServiceUnknown', 'noDevice', 'maintenance'],
    ['org.freedesktop.DBus.Error.UnknownMethod', 'readerLost', 'maintenance'],
  ])('%s is %s', (name, code, action) => {
    expect(fingerprintFaultOf({ kind: 'error', member: 'Claim', name })).toMatchObject({ code, action });
  });

  test('a bus that lets nobody in is a matter of configuration', () => {
    expect(fingerprintFaultOf({ kind: 'refused', member: 'Hello' })).toMatchObject({
      code: 'accessDenied',
      action: 'configuration',
    });
    expect(fingerprintFaultOf({ kind: 'lost', member: 'Claim' })).toMatchObject({ code: 'readerLost' });
  });
});
