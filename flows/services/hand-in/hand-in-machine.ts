import { assign, forwardTo, setup } from 'xstate';
import type { MaterialFile } from '../../dossier/dossier.ts';
import type { Stamped, VisitorEvent } from '../../session/visitor-event.ts';
import { identifyMachine } from '../kit/identify-machine.ts';
import type { ServiceInput, ServiceOutput } from '../kit/service-setup.ts';
import { type SlipJob, slipMachine } from '../kit/slip-machine.ts';
import { type PagesToTake, takePagesMachine } from '../kit/take-pages-machine.ts';
import { askCases } from '../my-cases/my-cases-effects.ts';
import {
  answersNotice,
  caseOf,
  type HandInContext,
  noPapers,
  openPaper,
  originalsWays,
  papersFor,
  papersIn,
} from './hand-in-context.ts';
import { handInPapers, type PapersToHandIn } from './hand-in-effects.ts';
import { handInSlip, handOverSlip } from './hand-in-slips.ts';

const putIn = (context: HandInContext, file: MaterialFile): Pick<HandInContext, 'papers'> => ({
  papers: context.papers.map((each) => (each.id === file.material ? { ...each, file } : each)),
});

/**
 * 材料收转: papers are added to any own case of any court of the region, also in answer to a one-time notice; each page scanned once,
 * handed in once. What the court cannot take now the terminal keeps and sends.
 */
