import { type Clock, fail, type LinkCounters, ok, type Result } from '../contract.ts';
import { createExchange, type ExchangeFailure } from '../id-card-reader/exchange.ts';
import type { Connection } from '../transports/transport.ts';
import {
  answers,
  createModbusAnswerDecoder,
  encodeRequest,
  MOST_WRITTEN_COILS,
  type ModbusAnswer,
  type ModbusRequest,
  unpackBits,
} from './modbus-frame.ts';

/** Why a unit refused a request (exception codes, Modbus Application Protocol V1.1b3, 7). */
export type ModbusException =
  | 'illegalFunction'
  | 'illegalDataAddress'
  | 'illegalDataValue'
  | 'serverDeviceFailure'
  | 'acknowledge'
  | 'serverDeviceBusy'
  | 'memoryParityError'
  | 'gatewayPathUnavailable'
  | 'gatewayTargetFailedToRespond'
  | 'unknownException';

const EXCEPTIONS: ReadonlyMap<number, ModbusException> = new Map([
  [0x01, 'illegalFunction'],
  [0x02, 'illegalDataAddress'],
  [0x03, 'illegalDataValue'],
  [0x04, 'serverDeviceFailure'],
  [0x05, 'acknowledge'],
  [0x06, 'serverDeviceBusy'],
  [0x08, 'memoryParityError'],
  [0x0a, 'gatewayPathUnavailable'],
  [0x0b, 'gatewayTargetFailedToRespond'],
]);

/** Those that ask for patience: the request is said again. */
const IN_A_MOMENT: readonly ModbusException[] = ['acknowledge', 'serverDeviceBusy'];

const exceptionOf = (answer: ModbusAnswer): ModbusException | null =>
  answer.kind === 'exception' ? (EXCEPTIONS.get(answer.exception) ?? 'unknownException') : null;

/** Why a request has no result. */
export type ModbusFailure =
  | ExchangeFailure
  | { readonly kind: 'exception'; readonly command: string; readonly exception: ModbusException };

/** Requests to one unit on an open link. One is under way at a time; others queue. Addresses are those of the wire, from 0. */
export interface ModbusMaster {
  /** 01. */
  readCoils(address: number, quantity: number): Promise<Result<readonly boolean[], ModbusFailure>>;
  /** 02. */
  readDiscreteInputs(address: number, quantity: number): Promise<Result<readonly boolean[], ModbusFailure>>;
  /** 05 for one coil, 0F for more that stand beside each other; where the unit has no 0F, 05 for each. Throws for none, or too many. */
  writeCoils(address: number, values: readonly boolean[]): Promise<Result<void, ModbusFailure>>;
  /** Requests without an answer since the last answer. */
  readonly silentExchanges: number;
}

/** All delays of the protocol, milliseconds. */
export const MODBUS_DELAYS = {
  /** How long an answer is waited for. A board answers in a few ms; at 9600 baud 16 bytes are 17 ms on the wire. */
  answer: 400,
  /** Silence before a request, by which the unit knows that it begins: 3.5 characters, 4 ms at 9600 baud (V1.02, 2.5.1.1). */
  frameGap: 5,
} as const;

/** Writing a coil twice does what writing it once does, so every request may be said again. */
const RETRIES = 1;

/** Makes the requests of one open link. */
export const createModbusMaster = (options: {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly counters: LinkCounters;
  /** The unit's address on the bus, 1 to 247. */
  readonly unit: number;
}): ModbusMaster => {
  const { connection, clock, counters, unit } = options;
  const exchange = createExchange<ModbusAnswer>({
    connection: {
      ...connection,
      write: async (bytes) => {
        await clock.sleep(MODBUS_DELAYS.frameGap);
        return connection.write(bytes);
      },
    },
    clock,
    counters,
    decoder: createModbusAnswerDecoder(unit, counters),
  });
  let knowsWriteCoils = true;

  const ask = async (request: ModbusRequest): Promise<Result<ModbusAnswer, ModbusFailure>> => {
    const asked = await exchange.ask({
      name: request.function,
      frame: encodeRequest(unit, request),
      timeoutMs: MODBUS_DELAYS.answer,
      retries: RETRIES,
      fits: (answer) => answers(answer, request),
      isGarbled: (answer) => IN_A_MOMENT.some((one) => one === exceptionOf(answer)),
      isRefusal: (answer) => answer.kind === 'exception',
    });
    if (!asked.ok) return asked;
    const exception = exceptionOf(asked.value);
    return exception === null ? asked : fail({ kind: 'exception', command: request.function, exception });
  };

  const read = async (
    name: 'readCoils' | 'readDiscreteInputs',
    address: number,
    quantity: number,
  ): Promise<Result<readonly boolean[], ModbusFailure>> => {
    const answer = await ask({ function: name, address, quantity });
    if (!answer.ok) return answer;
    return ok(answer.value.kind === 'bits' ? unpackBits(answer.value.bytes, quantity) : []);
  };

  const writeOneByOne = async (
    address: number,
    values: readonly boolean[],
  ): Promise<Result<void, ModbusFailure>> => {
    for (const [index, on] of values.entries()) {
      const written = await ask({ function: 'writeCoil', address: address + index, on });
      if (!written.ok) return written;
    }
    return ok(undefined);
  };

  return {
    get silentExchanges() {
      return exchange.silentExchanges;
    },
    readCoils: (address, quantity) => read('readCoils', address, quantity),
    readDiscreteInputs: (address, quantity) => read('readDiscreteInputs', address, quantity),
    writeCoils: async (address, values) => {
      if (values.length === 0 || values.length > MOST_WRITTEN_COILS)
        throw new RangeError(`${values.length} is no number of coils to write`);
      if (values.length === 1 || !knowsWriteCoils) return writeOneByOne(address, values);
      const written = await ask({ function: 'writeCoils', address, values });
      if (written.ok) return ok(undefined);
      if (written.error.kind !== 'exception' || written.error.exception !== 'illegalFunction') return written;
      knowsWriteCoils = false;
      return writeOneByOne(address, values);
    },
  };
};
