import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { type ParseArgsOptionDescriptor, parseArgs } from 'node:util';
import {
  type DeviceCapabilities,
  type DeviceClass,
  type DeviceFault,
  type DeviceRequest,
  type DeviceStatus,
  type Driver,
  fail,
  type HealthLevel,
  ok,
  type Result,
} from '../contract.ts';
import { commonFault } from '../supervision/driver-core.ts';
import { systemClock } from '../system-clock.ts';
import { openTransport } from '../transports/open-transport.ts';
import { createRecordingTransport, type Mask } from '../transports/recording-transport.ts';
import type { Transport } from '../transports/transport.ts';
import { parseTransportAddress, TRANSPORT_ADDRESSES } from '../transports/transport-address.ts';
import { type PersonalData, personalData } from './personal.ts';

/** An option of one class, beside the common ones. `value` names what follows it in the usage text. */
export type ToolOption = (
  | { readonly type: 'boolean'; readonly default?: boolean }
  | { readonly type: 'string'; readonly default?: string; readonly value: string }
) & { readonly help: string };

/** What the options give: a text with a default is always there. */
export type ToolValues<Options extends Readonly<Record<string, ToolOption>>> = {
  readonly [Name in keyof Options]: Options[Name] extends { readonly type: 'boolean' }
    ? boolean
    : Options[Name] extends { readonly default: string }
      ? string
      : string | undefined;
};

/** What a driver is made with. */
export interface ToolSetting<Options extends Readonly<Record<string, ToolOption>>> {
  readonly options: ToolValues<Options>;
  readonly clock: typeof systemClock;
  /**
   * The link of `--transport`, recorded when `--record` says so, through the class's mask. Fails with words for the
   * technician when there is none or it is not an address.
   */
  transport(createMask: () => Mask): Result<Transport, string>;
}

/** What a command works with. */
export interface ToolCall<Options extends Readonly<Record<string, ToolOption>>> {
  /** For the commands of the driver: ends with Ctrl-C, and when the time of `--timeout` is over. */
  readonly request: DeviceRequest;
  /** What stands after the command's name. */
  readonly positionals: readonly string[];
  readonly options: ToolValues<Options>;
  /** The masks that everything personal goes through before it is shown. */
  readonly personal: PersonalData;
  /** A line for the person at the tool, beside the result: to stderr. */
  hint(text: string): void;
  /** A line of the result that comes before its end, such as a page that was scanned: JSON to stdout. */
  say(value: unknown): void;
  /** Asks the person at the tool; false when nobody answers yes. */
  confirm(question: string): Promise<boolean>;
}

/** One command of a class. What it gives is shown as JSON; a fault ends the tool with 1. */
export interface ToolCommand<D extends Driver, Options extends Readonly<Record<string, ToolOption>>> {
  readonly help: string;
  /** The words after its name in the usage text, such as `FILE.pdf`. */
  readonly arguments?: string;
  /** The fewest words that must stand after its name; the usage text is shown when there are fewer. */
  readonly needs?: number;
  run(driver: D, call: ToolCall<Options>): Promise<Result<unknown, DeviceFault>>;
}

/** The tool of one device class. */
export interface DeviceTool<D extends Driver, Options extends Readonly<Record<string, ToolOption>>> {
  readonly deviceClass: DeviceClass;
  /** One line: what device this is. */
  readonly summary: string;
  /** `transport`: reached over `--transport`, and can be recorded. `own`: by options of the class, such as `--printer`. */
  readonly link: 'transport' | 'own';
  readonly options: Options;
  /** Makes the driver; started and stopped by the tool. Fails with words for the technician when the options make no sense. */
  driver(setting: ToolSetting<Options>): Promise<Result<D, string>> | Result<D, string>;
  /** What this class can do beyond `status`, `watch`, `record`, `reset` and `health`. */
  readonly commands: Readonly<Record<string, ToolCommand<D, Options>>>;
  /** Where arguments and output are, when not those of the process. */
  readonly terminal?: ToolTerminal;
}

/** The process around a tool. */
export interface ToolTerminal {
  readonly arguments: readonly string[];
  out(text: string): void;
  error(text: string): void;
  readonly interrupted: AbortSignal;
  ask(question: string): Promise<boolean>;
}

