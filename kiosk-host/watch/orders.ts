import type { KeyObject } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Logger } from 'pino';
import { isTrustedCommand } from '../../court/contract/receipt-signature.ts';
import {
  type CommandOutcome,
  signedCommand,
  type TerminalOrder,
} from '../../court/contract/terminals/terminal-state.ts';
import type { Clock } from '../../device-drivers/contract.ts';
import type { Closures } from '../maintenance/closures.ts';
import type { Exports } from '../maintenance/exports.ts';
import type { Inspected } from '../maintenance/parts/inspected.ts';
import type { StaffLog } from '../maintenance/staff-log.ts';

/** Commands that were carried out are remembered for so many days: no broker keeps one longer. */
const rememberedDays = 30;

/** Carries out what the court orders from afar. */
export interface Orders {
  /**
   * Carries out one command and tells how it came out; `null`: it is no command, or it was carried out before. It must be signed
   * by a key that this terminal trusts, be for this terminal, and not be past its time. It is noted before it is begun: a power
   * cut in the middle does not do it twice.
   */
  take(message: unknown): Promise<CommandOutcome | null>;
}

/** Orders to this terminal. */
export const createOrders = (means: {
  readonly terminalId: string;
  readonly trustedKeys: ReadonlyMap<string, KeyObject>;
  readonly clock: Clock;
  readonly log: Logger;
  readonly database: DatabaseSync;
  readonly closures: Closures;
  readonly inspected: Inspected;
  readonly exports: Exports;
  readonly staffLog: StaffLog;
}): Orders => {
  const { terminalId, clock, log, database, closures, inspected, staffLog } = means;

  const carryOut = async (order: TerminalOrder, expiresAt: number): Promise<boolean> => {
    switch (order.kind) {
      case 'lock':
        closures.set({ kind: 'terminal' }, true, order.notice);
        return true;
      case 'unlock':
        closures.set({ kind: 'terminal' }, false);
        return true;
      case 'restart': {
        const { driver } = inspected.part(order.device);
        if (driver === undefined || closures.isClosed({ kind: 'device', id: order.device })) return false;
        await driver.stop();
        driver.start();
        return true;
      }
      case 'sendBundle': {
        const { kind } = await means.exports.make(
          { what: 'bundle', to: 'court' },
          AbortSignal.timeout(120_000),
        );
        return kind === 'court';
      }
      case 'notice':
        closures.setNotice(order.text, expiresAt);
        return true;
      default:
        return order satisfies never;
    }
  };

  const isNew = (commandId: string): boolean => {
    database
      .prepare('delete from command_done where at < ?')
      .run(clock.now() - rememberedDays * 24 * 3_600_000);
    return (
      database
        .prepare('insert or ignore into command_done (command, at) values (?, ?)')
        .run(commandId, clock.now()).changes > 0
    );
  };

  return {
    take: async (message) => {
      const parsed = signedCommand.safeParse(message);
      if (!parsed.success || !isTrustedCommand(parsed.data, means.trustedKeys)) {
        log.warn({ code: 'command-refused' }, 'command-refused');
        return null;
      }
      const { commandId, order, ...command } = parsed.data.command;
      const tell = (outcome: CommandOutcome['outcome']): CommandOutcome => ({
        commandId,
        terminalId,
        at: new Date(clock.now()).toISOString(),
        outcome,
      });
      if (command.terminalId !== terminalId) return tell('notOurs');
      const expiresAt = Date.parse(command.expiresAt);
      if (!isNew(commandId)) return null;
      if (expiresAt <= clock.now()) return tell('expired');
      const done = await carryOut(order, expiresAt).catch((error: Error) => {
        log.error({ code: 'command-failed', order: order.kind, reason: error.name }, 'command-failed');
        return false;
      });
      staffLog.note('command', order.kind, done ? 'done' : 'failed');
      return tell(done ? 'done' : 'failed');
    },
  };
};
