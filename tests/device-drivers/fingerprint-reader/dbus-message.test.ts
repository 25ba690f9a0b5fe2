import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newLinkCounters } from '../../../device-drivers/contract.ts';
import {
  createDBusMessageDecoder,
  type DBusMessage,
  encodeCall,
} from '../../../device-drivers/fingerprint-reader/dbus/dbus-message.ts';

const decoderOf = () => {
  const counters = newLinkCounters();
  return { counters, decoder: createDBusMessageDecoder(counters) };
};

/** Bytes in the other byte order than the driver's own, written here apart from it: a signal with a body of any signature. */
const bigEndian = (signature: string, body: Uint8Array, type = 4): Uint8Array => {
  const bytes: number[] = [0x42, type, 0, 1];
  const u32 = (value: number): void =>
    void bytes.push(value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255);
  const pad = (to: number): void => {
    while (bytes.length % to) bytes.push(0);
  };
  u32(body.length);
  u32(7);
  const fields: readonly (readonly [number, string, string])[] = [
    [1, 'o', '/reader'],
    [2, 's', 'org.example.Reader'],
    [3, 's', 'Moved'],
    [8, 'g', signature],
  ];
  u32(0);
  for (const [code, fieldType, text] of fields) {
    pad(8);
    bytes.push(code, 1, fieldType.charCodeAt(0), 0);
    if (fieldType === 'g') bytes.push(text.length);
    else u32(text.length);
    bytes.push(...Buffer.from(text), 0);
  }
  bytes.splice(12, 4, 0, 0, 0, bytes.length - 16);
  pad(8);
  return Uint8Array.from([...bytes, ...body]);
};

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));

const bodyOf = (signature: string, body: string): readonly unknown[] | undefined => {
  const { decoder } = decoderOf();
  return decoder.push(bigEndian(signature, hex(body)))[0]?.body;
};

describe('the values of a body', () => {
  test.each<[string, string, string, readonly unknown[]]>([
    ['a byte', 'y', '2a', [42]],
    ['numbers of two bytes', 'nq', 'fffe fffe', [-2, 65534]],
    ['numbers of four bytes', 'iu', 'fffffffe 00000001', [-2, 1]],
    ['a truth', 'b', '00000001', [true]],
    ['numbers of eight bytes', 'xt', 'fffffffffffffffe 0000000000000001', [-2, 1]],
    ['a fraction', 'd', '3ff8000000000000', [1.5]],
    ['a handle', 'h', '00000003', [3]],
    ['texts', 'so', '00000002 686900 00 00000001 2f00', ['hi', '/']],
    ['a signature', 'g', '02 6173 00', ['as']],
    ['a variant, aligned by its content', 'v', '01 69 00 00 00000005', [5]],
    ['a list', 'as', '0000000e 00000001 6100 0000 00000001 6200', [['a', 'b']]],
    ['an empty list', 'as', '00000000', [[]]],
    ['a struct', '(yi)', '01000000 00000002', [[1, 2]]],
    ['a dictionary', 'a{sv}', '0000000e 00000000 00000001 6100 01 62 00 000000 00000001', [{ a: true }]],
  ])('%s', (_, signature, body, values) => {
    // The length of the last one is written by hand: 4+2 (key), 3 (signature), 3 (padding), 4 (value).
    const fixed = signature === 'a{sv}' ? body.replace(/^0000000e/, '00000010') : body;
    expect(bodyOf(signature, fixed)).toEqual(values);
  });

  test.each<[string, string, string]>([
    ['a text longer than the message', 's', '000000ff 6869 00'],
    ['a list longer than the message', 'as', '000000ff 00000001 6100'],
    ['a number that is not all there', 'i', '0000'],
    ['a variant of two types', 'v', '02 6969 00 00000001 00000002'],
    ['a variant of none', 'v', '00 00'],
    ['a type that there is not', 'z', '00'],
    ['a struct that does not end', '(i', '00000001'],
    ['a list of empty structs', 'a()', '00000008 00000000 0000000000000000'],
    ['a dictionary of nothing', 'a{}', '00000008 00000000 0000000000000000'],
    ['variants in variants without end', 'v', '01 76 00'.repeat(40)],
    ['lists in lists without end', 'a'.repeat(40), '00000000'],
  ])('%s breaks the stream', (_, signature, body) => {
    const { decoder, counters } = decoderOf();
    expect(decoder.push(bigEndian(signature, hex(body)))).toEqual([]);
    expect(decoder.broken).toBe(true);
    expect(counters.garbageBytes).toBeGreaterThan(0);
    expect(decoder.push(bigEndian('y', hex('01')))).toEqual([]);
  });
});

