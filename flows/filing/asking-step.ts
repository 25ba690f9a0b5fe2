import { assign } from 'xstate';
import type { FilingEvent } from '../session/visitor-event.ts';
import { formsAsked } from './drafting.ts';
import type { FilingContext } from './filing-context.ts';
import { dossierOf, filingSetup, fresh, screenOf } from './filing-setup.ts';
import {
  addToList,
  answer,
  type FormScreen,
  itemScreen,
  openedScreen,
  passList,
  removeFromList,
  screenAfter,
  screenBefore,
} from './form-steps.ts';

/** What a change of the answers undoes besides the signature (`withDraft`): the pictures of the papers. */
const unchecked = { composed: null } as const;

const nextInTask = (context: FilingContext): string | null => {
  const screen = screenOf(context);
  return screen ? (screenAfter(dossierOf(context), screen)?.key ?? null) : null;
};

/** While one answer is changed from the check page, only what the change has opened is asked besides. */
const nextWhileChanging = (context: FilingContext): string | null =>
  formsAsked(context)
    .map((form) => openedScreen(dossierOf(context), form)?.key)
    .find((key) => key !== undefined) ?? null;

/** What the answers of a screen do to the case. */
const answered = (
  context: FilingContext,
  screen: FormScreen,
  event: Extract<FilingEvent, { type: 'filing.answered' }>,
) => answer(dossierOf(context), screen, event.values, context.input.today, event.insisted);

/** The questions of the forms, one a screen. */
export const askingStep = filingSetup.createStateConfig({
  initial: 'question',
  states: {
    question: {
      on: {
        'filing.answered': [
          {
            guard: ({ context, event }) => {
              const screen = screenOf(context);
              if (screen?.ref.kind !== 'question' || event.key !== context.at) return false;
              return Object.keys(answered(context, screen, event).errors).length > 0;
            },
            actions: assign(({ context, event }) => {
              const screen = screenOf(context);
              if (!screen) return {};
              const { errors } = answered(context, screen, event);
              return { errors, attempted: event.values };
            }),
          },
          {
            guard: ({ context, event }) =>
              event.key === context.at && screenOf(context)?.ref.kind === 'question',
            target: 'moving',
            actions: assign(({ context, event }) => {
              const screen = screenOf(context);
              if (!screen) return {};
              const { dossier } = answered(context, screen, event);
              return { dossier, ...fresh, ...(dossier === context.dossier ? {} : unchecked) };
            }),
          },
        ],
        'filing.listDone': {
          guard: ({ context }) => screenOf(context)?.ref.kind === 'list',
          target: 'moving',
          actions: assign(({ context }) => {
            const screen = screenOf(context);
            return screen ? { dossier: passList(dossierOf(context), screen), ...fresh } : {};
          }),
        },
        'filing.itemAdded': {
          guard: ({ context }) => screenOf(context)?.ref.kind === 'list',
          actions: assign(({ context }) => {
            const screen = screenOf(context);
            if (!screen) return {};
            const added = addToList(dossierOf(context), screen);
            return {
              dossier: added.dossier,
              at: added.screen?.key ?? context.at,
              ...fresh,
              ...unchecked,
            };
          }),
        },
        'filing.itemOpened': {
          guard: ({ context, event }) => {
            const screen = screenOf(context);
            return (
              screen?.ref.kind === 'list' && itemScreen(dossierOf(context), screen, event.index) !== null
            );
          },
          actions: assign(({ context, event }) => {
            const screen = screenOf(context);
            if (!screen) return {};
            return {
              at: itemScreen(dossierOf(context), screen, event.index)?.key ?? context.at,
              ...fresh,
            };
          }),
        },
        'filing.itemRemoved': {
          guard: ({ context, event }) => {
            const screen = screenOf(context);
            return (
              screen?.ref.kind === 'list' &&
              screen.ref.section === event.section &&
              itemScreen(dossierOf(context), screen, event.index) !== null
            );
          },
          target: 'confirmingRemoval',
          actions: assign({ removing: ({ event }) => ({ section: event.section, index: event.index }) }),
        },
        'filing.back': [
          {
            guard: ({ context }) => {
              const screen = screenOf(context);
              return (
                !context.changing && screen !== null && screenBefore(dossierOf(context), screen) !== null
              );
            },
            actions: assign(({ context }) => {
              const screen = screenOf(context);
              const before = screen && screenBefore(dossierOf(context), screen);
              return before ? { at: before.key, ...fresh } : {};
            }),
          },
          { guard: ({ context }) => context.changing, target: '#filing.checking' },
          { target: '#filing.tasks' },
        ],
        'filing.tasksOpened': '#filing.tasks',
      },
    },
    /** Decides where to go after an answer; never waits. */
    moving: {
      always: [
        {
          guard: ({ context }) => context.changing && nextWhileChanging(context) !== null,
          target: 'question',
          actions: assign({ at: ({ context }) => nextWhileChanging(context) }),
        },
        { guard: ({ context }) => context.changing, target: '#filing.checking' },
        {
          guard: ({ context }) => nextInTask(context) !== null,
          target: 'question',
          actions: assign({ at: ({ context }) => nextInTask(context) }),
        },
        { target: '#filing.tasks' },
      ],
    },
    confirmingRemoval: {
      on: {
        'filing.removalConfirmed': {
          target: 'question',
          actions: assign(({ context }) => {
            const screen = screenOf(context);
            if (!screen || !context.removing) return { removing: null };
            return {
              dossier: removeFromList(dossierOf(context), screen, context.removing.index),
              removing: null,
              ...unchecked,
            };
          }),
        },
        'filing.removalCancelled': { target: 'question', actions: assign({ removing: null }) },
      },
    },
  },
});
