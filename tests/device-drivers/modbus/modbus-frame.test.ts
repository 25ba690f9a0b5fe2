import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newLinkCounters } from '../../../device-drivers/contract.ts';
import {
  answers,
  crc16,
  createModbusAnswerDecoder,
  encodeRequest,
  type ModbusAnswer,
  type ModbusRequest,
  packBits,
  unpackBits,
} from '../../../device-drivers/modbus/modbus-frame.ts';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

const framed = (body: Uint8Array): Uint8Array => {
  const crc = crc16(body);
  return Uint8Array.from([...body, crc & 0xff, crc >> 8]);
};

/** `unit | PDU` with its CRC. */
const frame = (unit: number, pdu: string): Uint8Array => framed(Uint8Array.from([unit, ...bytes(pdu)]));

const decoderOf = (unit: number) => {
  const counters = newLinkCounters();
  return { counters, decoder: createModbusAnswerDecoder(unit, counters) };
};

describe('the check sum', () => {
  test.each([
    // Modbus over Serial Line V1.02, 6.2.2: the message 02 07 goes out as 02 07 41 12.
    ['02 07', 0x1241],
    // The check value of CRC-16/MODBUS over "123456789" in the catalogue of parametrised CRC algorithms.
    ['31 32 33 34 35 36 37 38 39', 0x4b37],
    ['', 0xffff],
  ])('of %s', (hex, crc) => expect(crc16(bytes(hex))).toBe(crc));
});

describe('the examples of the specification (Modbus Application Protocol V1.1b3)', () => {
  test.each<[string, ModbusRequest, string, string, ModbusAnswer]>([
    [
      '6.1: coils 20 to 38',
      { function: 'readCoils', address: 0x13, quantity: 19 },
      '01 00 13 00 13',
      '01 03 CD 6B 05',
      { kind: 'bits', function: 'readCoils', bytes: bytes('CD 6B 05') },
    ],
    [
      '6.2: discrete inputs 197 to 218',
      { function: 'readDiscreteInputs', address: 0xc4, quantity: 22 },
      '02 00 C4 00 16',
      '02 03 AC DB 35',
      { kind: 'bits', function: 'readDiscreteInputs', bytes: bytes('AC DB 35') },
    ],
    [
      '6.5: coil 173 on',
      { function: 'writeCoil', address: 0xac, on: true },
      '05 00 AC FF 00',
      '05 00 AC FF 00',
      { kind: 'written', function: 'writeCoil', address: 0xac, value: 0xff00 },
    ],
    [
      '6.11: ten coils from coil 20',
      {
        function: 'writeCoils',
        address: 0x13,
        values: [true, false, true, true, false, false, true, true, true, false],
      },
      '0F 00 13 00 0A 02 CD 01',
      '0F 00 13 00 0A',
      { kind: 'written', function: 'writeCoils', address: 0x13, value: 10 },
    ],
  ])('%s', (_, request, requestPdu, answerPdu, answer) => {
    expect(encodeRequest(17, request)).toEqual(frame(17, requestPdu));
    const { decoder, counters } = decoderOf(17);
    expect(decoder.push(frame(17, answerPdu))).toEqual([answer]);
    expect(answers(answer, request)).toBe(true);
    expect(counters).toMatchObject({ framesIn: 1, garbageBytes: 0, badChecksums: 0 });
  });

  test('the bits of 6.1 are CD, first coil lowest', () => {
    expect(unpackBits(bytes('CD 6B 05'), 19).slice(0, 8)).toEqual([
      true,
      false,
      true,
      true,
      false,
      false,
      true,
      true,
    ]);
  });

  test('a coil is switched off with 0000', () => {
    expect(encodeRequest(1, { function: 'writeCoil', address: 7, on: false })).toEqual(
      frame(1, '05 00 07 00 00'),
    );
  });

  test('7: an exception', () => {
    const { decoder } = decoderOf(1);
    const [answer] = decoder.push(frame(1, '81 02'));
    expect(answer).toEqual({ kind: 'exception', function: 'readCoils', exception: 2 });
  });
});

describe('what is no answer to a request', () => {
  const one: ModbusRequest = { function: 'readCoils', address: 0, quantity: 8 };
  test.each<[string, ModbusAnswer, ModbusRequest, boolean]>([
    ['another function', { kind: 'bits', function: 'readDiscreteInputs', bytes: bytes('01') }, one, false],
    ['too many bits', { kind: 'bits', function: 'readCoils', bytes: bytes('01 00') }, one, false],
    ['an exception to it', { kind: 'exception', function: 'readCoils', exception: 1 }, one, true],
    ['an exception to another', { kind: 'exception', function: 'writeCoil', exception: 1 }, one, false],
    [
      'the echo of another coil',
      { kind: 'written', function: 'writeCoil', address: 1, value: 0xff00 },
      { function: 'writeCoil', address: 0, on: true },
      false,
    ],
    [
      'the echo of another state',
      { kind: 'written', function: 'writeCoil', address: 0, value: 0xff00 },
      { function: 'writeCoil', address: 0, on: false },
      false,
    ],
    [
      'the echo of fewer coils',
      { kind: 'written', function: 'writeCoils', address: 0, value: 1 },
      { function: 'writeCoils', address: 0, values: [true, true] },
      false,
    ],
    [
      'the echo of coils elsewhere',
      { kind: 'written', function: 'writeCoils', address: 4, value: 2 },
      { function: 'writeCoils', address: 0, values: [true, true] },
      false,
    ],
  ])('%s', (_, answer, request, expected) => expect(answers(answer, request)).toBe(expected));
});

