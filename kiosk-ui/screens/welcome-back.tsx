import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { Icon, type IconName } from '../icons/icon.tsx';
import { EventButton } from '../parts/action-button.tsx';

type Tone = ViewOf<'welcome-back'>['answers'][number]['tone'];

const icons: Readonly<Record<Tone, IconName>> = { info: 'info', good: 'check', warning: 'warning' };

/** What the court answered, and drafts to go on with. */
export const WelcomeBackScreen = ({ view }: { readonly view: ViewOf<'welcome-back'> }) => (
  <ScreenLayout view={view}>
    {view.answers.map((answer) => (
      <section class={`panel panel-${answer.tone}`} key={answer.title}>
        <h2 class="panel-state">
          <Icon name={icons[answer.tone]} />
          <span>{answer.state}</span>
        </h2>
        <p class="panel-title">{answer.title}</p>
        {answer.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
    ))}
    {view.drafts.map((draft, index) => (
      <section class="panel panel-row" key={`${draft.title} ${index}`}>
        <div class="panel-text">
          <h2>{draft.title}</h2>
          <p class="quiet">{draft.savedAt}</p>
        </div>
        <EventButton event={draft.event} class="button-plain">
          <Icon name="pen" />
          <span>{draft.label}</span>
        </EventButton>
      </section>
    ))}
  </ScreenLayout>
);
