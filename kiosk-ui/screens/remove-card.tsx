import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { Callout } from '../parts/callout.tsx';
import { CardDrawing } from '../parts/card-drawing.tsx';

/** Take your card away: stays until it is gone. */
export const RemoveCardScreen = ({ view }: { readonly view: ViewOf<'remove-card'> }) => (
  <ScreenLayout view={view} hideLead={view.insistent}>
    <div role="alert">
      {view.insistent &&
        view.lead.map((line) => (
          <Callout tone="warning" key={line}>
            {line}
          </Callout>
        ))}
    </div>
    <CardDrawing state="take" />
  </ScreenLayout>
);
