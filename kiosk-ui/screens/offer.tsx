import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { PagePiece } from '../parts/page-picture.tsx';

/** An answer that was read in a paper, under the piece of the paper on which it stands. */
export const OfferScreen = ({ view }: { readonly view: ViewOf<'offer'> }) => (
  <ScreenLayout
    view={view}
    above={
      <div class="question-place">
        <span class="section-name">{view.section}</span>
      </div>
    }
  >
    <div class="offer-room" key={view.key}>
      {view.piece && (
        <figure class="offer-piece">
          <figcaption>{view.onPaper}</figcaption>
          <PagePiece picture={view.piece.picture} box={view.piece.box} />
        </figure>
      )}
      <dl class="offer-answer">
        <dt>{view.question}</dt>
        <dd>
          <span class="quiet">{view.readAs}</span>
          <strong>{view.value}</strong>
        </dd>
      </dl>
    </div>
  </ScreenLayout>
);
