import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { listen } from '../../../bench/id-card-reader/serve.ts';
import {
  createSimulatedSignaturePad,
  type PadModel,
} from '../../../bench/signature-pad/simulated-signature-pad.ts';
import type { Clock } from '../../../device-drivers/contract.ts';
import { createConfiguredSignaturePad } from '../../../device-drivers/signature-pad/create-signature-pad.ts';
import { loadPadProfile, type PadProfile } from '../../../device-drivers/signature-pad/pad-profile.ts';
import type { PenStroke } from '../../../device-drivers/signature-pad/pad-signature.ts';
import {
  createSignaturePad,
  SIGNATURE_PAD_DELAYS,
  type SignaturePad,
} from '../../../device-drivers/signature-pad/signature-pad.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createHidTcpTransport } from '../../../device-drivers/transports/hid-tcp-transport.ts';
import { createSimulatedClock } from '../simulated-clock.ts';
import { until } from '../transports/until.ts';
import { writeLine } from './pen.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const never = (): AbortSignal => new AbortController().signal;
const isOnline = (driver: SignaturePad) => (): boolean => driver.status.device === 'online';
const isArmed = (driver: SignaturePad) => (): boolean => driver.status.input === 'armed';

const PROFILE: Readonly<Record<PadModel, string>> = {
  'stu-430': 'wacom-stu-430',
  digitizer: 'generic-digitizer',
};

const open = async (model: PadModel, options: { clock?: Clock; profile?: PadProfile } = {}) => {
  const pad = createSimulatedSignaturePad(model);
  const served = await listen(pad, { port: 0 });
  const driver = createSignaturePad({
    id: 'pad',
    transport: createHidTcpTransport({ host: '127.0.0.1', port: served.port }),
    clock: options.clock ?? systemClock,
    profile: options.profile ?? PROFILE[model],
  });
  closing.push(served.close, () => driver.stop());
  driver.start();
  await until(isOnline(driver));
  return { pad, served, driver };
};

const capture = async (driver: SignaturePad, signal: AbortSignal = never()) => {
  const strokes: PenStroke[] = [];
  const done = new AbortController();
  const signing = driver.capture({ signal, done: done.signal }, (stroke) => strokes.push(stroke));
  await until(isArmed(driver));
  return { strokes, done, signing };
};

describe('a person signs', () => {
  test('on both models: lines, places in millimetres, pressure', async () => {
    for (const [model, width] of [
      ['stu-430', 96],
      ['digitizer', 100],
    ] as const) {
      const { pad, driver } = await open(model);
      const { strokes, done, signing } = await capture(driver);
      pad.hover({ x: 0.1, y: 0.5, pressure: 0 });
      writeLine(pad, 10);
      writeLine(pad, 5);
      await until(() => strokes.length === 2);
      done.abort();
      const signature = await signing;
      if (!signature.ok) throw new Error(signature.error.code);
      expect(signature.value.strokes.map(({ length }) => length)).toStrictEqual([10, 5]);
      expect(signature.value.widthMillimetres).toBe(width);
      const first = signature.value.strokes[0]?.[0];
      expect(first?.x).toBeCloseTo(0.1 * width, 1);
      expect(first?.y).toBeCloseTo(30, 1);
      expect(first?.pressure).toBeCloseTo(0.4, 2);
      expect(first?.t).toBe(0);
      expect(driver.status).toMatchObject({ input: 'disarmed', hasSpoken: true });
    }
  });

  test('before anybody asks, it is counted by the line and gone', async () => {
    const { pad, driver } = await open('digitizer');
    writeLine(pad);
    await until(() => driver.counters.unasked === 1);
    const { done, signing } = await capture(driver);
    done.abort();
    expect(await signing).toMatchObject({ ok: true, value: { strokes: [] } });
  });

  test('and had the pen down when it began: that line is not taken', async () => {
    const { pad, driver } = await open('digitizer');
    pad.touch({ x: 0.1, y: 0.1, pressure: 0.5 });
    await until(() => driver.counters.unasked === 1);
    const { strokes, done, signing } = await capture(driver);
    writeLine(pad, 3);
    writeLine(pad, 4);
    await until(() => strokes.length === 1);
    done.abort();
    expect(await signing).toMatchObject({ ok: true, value: { strokes: [{ length: 4 }] } });
  });

  test('places beyond the edge are not believed, and the others are', async () => {
    const { pad, driver } = await open('digitizer');
    const { strokes, done, signing } = await capture(driver);
    pad.touch({ x: 0.1, y: 0.1, pressure: 0.5 });
    const heal = pad.inject({ kind: 'lyingPlaces' });
    for (let point = 0; point < 20; point += 1) pad.touch({ x: 0.5, y: 0.5, pressure: 0.5 });
    heal();
    writeLine(pad, 4);
    await until(() => strokes.length === 1);
    expect(strokes[0]).toHaveLength(5);
    expect(driver.counters.garbageBytes).toBe(20 * 8);
    expect(driver.status.device).toBe('online');
    done.abort();
    await signing;
  });

  test('and changes their mind: a cancelled signature gives nothing, the next one begins empty', async () => {
    const { pad, driver } = await open('digitizer');
    const away = new AbortController();
    const first = await capture(driver, away.signal);
    writeLine(pad);
    await until(() => first.strokes.length === 1);
    away.abort();
    const given = await first.signing;
    expect(given).toMatchObject({ ok: false, error: { code: 'canceled' } });
    expect(JSON.stringify(given)).not.toContain('strokes');
    const second = await capture(driver);
    second.done.abort();
    expect(await second.signing).toMatchObject({ ok: true, value: { strokes: [] } });
  });
});

