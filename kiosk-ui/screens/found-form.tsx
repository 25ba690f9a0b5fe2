import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { ChoiceList } from '../parts/choice-list.tsx';
import { FactRows } from '../parts/fact-rows.tsx';

/** The form that was found, for the person to say yes to. */
export const FoundFormScreen = ({ view }: { readonly view: ViewOf<'found-form'> }) => (
  <ScreenLayout view={view}>
    <p class="found-name">{view.name}</p>
    <FactRows rows={view.rows} />
    <section class="search-results">
      <h2>{view.waysLead}</h2>
      <ChoiceList choices={view.ways} />
    </section>
  </ScreenLayout>
);
