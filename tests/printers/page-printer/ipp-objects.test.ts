import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  maySendAgain,
  printerBehind,
  saysConnecting,
  saysDelivered,
  stateThroughQueue,
} from '../../../printers/page-printer/cups-queue.ts';
import { attribute, type IppAttribute, type IppValue } from '../../../printers/page-printer/ipp-message.ts';
import {
  type IppPrinter,
  jobAttributes,
  printerAttributes,
  readJob,
  readPrinter,
} from '../../../printers/page-printer/ipp-objects.ts';
import { a4InTray, chooseMedia } from '../../../printers/page-printer/media-choice.ts';
import { bitmapOf } from '../../../printers/page-printer/page-colours.ts';
import { choosePrintFormats } from '../../../printers/page-printer/print-formats.ts';
import { printerIdentity } from '../../../printers/page-printer/printer-identity.ts';

const printerOf = (...attributes: IppAttribute[]): IppPrinter =>
  readPrinter({
    version: [2, 0],
    code: 0,
    requestId: 1,
    groups: [{ tag: 'printer', attributes }],
    data: new Uint8Array(),
  });

/** Any value at all, in the place of the one that belongs there. */
const anyValue: fc.Arbitrary<IppValue> = fc.oneof(
  fc.record({ tag: fc.constantFrom('integer', 'enum'), value: fc.integer() }),
  fc.record({ tag: fc.constant('boolean'), value: fc.boolean() }),
  fc.record({ tag: fc.constantFrom('keyword', 'uri', 'nameWithoutLanguage'), value: fc.string() }),
  fc.record({ tag: fc.constant('rangeOfInteger'), lower: fc.integer(), upper: fc.integer() }),
  fc.record({ tag: fc.constant('resolution'), x: fc.integer(), y: fc.integer(), units: fc.integer() }),
  fc.record({ tag: fc.constant('octetString'), bytes: fc.uint8Array() }),
  fc.record({ tag: fc.constantFrom('no-value', 'unknown') }),
  fc.record({ tag: fc.constant('other'), code: fc.constant(0x21), bytes: fc.uint8Array() }),
  fc.record({
    tag: fc.constant('collection'),
    members: fc.array(
      fc.record({
        name: fc.constantFrom('media-size', 'x-dimension', 'media-top-margin', 'media-source'),
        values: fc.array(fc.record({ tag: fc.constant('integer'), value: fc.integer() }), { maxLength: 2 }),
      }),
      { maxLength: 4 },
    ),
  }),
) as fc.Arbitrary<IppValue>;