/** Exit codes. `usage` is EX_USAGE of sysexits.h. */
const EXIT = { success: 0, fault: 1, usage: 64 } as const;

/** How long a command may take, seconds, where `--timeout` does not say; `watch` has no end of its own. */
const DEFAULT_TIMEOUT = 30;

const COMMON_OPTIONS = {
  timeout: {
    type: 'string',
    value: 'SECONDS',
    help: `limit of the whole command; ${DEFAULT_TIMEOUT} if absent, none for watch`,
  },
  show: { type: 'boolean', help: 'personal data as it is, not masked' },
} as const satisfies Readonly<Record<string, ToolOption>>;

const TRANSPORT_OPTIONS = {
  transport: { type: 'string', value: 'ADDRESS', help: TRANSPORT_ADDRESSES.join('  ') },
  record: { type: 'string', value: 'FILE', help: 'add what crosses the wire to this file, masked (JSONL)' },
} as const satisfies Readonly<Record<string, ToolOption>>;

const HEALTH_LEVELS: readonly HealthLevel[] = ['internal', 'external', 'interactive'];

const processTerminal = (): ToolTerminal => {
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort(new Error('interrupted')));
  process.once('SIGTERM', () => interrupted.abort(new Error('terminated')));
  return {
    arguments: process.argv.slice(2),
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    interrupted: interrupted.signal,
    ask: (question) =>
      new Promise((resolve) => {
        const lines = createInterface({ input: process.stdin, output: process.stderr });
        // The end of the input, or Ctrl-C, is no yes.
        lines.once('close', () => resolve(false));
        interrupted.signal.addEventListener('abort', () => lines.close(), { once: true });
        lines.question(`${question} [y/N] `, (answer) => {
          resolve(/^y(es)?$/i.test(answer.trim()));
          lines.close();
        });
      }),
  };
};

const usage = (tool: {
  readonly deviceClass: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, ToolOption>>;
  readonly commands: Readonly<Record<string, { readonly help: string; readonly arguments?: string }>>;
}): string => {
  const commands = Object.entries(tool.commands).map(
    ([name, { help, arguments: words }]) => [words === undefined ? name : `${name} ${words}`, help] as const,
  );
  const options = Object.entries(tool.options).map(
    ([name, option]) =>
      [option.type === 'string' ? `--${name} ${option.value}` : `--${name}`, option.help] as const,
  );
  const width = Math.max(...[...commands, ...options].map(([left]) => left.length));
  const table = (rows: readonly (readonly [string, string])[]): string =>
    rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('');
  return `${tool.summary}\n\nnpm run device -- ${tool.deviceClass} COMMAND [OPTIONS]\n\n${table(commands)}\n${table(options)}`;
};

/** Waits until the device is there, or the time is over. `orFault`: a standing fault will do as well. */
const untilSettled = (driver: Driver, signal: AbortSignal, orFault: boolean): Promise<boolean> =>
  new Promise((resolve) => {
    const settled = (status: DeviceStatus): boolean => {
      switch (status.device) {
        case 'starting':
          return false;
        case 'offline':
        case 'powerOff':
        case 'noDevice':
          return orFault && status.fault !== null;
        default:
          return true;
      }
    };
    const gone = new AbortController();
    const give = (there: boolean): void => {
      gone.abort();
      resolve(there);
    };
    const leave = driver.onStatus((status) => {
      if (settled(status)) give(true);
    });
    gone.signal.addEventListener('abort', () => leave(), { once: true });
    if (gone.signal.aborted) leave();
    signal.addEventListener('abort', () => give(false), { once: true, signal: gone.signal });
    if (signal.aborted) give(false);
  });

