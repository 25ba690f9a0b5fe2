import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newLinkCounters } from '../../../device-drivers/contract.ts';
import {
  createNutAnswerDecoder,
  type NutAnswer,
  splitWords,
} from '../../../device-drivers/ups/nut-answer.ts';
import { createNutMask } from '../../../device-drivers/ups/nut-mask.ts';
import { upsFaultOf } from '../../../device-drivers/ups/ups.ts';
import { isTold, summarise, upsCondition, upsReading } from '../../../device-drivers/ups/ups-reading.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');

const decoderOf = () => {
  const counters = newLinkCounters();
  return { counters, decoder: createNutAnswerDecoder(counters) };
};

const LIST =
  'BEGIN LIST VAR office\nVAR office ups.status "OL CHRG"\nVAR office ups.alarm "a \\"b\\" \\\\ c"\nEND LIST VAR office\n';
const LISTED: NutAnswer = {
  kind: 'list',
  subject: 'VAR office',
  rows: [
    ['VAR', 'office', 'ups.status', 'OL CHRG'],
    ['VAR', 'office', 'ups.alarm', 'a "b" \\ c'],
  ],
};

describe('the words of a line', () => {
  test.each<[string, readonly string[] | null]>([
    ['VAR office ups.status "OL"', ['VAR', 'office', 'ups.status', 'OL']],
    ['VAR office ups.mfr ""', ['VAR', 'office', 'ups.mfr', '']],
    ['"a \\\\ \\" b"', ['a \\ " b']],
    ['  OK   Goodbye\r', ['OK', 'Goodbye']],
    ['', []],
    ['VAR "open', null],
    ['VAR mid"dle"', null],
    ['VAR "a"b', null],
    ['back\\slash', null],
  ])('%j', (line, words) => expect(splitWords(line)).toEqual(words));

  test('come back as they were quoted', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (words) => {
        const clean = words.map((word) => word.replaceAll(/[\r\n\u2028\u2029\u0085]/g, ' '));
        const line = clean.map((word) => `"${word.replaceAll(/["\\]/g, '\\$&')}"`).join(' ');
        expect(splitWords(line)).toEqual(clean);
      }),
    );
  });
});

describe('the answers of upsd', () => {
  test.each<[string, NutAnswer]>([
    ['OK\n', { kind: 'ok' }],
    ['OK Goodbye\n', { kind: 'ok' }],
    ['ERR DATA-STALE\n', { kind: 'error', code: 'DATA-STALE' }],
    ['ERR ACCESS-DENIED "and more"\n', { kind: 'error', code: 'ACCESS-DENIED' }],
    [LIST, LISTED],
  ])('%j', (text, answer) => {
    const { decoder, counters } = decoderOf();
    expect(decoder.push(bytes(text))).toEqual([answer]);
    expect(counters).toMatchObject({ framesIn: 1, garbageBytes: 0 });
  });

  test.each([
    ['a line of nothing known', 'HELLO\n'],
    ['a variable that stands alone', 'VAR office ups.status "OL"\n'],
    ['an error without a word', 'ERR\n'],
    ['quotes that do not end', 'BEGIN LIST VAR office\nVAR office ups.status "OL\nEND LIST VAR office\n'],
    ['a list that ends as another', 'BEGIN LIST VAR office\nEND LIST VAR attic\n'],
    [
      'a row of another in the list',
      'BEGIN LIST VAR office\nVAR attic ups.status "OB"\nEND LIST VAR office\n',
    ],
    ['an end without a beginning', 'END LIST VAR office\n'],
  ])('%s is thrown away, and the next list is understood', (_, text) => {
    const { decoder, counters } = decoderOf();
    expect(decoder.push(bytes(text))).toEqual([]);
    expect(counters.garbageBytes).toBeGreaterThan(0);
    expect(decoder.push(bytes(LIST))).toEqual([LISTED]);
  });

  test('a list that begins again before it ended is the second one', () => {
    const { decoder } = decoderOf();
    expect(decoder.push(bytes(`BEGIN LIST VAR office\nVAR office a "1"\n${LIST}`))).toEqual([LISTED]);
  });

  test('an unfinished list is forgotten before a new request', () => {
    const { decoder, counters } = decoderOf();
    decoder.push(bytes('BEGIN LIST VAR office\nVAR office ups.status "O'));
    decoder.abandonPartial();
    expect(counters.garbageBytes).toBeGreaterThan(0);
    expect(decoder.push(bytes('L"\nEND LIST VAR office\n'))).toEqual([]);
    expect(decoder.push(bytes(LIST))).toEqual([LISTED]);
  });

  test('a line without end, and a list without end, are not kept', () => {
    const { decoder, counters } = decoderOf();
    decoder.push(bytes('x'.repeat(5_000)));
    expect(counters.garbageBytes).toBe(5_000);
    decoder.push(bytes('BEGIN LIST VAR office\n'));
    for (let row = 0; row < 2_001; row += 1) decoder.push(bytes('VAR office a "1"\n'));
    expect(decoder.push(bytes('END LIST VAR office\n'))).toEqual([]);
    expect(decoder.push(bytes(LIST))).toEqual([LISTED]);
  });

  test('are found however the stream is cut', () => {
    const whole = bytes(`${LIST}OK\nERR DATA-STALE\n${LIST}`);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: whole.length }), { maxLength: 12 }), (cuts) => {
        const { decoder } = decoderOf();
        const found: NutAnswer[] = [];
        let from = 0;
        for (const cut of [...cuts.sort((a, b) => a - b), whole.length]) {
          found.push(...decoder.push(whole.subarray(from, cut)));
          from = cut;
        }
        expect(found.map(({ kind }) => kind)).toEqual(['list', 'ok', 'error', 'list']);
      }),
    );
  });

  test('whatever comes, nothing is thrown, and a good list after it is understood', () => {
    const line = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc
        .constantFrom(
          'BEGIN LIST VAR office\n',
          'VAR office a "\n',
          'END LIST VAR ',
          '\\',
          '"',
          'ERR \n',
          '\n',
        )
        .map(bytes),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (chunks) => {
        const { decoder } = decoderOf();
        for (const chunk of chunks) decoder.push(chunk);
        decoder.abandonPartial();
        expect(decoder.push(bytes(LIST))).toEqual([LISTED]);
      }),
    );
  });
});

