import { assign } from 'xstate';
import { findingSetup } from './finding-setup.ts';

/** What it costs and what to bring, on the screen and, if it is wanted, on paper. Nobody needs to say who they are. */
export const estimatingStep = findingSetup.createStateConfig({
  initial: 'shown',
  states: {
    shown: {
      initial: 'unprinted',
      on: {
        'finding.amountAnswered': { target: '.unprinted', actions: 'readAmount' },
        'finding.estimatePrinted': [
          { guard: 'amountReadable', target: 'printing', actions: ['readAmount', 'nameThePrint'] },
          { target: '.unprinted', actions: 'readAmount' },
        ],
        'finding.back': '#finding.found.again',
        'finding.confirmed': '#finding.done',
      },
      states: {
        unprinted: {},
        printed: {},
        fault: { on: { 'finding.estimateSkipped': 'unprinted' } },
        /** It may have come out: the person, who can see the slot, decides. */
        inDoubt: {
          on: { 'finding.estimateCameOut': 'printed', 'finding.estimateSkipped': 'unprinted' },
        },
      },
    },
    printing: {
      invoke: {
        src: 'printEstimate',
        input: ({ context: { templateId, cause, amount, printKey } }) => {
          if (templateId === null || printKey === null) throw new Error('there is nothing to print');
          return { question: { templateId, cause, amount }, key: printKey };
        },
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'shown.printed' },
          {
            guard: ({ event }) => !event.output.ok && event.output.error === 'inDoubt',
            target: 'shown.inDoubt',
          },
          {
            target: 'shown.fault',
            actions: assign({ printFault: ({ event }) => (event.output.ok ? null : event.output.error) }),
          },
        ],
        onError: { target: 'shown.fault', actions: assign({ printFault: 'printerFault' }) },
      },
    },
  },
});
