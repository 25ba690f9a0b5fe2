import { assign } from 'xstate';
import type { FilingContext } from './filing-context.ts';
import { dossierOf, filingSetup } from './filing-setup.ts';
import { materialsAsked } from './filing-tasks.ts';
import { ownComplaint } from './own-complaint.ts';
import { materialFile, pageToRead } from './pages.ts';
import {
  beginSorting,
  isSorted,
  joinPaper,
  placePaper,
  type Sorting,
  sortBefore,
  splitPaper,
  unstack,
} from './sorting.ts';
import { stackId } from './stack.ts';

/** The stack as one paper: what is asked when the machine cannot propose anything. */
const unsorted = (context: FilingContext): Sorting =>
  beginSorting([
    { pages: materialFile(dossierOf(context), stackId).pages.map((page) => page.id), kind: null },
  ]);

const sortingOf = (context: FilingContext): Sorting => context.sorting ?? unsorted(context);

const canPlace = (context: FilingContext, material: string): boolean =>
  material === ownComplaint.id || materialsAsked(dossierOf(context)).some((each) => each.id === material);

/** A stack is put into its materials, paper by paper. What is not confirmed stays in the stack. */
export const sortingStep = filingSetup.createStateConfig({
  initial: 'reading',
  states: {
    reading: {
      invoke: {
        src: 'sortPages',
        input: ({ context }) => ({
          pages: materialFile(dossierOf(context), stackId).pages.map(pageToRead),
        }),
        onDone: {
          target: 'asking',
          actions: assign({ sorting: ({ event }) => beginSorting(event.output) }),
        },
        onError: { target: 'asking', actions: assign({ sorting: ({ context }) => unsorted(context) }) },
      },
      on: {
        /** Who does not want to wait says what each paper is without the machine's proposal. */
        'filing.sortedByHand': {
          target: 'asking',
          actions: assign({ sorting: ({ context }) => unsorted(context) }),
        },
        'filing.back': '#filing.materials.paper',
      },
    },
    asking: {
      on: {
        'filing.paperPlaced': {
          guard: ({ context, event }) => canPlace(context, event.material),
          target: 'deciding',
          actions: assign({
            sorting: ({ context, event }) => placePaper(sortingOf(context), event.material),
          }),
        },
        'filing.paperJoined': {
          guard: ({ context }) => sortingOf(context).at > 0,
          target: 'deciding',
          actions: assign({ sorting: ({ context }) => joinPaper(sortingOf(context)) }),
        },
        'filing.paperSplit': {
          actions: assign({ sorting: ({ context, event }) => splitPaper(sortingOf(context), event.page) }),
        },
        'filing.back': [
          {
            guard: ({ context }) => sortBefore(sortingOf(context)) !== null,
            actions: assign({ sorting: ({ context }) => sortBefore(sortingOf(context)) }),
          },
          { target: '#filing.materials.paper' },
        ],
      },
    },
    /** The next paper is asked, or all have their place; never waits. */
    deciding: {
      always: [
        {
          guard: ({ context }) => isSorted(sortingOf(context)),
          target: '#filing.materials.list',
          actions: assign({ dossier: ({ context }) => unstack(dossierOf(context), sortingOf(context)) }),
        },
        { target: 'asking' },
      ],
    },
  },
});
