import { createServer, type Server, type Socket } from 'node:net';
import { createEscposInterpreter, type PrintedLine } from './escpos-interpreter.ts';
import { bitsToPng, drawPaper } from './paper-picture.ts';

/** A line of a printed slip; a picture also comes as a PNG. Feeds without a mark are left out. */
export type PrintedSlipLine =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'raster'; readonly width: number; readonly height: number; readonly png: Buffer }
  | { readonly kind: 'qr'; readonly data: string };

/** A piece of paper that was cut off. */
export interface PrintedSlip {
  readonly lines: readonly PrintedSlipLine[];
  /** The whole piece of paper as a picture. */
  png(): Promise<Buffer>;
}

/** What can be wrong with the printer's mechanism; all false is a printer in order. */
export interface PrinterCondition {
  paperOut: boolean;
  paperNearEnd: boolean;
  coverOpen: boolean;
  cutterFault: boolean;
  overheated: boolean;
  recoverableError: boolean;
  unrecoverableError: boolean;
}

/** What may happen during a print. `jamAtCut`: the knife jams when it next cuts; `linkLost`: the cable is out, the printer stays on; `powerLost`: both. */
export type Mishap = keyof PrinterCondition | 'jamAtCut' | 'linkLost' | 'powerLost' | 'silent';

/** When: after so many more printed lines, received bytes or cuts. */
export type Moment = { readonly lines: number } | { readonly bytes: number } | { readonly cuts: number };

/** A receipt printer on TCP that speaks ESC/POS, with a mechanism that can go wrong. */
export interface SimulatedReceiptPrinter {
  /** Listens on `host` (default 127.0.0.1); port 0 picks one. Gives the port. */
  listen(where: { readonly port: number; readonly host?: string }): Promise<{ readonly port: number }>;
  close(): Promise<void>;
  /** Slips cut off so far, oldest first. */
  readonly slips: readonly PrintedSlip[];
  /** What stands on the paper and is not cut off yet. */
  readonly uncut: PrintedSlip;
  /** Commands that the interpreter did not know. */
  readonly unknownCommands: readonly string[];
  /** Bytes received since it was made. */
  readonly receivedBytes: number;
  readonly condition: Readonly<PrinterCondition>;
  /** Changes the mechanism's condition: a printer that is in order again goes on with what it has in its buffer. */
  set(change: Partial<PrinterCondition>): void;
  /** No answer to anything while true. */
  setSilent(silent: boolean): void;
  /** Arranges one mishap. */
  arrange(when: Moment, mishap: Mishap): void;
  /** Cuts the network connection; the printer stays on and keeps its buffer. */
  dropLink(): void;
  /** Power and network are gone, the buffer too. */
  pull(): Promise<void>;
  /** Power and network are back, on the same port. */
  plug(): Promise<void>;
  /** Calls after each change of condition, each slip, each link event. */
  onChange(listener: () => void): () => void;
}

const inOrder: PrinterCondition = {
  paperOut: false,
  paperNearEnd: false,
  coverOpen: false,
  cutterFault: false,
  overheated: false,
  recoverableError: false,
  unrecoverableError: false,
};

const asSlip = (lines: readonly PrintedLine[], dots: number): PrintedSlip => ({
  lines: lines.flatMap((line): PrintedSlipLine[] => {
    switch (line.kind) {
      case 'text':
        return [{ kind: 'text', text: line.text }];
      case 'raster':
        return [
          {
            kind: 'raster',
            width: line.width,
            height: line.height,
            png: bitsToPng(line.width, line.height, line.bits),
          },
        ];
      case 'qr':
        return [{ kind: 'qr', data: line.data }];
      case 'feed':
        return [];
      default:
        return line satisfies never;
    }
  }),
  png: () => drawPaper(lines, dots),
});

