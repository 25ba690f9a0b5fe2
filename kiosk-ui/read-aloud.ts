import { effect } from '@preact/signals';
import { hostUrl } from './page-meta.ts';
import type { ScreenLink } from './screen-link.ts';

/** Reads screens aloud: the host makes the sound of the whole screen, the browser only plays it. */
export interface ReadAloud {
  /** Once more from the beginning. */
  again(): void;
}

/**
 * Plays `/speech/<rev>` whenever reading aloud is on and what is to be said has changed. Any touch or key stops it at
 * once (EN 301 549 5.1.3.6). A sound that cannot be fetched or played is passed over in silence: the screen says it all.
 */
export const readAloud = (link: ScreenLink): ReadAloud => {
  const audio = new Audio();
  let said: string | null = null;

  const stop = (): void => audio.pause();
  const play = (rev: number): void => {
    audio.src = hostUrl(`/speech/${rev}`);
    audio.play().catch(() => {
      // Not fetched, not playable, or stopped before it began: the screen goes on without it.
    });
  };

  effect(() => {
    const push = link.push.value;
    if (!push?.frame.readAloud) {
      stop();
      said = null;
      return;
    }
    if (push.frame.say === said) return;
    said = push.frame.say;
    play(push.rev);
  });
  document.addEventListener('pointerdown', stop, { capture: true });
  document.addEventListener('keydown', stop, { capture: true });

  return {
    again: () => {
      const push = link.push.value;
      if (push?.frame.readAloud) play(push.rev);
    },
  };
};
