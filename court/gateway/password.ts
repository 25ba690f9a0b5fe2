import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** Cost of a new hash (RFC 7914): 64 MiB of memory, about 0.2 s. */
const cost = { N: 65_536, r: 8, p: 1 } as const;

const derive = (
  password: string,
  salt: Buffer,
  length: number,
  { N, r, p }: { N: number; r: number; p: number },
) =>
  new Promise<Buffer>((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, length, { N, r, p, maxmem: 256 * N * r }, (error, hash) =>
      error ? reject(error) : resolve(hash),
    );
  });

/** A clerk's password as the configuration keeps it: `scrypt$N$r$p$salt$hash`. */
export const hashPassword = async (
  password: string,
  { N, r, p } = cost as { N: number; r: number; p: number },
): Promise<string> => {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, 32, { N, r, p });
  return ['scrypt', N, r, p, salt.toString('base64'), hash.toString('base64')].join('$');
};

/** Whether a password is the one of a hash. */
export const isPassword = async (password: string, stored: string): Promise<boolean> => {
  const [, n = '', r = '', p = '', salt = '', hash = ''] = stored.split('$');
  const expected = Buffer.from(hash, 'base64');
  const given = await derive(password, Buffer.from(salt, 'base64'), expected.length, {
    N: Number(n),
    r: Number(r),
    p: Number(p),
  });
  return timingSafeEqual(given, expected);
};
