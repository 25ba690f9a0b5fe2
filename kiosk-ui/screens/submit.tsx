import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { FactRows } from '../parts/fact-rows.tsx';

/** Everything is ready: send it? */
export const SubmitScreen = ({ view }: { readonly view: ViewOf<'submit'> }) => (
  <ScreenLayout view={view}>
    <FactRows rows={view.rows} />
  </ScreenLayout>
);
