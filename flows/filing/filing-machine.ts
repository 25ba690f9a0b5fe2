import { assign, sendTo } from 'xstate';
import type { Dossier } from '../dossier/dossier.ts';
import { isConfidential } from '../dossier/priority.ts';
import { briefingPages } from '../text/briefing-words.ts';
import { localTime } from '../text/local-time.ts';
import { askingStep } from './asking-step.ts';
import { awaitingAnswerStep } from './awaiting-answer-step.ts';
import { choosingCourtStep, isAcrossCourts, regionOf } from './choosing-court-step.ts';
import { formsAsked, isDraft, offersTakeHome } from './drafting.ts';
import { offeringCardStep, printingDraftStep } from './drafting-steps.ts';
import type { FilingContext, FilingInput } from './filing-context.ts';
import type { Submission } from './filing-effects.ts';
import { dossierOf, filingSetup, fresh } from './filing-setup.ts';
import { canOpen, filingTasks, readyToSubmit } from './filing-tasks.ts';
import { newDossier, screenAt, screenOfTask } from './form-steps.ts';
import { identifyingStep } from './identifying-step.ts';
import { materialsStep } from './materials-step.ts';
import { offeringStep } from './offering-step.ts';
import { ownComplaint } from './own-complaint.ts';
import { hasReadPages, notePage, nothingRead, pagesToRead, readAnew } from './pages.ts';
import { priorityStep } from './priority-step.ts';
import { isSignature } from './signature.ts';
import { takingHomeStep } from './taking-home-step.ts';

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
  courtGroup: null,
  material: null,
  scanSource: 'feeder',
  scanFault: null,
  pictureFaults: [],
  phone: null,
  replacing: null,
  deleting: null,
  sorting: null,
  offers: [],
  offersTaken: 0,
  declined: [],
  materialsDone: false,
  composed: null,
  signMissing: false,
  submission: null,
  answerSeenAt: 0,
  courtAnswer: null,
  papers: { receipt: null, complaint: null, draft: null },
  takeHome: { attempt: 0, alsoPrint: false, left: null, fault: null },
});

const submissionOf = (context: FilingContext): Submission => {
  if (!context.submission) throw new Error('this step needs a submission');
  return context.submission;
};

/** Every paper came out or was done without. */
const hasPapers = ({ papers }: FilingContext): boolean =>
  papers.receipt !== null && papers.complaint !== null;

/** How the submission ended, with the answer where the person has seen one. */
const submissionEnded = ({ submission, courtAnswer }: FilingContext): Submission | null =>
  submission?.kind === 'received' && courtAnswer !== null
    ? { ...submission, answered: courtAnswer.kind }
    : submission;

/** The task under which the answers are looked over. */
const checkingTask = (context: FilingContext): string => (isDraft(context) ? 'lookOver' : 'checkAndSign');

/** A kept draft whose court this terminal does not serve (any more) is for its own court again. */
const withCourtOf = (dossier: Dossier, { court }: FilingInput): Dossier => {
  const { court: chosen, ...without } = dossier;
  const known = chosen === undefined || court.region?.courts.some(({ code }) => code === chosen.code);
  return known === true ? dossier : { ...without, signature: null };
};

const taskOf = (context: FilingContext, id: string) => filingTasks(context).find((task) => task.id === id);

/**
 * One case filed, from the notice before the start to the papers in the person's hand. Pure: time comes with the
 * events, everything else is an effect that the host provides (`filing-effects.ts`).
 */
