import { assign, sendTo } from 'xstate';
import type { Dossier } from '../dossier/dossier.ts';
import type { FilingContext } from './filing-context.ts';
import { dossierOf, filingSetup } from './filing-setup.ts';
import { materialsAsked, materialsMissing } from './filing-tasks.ts';
import { ownComplaint } from './own-complaint.ts';
import {
  addPage,
  deletePage,
  doubtfulPages,
  finishMaterial,
  insistOnPages,
  materialFile,
  movePage,
  notePage,
  noteSource,
  pagesToRead,
  pageToRead,
  rotatePage,
} from './pages.ts';
import { sortingStep } from './sorting-step.ts';
import { stackId } from './stack.ts';

const hasPage = (context: FilingContext, page: string): boolean =>
  context.material !== null &&
  materialFile(dossierOf(context), context.material).pages.some((each) => each.id === page);

/** A change of the handed-in pages; it also undoes “all papers are in” only where a required paper went missing, which the tasks compute. */
const changed = (
  context: FilingContext,
  change: (dossier: Dossier, material: string) => Dossier,
): Pick<FilingContext, 'dossier'> | Record<string, never> =>
  context.material === null ? {} : { dossier: change(dossierOf(context), context.material) };

const isStacked = (context: FilingContext): boolean =>
  materialFile(dossierOf(context), stackId).pages.length > 0;

const hasDoubts = (context: FilingContext): boolean =>
  context.material !== null && doubtfulPages(dossierOf(context), context.material).length > 0;