const commonCommands = <D extends Driver<DeviceStatus, DeviceCapabilities>>(
  canRecord: boolean,
): Readonly<Record<string, ToolCommand<D, Record<string, never>>>> => {
  const watch: ToolCommand<D, Record<string, never>> = {
    help: 'tell every change of status and every event, until Ctrl-C',
    run: async (driver, { request, say }) => {
      const time = (): string => new Date(systemClock.now()).toISOString();
      const leave = [
        driver.onStatus((_, changed) => say({ at: time(), status: changed })),
        driver.onEvent((event) => say({ at: time(), event })),
      ];
      await new Promise<void>((resolve) => {
        if (request.signal.aborted) resolve();
        else request.signal.addEventListener('abort', () => resolve(), { once: true });
      });
      for (const one of leave) one();
      return ok({ counters: driver.counters });
    },
  };
  return {
    status: {
      help: 'tell status, capabilities and link counters',
      run: async ({ status, capabilities, counters }, { say }) => {
        say({ ...status, capabilities, counters });
        return status.device === 'online' ? ok(undefined) : fail(status.fault ?? commonFault('notReady'));
      },
    },
    watch,
    ...(canRecord
      ? { record: { ...watch, help: 'watch, and record what crosses the wire', arguments: 'FILE', needs: 1 } }
      : {}),
    reset: {
      help: "the device's own soft reset",
      run: (driver, { request }) => driver.reset(request),
    },
    health: {
      help: 'ask it; let it do its work once; let a person look',
      arguments: HEALTH_LEVELS.join('|'),
      needs: 1,
      run: async (driver, { request, positionals: [level], confirm, say }) => {
        const checked =
          level === 'interactive'
            ? await driver.checkHealth({ ...request, level, confirm })
            : await driver.checkHealth({ ...request, level: level === 'external' ? level : 'internal' });
        if (!checked.ok || checked.value.healthy) return checked;
        say(checked.value);
        return fail({ completion: 'hardwareError', code: 'unhealthy', action: 'maintenance' });
      },
    },
  };
};

/**
 * The command line of one device class: bench work on a device without the kiosk. Parses the arguments, makes and
 * starts the driver, waits for the device, runs one command, shows what it gave as JSON, and stops the driver. Every
 * class has `status`, `watch`, `reset`, `health LEVEL` and, on a transport, `record FILE`; its own come on top. It
 * gives the exit code: 0 success, 1 a fault (shown as JSON), 64 wrong usage. A `cli.ts` is no more than this:
 *
 *     process.exitCode = await runDeviceTool({
 *       deviceClass: 'code-scanner',
 *       summary: 'Reads a code scanner.',
 *       link: 'transport',
 *       options: { layout: { type: 'string', value: 'NAME', default: 'us', help: 'keyboard layout of the scanner' } },
 *       driver: ({ transport, clock, options }) => {
 *         const opened = transport(createScanMask);
 *         if (!opened.ok) return opened;
 *         return ok(createCodeScanner({ id: 'code-scanner', transport: opened.value, clock, layout: options.layout }));
 *       },
 *       commands: {
 *         read: {
 *           help: 'read one code',
 *           run: async (scanner, { request, personal, hint }) => {
 *             hint('show a code to the scanner');
 *             const code = await scanner.read(request);
 *             return code.ok ? ok({ ...code.value, text: personal.number(code.value.text) }) : code;
 *           },
 *         },
 *       },
 *     });
 *
 * Whatever is personal goes through `personal` before it is given back: it is masked unless `--show` stands there.
 * A recording is always masked. `npm run device -- code-scanner read --transport …` finds the `cli.ts` by its folder.
 */
export const runDeviceTool = async <
  D extends Driver<DeviceStatus, DeviceCapabilities>,
  const Options extends Readonly<Record<string, ToolOption>>,
