import { kitWords } from '../../text/services/kit-words.ts';
import type { Words } from '../../text/words.ts';
import { plain, type Say, type Scene } from '../../view/screen-parts.ts';
import type { Action } from '../../view/view.ts';
import type { ServiceSetting } from '../service-screens.ts';
import { serviceScene } from './kit-screens.ts';

/** A page of a document as a picture that the host keeps for this visit. */
interface DocumentPage {
  readonly id: string;
  readonly widthPixels: number;
  readonly heightPixels: number;
}

/** A document of the court that is read page by page. `page`: from 0; `alt` has the place `{page}`. Throws when there is no such page. */
export const documentScene = (
  given: {
    readonly title: string;
    readonly page: number;
    readonly pages: readonly DocumentPage[];
    readonly alt: Words;
    readonly actions: readonly Action[];
  },
  say: Say,
  setting: ServiceSetting,
): Scene => {
  const { title, page, pages } = given;
  const shown = pages[page];
  if (shown === undefined) throw new Error(`the document has no page ${page}`);
  const turn = (by: -1 | 1, label: string): Action =>
    plain(by < 0 ? 'before' : 'after', label, { type: 'service.paged', by });
  return serviceScene({
    screen: 'pages',
    heading: title,
    lead: [],
    title,
    page: page + 1,
    pages: pages.length,
    pageLabel: say(kitWords.pageOf, { page: page + 1, pages: pages.length }),
    picture: {
      url: setting.pictureUrl('page', shown.id),
      rotation: 0,
      widthPixels: shown.widthPixels,
      heightPixels: shown.heightPixels,
      alt: say(given.alt, { page: page + 1 }),
    },
    text: [],
    before: page > 0 ? turn(-1, say(kitWords.pageBefore)) : null,
    after: page < pages.length - 1 ? turn(1, say(kitWords.pageAfter)) : null,
    actions: given.actions,
  });
};
