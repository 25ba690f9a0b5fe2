import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { Icon, type IconName } from '../icons/icon.tsx';
import { ActionButton } from '../parts/action-button.tsx';

type Item = ViewOf<'materials'>['items'][number];

const icons: Readonly<Record<Item['state'], IconName>> = {
  missing: 'warning',
  optional: 'dash',
  done: 'check',
};

/** The list of papers with what is there and what is missing. */
export const MaterialsScreen = ({ view }: { readonly view: ViewOf<'materials'> }) => (
  <ScreenLayout view={view}>
    <div class="panel panel-row stack-panel">
      <div class="panel-text">
        <h2>{view.stack.title}</h2>
        <p class="quiet">{view.stack.help}</p>
        {view.stack.waiting !== null && (
          <p class="material-state">
            <span class="state state-missing">
              <Icon name="warning" />
              <span>{view.stack.waiting}</span>
            </span>
          </p>
        )}
      </div>
      <ActionButton action={view.stack.open} icon="scan" />
    </div>
    <ul class="materials">
      {view.items.map((item) => (
        <li class="panel panel-row" key={item.open.id}>
          <div class="panel-text">
            <h2>{item.title}</h2>
            <p class="quiet">{item.help}</p>
            <p class="material-state">
              <span class={`state state-${item.state}`}>
                <Icon name={icons[item.state]} />
                <span>{item.stateLabel}</span>
              </span>
              {item.pages > 0 && <span class="state">{item.pagesLabel}</span>}
            </p>
          </div>
          <ActionButton action={item.open} icon={item.pages > 0 ? 'paper' : 'scan'} />
        </li>
      ))}
    </ul>
  </ScreenLayout>
);
