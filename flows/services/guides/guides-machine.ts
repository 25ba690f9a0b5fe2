import { assign, forwardTo, setup } from 'xstate';
import type { Stamped } from '../../session/visitor-event.ts';
import type { ServiceEvent } from '../kit/service-event.ts';
import type { ServiceInput, ServiceOutput } from '../kit/service-setup.ts';
import { type SlipJob, slipMachine } from '../kit/slip-machine.ts';
import type { Guide, GuideGroup } from './guide.ts';
import { guideById, guideGroups, guides } from './guide-list.ts';
import { guideSlip } from './guide-slip.ts';

/** What a person reads. JSON only. */
export interface GuidesContext {
  readonly input: ServiceInput;
  readonly group: GuideGroup | null;
  readonly guideId: string | null;
  /** From 0. */
  readonly page: number;
  /** When the slip was asked for last, ms since the epoch: it names the print. */
  readonly printedAt: number;
}

/** The guide that is read. Throws when none is. */
export const openGuide = ({ guideId }: Pick<GuidesContext, 'guideId'>): Guide => {
  const guide = guideId === null ? undefined : guideById(guideId);
  if (guide === undefined) throw new Error('no guide is read');
  return guide;
};

const lastPage = (context: GuidesContext): number => openGuide(context).pages.length - 1;

const groupOf = (id: string): GuideGroup | undefined => guideGroups.find((each) => each === id);

/** 诉讼指南: how a suit goes, what it costs, and where help is, in plain words and without a card. */
export const guidesMachine = setup({
  types: {
    context: {} as GuidesContext,
    events: {} as Stamped<ServiceEvent>,
    input: {} as ServiceInput,
    output: {} as ServiceOutput,
  },
  actors: { slip: slipMachine },
}).createMachine({
  id: 'guides',
  context: ({ input }) => ({ input, group: null, guideId: null, page: 0, printedAt: 0 }),
  initial: 'groups',
  output: ({ context }) => ({ person: context.input.person, did: false }),
  states: {
    groups: {
      on: {
        'service.chosen': {
          guard: ({ event }) => groupOf(event.id) !== undefined,
          target: 'topics',
          actions: assign({ group: ({ event }) => groupOf(event.id) ?? null }),
        },
        'service.back': 'done',
      },
    },
    topics: {
      on: {
        'service.chosen': {
          guard: ({ context, event }) =>
            guides.some(({ id, group }) => id === event.id && group === context.group),
          target: 'reading',
          actions: assign({ guideId: ({ event }) => event.id, page: 0 }),
        },
        'service.back': 'groups',
      },
    },
    reading: {
      on: {
        'service.paged': {
          guard: ({ context, event }) =>
            context.page + event.by >= 0 && context.page + event.by <= lastPage(context),
          actions: assign({ page: ({ context, event }) => context.page + event.by }),
        },
        'service.next': [
          {
            guard: ({ context }) => context.page < lastPage(context),
            actions: assign({ page: ({ context }) => context.page + 1 }),
          },
          { target: 'topics' },
        ],
        'service.did': {
          guard: ({ event }) => event.act === 'print',
          target: 'printing',
          actions: assign({ printedAt: ({ event }) => event.at }),
        },
        'service.back': [
          {
            guard: ({ context }) => context.page > 0,
            actions: assign({ page: ({ context }) => context.page - 1 }),
          },
          { target: 'topics' },
        ],
      },
    },
    printing: {
      invoke: {
        id: 'slip',
        src: 'slip',
        input: ({ context }): SlipJob => ({
          slip: guideSlip(openGuide(context)),
          name: `${context.input.visit}:guide:${context.printedAt}`,
        }),
        onError: 'reading',
      },
      on: {
        'service.next': 'reading',
        'service.back': 'reading',
        'service.reprinted': { actions: forwardTo('slip') },
        'service.paperCameOut': { actions: forwardTo('slip') },
        'service.paperSkipped': { actions: forwardTo('slip') },
      },
    },
    done: { type: 'final' },
  },
});
