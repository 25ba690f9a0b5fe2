import { createServer, type Server } from 'node:net';
import type { Duplex } from 'node:stream';
import { systemClock } from '../../device-drivers/system-clock.ts';
import { createEscposInterpreter, type PrintedLine } from './escpos-interpreter.ts';
import { bitsToPng, drawPaper } from './paper-picture.ts';

/** A line of a printed slip; a picture also comes as a PNG. Feeds without a mark are left out. */
export type PrintedSlipLine =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'raster'; readonly width: number; readonly height: number; readonly png: Buffer }
  | { readonly kind: 'qr'; readonly data: string }
  | { readonly kind: 'barcode'; readonly data: string };

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
  /** A slip stands across the way out of the presenter. */
  presenterJam: boolean;
  /** Somebody holds the feed button: it is offline meanwhile. */
  feedButton: boolean;
}

/**
 * What is wrong with its answers. `endless`: blocks of text have no end; `othersNumber`: the answer to a process ID has
 * another number; `double`: every answer comes twice; `late`: each comes two seconds after its question.
 */
export type WrongAnswers = 'endless' | 'othersNumber' | 'double' | 'late';

/** What may happen during a print. `jamAtCut`: the knife jams when it next cuts; `linkLost`: the cable is out, the printer stays on; `powerLost`: both; `powerOff`: the link stays (a serial server), and nothing is behind it. */
export type Mishap = keyof PrinterCondition | 'jamAtCut' | 'linkLost' | 'powerLost' | 'powerOff' | 'silent';

/** When: after so many more printed lines, received bytes or cuts. */
export type Moment = { readonly lines: number } | { readonly bytes: number } | { readonly cuts: number };

/** A receipt printer that speaks ESC/POS, on TCP or at the far end of a serial line, with a mechanism that can go wrong. */
export interface SimulatedReceiptPrinter {
  /** Listens on `host` (default 127.0.0.1); port 0 picks one. Gives the port. */
  listen(where: { readonly port: number; readonly host?: string }): Promise<{ readonly port: number }>;
  close(): Promise<void>;
  /** Joins it to a stream, such as one end of a pty pair, in place of what it was joined to. Gives the function that parts them. */
  attach(stream: Duplex): () => void;
  /** Slips cut off so far, oldest first. */
  readonly slips: readonly PrintedSlip[];
  /** The slip in the presenter's mouth; `null`: none, or no presenter. */
  readonly atMouth: PrintedSlip | null;
  /** The presenter moves a slip towards the mouth. */
  readonly onItsWay: boolean;
  /** A person takes it. */
  takeSlip(): void;
  /** Slips that were drawn back into the bin. */
  readonly retracted: readonly PrintedSlip[];
  /** What stands on the paper and is not cut off yet. */
  readonly uncut: PrintedSlip;
  /** Commands that the interpreter did not know. */
  readonly unknownCommands: readonly string[];
  /** It was told to report changes of its own accord (`GS a`). */
  readonly reportsByItself: boolean;
  /** Bytes received since it was made. */
  readonly receivedBytes: number;
  readonly condition: Readonly<PrinterCondition>;
  /** Changes the mechanism's condition: a printer that is in order again goes on with what it has in its buffer. */
  set(change: Partial<PrinterCondition>): void;
  /** No answer to anything while true. */
  setSilent(silent: boolean): void;
  /** Its answers are wrong in this way; `null`: they are true again. */
  setAnswers(wrong: WrongAnswers | null): void;
  /** Off: its buffer and what it was at are gone, it takes and says nothing, and the link stays up. */
  setPower(on: boolean): void;
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
  presenterJam: false,
  feedButton: false,
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
      case 'barcode':
        return [{ kind: 'barcode', data: line.data }];
      case 'feed':
        return [];
      default:
        return line satisfies never;
    }
  }),
  png: () => drawPaper(lines, dots),
});

/** What the printer says of itself, by `GS I n`. */
const IDENTITY: Readonly<Record<number, string>> = {
  65: '1.07 ESC/POS',
  66: 'BENCH',
  67: 'SIM-80',
  68: 'B0001',
};

/** How long a `late` answer takes, ms: longer than a driver waits. */
const LATE_MS = 2_000;

/**
 * Makes a simulated receipt printer with paper of `dots` dots (80 mm at 203 dpi); `presenter`: it holds slips out and has
 * a sensor there. `presenterMs`: how long the presenter moves before a slip is at the mouth.
 */
