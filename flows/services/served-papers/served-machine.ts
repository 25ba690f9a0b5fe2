import { assign, forwardTo, setup } from 'xstate';
import type { Stamped } from '../../session/visitor-event.ts';
import { identifyMachine } from '../kit/identify-machine.ts';
import type { ServiceEvent } from '../kit/service-event.ts';
import type { ServiceInput, ServiceOutput } from '../kit/service-setup.ts';
import { isSheetAct, type SheetJob, sheetMachine } from '../kit/sheet-machine.ts';
import { type SlipJob, slipMachine } from '../kit/slip-machine.ts';
import { addressMachine } from './address-machine.ts';
import { noPaper, paperOf, personOf, type ServedContext } from './served-context.ts';
import { askService, openPaper, sendReceipt } from './served-effects.ts';
import { servedId } from './served-paper.ts';
import { collectedSlip } from './served-slip.ts';
import { signedBy } from './signed-by.ts';

/**
 * 送达: the papers that the court serves on a person, read first, then signed for. Only when the court has the signed receipt is a
 * paper collected; who leaves before has done nothing. The same door leads to the address for service.
 */
export const servedMachine = setup({
  types: {
    context: {} as ServedContext,
    events: {} as Stamped<ServiceEvent>,
    input: {} as ServiceInput,
    output: {} as ServiceOutput,
  },
  actors: {
    identify: identifyMachine,
    askService,
    openPaper,
    sendReceipt,
    address: addressMachine,
    copy: sheetMachine,
    slip: slipMachine,
  },
  guards: {
    isIdentified: ({ context }) => context.person !== null,
    isListed: ({ context, event }) =>
      event.type === 'service.chosen' && context.papers.some((each) => servedId(each) === event.id),
    waits: ({ context }) => paperOf(context).collected === null,
    hasPage: ({ context, event }) =>
      event.type === 'service.paged' && context.pages[context.page + event.by] !== undefined,
    signedRightly: ({ event }) => signedBy(event) !== null,
    /** Another try would be refused again: what the court has now must be looked at. */
    changed: ({ context }) => context.fault === 'changed' || context.fault === 'refused',
  },
}).createMachine({
  id: 'servedPapers',
  context: ({ input }) => ({
    input,
    person: input.person,
    papers: [],
    cases: [],
    fault: 'lineDown',
    printedAt: 0,
    did: false,
    ...noPaper,
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
      entry: assign(noPaper),
      invoke: {
        src: 'askService',
        input: ({ context }) => ({ person: personOf(context) }),
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'list',
            actions: assign(({ event }) => (event.output.ok ? event.output.value : {})),
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
    list: {
      entry: assign(noPaper),
      on: {
        'service.chosen': {
          guard: 'isListed',
          target: 'opening',
          actions: assign({ chosen: ({ event }) => event.id }),
        },
        'service.did': {
          guard: ({ context, event }) => event.act === 'address' && context.cases.length > 0,
          target: 'addressing',
        },
        'service.next': 'done',
        'service.back': 'done',
      },
    },
    opening: {
      invoke: {
        src: 'openPaper',
        input: ({ context }) => ({ person: personOf(context), paper: paperOf(context) }),
        onDone: [
          {
            guard: ({ event }) => event.output.ok && event.output.value.length > 0,
            target: 'reading',
            actions: assign({ pages: ({ event }) => (event.output.ok ? event.output.value : []), page: 0 }),
          },
          {
            target: 'notOpened',
            actions: assign({ fault: ({ event }) => (event.output.ok ? 'damaged' : event.output.error) }),
          },
        ],
        onError: { target: 'notOpened', actions: assign({ fault: 'courtError' }) },
      },
    },
    notOpened: {
      on: {
        'service.next': [{ guard: 'changed', target: 'asking' }, { target: 'opening' }],
        'service.back': 'list',
      },
    },
    reading: {
      on: {
        'service.paged': {
          guard: 'hasPage',
          actions: assign({ page: ({ context, event }) => context.page + event.by }),
        },
        'service.next': [
          {
            guard: ({ context }) => context.page < context.pages.length - 1,
            actions: assign({ page: ({ context }) => context.page + 1 }),
          },
          { guard: 'waits', target: 'meaning' },
          { target: 'list' },
        ],
        'service.did': [
          {
            guard: ({ context, event }) => event.act === 'sign' && paperOf(context).collected === null,
            target: 'meaning',
          },
          {
            guard: ({ context, event }) => event.act === 'print' && paperOf(context).collected !== null,
            target: 'copying',
            actions: assign({ printedAt: ({ event }) => event.at }),
          },
        ],
        'service.back': 'list',
      },
    },
    /** What signing means, before it is done. */
    meaning: {
      on: {
        'service.next': { target: 'signing', actions: assign({ signMissing: false }) },
        'service.did': { guard: ({ event }) => event.act === 'notNow', target: 'list' },
        'service.back': 'reading',
      },
    },
    signing: {
      on: {
        'service.signed': [
          {
            guard: 'signedRightly',
            target: 'sending',
            actions: assign({ signature: ({ event }) => signedBy(event), signMissing: false }),
          },
          { actions: assign({ signMissing: true }) },
        ],
        'service.did': {
          guard: 'signedRightly',
          target: 'sending',
          actions: assign({ signature: ({ event }) => signedBy(event), signMissing: false }),
        },
        'service.back': 'meaning',
      },
    },
    sending: {
      invoke: {
        src: 'sendReceipt',
        input: ({ context }) => {
          const { input, signature } = context;
          if (signature === null) throw new Error('nobody has signed');
          const paper = paperOf(context);
          return {
            // One signature is one receipt, however often it is sent.
            key: `${input.visit}:served:${servedId(paper)}:${signature.signedAt}`,
            person: personOf(context),
            paper,
            signature,
          };
        },
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'collected',
            actions: assign({
              receipt: ({ event }) => (event.output.ok ? event.output.value : null),
              signature: null,
              did: true,
            }),
          },
          {
            target: 'notSigned',
            actions: assign({ fault: ({ event }) => (event.output.ok ? 'courtError' : event.output.error) }),
          },
        ],
        onError: { target: 'notSigned', actions: assign({ fault: 'courtError' }) },
      },
    },
    notSigned: {
      on: {
        'service.next': [{ guard: 'changed', target: 'asking' }, { target: 'sending' }],
        'service.back': 'asking',
      },
    },
    /** The paper and the slip are on their way out. */
    collected: {
      invoke: [
        {
          id: 'copy',
          src: 'copy',
          input: ({ context }): SheetJob => ({
            sheet: { kind: 'served', person: personOf(context), paper: paperOf(context) },
            name: `${context.input.visit}:${context.receipt?.number ?? ''}`,
          }),
          onError: 'asking',
        },
        {
          id: 'slip',
          src: 'slip',
          input: ({ context }): SlipJob => ({
            slip: collectedSlip(context),
            name: `${context.input.visit}:collected:${context.receipt?.number ?? ''}`,
          }),
          onError: 'asking',
        },
      ],
      on: {
        'service.next': 'asking',
        'service.did': { guard: ({ event }) => isSheetAct(event.act), actions: forwardTo('copy') },
        'service.reprinted': { actions: forwardTo('slip') },
        'service.paperCameOut': { actions: forwardTo('slip') },
        'service.paperSkipped': { actions: forwardTo('slip') },
      },
    },
    /** A paper that was collected before, printed once more. */
    copying: {
      invoke: {
        id: 'copy',
        src: 'copy',
        input: ({ context }): SheetJob => ({
          sheet: { kind: 'served', person: personOf(context), paper: paperOf(context) },
          name: `${context.input.visit}:${context.printedAt}`,
        }),
        onError: 'reading',
      },
      on: {
        'service.did': { guard: ({ event }) => isSheetAct(event.act), actions: forwardTo('copy') },
        'service.next': 'list',
        'service.back': 'reading',
      },
    },
    addressing: {
      invoke: {
        id: 'address',
        src: 'address',
        input: ({ context }) => ({ input: context.input, person: personOf(context), cases: context.cases }),
        onDone: [
          { guard: ({ event }) => event.output.did, target: 'asking', actions: assign({ did: true }) },
          { target: 'list' },
        ],
        onError: 'list',
      },
      on: { 'service.*': { actions: forwardTo('address') } },
    },
    done: { type: 'final' },
  },
});
