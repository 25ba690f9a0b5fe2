import { z } from 'zod';
import { line, terminalId, timestamp } from '../identifiers.ts';

/** A word of the program: a device class, a state, a fault's code. */
const word = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9 ._:/+-]{0,59}$/);

/** One part of a terminal, as its own maintenance has it. */
export const terminalPart = z.strictObject({
  id: word,
  deviceClass: word,
  state: word,
  /** Whether it needs somebody: `bad` it does not work, `soon` it works and wants something, `rests` it was taken out of service. */
  need: z.enum(['good', 'soon', 'bad', 'rests']),
  fault: word.nullable(),
  /** How much paper is left, where it has some. */
  paper: word.nullable(),
  lastTest: z.strictObject({ at: z.string().max(40), outcome: word }).nullable(),
});

/** How a terminal stands. Nothing of a visitor is in it, not even whether somebody stands there. */
export const terminalState = z.strictObject({
  terminalId,
  at: timestamp,
  /** When its program was started. */
  since: timestamp,
  version: word,
  commit: word.nullable(),
  /** `ok` a person can do everything; `degraded` something is missing; `out` nobody can file a case there. */
  health: z.enum(['ok', 'degraded', 'out']),
  /** Locked for visitors by the staff. */
  locked: z.boolean(),
  /** Services that are out of service there. */
  closed: z.array(word).max(40),
  parts: z.array(terminalPart).max(60),
  /** Filings that wait to be sent. */
  waiting: z.strictObject({ count: z.int().min(0), oldest: timestamp.nullable() }),
});

/** How a terminal stands. */
export type TerminalState = z.infer<typeof terminalState>;

/** What a terminal can be told from afar. */
const terminalOrder = z.discriminatedUnion('kind', [
  /** Nobody can begin a visit there any more; `notice` is what stands on the screen beside where else to go. */
  z.strictObject({ kind: z.literal('lock'), notice: line(100).nullable() }),
  z.strictObject({ kind: z.literal('unlock') }),
  z.strictObject({ kind: z.literal('restart'), device: word }),
  z.strictObject({ kind: z.literal('sendBundle') }),
  /** Stands on the first screen until it is taken away (`null`), or until its time is over. */
  z.strictObject({ kind: z.literal('notice'), text: line(100).nullable() }),
]);

/** What a terminal can be told from afar. */
export type TerminalOrder = z.infer<typeof terminalOrder>;

/** An order to one terminal: it is carried out once, and not after `expiresAt`. */
export const terminalCommand = z.strictObject({
  commandId: z.uuid(),
  terminalId,
  at: timestamp,
  expiresAt: timestamp,
  order: terminalOrder,
});

/** An order to one terminal. */
export type TerminalCommand = z.infer<typeof terminalCommand>;

/** A command with the gateway's signature (Ed25519 over its canonical JSON): a broker alone can make none. */
export const signedCommand = z.strictObject({
  command: terminalCommand,
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  signature: z.base64().max(120),
});

/** A command with the gateway's signature. */
export type SignedCommand = z.infer<typeof signedCommand>;

/** How a command came out. */
export const commandOutcome = z.strictObject({
  commandId: z.uuid(),
  terminalId,
  at: timestamp,
  outcome: z.enum(['done', 'failed', 'expired', 'notOurs']),
});

/** How a command came out. */
export type CommandOutcome = z.infer<typeof commandOutcome>;

/** A part that began or ceased to need somebody. */
export const terminalAlarm = z.strictObject({
  terminalId,
  at: timestamp,
  part: word,
  need: terminalPart.shape.need,
  fault: word.nullable(),
});

/** A part that began or ceased to need somebody. */
export type TerminalAlarm = z.infer<typeof terminalAlarm>;

/** That a terminal is there (`alive`), or that its line broke (`dead`, said by the broker as its will). */
export const terminalLife = z.strictObject({ terminalId, life: z.enum(['alive', 'dead']) });
