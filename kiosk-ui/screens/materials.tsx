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

const StackPanel = ({ stack }: { readonly stack: NonNullable<ViewOf<'materials'>['stack']> }) => (
  <div class="panel panel-row stack-panel">
    <div class="panel-text">
      <h2>{stack.title}</h2>
      <p class="quiet">{stack.help}</p>
      {stack.waiting !== null && (
        <p class="material-state">
          <span class="state state-missing">
            <Icon name="warning" />
            <span>{stack.waiting}</span>
          </span>
        </p>
      )}
    </div>
    <ActionButton action={stack.open} icon="scan" />
  </div>
);

/** The list of papers with what is there and what is missing. */
export const MaterialsScreen = ({ view }: { readonly view: ViewOf<'materials'> }) => (
  <ScreenLayout view={view}>
    {view.stack !== null && <StackPanel stack={view.stack} />}
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
