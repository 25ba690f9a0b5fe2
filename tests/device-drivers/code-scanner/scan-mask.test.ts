import { describe, expect, test } from 'vitest';
import { createScanMask } from '../../../device-drivers/code-scanner/scan-mask.ts';
import { loadScannerProfile } from '../../../device-drivers/code-scanner/scanner-profile.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const maskOf = async (name: string) => {
  const loaded = await loadScannerProfile(name);
  if (!loaded.ok) throw new Error(loaded.error.problem);
  return createScanMask(loaded.value);
};
const shown = (masked: Uint8Array): string => Buffer.from(masked).toString('latin1');

describe('recordings of a scanner', () => {
  test('on a line the identifier and the ends stay, and nothing of the code, however it is split', async () => {
    const mask = await maskOf('newland-serial');
    const whole = ']Q1Az19\xe6\xa1\x88-]\r\n]C0B\r\n\x02\x010000#SCNTRG1\x06;\x03';
    const expected = ']Q10000000-]\r\n]C00\r\n\x02\x010000#0000000\x06;\x03';
    expect(shown(mask(bytes(whole), 'in'))).toBe(expected);
    const split = await maskOf('newland-serial');
    expect([...bytes(whole)].map((byte) => shown(split(Uint8Array.of(byte), 'in'))).join('')).toBe(expected);
  });

  test('commands stay', async () => {
    const mask = await maskOf('newland-serial');
    expect(shown(mask(bytes('#SCNTRG1'), 'out'))).toBe('#SCNTRG1');
  });

  test('in a HID report the fields stay, and nothing of the code', async () => {
    const mask = await maskOf('hid-pos');
    const report = new Uint8Array(64);
    report.set(bytes('\x02\x38]Q1secret\xe6'));
    report[63] = 1;
    const masked = mask(report, 'in');
    expect(shown(masked.slice(0, 12))).toBe('\x02\x38]Q10000000');
    expect(masked[63]).toBe(1);
  });
});
