import {
  type Clock,
  type DeviceFault,
  type DeviceState,
  fail,
  type LinkCounters,
  newLinkCounters,
  ok,
  type Result,
} from '../contract.ts';
import { type CommonFault, commonFault } from '../supervision/driver-core.ts';
import type { LifecycleFault, LifecyclePhase } from '../supervision/lifecycle-machine.ts';
import { createSupervisedLink } from '../supervision/supervised-link.ts';
import type { Transport } from '../transports/transport.ts';
import type { DigitalInput } from './digital-input.ts';
import { isUnit } from './modbus-frame.ts';
import { createModbusMaster, type ModbusFailure, type ModbusMaster } from './modbus-master.ts';

/**
 * What can go wrong with a board. `boardLost` it does not answer, or its link went; `boardRefused` it answers that it
 * has no such function or channel: the configuration does not fit it; `boardFault` it says that it is broken;
 * `outputStuck` an output is not as it was told to be, by the board's own account.
 */
export type IoBoardFaultCode = 'boardLost' | 'boardRefused' | 'boardFault' | 'outputStuck';

/** Why a request to a board failed. */
export type IoBoardFault = DeviceFault<IoBoardFaultCode> | CommonFault;

/** How an output is to be. `blink`: on and off in turn, half a second each. */
export type OutputState = 'on' | 'off' | 'blink';

/** What a board is wired for. Channels are counted from 1, as they are printed on boards; channel 1 is address 0 on the wire. */
export interface IoBoardConfig {
  /** The board's address on its bus, 1 to 247. */
  readonly unit: number;
  /** Channels of the relays that somebody uses: no other is ever written. */
  readonly outputs: readonly number[];
  /** Channels of the inputs that somebody uses. */
  readonly inputs: readonly number[];
}

/** A board of relays and inputs on a supervised link. Several drivers may share one. */
export interface IoBoard {
  readonly name: string;
  readonly counters: Readonly<LinkCounters>;
  readonly phase: LifecyclePhase;
  readonly device: DeviceState;
  readonly fault: DeviceFault | null;
  /** As the board last told it; `unknown` while there is no working board, and for a channel that is not configured. */
  output(channel: number): boolean | 'unknown';
  input(channel: number): boolean | 'unknown';
  /** Outputs that are not as they were told to be, by the board's own account. They are told again every now and then. */
  readonly stuck: readonly number[];
  /** Calls after each change of phase, fault, output or input. Gives the function that ends it. */
  onChange(listener: () => void): () => void;
  /**
   * Sets outputs, and reads back whether they followed. From then on they are kept so: after a lost link or a board
   * that restarted they are set again. That holds for a wish that failed with `boardLost` too. Throws for a channel
   * that is not configured.
   */
  set(wanted: ReadonlyMap<number, OutputState>): Promise<Result<void, IoBoardFault>>;
  /**
   * Switches one output on for a time, and off in any case; the signal shortens it. The output is not remembered as
   * on: a board that is found again after a power cut in the middle is told `off` first. Throws like `set`.
   */
  pulse(channel: number, milliseconds: number, signal: AbortSignal): Promise<Result<void, IoBoardFault>>;
  /** Reads every configured input and output now. */
  refresh(): Promise<Result<void, IoBoardFault>>;
  /** One of the inputs, for a driver of its own. */
  digitalInput(channel: number): DigitalInput;
  /** Begins to look for the board, or joins those who did. Gives the function that leaves: the last one closes the link. */
  hold(): () => Promise<void>;
  retry(): void;
}

/** All delays of a board, milliseconds. */
export const IO_BOARD_DELAYS = {
  /** Between two looks at the inputs: a person who steps up is seen before they have raised a hand. */
  look: 100,
  /** Half a period of blinking: 1 Hz, well below the three flashes in a second that WCAG 2.3.1 allows. */
  halfBlink: 500,
  /** Between two readings of the outputs, which also notice a board that restarted behind its adapter. */
  outputCheck: 2_000,
} as const;

/** Requests in a row without an answer before a board counts as gone silent. */
const SILENT_EXCHANGES = 3;

