import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Keys. The machine's key is a file of mode 0600 (on a terminal: a sealed credential of the machine); it only wraps
 * other keys. Each visit has its own key: what is kept of the visit is encrypted with it, and destroying the wrapped
 * key at the end makes every left-over byte unreadable.
 */
export type Key = Uint8Array & { readonly key: unique symbol };

const keyLength = 32;
const nonceLength = 12;
const tagLength = 16;

/** A fresh random key. */
export const newKey = (): Key => new Uint8Array(randomBytes(keyLength)) as Key;

/** Encrypts with AES-256-GCM: nonce, tag, ciphertext. `context` is bound to it and must be the same to open it. */
export const seal = (key: Key, plain: Uint8Array, context: string): Uint8Array => {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(context, 'utf8'));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body]));
};

/** Opens what `seal` made. Throws when the key, the context or a byte is wrong. */
export const open = (key: Key, sealed: Uint8Array, context: string): Uint8Array => {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength));
  decipher.setAAD(Buffer.from(context, 'utf8'));
  decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
  return new Uint8Array(
    Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()]),
  );
};

/** Seals a JSON value. */
export const sealJson = (key: Key, value: unknown, context: string): Uint8Array =>
  seal(key, Buffer.from(JSON.stringify(value), 'utf8'), context);

/** Opens a JSON value; the caller says what it is. */
export const openJson = <T>(key: Key, sealed: Uint8Array, context: string): T =>
  JSON.parse(Buffer.from(open(key, sealed, context)).toString('utf8')) as T;

/** Reads the machine's key, or makes it the first time (mode 0600, on disk before it is used). */
export const machineKey = (path: string): Key => {
  if (existsSync(path)) {
    const bytes = readFileSync(path);
    if (bytes.length !== keyLength) throw new Error(`${path} is not a key of ${keyLength} bytes`);
    return new Uint8Array(bytes) as Key;
  }
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const key = newKey();
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, key);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return key;
};

/** A key that needs both the machine and the card: derived from the machine's key and the card's number. */
export const cardKey = (machine: Key, cardNumber: string): Key =>
  new Uint8Array(
    hkdfSync('sha256', machine, Buffer.from(cardNumber, 'utf8'), 'kept draft', keyLength),
  ) as Key;

/** Under what a person's filings are found again, without saying who it is: SHA-256 over salt and number, hex. */
export const personKey = (salt: string, cardNumber: string): string =>
  createHash('sha256').update(salt, 'utf8').update('\0').update(cardNumber, 'utf8').digest('hex');

/** SHA-256 of bytes, lower-case hex. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
