import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** RFC 7914; a number of few digits is guarded by the lock-out, not by this alone. */
const usual: Cost = { N: 2 ** 14, r: 8, p: 1 };

const hashLength = 32;

const derived = (pin: string, salt: Uint8Array, { N, r, p }: Cost, length: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(pin, salt, length, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

/** The hash of a number, for `maintenance.pinHash`: `scrypt$N$r$p$salt$hash`, the last two in base64. */
export const hashPin = async (pin: string, cost: Cost = usual): Promise<string> => {
  const salt = randomBytes(16);
  const key = await derived(pin, salt, cost, hashLength);
  return `scrypt$${cost.N}$${cost.r}$${cost.p}$${salt.toString('base64')}$${key.toString('base64')}`;
};

/** Whether it is the number of this hash. Throws when the hash is none: the configuration is checked before. */
export const isPin = async (pin: string, hash: string): Promise<boolean> => {
  const [kind, N, r, p, salt = '', key = ''] = hash.split('$');
  if (kind !== 'scrypt') throw new Error('the hash of the maintenance number is not one');
  const expected = Buffer.from(key, 'base64');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const given = await derived(pin, Buffer.from(salt, 'base64'), cost, expected.length);
  return timingSafeEqual(given, expected);
};