/** The papers: fed or photographed, looked at, turned, moved, taken out. */
export const materialsStep = filingSetup.createStateConfig({
  initial: 'list',
  states: {
    list: {
      entry: assign({ material: null, scanFault: null, replacing: null, sorting: null }),
      on: {
        'filing.materialOpened': {
          guard: ({ context, event }) =>
            materialsAsked(dossierOf(context)).some((each) => each.id === event.material),
          target: 'paper',
          actions: assign({ material: ({ event }) => event.material }),
        },
        'filing.stackOpened': { target: 'paper', actions: assign({ material: stackId }) },
        'filing.materialsDone': {
          guard: ({ context }) => materialsMissing(dossierOf(context)).length === 0 && !isStacked(context),
          target: '#filing.tasks',
          actions: assign({ materialsDone: true }),
        },
        'filing.back': '#filing.tasks',
      },
    },
    paper: {
      on: {
        'filing.scanRequested': {
          target: 'taking',
          actions: assign({ scanSource: ({ event }) => event.source, scanFault: null, replacing: null }),
        },
        'filing.pageRescanned': {
          guard: ({ context, event }) => hasPage(context, event.page),
          target: 'taking',
          actions: assign({
            scanSource: ({ event }) => event.source,
            scanFault: null,
            replacing: ({ event }) => event.page,
          }),
        },
        'filing.pageRotated': {
          guard: ({ context, event }) => hasPage(context, event.page),
          actions: [
            assign(({ context, event }) =>
              changed(context, (dossier, material) => rotatePage(dossier, material, event.page)),
            ),
            {
              type: 'askToRead',
              params: ({ context, event }) => ({
                pages: pagesToRead(dossierOf(context)).filter(({ id }) => id === event.page),
              }),
            },
          ],
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
        'filing.pageInsisted': {
          guard: ({ context, event }) => hasPage(context, event.page),
          actions: assign(({ context, event }) =>
            changed(context, (dossier) => notePage(dossier, event.page, { insisted: true })),
          ),
        },
        'filing.materialNoted': {
          actions: assign(({ context, event }) =>
            changed(context, (dossier, material) => noteSource(dossier, material, event.source)),
          ),
        },
        'filing.materialDone': [
          { guard: ({ context }) => hasDoubts(context), target: 'doubting' },
          { target: 'finished' },
        ],
        'filing.back': 'left',
      },
    },
    /** Some pages came out badly: are they to stay as they are? */
    doubting: {
      on: {
        'filing.pagesKept': {
          target: 'finished',
          actions: assign(({ context }) => changed(context, insistOnPages)),
        },
        'filing.back': 'paper',
      },
    },
    /** Decides where to go after the last page; never waits. */
    finished: {
      always: [
        {
          guard: ({ context }) => context.material === stackId && isStacked(context),
          target: 'sorting',
        },
        {
          guard: ({ context }) => context.material === ownComplaint.id,
          target: '#filing.offering',
          actions: assign(({ context }) => changed(context, finishMaterial)),
        },
        { target: 'list', actions: assign(({ context }) => changed(context, finishMaterial)) },
      ],
    },
    /** Decides where to go back to; never waits. */
    left: {
      always: [
        { guard: ({ context }) => context.material === ownComplaint.id, target: '#filing.tasks' },
        { target: 'list' },
      ],
    },
    sorting: sortingStep,
    /** Decides which device takes the next pages; never waits. */
    taking: {
      always: [
        { guard: ({ context }) => context.scanSource === 'camera', target: 'photographing' },
        { guard: ({ context }) => context.scanSource === 'phone', target: 'phoning' },
        { target: 'feeding' },
      ],
    },
    feeding: {
      invoke: {
        src: 'scanPages',
        input: ({ context }) => ({ source: context.scanSource === 'flatbed' ? 'flatbed' : 'feeder' }),
        onError: { target: 'paper', actions: assign({ scanFault: 'scannerFault' }) },
      },
      on: {
        'scan.pageCame': {
          actions: [
            assign(({ context, event }) => ({
              ...changed(context, (dossier, material) =>
                addPage(dossier, material, event.page, context.replacing),
              ),
              replacing: null,
            })),
            { type: 'askToRead', params: ({ event }) => ({ pages: [pageToRead(event.page)] }) },
          ],
        },
        'scan.ended': { target: 'paper', actions: assign({ replacing: null }) },
        'scan.failed': {
          target: 'paper',
          actions: assign({ scanFault: ({ event }) => event.code, replacing: null }),
        },
        'filing.scanStopped': { target: 'paper', actions: assign({ replacing: null }) },
      },
    },
    /** The person photographs with their own phone; the key of the code goes when they are done. */
    phoning: {
      entry: assign({ pictureFaults: [], phone: null }),
      exit: assign({ phone: null }),
      invoke: {
        src: 'takePhonePhotos',
        input: {},
        onError: { target: 'paper', actions: assign({ scanFault: 'phoneNoLine', replacing: null }) },
      },
      on: {
        'scan.phoneReady': {
          actions: assign({ phone: ({ event }) => ({ address: event.address, until: event.until }) }),
        },
        'scan.pageCame': {
          actions: [
            assign(({ context, event }) => ({
              ...changed(context, (dossier, material) =>
                addPage(dossier, material, event.page, context.replacing),
              ),
              replacing: null,
              pictureFaults: [],
            })),
            { type: 'askToRead', params: ({ event }) => ({ pages: [pageToRead(event.page)] }) },
          ],
        },
        'scan.pictureRefused': { actions: assign({ pictureFaults: ({ event }) => event.faults }) },
        'scan.ended': { target: 'paper', actions: assign({ replacing: null }) },
        'scan.failed': {
          target: 'paper',
          actions: assign({ scanFault: ({ event }) => event.code, replacing: null }),
        },
        'filing.scanStopped': { target: 'paper', actions: assign({ replacing: null }) },
      },
    },
    photographing: {
      entry: assign({ pictureFaults: [] }),
      invoke: {
        id: 'camera',
        src: 'takePictures',
        input: {},
        onError: { target: 'paper', actions: assign({ scanFault: 'cameraLost', replacing: null }) },
      },
      initial: 'aiming',
      states: {
        aiming: {
          on: {
            'filing.pictureTaken': {
              target: 'judging',
              actions: [assign({ pictureFaults: [] }), sendTo('camera', ({ event }) => event)],
            },
            'filing.pictureKept': {
              guard: ({ context }) => context.pictureFaults.length > 0,
              target: 'judging',
              actions: [assign({ pictureFaults: [] }), sendTo('camera', ({ event }) => event)],
            },
          },
        },
        judging: {
          on: {
            'scan.pageCame': [
              {
                guard: ({ context }) => context.replacing !== null,
                target: '#filing.materials.paper',
                actions: [
                  assign(({ context, event }) => ({
                    ...changed(context, (dossier, material) =>
                      addPage(dossier, material, event.page, context.replacing),
                    ),
                    replacing: null,
                  })),
                  { type: 'askToRead', params: ({ event }) => ({ pages: [pageToRead(event.page)] }) },
                ],
              },
              {
                target: 'aiming',
                actions: [
                  assign(({ context, event }) =>
                    changed(context, (dossier, material) => addPage(dossier, material, event.page, null)),
                  ),
                  { type: 'askToRead', params: ({ event }) => ({ pages: [pageToRead(event.page)] }) },
                ],
              },
            ],
            'scan.pictureRefused': {
              target: 'aiming',
              actions: assign({ pictureFaults: ({ event }) => event.faults }),
            },
          },
        },
      },
      on: {
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
});
