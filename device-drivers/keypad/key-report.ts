import type { KeypadProfile } from './keypad-profile.ts';

/**
 * What one input report says. `held`: every usage that is down in this report now, as `page:id`; `rollover`: more keys
 * are down than it can tell, and nothing is known; `selfTestFailed`: the keypad says that it is broken; `foreign`: not
 * a report of keys; `nonsense`: its id is known and it cannot be one.
 */
export type KeyReport =
  | { readonly kind: 'held'; readonly reportId: number; readonly usages: ReadonlySet<string> }
  | { readonly kind: 'rollover' | 'selfTestFailed' | 'foreign' | 'nonsense' };

type ReportLayout = KeypadProfile['reports'][number];

/** Keyboard page (HID Usage Tables 1.12, chapter 10). */
const KEYBOARD_PAGE = '07';
/** Usages of the keyboard page that are no keys. */
const ERROR_ROLL_OVER = 0x01;
const POST_FAIL = 0x02;
const ERROR_UNDEFINED = 0x03;
/** Left Control, the first of the eight modifiers. */
const FIRST_MODIFIER = 0xe0;

/** Offsets in the boot report, its id counted. */
const MODIFIERS_AT = 1;
const KEYS_AT = 3;
const BOOT_LENGTH = 9;

const viewOf = (report: Uint8Array): DataView =>
  new DataView(report.buffer, report.byteOffset, report.byteLength);

const usageName = (page: string, id: number): string => `${page}:${id.toString(16).padStart(2, '0')}`;

const readBootReport = (
  report: Uint8Array,
  { id }: Extract<ReportLayout, { kind: 'bootKeyboard' }>,
): KeyReport => {
  if (report.length < BOOT_LENGTH) return { kind: 'nonsense' };
  const codes = [...report.slice(KEYS_AT, BOOT_LENGTH)].filter((code) => code !== 0);
  if (codes.includes(POST_FAIL) || codes.includes(ERROR_UNDEFINED)) return { kind: 'selfTestFailed' };
  if (codes.includes(ERROR_ROLL_OVER)) return { kind: 'rollover' };
  if (new Set(codes).size < codes.length) return { kind: 'nonsense' };
  const modifiers = viewOf(report).getUint8(MODIFIERS_AT);
  const held = codes.map((code) => usageName(KEYBOARD_PAGE, code));
  for (let bit = 0; bit < 8; bit += 1)
    if (modifiers & (1 << bit)) held.push(usageName(KEYBOARD_PAGE, FIRST_MODIFIER + bit));
  return { kind: 'held', reportId: id, usages: new Set(held) };
};

const readUsages = (
  report: Uint8Array,
  { id, page, count }: Extract<ReportLayout, { kind: 'usages' }>,
): KeyReport => {
  if (report.length < 1 + 2 * count) return { kind: 'nonsense' };
  const fields = viewOf(report);
  const held = Array.from({ length: count }, (_, index) => fields.getUint16(1 + 2 * index, true)).filter(
    (usage) => usage !== 0,
  );
  return { kind: 'held', reportId: id, usages: new Set(held.map((usage) => usageName(page, usage))) };
};

/** Reads one input report, its id as the first byte. Never throws. */
export const readKeyReport = (report: Uint8Array, layouts: readonly ReportLayout[]): KeyReport => {
  const layout = layouts.find(({ id }) => id === report[0]);
  switch (layout?.kind) {
    case undefined:
      return { kind: 'foreign' };
    case 'bootKeyboard':
      return readBootReport(report, layout);
    case 'usages':
      return readUsages(report, layout);
    default:
      return layout satisfies never;
  }
};
