import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type Clock, fail, ok, type Result } from '../contract.ts';
import { distinctServices, type FoundService, parseBrowseLine } from './dns-sd-lines.ts';

/**
 * Finds services on the local network by DNS-SD over mDNS (RFC 6763, RFC 6762), with `avahi-browse` of Debian's `avahi-utils`: the
 * terminal runs Avahi for its scanners anyway, which answers from its cache and is the only one to hold UDP port 5353.
 */

/** All delays of the discovery, milliseconds. */
export const DNS_SD_DELAYS = {
  /** `avahi-browse --terminate` ends by itself about a second after the last answer; a resolver that is never answered gives up after five. */
  browse: 7_000,
} as const;

/** Why nothing could be looked for. `noProgram`: `avahi-browse` is not installed; `noDaemon`: Avahi does not run; `failed`: its own words. */
export interface DnsSdFault {
  readonly problem: 'noProgram' | 'noDaemon' | 'failed';
  readonly detail: string;
}

/** How is looked. */
export interface DnsSdOptions {
  readonly clock: Clock;
  /** Ends the looking; what was found until then is given. */
  readonly signal: AbortSignal;
  /** The program, default `avahi-browse` from the path. */
  readonly program?: string;
  /** Environment of the program beside that of this process (`DBUS_SYSTEM_BUS_ADDRESS`). */
  readonly environment?: Readonly<Record<string, string>>;
}

const TYPE = /^_[a-z0-9][a-z0-9-]{0,14}\._(?:tcp|udp)$/i;

/** Enough for the program's last words. */
const MESSAGES_KEPT = 400;

const browse = async (
  type: string,
  options: DnsSdOptions,
): Promise<Result<readonly FoundService[], DnsSdFault>> => {
  const { clock, signal, program = 'avahi-browse' } = options;
  if (signal.aborted) return ok([]);
  const child = spawn(program, ['--parsable', '--resolve', '--terminate', '--no-db-lookup', type], {
    env: { ...process.env, ...options.environment, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const found: FoundService[] = [];
  let messages = '';
  createInterface({ input: child.stdout }).on('line', (line) => {
    const service = parseBrowseLine(line);
    if (service !== null) found.push(service);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    messages = (messages + text).slice(-MESSAGES_KEPT);
  });
  const over = new AbortController();
  let cut = false;
  // It holds no device: there is nothing that it would have to put in order first.
  const end = (): void => {
    cut = true;
    child.kill('SIGKILL');
  };
  signal.addEventListener('abort', end, { once: true });
  void clock.sleep(DNS_SD_DELAYS.browse, over.signal).then(end, () => undefined);
  const exit = await new Promise<number | 'notStarted' | null>((resolve) => {
    child.once('error', () => resolve('notStarted'));
    child.once('close', (code) => resolve(code));
  });
  over.abort(new Error('the run is over'));
  signal.removeEventListener('abort', end);
  if (exit === 'notStarted')
    return fail({ problem: 'noProgram', detail: `${program} of the package avahi-utils` });
  if (exit === 0 || cut) return ok(found);
  const detail = messages.trim();
  return fail({ problem: /daemon not running/i.test(detail) ? 'noDaemon' : 'failed', detail });
};

/**
 * The services of these types (`_uscan._tcp`, `_ipp._tcp`) that answer now, each once, in no order. Bounded: about a second when
 * nothing answers, `DNS_SD_DELAYS.browse` at the most. A text that is no service type throws.
 */
export const discoverServices = async (
  types: readonly string[],
  options: DnsSdOptions,
): Promise<Result<readonly FoundService[], DnsSdFault>> => {
  const wrong = types.find((type) => !TYPE.test(type));
  if (wrong !== undefined) throw new TypeError(`not a service type: ${wrong}`);
  const results = await Promise.all(types.map((type) => browse(type, options)));
  const found: FoundService[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    found.push(...result.value);
  }
  return ok(distinctServices(found));
};
