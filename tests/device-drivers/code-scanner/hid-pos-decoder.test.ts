import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHidPosDecoder } from '../../../device-drivers/code-scanner/hid-pos-decoder.ts';
import { loadScannerProfile } from '../../../device-drivers/code-scanner/scanner-profile.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

const loaded = await loadScannerProfile('hid-pos');
if (!loaded.ok || loaded.value.kind !== 'hid-pos') throw new Error('no HID-POS profile');
const PROFILE = loaded.value;

/** A report as the LSR118 manual prints it. */
const report = (text: string, options: { aim?: string; isContinued?: boolean } = {}): Uint8Array => {
  const made = new Uint8Array(64);
  made[0] = 2;
  made[1] = text.length;
  made.set(bytes(options.aim ?? ']Q0'), 2);
  made.set(bytes(text), 5);
  made[61] = 0x73;
  made[63] = options.isContinued ? 1 : 0;
  return made;
};

const armed = (profile: Parameters<typeof createHidPosDecoder>[0] = PROFILE) => {
  const decoder = createHidPosDecoder(profile);
  decoder.arm();
  return decoder;
};

describe('codes in HID point-of-sale reports', () => {
  test("the manual's example: a boarding pass of 60 bytes in two reports", () => {
    const decoder = armed();
    const text = 'M1GATHERGOOD/MICHAEL YABCDEF LHRDURAK 3542052Y003D23  100   ';
    expect(text).toHaveLength(60);
    expect(decoder.push(report(text.slice(0, 56), { isContinued: true }))).toStrictEqual([]);
    expect(decoder.isPending).toBe(true);
    expect(decoder.push(report(text.slice(56)))).toStrictEqual([
      { kind: 'code', code: { aim: ']Q0', bytes: bytes(text) } },
    ]);
    expect(decoder.isPending).toBe(false);
  });

  test('a scanner that names no symbology gives a code without one', () => {
    expect(armed().push(report('A', { aim: '\0\0\0' }))).toStrictEqual([
      { kind: 'code', code: { aim: null, bytes: bytes('A') } },
    ]);
  });

  test('the tail that a model adds is taken off, where it stands', () => {
    const profile = { ...PROFILE, tail: bytes('\r\n') };
    for (const [sent, read] of [
      ['CODE\r\n', 'CODE'],
      ['CODE\n', 'CODE\n'],
      ['\n', '\n'],
    ] as const)
      expect(armed(profile).push(report(sent))).toStrictEqual([
        { kind: 'code', code: { aim: ']Q0', bytes: bytes(read) } },
      ]);
  });

  test('what nobody asked for is thrown away, also when it was half in', () => {
    const decoder = createHidPosDecoder(PROFILE);
    expect(decoder.push(report('SECRET'))).toStrictEqual([{ kind: 'unasked' }]);
    decoder.push(report('HALF', { isContinued: true }));
    decoder.arm();
    expect(decoder.push(report('-IN'))).toStrictEqual([{ kind: 'unasked' }]);
    decoder.push(report('OLD', { isContinued: true }));
    decoder.disarm();
    decoder.arm();
    expect(decoder.push(report('-VISITOR'))).toStrictEqual([{ kind: 'unasked' }]);
    expect(decoder.push(report('NEW'))).toStrictEqual([
      { kind: 'code', code: { aim: ']Q0', bytes: bytes('NEW') } },
    ]);
    expect(decoder.push(report('AFTER'))).toStrictEqual([{ kind: 'unasked' }]);
  });

  test('an empty report is nothing', () => {
    expect(armed().push(report(''))).toStrictEqual([]);
  });

  test('a length that promises more than the report holds is nonsense, and ends the reading as damaged', () => {
    const decoder = armed();
    const lying = report('ABC').with(1, 57);
    expect(decoder.push(lying)).toStrictEqual([
      { kind: 'nonsense', bytes: 64 },
      { kind: 'damaged', problem: 'nonsense' },
    ]);
    expect(decoder.push(lying)).toStrictEqual([{ kind: 'nonsense', bytes: 64 }]);
    decoder.arm();
    decoder.push(report('HALF', { isContinued: true }));
    expect(decoder.push(report('X').slice(0, 32))).toStrictEqual([
      { kind: 'nonsense', bytes: 32 },
      { kind: 'damaged', problem: 'nonsense' },
    ]);
  });

  test('a report of another kind is passed over', () => {
    const decoder = armed();
    expect(decoder.push(Uint8Array.of(9, 1, 2))).toStrictEqual([{ kind: 'noise', bytes: 3 }]);
    expect(decoder.push(new Uint8Array())).toStrictEqual([{ kind: 'noise', bytes: 0 }]);
    expect(decoder.push(report('A'))).toHaveLength(1);
  });

  test('a code that goes on for ever is refused and not kept', () => {
    const decoder = armed({ ...PROFILE, longest: 100 });
    for (let count = 0; count < 10_000; count += 1)
      expect(decoder.push(report('x'.repeat(56), { isContinued: true }))).toStrictEqual([]);
    expect(decoder.push(report('x'))).toStrictEqual([{ kind: 'damaged', problem: 'tooLong' }]);
  });

  test('a code whose end never comes is incomplete', () => {
    const decoder = armed();
    decoder.push(report('HALF', { isContinued: true }));
    expect(decoder.abandon()).toStrictEqual([{ kind: 'damaged', problem: 'incomplete' }]);
    expect(decoder.abandon()).toStrictEqual([]);
    decoder.push(report('HALF', { isContinued: true }));
    expect(decoder.abandon()).toStrictEqual([{ kind: 'unasked' }]);
  });

  test('any reports at all give no code that was not asked for', () => {
    const anyReport = fc
      .tuple(
        fc.constantFrom(2, 3),
        fc.uint8Array({ minLength: 60, maxLength: 66 }),
        fc.integer({ max: 70, min: 0 }),
      )
      .map(([id, rest, length]) => Uint8Array.from([id, length, ...rest]));
    fc.assert(
      fc.property(fc.array(anyReport, { maxLength: 20 }), fc.boolean(), (reports, isArmed) => {
        const decoder = createHidPosDecoder(PROFILE);
        if (isArmed) decoder.arm();
        const inputs = [...reports.flatMap((one) => decoder.push(one)), ...decoder.abandon()];
        const ends = inputs.filter(({ kind }) => kind === 'code' || kind === 'damaged');
        expect(ends.length).toBeLessThanOrEqual(isArmed ? 1 : 0);
      }),
    );
  });
});