export const filingMachine = filingSetup.createMachine({
  id: 'filing',
  context: ({ input }) => start(input),
  initial: 'briefing',
  invoke: {
    id: 'reader',
    src: 'readPages',
    input: {},
    // Nothing that is read is needed: without the reader the person types.
    onError: {
      actions: assign(({ context }) =>
        context.dossier === null ? {} : { dossier: nothingRead(context.dossier) },
      ),
    },
  },
  on: {
    'reading.begun': {
      actions: {
        type: 'askToRead',
        params: ({ context }) => ({ pages: context.dossier === null ? [] : pagesToRead(context.dossier) }),
      },
    },
    'reading.pageRead': {
      actions: assign(({ context, event }) =>
        context.dossier === null
          ? {}
          : {
              dossier: notePage(context.dossier, event.page, {
                reading: event.outcome,
                kind: event.kind,
              }),
            },
      ),
    },
  },
  output: ({ context }) => ({
    submission: submissionEnded(context),
    turnedBack: context.dossier === null,
    confidential: context.dossier !== null && isConfidential(context.dossier),
    draftPrinted: context.papers.draft === 'out',
    takeHomeUntil: context.takeHome.left?.until ?? null,
    person: context.card ?? context.input.person ?? null,
  }),
  states: {
    briefing: {
      on: {
        'filing.briefingRead': [
          { guard: ({ context }) => isDraft(context), target: 'offeringCard' },
          {
            guard: ({ context }) => context.briefingPage + 1 < briefingPages,
            actions: assign({ briefingPage: ({ context }) => context.briefingPage + 1 }),
          },
          { target: 'identifying' },
        ],
        'filing.back': [
          {
            guard: ({ context }) => context.briefingPage > 0,
            actions: assign({ briefingPage: ({ context }) => context.briefingPage - 1 }),
          },
          { target: 'turnedBack' },
        ],
      },
    },
    offeringCard: offeringCardStep,
    identifying: identifyingStep,
    welcomingBack: {
      on: {
        'filing.newCase': 'offeringToKeep',
        'filing.draftResumed': {
          guard: ({ context, event }) =>
            context.lookup?.drafts.some((draft) => draft.draftId === event.draftId) ?? false,
          target: 'tasks',
          actions: [
            assign({
              keepDraft: true,
              dossier: ({ context, event }) => {
                const kept = context.lookup?.drafts.find((draft) => draft.draftId === event.draftId);
                return kept === undefined ? null : readAnew(withCourtOf(kept.dossier, context.input));
              },
            }),
            {
              type: 'askToRead',
              params: ({ context }) => ({ pages: pagesToRead(dossierOf(context)) }),
            },
          ],
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
              return newDossier(context.input.filingId, context.input.chosen, context.card);
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
            guard: ({ context, event }) => event.task === 'courtAndFee' && canOpen(context, event.task),
            target: 'courtAndFee',
          },
          {
            guard: ({ context, event }) =>
              event.task === 'materials' &&
              canOpen(context, event.task) &&
              dossierOf(context).priority === undefined,
            target: 'prioritising',
          },
          {
            guard: ({ context, event }) => event.task === 'materials' && canOpen(context, event.task),
            target: 'materials',
          },
          {
            guard: ({ context, event }) =>
              event.task === checkingTask(context) && canOpen(context, event.task),
            target: 'checking',
          },
          {
            guard: ({ context, event }) =>
              event.task === 'printDraft' && canOpen(context, event.task) && offersTakeHome(context),
            target: 'takingHome',
          },
          {
            guard: ({ context, event }) => event.task === 'printDraft' && canOpen(context, event.task),
            target: 'printingDraft',
          },
          {
            guard: ({ context, event }) => event.task === 'submit' && readyToSubmit(context),
            target: 'confirmingSubmit',
          },
        ],
        'filing.ownComplaintOpened': {
          target: '#filing.materials.paper',
          actions: assign({ material: ownComplaint.id, scanFault: null, replacing: null }),
        },
        'filing.offersOpened': {
          guard: ({ context }) => hasReadPages(dossierOf(context)),
          target: 'offering',
        },
      },
    },
    offering: offeringStep,
    asking: askingStep,
    courtAndFee: {
      on: {
        'filing.hintRead': [
          { guard: ({ context }) => regionOf(context) !== null, target: 'choosingCourt' },
          { target: 'tasks', actions: assign({ hintRead: true }) },
        ],
        'filing.back': 'tasks',
      },
    },
    choosingCourt: choosingCourtStep,
    prioritising: priorityStep,
    materials: materialsStep,
    checking: {
      entry: assign({ at: null, changing: false, ...fresh }),
      on: {
        'filing.goTo': {
          guard: ({ context, event }) => {
            const screen = screenAt(dossierOf(context), event.key);
            return screen !== null && formsAsked(context).includes(screen.form);
          },
          target: 'asking',
          actions: assign({ at: ({ event }) => event.key, changing: true }),
        },
        'filing.priorityOpened': {
          guard: ({ context }) => !isDraft(context),
          target: 'prioritising',
          actions: assign({ changing: true }),
        },
        'filing.checked': {
          guard: ({ context }) => canOpen(context, checkingTask(context)),
          target: 'composing',
        },
        'filing.back': 'tasks',
        'filing.tasksOpened': 'tasks',
      },
    },
    composing: {
      invoke: {
        src: 'composePapers',
        input: ({ context }) => ({ dossier: dossierOf(context), purpose: context.input.purpose }),
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
        'filing.complaintRead': [
          { guard: ({ context }) => isDraft(context), target: 'tasks' },
          { target: 'signing' },
        ],
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
          guard: ({ event }) => event.paper !== 'draft',
          actions: sendTo(
            ({ event }) => event.paper,
            ({ event }) => event,
          ),
        },
        'filing.paperCameOut': {
          guard: ({ event }) => event.paper !== 'draft',
          actions: sendTo(
            ({ event }) => event.paper,
            ({ event }) => event,
          ),
        },
        'filing.paperSkipped': {
          guard: ({ event }) => event.paper !== 'draft',
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
        'filing.finished': [
          {
            guard: ({ context }) =>
              hasPapers(context) && isAcrossCourts(context) && submissionOf(context).kind === 'received',
            target: 'awaitingAnswer',
            actions: assign({ answerSeenAt: ({ event }) => event.at }),
          },
          { guard: ({ context }) => hasPapers(context), target: 'done' },
        ],
      },
    },
    awaitingAnswer: awaitingAnswerStep,
    printingDraft: printingDraftStep,
    takingHome: takingHomeStep,
    done: { type: 'final' },
    /** It was the wrong form: nothing has been asked yet, another is looked for. */
    turnedBack: { type: 'final' },
  },
});
