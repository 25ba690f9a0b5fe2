import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icons/icon.tsx';
import { useScreen } from '../screen-context.ts';

/** A press moves this share of what is seen, so that the last lines stay in sight. */
const stride = 0.8;

/** Content that scrolls by two large buttons as well as by finger; the buttons stand only where there is more to see. */
export const ScrollRegion = ({
  identity,
  label,
  children,
}: {
  /** Another identity begins at its top. */
  readonly identity: string;
  readonly label: string;
  readonly children: ComponentChildren;
}) => {
  const { labels } = useScreen();
  const region = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState({ above: false, below: false, any: false });

  const look = (): void => {
    const box = region.current;
    if (!box) return;
    const any = box.scrollHeight > box.clientHeight + 1;
    const above = box.scrollTop > 1;
    const below = box.scrollTop + box.clientHeight < box.scrollHeight - 1;
    setMore((was) =>
      was.any === any && was.above === above && was.below === below ? was : { above, below, any },
    );
  };
  useEffect(() => {
    if (!region.current || !content.current) return;
    const watch = new ResizeObserver(look);
    watch.observe(region.current);
    watch.observe(content.current);
    return () => watch.disconnect();
  }, []);
  // A new identity is the reason to go to the top.
  useEffect(() => {
    region.current?.scrollTo({ top: 0, behavior: 'instant' });
    look();
  }, [identity]);

  const move = (way: 1 | -1): void => {
    const box = region.current;
    box?.scrollBy({ top: way * box.clientHeight * stride, behavior: 'smooth' });
  };
  return (
    <div class="scroll" data-more={more.any ? '' : undefined}>
      {/* A region that scrolls must take the focus, so that a keyboard can scroll it. */}
      <section
        class="scroll-region"
        ref={region}
        onScroll={look}
        tabIndex={more.any ? 0 : undefined}
        aria-label={label}
      >
        <div class="scroll-content" ref={content}>
          {children}
        </div>
      </section>
      {more.any && (
        <div class="scroll-buttons">
          <button
            type="button"
            class="button button-scroll"
            aria-disabled={!more.above}
            data-off={more.above ? undefined : ''}
            onClick={() => move(-1)}
          >
            <Icon name="up" />
            <span>{labels.scrollUp}</span>
          </button>
          <button
            type="button"
            class="button button-scroll"
            aria-disabled={!more.below}
            data-off={more.below ? undefined : ''}
            onClick={() => move(1)}
          >
            <Icon name="down" />
            <span>{labels.scrollDown}</span>
          </button>
        </div>
      )}
    </div>
  );
};
