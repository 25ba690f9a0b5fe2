import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';

/** Work that takes a moment. */
export const WorkingScreen = ({ view }: { readonly view: ViewOf<'working'> }) => (
  <ScreenLayout view={view}>
    <span class="at-work" aria-hidden="true" />
  </ScreenLayout>
);
