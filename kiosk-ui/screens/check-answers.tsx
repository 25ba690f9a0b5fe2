import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { ActionButton } from '../parts/action-button.tsx';
import { Callout } from '../parts/callout.tsx';

/** The whole form, each row with “change”. */
export const CheckAnswersScreen = ({ view }: { readonly view: ViewOf<'check-answers'> }) => (
  <ScreenLayout view={view}>
    {view.warnings.map((warning) => (
      <Callout tone="warning" key={warning}>
        {warning}
      </Callout>
    ))}
    {view.sections.map((section, index) => (
      <section class="answers" key={`${section.title} ${index}`}>
        <h2>{section.title}</h2>
        {section.rows.map((row, place) => (
          <div class="answer" key={row.change?.id ?? `${row.label} ${place}`}>
            <div class="answer-text">
              <p class="answer-label">{row.label}</p>
              <p class="answer-value">{row.value}</p>
            </div>
            {row.change && <ActionButton action={row.change} icon="pen" small />}
          </div>
        ))}
      </section>
    ))}
  </ScreenLayout>
);
