import { assign, forwardTo, setup } from 'xstate';
import type { Stamped } from '../../session/visitor-event.ts';
import type { ServiceEvent } from '../kit/service-event.ts';
import type { ServiceInput, ServiceOutput } from '../kit/service-setup.ts';
import type { ServiceSlip } from '../kit/service-slip.ts';
import { type SlipJob, slipMachine } from '../kit/slip-machine.ts';
import { type GuidanceAnswer, type GuidanceGoal, guidanceAt } from './guidance-tree.ts';

/** What somebody has answered so far. JSON only. */
export interface GuidanceContext {
  readonly input: ServiceInput;
  /** The answers, from the first. */
  readonly path: readonly string[];
  /** Where they want to go on. */
  readonly goal: GuidanceGoal | null;
  /** When the slip was asked for last, ms since the epoch: it names the print. */
  readonly printedAt: number;
}

/** What they are told. Throws while there is a question left. */
export const guidanceAnswer = ({ path }: Pick<GuidanceContext, 'path'>): GuidanceAnswer => {
  const found = guidanceAt(path);
  if (found.kind !== 'answer') throw new Error('there is a question left');
  return found;
};

/** What they were told, on paper. */
export const guidanceSlip = (told: GuidanceAnswer): ServiceSlip => ({
  title: '导诉单',
  number: null,
  rows: [],
  lists: [
    { title: told.title.zh, items: told.lines.map(({ zh }) => zh) },
    { title: '可以在自助终端上办', items: told.ways.map(({ title }) => title.zh) },
  ],
  code: null,
  standing: 'information',
});

/** 导诉 in at most three questions, without a card; it ends where somebody is helped. */
export const guidanceMachine = setup({
  types: {
    context: {} as GuidanceContext,
    events: {} as Stamped<ServiceEvent>,
    input: {} as ServiceInput,
    output: {} as ServiceOutput,
  },
  actors: { slip: slipMachine },
  guards: {
    answersAll: ({ context, event }) => {
      if (event.type !== 'service.chosen') return false;
      const node = guidanceAt(context.path);
      return (
        node.kind === 'question' &&
        node.options.some(({ id, leads }) => id === event.id && leads.kind === 'answer')
      );
    },
    answers: ({ context, event }) => {
      if (event.type !== 'service.chosen') return false;
      const node = guidanceAt(context.path);
      return node.kind === 'question' && node.options.some(({ id }) => id === event.id);
    },
  },
  actions: {
    answer: assign({
      path: ({ context, event }) =>
        event.type === 'service.chosen' ? [...context.path, event.id] : context.path,
    }),
    takeBack: assign({ path: ({ context }) => context.path.slice(0, -1) }),
  },
}).createMachine({
  id: 'guidance',
  context: ({ input }) => ({ input, path: [], goal: null, printedAt: 0 }),
  initial: 'asking',
  output: ({ context }) => ({ person: context.input.person, did: false, goal: context.goal }),
  states: {
    asking: {
      on: {
        'service.chosen': [
          { guard: 'answersAll', target: 'told', actions: 'answer' },
          { guard: 'answers', actions: 'answer' },
        ],
        'service.back': [
          { guard: ({ context }) => context.path.length > 0, actions: 'takeBack' },
          { target: 'done' },
        ],
      },
    },
    told: {
      on: {
        'service.chosen': {
          guard: ({ context, event }) => guidanceAnswer(context).ways.some(({ to }) => to === event.id),
          target: 'done',
          actions: assign({ goal: ({ event }) => event.id as GuidanceGoal }),
        },
        'service.did': [
          {
            guard: ({ event }) => event.act === 'print',
            target: 'printing',
            actions: assign({ printedAt: ({ event }) => event.at }),
          },
          {
            guard: ({ event }) => event.act === 'again',
            target: 'asking',
            actions: assign({ path: [] }),
          },
        ],
        'service.back': { target: 'asking', actions: 'takeBack' },
      },
    },
    printing: {
      invoke: {
        id: 'slip',
        src: 'slip',
        input: ({ context }): SlipJob => ({
          slip: guidanceSlip(guidanceAnswer(context)),
          name: `${context.input.visit}:guidance:${context.printedAt}`,
        }),
        onError: 'told',
      },
      on: {
        'service.next': 'told',
        'service.back': 'told',
        'service.reprinted': { actions: forwardTo('slip') },
        'service.paperCameOut': { actions: forwardTo('slip') },
        'service.paperSkipped': { actions: forwardTo('slip') },
      },
    },
    done: { type: 'final' },
  },
});
