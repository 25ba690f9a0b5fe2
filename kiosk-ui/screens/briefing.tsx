import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';

/** Pages of plain text: a short title and what it means. */
export const BriefingScreen = ({ view }: { readonly view: ViewOf<'briefing'> }) => (
  <ScreenLayout
    view={view}
    above={
      view.pages > 1 && (
        <div class="question-place">
          <span class="progress-number">
            {view.page} / {view.pages}
          </span>
        </div>
      )
    }
  >
    <div class="points">
      {view.points.map((point) => (
        <section class="point" key={point.title}>
          <h2>{point.title}</h2>
          <p>{point.text}</p>
        </section>
      ))}
    </div>
  </ScreenLayout>
);
