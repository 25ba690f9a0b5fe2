import type { ComponentChildren } from 'preact';
import type { VisitorEvent } from '../../flows/session/visitor-event.ts';
import type { Action } from '../../flows/view/view.ts';
import { Icon, type IconName } from '../icons/icon.tsx';
import { useLink } from '../screen-link.ts';

/**
 * A button that sends an event. While a press is on its way it is `aria-disabled` but keeps the focus, so a second
 * tap sends nothing.
 */
export const EventButton = ({
  event,
  onPress,
  class: look = '',
  off = false,
  pressed,
  describedBy,
  guide,
  children,
}: {
  readonly event: VisitorEvent | null;
  /** Replaces sending `event`; for what the person typed or wrote. */
  readonly onPress?: (() => void) | undefined;
  readonly class?: string;
  /** Cannot be pressed now, for a reason that stands beside it. */
  readonly off?: boolean;
  readonly pressed?: boolean | undefined;
  readonly describedBy?: string | undefined;
  /** Its name for a clerk on a video call; absent where it may have words of the case on it. */
  readonly guide?: string | undefined;
  readonly children: ComponentChildren;
}) => {
  const link = useLink();
  const press = (): void => {
    if (off || link.held.value) return;
    if (onPress) onPress();
    else if (event) link.send(event);
  };
  return (
    <button
      type="button"
      class={`button ${look}`}
      aria-disabled={off || link.held.value ? 'true' : undefined}
      data-off={off ? '' : undefined}
      aria-pressed={pressed}
      aria-describedby={describedBy}
      data-guide={guide}
      onClick={press}
    >
      {children}
    </button>
  );
};

/** A button of the contract. */
export const ActionButton = ({
  action,
  icon,
  onPress,
  off = false,
  small = false,
}: {
  readonly action: Action;
  readonly icon?: IconName | undefined;
  readonly onPress?: (() => void) | undefined;
  readonly off?: boolean;
  readonly small?: boolean;
}) => {
  const isOff = off || action.disabledBecause !== undefined;
  const reasonId = action.disabledBecause === undefined ? undefined : `because-${action.id}`;
  const drawn = icon ?? (action.role === 'danger' ? 'trash' : undefined);
  return (
    <EventButton
      event={action.event}
      onPress={onPress}
      off={isOff}
      class={`button-${action.role} ${small ? 'button-small' : ''}`}
      describedBy={reasonId}
      guide={action.label}
    >
      {drawn && <Icon name={drawn} />}
      <span>{action.label}</span>
      {action.role === 'next' && <Icon name="next" />}
    </EventButton>
  );
};
