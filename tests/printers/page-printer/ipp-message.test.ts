import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attribute,
  decodeIpp,
  encodeIpp,
  findAttribute,
  type IppAttribute,
  type IppGroupTag,
  type IppMessage,
  type IppValue,
  numbers,
  texts,
} from '../../../printers/page-printer/ipp-message.ts';

const int32 = fc.integer({ min: -0x80000000, max: 0x7fffffff });
const word = fc.string({ unit: 'binary', maxLength: 20 }).filter((text) => text.isWellFormed());
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const bytes = (length: fc.Arbitrary<number> | number): fc.Arbitrary<Uint8Array> =>
  typeof length === 'number'
    ? fc.uint8Array({ minLength: length, maxLength: length })
    : fc.uint8Array({ maxLength: 40 });

const { anyAttribute } = fc.letrec<{ anyValue: IppValue; anyAttribute: IppAttribute }>((tie) => ({
  anyValue: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ tag: fc.constantFrom('integer', 'enum'), value: int32 }),
    fc.record({ tag: fc.constant('boolean'), value: fc.boolean() }),
    fc.record({
      tag: fc.constantFrom(
        'textWithoutLanguage',
        'nameWithoutLanguage',
        'keyword',
        'uri',
        'uriScheme',
        'charset',
        'naturalLanguage',
        'mimeMediaType',
      ),
      value: word,
    }),
    fc.record({
      tag: fc.constantFrom('textWithLanguage', 'nameWithLanguage'),
      language: word,
      value: word,
    }),
    fc.record({ tag: fc.constant('rangeOfInteger'), lower: int32, upper: int32 }),
    fc.record({
      tag: fc.constant('resolution'),
      x: int32,
      y: int32,
      units: fc.integer({ min: -128, max: 127 }),
    }),
    fc.record({ tag: fc.constant('octetString'), bytes: bytes(fc.nat()) }),
    fc.record({ tag: fc.constant('dateTime'), bytes: bytes(11) }),
    fc.record({
      tag: fc.constantFrom(
        'unsupported',
        'default',
        'unknown',
        'no-value',
        'not-settable',
        'delete-attribute',
        'admin-define',
      ),
    }),
    fc.record({
      tag: fc.constant('other'),
      code: fc.integer({ min: 0x50, max: 0xff }),
      bytes: bytes(fc.nat()),
    }),
    fc.record({
      tag: fc.constant('collection'),
      members: fc.array(tie('anyAttribute'), { maxLength: 3 }),
    }),
  ) as fc.Arbitrary<IppValue>,
  anyAttribute: fc.record({ name, values: fc.array(tie('anyValue'), { minLength: 1, maxLength: 3 }) }),
}));

/** Messages of every shape. */
const anyMessage: fc.Arbitrary<IppMessage> = fc.record({
  version: fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 })),
  code: fc.integer({ min: 0, max: 0xffff }),
  requestId: int32,
  groups: fc.array(
    fc.record({
      tag: fc.constantFrom<IppGroupTag[]>(
        'operation',
        'job',
        'printer',
        'unsupported',
        'document',
        'system',
        0x0b,
      ),
      attributes: fc.array(anyAttribute, { maxLength: 4 }),
    }),
    { maxLength: 4 },
  ),
  data: bytes(fc.nat()),
});

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(/\s/g, ''), 'hex'));

/** A message without attributes and members that wrong bytes left without a name or a value. */
const named = (message: IppMessage): IppMessage => {
  const keep = (attributes: readonly IppAttribute[]): IppAttribute[] =>
    attributes
      .filter(({ name: of, values }) => of !== '' && values.length > 0)
      .map(({ name: of, values }) => ({
        name: of,
        values: values.map((value) =>
          value.tag === 'collection' ? { tag: 'collection', members: keep(value.members) } : value,
        ),
      }));
  return {
    ...message,
    groups: message.groups.map(({ tag, attributes }) => ({ tag, attributes: keep(attributes) })),
  };
};
const writtenAgain = (message: IppMessage): IppMessage | null => {
  const read = decodeIpp(encodeIpp(named(message)));
  return read.ok ? read.value : null;
};