export const handInMachine = setup({
  types: {
    context: {} as HandInContext,
    events: {} as Stamped<VisitorEvent>,
    input: {} as ServiceInput,
    output: {} as ServiceOutput,
  },
  actors: {
    identify: identifyMachine,
    askCases,
    takePages: takePagesMachine,
    handInPapers,
    slip: slipMachine,
  },
  guards: {
    isIdentified: ({ context }) => context.person !== null,
    isListed: ({ context, event }) =>
      event.type === 'service.chosen' && context.cases.some(({ caseId }) => caseId === event.id),
    isPaper: ({ context, event }) =>
      event.type === 'service.chosen' && context.papers.some(({ id }) => id === event.id),
    isWay: ({ event }) => event.type === 'service.chosen' && originalsWays.some((each) => each === event.id),
    somethingIn: ({ context }) => papersIn(context).length > 0,
    handsOver: ({ context }) => context.originals !== 'kept',
  },
}).createMachine({
  id: 'handIn',
  context: ({ input }) => ({
    input,
    person: input.person,
    cases: [],
    fault: 'lineDown',
    did: false,
    ...noPapers,
  }),
  initial: 'starting',
  output: ({ context }) => ({ person: context.person, did: context.did }),
  states: {
    starting: { always: [{ guard: 'isIdentified', target: 'asking' }, { target: 'identifying' }] },
    identifying: {
      invoke: {
        id: 'identify',
        src: 'identify',
        onDone: [
          {
            guard: ({ event }) => event.output.card !== null,
            target: 'asking',
            actions: assign({ person: ({ event }) => event.output.card }),
          },
          { target: 'done' },
        ],
        onError: 'done',
      },
      on: { 'service.*': { actions: forwardTo('identify') } },
    },
    asking: {
      entry: assign(noPapers),
      invoke: {
        src: 'askCases',
        input: ({ context: { person } }) => {
          if (person === null) throw new Error('nobody adds papers');
          return { person };
        },
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'cases',
            actions: assign({ cases: ({ event }) => (event.output.ok ? event.output.value : []) }),
          },
          {
            target: 'notAsked',
            actions: assign({ fault: ({ event }) => (event.output.ok ? 'courtError' : event.output.error) }),
          },
        ],
        onError: { target: 'notAsked', actions: assign({ fault: 'courtError' }) },
      },
    },
    notAsked: { on: { 'service.next': 'asking', 'service.back': 'done' } },
    cases: {
      on: {
        'service.chosen': {
          guard: 'isListed',
          target: 'papers',
          // Another case: what was scanned for the one before stays only with that one.
          actions: assign(({ context, event }) =>
            event.id === context.caseId
              ? {}
              : {
                  ...noPapers,
                  caseId: event.id,
                  papers: papersFor(caseOf({ ...context, caseId: event.id })),
                },
          ),
        },
        'service.next': 'done',
        'service.back': 'done',
      },
    },
    papers: {
      on: {
        'service.chosen': {
          guard: 'isPaper',
          target: 'taking',
          actions: assign({ open: ({ event }) => event.id }),
        },
        'service.next': { guard: 'somethingIn', target: 'originals' },
        'service.back': 'cases',
      },
    },
    taking: {
      invoke: {
        id: 'taking',
        src: 'takePages',
        input: ({ context }): PagesToTake => {
          const { title, file } = openPaper(context);
          return { title, file };
        },
        onDone: {
          target: 'papers',
          actions: assign(({ context, event }) => ({ ...putIn(context, event.output), open: null })),
        },
        onError: 'papers',
      },
      on: { 'filing.*': { actions: forwardTo('taking') } },
    },
    originals: {
      on: {
        'service.chosen': {
          guard: 'isWay',
          target: 'checking',
          actions: assign({
            originals: ({ event }) => originalsWays.find((each) => each === event.id) ?? 'kept',
          }),
        },
        'service.back': 'papers',
      },
    },
    checking: {
      on: {
        'service.next': {
          target: 'sending',
          // A second try is the same: what the court may have taken already is not taken twice.
          actions: assign({
            pressedAt: ({ context, event }) => (context.pressedAt === 0 ? event.at : context.pressedAt),
          }),
        },
        'service.did': {
          guard: ({ event }) => event.act === 'change',
          target: 'papers',
          actions: assign({ pressedAt: 0 }),
        },
        'service.back': { target: 'originals', actions: assign({ pressedAt: 0 }) },
      },
    },
    sending: {
      invoke: {
        src: 'handInPapers',
        input: ({ context }): PapersToHandIn => {
          const { input, person, pressedAt, originals } = context;
          if (person === null) throw new Error('nobody hands in');
          return {
            key: `${input.visit}:hand-in:${pressedAt}`,
            person,
            about: caseOf(context),
            papers: papersIn(context),
            answersSupplement: answersNotice(context),
            originals,
          };
        },
        onDone: {
          target: 'sent',
          actions: assign({ handedIn: ({ event }) => event.output, did: true }),
        },
        onError: 'notKept',
      },
    },
    notKept: { on: { 'service.next': 'sending', 'service.back': 'checking' } },
    sent: {
      invoke: {
        id: 'slip',
        src: 'slip',
        input: ({ context }): SlipJob => ({
          slip: handInSlip(context),
          name: `${context.input.visit}:${context.handedIn?.number ?? ''}`,
        }),
        onError: 'handedIn',
      },
      on: {
        'service.next': 'handedIn',
        'service.reprinted': { actions: forwardTo('slip') },
        'service.paperCameOut': { actions: forwardTo('slip') },
        'service.paperSkipped': { actions: forwardTo('slip') },
      },
    },
    /** Do originals go with it? Never waits. */
    handedIn: { always: [{ guard: 'handsOver', target: 'handingOver' }, { target: 'asking' }] },
    handingOver: {
      invoke: {
        id: 'slip',
        src: 'slip',
        input: ({ context }): SlipJob => ({
          slip: handOverSlip(context),
          name: `${context.input.visit}:${context.handedIn?.number ?? ''}:o`,
        }),
        onError: 'asking',
      },
      on: {
        'service.next': 'asking',
        'service.reprinted': { actions: forwardTo('slip') },
        'service.paperCameOut': { actions: forwardTo('slip') },
        'service.paperSkipped': { actions: forwardTo('slip') },
      },
    },
    done: { type: 'final' },
  },
});
