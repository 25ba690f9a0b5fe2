import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';

/** A key and a certificate that it signed itself, as a scanner makes one for itself; for 127.0.0.1, one day. */
export interface SelfSigned {
  readonly key: string;
  readonly cert: string;
  /** SHA-256 fingerprint, as OpenSSL prints it: with colons. */
  readonly fingerprint: string;
}

const BLOCK = /-----BEGIN [A-Z ]+-----[^-]+-----END [A-Z ]+-----/g;

/** Makes one with OpenSSL. */
export const selfSigned = (): SelfSigned => {
  const made = spawnSync(
    'openssl',
    // One line for each option with its value.
    [
      ['req', '-x509', '-nodes', '-days', '1', '-subj', '/CN=Simulated Scanner'],
      ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'],
      ['-addext', 'subjectAltName=IP:127.0.0.1'],
      ['-keyout', '-', '-out', '-'],
    ].flat(),
    { encoding: 'utf8' },
  );
  if (made.error)
    throw new Error('openssl is missing: apt-get install --no-install-recommends openssl', {
      cause: made.error,
    });
  const blocks = made.stdout.match(BLOCK) ?? [];
  const key = blocks.find((block) => block.includes('PRIVATE KEY'));
  const cert = blocks.find((block) => block.includes('CERTIFICATE'));
  if (key === undefined || cert === undefined) throw new Error(`no certificate was made: ${made.stderr}`);
  return { key, cert, fingerprint: new X509Certificate(cert).fingerprint256 };
};
