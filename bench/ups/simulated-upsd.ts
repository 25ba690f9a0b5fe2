import type { Duplex } from 'node:stream';
import type { Clock } from '../../device-drivers/contract.ts';

/** What is wrong with upsd or the supply; `times` limits it to so many requests. */
export type UpsdFault = (
  | { readonly kind: 'silent' }
  /** Every request for the supply is answered `ERR` with this word. */
  | { readonly kind: 'error'; readonly code: string }
  /** The list ends, by its last line, as that of another supply. */
  | { readonly kind: 'wrongEnd' }
  /** The list never ends. */
  | { readonly kind: 'noEnd' }
  /** The quotes of the third line do not end. */
  | { readonly kind: 'openQuotes' }
  /** A line of 10,000 bytes comes before each answer, and its end. */
  | { readonly kind: 'longLine' }
  | { readonly kind: 'garbageBefore' }
  | { readonly kind: 'lateAnswer'; readonly ms: number }
  | { readonly kind: 'splitEveryByte' }
  | { readonly kind: 'twice' }
) & { readonly times?: number };

/** A simulated upsd with one supply: speaks its protocol to whatever is attached. */
export interface SimulatedUpsd {
  /** Serves a byte stream, as many as come; gives the function that lets go of it. */
  attach(stream: Duplex): () => void;
  /** What upsd knows of the supply, by NUT's names. */
  readonly variables: ReadonlyMap<string, string>;
  /** Sets variables; `null` takes one away. */
  set(variables: Readonly<Record<string, string | null>>): void;
  /** The mains go, or come back: flags and figures follow. */
  setMains(on: boolean): void;
  setCharge(percent: number): void;
  inject(fault: UpsdFault): () => void;
  heal(): void;
  /** How many are logged in. */
  readonly logins: number;
}

/** The one user, for benches that log in. */
export const UPSD_USER = { username: 'terminal', password: 'not "a" \\secret' } as const;

/** Below this, the simulated supply says that its battery is low, percent. */
const LOW = 20;

/** Seconds of runtime for each percent of charge. */
const SECONDS_A_PERCENT = 18;

const quote = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** The words of a request: in double quotes, or bare. */
const wordsOf = (line: string): readonly string[] => {
  const words: string[] = [];
  let word = '';
  let inQuotes = false;
  let begun = false;
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (character === '\\') {
      at += 1;
      word += line.charAt(at);
    } else if (character === '"') {
      inQuotes = !inQuotes;
      begun = true;
    } else if (character === ' ' && !inQuotes) {
      if (begun) words.push(word);
      word = '';
      begun = false;
      continue;
    } else word += character;
    begun = true;
  }
  if (begun) words.push(word);
  return words;
};

