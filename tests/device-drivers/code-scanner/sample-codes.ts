import iconv from 'iconv-lite';
import type { ShownCode } from '../../../bench/code-scanner/simulated-line-scanner.ts';

/** A QR code with this text. */
export const qrCode = (text: string, encoding: 'utf8' | 'gb18030' = 'utf8'): ShownCode => ({
  aim: ']Q1',
  bytes: Uint8Array.from(iconv.encode(text, encoding)),
});

/** Text of a made-up code: longer than one HID report, with an impossible identity number (its check digit is wrong). */
export const LONG_TEXT = '案号（2026）演示0101民初1号；身份证号11010119000101000A；'.repeat(3);
