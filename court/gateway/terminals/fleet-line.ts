import { readFileSync } from 'node:fs';
import type { FastifyBaseLogger } from 'fastify';
import mqtt from 'mqtt';
import { heardTopics, readTopic, topicFilter, topicsOf } from '../../contract/terminals/mqtt-topics.ts';
import {
  commandOutcome,
  type SignedCommand,
  type TerminalState,
  terminalLife,
  terminalState,
} from '../../contract/terminals/terminal-state.ts';
import type { KnownTerminal } from '../gateway-config.ts';
import type { FleetSettings } from './fleet-settings.ts';
import type { TerminalStore } from './terminal-store.ts';

/** States are written together, the newest of each terminal, so often, ms. */
const writeEvery = 500;

/** The gateway's line to the terminals' broker. */
export interface FleetLine {
  /** Gives a command to the broker, which keeps it for a terminal that is away until its time is over. */
  send(signed: SignedCommand, now: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Hears how the terminals stand. A topic belongs to its terminal: what names another, or a terminal that this gateway does not
 * know, is left. Of a terminal that tells much, only the newest state is written.
 */
export const openFleetLine = (
  settings: FleetSettings,
  means: {
    readonly terminals: readonly KnownTerminal[];
    readonly store: TerminalStore;
    readonly log: FastifyBaseLogger;
  },
): FleetLine => {
  const { store, log } = means;
  const known = new Map(means.terminals.map((terminal) => [terminal.id, terminal]));
  const client = mqtt.connect(settings.url, {
    protocolVersion: 5,
    keepalive: 30,
    reconnectPeriod: 2_000,
    queueQoSZero: false,
    // What was told while nobody listened stands retained: no session is needed.
    clean: true,
    ...(settings.username === undefined ? {} : { username: settings.username }),
    ...(settings.password === undefined ? {} : { password: settings.password }),
    ...(settings.caFile === undefined ? {} : { ca: readFileSync(settings.caFile) }),
  });

  const states = new Map<string, { readonly court: string; readonly state: TerminalState }>();
  const lives = new Map<string, 'alive' | 'dead'>();
  let writing: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;

  const write = async (): Promise<void> => {
    const newest = [...states.values()];
    const told = [...lives];
    states.clear();
    lives.clear();
    await store.keepStates(newest);
    for (const [terminalId, life] of told) await store.keepLife(terminalId, life);
  };
  const soon = (): void => {
    timer ??= setTimeout(() => {
      timer = null;
      writing = writing
        .then(write)
        .catch((error: Error) => log.error({ fault: error.name }, 'terminal-states-not-kept'));
    }, writeEvery);
  };

  client.on('connect', () => {
    for (const kind of heardTopics) client.subscribe(topicFilter(kind), { qos: 1 }, () => undefined);
  });
  client.on('error', (error) =>
    log.warn({ code: 'broker-fault', reason: (error as NodeJS.ErrnoException).code ?? error.name }, 'fleet'),
  );
  client.on('message', (topic, payload) => {
    const from = readTopic(topic);
    const terminal = known.get(from?.terminalId ?? '');
    if (from === null || terminal === undefined) return;
    const json = parseJson(payload);
    const ours = (id: string): boolean => id === terminal.id;
    switch (from.kind) {
      case 'state': {
        const parsed = terminalState.safeParse(json);
        if (!parsed.success || !ours(parsed.data.terminalId)) break;
        states.set(terminal.id, { court: terminal.court, state: parsed.data });
        return soon();
      }
      case 'life': {
        const parsed = terminalLife.safeParse(json);
        if (!parsed.success || !ours(parsed.data.terminalId)) break;
        lives.set(terminal.id, parsed.data.life);
        return soon();
      }
      case 'outcome': {
        const parsed = commandOutcome.safeParse(json);
        if (!parsed.success || !ours(parsed.data.terminalId)) break;
        writing = writing
          .then(() => store.keepOutcome(parsed.data))
          .catch((error: Error) => log.error({ fault: error.name }, 'outcome-not-kept'));
        return undefined;
      }
      default:
        return undefined;
    }
    log.warn({ terminal: terminal.id, kind: from.kind }, 'terminal-not-understood');
    return undefined;
  });

  return {
    send: async (signed, now) => {
      const { terminalId, expiresAt } = signed.command;
      const seconds = Math.max(1, Math.ceil((Date.parse(expiresAt) - now) / 1000));
      await client.publishAsync(topicsOf(terminalId).command, JSON.stringify(signed), {
        qos: 1,
        properties: { messageExpiryInterval: seconds },
      });
    },
    close: async () => {
      if (timer !== null) clearTimeout(timer);
      await client.endAsync(!client.connected);
      await writing;
      await write().catch((error: Error) => log.error({ fault: error.name }, 'terminal-states-not-kept'));
    },
  };
};

const parseJson = (payload: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(payload).toString('utf8'));
  } catch {
    return null;
  }
};
