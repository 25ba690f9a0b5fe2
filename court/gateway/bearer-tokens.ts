import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Finds whose token an `Authorization` header carries, or `null`. Every token is compared, hash with hash, in constant time:
 * how long it takes says nothing about how near a guess was.
 */
export const bearerFinder = <Known extends { readonly token: string }>(
  known: readonly Known[],
): ((authorization: string | undefined) => Known | null) => {
  const hashed = known.map((one) => ({ one, hash: sha256(one.token) }));
  return (authorization) => {
    const given = sha256(/^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? '');
    let found: Known | null = null;
    for (const { one, hash } of hashed) {
      if (timingSafeEqual(hash, given)) found = one;
    }
    return found;
  };
};

const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
