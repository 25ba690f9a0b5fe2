import { createHash } from 'node:crypto';

/** By which courts and terminals know a person: the hash of the ID number under the salt that the terminals share (kiosk-host/keep/vault.ts). */
export const personKeyOf = (salt: string, cardNumber: string): string =>
  createHash('sha256').update(salt, 'utf8').update('\0').update(cardNumber, 'utf8').digest('hex');
