import { randomUUID } from 'node:crypto';
import { signCommand } from '../../contract/receipt-signature.ts';
import type { SignedCommand, TerminalOrder } from '../../contract/terminals/terminal-state.ts';
import type { GatewayMeans } from '../handlers.ts';
import type { FleetLine } from './fleet-line.ts';
import { createTerminalStore } from './terminal-store.ts';

/** How long each order holds, ms: what was meant for now is not done tomorrow. A notice stands for as long. */
const holds: Readonly<Record<TerminalOrder['kind'], number>> = {
  lock: 24 * 3_600_000,
  unlock: 24 * 3_600_000,
  restart: 10 * 60_000,
  sendBundle: 6 * 3_600_000,
  notice: 12 * 3_600_000,
};

/** Signs an order, keeps it, and gives it to the broker where there is one; without, the terminal fetches it with its next state. */
export const orderTerminal = async (
  { database, clock, key }: Pick<GatewayMeans, 'database' | 'clock' | 'key'>,
  fleet: FleetLine | null,
  {
    terminalId,
    order,
    by,
  }: { readonly terminalId: string; readonly order: TerminalOrder; readonly by: string },
): Promise<SignedCommand> => {
  const now = clock.now();
  const signed = signCommand(
    {
      commandId: randomUUID(),
      terminalId,
      at: new Date(now).toISOString(),
      expiresAt: new Date(now + holds[order.kind]).toISOString(),
      order,
    },
    key.privateKey,
  );
  await createTerminalStore(database).keepCommand(signed, by);
  // The broker may be away: the command stands in the list as not answered, and can be given again.
  await fleet?.send(signed, now).catch(() => undefined);
  return signed;
};
