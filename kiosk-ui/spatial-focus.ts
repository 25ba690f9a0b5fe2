const directions = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const;

const focusable =
  'button:not([disabled]), input:not([disabled]), textarea:not([disabled]), [data-arrow-stop], [tabindex="0"]';

const keepsArrows = (target: Element): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && (target.type === 'text' || target.type === 'radio'));

/** The nearest of the boxes that lie in a direction from another: distance ahead, and what it is off to the side counted double. */
const nearest = (
  from: DOMRect,
  candidates: readonly HTMLElement[],
  [dx, dy]: readonly [number, number],
): HTMLElement | null => {
  let best: { element: HTMLElement; cost: number } | null = null;
  const [fromX, fromY] = [from.left + from.width / 2, from.top + from.height / 2];
  for (const element of candidates) {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    const ahead =
      dx !== 0
        ? dx > 0
          ? box.left - from.right
          : from.left - box.right
        : dy > 0
          ? box.top - from.bottom
          : from.top - box.bottom;
    if (ahead < -1) continue;
    const aside =
      dx !== 0
        ? Math.max(0, box.top - fromY, fromY - box.bottom)
        : Math.max(0, box.left - fromX, fromX - box.right);
    const cost = Math.max(0, ahead) + aside * 2;
    if (best === null || cost < best.cost) best = { element, cost };
  }
  return best?.element ?? null;
};

/**
 * Arrow keys move the focus to what lies in their direction, so that a keypad with arrows and one select key reaches
 * everything. Text blanks and radio buttons keep the arrows for themselves.
 */
export const installSpatialFocus = (): void => {
  document.addEventListener('keydown', (event) => {
    const direction = directions[event.key as keyof typeof directions];
    const from = document.activeElement;
    if (!direction || !from || from === document.body || event.defaultPrevented || keepsArrows(from)) return;
    const room = from.closest('[aria-modal="true"]') ?? document.body;
    const candidates = [...room.querySelectorAll<HTMLElement>(focusable)].filter(
      (element) => element !== from && !element.contains(from) && !element.closest('[inert]'),
    );
    const found = nearest(from.getBoundingClientRect(), candidates, direction);
    if (found === null) return;
    event.preventDefault();
    found.focus();
  });
};
