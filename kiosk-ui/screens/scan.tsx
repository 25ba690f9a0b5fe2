import { useEffect, useState } from 'preact/hooks';
import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { Icon, type IconName } from '../icons/icon.tsx';
import { ActionButton, EventButton } from '../parts/action-button.tsx';
import { Callout } from '../parts/callout.tsx';
import { PagePicture } from '../parts/page-picture.tsx';

const icons: Readonly<Record<string, IconName>> = {
  'filing.pageRotated': 'turn',
  'filing.pageRescanned': 'rescan',
  'filing.pageDeleted': 'trash',
  'filing.pageInsisted': 'check',
  'filing.scanRequested': 'scan',
  'filing.scanStopped': 'cross',
};

/** Feed or place the pages of one paper; look at one of them at a time. */
export const ScanScreen = ({ view }: { readonly view: ViewOf<'scan'> }) => {
  const [chosen, setChosen] = useState(0);
  const count = view.pages.length;
  // A page that has just come in is the one to look at.
  useEffect(() => setChosen(Math.max(0, count - 1)), [count]);
  const page = view.pages[Math.min(chosen, count - 1)];
  return (
    <ScreenLayout view={view}>
      <div role="status">
        {view.fault !== null && <Callout tone="warning">{view.fault}</Callout>}
        {view.state === 'scanning' && <span class="at-work" aria-hidden="true" />}
      </div>
      <div class="scan-room" data-pages={count > 0 ? '' : undefined}>
        <div>
          <div class="scan-actions">
            {view.scanActions.map((action) => (
              <ActionButton key={action.id} action={action} icon={icons[action.event.type]} />
            ))}
          </div>
          <div class="scan-source">
            <h2 id="scan-source">{view.source.question}</h2>
            <fieldset class="segments" aria-labelledby="scan-source">
              {view.source.options.map((option) => (
                <EventButton
                  key={option.id}
                  event={option.event}
                  pressed={view.source.value === option.id}
                  class="button-plain"
                >
                  {view.source.value === option.id && <Icon name="check" />}
                  <span>{option.label}</span>
                </EventButton>
              ))}
            </fieldset>
          </div>
          <p class="page-count">
            <Icon name="paper" />
            <span>{view.pageCount}</span>
          </p>
        </div>
        <div class="page-place">
          {page && (
            <div class="page-view">
              <PagePicture picture={page.picture} marks={page.findings.map((finding) => finding.box)} />
              <div class="page-side">
                <div role="status">
                  {page.findings.map((finding) => (
                    <Callout key={finding.text} tone="warning">
                      {finding.text}
                    </Callout>
                  ))}
                  {page.remark !== null && <p class="quiet">{page.remark}</p>}
                </div>
                <div class="page-actions">
                  {page.actions.map((action) => (
                    <ActionButton
                      key={action.id}
                      action={action}
                      icon={
                        action.event.type === 'filing.pageMoved'
                          ? action.event.by < 0
                            ? 'up'
                            : 'down'
                          : icons[action.event.type]
                      }
                      small
                    />
                  ))}
                </div>
              </div>
            </div>
          )}
          {count > 1 && (
            <div class="thumbs">
              {view.pages.map((each, index) => (
                <button
                  type="button"
                  class="thumb"
                  key={each.picture.url}
                  aria-pressed={index === chosen}
                  aria-label={each.picture.alt}
                  onClick={() => setChosen(index)}
                >
                  <PagePicture picture={each.picture} decorative />
                  <span class="thumb-number">{each.number}</span>
                  {each.findings.length > 0 && (
                    <span class="thumb-doubt">
                      <Icon name="warning" />
                    </span>
                  )}
                </button>
              ))}
            </div>
          )}
        </div>
      </div>
    </ScreenLayout>
  );
};
