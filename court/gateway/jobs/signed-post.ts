import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../../device-drivers/contract.ts';
import { boundedCall } from '../../client/bounded-call.ts';

/** Where we post to, and the secret by which the other side knows that it is us. HTTPS, except to this machine itself. */
export const signedTarget = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .refine((url) => /^https:/.test(url) || /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/.test(url), {
      error: 'only HTTPS, or this machine itself',
    }),
  /** At least 32 characters, known to both sides. */
  secret: z.string().regex(/^[A-Za-z0-9._~+/=-]{32,256}$/),
});

/** Where we post to. */
export type SignedTarget = z.infer<typeof signedTarget>;

/** How long one post may take, ms: well below the time after which another gateway takes a job up. */
const patience = 15_000;

/** The other side could not be reached or has a fault of its own: it is asked again later. The word holds nothing of what was sent. */
export class NotDelivered extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'NotDelivered';
  }
}

/**
 * Posts JSON with `Idempotency-Key` (the same for every try of one thing) and `X-Court-Signature: t=<seconds>,v1=<hex>`, where
 * the hex is HMAC-SHA256 of `<seconds>.<body>` under the secret. `refused`: the other side will not take it however often it is
 * asked (4xx but 408, 425, 429). Throws `NotDelivered` where asking again may help.
 */
export const signedPost = async (given: {
  readonly target: SignedTarget;
  readonly key: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly clock: Clock;
}): Promise<'taken' | 'refused'> => {
  const { target, key, clock } = given;
  const body = JSON.stringify(given.body);
  const seconds = Math.floor(clock.now() / 1_000);
  const mac = createHmac('sha256', target.secret).update(`${seconds}.${body}`).digest('hex');
  const answer = await boundedCall(
    {
      method: 'POST',
      url: target.url,
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        'x-court-signature': `t=${seconds},v1=${mac}`,
      },
      body,
      timeoutMs: patience,
    },
    clock,
    globalThis.fetch,
  );
  if (!answer.ok) throw new NotDelivered(answer.error.code);
  const { status } = answer.value;
  if (status >= 200 && status < 300) return 'taken';
  if (status >= 400 && status < 500 && ![408, 425, 429].includes(status)) return 'refused';
  throw new NotDelivered(String(status));
};
