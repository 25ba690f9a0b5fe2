import type { Duplex } from 'node:stream';
import type { Clock } from '../../device-drivers/contract.ts';

/** Functions that the unit knows. */
type KnownFunction = 0x01 | 0x02 | 0x05 | 0x0f;

/** What is wrong with the unit; `on` limits it to one function, `times` to so many requests. */
export type ModbusUnitFault = (
  | { readonly kind: 'silent' }
  /** Every request is refused with this exception code. */
  | { readonly kind: 'exception'; readonly code: number }
  | { readonly kind: 'badCrc' }
  /** The byte count of a reading promises this many more bytes than follow; fewer, where it is negative. The CRC fits. */
  | { readonly kind: 'lyingCount'; readonly by: number }
  /** Answers carry the address of another unit. */
  | { readonly kind: 'wrongUnit' }
  /** The echo of a write names another channel. */
  | { readonly kind: 'wrongEcho' }
  | { readonly kind: 'lateAnswer'; readonly ms: number }
  | { readonly kind: 'splitEveryByte' }
  | { readonly kind: 'garbageBefore' }
  | { readonly kind: 'twice' }
  /** This relay does not move, and the unit says so when it is asked. */
  | { readonly kind: 'stuckCoil'; readonly channel: number }
) & { readonly on?: KnownFunction; readonly times?: number };

/** A simulated Modbus RTU unit with relays and inputs. Channels are counted from 1. */
export interface SimulatedModbusUnit {
  /** Serves a byte stream; gives the function that lets go of it. Wires may be several, as behind a serial server. */
  attach(stream: Duplex): () => void;
  relay(channel: number): boolean;
  input(channel: number): boolean;
  setInput(channel: number, on: boolean): void;
  /** Calls whenever a relay moves. Gives the function that ends it. */
  onRelay(listener: (channel: number, on: boolean) => void): () => void;
  /** The supply was cut and is back: every relay has fallen off. Links stay, for the adapter has its own supply. */
  restart(): void;
  inject(fault: ModbusUnitFault): () => void;
  heal(): void;
  /** Function codes of the requests to this unit, in order. */
  readonly requests: readonly number[];
}

/** CRC-16/MODBUS by table: made here, apart from the driver's, so that one mistake is not made twice. */
const CRC_TABLE = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value % 2 === 1 ? Math.floor(value / 2) ^ 0xa001 : value / 2;
  return value;
});

const crcOf = (bytes: Uint8Array): number =>
  bytes.reduce((crc, byte) => (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0), 0xffff);

const withCrc = (body: readonly number[]): Uint8Array => {
  const crc = crcOf(Uint8Array.from(body));
  return Uint8Array.from([...body, crc % 256, Math.floor(crc / 256)]);
};

/** A pause this long ends an unfinished request, ms. The protocol says 3.5 characters; TCP and USB make more of it. */
const FRAME_END = 100;

const GARBAGE: readonly number[] = [0x00, 0xff, 0x01, 0x02, 0x7d];

