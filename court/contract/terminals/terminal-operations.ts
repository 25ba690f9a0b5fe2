import { z } from 'zod';
import { sha256Hex } from '../identifiers.ts';
import type { Operation } from '../operation.ts';
import { commandOutcome, signedCommand, terminalState } from './terminal-state.ts';

/** The largest file that a terminal's staff may send, bytes. */
export const maxTerminalFileBytes = 12 * 1024 * 1024;

const base64Length = Math.ceil(maxTerminalFileBytes / 3) * 4;

/** A file for whoever looks after the terminal: a bundle (ZIP), or the readiness report (PDF). Nothing of a visitor is in it. */
const terminalFile = z.strictObject({
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/),
  kind: z.enum(['bundle', 'report']),
  sha256: sha256Hex,
  base64: z.base64().min(4).max(base64Length),
});

const terminalOrders = z.strictObject({ commands: z.array(signedCommand).max(100) });
const kept = z.strictObject({ state: z.literal('kept') });

/** What a terminal and the court tell one another of the terminal itself. */
export const terminalOperations = {
  putTerminalState: {
    method: 'PUT',
    path: '/api/terminal/state',
    summary:
      'How the terminal of the token stands, at each change and at least once a minute; the answer has the commands that wait for it. Not needed where both use one MQTT broker.',
    body: terminalState,
    status: 200,
    answer: terminalOrders,
    errors: [],
  },
  putCommandOutcome: {
    method: 'PUT',
    path: '/api/terminal/command-outcomes',
    summary: 'How a command came out. The same again is no error.',
    body: commandOutcome,
    status: 200,
    answer: kept,
    errors: [],
  },
  putTerminalFile: {
    method: 'POST',
    path: '/api/terminal/files',
    summary: 'A file for whoever looks after the terminal. The newest twenty of each terminal are kept.',
    body: terminalFile,
    maxBody: base64Length + 1024,
    status: 201,
    answer: kept,
    errors: ['invalid-request'],
  },
} as const satisfies Record<string, Operation>;

/** The schemas of terminals that the document names. */
export const terminalSchemas = {
  TerminalState: terminalState,
  SignedCommand: signedCommand,
  TerminalOrders: terminalOrders,
  CommandOutcome: commandOutcome,
  TerminalFile: terminalFile,
  TerminalKept: kept,
} as const;
