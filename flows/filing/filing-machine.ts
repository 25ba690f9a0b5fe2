import { assign, sendTo, setup } from 'xstate';
import type { Dossier } from '../dossier/dossier.ts';
import type { FilingEvent, Stamped } from '../session/visitor-event.ts';
import { briefingPages } from '../text/briefing-words.ts';
import { localTime } from '../text/local-time.ts';
import type { FilingContext, FilingInput } from './filing-context.ts';
import { delays } from './filing-delays.ts';
import {
  awaitCardRemoval,
  composePapers,
  deadline,
  lookUpPerson,
  readCard,
  type ScanEvent,
  type Submission,
  scanPages,
  submitFiling,
} from './filing-effects.ts';
import { filingTasks, materialsAsked, materialsMissing, readyToSubmit } from './filing-tasks.ts';
import {
  addToList,
  answer,
  itemScreen,
  newDossier,
  openedScreen,
  passList,
  removeFromList,
  screenAfter,
  screenAt,
  screenBefore,
  screenOfTask,
} from './form-steps.ts';
import {
  addPage,
  deletePage,
  finishMaterial,
  materialFile,
  movePage,
  noteSource,
  rotatePage,
} from './pages.ts';
import { type PaperSettled, paperMachine } from './paper-machine.ts';
import { isSignature } from './signature.ts';

/** How the filing ended: sent or kept, or nothing (it was left before). */
export interface FilingOutput {
  readonly submission: Submission | null;
}

type Event = Stamped<FilingEvent> | ScanEvent | PaperSettled;

const start = (input: FilingInput): FilingContext => ({
  input,
  briefingPage: 0,
  card: null,
  cardFault: null,
  cardLeftAt: 0,
  insistent: false,
  lookup: null,
  keepDraft: false,
  dossier: null,
  at: null,
  changing: false,
  errors: {},
  attempted: {},
  removing: null,
  hintRead: false,
  material: null,
  scanSource: 'feeder',
  scanFault: null,
  replacing: null,
  deleting: null,
  materialsDone: false,
  composed: null,
  signMissing: false,
  submission: null,
  papers: { receipt: null, complaint: null },
});

/** The dossier of a state that is only reached with one. Its absence is a bug. */
const dossierOf = (context: FilingContext): Dossier => {
  if (!context.dossier) throw new Error('this step needs an identified person');
  return context.dossier;
};

const submissionOf = (context: FilingContext): Submission => {
  if (!context.submission) throw new Error('this step needs a submission');
  return context.submission;
};

const screenOf = (context: FilingContext) => screenAt(dossierOf(context), context.at);

/** What is forgotten when another screen is shown. */
const fresh = { errors: {}, attempted: {} } as const;

/** What a change of the answers undoes besides the signature (`withDraft`): the pictures of the papers. */
const unchecked = { composed: null } as const;

const taskOf = (context: FilingContext, id: string) => filingTasks(context).find((task) => task.id === id);

/**
 * One case filed, from the notice before the start to the papers in the person's hand. Pure: time comes with the
 * events, everything else is an effect that the host provides (`filing-effects.ts`).
 */
