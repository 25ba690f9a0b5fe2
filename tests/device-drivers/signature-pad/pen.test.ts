import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPadMask } from '../../../device-drivers/signature-pad/pad-mask.ts';
import { loadPadProfile, type PadProfile } from '../../../device-drivers/signature-pad/pad-profile.ts';
import { type PadSignature, toScreenSignature } from '../../../device-drivers/signature-pad/pad-signature.ts';
import { readPenReport } from '../../../device-drivers/signature-pad/pen-report.ts';
import {
  createStrokeBuilder,
  SIGNATURE_LIMITS,
} from '../../../device-drivers/signature-pad/stroke-builder.ts';
import type { Signature } from '../../../flows/dossier/dossier.ts';
import { isSignature } from '../../../flows/filing/signature.ts';

const load = async (name: string): Promise<PadProfile> => {
  const loaded = await loadPadProfile(name);
  if (!loaded.ok) throw new Error(`${name}: ${loaded.error.problem}`);
  return loaded.value;
};
const STU = await load('wacom-stu-430');
const DIGITIZER = await load('generic-digitizer');

describe('reports of a pen', () => {
  test('big-endian fields that share bytes with flags', () => {
    // Ready, switch 1, pressure 0x1FF, in the middle of the pad.
    const report = Uint8Array.of(0x01, 0x91, 0xff, 0x12, 0xc0, 0x0b, 0xb8);
    expect(readPenReport(report, STU)).toStrictEqual({
      kind: 'pen',
      sample: { inRange: true, touching: true, x: 0.5, y: 0.5, pressure: 511 / 1023 },
    });
    const hovering = Uint8Array.of(0x34, 0x80, 0x00, 0x00, 0x00, 0x00, 0x00, 0xaa, 0xbb);
    expect(readPenReport(hovering, STU)).toMatchObject({
      kind: 'pen',
      sample: { inRange: true, touching: false },
    });
  });

  test('little-endian fields', () => {
    const report = Uint8Array.of(0x01, 0x11, 0x88, 0x13, 0xdc, 0x05, 0xff, 0x07);
    expect(readPenReport(report, DIGITIZER)).toStrictEqual({
      kind: 'pen',
      sample: { inRange: true, touching: true, x: 0.5, y: 0.25, pressure: 1 },
    });
  });

  test('a pen that is away is nowhere, whatever the pad says of its place', () => {
    const report = Uint8Array.of(0x01, 0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff);
    expect(readPenReport(report, DIGITIZER)).toStrictEqual({
      kind: 'pen',
      sample: { inRange: false, touching: false, x: 0, y: 0, pressure: 0 },
    });
  });

  test('a pad that tells only touching, without pressure', () => {
    const plain: PadProfile = {
      ...DIGITIZER,
      report: { ...DIGITIZER.report, inRange: null, pressure: null },
    };
    expect(readPenReport(Uint8Array.of(0x01, 0x01, 0, 0, 0, 0, 0, 0), plain)).toMatchObject({
      sample: { inRange: true, touching: true, pressure: 0.5 },
    });
    expect(readPenReport(Uint8Array.of(0x01, 0x00, 0, 0, 0, 0, 0, 0), plain)).toMatchObject({
      sample: { inRange: true, touching: false },
    });
  });

  test('a place beyond the edge, too much pressure, a short report and another one are not believed', () => {
    const beyond = [
      Uint8Array.of(0x01, 0x11, 0x11, 0x27, 0, 0, 0, 0),
      Uint8Array.of(0x01, 0x11, 0, 0, 0x71, 0x17, 0, 0),
      Uint8Array.of(0x01, 0x11, 0, 0, 0, 0, 0x00, 0x08),
    ];
    for (const report of beyond) expect(readPenReport(report, DIGITIZER)).toStrictEqual({ kind: 'outside' });
    expect(readPenReport(Uint8Array.of(0x01, 0x11), DIGITIZER)).toStrictEqual({ kind: 'nonsense' });
    expect(readPenReport(Uint8Array.of(0x02, 0x11), DIGITIZER)).toStrictEqual({ kind: 'foreign' });
    expect(readPenReport(new Uint8Array(), DIGITIZER)).toStrictEqual({ kind: 'foreign' });
  });

  test('any bytes at all give a place on the pad, or none', () => {
    fc.assert(
      fc.property(fc.constantFrom(STU, DIGITIZER), fc.uint8Array({ maxLength: 12 }), (profile, rest) => {
        const read = readPenReport(Uint8Array.of(1, ...rest), profile);
        if (read.kind !== 'pen') return;
        for (const share of [read.sample.x, read.sample.y, read.sample.pressure]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

const at = (x: number, y: number, touching = true) => ({ inRange: true, touching, x, y, pressure: 0.5 });
const up = { inRange: false, touching: false, x: 0, y: 0, pressure: 0 };
const build = (isPenDown = false) =>
  createStrokeBuilder({ isPenDown, widthMillimetres: 100, heightMillimetres: 50 });

describe('lines of a signature', () => {
  test('a line lasts from touching to lifting; times count from the first touch of all', () => {
    const builder = build();
    expect(builder.take(at(0, 0, false), 900)).toBeNull();
    expect(builder.take(at(0.1, 0.2), 1_000)).toBeNull();
    builder.take(at(0.2, 0.2), 1_005);
    expect(builder.take(at(0.2, 0.2, false), 1_010)).toStrictEqual([
      { x: 10, y: 10, t: 0, pressure: 0.5 },
      { x: 20, y: 10, t: 5, pressure: 0.5 },
    ]);
    builder.take(at(0.5, 1), 1_500);
    expect(builder.take(up, 1_501)).toStrictEqual([{ x: 50, y: 50, t: 500, pressure: 0.5 }]);
    expect(builder.take(up, 1_502)).toBeNull();
    expect(builder.signature().strokes).toHaveLength(2);
  });

  test('a line that was begun before anybody asked is not taken, the next one is', () => {
    const builder = build(true);
    builder.take(at(0.1, 0.1), 0);
    expect(builder.take(up, 5)).toBeNull();
    builder.take(at(0.2, 0.2), 10);
    expect(builder.take(up, 15)).toHaveLength(1);
    expect(builder.signature().strokes).toHaveLength(1);
  });

  test('the line that is being written when the person is done belongs to the signature', () => {
    const builder = build();
    builder.take(at(0.1, 0.1), 0);
    expect(builder.signature().strokes).toHaveLength(1);
  });

  test('a pen that never stops fills no memory', () => {
    const builder = build();
    for (let point = 0; point < SIGNATURE_LIMITS.pointsOfStroke + 10; point += 1)
      builder.take(at(0.1, 0.1), point);
    expect(builder.take(up, 9_999)).toHaveLength(SIGNATURE_LIMITS.pointsOfStroke);
    for (let stroke = 0; stroke < SIGNATURE_LIMITS.strokes + 10; stroke += 1) {
      builder.take(at(0.1, 0.1), 10_000);
      builder.take(up, 10_001);
    }
    expect(builder.signature().strokes).toHaveLength(SIGNATURE_LIMITS.strokes);
  });
});

describe('a signature in the shape of the screen', () => {
  test('has shares of the pad and times of each stroke, and is a signature of the filing', () => {
    const point = (x: number, t: number) => ({ x, y: 30, t, pressure: 0.25 });
    const signature: PadSignature = {
      strokes: [
        Array.from({ length: 12 }, (_, index) => point(10 + index * 5, index * 5)),
        [point(50, 400.4), point(51, 410)],
      ],
      widthMillimetres: 96,
      heightMillimetres: 60,
    };
    const shown = toScreenSignature(signature);
    // It must fit without a change.
    const asFiled: Pick<Signature, 'strokes' | 'aspect'> = shown;
    expect(asFiled.aspect).toBeCloseTo(1.6);
    expect(shown.strokes[1]).toStrictEqual([
      { x: 0.52083, y: 0.5, t: 0, p: 0.25 },
      { x: 0.53125, y: 0.5, t: 10, p: 0.25 },
    ]);
    expect(isSignature(shown.strokes)).toBe(true);
  });

  test('whatever was written, it lies on the pad, keeps its order and its number of points', () => {
    const anyPoint = fc.record({
      x: fc.double({ min: 0, max: 96, noNaN: true }),
      y: fc.double({ min: 0, max: 60, noNaN: true }),
      t: fc.nat(60_000),
      pressure: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(anyPoint, { maxLength: 20 }), { maxLength: 5 }), (strokes) => {
        const shown = toScreenSignature({ strokes, widthMillimetres: 96, heightMillimetres: 60 });
        expect(shown.strokes.map(({ length }) => length)).toStrictEqual(strokes.map(({ length }) => length));
        for (const { x, y, p } of shown.strokes.flat())
          for (const share of [x, y, p]) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
          }
      }),
    );
  });
});

describe('recordings of a pad', () => {
  test('flags stay, and nothing of what was written', () => {
    const mask = createPadMask(STU);
    const report = Uint8Array.of(0x01, 0x91, 0xff, 0x12, 0xc0, 0x0b, 0xb8);
    expect(mask(report, 'in')).toStrictEqual(Uint8Array.of(0x01, 0x90, 0, 0, 0, 0, 0));
    expect(mask(Uint8Array.of(0x55, 1), 'in')).toStrictEqual(Uint8Array.of(0x55, 1));
    expect(mask(Uint8Array.of(0x01, 1), 'out')).toStrictEqual(Uint8Array.of(0x01, 1));
    expect(mask(new Uint8Array(), 'in')).toStrictEqual(new Uint8Array());
    expect(createPadMask(DIGITIZER)(Uint8Array.of(1, 0x11, 5, 6, 7, 8, 9, 10), 'in')).toStrictEqual(
      Uint8Array.of(1, 0x11, 0, 0, 0, 0, 0, 0),
    );
    const plain: PadProfile = { ...DIGITIZER, report: { ...DIGITIZER.report, inRange: null } };
    expect(createPadMask(plain)(Uint8Array.of(1, 0x11), 'in')).toStrictEqual(Uint8Array.of(1, 0x01));
    // A flag in the low byte of a two-byte big-endian field.
    const wide: PadProfile = {
      ...STU,
      report: { ...STU.report, touching: { at: 1, bytes: 2, endian: 'big', shift: 0, bits: 9 } },
    };
    expect(createPadMask(wide)(Uint8Array.of(1, 0xff, 0xff, 3), 'in')).toStrictEqual(
      Uint8Array.of(1, 0x81, 0xff, 0),
    );
  });
});
