/** What is asked of every screen, in millimetres (VVSG 2.0 7.1-G and 7.2-I, Section 508 402.4; facts/accessibility.md). */
export interface ScreenLimits {
  readonly target: number;
  readonly gap: number;
  /** Capital letters anywhere. */
  readonly capitals: number;
  /** Capital letters of the screen's own content. */
  readonly contentCapitals: number;
}

/** Capital height as a share of the font size of Noto Sans, measured in the browser by the test. */
export const capitalShare = 0.733;

/**
 * Runs in the page: every target's size, the gaps between them, that each is what a finger in its middle hits, that no
 * text is cut off, lies over another or is too small. Returns what is wrong, in words.
 */
export const checkScreen = (given: { limits: ScreenLimits; capitalShare: number }): string[] => {
  const { limits } = given;
  const problems: string[] = [];
  const mm = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--mm'));
  const inMm = (pixels: number): number => Math.round((pixels / mm) * 100) / 100;
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class')?.trim().split(/\s+/).join('.') ?? ''} “${(element.textContent ?? '').trim().slice(0, 14)}”`;
  interface Box {
    left: number;
    right: number;
    top: number;
    bottom: number;
  }

  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert], .unseen') === null;
  /** What of a box is seen through the scroll regions around it. */
  const seen = (element: Element, box: Box): Box | null => {
    let { left, right, top, bottom } = box;
    for (let around = element.parentElement; around; around = around.parentElement) {
      if (getComputedStyle(around).overflowY === 'visible') continue;
      const frame = around.getBoundingClientRect();
      left = Math.max(left, frame.left);
      right = Math.min(right, frame.right);
      top = Math.max(top, frame.top);
      bottom = Math.min(bottom, frame.bottom);
    }
    return right - left < 1 || bottom - top < 1 ? null : { left, right, top, bottom };
  };

  // --- targets
  const targets = [
    ...document.querySelectorAll('button, input[type="text"], textarea, label.option, canvas'),
  ].filter(isShown);
  const boxes: { element: Element; box: Box }[] = [];
  for (const element of targets) {
    const whole = element.getBoundingClientRect();
    const short = Math.min(whole.width, whole.height);
    if (short / mm < limits.target - 0.05)
      problems.push(`${nameOf(element)} is ${inMm(whole.width)} × ${inMm(whole.height)} mm`);
    const box = seen(element, whole);
    if (box === null) continue;
    boxes.push({ element, box });
    const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    if (hit === null || !(element.contains(hit) || hit.contains(element)))
      problems.push(`${nameOf(element)} is covered by ${hit ? nameOf(hit) : 'nothing'}`);
  }
  boxes.forEach(({ element, box: a }, index) => {
    for (const { element: other, box: b } of boxes.slice(index + 1)) {
      const across = Math.max(b.left - a.right, a.left - b.right);
      const down = Math.max(b.top - a.bottom, a.top - b.bottom);
      const gap = Math.max(across, down);
      if (gap / mm < limits.gap - 0.05)
        problems.push(`${nameOf(element)} and ${nameOf(other)} are ${inMm(gap)} mm apart`);
    }
  });

  // --- text
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const lines: { element: Element; box: Box; node: Node }[] = [];
  const range = document.createRange();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || !isShown(element)) continue;
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    const capitals = (size * given.capitalShare) / mm;
    const isContent = element.closest('.top-bar, .bottom-bar, .dock, .scroll-buttons') === null;
    const least = isContent ? limits.contentCapitals : limits.capitals;
    if (capitals < least - 0.01)
      problems.push(`${nameOf(element)} has capitals of ${Math.round(capitals * 100) / 100} mm`);
    range.selectNodeContents(node);
    const holder = element.closest(
      'button, label, .modal, .callout, .panel, .stage, .tag, main, header, footer',
    );
    const around = holder?.getBoundingClientRect();
    for (const rect of range.getClientRects()) {
      if (rect.width < 1) continue;
      // The box of a line is higher than its letters.
      const slack = size * 0.28;
      const box = { left: rect.left, right: rect.right, top: rect.top + slack, bottom: rect.bottom - slack };
      if (rect.left < -1 || rect.right > innerWidth + 1)
        problems.push(`${nameOf(element)} leaves the screen`);
      const free = holder?.matches('button, label, .tag, .callout, .panel, .modal');
      if (
        around &&
        (rect.left < around.left - 1 ||
          rect.right > around.right + 1 ||
          (free && (box.top < around.top - 1 || box.bottom > around.bottom + 1)))
      )
        problems.push(`${nameOf(element)} does not fit into ${holder ? nameOf(holder) : ''}`);
      const shown = seen(element, box);
      if (shown) lines.push({ element, box: shown, node });
    }
  }
  lines.forEach(({ element, box: a, node }, index) => {
    for (const { element: other, box: b, node: otherNode } of lines.slice(index + 1)) {
      if (node === otherNode) continue;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 1.5 && down > 1.5) problems.push(`${nameOf(element)} lies over ${nameOf(other)}`);
    }
  });
  for (const element of document.body.querySelectorAll('*')) {
    // A row of candidates is scrolled by its own keys; a piece of a page is cut out of it on purpose.
    const isCut = element.matches('input, .candidate-row, .page-piece');
    if (!isShown(element) || element instanceof SVGElement || isCut) continue;
    if (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
      problems.push(
        `${nameOf(element)} is cut off at the side by ${element.scrollWidth - element.clientWidth} px`,
      );
    const style = getComputedStyle(element);
    if (
      style.overflowY === 'hidden' &&
      element.clientHeight > 0 &&
      element.scrollHeight > element.clientHeight + 1 &&
      !element.matches('html, body, #screen')
    )
      problems.push(
        `${nameOf(element)} is cut off below by ${element.scrollHeight - element.clientHeight} px`,
      );
  }
  return [...new Set(problems)];
};
