/** Keys that a person needs on a form; everything with Ctrl, Alt or Meta, and every function key, is a way out of the kiosk. */
const isWayOut = (event: KeyboardEvent): boolean =>
  event.ctrlKey ||
  event.metaKey ||
  event.altKey ||
  /^(?:F\d{1,2}|BrowserBack|BrowserForward|ContextMenu)$/u.test(event.key);

/** Keys that may repeat while they are held: they move or take away, and do nothing that cannot be undone. */
const mayRepeat = new Set(['Backspace', 'Delete', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Tab']);

const refuse = (event: Event): void => event.preventDefault();

const isTextBlank = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement && target.type === 'text') || target instanceof HTMLTextAreaElement;

/**
 * Closes the browser's own ways out of the page: context menu, drag and drop, selection, pinch and wheel zoom,
 * short cuts, mouse back and forward, paste, printing. The browser's policy closes the rest (firmware/).
 */
export const lockDown = (): void => {
  for (const type of ['contextmenu', 'dragstart', 'dragover', 'drop', 'paste', 'auxclick', 'gesturestart']) {
    document.addEventListener(type, refuse, { capture: true });
  }
  document.addEventListener(
    'selectstart',
    (event) => {
      if (!isTextBlank(event.target)) event.preventDefault();
    },
    { capture: true },
  );
  document.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey) event.preventDefault();
    },
    { capture: true, passive: false },
  );
  document.addEventListener(
    'touchmove',
    (event) => {
      if (event.touches.length > 1) event.preventDefault();
    },
    { capture: true, passive: false },
  );
  for (const type of ['mousedown', 'mouseup'] as const) {
    document.addEventListener(
      type,
      (event) => {
        if (event.button !== 0) event.preventDefault();
      },
      { capture: true },
    );
  }
  document.addEventListener(
    'keydown',
    (event) => {
      if (isWayOut(event) || (event.repeat && !mayRepeat.has(event.key))) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    { capture: true },
  );
};
