import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { restoreFocus } from './focus-memory.ts';

const stops = 'button:not([disabled]), input:not([disabled]), [tabindex="0"]';

/** A question over the screen: the focus goes in, stays in, and afterwards goes back to where it was. */
export const Modal = ({
  heading,
  alert = false,
  children,
}: {
  readonly heading: string;
  readonly alert?: boolean;
  readonly children: ComponentChildren;
}) => {
  const box = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    // What lies under the question is drawn free again in the same turn; then it can take the focus.
    return () => queueMicrotask(restoreFocus);
  }, []);

  const stay = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab') return;
    const all = [...(box.current?.querySelectorAll<HTMLElement>(stops) ?? [])];
    const [first, last] = [all[0], all.at(-1)];
    const at = document.activeElement;
    if (event.shiftKey && (at === first || at === title.current)) {
      event.preventDefault();
      last?.focus();
    } else if (!event.shiftKey && at === last) {
      event.preventDefault();
      first?.focus();
    }
  };

  const shared = {
    class: 'modal',
    'aria-modal': true,
    'aria-labelledby': 'modal-heading',
    'aria-describedby': 'modal-text',
    ref: box,
    onKeyDown: stay,
  } as const;
  const content = (
    <>
      <h2 id="modal-heading" ref={title} tabIndex={-1}>
        {heading}
      </h2>
      {children}
    </>
  );
  return (
    <div class="veil">
      {alert ? (
        <div role="alertdialog" {...shared}>
          {content}
        </div>
      ) : (
        <div role="dialog" {...shared}>
          {content}
        </div>
      )}
    </div>
  );
};
