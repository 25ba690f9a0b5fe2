import { type AnyStateMachine, fromCallback, fromPromise } from 'xstate';
import type { ServiceEvent } from '../../../flows/services/kit/service-event.ts';
import { type EffectAnswers, explore, type Step, statesOf, transitionsOf } from '../filing/explorer.ts';

/** What a person does, as a step. */
export const does = (event: ServiceEvent): Step => ({ send: { ...event, at: 1_000 } });

/** A service's machine under exploration: effects that answer as the step says, and what no step reaches. */
export const serviceExplorer = () => {
  const answers: EffectAnswers = { current: null };
  return {
    /** An effect that waits until a step is its outcome or its failure. */
    effect: (name: string) =>
      fromPromise(async () => {
        const step = answers.current;
        if (step && 'outcome' in step && step.outcome === name) return step.value;
        if (step && 'failure' in step && step.failure === name) throw new Error('a bug');
        return new Promise(() => undefined);
      }) as never,
    /** An effect that tells the machine something of its own accord when a step says so. */
    teller: (name: string) =>
      fromCallback(({ sendBack }) => {
        const step = answers.current;
        if (step && 'tell' in step && step.from === name) sendBack(step.tell);
        if (step && 'failure' in step && step.failure === name) throw new Error('a bug');
      }) as never,
    /** The states and transitions that no sequence of the steps reaches from the seeds. */
    missed: async (
      machine: AnyStateMachine,
      seeds: readonly object[],
      steps: readonly Step[],
      signature: (snapshot: { readonly value: unknown; readonly context: object }) => string,
      most = 500,
    ) => {
      const seen = await explore({
        machine,
        seeds,
        answers,
        steps: () => steps,
        signature: signature as never,
        most,
      } as never);
      return {
        states: statesOf(machine).filter((id) => !seen.states.has(id)),
        transitions: [...transitionsOf(machine)]
          .filter(([each]) => !seen.transitions.has(each))
          .map(([, name]) => name),
      };
    },
  };
};