describe('what a printer tells of itself', () => {
  it('is read whatever syntax each attribute has, and everything made of it stands', () => {
    const attributes = fc.array(
      fc.record({
        name: fc.constantFrom(...printerAttributes),
        values: fc.array(anyValue, { minLength: 1, maxLength: 3 }),
      }),
    );
    fc.assert(
      fc.property(attributes, (told) => {
        const printer = printerOf(...told);
        expect(typeof printer.acceptsJobs).toBe('boolean');
        expect(printer.raster.resolutions.every((dpi) => dpi > 0)).toBe(true);
        choosePrintFormats(printer, { inTwoSteps: true });
        chooseMedia(printer, true);
        printerIdentity(printer);
        stateThroughQueue(printer, null);
        printerBehind(printer);
      }),
      { numRuns: 500 },
    );
    const job = fc.array(
      fc.record({
        name: fc.constantFrom(...jobAttributes),
        values: fc.array(anyValue, { minLength: 1, maxLength: 3 }),
      }),
    );
    fc.assert(
      fc.property(job, (told) => {
        const read = readJob({ tag: 'job', attributes: told });
        expect(read === null || Number.isInteger(read.id)).toBe(true);
      }),
    );
  });

  it('copies as a range, as one number, and not at all', () => {
    const range: IppAttribute = {
      name: 'copies-supported',
      values: [{ tag: 'rangeOfInteger', lower: 1, upper: 9 }],
    };
    expect(printerOf(range).mostCopies).toBe(9);
    expect(printerOf(attribute('copies-supported', 'integer', 5)).mostCopies).toBe(5);
    expect(printerOf(attribute('copies-supported', 'keyword', 'many')).mostCopies).toBe(1);
    expect(printerOf().mostCopies).toBe(1);
  });

  it('resolutions by the inch and by the centimetre; unequal ones are left out', () => {
    const resolution = (x: number, y: number, units: number): IppValue => ({
      tag: 'resolution',
      x,
      y,
      units,
    });
    const printer = printerOf({
      name: 'pwg-raster-document-resolution-supported',
      values: [
        resolution(300, 300, 3),
        resolution(600, 300, 3),
        resolution(118, 118, 4),
        resolution(0, 0, 3),
      ],
    });
    expect(printer.raster.resolutions).toEqual([300, 300]);
  });

  it.each([
    [[150, 200], 200],
    [[150, 600, 360], 360],
    [[], 300],
  ])('of %j dpi it is drawn at %i', (resolutions, dotsPerInch) => {
    const printer = {
      ...printerOf(attribute('document-format-supported', 'mimeMediaType', 'image/pwg-raster')),
      raster: { types: [], resolutions, sheetBack: null },
    };
    expect(choosePrintFormats(printer, { inTwoSteps: true })).toEqual([
      { format: 'image/pwg-raster', dotsPerInch, colours: ['sgray_8'], sheetBack: null },
    ]);
  });

  it.each([
    ['MFG:HP;MDL:LaserJet;SN:X1;', { vendor: 'HP', model: 'LaserJet', serialNumber: 'X1' }],
    ['MANUFACTURER: Brother ; MODEL:HL ;SERN:Y2', { vendor: 'Brother', model: 'HL', serialNumber: 'Y2' }],
    ['nonsense;:;MFG:;', { vendor: null, model: 'Make and Model', serialNumber: null }],
  ])('its IEEE 1284 device id %s', (deviceId, identity) => {
    const printer = printerOf(
      attribute('printer-device-id', 'textWithoutLanguage', deviceId),
      attribute('printer-make-and-model', 'textWithoutLanguage', 'Make and Model'),
      attribute('printer-firmware-string-version', 'textWithoutLanguage', '1.2', '', '3.4'),
    );
    expect(printerIdentity(printer)).toEqual({ ...identity, firmware: '1.2, 3.4' });
  });

  it.each([
    [[250], true],
    [[-3], true],
    [[0], false],
    [[0, 20], true],
    [[-2], null],
    [[], null],
  ])('levels %j of its A4 trays mean A4 is there: %s', (levels, there) => {
    const printer: IppPrinter = {
      ...printerOf(),
      mediaColReady: levels.map((_, index) => ({
        width: 21_000,
        height: 29_700,
        margins: null,
        source: `tray-${index}`,
        told: [],
      })),
      inputTrays: levels.map((level, index) => ({ name: `tray-${index}`, level })),
    };
    expect(a4InTray(printer)).toBe(there);
  });

  it('a broken input tray is no tray', () => {
    const tray = (text: string): IppValue => ({ tag: 'octetString', bytes: new TextEncoder().encode(text) });
    expect(
      printerOf({
        name: 'printer-input-tray',
        values: [
          tray('level=5;name=main;'),
          tray('level=x;name=a'),
          tray('name=b'),
          tray('level=3'),
          { tag: 'no-value' },
        ],
      }).inputTrays,
    ).toEqual([{ name: 'main', level: 5 }]);
  });
});

const queueOf = (change: Partial<IppPrinter>): IppPrinter => ({
  ...printerOf(),
  state: 3,
  cups: true,
  ...change,
});

