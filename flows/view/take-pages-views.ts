import type { MaterialFile, PageSource } from '../dossier/dossier.ts';
import type { PictureFaultCode, ScanFaultCode } from '../filing/filing-effects.ts';
import { doubtfulPages, type HasMaterials } from '../filing/pages.ts';
import type { SessionContext } from '../session/session-context.ts';
import { pictureFaultWords, scanFaultWords } from '../text/fault-words.ts';
import { filingWords as words } from '../text/filing-words.ts';
import { pageWords } from '../text/page-words.ts';
import { phoneWords } from '../text/phone-words.ts';
import { type Pictures, pageActions, pagePicture, pagesView } from './page-views.ts';
import { backEvent, next, plain, type Say } from './screen-parts.ts';
import type { Action, ViewOf } from './view.ts';

/** The paper whose pages are taken, and how far that is. */
interface TakenPaper {
  readonly id: string;
  readonly title: string;
  readonly file: MaterialFile;
}

/** Feed or place the pages of one paper, and look at them. `done`: the words of the button that ends it. */
export const scanView = (
  given: TakenPaper & {
    readonly lead: string;
    readonly done: string;
    readonly scanning: boolean;
    readonly fault: ScanFaultCode | null;
    readonly source: PageSource;
  },
  { devices }: Pick<SessionContext, 'devices'>,
  pictures: Pictures,
  say: Say,
): ViewOf<'scan'> => {
  const { file, scanning } = given;
  const missing = devices.scanner === 'missing';
  const empty = file.pages.length === 0;
  const actionsOf = (index: number): Action[] => {
    const page = file.pages[index];
    return page ? pageActions(page, index, file.pages.length, given.source, say) : [];
  };
  const feeder = { type: 'filing.scanRequested', source: 'feeder' } as const;
  const glass = plain('flatbed', say(words.scanGlass), { type: 'filing.scanRequested', source: 'flatbed' });
  const camera =
    devices.camera === 'ready'
      ? [plain('camera', say(words.scanCamera), { type: 'filing.scanRequested', source: 'camera' })]
      : [];
  const phone =
    devices.phone === 'ready' && devices.courtLine === 'up'
      ? [plain('phone', say(phoneWords.open), { type: 'filing.scanRequested', source: 'phone' })]
      : [];
  return {
    screen: 'scan',
    heading: given.title,
    lead: [scanning ? say(words.scanning) : given.lead],
    material: given.id,
    state: scanning ? 'scanning' : missing ? 'scannerMissing' : given.fault ? 'fault' : 'idle',
    fault: scanning
      ? null
      : missing
        ? say(words.scannerMissing)
        : given.fault
          ? say(scanFaultWords[given.fault])
          : null,
    scanActions: scanning
      ? [plain('stop', say(words.scanStop), { type: 'filing.scanStopped' })]
      : empty
        ? [glass, ...camera, ...phone]
        : [plain('feeder', say(words.scanFeeder), feeder), glass, ...camera, ...phone],
    pages: pagesView(pictures, file.pages, given.title, say).map((page, index) =>
      scanning ? { ...page, actions: [] } : { ...page, actions: actionsOf(index) },
    ),
    pageCount: file.pages.length > 0 ? say(words.pagesCount, { n: file.pages.length }) : say(words.noPages),
    source: {
      question: say(words.sourceQuestion),
      value: file.source,
      options: [
        {
          id: 'original',
          label: say(words.original),
          event: { type: 'filing.materialNoted', source: 'original' },
        },
        { id: 'copy', label: say(words.copy), event: { type: 'filing.materialNoted', source: 'copy' } },
      ],
    },
    actions: scanning
      ? []
      : empty
        ? [plain('none', say(words.scanNone), backEvent), next(say(words.scanFeeder), feeder)]
        : [next(given.done, { type: 'filing.materialDone' })],
  };
};

/** What the camera over the table sees, and how the last picture came out. */
export const cameraView = (
  given: TakenPaper & { readonly taking: boolean; readonly faults: readonly PictureFaultCode[] },
  pictures: Pictures,
  say: Say,
): ViewOf<'camera'> => {
  const { taking, faults } = given;
  const { pages } = given.file;
  const last = pages.at(-1);
  const refused = faults.length > 0;
  return {
    screen: 'camera',
    heading: given.title,
    lead: [say(taking ? words.cameraTaking : words.cameraLead)],
    material: given.id,
    state: taking ? 'taking' : 'aiming',
    faults: faults.map((fault) => say(pictureFaultWords[fault])),
    taken: last && !refused ? pagePicture(pictures, last, given.title, pages.length, say) : null,
    takenText: last && !refused && !taking ? say(words.cameraTaken, { n: pages.length }) : null,
    previewLabel: say(words.cameraPreview),
    // A picture without a paper in it is of no use to anybody.
    keep:
      refused && !faults.includes('noSheet')
        ? plain('keep', say(words.cameraKeep), { type: 'filing.pictureKept' })
        : null,
    actions: [
      plain('done', say(words.cameraDone), { type: 'filing.scanStopped' }),
      ...(taking ? [] : [next(say(words.cameraTake), { type: 'filing.pictureTaken' })]),
    ],
  };
};

/** Some pages came out badly: they are put in again, or stay. `within`: the materials in which the paper stands. */
export const doubtfulView = (
  given: TakenPaper,
  within: HasMaterials,
  pictures: Pictures,
  say: Say,
): ViewOf<'doubtful-pages'> => {
  const doubtful = new Set(doubtfulPages(within, given.id).map(({ id }) => id));
  const views = pagesView(pictures, given.file.pages, given.title, say).filter((_, index) =>
    doubtful.has(given.file.pages[index]?.id ?? ''),
  );
  return {
    screen: 'doubtful-pages',
    heading: say(pageWords.doubtHeading, { n: doubtful.size }),
    lead: [say(pageWords.doubtLead)],
    pages: views.map((page) => ({ ...page, remark: say(pageWords.pageNumber, { n: page.number }) })),
    actions: [
      plain('again', say(pageWords.doubtBack), backEvent),
      next(say(pageWords.doubtKeep), { type: 'filing.pagesKept' }),
    ],
  };
};

/** The code for the person's own phone, and how many photographs have come. */
export const phoneView = (
  given: TakenPaper & {
    readonly phone: { readonly address: string; readonly until: string } | null;
    readonly faults: readonly PictureFaultCode[];
  },
  say: Say,
): ViewOf<'record'> | ViewOf<'working'> => {
  const { phone, file, faults } = given;
  if (phone === null) return { screen: 'working', heading: say(phoneWords.opening), lead: [], actions: [] };
  return {
    screen: 'record',
    heading: say(phoneWords.heading),
    lead: [given.title],
    badge:
      faults.length > 0
        ? { tone: 'warning', text: faults.map((fault) => say(pictureFaultWords[fault])).join('') }
        : { tone: 'info', text: say(phoneWords.came, { n: file.pages.length }) },
    rows: [],
    texts: [
      {
        title: null,
        lines: [
          say(phoneWords.stepScan),
          say(phoneWords.stepTake),
          say(phoneWords.until, { time: phone.until.slice(11, 16) }),
          say(phoneWords.locked),
        ],
      },
    ],
    code: { address: phone.address, alt: say(phoneWords.codeAlt) },
    actions: [next(say(phoneWords.done), { type: 'filing.scanStopped' })],
  };
};