describe('the pad is unplugged in the middle of a signature', () => {
  test('there is a fault and no half signature, and it can be signed anew when the pad is back', async () => {
    const { pad, served, driver } = await open('digitizer');
    const { strokes, signing } = await capture(driver);
    writeLine(pad);
    await until(() => strokes.length === 1);
    await served.pull();
    const given = await signing;
    expect(given).toMatchObject({ ok: false, error: { code: 'padLost', action: 'maintenance' } });
    expect(JSON.stringify(given)).not.toContain('strokes');
    await served.plug();
    await until(isOnline(driver));
    const again = await capture(driver);
    writeLine(pad);
    await until(() => again.strokes.length === 1);
    again.done.abort();
    expect(await again.signing).toMatchObject({ ok: true, value: { strokes: [{ length: 20 }] } });
  });
});

describe('a pad with a display of its own', () => {
  test('is wiped before and after each signature, and by a reset', async () => {
    const loaded = await loadPadProfile('generic-digitizer');
    if (!loaded.ok) throw new Error('no profile');
    const { pad, driver } = await open('digitizer', {
      profile: { ...loaded.value, clear: Uint8Array.of(0x20, 0x00) },
    });
    expect(driver.capabilities).toMatchObject({ wipes: true, profile: 'own' });
    const { done, signing } = await capture(driver);
    await until(() => pad.outputs.length === 1);
    done.abort();
    await signing;
    await until(() => pad.outputs.length === 2);
    await driver.reset({ signal: never() });
    await until(() => pad.outputs.length === 3);
    expect(Buffer.from(pad.outputs[0] ?? []).toString('hex')).toBe('2000');
  });
});

describe('the wrong pad', () => {
  test('reports that no pad of this model sends make it a fault of the configuration', async () => {
    const { pad, driver } = await open('digitizer');
    pad.inject({ kind: 'halfReport' });
    await until(() => {
      pad.away();
      return driver.status.device === 'hardwareError';
    });
    expect(driver.status.fault).toMatchObject({ code: 'padFault', action: 'configuration' });
  });
});

describe('a health check with a person', () => {
  test('a line is drawn', async () => {
    const { pad, driver } = await open('digitizer');
    const health = await driver.checkHealth({
      signal: never(),
      level: 'interactive',
      confirm: async () => {
        void until(isArmed(driver)).then(() => writeLine(pad));
        return true;
      },
    });
    expect(health).toMatchObject({
      ok: true,
      value: {
        healthy: true,
        findings: expect.arrayContaining([expect.objectContaining({ check: 'line' })]),
      },
    });
  });

  test('a touch is no line', async () => {
    const clock = createSimulatedClock();
    const { pad, driver } = await open('digitizer', { clock });
    const checking = driver.checkHealth({ signal: never(), level: 'interactive', confirm: async () => true });
    await until(isArmed(driver));
    pad.touch({ x: 0.5, y: 0.5, pressure: 1 });
    pad.away();
    await until(() => driver.counters.framesIn === 2);
    await clock.advance(SIGNATURE_PAD_DELAYS.testLine);
    expect(await checking).toMatchObject({
      ok: true,
      value: {
        healthy: false,
        findings: expect.arrayContaining([{ check: 'line', outcome: 'bad', detail: '0 % of the pad' }]),
      },
    });
  });
});

describe('profiles', () => {
  test('each that comes with the product is one, and says where its facts are from', async () => {
    for (const name of ['generic-digitizer', 'wacom-stu-430'])
      expect(await loadPadProfile(name)).toMatchObject({
        ok: true,
        value: { source: expect.stringMatching(/.{40}/) },
      });
  });

  test('fields that do not fit are told', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pad-profiles-'));
    closing.push(() => rm(folder, { recursive: true }));
    const loaded = await loadPadProfile('generic-digitizer');
    if (!loaded.ok) throw new Error('no profile');
    const { report } = loaded.value;
    await writeFile(
      join(folder, 'short.json'),
      JSON.stringify({ ...loaded.value, report: { ...report, length: 7 } }),
    );
    await writeFile(
      join(folder, 'bits.json'),
      JSON.stringify({ ...loaded.value, report: { ...report, x: { ...report.x, bits: 17 } } }),
    );
    await writeFile(join(folder, 'good.json'), JSON.stringify({ ...loaded.value, clear: '2000' }));
    expect((await loadPadProfile('good', folder)).ok).toBe(true);
    for (const bad of ['short', 'bits'])
      expect(await loadPadProfile(bad, folder)).toMatchObject({
        ok: false,
        error: { problem: 'badProfile' },
      });
  });

  test('the configured pad that is not there is looked for', async () => {
    const driver = createConfiguredSignaturePad(
      { transport: { kind: 'hid-tcp', host: '127.0.0.1', port: 9 } },
      { id: 'pad', clock: systemClock },
    );
    closing.push(() => driver.stop());
    driver.start();
    await until(() => driver.status.device === 'noDevice');
    expect(driver.status.fault?.action).toBe('maintenance');
  });
});
