import { isDraft } from '../filing/drafting.ts';
import { materialsAsked, materialsMissing } from '../filing/filing-tasks.ts';
import { ownComplaint } from '../filing/own-complaint.ts';
import { materialFile } from '../filing/pages.ts';
import { stackId } from '../filing/stack.ts';
import { draftWords, filingWords as words } from '../text/filing-words.ts';
import { pageWords } from '../text/page-words.ts';
import { backEvent, type FilingScene, next, plain, type Say, type Scene } from './screen-parts.ts';
import { cameraView, phoneView, scanView } from './take-pages-views.ts';

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
  const scanning = state === 'materials.feeding';
  return {
    stage: 3,
    back: scanning ? null : backEvent,
    view: scanView(
      {
        ...material,
        file: materialFile(dossierOf(scene), material.id),
        lead: scanLead(material.id, say),
        done: say(material.id === stackId ? pageWords.stackDone : words.scanDone),
        scanning,
        fault: filing.scanFault,
        source: filing.scanSource,
      },
      session,
      scene,
      say,
    ),
  };
};

/** What the camera over the table sees, and how the last picture came out. */
export const cameraScreen = (scene: FilingScene, say: Say): Scene => {
  const { filing, state } = scene;
  const material = openMaterial(scene, say);
  return {
    stage: 3,
    back: null,
    view: cameraView(
      {
        ...material,
        file: materialFile(dossierOf(scene), material.id),
        taking: state === 'materials.photographing.judging',
        faults: filing.pictureFaults,
      },
      scene,
      say,
    ),
  };
};

/** The person photographs with their own phone. */
export const phoneScreen = (scene: FilingScene, say: Say): Scene => {
  const { filing } = scene;
  const material = openMaterial(scene, say);
  return {
    stage: 3,
    back: null,
    view: phoneView(
      {
        ...material,
        file: materialFile(dossierOf(scene), material.id),
        phone: filing.phone,
        faults: filing.pictureFaults,
      },
      say,
    ),
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
    submit: 'filing.signed',
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
