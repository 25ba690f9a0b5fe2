import { isDraft } from '../filing/drafting.ts';
import { materialsAsked, materialsMissing } from '../filing/filing-tasks.ts';
import { ownComplaint } from '../filing/own-complaint.ts';
import { materialFile } from '../filing/pages.ts';
import { stackId } from '../filing/stack.ts';
import { pictureFaultWords, scanFaultWords } from '../text/fault-words.ts';
import { draftWords, filingWords as words } from '../text/filing-words.ts';
import { pageWords } from '../text/page-words.ts';
import { pageActions, pagePicture, pagesView } from './page-views.ts';
import { backEvent, type FilingScene, next, plain, type Say, type Scene } from './screen-parts.ts';
import type { Action } from './view.ts';

const dossierOf = ({ filing }: FilingScene) => {
  if (!filing.dossier) throw new Error('this screen needs an identified person');
  return filing.dossier;
};

/** The list of papers with what is there and what is missing. */
export const materialsScreen = (scene: FilingScene, say: Say): Scene => {
  const dossier = dossierOf(scene);
  const missing = materialsMissing(dossier);
  const stacked = materialFile(dossier, stackId).pages.length;
  return {
    stage: 3,
    back: backEvent,
    view: {
      screen: 'materials',
      heading: say(words.materialsHeading),
      lead: [say(words.materialsLead)],
      stack: {
        title: say(pageWords.stackTitle),
        help: say(pageWords.stackHelp),
        waiting: stacked > 0 ? say(pageWords.stackWaiting, { n: stacked }) : null,
        open: plain('stack', say(stacked > 0 ? pageWords.stackGoOn : pageWords.stackOpen), {
          type: 'filing.stackOpened',
        }),
      },
      items: materialsAsked(dossier).map((material) => {
        const pages = materialFile(dossier, material.id).pages.length;
        const state = pages > 0 ? 'done' : material.required ? 'missing' : 'optional';
        return {
          title: say(material.title),
          help: say(material.help),
          pages,
          pagesLabel: pages > 0 ? say(words.pagesCount, { n: pages }) : say(words.noPages),
          state,
          stateLabel: say(
            { done: words.materialHere, missing: words.materialMissing, optional: words.materialOptional }[
              state
            ],
          ),
          open: plain(`open-${material.id}`, say(pages > 0 ? words.materialSee : words.materialOpen), {
            type: 'filing.materialOpened',
            material: material.id,
          }),
        };
      }),
      actions: [
        next(
          say(words.materialsDone),
          { type: 'filing.materialsDone' },
          stacked > 0
            ? say(pageWords.stackUnsorted)
            : missing.length > 0
              ? say(words.materialsMissing, {
                  names: missing.map((material) => say(material.title)).join('、'),
                })
              : undefined,
        ),
      ],
    },
  };
};

/** What the pages that are taken now are for: a material, the person's own complaint, or a stack of everything. */
const openMaterial = (scene: FilingScene, say: Say): { readonly id: string; readonly title: string } => {
  const id = scene.filing.material;
  if (id === stackId) return { id, title: say(pageWords.stackTitle) };
  const material = [ownComplaint, ...materialsAsked(dossierOf(scene))].find((each) => each.id === id);
  if (!material) throw new Error('no material is open');
  return { id: material.id, title: say(material.title) };
};

const scanLead = (material: string, say: Say): string => {
  switch (material) {
    case stackId:
      return say(pageWords.stackLead);
    case ownComplaint.id:
      return say(ownComplaint.help);
    default:
      return say(words.scanLead);
  }
};