const stuckFault = (channels: readonly number[]): DeviceFault<IoBoardFaultCode> =>
  boardFault('outputStuck', `output ${channels.join(', ')}`);

const boardFault = (code: IoBoardFaultCode, detail: string): DeviceFault<IoBoardFaultCode> => {
  switch (code) {
    case 'boardLost':
      return { completion: 'deviceNotReady', code, action: 'maintenance', detail };
    case 'boardRefused':
      return { completion: 'unsupportedData', code, action: 'configuration', detail };
    case 'boardFault':
    case 'outputStuck':
      return { completion: 'hardwareError', code, action: 'maintenance', detail };
    default:
      return code satisfies never;
  }
};

/** What a failed request says: the one place where a Modbus failure becomes a fault of the board. */
export const boardFaultOf = (failure: ModbusFailure): DeviceFault<IoBoardFaultCode> => {
  if (failure.kind !== 'exception') return boardFault('boardLost', `${failure.command}: ${failure.kind}`);
  const detail = `${failure.command}: ${failure.exception}`;
  switch (failure.exception) {
    case 'illegalFunction':
    case 'illegalDataAddress':
    case 'illegalDataValue':
      return boardFault('boardRefused', detail);
    case 'gatewayPathUnavailable':
    case 'gatewayTargetFailedToRespond':
      return boardFault('boardLost', detail);
    case 'acknowledge':
    case 'serverDeviceBusy':
    case 'serverDeviceFailure':
    case 'memoryParityError':
    case 'unknownException':
      return boardFault('boardFault', detail);
    default:
      return failure.exception satisfies never;
  }
};

/** Channels that stand beside each other, in order, as runs. */
export const runsOf = (channels: Iterable<number>): readonly (readonly number[])[] => {
  const runs: number[][] = [];
  for (const channel of [...new Set(channels)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.at(-1) === channel - 1) last.push(channel);
    else runs.push([channel]);
  }
  return runs;
};

/** The least and the number of channels that one reading must cover; `null`: there are none. */
const spanOf = (
  channels: readonly number[],
): { readonly first: number; readonly quantity: number } | null => {
  if (channels.length === 0) return null;
  const first = Math.min(...channels);
  return { first, quantity: Math.max(...channels) - first + 1 };
};

