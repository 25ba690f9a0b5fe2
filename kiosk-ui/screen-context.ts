import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Frame } from '../flows/view/view.ts';
import type { FullLabels } from './words/ui-words.ts';

/** What every component may need of the frame. */
export interface ScreenContext {
  readonly rev: number;
  readonly frame: Frame;
  readonly labels: FullLabels;
}

const Context = createContext<ScreenContext | null>(null);

/** Gives the frame to everything below. */
export const ScreenProvider = Context.Provider;

/** The frame of the screen that the component stands in. */
export const useScreen = (): ScreenContext => {
  const screen = useContext(Context);
  if (screen === null) throw new Error('there is no screen');
  return screen;
};
