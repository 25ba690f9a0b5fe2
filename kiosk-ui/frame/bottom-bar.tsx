import type { VisitorEvent } from '../../flows/session/visitor-event.ts';
import type { Contrast, TextSize } from '../../flows/view/view.ts';
import { Icon, type IconName } from '../icons/icon.tsx';
import { EventButton } from '../parts/action-button.tsx';
import { useScreen } from '../screen-context.ts';

const sizes: readonly TextSize[] = ['normal', 'large', 'extraLarge'];
const contrasts: readonly Contrast[] = ['light', 'dark', 'high'];

const after = <T,>(all: readonly T[], one: T): T => all[(all.indexOf(one) + 1) % all.length] ?? one;

/** The fixed controls: the same places on every screen; one that cannot be used now keeps its place. */
export const BottomBar = ({ onLanguage }: { readonly onLanguage: () => void }) => {
  const { frame, labels } = useScreen();
  const called = frame.guide !== 'none';
  if (frame.closed === true) return null;
  return (
    <footer class="bottom-bar" inert={frame.overlay !== null}>
      <Control icon="back" label={labels.back} event={frame.back} off={frame.back === null} />
      <Control icon="leave" label={labels.leave} event={{ type: 'session.leave' }} off={!frame.canLeave} />
      <Control
        icon="guide"
        label={labels.callGuide}
        event={{ type: 'session.guideCalled' }}
        off={called && frame.guide !== 'unreachable'}
        describedBy={called ? 'guide-notice' : undefined}
        look="control-guide"
      />
      <Control
        icon="larger"
        label={labels.larger}
        event={{ type: 'session.textSizeChosen', textSize: after(sizes, frame.textSize) }}
        step={[sizes.indexOf(frame.textSize), sizes.length]}
      />
      <Control
        icon="contrast"
        label={labels.contrast}
        event={{ type: 'session.contrastChosen', contrast: after(contrasts, frame.contrast) }}
        step={[contrasts.indexOf(frame.contrast), contrasts.length]}
      />
      <Control icon="language" label={labels.language} event={null} onPress={onLanguage} />
      <Control
        icon="speak"
        label={labels.readAloud}
        event={{ type: 'session.readAloudChosen', on: !frame.readAloud }}
        pressed={frame.readAloud}
      />
    </footer>
  );
};

const Control = ({
  icon,
  label,
  event,
  onPress,
  off = false,
  pressed,
  describedBy,
  step,
  look = '',
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly event: VisitorEvent | null;
  readonly onPress?: () => void;
  readonly off?: boolean;
  readonly pressed?: boolean;
  readonly describedBy?: string | undefined;
  /** Which of how many settings is in use, from 0: drawn as dots. */
  readonly step?: readonly [number, number];
  readonly look?: string;
}) => (
  <EventButton
    event={event}
    onPress={onPress}
    off={off}
    pressed={pressed}
    describedBy={describedBy}
    guide={label}
    class={`control ${look}`}
  >
    <span class="control-drawing">
      <Icon name={icon} />
      {step && (
        <span class="steps" aria-hidden="true">
          {Array.from({ length: step[1] }, (_, index) => (
            <i key={String(index)} data-on={index === step[0] ? '' : undefined} />
          ))}
        </span>
      )}
    </span>
    <span class="control-label">{label}</span>
  </EventButton>
);
