import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { Icon } from '../icons/icon.tsx';
import { EventButton } from '../parts/action-button.tsx';
import { StateBadge } from '../parts/state-badge.tsx';

type Entry = ViewOf<'records'>['records'][number];

const Content = ({ entry }: { readonly entry: Entry }) => (
  <span class="record-content">
    <span class="record-head">
      <strong>{entry.title}</strong>
      {entry.badge !== null && <StateBadge badge={entry.badge} />}
    </span>
    {entry.lines.map((line) => (
      <span class="record-line" key={line}>
        {line}
      </span>
    ))}
  </span>
);

/** What the court has of this person, each thing one large button. */
export const RecordsScreen = ({ view }: { readonly view: ViewOf<'records'> }) => (
  <ScreenLayout view={view}>
    {view.none.map((line) => (
      <p class="lead" key={line}>
        {line}
      </p>
    ))}
    <ul class="card-list">
      {view.records.map((entry) => (
        <li key={entry.id}>
          {entry.event === null ? (
            <div class="panel record-still">
              <Content entry={entry} />
            </div>
          ) : (
            <EventButton event={entry.event} class="button-card">
              <Content entry={entry} />
              <Icon name="right" />
            </EventButton>
          )}
        </li>
      ))}
    </ul>
  </ScreenLayout>
);
