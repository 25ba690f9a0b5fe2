let last: HTMLElement | null = null;

/**
 * Remembers what had the focus on the screen itself. The browser takes the focus out of what becomes inert before a
 * question over it can ask where the focus was.
 */
export const installFocusMemory = (): (() => void) => {
  const remember = (event: FocusEvent): void => {
    if (event.target instanceof HTMLElement && !event.target.closest('[aria-modal]')) last = event.target;
  };
  document.addEventListener('focusin', remember);
  return () => document.removeEventListener('focusin', remember);
};

/** Gives the focus back to where it was on the screen, unless it is somewhere already or the place is gone. */
export const restoreFocus = (): void => {
  if (last?.isConnected && !last.closest('[inert]') && document.activeElement === document.body)
    last.focus({ preventScroll: true });
};
