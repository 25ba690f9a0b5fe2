import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
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
 * Reads the Ed25519 key in the data folder, or makes it on the first start (mode 0600, fsynced, and put in
 * place by a link that cannot replace a key already there). The key is the court's word: back it up.
 */
export const loadSigningKey = async (dataDir: string): Promise<SigningKey> => {
  const path = join(dataDir, 'signing-key.pem');
  const found = await readIfThere(path);
  const pem = found ?? (await makeKey(path));
  const privateKey = createPrivateKey(pem);
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new TypeError('signing-key.pem is not Ed25519');
  const publicKey = createPublicKey(privateKey);
  return {
    keyId: keyIdOf(publicKey),
    privateKey,
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
};

const makeKey = async (path: string): Promise<string> => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const fresh = `${path}.new`;
  await rm(fresh, { force: true });
  const handle = await open(fresh, 'wx', 0o600);
  try {
    await handle.writeFile(pem);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await link(fresh, path);
  await rm(fresh);
  return pem;
};

const readIfThere = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
};