export const filingMachine = setup({
  types: {
    context: {} as FilingContext,
    events: {} as Event,
    input: {} as FilingInput,
    output: {} as FilingOutput,
  },
  actors: {
    readCard,
    awaitCardRemoval,
    lookUpPerson,
    scanPages,
    composePapers,
    submitFiling,
    paper: paperMachine,
    deadline,
  },
}).createMachine({
  id: 'filing',
  context: ({ input }) => start(input),
  initial: 'briefing',
  output: ({ context }) => ({ submission: context.submission }),
  states: {
    briefing: {
      on: {
        'filing.briefingRead': [
          {
            guard: ({ context }) => context.briefingPage + 1 < briefingPages,
            actions: assign({ briefingPage: ({ context }) => context.briefingPage + 1 }),
          },
          { target: 'identifying' },
        ],
        'filing.back': {
          guard: ({ context }) => context.briefingPage > 0,
          actions: assign({ briefingPage: ({ context }) => context.briefingPage - 1 }),
        },
      },
    },
    identifying: {
      initial: 'waitingForCard',
      states: {
        waitingForCard: {
          entry: assign({ cardFault: null, card: null }),
          on: { 'filing.back': '#filing.briefing' },
          invoke: {
            src: 'readCard',
            input: {},
            onDone: [
              {
                guard: ({ event }) => event.output.ok,
                target: 'confirming',
                actions: assign({ card: ({ event }) => (event.output.ok ? event.output.value : null) }),
              },
              {
                target: 'cardFault',
                actions: assign({ cardFault: ({ event }) => (event.output.ok ? null : event.output.error) }),
              },
            ],
            onError: { target: 'cardFault', actions: assign({ cardFault: 'readerFault' }) },
          },
        },
        cardFault: {
          on: { 'filing.retry': 'waitingForCard', 'filing.back': '#filing.briefing' },
        },
        confirming: {
          on: {
            'filing.identityConfirmed': {
              target: 'removingCard',
              actions: assign({ cardLeftAt: ({ event }) => event.at + delays.cardLeft, insistent: false }),
            },
            'filing.identityRejected': {
              target: 'returningCard',
              actions: assign({ cardLeftAt: ({ event }) => event.at + delays.cardLeft, insistent: false }),
            },
          },
        },
        /** The reminder does not stop: there is no way on but taking the card. */
        removingCard: {
          invoke: [
            { id: 'removal', src: 'awaitCardRemoval', input: {}, onDone: 'lookingUp', onError: 'lookingUp' },
            {
              id: 'cardLeft',
              src: 'deadline',
              input: ({ context }) => ({ at: context.cardLeftAt }),
              onDone: { actions: assign({ insistent: true }) },
              onError: { actions: assign({ insistent: true }) },
            },
          ],
        },
        returningCard: {
          entry: assign({ card: null }),
          invoke: [
            {
              id: 'removal',
              src: 'awaitCardRemoval',
              input: {},
              onDone: 'waitingForCard',
              onError: 'waitingForCard',
            },
            {
              id: 'cardLeft',
              src: 'deadline',
              input: ({ context }) => ({ at: context.cardLeftAt }),
              onDone: { actions: assign({ insistent: true }) },
              onError: { actions: assign({ insistent: true }) },
            },
          ],
        },
        lookingUp: {
          invoke: {
            src: 'lookUpPerson',
            input: ({ context }) => {
              if (!context.card) throw new Error('nobody to look up');
              return { card: context.card };
            },
            onDone: [
              {
                guard: ({ event }) => event.output.answers.length > 0 || event.output.drafts.length > 0,
                target: '#filing.welcomingBack',
                actions: assign({ lookup: ({ event }) => event.output }),
              },
              { target: '#filing.offeringToKeep', actions: assign({ lookup: ({ event }) => event.output }) },
            ],
            onError: {
              target: '#filing.offeringToKeep',
              actions: assign({ lookup: { courtReached: false, answers: [], drafts: [] } }),
            },
          },
        },
      },
    },
    welcomingBack: {
      on: {
        'filing.newCase': 'offeringToKeep',
        'filing.draftResumed': {
          guard: ({ context, event }) =>
            context.lookup?.drafts.some((draft) => draft.draftId === event.draftId) ?? false,
          target: 'tasks',
          actions: assign({
            keepDraft: true,
            dossier: ({ context, event }) =>
              context.lookup?.drafts.find((draft) => draft.draftId === event.draftId)?.dossier ?? null,
          }),
        },
      },
    },
    offeringToKeep: {
      on: {
        'filing.keepDraftChosen': {
          target: 'tasks',
          actions: assign({
            keepDraft: ({ event }) => event.keep,
            dossier: ({ context }) => {
              if (!context.card) throw new Error('nobody to file for');
              return newDossier(context.input.filingId, context.input.templateId, context.card);
            },
          }),
        },
      },
    },
    tasks: {
      entry: assign({ at: null, changing: false, ...fresh }),
      on: {
        'filing.taskOpened': [
          {
            guard: ({ context, event }) => taskOf(context, event.task)?.kind === 'form',
            target: 'asking',
            actions: assign({
              at: ({ context, event }) => {
                const task = taskOf(context, event.task);
                if (task?.kind !== 'form') return null;
                return (
                  screenOfTask(dossierOf(context), task.form, task.id.slice(task.form.length + 1))?.key ??
                  null
                );
              },
            }),
          },
          {
            guard: ({ context, event }) =>
              event.task === 'courtAndFee' && taskOf(context, event.task)?.state !== 'cannotStart',
            target: 'courtAndFee',
          },
          { guard: ({ event }) => event.task === 'materials', target: 'materials' },
          {
            guard: ({ context, event }) =>
              event.task === 'checkAndSign' && taskOf(context, event.task)?.state !== 'cannotStart',
            target: 'checking',
          },
          {
            guard: ({ context, event }) => event.task === 'submit' && readyToSubmit(context),
            target: 'confirmingSubmit',
          },
        ],
      },
    },
    asking: {
      initial: 'question',
      states: {
        question: {
          on: {
            'filing.answered': [
              {
                guard: ({ context, event }) => {
                  const screen = screenOf(context);
                  if (screen?.ref.kind !== 'question' || event.key !== context.at) return false;
                  return (
                    Object.keys(answer(dossierOf(context), screen, event.values, context.input.today).errors)
                      .length > 0
                  );
                },
                actions: assign(({ context, event }) => {
                  const screen = screenOf(context);
                  if (!screen) return {};
                  const { errors } = answer(dossierOf(context), screen, event.values, context.input.today);
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
                  const { dossier } = answer(dossierOf(context), screen, event.values, context.input.today);
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
    },
    courtAndFee: {
      on: {
        'filing.hintRead': { target: 'tasks', actions: assign({ hintRead: true }) },
        'filing.back': 'tasks',
      },
    },
    materials: {
      initial: 'list',
      states: {
        list: {
          entry: assign({ material: null, scanFault: null, replacing: null }),
          on: {
            'filing.materialOpened': {
              guard: ({ context, event }) =>
                materialsAsked(dossierOf(context)).some((each) => each.id === event.material),
              target: 'paper',
              actions: assign({ material: ({ event }) => event.material }),
            },
            'filing.materialsDone': {
              guard: ({ context }) => materialsMissing(dossierOf(context)).length === 0,
              target: '#filing.tasks',
              actions: assign({ materialsDone: true }),
            },
            'filing.back': '#filing.tasks',
          },
        },
        paper: {
          on: {
            'filing.scanRequested': {
              target: 'feeding',
              actions: assign({ scanSource: ({ event }) => event.source, scanFault: null, replacing: null }),
            },
            'filing.pageRescanned': {
              guard: ({ context, event }) => hasPage(context, event.page),
              target: 'feeding',
              actions: assign({
                scanSource: ({ event }) => event.source,
                scanFault: null,
                replacing: ({ event }) => event.page,
              }),
            },
            'filing.pageRotated': {
              guard: ({ context, event }) => hasPage(context, event.page),
              actions: assign(({ context, event }) =>
                changed(context, (dossier, material) => rotatePage(dossier, material, event.page)),
              ),
            },
            'filing.pageMoved': {
              guard: ({ context, event }) => hasPage(context, event.page),
              actions: assign(({ context, event }) =>
                changed(context, (dossier, material) => movePage(dossier, material, event.page, event.by)),
              ),
            },
            'filing.pageDeleted': {
              guard: ({ context, event }) => hasPage(context, event.page),
              target: 'confirmingDeletion',
              actions: assign({ deleting: ({ event }) => event.page }),
            },
            'filing.materialNoted': {
              actions: assign(({ context, event }) =>
                changed(context, (dossier, material) => noteSource(dossier, material, event.source)),
              ),
            },
            'filing.materialDone': {
              target: 'list',
              actions: assign(({ context }) => changed(context, finishMaterial)),
            },
            'filing.back': 'list',
          },
        },
        feeding: {
          invoke: {
            src: 'scanPages',
            input: ({ context }) => ({ source: context.scanSource }),
            onError: { target: 'paper', actions: assign({ scanFault: 'scannerFault' }) },
          },
          on: {
            'scan.pageCame': {
              actions: assign(({ context, event }) => ({
                ...changed(context, (dossier, material) =>
                  addPage(dossier, material, event.page, context.replacing),
                ),
                replacing: null,
              })),
            },
            'scan.ended': { target: 'paper', actions: assign({ replacing: null }) },
            'scan.failed': {
              target: 'paper',
              actions: assign({ scanFault: ({ event }) => event.code, replacing: null }),
            },
            'filing.scanStopped': { target: 'paper', actions: assign({ replacing: null }) },
          },
        },
        confirmingDeletion: {
          on: {
            'filing.removalConfirmed': {
              target: 'paper',
              actions: assign(({ context }) => ({
                ...changed(context, (dossier, material) =>
                  context.deleting === null ? dossier : deletePage(dossier, material, context.deleting),
                ),
                deleting: null,
              })),
            },
            'filing.removalCancelled': { target: 'paper', actions: assign({ deleting: null }) },
          },
        },
      },
    },
    checking: {
      entry: assign({ at: null, changing: false, ...fresh }),
      on: {
        'filing.goTo': {
          guard: ({ context, event }) => screenAt(dossierOf(context), event.key) !== null,
          target: 'asking',
          actions: assign({ at: ({ event }) => event.key, changing: true }),
        },
        'filing.checked': {
          guard: ({ context }) => taskOf(context, 'checkAndSign')?.state !== 'cannotStart',
          target: 'composing',
        },
        'filing.back': 'tasks',
        'filing.tasksOpened': 'tasks',
      },
    },
    composing: {
      invoke: {
        src: 'composePapers',
        input: ({ context }) => ({ dossier: dossierOf(context) }),
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'reading',
            actions: assign({ composed: ({ event }) => (event.output.ok ? event.output.value : null) }),
          },
          { target: 'composeFault' },
        ],
        onError: 'composeFault',
      },
      on: { 'filing.back': 'checking' },
    },
    composeFault: { on: { 'filing.retry': 'composing', 'filing.back': 'checking' } },
    reading: {
      on: {
        'filing.complaintRead': 'signing',
        'filing.back': 'checking',
      },
    },
    signing: {
      entry: assign({ signMissing: false }),
      on: {
        'filing.signed': [
          {
            guard: ({ event }) => isSignature(event.strokes),
            target: 'confirmingSubmit',
            actions: assign({
              signMissing: false,
              dossier: ({ context, event }) => ({
                ...dossierOf(context),
                signature: {
                  by: 'hand',
                  strokes: event.strokes,
                  aspect: event.aspect,
                  signedAt: localTime(event.at),
                },
              }),
            }),
          },
          { actions: assign({ signMissing: true }) },
        ],
        'filing.signedByKey': {
          target: 'confirmingSubmit',
          actions: assign({
            signMissing: false,
            dossier: ({ context, event }) => ({
              ...dossierOf(context),
              signature: { by: 'key', strokes: [], aspect: 1, signedAt: localTime(event.at) },
            }),
          }),
        },
        'filing.back': 'reading',
      },
    },
    confirmingSubmit: {
      on: {
        'filing.submitted': { guard: ({ context }) => readyToSubmit(context), target: 'sending' },
        'filing.back': 'tasks',
      },
    },
    sending: {
      invoke: {
        src: 'submitFiling',
        input: ({ context }) => ({ dossier: dossierOf(context) }),
        onDone: { target: 'printing', actions: assign({ submission: ({ event }) => event.output }) },
        onError: 'sendFault',
      },
    },
    /** The terminal itself could not keep the filing (its disk): nothing is lost, it is tried again. */
    sendFault: { on: { 'filing.retry': 'sending', 'filing.back': 'tasks' } },
    printing: {
      invoke: [
        {
          id: 'receipt',
          src: 'paper',
          input: ({ context }) => ({
            paper: 'receipt',
            dossier: dossierOf(context),
            submission: submissionOf(context),
          }),
        },
        {
          id: 'complaint',
          src: 'paper',
          input: ({ context }) => ({
            paper: 'complaint',
            dossier: dossierOf(context),
            submission: submissionOf(context),
          }),
        },
      ],
      on: {
        'filing.reprinted': {
          actions: sendTo(
            ({ event }) => event.paper,
            ({ event }) => event,
          ),
        },
        'filing.paperCameOut': {
          actions: sendTo(
            ({ event }) => event.paper,
            ({ event }) => event,
          ),
        },
        'filing.paperSkipped': {
          actions: sendTo(
            ({ event }) => event.paper,
            ({ event }) => event,
          ),
        },
        'paper.settled': {
          actions: assign({
            papers: ({ context, event }) => ({ ...context.papers, [event.paper]: event.outcome }),
          }),
        },
        'filing.finished': {
          guard: ({ context }) => context.papers.receipt !== null && context.papers.complaint !== null,
          target: 'done',
        },
      },
    },
    done: { type: 'final' },
  },
});

const nextInTask = (context: FilingContext): string | null => {
  const screen = screenOf(context);
  return screen ? (screenAfter(dossierOf(context), screen)?.key ?? null) : null;
};

/** While one answer is changed from the check page, only what the change has opened is asked besides. */
const nextWhileChanging = (context: FilingContext): string | null =>
  openedScreen(dossierOf(context), 'complaint')?.key ??
  openedScreen(dossierOf(context), 'service')?.key ??
  null;

const hasPage = (context: FilingContext, page: string): boolean =>
  context.material !== null &&
  materialFile(dossierOf(context), context.material).pages.some((each) => each.id === page);

/** A change of the handed-in pages; it also undoes “all papers are in” only where a required paper went missing, which the tasks compute. */
const changed = (
  context: FilingContext,
  change: (dossier: Dossier, material: string) => Dossier,
): Pick<FilingContext, 'dossier'> | Record<string, never> =>
  context.material === null ? {} : { dossier: change(dossierOf(context), context.material) };
