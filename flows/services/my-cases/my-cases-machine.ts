import { assign, forwardTo, setup } from 'xstate';
import type { CardIdentity } from '../../dossier/dossier.ts';
import type { Stamped } from '../../session/visitor-event.ts';
import { identifyMachine } from '../kit/identify-machine.ts';
import type { ServiceEvent } from '../kit/service-event.ts';
import type { CourtCallFault, ServiceInput, ServiceOutput } from '../kit/service-setup.ts';
import { type SlipJob, slipMachine } from '../kit/slip-machine.ts';
import { caseSlip } from './case-slip.ts';
import { askCases } from './my-cases-effects.ts';
import type { PersonCase } from './person-case.ts';

/** What a person has found of their cases. JSON only. */
export interface MyCasesContext {
  readonly input: ServiceInput;
  readonly person: CardIdentity | null;
  readonly cases: readonly PersonCase[];
  readonly fault: CourtCallFault;
  /** The case that is looked at. */
  readonly caseId: string | null;
  /** When the slip was asked for last, ms since the epoch: it names the print. */
  readonly printedAt: number;
}

/** The case that is looked at. Throws when none is. */
export const shownCase = ({ cases, caseId }: Pick<MyCasesContext, 'cases' | 'caseId'>): PersonCase => {
  const found = cases.find((each) => each.caseId === caseId);
  if (found === undefined) throw new Error('no case is looked at');
  return found;
};

/** 查询: a person's own cases, by their card; how far each has come, and the same on a slip. */
export const myCasesMachine = setup({
  types: {
    context: {} as MyCasesContext,
    events: {} as Stamped<ServiceEvent>,
    input: {} as ServiceInput,
    output: {} as ServiceOutput,
  },
  actors: { identify: identifyMachine, askCases, slip: slipMachine },
}).createMachine({
  id: 'myCases',
  context: ({ input }) => ({
    input,
    person: input.person,
    cases: [],
    fault: 'lineDown',
    caseId: null,
    printedAt: 0,
  }),
  initial: 'starting',
  output: ({ context }) => ({ person: context.person, did: false }),
  states: {
    starting: {
      always: [
        { guard: ({ context }) => context.person !== null, target: 'asking' },
        { target: 'identifying' },
      ],
    },
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
      invoke: {
        src: 'askCases',
        input: ({ context: { person } }) => {
          if (person === null) throw new Error('nobody to ask about');
          return { person };
        },
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'list',
            actions: assign({ cases: ({ event }) => (event.output.ok ? event.output.value : []) }),
          },
          {
            target: 'fault',
            actions: assign({ fault: ({ event }) => (event.output.ok ? 'courtError' : event.output.error) }),
          },
        ],
        onError: { target: 'fault', actions: assign({ fault: 'courtError' }) },
      },
    },
    fault: { on: { 'service.next': 'asking', 'service.back': 'done' } },
    list: {
      on: {
        'service.chosen': {
          guard: ({ context, event }) => context.cases.some(({ caseId }) => caseId === event.id),
          target: 'case',
          actions: assign({ caseId: ({ event }) => event.id }),
        },
        'service.next': 'done',
        'service.back': 'done',
      },
    },
    case: {
      on: {
        'service.did': {
          guard: ({ event }) => event.act === 'print',
          target: 'printing',
          actions: assign({ printedAt: ({ event }) => event.at }),
        },
        'service.next': 'list',
        'service.back': 'list',
      },
    },
    printing: {
      invoke: {
        id: 'slip',
        src: 'slip',
        input: ({ context }): SlipJob => ({
          slip: caseSlip(shownCase(context)),
          name: `${context.input.visit}:case:${context.printedAt}`,
        }),
        onError: 'case',
      },
      on: {
        'service.next': 'case',
        'service.back': 'case',
        'service.reprinted': { actions: forwardTo('slip') },
        'service.paperCameOut': { actions: forwardTo('slip') },
        'service.paperSkipped': { actions: forwardTo('slip') },
      },
    },
    done: { type: 'final' },
  },
});