describe('an IPP message', () => {
  it('is read as the Print-Job example of RFC 8010 appendix A.1', () => {
    const example = Buffer.concat([
      hex('0101 0002 00000001 01'),
      hex('47 0012'),
      Buffer.from('attributes-charset'),
      hex('0005'),
      Buffer.from('utf-8'),
      hex('48 001b'),
      Buffer.from('attributes-natural-language'),
      hex('0005'),
      Buffer.from('en-us'),
      hex('45 000b'),
      Buffer.from('printer-uri'),
      hex('002c'),
      Buffer.from('ipp://printer.example.com/ipp/print/pinetree'),
      hex('42 0008'),
      Buffer.from('job-name'),
      hex('0006'),
      Buffer.from('foobar'),
      hex('22 0016'),
      Buffer.from('ipp-attribute-fidelity'),
      hex('0001 01 02'),
      hex('21 0006'),
      Buffer.from('copies'),
      hex('0004 00000014'),
      hex('44 0005'),
      Buffer.from('sides'),
      hex('0013'),
      Buffer.from('two-sided-long-edge'),
      hex('03'),
      Buffer.from('%!PDF...'),
    ]);
    const message: IppMessage = {
      version: [1, 1],
      code: 2,
      requestId: 1,
      groups: [
        {
          tag: 'operation',
          attributes: [
            attribute('attributes-charset', 'charset', 'utf-8'),
            attribute('attributes-natural-language', 'naturalLanguage', 'en-us'),
            attribute('printer-uri', 'uri', 'ipp://printer.example.com/ipp/print/pinetree'),
            attribute('job-name', 'nameWithoutLanguage', 'foobar'),
            attribute('ipp-attribute-fidelity', 'boolean', true),
          ],
        },
        {
          tag: 'job',
          attributes: [
            attribute('copies', 'integer', 20),
            attribute('sides', 'keyword', 'two-sided-long-edge'),
          ],
        },
      ],
      data: Uint8Array.from(Buffer.from('%!PDF...')),
    };
    expect(decodeIpp(example)).toEqual({ ok: true, value: message });
    expect(Buffer.from(encodeIpp(message)).equals(example)).toBe(true);
  });

  it('comes back as it was written, with all syntaxes, sets and nested collections', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        expect(decodeIpp(encodeIpp(message))).toEqual({ ok: true, value: message });
      }),
      { numRuns: 300 },
    );
  });

  it('is refused wherever it breaks off before its end', () => {
    fc.assert(
      fc.property(anyMessage, fc.nat(), (message, cut) => {
        const whole = encodeIpp({ ...message, data: new Uint8Array() });
        expect(decodeIpp(whole.subarray(0, cut % whole.length)).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws on garbage or on a message with wrong bytes in it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (garbage) => {
        decodeIpp(garbage);
      }),
      { numRuns: 1_000 },
    );
    const change = fc.record({ at: fc.nat(), to: fc.integer({ min: 0, max: 255 }) });
    fc.assert(
      fc.property(anyMessage, fc.array(change, { minLength: 1, maxLength: 5 }), (message, changes) => {
        const whole = encodeIpp(message);
        for (const { at, to } of changes) whole[at % whole.length] = to;
        const read = decodeIpp(whole);
        // What is read under a name can be written again and is then the same: nothing in it is out of its bounds.
        if (read.ok) expect(writtenAgain(read.value)).toEqual(named(read.value));
      }),
      { numRuns: 500 },
    );
  });

  it('is refused when collections go deeper than any printer makes them', () => {
    const head = hex('0200 0000 00000001 02 34 0001 61 0000');
    const deeper = hex('4a 0000 0001 62 34 0000 0000');
    const whole = Buffer.concat([head, ...Array.from({ length: 100_000 }, () => deeper)]);
    expect(decodeIpp(whole)).toMatchObject({ ok: false, error: { code: 'tooLarge' } });
  });

  it('keeps a value whose length breaks what its tag promises', () => {
    const message = hex('0200 0000 00000001 04 21 0001 61 0002 0007 03');
    expect(decodeIpp(message)).toMatchObject({
      ok: true,
      value: {
        groups: [{ attributes: [{ name: 'a', values: [{ tag: 'other', code: 0x21 }] }] }],
      },
    });
  });

  it('cannot be written with an attribute that has no value', () => {
    const empty: IppMessage = {
      version: [2, 0],
      code: 2,
      requestId: 1,
      groups: [{ tag: 'job', attributes: [{ name: 'a', values: [] }] }],
      data: new Uint8Array(),
    };
    expect(() => encodeIpp(empty)).toThrow(RangeError);
  });

  it('cannot be written with a name or a value that its length field does not hold', () => {
    const of = (name: string, value: string): IppMessage => ({
      version: [2, 0],
      code: 2,
      requestId: 1,
      groups: [{ tag: 'job', attributes: [attribute(name, 'keyword', value)] }],
      data: new Uint8Array(),
    });
    expect(() => encodeIpp(of('a', 'x'.repeat(0x8000)))).toThrow(RangeError);
    expect(() => encodeIpp(of('n'.repeat(0x8000), 'x'))).toThrow(RangeError);
    expect(decodeIpp(encodeIpp(of('a', 'x'.repeat(0x7fff)))).ok).toBe(true);
  });

  it('is refused where a length is negative as the standard reads it, wherever it stands', () => {
    for (const bad of ['44 8000', '44 0001 61 8000', '44 0001 61 ffff'])
      expect(decodeIpp(hex(`0200 0000 00000001 02 ${bad} 0000 03`))).toMatchObject({
        ok: false,
        error: { code: 'badStructure' },
      });
  });

  it.each([
    ['a value before any group', '21 0001 61 0004 00000001 03'],
    ['one more value of no attribute', '02 21 0000 0004 00000001 03'],
    ['the end of a collection that never began', '02 37 0000 0000 03'],
    ['a member name outside a collection', '02 4a 0000 0001 61 03'],
    ['a member value without a name', '02 34 0001 61 0000 21 0000 0004 00000001 37 0000 0000 03'],
    ['a group inside a collection', '02 34 0001 61 0000 02 0000 0000 03'],
  ])('is refused: %s', (_, bytes) => {
    expect(decodeIpp(hex(`0200 0000 00000001 ${bytes}`))).toMatchObject({
      ok: false,
      error: { code: 'badStructure' },
    });
  });

  it('is refused with more values than any printer has', () => {
    const one = Buffer.concat([hex('21 0001 61 0004 00000001')]);
    const whole = Buffer.concat([
      hex('0200 0000 00000001 02'),
      ...Array.from({ length: 50_001 }, () => one),
      hex('03'),
    ]);
    expect(decodeIpp(whole)).toMatchObject({ ok: false, error: { code: 'tooLarge' } });
  });

  it('keeps a text with language whose inner lengths lie', () => {
    for (const value of ['0009 6162 0001 63', '0001 61 0009 62', '00', '0001 61 0001 62 63'])
      expect(
        decodeIpp(
          Buffer.concat([
            hex('0200 0000 00000001 02 35 0001 61'),
            Buffer.from([0, hex(value).length]),
            hex(value),
            hex('03'),
          ]),
        ),
      ).toMatchObject({
        ok: true,
        value: { groups: [{ attributes: [{ values: [{ tag: 'other', code: 0x35 }] }] }] },
      });
  });

  it('texts and numbers of an attribute are those of its values that are such', () => {
    const mixed: IppAttribute = {
      name: 'a',
      values: [
        { tag: 'integer', value: 3 },
        { tag: 'keyword', value: 'three' },
        { tag: 'boolean', value: true },
        { tag: 'no-value' },
        { tag: 'nameWithLanguage', language: 'en', value: 'drei' },
      ],
    };
    expect([texts(mixed), numbers(mixed)]).toEqual([['three', 'drei'], [3]]);
    expect([texts(undefined), numbers(undefined)]).toEqual([[], []]);
    expect(findAttribute([{ tag: 'job', attributes: [mixed] }], 'printer', 'a')).toBe(undefined);
    expect(findAttribute([{ tag: 'job', attributes: [mixed] }], 'job', 'a')).toBe(mixed);
  });
});
