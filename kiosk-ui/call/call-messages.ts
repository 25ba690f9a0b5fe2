/**
 * What goes between the two browsers of a video call, as JSON over a data channel; the clerk's side is
 * `court/desk/assets/video-call.js`.
 */

/** One thing on the screen that can be pointed at. Places and sizes are shares of the screen, 0 to 1. */
export interface OutlineItem {
  readonly id: string;
  /** `next` the main button; `button` another one; `blank` a question that is written; `choice` anything else, without its words. */
  readonly kind: 'next' | 'button' | 'blank' | 'choice';
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The screen as the clerk sees it: no value that anybody entered is in it. */
interface Outline {
  readonly type: 'outline';
  /** Grows with each other outline: what names an older one is refused. */
  readonly turn: number;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** How far the person is, in the terminal's words; empty outside of a filing. */
  readonly step: string;
  readonly items: readonly OutlineItem[];
  /** The person lets the clerk write. */
  readonly hands: boolean;
}

/** What the terminal says to the clerk's page. */
export type TerminalWord = Outline | { readonly type: 'filled'; readonly ok: boolean };

/** What the clerk does. */
export type ClerkWord =
  | { readonly type: 'point'; readonly turn: number; readonly id: string }
  | { readonly type: 'fill'; readonly turn: number; readonly id: string; readonly text: string };

/** More than any blank takes. */
const longestFill = 500;

/** Reads what came from the clerk's browser; `null`: it is none of ours. */
export const readClerkWord = (text: string): ClerkWord | null => {
  try {
    const { type, turn, id, text: written } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    if (typeof turn !== 'number' || typeof id !== 'string') return null;
    if (type === 'point') return { type, turn, id };
    if (type === 'fill' && typeof written === 'string' && written.length <= longestFill)
      return { type, turn, id, text: written };
    return null;
  } catch {
    return null;
  }
};
