import { createNonsenseGuard } from '../code-scanner/input-device/nonsense-guard.ts';
import { untilOver } from '../code-scanner/input-device/until-over.ts';
import type { Clock, LinkCounters } from '../contract.ts';
import type { Connection } from '../transports/transport.ts';
import { createBounceGuard, type KeyChange } from './bounce-guard.ts';
import { readKeyReport } from './key-report.ts';
import type { KeypadProfile, KeyWord } from './keypad-profile.ts';

/** What a keypad's own state is, beside its keys. */
export interface KeypadState {
  /** Down for too long; `null`: none. */
  readonly stuckKey: KeyWord | null;
  /** The keypad said that its self-test failed. */
  readonly selfTestFailed: boolean;
  /** `null`: it has no such switch. It tells changes only: until the first one it is not known. */
  readonly headset: 'unknown' | 'plugged' | 'unplugged' | null;
  /** Anything understandable has come on this link. */
  readonly hasSpoken: boolean;
  readonly isArmed: boolean;
}

/** A keypad on an open link. One listener at a time. */
export interface KeypadSession {
  /** Gives every press from now on, and its release, until the signal aborts or the link ends: then every key counts as released. */
  listen(over: AbortSignal, onKey: (change: KeyChange) => void): Promise<void>;
  readonly state: KeypadState;
}

/** Puts a keypad's protocol on a fresh connection. Nothing is ever sent. `nonsense`: what comes is not of this model. */
export const createKeypadSession = (options: {
  readonly profile: KeypadProfile;
  readonly connection: Connection;
  readonly clock: Clock;
  readonly counters: LinkCounters;
  readonly changed: () => void;
  readonly nonsense: () => void;
}): KeypadSession => {
  const { profile, connection, clock, counters } = options;
  const words = new Map(Object.entries(profile.keys));
  const guard = createNonsenseGuard(options.nonsense);
  const bounces = createBounceGuard(profile.bounceGuard);
  const closed = new AbortController();
  /** The usages that are down, by the report that tells them. */
  const down = new Map<number, ReadonlySet<string>>();
  /** Keys whose press was given, and whose release is therefore owed. */
  const given = new Set<KeyWord>();
  let listener: ((change: KeyChange) => void) | null = null;
  let again = new AbortController();
  let headset: KeypadState['headset'] = profile.headset === null ? null : 'unknown';
  let stuckKey: KeyWord | null = null;
  let selfTestFailed = false;
  let hasSpoken = false;

  const give = (change: KeyChange): void => {
    if (change.kind === 'pressed') {
      if (listener === null) {
        counters.unasked += 1;
        return;
      }
      given.add(change.key);
    } else if (!given.delete(change.key)) return;
    listener?.(change);
  };

  const findStuckKey = (): void => {
    const limit = clock.now() - profile.stuckAfter;
    const stuck = [...bounces.heldSince].find(([, since]) => since <= limit)?.[0] ?? null;
    if (stuck === stuckKey) return;
    stuckKey = stuck;
    options.changed();
  };

  const lookLater = (at: number | null): void => {
    again.abort(new Error('looked'));
    again = new AbortController();
    const longest = Math.min(...bounces.heldSince.values()) + profile.stuckAfter;
    const next = Math.min(
      at ?? Number.POSITIVE_INFINITY,
      stuckKey === null ? longest : Number.POSITIVE_INFINITY,
    );
    if (!Number.isFinite(next) || closed.signal.aborted) return;
    void clock.sleep(Math.max(0, next - clock.now()), again.signal).then(look, () => undefined);
  };
  const look = (): void => {
    const keys = [...down.values()].flatMap((usages) => [...usages]).flatMap((name) => words.get(name) ?? []);
    const { changes, lookAgainAt } = bounces.look(new Set(keys), clock.now());
    for (const change of changes) give(change);
    findStuckKey();
    lookLater(lookAgainAt);
  };

  const takeHeadset = (usages: ReadonlySet<string>): void => {
    if (profile.headset === null) return;
    const isIn = usages.has(profile.headset.pluggedIn);
    const isOut = usages.has(profile.headset.pulledOut);
    // Both at once would be a lie, and neither says nothing.
    if (isIn === isOut) return;
    const next = isIn ? 'plugged' : 'unplugged';
    if (next === headset) return;
    headset = next;
    options.changed();
  };

  const spoke = (): void => {
    counters.framesIn += 1;
    guard.good();
    const isNews = !hasSpoken || selfTestFailed;
    hasSpoken = true;
    selfTestFailed = false;
    if (isNews) options.changed();
  };

  connection.onData((bytes) => {
    const report = readKeyReport(bytes, profile.reports);
    switch (report.kind) {
      case 'held':
        spoke();
        down.set(report.reportId, report.usages);
        takeHeadset(report.usages);
        look();
        break;
      case 'rollover':
        // What is down is not told; it stays as it was until it is.
        spoke();
        break;
      case 'selfTestFailed':
        counters.framesIn += 1;
        selfTestFailed = true;
        options.changed();
        break;
      case 'foreign':
        counters.garbageBytes += bytes.length;
        break;
      case 'nonsense':
        counters.garbageBytes += bytes.length;
        guard.bad();
        break;
      default:
        report satisfies never;
    }
  });
  connection.onClose(() => {
    closed.abort(new Error('link closed'));
    again.abort(new Error('link closed'));
  });

  return {
    listen: async (over, onKey) => {
      listener = onKey;
      options.changed();
      await untilOver(over, closed.signal);
      listener = null;
      given.clear();
      options.changed();
    },
    get state() {
      return { stuckKey, selfTestFailed, headset, hasSpoken, isArmed: listener !== null };
    },
  };
};
