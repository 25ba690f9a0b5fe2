import { createNonsenseGuard } from '../code-scanner/input-device/nonsense-guard.ts';
import { untilOver } from '../code-scanner/input-device/until-over.ts';
import type { Clock, LinkCounters } from '../contract.ts';
import type { Connection } from '../transports/transport.ts';
import type { PadProfile } from './pad-profile.ts';
import type { PadSignature, PenStroke } from './pad-signature.ts';
import { readPenReport } from './pen-report.ts';
import { createStrokeBuilder, type StrokeBuilder } from './stroke-builder.ts';

/** A pad on an open link. One signature at a time. */
export interface PadSession {
  /** Takes what is written until the signal aborts or the link ends; the caller knows which, and whether it is to be kept. */
  capture(over: AbortSignal, onStroke: (stroke: PenStroke) => void): Promise<PadSignature>;
  /** Wipes the pad's own display, where it can. */
  clear(): void;
  readonly isArmed: boolean;
  /** Anything understandable has come on this link. */
  readonly hasSpoken: boolean;
}

/** Puts a pad's protocol on a fresh connection. Sends nothing. `nonsense`: what comes is not of this model. */
export const createPadSession = (options: {
  readonly profile: PadProfile;
  readonly connection: Connection;
  readonly clock: Clock;
  readonly counters: LinkCounters;
  readonly changed: () => void;
  readonly nonsense: () => void;
}): PadSession => {
  const { profile, connection, clock, counters } = options;
  const guard = createNonsenseGuard(options.nonsense);
  const closed = new AbortController();
  let taking: { readonly builder: StrokeBuilder; readonly onStroke: (stroke: PenStroke) => void } | null =
    null;
  let isPenDown = false;
  let hasSpoken = false;

  const spoke = (): void => {
    counters.framesIn += 1;
    guard.good();
    if (hasSpoken) return;
    hasSpoken = true;
    options.changed();
  };

  connection.onData((bytes) => {
    const report = readPenReport(bytes, profile);
    switch (report.kind) {
      case 'pen': {
        spoke();
        const { touching } = report.sample;
        // A line is counted once, not each of its points.
        if (touching && !isPenDown && taking === null) counters.unasked += 1;
        isPenDown = touching;
        const stroke = taking?.builder.take(report.sample, clock.now());
        if (stroke) taking?.onStroke(stroke);
        break;
      }
      case 'foreign':
      case 'outside':
        // A pen over the edge is no other model.
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
  connection.onClose(() => closed.abort(new Error('link closed')));

  const clear = (): void => {
    if (profile.clear === null || closed.signal.aborted) return;
    counters.framesOut += 1;
    // Not waited for: on a hung link a write may never end, and a lost link says so itself.
    void connection.write(profile.clear);
  };

  return {
    capture: async (over, onStroke) => {
      const builder = createStrokeBuilder({ ...profile, isPenDown });
      clear();
      taking = { builder, onStroke };
      options.changed();
      await untilOver(over, closed.signal);
      taking = null;
      // The next visitor must not see it.
      clear();
      options.changed();
      return builder.signature();
    },
    clear,
    get isArmed() {
      return taking !== null;
    },
    get hasSpoken() {
      return hasSpoken;
    },
  };
};
