import type { Stage } from '../../flows/view/view.ts';
import { Icon } from '../icons/icon.tsx';
import { EventButton } from '../parts/action-button.tsx';
import { useScreen } from '../screen-context.ts';
import { useStaffKnock } from './staff-knock.ts';

/**
 * Court, terminal, the stages of the journey, “read again” while the screen is read aloud, and the way out at once of whoever
 * must not be seen here.
 */
export const TopBar = ({ readAgain }: { readonly readAgain: () => void }) => {
  const { frame, labels } = useScreen();
  const knock = useStaffKnock();
  return (
    <header class="top-bar" inert={frame.overlay !== null}>
      <div class="top-names">
        {/* No button: nobody but the staff is to find it. */}
        <div class="court-name" onPointerUp={knock}>
          {frame.courtName}
        </div>
        <div class="terminal-name">{frame.terminalName}</div>
      </div>
      {(frame.readAloud || frame.quietExit) && (
        <div class="top-buttons">
          {frame.readAloud && (
            <button type="button" class="button button-again" onClick={readAgain}>
              <Icon name="again" />
              <span>{labels.again}</span>
            </button>
          )}
          {frame.quietExit && (
            <EventButton event={frame.quietExit.event} class="button-again">
              <Icon name="leave" />
              <span>{frame.quietExit.label}</span>
            </EventButton>
          )}
        </div>
      )}
      {frame.stages && <StageLine stages={frame.stages} />}
    </header>
  );
};

const StageLine = ({ stages }: { readonly stages: readonly Stage[] }) => (
  <ol class="stages">
    {stages.map((stage) => (
      <li
        key={stage.title}
        class={`stage stage-${stage.state}`}
        aria-current={stage.state === 'now' ? 'step' : undefined}
      >
        <span class="stage-dot">{stage.state === 'done' && <Icon name="check" />}</span>
        <span class="stage-title">{stage.title}</span>
      </li>
    ))}
  </ol>
);
