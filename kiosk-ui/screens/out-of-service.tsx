import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { Icon } from '../icons/icon.tsx';

/** The terminal cannot serve just now: calm, and where help is. */
export const OutOfServiceScreen = ({ view }: { readonly view: ViewOf<'out-of-service'> }) => (
  <ScreenLayout
    view={view}
    above={
      <span class="large-sign">
        <Icon name="warning" />
      </span>
    }
  />
);
