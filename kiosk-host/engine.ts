/**
 * Imported before anything else by each process of the terminal that reckons with pictures.
 *
 * V8's middle compiler (Maglev, with Turbofan above it) in Node 24.21 miscompiles loops that make records of floating-point
 * numbers: now and then several of them end up with the numbers of the last. Seen in `reading/text-boxes.ts`: 7 of 124
 * fresh processes gave boxes that were copies of their neighbours, so that lines of a judgment were missing; without Maglev
 * none of 80. What a page says must not depend on when a compiler was done: the terminal goes without it. To be tried
 * again with each new Node.
 */
import { setFlagsFromString } from 'node:v8';

/** For the command that starts such a process: given there, compiled code that was kept is of use; set here, it is not. */
export const engineFlags = ['--no-maglev'] as const;

for (const flag of engineFlags) if (!process.execArgv.includes(flag)) setFlagsFromString(flag);
