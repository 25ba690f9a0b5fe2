import { fromCallback, fromPromise } from 'xstate';
import type { Result } from '../result.ts';
import type { VideoServer } from '../view/view.ts';

const notProvided = (name: string) => (): never => {
  throw new Error(`the host did not provide the effect ${name}`);
};

/**
 * What the court says of a call for a guide. `state`: nobody yet, somebody is coming, or the desk has ended it; `video`: whether
 * a clerk has asked for a video call, and how far that is.
 */
export interface GuideNews {
  readonly state: 'waiting' | 'coming' | 'ended';
  readonly video: 'none' | 'asked' | 'agreed' | 'declined' | 'over';
}

/** Sent by the host when the court says something new of the call. */
export interface GuideTold {
  readonly type: 'guide.told';
  readonly news: GuideNews;
}

/** Calls a guide (导诉员) at the court's desk: which terminal and which step, never the content of a case. */
export const callGuide = fromPromise<
  Result<{ readonly callId: string }, 'unreachable'>,
  { readonly step: string }
>(notProvided('callGuide'));

/** Follows a call as long as somebody waits, and takes it back at the court when nobody does any more. */
export const followGuide = fromCallback<{ readonly type: 'never' }, { readonly callId: string }, GuideTold>(
  notProvided('followGuide'),
);

/**
 * Tells the court that the person agrees to a video call, does not, or hangs up. The output is how it then stands there, and
 * where the browsers find one another; `unreachable`: the court was not told.
 */
export const tellVideo = fromPromise<
  Result<{ readonly video: GuideNews['video']; readonly servers: readonly VideoServer[] }, 'unreachable'>,
  { readonly callId: string; readonly word: 'agreed' | 'declined' | 'ended' }
>(notProvided('tellVideo'));