describe('what a supply says', () => {
  const readingOf = (status: string, more: Readonly<Record<string, string>> = {}) =>
    upsReading(new Map(Object.entries({ 'ups.status': status, ...more })));

  test.each([
    ['OL', 'on', false, false, false],
    ['OL CHRG', 'on', true, false, false],
    ['OL CHRG LB', 'on', true, true, false],
    ['OB DISCHRG', 'off', false, false, false],
    ['OB LB', 'off', false, true, true],
    ['OB LB FSD', 'off', false, true, true],
    ['FSD OL', 'on', false, false, true],
    // Calibrating, it drains its battery on purpose: the mains are there.
    ['OB CAL LB', 'on', false, true, false],
    ['OL CAL', 'on', false, false, false],
    ['BYPASS', 'on', false, false, false],
    ['OFF', 'unknown', false, false, false],
    ['TRIM OL', 'on', false, false, false],
  ])('%s', (status, mains, charging, lowBattery, mustShutDown) => {
    expect(summarise(readingOf(status))).toMatchObject({ mains, charging, lowBattery, mustShutDown });
  });

  test('nothing is known of a supply that was not read', () => {
    expect(new Set(Object.values(summarise(null)))).toEqual(new Set(['unknown']));
  });

  test.each([
    ['', false],
    ['WAIT', false],
    ['OL', true],
    ['WAIT OL', true],
  ])('%j tells how it is: %s', (status, told) => expect(isTold(readingOf(status))).toBe(told));

  test('a variable that is missing is none', () => expect(isTold(upsReading(new Map()))).toBe(false));

  test.each<[string | undefined, number | 'unknown' | null]>([
    [undefined, null],
    ['97', 97],
    [' 97.5 ', 97.5],
    ['101', 'unknown'],
    ['-1', 'unknown'],
    ['full', 'unknown'],
    ['', 'unknown'],
    ['1e1', 'unknown'],
  ])('a charge of %j is %s', (text, figure) => {
    const more: Record<string, string> = text === undefined ? {} : { 'battery.charge': text };
    expect(readingOf('OL', more).batteryPercent).toBe(figure);
  });

  test.each([
    ['OL', undefined],
    ['OL RB', 'replaceBattery'],
    ['OL OVER RB', 'overload'],
    ['OFF OVER', 'upsOff'],
    ['OL ALARM', 'alarm'],
  ])('%s has the condition %s', (status, code) => expect(upsCondition(readingOf(status))?.code).toBe(code));

  test('an alarm says what for, where it does', () => {
    expect(upsCondition(readingOf('OL ALARM', { 'ups.alarm': 'fan stands' }))).toMatchObject({
      detail: 'fan stands',
    });
  });
});

describe('what a refusal means', () => {
  test.each([
    ['DATA-STALE', 'dataStale', 'maintenance'],
    ['DRIVER-NOT-CONNECTED', 'dataStale', 'maintenance'],
    ['UNKNOWN-UPS', 'unknownUps', 'configuration'],
    ['ACCESS-DENIED', 'loginRefused', 'configuration'],
    ['INVALID-PASSWORD', 'loginRefused', 'configuration'],
    ['FEATURE-NOT-SUPPORTED', 'upsdRefused', 'maintenance'],
  ])('%s is %s', (word, code, action) => {
    expect(upsFaultOf({ kind: 'refused', command: 'LIST VAR', code: word })).toMatchObject({ code, action });
  });

  test('no answer is a lost upsd', () => {
    expect(upsFaultOf({ kind: 'noAnswer', command: 'LIST VAR' })).toMatchObject({
      code: 'upsdLost',
      completion: 'deviceNotReady',
    });
  });
});

test('a recording holds no password, and keeps every length', () => {
  const mask = createNutMask();
  const line = bytes('PASSWORD "secret"\n');
  const masked = Buffer.from(mask(line, 'out'));
  expect(masked.toString()).toBe('PASSWORD ********\n');
  expect(Buffer.from(mask(bytes('LIST VAR office\n'), 'out')).toString()).toBe('LIST VAR office\n');
  expect(Buffer.from(mask(line, 'in')).toString()).toBe(line.toString());
});
