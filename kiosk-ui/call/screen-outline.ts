import type { OutlineItem } from './call-messages.ts';

/** An item and the element that it stands for. */
export interface Outlined {
  readonly item: OutlineItem;
  readonly element: HTMLElement;
  /** The blank of a question that is written into one; `null` everywhere else. */
  readonly blank: HTMLInputElement | HTMLTextAreaElement | null;
}

/** The words under which a clerk may know an element: those of the form and of the terminal, never of the case. */
const named = '[data-guide]';

/** What can be pressed and has the words of the case on it, or may have: known by its number only. */
const unnamed = 'main button:not([data-guide]), main label.option';

const share = (value: number, of: number): number => Math.round((10_000 * value) / Math.max(1, of)) / 10_000;

/** What can be seen of an element, or `null`. */
const visibleBox = (element: Element): DOMRect | null => {
  const box = element.getBoundingClientRect();
  const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  // Scrolled away, under the keyboard or under a question: nobody can press it now.
  return box.width > 0 && middle !== null && (element.contains(middle) || middle.contains(element))
    ? box
    : null;
};

const kindOf = (element: HTMLElement): OutlineItem['kind'] =>
  element.matches('.field') ? 'blank' : element.matches('.button-next') ? 'next' : 'button';

/** Everything that can be pressed or written on the screen now, without any value and without the words of the case. */
export const outlineScreen = (): readonly Outlined[] => {
  let choices = 0;
  const outlined: Outlined[] = [];
  for (const element of document.querySelectorAll<HTMLElement>(`${named}, ${unnamed}`)) {
    if (element.closest('.dock, .call')) continue;
    const box = visibleBox(element);
    if (box === null) continue;
    const name = element.dataset.guide;
    const kind = name === undefined ? 'choice' : kindOf(element);
    if (name === undefined) choices += 1;
    const blanks = element.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'input.blank, textarea.blank',
    );
    outlined.push({
      item: {
        id: String(outlined.length),
        kind,
        name: name ?? `第 ${choices} 项`,
        x: share(box.x, innerWidth),
        y: share(box.y, innerHeight),
        width: share(box.width, innerWidth),
        height: share(box.height, innerHeight),
      },
      element,
      // A date has three: those the person writes.
      blank: kind === 'blank' && blanks.length === 1 ? (blanks[0] ?? null) : null,
    });
  }
  return outlined;
};

/** Writes into a blank as if somebody typed: the screen takes it up as its own. */
export const writeInto = (blank: HTMLInputElement | HTMLTextAreaElement, text: string): void => {
  const most = blank.maxLength < 0 ? text.length : blank.maxLength;
  blank.value = text.slice(0, most);
  blank.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
