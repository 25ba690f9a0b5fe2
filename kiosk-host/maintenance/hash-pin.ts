/** Prints the hash of a number that is typed: `npx node kiosk-host/maintenance/hash-pin.ts`, for `maintenance.pinHash`. */
import { createInterface } from 'node:readline/promises';
import { hashPin } from './staff-pin.ts';

const ask = createInterface({ input: process.stdin, output: process.stderr });
const pin = (await ask.question('维护口令（6 到 12 位数字） Number of the staff, 6 to 12 digits: ')).trim();
ask.close();
if (/^\d{6,12}$/u.test(pin)) process.stdout.write(`${await hashPin(pin)}\n`);
else {
  process.stderr.write('要 6 到 12 位数字。 6 to 12 digits are wanted.\n');
  process.exitCode = 1;
}
