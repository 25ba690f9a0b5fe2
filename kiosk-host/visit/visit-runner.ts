import { createHash, randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import {
  type Actor,
  type AnyActorRef,
  type AnyMachineSnapshot,
  createActor,
  type InspectionEvent,
} from 'xstate';
import type { Clock } from '../../device-drivers/contract.ts';
import type { Dossier } from '../../flows/dossier/dossier.ts';
import { filingMachine } from '../../flows/filing/filing-machine.ts';
import { paperMachine } from '../../flows/filing/paper-machine.ts';
import { findingMachine } from '../../flows/finding/finding-machine.ts';
import { maintenanceMachine } from '../../flows/maintenance/maintenance-machine.ts';
import { partMachines, serviceMachines } from '../../flows/services/service-machines.ts';
import type { DeviceFacts, SessionInput } from '../../flows/session/session-context.ts';
import { sessionMachine } from '../../flows/session/session-machine.ts';
import type { ScreenMessage, Stamped, VisitorEvent } from '../../flows/session/visitor-event.ts';
import { localDate } from '../../flows/text/local-time.ts';
import { pushOf, type SessionSnapshot } from '../../flows/view/push.ts';
import type { Push } from '../../flows/view/view.ts';
import type { VisitStore } from '../keep/visit-store.ts';

/** What the host's effects need of the visit that they serve. */
export interface VisitLink {
  /** Resolves when everything that has happened so far is on disk: an effect begins only then. */
  committed(): Promise<void>;
  /** True while a visit is taken up again after a restart: an effect that a person asked for is not begun again unasked. */
  readonly reviving: boolean;
  /** A device works for the person: not idle. */
  busy(): void;
}

/** So many cases can be filed in one visit: then others get a turn. */
const mostFilings = 4;

/** Runs one visit after the other: takes events, keeps every change on disk before anybody sees it, tells the screen. */
export interface VisitRunner {
  readonly push: Push;
  onPush(listener: (push: Push) => void): () => void;
  /** Takes what the screen sent. A stale or impossible event changes nothing; the answer says which it was. */
  take(message: ScreenMessage): 'taken' | 'stale' | 'refused';
  devicesChanged(devices: DeviceFacts): void;
  /** Nobody is here. */
  idle(): boolean;
  /** The case that is being filed, or `null`. */
  dossier(): Dossier | null;
  start(): void;
  stop(): Promise<void>;
}

/** The machines of a visit with their effects provided. */
export type SessionLogic = typeof sessionMachine;

/** Changes whenever a machine's states or transitions do: a snapshot of another definition is not restored. */
export const definitionHash = (): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        sessionMachine.definition,
        findingMachine.definition,
        filingMachine.definition,
        paperMachine.definition,
        ...[...Object.values(serviceMachines), ...partMachines, maintenanceMachine].map(
          ({ definition }) => definition,
        ),
      ]),
    )
    .digest('hex');