export const createSimulatedReceiptPrinter = ({
  dots = 576,
  presenter = false,
  presenterMs = 0,
}: {
  dots?: number;
  presenter?: boolean;
  presenterMs?: number;
} = {}): SimulatedReceiptPrinter => {
  const condition: PrinterCondition = { ...inOrder };
  const slips: PrintedSlip[] = [];
  const listeners = new Set<() => void>();
  const arranged: { when: Moment; mishap: Mishap }[] = [];
  const retracted: PrintedSlip[] = [];
  let waiting: PrintedSlip | null = null;
  let atMouth: PrintedSlip | null = null;
  let onItsWay = false;
  let paper: PrintedLine[] = [];
  let line: Duplex | null = null;
  let server: Server | null = null;
  let address: { port: number; host: string } | null = null;
  let silent = false;
  let on = true;
  let wrongAnswers: WrongAnswers | null = null;
  const switchedOff = new AbortController();
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
    condition.unrecoverableError ||
    condition.feedButton;
  const errorState = (): boolean =>
    condition.cutterFault ||
    condition.overheated ||
    condition.recoverableError ||
    condition.unrecoverableError;

  const write = (bytes: readonly number[]): void => {
    if (on && !silent && line !== null && !line.destroyed) line.write(Uint8Array.from(bytes));
  };
  const reply = (bytes: readonly number[]): void => {
    switch (wrongAnswers) {
      case null:
        write(bytes);
        break;
      case 'endless':
        write(bytes.length > 1 && bytes.at(-1) === 0 ? [...bytes.slice(0, -1), 0x2e] : bytes);
        break;
      case 'othersNumber':
        write(bytes[1] === 0x22 ? [0x37, 0x22, 0x39, 0x39, 0x39, 0x39, 0] : bytes);
        break;
      case 'double':
        write([...bytes, ...bytes]);
        break;
      case 'late':
        void systemClock.sleep(LATE_MS, switchedOff.signal).then(
          () => write(bytes),
          () => undefined,
        );
        break;
      default:
        wrongAnswers satisfies never;
    }
  };

  const bits = (...set: readonly (readonly [number, boolean])[]): number =>
    set.reduce((byte, [position, on]) => byte | (on ? 1 << position : 0), 0);

  /** DLE EOT n of the command reference: bits 1 and 4 are always set. */
  const realTimeStatus = (n: number): number => {
    switch (n) {
      case 1:
        return 0x12 | bits([3, offline()], [6, condition.feedButton]);
      case 2:
        return (
          0x12 |
          bits(
            [2, condition.coverOpen],
            [3, condition.feedButton],
            [5, condition.paperOut],
            [6, errorState()],
          )
        );
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
  /** DLE EOT 20 of the KPM manuals: 10 0F, paper, user, recoverable and unrecoverable errors. */
  const fullStatus = (): readonly number[] => [
    0x10,
    0x0f,
    bits([0, condition.paperOut], [2, condition.paperNearEnd || condition.paperOut], [5, atMouth !== null]),
    bits([1, condition.coverOpen], [5, condition.feedButton]),
    bits([0, condition.overheated], [6, condition.presenterJam]),
    bits([0, condition.cutterFault], [2, condition.unrecoverableError]),
  ];
  const automaticStatus = (): readonly number[] => [
    0x10 | bits([3, offline()], [5, condition.coverOpen], [6, condition.feedButton]),
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
      case 'powerOff':
        setPower(false);
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
        const slip = asSlip(paper, dots);
        slips.push(slip);
        waiting = presenter ? slip : null;
        paper = [];
        passed('cuts');
        changed();
      },
      reply,
      paperSensors,
      identity: (n) => IDENTITY[n] ?? null,
      ...(presenter
        ? {
            ejector: {
              present() {
                const slip = waiting;
                waiting = null;
                onItsWay = true;
                const arrive = (): void => {
                  onItsWay = false;
                  if (slip !== null && !condition.presenterJam) atMouth = slip;
                  changed();
                };
                if (presenterMs === 0) arrive();
                else void systemClock.sleep(presenterMs, switchedOff.signal).then(arrive, () => undefined);
              },
              retract() {
                const slip = atMouth ?? waiting;
                if (slip !== null && !condition.presenterJam) {
                  retracted.push(slip);
                  atMouth = null;
                  waiting = null;
                }
                changed();
              },
              eject() {
                if (!condition.presenterJam) {
                  atMouth = null;
                  waiting = null;
                }
                changed();
              },
              status: () =>
                bits(
                  [0, condition.paperNearEnd],
                  [2, !condition.paperOut],
                  [3, atMouth !== null],
                  [6, errorState()],
                  [7, condition.presenterJam],
                ),
            },
          }
        : {}),
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
    if (dle === 0x10 && eot === 0x04 && n === 0x14 && presenter) reply(fullStatus());
    // DLE ENQ 2 recovers from an error that can be recovered from, and throws the buffers away.
    if (dle === 0x10 && eot === 0x05 && n === 0x02 && condition.recoverableError) {
      interpreter.clear();
      set({ recoverableError: false });
    }
    if (tail.length === 10 && Buffer.from(tail).toString('hex') === '10140801031401060208') {
      interpreter.clear();
      tail = [];
      reply([0x37, 0x25, 0x00]);
    }
  };

  const receive = (chunk: Uint8Array): void => {
    for (const byte of chunk) {
      if (!linkUp || !on) return;
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
    line?.destroy();
    line = null;
    changed();
  };

  const join = (stream: Duplex): void => {
    line = stream;
    linkUp = true;
    automaticMask = 0;
    stream.on('data', (chunk: Buffer) => {
      if (line === stream) receive(chunk);
    });
    stream.on('error', () => undefined);
    stream.on('close', () => {
      if (line === stream) line = null;
      changed();
    });
    changed();
  };

  const setPower = (next: boolean): void => {
    if (!next) {
      interpreter.reset();
      tail = [];
      automaticMask = 0;
    }
    on = next;
    changed();
  };

  const open = (): Promise<number> =>
    new Promise((resolve, reject) => {
      const opening = createServer((connected) => {
        // A print server of this kind has one host at a time; a new connection takes the place of the old one.
        line?.destroy();
        connected.setNoDelay(true);
        join(connected);
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
      line?.destroy();
      line = null;
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
    close: async () => {
      switchedOff.abort(new Error('closed'));
      await closeServer();
    },
    attach(stream) {
      join(stream);
      return () => {
        if (line === stream) line = null;
      };
    },
    slips,
    get atMouth() {
      return atMouth;
    },
    get onItsWay() {
      return onItsWay;
    },
    takeSlip() {
      atMouth = null;
      changed();
    },
    retracted,
    get uncut() {
      return asSlip(paper, dots);
    },
    unknownCommands: interpreter.unknown,
    get reportsByItself() {
      return automaticMask !== 0;
    },
    get receivedBytes() {
      return receivedBytes;
    },
    condition,
    set,
    setSilent(value) {
      silent = value;
    },
    setAnswers(wrong) {
      wrongAnswers = wrong;
    },
    setPower,
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
