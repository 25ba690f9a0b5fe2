import { useEffect, useState } from 'preact/hooks';
import type { Overlay } from '../../flows/view/view.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { Modal } from './modal.tsx';

/** A question that must be answered first; with a countdown where it will be answered by itself. */
export const OverlayQuestion = ({ overlay }: { readonly overlay: Overlay }) => (
  <Modal heading={overlay.heading} alert>
    <p id="modal-text" class="modal-text">
      {overlay.text}
    </p>
    {overlay.countdown && <Countdown key={overlay.countdown.endsAt} leftMs={overlay.countdown.leftMs} />}
    <div class="actions">
      {[...overlay.actions]
        .sort((a, b) => Number(a.role === 'next') - Number(b.role === 'next'))
        .map((action) => (
          <ActionButton
            key={action.id}
            action={action}
            icon={action.role === 'danger' && overlay.kind === 'leave' ? 'leave' : undefined}
          />
        ))}
    </div>
  </Modal>
);

/** Seconds that are left, drawn from what was left when the push came: the host decides when it is over. */
const Countdown = ({ leftMs }: { readonly leftMs: number }) => {
  const [left, setLeft] = useState(leftMs);
  useEffect(() => {
    const began = performance.now();
    const timer = window.setInterval(() => setLeft(Math.max(0, leftMs - (performance.now() - began))), 250);
    return () => clearInterval(timer);
  }, [leftMs]);
  return (
    <div class="countdown" role="timer">
      <span class="countdown-number">{Math.ceil(left / 1_000)}</span>
      <span class="countdown-track" aria-hidden="true">
        <span class="countdown-left" style={{ width: `${(100 * left) / Math.max(leftMs, 1)}%` }} />
      </span>
    </div>
  );
};
