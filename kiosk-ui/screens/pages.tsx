import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { ActionButton } from '../parts/action-button.tsx';
import { PagePicture } from '../parts/page-picture.tsx';

/** Something to read, one page at a time: the picture as wide as the screen, or its text. */
export const PagesScreen = ({ view }: { readonly view: ViewOf<'pages'> }) => (
  <ScreenLayout view={view}>
    <div class="pages-bar">
      {view.before !== null && <ActionButton action={view.before} />}
      <span class="pages-place" role="status">
        {view.pageLabel}
      </span>
      {view.after !== null && <ActionButton action={view.after} />}
    </div>
    <section class="pages-page" key={view.page} aria-label={view.title}>
      {view.picture === null && <h2>{view.title}</h2>}
      {view.picture !== null && <PagePicture picture={view.picture} />}
      {view.text.map((line, index) => (
        // The lines of a page never change while it is shown.
        <p key={`${index} ${line}`}>{line}</p>
      ))}
    </section>
  </ScreenLayout>
);