/** Makes a unit. `knowsWriteCoils` false: a cheaper board, which has no function 0F. */
export const createSimulatedModbusUnit = (options: {
  readonly clock: Clock;
  readonly unit?: number;
  readonly relays?: number;
  readonly inputs?: number;
  readonly knowsWriteCoils?: boolean;
}): SimulatedModbusUnit => {
  const { clock, unit = 1, knowsWriteCoils = true } = options;
  const relays = Array.from({ length: options.relays ?? 8 }, () => false);
  const inputs = Array.from({ length: options.inputs ?? 8 }, () => false);
  const requests: number[] = [];
  const listeners = new Set<(channel: number, on: boolean) => void>();
  let faults: { readonly fault: ModbusUnitFault; left: number }[] = [];

  const strikes = <K extends ModbusUnitFault['kind']>(
    kind: K,
    code: number,
  ): Extract<ModbusUnitFault, { kind: K }> | undefined => {
    const entry = faults.find(
      ({ fault, left }) => fault.kind === kind && left > 0 && (fault.on === undefined || fault.on === code),
    );
    if (!entry) return undefined;
    entry.left -= 1;
    return entry.fault as Extract<ModbusUnitFault, { kind: K }>;
  };

  const move = (index: number, on: boolean): void => {
    const isStuck = faults.some(({ fault }) => fault.kind === 'stuckCoil' && fault.channel === index + 1);
    if (isStuck || relays[index] === on) return;
    relays[index] = on;
    for (const listener of [...listeners]) listener(index + 1, on);
  };

  const exception = (code: number, exceptionCode: number): readonly number[] => [
    unit,
    code | 0x80,
    exceptionCode,
  ];

  const reading = (code: number, from: readonly boolean[], first: number, count: number) => {
    if (count < 1 || count > 2_000) return exception(code, 0x03);
    if (first + count > from.length) return exception(code, 0x02);
    const bytes = Array.from({ length: Math.ceil(count / 8) }, () => 0);
    for (let index = 0; index < count; index += 1)
      if (from[first + index])
        bytes[Math.floor(index / 8)] = (bytes[Math.floor(index / 8)] ?? 0) + 2 ** (index % 8);
    const lie = strikes('lyingCount', code);
    return [unit, code, bytes.length + (lie?.by ?? 0), ...bytes];
  };

  /** The body of the answer to a request whose CRC was right. */
  const bodyFor = (request: Uint8Array): readonly number[] => {
    const [, code = 0, firstHigh = 0, firstLow = 0, high = 0, low = 0] = request;
    const refusal = strikes('exception', code);
    if (refusal) return exception(code, refusal.code);
    const first = firstHigh * 256 + firstLow;
    const word = high * 256 + low;
    const echoed = strikes('wrongEcho', code) ? firstLow ^ 1 : firstLow;
    switch (code) {
      case 0x01:
        return reading(code, relays, first, word);
      case 0x02:
        return reading(code, inputs, first, word);
      case 0x05:
        if (word !== 0xff00 && word !== 0) return exception(code, 0x03);
        if (first >= relays.length) return exception(code, 0x02);
        move(first, word !== 0);
        return [unit, code, firstHigh, echoed, high, low];
      case 0x0f: {
        if (!knowsWriteCoils) return exception(code, 0x01);
        if (word < 1 || Math.ceil(word / 8) !== request[6]) return exception(code, 0x03);
        if (first + word > relays.length) return exception(code, 0x02);
        for (let index = 0; index < word; index += 1)
          move(
            first + index,
            Math.floor((request[7 + Math.floor(index / 8)] ?? 0) / 2 ** (index % 8)) % 2 === 1,
          );
        return [unit, code, firstHigh, echoed, high, low];
      }
      default:
        return exception(code, 0x01);
    }
  };

  const frameFor = (request: Uint8Array): Uint8Array => {
    const code = request[1] ?? 0;
    const body = bodyFor(request);
    const addressed = strikes('wrongUnit', code) ? [unit + 1, ...body.slice(1)] : body;
    let frame = withCrc(addressed);
    if (strikes('badCrc', code)) frame = frame.with(frame.length - 1, (frame.at(-1) ?? 0) ^ 0x40);
    if (strikes('garbageBefore', code)) frame = Uint8Array.from([...GARBAGE, ...frame]);
    return strikes('twice', code) ? Uint8Array.from([...frame, ...frame]) : frame;
  };

  /** The length of the request that begins a buffer; `undefined`: too few bytes yet. Of an unknown function, what came together. */
  const requestLength = (bytes: Uint8Array): number | undefined => {
    const code = bytes[1];
    if (code === undefined) return undefined;
    if (code === 0x0f) return bytes[6] === undefined ? undefined : 9 + bytes[6];
    return code === 0x01 || code === 0x02 || code === 0x05 ? 8 : Math.max(4, bytes.length);
  };

  const attach = (stream: Duplex): (() => void) => {
    let buffer: Uint8Array = new Uint8Array();
    let heardAt = Number.NEGATIVE_INFINITY;
    let attached = true;
    let output: Promise<void> = Promise.resolve();

    const write = (bytes: Uint8Array): void => {
      if (attached && stream.writable) stream.write(Buffer.from(bytes));
    };
    const handle = async (request: Uint8Array): Promise<void> => {
      const code = request[1] ?? 0;
      requests.push(code);
      if (strikes('silent', code)) return;
      const frame = frameFor(request);
      const late = strikes('lateAnswer', code);
      if (late) await clock.sleep(late.ms);
      if (!strikes('splitEveryByte', code)) {
        write(frame);
        return;
      }
      for (const byte of frame) {
        write(Uint8Array.of(byte));
        await clock.sleep(0);
      }
    };
    const onData = (chunk: Uint8Array): void => {
      if (clock.now() - heardAt > FRAME_END) buffer = new Uint8Array();
      heardAt = clock.now();
      buffer = Uint8Array.from([...buffer, ...chunk]);
      for (;;) {
        const length = requestLength(buffer);
        if (length === undefined || buffer.length < length) return;
        const request = buffer.slice(0, length);
        const crc = (request.at(-2) ?? 0) + 256 * (request.at(-1) ?? 0);
        if (crcOf(request.slice(0, -2)) !== crc) {
          buffer = buffer.slice(1);
          continue;
        }
        buffer = buffer.slice(length);
        if (request[0] === unit) output = output.then(() => handle(request));
      }
    };
    // The peer may vanish in the middle of a write; for a unit that is no event.
    const onError = (): void => undefined;
    stream.on('data', onData);
    stream.on('error', onError);
    return () => {
      attached = false;
      stream.off('data', onData);
    };
  };

  return {
    attach,
    requests,
    relay: (channel) => relays[channel - 1] === true,
    input: (channel) => inputs[channel - 1] === true,
    setInput: (channel, on) => {
      if (channel < 1 || channel > inputs.length) throw new RangeError(`no input ${channel}`);
      inputs[channel - 1] = on;
    },
    onRelay: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    restart: () => {
      for (const index of relays.keys()) {
        if (!relays[index]) continue;
        relays[index] = false;
        for (const listener of [...listeners]) listener(index + 1, false);
      }
    },
    inject: (fault) => {
      const entry = { fault, left: fault.times ?? Number.POSITIVE_INFINITY };
      faults = [...faults, entry];
      return () => {
        faults = faults.filter((one) => one !== entry);
      };
    },
    heal: () => {
      faults = [];
    },
  };
};
