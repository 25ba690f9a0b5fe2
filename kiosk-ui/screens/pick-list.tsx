import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { ChoiceList } from '../parts/choice-list.tsx';

/** A list to pick one from: kinds of case, groups of the tree, forms. */
export const PickListScreen = ({ view }: { readonly view: ViewOf<'pick-list'> }) => (
  <ScreenLayout view={view}>
    <ChoiceList choices={view.choices} />
  </ScreenLayout>
);
