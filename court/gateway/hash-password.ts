import { text } from 'node:stream/consumers';
import { hashPassword } from './password.ts';

/** `npx node court/gateway/hash-password.ts < file`: prints the hash of the password on standard input for the `clerks` of the configuration. */
const password = (await text(process.stdin)).replace(/\r?\n$/, '');
if (password.length < 8) throw new Error('a password has at least 8 characters');
process.stdout.write(`${await hashPassword(password)}\n`);
