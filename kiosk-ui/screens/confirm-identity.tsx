import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { Callout } from '../parts/callout.tsx';
import { FactRows } from '../parts/fact-rows.tsx';

/** Is this you? What the chip says. */
export const ConfirmIdentityScreen = ({ view }: { readonly view: ViewOf<'confirm-identity'> }) => (
  <ScreenLayout view={view}>
    {view.warning !== null && <Callout tone="warning">{view.warning}</Callout>}
    <FactRows rows={view.rows} />
  </ScreenLayout>
);
