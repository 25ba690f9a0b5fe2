import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { Callout } from '../parts/callout.tsx';
import { PagePicture } from '../parts/page-picture.tsx';

/** The papers as they will be printed, one page under the other. */
export const ReadComplaintScreen = ({ view }: { readonly view: ViewOf<'read-complaint'> }) => (
  <ScreenLayout view={view}>
    <div role="status">
      {view.fault !== null && <Callout tone="warning">{view.fault}</Callout>}
      {view.state === 'composing' && <span class="at-work" aria-hidden="true" />}
    </div>
    <div class="complaint-pages">
      {view.pages.map((page) => (
        <PagePicture picture={page} key={page.url} />
      ))}
    </div>
  </ScreenLayout>
);
