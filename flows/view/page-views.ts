import type { Page, PageSource } from '../dossier/dossier.ts';
import { kindName } from '../dossier/page-kinds/page-kinds.ts';
import { filingWords as words } from '../text/filing-words.ts';
import { findingWords, pageWords } from '../text/page-words.ts';
import { danger, type FilingScene, plain, type Say } from './screen-parts.ts';
import type { Action, PageView, PictureRef } from './view.ts';

/** Where pictures of pages are found. */
export type Pictures = Pick<FilingScene, 'pictureUrl'>;

/** The picture of a page of a material; `number` from 1. */
export const pagePicture = (
  scene: Pictures,
  page: Page,
  material: string,
  number: number,
  say: Say,
): PictureRef => ({
  url: scene.pictureUrl('page', page.id),
  rotation: page.rotation,
  widthPixels: page.widthPixels,
  heightPixels: page.heightPixels,
  alt: say(words.pageAlt, { material, n: number }),
});

const remarkOn = ({ note }: Page, say: Say): string | null => {
  if (note.findings.length > 0) return note.insisted ? say(pageWords.pageKept) : null;
  return note.kind === null ? null : say(pageWords.looksLike, { kind: say(kindName(note.kind)) });
};

/** Pages as they are looked at, without anything to press. */
export const pagesView = (scene: Pictures, pages: readonly Page[], material: string, say: Say): PageView[] =>
  pages.map((page, index) => ({
    number: index + 1,
    picture: pagePicture(scene, page, material, index + 1, say),
    findings: page.note.insisted
      ? []
      : page.note.findings.map((finding) => ({ text: say(findingWords(finding)), box: finding.box })),
    remark: remarkOn(page, say),
    actions: [],
  }));

/** What can be done with one page of a material: `index` from 0 of `count`. */
export const pageActions = (
  page: Page,
  index: number,
  count: number,
  source: PageSource,
  say: Say,
): Action[] => [
  plain(`rotate-${page.id}`, say(words.rotate), { type: 'filing.pageRotated', page: page.id }),
  plain(`rescan-${page.id}`, say(words.rescan), { type: 'filing.pageRescanned', page: page.id, source }),
  ...(page.note.findings.length > 0 && !page.note.insisted
    ? [plain(`keep-${page.id}`, say(pageWords.keepPage), { type: 'filing.pageInsisted', page: page.id })]
    : []),
  ...(index > 0
    ? [plain(`earlier-${page.id}`, say(words.earlier), { type: 'filing.pageMoved', page: page.id, by: -1 })]
    : []),
  ...(index < count - 1
    ? [plain(`later-${page.id}`, say(words.later), { type: 'filing.pageMoved', page: page.id, by: 1 })]
    : []),
  danger(`delete-${page.id}`, say(words.delete), { type: 'filing.pageDeleted', page: page.id }),
];
