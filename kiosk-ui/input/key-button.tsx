import type { ComponentChildren } from 'preact';

/** One key. It never takes the focus from the blank when it is touched; the arrow keys reach it all the same. */
export const KeyButton = ({
  onPress,
  look = '',
  label,
  first = false,
  pressed,
  children,
}: {
  readonly onPress: () => void;
  readonly look?: string;
  readonly label?: string | undefined;
  /** The one key of a keyboard that Tab stops at. */
  readonly first?: boolean;
  readonly pressed?: boolean;
  readonly children: ComponentChildren;
}) => (
  <button
    type="button"
    class={`key ${look}`}
    tabIndex={first ? 0 : -1}
    aria-label={label}
    aria-pressed={pressed}
    onMouseDown={(event) => event.preventDefault()}
    onClick={onPress}
  >
    {children}
  </button>
);