/** Makes a board. Nothing is opened before somebody holds it. Throws for a configuration without a channel, or with one below 1, or an address that no unit has. */
export const createIoBoard = (options: {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly config: IoBoardConfig;
}): IoBoard => {
  const { transport, clock, config } = options;
  const { unit } = config;
  if (!isUnit(unit)) throw new RangeError(`no unit has the address ${unit}`);
  if ([...config.outputs, ...config.inputs].some((channel) => !Number.isInteger(channel) || channel < 1))
    throw new RangeError('channels are whole numbers from 1');
  if (config.outputs.length + config.inputs.length === 0)
    throw new RangeError('a board needs at least one channel');
  const outputSpan = spanOf(config.outputs);
  const inputSpan = spanOf(config.inputs);
  const counters = newLinkCounters();
  const listeners = new Set<() => void>();
  const wanted = new Map<number, OutputState>(config.outputs.map((channel) => [channel, 'off']));
  /** Outputs in the middle of a pulse: the looks leave them alone. */
  const pulsed = new Set<number>();
  /** What each output was last told to be. */
  const driven = new Map<number, boolean>();
  let outputs: ReadonlyMap<number, boolean> = new Map();
  let inputs: ReadonlyMap<number, boolean> = new Map();
  let outputsReadAt = Number.NEGATIVE_INFINITY;
  let told = '';
  let holders = 0;
  let turn: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };

  const tell = (): void => {
    const picture = JSON.stringify([link.phase, link.fault, [...outputs], [...inputs]]);
    if (picture === told) return;
    told = picture;
    for (const listener of [...listeners]) listener();
  };

  const levels = (span: { readonly first: number }, bits: readonly boolean[]): Map<number, boolean> =>
    new Map(bits.map((bit, index) => [span.first + index, bit]));

  const readInputs = async (master: ModbusMaster): Promise<Result<void, ModbusFailure>> => {
    if (!inputSpan) return ok(undefined);
    const read = await master.readDiscreteInputs(inputSpan.first - 1, inputSpan.quantity);
    if (!read.ok) return read;
    inputs = levels(inputSpan, read.value);
    return ok(undefined);
  };

  const readOutputs = async (master: ModbusMaster): Promise<Result<void, ModbusFailure>> => {
    if (!outputSpan) return ok(undefined);
    const read = await master.readCoils(outputSpan.first - 1, outputSpan.quantity);
    if (!read.ok) return read;
    outputs = levels(outputSpan, read.value);
    outputsReadAt = clock.now();
    return ok(undefined);
  };

  /** The outputs that the board does not say to be as it was told. */
  const stuck = (): readonly number[] =>
    [...driven].filter(([channel, on]) => outputs.get(channel) !== on).map(([channel]) => channel);

  const isLitNow = (): boolean => Math.floor(clock.now() / IO_BOARD_DELAYS.halfBlink) % 2 === 0;
  const levelOf = (state: OutputState): boolean => (state === 'blink' ? isLitNow() : state === 'on');

  const write = async (
    master: ModbusMaster,
    changes: ReadonlyMap<number, boolean>,
  ): Promise<Result<void, ModbusFailure>> => {
    for (const [channel, on] of changes) driven.set(channel, on);
    for (const run of runsOf(changes.keys())) {
      const [first = 1] = run;
      const written = await master.writeCoils(
        first - 1,
        run.map((channel) => changes.get(channel) === true),
      );
      if (!written.ok) return written;
    }
    return ok(undefined);
  };

  const drive = async (
    master: ModbusMaster,
    changes: ReadonlyMap<number, boolean>,
  ): Promise<Result<void, DeviceFault<IoBoardFaultCode>>> => {
    const written = await write(master, changes);
    if (!written.ok) return fail(boardFaultOf(written.error));
    const read = await readOutputs(master);
    if (!read.ok) return fail(boardFaultOf(read.error));
    tell();
    const behind = stuck().filter((channel) => changes.has(channel));
    return behind.length === 0 ? ok(undefined) : fail(stuckFault(behind));
  };

  const allWanted = (): ReadonlyMap<number, boolean> =>
    new Map([...wanted].map(([channel, state]) => [channel, levelOf(state)]));

  /** Puts every output as it is wanted, and reads everything. */
  const restore = async (master: ModbusMaster): Promise<Result<void, LifecycleFault>> => {
    pulsed.clear();
    const driving = await drive(master, allWanted());
    if (!driving.ok && driving.error.code !== 'outputStuck')
      return fail({ reason: 'faulty', fault: driving.error });
    const read = await readInputs(master);
    return read.ok ? ok(undefined) : fail({ reason: 'faulty', fault: boardFaultOf(read.error) });
  };

  /** A look at a board that works. A missing answer is counted; several in a row end the spell. */
  const lookAt = async (master: ModbusMaster): Promise<LifecycleFault | null> => {
    if (master.silentExchanges >= SILENT_EXCHANGES)
      return { reason: 'faulty', fault: boardFault('boardLost', 'no answer') };
    const seen = await readInputs(master);
    if (seen.ok) tell();
    else if (seen.error.kind === 'exception') return { reason: 'faulty', fault: boardFaultOf(seen.error) };
    // A relay that does not follow is told again with each check of the outputs, not with each look.
    const due = [...allWanted()].filter(
      ([channel, on]) => !pulsed.has(channel) && driven.get(channel) !== on,
    );
    if (due.length > 0) return troubleIn(await drive(master, new Map(due)));
    if (!outputSpan || clock.now() - outputsReadAt < IO_BOARD_DELAYS.outputCheck) return null;
    const read = await readOutputs(master);
    if (!read.ok) return troubleIn(fail(boardFaultOf(read.error)));
    tell();
    const behind = stuck();
    if (behind.length === 0) return null;
    return troubleIn(
      await drive(master, new Map(behind.map((channel) => [channel, driven.get(channel) === true]))),
    );
  };

  /** What a fault means for the supervision. A missing answer is only counted, and a stuck relay leaves the others at work. */
  const troubleIn = (result: Result<void, DeviceFault<IoBoardFaultCode>>): LifecycleFault | null => {
    if (result.ok || result.error.code === 'boardLost' || result.error.code === 'outputStuck') return null;
    return { reason: 'faulty', fault: result.error };
  };

  const link = createSupervisedLink<ModbusMaster>({
    transport,
    clock,
    counters,
    lookEvery: IO_BOARD_DELAYS.look,
    steps: {
      attach: ({ connection }) => createModbusMaster({ connection, clock, counters, unit }),
      identify: (master) => inTurn(() => restore(master)),
      look: (master) => inTurn(() => lookAt(master)),
      // Such boards have no reset of their own: everything is said again.
      reset: (master) => inTurn(() => restore(master)),
    },
    changed: tell,
  });

  /** Runs a request on the working board; a fault that is not only a missing answer is also given to the supervision. */
  const operate = (
    work: (master: ModbusMaster) => Promise<Result<void, DeviceFault<IoBoardFaultCode>>>,
  ): Promise<Result<void, IoBoardFault>> =>
    inTurn(async () => {
      const on = link.working;
      if (!on) return fail(commonFault('notReady', link.fault?.code ?? 'not started'));
      const done = await work(on.commands);
      const trouble = troubleIn(done);
      if (trouble) on.session.trouble(trouble);
      return done;
    });

  const checked = (channel: number): number => {
    if (!wanted.has(channel)) throw new RangeError(`output ${channel} is not configured`);
    return channel;
  };

  const refresh = (): Promise<Result<void, IoBoardFault>> =>
    operate(async (master) => {
      const seen = await readInputs(master);
      if (!seen.ok) return fail(boardFaultOf(seen.error));
      const read = await readOutputs(master);
      if (!read.ok) return fail(boardFaultOf(read.error));
      tell();
      return ok(undefined);
    });

  const onChange = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };

  const hold = (): (() => Promise<void>) => {
    let held = true;
    holders += 1;
    if (holders === 1) link.start();
    return async () => {
      if (!held) return;
      held = false;
      holders -= 1;
      if (holders === 0) await link.stop();
    };
  };

  const input = (channel: number): boolean | 'unknown' =>
    link.phase === 'working' && config.inputs.includes(channel)
      ? (inputs.get(channel) ?? 'unknown')
      : 'unknown';

  return {
    name: transport.name,
    counters,
    get phase() {
      return link.phase;
    },
    get device() {
      return link.device;
    },
    get fault() {
      return link.fault;
    },
    output: (channel) =>
      link.phase === 'working' && wanted.has(channel) ? (outputs.get(channel) ?? 'unknown') : 'unknown',
    get stuck() {
      return link.phase === 'working' ? stuck() : [];
    },
    input,
    onChange,
    set: (changes) => {
      const states = new Map([...changes].map(([channel, state]) => [checked(channel), state]));
      return operate((master) => {
        for (const [channel, state] of states) wanted.set(channel, state);
        return drive(master, new Map([...states].map(([channel, state]) => [channel, levelOf(state)])));
      });
    },
    pulse: async (channel, milliseconds, signal) => {
      const output = checked(channel);
      const begun = await operate((master) => {
        pulsed.add(output);
        return drive(master, new Map([[output, true]]));
      });
      if (begun.ok) await clock.sleep(milliseconds, signal).catch(() => undefined);
      // Also where the answer to the first was lost: it may have been heard.
      const over = await operate((master) => drive(master, new Map([[output, false]])));
      pulsed.delete(output);
      return begun.ok ? over : begun;
    },
    refresh,
    digitalInput: (channel) => ({
      name: `${transport.name} input ${channel}`,
      get level() {
        return input(channel);
      },
      get phase() {
        return link.phase;
      },
      get device() {
        return link.device;
      },
      get fault() {
        return link.fault;
      },
      counters,
      onChange,
      refresh: async () => {
        const read = await refresh();
        return read.ok ? ok(undefined) : read;
      },
      hold,
      retry: link.retry,
    }),
    hold,
    retry: link.retry,
  };
};
