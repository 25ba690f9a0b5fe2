import {
  type AnyStateMachine,
  type AnyStateNode,
  createActor,
  type InspectionEvent,
  type Snapshot,
} from 'xstate';

/** One way on from a state: an event that is sent, or the outcome of an effect that is waited for. */
export type Step =
  | { readonly send: { readonly type: string } & Record<string, unknown> }
  | { readonly outcome: string; readonly value: unknown }
  | { readonly failure: string }
  | { readonly tell: { readonly type: string } & Record<string, unknown>; readonly from: string };

/** What effects answer while one step is explored: set by the step, otherwise they wait for ever. */
export interface EffectAnswers {
  current: Step | null;
}

/** A transition of the definition, named so that a person finds it. */
export type TransitionName = string;

interface TransitionLike {
  readonly source: AnyStateNode;
  readonly eventType: string;
}

/** Every transition of a machine by identity, with a name: state, event, number among several. */
export const transitionsOf = (machine: AnyStateMachine): Map<unknown, TransitionName> => {
  const names = new Map<unknown, TransitionName>();
  const visit = (node: AnyStateNode): void => {
    for (const [event, list] of node.transitions)
      for (const [index, transition] of list.entries())
        names.set(transition, `${node.id} ${event} [${index}]`);
    for (const [index, transition] of (node.always ?? []).entries())
      names.set(transition, `${node.id} always [${index}]`);
    for (const child of Object.values(node.states)) visit(child);
  };
  visit(machine.root);
  return names;
};

/** Every state of a machine by id. */
export const statesOf = (machine: AnyStateMachine): string[] => {
  const ids: string[] = [];
  const visit = (node: AnyStateNode): void => {
    ids.push(node.id);
    for (const child of Object.values(node.states)) visit(child);
  };
  visit(machine.root);
  return ids;
};

/** What an exploration has seen. */
export interface Exploration {
  readonly states: Set<string>;
  readonly transitions: Set<unknown>;
  readonly snapshots: number;
}

/**
 * Walks a machine breadth first from persisted snapshots: each step starts a fresh actor from a snapshot, does one
 * thing, and looks where it led. Everything goes through `getPersistedSnapshot`, so every state is also proved to
 * survive a restart.
 */
export const explore = async (options: {
  readonly machine: AnyStateMachine;
  readonly answers: EffectAnswers;
  readonly seeds: readonly { readonly input?: unknown; readonly snapshot?: Snapshot<unknown> }[];
  readonly steps: (snapshot: ReturnType<AnyStateMachine['getInitialSnapshot']>) => readonly Step[];
  readonly signature: (snapshot: ReturnType<AnyStateMachine['getInitialSnapshot']>) => string;
  readonly visit?: (snapshot: ReturnType<AnyStateMachine['getInitialSnapshot']>) => void;
  readonly most: number;
}): Promise<Exploration> => {
  const { machine, answers } = options;
  const states = new Set<string>();
  const transitions = new Set<unknown>();
  const known = new Set<string>();
  const frontier: { persisted: Snapshot<unknown>; steps: readonly Step[] }[] = [];

  const run = async (
    from: { input?: unknown; snapshot?: Snapshot<unknown> },
    step: Step | null,
  ): Promise<void> => {
    answers.current = step && ('outcome' in step || 'failure' in step || 'tell' in step) ? step : null;
    const actor = createActor(machine, {
      ...(from.snapshot === undefined ? { input: from.input } : { snapshot: from.snapshot }),
      inspect: (event: InspectionEvent) => {
        if (event.type !== '@xstate.microstep') return;
        // By its id: the first steps of a machine are told before its actor has a name here.
        if (event.actorRef.sessionId !== event.rootId) return;
        for (const transition of event._transitions as unknown as TransitionLike[]) {
          transitions.add(transition);
          // A state that never waits is only seen as the source of the transition that leaves it.
          states.add(transition.source.id);
        }
      },
    } as never);
    const problems: unknown[] = [];
    actor.subscribe({ error: (error) => problems.push(error) });
    actor.start();
    if (step && 'send' in step) actor.send(step.send as never);
    for (let turn = 0; turn < 6; turn += 1) await Promise.resolve();
    const snapshot = actor.getSnapshot() as ReturnType<AnyStateMachine['getInitialSnapshot']>;
    if (problems.length > 0) throw problems[0];
    for (const node of snapshot._nodes as AnyStateNode[]) states.add(node.id);
    const signature = options.signature(snapshot);
    if (!known.has(signature)) {
      known.add(signature);
      options.visit?.(snapshot);
      if (snapshot.status === 'active') {
        const persisted = JSON.parse(JSON.stringify(actor.getPersistedSnapshot())) as Snapshot<unknown>;
        frontier.push({ persisted, steps: options.steps(snapshot) });
      }
    }
    actor.stop();
  };

  for (const seed of options.seeds) await run(seed, null);
  while (frontier.length > 0) {
    const next = frontier.shift();
    if (!next) break;
    for (const step of next.steps) {
      if (known.size > options.most)
        throw new Error(`more than ${options.most} situations: the signature is too fine`);
      await run({ snapshot: next.persisted }, step);
    }
  }
  return { states, transitions, snapshots: known.size };
};