/** Makes a simulated receipt printer with paper of `dots` dots (80 mm at 203 dpi). */
export const createSimulatedReceiptPrinter = ({
  dots = 576,
}: {
  dots?: number;
} = {}): SimulatedReceiptPrinter => {
  const condition: PrinterCondition = { ...inOrder };
  const slips: PrintedSlip[] = [];
  const listeners = new Set<() => void>();
  const arranged: { when: Moment; mishap: Mishap }[] = [];
  let paper: PrintedLine[] = [];
  let socket: Socket | null = null;
  let server: Server | null = null;
  let address: { port: number; host: string } | null = null;
  let silent = false;
  let jamAtCut = false;
  let receivedBytes = 0;
  let automaticMask = 0;
  /** The last bytes received, for commands that are obeyed on arrival. */
  let tail: number[] = [];

  const changed = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const offline = (): boolean =>
    condition.paperOut ||
    condition.coverOpen ||
    condition.cutterFault ||
    condition.overheated ||
    condition.recoverableError ||
    condition.unrecoverableError;
  const errorState = (): boolean =>
    condition.cutterFault ||
    condition.overheated ||
    condition.recoverableError ||
    condition.unrecoverableError;

  const reply = (bytes: readonly number[]): void => {
    if (!silent && socket !== null && !socket.destroyed) socket.write(Uint8Array.from(bytes));
  };

  const bits = (...set: readonly (readonly [number, boolean])[]): number =>
    set.reduce((byte, [position, on]) => byte | (on ? 1 << position : 0), 0);

  /** DLE EOT n of the command reference: bits 1 and 4 are always set. */
  const realTimeStatus = (n: number): number => {
    switch (n) {
      case 1:
        return 0x12 | bits([3, offline()]);
      case 2:
        return 0x12 | bits([2, condition.coverOpen], [5, condition.paperOut], [6, errorState()]);
      case 3:
        return (
          0x12 |
          bits(
            [2, condition.recoverableError],
            [3, condition.cutterFault],
            [5, condition.unrecoverableError],
            [6, condition.overheated],
          )
        );
      default: {
        const near = condition.paperNearEnd || condition.paperOut;
        return 0x12 | bits([2, near], [3, near], [5, condition.paperOut], [6, condition.paperOut]);
      }
    }
  };
  const paperSensors = (): number => {
    const near = condition.paperNearEnd || condition.paperOut;
    return bits([0, near], [1, near], [2, condition.paperOut], [3, condition.paperOut]);
  };
  const automaticStatus = (): readonly number[] => [
    0x10 | bits([3, offline()], [5, condition.coverOpen]),
    bits(
      [2, condition.recoverableError],
      [3, condition.cutterFault],
      [5, condition.unrecoverableError],
      [6, condition.overheated],
    ),
    paperSensors(),
    0x0f,
  ];

  const happen = (mishap: Mishap): void => {
    switch (mishap) {
      case 'linkLost':
        dropLink();
        break;
      case 'powerLost':
        void pull();
        break;
      case 'silent':
        silent = true;
        break;
      case 'jamAtCut':
        jamAtCut = true;
        break;
      default:
        set({ [mishap]: true });
    }
  };
  /** Counts down the arranged mishaps of one kind of moment. */
  const passed = (kind: 'lines' | 'bytes' | 'cuts'): void => {
    for (const one of [...arranged]) {
      const left = (one.when as Partial<Record<typeof kind, number>>)[kind];
      if (left === undefined) continue;
      if (left > 1) one.when = { [kind]: left - 1 } as unknown as Moment;
      else {
        arranged.splice(arranged.indexOf(one), 1);
        happen(one.mishap);
      }
    }
  };

  let linkUp = true;
  const interpreter = createEscposInterpreter(
    {
      mayRun: () => !offline(),
      mayCut() {
        if (!jamAtCut) return true;
        jamAtCut = false;
        set({ cutterFault: true });
        return false;
      },
      printed(line) {
        paper.push(line);
        if (line.kind !== 'feed') passed('lines');
      },
      cut() {
        slips.push(asSlip(paper, dots));
        paper = [];
        passed('cuts');
        changed();
      },
      reply,
      paperSensors,
      automaticStatus(mask) {
        automaticMask = mask;
        if (mask !== 0) reply(automaticStatus());
      },
    },
    dots,
  );

  const obeyOnArrival = (byte: number): void => {
    tail = [...tail.slice(-9), byte];
    const [dle, eot, n] = tail.slice(-3);
    if (dle === 0x10 && eot === 0x04 && n !== undefined && n >= 1 && n <= 4) reply([realTimeStatus(n)]);
    if (tail.length === 10 && Buffer.from(tail).toString('hex') === '10140801031401060208') {
      interpreter.clear();
      tail = [];
      reply([0x37, 0x25, 0x00]);
    }
  };

  const receive = (chunk: Uint8Array): void => {
    for (const byte of chunk) {
      if (!linkUp) return;
      receivedBytes += 1;
      interpreter.put(byte);
      obeyOnArrival(byte);
      passed('bytes');
    }
    interpreter.run();
  };

  const set = (change: Partial<PrinterCondition>): void => {
    Object.assign(condition, change);
    if (automaticMask !== 0) reply(automaticStatus());
    // Not from inside the interpreter: it looks at the condition itself.
    queueMicrotask(() => interpreter.run());
    changed();
  };

  const dropLink = (): void => {
    linkUp = false;
    socket?.destroy();
    socket = null;
    changed();
  };

  const open = (): Promise<number> =>
    new Promise((resolve, reject) => {
      const opening = createServer((connected) => {
        // A print server of this kind has one host at a time; a new connection takes the place of the old one.
        socket?.destroy();
        socket = connected;
        linkUp = true;
        automaticMask = 0;
        connected.setNoDelay(true);
        connected.on('data', (chunk) => {
          if (socket === connected) receive(chunk);
        });
        connected.on('error', () => undefined);
        connected.on('close', () => {
          if (socket === connected) socket = null;
          changed();
        });
        changed();
      });
      opening.once('error', reject);
      opening.listen(address?.port ?? 0, address?.host ?? '127.0.0.1', () => {
        server = opening;
        const bound = opening.address();
        resolve(typeof bound === 'object' && bound !== null ? bound.port : 0);
      });
    });

  const closeServer = (): Promise<void> =>
    new Promise((resolve) => {
      const closing = server;
      server = null;
      socket?.destroy();
      socket = null;
      if (closing === null) resolve();
      else closing.close(() => resolve());
    });

  const pull = async (): Promise<void> => {
    linkUp = false;
    interpreter.reset();
    tail = [];
    await closeServer();
    changed();
  };

  return {
    async listen({ port, host = '127.0.0.1' }) {
      address = { port, host };
      const bound = await open();
      address = { port: bound, host };
      return { port: bound };
    },
    close: closeServer,
    slips,
    get uncut() {
      return asSlip(paper, dots);
    },
    unknownCommands: interpreter.unknown,
    get receivedBytes() {
      return receivedBytes;
    },
    condition,
    set,
    setSilent(value) {
      silent = value;
    },
    arrange: (when, mishap) => void arranged.push({ when, mishap }),
    dropLink,
    pull,
    async plug() {
      if (server === null) await open();
      changed();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
