import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { Callout } from '../parts/callout.tsx';
import { PagePicture } from '../parts/page-picture.tsx';

/** The pages that came out badly, each with the place and the words for what is wrong. */
export const DoubtfulPagesScreen = ({ view }: { readonly view: ViewOf<'doubtful-pages'> }) => (
  <ScreenLayout view={view}>
    <ul class="doubtful-pages">
      {view.pages.map((page) => (
        <li key={page.number} class="panel doubtful-page">
          <PagePicture picture={page.picture} marks={page.findings.map((finding) => finding.box)} />
          <div class="doubtful-words">
            <h2>{page.remark}</h2>
            {page.findings.map((finding) => (
              <Callout key={finding.text} tone="warning">
                {finding.text}
              </Callout>
            ))}
          </div>
        </li>
      ))}
    </ul>
  </ScreenLayout>
);