/** Makes the runner. `provide` gives the session machine with the host's effects, linked to this visit. */
export const createVisitRunner = (options: {
  readonly store: VisitStore;
  readonly clock: Clock;
  readonly log: Logger;
  readonly provide: (link: VisitLink) => SessionLogic;
  readonly input: (
    ids: Pick<SessionInput, 'visitId' | 'filingIds'>,
    today: string,
    devices: DeviceFacts,
  ) => SessionInput;
  readonly devices: DeviceFacts;
  readonly pictureUrl: (kind: 'page' | 'composed', id: string) => string;
  /** Called with the dossier of a visit that cannot be taken up again because the program has changed. */
  readonly rescue: (snapshot: unknown) => Promise<void>;
  /** Called after a visit has ended and its traces are destroyed. */
  readonly ended: () => void;
}): VisitRunner => {
  const { store, clock, log, provide, pictureUrl } = options;
  const hash = definitionHash();
  const listeners = new Set<(push: Push) => void>();
  let devices = options.devices;
  let rev = Math.floor(clock.now() / 1000) * 1000;
  let push: Push | null = null;
  let actor: Actor<SessionLogic> | null = null;
  let visitId: string | null = null;
  let pending: unknown[] = [];
  let waiters: (() => void)[] = [];
  let scheduled = false;
  let reviving = false;
  let stopped = false;
  let ending: Promise<void> = Promise.resolve();

  const link: VisitLink = {
    committed: () =>
      new Promise((resolve) => {
        waiters.push(resolve);
        schedule();
      }),
    get reviving() {
      return reviving;
    },
    busy: () => actor?.send({ type: 'host.busy', at: clock.now() }),
  };

  /** The newest revision at which the person saw something else to act on: an older event is stale. */
  let actedOn = 0;
  let shown = '';

  const publish = (snapshot: SessionSnapshot): void => {
    rev += 1;
    push = pushOf(snapshot, rev, { now: clock.now(), pictureUrl });
    const toActOn = JSON.stringify([push.view, push.frame.overlay?.kind ?? null]);
    if (toActOn !== shown) actedOn = rev;
    shown = toActOn;
    for (const listener of listeners) listener(push);
  };

  /** Everything that has happened goes to disk, then to the screen, then effects may begin. */
  const flush = (): void => {
    scheduled = false;
    const running = actor;
    if (!running || stopped) return;
    const snapshot = running.getSnapshot() as SessionSnapshot;
    if (snapshot.status === 'done' || snapshot.status === 'error') {
      const done = waiters;
      waiters = [];
      for (const resolve of done) resolve();
      finish(running);
      return;
    }
    if (!snapshot.matches('attract')) {
      if (visitId === null) {
        visitId = randomUUID();
        store.begin(visitId);
        log.info({ visit: visitId }, 'visit-begun');
      }
      const events = pending;
      store.save({
        id: visitId,
        definitionHash: hash,
        snapshot: running.getPersistedSnapshot(),
        events,
        at: clock.now(),
      });
      pending = [];
    }
    publish(snapshot);
    const done = waiters;
    waiters = [];
    for (const resolve of done) resolve();
  };

  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(() => {
      if (!scheduled) return;
      try {
        flush();
      } catch (error) {
        // The disk refused: nothing new is shown or begun; the next event tries again.
        log.error({ code: 'visit-not-saved', reason: (error as Error).message }, 'visit-not-saved');
      }
    });
  };

  const finish = (over: Actor<SessionLogic>): void => {
    if (actor !== over) return;
    actor = null;
    over.stop();
    const id = visitId;
    visitId = null;
    pending = [];
    ending = store
      .end()
      .catch((error: Error) =>
        log.error({ visit: id, code: 'visit-not-erased', reason: error.message }, 'visit-not-erased'),
      )
      .then(() => {
        if (id !== null) log.info({ visit: id }, 'visit-ended');
        options.ended();
        if (!stopped) begin(null);
      });
  };

  /** The machines go on when an effect throws; it is a defect of ours all the same. Its message may hold what a person entered: only where it arose is told. */
  const tellBroken = (event: { readonly type: string; readonly error?: unknown }): void => {
    if (!event.type.startsWith('xstate.error.actor')) return;
    const { error } = event;
    const [, at] = error instanceof Error ? (error.stack ?? '').split('\n    at ') : [];
    log.error(
      {
        visit: visitId,
        code: 'effect-broken',
        actor: event.type.split('.')[3] ?? '',
        reason: error instanceof Error ? error.name : typeof error,
        at: at?.replace(/\(?file:.*\/(?=[^/]*$)/u, '').replace(/\)$/u, '') ?? '',
      },
      'effect-broken',
    );
  };

  const begin = (snapshot: unknown): void => {
    const machine = provide(link);
    const made = createActor(machine, {
      input: options.input(
        { visitId: randomUUID(), filingIds: Array.from({ length: mostFilings }, () => randomUUID()) },
        localDate(clock.now()),
        devices,
      ),
      ...(snapshot === null ? {} : { snapshot }),
      inspect: (event: InspectionEvent) => {
        if (event.type === '@xstate.snapshot') schedule();
        if (event.type === '@xstate.event') tellBroken(event.event);
      },
    } as never) as Actor<SessionLogic>;
    made.subscribe({
      error: (error) => {
        log.error(
          {
            visit: visitId,
            code: 'visit-broken',
            reason: error instanceof Error ? error.message : 'unknown',
          },
          'visit-broken',
        );
        schedule();
      },
    });
    actor = made;
    reviving = snapshot !== null;
    made.start();
    reviving = false;
    if (snapshot !== null) made.send({ type: 'devices.changed', devices });
    flush();
  };

  return {
    get push() {
      if (!push) throw new Error('the runner is not started');
      return push;
    },
    onPush: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    take: ({ rev: seen, event }) => {
      const running = actor;
      if (!running || !push) return 'refused';
      if (event.type !== 'session.touched' && (seen < actedOn || seen > push.rev)) return 'stale';
      const stamped = { ...event, at: clock.now() } as Stamped<VisitorEvent>;
      if (!canTake(running.getSnapshot() as SessionSnapshot, stamped)) return 'refused';
      pending.push(stamped);
      running.send(stamped);
      if (event.type === 'session.touched') return 'taken';
      flush();
      return 'taken';
    },
    devicesChanged: (changed) => {
      if (JSON.stringify(changed) === JSON.stringify(devices)) return;
      devices = changed;
      actor?.send({ type: 'devices.changed', devices });
    },
    idle: () =>
      visitId === null && (actor?.getSnapshot() as SessionSnapshot | undefined)?.matches('attract') === true,
    dossier: () => {
      const filing = (actor?.getSnapshot() as SessionSnapshot | undefined)?.children.filing as
        | Actor<typeof filingMachine>
        | undefined;
      return filing?.getSnapshot().context.dossier ?? null;
    },
    start: () => {
      let revived: ReturnType<VisitStore['revive']> = null;
      try {
        revived = store.revive();
      } catch (error) {
        log.error({ code: 'visit-not-revived', reason: (error as Error).message }, 'visit-not-revived');
      }
      if (revived && revived.definitionHash === hash) {
        visitId = revived.id;
        log.info({ visit: visitId }, 'visit-revived');
        begin(revived.snapshot);
        return;
      }
      if (!revived) {
        begin(null);
        return;
      }
      // The program has changed under the visit: its draft is kept for the same card, the visit itself ends.
      const { snapshot } = revived;
      begin(null);
      ending = options
        .rescue(snapshot)
        .catch((error: Error) =>
          log.error({ code: 'draft-not-rescued', reason: error.message }, 'draft-not-rescued'),
        )
        .then(() => (visitId === null ? store.end() : undefined));
    },
    stop: async () => {
      stopped = true;
      const running = actor;
      actor = null;
      running?.stop();
      await ending;
    },
  };

  function canTake(snapshot: SessionSnapshot, event: Stamped<VisitorEvent>): boolean {
    if (!snapshot.can(event)) return false;
    const [family] = event.type.split('.');
    if (family !== 'filing' && family !== 'finding' && family !== 'service') return true;
    const children = snapshot.children as Readonly<Record<string, AnyActorRef | undefined>>;
    // Pages are taken in a service with the events of a filing.
    const child = children[family] ?? (family === 'filing' ? children.service : undefined);
    const machine = child?.getSnapshot() as AnyMachineSnapshot | undefined;
    return machine?.can(event) ?? false;
  }
};
