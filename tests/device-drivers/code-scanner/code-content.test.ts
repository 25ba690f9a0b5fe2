import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readAim, symbologyOf } from '../../../device-drivers/code-scanner/aim-symbology.ts';
import { readCodeText } from '../../../device-drivers/code-scanner/code-text.ts';
import { splitAim, toScannedCode } from '../../../device-drivers/code-scanner/scanned-code.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const gb = (text: string): Uint8Array => Uint8Array.from(iconv.encode(text, 'gb18030'));
const utf8 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text));

describe('symbology identifiers', () => {
  test('they are a bracket, a letter and a modifier, and name a kind of code', () => {
    expect(readAim(bytes(']Q1abc'))).toBe(']Q1');
    expect(readAim(bytes(']za'))).toBe(']za');
    expect(readAim(bytes(']EZ'))).toBe(']EZ');
    for (const none of ['', ']', ']Q', '[Q1', ']11', ']Q-', '}Q1', ']{1', ']Q\x7f'])
      expect(readAim(bytes(none)), none).toBeNull();
    expect(symbologyOf(']Q1')).toBe('qr');
    expect(symbologyOf(']d2')).toBe('dataMatrix');
    expect(symbologyOf(']X0')).toBe('other');
    expect(symbologyOf(null)).toBe('unknown');
  });

  test('they are taken off where they are expected', () => {
    expect(splitAim(bytes(']Q1A'), 'required')).toMatchObject({ ok: true, value: { aim: ']Q1' } });
    expect(splitAim(bytes('A'), 'required')).toStrictEqual({ ok: false, error: 'noSymbology' });
    expect(splitAim(bytes('A'), 'optional')).toMatchObject({ ok: true, value: { aim: null } });
    expect(splitAim(bytes(']Q1A'), 'none')).toMatchObject({ ok: true, value: { aim: null } });
  });
});

describe('the text of a code', () => {
  test('Chinese is read in both encodings', () => {
    const text = '起诉状：身份证号码 110101';
    expect(readCodeText(utf8(text), 'auto')).toStrictEqual({ text, encoding: 'utf-8' });
    expect(readCodeText(gb(text), 'auto')).toStrictEqual({ text, encoding: 'gb18030' });
  });

  test('rare characters of four bytes are read', () => {
    expect(readCodeText(gb('𠮷田䶮'), 'auto')).toStrictEqual({ text: '𠮷田䶮', encoding: 'gb18030' });
  });

  test('bytes that could be both are taken for Chinese', () => {
    // C4 A3: 模 in GB 2312, U+0123 in UTF-8.
    expect(readCodeText(Uint8Array.of(0xc4, 0xa3), 'auto')).toStrictEqual({
      text: '模',
      encoding: 'gb18030',
    });
    expect(readCodeText(bytes('1\xc4\xa32'), 'auto')).toStrictEqual({ text: '1模2', encoding: 'gb18030' });
  });

  test('Latin and Cyrillic letters in UTF-8 that are no hanzi stay what they are', () => {
    for (const text of ['Müller', 'Ærø', 'Привет'])
      expect(readCodeText(utf8(text), 'auto')).toStrictEqual({ text, encoding: 'utf-8' });
  });

  test('an encoding that is given is not guessed', () => {
    expect(readCodeText(Uint8Array.of(0xc4, 0xa3), 'utf-8')?.text).toBe('ģ');
    expect(readCodeText(utf8('é'), 'gb18030')).toMatchObject({ encoding: 'gb18030' });
    expect(readCodeText(gb('中文字'), 'utf-8')).toBeNull();
  });

  test('what is no text is not made into one', () => {
    expect(readCodeText(Uint8Array.of(0xff, 0xff, 0x30), 'auto')).toBeNull();
    expect(readCodeText(Uint8Array.of(0x81), 'auto')).toBeNull();
  });

  test('whatever text there is in UTF-8 or GB18030, it comes back as itself or as bytes that are the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = readCodeText(utf8(text), 'auto');
        expect(read).not.toBeNull();
        if (read) expect(iconv.encode(read.text, read.encoding)).toStrictEqual(Buffer.from(utf8(text)));
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (any) => {
        const read = readCodeText(any, 'auto');
        if (read) expect([...iconv.encode(read.text, read.encoding)]).toStrictEqual([...any]);
      }),
    );
  });
});

describe('a whole code', () => {
  test('separators of GS1 and line ends are content, other control bytes are damage', () => {
    const read = (text: string) => toScannedCode({ aim: null, bytes: bytes(text) }, 'auto');
    expect(read('[)>\x1e06\x1dX\x1e\x04').ok).toBe(true);
    expect(read('BEGIN:VCARD\r\nN:X\tY').ok).toBe(true);
    for (const control of ['\x00', '\x08', '\x1b', '\x7f'])
      expect(read(`A${control}B`)).toStrictEqual({ ok: false, error: 'controlBytes' });
  });

  test('bytes that are no text are still given as bytes', () => {
    expect(toScannedCode({ aim: ']d1', bytes: Uint8Array.of(0xff, 0xff) }, 'auto')).toStrictEqual({
      ok: true,
      value: { symbology: 'dataMatrix', aim: ']d1', bytes: Uint8Array.of(0xff, 0xff), text: null },
    });
  });
});
