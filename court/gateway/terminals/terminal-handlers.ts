import { createHash } from 'node:crypto';
import { fail, ok } from '../../../flows/result.ts';
import type { terminalOperations } from '../../contract/terminals/terminal-operations.ts';
import type { ApiParts, HandlersOf } from '../handlers.ts';
import { createTerminalStore } from './terminal-store.ts';

/** What a terminal tells of itself over the API. A state of another terminal than that of the token is refused. */
export const terminalHandlers = (parts: ApiParts): HandlersOf<typeof terminalOperations> => {
  const { clock, database } = parts;
  const terminals = createTerminalStore(database);
  const at = (): string => new Date(clock.now()).toISOString();
  return {
    putTerminalState: async ({ terminal, body }) => {
      if (body.terminalId !== terminal.id) return fail({ code: 'not-your-terminal' });
      await terminals.keepStates([{ court: terminal.court, state: body }]);
      return ok({ commands: [...(await terminals.pending(terminal.id, at()))] });
    },
    putCommandOutcome: async ({ terminal, body }) => {
      if (body.terminalId !== terminal.id) return fail({ code: 'not-your-terminal' });
      await terminals.keepOutcome(body);
      return ok({ state: 'kept' });
    },
    putTerminalFile: async ({ terminal, body }) => {
      const sha256 = createHash('sha256').update(Buffer.from(body.base64, 'base64')).digest('hex');
      if (sha256 !== body.sha256) return fail({ code: 'invalid-request' });
      await terminals.keepFile(terminal.id, at(), body);
      return ok({ state: 'kept' });
    },
  };
};
