import { createCipheriv, randomBytes } from 'node:crypto';
import { maxTakeHomeBytes } from '../contract/take-home.ts';

/** A paper to take home. */
export interface TakeHomeFile {
  /** With its ending; a phone keeps it under this name. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Papers as they are left at the gateway, and the key that only the visitor gets. */
export interface SealedTakeHome {
  /** 256 bits, base64url: the part of the address after `#`. */
  readonly key: string;
  /** Nonce (12 bytes), ciphertext, tag (16 bytes): AES-256-GCM as WebCrypto takes it. */
  readonly sealed: Uint8Array;
}

/** Length of the nonce and of the tag, bytes (SP 800-38D). */
const nonceLength = 12;
const tagLength = 16;

/**
 * Seals papers with a key of their own, used once. Names and sizes are inside: the gateway sees a length and nothing else.
 * Inside: the length of a JSON list `[{name, size}]` (4 bytes, big-endian), the list (UTF-8), the papers one after the
 * other. `null` when they are larger than the gateway takes.
 */
export const sealTakeHome = (files: readonly TakeHomeFile[]): SealedTakeHome | null => {
  const list = Buffer.from(JSON.stringify(files.map(({ name, bytes }) => ({ name, size: bytes.length }))));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(list.length);
  const content = Buffer.concat([length, list, ...files.map(({ bytes }) => bytes)]);
  if (content.length + nonceLength + tagLength > maxTakeHomeBytes) return null;
  const key = randomBytes(32);
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
  return { key: key.toString('base64url'), sealed };
};
