import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { ActionButton } from '../parts/action-button.tsx';

/** The parties or things of one kind, to see, take out, or add to. */
export const ItemListScreen = ({ view }: { readonly view: ViewOf<'item-list'> }) => (
  <ScreenLayout
    view={view}
    above={
      <div class="question-place">
        <span class="section-name">{view.section}</span>
      </div>
    }
  >
    <ol class="items">
      {view.items.map((item, index) => (
        <li class="panel panel-row" key={item.open.id}>
          <span class="item-number" aria-hidden="true">
            {index + 1}
          </span>
          <strong class="panel-text">{item.name}</strong>
          <span class="panel-actions">
            <ActionButton action={item.open} icon="pen" small />
            {item.remove && <ActionButton action={item.remove} small />}
          </span>
        </li>
      ))}
    </ol>
  </ScreenLayout>
);
