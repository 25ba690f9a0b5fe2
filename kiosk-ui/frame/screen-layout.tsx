import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Action, View } from '../../flows/view/view.ts';
import { KeyboardDock } from '../input/keyboard-dock.tsx';
import { ActionButton } from '../parts/action-button.tsx';
import { useScreen } from '../screen-context.ts';
import { ScrollRegion } from './scroll-region.tsx';

/** What makes a screen another one: then its heading takes the focus and its content begins at the top. */
export const viewIdentity = (view: View): string => {
  switch (view.screen) {
    case 'question':
      return `question ${view.key}`;
    case 'scan':
      return `scan ${view.material}`;
    case 'sort-paper':
    case 'offer':
      return `${view.screen} ${view.key}`;
    case 'briefing':
      return `briefing ${view.page} ${view.heading}`;
    case 'estimate':
      // How the print fares stands at the top: whoever has read down to the papers is taken there.
      return `estimate ${view.slip?.text ?? ''}`;
    default:
      return `${view.screen} ${view.heading}`;
  }
};

/** The heading, sentences and content of a screen, and at its foot what can be pressed: the next thing last, at the right. */
export const ScreenLayout = ({
  view,
  above,
  children,
  onNext,
  onPress = {},
  nextOff = false,
  hideLead = false,
}: {
  readonly view: View;
  /** Stands over the heading. */
  readonly above?: ComponentChildren;
  readonly children?: ComponentChildren;
  /** Replaces sending the event of the `next` action. */
  readonly onNext?: () => void;
  /** The same for other actions, by their id. */
  readonly onPress?: Readonly<Record<string, () => void>>;
  readonly nextOff?: boolean;
  readonly hideLead?: boolean;
}) => {
  const { frame, rev } = useScreen();
  const heading = useRef<HTMLHeadingElement>(null);
  const identity = viewIdentity(view);
  const covered = frame.overlay !== null;

  // A new identity is the reason to move the focus.
  useEffect(() => {
    if (!covered) heading.current?.focus({ preventScroll: true });
  }, [identity]);
  // What had the focus may be gone with the push that removed it.
  // Looked at after every push.
  useEffect(() => {
    if (!covered && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [rev, covered]);

  return (
    <main class={`screen screen-${view.screen}`} inert={covered}>
      <ScrollRegion identity={identity} label={view.heading}>
        <div class="heading-block">
          {above}
          <h1 ref={heading} tabIndex={-1}>
            {view.heading}
          </h1>
          {!hideLead &&
            view.lead.map((line) => (
              <p class="lead" key={line}>
                {line}
              </p>
            ))}
        </div>
        {children}
      </ScrollRegion>
      <KeyboardDock />
      <ActionRow actions={view.actions} onNext={onNext} onPress={onPress} nextOff={nextOff} />
    </main>
  );
};

const ActionRow = ({
  actions,
  onNext,
  onPress,
  nextOff,
}: {
  readonly actions: readonly Action[];
  readonly onNext: (() => void) | undefined;
  readonly onPress: Readonly<Record<string, () => void>>;
  readonly nextOff: boolean;
}) => {
  if (actions.length === 0) return null;
  const ordered = [...actions].sort((a, b) => Number(a.role === 'next') - Number(b.role === 'next'));
  const reasons = actions.filter((action) => action.disabledBecause !== undefined);
  return (
    <div class="action-row">
      {reasons.map((action) => (
        <p class="because" id={`because-${action.id}`} key={action.id}>
          {action.disabledBecause}
        </p>
      ))}
      <div class="actions">
        {ordered.map((action) => (
          <ActionButton
            key={action.id}
            action={action}
            onPress={action.role === 'next' ? onNext : onPress[action.id]}
            off={action.role === 'next' && nextOff}
          />
        ))}
      </div>
    </div>
  );
};
