import type { Clock } from '../../../device-drivers/contract.ts';
import { type SignedTarget, signedPost } from '../jobs/signed-post.ts';

/** A short message. `key`: the same for every try, so that it is sent once. The number is never logged. */
export interface ShortMessage {
  readonly key: string;
  readonly to: string;
  readonly text: string;
}

/** Whoever sends short messages for the court. `refused`: it will not send this one. Throws where asking again may help. */
export interface SmsSender {
  send(message: ShortMessage): Promise<'taken' | 'refused'>;
}

/** Hands messages to a configured address as JSON `{to, text}`; how it is signed: `signedPost`. */
export const createHttpsSmsSender = (target: SignedTarget, clock: Clock): SmsSender => ({
  send: ({ key, to, text }) => signedPost({ target, key, body: { to, text }, clock }),
});
