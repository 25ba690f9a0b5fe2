import type { KeyWord } from './keypad-profile.ts';

/** A key that went down or up. */
export interface KeyChange {
  readonly key: KeyWord;
  readonly kind: 'pressed' | 'released';
}

/** What a look at the keys gave. `lookAgainAt`: when a key that bounced must be looked at again, ms; `null`: none did. */
export interface KeyLook {
  readonly changes: readonly KeyChange[];
  readonly lookAgainAt: number | null;
}

/** Keys that are down, as they are believed: without bounces. */
export interface BounceGuard {
  /** Takes what the keypad says is down now. Releases come before presses. */
  look(down: ReadonlySet<KeyWord>, now: number): KeyLook;
  /** Since when each key is down, ms since the epoch. */
  readonly heldSince: ReadonlyMap<KeyWord, number>;
}

/**
 * Believes a change at once, and then nothing of that key for `guard` ms: contacts that bounce do so right after they
 * have closed or opened. What the key is after that time counts. Pure but for what it remembers.
 */
export const createBounceGuard = (guard: number): BounceGuard => {
  const heldSince = new Map<KeyWord, number>();
  const changedAt = new Map<KeyWord, number>();
  return {
    look: (down, now) => {
      const differing = new Set([...heldSince.keys()].filter((key) => !down.has(key)));
      for (const key of down) if (!heldSince.has(key)) differing.add(key);
      const changes: KeyChange[] = [];
      let lookAgainAt: number | null = null;
      for (const key of differing) {
        const quietFrom = (changedAt.get(key) ?? Number.NEGATIVE_INFINITY) + guard;
        if (now < quietFrom) {
          lookAgainAt = Math.min(lookAgainAt ?? quietFrom, quietFrom);
          continue;
        }
        changedAt.set(key, now);
        if (down.has(key)) heldSince.set(key, now);
        else heldSince.delete(key);
        changes.push({ key, kind: down.has(key) ? 'pressed' : 'released' });
      }
      return { changes, lookAgainAt };
    },
    heldSince,
  };
};
