import { Icon } from '../icons/icon.tsx';
import { EventButton } from '../parts/action-button.tsx';
import { useScreen } from '../screen-context.ts';

/** What stands until it is mended: under the top bar. */
export const NoticeBar = () => {
  const { frame } = useScreen();
  return (
    <div class="notice-place" role="status">
      {frame.notice && (
        <p class={`notice notice-${frame.notice.tone}`}>
          <Icon name={frame.notice.tone === 'warning' ? 'warning' : 'info'} />
          <span>{frame.notice.text}</span>
        </p>
      )}
    </div>
  );
};

/** What the guide who was called is doing, just over the button that called. */
export const GuideNotice = () => {
  const { frame, labels } = useScreen();
  return (
    <div class="guide-place" role="status" inert={frame.overlay !== null}>
      {frame.guideNotice !== null && (
        <div class={`guide-notice guide-${frame.guide}`}>
          <p id="guide-notice">
            <Icon name={frame.guide === 'unreachable' ? 'warning' : 'guide'} />
            <span>{frame.guideNotice}</span>
          </p>
          {frame.guide !== 'unreachable' && (
            <EventButton event={{ type: 'session.guideDismissed' }} class="button-plain button-small">
              <Icon name="cross" />
              <span>{labels.dismissGuide}</span>
            </EventButton>
          )}
        </div>
      )}
    </div>
  );
};
