import { assign } from 'xstate';
import { causeByCode } from '../law/causes/cause-list.ts';
import { estimatingStep } from './estimating-step.ts';
import { findingSetup, formsOf, longestSearch, startFinding } from './finding-setup.ts';

/**
 * Finds the form for what a visitor came for: the kind of filing first, then the cause in their own words, along the
 * tree, or one of a few forms. Nothing of it needs to know who they are.
 */
export const findingMachine = findingSetup.createMachine({
  id: 'finding',
  context: ({ input }) => startFinding(input),
  initial: 'kinds',
  output: ({ context }) => {
    if (context.templateId === null) throw new Error('nothing was found');
    return { templateId: context.templateId, cause: context.cause, purpose: context.purpose };
  },
  states: {
    kinds: {
      on: {
        'finding.kindChosen': [
          { guard: 'byCause', target: 'searching', actions: 'chooseKind' },
          { guard: 'offered', target: 'forms', actions: 'chooseKind' },
        ],
      },
    },
    /** In the person's own words. */
    searching: {
      on: {
        'finding.searched': {
          actions: assign({ text: ({ event }) => [...event.text].slice(0, longestSearch).join('') }),
        },
        'finding.causeChosen': { guard: 'isCause', target: 'found.bySearch', actions: 'chooseCause' },
        'finding.branchOpened': { target: 'tree', actions: 'openBranch' },
        'finding.back': 'kinds',
      },
    },
    /** Along the tree of causes. */
    tree: {
      on: {
        'finding.branchOpened': { actions: 'openBranch' },
        'finding.causeChosen': { guard: 'isCause', target: 'found.byTree', actions: 'chooseCause' },
        'finding.back': [
          {
            guard: ({ context }) => context.branch !== null,
            actions: assign({
              branch: ({ context }) =>
                context.branch === null ? null : (causeByCode(context.branch)?.parent ?? null),
            }),
          },
          { target: 'searching' },
        ],
      },
    },
    /** One of the forms of a kind. */
    forms: {
      on: {
        'finding.formChosen': {
          guard: ({ context, event }) => formsOf(context).includes(event.templateId),
          target: 'found.byList',
          actions: 'chooseForm',
        },
        'finding.back': 'kinds',
      },
    },
    /** What was found, for the person to say yes to. */
    found: {
      initial: 'bySearch',
      on: {
        'finding.confirmed': 'done',
        'finding.draftChosen': { target: 'done', actions: assign({ purpose: 'draft' }) },
        'finding.estimateOpened': 'estimating',
      },
      states: {
        bySearch: { on: { 'finding.back': '#finding.searching' } },
        byTree: { on: { 'finding.back': '#finding.tree' } },
        byList: { on: { 'finding.back': '#finding.forms' } },
        /** Back from the estimate: the way that led here is remembered. */
        again: { type: 'history' },
      },
    },
    estimating: estimatingStep,
    done: { type: 'final' },
  },
});