/** Makes an upsd whose supply has mains and a full battery. `name`: the supply's. */
export const createSimulatedUpsd = (options: {
  readonly clock: Clock;
  readonly name?: string;
}): SimulatedUpsd => {
  const { clock, name = 'kiosk' } = options;
  const variables = new Map<string, string>([
    ['device.mfr', 'Sample'],
    ['device.model', 'Sample 700'],
    ['device.serial', '0000-700'],
    ['ups.firmware', '1.0'],
    ['input.voltage', '229.4'],
  ]);
  let mains = true;
  let charge = 100;
  let logins = 0;
  let faults: { readonly fault: UpsdFault; left: number }[] = [];

  const follow = (): void => {
    const flags = [
      mains ? 'OL' : 'OB',
      ...(mains ? (charge < 100 ? ['CHRG'] : []) : ['DISCHRG']),
      ...(charge <= LOW ? ['LB'] : []),
    ];
    variables.set('ups.status', flags.join(' '));
    variables.set('battery.charge', String(charge));
    variables.set('battery.runtime', String(charge * SECONDS_A_PERCENT));
    variables.set('input.voltage', mains ? '229.4' : '0.0');
  };
  follow();

  const strikes = <K extends UpsdFault['kind']>(kind: K): Extract<UpsdFault, { kind: K }> | undefined => {
    const entry = faults.find(({ fault, left }) => fault.kind === kind && left > 0);
    if (!entry) return undefined;
    entry.left -= 1;
    return entry.fault as Extract<UpsdFault, { kind: K }>;
  };

  const list = (): string => {
    const rows = [...variables].sort().map(([key, value]) => `VAR ${name} ${key} ${quote(value)}`);
    if (strikes('openQuotes')) rows[2] = String(rows[2]).slice(0, -1);
    const end = strikes('wrongEnd') ? 'END LIST VAR another\n' : `END LIST VAR ${name}\n`;
    return `BEGIN LIST VAR ${name}\n${rows.join('\n')}\n${strikes('noEnd') ? '' : end}`;
  };

  interface Login {
    username: string | null;
    password: string | null;
    done: boolean;
  }

  const answerTo = (words: readonly string[], login: Login): string => {
    const [first, second, ups, variable] = words;
    switch (first) {
      case 'VER':
        return 'Simulated upsd of the bench\n';
      case 'NETVER':
        return '1.3\n';
      case 'USERNAME':
        if (login.username !== null) return 'ERR ALREADY-SET-USERNAME\n';
        login.username = second ?? '';
        return 'OK\n';
      case 'PASSWORD':
        if (login.password !== null) return 'ERR ALREADY-SET-PASSWORD\n';
        login.password = second ?? '';
        return 'OK\n';
      case 'LOGIN': {
        if (login.done) return 'ERR ALREADY-LOGGED-IN\n';
        if (second !== name) return 'ERR UNKNOWN-UPS\n';
        const isUser = login.username === UPSD_USER.username && login.password === UPSD_USER.password;
        if (!isUser) return 'ERR ACCESS-DENIED\n';
        login.done = true;
        logins += 1;
        return 'OK\n';
      }
      case 'LIST':
        if (second === 'UPS') return `BEGIN LIST UPS\nUPS ${name} "Bench supply"\nEND LIST UPS\n`;
        break;
      case 'GET':
        break;
      default:
        return 'ERR UNKNOWN-COMMAND\n';
    }
    if (second !== 'VAR') return 'ERR INVALID-ARGUMENT\n';
    if (ups !== name) return 'ERR UNKNOWN-UPS\n';
    const refusal = strikes('error');
    if (refusal) return `ERR ${refusal.code}\n`;
    if (first === 'LIST') return list();
    const value = variables.get(variable ?? '');
    return value === undefined ? 'ERR VAR-NOT-SUPPORTED\n' : `VAR ${name} ${variable} ${quote(value)}\n`;
  };

  const attach = (stream: Duplex): (() => void) => {
    const login: Login = { username: null, password: null, done: false };
    let text = '';
    let attached = true;
    let output: Promise<void> = Promise.resolve();
    const write = (bytes: Uint8Array): void => {
      if (attached && stream.writable) stream.write(bytes);
    };
    const handle = async (line: string): Promise<void> => {
      const words = wordsOf(line.trim());
      if (words[0] === 'LOGOUT') {
        write(Buffer.from('OK Goodbye\n'));
        stream.end();
        return;
      }
      if (strikes('silent')) return;
      let answer = answerTo(words, login);
      if (strikes('garbageBefore')) answer = `%$§ "\\\n${answer}`;
      if (strikes('longLine')) answer = `${'x'.repeat(10_000)}\n${answer}`;
      if (strikes('twice')) answer += answer;
      const late = strikes('lateAnswer');
      if (late) await clock.sleep(late.ms);
      const bytes = Buffer.from(answer);
      if (!strikes('splitEveryByte')) {
        write(bytes);
        return;
      }
      for (const byte of bytes) {
        write(Uint8Array.of(byte));
        await clock.sleep(0);
      }
    };
    const onData = (chunk: Uint8Array): void => {
      text += Buffer.from(chunk).toString('utf8');
      for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n')) {
        const line = text.slice(0, end);
        text = text.slice(end + 1);
        output = output.then(() => handle(line));
      }
    };
    // The peer may vanish in the middle of a write; for upsd that is no event.
    const onError = (): void => undefined;
    stream.on('data', onData);
    stream.on('error', onError);
    return () => {
      if (!attached) return;
      attached = false;
      if (login.done) logins -= 1;
      stream.off('data', onData);
    };
  };

  return {
    attach,
    variables,
    set: (next) => {
      for (const [key, value] of Object.entries(next)) {
        if (value === null) variables.delete(key);
        else variables.set(key, value);
      }
    },
    setMains: (on) => {
      mains = on;
      follow();
    },
    setCharge: (percent) => {
      charge = percent;
      follow();
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
    get logins() {
      return logins;
    },
  };
};