describe('a stream of bytes', () => {
  const good = frame(1, '01 01 A5');
  const answer = { kind: 'bits', function: 'readCoils', bytes: bytes('A5') };

  test('an answer of another unit is not ours', () => {
    const { decoder, counters } = decoderOf(1);
    expect(decoder.push(frame(2, '01 01 A5'))).toEqual([]);
    decoder.abandonPartial();
    expect(counters).toMatchObject({ framesIn: 0, garbageBytes: 6 });
  });

  test('a wrong check sum is counted, and the next answer is understood', () => {
    const { decoder, counters } = decoderOf(1);
    expect(decoder.push(good.with(5, 0x00))).toEqual([]);
    expect(counters.badChecksums).toBe(1);
    expect(decoder.push(good)).toEqual([answer]);
  });

  test('an answer behind the beginning of one that promises too much is understood', () => {
    const { decoder, counters } = decoderOf(1);
    expect(decoder.push(Uint8Array.from([1, 1, 200, ...good]))).toEqual([answer]);
    expect(counters).toMatchObject({ garbageBytes: 3, badChecksums: 0 });
  });

  test.each(['01 01 00', '01 01 FB', '01 03 02', '01 90 02'])('%s begins no answer', (start) => {
    const { decoder, counters } = decoderOf(9);
    const mine = Uint8Array.from([9, ...bytes(start).subarray(1)]);
    expect(decoder.push(mine)).toEqual([]);
    expect(counters.garbageBytes).toBe(3);
  });

  test('a garbled frame inside an unfinished one is not counted again with each byte', () => {
    const { decoder, counters } = decoderOf(1);
    const garbled = good.with(5, 0x00);
    for (const byte of [1, 1, 200, ...garbled, 0, 0, 0]) decoder.push(Uint8Array.of(byte));
    expect(counters.badChecksums).toBe(0);
    decoder.abandonPartial();
    expect(decoder.push(good)).toEqual([answer]);
  });

  const pdus = fc.constantFrom(
    '01 01 A5',
    '02 02 FF 00',
    '05 00 03 FF 00',
    '0F 00 00 00 08',
    '81 06',
    '8F 01',
  );

  test('answers are found however the stream is cut', () => {
    fc.assert(
      fc.property(
        fc.array(pdus, { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat({ max: 80 }), { maxLength: 10 }),
        (list, cuts) => {
          const whole = Uint8Array.from(list.flatMap((pdu) => [...frame(1, pdu)]));
          const { decoder, counters } = decoderOf(1);
          const found: ModbusAnswer[] = [];
          let from = 0;
          for (const cut of [...cuts.sort((a, b) => a - b), whole.length]) {
            found.push(...decoder.push(whole.subarray(from, cut)));
            from = Math.max(from, Math.min(cut, whole.length));
          }
          expect(found).toHaveLength(list.length);
          expect(counters).toMatchObject({ framesIn: list.length, garbageBytes: 0, badChecksums: 0 });
        },
      ),
    );
  });

  test('whatever comes, nothing is thrown, nothing is kept for ever, and a good answer after it is understood', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 12 }),
        fc.uint8Array({ maxLength: 8 }),
        (chunks, tail) => {
          const { decoder } = decoderOf(1);
          for (const chunk of [...chunks, Uint8Array.from([1, 2, ...tail])]) decoder.push(chunk);
          decoder.abandonPartial();
          expect(decoder.push(good)).toEqual([answer]);
        },
      ),
    );
  });

  test('an answer with one wrong bit is never believed', () => {
    fc.assert(
      fc.property(pdus, fc.nat(), (pdu, where) => {
        const whole = frame(1, pdu);
        const bit = where % (whole.length * 8);
        const wrong = whole.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
        const { decoder } = decoderOf(1);
        expect(decoder.push(wrong)).toEqual([]);
      }),
    );
  });

  test('bits come back as they were packed, and what is not there is off', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 60 }), (bits) => {
        expect(unpackBits(packBits(bits), bits.length)).toEqual(bits);
      }),
    );
    expect(unpackBits(new Uint8Array(), 2)).toEqual([false, false]);
  });
});
