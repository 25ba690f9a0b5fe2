import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
} from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { keyIdOf } from '../contract/receipt-signature.ts';

/** The key with which a gateway signs receipts. */
export interface SigningKey {
  readonly keyId: string;
  readonly privateKey: KeyObject;
  /** PEM (SPKI). */
  readonly publicKey: string;
}

/**
 * Reads the Ed25519 key in the data folder, or makes it on the first start. Gateways that start at once make one key: each
 * writes its own under a name of its own (mode 0600, fsynced) and puts it in place by a link, which fails where a key stands
 * already (a rename would replace it); then each reads the one that stands. The key is the court's word: back it up.
 */
export const loadSigningKey = async (dataDir: string): Promise<SigningKey> => {
  const path = join(dataDir, 'signing-key.pem');
  const pem = (await readIfThere(path)) ?? (await makeKey(dataDir, path));
  const privateKey = createPrivateKey(pem);
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new TypeError('signing-key.pem is not Ed25519');
  const publicKey = createPublicKey(privateKey);
  return {
    keyId: keyIdOf(publicKey),
    privateKey,
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
};

const makeKey = async (dataDir: string, path: string): Promise<string> => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const fresh = `${path}.${randomUUID()}.new`;
  const handle = await open(fresh, 'wx', 0o600);
  try {
    await handle.writeFile(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(fresh, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error; // another gateway was first: its key is the one
  } finally {
    await rm(fresh);
  }
  const folder = await open(dataDir, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
  return readFile(path, 'utf8');
};

const readIfThere = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
};

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
