import { assign, sendTo, setup } from 'xstate';
import type { MaterialFile, PageSource } from '../../dossier/dossier.ts';
import {
  type PictureFaultCode,
  type ScanEvent,
  type ScanFaultCode,
  scanPages,
  takePhonePhotos,
  takePictures,
} from '../../filing/filing-effects.ts';
import {
  addPage,
  deletePage,
  doubtfulPages,
  insistOnPages,
  materialFile,
  movePage,
  notePage,
  noteSource,
  rotatePage,
} from '../../filing/pages.ts';
import type { Stamped, VisitorEvent } from '../../session/visitor-event.ts';
import type { Words } from '../../text/words.ts';

/** The paper whose pages are taken: its name, and what is there of it already. */
export interface PagesToTake {
  readonly title: Words;
  readonly file: MaterialFile;
}

/** The pages of one paper on their way in. `materials` holds that one paper. JSON only. */
export interface TakePagesContext {
  readonly title: Words;
  readonly id: string;
  readonly materials: readonly MaterialFile[];
  readonly scanSource: PageSource;
  readonly scanFault: ScanFaultCode | null;
  /** The page that the next one takes the place of. */
  readonly replacing: string | null;
  readonly deleting: string | null;
  readonly pictureFaults: readonly PictureFaultCode[];
  /** The code for the person's own phone, with its key, while it may photograph. */
  readonly phone: { readonly address: string; readonly until: string } | null;
}

/** What is there of the paper. */
export const takenFile = (context: TakePagesContext): MaterialFile => materialFile(context, context.id);

const hasPage = (context: TakePagesContext, id: string): boolean =>
  takenFile(context).pages.some((page) => page.id === id);

const addIn = (context: TakePagesContext, event: ScanEvent): Partial<TakePagesContext> =>
  event.type === 'scan.pageCame'
    ? {
        materials: addPage(context, context.id, event.page, context.replacing).materials,
        replacing: null,
      }
    : {};

/**
 * The pages of one paper of a service, fed or photographed, looked at, turned, moved, taken out: as a filing takes them, with the
 * same events. A page stands in the visit's own store as soon as it is told here.
 */
export const takePagesMachine = setup({
  types: {
    context: {} as TakePagesContext,
    events: {} as Stamped<VisitorEvent> | ScanEvent,
    input: {} as PagesToTake,
    output: {} as MaterialFile,
  },
  actors: { scanPages, takePictures, takePhonePhotos },
  guards: {
    isPage: ({ context, event }) =>
      'page' in event && typeof event.page === 'string' && hasPage(context, event.page),
    hasDoubts: ({ context }) => doubtfulPages(context, context.id).length > 0,
  },
}).createMachine({
  id: 'takePages',
  context: ({ input: { title, file } }) => ({
    title,
    id: file.material,
    materials: [file],
    scanSource: 'feeder',
    scanFault: null,
    replacing: null,
    deleting: null,
    pictureFaults: [],
    phone: null,
  }),
  initial: 'paper',
  output: ({ context }) => takenFile(context),
  states: {
    paper: {
      on: {
        'filing.scanRequested': {
          target: 'taking',
          actions: assign({ scanSource: ({ event }) => event.source, scanFault: null, replacing: null }),
        },
        'filing.pageRescanned': {
          guard: 'isPage',
          target: 'taking',
          actions: assign({
            scanSource: ({ event }) => event.source,
            scanFault: null,
            replacing: ({ event }) => event.page,
          }),
        },
        'filing.pageRotated': {
          guard: 'isPage',
          actions: assign(({ context, event }) => rotatePage(context, context.id, event.page)),
        },
        'filing.pageMoved': {
          guard: 'isPage',
          actions: assign(({ context, event }) => movePage(context, context.id, event.page, event.by)),
        },
        'filing.pageDeleted': {
          guard: 'isPage',
          target: 'confirmingDeletion',
          actions: assign({ deleting: ({ event }) => event.page }),
        },
        'filing.pageInsisted': {
          guard: 'isPage',
          actions: assign(({ context, event }) => notePage(context, event.page, { insisted: true })),
        },
        'filing.materialNoted': {
          actions: assign(({ context, event }) => noteSource(context, context.id, event.source)),
        },
        'filing.materialDone': [{ guard: 'hasDoubts', target: 'doubting' }, { target: 'done' }],
        'filing.back': 'done',
      },
    },
    /** Some pages came out badly: are they to stay as they are? */
    doubting: {
      on: {
        'filing.pagesKept': {
          target: 'done',
          actions: assign(({ context }) => insistOnPages(context, context.id)),
        },
        'filing.back': 'paper',
      },
    },
    confirmingDeletion: {
      on: {
        'filing.removalConfirmed': {
          target: 'paper',
          actions: assign(({ context }) => ({
            ...(context.deleting === null ? {} : deletePage(context, context.id, context.deleting)),
            deleting: null,
          })),
        },
        'filing.removalCancelled': { target: 'paper', actions: assign({ deleting: null }) },
      },
    },
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
        'scan.pageCame': { actions: assign(({ context, event }) => addIn(context, event)) },
        'scan.ended': { target: 'paper', actions: assign({ replacing: null }) },
        'scan.failed': {
          target: 'paper',
          actions: assign({ scanFault: ({ event }) => event.code, replacing: null }),
        },
        'filing.scanStopped': { target: 'paper', actions: assign({ replacing: null }) },
      },
    },
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
          actions: assign(({ context, event }) => ({ ...addIn(context, event), pictureFaults: [] })),
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
                target: '#takePages.paper',
                actions: assign(({ context, event }) => addIn(context, event)),
              },
              { target: 'aiming', actions: assign(({ context, event }) => addIn(context, event)) },
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
    done: { type: 'final' },
  },
});