describe('a CUPS queue', () => {
  it.each([
    ['ipp://localhost:8631/ipp/print?waitjob=true', 'ipp://localhost:8631/ipp/print'],
    ['ipps://printer.example/ipp', 'ipps://printer.example/ipp'],
    ['usb://HP/LaserJet', null],
    ['socket://10.0.0.9:9100', null],
    [null, null],
  ])('that delivers to %s has behind it %s', (deviceUri, uri) => {
    expect(printerBehind(queueOf({ deviceUri }))).toBe(uri);
    expect(printerBehind(queueOf({ deviceUri, cups: false }))).toBe(null);
  });

  it('at rest says what ailed the printer in its last job: not believed; at work it is', () => {
    const reasons = ['media-empty-warning', 'paused', 'cups-missing-filter-warning'];
    expect(stateThroughQueue(queueOf({ reasons }), null).reasons).toEqual([
      'paused',
      'cups-missing-filter-warning',
    ]);
    expect(stateThroughQueue(queueOf({ reasons, state: 4 }), null).reasons).toEqual(reasons);
  });

  it('whose printer answers has the state of its printer, unless it is stopped itself', () => {
    const behind = { ok: true, value: { ...printerOf(), state: 4, reasons: ['media-jam-error'] } } as const;
    expect(stateThroughQueue(queueOf({}), behind)).toMatchObject({ state: 4, reasons: ['media-jam-error'] });
    expect(stateThroughQueue(queueOf({ state: 5, reasons: ['paused'] }), behind)).toMatchObject({
      state: 5,
      reasons: ['paused', 'media-jam-error'],
    });
    const refusing = { ok: true, value: { ...behind.value, acceptsJobs: false } } as const;
    expect(stateThroughQueue(queueOf({}), refusing).acceptsJobs).toBe(false);
  });

  it('whose printer does not answer has one that is offline', () => {
    const gone = { ok: false, error: { kind: 'unreachable', detail: 'ECONNREFUSED' } } as const;
    expect(stateThroughQueue(queueOf({ reasons: ['media-low-report'] }), gone).reasons).toEqual([
      'offline-report',
    ]);
  });

  it('tells where its job is', () => {
    expect(saysDelivered(queueOf({ reasons: ['cups-waiting-for-job-completed'] }))).toBe(true);
    expect(saysDelivered(queueOf({ reasons: ['cups-remote-pending-report'] }))).toBe(true);
    expect(saysDelivered(queueOf({ reasons: ['connecting-to-device'] }))).toBe(false);
    expect(saysConnecting(queueOf({ reasons: ['connecting-to-device'] }))).toBe(true);
    expect(saysConnecting(queueOf({ reasons: ['none'] }))).toBe(false);
  });

  it.each([
    ['abort-job', false],
    ['stop-printer', true],
    ['retry-job', true],
    ['retry-current-job', true],
    [null, null],
  ])('with the error policy %s may send again: %s', (errorPolicy, again) => {
    expect(maySendAgain(queueOf({ errorPolicy }))).toBe(again);
  });
});

describe('the pixels of a drawing', () => {
  const rgba = (...pixels: readonly (readonly [number, number, number])[]): Uint8Array =>
    Uint8Array.from(pixels.flatMap((pixel) => [...pixel, 255]));
  it('without colour go as grey, equal to what they were; with colour as colour; as grey where there is no other', () => {
    const grey = rgba([0, 0, 0], [128, 128, 128], [255, 255, 255], [100, 102, 99]);
    expect(bitmapOf(grey, 4, 1, ['sgray_8', 'srgb_8'])).toMatchObject({
      colour: 'sgray_8',
      pixels: Uint8Array.from([0, 128, 255, 101]),
    });
    const red = rgba([0, 0, 0], [255, 0, 0]);
    expect(bitmapOf(red, 2, 1, ['sgray_8', 'srgb_8'])).toMatchObject({
      colour: 'srgb_8',
      pixels: Uint8Array.from([0, 0, 0, 255, 0, 0]),
    });
    expect(bitmapOf(red, 2, 1, ['sgray_8'])).toMatchObject({
      colour: 'sgray_8',
      pixels: Uint8Array.from([0, 76]),
    });
    expect(bitmapOf(grey, 4, 1, ['srgb_8']).colour).toBe('srgb_8');
    expect(bitmapOf(rgba([0, 0, 5]), 1, 1, ['sgray_8', 'srgb_8']).colour).toBe('srgb_8');
  });
});
