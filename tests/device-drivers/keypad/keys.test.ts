import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBounceGuard, type KeyChange } from '../../../device-drivers/keypad/bounce-guard.ts';
import { createKeyMask } from '../../../device-drivers/keypad/key-mask.ts';
import { readKeyReport } from '../../../device-drivers/keypad/key-report.ts';
import { KEY_WORDS, type KeyWord } from '../../../device-drivers/keypad/keypad-profile.ts';

const LAYOUTS = [
  { kind: 'bootKeyboard', id: 0 },
  { kind: 'usages', id: 2, page: '0c', count: 2 },
] as const;

const boot = (modifiers: number, ...keys: readonly number[]): Uint8Array => {
  const report = new Uint8Array(9);
  report[1] = modifiers;
  report.set(keys, 3);
  return report;
};

const held = (reportId: number, ...usages: readonly string[]) => ({
  kind: 'held',
  reportId,
  usages: new Set(usages),
});

describe('reports of keys', () => {
  test('a boot report tells the keys that are down, and the modifiers as keys', () => {
    expect(readKeyReport(boot(0), LAYOUTS)).toStrictEqual(held(0));
    expect(readKeyReport(boot(0, 0x52, 0x28), LAYOUTS)).toStrictEqual(held(0, '07:52', '07:28'));
    expect(readKeyReport(boot(0x81, 0x04), LAYOUTS)).toStrictEqual(held(0, '07:04', '07:e0', '07:e7'));
  });

  test('a report of media keys tells their usages', () => {
    expect(readKeyReport(Uint8Array.of(2, 0xe9, 0, 0xea, 0), LAYOUTS)).toStrictEqual(
      held(2, '0c:e9', '0c:ea'),
    );
    expect(readKeyReport(Uint8Array.of(2, 0, 0, 0, 0), LAYOUTS)).toStrictEqual(held(2));
    expect(readKeyReport(Uint8Array.of(2, 0x23, 0x02, 0, 0), LAYOUTS)).toStrictEqual(held(2, '0c:223'));
  });

  test('too many keys, a failed self-test, another report and a broken one are told apart', () => {
    expect(readKeyReport(boot(0, 1, 1, 1, 1, 1, 1), LAYOUTS)).toStrictEqual({ kind: 'rollover' });
    expect(readKeyReport(boot(0, 2), LAYOUTS)).toStrictEqual({ kind: 'selfTestFailed' });
    expect(readKeyReport(boot(0, 3), LAYOUTS)).toStrictEqual({ kind: 'selfTestFailed' });
    expect(readKeyReport(Uint8Array.of(7, 1), LAYOUTS)).toStrictEqual({ kind: 'foreign' });
    expect(readKeyReport(new Uint8Array(), LAYOUTS)).toStrictEqual({ kind: 'foreign' });
    expect(readKeyReport(boot(0).slice(0, 8), LAYOUTS)).toStrictEqual({ kind: 'nonsense' });
    expect(readKeyReport(boot(0, 0x52, 0x52), LAYOUTS)).toStrictEqual({ kind: 'nonsense' });
    expect(readKeyReport(Uint8Array.of(2, 0xe9, 0), LAYOUTS)).toStrictEqual({ kind: 'nonsense' });
  });

  test('any bytes at all are read without an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20 }), (report) => {
        expect(['held', 'rollover', 'selfTestFailed', 'foreign', 'nonsense']).toContain(
          readKeyReport(report, LAYOUTS).kind,
        );
      }),
    );
  });
});

const set = (...keys: readonly KeyWord[]): ReadonlySet<KeyWord> => new Set(keys);

describe('keys that bounce', () => {
  test('a press is believed at once, and its bounces are not', () => {
    const guard = createBounceGuard(15);
    expect(guard.look(set('up'), 100)).toStrictEqual({
      changes: [{ key: 'up', kind: 'pressed' }],
      lookAgainAt: null,
    });
    expect(guard.look(set(), 103)).toStrictEqual({ changes: [], lookAgainAt: 115 });
    expect(guard.look(set('up'), 106)).toStrictEqual({ changes: [], lookAgainAt: null });
    expect(guard.heldSince).toStrictEqual(new Map([['up', 100]]));
  });

  test('a very short press is given whole: its release when the guard is over', () => {
    const guard = createBounceGuard(15);
    guard.look(set('up'), 100);
    expect(guard.look(set(), 105).lookAgainAt).toBe(115);
    expect(guard.look(set(), 115)).toStrictEqual({
      changes: [{ key: 'up', kind: 'released' }],
      lookAgainAt: null,
    });
  });

  test('one key that bounces does not hold up another', () => {
    const guard = createBounceGuard(15);
    guard.look(set('up'), 100);
    expect(guard.look(set('down'), 105)).toStrictEqual({
      changes: [{ key: 'down', kind: 'pressed' }],
      lookAgainAt: 115,
    });
    expect(guard.look(set(), 110).lookAgainAt).toBe(115);
  });

  test('releases come before presses', () => {
    const guard = createBounceGuard(0);
    guard.look(set('left'), 0);
    expect(guard.look(set('right'), 1).changes.map(({ kind }) => kind)).toStrictEqual([
      'released',
      'pressed',
    ]);
  });

  test('whatever the contacts do, presses and releases alternate, and rest tells the truth', () => {
    const step = fc.tuple(fc.subarray([...KEY_WORDS]), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 0, max: 50 }), (steps, time) => {
        const guard = createBounceGuard(time);
        const changes: KeyChange[] = [];
        let now = 0;
        let last = set();
        for (const [down, pause] of steps) {
          now += pause;
          last = new Set(down);
          changes.push(...guard.look(last, now).changes);
        }
        changes.push(...guard.look(last, now + time).changes);
        for (const key of KEY_WORDS) {
          const kinds = changes.filter((change) => change.key === key).map(({ kind }) => kind);
          expect(kinds).toStrictEqual(kinds.map((_, index) => (index % 2 === 0 ? 'pressed' : 'released')));
          expect(kinds.length % 2 === 1).toBe(last.has(key));
        }
      }),
    );
  });
});

describe('recordings of a keypad', () => {
  test('arrows stay, letters and digits do not', () => {
    const mask = createKeyMask();
    expect(mask(boot(2, 0x52, 0x3a), 'in')).toStrictEqual(boot(2, 0x52, 0x3a));
    expect(mask(boot(0, 0x0b, 0x27, 0x59, 0x62), 'in')).toStrictEqual(boot(0, 4, 4, 4, 4));
  });
});
