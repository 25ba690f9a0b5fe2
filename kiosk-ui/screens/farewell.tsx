import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { Icon } from '../icons/icon.tsx';
import { EventButton } from '../parts/action-button.tsx';

/** What happens next and by when; what to take; how it was. */
export const FarewellScreen = ({ view }: { readonly view: ViewOf<'farewell'> }) => (
  <ScreenLayout view={view}>
    {view.number !== null && <p class="case-number">{view.number}</p>}
    <ol class="next-steps">
      {view.next.map((line, index) => (
        <li key={line}>
          <span class="item-number" aria-hidden="true">
            {index + 1}
          </span>
          <span>{line}</span>
        </li>
      ))}
    </ol>
    <h2>{view.takeLead}</h2>
    <ul class="bring">
      {view.take.map((thing) => (
        <li key={thing}>
          <Icon name="check" />
          <span>{thing}</span>
        </li>
      ))}
    </ul>
    {view.rating && (
      <div class="rating">
        <h2 id="rating">{view.rating.question}</h2>
        {view.rating.options.length > 0 && (
          <fieldset class="segments" aria-labelledby="rating">
            {view.rating.options.map((option) => (
              <EventButton
                key={option.id}
                event={option.event}
                pressed={view.rating?.value === option.id}
                class="button-plain"
              >
                {view.rating?.value === option.id && <Icon name="check" />}
                <span>{option.label}</span>
              </EventButton>
            ))}
          </fieldset>
        )}
      </div>
    )}
  </ScreenLayout>
);