describe('a stream of messages', () => {
  const call = {
    destination: 'net.reactivated.Fprint',
    path: '/net/reactivated/Fprint/Device/0',
    interface: 'net.reactivated.Fprint.Device',
    member: 'Claim',
    args: ['somebody'],
  };
  const read: DBusMessage = {
    type: 'call',
    path: call.path,
    interface: call.interface,
    member: call.member,
    errorName: '',
    replyTo: 0,
    body: ['somebody'],
  };

  test('a call is read as it was written', () => {
    const { decoder } = decoderOf();
    expect(decoder.push(encodeCall(1, call))).toEqual([read]);
    expect(decoder.push(encodeCall(2, { ...call, args: [] }))).toEqual([{ ...read, body: [] }]);
    expect(decoder.push(encodeCall(3, { ...call, args: ['', '指纹'] }))).toEqual([
      { ...read, body: ['', '指纹'] },
    ]);
  });

  test('messages are found however the stream is cut', () => {
    const whole = Uint8Array.from([
      ...encodeCall(1, call),
      ...bigEndian('y', hex('01')),
      ...encodeCall(2, { ...call, args: [] }),
    ]);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: whole.length }), { maxLength: 12 }), (cuts) => {
        const { decoder, counters } = decoderOf();
        const found: DBusMessage[] = [];
        let from = 0;
        for (const cut of [...cuts.sort((a, b) => a - b), whole.length]) {
          found.push(...decoder.push(whole.subarray(from, cut)));
          from = cut;
        }
        expect(found.map(({ type }) => type)).toEqual(['call', 'signal', 'call']);
        expect(counters).toMatchObject({ framesIn: 3, garbageBytes: 0 });
      }),
    );
  });

  test('a message of a type that nobody knows is passed over', () => {
    const { decoder } = decoderOf();
    expect(decoder.push(bigEndian('y', hex('01'), 9))).toEqual([]);
    expect(decoder.broken).toBe(false);
    expect(decoder.push(encodeCall(1, call))).toEqual([read]);
  });

  test.each([
    ['another byte order', [0x78, 4, 0, 1]],
    ['another version', [0x6c, 4, 0, 2]],
  ])('%s breaks it', (_, start) => {
    const { decoder } = decoderOf();
    decoder.push(Uint8Array.from([...start, ...new Uint8Array(12)]));
    expect(decoder.broken).toBe(true);
  });

  test('a length of a gigabyte breaks it', () => {
    const { decoder } = decoderOf();
    decoder.push(hex('6c040001 00000040 01000000 00000000'));
    expect(decoder.broken).toBe(true);
  });

  test('a message with any byte changed is read, waited for, or breaks the stream: nothing is thrown', () => {
    const whole = [
      ...bigEndian('a{sv}as', hex('00000010 00000000 00000001 6100 01 62 00 000000 00000001 00000000')),
    ];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 6,
        }),
        (changes) => {
          const bytes = Uint8Array.from(whole);
          for (const [at, value] of changes) bytes[at] = value;
          const { decoder } = decoderOf();
          expect(decoder.push(bytes).length).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('whatever comes, nothing is thrown', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 80 }), { maxLength: 10 }), (chunks) => {
        const { decoder } = decoderOf();
        for (const chunk of chunks) decoder.push(chunk);
      }),
    );
  });
});