/** Feed or place the pages of one paper, and look at them. */
export const scanScreen = (scene: FilingScene, say: Say): Scene => {
  const { filing, session, state } = scene;
  const material = openMaterial(scene, say);
  const file = materialFile(dossierOf(scene), material.id);
  const scanning = state === 'materials.feeding';
  const missing = session.devices.scanner === 'missing';
  const empty = file.pages.length === 0;
  const actionsOf = (index: number): Action[] => {
    const page = file.pages[index];
    return page ? pageActions(page, index, file.pages.length, filing.scanSource, say) : [];
  };
  const feeder = { type: 'filing.scanRequested', source: 'feeder' } as const;
  const glass = plain('flatbed', say(words.scanGlass), { type: 'filing.scanRequested', source: 'flatbed' });
  const camera =
    session.devices.camera === 'ready'
      ? [plain('camera', say(words.scanCamera), { type: 'filing.scanRequested', source: 'camera' })]
      : [];
  return {
    stage: 3,
    back: scanning ? null : backEvent,
    view: {
      screen: 'scan',
      heading: material.title,
      lead: [scanning ? say(words.scanning) : scanLead(material.id, say)],
      material: material.id,
      state: scanning ? 'scanning' : missing ? 'scannerMissing' : filing.scanFault ? 'fault' : 'idle',
      fault: scanning
        ? null
        : missing
          ? say(words.scannerMissing)
          : filing.scanFault
            ? say(scanFaultWords[filing.scanFault])
            : null,
      scanActions: scanning
        ? [plain('stop', say(words.scanStop), { type: 'filing.scanStopped' })]
        : empty
          ? [glass, ...camera]
          : [plain('feeder', say(words.scanFeeder), feeder), glass, ...camera],
      pages: pagesView(scene, file.pages, material.title, say).map((page, index) =>
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
          : [
              next(say(material.id === stackId ? pageWords.stackDone : words.scanDone), {
                type: 'filing.materialDone',
              }),
            ],
    },
  };
};

/** What the camera over the table sees, and how the last picture came out. */
export const cameraScreen = (scene: FilingScene, say: Say): Scene => {
  const { filing, state } = scene;
  const material = openMaterial(scene, say);
  const { pages } = materialFile(dossierOf(scene), material.id);
  const taking = state === 'materials.photographing.judging';
  const last = pages.at(-1);
  const refused = filing.pictureFaults.length > 0;
  return {
    stage: 3,
    back: null,
    view: {
      screen: 'camera',
      heading: material.title,
      lead: [say(taking ? words.cameraTaking : words.cameraLead)],
      material: material.id,
      state: taking ? 'taking' : 'aiming',
      faults: filing.pictureFaults.map((fault) => say(pictureFaultWords[fault])),
      taken: last && !refused ? pagePicture(scene, last, material.title, pages.length, say) : null,
      takenText: last && !refused && !taking ? say(words.cameraTaken, { n: pages.length }) : null,
      previewLabel: say(words.cameraPreview),
      // A picture without a paper in it is of no use to anybody.
      keep:
        refused && !filing.pictureFaults.includes('noSheet')
          ? plain('keep', say(words.cameraKeep), { type: 'filing.pictureKept' })
          : null,
      actions: [
        plain('done', say(words.cameraDone), { type: 'filing.scanStopped' }),
        ...(taking ? [] : [next(say(words.cameraTake), { type: 'filing.pictureTaken' })]),
      ],
    },
  };
};

/** Number of the page that is about to be deleted, from 1. */
export const deletingNumber = (scene: FilingScene): number => {
  const { filing } = scene;
  if (filing.material === null) return 0;
  return (
    materialFile(dossierOf(scene), filing.material).pages.findIndex((page) => page.id === filing.deleting) + 1
  );
};

/** The papers as they will be printed. */
export const readComplaintScreen = (scene: FilingScene, say: Say): Scene => {
  const { filing, state } = scene;
  if (state === 'composeFault') {
    return {
      stage: 4,
      back: backEvent,
      view: {
        screen: 'read-complaint',
        heading: say(words.composeFault),
        lead: [],
        state: 'fault',
        fault: say(words.composeFaultLead),
        pages: [],
        actions: [next(say(words.retry), { type: 'filing.retry' })],
      },
    };
  }
  const composing = state === 'composing' || !filing.composed;
  const draft = isDraft(filing);
  const composed = filing.composed ?? { pages: [], missing: [] };
  return {
    stage: 4,
    back: backEvent,
    view: {
      screen: 'read-complaint',
      heading: say(composing ? words.composing : draft ? draftWords.readHeading : words.readHeading),
      lead: composing
        ? []
        : [
            say(words.readLead),
            ...(composed.missing.length > 0
              ? [say(words.readMissing, { list: composed.missing.join(' ') })]
              : []),
          ],
      state: composing ? 'composing' : 'ready',
      fault: null,
      pages: composed.pages.map((page, index) => ({
        url: scene.pictureUrl('composed', page.id),
        rotation: 0,
        widthPixels: page.widthPixels,
        heightPixels: page.heightPixels,
        alt: say(words.pictureOfComplaint, { n: index + 1 }),
      })),
      actions: composing
        ? []
        : [next(say(draft ? draftWords.readDone : words.readDone), { type: 'filing.complaintRead' })],
    },
  };
};

/** Statement of truth and signature. */
export const signScreen = ({ filing }: FilingScene, say: Say): Scene => ({
  stage: 4,
  back: backEvent,
  view: {
    screen: 'sign',
    heading: say(words.signHeading),
    lead: [],
    statement: [say(words.truth1), say(words.truth2), say(words.truth3)],
    error: filing.signMissing ? say(words.signMissing) : null,
    labels: {
      here: say(words.signHere),
      clear: say(words.signClear),
      confirm: say(words.signConfirm),
      keyboardHint: say(words.signKeyboard),
    },
    actions: [
      plain('signByKey', say(words.signByKey), { type: 'filing.signedByKey' }),
      next(say(words.signConfirm), { type: 'filing.signed', strokes: [], aspect: 1 }),
    ],
  },
});
