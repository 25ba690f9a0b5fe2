import { connect, type Socket } from 'node:net';
import { generate, type Packet, parser } from 'mqtt-packet';
import { topicsOf } from '../../court/contract/terminals/mqtt-topics.ts';
import type { TerminalState } from '../../court/contract/terminals/terminal-state.ts';

/** What the bench tells this process. */
export type FleetOrder =
  | { readonly kind: 'connect'; readonly port: number; readonly from: number; readonly count: number }
  /** Each terminal tells a new state, spread evenly over so long, ms. */
  | { readonly kind: 'tell'; readonly over: number }
  | { readonly kind: 'end' };

/** So many connections are opened at once. */
const atOnce = 50;
const v5 = { protocolVersion: 5 } as const;
/** Between two signs of life, s; and after a broken line it is tried again so often, and up to twice as long, ms: as the terminal does. */
const keepalive = 30;
const reconnectAfter = 5_000;

/** A state as a terminal with eleven parts tells it. */
const fleetState = (terminalId: string, at: number): TerminalState => ({
  terminalId,
  at: new Date(at).toISOString(),
  since: '2026-03-02T00:00:00.000Z',
  version: '0.1.0',
  commit: 'abcdef012345',
  health: 'ok',
  locked: false,
  closed: [],
  parts: [
    'cardReader',
    'scanner',
    'receiptPrinter',
    'pagePrinter',
    'courtLine',
    'clock',
    'disk',
    'memory',
    'touch',
    'screen',
    'sound',
  ].map((id) => ({
    id,
    deviceClass: id,
    state: 'online',
    need: 'good',
    fault: null,
    paper: id.endsWith('Printer') ? 'full' : null,
    lastTest: { at: '2026-03-02T10:00:00+08:00', outcome: 'healthy' },
  })),
  waiting: { count: 0, oldest: null },
});

interface Terminal {
  readonly id: string;
  socket: Socket | null;
  messageId: number;
}

let port = 0;
let terminals: Terminal[] = [];
let ending = false;

const send = ({ socket }: Terminal, packet: Packet): void => void socket?.write(generate(packet, v5));

const publish = (terminal: Terminal, topic: string, payload: string): void => {
  terminal.messageId = (terminal.messageId % 65_000) + 1;
  send(terminal, {
    cmd: 'publish',
    topic,
    payload,
    qos: 1,
    retain: true,
    dup: false,
    messageId: terminal.messageId,
  });
};

const tellState = (terminal: Terminal): void =>
  publish(terminal, topicsOf(terminal.id).state, JSON.stringify(fleetState(terminal.id, Date.now())));

/** Opens one terminal's line: its life, its state, its commands; a broken line is opened again. */
const open = (terminal: Terminal): Promise<void> =>
  new Promise((resolve) => {
    const topics = topicsOf(terminal.id);
    const socket = connect(port, '127.0.0.1');
    const packets = parser(v5);
    terminal.socket = socket;
    socket.setNoDelay(true);
    const pinging = setInterval(() => send(terminal, { cmd: 'pingreq' }), (keepalive * 1_000) / 2);
    socket.once('connect', () =>
      send(terminal, {
        cmd: 'connect',
        protocolId: 'MQTT',
        protocolVersion: 5,
        clean: true,
        clientId: `kiosk-${terminal.id}`,
        keepalive,
        will: {
          topic: topics.life,
          payload: Buffer.from(JSON.stringify({ terminalId: terminal.id, life: 'dead' })),
          qos: 1,
          retain: true,
        },
      }),
    );
    socket.on('data', (chunk) => packets.parse(chunk));
    packets.on('packet', (packet: Packet) => {
      if (packet.cmd === 'connack') {
        send(terminal, {
          cmd: 'subscribe',
          messageId: 65_535,
          subscriptions: [{ topic: topics.command, qos: 1 }],
        });
        publish(terminal, topics.life, JSON.stringify({ terminalId: terminal.id, life: 'alive' }));
        tellState(terminal);
      }
      if (packet.cmd === 'suback') resolve();
      if (packet.cmd === 'publish') {
        if (packet.messageId !== undefined) send(terminal, { cmd: 'puback', messageId: packet.messageId });
        const { command } = JSON.parse(packet.payload.toString()) as { command: { commandId: string } };
        publish(
          terminal,
          topics.outcome,
          JSON.stringify({
            commandId: command.commandId,
            terminalId: terminal.id,
            at: new Date().toISOString(),
            outcome: 'done',
          }),
        );
      }
    });
    socket.on('error', () => undefined);
    socket.once('close', () => {
      clearInterval(pinging);
      terminal.socket = null;
      if (ending) return;
      setTimeout(() => void open(terminal).then(resolve), reconnectAfter * (1 + Math.random()));
    });
  });

process.on('message', (order: FleetOrder) => {
  switch (order.kind) {
    case 'connect': {
      ({ port } = order);
      terminals = Array.from({ length: order.count }, (_, index) => ({
        id: `T${order.from + index}`,
        socket: null,
        messageId: 0,
      }));
      const waiting = [...terminals];
      const worker = async (): Promise<void> => {
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await open(next);
      };
      for (let count = 0; count < atOnce; count += 1) void worker();
      break;
    }
    case 'tell': {
      const begun = Date.now();
      let done = 0;
      const tick = setInterval(() => {
        const due = Math.min(
          terminals.length,
          Math.ceil((terminals.length * (Date.now() - begun)) / Math.max(1, order.over)),
        );
        for (; done < due; done += 1) {
          const terminal = terminals[done];
          if (terminal) tellState(terminal);
        }
        if (done >= terminals.length) clearInterval(tick);
      }, 20);
      break;
    }
    case 'end':
      ending = true;
      process.exit(0);
      break;
    default:
      order satisfies never;
  }
});
