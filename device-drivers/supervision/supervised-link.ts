import {
  type Clock,
  type DeviceFault,
  type DeviceState,
  fail,
  type LinkCounters,
  ok,
  type Result,
} from '../contract.ts';
import type { Connection, Transport } from '../transports/transport.ts';
import { commonFault } from './driver-core.ts';
import type { LifecycleFault, LifecyclePhase } from './lifecycle-machine.ts';
import { createSupervisor } from './supervisor.ts';

/** One spell of a link, from its opening to its end. */
export interface LinkSession {
  readonly connection: Connection;
  /** Aborts when the link is given up, by either side. */
  readonly ended: AbortSignal;
  /** Gives the supervision a fault that a command met: it ends its watch and resets or reconnects. Only the first one counts. */
  readonly trouble: (fault: LifecycleFault) => void;
}

/** What a driver on a byte link gives its supervision. All must end when the session's `ended` aborts. */
export interface LinkSteps<Commands> {
  /** Puts the device's protocol on a fresh connection. Must not send anything. */
  attach(session: LinkSession): Commands;
  /** Asks the device who it is, until it is ready for commands. */
  identify(commands: Commands, signal: AbortSignal): Promise<Result<void, LifecycleFault>>;
  /** Looks at a device that works, once; `null`: it is well. May be called while a command is under way: it must keep its own order on the wire. */
  look(commands: Commands, signal: AbortSignal): Promise<LifecycleFault | null>;
  /** The device's own soft reset. */
  reset(commands: Commands, signal: AbortSignal): Promise<Result<void, LifecycleFault>>;
}

/** The supervised link of one device. */
export interface SupervisedLink<Commands> {
  /** The protocol on a link that works; `null` while there is none. */
  readonly working: { readonly commands: Commands; readonly session: LinkSession } | null;
  readonly phase: LifecyclePhase;
  readonly fault: DeviceFault | null;
  readonly device: DeviceState;
  start(): void;
  stop(): Promise<void>;
  retry(): void;
}

/**
 * Supervision for a device on a byte link: opens the transport, identifies, looks at it every `lookEvery` ms, resets
 * it softly once, reconnects with back-off. `changed` is called after each change of phase or fault.
 */
export const createSupervisedLink = <Commands>(options: {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly counters: LinkCounters;
  readonly steps: LinkSteps<Commands>;
  /** Pause between two looks, ms. */
  readonly lookEvery: number;
  readonly changed: () => void;
}): SupervisedLink<Commands> => {
  const { transport, clock, counters, steps } = options;
  interface Spell {
    readonly commands: Commands;
    readonly session: LinkSession;
    /** Settles with the first fault of this spell, or of what came after the soft reset. */
    troubled: PromiseWithResolvers<LifecycleFault>;
  }
  let current: Spell | null = null;

  const needCurrent = (): Spell => {
    if (!current) throw new Error('the lifecycle machine asked for a link that is not open');
    return current;
  };

  const supervisor = createSupervisor({
    clock,
    changed: options.changed,
    steps: {
      connect: async (signal) => {
        const opened = await transport.open(signal);
        if (!opened.ok) return opened;
        if (signal.aborted) {
          await opened.value.close();
          return fail(commonFault('canceled'));
        }
        counters.opened += 1;
        const connection = opened.value;
        const ended = new AbortController();
        let spell: Spell | null = null;
        const session: LinkSession = {
          connection,
          ended: ended.signal,
          trouble: (fault) => spell?.troubled.resolve(fault),
        };
        const made: Spell = {
          commands: steps.attach(session),
          session,
          troubled: Promise.withResolvers<LifecycleFault>(),
        };
        spell = made;
        current = made;
        connection.onClose((reason) => {
          if (reason) {
            counters.lost += 1;
            made.troubled.resolve({ reason: 'lost', fault: reason });
          }
          ended.abort(new Error('link closed'));
        });
        return ok(undefined);
      },
      identify: async (signal) => {
        const { commands, troubled } = needCurrent();
        // A link that goes in the middle is said so by itself, not as a missing answer.
        return Promise.race([
          steps.identify(commands, signal),
          troubled.promise.then((fault) => fail(fault)),
        ]);
      },
      watch: async (signal) => {
        const { commands, troubled, session } = needCurrent();
        const either = AbortSignal.any([signal, session.ended]);
        const looking = async (): Promise<LifecycleFault> => {
          for (;;) {
            const slept = await clock.sleep(options.lookEvery, either).then(
              () => true,
              () => false,
            );
            if (!slept) return troubled.promise;
            const seen = await steps.look(commands, either);
            if (seen) return seen;
          }
        };
        return Promise.race([looking(), troubled.promise]);
      },
      reset: async (signal) => {
        const spell = needCurrent();
        if (spell.session.ended.aborted)
          return fail({ reason: 'lost', fault: commonFault('notReady', 'link closed') });
        // The fault that led here is settled by the reset: from now on a new one counts.
        spell.troubled = Promise.withResolvers<LifecycleFault>();
        return Promise.race([
          steps.reset(spell.commands, signal),
          spell.troubled.promise.then((fault) => fail(fault)),
        ]);
      },
      disconnect: async () => {
        const ending = current;
        current = null;
        await ending?.session.connection.close();
      },
    },
  });

  return {
    get working() {
      return current && supervisor.phase === 'working' ? current : null;
    },
    get phase() {
      return supervisor.phase;
    },
    get fault() {
      return supervisor.fault;
    },
    get device() {
      return supervisor.device;
    },
    start: supervisor.start,
    stop: supervisor.stop,
    retry: supervisor.retry,
  };
};
