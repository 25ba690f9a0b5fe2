import { useEffect, useState } from 'preact/hooks';
import type { WaitView } from '../../flows/view/view.ts';
import { Icon } from '../icons/icon.tsx';

const counted = ({ at, doneMs, counts }: WaitView): number =>
  counts ? doneMs + Math.max(0, Date.now() - at) : doneMs;

/** How long something has been waited for, in whole minutes: told by colour and icon at its marks. Nothing is announced: it only runs. */
export const Waiting = ({ wait }: { readonly wait: WaitView }) => {
  const [done, setDone] = useState(() => counted(wait));
  useEffect(() => {
    const timer = window.setInterval(() => setDone(counted(wait)), 1_000);
    return () => clearInterval(timer);
  }, [wait]);
  const tone = done >= wait.redMs ? 'red' : done >= wait.amberMs ? 'amber' : 'running';
  return (
    <div class={`waiting waiting-${tone}`} role="timer">
      <Icon name={tone === 'running' ? 'clock' : 'warning'} />
      <span class="waiting-label">{wait.label}</span>
      <span class="waiting-number">{Math.floor(done / 60_000)}</span>
      <span class="waiting-label">{wait.unit}</span>
      <span class="countdown-track" aria-hidden="true">
        <span class="countdown-left" style={{ width: `${Math.min(100, (100 * done) / wait.redMs)}%` }} />
      </span>
    </div>
  );
};
