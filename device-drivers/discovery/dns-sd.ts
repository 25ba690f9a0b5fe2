import { spawn } from 'node:child_process';
import { isIPv4 } from 'node:net';
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

/** How a run of one of Avahi's programs ended. `cut`: by the caller or the limit. */
type RunEnd =
  | { readonly kind: 'exited'; readonly code: number | null; readonly messages: string }
  | { readonly kind: 'cut' | 'notStarted' };

const run = async (
  program: string,
  args: readonly string[],
  options: DnsSdOptions,
  onLine: (line: string) => void,
): Promise<RunEnd> => {
  const { clock, signal } = options;
  if (signal.aborted) return { kind: 'cut' };
  const child = spawn(program, args, {
    env: { ...process.env, ...options.environment, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let messages = '';
  createInterface({ input: child.stdout }).on('line', onLine);
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    messages = (messages + text).slice(-MESSAGES_KEPT);
  });
  const over = new AbortController();
  let isCut = false;
  // It holds no device: there is nothing that it would have to put in order first.
  const cut = (): void => {
    isCut = true;
    child.kill('SIGKILL');
  };
  signal.addEventListener('abort', cut, { once: true });
  void clock.sleep(DNS_SD_DELAYS.browse, over.signal).then(cut, () => undefined);
  const end = await new Promise<RunEnd>((resolve) => {
    child.once('error', () => resolve({ kind: 'notStarted' }));
    child.once('close', (code) => resolve({ kind: 'exited', code, messages }));
  });
  over.abort(new Error('the run is over'));
  signal.removeEventListener('abort', cut);
  return isCut && end.kind === 'exited' ? { kind: 'cut' } : end;
};

const browse = async (
  type: string,
  options: DnsSdOptions,
): Promise<Result<readonly FoundService[], DnsSdFault>> => {
  const program = options.program ?? 'avahi-browse';
  const found: FoundService[] = [];
  const args = ['--parsable', '--resolve', '--terminate', '--no-db-lookup', type];
  const end = await run(program, args, options, (line) => {
    const service = parseBrowseLine(line);
    if (service !== null) found.push(service);
  });
  if (end.kind === 'notStarted')
    return fail({ problem: 'noProgram', detail: `${program} of the package avahi-utils` });
  if (end.kind !== 'exited' || end.code === 0) return ok(found);
  const detail = end.messages.trim();
  return fail({ problem: /daemon not running/i.test(detail) ? 'noDaemon' : 'failed', detail });
};

/**
 * Avahi resolves a host to whichever address comes first, and hosts announce IPv6 addresses over IPv4 too; a link-local one
 * is of no use in a URL. So a service at an IPv6 address is asked for its IPv4 one, and keeps the first when it has none.
 */
const withIpv4 = async (service: FoundService, options: DnsSdOptions): Promise<FoundService> => {
  if (!service.address.includes(':')) return service;
  let address = service.address;
  await run('avahi-resolve', ['-4', '--name', service.host], options, (line) => {
    const [, resolved] = line.split('\t');
    if (resolved !== undefined && isIPv4(resolved)) address = resolved;
  });
  return { ...service, address };
};

/**
 * The services of these types (`_uscan._tcp`, `_ipp._tcp`) that answer now, each once, in no order. Bounded: about a second when
 * nothing answers, twice `DNS_SD_DELAYS.browse` at the most. A text that is no service type throws.
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
  const distinct = distinctServices(found);
  return ok(await Promise.all(distinct.map((service) => withIpv4(service, options))));
};
