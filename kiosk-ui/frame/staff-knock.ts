import { useRef } from 'preact/hooks';
import { useLink } from '../screen-link.ts';

/** So many touches, none further from the one before it, are a knock. */
const touches = 5;
const within = 1_000;

/** The way of the staff to the maintenance: five quick touches on the court's name. The host takes it on the first screen only. */
export const useStaffKnock = (): (() => void) => {
  const link = useLink();
  const knock = useRef({ count: 0, at: 0 });
  return () => {
    const now = performance.now();
    const { count, at } = knock.current;
    const next = now - at <= within ? count + 1 : 1;
    // A screen that has just come takes nothing for a moment: then the next touch is the fifth.
    const heard = next >= touches && link.send({ type: 'staff.knocked' });
    knock.current = { count: heard ? 0 : next, at: now };
  };
};
