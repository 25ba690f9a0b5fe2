import { type ReadonlySignal, signal } from '@preact/signals';

/** A second tap this soon after the first is the same tap: hands tremble, and the next screen's button may lie under the finger. */
const doubleTapMs = 400;

/** A host that has not answered by then may be asked again. */
const answerWaitMs = 3_000;

/** Lets one press through until the host has answered it. */
export interface PressGuard {
  /** Presses are not taken now. */
  readonly held: ReadonlySignal<boolean>;
  /** Whether a press may be sent; if so, holds the next ones. */
  take(rev: number): boolean;
  /** The host has shown something: a newer revision answers the press, the same one refuses it. */
  answered(rev: number): void;
  /** A new connection: what was pressed before is forgotten. */
  release(): void;
}

/** A guard that holds presses for `doubleTapMs`, and until the host's answer but at most `answerWaitMs`. */
export const createPressGuard = (): PressGuard => {
  const held = signal(false);
  let waitingFor: number | null = null;
  let resting = false;
  let timers: number[] = [];

  const update = (): void => {
    held.value = resting || waitingFor !== null;
  };
  const release = (): void => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
    waitingFor = null;
    resting = false;
    update();
  };

  return {
    held,
    take: (rev) => {
      if (held.value) return false;
      for (const timer of timers) clearTimeout(timer);
      waitingFor = rev;
      resting = true;
      timers = [
        window.setTimeout(() => {
          resting = false;
          update();
        }, doubleTapMs),
        window.setTimeout(release, answerWaitMs),
      ];
      update();
      return true;
    },
    answered: (rev) => {
      if (waitingFor !== null && rev >= waitingFor) waitingFor = null;
      update();
    },
    release,
  };
};
