import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScannerInput } from '../../../device-drivers/code-scanner/code-decoder.ts';
import { createLineDecoder } from '../../../device-drivers/code-scanner/line-decoder.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

const PROFILE = {
  suffix: 'newline',
  aim: 'optional',
  answers: null,
  longest: 40,
  shortest: 3,
} as const;
const NEWLAND: Parameters<typeof createLineDecoder>[0] = {
  ...PROFILE,
  suffix: bytes('\r\n'),
  aim: 'required',
  answers: { begin: bytes('\x02\x01'), end: bytes(';\x03'), refusals: [0x15, 0x05] },
};

const code = (aim: string | null, text: string): ScannerInput => ({
  kind: 'code',
  code: { aim, bytes: bytes(text) },
});

const armed = (profile: Parameters<typeof createLineDecoder>[0] = PROFILE) => {
  const decoder = createLineDecoder(profile);
  decoder.arm();
  return decoder;
};

describe('codes on a line', () => {
  test('a code ends at CR, at LF or at both, and the identifier is taken off', () => {
    for (const end of ['\r', '\n', '\r\n'])
      expect(armed().push(bytes(`]Q1HELLO${end}`))).toStrictEqual([code(']Q1', 'HELLO')]);
    expect(armed().push(bytes('HELLO\r'))).toStrictEqual([code(null, 'HELLO')]);
    expect(armed({ ...PROFILE, aim: 'none' }).push(bytes(']Q1HELLO\r'))).toStrictEqual([
      code(null, ']Q1HELLO'),
    ]);
  });

  test('a configured suffix is matched as a whole: a lone CR belongs to the code', () => {
    const decoder = armed({ ...PROFILE, suffix: bytes('\r\n') });
    expect(decoder.push(bytes('AB\rCD\r\n'))).toStrictEqual([code(null, 'AB\rCD')]);
    expect(armed({ ...PROFILE, suffix: bytes('\x03') }).push(bytes('AB\r\n\x03'))).toStrictEqual([
      code(null, 'AB\r\n'),
    ]);
  });

  test('empty lines are nothing, and do not end the waiting', () => {
    expect(armed().push(bytes('\r\n\n\rCODE\r'))).toStrictEqual([code(null, 'CODE')]);
  });

  test('a code without the identifier that its scanner always sends is damaged', () => {
    expect(armed({ ...PROFILE, aim: 'required' }).push(bytes('HELLO\r'))).toStrictEqual([
      { kind: 'damaged', problem: 'noSymbology' },
    ]);
  });

  test('nothing is kept that nobody asked for', () => {
    const decoder = createLineDecoder(PROFILE);
    expect(decoder.push(bytes('SECRET\rMORE\r'))).toStrictEqual([{ kind: 'unasked' }, { kind: 'unasked' }]);
  });

  test('a code that was half in when the reading began is thrown away, the next one is read', () => {
    const decoder = createLineDecoder(PROFILE);
    expect(decoder.push(bytes('HALF'))).toStrictEqual([]);
    expect(decoder.isPending).toBe(true);
    decoder.arm();
    expect(decoder.push(bytes('-IN\rWHOLE\r'))).toStrictEqual([{ kind: 'unasked' }, code(null, 'WHOLE')]);
  });

  test('a reading takes one code; the second in the same chunk was not asked for', () => {
    expect(armed().push(bytes('ONE\rTWO\r'))).toStrictEqual([code(null, 'ONE'), { kind: 'unasked' }]);
  });

  test('a code that is coming in when the reading is given up is not given to the next reading', () => {
    const decoder = armed();
    decoder.push(bytes('OLD-'));
    decoder.disarm();
    decoder.arm();
    expect(decoder.push(bytes('VISITOR\rNEW\r'))).toStrictEqual([{ kind: 'unasked' }, code(null, 'NEW')]);
  });

  test('a code of the greatest length is read, one byte more is refused, and a megabyte is not kept', () => {
    const longest = 'x'.repeat(PROFILE.longest);
    expect(armed().push(bytes(`${longest}\r`))).toStrictEqual([code(null, longest)]);
    for (const more of [1, 2, 1_000_000])
      expect(armed().push(bytes(`${'x'.repeat(PROFILE.longest + more)}\r`))).toStrictEqual([
        { kind: 'damaged', problem: 'tooLong' },
      ]);
  });

  test('a code that stops in the middle is incomplete, a stray byte is noise, and nobody waits for the rest', () => {
    const decoder = armed();
    decoder.push(bytes('HALF'));
    expect(decoder.abandon()).toStrictEqual([{ kind: 'damaged', problem: 'incomplete' }]);
    expect(decoder.isPending).toBe(false);
    decoder.arm();
    decoder.push(bytes('~'));
    expect(decoder.abandon()).toStrictEqual([{ kind: 'noise', bytes: 1 }]);
    expect(decoder.push(bytes('CODE\r'))).toStrictEqual([code(null, 'CODE')]);
    expect(decoder.abandon()).toStrictEqual([]);
    decoder.push(bytes('UNASKED'));
    expect(decoder.abandon()).toStrictEqual([{ kind: 'unasked' }]);
  });
});