>(
  tool: DeviceTool<D, Options>,
): Promise<number> => {
  const terminal = tool.terminal ?? processTerminal();
  const commands: Readonly<Record<string, ToolCommand<D, Options>>> = {
    ...(commonCommands<D>(tool.link === 'transport') as unknown as Record<string, ToolCommand<D, Options>>),
    ...tool.commands,
  };
  const options: Readonly<Record<string, ToolOption>> = {
    ...tool.options,
    ...(tool.link === 'transport' ? TRANSPORT_OPTIONS : {}),
    ...COMMON_OPTIONS,
  };
  const explain = (problem?: string): number => {
    const text = usage({ ...tool, commands, options });
    if (problem === undefined) terminal.out(text);
    else terminal.error(`${problem}\n\n${text}`);
    return problem === undefined ? EXIT.success : EXIT.usage;
  };

  const parsed = parseToolArguments(terminal.arguments, options);
  if (!parsed.ok) return explain(parsed.error);
  const { values, positionals } = parsed.value;
  const [name, ...words] = positionals;
  if (name === 'help') return explain();
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (name === undefined || command === undefined) return explain(`no such command: ${name ?? '(none)'}`);
  if (words.length < (command.needs ?? 0)) return explain(`${name} needs ${command.arguments}`);
  if (name === 'health' && !HEALTH_LEVELS.some((level) => level === words[0]))
    return explain(`no such level: ${words[0]}`);
  const endless = name === 'watch' || name === 'record';
  const seconds =
    typeof values.timeout === 'string'
      ? Number(values.timeout)
      : endless
        ? Number.POSITIVE_INFINITY
        : DEFAULT_TIMEOUT;
  if (!(seconds > 0)) return explain(`not a time: ${values.timeout}`);

  const setting: ToolSetting<Options> = {
    // What parseArgs gives has the shape that the table of options asked for.
    options: values as unknown as ToolValues<Options>,
    clock: systemClock,
    transport: (createMask) => {
      const file = name === 'record' ? words[0] : values.record;
      return transportOf(values.transport, typeof file === 'string' ? file : undefined, createMask);
    },
  };
  const made = await tool.driver(setting);
  if (!made.ok) return explain(made.error);
  const driver = made.value;

  const startedAt = systemClock.now();
  const limit = new AbortController();
  const timer = new AbortController();
  if (Number.isFinite(seconds))
    void systemClock.sleep(seconds * 1_000, timer.signal).then(
      () => limit.abort(new Error('time is over')),
      () => undefined,
    );
  const signal = AbortSignal.any([terminal.interrupted, limit.signal]);
  const call: ToolCall<Options> = {
    get request() {
      if (!Number.isFinite(seconds) || endless) return { signal };
      // Counted from the tool's beginning. The limit of the request gives `timeOut`, where the signal gives `canceled`.
      const left = Math.max(1, startedAt + seconds * 1_000 - systemClock.now());
      return { signal: terminal.interrupted, timeout: left };
    },
    positionals: words,
    options: setting.options,
    personal: personalData(values.show === true),
    hint: (text) => terminal.error(`${text}\n`),
    say: (value) => terminal.out(`${JSON.stringify(value)}\n`),
    confirm: (question) => terminal.ask(question),
  };

  driver.start();
  try {
    const isThere = endless || (await untilSettled(driver, signal, name === 'status'));
    if (!isThere && name !== 'status') {
      const { device } = driver.status;
      const fault = terminal.interrupted.aborted ? commonFault('canceled') : driver.status.fault;
      terminal.out(`${JSON.stringify({ device, ...(fault ?? commonFault('notReady')) }, null, 2)}\n`);
      return EXIT.fault;
    }
    const result = await command.run(driver, call);
    const shown = result.ok ? result.value : result.error;
    // The status was told whole; its fault is a part of it.
    if (shown !== undefined && name !== 'status') terminal.out(`${JSON.stringify(shown, null, 2)}\n`);
    return result.ok ? EXIT.success : EXIT.fault;
  } finally {
    timer.abort();
    await driver.stop();
  }
};

const parseToolArguments = (
  words: readonly string[],
  options: Readonly<Record<string, ToolOption>>,
): Result<
  {
    readonly values: Readonly<Record<string, string | boolean | undefined>>;
    readonly positionals: readonly string[];
  },
  string
> => {
  const descriptors: Record<string, ParseArgsOptionDescriptor> = {};
  for (const [name, option] of Object.entries(options)) {
    descriptors[name] =
      option.type === 'boolean'
        ? { type: 'boolean', default: option.default ?? false }
        : { type: 'string', ...(option.default === undefined ? {} : { default: option.default }) };
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: descriptors,
    });
    return ok({ values: values as Record<string, string | boolean | undefined>, positionals });
  } catch (error) {
    // parseArgs says by throwing that a person mistyped.
    return fail(error instanceof Error ? error.message : String(error));
  }
};

const transportOf = (
  address: string | boolean | undefined,
  record: string | undefined,
  createMask: () => Mask,
): Result<Transport, string> => {
  if (typeof address !== 'string') return fail('--transport is missing');
  const config = parseTransportAddress(address);
  if (config === undefined) return fail(`not an address: ${address}`);
  const plain = openTransport(config);
  if (record === undefined) return ok(plain);
  return ok(
    createRecordingTransport(plain, {
      clock: systemClock,
      createMask,
      sink: (line) => appendFileSync(record, line, { mode: 0o600 }),
    }),
  );
};
