import { createHash, timingSafeEqual } from 'node:crypto';
import type { KnownTerminal } from './gateway-config.ts';

/**
 * Finds the terminal of an `Authorization` header, or `null`. Every token is compared, hash with hash, in
 * constant time: how long it takes says nothing about how near a guess was.
 */
export const terminalFinder = (
  terminals: readonly KnownTerminal[],
): ((authorization: string | undefined) => KnownTerminal | null) => {
  const hashed = terminals.map((terminal) => ({ terminal, hash: sha256(terminal.token) }));
  return (authorization) => {
    const given = sha256(/^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? '');
    let found: KnownTerminal | null = null;
    for (const { terminal, hash } of hashed) {
      if (timingSafeEqual(hash, given)) found = terminal;
    }
    return found;
  };
};

const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
