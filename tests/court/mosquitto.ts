import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A real MQTT 5 broker of its own, on 127.0.0.1. */
export interface TestBroker {
  readonly url: string;
  readonly port: number;
  /** The process, for whoever measures it. */
  pid(): number;
  /** kill -9, and started again with nothing but what it had written down. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** The account of the gateway, and the password of every account, of these tests. */
export const gatewayAccount = 'gateway';
export const brokerPassword = 'only-for-tests-5521';

/** What each account may do, as `docs/watching.md` has it: a terminal writes its own topics and reads its commands. */
const accessRules = `
pattern write filing-kiosk/1/%u/life
pattern write filing-kiosk/1/%u/state
pattern write filing-kiosk/1/%u/alarm
pattern write filing-kiosk/1/%u/outcome
pattern read filing-kiosk/1/%u/command
user ${gatewayAccount}
topic read filing-kiosk/1/+/life
topic read filing-kiosk/1/+/state
topic read filing-kiosk/1/+/alarm
topic read filing-kiosk/1/+/outcome
topic write filing-kiosk/1/+/command
`;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

/** Starts Mosquitto. `accounts`: the names that may sign in, each with its own rights; absent: anybody may do everything. */
export const startMosquitto = async (accounts?: readonly string[]): Promise<TestBroker> => {
  const folder = await mkdtemp(join(tmpdir(), 'kiosk-mosquitto-'));
  const port = await freePort();
  const file = (name: string): string => join(folder, name);
  if (accounts !== undefined) {
    await writeFile(file('accounts'), accounts.map((name) => `${name}:${brokerPassword}\n`).join(''), {
      mode: 0o600,
    });
    await run('mosquitto_passwd', ['-U', file('accounts')]);
    await writeFile(file('rules'), accessRules, { mode: 0o600 });
  }
  await writeFile(
    file('mosquitto.conf'),
    [
      `listener ${port} 127.0.0.1`,
      process.getuid?.() === 0 ? 'user root' : '',
      'persistence true',
      `persistence_location ${folder}/`,
      'max_queued_messages 0',
      accounts === undefined
        ? 'allow_anonymous true'
        : `allow_anonymous false\npassword_file ${file('accounts')}\nacl_file ${file('rules')}`,
      '',
    ].join('\n'),
  );
  let child: ChildProcess | null = null;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const running = child;
    child = null;
    if (running === null || running.exitCode !== null) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    await gone;
  };
  const start = async (): Promise<void> => {
    child = spawn('mosquitto', ['-c', file('mosquitto.conf')], {
      env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
      stdio: 'ignore',
    });
    let failed: Error | null = null;
    child.once('error', (error) => {
      failed = error;
    });
    const limit = Date.now() + 10_000;
    while (!(await answers(port))) {
      if (failed !== null) throw new Error(`mosquitto is missing: apt-get install mosquitto (${failed})`);
      if (Date.now() > limit) throw new Error('mosquitto does not listen');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  await start();
  return {
    url: `mqtt://127.0.0.1:${port}`,
    port,
    pid: () => child?.pid ?? 0,
    kill: () => end('SIGKILL'),
    start,
    stop: async () => {
      await end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
};
