import type { Duplex } from 'node:stream';
import type { Clock } from '../../device-drivers/contract.ts';

/** A code that a person shows. */
export interface ShownCode {
  /** Symbology identifier, such as `]Q1`. */
  readonly aim: string;
  readonly bytes: Uint8Array;
}

/**
 * The commands that a simulated scanner knows. `plain`: none, it reads whatever it sees; `honeywell`: SYN T CR and
 * SYN U CR, unanswered; `newland`: unified commands, answered.
 */
export type ScannerDialect = 'plain' | 'honeywell' | 'newland';

/** What is wrong with the scanner or with what it sends. */
export type LineScannerFault =
  | { readonly kind: 'silent' }
  | { readonly kind: 'garbageBefore'; readonly bytes?: Uint8Array }
  /** Only the first half of a code comes, and no end. */
  | { readonly kind: 'halfCode' }
  | { readonly kind: 'noSuffix' }
  | { readonly kind: 'noIdentifier' }
  /** Control bytes within the code. */
  | { readonly kind: 'controlBytes' }
  /** Each code comes with this many bytes more. */
  | { readonly kind: 'overlong'; readonly by: number }
  /** Each byte comes alone, this many ms apart. */
  | { readonly kind: 'splitEveryByte'; readonly apart: number }
  | { readonly kind: 'twice' }
  /** Commands are refused (NAK). */
  | { readonly kind: 'refuses' }
  /** Commands are answered this much later. */
  | { readonly kind: 'lateAnswer'; readonly ms: number }
  /** It reads what nobody shows it, all the time: so many codes at once. */
  | { readonly kind: 'flood'; readonly codes: number };

/** A simulated scanner on a byte line. Knows nothing of the driver. */
export interface SimulatedLineScanner {
  attach(stream: Duplex): () => void;
  /** Holds a code before it. It is read at once, or, by a scanner that is triggered, when it is told to read. */
  show(code: ShownCode): void;
  inject(fault: LineScannerFault): () => void;
  heal(): void;
  /** What was written to it, as text. */
  readonly commands: readonly string[];
  /** It was told to read and has not read yet. */
  readonly isReading: boolean;
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));

const SUFFIX: Readonly<Record<ScannerDialect, string>> = { plain: '\r\n', honeywell: '\r', newland: '\r\n' };

const NOISE = Uint8Array.of(0x7f, 0x13, 0xe0, 0x59);

/** Commands in what has come, and what is left over. */
const cutCommands = (text: string, dialect: ScannerDialect): { commands: string[]; rest: string } => {
  const end = dialect === 'newland' ? '\x03' : '\r';
  const parts = text.split(end);
  const rest = parts.pop() ?? '';
  return { commands: parts.map((part) => part + end), rest };
};

/** Makes a simulated scanner. Its first code may be shown before anybody is attached: then it is lost. */
export const createSimulatedLineScanner = (options: {
  readonly clock: Clock;
  readonly dialect: ScannerDialect;
}): SimulatedLineScanner => {
  const { clock, dialect } = options;
  const faults = new Set<LineScannerFault>();
  const commands: string[] = [];
  let stream: Duplex | null = null;
  let detach = (): void => undefined;
  let heard = '';
  let isReading = dialect === 'plain';
  let inView: ShownCode | null = null;
  /** What is sent goes out in its order, also where it is slow. */
  let sending: Promise<void> = Promise.resolve();

  const fault = <K extends LineScannerFault['kind']>(
    kind: K,
  ): Extract<LineScannerFault, { kind: K }> | undefined =>
    [...faults].find((one): one is Extract<LineScannerFault, { kind: K }> => one.kind === kind);

  const write = (bytes: Uint8Array): void => {
    if (stream?.writable) stream.write(bytes);
  };
  const send = (bytes: Uint8Array): void => {
    if (fault('silent')) return;
    const slow = fault('splitEveryByte');
    sending = sending.then(async () => {
      if (!slow) return write(bytes);
      for (const byte of bytes) {
        write(Uint8Array.of(byte));
        await clock.sleep(slow.apart);
      }
    });
  };

  const sendCode = (code: ShownCode): void => {
    const content = joined(
      code.bytes,
      new Uint8Array(fault('overlong')?.by ?? 0).fill(0x41),
      fault('controlBytes') ? Uint8Array.of(0x00, 0x08) : new Uint8Array(),
    );
    const identifier = fault('noIdentifier') ? '' : code.aim;
    const payload = joined(bytesOf(identifier), content);
    const garbage = fault('garbageBefore');
    const before = garbage ? (garbage.bytes ?? NOISE) : new Uint8Array();
    if (fault('halfCode')) {
      send(joined(before, payload.subarray(0, Math.floor(payload.length / 2))));
      return;
    }
    const line = joined(before, payload, bytesOf(fault('noSuffix') ? '' : SUFFIX[dialect]));
    send(fault('twice') ? joined(line, line) : line);
  };

  const lookAtCode = (): void => {
    if (!isReading || inView === null) return;
    const code = inView;
    inView = null;
    isReading = dialect === 'plain';
    sendCode(code);
  };

  const answer = (command: string): void => {
    const tag = command.slice('~\x010000'.length, -';\x03'.length);
    const isKnown = /^#(SCNTRG[01]|SCNMOD\*)$/.test(tag);
    const verdict = fault('refuses') ? '\x15' : isKnown ? '\x06' : '\x05';
    const body = tag === '#SCNMOD*' ? '#SCNMOD0' : tag;
    const reply = bytesOf(`\x02\x010000${body}${verdict};\x03`);
    const late = fault('lateAnswer');
    if (!late) send(reply);
    else void clock.sleep(late.ms).then(() => send(reply));
    if (fault('refuses')) return;
    if (tag === '#SCNTRG1') isReading = true;
    if (tag === '#SCNTRG0') isReading = false;
  };
  const obey = (command: string): void => {
    commands.push(command);
    if (dialect === 'newland') answer(command);
    if (dialect === 'honeywell' && command === '\x16T\r') isReading = true;
    if (dialect === 'honeywell' && command === '\x16U\r') isReading = false;
    lookAtCode();
  };

  return {
    attach: (next) => {
      detach();
      stream = next;
      heard = '';
      const onData = (chunk: Buffer): void => {
        const cut = cutCommands(heard + chunk.toString('latin1'), dialect);
        heard = cut.rest;
        for (const command of cut.commands) obey(command);
      };
      const onError = (): void => undefined;
      next.on('data', onData);
      next.on('error', onError);
      detach = () => {
        next.off('data', onData);
        if (stream === next) stream = null;
        detach = () => undefined;
      };
      const mine = detach;
      return () => mine();
    },
    show: (code) => {
      inView = code;
      lookAtCode();
    },
    inject: (next) => {
      faults.add(next);
      if (next.kind === 'flood')
        for (let count = 0; count < next.codes; count += 1)
          sendCode({ aim: ']Q1', bytes: bytesOf(`UNASKED-${count}`) });
      return () => faults.delete(next);
    },
    heal: () => faults.clear(),
    commands,
    get isReading() {
      return isReading;
    },
  };
};
