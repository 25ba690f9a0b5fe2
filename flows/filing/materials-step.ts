import { assign, sendTo } from 'xstate';
import type { Dossier } from '../dossier/dossier.ts';
import type { FilingContext } from './filing-context.ts';
import { dossierOf, filingSetup } from './filing-setup.ts';
import { materialsAsked, materialsMissing } from './filing-tasks.ts';
import {
  addPage,
  deletePage,
  finishMaterial,
  materialFile,
  movePage,
  noteSource,
  rotatePage,
} from './pages.ts';

const hasPage = (context: FilingContext, page: string): boolean =>
  context.material !== null &&
  materialFile(dossierOf(context), context.material).pages.some((each) => each.id === page);

/** A change of the handed-in pages; it also undoes “all papers are in” only where a required paper went missing, which the tasks compute. */
const changed = (
  context: FilingContext,
  change: (dossier: Dossier, material: string) => Dossier,
): Pick<FilingContext, 'dossier'> | Record<string, never> =>
  context.material === null ? {} : { dossier: change(dossierOf(context), context.material) };

/** The papers: fed or photographed, looked at, turned, moved, taken out. */
export const materialsStep = filingSetup.createStateConfig({
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
    /** Decides which device takes the next pages; never waits. */
    taking: {
      always: [
        { guard: ({ context }) => context.scanSource === 'camera', target: 'photographing' },
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
                actions: assign(({ context, event }) => ({
                  ...changed(context, (dossier, material) =>
                    addPage(dossier, material, event.page, context.replacing),
                  ),
                  replacing: null,
                })),
              },
              {
                target: 'aiming',
                actions: assign(({ context, event }) =>
                  changed(context, (dossier, material) => addPage(dossier, material, event.page, null)),
                ),
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
