import { type ReadonlySignal, type Signal, useSignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext, useMemo, useRef } from 'preact/hooks';
import type { Entry } from './entry.ts';
import { OnScreenKeyboard } from './on-screen-keyboard.tsx';

/** Takes a key of a physical keyboard for composing; true when it did. */
export type KeyTaker = (key: string) => boolean;

/** Where the on-screen keyboard stands, and for which blank. One a screen. */
export interface Dock {
  readonly entry: ReadonlySignal<Entry | null>;
  open(entry: Entry): void;
  close(): void;
  /** The keyboard that is open takes letters of a physical keyboard through this. */
  readonly keyTaker: { current: KeyTaker | null };
}

const Context = createContext<Dock | null>(null);

/** Gives the dock to everything below. */
export const DockProvider = Context.Provider;

/** The dock of the screen that the component stands in. */
export const useDock = (): Dock => {
  const dock = useContext(Context);
  if (dock === null) throw new Error('there is no keyboard dock');
  return dock;
};

/** A dock with no keyboard open. A blank that goes away closes its own. */
export const useNewDock = (): Dock => {
  const entry: Signal<Entry | null> = useSignal<Entry | null>(null);
  const keyTaker = useRef<KeyTaker | null>(null);
  return useMemo(
    () => ({
      entry,
      open: (opened: Entry) => {
        entry.value = opened;
      },
      close: () => {
        entry.value = null;
      },
      keyTaker,
    }),
    [entry],
  );
};

/** The place of the on-screen keyboard: over the action row, or beside the question on a wide screen. */
export const KeyboardDock = () => {
  const dock = useDock();
  const entry = dock.entry.value;
  if (entry === null) return null;
  return (
    <div class="dock">
      <OnScreenKeyboard
        key={`${entry.id} ${entry.layout}`}
        layout={entry.layout}
        isName={entry.isName}
        language={entry.language}
        keyTaker={dock.keyTaker}
        onText={(text) => entry.onText(text)}
        onErase={() => entry.onErase()}
        onDone={() => entry.onDone()}
      />
    </div>
  );
};
