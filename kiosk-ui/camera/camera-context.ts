import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CameraOwner } from './camera-owner.ts';

/** The camera over the table and how it is mounted, clockwise, degrees. */
export interface PageCamera {
  readonly owner: CameraOwner;
  readonly turned: 0 | 90 | 180 | 270;
}

const Context = createContext<PageCamera | null>(null);

/** Gives the page's camera to everything below; `null` where there is none. */
export const CameraProvider = Context.Provider;

/** The page's camera, or `null`. */
export const useCamera = (): PageCamera | null => useContext(Context);
