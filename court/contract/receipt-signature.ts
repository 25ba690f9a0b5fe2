import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { Receipt, SignedReceipt } from './receipt.ts';
import type { SignedCommand, TerminalCommand } from './terminals/terminal-state.ts';

/** The name of a public key: the first 16 hex digits of SHA-256 over its SPKI DER. */
export const keyIdOf = (publicKey: KeyObject): string =>
  createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);

/** Reads an Ed25519 public key from PEM or from the base64 of its SPKI DER. Throws when it is neither: a mistake in the configuration. */
export const readPublicKey = (text: string): KeyObject => {
  const key = text.includes('-----BEGIN')
    ? createPublicKey(text)
    : createPublicKey({ key: Buffer.from(text, 'base64'), type: 'spki', format: 'der' });
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('the public key is not Ed25519');
  return key;
};

const signatureOf = (content: unknown, privateKey: KeyObject) => ({
  keyId: keyIdOf(createPublicKey(privateKey)),
  signature: sign(null, Buffer.from(canonicalJson(content), 'utf8'), privateKey).toString('base64'),
});

/** Signs a receipt with the gateway's private key. */
export const signReceipt = (content: Receipt, privateKey: KeyObject): SignedReceipt => ({
  receipt: content,
  ...signatureOf(content, privateKey),
});

/** Signs a command to a terminal with the gateway's private key. */
export const signCommand = (command: TerminalCommand, privateKey: KeyObject): SignedCommand => ({
  command,
  ...signatureOf(command, privateKey),
});

const isSigned = (
  content: unknown,
  { keyId, signature: told }: { readonly keyId: string; readonly signature: string },
  trusted: ReadonlyMap<string, KeyObject>,
): boolean => {
  const key = trusted.get(keyId);
  const signature = Buffer.from(told, 'base64');
  if (key === undefined || signature.toString('base64') !== told) return false;
  return verify(null, Buffer.from(canonicalJson(content), 'utf8'), key, signature);
};

/** Whether a receipt is signed by one of the trusted keys. A signature spelt in a second way (loose base64) is refused too. */
export const isSignedByTrusted = (signed: SignedReceipt, trusted: ReadonlyMap<string, KeyObject>): boolean =>
  isSigned(signed.receipt, signed, trusted);

/** Whether a command is signed by one of the trusted keys. */
export const isTrustedCommand = (signed: SignedCommand, trusted: ReadonlyMap<string, KeyObject>): boolean =>
  isSigned(signed.command, signed, trusted);
