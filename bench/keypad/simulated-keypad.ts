import type { Duplex } from 'node:stream';
import { createReportWire, isReportFault, type ReportFault } from '../code-scanner/report-wire.ts';

/** A model of keypad: the usages behind its keys. Written down here and not taken from the driver's profiles. */
export type KeypadModel = 'boot-keyboard' | 'nav-pad';

/** What is printed on the keys of both models. */
export type PrintedKey = 'up' | 'down' | 'left' | 'right' | 'select' | 'help' | 'volume+' | 'volume-';

/** Where a key's usage is reported: in the keyboard report, or as a media key in report 2. */
type Wiring = { readonly keyboard: number } | { readonly media: number };

const WIRING: Readonly<Record<KeypadModel, Readonly<Record<PrintedKey, Wiring>>>> = {
  'boot-keyboard': {
    up: { keyboard: 0x52 },
    down: { keyboard: 0x51 },
    left: { keyboard: 0x50 },
    right: { keyboard: 0x4f },
    select: { keyboard: 0x28 },
    help: { keyboard: 0x3a },
    'volume+': { keyboard: 0x80 },
    'volume-': { keyboard: 0x81 },
  },
  // F17 help, F18 up, F19 down, F20 select, F21 back, F22 next.
  'nav-pad': {
    up: { keyboard: 0x6d },
    down: { keyboard: 0x6e },
    left: { keyboard: 0x70 },
    right: { keyboard: 0x71 },
    select: { keyboard: 0x6f },
    help: { keyboard: 0x6c },
    'volume+': { media: 0xe9 },
    'volume-': { media: 0xea },
  },
};

/** F15 and F16. */
const HEADSET_IN = 0x6a;
const HEADSET_OUT = 0x6b;
/** Six keys fit into a boot report; with more, every place says ErrorRollOver. */
const PLACES = 6;
const ROLL_OVER = 0x01;
const POST_FAIL = 0x02;

/** What is wrong with the keypad. */
export type KeypadFault =
  | ReportFault
  /** The key stays down, whoever lets go of it. */
  | { readonly kind: 'stuckKey'; readonly key: PrintedKey }
  /** Every press and release comes as so many changes. */
  | { readonly kind: 'bounce'; readonly changes: number }
  /** So many presses that nobody makes, at once. */
  | { readonly kind: 'flood'; readonly presses: number }
  /** It says that its self-test failed. */
  | { readonly kind: 'selfTestFails' };

/** A simulated keypad: HID reports to whatever is attached. Knows nothing of the driver. */
export interface SimulatedKeypad {
  attach(stream: Duplex): () => void;
  press(key: PrintedKey): void;
  release(key: PrintedKey): void;
  plugHeadset(): void;
  pullHeadset(): void;
  inject(fault: KeypadFault): () => void;
  heal(): void;
}

/** Makes a simulated keypad. */
export const createSimulatedKeypad = (model: KeypadModel): SimulatedKeypad => {
  const wire = createReportWire();
  const wiring = WIRING[model];
  const faults = new Set<KeypadFault>();
  const down = new Set<PrintedKey>();
  const find = <K extends KeypadFault['kind']>(kind: K): Extract<KeypadFault, { kind: K }> | undefined =>
    [...faults].find((one): one is Extract<KeypadFault, { kind: K }> => one.kind === kind);

  const keyboardReport = (codes: readonly number[]): Uint8Array => {
    const places = codes.length > PLACES ? new Array<number>(PLACES).fill(ROLL_OVER) : codes;
    const report = new Uint8Array(9);
    report.set(places, 3);
    return report;
  };
  const mediaReport = (code: number): Uint8Array => Uint8Array.of(2, code & 0xff, code >> 8);

  const tell = (): void => {
    if (find('selfTestFails')) {
      wire.send(keyboardReport(new Array<number>(PLACES).fill(POST_FAIL)));
      return;
    }
    const codes: number[] = [];
    let media = 0;
    for (const key of down) {
      const wired = wiring[key];
      if ('keyboard' in wired) codes.push(wired.keyboard);
      else media = wired.media;
    }
    wire.send(keyboardReport(codes));
    if (model === 'nav-pad') wire.send(mediaReport(media));
  };
  const set = (key: PrintedKey, isDown: boolean): void => {
    if (isDown) down.add(key);
    else down.delete(key);
    tell();
  };
  const change = (key: PrintedKey, isDown: boolean): void => {
    if (find('stuckKey')?.key === key && !isDown) return;
    // An even number of changes more, so that it ends as it should.
    for (let bounce = find('bounce')?.changes ?? 0; bounce > 1; bounce -= 2) {
      set(key, isDown);
      set(key, !isDown);
    }
    set(key, isDown);
  };
  /** The switch of the jack is reported as a key that is pressed and let go. */
  const tap = (code: number): void => {
    if (model !== 'nav-pad') return;
    wire.send(keyboardReport([code]));
    tell();
  };

  return {
    attach: wire.attach,
    press: (key) => change(key, true),
    release: (key) => change(key, false),
    plugHeadset: () => tap(HEADSET_IN),
    pullHeadset: () => tap(HEADSET_OUT),
    inject: (fault) => {
      if (isReportFault(fault)) return wire.inject(fault);
      faults.add(fault);
      if (fault.kind === 'stuckKey') set(fault.key, true);
      if (fault.kind === 'selfTestFails') tell();
      if (fault.kind === 'flood')
        for (let count = 0; count < fault.presses; count += 1) {
          set('down', true);
          set('down', false);
        }
      return () => {
        faults.delete(fault);
        if (fault.kind === 'stuckKey') set(fault.key, false);
        if (fault.kind === 'selfTestFails') tell();
      };
    },
    heal: () => {
      faults.clear();
      wire.heal();
      down.clear();
      tell();
    },
  };
};
