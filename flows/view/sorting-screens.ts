import type { Dossier, Page } from '../dossier/dossier.ts';
import { kindName } from '../dossier/page-kinds/page-kinds.ts';
import { materialsAsked } from '../filing/filing-tasks.ts';
import { ownComplaint } from '../filing/own-complaint.ts';
import { materialFile } from '../filing/pages.ts';
import { proposedMaterial, type Sorting } from '../filing/sorting.ts';
import { stackId } from '../filing/stack.ts';
import { pageWords as words } from '../text/page-words.ts';
import { pagesView } from './page-views.ts';
import { backEvent, type FilingScene, plain, type Say, type Scene } from './screen-parts.ts';
import { doubtfulView } from './take-pages-views.ts';
import type { Choice } from './view.ts';

const dossierOf = ({ filing }: FilingScene): Dossier => {
  if (!filing.dossier) throw new Error('this screen needs an identified person');
  return filing.dossier;
};

/** Some pages came out badly: put in again, or kept as they are. */
export const doubtfulScreen = (scene: FilingScene, say: Say): Scene => {
  const id = scene.filing.material;
  if (id === null) throw new Error('no material is open');
  const dossier = dossierOf(scene);
  return {
    stage: 3,
    back: backEvent,
    view: doubtfulView({ id, title: '', file: materialFile(dossier, id) }, dossier, scene, say),
  };
};

/** The stack is being looked through. */
export const sortReadingScreen = (scene: FilingScene, say: Say): Scene => {
  const { pages } = materialFile(dossierOf(scene), stackId);
  return {
    stage: 3,
    back: backEvent,
    view: {
      screen: 'working',
      heading: say(words.sortReading),
      lead: [
        say(words.sortReadingLead, {
          n: pages.filter((page) => page.note.reading !== 'waiting').length,
          of: pages.length,
        }),
      ],
      actions: [plain('byHand', say(words.sortByHand), { type: 'filing.sortedByHand' })],
    },
  };
};

/** Where a paper may belong: what this case asks for, and the person's own complaint. */
const placesOf = (dossier: Dossier, say: Say): readonly (Choice & { readonly id: string })[] => {
  const asked = materialsAsked(dossier);
  const all = asked.some((each) => each.id === ownComplaint.id) ? asked : [...asked, ownComplaint];
  return all.map((material) => ({
    id: material.id,
    title: say(material.title),
    about: null,
    event: { type: 'filing.paperPlaced', material: material.id },
  }));
};

const pagesOfPaper = (dossier: Dossier, sorting: Sorting): readonly Page[] => {
  const stack = new Map(materialFile(dossier, stackId).pages.map((page) => [page.id, page]));
  return (sorting.papers[sorting.at]?.pages ?? []).flatMap((id) => stack.get(id) ?? []);
};

/** One paper of the stack: what is it? */
export const sortPaperScreen = (scene: FilingScene, say: Say): Scene => {
  const dossier = dossierOf(scene);
  const { sorting } = scene.filing;
  if (!sorting) throw new Error('nothing is being sorted');
  const paper = sorting.papers[sorting.at] ?? { pages: [], kind: null, material: null };
  const places = placesOf(dossier, say);
  const guessed = proposedMaterial(dossier, paper);
  const proposed = places.find((place) => place.id === (paper.material ?? guessed)) ?? null;
  const pages = pagesOfPaper(dossier, sorting);
  return {
    stage: 3,
    back: backEvent,
    view: {
      screen: 'sort-paper',
      key: `${sorting.at} ${paper.pages.join(' ')}`,
      heading: say(words.sortHeading),
      lead: [say(words.sortLead, { n: sorting.at + 1, of: sorting.papers.length })],
      guess:
        paper.kind === null
          ? say(words.sortNoGuess)
          : say(words.sortGuess, { kind: say(kindName(paper.kind)) }),
      pages: pagesView(scene, pages, '', say).map((page, index) => {
        const id = pages[index]?.id;
        return {
          ...page,
          remark: say(words.pageNumber, { n: page.number }),
          actions:
            index > 0 && id !== undefined
              ? [plain(`split-${id}`, say(words.sortSplit), { type: 'filing.paperSplit', page: id })]
              : [],
        };
      }),
      proposed: proposed && { ...proposed, title: say(words.sortYes, { name: proposed.title }) },
      choices: places.filter((place) => place !== proposed),
      actions: sorting.at > 0 ? [plain('join', say(words.sortJoin), { type: 'filing.paperJoined' })] : [],
    },
  };
};