describe('answers between codes', () => {
  test('an answer is told apart from a code, and yes from no', () => {
    const decoder = armed(NEWLAND);
    expect(decoder.push(bytes('\x02\x010000#SCNTRG1\x06;\x03]Q1CODE\r\n'))).toStrictEqual([
      { kind: 'answer', isRefusal: false },
      code(']Q1', 'CODE'),
    ]);
    expect(decoder.push(bytes('\x02\x010000#SCNTRG1\x15;\x03'))).toStrictEqual([
      { kind: 'answer', isRefusal: true },
    ]);
  });

  test('an answer comes whether or not a code is waited for', () => {
    const decoder = createLineDecoder(NEWLAND);
    expect(decoder.push(bytes('\x02\x010000#X\x06;\x03'))).toStrictEqual([
      { kind: 'answer', isRefusal: false },
    ]);
  });

  test('the shortest answer has nothing that could say no', () => {
    expect(createLineDecoder(NEWLAND).push(bytes('\x02\x01;\x03'))).toStrictEqual([
      { kind: 'answer', isRefusal: false },
    ]);
  });

  test('what begins like an answer and is none is noise; so is one that never ends', () => {
    const decoder = armed(NEWLAND);
    expect(decoder.push(bytes('\x02X]Q1CODE\r\n'))).toStrictEqual([
      { kind: 'noise', bytes: 2 },
      code(']Q1', 'CODE'),
    ]);
    expect(decoder.push(bytes(`\x02\x01${'0'.repeat(255)}`))).toStrictEqual([{ kind: 'noise', bytes: 257 }]);
    decoder.push(bytes('\x02\x01000'));
    expect(decoder.isPending).toBe(true);
    expect(decoder.abandon()).toStrictEqual([{ kind: 'noise', bytes: 5 }]);
  });

  test('the byte that begins an answer, in the middle of a code, belongs to the code', () => {
    expect(armed(NEWLAND).push(bytes(']Q1CO\x02DE\r\n'))).toStrictEqual([code(']Q1', 'CO\x02DE')]);
  });
});

describe('whatever comes', () => {
  const chunks = (whole: Uint8Array, cuts: readonly number[]): Uint8Array[] => {
    const at = [0, ...[...cuts].map((cut) => cut % (whole.length + 1)).sort((a, b) => a - b), whole.length];
    return at.slice(1).map((end, index) => whole.slice(at[index], end));
  };

  test('how it was split changes nothing', () => {
    const piece = fc.constantFrom('\r', '\n', '\r\n', ']Q1', 'A', 'BC', '\x02\x01', '\x06;\x03', '\x00', ']');
    fc.assert(
      fc.property(
        fc.constantFrom(PROFILE, NEWLAND),
        fc.array(piece, { maxLength: 30 }),
        fc.array(fc.nat(), { maxLength: 10 }),
        (profile, pieces, cuts) => {
          const whole = bytes(pieces.join(''));
          const split = armed(profile);
          expect(chunks(whole, cuts).flatMap((chunk) => split.push(chunk))).toStrictEqual(
            armed(profile).push(whole),
          );
        },
      ),
    );
  });

  test('any bytes at all give no code that was not asked for, and none that is too long', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (noise, isArmed) => {
        const decoder = createLineDecoder(NEWLAND);
        if (isArmed) decoder.arm();
        const inputs = [...decoder.push(noise), ...decoder.abandon()];
        const codes = inputs.filter((input) => input.kind === 'code');
        expect(codes.length).toBeLessThanOrEqual(isArmed ? 1 : 0);
        for (const input of codes) expect(input.code.bytes.length).toBeLessThanOrEqual(NEWLAND.longest);
      }),
    );
  });

  test('after any noise and a pause the next code is read', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        const decoder = createLineDecoder(NEWLAND);
        decoder.push(noise);
        decoder.abandon();
        decoder.arm();
        expect(decoder.push(bytes(']C0NEXT\r\n'))).toStrictEqual([code(']C0', 'NEXT')]);
      }),
    );
  });
});
