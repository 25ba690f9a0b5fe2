import { type Clock, newLinkCounters } from '../contract.ts';
import { DEFAULT_PROTOCOL, loadCardReaderProtocol } from '../id-card-reader/load-protocol.ts';
import type { Transport } from '../transports/transport.ts';

/** What a probe of a serial port found. `busy`: somebody has it open, and it was not touched. */
export type ProbeOutcome =
  | { readonly found: 'cardReader'; readonly protocol: string; readonly moduleNumber: string | null }
  | { readonly found: 'nothing' | 'busy' | 'noPort' };

/**
 * Asks whether a resident-ID reader is behind a serial port: for the number of its security module, which moves
 * nothing in a reader. Another device gets ten bytes that mean nothing to it; therefore it is asked only where the
 * technician wants it.
 */
export const probeCardReader = async (
  transport: Transport,
  clock: Clock,
  signal: AbortSignal,
): Promise<ProbeOutcome> => {
  const loaded = await loadCardReaderProtocol(DEFAULT_PROTOCOL);
  if (!loaded.ok) throw new Error(`no protocol ${DEFAULT_PROTOCOL}`);
  const opened = await transport.open(signal);
  if (!opened.ok) return { found: opened.error.code === 'busy' ? 'busy' : 'noPort' };
  const connection = opened.value;
  try {
    const asked = await loaded.value.attach({ connection, clock, counters: newLinkCounters() }).identify();
    return asked.ok
      ? { found: 'cardReader', protocol: loaded.value.name, moduleNumber: asked.value.moduleNumber }
      : { found: 'nothing' };
  } finally {
    await connection.close();
  }
};
