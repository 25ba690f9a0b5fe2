import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReceipt, trustedMap } from '../../court/client/court-client.ts';
import { manifestSha256 } from '../../court/contract/filing-manifest.ts';
import { signedReceipt } from '../../court/contract/receipt.ts';
import { isSignedByTrusted, keyIdOf, signReceipt } from '../../court/contract/receipt-signature.ts';
import { sampleFiling } from './rig.ts';

const { privateKey } = generateKeyPairSync('ed25519');
const publicKey = createPublicKey(privateKey);
const trusted = new Map([[keyIdOf(publicKey), publicKey]]);
const { manifest } = sampleFiling([1, 1, 1]);
const signed = signReceipt(
  {
    filingId: manifest.filingId,
    number: manifest.number,
    courtCode: manifest.courtCode,
    receivedAt: '2026-03-02T02:15:00.000Z',
    manifestSha256: manifestSha256(manifest),
    files: manifest.files.map(({ fileId, sha256 }) => ({ fileId, sha256 })),
  },
  privateKey,
);

describe('the signature of a receipt', () => {
  it('holds for what was signed', () => {
    expect(isSignedByTrusted(signed, trusted)).toBe(true);
    expect(checkReceipt(signed, manifest, manifestSha256(manifest), trusted).ok).toBe(true);
  });

  it('fails on any turned bit of the signature', () => {
    const bytes = Buffer.from(signed.signature, 'base64');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const turned = Buffer.from(bytes);
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(isSignedByTrusted({ ...signed, signature: turned.toString('base64') }, trusted)).toBe(false);
    }
  });

  it('fails on any turned bit of the answer on the wire', () => {
    const wire = Buffer.from(JSON.stringify(signed));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: wire.length * 8 - 1 }), (bit) => {
        const turned = Buffer.from(wire);
        turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        let json: unknown;
        try {
          json = JSON.parse(turned.toString('utf8'));
        } catch {
          return;
        }
        const parsed = signedReceipt.safeParse(json);
        // A bit that only changes the spelling of white space or an escape leaves the same receipt: there is none here.
        expect(parsed.success && isSignedByTrusted(parsed.data, trusted)).toBe(false);
      }),
      { numRuns: 3_000 },
    );
  });

  it('fails under a key with a borrowed name', () => {
    const other = createPublicKey(generateKeyPairSync('ed25519').privateKey);
    expect(isSignedByTrusted(signed, new Map([[signed.keyId, other]]))).toBe(false);
    const pem = other.export({ type: 'spki', format: 'pem' }).toString();
    expect(() => trustedMap([{ keyId: signed.keyId, publicKey: pem }])).toThrow('another name');
  });

  it('is read with the key as PEM and as base64', () => {
    const base64 = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    expect(isSignedByTrusted(signed, trustedMap([{ keyId: signed.keyId, publicKey: base64 }]))).toBe(true);
  });
});
