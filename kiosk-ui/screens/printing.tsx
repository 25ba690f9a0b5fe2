import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { Icon, type IconName } from '../icons/icon.tsx';
import { ActionButton } from '../parts/action-button.tsx';
import { Callout } from '../parts/callout.tsx';
import { SlipPicture } from '../parts/slip.tsx';

type Paper = ViewOf<'printing'>['papers'][number];

const icons: Readonly<Record<Paper['state'], IconName>> = {
  waiting: 'wait',
  printing: 'printer',
  done: 'check',
  fault: 'warning',
  inDoubt: 'question',
  skipped: 'dash',
};

/** Sent, or kept; the papers come out. */
export const PrintingScreen = ({ view }: { readonly view: ViewOf<'printing'> }) => (
  <ScreenLayout view={view}>
    {view.outcome && (
      <Callout tone={view.outcome.tone} live>
        {view.outcome.text}
      </Callout>
    )}
    {view.number !== null && <p class="case-number">{view.number}</p>}
    <ul class="papers" aria-live="polite">
      {view.papers.map((paper) => (
        <li class={`panel paper-${paper.state}`} key={paper.title}>
          <div class="panel-row-inner">
            <strong class="panel-text">{paper.title}</strong>
            <span class={`state state-${paper.state}`}>
              <Icon name={icons[paper.state]} />
              <span>{paper.stateLabel}</span>
            </span>
          </div>
          {paper.text !== null && <p class="paper-text">{paper.text}</p>}
          {paper.actions.length > 0 && (
            <div class="panel-actions">
              {paper.actions.map((action) => (
                <ActionButton key={action.id} action={action} />
              ))}
            </div>
          )}
        </li>
      ))}
    </ul>
    {view.slip !== null && <SlipPicture slip={view.slip} />}
  </ScreenLayout>
);
