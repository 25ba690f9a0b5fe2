import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { Icon } from '../icons/icon.tsx';
import { ActionButton, EventButton } from '../parts/action-button.tsx';
import { ChoiceList } from '../parts/choice-list.tsx';
import { PagePicture } from '../parts/page-picture.tsx';

/** One paper of a stack: its pages, what it seems to be, and what else it may be. */
export const SortPaperScreen = ({ view }: { readonly view: ViewOf<'sort-paper'> }) => (
  <ScreenLayout view={view}>
    <div class="sort-room" key={view.key}>
      <ol class="sort-pages">
        {view.pages.map((page) => (
          <li key={page.picture.url}>
            <PagePicture picture={page.picture} />
            {view.pages.length > 1 && <p class="quiet">{page.remark}</p>}
            {page.actions.map((action) => (
              <ActionButton key={action.id} action={action} icon="dash" small />
            ))}
          </li>
        ))}
      </ol>
      <div class="sort-answer">
        <p class="sort-guess">{view.guess}</p>
        {view.proposed && (
          <EventButton event={view.proposed.event} class="button-next sort-proposed">
            <Icon name="check" />
            <span>{view.proposed.title}</span>
          </EventButton>
        )}
        <ChoiceList choices={view.choices} />
      </div>
    </div>
  </ScreenLayout>
);
