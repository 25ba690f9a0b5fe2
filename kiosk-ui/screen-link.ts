import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { VisitorEvent } from '../flows/session/visitor-event.ts';
import type { Push } from '../flows/view/view.ts';

/** What the screen has of the host: the last push, and a way to send what the person did. */
export interface ScreenLink {
  readonly push: ReadonlySignal<Push | null>;
  readonly state: ReadonlySignal<'connecting' | 'open' | 'lost'>;
  /** A press is on its way: others are not taken. */
  readonly held: ReadonlySignal<boolean>;
  /** Sends an event; false when it was not taken (a press is on its way, or there is no connection). */
  send(event: VisitorEvent): boolean;
  /** The person touches or types. */
  touched(): void;
}

const LinkContext = createContext<ScreenLink | null>(null);

/** Gives the link to everything below. */
export const LinkProvider = LinkContext.Provider;

/** The link of the screen that the component stands in. */
export const useLink = (): ScreenLink => {
  const link = useContext(LinkContext);
  if (link === null) throw new Error('there is no link to the host');
  return link;
};
