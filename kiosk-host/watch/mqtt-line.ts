import { readFileSync } from 'node:fs';
import mqtt, { type MqttClient } from 'mqtt';
import type { Logger } from 'pino';
import { topicsOf } from '../../court/contract/terminals/mqtt-topics.ts';
import type { TerminalAlarm, TerminalState } from '../../court/contract/terminals/terminal-state.ts';
import type { Clock } from '../../device-drivers/contract.ts';
import type { Orders } from './orders.ts';
import type { StateSource } from './terminal-state.ts';

/** How a terminal reaches the broker. */
export interface MqttSettings {
  readonly url: string;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  /** File of the certificate authority of the broker (PEM); absent: the system's. */
  readonly caFile?: string | undefined;
}

/** How often a state is looked at for a change, and told all the same, ms. */
const lookEvery = 2_000;
const tellEvery = 5 * 60_000;

/** After a broken line it is tried again so often, and up to twice as long, ms. */
const reconnectAfter = 5_000;

/** The broker keeps commands for a terminal that is away for so long, s; each has its own expiry besides. */
const sessionSeconds = 24 * 3_600;

/** A running line to the broker. */
export interface MqttLine {
  close(): Promise<void>;
}

/**
 * The line to an MQTT 5 broker: `life` with the broker's will for a broken line, `state` at each change (both retained), an `alarm` for
 * each part that begins or ceases to need somebody, and commands, each answered on `outcome`. While it is offline nothing is
 * queued, so that nothing grows: when it is back it tells how it stands then.
 */
export const openMqttLine = (
  settings: MqttSettings,
  means: {
    readonly terminalId: string;
    readonly clock: Clock;
    readonly log: Logger;
    readonly source: StateSource;
    readonly orders: Orders;
    /** 0..1 */
    readonly random: () => number;
  },
): MqttLine => {
  const { terminalId, clock, log, source, orders, random } = means;
  const topics = topicsOf(terminalId);
  const life = (word: 'alive' | 'dead'): string => JSON.stringify({ terminalId, life: word });
  const client: MqttClient = mqtt.connect(settings.url, {
    protocolVersion: 5,
    clientId: `kiosk-${terminalId}`,
    clean: false,
    keepalive: 30,
    // A broker that comes back does not get all terminals in one second.
    reconnectPeriod: reconnectAfter * (1 + random()),
    connectTimeout: 10_000,
    queueQoSZero: false,
    resubscribe: false,
    properties: { sessionExpiryInterval: sessionSeconds, receiveMaximum: 20 },
    will: { topic: topics.life, payload: Buffer.from(life('dead')), qos: 1, retain: true },
    ...(settings.username === undefined ? {} : { username: settings.username }),
    ...(settings.password === undefined ? {} : { password: settings.password }),
    ...(settings.caFile === undefined ? {} : { ca: readFileSync(settings.caFile) }),
  });

  /** Only on a line that stands: otherwise the client would keep it. */
  const publish = async (topic: string, payload: string, retain: boolean): Promise<boolean> => {
    if (!client.connected) return false;
    try {
      await client.publishAsync(topic, payload, { qos: 1, retain });
      return true;
    } catch {
      return false;
    }
  };

  let told = '';
  let toldAt = 0;
  let parts = new Map<string, TerminalState['parts'][number]>();

  const tell = async (): Promise<void> => {
    const state = source.now();
    const { at, ...rest } = state;
    const now = JSON.stringify(rest);
    if (now === told && clock.now() - toldAt < tellEvery) return;
    const alarms = state.parts.flatMap(({ id, need, fault }): TerminalAlarm[] => {
      const before = parts.get(id);
      const begins = before === undefined ? need === 'bad' : before.need !== need || before.fault !== fault;
      return begins ? [{ terminalId, at, part: id, need, fault }] : [];
    });
    if (!(await publish(topics.state, JSON.stringify(state), true))) return;
    told = now;
    toldAt = clock.now();
    parts = new Map(state.parts.map((part) => [part.id, part]));
    for (const alarm of alarms) await publish(topics.alarm, JSON.stringify(alarm), false);
  };

  client.on('connect', () => {
    log.info({ code: 'broker-up' }, 'broker-up');
    told = '';
    client.subscribe(topics.command, { qos: 1 }, () => undefined);
    void publish(topics.life, life('alive'), true).then(() => tell());
  });
  client.on('close', () => {
    // What was under way is told anew from how it stands then.
    told = '';
  });
  client.on('error', (error) =>
    log.warn(
      { code: 'broker-fault', reason: (error as NodeJS.ErrnoException).code ?? error.name },
      'broker-fault',
    ),
  );
  client.on('message', (_topic, payload) => {
    const take = async (): Promise<void> => {
      const outcome = await orders.take(parseJson(payload));
      if (outcome !== null) await publish(topics.outcome, JSON.stringify(outcome), false);
    };
    void take();
  });

  const stopping = new AbortController();
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await tell();
      await clock.sleep(lookEvery, stopping.signal).catch(() => undefined);
    }
  };
  void run();

  return {
    close: async () => {
      stopping.abort();
      // A terminal that is shut down in order says so itself; the will is for one that cannot.
      await publish(topics.life, life('dead'), true);
      await client.endAsync(!client.connected);
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
